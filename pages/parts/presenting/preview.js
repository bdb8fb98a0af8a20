// One slide as it will look: seen, not used, so that neither a key nor a click goes into it.

const frames = new WeakMap();

export default function (component) {
  const { data, parentElement } = component;
  let frame = frames.get(parentElement);
  if (!frame) {
    frame = document.createElement("iframe");
    frame.inert = true;
    frame.tabIndex = -1;
    frame.addEventListener("load", () => frame.contentWindow.postMessage({ theme: theme() }, "*"));
    const box = parentElement.querySelector(".preview");
    box.setAttribute("role", "img");
    box.append(frame);
    frames.set(parentElement, frame);
  }
  parentElement.querySelector(".preview").setAttribute("aria-label", data.said);
  if (frame.srcdoc !== data.html) frame.srcdoc = data.html;
}

function theme() {
  const app = document.querySelector('[data-testid="stApp"]') || document.body;
  return getComputedStyle(app).colorScheme.includes("dark") ? "dark" : "light";
}
