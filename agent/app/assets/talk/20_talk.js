// A conversation: each sentence with numbers that lead to its places, and under it what was struck or is in doubt.

function fill(view) {
  view.root.replaceChildren(
    ...view.data.exchanges.map((exchange) => turn(view, exchange, answer(view, exchange))),
    view.data.live ? turn(view, view.data.live, underWay(view, view.data.live)) : "");
}

function turn(view, exchange, body) {
  return h("article", { class: "tie-turn" },
    h("p", { class: "tie-question", dir: "auto" }, shown(exchange.question)),
    exchange.rewritten ? h("p", { class: "tie-rewritten", dir: "auto" }, "searched for: ", shown(exchange.rewritten)) : null,
    h("div", { class: "tie-answer", "aria-live": "polite" }, body));
}

function answer(view, exchange) {
  return [
    exchange.status_words ? h("p", { class: `tie-status a-${exchange.status}` }, exchange.status_words) : null,
    sentences(view, exchange),
    exchange.computed.length ? h("ul", { class: "tie-computed" }, exchange.computed.map((number) => h("li", null, h("b", null, shown(number.text)), " ", h("code", null, shown(number.how))))) : null,
    exchange.struck.length ? h("div", { class: "tie-struck" }, h("h4", null, "Struck out"), exchange.struck.map((item) => h("p", { dir: "auto" }, h("s", null, shown(item.text)), h("small", null, ` ${shown(item.why)}`)))) : null,
    exchange.caveats.length ? h("div", { class: "tie-caveats" }, h("h4", null, "Keep in mind"), exchange.caveats.map((words) => h("p", { dir: "auto" }, shown(words)))) : null,
    evidence(view, exchange),
    h("p", { class: "tie-by" }, shown(exchange.by), h("button", { onclick: () => view.act({ verb: "retry", question: exchange.question }) }, "Ask again")),
  ];
}

function underWay(view, live) {
  if (live.failure) return [
    h("p", { class: "tie-status a-withheld" }, shown(live.failure)), live.hint ? h("small", null, shown(live.hint)) : null,
    h("p", { class: "tie-by" }, h("button", { onclick: () => view.act({ verb: "retry", question: live.question }) }, "Try again")),
  ];
  return [sentences(view, live), h("p", { class: "tie-waiting" }, h("i", { class: "tie-pulse" }), "looking it up and checking each sentence")];
}

function sentences(view, exchange) {
  return h("p", { class: "tie-said", dir: "auto" }, exchange.sentences.map((sentence) => h("span", null, shown(sentence.text),
    sentence.cites.map((number) => cite(view, exchange.places[number - 1], number)), " ")));
}

function cite(view, place, number) {
  return h("button", { class: "tie-cite", title: `“${shown(place.quote)}”, ${shown(place.title)}`, "aria-label": `Source ${number}: ${shown(place.title)}`, onclick: () => view.act(place) }, String(number));
}

function evidence(view, exchange) {
  if (!exchange.places.length) return null;
  return h("details", { class: "tie-evidence", open: exchange.places.length <= 4 },
    h("summary", null, `${exchange.places.length} place${exchange.places.length === 1 ? "" : "s"} in the text`),
    h("ol", null, exchange.places.map((place) => h("li", { dir: "auto" }, h("button", { onclick: () => view.act(place) }, quoteNode(place.quote)),
      h("small", null, ` ${shown(place.title)}${place.page ? `, page ${place.page}` : ""}`)))));
}
