"""Which term kind a figure or a date is, by the cues around it in its sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agent.extract.terms.cue import Sighting, Word
from agent.extract.terms.groups import DATE
from agent.schema.deal import DealType
from agent.schema.figure import Date, Figure

Item = Figure | Date

# Words that end the noun phrase a figure opens: "$30 million for the site" is no "$30 million site".
_PHRASE_ENDS = frozenset(
    "of for in to from and or by on at with which that over as is was were will "
    "has have had than but into under who whose its the if when once should unless provided depending"
    " plus including include includes included excluding besides minus less más incluido incluida incluyendo menos"
    " zuzüglich einschließlich inklusive abzüglich compris comprise comprenant incluant moins"
    " de la le les del el en y e par pour avec mit von und für zu im am der "
    "die das den dem des du et ou o con sur un una une".split()
)
_COORDINATED = re.compile(r"\s*(?:,|/|and|or|plus|to|und|et|y|,\s*and)\s*", re.IGNORECASE)
_BARRIER = re.compile(r"[;•▪]|:\s|\.\s|\n\s*\n")
# What hands over from one sum to the next.
_NEXT_SUM = re.compile(r",|\b(?:and|plus|und|y|et)\b")
# A noun phrase goes on over a wrapped line, but not into the next row of a table.
_PHRASE_BREAK = re.compile(r"[,;:()|•▪]|\n(?=[^\n]*\|)|\n\s*\n")
# A cue before a figure may look back over this much text.
_FARTHEST = 160


@dataclass(frozen=True)
class Scene:
    """A sentence with everything a figure in it is judged by."""

    text: str
    words: Sequence[Word]
    items: Sequence[Item]
    sightings: Sequence[Sighting]
    vocabulary: frozenset[str]
    deal_type: DealType
    start: int
    end: int
    published: str | None = None
    penalty: int = 0
    is_main: bool = False


@dataclass(frozen=True)
class Choice:
    kind: str | None
    rank: int
    strength: int
    sighting: Sighting


def read_choices(scene: Scene, item: Item, triggers: Mapping[str, frozenset[str]]) -> list[Choice]:
    """The kinds that the item may be, best first; a choice without a kind says that it is no term."""
    found = (_weigh(scene, item, sighting, triggers) for sighting in _near(scene, item))
    return sorted((choice for choice in found if choice is not None), key=lambda choice: -choice.rank)


def item_kind(item: Item) -> str:
    return item.kind.value if isinstance(item, Figure) else DATE


def _near(scene: Scene, item: Item) -> Iterator[Sighting]:
    for sighting in scene.sightings:
        start = scene.words[sighting.first].start
        if item.start - _FARTHEST <= start <= item.end + _FARTHEST and item_kind(item) in sighting.cue.on:
            yield sighting


def _weigh(scene: Scene, item: Item, sighting: Sighting, triggers: Mapping[str, frozenset[str]]) -> Choice | None:
    cue = sighting.cue
    if cue.types is not None and scene.deal_type not in cue.types:
        return None
    if cue.needs is not None and scene.vocabulary.isdisjoint(triggers[cue.needs]):
        return None
    if cue.unit is not None and not _has_unit(item, cue.unit):
        return None
    if cue.period and not (isinstance(item, Figure) and (item.period or "").startswith("per ")):
        return None
    if cue.kind is None and _is_in_name(scene, sighting):
        return None
    gap = _gap_before(scene, item, sighting) if sighting.is_before else _gap_after(scene, item, sighting)
    if gap is None or gap > cue.gap:
        return None
    strength = cue.strength - (scene.penalty if cue.kind else 0)
    if strength < 1:
        return None
    length = sighting.last - sighting.first + 1
    return Choice(cue.kind, 100 * strength + 4 * length - 8 * gap, strength, sighting)


def _is_in_name(scene: Scene, sighting: Sighting) -> bool:
    """ "sold Alder Market to Birch for $9 million": a word of a name says nothing of the sum."""
    first = scene.words[sighting.first]
    if not sighting.first or not scene.text[first.start].isupper():
        return False
    before = scene.words[sighting.first - 1]
    return scene.text[before.start].isupper() and scene.text[before.end : first.start] == " "


def _has_unit(item: Item, unit: str) -> bool:
    return isinstance(item, Figure) and item.unit is not None and item.unit.split("/")[-1].split()[-1:] == [unit]


def _gap_before(scene: Scene, item: Item, sighting: Sighting) -> int | None:
    """Words between the cue and the item that follows it; None where something stands between them."""
    last = scene.words[sighting.last]
    if last.end > item.start:
        return None
    for other in scene.items:
        stands_between = other is not item and last.end <= other.start and other.end <= item.start
        if stands_between and not _is_coordinated(scene, other, item):
            return None
    between = scene.text[last.end : item.start]
    if _NEXT_SUM.search(between) and _closes_other(scene, item, sighting):
        return None
    if _BARRIER.search(between.replace(": ", " ", 1)):
        return None
    return _first_word(scene, item.start) - sighting.last - 1 + between.count(",") + between.count("(")


def _closes_other(scene: Scene, item: Item, sighting: Sighting) -> bool:
    """ "$40 million upfront and $15 million in shares": the words after a sum, before the next, are that sum's."""
    first = scene.words[sighting.first].start
    return any(
        other is not item and item_kind(other) == item_kind(item) and 0 < first - other.end <= len(" (in ")
        for other in scene.items
    )


def _is_coordinated(scene: Scene, left: Item, right: Item) -> bool:
    """ "royalties of 1% and 2%": the cue is for both."""
    return item_kind(left) == item_kind(right) and bool(_COORDINATED.fullmatch(scene.text, left.end, right.start))


def _gap_after(scene: Scene, item: Item, sighting: Sighting) -> int | None:
    """Words of the noun phrase between the item and the cue that follows it."""
    first = scene.words[sighting.first]
    if first.start < item.end:
        # "5 million shares": the noun is part of the figure, and the cue may start there.
        return 0 if scene.words[sighting.last].end > item.start and first.start > item.start else None
    for other in scene.items:
        if other is not item and item.end <= other.start and other.end <= first.start:
            return None
    between = scene.text[item.end : first.start]
    if _PHRASE_BREAK.search(between):
        return None
    start = _first_word(scene, item.end)
    if any(word.text in _PHRASE_ENDS for word in scene.words[start : sighting.first]):
        return None
    return sighting.first - start


def _first_word(scene: Scene, offset: int) -> int:
    return bisect_left(scene.words, offset, key=lambda word: word.start)
