"""Figures that refer back: "the $225 million notes", "its 24 MW contract", "the royalty of 5.4%".

A definite mention names an amount that the text has told of before, so that it can be held against the
deal's own terms even where the two sentences share no other word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.schema.deal import Deal, Origin, Term
from agent.schema.figure import Figure
from agent.schema.reading import Reading
from agent.schema.term_kind import TermKind
from agent.text.normalise import lower_in_place

_DEFINITE = re.compile(
    r"\b(?:the|this|that|its|their|der|die|das|den|dem|des|diese[rsnm]?|el|la|los|las|del|le|l['’]|ce|"
    r"cette)\s*(?:(?!(?:is|was|were|are|has|have|had|of|to)\b)[\w'’]+\s+){0,2}$"
)
_NOUN_BEFORE = re.compile(
    r"\b(?:the|this|its|their|der|die|das|el|la|le)\s+([^\W\d_]+)(?:\s+(?:mit einer\s+)?(\w+))?\s+(?:of|von|de|"
    r"over)\s+$"
)
_NOUN_AFTER = re.compile(
    r"^[\s-]*(?:(?:of|from|in|worth of|aggregate|senior|convertible|supply|lease)\s+){0,2}([^\W\d_]{3,})"
)

# "The $650 million of notes and term loan": two things together.
_AND_MORE = re.compile(r"\s+(?:and|und|y|et|plus)\s+(?:(?:the|a|an|its)\s+)?[a-z]")

# "The closing price of" is the market's, not the deal's.
_OTHER_PRICES = frozenset(
    "closing market last average share issue previous current opening latest remaining other".split()
)
_PRICE = frozenset({TermKind.TOTAL_CONSIDERATION, TermKind.CONTRACT_VALUE, TermKind.PRINCIPAL, TermKind.EQUITY_VALUE})
_SIZE = frozenset({TermKind.CAPACITY, TermKind.VOLUME, TermKind.STORAGE_ENERGY})
_NOUN_KINDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        "deal sale acquisition purchase takeover transaction merger buyout offer bid price übernahme kauf compra venta "
        "adquisición acquisition rachat".split(),
        frozenset(_PRICE),
    ),
    **dict.fromkeys(
        "contract agreement lease order vertrag contrato contrat".split(),
        frozenset(_PRICE | _SIZE | {TermKind.ANNUAL_VALUE}),
    ),
    **dict.fromkeys(
        "loan notes note bond bonds facility credit financing debenture debentures kredit anleihe préstamo bonos "
        "crédit prêt".split(),
        frozenset({TermKind.PRINCIPAL}),
    ),
    **dict.fromkeys(
        "placement offering round raise raising".split(), frozenset({TermKind.PRINCIPAL, TermKind.TOTAL_CONSIDERATION})
    ),
    **dict.fromkeys("site campus project plant farm park facility centre center".split(), frozenset(_SIZE)),
    **dict.fromkeys(
        "stake shareholding holding beteiligung participación participation".split(),
        frozenset({TermKind.STAKE}),
    ),
    **dict.fromkeys("royalty royalties".split(), frozenset({TermKind.ROYALTY_RATE})),
    **dict.fromkeys(
        "term laufzeit plazo durée tenor duration".split(), frozenset({TermKind.TERM_LENGTH, TermKind.MATURITY})
    ),
    **dict.fromkeys("premium aufschlag prima prime".split(), frozenset({TermKind.PREMIUM})),
}


@dataclass(frozen=True)
class Mention:
    """A figure that refers back, and the terms that its noun stands for."""

    figure: Figure
    noun: str
    kinds: frozenset[str]


def is_definite(reading: Reading, figure: Figure) -> bool:
    """Whether an article or possessive stands right before the figure: "the $30 million", "with its £60 million"."""
    return _DEFINITE.search(reading.text[max(0, figure.start - 36) : figure.start].lower()) is not None


def read_mentions(reading: Reading) -> Iterator[Mention]:
    """The figures that refer back to an amount of a deal."""
    for figure in reading.figures:
        before = lower_in_place(reading.text[max(0, figure.start - 50) : figure.start])
        nouns: list[str] = []
        if held := _NOUN_BEFORE.search(before):
            nouns = (
                []
                if held.group(1).lower() in _OTHER_PRICES
                else [word for word in (held.group(2), held.group(1)) if word]
            )
        elif _DEFINITE.search(before[-36:]):
            after = _NOUN_AFTER.match(lower_in_place(reading.text[figure.end : figure.end + 40]))
            nouns = [after.group(1)] if after and not _AND_MORE.match(reading.text, figure.end + after.end()) else []
        noun = next((word.lower() for word in nouns if word.lower() in _NOUN_KINDS), None)
        if noun is not None:
            yield Mention(figure, noun, _NOUN_KINDS[noun])


def antecedents(mention: Mention, deal: Deal, reading: Reading) -> Iterator[tuple[Term, Figure]]:
    """The deal's stated terms that the mention may refer to, from other sentences."""
    here = reading.sentence_at(mention.figure.start)
    for term in deal.terms:
        figure = reading.figure(term.figure_id) if term.figure_id else None
        if (
            figure is None
            or term.kind not in mention.kinds
            or term.origin is not Origin.STATED
            or term.scope is not None
        ):
            continue
        if figure.kind != mention.figure.kind or figure.unit != mention.figure.unit or figure.id == mention.figure.id:
            continue
        if reading.sentence_at(figure.start) != here:
            yield term, figure
