"""Who is called what: "the seller, Alder", "Alder, as the only tenant,", "Alder acts as administrative agent".

A role noun that stands in apposition to a name, or behind "as", is held against what the verbs say of who gives and
who takes, and against the name that the same role has elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.check.roles import RoleStatement
from agent.schema.article import Sentence
from agent.schema.evidence import main_place
from agent.schema.figure import Precision
from agent.text.names import Name, NameKind, core_words

_LINES = {
    "buyer": (
        "buyer purchaser acquirer acquiror bidder comprador compradora adquirente käufer käuferin erwerber acheteur"
        " acquéreur"
    ),
    "seller": "seller vendor vendedor vendedora verkäufer verkäuferin vendeur cédant",
    "lessor": "landlord lessor arrendador arrendadora vermieter vermieterin bailleur",
    "lessee": "tenant lessee charterer occupier arrendatario arrendataria inquilino mieter mieterin preneur locataire",
    "licensor": "licensor licenciante lizenzgeber lizenzgeberin concédant",
    "licensee": "licensee licenciatario lizenznehmer lizenznehmerin licencié",
    "lender": "lender prestamista kreditgeber kreditgeberin prêteur",
    "borrower": "borrower prestatario kreditnehmer kreditnehmerin emprunteur",
    "administrative agent": "administrative\u00a0agent facility\u00a0agent",
    "trustee": "trustee",
    "escrow agent": "escrow\u00a0agent",
    "collateral agent": "collateral\u00a0agent security\u00a0agent",
    "guarantor": "guarantor garante garant bürge",
    "operator": "operator",
    "auditor": "auditor",
    "contractor": "main\u00a0contractor lead\u00a0contractor general\u00a0contractor",
    "supplier": "supplier lieferant",
}
ROLE_OF = {noun.replace("\u00a0", " "): role for role, nouns in _LINES.items() for noun in nouns.split(" ")}
OPPOSITE = {
    "buyer": "seller", "seller": "buyer", "lessor": "lessee", "lessee": "lessor", "licensor": "licensee",
    "licensee": "licensor", "lender": "borrower", "borrower": "lender",
}  # fmt: skip
# The sides of a statement by its kind: who gives, who takes.
_SIDES = {
    "sale": ("seller", "buyer"), "lease": ("lessor", "lessee"), "grant": ("licensor", "licensee"),
    "loan": ("lender", "borrower"),
}  # fmt: skip
# There may be many of these, unless the text says that there is one.
_MANY = frozenset({"lender", "lessee", "guarantor", "buyer", "licensee", "supplier"})

_ANY = "|".join(sorted(map(re.escape, ROLE_OF), key=len, reverse=True))
_THE = r"(?:the|its|their|an?|el|la|los|le|l['’]|der|die|das)"
_LONE = r"(?:only|sole|single|exclusive|único|única|einzige[rn]?|seule?|unique)"
_AFTER = re.compile(
    rf"(?:['’]s?)?(?:,\s+(?:which|who))?,?\s+(?:acts?|acting|serves?|serving|is acting|was acting|named|is"
    rf"|in its (?:role"
    rf"|capacity))?\s*"
    rf"(?:as|als|como|en tant que|comme)\s+(?:{_THE}\s*)?(?:(?P<lone>{_LONE})\s+)?(?P<role>{_ANY})\b(?!['’])"
    rf"|\s+(?:is|was|has been|remains|becomes|stays)\s+(?:appointed|named|chosen)?\s*(?:as\s+)?(?:the\s+)?"
    rf"(?:(?P<lone3>{_LONE})\s+)?(?P<role3>{_ANY})\b(?!['’])"
    rf"|,\s+(?:the|el|la|der|die|le|l['’])\s?(?:(?P<lone2>{_LONE})\s+)?(?P<role2>{_ANY})\s*"
    rf"(?=,|\.|;|$|\s\(|in (?:the|this) (?:deal|sale|transaction)|of the (?:\d|stake|shares|company|business))"
)
_BEFORE = re.compile(
    rf"\b(?:the|el|la|der|die|das|le|l['’])\s?(?:(?P<lone>{_LONE})\s+)?(?P<role>{_ANY})(?:,\s+|\s+(?:is|es|ist"
    rf"|est)\s+)"
    r"(?:the\s|la\s|el\s|die\s|der\s|das\s|le\s)?$"
    rf"|\b(?:die|der|dem|den|la|el|le|the)\s(?P<role3>{_ANY})\s+$"
    rf"|\b(?:the|el|la|der|die)\s(?:(?P<lone2>{_LONE})\s+)(?P<role2>{_ANY})\s+(?:was|is|es|ist|est)\s+$"
)
# Who puts a thing up for sale, or is helped by what comes of it, sells it.
_PUTS_UP = re.compile(
    r"(?:,\s+(?:which|who))?\s+(?:has\s+|had\s+)?put\s+(?:the\s+|its\s+)?[\w’' -]{2,40}?\s+(?:on the block"
    r"|up for sale|on the market)\b"
)
_HELPED = re.compile(r"\b[Pp]roceeds\b[^.;]{0,40}\b(?:will|would|are to)\s+(?:help|allow|enable|let)\s+(?:the\s+)?$")
# "The loan was provided by", "the sale to", "the takeover by": the name behind them bears the role.
_LEADS = (
    ("lender", re.compile(
        r"\b(?:loan|facility|financing|credit line|debt)\b[^.;,]{0,50}\b(?:provided|extended|granted|supplied"
        r"|furnished"
        r"|made available|underwritten) by\s+(?:the\s+)?$|\bborrow(?:s|ed|ing)?\b[^.;]{0,50}\bfrom\s+(?:the\s+)?$")),
    ("buyer", re.compile(
        r"\b(?:the|this|its) (?:sale|disposal|divestment|handover|transfer)(?: of [^.;,]{2,50}?)? to\s+(?:the\s+)?$"
        r"|\b(?:the|this) (?:takeover|acquisition|purchase|buyout)(?: of [^.;,]{2,50}?)? by\s+(?:the\s+)?$")),
    ("seller", re.compile(
        r"\b(?:the|this|its) (?:purchase|acquisition|takeover)(?: of [^.;,]{2,50}?)? from\s+(?:the\s+)?$")),
)  # fmt: skip
_CLAUSES = (
    ("seller", re.compile(r",\s+(?:which|who)\s+(?:has\s+|had\s+)?(?:sold|is selling|sells|agreed to sell)\s+(?:the"
        r"|it|them)\b")),
    ("buyer", re.compile(
        r",\s+(?:which|who)\s+(?:has\s+|had\s+)?(?:bought|is buying|is acquiring|agreed to (?:buy"
        r"|acquire))\s+(?:the|it|them)\b")),
)  # fmt: skip
_NOT_THIS = re.compile(
    r"\b(?:former|formerly|previous|then|earlier|another|rival|would-be|potential|possible|prospective|other|if"
    r"|not)\b",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"\b(?:subsidiary|unit|arm|parent|affiliate|managed|manager|owned|controlled|vehicle|behalf|renamed|formerly"
    r"|known as"
    r"|part of|division|successor|tochter|filial|filiale|through)\b",
    re.IGNORECASE,
)


# Words that the names of strangers share.
_GENERIC = frozenset(
    "bank banc capital partners group holding holdings software systems energy resources mining minerals metals fund"
    " funds trust family insurance savings national international global financial finance industries investment"
    " investments equity ventures foods health pharma therapeutics solutions services technologies technology"
    " power renewables"
    " properties property estates company bancorp security".split()
)
_HINTS = (
    " put ",
    "proceeds",
    " sale",
    "takeover",
    "acquisition",
    "purchase",
    " loan",
    "financing",
    ", which ",
    ", who ",
)


@dataclass(frozen=True)
class RoleClaim:
    """A role, the name that bears it, and the place that says so."""

    role: str
    name: Name
    start: int
    end: int
    is_lone: bool = False


def read_claims_of_roles(facts: Facts) -> Iterator[RoleClaim]:
    """What role nouns say, in text order."""
    text = facts.reading.text
    lowered = facts.lowered
    if not any(hint in lowered for hint in (*ROLE_OF, *_HINTS)):
        return
    for name in facts.names:
        if name.kind in (NameKind.PLACE, NameKind.PUBLIC) or set(core_words(name.text)) <= _GENERIC:
            continue
        low = max(0, name.start - 60)
        first, _, rest = name.text.partition(" ")
        if rest and first.lower() in ROLE_OF and text[name.start : name.end] == name.text:
            # "Die Käuferin Alder": German nouns have a capital of their own.
            bearer = Name(name.end - len(rest), name.end, rest, name.kind)
            yield RoleClaim(ROLE_OF[first.lower()], bearer, name.start, name.end)
            continue
        if found := _AFTER.match(lowered, name.end):
            role = found["role"] or found["role2"] or found["role3"]
            lone = found["lone"] or found["lone2"] or found["lone3"]
            start, end = name.start, found.end()
        elif found := _BEFORE.search(lowered[low : name.start]):
            role, lone = found["role"] or found["role2"] or found["role3"], found["lone"] or found["lone2"]
            start, end = low + found.start(), name.end
        elif (found := _PUTS_UP.match(text, name.end)) or _HELPED.search(text[low : name.start]):
            role, lone, start, end = "seller", None, name.start, found.end() if found else name.end
        elif told := _told_by_event(text, lowered, name):
            (role, start, end), lone = told, "the"
        else:
            continue
        sentence = facts.reading.sentence_at(name.start)
        if sentence is None or _NOT_THIS.search(text, max(sentence.start, start - 20), min(sentence.end, end)):
            continue
        yield RoleClaim(ROLE_OF[role.lower()], name, start, end, lone is not None)


def _told_by_event(text: str, lowered: str, name: Name) -> tuple[str, int, int] | None:
    """The role of a name behind "the sale to", or before ", which sold the"; a deal has one of each."""
    low = max(0, name.start - 90)
    for role, lead in _LEADS:
        if found := lead.search(lowered, low, name.start):
            return role, found.start(), name.end
    for role, clause in _CLAUSES:
        if found := clause.match(text, name.end):
            return role, name.start, found.end()
    return None


def from_verbs(facts: Facts, statements: tuple[RoleStatement, ...]) -> Iterator[RoleClaim]:
    """What the verbs say of who gives and who takes; what is bought is no giver."""
    bearers = Bearers(facts)
    for statement in statements:
        giver, taker = _SIDES.get(statement.kind, (None, None))
        low, high = statement.span
        if statement.giver and statement.taker and bearers.same(statement.giver, statement.taker):
            # "Three ships, Alder Bold first, were chartered back to Alder": a thing may bear its owner's name.
            giver = None
        if giver and statement.giver and statement.is_source:
            yield RoleClaim(giver, statement.giver, low, high)
        elif statement.giver and statement.kind == "sale":
            yield RoleClaim("target", statement.giver, low, high)
        if taker and statement.taker:
            yield RoleClaim(taker, statement.taker, low, high)


def from_deals(facts: Facts) -> Iterator[RoleClaim]:
    """What was read of the parties: of each role those of the first deal that has it."""
    first = {party.role: deal.id for deal in reversed(facts.deals) for party in deal.parties}
    for party in (party for deal in facts.deals for party in deal.parties if first[party.role] == deal.id):
        place = main_place(party.evidence)
        if place is not None and party.role is not None and party.role.value in OPPOSITE:
            yield RoleClaim(party.role.value, Name(*place, party.name, NameKind.ORGANISATION), *place)


def two_sides(facts: Facts, nouns: list[RoleClaim], verbs: list[RoleClaim]) -> Iterator[tuple[RoleClaim, RoleClaim]]:
    """A name that is called one thing and does the opposite, and never what it is called."""
    bearers = Bearers(facts)
    for claim in nouns:
        opposite = OPPOSITE.get(claim.role)
        mine = [item for item in (*verbs, *nouns) if item is not claim and bearers.same(item.name, claim.name)]
        sides = {opposite, "target"} if claim.role == "buyer" else {opposite}
        contrary = [
            item for item in mine if item.role in sides and not _overlap(item, claim) and not _is_of_a_year(facts, item)
        ]
        if contrary and not any(item.role == claim.role and not _overlap(item, claim) for item in mine):
            yield contrary[0], claim


def two_names(facts: Facts, nouns: list[RoleClaim], verbs: list[RoleClaim]) -> Iterator[tuple[RoleClaim, RoleClaim]]:
    """One role that two unrelated names bear, where the text knows no third."""
    bearers = Bearers(facts)
    for claim in nouns:
        others = [item for item in (*verbs, *nouns) if item.role == claim.role and not _overlap(item, claim)]
        if not others or any(bearers.same(item.name, claim.name) for item in others):
            continue
        if any(not bearers.same(item.name, others[0].name) for item in others[1:]):
            continue
        other = others[0]
        is_one = claim.role not in _MANY or claim.is_lone or other.is_lone
        both_called = any(item is other for item in nouns)
        if is_one and not bearers.are_met(claim.name, other.name, may_be_near=both_called):
            yield (other, claim) if other.start < claim.start else (claim, other)


def _is_of_a_year(facts: Facts, item: RoleClaim) -> bool:
    """ "Alder bought it in 2019" tells of an earlier deal."""
    sentence = facts.reading.sentence_at(item.start)
    dates = facts.reading.dates_in(sentence.start, sentence.end) if sentence else ()
    return any(date.precision is Precision.YEAR and not date.resolved_from for date in dates)


def _overlap(one: RoleClaim, other: RoleClaim) -> bool:
    return one.start < other.end and other.start < one.end


class Bearers:
    """Which names are one: in full, shortened, by a defined short form, or by a word of the full one."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._full: dict[str, set[tuple[str, ...]]] = {}
        for name in facts.names:
            words = core_words(name.text)
            for form in (*words, *(part for short in name.short_forms for part in core_words(short))):
                if len(words) > 1:
                    self._full.setdefault(form, set()).add(words)

    def words(self, name: Name) -> tuple[str, ...]:
        own = core_words(name.text)
        if len(own) == 1 and own[0] not in _GENERIC and len(full := self._full.get(own[0], set())) == 1:
            return next(iter(full))
        return own

    def same(self, one: Name, other: Name) -> bool:
        first, second = self.words(one), self.words(other)
        if not first or not second or set(first) <= _GENERIC or set(second) <= _GENERIC:
            return first == second
        return first[0] == second[0] or set(first) <= set(second) or set(second) <= set(first)

    def are_met(self, one: Name, other: Name, *, may_be_near: bool) -> bool:
        """Whether the two may belong together: a sentence tells of both, or of either as somebody's unit or manager."""
        text = self.facts.reading.text
        told = [
            {found.id: found for name in self.facts.names if self.same(name, side) and (found := self._sentence(name))}
            for side in (one, other)
        ]
        if any(len(word) > 3 for word in set(self.words(one)) & set(self.words(other)) - _GENERIC):
            return True
        both = told[0].keys() & told[1].keys()
        if both and not may_be_near:
            return True
        initials = {"".join(word[0] for word in self.words(name)) for name in (one, other)}
        if initials & {name.text.lower() for name in (one, other)}:
            return True
        return any(
            _RELATED.search(text, item.start, item.end) is not None
            for side in told
            for key, item in side.items()
            if key in both or len(self.facts.names_in(item.start, item.end)) < 3
        )

    def _sentence(self, name: Name) -> Sentence | None:
        return self.facts.reading.sentence_at(name.start)
