"""Whose words are whose in a sentence with several figures: what is said of each, and what opens for all of them."""

import re
from dataclasses import dataclass

from agent.extract.terms.choose import Item, Scene, item_kind
from agent.schema.figure import Figure, FigureKind

# Between two figures the last of these hands over from what is said of the first to what is said of the second.
_JOIN = re.compile(
    r",\s(?:(?:and|plus|y|und|et|sowie)\s)?|\s(?:and|plus|or|y|und|et|sowie|with)\s|:\s|\s[–—-]\s|\s\(", re.IGNORECASE
)
# A line break is one in a table or before a list; elsewhere lines are wrapped.
_STOP = re.compile(r"[;•▪]|[.!?]\s|\n(?=\s*\n|[^\n]*\||\s*[-*(])")
_FARTHEST = 220
_REPLACED = re.compile(
    r"\b(?:redeem\w*|repa(?:y|ys|id|ying)|refinanc\w+|b(?:uy|ought) back|retir(?:e|es|ing)|replac\w+|prepa(?:y|id)\w*"
    r"|tilg\w+|ablös\w+|amortiz\w+|rembours\w+)\b(?:(?!\b(?:with|through|by|using|from|via|out of|,)\b)[^;,])*$"
)
_CLAUSE = re.compile(r"[;•▪]|\.\s")
_ADDED = re.compile(r"\b(?:and|plus|und|y|et)\s")


@dataclass(frozen=True)
class Said:
    """Lower-cased: the words before and after a figure that are its own, and those that open the clause for it."""

    before: str
    after: str
    lead: str
    alone: bool

    @property
    def own(self) -> str:
        return f"{self.before} # {self.after}"


def said_of(scene: Scene, item: Item) -> Said:
    """ "pays $4 million at once and up to $11 million as products are certified": "as products" is said of the 11."""
    text, start, end = scene.text, scene.start, scene.end
    for stop in _STOP.finditer(text, start, end):
        if stop.end() <= item.start:
            start = stop.end()
        elif stop.start() >= item.end:
            end = stop.start()
            break
    kind = item_kind(item)
    row = [other for other in scene.items if start <= other.start < end and item_kind(other) == kind]
    place = row.index(item)
    before = _handover(text, row[place - 1].end, item.start)[1] if place else start
    after = _handover(text, item.end, row[place + 1].start)[0] if place + 1 < len(row) else end
    return Said(
        text[max(before, item.start - _FARTHEST) : item.start].lower(),
        text[item.end : min(after, item.end + _FARTHEST)].lower(),
        text[start : row[0].start].lower() if place else "",
        len(row) == 1,
    )


def has_sibling(scene: Scene, item: Item) -> bool:
    """Whether another sum, or shares, are added to this one in the same clause."""
    for other in scene.items:
        if other is item or not isinstance(other, Figure):
            continue
        if other.kind is not FigureKind.MONEY and not (other.unit or "").endswith("share"):
            continue
        left, right = sorted((item, other), key=lambda one: one.start)
        between = scene.text[left.end : right.start]
        if len(between) < 80 and not _CLAUSE.search(between) and _ADDED.search(between):
            return True
    return False


def is_replaced(scene: Scene, item: Item) -> bool:
    """ "to redeem its $425 million of notes due 2027": of the loan that is paid back, not of the one that is raised."""
    return bool(_REPLACED.search(scene.text[max(scene.start, item.start - _FARTHEST // 2) : item.start].lower()))


def _handover(text: str, left: int, right: int) -> tuple[int, int]:
    """Where the words of the figure on the left end, and those of the one on the right begin."""
    found = next(iter(reversed(list(_JOIN.finditer(text, left, right)))), None)
    if found is None:
        # Nothing hands over: "$90 million, of which" and "$30 million at closing to" belong to both.
        return right, left
    return found.start(), found.end()
