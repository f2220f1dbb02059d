// Decisions: the bar of a row, the bar over a selection, and the panel that says how far review has come.

const DOINGS = {
  finding: [["confirm", "Confirm", "c"], ["dismiss", "Dismiss", "d"], ["edit", "Edit", "e"]],
  fact: [["accept", "Accept", "a"], ["reject", "Reject", "r"], ["edit", "Edit", "e"]],
};
const REVIEWABLE = ["term", "party", "claim", "finding", "deal"];
const STATE_WORDS = { accepted: "accepted", edited: "edited", rejected: "rejected", confirmed: "confirmed", dismissed: "dismissed", added: "added", marked: "marked" };

function reviewBar(view, row) {
  if (!REVIEWABLE.includes(row.item)) return null;
  const doings = DOINGS[row.item === "finding" ? "finding" : "fact"];
  const bar = h("div", { class: "tie-decide" }, doings.map(([verb, words, key]) =>
    h("button", { class: `tie-do v-${verb}`, title: `${words} (${key})`, onclick: () => decide(view, row, verb) }, words)));
  if (row.review) bar.append(h("button", { class: "tie-do v-undo", title: "Undo (u)", onclick: () => decide(view, row, "undo") }, "Undo"));
  return [stands(row), bar];
}

// Who decided what, and what the machine had said.
function stands(row) {
  if (!row.review) return null;
  const { state, who, when, reason, machine, again } = row.review;
  return h("div", { class: `tie-stands r-${state}` },
    h("span", null, h("b", null, STATE_WORDS[state] || state), ` by ${shown(who)}, ${when}`),
    reason ? h("span", { class: "tie-reason", dir: "auto" }, shown(reason)) : null,
    machine && state === "edited" ? h("span", { class: "tie-machine", dir: "auto" }, `machine: ${shown(machine)}`) : null,
    again ? h("span", { class: "tie-again" }, "look again: its words changed") : null);
}

function decide(view, row, verb) {
  if (verb === "dismiss") askReason(view, row);
  else view.act({ verb, item: row.item, id: row.id });
}

function askReason(view, row) {
  select(view, row.key, { scroll: false });
  const node = [...view.panel.querySelectorAll(".tie-row")].find((other) => other.dataset.row === row.key);
  if (!node || node.querySelector(".tie-why")) return;
  const input = h("input", { type: "text", placeholder: "Why is it dismissed?", "aria-label": "Reason" });
  const send = () => view.act({ verb: "dismiss", item: row.item, id: row.id, reason: input.value });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") send();
    if (event.key === "Escape") { form.remove(); view.panel.focus(); }
  });
  const form = h("div", { class: "tie-why" }, input, h("button", { class: "tie-copy", onclick: send }, "Dismiss"));
  node.append(form);
  input.focus();
}

const ADDABLE = [["term", "Term"], ["party", "Party"], ["deal", "Deal"], ["figure", "Figure"], ["claim", "Claim"], ["finding", "Finding"], ["note", "Note"]];

function selectionBar(view) {
  const add = (item) => () => { if (view.span) view.act({ verb: "add", item, start: view.span.start, end: view.span.end }); hideBar(view); };
  const mark = (why) => () => { if (view.span) view.act({ verb: "passage", why, start: view.span.start, end: view.span.end }); hideBar(view); };
  view.selectBar = h("div", { class: "tie-select", role: "toolbar", "aria-label": "Add from the selected words", hidden: true },
    h("span", null, "Add"), ADDABLE.map(([item, words]) => h("button", { onclick: add(item) }, words)),
    h("span", null, "Mark"), h("button", { onclick: mark("boilerplate") }, "Boilerplate"), h("button", { onclick: mark("damaged") }, "Damaged"));
  // Pressing a button must not take the selection away first.
  view.selectBar.addEventListener("mousedown", (event) => event.preventDefault());
  return view.selectBar;
}

function watchSelection(view) {
  view.span = selectedSpan(view);
  if (!view.span) { hideBar(view); return; }
  const left = view.pane.parentElement.getBoundingClientRect();
  const { box } = view.span;
  view.selectBar.hidden = false;
  view.selectBar.scrolled = view.pane.scrollTop;
  const top = box.bottom - left.top + 8;
  view.selectBar.style.top = `${Math.min(top, left.height - 50)}px`;
  view.selectBar.style.insetInlineStart = `${Math.max(8, Math.min(box.left - left.left, left.width - view.selectBar.offsetWidth - 12))}px`;
}

function hideBar(view) {
  if (view.selectBar) view.selectBar.hidden = true;
}

const SECTION_WORDS = { figures: "Figures and dates", deals: "Deals, parties and terms", claims: "Claims", findings: "Findings" };

function reviewPanel(view, panel) {
  return [
    h("h4", null, "Completely reviewed", h("small", null, "what is ticked is exported as gold")),
    h("ul", null, panel.sections.map((section) => h("li", { class: "tie-section" },
      h("label", null, h("input", { type: "checkbox", checked: section.complete, onchange: (event) => view.act({ verb: "section", id: section.name, complete: event.target.checked }) }), SECTION_WORDS[section.name]),
      h("small", null, section.complete ? section.told : section.left ? `${section.left} undecided` : "")))),
    panel.again.length ? h("h4", null, "Look again", h("small", null, "decided on other words or another analysis")) : null,
    h("ul", null, panel.again.map((entry) => h("li", { class: "tie-row plain", onclick: () => select(view, entry.key) },
      h("div", { class: "tie-message", dir: "auto" }, shown(entry.words)), h("div", { class: "tie-note" }, `${entry.item}: ${entry.why} · ${shown(entry.told)}`)))),
    panel.notes.length ? h("h4", null, "Notes and marks", h("small", null, String(panel.notes.length))) : null,
    h("ul", null, panel.notes.map((row) => rowShell(view, row,
      h("div", { class: "tie-head" }, h("span", { class: "tie-code" }, row.name), h("small", null, shown(row.told))),
      row.message ? h("div", { class: "tie-message", dir: "auto" }, shown(row.message)) : null, place(view, row),
      h("div", { class: "tie-decide" }, h("button", { class: "tie-do", onclick: () => view.act({ verb: "undo", item: row.item, id: row.id }) }, "Undo"))))),
    h("h4", null, "Corrections"),
    h("ul", null,
      h("li", { class: "tie-section" }, h("button", { class: "tie-copy", onclick: () => view.act({ verb: "edit", item: "document", id: view.data.document }) }, "Title, outlet, date"), h("small", null, "of the article")),
      h("li", { class: "tie-section" }, h("button", { class: "tie-copy", onclick: () => view.act({ verb: "text" }) }, "Correct the text"), h("small", null, `version ${panel.text_version}`))),
    h("h4", null, "Log", h("small", null, "newest first")),
    panel.log.length
      ? h("ul", null, panel.log.map((line) => h("li", { class: "tie-row plain", onclick: () => select(view, line.key) },
          h("div", { class: "tie-message", dir: "auto" }, h("b", null, `${line.action} ${line.item} `), shown(line.words)),
          h("div", { class: "tie-note" }, shown([line.told, line.reason].filter(Boolean).join(" · "))))))
      : h("p", { class: "tie-empty inset" }, "Nobody has decided anything yet. Select a row and press a to accept, r to reject, e to edit."),
  ].filter(Boolean);
}
