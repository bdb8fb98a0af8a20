// One document's words: typed here, committed by the server, kept in this browser until they are.
//
// The server gives the newest version (text, number) on every run, and answers each draft it was
// sent. A box is clean when its last draft was answered with "saved": only then may the server's
// text take the place of what stands in it.

const PAUSE = 500; // milliseconds without a key before words are sent
const MOST = 1500; // ... and at the latest so long after the first that was not sent
const ANSWER = 3000; // milliseconds to wait for an answer before words are sent again
const MANY = 10; // texts sent and not answered that are remembered
const boxes = new WeakMap();

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  let box = boxes.get(parentElement);
  if (!box) {
    box = made(parentElement);
    boxes.set(parentElement, box);
  }
  box.emit = (draft) => setStateValue("draft", draft);
  box.emitStrays = (drafts) => setStateValue("strays", drafts);
  told(box, data);
  return () => {
    if (!clean(box)) send(box);
    clearTimeout(box.timer);
    clearTimeout(box.waiting);
  };
}

function made(root) {
  const box = {
    area: root.querySelector("textarea"),
    said: root.querySelector(".said"),
    count: root.querySelector(".count"),
    client: Math.random().toString(36).slice(2),
    doc: null,
    base: 0,
    seq: 0, // of the newest words typed here
    sent: 0, // of those last sent
    answered: 0, // of those last answered with "saved"
    since: 0,
    inserted: null,
  };
  box.area.addEventListener("input", () => typed(box));
  box.area.addEventListener("blur", () => clean(box) || send(box));
  const tools = root.querySelectorAll("[data-do]"); // none where words have no looks
  if (tools.length) box.area.addEventListener("keydown", (event) => shortcut(box, event));
  tools.forEach((button) => {
    button.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps focus
    button.addEventListener("click", () => format(box, button.dataset.do));
  });
  window.addEventListener("pagehide", () => clean(box) || send(box));
  document.addEventListener("visibilitychange", () => clean(box) || send(box));
  window.addEventListener("online", () => clean(box) || send(box));
  return box;
}

function told(box, data) {
  box.data = data;
  box.area.setAttribute("aria-label", data.label);
  box.area.placeholder = data.hint;
  if (box.doc !== data.doc) opened(box, data);
  answered(box, data.answer);
  (data.found || []).forEach((one) => {
    if (unsent(one.doc)?.text === one.text) forget(one.doc);
  });
  if (clean(box) && (data.number !== box.base || box.area.value !== data.text)) show(box, data);
  inserted(box, data.insert);
  say(box);
}

function opened(box, data) {
  if (box.doc !== null && !clean(box)) send(box); // the words of the section that is left
  box.doc = data.doc;
  box.seq = box.sent = box.answered = 0;
  box.unanswered = [];
  box.trouble = "";
  box.base = data.number;
  box.area.value = data.text;
  const kept = unsent(box.doc);
  if (kept && kept.text !== data.text) {
    box.area.value = kept.text;
    box.base = kept.base;
    box.unanswered = kept.unanswered || []; // sent by a page that is gone
    box.seq = 1;
    box.back = true;
    send(box);
  } else {
    forget(box.doc);
  }
  const strays = others(box.doc);
  if (strays.length) box.emitStrays(strays);
}

function answered(box, answer) {
  if (!answer || answer.client !== box.client || answer.doc !== box.doc) return;
  if (answer.seq <= box.answered || answer.seq > box.seq) return;
  box.asked = 0;
  if (!answer.saved) {
    box.trouble = answer.trouble; // and sent again, until it can be saved
    return;
  }
  clearTimeout(box.waiting);
  box.trouble = "";
  box.answered = answer.seq;
  box.base = answer.number;
  box.unanswered = [];
  if (clean(box)) forget(box.doc);
}

function show(box, data) {
  const { selectionStart, selectionEnd } = box.area;
  box.area.value = data.text;
  box.base = data.number;
  box.area.setSelectionRange(selectionStart, selectionEnd);
}

function inserted(box, insert) {
  if (!insert || insert.id === box.inserted || insert.doc !== box.doc) return;
  box.inserted = insert.id;
  write(box, insert.text);
}

function typed(box) {
  box.seq += 1;
  box.back = false;
  box.since ||= Date.now();
  keep(box);
  clearTimeout(box.timer);
  const rest = Math.max(0, box.since + MOST - Date.now());
  box.timer = setTimeout(() => send(box), Math.min(PAUSE, rest));
  say(box);
}

function send(box) {
  clearTimeout(box.timer);
  clearTimeout(box.waiting);
  box.since = 0;
  box.sent = box.seq;
  box.asked ||= Date.now(); // since when an answer is waited for
  // What may be on disk without our knowing: the server can have been stopped before it answered.
  const before = box.unanswered;
  if (before.at(-1) !== box.area.value) box.unanswered = [...before, box.area.value].slice(-MANY);
  keep(box);
  box.tries = (box.tries || 0) + 1; // the same words sent again are another value
  try {
    box.emit({
      doc: box.doc,
      text: box.area.value,
      base: box.base,
      before,
      client: box.client,
      seq: box.seq,
      tries: box.tries,
    });
  } catch (error) {
    box.trouble = "";
  }
  const doc = box.doc;
  box.waiting = setTimeout(() => {
    if (clean(box) || box.doc !== doc) return;
    send(box);
    say(box);
  }, ANSWER);
}

function clean(box) {
  return box.answered === box.seq;
}

function say(box) {
  const late = !clean(box) && box.asked && Date.now() - box.asked >= ANSWER;
  let words = "";
  if (box.trouble) words = box.trouble;
  else if (late) words = box.data.labels.waiting;
  else if (!clean(box)) words = box.back ? box.data.labels.back : box.data.labels.saving;
  else words = box.data.said;
  if (box.said.textContent !== words) box.said.textContent = words;
  const number = (box.area.value.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) || []).length;
  box.count.textContent = `${number.toLocaleString("en-GB")} ${number === 1 ? "word" : "words"}`;
}

// What this browser keeps. Without storage (a private window may have none) nothing is kept.

function place(doc) {
  return `csp-words/${doc}`;
}

function keep(box) {
  try {
    const kept = { text: box.area.value, base: box.base, unanswered: box.unanswered };
    localStorage.setItem(place(box.doc), JSON.stringify(kept));
  } catch (error) {
    /* none */
  }
}

function unsent(doc) {
  try {
    const kept = JSON.parse(localStorage.getItem(place(doc)));
    return kept && typeof kept.text === "string" && Number.isInteger(kept.base) ? kept : null;
  } catch (error) {
    return null;
  }
}

// Words of other sections that were left before they could be sent.
function others(doc) {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(place("")) && key !== place(doc))
      .map((key) => ({ doc: key.slice(place("").length), ...unsent(key.slice(place("").length)) }))
      .filter((one) => typeof one.text === "string");
  } catch (error) {
    return [];
  }
}

function forget(doc) {
  try {
    localStorage.removeItem(place(doc));
  } catch (error) {
    /* none */
  }
}

// Formatting, as an officer would type it; the browser's own undo takes it back.

function shortcut(box, event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const what = { b: "bold", i: "italic" }[event.key.toLowerCase()];
  if (what) {
    event.preventDefault();
    format(box, what);
  }
}

function format(box, what) {
  const { area } = box;
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  if (what === "bold") write(box, `**${chosen || "bold words"}**`, chosen ? null : [2, 2]);
  if (what === "italic") write(box, `*${chosen || "words"}*`, chosen ? null : [1, 1]);
  if (what === "link") write(box, `[${chosen || "words"}](https://)`);
  if (what === "heading") lines(box, () => "## ");
  if (what === "list") lines(box, () => "- ");
  if (what === "numbers") lines(box, (at) => `${at + 1}. `);
}

function lines(box, sign) {
  const { area } = box;
  const first = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const next = area.value.indexOf("\n", area.selectionEnd);
  area.setSelectionRange(first, next < 0 ? area.value.length : next);
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd).split("\n");
  write(box, chosen.map((line, at) => sign(at) + line).join("\n"));
}

function write(box, text, inside) {
  const { area } = box;
  area.focus();
  const start = area.selectionStart;
  // Deprecated and everywhere: the only way in that the browser's undo knows.
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (inside) area.setSelectionRange(start + inside[0], start + text.length - inside[1]);
}
