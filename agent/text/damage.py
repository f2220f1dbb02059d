"""Damage: places of a text from which words were lost, and what seems to be missing there."""

from collections.abc import Sequence
from dataclasses import dataclass

from agent.schema.article import Sentence
from agent.text.broken_passages import find_broken_passages
from agent.text.broken_wording import find_broken_wording


@dataclass(frozen=True)
class Damage:
    """The few words around one gap."""

    start: int
    end: int
    missing: str


def find_damage(text: str, sentences: Sequence[Sentence], *, page_ends: Sequence[int] = ()) -> tuple[Damage, ...]:
    """Places in order, one for each gap: signs that touch are one."""
    signs = list(find_broken_passages(text, sentences, page_ends))
    for sentence in sentences:
        signs.extend(find_broken_wording(text, sentence.start, sentence.end))
    places: list[Damage] = []
    for start, end, missing in sorted(signs):
        if places and start < places[-1].end:
            last = places[-1]
            places[-1] = Damage(last.start, max(last.end, end), last.missing)
        else:
            places.append(Damage(start, end, missing))
    return tuple(places)
