// The library's list: one row a document, with how far it is and what its article comes to.

const chosen = { words: "", status: "all", order: "added", group: "none" };
const ORDERS = { added: "newest first", title: "title", published: "dated", findings: "most findings" };
const GROUPS = { none: "no groups", deal: "by deal", lineage: "by lineage" };
const STATUSES = { all: "all", done: "read", working: "in work", failed: "failed" };

function choice(view, name, options, label) {
  const select = h("select", { "aria-label": label, onchange: (event) => {
    chosen[name] = event.target.value;
    fill(view);
    // Which documents tell of one deal is worked out only for who wants to know.
    if (event.target.value === "deal") view.act({ verb: "group" });
  } },
    Object.entries(options).map(([value, words]) => h("option", { value, selected: chosen[name] === value }, words)));
  return h("label", { class: "tie-choice" }, h("span", null, label), select);
}

function shelf(view) {
  const search = h("input", { type: "search", placeholder: "Filter by title, source, party", "aria-label": "Filter", value: chosen.words,
    oninput: (event) => { chosen.words = event.target.value; fill(view); } });
  view.list = h("div", { class: "tie-shelf" });
  view.told = h("span", { class: "tie-told", "aria-live": "polite" });
  view.root.replaceChildren(
    h("div", { class: "tie-tools", role: "toolbar", "aria-label": "Filter and sort" }, search, view.told,
      choice(view, "status", STATUSES, "Show"), choice(view, "order", ORDERS, "Sort"), choice(view, "group", GROUPS, "Group")),
    view.list);
}

function fill(view) {
  const rows = view.data.rows.filter((row) => fits(row)).sort(compare);
  view.told.textContent = rows.length === view.data.rows.length ? `${rows.length} document${rows.length === 1 ? "" : "s"}` : `${rows.length} of ${view.data.rows.length}`;
  const groups = new Map();
  for (const row of rows) {
    const key = chosen.group === "none" ? "" : chosen.group === "deal" ? row.deal_key || "no deal found" : row.lineage_words;
    groups.set(key, [...(groups.get(key) || []), row]);
  }
  view.list.replaceChildren(...[...groups].flatMap(([key, members]) => [
    key ? h("h4", { dir: "auto" }, shown(key), h("small", null, `${members.length} document${members.length === 1 ? "" : "s"}`)) : null,
    h("ul", { class: "tie-books" }, members.map((row) => book(view, row))),
  ].filter(Boolean)));
  if (!rows.length) view.list.append(h("p", { class: "tie-empty" }, view.data.rows.length ? "No document fits the filter." : "The library is empty. Put in a file, an address or a text above."));
}

function fits(row) {
  const status = { done: row.status === "done", working: ["queued", "running", "reading"].includes(row.status), failed: row.status === "failed" };
  const words = chosen.words.toLowerCase().split(/\s+/).filter(Boolean);
  const said = [row.title, row.source, row.who, row.headline].join(" ").toLowerCase();
  return (chosen.status === "all" || status[chosen.status]) && words.every((word) => said.includes(word));
}

function compare(one, other) {
  if (chosen.order === "title") return one.title.localeCompare(other.title);
  if (chosen.order === "published") return (other.published || "").localeCompare(one.published || "");
  if (chosen.order === "findings") return weight(other) - weight(one);
  return other.added.localeCompare(one.added);
}

const weight = (row) => (row.findings ? row.findings.high * 1e6 + row.findings.medium * 1e3 + row.findings.low : -1);

function book(view, row) {
  const open = row.status === "done" ? () => view.act({ verb: "open", id: row.id }) : null;
  return h("li", { class: `tie-book ${row.status}`, dataset: { id: row.id } },
    h("div", { class: "tie-state" }, chip(row)),
    h("div", { class: "tie-what" },
      open ? h("button", { class: "tie-title", dir: "auto", onclick: open }, shown(row.title)) : h("span", { class: "tie-title", dir: "auto" }, shown(row.title)),
      h("div", { class: "tie-from", dir: "auto" }, shown(row.about))),
    h("div", { class: "tie-deal-cell", dir: "auto" }, row.headline ? h("b", { class: `o-${row.headline_origin}` }, shown(row.headline)) : null,
      row.who ? h("div", { class: "tie-from" }, shown(row.who)) : null,
      row.failure ? h("div", { class: "tie-failure" }, shown(row.failure), row.hint ? h("small", null, shown(row.hint)) : null) : null),
    h("div", { class: "tie-counts" }, row.findings ? severities(row.findings) : null),
    h("div", { class: "tie-doing" }, doings(view, row)));
}

const CHIPS = { done: "read", queued: "waiting", running: "analysing", reading: "reading", failed: "failed", cancelled: "cancelled" };

function chip(row) {
  const words = row.stage_words || CHIPS[row.status];
  return h("span", { class: `tie-chip b-${row.status}` }, row.status === "running" || row.status === "reading" ? h("i", { class: "tie-pulse" }) : null, words,
    row.total > 0 ? h("progress", { max: row.total, value: row.done, "aria-label": `${row.done} of ${row.total}` }) : null);
}

function severities(findings) {
  const parts = ["high", "medium", "low"].filter((severity) => findings[severity]).map((severity) =>
    h("span", { class: `tie-severity s-${severity}`, title: `${findings[severity]} of ${severity} severity` }, h("b", null, String(findings[severity])), ` ${severity}`));
  return parts.length ? parts : h("span", { class: "tie-from" }, "no finding");
}

function doings(view, row) {
  const button = (verb, words, label) => h("button", { class: "tie-do", "aria-label": `${label}: ${row.title}`, onclick: () => view.act({ verb, id: row.id, number: row.number ?? null }) }, words);
  if (row.status === "reading" || row.status === "queued" || row.status === "running") return [button("cancel", "Cancel", "Cancel")];
  if (row.number) return [button("forget", "Dismiss", "Dismiss")];
  if (row.status === "failed") return [button("retry", "Try again", "Try again"), button("remove", "Remove", "Remove")];
  return [button("retry", "Read again", "Read again"), button("remove", "Remove", "Remove")];
}
