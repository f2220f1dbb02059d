"""How much two texts have in common before any deal is compared: names, and values that do not agree by chance."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from agent.check.across.members import Member, fold
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
_HEAD = 600
# A name that is said this often is what a text is about, as one in its head is.
_OFTEN = 3
# Texts with this much in common tell of one piece of news.
LEAST_NAMES, LEAST_VALUES = 2, 2
# Words of names that say nothing of whose they are.
_ANYBODY = frozenset(
    """bank banco banque banca group groupe grupo gruppo capital partners partner holding holdings company corporation
    international national global first royal north south east west northern southern eastern western american british
    german french european commission authority ministry exchange stock stocks securities board council court government
    university institute chief executive president director chair minister news press release reuters bloomberg
    newswire monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december agreement phase series class united states kingdom union""".split()
)


@dataclass(frozen=True)
class Affinity:
    """The words of the names that both texts have, how many names these are and how many of them both texts are
    about; how many of their values are equal, and whether one of these is in the head of both."""

    names: frozenset[str]
    named: int
    about: int
    values: int
    in_heads: bool = False

    @property
    def is_one_story(self) -> bool:
        """Two names and two values in common; of more names one value will do, of more values one name, and a value of
        both heads counts twice. Where both texts are about the same two names, one more name or value is enough."""
        shared = self.named + self.values
        if self.about >= LEAST_NAMES and shared > LEAST_NAMES:
            return True
        return self.named >= 1 and self.values >= 1 and shared + self.in_heads >= LEAST_NAMES + LEAST_VALUES


def affinity(one: Member, other: Member) -> Affinity:
    values = _values(one) & _values(other)
    in_heads = bool(_values(one, head=True) & _values(other, head=True))
    mine, theirs = _names(one), _names(other)
    shared = frozenset(mine) & frozenset(theirs)
    whole = _joined(shared, (*_name_words(one), *_name_words(other)))
    about = sum(any(mine[word] and theirs[word] for word in words) for words in whole)
    return Affinity(shared, len(whole), about, len(values), in_heads)


def _joined(shared: frozenset[str], names: Sequence[frozenset[str]]) -> list[set[str]]:
    """The shared words, those of one name together: "Idris Benhamou" is one thing in common and not two."""
    groups: list[set[str]] = []
    for words in [name & shared for name in names] + [frozenset({word}) for word in shared]:
        if not words:
            continue
        touching = [group for group in groups if group & words]
        groups = [group for group in groups if not group & words] + [set(words).union(*touching)]
    return groups


def _name_words(member: Member) -> tuple[frozenset[str], ...]:
    if "affinity_words" not in member.kept:
        member.kept["affinity_words"] = tuple({
            words for name in member.names if name.kind is not NameKind.PLACE and (words := _words(name.text))
        })  # fmt: skip
    kept: tuple[frozenset[str], ...] = member.kept["affinity_words"]
    return kept


def _words(name: str) -> frozenset[str]:
    return frozenset(
        word for part in core_words(name)
        if len(word := fold(part)) >= _SHORTEST and not word.isdigit() and word not in _ANYBODY
    )  # fmt: skip


def _names(member: Member) -> dict[str, bool]:
    """The words of the names of a text, and whether the text is about them."""
    if "affinity_names" not in member.kept:
        said: Counter[str] = Counter()
        heads: set[str] = set()
        for name in member.names:
            if name.kind is NameKind.PLACE:
                continue
            words = _words(name.text)
            said.update(words)
            heads |= words if name.start < _HEAD else frozenset()
        member.kept["affinity_names"] = {word: word in heads or count >= _OFTEN for word, count in said.items()}
    kept: dict[str, bool] = member.kept["affinity_names"]
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
