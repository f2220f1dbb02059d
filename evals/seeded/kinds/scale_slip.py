"""A million for a billion, in a number that another number of the text bears out."""

import re
from collections.abc import Iterator

from agent.schema.figure import FigureKind
from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Edit, Fault, echo
from evals.seeded.kinds.relation_figure import codes_on
from evals.seeded.words import stands_alone

_OTHER = {
    "million": "billion",
    "billion": "million",
    "Mio.": "Mrd.",
    "Mrd.": "Mio.",
    "Millionen": "Milliarden",
    "Milliarden": "Millionen",
    "millions": "milliards",
    "milliards": "millions",
}
_SCALE = re.compile("|".join(rf"\b{re.escape(word)}(?!\w)" for word in _OTHER))
_ALSO = frozenset({Code.CONFLICTING_VALUES, Code.PART_EXCEEDS_WHOLE})


def plant(base: Base) -> Iterator[Fault]:
    for figure in base.figures():
        written = _SCALE.search(figure.quote)
        if figure.kind is not FigureKind.MONEY or not written or not base.is_said_once(figure):
            continue
        start = figure.start + written.start()
        edit = Edit(start, start + len(written.group()), _OTHER[written.group()])
        what = f"{figure.quote!r} is written with {edit.new!r}"
        if also := codes_on(base, figure):
            yield Fault(Code.UNIT_MISMATCH, what, (edit,), also=also | _ALSO)
            continue
        sentence = base.sentence_of((figure.start, figure.end))
        if sentence and stands_alone(base.text[slice(*sentence)], base.language):
            edits, twin = echo(base, sentence, [edit])
            yield Fault(Code.UNIT_MISMATCH, f"{what} when it is told again", edits, also=_ALSO, twin=twin)
