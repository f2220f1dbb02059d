"""Fit the weights again by which the nearest sentence is ranked, and by which its chance to answer is told.

    python -m evals.nearest_fit                 fit, and print what ten folds over whole articles say of the fit
    python -m evals.nearest_fit --split all     on the corpus's questions of every article, test too
    python -m evals.nearest_fit --write         write them to agent/chat/lexicon/nearest.json

The shipped weights were fitted, by these very steps, on the sets of corpus/asked (the fourth asks about drills of
dev) and on those of the sixty of
answers.yaml and of the questions of the corpus's gold that ask about articles of dev. As the product comes to read an
article otherwise, the traits move, and a new fit a little from what is shipped.

A sentence is right where it lies on the evidence and holds an accepted string, or lies on the evidence where none
does both. The counts printed are of the ranking and the chance alone, without what rules find and without denials.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from agent.chat.fit import Fit, fits
from agent.chat.nearest import BEST, WEIGHTS, Nearest, describe_best, is_likely
from agent.chat.question import read_question
from agent.chat.seek import Sought
from agent.chat.wants import Wanted, read_wanted
from agent.check.across.members import Member
from agent.ingest.load import load_article
from evals.answers import Asked, gold_questions, open_article, open_corpus, read_questions
from evals.corpus import CORPUS
from evals.drills.drill import choose_drills
from evals.sample import Choice, Split

ASKED = CORPUS / "asked"
RANK = (
    "heading", "anchored", "words around", "concepts around", "names here", "meaning", "meaning around", "value there",
    "value missing", "value near", "rare here", "question", "place", "main here", "reason", "least around",
    "core around", "earlier", "length", "value beside",
)  # fmt: skip
GATE = (
    "score", "margin", "share", "meaning of best doc", "main here", "value missing", "name alone", "kept back",
    "value beside", "asked words", "core around", "known", "asked around",
    "main missing",
)  # fmt: skip
# What a question counts for the chance, by its set: half where the rules were long tuned on it.
COUNTS = {"first": 0.5, "second": 1.0, "third": 1.0, "fourth": 1.0, "sixty": 0.5, "gold": 0.5}
FOLDS = 10
RANK_RIDGE, CHANCE_RIDGE, BIAS_RIDGE = 3.0, 5.0, 1e-3
STEPS_IN_FOLDS, STEPS, NEWTON_STEPS = 300, 400, 30
# Adam (Kingma & Ba 2015).
RATE, FIRST_DECAY, SECOND_DECAY = 0.05, 0.9, 0.999
Array: TypeAlias = npt.NDArray[np.float64]
Flags: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Item:
    """A question held against its article: every sentence of it, and which lie on the evidence and are accepted."""

    group: str
    asked: Asked
    wanted: Wanted
    found: list[Fit]
    is_cited: Flags
    is_accepted: Flags

    @property
    def is_answerable(self) -> bool:
        return self.asked.sort == "answerable"

    @property
    def fold(self) -> int:
        """The same for every question of an article."""
        return int(hashlib.md5(self.asked.name.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS

    @cached_property
    def traits(self) -> Array:
        return np.array([[item.traits[name] for name in RANK] for item in self.found])

    @property
    def right(self) -> Flags:
        both = self.is_cited & self.is_accepted
        return both if both.any() else self.is_cited

    def is_among(self, best: Sequence[int]) -> bool:
        """Whether these sentences would answer."""
        return bool(self.is_cited[list(best)].any() and self.is_accepted[list(best)].any())


@dataclass(frozen=True)
class Weights:
    """By trait the mean, the spread and the weight; `bias` is what a chance starts from."""

    mean: Array
    spread: Array
    weight: Array
    bias: float = 0.0

    def weigh(self, traits: Array) -> Array:
        weighed: Array = (traits - self.mean) / self.spread @ self.weight + self.bias
        return weighed

    def rows(self, names: Sequence[str]) -> dict[str, list[float]]:
        columns = zip(names, self.mean, self.spread, self.weight, strict=True)
        return {name: [round(float(value), 4) for value in values] for name, *values in columns}


def read_items(split: Split) -> Iterator[Item]:
    """Every question of the sets, held against its own article."""
    texts = {path.stem: open_article(load_article(path), path.stem) for path in sorted((ASKED / "texts").glob("*.txt"))}
    sets = {name: read_questions(ASKED / f"{name}.yaml") for name in ("first", "second", "third", "fourth")}
    asked_of = {asked.name for asked in sets["fourth"]}
    drills = [drill for drill in choose_drills(Choice(split="dev")) if drill.name in asked_of]
    members = texts | open_corpus(split) | {drill.name: open_article(drill.article, drill.name) for drill in drills}
    sets |= {"sixty": [item for item in read_questions() if item.name in members], "gold": gold_questions(split)}
    for group, questions in sets.items():
        for asked in questions:
            item = hold(group, asked, members[asked.name])
            if len(item.found) >= BEST:
                yield item


def hold(group: str, asked: Asked, member: Member) -> Item:
    """A question held against a document."""
    sought = Sought(read_question(asked.text), [member])
    wanted = read_wanted(sought.question)
    found = fits(wanted, sought, [member])
    evidence = [place for quote in asked.evidence for place in _places(quote, member.text)]
    cited = [any(a < one.sentence.end and one.sentence.start < b for a, b in evidence) for one in found]
    accept = [" ".join(text.split()).lower() for text in asked.accept]
    told = [" ".join(one.text.split()).lower() for one in found]
    accepted = [not accept or any(text in here for text in accept) for here in told]
    return Item(group, asked, wanted, found, np.array(cited, bool), np.array(accepted, bool))


def _places(quote: str, text: str) -> Iterator[tuple[int, int]]:
    start = text.find(quote)
    while start >= 0:
        yield start, start + len(quote)
        start = text.find(quote, start + 1)


def fit_rank(traits: Sequence[Array], right: Sequence[Flags], steps: int = STEPS) -> Weights:
    """A softmax over the sentences of each question, with a ridge: how likely one of the right ones is drawn."""
    rows, is_right = np.vstack(traits), np.concatenate(right)
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    rows = (rows - mean) / spread
    sizes = [len(item) for item in traits]
    starts = np.cumsum([0, *sizes[:-1]])
    weight, first, second = (np.zeros(rows.shape[1]) for _ in range(3))
    for step in range(1, steps + 1):
        scores = rows @ weight
        drawn = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        drawn /= np.repeat(np.add.reduceat(drawn, starts), sizes)
        wanted = drawn * is_right
        wanted /= np.repeat(np.add.reduceat(wanted, starts), sizes) + 1e-12
        slope = RANK_RIDGE * weight + rows.T @ (drawn - wanted)
        first = FIRST_DECAY * first + (1 - FIRST_DECAY) * slope
        second = SECOND_DECAY * second + (1 - SECOND_DECAY) * slope**2
        size = np.sqrt(second / (1 - SECOND_DECAY**step)) + 1e-8
        weight = weight - RATE * first / (1 - FIRST_DECAY**step) / size
    return Weights(mean, spread, weight)


def fit_chance(traits: Array, outcomes: Array, counts: Array) -> Weights:
    """A logistic regression with a ridge, by Newton's method."""
    mean, spread = traits.mean(axis=0), traits.std(axis=0) + 1e-6
    rows = np.hstack([(traits - mean) / spread, np.ones((len(traits), 1))])
    ridge = np.diag([CHANCE_RIDGE] * traits.shape[1] + [BIAS_RIDGE])
    weight = np.zeros(rows.shape[1])
    for _ in range(NEWTON_STEPS):
        chance = 1 / (1 + np.exp(-rows @ weight))
        bend = rows.T @ (rows * (chance * (1 - chance) * counts + 1e-6)[:, None]) + ridge
        weight = weight - np.linalg.solve(bend, rows.T @ ((chance - outcomes) * counts) + ridge @ weight)
    return Weights(mean, spread, weight[:-1], float(weight[-1]))


def fit_items(items: Sequence[Item], steps: int = STEPS) -> Weights:
    """The ranking, from the questions that have an answer in a sentence."""
    taught = [item for item in items if item.is_answerable and item.right.any()]
    return fit_rank([item.traits for item in taught], [item.right for item in taught], steps)


def cross_validate(items: Sequence[Item]) -> tuple[list[Nearest], list[tuple[int, ...]], Weights]:
    """By question what weights say that never saw its article, the best sentences, and the chance fitted on all.

    The chance is fitted on rankings of articles not seen: on seen ones every lead is too good.
    """
    folds = np.array([item.fold for item in items])
    rankings = {fold: fit_items([item for item in items if item.fold != fold], STEPS_IN_FOLDS) for fold in set(folds)}
    described = [
        describe_best(item.found, [float(score) for score in rankings[item.fold].weigh(item.traits)]) for item in items
    ]
    best = [tuple(order) for order, _ in described]
    traits = np.array([[held[name] for name in GATE] for _, held in described])
    pairs = zip(items, best, strict=True)
    outcomes = np.array([float(item.is_answerable and item.is_among(order)) for item, order in pairs])
    counts = np.array([COUNTS[item.group] for item in items])
    marks = np.zeros(len(items))
    for fold in rankings:
        seen = folds != fold
        marks[~seen] = fit_chance(traits[seen], outcomes[seen], counts[seen]).weigh(traits[~seen])
    chances = 1 / (1 + np.exp(-marks))
    nearest = [
        Nearest(tuple(item.found[at] for at in order), float(chance), held["margin"])
        for item, (order, held), chance in zip(items, described, chances, strict=True)
    ]
    return nearest, best, fit_chance(traits, outcomes, counts)


def report(items: Sequence[Item], nearest: Sequence[Nearest], best: Sequence[tuple[int, ...]]) -> Iterator[str]:
    """A line for each set; told as an answer is what the product would tell at its threshold."""
    yield "set             right first     among two       told and right  others not told"
    for group in dict.fromkeys(item.group for item in items):
        here = [
            (item, order, is_likely(one, item.wanted))
            for item, one, order in zip(items, nearest, best, strict=True)
            if item.group == group
        ]
        asked = [(item, order, told) for item, order, told in here if item.is_answerable]
        rest = [told for item, _, told in here if not item.is_answerable]
        first, among = (sum(item.is_among(order[:most]) for item, order, _ in asked) for most in (1, BEST))
        answered = sum(told and item.is_among(order) for item, order, told in asked)
        shares = [f"{number} of {len(asked)}" for number in (first, among, answered)]
        yield "".join(f"{text:<16}" for text in (group, *shares, f"{rest.count(False)} of {len(rest)}")).rstrip()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=("dev", "all"), default="dev", help="which of the corpus's questions")
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS.name}")
    options = parser.parse_args()
    items = list(read_items(options.split))
    nearest, best, chance = cross_validate(items)
    print("\n".join(report(items, nearest, best)))
    parts = {"rank": fit_items(items).rows(RANK), "gate": chance.rows(GATE)}
    shipped = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    moved = max(
        abs(row[2] - shipped[part].get(name, (0.0, 1.0, 0.0))[2])
        for part, rows in parts.items()
        for name, row in rows.items()
    )
    print(f"the weight that differs most from the shipped ones differs by {moved:.4f}")
    if options.write:
        fitted = json.dumps(parts | {"bias": round(chance.bias, 4)}, indent=1)
        WEIGHTS.write_text(fitted + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
