"""Who lends, advises, supplies, underwrites, leads or owns, where the text says so beside a name: parties that deals
seldom list."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from agent.check.across.members import Member, same_name
from agent.check.across.synonyms import canonical
from agent.schema.article import Sentence
from agent.schema.figure import FigureKind
from agent.text.names import Name, NameKind, core_words
from agent.text.stems import read_stems

_LOAN = r"(?:loan|facility|credit|bridge|financing|kredit|darlehen|préstamo|emprunt|prêt)"
_HEADS = (
    r"(?:chief executive(?: officer)?|ceo|managing director|chief financial officer|finance (?:director|chief)|cfo|"
    r"chair(?:man|woman)?|chief operating officer|president)"
)
_AS_ADVISER = r"(?:sole |lead |joint |exclusive )?(?:financial |legal |tax )?(?:advis[eo]rs?|counsel)"
_BY = r"[^.;]{0,70}\bby\s+(?:the\s+)?(?:\w+\s+){0,2}$"
_AUX = r"(?:\s*,)?\s*(?:who|which|that)?\s*(?:has|have|had|is|are|was|were|will|would)?\s*(?:be|been|also|to)?\s*"


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


# What stands before a name, to its end; and what stands right behind one.
_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("lender", _pattern(rf"\b{_LOAN}s?\b[^.;]{{0,70}}\b(?:from|by|with|de|von|der)\s+(?:the\s+)?$")),
    ("adviser", _pattern(r"\b(?:advised|represented) (?:\w+ ){0,3}by\s+(?:the\s+)?(?:\w+\s+){0,2}$")),
    ("owner", _pattern(r"\b(?:owned|controlled) by\s+(?:the\s+)?$")),
    ("supplier", _pattern(rf"\b(?:supplied|provided|delivered)\b{_BY}")),
    ("underwriter", _pattern(rf"\b(?:underwritten|backstopped)\b{_BY}")),
    ("guarantor", _pattern(rf"\bguaranteed\b{_BY}")),
    ("operator", _pattern(rf"\b(?:operated|run)\b{_BY}")),
    ("builder", _pattern(rf"\b(?:built|constructed)\b{_BY}")),
    ("auditor", _pattern(rf"\baudited\b{_BY}")),
    ("lead investor", _pattern(rf"\b(?:round|financing|investment)\b[^.;]{{0,40}}\bled{_BY}")),
)  # fmt: skip
_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("lender", _pattern(r"^\s*(?:lends|lent|is lending|is to lend|will lend)\b")),
    ("adviser", _pattern(
        rf"^{_AUX}(?:(?:advis(?:ed|es|ing)(?! by)|work(?:ed|s|ing) (?:for|on))\s|"
        rf"(?:(?:act(?:ed|s|ing)|serv(?:ed|es|ing))?\s*as |(?<=\s)(?:the |an? )?){_AS_ADVISER}\s+(?:to|of|for)\s)"
    )),
    ("lender", _pattern(
        rf"^\s*(?:lends|lent|is lending|provides?|provided|will provide|finances)\b[^.;]{{0,50}}\b{_LOAN}"
    )),
    ("supplier", _pattern(rf"^{_AUX}(?:suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)|deliver(?:s|ed|"
        rf"ing)?)\s+(?:the|its|all)\s")),
    ("underwriter", _pattern(
        rf"^{_AUX}(?:underwr(?:ite|ites|ote|itten|iting)|"
        r"(?:promised|agreed|pledged|undertaken|committed|undertook) to (?:buy|take|subscribe|mop)\b[^.;]{0,30}\b"
        r"(?:left|unsold|not taken|unsubscribed|remaind\w+|rest|rump|shortfall))"
    )),
    ("in charge", _pattern(
        rf"^{_AUX}(?:act|acts|serve|serves|remain|remains|stay|stays|continue|continues)\s+(?:as\s+)?(?:the\s+)?"
        r"(?:operator|manager|general partner|agent|trustee|custodian|developer|servicer|landlord)\b"
    )),
    ("operator", _pattern(rf"^{_AUX}(?:operat(?:e|es|ed|ing)|run|runs|ran|running)\s+(?:the|it)\b")),
    ("builder", _pattern(rf"^{_AUX}(?:build|builds|built|building|construct(?:s|ed|ing)?)\s+(?:the|it)\b")),
    ("lead investor", _pattern(r"^\s*(?:led|leads|is leading|will lead)\s+(?:the|a)\s+(?:\w+\s+){0,2}(?:round|"
        r"financing|investment)")),
)  # fmt: skip
_CUES = re.compile(
    r"advis|represent|counsel|work|lend|lent|loan|facilit|credit|bridge|financ|kredit|darlehen|préstamo|emprunt|"
    r"prêt|own|"
    r"controll|suppl|provid|deliver|underwr|backstop|left|unsold|guarant|operat|run|ran|manag|buil|construct|"
    r"audit|led|lead|"
    r"chief|ceo|cfo|chair|director|president|act|serv|remain|stay|continu",
    re.IGNORECASE,
)
_PERSON_AFTER = re.compile(rf"^,\s+(?:the\s+|its\s+|[\w’']+\s+)?({_HEADS})\b", re.IGNORECASE)
_PERSON_BEFORE = re.compile(rf"\b({_HEADS}),?\s+(?:is\s+)?$", re.IGNORECASE)
_AND = re.compile(r"^\s*(?:,|,?\s*(?:and|und|y|et)\b)\s*(?:by\s+)?(?:(?:the|its|a)\s+)?(?:[a-z]+\s+)?$|^\s*&\s*$")
_SIDE = re.compile(
    r"\b(buy[- ]?side|buyers?|purchasers?|acquirers?|bidders?|sell(?:ing)?[- ]?side|sellers?|vendors?|targets?)\b",
    re.IGNORECASE,
)
_LED_TO = re.compile(r"\b(?:to|of|for|by|with|from|in|at)\s+(?:the\s+)?$", re.IGNORECASE)
_REACH = 110
_OBJECT = 45
_NEAR = 30
# One name holds these at a time; of the others there may be several, and each text may name one.
_ONE_AT_A_TIME = frozenset(
    {"lead arranger", "supplier", "operator", "builder", "auditor", "lead investor", "underwriter", "guarantor"}
)
_DEALS_OF = frozenset({"lender", "adviser", "owner", *_ONE_AT_A_TIME})


@dataclass(frozen=True)
class RoleName:
    """A name in a role; `of` is whom it advises or leads, `what` is supplied or run, `sums` the amounts of its
    sentence, `beside` how many names hold the role with it."""

    role: str
    name: Name
    of: str | None
    sums: frozenset[tuple[object, object]]
    sentence: Sentence
    what: frozenset[str] = frozenset()
    beside: int = 0


def read_roles(member: Member) -> list[RoleName]:
    """The roles that a document gives to names beside its deals."""
    if "roles" not in member.kept:
        member.kept["roles"] = [role for sentence in member.reading.sentences for role in _read(member, sentence)]
    kept: list[RoleName] = member.kept["roles"]
    return kept


def _read(member: Member, sentence: Sentence) -> Iterator[RoleName]:
    if _CUES.search(member.text, sentence.start, sentence.end) is None:
        return
    names = [name for name in member.names if sentence.start <= name.start and name.end <= sentence.end]
    sums = frozenset(
        (figure.low, figure.unit)
        for figure in member.reading.figures_in(sentence.start, sentence.end)
        if figure.kind is FigureKind.MONEY
    )
    for index in range(len(names)):
        for role, of, what in _roles(member.text, sentence, names, index):
            before, after = (role in _DEALS_OF and what.is_after), (role in _DEALS_OF and not what.is_after)
            listed = _listed(member.text, names, index, before=before, after=after)
            for other in listed:
                yield RoleName(role, other, of, sums, sentence, _stems(member.text, what), len(listed) - 1)


@dataclass(frozen=True)
class _Words:
    """Where what is supplied or run is told: before a passive, behind an active verb."""

    start: int
    end: int
    is_after: bool


def _stems(text: str, words: _Words) -> frozenset[str]:
    start, end = text.rfind(" ", 0, words.start + 1) + 1, text.find(" ", words.end)
    return frozenset(canonical(word.stem) for word in read_stems(text, start, end if end > 0 else words.end))


def _listed(text: str, names: Sequence[Name], index: int, *, before: bool, after: bool) -> list[Name]:
    """The name with those that "and" joins to it: behind a passive's "by", before an active verb."""
    first = last = index
    while before and first and _AND.match(text[names[first - 1].end : names[first].start]):
        if _LED_TO.search(text, max(0, names[first - 1].start - 12), names[first - 1].start):
            break
        first -= 1
    while after and last + 1 < len(names) and _AND.match(text[names[last].end : names[last + 1].start]):
        last += 1
    return list(names[first : last + 1])


def disagree(one: RoleName, other: RoleName, here: Member, there: Member) -> bool:
    """Two names for one role of one party, neither of which the other document knows."""
    if one.role != other.role or same_name(one.name.text, other.name.text):
        return False
    # "W.A. Kistler" is William Kistler.
    if one.role not in _DEALS_OF and core_words(one.name.text)[-1:] == core_words(other.name.text)[-1:]:
        return False
    if one.of is not None and other.of is not None and not same_name(one.of, other.of):
        return False
    if one.role == "in charge":
        # Both texts know both names; each puts another in charge, of one thing by one word.
        return bool(one.what & other.what & _CHARGES)
    if one.role in _ONE_AT_A_TIME:
        if one.beside != other.beside or not _is_one_job(one, other):
            return False
    # Of two loans nothing can be said; the same sum says that it is one.
    elif one.role in ("lender", "owner") and not one.sums & other.sums:
        return False
    elif one.role != "lender" and (one.of is None or other.of is None):
        return False
    return not knows(there, one.name.text) and not knows(here, other.name.text)


def knows(member: Member, name: str) -> bool:
    """Whether the text has the name, whole or in its short form."""
    return member.speaks_of(name) or any(same_name(name, item.text) for item in member.names)


def change_sides(
    one: RoleName, other: RoleName, here: Member, there: Member, sides: Mapping[str, Sequence[str]]
) -> bool:
    """One adviser that works for the buyer in one text and for the seller in the other."""
    if one.role != "adviser" or other.role != "adviser" or not same_name(one.name.text, other.name.text):
        return False
    if one.of is None or other.of is None:
        return False
    first, second = _side_of(one.of, sides), _side_of(other.of, sides)
    if first is None and second is None and not (_SIDE.search(one.of) or _SIDE.search(other.of)):
        return knows(here, other.of) and knows(there, one.of) and not same_name(one.of, other.of)
    return first is not None and second is not None and first != second


def _side_of(of: str | None, sides: Mapping[str, Sequence[str]]) -> str | None:
    if of is None:
        return None
    if _SIDE.fullmatch(of):
        return "buyer" if of.lower()[:3] in ("buy", "pur", "acq", "bid") else "seller"
    return next((side for side, names in sides.items() if any(same_name(of, name) for name in names)), None)


def _is_one_job(one: RoleName, other: RoleName) -> bool:
    """What is supplied or run is called alike; an underwriting is one."""
    return (
        one.role in ("lead arranger", "underwriter", "lead investor", "auditor")
        or len(_telling(one) & _telling(other)) > 0
    )


_JOBS = frozenset(
    canonical(item.stem)
    for item in (lambda words: read_stems(words, 0, len(words)))(
        "supply supplied supplying provide operate operator build run company contract agreement guarantee"
    )
)


_CHARGES = frozenset(
    canonical(item.stem)
    for item in (lambda words: read_stems(words, 0, len(words)))(
        "operator manager general partner agent trustee custodian developer servicer landlord"
    )
)


def _telling(role: RoleName) -> frozenset[str]:
    return role.what - _JOBS


def _roles(
    text: str, sentence: Sentence, names: Sequence[Name], index: int
) -> Iterator[tuple[str, str | None, _Words]]:
    name = names[index]
    floor = max(sentence.start, name.start - _REACH)
    before = text[floor : name.start]
    after = text[name.end : min(sentence.end, name.end + _REACH)]
    previous = names[index - 1].text if index else None
    following = names[index + 1].text if index + 1 < len(names) else None
    for role, pattern in _BEFORE:
        found = pattern.search(before)
        if found:
            start = floor + found.start()
            what = _Words(max(sentence.start, start - _OBJECT), name.start, is_after=False)
            yield role, previous if role == "adviser" else None, what
    for role, pattern in _AFTER:
        found = pattern.match(after)
        if found:
            end = name.end + found.end()
            whom = _whom(text, end, names, index) if role == "adviser" else None
            start = name.end if role == "in charge" else end
            yield role, whom, _Words(start, min(sentence.end, end + _OBJECT), is_after=True)
    if name.kind in (NameKind.PERSON, NameKind.OTHER) and len(name.text.split()) > 1:
        held = _PERSON_AFTER.match(after)
        titled = _PERSON_BEFORE.search(before)
        nothing = _Words(name.end, name.end, is_after=True)
        if held:
            yield held.group(1).lower(), following, nothing
        elif titled:
            yield titled.group(1).lower(), previous, nothing


def _whom(text: str, at: int, names: Sequence[Name], index: int) -> str | None:
    """Whom an adviser works for: the side that is named by its part in the deal, or the next name."""
    following = names[index + 1] if index + 1 < len(names) else None
    end = min(at + _NEAR, following.start if following is not None else at + _NEAR)
    side = _SIDE.search(text, at - 1, end)
    if side is not None:
        return side.group()
    return following.text if following is not None else None
