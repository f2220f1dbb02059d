"""A question with the sorts, and with the concept, of what it asks for by its form or by its noun."""

import re
from dataclasses import replace

from agent.chat.answer_nouns import sorts_of_nouns
from agent.chat.asked_form import read_form
from agent.chat.question_words import FOCUS_STOPS
from agent.chat.wants import Wanted, asked_sorts

_OPENING = re.compile(
    r"^\W*(?:(?:at|for|from|to|in|on|by|until|of|with|under|and|so|about|after)\s+)*"
    r"(?:what(?:['’]s| is| are| was| were| will be)?|which|how (?:big|large|high|low|great) (?:is|are|was|were|"
    r"will|would|a|an)|how much)?\s*(?:of\s+)?(?:(?:the|an?|its|their|his|her)\s+)?",
    re.IGNORECASE,
)


_NEXT = re.compile(
    r"\b(?:the|its|their|his|her|this|being|left|paid|due|set|needed|still|once|when|as|against|among|back)\b"
)


def focus_of(text: str) -> tuple[int, int]:
    """Where the question says what it asks for: "What [level] of", "How big is the [prepayment]", "[Fee] for"."""
    opening = _OPENING.match(text)
    start = opening.end() if opening is not None else 0
    stop = min((found for found in (FOCUS_STOPS.search(text, start), _NEXT.search(text, start)) if found),
               key=lambda found: found.start(), default=None)  # fmt: skip
    end = stop.start() if stop is not None else len(text)
    return (start, end) if end > start else (start, min(len(text), start + 1))


def sorts_of_noun(text: str) -> frozenset[str]:
    """The sorts of the last noun in that place that has any: of a "loan margin" the margin."""
    start, end = focus_of(text)
    return sorts_of_nouns(text, start, end)


_IN_WORDS = frozenset({"words"})
# A cue of more sorts than these says little: "how big" may be money, people or megawatts.
_FEW = 4


def by_noun(wanted: Wanted) -> Wanted:
    """The question with the sorts, and with the concept, of the noun that it asks for."""
    text = wanted.question.text
    start, end = focus_of(text)
    sorts = wanted.sorts if wanted.is_yes_no else _sorts(text) or wanted.sorts
    facets = ([wanted.main] if wanted.main else []) + list(wanted.facets)
    near = [
        facet for facet in facets
        if facet.concept.kinds and "vague" not in facet.concept.marks and sorts & {*facet.concept.kinds}
        and any(at < end and start < to for at, to in facet.spans)
    ]  # fmt: skip
    main = near[0] if near and wanted.main not in near else wanted.main
    return replace(wanted, sorts=sorts, main=main, facets=tuple(facet for facet in facets if facet is not main))


def _sorts(text: str) -> frozenset[str]:
    form = read_form(text)
    if form is not None and form.sorts:
        return form.sorts
    cue, noun = asked_sorts(text), sorts_of_noun(text)
    if not cue or cue == _IN_WORDS:
        return noun or cue
    return (cue & noun if len(cue) > _FEW else cue) or cue
