// The rows of the panels on the right.

const ORIGIN_WORDS = {
  stated: "stated", implied: "implied", elsewhere: "elsewhere", undisclosed: "undisclosed", missing: "missing",
  not_found: "not found", party: "",
};

function place(view, row) {
  const quotes = (row.quotes || []).slice(0, row.item === "finding" ? 6 : 1);
  const parts = quotes.map((quote) =>
    quote.claimed !== undefined
      ? h("div", { class: "tie-quote lost" }, "not found in the text: ", quoteNode(quote.claimed))
      : h("div", { class: "tie-quote", onclick: quote.at && !quote.document ? (event) => { event.stopPropagation(); select(view, row.key, { at: quote.at }); } : null },
          quoteNode(quote.quote), quote.page ? h("span", { class: "tie-page" }, `p. ${quote.page}`) : null));
  if (row.more > 0 && row.item !== "finding") parts[0]?.append(h("span", { class: "tie-page" }, `and ${row.more} more`));
  return parts;
}

function arithmetic(computation) {
  if (!computation) return null;
  return h("div", { class: "tie-sum" },
    h("span", null, `${computation.expression} = `), h("b", null, computation.result),
    computation.assumption ? h("i", null, `  ${computation.assumption}`) : null);
}

function rowShell(view, row, ...content) {
  const node = h("li", {
    class: `tie-row item-${row.item}`, tabindex: "-1",
    dataset: { row: row.key, ...(row.status ? { status: row.status } : {}), ...(row.review ? { review: row.review.state } : {}) },
    onclick: (event) => { if (!event.target.closest("button, input, select, textarea, a")) select(view, row.key); },
  }, ...content);
  return node;
}

function termRow(view, row) {
  const told = [row.certainty && row.certainty !== "unknown" ? row.certainty : null, row.unit_origin && row.unit_origin !== "stated" ? `unit ${row.unit_origin}` : null]
    .filter(Boolean).join(" · ");
  return rowShell(view, row,
    h("div", { class: "tie-cells" },
      h("span", { class: "tie-name" }, shown(row.name)),
      h("span", { class: "tie-value", dir: "auto" }, shown(row.value)),
      h("span", { class: `tie-origin o-${row.origin}` }, ORIGIN_WORDS[row.origin])),
    told ? h("div", { class: "tie-note" }, told) : null,
    row.condition ? h("div", { class: "tie-note" }, h("b", null, "condition "), quoteNode(row.condition)) : null,
    arithmetic(row.computation),
    row.question ? h("div", { class: "tie-note ask" }, shown(row.question)) : null,
    row.origin === "implied" ? null : place(view, row),
    reviewBar(view, row));
}

function partyRow(view, row) {
  const also = row.aliases.length ? h("span", { class: "tie-also" }, ` also ${shown(row.aliases.join(", "))}`) : null;
  return rowShell(view, row,
    h("div", { class: "tie-cells" }, h("span", { class: "tie-name" }, shown(row.name)), h("span", { class: "tie-value", dir: "auto" }, shown(row.value), also)),
    reviewBar(view, row));
}

function claimRow(view, row) {
  const told = [row.subject, row.period, row.modality === "fact" ? null : row.modality, row.comparator ? `beside ${row.comparator}` : null];
  return rowShell(view, row,
    h("div", { class: "tie-cells claim" },
      h("span", { class: "tie-name" }, shown(row.name)), h("span", { class: "tie-value", dir: "auto" }, shown(row.value || "")),
      h("span", { class: row.attributed_to ? "tie-by" : "tie-by none" }, row.attributed_to ? shown(`says ${row.attributed_to}`) : "no source named")),
    h("div", { class: "tie-note" }, shown(told.filter(Boolean).join(" · "))),
    place(view, row), reviewBar(view, row));
}

function findingRow(view, row) {
  return rowShell(view, row,
    h("div", { class: "tie-head" },
      h("span", { class: `tie-severity s-${row.severity}` }, row.severity), h("span", { class: "tie-code" }, row.name),
      row.status !== "open" ? h("span", { class: `tie-status ${row.status}` }, row.status) : null),
    h("div", { class: "tie-message", dir: "auto" }, shown(row.message)),
    place(view, row), arithmetic(row.computation),
    row.settles_by ? h("div", { class: "tie-note ask" }, h("b", null, "settles it "), shown(row.settles_by)) : null,
    reviewBar(view, row));
}

function ledgerRow(view, row) {
  return rowShell(view, row,
    h("div", { class: "tie-cells ledger" },
      h("span", { class: "tie-id" }, row.id), h("span", { class: "tie-value", dir: "auto" }, shown(row.value)),
      h("span", { class: "tie-quote" }, quoteNode(row.quote, 60)), h("span", { class: "tie-note" }, row.note || row.kind)));
}

function checkRow(view, row) {
  return rowShell(view, row,
    h("div", { class: "tie-head" }, h("span", { class: `tie-outcome ${row.outcome}` }, row.outcome === "holds" ? "holds" : "could not run"), h("span", { class: "tie-code" }, row.name)),
    h("div", { class: "tie-message", dir: "auto" }, shown(row.detail)), place(view, row));
}

