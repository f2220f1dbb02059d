"""Buyer and target swapped, or two names for one role."""

import re
from collections import defaultdict
from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.schema.figure import FigureKind
from agent.schema.finding import About, Code, Finding, Severity
from agent.text.names import Name, core_words

LEAST_SCORE = 0.35

_BUYS = re.compile(
    r"^(?:[’']s)?,?\s*(?:has |have |had )?(?:agreed to |completed (?:the|its) |announced (?:the|its) |to |will |is to |plans to |is set to )?"
    r"(?:acquires?|acquired|acquiring|buys?|bought|purchases?|purchased|takes? over|took over|"
    r"(?:acquisition|purchase|takeover|buyout) of)\s+(?:all of |the whole of |the )?$",
    re.IGNORECASE,
)
_OWNED_PURCHASE = re.compile(
    r"^[’']s?\s+(?:\w+\s){0,3}(?:acquisition|purchase|takeover|buyout) of\s+(?:the )?$", re.IGNORECASE
)
_BY = re.compile(
    r"^\s*(?:was|were|has been|is being|is to be|will be)?\s*(?:acquired|bought|purchased|taken over) by\s+(?:the )?$",
    re.IGNORECASE,
)
_SOLD_TO = re.compile(r"\b(?:sold|sells?|selling|sale)\b[^.;]{0,120}?\sto\s+(?:the\s+)?$", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not|never|denied|reject\w*|instead of|rather than|if|would|could|might|reverse)\b", re.IGNORECASE
)


def check(facts: Facts) -> Verdict:
    """One company buys the other, and a thing is sold to one buyer."""
    return Verdict(findings=[*_swapped(facts), *_two_names(facts)])


def _swapped(facts: Facts) -> Iterator[Finding]:
    text = facts.reading.text
    said: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[int, int]] = {}
    reported: set[frozenset[tuple[str, ...]]] = set()
    for first, second in zip(facts.names, facts.names[1:], strict=False):
        if second.start - first.end > 80:
            continue
        between = text[first.end : second.start]
        if _BUYS.match(between) or _OWNED_PURCHASE.match(between):
            buyer, target = first, second
        elif _BY.match(between):
            buyer, target = second, first
        else:
            continue
        sentence = facts.reading.sentence_at(first.start)
        if sentence is None or _DENIED.search(text, sentence.start, sentence.end):
            continue
        pair = (core_words(buyer.text), core_words(target.text))
        said.setdefault(pair, (first.start, second.end))
        other = said.get((pair[1], pair[0]))
        if other is None or pair[0] == pair[1] or frozenset(pair) in reported:
            continue
        reported.add(frozenset(pair))
        yield Finding(
            code=Code.PARTY_CONFLICT,
            severity=Severity.HIGH,
            message=f"{buyer.text} buys {target.text} in one place, and {target.text} buys {buyer.text} in another.",
            about=About(kind="buyer"),
            evidence=(facts.reading.cite(*other), facts.reading.cite(first.start, second.end)),
            settles_by="Who is the buyer, and who is bought?",
        )


def _two_names(facts: Facts) -> Iterator[Finding]:
    """The same sale at the same price, to two different names."""
    by_sentence: dict[str, list[Name]] = defaultdict(list)
    for name in facts.names:
        sentence = facts.reading.sentence_at(name.start)
        if sentence is not None:
            by_sentence[sentence.id].append(name)
    for pair in facts.pairs:
        first, second = pair.first.figure, pair.second.figure
        if first.kind is not FigureKind.MONEY or (first.low, first.high) != (second.low, second.high):
            continue
        if pair.score < LEAST_SCORE:
            continue
        sides = [facts.reading.sentence_at(item.start) for item in (first, second)]
        if sides[0] is None or sides[1] is None:
            continue
        names = [by_sentence.get(side.id, []) for side in sides if side is not None]
        buyers = [
            _buyer(facts.reading.text, side.start, items) for side, items in zip(sides, names, strict=True) if side
        ]
        if buyers[0] is None or buyers[1] is None:
            continue
        if _known_in(buyers[0], facts, sides[1].start, sides[1].end) or _known_in(
            buyers[1], facts, sides[0].start, sides[0].end
        ):
            continue
        yield Finding(
            code=Code.PARTY_CONFLICT,
            severity=Severity.HIGH,
            message=f"The buyer is {buyers[0].text} in one place and {buyers[1].text} in another.",
            about=About(kind="buyer", items=(first.id, second.id)),
            evidence=tuple(facts.reading.cite(buyer.start, buyer.end) for buyer in buyers if buyer),
            settles_by="Who is the buyer, and how are the two names related?",
        )


def _buyer(text: str, start: int, names: list[Name]) -> Name | None:
    """The name that something is sold to."""
    return next((name for name in names if _SOLD_TO.search(text[start : name.start])), None)


def _known_in(name: Name, facts: Facts, start: int, end: int) -> bool:
    """Whether a passage speaks of the name, or of a short form of it."""
    passage = facts.reading.text[start:end].lower()
    words = core_words(name.text)
    forms = {form.lower() for form in name.short_forms} | {"".join(word[0] for word in words)}
    return any(word in passage for word in words if len(word) > 3) or any(
        form in passage for form in forms if len(form) > 1
    )
