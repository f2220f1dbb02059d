"""Short deal ledes of our own, one to four sentences: type, status, parties and terms that the rules find.

`evals/ledes/held.yaml` was written before the rules ran on it, and its errors are not read; `tuned.yaml` was tuned on.

    python -m evals.ledes [--errors]     (errors are those of the tuned half alone)
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from agent.ingest.load import load_bytes
from agent.pipeline import analyze
from agent.schema.deal import Origin, Term
from agent.schema.figure import Modifier
from evals.score import Counts
from evals.scorers.names import same_name

FOLDER = Path(__file__).parent / "ledes"
MEASURES = ("deal type", "status", "party and role", "term", "silence")
_MODIFIERS = frozenset(Modifier)


@dataclass(frozen=True)
class Row:
    """What one lede gives to one measure: a hit or not, and what was asked."""

    measure: str
    group: str
    hit: bool
    asked: str
    lede: str


def read_ledes(half: str) -> list[Mapping[str, Any]]:
    loaded = yaml.safe_load((FOLDER / f"{half}.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, list)
    return loaded


def score_lede(lede: Mapping[str, Any]) -> Iterable[Row]:
    """One row for each fact that the lede's label holds; an unlabelled lede asks for silence."""
    text = lede["text"]
    analysis = analyze(load_bytes(text.encode(), name="lede.txt"))
    group = lede.get("type", "none")

    def row(measure: str, hit: bool, asked: str) -> Row:
        return Row(measure, group, hit, asked, text)

    if lede.get("deals") == "none":
        yield row("silence", not analysis.deals, "no deal")
        return
    deals = analysis.deals
    yield row("deal type", any(deal.type == group for deal in deals), f"{group} in {[deal.type for deal in deals]}")
    if "status" in lede:
        found = [str(deal.status) for deal in deals]
        yield row("status", lede["status"] in found[:1], f"{lede['status']} in {found}")
    parties = [(party.role, party.name) for deal in deals for party in deal.parties]
    for role, names in lede.get("parties", {}).items():
        for name in names:
            hit = any(one == role and same_name(name, other) for one, other in parties)
            yield row("party and role", hit, f"{role}: {name} in {[(str(a), b) for a, b in parties]}")
    terms = [term for deal in deals for term in deal.terms]
    for line in lede.get("terms", ()):
        yield row("term", any(_fits(line, term) for term in terms), f"{line} in {[_told(term) for term in terms]}")


def _fits(line: str, term: Term) -> bool:
    kind, *words = line.split()
    if term.kind != kind:
        return False
    if not words:
        return term.origin is Origin.STATED
    if words == ["undisclosed"]:
        return term.origin is Origin.UNDISCLOSED
    modifier = words.pop() if words[-1] in _MODIFIERS else "exact"
    value, unit = words[0], " ".join(words[1:])
    if not isinstance(term.low, Decimal):
        return str(term.low) == value and not unit
    return (
        value.replace(".", "", 1).isdigit()
        and term.low == Decimal(value)
        and (not unit or term.unit == unit)
        and (term.modifier == modifier)
    )


def _told(term: Term) -> str:
    return f"{term.kind} {term.low if term.low is not None else term.origin} {term.unit or ''} {term.modifier}"


def count_rows(rows: Iterable[Row]) -> dict[str, Counts]:
    """Hits and what was asked for, by measure."""
    counts: dict[str, Counts] = defaultdict(Counts)
    for row in rows:
        counts[row.measure] = counts[row.measure].plus(Counts(int(row.hit), 0, 1))
    return counts


def main(arguments: list[str]) -> None:
    for half in ("tuned", "held"):
        ledes = read_ledes(half)
        rows = [row for lede in ledes for row in score_lede(lede)]
        counts = count_rows(rows)
        print(f"{half}: {len(ledes)} ledes")
        for measure in MEASURES:
            print(f"  {measure:15} {counts[measure].hits:3} of {counts[measure].expected:3}")
        if half == "tuned" and "--errors" in arguments:
            for row in rows:
                if not row.hit:
                    print(f"    {row.measure:14} {row.group:18} {row.asked}\n        {row.lede[:150]!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
