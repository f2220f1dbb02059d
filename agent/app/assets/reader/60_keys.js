// Keys for what is done a hundred times a day; never while somebody types.

function pressKey(view, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select, [contenteditable], [role=dialog], [role=combobox]")) return;
  const act = KEYS[event.key];
  if (!act || !view.root.isConnected) return;
  event.preventDefault();
  // Streamlit has keys of its own (r runs the script again).
  event.stopImmediatePropagation();
  act(view);
}

function decideChosen(verbs) {
  return (view) => {
    const row = chosenRow(view);
    if (row && REVIEWABLE.includes(row.item)) decide(view, row, row.item === "finding" ? verbs[1] : verbs[0]);
  };
}

const KEYS = {
  a: decideChosen(["accept", "confirm"]),
  r: decideChosen(["reject", "dismiss"]),
  c: decideChosen(["accept", "confirm"]),
  d: decideChosen(["reject", "dismiss"]),
  e: decideChosen(["edit", "edit"]),
  u: (view) => {
    const row = chosenRow(view);
    view.act({ verb: "undo", item: row?.review ? row.item : "", id: row?.review ? row.id : "" });
  },
  j: (view) => stepRow(view, 1),
  k: (view) => stepRow(view, -1),
  n: (view) => stepFinding(view, 1),
  p: (view) => stepFinding(view, -1),
  1: (view) => openTab(view, "terms"),
  2: (view) => openTab(view, "claims"),
  3: (view) => openTab(view, "findings"),
  4: (view) => openTab(view, "ledger"),
  5: (view) => openTab(view, "checks"),
  6: (view) => openTab(view, "ask"),
  7: (view) => openTab(view, "review"),
};
