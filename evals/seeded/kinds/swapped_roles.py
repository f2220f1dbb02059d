"""The two sides of a deal change places."""

import re
from collections.abc import Iterator

from agent.schema.deal import Deal, Party, Role
from agent.schema.finding import Code
from evals.seeded.base import Base, Span, spans_of
from evals.seeded.fault import Edit, Fault, add_line, echo

_NOUNS = {
    "en": {
        Role.BUYER: "buyer", Role.SELLER: "seller", Role.LESSOR: "landlord", Role.LESSEE: "tenant",
        Role.LENDER: "lender", Role.BORROWER: "borrower", Role.SUPPLIER: "supplier", Role.CUSTOMER: "customer",
        Role.LICENSOR: "licensor", Role.LICENSEE: "licensee", Role.TARGET: "target",
    },
    "de": {Role.BUYER: "Käufer", Role.SELLER: "Verkäufer", Role.LESSOR: "Vermieter", Role.LESSEE: "Mieter"},
    "es": {Role.BUYER: "comprador", Role.SELLER: "vendedor", Role.SUPPLIER: "proveedor", Role.CUSTOMER: "cliente"},
    "fr": {Role.BUYER: "acheteur", Role.SELLER: "vendeur"},
}  # fmt: skip
_AND = re.compile(r"(?:\b(?:and|und|y|et)|,|&)\s*$")
_LINES = {
    "en": "{one} is the {first} and {other} the {second}.",
    "de": "{one} ist der {first}, {other} der {second}.",
    "es": "{one} es el {first} y {other} el {second}.",
    "fr": "{one} est l'{first} et {other} le {second}.",
}


def plant(base: Base) -> Iterator[Fault]:
    for deal, one, other in base.sides():
        yield from _told_again(base, deal, one, other)
        yield from _recapped(base, one, other)


def _told_again(base: Base, deal: Deal, one: Party, other: Party) -> Iterator[Fault]:
    """A sentence that holds both names, told again with the names exchanged."""
    for place in spans_of((*deal.evidence, *one.evidence, *other.evidence)):
        sentence = base.sentence_of(place)
        here = _named(base, sentence, one) if sentence else None
        there = _named(base, sentence, other) if sentence else None
        if sentence and here and there and _stand_apart(base, here, there):
            swap = [Edit(*here, base.text[slice(*there)]), Edit(*there, base.text[slice(*here)])]
            edits, twin = echo(base, sentence, swap)
            yield Fault(Code.PARTY_CONFLICT, f"{one.name} and {other.name} are exchanged", edits, twin=twin)
            return


def _stand_apart(base: Base, here: Span, there: Span) -> bool:
    """Something is said between them: "A and B announced" is true of both ways round."""
    first, second = sorted((here, there))
    return first[1] <= second[0] and not _AND.search(base.text[first[1] : second[0]])


def _named(base: Base, sentence: Span, party: Party) -> Span | None:
    for name in sorted((party.name, *party.aliases), key=len, reverse=True):
        found = re.search(rf"\b{re.escape(name)}(?!\w)", base.text[slice(*sentence)])
        if found:
            return sentence[0] + found.start(), sentence[0] + found.end()
    return None


def _recapped(base: Base, one: Party, other: Party) -> Iterator[Fault]:
    nouns = _NOUNS.get(base.language, {})
    first, second = nouns.get(one.role), nouns.get(other.role)
    if first and second:
        line = _LINES[base.language]
        wrong = line.format(one=other.name, other=one.name, first=first, second=second)
        right = line.format(one=one.name, other=other.name, first=first, second=second)
        yield Fault(Code.PARTY_CONFLICT, wrong, (add_line(base, wrong),), twin=(add_line(base, right),))
