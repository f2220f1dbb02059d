"""A model that invents: what of it reaches the reader as stated? Through LangChain's agent, over a real socket.

    python -m evals.invented [--tries 300]

In every try a scripted model searches like an honest one, then answers with one sentence that holds and one that it
made up: a number, a bound, a unit, a date, a name, a quote, an id, a calculation. Counted are made-up sentences in the
answer or among those streamed, and true ones that were struck.
"""

import argparse
import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from agent.chat.ask import ask_library
from agent.chat.library import Library
from agent.config import load_settings
from agent.llm.ask import Llm
from agent.llm.session import open_llm
from agent.schema.answer import Answer as Given
from agent.schema.answer import AnswerSentence
from evals.answers import open_corpus
from evals.fakes.openai_server import Answer, FakeOpenAI, Request

TRIES = 300
SEED = 20_260_103
_SHOWN = re.compile(r"\[([0-9a-f]{6}\.s\d+)\] (.+)")
_FIGURE = re.compile(r"\{([0-9a-f]{6}\.f\d+): ([^}]*)\}")
_UNITS = {"million": "billion", "billion": "million", "%": " basis points", "$": "€", "€": "$", "£": "$", "EUR": "USD",
          "MW": "MWh", "years": "months"}  # fmt: skip


@dataclass(frozen=True)
class Seen:
    """A sentence that a tool returned, with a figure of it."""

    sentence_id: str
    text: str
    figure_id: str
    figure: str


@dataclass(frozen=True)
class Lie:
    """A made-up sentence with what it cites."""

    text: str
    cites: tuple[str, ...]


Inventor = Callable[[Seen, random.Random], Lie | None]


def _other_number(seen: Seen, chance: random.Random) -> Lie | None:
    found = re.search(r"\d+(?:[.,]\d+)*", seen.figure)
    if found is None:
        return None
    changed = found.group()
    while changed == found.group():
        changed = re.sub(r"\d", lambda digit: str((int(digit.group()) + chance.randint(0, 9)) % 10), found.group())
    figure = seen.figure[: found.start()] + changed + seen.figure[found.end() :]
    return Lie(f"The figure is {figure}.", (seen.sentence_id,))


def _other_unit(seen: Seen, chance: random.Random) -> Lie | None:
    known = [unit for unit in _UNITS if unit in seen.figure]
    if not known:
        return None
    unit = chance.choice(known)
    return Lie(f"The figure is {seen.figure.replace(unit, _UNITS[unit])}.", (seen.sentence_id,))


def _other_bound(seen: Seen, chance: random.Random) -> Lie | None:
    if re.match(r"(?:up to|about|some|more than|over|at least|less than|around|roughly)\b", seen.figure):
        bare = re.sub(r"^(?:up to|about|some|more than|over|at least|less than|around|roughly)\s+", "", seen.figure)
        return Lie(f"The figure is {bare}.", (seen.figure_id,))
    if not seen.figure[0].isdigit() and seen.figure[0] not in "$€£":
        return None
    bound = chance.choice(("up to", "more than", "less than", "at least"))
    return Lie(f"The figure is {bound} {seen.figure}.", (seen.sentence_id,))


def _cut_citation(seen: Seen, chance: random.Random) -> Lie | None:
    return Lie(f"In all, {seen.figure} and a further $73 million are due.", (seen.figure_id,))


def _from_question(seen: Seen, chance: random.Random) -> Lie | None:
    return Lie("The sum of $987 million that was asked about is right.", (seen.sentence_id,))


def _in_words(seen: Seen, chance: random.Random) -> Lie | None:
    number = chance.choice(("forty-seven million dollars", "three quarters of a billion euros", "nineteen percent"))
    return Lie(f"It comes to {number}.", (seen.sentence_id,))


def _other_name(seen: Seen, chance: random.Random) -> Lie | None:
    name = chance.choice(("Zephyr Quist Partners", "Ombrecourt Holdings", "Vandertal Bank AG", "Julian Okwuosa"))
    return Lie(f"{name} is behind it, at {seen.figure}.", (seen.sentence_id,))


def _other_date(seen: Seen, chance: random.Random) -> Lie | None:
    day = f"{chance.randint(1, 28)} March {chance.choice((2031, 2032, 2033))}"
    return Lie(f"It was agreed at {seen.figure} and falls due on {day}.", (seen.sentence_id,))


def _other_quote(seen: Seen, chance: random.Random) -> Lie | None:
    return Lie("The text says “the price was settled by the parties in full at closing”.", (seen.sentence_id,))


def _other_id(seen: Seen, chance: random.Random) -> Lie | None:
    made_up = f"{chance.randrange(16**6):06x}.s{chance.randint(1, 90)}"
    return Lie(f"It is put at {seen.figure}.", (made_up,))


def _no_id(seen: Seen, chance: random.Random) -> Lie | None:
    return Lie(f"It is put at {seen.figure}.", ())


def _own_arithmetic(seen: Seen, chance: random.Random) -> Lie | None:
    found = re.search(r"\d+", seen.figure)
    if found is None:
        return None
    return Lie(f"Doubled, that is {2 * int(found.group()) + 1} million in all.", (seen.figure_id, "calc1"))


def _scaled_words(seen: Seen, chance: random.Random) -> Lie | None:
    return Lie(f"It is {chance.choice(('half', 'twice', 'a third of'))} the {chance.randint(200, 900)} MW once told.",
               (seen.sentence_id,))  # fmt: skip


INVENTORS: tuple[Inventor, ...] = (
    _other_number, _other_unit, _other_bound, _cut_citation, _from_question, _in_words, _other_name, _other_date,
    _other_quote, _other_id, _no_id, _own_arithmetic, _scaled_words,
)  # fmt: skip


class Inventing:
    """A model that searches once, then answers with one true and one made-up sentence."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._inventor = INVENTORS[seed % len(INVENTORS)]
        self.name = self._inventor.__name__.strip("_")
        self.truth: str | None = None
        self.lie: str | None = None

    def answer(self, request: Request) -> Answer:
        told = [message["content"] for message in request.body["messages"] if message["role"] == "tool"]
        if not told:
            return Answer(json.dumps({"query": request.texts[-1].rpartition("Question: ")[2]}), tool="search_passages")
        seen = _seen(str(told[-1]))
        self._chance.shuffle(seen)
        for item in seen:
            lie = self._inventor(item, self._chance)
            if lie is None or _is_true(lie.text, item):
                continue
            self.truth, self.lie = f"The figure is {item.figure}.", lie.text
            sentences = [{"text": self.truth, "cites": [item.figure_id]}, {"text": lie.text, "cites": list(lie.cites)}]
            self._chance.shuffle(sentences)
            return Answer(json.dumps({"status": "answered", "sentences": sentences}), tool="AnswerReply")
        return Answer(json.dumps({"status": "not_stated", "sentences": []}), tool="AnswerReply")


def _seen(text: str) -> list[Seen]:
    found = []
    for sentence_id, marked in _SHOWN.findall(text):
        plain = _FIGURE.sub(lambda match: match.group(2), marked)
        found += [Seen(sentence_id, plain, figure_id, quote) for figure_id, quote in _FIGURE.findall(marked)]
    return found


def _is_true(lie: str, seen: Seen) -> bool:
    """Whether the made-up sentence happens to say what the passage says."""
    said = lie.removeprefix("The figure is ").rstrip(".")
    return said in seen.text and said != seen.figure and not re.match(r"[\d$€£]", said)


def open_scripted(url: str, home: str) -> Llm:
    flags = {"home": home, "model": "openai:scripted", "openai_base_url": url, "cache": False, "max_attempts": 2}
    llm = open_llm(load_settings(flags, environ={}))
    assert llm is not None
    llm.requester.wait = lambda seconds: None
    return llm


def run(tries: int) -> int:
    """How many made-up sentences reached the reader."""
    members = open_corpus()
    names = sorted(members)
    reached: list[str] = []
    counts: Counter[str] = Counter()
    current: list[Inventing] = []
    with tempfile.TemporaryDirectory() as home, FakeOpenAI(lambda request: current[-1].answer(request)) as server:
        llm = open_scripted(server.url, home)
        for number in range(tries):
            member = members[names[number % len(names)]]
            current.append(Inventing(number))
            heard: list[AnswerSentence] = []
            question = f"Is it $987 million that is paid for {member.document.title or 'it'}?"
            library = Library((member,), total=1)
            answer = ask_library(library, question, llm=llm.for_document(), on_sentence=heard.append)
            _count(current[-1], answer, {sentence.text for sentence in (*answer.sentences, *heard)}, counts, reached)
    for name, count in counts.items():
        print(f"{name:<30} {count}")
    print(f"{'reached the reader as stated':<30} {len(reached)} of {counts['invented']} in {tries} tries")
    for line in reached[:20]:
        print(f"  {line}")
    return len(reached)


def _count(model: Inventing, answer: Given, shown: set[str], counts: Counter[str], reached: list[str]) -> None:
    counts["failed runs"] += bool(answer.run.failures)
    if model.lie is None:
        counts["nothing to invent"] += 1
        return
    counts["invented"] += 1
    counts[f"  {model.name}"] += 1
    if model.lie in shown:
        reached.append(f"{model.name}: {model.lie}")
    counts["struck, and shown as struck"] += any(item.text == model.lie for item in answer.struck)
    counts["true sentences"] += 1
    counts["true sentences shown"] += model.truth in shown
    lost = [item.why for item in answer.struck if item.text == model.truth]
    if lost:
        counts[f"  true, struck: {model.truth} {lost[0]}"] += 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=TRIES)
    return 100 if run(parser.parse_args().tries) else 0


if __name__ == "__main__":
    sys.exit(main())
