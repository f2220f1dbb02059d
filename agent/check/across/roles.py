"""Who lends, advises, leads or owns, where the text says so beside a name: parties that deals seldom list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.check.across.members import Member, same_name
from agent.schema.article import Sentence
from agent.schema.figure import FigureKind
from agent.text.names import Name, NameKind, core_words

_LOAN = r"(?:loan|facility|credit|bridge|financing|kredit|darlehen|préstamo|emprunt|prêt)"
_HEADS = (
    r"(?:chief executive(?: officer)?|ceo|managing director|chief financial officer|finance director|"
    r"chair(?:man|woman)?)"
)
_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("lender", re.compile(rf"\b{_LOAN}s?\b[^.;]{{0,70}}\b(?:from|by|with|de|von|der)\s+(?:the\s+)?$", re.IGNORECASE)),
    ("adviser", re.compile(r"\badvised (?:\w+ ){0,3}by\s+(?:the\s+)?$", re.IGNORECASE)),
    ("owner", re.compile(r"\b(?:owned|controlled) by\s+(?:the\s+)?$", re.IGNORECASE)),
)  # fmt: skip
_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("lender", re.compile(r"^\s*(?:lends|lent|is lending|is to lend|will lend)\b", re.IGNORECASE)),
    ("adviser", re.compile(r"^,?\s*(?:who|which|that)?\s*(?:advised|advises|is advising|act(?:ed|s) as [\w\s-]{0,30}"
                           r"advis[eo]r (?:to|of|for))\s", re.IGNORECASE)),
    ("lender", re.compile(rf"^\s*(?:lends|lent|is lending|provides?|provided|will provide|finances)\b"
                          rf"[^.;]{{0,50}}\b{_LOAN}", re.IGNORECASE)),
)  # fmt: skip
_PERSON_AFTER = re.compile(rf"^,\s+(?:the\s+|its\s+|[\w’']+\s+)?({_HEADS})\b", re.IGNORECASE)
_PERSON_BEFORE = re.compile(rf"\b({_HEADS}),?\s+(?:is\s+)?$", re.IGNORECASE)
_REACH = 110


@dataclass(frozen=True)
class RoleName:
    """A name in a role; `of` is whom it advises or leads, `sums` the amounts that its sentence names."""

    role: str
    name: Name
    of: str | None
    sums: frozenset[tuple[object, object]]
    sentence: Sentence


def read_roles(member: Member) -> list[RoleName]:
    """The roles that a document gives to names beside its deals."""
    found: list[RoleName] = []
    for sentence in member.reading.sentences:
        names = [name for name in member.names if sentence.start <= name.start and name.end <= sentence.end]
        sums = frozenset(
            (figure.low, figure.unit)
            for figure in member.reading.figures_in(sentence.start, sentence.end)
            if figure.kind is FigureKind.MONEY
        )
        for index, name in enumerate(names):
            for role, of in _roles(member.text, sentence, names, index):
                found.append(RoleName(role, name, of, sums, sentence))
    return found


def disagree(one: RoleName, other: RoleName, here: Member, there: Member) -> bool:
    """Two names for one role of one party, neither of which the other document knows."""
    if one.role != other.role or same_name(one.name.text, other.name.text):
        return False
    # "W.A. Kistler" is William Kistler.
    if (
        one.role not in ("lender", "adviser", "owner")
        and core_words(one.name.text)[-1:] == core_words(other.name.text)[-1:]
    ):
        return False
    if one.of is not None and other.of is not None and not same_name(one.of, other.of):
        return False
    # Of two loans nothing can be said; the same sum says that it is one.
    if one.role in ("lender", "owner") and not one.sums & other.sums:
        return False
    if one.role != "lender" and (one.of is None or other.of is None):
        return False
    return not there.speaks_of(one.name.text) and not here.speaks_of(other.name.text)


def _roles(text: str, sentence: Sentence, names: list[Name], index: int) -> Iterator[tuple[str, str | None]]:
    name = names[index]
    before = text[max(sentence.start, name.start - _REACH) : name.start]
    after = text[name.end : min(sentence.end, name.end + _REACH)]
    previous = names[index - 1].text if index else None
    following = names[index + 1].text if index + 1 < len(names) else None
    for role, pattern in _BEFORE:
        if pattern.search(before):
            yield role, previous if role != "lender" else None
    for role, pattern in _AFTER:
        if pattern.match(after):
            yield role, following if role != "lender" else None
    if name.kind in (NameKind.PERSON, NameKind.OTHER) and len(name.text.split()) > 1:
        held = _PERSON_AFTER.match(after)
        titled = _PERSON_BEFORE.search(before)
        if held:
            yield held.group(1).lower(), following
        elif titled:
            yield titled.group(1).lower(), previous
