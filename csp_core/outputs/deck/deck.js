// The slides of this file, shown one at a time; the same file with #presenter is the speaker's view.
//
// Everything is in the document from the start, so the next slide waits for nobody: no server, no
// network. The words go in as text and the charts as pictures, so that nothing in either can run.

const deck = JSON.parse(document.getElementById("deck").textContent);
const last = deck.slides.length - 1;
const presenting = location.hash !== "#presenter";
const within = window.parent !== window; // laid over a page of the app
const faces = deck.slides.map(() => 0); // which area's chart each slide shows
const shown = []; // the slides' elements, by slide and face
let at = 0;
let typed = "";
let other = presenting ? null : window.opener; // the other window, once there is one
let channel = null;

// Building

function element(kind, name, text) {
  const made = document.createElement(kind);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
}

function list(lines) {
  const made = element("ul");
  lines.forEach((line) => made.append(element("li", "", line)));
  return made;
}

function built(number, which) {
  const { kind, faces: every } = deck.slides[number];
  const face = every[which];
  const slide = element("section", `slide ${kind}`);
  if (face.long) slide.classList.add("long");
  slide.classList.add(fullness(face.points.join("").length));
  const title = element("h1", "", face.title);
  const badges = face.badges.length ? element("span", "badges", face.badges.join(", ")) : "";
  const subtitle = face.subtitle ? element("p", "subtitle", face.subtitle) : "";
  const points = face.points.length ? list(face.points) : "";
  if (kind === "chart" || kind === "words") {
    const head = element("div", "head");
    head.append(title, badges);
    slide.append(head, subtitle, face.svg ? card(face) : middle(points));
  } else {
    slide.append(middle(title, subtitle, points, badges));
  }
  slide.append(foot(face, number));
  return slide;
}

// Few words are set larger: a line or two should not look lost on a slide.
function fullness(letters) {
  if (letters <= 180) return "brief";
  return letters <= 300 ? "ample" : letters <= 700 ? "full" : "crowded";
}

function middle(...inside) {
  const made = element("div", "middle");
  made.append(...inside);
  return made;
}

function card(face) {
  const made = element("div", "card");
  const picture = element("img");
  picture.alt = face.alt;
  picture.src = `data:image/svg+xml,${encodeURIComponent(face.svg)}`;
  picture.draggable = false;
  made.append(picture);
  return made;
}

function foot(face, number) {
  const made = element("div", "foot");
  const words = element("p", "", face.foot.join(" "));
  const [now, all] = deck.number || [number + 1, last + 1];
  made.append(words, element("span", "number", now ? `${now} / ${all}` : ""));
  return made;
}

// Going from slide to slide

function go(to, { told = false } = {}) {
  at = Math.min(Math.max(to, 0), last);
  typed = "";
  document.body.classList.remove("dark-screen");
  show();
  if (!told) tell();
}

function turn(step) {
  const many = deck.slides[at].faces.length;
  if (many < 2) return;
  faces[at] = (faces[at] + step + many) % many;
  show();
  tell();
}

function show() {
  if (presenting) showSlide();
  else showDesk();
}

function showSlide() {
  shown.forEach((row, number) =>
    row.forEach((one, which) => {
      const now = number === at && which === faces[at];
      one.classList.toggle("now", now);
      one.setAttribute("aria-hidden", String(!now));
    }),
  );
  const face = deck.slides[at].faces[faces[at]];
  status.textContent = `Slide ${at + 1} of ${last + 1}: ${face.title}`;
  remember();
  if (within) window.parent.postMessage({ slide: at + 1 }, "*");
}

function remember() {
  const place = faces[at] ? `#${at + 1}.${faces[at] + 1}` : `#${at + 1}`;
  if (location.hash === place) return;
  try {
    history.replaceState(null, "", place);
  } catch (error) {
    /* a browser that gives a file no history of its own: a refresh then starts at the first */
  }
}

function remembered() {
  const found = /^#(\d+)(?:\.(\d+))?$/.exec(location.hash);
  if (!found) return 0;
  const number = Math.min(Math.max(Number(found[1]) - 1, 0), last);
  const which = Number(found[2] || 1) - 1;
  if (deck.slides[number]?.faces[which]) faces[number] = which;
  return number;
}

// In step with the other window, and with the app's page around this one

function tell() {
  const message = { deck: deck.id, at, face: faces[at] };
  if (channel) channel.postMessage(message);
  if (other && !other.closed) other.postMessage(message, "*");
}

function heard(message) {
  if (!message || message.deck !== deck.id) return;
  if (message.asks) {
    if (presenting) tell();
    return;
  }
  if (!Number.isInteger(message.at) || !deck.slides[message.at]) return;
  if (deck.slides[message.at].faces[message.face]) faces[message.at] = message.face;
  if (message.at !== at || !presenting) go(message.at, { told: true });
  else show();
}

function inStep() {
  try {
    channel = new BroadcastChannel("csp-deck");
    channel.addEventListener("message", (event) => heard(event.data));
  } catch (error) {
    /* none here: the windows speak to each other directly */
  }
  window.addEventListener("message", (event) => {
    if (within && event.source === window.parent) fromPage(event.data);
    else if (event.data?.deck === deck.id) {
      other = event.source; // it may have been opened before this window was last refreshed
      heard(event.data);
    }
  });
  const asks = { deck: deck.id, asks: true };
  if (presenting) return;
  if (channel) channel.postMessage(asks);
  if (other) other.postMessage(asks, "*");
}

function fromPage(message) {
  if (message?.theme) document.documentElement.dataset.theme = message.theme;
  if (message?.key) key({ key: message.key, preventDefault() {} });
  if (message?.focus) stage.focus();
}

function openPresenter() {
  const address = `${location.href.split("#")[0]}#presenter`;
  other = window.open(address, "csp-presenter", "popup,width=1280,height=760") || other;
}

// Keys, clicks and swipes

const KEYS = {
  ArrowRight: () => go(at + 1),
  PageDown: () => go(at + 1),
  " ": () => go(at + 1),
  ArrowLeft: () => go(at - 1),
  PageUp: () => go(at - 1),
  Backspace: () => go(at - 1),
  Home: () => go(0),
  End: () => go(last),
  ArrowDown: () => turn(1),
  ArrowUp: () => turn(-1),
  Enter: () => typed && go(Number(typed) - 1),
  Escape: () => leave(),
  f: () => fullScreen(),
  p: () => presenting && openPresenter(),
  b: () => document.body.classList.toggle("dark-screen"),
  ".": () => document.body.classList.toggle("dark-screen"),
};

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const scrolls = event.target?.closest?.(".notes, .caveats") && /^Arrow(Up|Down)$/.test(event.key);
  if (scrolls) return;
  const onButton = event.target?.closest?.("button") && [" ", "Enter"].includes(event.key);
  if (onButton) return;
  if (/^\d$/.test(event.key)) {
    typed = (typed + event.key).slice(-4);
    return;
  }
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const act = event.shiftKey && name === " " ? KEYS.PageUp : KEYS[name];
  if (!act) return;
  event.preventDefault();
  act();
  typed = name === "Escape" || name === "Enter" ? "" : typed;
}

function leave() {
  if (document.fullscreenElement) document.exitFullscreen();
  else if (within) window.parent.postMessage({ leave: true }, "*");
  else if (!presenting) window.close();
}

function fullScreen() {
  if (within) window.parent.postMessage({ fullScreen: true }, "*");
  else if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

function clicked(event) {
  go(event.clientX < window.innerWidth * 0.3 ? at - 1 : at + 1);
}

function swiped(stage) {
  let from = null;
  stage.addEventListener("touchstart", (event) => {
    from = event.touches.length === 1 ? event.touches[0].clientX : null;
  }, { passive: true }); // prettier-ignore
  stage.addEventListener("touchend", (event) => {
    const across = from === null ? 0 : event.changedTouches[0].clientX - from;
    if (Math.abs(across) < 40) return; // a tap: the click that follows it turns the page
    event.preventDefault();
    go(across < 0 ? at + 1 : at - 1);
  });
}

// The presenter's view

const desk = {};

function buildDesk() {
  document.title = `Presenter's view: ${deck.name}`;
  document.body.classList.add("presenter");
  const root = element("main", "desk");
  const now = part("This slide", "frame this");
  const next = part("Next", "frame next");
  desk.now = now.inside;
  desk.next = next.inside;
  desk.notes = element("section", "notes");
  desk.notes.tabIndex = 0;
  desk.notes.setAttribute("aria-label", "Notes");
  desk.caveats = element("section", "caveats");
  desk.caveats.tabIndex = 0;
  desk.caveats.setAttribute("aria-label", "With it");
  desk.time = element("span", "time", "0:00");
  desk.time.setAttribute("role", "timer");
  desk.time.setAttribute("aria-label", "Time since the start");
  const buttons = element("div", "buttons");
  buttons.append(
    button("Back", () => go(at - 1)),
    button("Next", () => go(at + 1)),
    button("Start the time again", () => (desk.since = Date.now())),
    desk.time,
  );
  root.append(now.whole, next.whole, desk.notes, desk.caveats, buttons);
  document.body.append(root);
  desk.since = Date.now();
  setInterval(() => (desk.time.textContent = minutes(Date.now() - desk.since)), 500);
}

function part(heading, name) {
  const whole = element("section");
  const inside = element("div", name);
  whole.append(element("h2", "", heading), inside);
  return { whole, inside };
}

function button(words, act) {
  const made = element("button", "", words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function minutes(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function showDesk() {
  const slide = deck.slides[at];
  const face = slide.faces[faces[at]];
  desk.now.replaceChildren(built(at, faces[at]));
  desk.next.replaceChildren(
    at < last ? built(at + 1, faces[at + 1]) : element("p", "", "This is the last slide."),
  );
  desk.notes.replaceChildren(
    ...(slide.notes.length ? slide.notes : ["No notes."]).map((line) => element("p", "", line)),
  );
  const areas = slide.faces.map((one) => one.area).filter((one) => one !== face.area);
  const also = areas.length ? [`Up and down arrows: ${areas.join(", ")}.`] : [];
  desk.caveats.replaceChildren(list([...also, ...face.caveats]));
  desk.notes.scrollTop = 0;
  status.textContent = `Slide ${at + 1} of ${last + 1}: ${face.title}`;
}

// Beginning

const stage = element("main", "deck");
const status = element("p", "said");
status.setAttribute("role", "status");
status.setAttribute("aria-live", "polite");

function begin() {
  document.body.append(status);
  document.addEventListener("keydown", key);
  if (presenting) {
    stage.tabIndex = 0;
    stage.setAttribute("aria-label", `Slides: ${deck.name}`);
    deck.slides.forEach((slide, number) => {
      shown.push(slide.faces.map((_, which) => built(number, which)));
      stage.append(...shown[number]);
    });
    stage.addEventListener("click", clicked);
    swiped(stage);
    document.body.append(stage);
    window.addEventListener("hashchange", () => go(remembered()));
    if (!within) stage.focus(); // a page around it says when: somebody may be typing there
  } else {
    buildDesk();
  }
  at = presenting ? remembered() : 0;
  inStep();
  if (deck.slides.length) show();
  if (within) window.parent.postMessage({ ready: true }, "*");
}

begin();
