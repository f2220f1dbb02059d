"""Power written as energy, and energy as power."""

import re
from collections.abc import Iterator

from agent.schema.figure import FigureKind
from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Edit, Fault

_UNIT = re.compile(r"\b([kMGT]W)(h?)\b")
# A battery has both, and a works that makes cells is told in either.
_STORAGE = re.compile(r"batter|storage|\bcells?\b|pilot line|factory|speicher|zellen|almacen|stockage", re.IGNORECASE)


def plant(base: Base) -> Iterator[Fault]:
    for figure in base.figures():
        sentence = base.sentence_of((figure.start, figure.end))
        written = _UNIT.search(figure.quote)
        if figure.kind in (FigureKind.POWER, FigureKind.ENERGY) and sentence and written:
            paragraph = base.text.rfind("\n\n", 0, sentence[0]) + 1
            if _STORAGE.search(base.text, paragraph, sentence[1]):
                continue
            other = written.group(1) + ("" if written.group(2) else "h")
            start = figure.start + written.start()
            edit = Edit(start, start + len(written.group()), other)
            yield Fault(Code.UNIT_MISMATCH, f"{figure.quote!r} is written in {other}", (edit,))
