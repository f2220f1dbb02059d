// What stands above the article: the deal on one line, what could change a number, what to ask; then the strip.

function cited(view, item, props = {}) {
  if (!item.at && !item.row) return h("span", { dir: "auto", ...props }, shown(item.words));
  return h("button", {
    ...props, class: `tie-cited ${props.class || ""}`, title: "Show in the text", dir: "auto",
    onclick: () => (item.row ? select(view, item.row, { at: item.at }) : showRange(view, ...item.at)),
  }, shown(item.words));
}

function answerBlock(view) {
  const { answer } = view.data;
  const deals = answer.deals.length
    ? answer.deals.map((deal) => dealLine(view, deal))
    : [h("p", { class: "tie-empty" }, "No deal was found in this text. Its figures, claims and findings are below.")];
  return h("section", { class: "tie-answer", "aria-label": "The answer" },
    h("div", { class: "tie-first" }, h("div", { class: "tie-deals" }, deals), stripBlock(view)),
    h("div", { class: "tie-aside" }, leading(view, answer.findings), questions(view, answer)));
}

function dealLine(view, deal) {
  const where = deal.location ? [", ", cited(view, deal.location)] : [];
  return h("article", { class: "tie-deal" },
    h("div", { class: "tie-kicker" }, deal.type, h("span", { class: `tie-chip st-${deal.status.replace(/\s/g, "-")}` }, deal.status === "unknown" ? "status unclear" : deal.status)),
    h("p", { class: "tie-who" },
      deal.parties.map((party) => h("span", { class: "tie-party" }, cited(view, party), h("small", null, party.role))),
      deal.asset ? h("span", { class: "tie-party asset" }, h("span", null, cited(view, deal.asset), ...where), h("small", null, "asset")) : null),
    deal.headline
      ? h("p", { class: "tie-headline" }, cited(view, deal.headline, { class: `o-${deal.headline.origin}` }), h("small", null, deal.headline.name))
      : h("p", { class: "tie-headline none" }, "no price in the text"),
    splitRow(view, deal.split));
}

const NOTHING = { firm: "nothing stated as firm", contingent: "none", optional: "none", unknown: "none" };

function splitRow(view, split) {
  return h("div", { class: "tie-split" }, split.map(({ certainty, parts }) =>
    h("div", { class: `tie-share c-${certainty}${parts.length ? "" : " none"}` },
      h("span", { class: "tie-label" }, certainty),
      parts.length
        ? parts.slice(0, 4).map((part) => h("div", null, cited(view, part, { class: `o-${part.origin}` }), h("small", null, `${part.name}${part.origin === "stated" ? "" : `, ${part.origin}`}`)))
        : h("div", { class: "tie-nothing" }, NOTHING[certainty]),
      parts.length > 4 ? h("small", null, `and ${parts.length - 4} more in Terms`) : null)));
}

function leading(view, findings) {
  return h("div", { class: "tie-leading" }, h("h3", null, "Could change a number"),
    findings.length
      ? h("ol", null, findings.map((row) => h("li", null, h("button", { class: "tie-lead", onclick: () => select(view, row.key) },
          h("span", { class: `tie-severity s-${row.severity}`, "aria-label": `${row.severity} severity` }), h("span", { dir: "auto" }, shown(row.message))))))
      : h("p", { class: "tie-empty" }, "Nothing on price, structure, dates or parties."));
}

function questions(view, answer) {
  if (!answer.questions.length) return null;
  const text = [answer.heading, ...answer.questions.map((item, index) => `${index + 1}. ${item.question} (${item.about})`)].join("\n");
  return h("div", { class: "tie-questions" },
    h("h3", null, "Ask", h("button", { class: "tie-copy", onclick: (event) => copyText(text, event.currentTarget) }, "Copy questions")),
    h("ol", null, answer.questions.map((item) => h("li", null, h("button", { class: "tie-lead", onclick: () => select(view, item.row) }, h("span", { dir: "auto" }, shown(item.question)))))));
}

function stripBlock(view) {
  const items = view.data.strip.map((item) => h("div", { class: `tie-fact ${item.tone || ""}` }, h("dt", null, item.name),
    h("dd", null, item.row ? cited(view, item) : h("span", { dir: "auto", title: shown(item.words) }, shown(item.words)))));
  const origins = view.data.origins.map((item) => h("span", { class: `tie-origin o-${item.origin}` }, h("b", null, String(item.count)), ` ${ORIGIN_WORDS[item.origin]}`));
  return h("section", { class: "tie-strip", "aria-label": "The article" }, h("dl", null, items),
    origins.length ? h("div", { class: "tie-origins", "aria-label": "Terms by origin" }, origins) : null);
}
