"""A planted fault: the edits that make it, the code that names it, and the text that stands unchanged beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from agent.schema.finding import Code
from evals.seeded.base import Base, Span


@dataclass(frozen=True)
class Edit:
    """text[start:end] becomes `new`; `mark` is the part of `new` where the fault is, all of it unless said."""

    start: int
    end: int
    new: str
    mark: Span | None = None


@dataclass(frozen=True)
class Fault:
    """`code` is the one the contract gives it; `also` are others that name it truly.

    `twin` are edits that say the same thing rightly, where a fault adds words: no alarm may come of those.
    `kind` is the term that a missing_term finding must be about.
    """

    code: Code
    what: str
    edits: tuple[Edit, ...]
    also: frozenset[Code] = frozenset()
    twin: tuple[Edit, ...] = ()
    kind: str | None = None


@dataclass(frozen=True)
class Edited:
    """A text after its edits; `marks` are where the faults lie in it, and `moved` says where an old place went."""

    text: str
    marks: tuple[Span, ...]
    edits: tuple[Edit, ...]

    def moved(self, offset: int) -> int:
        shift = sum(len(edit.new) - (edit.end - edit.start) for edit in self.edits if edit.end <= offset)
        return offset + shift


def apply_edits(text: str, edits: Sequence[Edit]) -> Edited:
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    parts: list[str] = []
    marks: list[Span] = []
    at = length = 0
    for edit in ordered:
        parts += [text[at : edit.start], edit.new]
        length += edit.start - at
        start, end = edit.mark or (0, len(edit.new))
        marks.append((length + start, length + end))
        length, at = length + len(edit.new), edit.end
    return Edited("".join([*parts, text[at:]]), tuple(marks), tuple(ordered))


def echo(base: Base, sentence: Span, changes: Sequence[Edit]) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """A sentence told again at the end, changed; and told again as it was, for the twin."""
    said = base.text[slice(*sentence)].strip()
    inside = [Edit(edit.start - sentence[0], edit.end - sentence[0], edit.new) for edit in changes]
    changed = apply_edits(base.text[slice(*sentence)], inside)
    at, lead = len(base.text.rstrip()), "\n\n"
    mark = (len(lead) + changed.marks[0][0], len(lead) + changed.marks[-1][1])
    return (Edit(at, at, lead + changed.text.strip(), mark),), (Edit(at, at, lead + said),)


def add_line(base: Base, line: str, *, at: int | None = None) -> Edit:
    """A paragraph of its own, at the end unless said."""
    place = len(base.text.rstrip()) if at is None else at
    new = f"{line}\n\n" if place == 0 else f"\n\n{line}"
    return Edit(place, place, new, (new.index(line), new.index(line) + len(line)))
