// Elements are built from nodes and text alone: nothing an article says is ever parsed as HTML.

function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name === "dataset") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// Offsets from the server count code points; strings here count UTF-16 units.
function codePoints(text) {
  if (!/[\ud800-\udbff]/.test(text)) {
    return { length: text.length, unit: (point) => point, slice: (start, end) => text.slice(start, end), count: (part) => part.length };
  }
  const units = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at) > 0xffff ? 2 : 1) units.push(at);
  units.push(text.length);
  return {
    length: units.length - 1,
    unit: (point) => units[point],
    slice: (start, end) => text.slice(units[start], units[end]),
    count: (part) => [...part].length,
  };
}

// Marks of direction and controls act on what stands around them: show them, do not obey them.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const UNSEEN_ALL = new RegExp(UNSEEN.source, "g");

function shown(text) {
  return UNSEEN.test(text) ? text.replace(UNSEEN_ALL, "\ufffd") : text;
}

function quoteNode(quote, width = 160) {
  const flat = shown(quote).replace(/\s+/g, " ").trim();
  const half = Math.floor(width / 2);
  const cut = flat.length > width + 10 ? `${flat.slice(0, half).trimEnd()} … ${flat.slice(-half).trimStart()}` : flat;
  return h("q", { dir: "auto" }, cut);
}

async function copyText(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure address the clipboard is shut; the old way still works.
    const area = h("textarea", { class: "tie-offscreen" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const before = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => (button.textContent = before), 1400);
}

function isDark(element) {
  const probe = h("i");
  probe.style.color = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  element.append(probe);
  const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  probe.remove();
  return red * 0.3 + green * 0.6 + blue * 0.1 < 128;
}

// What was done in a component and not yet heard, by its key: a place that is drawn anew takes over what the old one said.
const unheardOf = (key) => ((window.tieUnheard ||= {})[key] ||= []);

// One view per place on the page; it outlives the changes of its data.
function viewOf(component) {
  const root = component.parentElement.querySelector(".tie");
  root.dataset.theme = isDark(root) ? "dark" : "light";
  const isNew = !root.view;
  const view = (root.view ||= { root, unheard: unheardOf(component.key) });
  view.send = (action) => component.setTriggerValue("action", action);
  view.act = (action) => {
    view.unheard.push({ done: Date.now(), action: { ...action, nonce: `${Date.now()}-${Math.random()}` } });
    if (view.unheard.length === 1) tell(view);
  };
  const isHeard = view.unheard.length > 0 && view.unheard[0].action.nonce === component.data.heard;
  if (isHeard) view.unheard.shift();
  if (isHeard || isNew) tell(view);
  return view;
}

const TELL_AGAIN_MS = 3000;
const GIVE_UP_MS = 60000;

// One action after the other, each said again until the server has heard it: a message can be lost while a page is redrawn.
function tell(view) {
  clearTimeout(view.telling);
  while (view.unheard.length && Date.now() - view.unheard[0].done > GIVE_UP_MS) view.unheard.shift();
  if (!view.unheard.length || !view.root.isConnected) return;
  view.send(view.unheard[0].action);
  view.telling = setTimeout(() => tell(view), TELL_AGAIN_MS);
}

// For a part that is drawn whole: `fill(view)` again whenever its data is other than what stands there.
function drawChanged(component, fill) {
  const data = component.data?.view;
  if (!data) return undefined;
  const view = viewOf(component);
  const drawn = JSON.stringify(data);
  if (view.drawn !== drawn || !view.root.childElementCount) {
    view.data = data;
    view.drawn = drawn;
    fill(view);
  }
  return undefined;
}
