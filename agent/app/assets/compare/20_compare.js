// Deals by documents: one table a deal, each cell a value that leads to its place in the document.

const shownRows = { only: "differ" };
const SHOWS = { differ: "what differs", all: "all rows", agree: "what agrees" };
const FITS = {
  differ: (row) => ["conflict", "superseded", "filled"].includes(row.outcome),
  all: () => true,
  agree: (row) => row.outcome === "agree",
};

function fill(view) {
  const select = h("select", { "aria-label": "Rows to show", onchange: (event) => { shownRows.only = event.target.value; fill(view); } },
    Object.entries(SHOWS).map(([value, words]) => h("option", { value, selected: shownRows.only === value }, words)));
  const several = view.data.deals.filter((deal) => deal.columns.length > 1);
  const single = view.data.deals.length - several.length;
  view.root.replaceChildren(
    h("div", { class: "tie-tools" }, h("span", { class: "tie-told" }, told(several.length, single)), h("label", { class: "tie-choice" }, h("span", null, "Show"), select)),
    ...several.map((deal) => card(view, deal)));
}

function told(several, single) {
  const shared = several === 1 ? "1 deal is told by more than one document" : `${several} deals are told by more than one document`;
  return several ? `${shared}${single ? `; ${single} by one alone` : ""}.` : "No deal is told by more than one of these documents.";
}

function card(view, deal) {
  const rows = deal.rows.filter(FITS[shownRows.only]);
  return h("section", { class: "tie-deal", dataset: { deal: deal.id } },
    h("header", null, h("h3", null, deal.type), h("h2", { dir: "auto" }, shown(deal.name)),
      h("p", { class: "tie-summary" }, summary(view, deal))),
    h("div", { class: "tie-scroll" }, table(view, deal, rows)),
    rows.length ? null : h("p", { class: "tie-empty" }, shownRows.only === "differ" ? "These documents do not differ in anything that was read." : "No such row."),
    deal.findings.length ? h("div", { class: "tie-found" }, h("h4", null, "What to settle"), h("ul", null, deal.findings.map((finding) => found(view, finding)))) : null);
}

function summary(view, deal) {
  const counts = Object.entries(deal.counts).map(([outcome, count]) => h("span", { class: `r-${outcome}` }, h("b", null, String(count)), ` ${view.data.outcomes[outcome]}`));
  const origins = deal.origins === deal.columns.length ? null : h("span", null, `${deal.columns.length} documents from ${deal.origins} origin${deal.origins === 1 ? "" : "s"}: a reprint confirms nothing`);
  return [...counts, origins].filter(Boolean);
}

function table(view, deal, rows) {
  const head = h("tr", null, h("th", { scope: "col" }, ""), deal.columns.map((column) => h("th", { scope: "col", dir: "auto" },
    h("button", { class: "tie-doc", onclick: () => view.act({ document: column.id }) }, shown(column.title)),
    h("small", null, [column.dated, column.primary ? "primary source" : null, column.reprint ? "reprint" : null].filter(Boolean).join(" · ")))));
  return h("table", null, h("thead", null, head), h("tbody", null, rows.map((row) => line(view, deal, row))));
}

function line(view, deal, row) {
  return h("tr", { class: `r-${row.outcome}` },
    h("th", { scope: "row" }, h("span", { dir: "auto" }, shown(row.name)), h("small", { class: "tie-outcome" }, view.data.outcomes[row.outcome], row.note ? `: ${shown(row.note)}` : "")),
    row.cells.map((items) => h("td", null, items.length ? items.map((item) => cell(view, item)) : h("span", { class: "tie-none" }, "–"))));
}

function cell(view, item) {
  const place = item.places[0];
  const words = h("span", { class: `tie-value o-${item.origin}` }, shown(item.words));
  const notes = [item.certainty, item.assumed ? "currency assumed" : null, item.condition ? shown(item.condition) : null].filter(Boolean).join(" · ");
  return h("div", { class: "tie-cell", dir: "auto" },
    place ? h("button", { class: "tie-go", title: shown(place.quote), onclick: () => view.act(place) }, words) : words,
    notes ? h("small", null, notes) : null);
}

function found(view, finding) {
  return h("li", { class: `f-${finding.severity}` },
    h("p", { dir: "auto" }, h("span", { class: `tie-severity s-${finding.severity}` }, finding.severity), " ", h("b", null, finding.code), " ", shown(finding.message)),
    h("p", null, finding.places.map((place) => h("button", { class: "tie-go", onclick: () => view.act(place) }, quoteNode(place.quote)))),
    finding.settles_by ? h("small", { dir: "auto" }, `Settle it: ${shown(finding.settles_by)}`) : null);
}
