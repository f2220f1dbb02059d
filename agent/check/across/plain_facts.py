"""The plain facts of a deal that a document states: a value with what it is of, where that is a term or an event."""

import re

from agent.check.across.days import days_of
from agent.check.across.members import Member
from agent.check.across.mentions import Mention, read_mentions
from agent.check.across.metrics import EXCHANGE_RATIO, PEOPLE, Metric
from agent.check.across.subjects import subject_of
from agent.schema.figure import Date, Figure, FigureKind, Precision
from agent.schema.term_kind import TermKind as K
from agent.text.stems import read_stems

LEAST_COUNTED = 10
# What the market makes of a deal: told as a row, and nothing that the other text owes its reader.
_BESIDE_THE_DEAL = frozenset(
    {"move of the share price", "market price of a share", "listing", "announcement", "target of an analyst",
     "earnings per share", "dividend"}
)  # fmt: skip
# What is counted for the sake of telling, and is no fact of a deal.
_VAGUE_NOUNS = frozenset(
    "side thing way time point step reason question party source word page minute party hand "
    "other half one turn kind sort case example story paragraph sentence inhabitant crown".split()
)
# A few of these are the terms of an exchange, or any few.
_ANY_FEW = frozenset({"share", "right", "company"})
# The day of a balance or of a price is no event of the deal.
_OF_A_PERIOD = re.compile(
    r"\b(?:year|half|quarter|months?|period|season|winter|business day|trading day|accounts|balance|"
    r"rate)\b[^.;]{0,25}$|\b(?:close|closed|closing price)\b[^;]{0,30}\bon\s+$|\bat (?:the )?(?:end of )?$",
    re.IGNORECASE,
)
_DAY_OF_TRADING = re.compile(r"\b(?:shares?|stock|closing price)\b", re.IGNORECASE)
# Who announces a deal tells by the date of its release when it did.
_NEVER = re.compile(r"(?!)")
_ANNOUNCED = Metric("day of the announcement", None, _NEVER, K.ANNOUNCEMENT_DATE)
# What is told in words that no metric knows.
_UNNAMED: frozenset[FigureKind] = frozenset()
_WORDS = 3
_ANNOUNCES = re.compile(
    r"\b(?:announc(?:es|ed today)|(?:regulatory|asx|stock exchange) announcement|today announced|is pleased to|"
    r"advises that|immediate release|press release|"
    r"teilt mit|annonce (?:aujourd.hui|ce jour)|comunica)\b",
    re.IGNORECASE,
)
_HEAD = 900
# "Half a year ago", "five years later": how far off something is, and no term; "nine months after closing" is one.
_OFF = re.compile(
    r"\s+(?:ago|before|later|earlier|behind|old|since|hence|from now)\b|\s+after\b(?!\s+(?:the |its |their )?"
    r"(?:transfer|clos|complet|sign|hand|launch|deliver|first|approv|commission|exercis|start|commenc|expir|issue|"
    r"settle|effective|takeover|purchase|sale|date|award|notice)\w*)",
    re.IGNORECASE,
)
# "In the six months to March" is the period of a figure.
_TO_DAY = re.compile(r"\s+(?:to|ended|ending|through)\b", re.IGNORECASE)
_YEARS_AGO = re.compile(r"\b(?:years?|decades?) (?:ago|earlier|before)\b", re.IGNORECASE)
_IN_YEAR = re.compile(r"\s+(?:\w+\s+){0,2}in ((?:19|20)\d\d)\b")
VAGUE = re.compile(
    r"(?:half|twice|double|doubled|treble|a third|a quarter|a fifth|(?:ten|two|three|four|five) times)", re.IGNORECASE
)
_MOST_YEARS_BACK = 3
_QUOTES = re.compile(r"[“”\"]")


def fact_of(mention: Mention) -> Metric | None:
    """What the value is a plain fact of; None for a value of another time, for a manner of speaking and for a day that
    is told of something else than the deal. Where no word beside a figure is known, its own words say what it is of."""
    value = mention.value
    if _is_in_quotation(mention):
        return None
    if isinstance(value, Date):
        return _day_fact(mention, value)
    if value.kind is FigureKind.COUNT and mention.metric is not EXCHANGE_RATIO and not _counts(mention, value):
        return None
    if value.kind is FigureKind.DURATION and (value.quote.isdigit() or _is_off(mention)):
        # "Brandt, 63, leaves" tells an age.
        return None
    if VAGUE.fullmatch(value.quote) or _is_of_old(mention):
        return None
    subject = subject_of(mention)
    if subject is None:
        return None if _is_span_of_change(mention, value) else _as_said(mention)
    if subject.name == "growth" and value.change is not None:
        return None
    return subject if subject.name not in _BESIDE_THE_DEAL else None


def _counts(mention: Mention, value: Figure) -> bool:
    """Whether what is counted is what a deal is made of; a number without a noun may be of anything."""
    if not value.unit:
        return value.high >= LEAST_COUNTED
    noun = value.unit.split()[-1]
    if noun in PEOPLE:
        # Of people it must be said that they work there, or go.
        return value.high >= LEAST_COUNTED and subject_of(mention) is not None
    return value.high > 1 and noun not in _VAGUE_NOUNS and (value.high >= LEAST_COUNTED or noun not in _ANY_FEW)


def _is_span_of_change(mention: Mention, value: Figure) -> bool:
    """ "It has climbed 19% in twelve months", "three weeks was all the peace that it got"."""
    before = mention.member.text[mention.sentence.start : mention.start]
    return value.kind is FigureKind.DURATION and re.search(r"(?:^|\b(?:in|past|last|previous)\s+)$", before) is not None


def _day_fact(mention: Mention, value: Date) -> Metric | None:
    before = mention.member.text[max(mention.sentence.start, value.start - 60) : value.start]
    if value.resolved_from and _DAY_OF_TRADING.search(mention.said):
        return None
    if _is_day_of_report(mention) and not value.resolved_from and _ANNOUNCES.search(mention.member.text[:_HEAD]):
        return _ANNOUNCED
    if mention.is_old or _is_day_of_report(mention) or _is_history(mention) or _OF_A_PERIOD.search(before):
        return None
    subject = subject_of(mention)
    if subject is None and not value.resolved_from and _is_ahead(mention, value):
        return _as_said(mention)
    return subject if subject is not None and subject.name not in _BESIDE_THE_DEAL else None


def _is_ahead(mention: Mention, value: Date) -> bool:
    """Whether the whole of a date lies after the report."""
    days, published = days_of(value, mention.member.published), mention.member.published
    return days is not None and published is not None and days[0] > published


def _as_said(mention: Mention) -> Metric:
    """ "A contingency of C$65 million": the nearest words of the clause that have content, in their order."""
    text = mention.member.text
    near = [
        word for word in read_stems(text, mention.sentence.start, mention.sentence.end)
        if (word.end <= mention.start or word.start >= mention.end) and not word.is_name
    ]  # fmt: skip
    near.sort(key=lambda word: max(mention.start - word.end, word.start - mention.end))
    told = sorted(near[:_WORDS], key=lambda word: word.start)
    name = " ".join(text[word.start : word.end].lower() for word in told) or "value"
    return Metric(name, _UNNAMED, _NEVER)


def is_named(fact: Metric) -> bool:
    """Whether it is known what the fact is of, rather than told in the words of its sentence."""
    return fact.kinds is not _UNNAMED


def _is_off(mention: Mention) -> bool:
    text = mention.member.text
    return (
        _OFF.match(text, mention.end) is not None
        or _TO_DAY.match(text, mention.end) is not None
        or mention.value.quote.endswith("-old")
    )


def _is_of_old(mention: Mention) -> bool:
    """What was paid years ago, or in a year long past."""
    if _YEARS_AGO.search(mention.member.text, mention.end, min(mention.sentence.end, mention.end + 45)):
        return True
    year = _IN_YEAR.match(mention.member.text, mention.end)
    published = (mention.member.published or "")[:4]
    return year is not None and published.isdigit() and int(year.group(1)) <= int(published) - _MOST_YEARS_BACK


def _is_history(mention: Mention) -> bool:
    """A date years before the report, or one told as "last month", is no event of the deal."""
    value, published = mention.value, mention.member.published
    assert isinstance(value, Date)
    if value.resolved_from and value.precision is not Precision.DAY:
        return True
    if published is None or not value.high[:4].isdigit():
        return False
    return int(value.high[:4]) <= int(published[:4]) - _MOST_YEARS_BACK


def _is_in_quotation(mention: Mention) -> bool:
    """Whether the value stands between quotation marks: a manner of speaking, more often than a term."""
    text = mention.member.text
    start = text.rfind("\n", 0, mention.start) + 1
    return len(_QUOTES.findall(text, start, mention.start)) % 2 == 1


def facts_of(member: Member) -> dict[tuple[int, int], Metric]:
    """The plain facts of a document by place, read once."""
    if "facts" not in member.kept:
        member.kept["facts"] = {
            (mention.start, mention.end): fact for mention in read_mentions(member)
            if (fact := fact_of(mention)) is not None
        }  # fmt: skip
    kept: dict[tuple[int, int], Metric] = member.kept["facts"]
    return kept


def _is_day_of_report(mention: Mention) -> bool:
    value, published = mention.value, mention.member.published
    return isinstance(value, Date) and published is not None and days_of(value, published) == (published, published)
