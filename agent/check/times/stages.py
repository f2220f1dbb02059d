"""What each sentence says of a deal's stage: closed, still open, called off, signed, not signed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.check.sameness.topic import key_of, keys_of
from agent.check.times.closings import HINTS as CLOSING_HINTS
from agent.check.times.closings import Told, read_closings
from agent.check.times.stage_words import CLASS_OF, HINTS, NOUN, PATTERNS, Stage
from agent.schema.article import Sentence
from agent.schema.figure import Precision

# What is said of the past, of a part, of a wish or of another deal.
_NOT_NOW = re.compile(
    r"\b(?:tranche|phase|first part|partly|unless|could|would|(?-i:may)|might|had|was expected|were expected"
    r"|originally|earlier this"
    r"|previously|years? ago|last year|former|similar|another|other deal|rival|talks (?:had|were)|denied"
    r"|rather than)\b",
    re.IGNORECASE,
)
# What is said right behind a stage belongs to it.
NEARLY = 40
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOUN = re.compile(rf"\b({NOUN})\b", re.IGNORECASE)
_PAPER = re.compile(
    r"\s+of\s+(?:the\s+|its\s+|new\s+)*(?:[\w-]+\s)?(?:notes|bonds|shares|units|stock)\b", re.IGNORECASE
)
_TARGET = re.compile(
    r"\s+of\s+(?:[\d.,]+\s?%\s+of\s+|an? (?:[\w.%-]+\s)?(?:stake|interest) (?:in|of)\s+|all of\s+|most of\s+|the\s+"
    r"|its\s+)*$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;:|]|,\s")


@dataclass(frozen=True)
class StageStatement:
    """A stage, where it is said, the names of its sentence and, up to the clause's end, the names and years.

    `target` is what the deal is said to be of: "the purchase of Holmby"; `what` is the class of the deal's noun.
    """

    stage: Stage
    start: int
    end: int
    sentence: Sentence
    names: frozenset[str]
    near: frozenset[str]
    years: frozenset[str]
    is_of_a_year: bool
    what: str
    target: str | None = None
    is_owned: bool = False


def read_stages(facts: Facts) -> Iterator[StageStatement]:
    text = facts.reading.text
    patterns = [item for item in PATTERNS.items() if any(hint in facts.lowered for hint in HINTS[item[0]])]
    for index, sentence in enumerate(facts.reading.sentences):
        lowered = facts.lowered[sentence.start : sentence.end]
        told = [
            Told(stage, match.start(), match.end(), *_noun(text, match))
            for stage, pattern in patterns
            if any(hint in lowered for hint in HINTS[stage])
            and (match := pattern.search(text, sentence.start, sentence.end))
        ]
        if any(hint in lowered for hint in CLOSING_HINTS):
            told.extend(read_closings(text, sentence, is_heading=index == 0))
        for item in told:
            stop = _STOP.search(text, item.end, sentence.end)
            limit = stop.start() if stop else sentence.end
            if not _NOT_NOW.search(text, sentence.start, min(limit, item.end + NEARLY)):
                yield _statement(facts, sentence, item, limit)


def _statement(facts: Facts, sentence: Sentence, told: Told, limit: int) -> StageStatement:
    text = facts.reading.text
    names = facts.names_in(sentence.start, sentence.end)
    target = next(
        (
            key_of(name)
            for name in names
            if name.start >= told.noun_end and _TARGET.fullmatch(text[told.noun_end : name.start])
        ),
        None,
    )
    is_paper = _PAPER.match(text, told.noun_end, sentence.end) is not None
    return StageStatement(
        told.stage,
        told.start,
        told.end,
        sentence,
        frozenset(keys_of(facts, names)),
        frozenset(keys_of(facts, facts.names_in(sentence.start, limit))),
        frozenset(_YEAR.findall(text, sentence.start, limit)),
        any(
            item.precision is not Precision.DAY and not item.low.startswith("--") and not item.resolved_from
            for item in facts.reading.dates_in(sentence.start, limit)
        ),
        "issue" if is_paper else CLASS_OF.get(told.noun or "", "any"),
        told.owned.lower() if told.owned else target,
        told.owned is not None,
    )


def _noun(text: str, match: re.Match[str]) -> tuple[str | None, int]:
    """The deal's noun in the match or right behind it, and where it ends."""
    found = _NOUN.search(text, match.start(), min(len(text), match.end() + 40))
    return (found.group(1).lower(), found.end()) if found else (None, match.end())
