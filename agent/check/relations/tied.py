"""Whether the grammar of a passage ties a rate of change to the two amounts beside it.

Rate and amounts are of one thing where nothing but times, words of change and words that set two values against each
other stands between them, and nothing but a time follows the last: a new noun there is another thing, place or basis.
"""

import re

from agent.check.facts import Facts
from agent.check.relation import Relation
from agent.check.relations.empty_words import KNOWN
from agent.schema.figure import Figure, FigureKind

_WORD = re.compile(r"(?:(?<!\w)[cdlnsqu]{1,2}['’])?([^\W\d_][\w-]*)", re.IGNORECASE)
_STEM = 5
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MARK = re.compile(r"[,;:()–—\n]|\.\s|\s-\s")
# Behind the last value whatever stands after such a mark is another clause.
_ENDS = re.compile(
    r"[.;:,()–—\n]|\b(?:and|but|while|whereas|although|though|as|which|where|when|thanks|helped|driven|mainly|largely"
    r"|due|y|und|et|pero|aber|mais)\b",
    re.IGNORECASE,
)
# What begins so is said of the values just told.
_SAYS_BACK = re.compile(r"\s*(?:so(?: that)?|that|which|this|i\.e\.|lo que|was|ce qui|soit|es decir)\b", re.IGNORECASE)
_JOINS = re.compile(r"\b(?:and|but|although|though|whereas|while|when|y|und|et|pero|aber|mais)\b", re.IGNORECASE)
_PREMIUM = re.compile(r"\b(?:premium|discount|prime|décote|prima|descuento|aufschlag|abschlag)\b", re.IGNORECASE)
_PRICES = frozenset(word[:_STEM] for word in "premium discount stock share price trading traded closed offer".split())
# A few words more than those known are borne where the rate is said of what was just told.
FEW, MANY = 2, 6
_OTHER_BASE = re.compile(
    r"\b(?:organic\w*|constant[- ]currenc\w+|local[- ]currenc\w+|like[- ]for[- ]like|same[- ]store|underlying|excluding"
    r"|comparable|cagr|compound|annuali[sz]ed|adjusted|real terms|per year|per annum|a year(?! (?:ago|earlier|before))"
    r"|orgánic\w+|bereinigt|organique|since|(?:in|over|within|for|during)"
    r" (?:the )?(?:past |last )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few|a dozen)"
    r"(?: and a half)? (?:years|quarters|months|decades)|decade)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\b(?:year[- ](?:on|over)[- ]year|yoy|from a year (?:ago|earlier)|on the year|annual)\b", re.IGNORECASE
)
_RECENT = re.compile(
    r"\b(?:quarter[- ](?:on|over)[- ]quarter|qoq|sequential\w*|(?:previous|prior|preceding|last) (?:quarter|month|week)"
    r"|(?:quarter|month|week|months|weeks) (?:before|earlier))\b",
    re.IGNORECASE,
)
BESIDE = 45
_OWN = 25


def is_tied(facts: Facts, relation: Relation) -> bool:
    """Whether rate and amounts are told of one thing, as far as the words between and behind them go."""
    rate = relation.stated
    if rate is None or len(relation.inputs) != 2 or relation.inputs[0] is relation.inputs[1]:
        return True
    text = facts.reading.text
    first, second, third = sorted((rate, *relation.inputs), key=lambda one: one.start)
    sentence = facts.reading.sentence_at(first.start)
    start = sentence.start if sentence else first.start
    last = facts.reading.sentence_at(third.start)
    end = last.end if last else third.end
    told = _stems(text[start : first.start])
    if _PREMIUM.search(text, start, end):
        told |= _PRICES
    between, behind = text[first.end : second.start], text[second.end : third.start]
    if _is_on_other_base(text, rate, (first, second, third), end):
        return False
    if rate.start == third.start:
        before, said = _parted(behind)
        return (
            _is_bare(before, told)
            and _is_said_back(said, told)
            and _new(between, told) <= _most_new(relation, between, said)
        )
    stop = _ENDS.search(text, third.end, end)
    tail = text[third.end : stop.start() if stop else end]
    if not (_is_bare(behind, told) and _is_bare(tail, told)):
        return False
    if rate.start == first.start:
        return _is_bare(between, told)
    before, said = _parted(between)
    return _is_bare(said, told) and _new(before, told) <= (0 if _JOINS.search(before) else FEW + 1)


def _most_new(relation: Relation, between: str, said: str) -> int:
    """How many new words may stand between two amounts: of one thing's price, "per MWh" and "per MWh", more."""
    if _JOINS.search(between):
        return 0
    units = {one.unit for one in relation.inputs if one.kind is FigureKind.PER_UNIT}
    is_of_one = len(units) == 1 and all(one.kind is FigureKind.PER_UNIT for one in relation.inputs)
    return MANY if is_of_one or _SAYS_BACK.match(said) else FEW


def _parted(gap: str) -> tuple[str, str]:
    """The words before and after the last mark in a gap."""
    marks = list(_MARK.finditer(gap))
    return (gap[: marks[-1].start()], gap[marks[-1].end() :]) if marks else ("", gap)


def _is_said_back(said: str, told: frozenset[str]) -> bool:
    """Whether the words before a rate make it one of the two values before them."""
    return _new(said, told) <= (FEW if _SAYS_BACK.match(said) and not _JOINS.search(said) else 0)


def _is_bare(gap: str, told: frozenset[str]) -> bool:
    return _new(gap, told) == 0


def _new(gap: str, told: frozenset[str]) -> int:
    """How many words of a gap name something that was not named before."""
    words = (found[1].lower() for found in _WORD.finditer(gap))
    return sum(1 for word in words if word not in KNOWN and word[:_STEM] not in told)


def _stems(said: str) -> frozenset[str]:
    return frozenset(found[1].lower()[:_STEM] for found in _WORD.finditer(said))


def _is_on_other_base(text: str, rate: Figure, told: tuple[Figure, Figure, Figure], end: int) -> bool:
    """A rate over several years, of another basis, or over another time than the amounts are told for."""
    first, _, third = told
    floor = max(first.start - BESIDE, rate.start - BESIDE, 0)
    stops = [mark.end() for mark in _MARK.finditer(text, floor, rate.start) if mark[0].startswith((".", ";", "\n"))]
    stop = _MARK.search(text, rate.end, end)
    near = text[max([floor, *stops]) : rate.start] + " " + text[rate.end : stop.start() if stop else end]
    if _OTHER_BASE.search(near):
        return True
    whole = text[first.start : min(end, third.end + BESIDE)]
    if _YEARLY.search(near) and _RECENT.search(whole):
        return True
    # "Rose 50% from $10 million in 2023": the year is that of the amount.
    own_end = min([end, rate.end + _OWN, *(one.start for one in told if one.start > rate.end)])
    own = set(_YEAR.findall(text[rate.end : own_end]))
    others = set(_YEAR.findall(text[max(0, first.start - BESIDE) : rate.start])) | set(
        _YEAR.findall(text[own_end : min(end, max(third.end, own_end) + BESIDE)])
    )
    return bool(own and others and not own & others)
