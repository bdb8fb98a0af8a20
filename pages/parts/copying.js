// The picture is asked of the server when the button is pressed. The clipboard is given the promise
// of it at once: a browser lets a page write there only while it still remembers the press.

const PATIENCE = 30000; // milliseconds to wait for the picture
const buttons = new WeakMap();

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let one = buttons.get(parentElement);
  if (!one) {
    one = made(parentElement);
    buttons.set(parentElement, one);
  }
  one.ask = (id) => setTriggerValue("copy", id);
  answered(one, data && data.answer);
}

function made(root) {
  const one = {
    button: root.querySelector("button"),
    said: root.querySelector("span"),
    pressed: 0,
    waiting: null,
  };
  const allowed = window.isSecureContext && navigator.clipboard && window.ClipboardItem;
  one.button.hidden = !allowed || !navigator.clipboard.write;
  one.button.addEventListener("click", () => press(one));
  return one;
}

async function press(one) {
  if (one.waiting) return;
  one.pressed += 1;
  one.said.textContent = "Copying…";
  const picture = new Promise((give, refuse) => {
    one.waiting = { id: one.pressed, give, refuse };
    setTimeout(() => refuse(new Error("it took too long")), PATIENCE);
  });
  picture.catch(() => {}); // where the browser refuses before it asks for the picture
  one.ask(one.pressed);
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    one.said.textContent = "Copied";
  } catch {
    one.said.textContent =
      one.trouble || "The browser does not allow copying here. Take the PNG instead.";
  }
  one.trouble = "";
  one.waiting = null;
}

function answered(one, answer) {
  if (!answer || !one.waiting || answer.id !== one.waiting.id) return;
  if (answer.trouble) {
    one.trouble = answer.trouble;
    one.waiting.refuse(new Error(answer.trouble));
  } else {
    const bytes = Uint8Array.from(atob(answer.png), (letter) => letter.charCodeAt(0));
    one.waiting.give(new Blob([bytes], { type: "image/png" }));
  }
}
