// Questions to this article: each sentence of an answer leads to the words that it rests on.

function askPanel(view) {
  const { exchanges, live } = view.data.talk;
  const waits = live && !live.failure;
  const input = h("input", { type: "text", placeholder: "Ask this article", "aria-label": "Question", disabled: waits, value: view.asked || "",
    oninput: (event) => { view.asked = event.target.value; },
    onkeydown: (event) => { if (event.key === "Enter") send(); } });
  const send = () => { if (input.value.trim()) { view.asked = ""; view.act({ verb: "ask", question: input.value }); } };
  return [
    h("div", { class: "tie-asker" }, input, h("button", { class: "tie-copy", disabled: waits, onclick: send }, waits ? "Asking" : "Ask")),
    live ? askTurn(view, live, live.failure ? h("p", { class: "tie-failed" }, shown(live.failure)) : h("p", { class: "tie-note" }, "Looking it up and checking each sentence.")) : null,
    ...[...exchanges].reverse().map((exchange) => askTurn(view, exchange, askRest(exchange))),
    exchanges.length || live ? null : h("p", { class: "tie-empty inset" }, "Answers come from this article alone: every sentence has its place, and what is not stated is said to be so."),
  ].filter(Boolean);
}

function askTurn(view, exchange, rest) {
  const cite = (number) => {
    const place = exchange.places[number - 1];
    return h("button", { class: "tie-mark-number", title: shown(place.quote), "aria-label": `Source ${number}`, onclick: () => showRange(view, place.start, place.end) }, String(number));
  };
  return h("article", { class: "tie-asked" },
    h("p", { class: "tie-asked-for", dir: "auto" }, shown(exchange.question)),
    exchange.status_words ? h("p", { class: "tie-note" }, exchange.status_words) : null,
    h("p", { dir: "auto" }, (exchange.sentences || []).map((sentence) => h("span", null, shown(sentence.text), sentence.cites.map(cite), " "))),
    rest);
}

function askRest(exchange) {
  return [
    exchange.computed.map((number) => h("div", { class: "tie-sum" }, h("b", null, shown(number.text)), ` ${shown(number.how)}`)),
    exchange.struck.map((item) => h("div", { class: "tie-note", dir: "auto" }, h("s", null, shown(item.text)), ` ${shown(item.why)}`)),
    exchange.caveats.map((words) => h("div", { class: "tie-note", dir: "auto" }, h("b", null, "keep in mind "), shown(words))),
    h("div", { class: "tie-note" }, shown(exchange.by)),
  ].flat();
}
