// The tabs on the right, drawn when first looked at.

const TABS = [["terms", "Terms"], ["claims", "Claims"], ["findings", "Findings"], ["ledger", "Ledger"], ["checks", "Checks"], ["ask", "Ask"], ["review", "Review"]];
const TAB_OF = { term: "terms", party: "terms", claim: "claims", finding: "findings", figure: "ledger", date: "ledger", check: "checks", note: "review", passage: "review" };

function rowsOf(view, tab) {
  const panels = view.data.panels;
  if (tab === "terms") return panels.terms.flatMap((deal) => [...deal.parties, ...deal.terms, ...deal.missing]);
  if (tab === "findings") return panels.findings.flatMap((group) => group.rows);
  if (tab === "review") return panels.review.notes;
  return panels[tab] || [];
}

function panelTabs(view) {
  const tabs = view.data.pages.length ? [...TABS, ["page", "Page"]] : TABS;
  if (!tabs.some(([name]) => name === memory.tab)) memory.tab = "terms";
  view.tabs = tabs.map(([name, words]) => h("button", {
    class: "tie-tab", role: "tab", id: `tie-tab-${name}`, "aria-selected": String(name === memory.tab), dataset: { tab: name },
    onclick: () => openTab(view, name),
  }, words, ["ask", "review", "page"].includes(name) ? null : h("small", null, String(rowsOf(view, name).length))));
  return h("div", { class: "tie-tabs", role: "tablist", "aria-label": "What was found" }, view.tabs);
}

function openTab(view, name) {
  memory.tab = name;
  view.tabs.forEach((tab) => tab.setAttribute("aria-selected", String(tab.dataset.tab === name)));
  if (name === "page") lookAtPage(view);
  if (!view.panels.has(name)) view.panels.set(name, drawPanel(view, name));
  view.panel.replaceChildren(view.panels.get(name));
  view.panel.setAttribute("aria-labelledby", `tie-tab-${name}`);
  view.panel.scrollTop = 0;
  markRow(view);
}

function drawPanel(view, name) {
  const panels = view.data.panels;
  const list = h("div", { class: `tie-list ${name}` });
  if (name === "page") list.append(...pagePanel(view));
  else if (name === "ask") list.append(...askPanel(view));
  else if (name === "terms") panels.terms.forEach((deal) => list.append(...dealBlock(view, deal)));
  else if (name === "findings") panels.findings.forEach((group) => list.append(
    h("h4", null, group.title, h("small", null, String(group.rows.length))),
    h("ul", null, group.rows.map((row) => findingRow(view, row)))));
  else if (name === "review") list.append(...reviewPanel(view, panels.review));
  else list.append(h("ul", null, panels[name].map((row) => ({ claims: claimRow, ledger: ledgerRow, checks: checkRow })[name](view, row))));
  if (!["ask", "review", "page"].includes(name) && !rowsOf(view, name).length) list.replaceChildren(h("p", { class: "tie-empty" }, EMPTY[name]));
  return list;
}

const EMPTY = {
  terms: "No deal was found in this text.",
  claims: "No quantified claim beside the deal's terms.",
  findings: "Nothing disagrees and nothing expected is missing.",
  ledger: "The text holds no quantity and no date.",
  checks: "No relation in the text could be checked.",
};

function dealBlock(view, deal) {
  return [
    h("h4", { class: "tie-deal-head", dataset: { review: deal.review?.state || "" } }, deal.type, h("small", null, deal.status === "unknown" ? "status unclear" : `called ${deal.status}`),
      h("button", { class: "tie-do", title: "Edit type, status, asset and location", onclick: () => view.act({ verb: "edit", item: "deal", id: deal.id }) }, "Edit deal")),
    deal.review ? stands(deal) : null,
    h("ul", null, deal.parties.map((row) => partyRow(view, row)), deal.terms.map((row) => termRow(view, row)), deal.missing.map((row) => termRow(view, row))),
  ].filter(Boolean);
}

// The one that is selected: its row here, its words in the text.
function select(view, key, { at = null, scroll = true, fromText = false } = {}) {
  const item = key.split(":")[0];
  view.selected = key;
  // Whoever looks at the page stays there, and the page follows.
  const inTab = memory.tab === "page" || rowsOf(view, memory.tab).some((row) => row.key === key);
  if (!inTab && TAB_OF[item]) openTab(view, TAB_OF[item]);
  markRow(view, { scroll: fromText || !inTab });
  const marks = view.byRow.get(key) || [];
  if (at) {
    const exact = marks.filter((mark) => mark.start === at[0] && mark.end === at[1]);
    show(view, [...exact, ...marks.filter((mark) => !exact.includes(mark))], { scroll });
    if (!exact.length) showRange(view, at[0], at[1]);
  } else if (!fromText) show(view, marks, { scroll });
  else show(view, marks, { scroll: false });
  if (memory.tab === "page") lookAtPage(view);
}

function markRow(view, { scroll = false } = {}) {
  view.panel.querySelectorAll(".tie-row.on").forEach((row) => { row.classList.remove("on"); row.removeAttribute("aria-current"); });
  view.panel.querySelectorAll(".tie-why").forEach((form) => form.remove());
  if (!view.selected) return;
  const row = [...view.panel.querySelectorAll(".tie-row")].find((node) => node.dataset.row === view.selected);
  if (!row) return;
  row.classList.add("on");
  row.setAttribute("aria-current", "true");
  if (scroll) {
    const box = view.panel.getBoundingClientRect();
    const at = row.getBoundingClientRect();
    if (at.top < box.top || at.bottom > box.bottom) view.panel.scrollTop += at.top - box.top - box.height / 3;
  }
}

function clickText(view, event) {
  const node = event.target.closest("mark");
  if (!node?.marks || !document.getSelection().isCollapsed) return;
  const rows = CLICK_ORDER.flatMap((kind) => node.marks.filter((mark) => mark.kind === kind && !mark.isOff).flatMap((mark) => mark.rows));
  if (!rows.length) return;
  // A second click on the same words goes to the next thing that they are part of.
  const next = rows[(rows.indexOf(view.selected) + 1) % rows.length];
  select(view, next, { fromText: true });
}

function stepFinding(view, by) {
  const places = view.marks.filter((mark) => ["finding", "damage", "unattributed", "disclosure"].includes(mark.kind) && !mark.isOff);
  if (!places.length) return;
  view.findingAt = view.findingAt === undefined ? (by > 0 ? 0 : places.length - 1) : (view.findingAt + by + places.length) % places.length;
  const mark = places[view.findingAt];
  select(view, mark.rows[0], { at: [mark.start, mark.end] });
}

function chosenRow(view) {
  return TABS.flatMap(([name]) => rowsOf(view, name)).find((row) => row.key === view.selected);
}

function stepRow(view, by) {
  const rows = rowsOf(view, memory.tab);
  if (!rows.length) return;
  const at = rows.findIndex((row) => row.key === view.selected);
  const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  select(view, next.key);
  markRow(view, { scroll: true });
}
