"""Values that a slip of the pen turns into one another, found without setting every figure beside every other."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from agent.check.sameness.alignment import comparable
from agent.check.sameness.senses import Sense
from agent.schema.figure import Figure, FigureKind

# Past this many digits two numbers of one length that differ in one are no chance.
MOST_DIGITS = 5
# A form that more figures have than this says nothing about any one of them.
MOST_ALIKE = 24
# Nouns under which one number is told twice.
_NOUN_FAMILY = {
    noun: family.split()[0]
    for family in (
        "person people employee worker job staff staffer colleague resident inhabitant man woman member patient user "
        "traveller traveler rider commuter passenger customer client subscriber student guest visitor spectator fan "
        "supporter inspector officer",
        "home house household property dwelling flat apartment unit",
        "site location facility store shop outlet branch clinic office plant depot",
        "vehicle car bus coach truck van lorry train",
        "ship vessel boat tanker ferry",
        "aircraft plane jet",
        "country nation market state",
        "company firm business",
    )
    for noun in family.split()
}


class Slip(NamedTuple):
    """How two values differ: one digit, two exchanged, one left out, one end of a range; and of how many digits."""

    sort: str
    digits: int


class Slips:
    """The figures told so far, by what their digits look like."""

    def __init__(self) -> None:
        self._by_form: dict[object, list[Sense]] = defaultdict(list)

    def alike(self, sense: Sense) -> Iterator[tuple[Sense, Slip]]:
        """Those told so far that a slip turns into this one."""
        seen: set[str] = set()
        for form in _forms(sense.figure):
            rivals = self._by_form.get(form, ())
            if len(rivals) > MOST_ALIKE:
                continue
            for rival in rivals:
                if rival.figure.id in seen:
                    continue
                seen.add(rival.figure.id)
                slip = looks_like(rival.figure, sense.figure)
                if slip is not None:
                    yield rival, slip

    def add(self, sense: Sense) -> None:
        for form in _forms(sense.figure):
            self._by_form[form].append(sense)


def _forms(figure: Figure) -> Iterator[object]:
    """Two values share a form where one digit of them differs, two are exchanged, one is missing, or one end is one."""
    if figure.low != figure.high:
        yield "low", figure.low
        yield "high", figure.high
        return
    digits, size = _digits(abs(figure.high), figure.step).rstrip("0"), figure.high.adjusted()
    if not digits:
        return
    padded = digits.ljust(MOST_DIGITS, "0") if len(digits) < MOST_DIGITS else digits
    for at in range(min(len(padded), MOST_DIGITS + 1)):
        yield size, (padded[:at] + "*" + padded[at + 1 :]).rstrip("0")
    yield size, "".join(sorted(digits.replace("0", "")))
    yield "whole", size, digits
    for at in range(len(digits)):
        yield "whole", size - 1, digits[:at] + digits[at + 1 :]


def looks_like(first: Figure, second: Figure) -> Slip | None:
    """How a slip of the pen turns the first value into the second; None where it takes more than one."""
    if first.low != first.high or second.low != second.high:
        is_end = (first.low == second.low) != (first.high == second.high)
        return Slip("end", MOST_DIGITS) if is_end else None
    small, large = sorted((abs(first.high), abs(second.high)))
    if small in (large, 0):
        return None
    step = min(first.step, second.step)
    one, other = _digits(small, step), _digits(large, step)
    while len(one) > 1 and len(other) > 1 and one[-1] == other[-1] == "0":
        one, other = one[:-1], other[:-1]
    if len(one) == len(other):
        if sum(a != b for a, b in zip(one, other, strict=True)) == 1:
            return Slip("one", min(len(one), MOST_DIGITS))
        return Slip("swapped", min(len(one), MOST_DIGITS)) if sorted(one) == sorted(other) else None
    if len(other) == len(one) + 1 and any(other[:at] + other[at + 1 :] == one for at in range(len(other))):
        return Slip("dropped", min(len(other), MOST_DIGITS))
    return None


def _digits(value: Decimal, step: Decimal) -> str:
    return f"{(value / step if step else value).to_integral_value():f}"


def may_be_one(first: Figure, second: Figure) -> bool:
    """Whether one value could be the other's: of one unit, a price with and without its "per", counts of like nouns."""
    if comparable(first, second):
        return True
    if {first.kind, second.kind} == {FigureKind.MONEY, FigureKind.PER_UNIT}:
        # "$79 per seat per month" is told again as "$79 a month".
        return (first.unit or "").partition("/")[0] == (second.unit or "-").partition("/")[0]
    if first.kind is second.kind is FigureKind.COUNT:
        one, other = (_NOUN_FAMILY.get((figure.unit or "-").split()[-1]) for figure in (first, second))
        return one is not None and one == other
    return False


def repeats(first: Figure, second: Figure) -> bool:
    """Whether the second tells the first's value again; "17% of the group" may be told as "frozen food is 17"."""
    if (first.low, first.high) != (second.low, second.high):
        return False
    return first.kind is second.kind or is_bare(first) or is_bare(second) or may_be_one(first, second)


def is_bare(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and figure.unit is None
