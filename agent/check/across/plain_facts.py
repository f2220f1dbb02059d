"""The plain facts of a deal that a document states: a value with what it is of, where that is a term or an event."""

import re

from agent.check.across.days import days_of
from agent.check.across.members import Member
from agent.check.across.mentions import Mention, read_mentions
from agent.check.across.metrics import EXCHANGE_RATIO, Metric
from agent.check.across.subjects import subject_of
from agent.schema.figure import Date, FigureKind, Precision
from agent.schema.term_kind import TermKind as K

LEAST_COUNTED = 10
_COUNTED_TERMS = frozenset({"number of share", "number of warrant", "number of unit", "number of option"})
# What a company has and does besides the deal: told as a row, and nothing that the other text owes its reader.
_BESIDE_THE_DEAL = frozenset(
    {
        "people employed", "growth", "market share", "move of the share price", "market price of a share", "output",
        "reserves", "volume", "area of the site", "length of the line", "capacity operated", "fleet", "occupancy",
        "founding", "listing", "tax rate", "effect in a trial", "orders in hand", "assets managed", "cash held",
        "write-down", "delay", "announcement", "oversubscription", "margin of profit", "dividend",
        "target of an analyst", "earnings per share",
    }
)  # fmt: skip
# The day of a balance or of a price is no event of the deal.
_OF_A_PERIOD = re.compile(
    r"\b(?:year|half|quarter|months?|period|season|winter|business day|trading day|accounts|balance|"
    r"rate)\b[^.;]{0,25}$|\b(?:close|closed|closing price)\b[^;]{0,30}\bon\s+$|\bat (?:the )?(?:end of )?$",
    re.IGNORECASE,
)
_DAY_OF_TRADING = re.compile(r"\b(?:shares?|stock|closing price)\b", re.IGNORECASE)
# Who announces a deal tells by the date of its release when it did.
_ANNOUNCED = Metric("day of the announcement", None, re.compile(r"(?!)"), K.ANNOUNCEMENT_DATE)
_ANNOUNCES = re.compile(
    r"\b(?:announc(?:es|ed today)|(?:regulatory|asx|stock exchange) announcement|today announced|is pleased to|"
    r"advises that|immediate release|press release|"
    r"teilt mit|annonce (?:aujourd.hui|ce jour)|comunica)\b",
    re.IGNORECASE,
)
_HEAD = 900
# "Five years after", "half a year ago": how far off something is, and no term.
_OFF = re.compile(r"\s+(?:ago|after|before|later|earlier|behind|old|since|hence|from now)\b", re.IGNORECASE)
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
    """What the value is a plain fact of; None for a value of before, of a period, or of nothing that has a name."""
    value = mention.value
    if mention.is_old:
        return None
    if isinstance(value, Date):
        before = mention.member.text[max(mention.sentence.start, value.start - 60) : value.start]
        if value.resolved_from and _DAY_OF_TRADING.search(mention.said):
            return None
        if _is_day_of_report(mention) and not value.resolved_from and _ANNOUNCES.search(mention.member.text[:_HEAD]):
            return _ANNOUNCED
        if _is_day_of_report(mention) or _is_history(mention) or _OF_A_PERIOD.search(before):
            return None
    elif value.kind is FigureKind.COUNT and value.high < LEAST_COUNTED and mention.metric is not EXCHANGE_RATIO:
        return None
    elif value.kind is FigureKind.DURATION and value.quote.isdigit():
        # "Brandt, 63, leaves" tells an age.
        return None
    elif VAGUE.fullmatch(value.quote) or (value.kind is FigureKind.DURATION and _is_off(mention)):
        return None
    subject = None if _is_in_quotation(mention) or _is_of_old(mention) else subject_of(mention)
    return subject if subject is not None and _is_of_the_deal(subject) else None


def _is_of_the_deal(subject: Metric) -> bool:
    is_counted = subject.name.startswith("number of") and subject.name not in _COUNTED_TERMS
    return subject.name not in _BESIDE_THE_DEAL and not is_counted


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
