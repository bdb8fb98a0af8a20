// One slide as it will look: seen, not used, so that neither a key nor a click goes into it.

const shown = new WeakMap(); // the html that stands in each box, or is on its way

export default function (component) {
  const { data, parentElement } = component;
  const box = parentElement.querySelector(".preview");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", data.said);
  if (shown.get(box) === data.html) return;
  shown.set(box, data.html);
  box.append(frame(box, data.html));
}

// What stood there before stays until the new one is drawn: words typed beside it make no flicker.
function frame(box, html) {
  const made = document.createElement("iframe");
  made.inert = true;
  made.tabIndex = -1;
  made.srcdoc = html;
  made.addEventListener("load", () => {
    made.contentWindow.postMessage({ theme: theme() }, "*");
    while (box.firstChild !== made && box.contains(made)) box.firstChild.remove();
  });
  return made;
}

function theme() {
  const app = document.querySelector('[data-testid="stApp"]') || document.body;
  return getComputedStyle(app).colorScheme.includes("dark") ? "dark" : "light";
}
