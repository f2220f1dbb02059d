"""Buyer and target swapped, or two names for one role."""

import re
from collections import defaultdict
from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.check.role_claims import from_deals, from_verbs, read_claims_of_roles, two_names, two_sides
from agent.check.roles import RoleStatement, entity, known_as, read_roles
from agent.check.sameness.echoes import exchanged, renamed
from agent.schema.deal import Party
from agent.schema.figure import FigureKind
from agent.schema.finding import About, Code, Finding, Severity
from agent.text.names import Name, NameKind, core_words

LEAST_SCORE = 0.35

_DEALS = {"sale": "sale", "grant": "licence or option", "loan": "loan", "lease": "lease", "supply": "supply"}
_SOLD_TO = re.compile(r"\b(?:sold|sells?|selling|sale)\b[^.;]{0,120}?\sto\s+(?:the\s+)?$", re.IGNORECASE)


def check(facts: Facts) -> Verdict:
    """One company buys the other, and a thing is sold to one buyer."""
    statements = read_roles(facts)
    findings = [*_swapped(facts, statements), *_two_names(facts)]
    # What two verbs say is not told again by a noun.
    findings = [*(findings or _called(facts, statements)), *_echoed(facts)]
    return Verdict(findings=list({finding.id: finding for finding in findings}.values()))


def _swapped(facts: Facts, statements: tuple[RoleStatement, ...]) -> Iterator[Finding]:
    """Who gives in one sentence takes in another, from or to the same other side."""
    aliases = known_as(facts)
    said: dict[tuple[str, str, str], RoleStatement] = {}
    reported: set[frozenset[str]] = set()
    for statement in statements:
        if statement.giver is None or statement.taker is None:
            continue
        giver, taker = entity(statement.giver, aliases), entity(statement.taker, aliases)
        said.setdefault((statement.kind, giver, taker), statement)
        other = said.get((statement.kind, taker, giver))
        if other is None or giver == taker or frozenset((giver, taker)) in reported:
            continue
        reported.add(frozenset((giver, taker)))
        first, second = statement.giver.text, statement.taker.text
        yield _finding(
            facts,
            f"{second} is on the giving side of the {_DEALS[statement.kind]} in one place, and {first} in another.",
            (other.span, statement.span),
            "Which of the two is on which side?",
        )


def _echoed(facts: Facts) -> Iterator[Finding]:
    """One sentence, told twice, with its names exchanged, or with one name for another."""
    for echo in facts.echoes:
        first, second = (facts.names_in(item.start, item.end) for item in (echo.first, echo.second))
        if exchanged(facts.reading.text, echo, first, second):
            yield _finding(
                facts,
                "The same is said twice, with the names in each other's place.",
                ((echo.first.start, echo.first.end), (echo.second.start, echo.second.end)),
                "Which of the two is on which side?",
            )
        elif (names := renamed(facts.reading.text, echo, first, second)) and _is_party_of_any(facts, names):
            yield _finding(
                facts,
                f"The same is said of {names[0].text} in one place and of {names[1].text} in another.",
                ((names[0].start, names[0].end), (names[1].start, names[1].end)),
                "Which name is meant, or are the two one?",
            )


def _is_party_of_any(facts: Facts, names: tuple[Name, Name]) -> bool:
    """Whether one of two unlike names is a party of a deal: things and places come in numbers."""
    parties = [party for deal in facts.deals for party in deal.parties]
    return not _are_one(facts, *names) and any(_is_party(name, party) for name in names for party in parties)


def _are_one(facts: Facts, first: Name, second: Name) -> bool:
    """Whether one is a short form of the other, or both are no parties: places and people are another matter."""
    if {first.kind, second.kind} & {NameKind.PLACE, NameKind.PERSON}:
        return True
    aliases = known_as(facts)
    words = (core_words(first.text), core_words(second.text))
    initials = ["".join(word[0] for word in parts) for parts in words]
    return (
        entity(first, aliases) == entity(second, aliases)
        or any(first.text.lower() == short or second.text.lower() == short for short in initials)
        or bool(set(words[0]) & set(words[1]))
    )


def _finding(facts: Facts, message: str, spans: tuple[tuple[int, int], tuple[int, int]], question: str) -> Finding:
    return Finding(
        code=Code.PARTY_CONFLICT,
        severity=Severity.HIGH,
        message=message,
        about=About(kind="party"),
        evidence=tuple(facts.reading.cite(*span) for span in spans),
        settles_by=question,
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


def _called(facts: Facts, statements: tuple[RoleStatement, ...]) -> Iterator[Finding]:
    """ "Alder, the seller," of a deal in which Alder buys; "the seller, Alder," of what Quill sells."""
    nouns = list(read_claims_of_roles(facts))
    if not nouns:
        return
    verbs = [*from_verbs(facts, statements), *from_deals(facts)]
    sides = list(two_sides(facts, nouns, verbs))
    for one, other in sides[:1]:
        yield _finding(
            facts,
            f"{other.name.text} is the {one.role} in one place and the {other.role} in another.",
            ((one.start, one.end), (other.start, other.end)),
            "Which side of the deal is the party on?",
        )
    for one, other in () if sides else two_names(facts, nouns, verbs):
        yield _finding(
            facts,
            f"The {one.role} is {one.name.text} in one place and {other.name.text} in another.",
            ((one.name.start, one.name.end), (other.start, other.end)),
            "Which name is meant, and how are the two related?",
        )


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
