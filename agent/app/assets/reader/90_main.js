// Mounted once per article; called again with every change of its data.

function legend(view) {
  const toggles = view.data.legend.filter((item) => item.kind !== "removed").map((item) => h("button", {
    class: `tie-toggle k-${item.kind}`, "aria-pressed": String(!memory.hidden.has(item.kind)), title: `Show or hide ${KIND_WORDS[item.kind].toLowerCase()}`,
    onclick: (event) => {
      if (memory.hidden.has(item.kind)) memory.hidden.delete(item.kind); else memory.hidden.add(item.kind);
      event.currentTarget.setAttribute("aria-pressed", String(!memory.hidden.has(item.kind)));
      repaint(view);
      (view.shown || []).forEach((node) => node.classList.add("on"));
    },
  }, h("i"), KIND_WORDS[item.kind], h("small", null, String(item.count))));
  const raw = ["no", "yes"].map((value) => h("button", { dataset: { raw: value }, "aria-pressed": String((value === "yes") === memory.raw), onclick: () => setRaw(view, value === "yes") }, value === "yes" ? "Raw" : "Cleaned"));
  view.rawButtons = raw;
  return h("div", { class: "tie-bar", role: "toolbar", "aria-label": "Marks in the text" },
    h("div", { class: "tie-legend" }, toggles),
    h("div", { class: "tie-steps" },
      h("button", { title: "Previous finding (p)", "aria-label": "Previous finding", onclick: () => stepFinding(view, -1) }, "↑"),
      h("button", { title: "Next finding (n)", "aria-label": "Next finding", onclick: () => stepFinding(view, 1) }, "↓"),
      view.data.legend.some((item) => item.kind === "removed") ? h("div", { class: "tie-pair", role: "group", "aria-label": "Text shown" }, raw) : null));
}

function build(view) {
  const isAsking = view.root.contains(document.activeElement) && document.activeElement.matches(".tie-asker input");
  view.panels = new Map();
  view.pane = h("div", { class: "tie-pane", tabindex: "0", role: "region", "aria-label": "The text of the article", onclick: (event) => clickText(view, event) });
  view.panel = h("div", { class: "tie-panel", role: "tabpanel", tabindex: "0" });
  if (view.laidOut !== view.data.revision) {
    layOut(view);
    view.laidOut = view.data.revision;
    view.shown = [];
  }
  view.pane.append(view.lines);
  view.bench = h("section", { class: "tie-bench" },
    h("div", { class: "tie-left" }, legend(view), view.pane, selectionBar(view)), h("div", { class: "tie-right" }, panelTabs(view), view.panel));
  view.root.replaceChildren(answerBlock(view), view.bench,
    h("footer", { class: "tie-footer" }, 
      view.data.footer.filter(Boolean).map((words) => h("span", null, shown(words))),
      h("span", { class: "tie-keys" }, "j k rows · n p findings · a accept · r reject · c confirm · d dismiss · e edit · u undo · 1–7 panels")));
  view.pane.addEventListener("mouseup", () => setTimeout(() => watchSelection(view)));
  view.pane.addEventListener("scroll", () => { if (Math.abs(view.pane.scrollTop - view.selectBar.scrolled) > 8) hideBar(view); }, { passive: true });
  setRaw(view, memory.raw);
  openTab(view, memory.tab);
  // News of the document does not take the words from under somebody's hands.
  if (isAsking) view.panel.querySelector(".tie-asker input")?.focus();
}

export default function (component) {
  const data = component.data?.view;
  if (!data) return undefined;
  const view = viewOf(component);
  const drawn = JSON.stringify(data);
  if (view.drawn !== drawn) {
    const scroll = [view.pane?.scrollTop, view.panel?.scrollTop];
    view.data = data;
    view.drawn = drawn;
    build(view);
    if (view.selected) show(view, view.byRow.get(view.selected) || [], { scroll: false });
    if (scroll[0] !== undefined) { view.pane.scrollTop = scroll[0]; view.panel.scrollTop = scroll[1]; }
  }
  if (data.jump && data.jump.nonce !== view.jumped) {
    view.jumped = data.jump.nonce;
    if (data.jump.row) select(view, data.jump.row); else if (data.jump.at) showRange(view, ...data.jump.at);
  }
  const { root } = view;
  document.removeEventListener("keydown", root.keys, true);
  document.addEventListener("keydown", (root.keys = (event) => pressKey(view, event)), true);
  return () => document.removeEventListener("keydown", root.keys, true);
}
