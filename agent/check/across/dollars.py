"""Which dollar a bare "$" is, where another document on the same deal says so for the same sums."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from agent.check.across.affinity import LEAST_NAMES, affinity
from agent.check.across.members import Member
from agent.schema.figure import Figure, FigureKind, UnitOrigin
from agent.schema.number import Number

_DOLLARS = frozenset({"CAD", "AUD", "NZD", "SGD", "HKD"})
# So many sums must be told in the other dollar, and more of them than in the American one.
LEAST_SUMS = 2


def in_one_dollar(members: Sequence[Member]) -> list[Member]:
    """The documents with their bare dollars read as the dollar in which others tell the same sums."""
    return [_restated(member, members) for member in members]


def _restated(member: Member, members: Sequence[Member]) -> Member:
    bare = [figure for figure in member.analysis.figures if _is_bare(figure)]
    if not bare:
        return member
    told: Counter[str] = Counter()
    for other in members:
        if other is member or not any(_currency(item) in _DOLLARS for item in other.analysis.figures):
            continue
        if affinity(member, other).named < LEAST_NAMES:
            continue
        for amount in {figure.low for figure in bare}:
            told.update({
                _currency(item) for item in other.analysis.figures
                if item.unit_origin is not UnitOrigin.ASSUMED and _is_amount(item) and _is_rounded(amount, item)
            })  # fmt: skip
    dollar = max(_DOLLARS, key=lambda name: (told[name], name))
    if told[dollar] < LEAST_SUMS or told[dollar] <= told["USD"]:
        return member
    figures = tuple(_in(figure, dollar) if _is_bare(figure) else figure for figure in member.analysis.figures)
    return replace(member, analysis=member.analysis.model_copy(update={"figures": figures}), kept={})


def _is_bare(figure: Figure) -> bool:
    return _is_amount(figure) and figure.unit_origin is UnitOrigin.ASSUMED and _currency(figure) == "USD"


def _is_amount(figure: Figure) -> bool:
    return figure.kind in (FigureKind.MONEY, FigureKind.PER_UNIT)


def _currency(figure: Figure) -> str:
    return (figure.unit or "").partition("/")[0]


def _is_rounded(amount: Number, figure: Figure) -> bool:
    return abs(figure.low - amount) <= figure.step / 2


def _in(figure: Figure, dollar: str) -> Figure:
    unit = dollar + (figure.unit or "").removeprefix("USD")
    return figure.model_copy(update={"unit": unit, "unit_origin": UnitOrigin.INFERRED})
