// The page of a PDF beside its text, with the words that are selected.

function lookAtPage(view, number = null) {
  const mark = (view.byRow.get(view.selected) || [])[0];
  const at = mark ? view.data.pages.find(([, start, end]) => mark.start >= start && mark.start < end) : null;
  const wanted = number ?? at?.[0] ?? view.data.page?.number ?? view.data.pages[0][0];
  const words = mark && at?.[0] === wanted ? view.points.slice(mark.start, mark.end).slice(0, 400) : "";
  if (view.data.page?.number !== wanted || (view.data.page?.words || "") !== words) view.act({ verb: "page", number: wanted, words });
}

function pagePanel(view) {
  const { page, pages } = view.data;
  if (!page) return [h("p", { class: "tie-empty inset" }, "Drawing the page…")];
  if (page.failure) return [h("p", { class: "tie-empty inset" }, page.failure)];
  const step = (by, words) => {
    const at = pages.findIndex(([number]) => number === page.number) + by;
    return h("button", { class: "tie-copy", disabled: !pages[at], onclick: () => pages[at] && lookAtPage(view, pages[at][0]) }, words);
  };
  const boxes = (page.boxes || []).map(([left, top, right, bottom]) => {
    const box = h("i", { class: "tie-box" });
    Object.assign(box.style, { left: `${left * 100}%`, top: `${top * 100}%`, width: `${(right - left) * 100}%`, height: `${(bottom - top) * 100}%` });
    return box;
  });
  return [
    h("div", { class: "tie-pagebar" }, step(-1, "Previous"), h("span", null, `page ${page.number} of ${pages.length}`), step(1, "Next")),
    h("div", { class: "tie-sheet" }, h("img", { src: page.source, alt: `Page ${page.number} as it was printed` }), boxes),
  ];
}
