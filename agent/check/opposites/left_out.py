"""Things that are said to be no part of a deal, and are counted among what is bought."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts
from agent.check.opposites.sides import Clash, Side
from agent.figures.counted import singular
from agent.schema.figure import FigureKind

_HINTS = ("part of", "included", "among the assets", "not include", "exclud", "change hands", "changing hands")
_NONE = re.compile(
    r"\bno (?:\w+ )?(?P<none>[a-z]{3,}) (?:were|was|are|is|will be) (?:a )?(?:part of|included|among|sold"
    r"|changing hands"
    r"|transferred|involved)\b"
    r"|\b(?:the|its) (?:\w+ )?(?P<not>[a-z]{3,}) (?:were|was|are|is|will be) (?:not|no) (?:a )?(?:part of|included"
    r"|among"
    r"|sold|transferred)\b"
    r"|\b(?:does|do|did|will) not include (?:the |its |any )?(?:\w+ )?(?P<without>[a-z]{3,})\b"
)
_GETS = re.compile(
    r"\b(?:buy\w*|bought|acquir\w+|purchas\w+|pa(?:y|id)\w*|takes? over|took over|includ\w+|along with|together with"
    r"|comes? with|gets?|receiv\w+)\b"
)


def left_out(facts: Facts) -> Iterator[Clash]:
    """ "For $27 million it gets the substation and 16,500 machines"; "no machines were part of the transaction"."""
    lowered = facts.lowered
    if not any(hint in lowered for hint in _HINTS):
        return
    for index, sentence in enumerate(facts.reading.sentences):
        found = _NONE.search(lowered, sentence.start, sentence.end)
        if found is None:
            continue
        noun = singular(found["none"] or found["not"] or found["without"])
        for figure in facts.reading.figures:
            here = facts.reading.sentence_at(figure.start)
            if figure.kind is not FigureKind.COUNT or here is None or here == sentence:
                continue
            is_it = (figure.unit or "").split()[-1:] == [noun]
            if is_it and _GETS.search(lowered, here.start, figure.start):
                at = facts.reading.sentence_index(figure.start) or 0
                sides = (Side(index, sentence, found.start(), found.end()), Side(at, here, figure.start, figure.end))
                first, second = sorted(sides, key=lambda side: side.start)
                yield Clash("what is bought", first, second)
                return
