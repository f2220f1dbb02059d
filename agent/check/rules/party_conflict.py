"""Buyer and target swapped, or two names for one role."""

import re
from collections import defaultdict
from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.schema.deal import Party, Role
from agent.schema.evidence import main_place
from agent.schema.figure import FigureKind
from agent.schema.finding import About, Code, Finding, Severity
from agent.text.names import Name, core_words

LEAST_SCORE = 0.35

_BUYS = re.compile(
    r"^(?:[’']s)?,?\s*(?:has |have |had )?(?:agreed to |completed (?:the|its) |announced (?:the|its) |to |will |"
    r"is to |plans to |is set to )?"
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
_ROLES = {
    **dict.fromkeys(
        ("buyer", "purchaser", "acquirer", "comprador", "compradora", "käufer", "käuferin", "acheteur"), Role.BUYER
    ),
    **dict.fromkeys(("seller", "vendor", "vendedor", "vendedora", "verkäufer", "verkäuferin", "vendeur"), Role.SELLER),
    **dict.fromkeys(("lender", "prestamista", "prêteur"), Role.LENDER),
    **dict.fromkeys(("borrower", "prestatario", "emprunteur"), Role.BORROWER),
    **dict.fromkeys(("landlord", "lessor", "arrendador", "vermieter", "vermieterin", "bailleur"), Role.LESSOR),
    **dict.fromkeys(("tenant", "lessee", "arrendatario", "mieter", "mieterin", "preneur"), Role.LESSEE),
    **dict.fromkeys(("licensor", "licenciante", "lizenzgeber"), Role.LICENSOR),
    **dict.fromkeys(("licensee", "licenciatario", "lizenznehmer"), Role.LICENSEE),
}
_OPPOSITE = {
    Role.BUYER: Role.SELLER,
    Role.SELLER: Role.BUYER,
    Role.LENDER: Role.BORROWER,
    Role.BORROWER: Role.LENDER,
    Role.LESSOR: Role.LESSEE,
    Role.LESSEE: Role.LESSOR,
    Role.LICENSOR: Role.LICENSEE,
    Role.LICENSEE: Role.LICENSOR,
}
_ANY_ROLE = "|".join(sorted(_ROLES, key=len, reverse=True))
_ROLE_BEFORE = re.compile(
    rf"\b(?:the|el|la|der|die|le)\s+({_ANY_ROLE})(?:,\s+|\s+(?:is|es|ist|est)\s+(?:the\s|la\s|el\s|die\s|"
    rf"der\s)?)(?:familia\s|family\s)?$",
    re.IGNORECASE,
)
_ROLE_AFTER = re.compile(
    rf"^,?\s+(?:the|as|como|als|el|la|der|die|le|en tant que)\s+(?:the\s)?({_ANY_ROLE})\b(?![’'])", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:not|never|denied|reject\w*|instead of|rather than|if|would|could|might|reverse)\b", re.IGNORECASE
)


def check(facts: Facts) -> Verdict:
    """One company buys the other, and a thing is sold to one buyer."""
    return Verdict(findings=[*_swapped(facts), *_two_names(facts), *_two_roles(facts)])


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


def _two_roles(facts: Facts) -> Iterator[Finding]:
    """ "Alder, the seller," of a deal in which Alder buys; only where the text has one deal."""
    if len(facts.deals) != 1:
        return
    deal = facts.deals[0]
    told: set[str] = set()
    for name, role, start, end in _stated_roles(facts):
        opposite = _OPPOSITE[role]
        for party in deal.parties:
            place = main_place(party.evidence)
            if party.role is not opposite or place is None or party.id in told or not _is_party(name, party):
                continue
            told.add(party.id)
            yield Finding(
                code=Code.PARTY_CONFLICT,
                severity=Severity.HIGH,
                message=f"{party.name} is the {opposite.value} in one place and the {role.value} in another.",
                about=About(deal=deal.id, kind=opposite.value, items=(party.id,)),
                evidence=(facts.reading.cite(start, end), facts.reading.cite(*place)),
                settles_by="Which side of the deal is the party on?",
            )


def _stated_roles(facts: Facts) -> Iterator[tuple[Name, Role, int, int]]:
    """ "The seller, Alder" and "Alder, the seller": the name, its role, and the place that says so."""
    text = facts.reading.text
    for name in facts.names:
        before = _ROLE_BEFORE.search(text[max(0, name.start - 40) : name.start])
        after = _ROLE_AFTER.match(text[name.end : name.end + 40])
        if before:
            yield name, _ROLES[before.group(1).lower()], max(0, name.start - 40) + before.start(), name.end
        elif after:
            yield name, _ROLES[after.group(1).lower()], name.start, name.end + after.end()


def _is_party(name: Name, party: Party) -> bool:
    """Whether a name in the text is the party's, in full, shortened, or an alias."""
    words = core_words(name.text)
    return bool(words) and any(
        words == known[: len(words)] for known in (core_words(form) for form in (party.name, *party.aliases))
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
