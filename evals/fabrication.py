"""`python -m evals.fabrication [--replies 500]`: altered replies, none of which may state what is not in the text.

Replies that say what the gold says are altered at random: ids, digits, names, quotes, kinds, sentences, and words
out of the prompt's own examples, a few in each reply; the repair turn brings another altered one. Of what comes
out as stated, everything must stand at its place in the text with the value that the ledger reads there.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from agent.extract.model.read import extract_with_model
from agent.extract.offline import Extraction
from agent.pipeline import read
from agent.schema.claim import Claim
from agent.schema.deal import Deal, Origin, Term
from agent.schema.evidence import Evidence, Match
from agent.schema.figure import Date, Figure
from agent.schema.reading import Reading
from evals.corpus import read_corpus
from evals.gold_model import GoldModel
from evals.scripted import served

SEED = 11
ALTERED_SHARE = 0.35
FOREIGN = ("Orrin Freight", "Dellmar Ports", "Keel Research", "Fenwick Capital", "EUR 80 million", "$31 million")


@dataclass(frozen=True)
class Tally:
    """Over all replies: what was altered, what came out as stated and as not found, and what of it is false."""

    replies: int
    altered: int
    stated: int
    unfound: int
    false: tuple[str, ...]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--replies", type=int, default=500)
    tally = measure(parser.parse_args().replies)
    print(
        f"{tally.replies} replies, {tally.altered} alterations: {tally.stated} values, names and claims stated, "
        f"{tally.unfound} kept as not found, {len(tally.false)} stated out of place"
    )
    for said, count in Counter(tally.false).most_common(10):
        print(f"  {count} x {said}")
    return 100 if tally.false or not tally.stated or not tally.unfound else 0


def measure(replies: int) -> Tally:
    dice = random.Random(SEED)
    samples = [sample for sample in read_corpus() if sample.gold.deals and len(sample.article.text) < 20_000]
    per_article = -(-replies // len(samples))
    altered = stated = unfound = done = 0
    false: list[str] = []
    for sample in samples:
        reading = read(sample.article)
        model = GoldModel(sample.gold, reading)
        for _ in range(min(per_article, replies - done)):
            counts: list[int] = []

            def answer(request: Any, counts: list[int] = counts, model: GoldModel = model) -> str:
                reply, count = alter(json.loads(model.extraction(request.texts[1])), dice)
                counts.append(count)
                return json.dumps(reply, ensure_ascii=False)

            with served(answer) as (llm, _server):
                found = extract_with_model(reading, Extraction((), ()), llm)
            altered += sum(counts)
            done += 1
            unfound += found.unfound
            stated += sum(1 for _ in _stated(found.deals, found.claims))
            false += [f"{what} ({sample.name})" for what in out_of_place(reading, found.deals, found.claims)]
    return Tally(done, altered, stated, unfound, tuple(false))


def alter(node: Any, dice: random.Random, key: str = "") -> tuple[Any, int]:
    """The reply with some of its strings changed, and how many."""
    if isinstance(node, dict):
        made = {name: alter(value, dice, name) for name, value in node.items()}
        return {name: value for name, (value, _) in made.items()}, sum(count for _, count in made.values())
    if isinstance(node, list):
        made_list = [alter(item, dice, key) for item in node]
        return [item for item, _ in made_list], sum(count for _, count in made_list)
    if not isinstance(node, str) or dice.random() > ALTERED_SHARE or key in ("type", "status", "role", "kind"):
        return node, 0
    changed = dice.choice(_CHANGES)(node, dice)
    return changed, int(changed != node)


def _other_digit(said: str, dice: random.Random) -> str:
    at = [place for place, sign in enumerate(said) if sign.isdigit()]
    if not at:
        return _swap_letters(said, dice)
    place = dice.choice(at)
    return said[:place] + str((int(said[place]) + dice.randint(1, 9)) % 10) + said[place + 1 :]


def _swap_letters(said: str, dice: random.Random) -> str:
    if len(said) < 2:
        return said + "x"
    place = dice.randrange(len(said) - 1)
    return said[:place] + said[place + 1] + said[place] + said[place + 2 :]


def _cut(said: str, dice: random.Random) -> str:
    return said[: max(1, dice.randrange(len(said) + 1))]


def _another(said: str, dice: random.Random) -> str:
    return dice.choice(FOREIGN)


def _another_id(said: str, dice: random.Random) -> str:
    return f"{dice.choice('fts')}{dice.randint(1, 60)}"


_CHANGES: tuple[Callable[[str, random.Random], str], ...] = (_other_digit, _swap_letters, _cut, _another, _another_id)


def out_of_place(reading: Reading, deals: tuple[Deal, ...], claims: tuple[Claim, ...]) -> Iterator[str]:
    """Whatever is stated and is not what the text has at the place that it shows."""
    values: dict[str, Figure | Date] = {figure.id: figure for figure in reading.figures}
    values.update((date.id, date) for date in reading.dates)
    for what, evidence in _stated(deals, claims):
        places = [item for item in evidence if item.match is not Match.NONE]
        if not places or any(reading.text[item.start : item.end] != item.quote for item in places):
            yield f"{type(what).__name__}: no place in the text"
            continue
        if isinstance(what, (Term, Claim)) and what.low is not None:
            ids = [what.figure_id or what.date_id] if isinstance(what, Term) else list(what.figure_ids)
            known = values.get(ids[0] or "") if ids else None
            if known is None or (known.low, known.high) != (what.low, what.high):
                yield f"{type(what).__name__}: a value that the ledger does not have"
            elif not any(span[0] <= known.start and known.end <= span[1] for item in places if (span := item.span)):
                yield f"{type(what).__name__}: a value from elsewhere"
        elif isinstance(what, Term) and what.text is not None and what.text not in reading.text:
            yield "Term: words that are not in the text"
        if isinstance(what, Claim) and any(
            word and word not in reading.text for word in (what.subject, what.comparator, what.attributed_to)
        ):
            yield "Claim: a name that is not in the text"


def _stated(deals: tuple[Deal, ...], claims: tuple[Claim, ...]) -> Iterator[tuple[Any, tuple[Evidence, ...]]]:
    for deal in deals:
        for party in deal.parties:
            if any(item.match is not Match.NONE for item in party.evidence):
                yield party, party.evidence
        for term in deal.terms:
            if term.origin in (Origin.STATED, Origin.UNDISCLOSED):
                yield term, term.evidence
    for claim in claims:
        if any(item.match is not Match.NONE for item in claim.evidence):
            yield claim, claim.evidence


if __name__ == "__main__":
    sys.exit(main())
