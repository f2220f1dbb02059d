"""Proves every arithmetic relation that the corpus plants or keeps clean: `python -m evals.relations`.

Does its own interval arithmetic on purpose: gold that used the product's would share its mistakes.
"""

import ast
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from agent.schema.figure import Date, Figure, Modifier
from evals.gold.documents import corpus_folders
from evals.gold.gold import Gold, Relation, read_gold, read_relations
from evals.gold.places import GoldError, find_places

INFINITE = Decimal("Infinity")
# "about" leaves five percent either way (contract, rule 2).
ABOUT = Decimal("0.05")
_WEEKDAYS = {
    **{
        name: n for n, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
    },
    **{name: n for n, name in enumerate(("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"))},
    **{
        name: n
        for n, name in enumerate(("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"))
    },
    **{name: n for n, name in enumerate(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))},
}


@dataclass(frozen=True)
class Span:
    """A closed interval; ends may be infinite."""

    low: Decimal
    high: Decimal


def relation_fits(relation: Relation, gold: Gold) -> bool:
    """Whether the two sides can both be true, each within its rounding and its modifier."""
    names = dict(zip("abcdefghijklmnop", (_value_of(quote, gold) for quote in relation.inputs), strict=False))
    result = _evaluate(ast.parse(relation.expression, mode="eval").body, names)
    stated = _value_of(relation.stated, gold)
    if relation.how == "at_most":
        return result.low <= stated.high
    if relation.how == "at_least":
        return result.high >= stated.low
    return result.low <= stated.high and stated.low <= result.high


def _value_of(quote: str, gold: Gold) -> Span:
    if quote.startswith("="):
        return Span(Decimal(quote[1:]), Decimal(quote[1:]))
    if quote.lower() in _WEEKDAYS:
        day = Decimal(_WEEKDAYS[quote.lower()])
        return Span(day, day)
    item = item_at(quote, gold)
    return _figure_span(item) if isinstance(item, Figure) else _date_span(item)


def item_at(quote: str, gold: Gold) -> Figure | Date:
    """A figure or date by its quote; "@2" counts places in the text."""
    bare, _, nth = quote.rpartition(" @") if " @" in quote else (quote, "", "")
    places = find_places(bare, gold.text)
    wanted = [places[int(nth) - 1]] if nth else places
    ledger: list[Figure | Date] = [*gold.figures, *gold.dates]
    items = [item for item in ledger if (item.start, item.end) in wanted]
    if len({(item.low, item.high, item.modifier) for item in items}) != 1:
        raise GoldError(f"{quote!r} is {len(items)} figures or dates; say which with '@1'")
    return items[0]


def _figure_span(figure: Figure) -> Span:
    half = figure.step / 2
    low, high = figure.low - half, figure.high + half
    if figure.modifier is Modifier.ABOUT:
        low, high = low - abs(figure.low) * ABOUT, high + abs(figure.high) * ABOUT
    if figure.modifier in (Modifier.UP_TO, Modifier.LESS_THAN):
        return Span(-INFINITE, figure.high)
    if figure.modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        return Span(figure.low, INFINITE)
    return Span(low, high)


def _date_span(day: Date) -> Span:
    low, high = Decimal(_first_day(day.low).toordinal()), Decimal(_last_day(day.high).toordinal())
    if day.modifier is Modifier.UP_TO:
        return Span(-INFINITE, high)
    return Span(low, INFINITE) if day.modifier is Modifier.AT_LEAST else Span(low, high)


def _first_day(written: str) -> date:
    year, _, rest = written.partition("-")
    if rest[:1] in ("Q", "H"):
        return date(int(year), (int(rest[1]) - 1) * (3 if rest[0] == "Q" else 6) + 1, 1)
    month, _, day = rest.partition("-")
    return date(int(year), int(month or 1), int(day or 1))


def _last_day(written: str) -> date:
    year, _, rest = written.partition("-")
    if len(rest) == 5:
        return _first_day(written)
    months = {"Q": 3, "H": 6}.get(rest[:1], 1 if rest else 12)
    first = _first_day(written)
    beyond = first.month - 1 + months
    return date(int(year) + beyond // 12, beyond % 12 + 1, 1) - timedelta(days=1)


def _evaluate(node: ast.expr, names: dict[str, Span]) -> Span:
    match node:
        case ast.Constant(value=int() | float() as value):
            return Span(Decimal(str(value)), Decimal(str(value)))
        case ast.Name(id=name):
            return names[name]
        case ast.Call(func=ast.Name(id="weekday"), args=[day]):
            ordinal = _evaluate(day, names)
            return Span((ordinal.low - 1) % 7, (ordinal.high - 1) % 7)
        case ast.BinOp(left=left, op=op, right=right):
            return _OPERATIONS[type(op)](_evaluate(left, names), _evaluate(right, names))
    raise GoldError(f"cannot evaluate {ast.unparse(node)!r}")


def _divide(a: Span, b: Span) -> Span:
    if b.low <= 0 <= b.high:
        return Span(-INFINITE, INFINITE)
    return _multiply(a, Span(1 / b.high, 1 / b.low))


def _multiply(a: Span, b: Span) -> Span:
    ends = [_times(x, y) for x in (a.low, a.high) for y in (b.low, b.high)]
    return Span(min(ends), max(ends))


def _times(x: Decimal, y: Decimal) -> Decimal:
    return Decimal(0) if 0 in (x, y) else x * y


_OPERATIONS: dict[type[ast.operator], Callable[[Span, Span], Span]] = {
    ast.Add: lambda a, b: Span(a.low + b.low, a.high + b.high),
    ast.Sub: lambda a, b: Span(a.low - b.high, a.high - b.low),
    ast.Mult: _multiply,
    ast.Div: _divide,
}


def prove_folder(folder: Path) -> list[str]:
    """What a folder's relations.json says wrongly."""
    gold = read_gold(folder / "gold.json")
    problems = []
    for relation in read_relations(folder / "relations.json"):
        if relation_fits(relation, gold) is not relation.fits:
            said = "fits" if relation.fits else "does not fit"
            problems.append(
                f"{folder.name}: {relation.expression} of {relation.inputs} {said} {relation.stated!r}, says gold"
            )
    return problems


def main() -> int:
    folders = corpus_folders()
    problems = [problem for folder in folders for problem in prove_folder(folder)]
    relations = [relation for folder in folders for relation in read_relations(folder / "relations.json")]
    planted = sum(not relation.fits for relation in relations)
    print(*problems, f"{len(relations)} relations in {len(folders)} articles, {planted} planted", sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
