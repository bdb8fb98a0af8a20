// Lays the deck over the whole window, above anything the app may show, and keeps it there.
//
// The deck is a document of its own, in this browser's memory: from the moment it stands it needs
// neither server nor network. The server makes it only when somebody asks for it.

const MAKING = "Making the slides…";
const boxes = new WeakMap();

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let box = boxes.get(parentElement);
  if (!box) {
    box = made(parentElement);
    boxes.set(parentElement, box);
    if (data.slide) ask(box, { slide: data.slide });
  }
  box.want = () => setTriggerValue("wanted", Date.now());
  given(box, data.html, data.trouble);
}

function made(root) {
  const box = { root, html: "", address: "", waiting: null, slide: 1, overlay: null };
  root.querySelector('[data-do="present"]').addEventListener("click", () => {
    ask(box, { fullScreen: true });
  });
  root.querySelector('[data-do="desk"]').addEventListener("click", () => ask(box, { desk: true }));
  window.addEventListener("message", (event) => {
    if (box.overlay && event.source === box.overlay.frame.contentWindow) heard(box, event.data);
  });
  window.addEventListener("popstate", () => box.overlay && close(box));
  return box;
}

// Asked for, and then given by the server

function ask(box, wish) {
  box.waiting = { slide: 1, ...wish };
  open(box);
  if (wish.desk) box.desk = deskWindow();
  if (wish.fullScreen) box.overlay.whole.requestFullscreen?.().catch(() => {});
  if (box.html) fill(box);
  else follow(box);
  if (!box.html && box.want) box.want();
}

function given(box, html, trouble) {
  if (html && html !== box.html) {
    box.html = html;
    box.address = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  } else if (!html && !box.waiting) {
    box.html = ""; // the slides were changed since: the next time they are made anew
  }
  if (box.waiting && box.html) fill(box);
  else if (box.waiting && trouble) {
    say(box, trouble);
    box.desk?.close();
  }
}

// At the click itself: a browser lets no page open a window seconds later, when the slides are made
function deskWindow() {
  const opened = window.open("", "csp-presenter", "popup,width=1280,height=760");
  if (opened?.location.href === "about:blank") opened.document.body.textContent = MAKING;
  return opened;
}

// How far the server has come is shown on the page, which lies below
function follow(box) {
  clearInterval(box.following);
  box.following = setInterval(() => {
    const told = document.querySelector('[data-testid="stProgress"]')?.innerText;
    if (told) say(box, told);
  }, 150);
}

function say(box, words) {
  if (box.overlay && box.overlay.note.textContent !== words) box.overlay.note.textContent = words;
}

// The overlay: a modal dialog, so that nothing of the page lies above it or takes its keys

function open(box) {
  if (box.overlay) return;
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Slides");
  Object.assign(dialog.style, {
    position: "fixed", inset: "0", width: "100vw", height: "100vh", maxWidth: "none",
    maxHeight: "none", margin: "0", padding: "0", border: "0", background: "#14181d",
  }); // prettier-ignore
  const whole = document.createElement("div");
  Object.assign(whole.style, { position: "absolute", inset: "0", background: "#14181d" });
  const note = document.createElement("p");
  note.textContent = MAKING;
  note.setAttribute("role", "status");
  Object.assign(note.style, { color: "#eceef0", fontSize: "28px", textAlign: "center" });
  note.style.marginTop = "45vh";
  const frame = document.createElement("iframe");
  frame.title = "Slides";
  frame.allow = "fullscreen";
  frame.hidden = true;
  Object.assign(frame.style, { position: "absolute", inset: "0", border: "0" });
  Object.assign(frame.style, { width: "100%", height: "100%" });
  whole.append(note, frame);
  dialog.append(whole);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave(box);
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") post(box, { key: event.key });
  });
  document.body.append(dialog);
  stayReachable(dialog);
  dialog.showModal();
  box.overlay = { dialog, whole, note, frame };
}

// A dialog of the app's own ("Connection error") makes whatever lies beside it inert
function stayReachable(dialog) {
  const takenAway = ["inert", "aria-hidden"];
  new MutationObserver(() => {
    takenAway.forEach((name) => dialog.hasAttribute(name) && dialog.removeAttribute(name));
  }).observe(dialog, { attributes: true, attributeFilter: takenAway });
}

function fill(box) {
  clearInterval(box.following);
  const { slide, desk } = box.waiting;
  box.waiting = null;
  const { frame, note } = box.overlay;
  frame.hidden = false;
  note.hidden = true;
  frame.src = `${box.address}#${slide}`;
  if (desk && !box.desk?.closed) box.desk?.location.replace(`${box.address}#presenter`);
}

// Out of the full screen first, then back to the page
function leave(box) {
  if (document.fullscreenElement) document.exitFullscreen();
  else close(box);
}

function close(box) {
  clearInterval(box.following);
  box.overlay.dialog.close();
  box.overlay.dialog.remove();
  box.overlay = null;
  box.waiting = null;
  address(null);
  box.root.querySelector('[data-do="present"]').focus();
}

// What the deck says

function heard(box, message) {
  if (message?.ready) {
    post(box, { theme: theme() });
    box.overlay.frame.contentWindow.focus();
    post(box, { focus: true });
  }
  if (Number.isInteger(message?.slide)) address(message.slide);
  if (message?.leave) leave(box);
  if (message?.fullScreen) {
    if (document.fullscreenElement) document.exitFullscreen();
    else box.overlay.whole.requestFullscreen?.().catch(() => {});
  }
}

function post(box, message) {
  box.overlay?.frame.contentWindow?.postMessage(message, "*");
}

// A refresh comes back to the slide that its address names
function address(slide) {
  const now = new URL(location.href);
  if (slide) now.searchParams.set("slide", slide);
  else now.searchParams.delete("slide");
  history.replaceState(history.state, "", now);
}

function theme() {
  const app = document.querySelector('[data-testid="stApp"]') || document.body;
  return getComputedStyle(app).colorScheme.includes("dark") ? "dark" : "light";
}
