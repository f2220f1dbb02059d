"""How much two texts have in common before any deal is compared: names, and values that do not agree by chance."""

from dataclasses import dataclass

from agent.check.across.members import Member
from agent.schema.figure import FigureKind
from agent.text.names import NameKind, core_words

# Values of these kinds with their unit are seldom alike in texts about two things.
_TELLING = frozenset(
    {FigureKind.MONEY, FigureKind.PER_UNIT, FigureKind.POWER, FigureKind.ENERGY, FigureKind.MEASURE,
     FigureKind.PERCENT, FigureKind.COUNT}
)  # fmt: skip
# Small or round ones of these agree by chance.
_COMMON = frozenset({FigureKind.COUNT, FigureKind.PERCENT})
LEAST_COMMON = 10
_ROUND = frozenset({10, 20, 50, 100, 1000})
_SHORTEST = 4
_HEAD = 500
# Texts with this much in common tell of one piece of news.
LEAST_NAMES, LEAST_VALUES = 2, 2


@dataclass(frozen=True)
class Affinity:
    """The first words of the names that both texts have, how many of their values are equal, and whether one of these
    is in the head of both."""

    names: frozenset[str]
    values: int
    in_heads: bool = False

    @property
    def is_one_story(self) -> bool:
        """Two names and two values in common; of more names one value will do, of more values one name, and a value of
        both heads counts twice."""
        names = len(self.names)
        shared = names + self.values + self.in_heads
        return names >= 1 and self.values >= 1 and shared >= LEAST_NAMES + LEAST_VALUES


def affinity(one: Member, other: Member) -> Affinity:
    shared = _values(one) & _values(other)
    in_heads = bool(_values(one, head=True) & _values(other, head=True))
    return Affinity(_names(one) & _names(other), len(shared), in_heads)


def _names(member: Member) -> frozenset[str]:
    if "affinity_names" not in member.kept:
        member.kept["affinity_names"] = frozenset(
            words[0] for name in member.names if name.kind is not NameKind.PLACE
            and (words := core_words(name.text)) and len(words[0]) >= _SHORTEST and not words[0].isdigit()
        )  # fmt: skip
    kept: frozenset[str] = member.kept["affinity_names"]
    return kept


def _values(member: Member, *, head: bool = False) -> frozenset[tuple[str, str]]:
    key = "affinity_head" if head else "affinity_values"
    if key not in member.kept:
        member.kept[key] = frozenset(
            (str(figure.high.normalize()), (figure.unit or "").split()[-1].partition("/")[0])
            for figure in member.analysis.figures
            if figure.kind in _TELLING and figure.unit and figure.high >= 2 and not (head and figure.start > _HEAD)
            and (figure.kind not in _COMMON or (figure.high not in _ROUND and figure.high >= LEAST_COMMON))
        )  # fmt: skip
    kept: frozenset[tuple[str, str]] = member.kept[key]
    return kept
