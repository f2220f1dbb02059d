"""The same entity, metric, period and unit with two different numbers."""

import math
import re

from agent.check.facts import Facts, Verdict
from agent.check.relation import is_plain_value
from agent.check.relations.reach import sentence_after, sentence_before
from agent.check.relations.share_prices import MOST_A_SHARE, sort_near
from agent.check.sameness.alignment import Pair, unexplained
from agent.check.sameness.others import is_of_others
from agent.check.sameness.references import contradicted, is_scale_apart
from agent.check.sameness.restated import restated
from agent.check.sameness.retold import retold
from agent.check.sameness.senses import Sense
from agent.check.sameness.slips import looks_like
from agent.check.sameness.sole_metrics import told_twice
from agent.check.values import digits_swapped, say
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import About, Code, Finding, Severity

# How far two contexts must agree before their numbers are held against one another: the fewer words they share,
# the more of each must be shared.
LEAST_SCORES = {2: 0.68, 3: 0.5, 4: 0.42}
# A technical text measures many alike things; only words that match almost wholly say that it is one of them.
MEASURED_SCORE = 0.95
# Many things of one noun are counted in a text, and many last.
LEAST_LIKELY = {FigureKind.COUNT: -1.0, FigureKind.DURATION: 0.0}
# Past this many figures a text has alike statements by chance; each doubling asks for that much more.
MANY_FIGURES = 60
EACH_DOUBLING = 0.04
# Two values further apart than this are hardly meant for one thing.
FURTHEST = {FigureKind.MONEY: 4, FigureKind.PERCENT: 3}
FURTHEST_ELSE = 20
# Each doubling beyond the first makes it likelier that two things are meant.
FURTHER = 0.5
# Sentences of one passage speak of unlike things in alike words.
NEAR_SCORE = 0.85
# What is said around two figures may outweigh what sets them apart, by this much for each reason that is no sure one.
LIKELY = 0.0
_UNSURE = {
    "form": 0.3,
    "complement": 1.0,
    "condition": 1.0,
    "subject": 1.0,
    "newcomer": 1.0,
    "forecast": 1.5,
    "negation": 2.0,
    "hypothetical": 2.0,
}
# A slip of a digit in a rate or a term that is told again in other words.
SLIP, SLIP_SHARED = 1.35, 3
_RATES = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MULTIPLE, FigureKind.DURATION})
_SLIPS = frozenset({"forecast", "qualifier", "form", "newcomer", "condition"})
# The commonest slip of a pen: by how much the same digits in another order make two values likelier to be one,
# by how many digits there are.
_SWAPPED = {2: 1.6, 3: 2.5}
_EARNED = frozenset({"revenu", "ebitda", "turnov", "umsatz", "profit"})
_LABEL = re.compile(
    r"\b(phase|part|stage|tranche|lot|unit|building|hall|block|series|class|site|zone|phasen?|fase|tramo|tranches)"
    r"\s+(\d+[a-z]?|[ivx]+|[a-h])\b",
    re.IGNORECASE,
)
LABEL_REACH = 50
# What a company or thing would come to with the deal is not what it is.
_AFTER = re.compile(
    r"\b(?:pro[- ]forma|on completion of both|with both|post-deal|post-closing|leaving|leaves)\b",
    re.IGNORECASE,
)
_ADDED = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.POWER})
_HEAVY = frozenset({FigureKind.MONEY, FigureKind.PER_UNIT})


def check(facts: Facts) -> Verdict:
    """One thing has one value: what the text says of it twice should agree within rounding."""
    findings = [
        _finding(facts, pair.first.figure, pair.second.figure, _subject(pair))
        for pair in unexplained(facts.pairs)
        if _conflicts(facts, pair)
    ]
    told = {item for finding in findings for item in finding.about.items}
    findings.extend(
        _finding(facts, figure, mention.figure, mention.noun)
        for mention, figure in contradicted(facts)
        if mention.figure.id not in told and not is_scale_apart(figure, mention.figure)
    )
    told = {item for finding in findings for item in finding.about.items}
    findings.extend(
        _finding(facts, first, second, second.unit or first.quote)
        for first, second in retold(facts)
        if not {first.id, second.id} & told
    )
    told = {item for finding in findings for item in finding.about.items}
    findings.extend(
        _finding(facts, first, second, name)
        for first, second, name in told_twice(facts)
        if not {first.id, second.id} & told
    )
    told = {item for finding in findings for item in finding.about.items}
    findings.extend(
        _finding(facts, first, second, second.unit or first.quote)
        for first, second in restated(facts)
        if not {first.id, second.id} & told
    )
    return Verdict(
        findings=[item for item in findings if not is_of_others(facts, _starts(item)) and not _is_apart(facts, item)]
    )


def _is_apart(facts: Facts, finding: Finding) -> bool:
    """Whether one is the other with a third value added, or one of the two is what would be after the deal."""
    first, second = (facts.reading.figure(item) for item in finding.about.items[:2])
    if first is None or second is None:
        return False
    sides = [facts.reading.sentence_at(figure.start) for figure in (first, second)]
    would = [side is not None and _AFTER.search(facts.reading.text, side.start, side.end) is not None for side in sides]
    if would[0] != would[1]:
        return True
    if not is_plain_value(first) or not is_plain_value(second):
        return False
    if first.kind not in _ADDED:
        return False
    apart = abs(first.low - second.low)
    near = (figure for side in sides if side is not None for figure in _beside(facts, side))
    return any(
        other.kind is first.kind and other.unit == first.unit and is_plain_value(other) and other.low == apart > 0
        for other in near
        if other.id not in (first.id, second.id)
    )


def _beside(facts: Facts, sentence: Sentence) -> tuple[Figure, ...]:
    """The figures of a sentence and of the ones at its sides."""
    before, after = sentence_before(facts, sentence), sentence_after(facts, sentence)
    return facts.reading.figures_in((before or sentence).start, (after or sentence).end)


def _starts(finding: Finding) -> list[int]:
    return [item.start for item in finding.evidence if item.start is not None]


def _has_other_label(facts: Facts, pair: Pair) -> bool:
    """Phase 2a and Phase 2b, Hall 1 and Hall 3: things of one noun, told apart by what they are called."""
    one, other = (
        {
            found[1].lower(): found[2].lower()
            for found in _LABEL.finditer(
                facts.reading.text, max(0, sense.figure.start - LABEL_REACH), sense.figure.end + LABEL_REACH
            )
        }
        for sense in (pair.first, pair.second)
    )
    return any(one[noun] != other[noun] for noun in one.keys() & other.keys())


def _conflicts(facts: Facts, pair: Pair) -> bool:
    if _has_other_label(facts, pair):
        return False
    doublings = math.log2(max(1.0, len(facts.reading.figures) / MANY_FIGURES))
    furthest = FURTHEST.get(pair.first.figure.kind, FURTHEST_ELSE)
    # What is paid for a company and what it earns share its name.
    if pair.first.figure.kind is FigureKind.MONEY and (_earns(pair.first, pair.second) or _are_of_sorts(facts, pair)):
        return False
    is_one = _is_alike(pair, doublings) or _is_likely(pair, doublings)
    if is_one and _is_of_others(facts, pair):
        is_one = _is_pen_slip(pair)
    if _times(pair) > furthest or not (is_one or _is_slip(pair)):
        return False
    first, second = pair.first.figure, pair.second.figure
    one = facts.attributions.covering(first.start, first.end)
    other = facts.attributions.covering(second.start, second.end)
    # Two people may give two numbers; the author has asserted neither.
    return not (one and other and one.source != other.source)


def _are_of_sorts(facts: Facts, pair: Pair) -> bool:
    """What is offered for a share is not what it closed at, nor its value in the books."""
    sides = (pair.first.figure, pair.second.figure)
    if max(side.high for side in sides) > MOST_A_SHARE:
        return False
    sorts = []
    for side in sides:
        sentence = facts.reading.sentence_at(side.start)
        sorts.append(sort_near(facts, side, sentence) if sentence else None)
    return sorts[0] != sorts[1]


def _earns(one: Sense, other: Sense) -> bool:
    """Whether one of the two is what somebody earns, and nothing round the other says so."""
    sides = ((one, other), (other, one))
    return any(bool(_EARNED & first.heads) and not _EARNED & second.words.keys() for first, second in sides)


def _is_likely(pair: Pair, doublings: float) -> bool:
    """Whether all that is said around the two makes them one thing."""
    slip = _SWAPPED.get(min(3, digits_swapped(pair.first.figure, pair.second.figure)), 0.0)
    unsure = {**_UNSURE, "qualifier": 1.0} if slip else _UNSURE
    if pair.first.figure.kind is FigureKind.MEASURE or not unsure.keys() >= frozenset(pair.reasons):
        return False
    # One word in common is a sort of thing, not the thing.
    if len(pair.direct) < 2 and (pair.first.sentence > 0 or not _is_pen_slip(pair)):
        return False
    if pair.is_near and pair.names_differ:
        return False
    least = LIKELY + doublings + FURTHER * max(0.0, math.log2(_times(pair)) - 1)
    return pair.likeness + slip >= least + sum(unsure[reason] for reason in pair.reasons)


def _is_slip(pair: Pair) -> bool:
    """Whether two rates or terms nearly agree, and are said far apart of the same three things."""
    is_rate = pair.first.figure.kind in _RATES and not pair.is_near
    # A spread is told over its rate and little else.
    least = SLIP_SHARED - (pair.first.figure.kind is FigureKind.POINTS)
    return is_rate and _times(pair) <= SLIP and len(pair.shared) >= least and frozenset(pair.reasons) <= _SLIPS


def _is_alike(pair: Pair, doublings: float) -> bool:
    """Whether nothing sets the two apart, and the words beside them are the same."""
    least = LEAST_SCORES.get(min(len(pair.shared), 4), 1.1) + EACH_DOUBLING * doublings
    if frozenset(pair.reasons) - {"form"} or pair.score < min(least, 0.95):
        return False
    if doublings and pair.likeness < doublings:
        return False
    if len(pair.direct) < 2 and len(pair.shared) < 4:
        return False
    if pair.is_near and len(pair.direct) < 3:
        return False
    if pair.is_near and (pair.score < NEAR_SCORE or len(pair.shared) < 3):
        return False
    if pair.first.figure.kind is FigureKind.MEASURE and pair.score < MEASURED_SCORE:
        return False
    if pair.likeness < LEAST_LIKELY.get(pair.first.figure.kind, pair.likeness):
        return False
    return bool(pair.first.heads & frozenset(pair.second.words) or pair.second.heads & frozenset(pair.first.words))


def _is_of_others(facts: Facts, pair: Pair) -> bool:
    """Whether each is said right beside a word that the other's passage lacks, or in one passage with the other:
    hospitals' costs and drugs', what the studio has and what the buyer has."""
    here, there = (facts.senses.passages[side.sentence].lead for side in (pair.first, pair.second))
    mine = pair.first.heads - pair.second.words.keys() - there
    theirs = pair.second.heads - pair.first.words.keys() - here
    return pair.is_near or bool(mine and theirs)


def _is_pen_slip(pair: Pair) -> bool:
    """Whether one is the other with a digit wrong or two exchanged, of more than one digit."""
    slip = looks_like(pair.first.figure, pair.second.figure)
    return slip is not None and slip.sort != "dropped" and slip.digits > 1


def _times(pair: Pair) -> float:
    """How many times the smaller goes into the larger."""
    small, large = sorted((abs(pair.first.figure.high), abs(pair.second.figure.high)))
    return float(large / small) if small else math.inf


def _subject(pair: Pair) -> str:
    return " ".join(sorted(pair.shared)[:4])


def _finding(facts: Facts, first: Figure, second: Figure, what: str) -> Finding:
    swapped = "; the digits are the same, in another order" if digits_swapped(first, second) else ""
    told = f"{say(first)} in one place, {say(second)} in the other ({what}{swapped})"
    return Finding(
        code=Code.CONFLICTING_VALUES,
        severity=Severity.HIGH if first.kind in _HEAVY else Severity.MEDIUM,
        message=f"The same thing has two values: {told}.",
        about=About(items=(first.id, second.id)),
        evidence=(facts.reading.cite(first.start, first.end), facts.reading.cite(second.start, second.end)),
        settles_by="Which of the two numbers is right, or what tells them apart (period, scope, basis)?",
    )
