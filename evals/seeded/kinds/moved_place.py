"""The asset lies somewhere else when it is told again."""

import re
from collections.abc import Iterator

from agent.schema.deal import Place
from agent.schema.finding import Code
from evals.seeded.base import Base, Span, spans_of
from evals.seeded.fault import Edit, Fault, add_line, echo
from evals.seeded.words import stands_alone

_ELSEWHERE = {
    "en": ("Norway", "Ohio", "Wolverhampton"),
    "de": ("Bremerhaven", "Österreich"),
    "es": ("Bolivia", "Zaragoza"),
    "fr": ("Strasbourg", "Belgique"),
}
# Of "north of Cloncurry in Queensland" the name is "Cloncurry in Queensland", of "les Ardennes" all of it.
_NAMED = re.compile(r"(?:\b(?:les? |la )|\bl['’]|\b)[^\W\d_a-zà-ÿ].*", re.DOTALL)
_LINES = {
    "en": "{asset} is located in {place}.",
    "de": "{asset} befindet sich in {place}.",
    "es": "{asset} se encuentra en {place}.",
    "fr": "{asset} se trouve à {place}.",
}


def plant(base: Base) -> Iterator[Fault]:
    for deal in base.gold.deals:
        if deal.location is None:
            continue
        yield from _told_again(base, deal.location)
        if deal.asset is not None:
            yield from _recapped(base, deal.asset, deal.location)


def _told_again(base: Base, location: Place) -> Iterator[Fault]:
    for span in spans_of(location.evidence):
        sentence = base.sentence_of(span)
        if sentence and stands_alone(base.text[slice(*sentence)], base.language):
            for place in _ELSEWHERE.get(base.language, ()):
                edits, twin = echo(base, sentence, [Edit(*_name_in(base, span), place)])
                yield Fault(Code.LOCATION_CONFLICT, f"{location.name} becomes {place}", edits, twin=twin)


def _name_in(base: Base, span: Span) -> Span:
    named = _NAMED.search(base.text, *span)
    return named.span() if named else span


def _recapped(base: Base, asset: Place, location: Place) -> Iterator[Fault]:
    """Only a name can open a sentence; a description such as "70 MW site" cannot."""
    line = _LINES.get(base.language, _LINES["en"])
    if asset.name[:1].isupper() and location.name not in asset.name:
        right = line.format(asset=asset.name, place=location.name)
        for place in _ELSEWHERE.get(base.language, ()):
            wrong = line.format(asset=asset.name, place=place)
            yield Fault(Code.LOCATION_CONFLICT, wrong, (add_line(base, wrong),), twin=(add_line(base, right),))
