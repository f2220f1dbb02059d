// The article's text: one block a line, cut into flat segments, each knowing its marks.

// What a reader chose on one article holds on the next.
const memory = { tab: "terms", hidden: new Set(), raw: false, filter: "" };

const KIND_WORDS = {
  term: "Terms", finding: "Findings", damage: "Damage", unattributed: "Unattributed",
  disclosure: "Disclosures", claim: "Claims", figure: "Figures", removed: "Page furniture", note: "Notes",
};
// Of what lies on top of each other, this is what a click means.
const CLICK_ORDER = ["note", "finding", "damage", "disclosure", "unattributed", "term", "claim", "figure"];

function layOut(view) {
  const { data } = view;
  const points = (view.points = codePoints(data.text));
  view.marks = data.marks.map(([kind, start, end, rows, origin, says]) => ({ kind, start, end, rows, origin, says, pieces: [] }));
  view.byRow = new Map();
  view.marks.forEach((mark) => mark.rows.forEach((row) => view.byRow.set(row, [...(view.byRow.get(row) || []), mark])));
  const holder = h("div", { class: "tie-lines", lang: data.lang });
  let line = null;
  const newLine = (start) => {
    line = h("div", { class: "tie-line", dir: "auto" });
    line.start = start;
    holder.append(line);
  };
  const emit = (start, end, marks) => {
    let at = start;
    points.slice(start, end).split("\n").forEach((part, index) => {
      if (index > 0) { at += 1; newLine(at); }
      if (part) {
        line.append(piece(part, at, marks));
        at += points.count(part);
      }
    });
  };
  newLine(0);
  let at = 0;
  for (const [start, end, indices] of data.segments) {
    if (start > at) emit(at, start, []);
    emit(start, end, indices.map((index) => view.marks[index]));
    at = end;
  }
  if (at < points.length) emit(at, points.length, []);
  const title = (data.title || "").trim();
  for (const block of holder.children) {
    const said = block.textContent.trim();
    if (!said) block.classList.add("blank");
    else if (said.replace(/^#+\s*/, "") === title) block.classList.add("title");
    else if (/^#{1,6}\s/.test(said) || isHeading(block, said)) block.classList.add("heading");
    if (said && [...block.children].every((child) => (child.marks || []).some((mark) => mark.kind === "removed"))) block.classList.add("furniture");
  }
  letFlow([...holder.children]);
  view.lines = holder;
  repaint(view);
  return holder;
}

// A paragraph that was broken into lines of one width, as a page or a mail is, flows again.
function letFlow(lines) {
  const said = lines.map((line) => line.textContent.trimEnd());
  const width = Math.max(0, ...said.filter((text, index) => text && said[index + 1]).map((text) => text.length));
  if (width < 50 || width > 140) return;
  const isProse = (index) => said[index] && !/^\s*[-•*|\d#>]|\S\s{2,}\S|\t/.test(said[index]) && !/title|heading|furniture/.test(lines[index].className);
  said.forEach((text, index) => {
    const runsOn = isProse(index) && said[index + 1] && !/^\s*[-•*|#>]|\S\s{2,}\S|\t/.test(said[index + 1]);
    if (!runsOn || text.length < 0.75 * width || /[.!?:]["”’)]?$/.test(text)) return;
    lines[index].classList.add("runs-on");
    lines[index + 1].classList.add("run-into");
  });
}

function isHeading(block, said) {
  const alone = !block.previousSibling?.textContent.trim() && !block.nextSibling?.textContent.trim();
  return alone && said.length < 70 && !/[.!?:;,”"…)]$/.test(said) && !/^[-•*\d|]/.test(said);
}

function piece(text, start, marks) {
  const node = h(marks.length ? "mark" : "span", null, ...unfold(text));
  node.start = start;
  node.marks = marks;
  marks.forEach((mark) => mark.pieces.push(node));
  const says = marks.find((mark) => mark.says);
  if (says) node.title = says.kind === "removed" ? `Left out: ${says.says}` : says.says;
  return node;
}

function unfold(text) {
  if (!UNSEEN.test(text)) return [text];
  return text.split(new RegExp(`(${UNSEEN.source})`)).filter(Boolean).map((part) =>
    UNSEEN.test(part)
      ? h("span", { class: "tie-unseen", "data-code": `U+${part.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}` }, part)
      : part,
  );
}

function repaint(view) {
  for (const mark of view.marks) mark.isOff = memory.hidden.has(mark.kind) && mark.kind !== "removed";
  const seen = new Set();
  for (const mark of view.marks) {
    for (const node of mark.pieces) {
      if (seen.has(node)) continue;
      seen.add(node);
      const on = node.marks.filter((other) => !other.isOff);
      node.className = on.map((other) => `k-${other.kind}`).join(" ");
      const term = on.find((other) => other.kind === "term");
      if (term) node.dataset.origin = term.origin; else delete node.dataset.origin;
    }
  }
}

function show(view, marks, { scroll = true } = {}) {
  for (const node of view.shown || []) node.classList.remove("on");
  view.shown = marks.flatMap((mark) => mark.pieces);
  for (const node of view.shown) node.classList.add("on");
  const first = view.shown[0];
  if (first && scroll) reveal(view, first);
}

function reveal(view, node) {
  const pane = view.pane;
  if (node.closest(".furniture") && !memory.raw) setRaw(view, true);
  const box = pane.getBoundingClientRect();
  const at = node.getBoundingClientRect();
  if (at.top < box.top + 40 || at.bottom > box.bottom - 60) pane.scrollTop += at.top - box.top - box.height / 3;
  const bench = view.bench.getBoundingClientRect();
  if (bench.bottom > window.innerHeight + 40 || bench.top < 0) view.bench.scrollIntoView({ block: "end" });
}

function showRange(view, start, end) {
  const inside = [...view.lines.querySelectorAll("mark, span")].filter((node) => node.start !== undefined && node.start < end && node.start + view.points.count(node.textContent) > start);
  for (const node of view.shown || []) node.classList.remove("on");
  view.shown = inside;
  inside.forEach((node) => node.classList.add("on"));
  if (inside[0]) reveal(view, inside[0]);
}

function selectedSpan(view) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!view.lines.contains(range.startContainer) || !view.lines.contains(range.endContainer)) return null;
  const start = offsetOf(view, range.startContainer, range.startOffset);
  const end = offsetOf(view, range.endContainer, range.endOffset);
  return start !== null && end !== null && end > start ? { start, end, box: range.getBoundingClientRect() } : null;
}

function offsetOf(view, container, offset) {
  let node = container.nodeType === Node.TEXT_NODE ? container.parentElement : container;
  while (node && node !== view.lines && node.start === undefined) node = node.parentElement;
  if (!node || node.start === undefined) return null;
  const before = document.createRange();
  before.selectNodeContents(node);
  before.setEnd(container, offset);
  return node.start + view.points.count(before.toString());
}

function setRaw(view, raw) {
  memory.raw = raw;
  view.root.classList.toggle("raw", raw);
  view.rawButtons?.forEach((button) => button.setAttribute("aria-pressed", String((button.dataset.raw === "yes") === raw)));
}
