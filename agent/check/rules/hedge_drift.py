"""The same amount with its bound or condition in one place and without it in another."""

import re
from collections.abc import Iterator
from decimal import Decimal

from agent.check.facts import Facts, Verdict
from agent.check.sameness.alignment import Pair
from agent.check.sameness.definite import is_definite
from agent.check.values import say
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.finding import About, Code, Finding, Severity
from agent.text.stems import read_stems

# The digits are the same, so that less context is needed than where they differ.
LEAST_SCORE = 0.32
LEAST_SHARED = 2
# Where only the two sentences as wholes are compared.
LEAST_IN_SENTENCE = 3
NEARBY = 90
# An amount of so many digits is hardly two amounts.
TELLING = 3

# "About" and "more than" are how a careful writer rounds; losing a ceiling changes what is owed.
_BOUNDS = frozenset({Modifier.UP_TO, Modifier.AT_LEAST})
_LOOSE = frozenset({Modifier.MORE_THAN, Modifier.LESS_THAN})
_LOOSE_SCORE = 0.75
_KINDS = frozenset({FigureKind.MONEY, FigureKind.PER_UNIT, FigureKind.POWER, FigureKind.ENERGY})

# A bound said with other words than the modifier reads: "a starting price of", "a maximum of", "could reach".
_OTHER_BOUND = re.compile(
    r"\b(?:start\w*|minimum|maximum|min|max|cap|capped|ceiling|floor|limit\w*|potential\w*|could|may|might|possibl\w+|"
    r"as much as|as little as|no (?:more|less) than|at (?:least|most)|up to|or (?:more|less)|total possible|full|whole|"
    r"entire|all|máximo|mínimo|höchstens|mindestens|maximal\w*|minimal\w*|jusqu|potenciel\w*|potenzial\w*|target\w*|"
    r"assum\w+|hypothetical\w*|pro forma|if|maximal)\b",
    re.IGNORECASE,
)
_CONTINGENT = re.compile(
    r"\b(?:milestones?|contingent|subject to|conditional|conditioned|if (?:it|the|certain|achieved|exercised|"
    r"met)|earn-?outs?|"
    r"provided that|depending on|performance-based|upon (?:achiev|reaching|completion of)\w*|hitos|sujeto a|"
    r"meilenstein\w*|vorbehaltlich|sous réserve|à condition)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:another|(?:a|an) (?:further|additional|extra|second|third)|otros|weitere|autres)\s+$", re.IGNORECASE
)
# "The $290 million that Orex will pay", whoever says so.
_PAID_BY = re.compile(r"\s+(?:that|which)\s+(?:\S+\s+){1,4}?(?:will|is to|pays?|owes?)\b")
_IF = re.compile(
    r"\b(?:only if|if|provided|hinges?|depend\w*|subject to|on condition|should|contingent\w*|milestones?)\b", re.I
)
_WILL = re.compile(
    r"\b(?:will be paid|will pay|will receive|is paid|receives?|gets|is due|falls due|is payable)\b", re.I
)
_FIRM = re.compile(
    r"\b(?:will be paid|will pay|will receive|is paid|was paid|were paid|has paid|have paid|paid|received|guaranteed|"
    r"fixed|unconditional\w*|in cash at closing|upfront|up front|at closing|on closing|firm)\b",
    re.IGNORECASE,
)


def check(facts: Facts) -> Verdict:
    """An amount that is capped or conditional in one place should not be certain in another."""
    findings = [*_lost_bounds(facts), *_lost_conditions(facts)]
    told = {frozenset(finding.about.items) for finding in findings}
    findings.extend(item for item in _told_as_certain(facts) if frozenset(item.about.items) not in told)
    return Verdict(findings=findings)


def _lost_bounds(facts: Facts) -> Iterator[Finding]:
    seen: set[str] = set()
    for bounded, bare in (*_aligned_bounds(facts), *_referred_to(facts), *_bare_titles(facts)):
        if _is_reported(facts, bare) and not _is_reported(facts, bounded):
            continue
        if bare.id in seen or _OTHER_BOUND.search(_around(facts, bare, 45)) or _is_cell(facts, bare):
            continue
        seen.add(bare.id)
        is_strict = bounded.modifier in _BOUNDS
        yield _finding(
            facts,
            bare,
            bounded,
            f"{say(bounded)} in one place is {say(bare)} in another: the bound is gone.",
            Severity.HIGH
            if is_strict and bare.kind is FigureKind.MONEY
            else Severity.MEDIUM
            if is_strict
            else Severity.LOW,
        )


def _is_cell(facts: Facts, figure: Figure) -> bool:
    """What stands in a table has its bound in the table's heading."""
    start = facts.reading.text.rfind("\n", 0, figure.start) + 1
    return " | " in facts.reading.text[start : figure.start]


def _bare_titles(facts: Facts) -> Iterator[tuple[Figure, Figure]]:
    """A title or a closing line that tells the amount flat which the body tells with its ceiling, and only so."""
    caps: dict[tuple[str, str | None, Decimal], Figure] = {}
    flat: dict[tuple[str, str | None, Decimal], list[Figure]] = {}
    for figure in facts.reading.figures:
        if figure.kind is not FigureKind.MONEY or figure.low != figure.high:
            continue
        key = (figure.kind.value, figure.unit, figure.low)
        if figure.modifier is Modifier.UP_TO:
            caps.setdefault(key, figure)
        elif figure.modifier is Modifier.EXACT:
            flat.setdefault(key, []).append(figure)
    first = facts.reading.sentences[0] if facts.reading.sentences else None
    for key, bounded in caps.items():
        for bare in flat.get(key, ()) if first else ():
            is_title = first is not None and first.start <= bare.start < first.end
            if (is_title or _digits(bare) >= TELLING) and len(flat[key]) == 1:
                yield bounded, bare


def _digits(figure: Figure) -> int:
    return len(figure.high.normalize().as_tuple().digits)


def _is_reported(facts: Facts, figure: Figure) -> bool:
    """What somebody is quoted with is not the author's word; what a speech takes for known is."""
    if is_definite(facts.reading, figure) and _PAID_BY.match(facts.reading.text, figure.end):
        return False
    return facts.attributions.covering(figure.start, figure.end) is not None


def _aligned_bounds(facts: Facts) -> Iterator[tuple[Figure, Figure]]:
    """The same digits said of the same thing, with a bound and without; the best match first."""
    for pair in sorted(_same_amounts(facts), key=lambda item: -item.score):
        first, second = pair.first.figure, pair.second.figure
        bounded, bare = (first, second) if second.modifier is Modifier.EXACT else (second, first)
        strict = bounded.modifier in _BOUNDS and bounded.kind in _KINDS
        loose = bounded.modifier in _LOOSE and pair.score >= _LOOSE_SCORE
        if bare.modifier is Modifier.EXACT and (strict or loose):
            yield bounded, bare


def _referred_to(facts: Facts) -> Iterator[tuple[Figure, Figure]]:
    """A bound, and the same digits without it where an article refers back to them: "the $30 million"."""
    bounded: dict[tuple[str, str | None, Decimal, Decimal], Figure] = {}
    for figure in facts.reading.figures:
        if figure.modifier in _BOUNDS and figure.kind in _KINDS | {FigureKind.PERCENT}:
            bounded.setdefault((figure.kind.value, figure.unit, figure.low, figure.high), figure)
    for figure in facts.reading.figures:
        origin = bounded.get((figure.kind.value, figure.unit, figure.low, figure.high))
        if origin is None or figure.modifier is not Modifier.EXACT:
            continue
        told_of, here = (facts.reading.sentence_at(item.start) for item in (origin, figure))
        if told_of is None or here is None or told_of == here:
            continue
        if is_definite(facts.reading, figure):
            yield origin, figure
        elif (
            figure.kind is not FigureKind.PERCENT
            and len(_stems(facts, told_of) & _stems(facts, here)) >= LEAST_IN_SENTENCE
        ):
            yield origin, figure


def _stems(facts: Facts, sentence: Sentence) -> frozenset[str]:
    return frozenset(word.stem for word in read_stems(facts.reading.text, sentence.start, sentence.end))


def _lost_conditions(facts: Facts) -> Iterator[Finding]:
    for pair in _same_amounts(facts):
        first, second = pair.first.figure, pair.second.figure
        if first.modifier != second.modifier or first.kind is not FigureKind.MONEY or _is_another(facts, second):
            continue
        one, other = _around(facts, first), _around(facts, second)
        for firm, contingent, loose, tied in ((first, second, one, other), (second, first, other, one)):
            if _IF.search(_around(facts, firm, NEARBY)):
                continue
            if _FIRM.search(loose) and not _CONTINGENT.search(loose) and _CONTINGENT.search(tied):
                condition = _CONTINGENT.search(tied)
                word = condition.group() if condition else ""
                yield _finding(
                    facts,
                    firm,
                    contingent,
                    f"{say(contingent)} depends on something in one place (“{word}”) and is certain in another.",
                    Severity.HIGH,
                )
                break


def _told_as_certain(facts: Facts) -> Iterator[Finding]:
    """An amount of money told twice: with an "if" beside it, and without one as a thing that is paid."""
    told: dict[tuple[str | None, Decimal], list[Figure]] = {}
    for figure in facts.reading.figures:
        if figure.kind is FigureKind.MONEY and figure.low == figure.high and figure.change is None:
            told.setdefault((figure.unit, figure.low), []).append(figure)
    for pair in told.values():
        if len(pair) != 2 or {figure.modifier for figure in pair} != {Modifier.EXACT}:
            continue
        for firm, contingent in (pair, pair[::-1]):
            here, there = (facts.reading.sentence_at(figure.start) for figure in (firm, contingent))
            if here is None or there is None or here == there or _is_reported(facts, firm):
                continue
            if _is_another(facts, max(pair, key=lambda figure: figure.start)):
                continue
            said, tied = (facts.reading.text[item.start : item.end] for item in (here, there))
            if _WILL.search(_around(facts, firm, 40)) and not _IF.search(said) and _IF.search(tied):
                if not _FIRM.search(tied):
                    yield _finding(
                        facts,
                        firm,
                        contingent,
                        f"{say(contingent)} depends on something in one place and is certain in another.",
                        Severity.HIGH,
                    )
                break


def _is_another(facts: Facts, figure: Figure) -> bool:
    """ "Another $30 million": not the sum that was told before."""
    return _ANOTHER.search(facts.reading.text, max(0, figure.start - NEARBY), figure.start) is not None


def _same_amounts(facts: Facts) -> Iterator[Pair]:
    """Pairs with the same digits that are said of the same thing."""
    for pair in facts.pairs:
        first, second = pair.first.figure, pair.second.figure
        if (first.low, first.high, first.unit) != (second.low, second.high, second.unit):
            continue
        if (
            pair.score >= LEAST_SCORE
            and len(pair.shared) >= LEAST_SHARED
            and pair.apart in (None, "qualifier", "form", "hypothetical", "newcomer")
        ):
            yield pair


def _around(facts: Facts, figure: Figure, reach: int = NEARBY) -> str:
    sentence = facts.reading.sentence_at(figure.start)
    low, high = (sentence.start, sentence.end) if sentence else (figure.start, figure.end)
    return facts.reading.text[max(low, figure.start - reach) : min(high, figure.end + reach)]


def _finding(facts: Facts, bare: Figure, bounded: Figure, message: str, severity: Severity) -> Finding:
    return Finding(
        code=Code.HEDGE_DRIFT,
        severity=severity,
        message=message,
        about=About(items=(bare.id, bounded.id)),
        evidence=(
            facts.reading.cite(bare.start, bare.end),
            facts.reading.cite(bounded.start, bounded.end),
        ),
        settles_by="Is the amount certain, or is it a ceiling or tied to a condition? What does the agreement say?",
    )
