"""Definite mentions held against what they refer back to: a figure with the same noun, or the deal's own term."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal

from agent.check.facts import Facts
from agent.check.sameness.alignment import agree, comparable
from agent.check.sameness.definite import Mention, antecedents, read_mentions
from agent.schema.figure import Figure
from agent.text.stems import stem

# The same digits a thousand or a million apart: a slip of scale, not another value.
_SCALES = frozenset({Decimal(1000), Decimal(1_000_000)})
# Two values further apart than this are hardly meant for one thing.
FURTHEST = 2
# A noun beside more figures than this names none of them.
MOST_NAMED = 8
# A noun and its figure stand within so many characters, and "another" before its figure within so many.
NOUN_REACH = 80
ADDITIONAL_REACH = 70
# Of several figures, the one that stands right beside the noun.
CLOSE = 14

_ADDITIONAL = re.compile(
    r"\b(?:another|additional\w*|further|extra|second|option\w*|more|separate\w*|different|unrelated|weitere[nrs]?|zusätzlich\w*|otr[oa]s?|adicional\w*"
    r"|supplémentaires?|autres?)\b"
)
_SORT = re.compile(r"^\s+(?:of\s+)?([a-z]+)\s+[a-z]+")
_SORT_BEFORE = re.compile(r"\b([a-z]+)\s+$")
_PLAIN = frozenset("of in senior aggregate a the".split())


def contradicted(facts: Facts) -> Iterator[tuple[Mention, Figure]]:
    """Mentions whose value differs from the one that the text gives for what they refer back to."""
    said = Counter(_value(figure) for figure in facts.reading.figures if not _is_additional(facts, figure))
    bearing = _figures_by_word(facts)
    for mention in read_mentions(facts.reading):
        own = mention.figure
        if said[_value(own)] - (not _is_additional(facts, own)) > 0:
            continue
        origin = _named_alike(mention, bearing, facts) or _first_named(mention, facts) or _first_term(mention, facts)
        if origin is None or agree(origin, own) or not comparable(origin, own):
            continue
        if _is_new_beside_old(facts, origin, own):
            continue
        if is_scale_apart(origin, own) or _is_close(origin, own):
            yield mention, origin


def _value(figure: Figure) -> tuple[object, ...]:
    return (figure.kind, figure.unit, figure.low, figure.high)


def _is_additional(facts: Facts, figure: Figure) -> bool:
    """ "Another 24 MW", "a second tranche of": what is added is not what the article refers back to."""
    sentence = facts.reading.sentence_at(figure.start)
    start = max(sentence.start if sentence else 0, figure.start - ADDITIONAL_REACH)
    return _ADDITIONAL.search(facts.lowered, start, figure.start) is not None


def _first_named(mention: Mention, facts: Facts) -> Figure | None:
    """The first figure of the kind in a sentence that has the mention's noun, told before it and nearest to the noun.

    "Priced $250 million aggregate principal amount of convertible senior notes ... the $225 million notes".
    """
    text = facts.reading.text
    noun = re.compile(rf"\b{re.escape(mention.noun.rstrip('s'))}(?:s|e|es|en|n)?\b", re.IGNORECASE)
    for sentence in facts.reading.sentences:
        if sentence.start <= mention.figure.start < sentence.end:
            return None
        found = noun.search(text, sentence.start, sentence.end)
        if found is None:
            continue
        figures = [
            figure
            for figure in facts.reading.figures_in(sentence.start, sentence.end)
            if (figure.kind, figure.unit) == (mention.figure.kind, mention.figure.unit)
            and not _is_additional(facts, figure)
        ]
        nearest = sorted(figures, key=lambda figure: abs(figure.start - found.start()))
        is_sure = len(figures) == 1 and abs(nearest[0].start - found.start()) < NOUN_REACH if figures else False
        if figures and (is_sure or abs(nearest[0].start - found.start()) < CLOSE):
            return nearest[0] if not _is_another(text, mention, found.start(), sentence.start) else None
    return None


def _is_new_beside_old(facts: Facts, origin: Figure, own: Figure) -> bool:
    """ "New bonds of $250 million", and "its $175 million bonds" that fall due: what it has is not what it adds."""
    sentence = facts.reading.sentence_at(origin.start)
    text = facts.reading.text
    is_its = re.search(r"\bits\s+$", text[max(0, own.start - 6) : own.start]) is not None
    return is_its and sentence is not None and re.search(r"\bnew\b", text[sentence.start : origin.start]) is not None


def _is_another(text: str, mention: Mention, noun: int, start: int) -> bool:
    """ "The bridge loan" and "a term loan": each has a word before its noun that the other lacks."""
    here = _SORT.search(text[mention.figure.end : mention.figure.end + 40])
    there = _SORT_BEFORE.search(text[max(start, noun - 24) : noun])
    return bool(here and there and here.group(1).lower() != there.group(1).lower() and here.group(1) not in _PLAIN)


def _figures_by_word(facts: Facts) -> dict[str, list[Figure]]:
    """The figures that stand beside each word."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for sense in facts.senses.items:
        for word in sense.heads:
            found[word].append(sense.figure)
    return found


def _named_alike(mention: Mention, bearing: dict[str, list[Figure]], facts: Facts) -> Figure | None:
    """The one figure that has the mention's noun beside it elsewhere: "a campus of 1.2 GW"."""
    noun = stem(mention.noun)
    here = facts.reading.sentence_at(mention.figure.start)
    values = {
        (figure.low, figure.high): figure
        for figure in bearing.get(noun or "", ())[:MOST_NAMED]
        if figure.kind is mention.figure.kind
        and figure.unit == mention.figure.unit
        and facts.reading.sentence_at(figure.start) != here
    }
    return next(iter(values.values())) if len(values) == 1 else None


def _first_term(mention: Mention, facts: Facts) -> Figure | None:
    """The deal's own term of that kind; its first place is where the text tells the news."""
    if not facts.deals:
        return None
    found = [figure for _, figure in antecedents(mention, facts.deals[0], facts.reading)]
    return min(found, key=lambda figure: figure.start, default=None)


def is_scale_apart(first: Figure, second: Figure) -> bool:
    """Whether the two have the same digits at two scales."""
    small, large = sorted((first, second), key=lambda figure: figure.low)
    return small.low > 0 and large.low / small.low in _SCALES and large.high / small.high in _SCALES


def _is_close(first: Figure, second: Figure) -> bool:
    small, large = sorted((abs(first.high), abs(second.high)))
    return large <= small * FURTHEST
