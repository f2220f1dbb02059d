"""Every figure and date of a document with what is said of it: near words, names, metric, qualifiers, period."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from agent.check.across.date_metrics import DEADLINES, date_metric_of
from agent.check.across.days import span_of
from agent.check.across.meant import as_meant
from agent.check.across.members import Member
from agent.check.across.metrics import AREA, EXCHANGE_RATIO, POWER_PRICE, Metric, metric_of
from agent.check.across.synonyms import canonical
from agent.check.sameness.circumstances import read_qualifiers
from agent.schema.article import Sentence
from agent.schema.figure import Date, Figure, FigureKind, Modifier
from agent.text.attribution import read_attributions
from agent.text.stems import Stemmed, read_stems

DECAY = 0.88
# Of the words that tell two statements of one text apart, those that do so between two outlets as well: one writes
# "estimated", "another" or "closing" where the other does not.
_TELLING = frozenset(
    """net gross adjusted unadjusted diluted basic forma organic comparable gaap optional quarterly average median peak
    each tier tranche phase series class north south east west upper measured indicated inferred proven probable
    domestic international preliminary ordinary preferred female male direct indirect deferred contingent pre-tax
    after-tax retail wholesale energised development pipeline first second third fourth fifth 1st 2nd 3rd""".split()
)
_OLD = re.compile(
    r"\b(?:from|instead of|after|previously|against|compared with|not|rather than|"
    r"(?:once|originally|initially|previously|first) (?:\w+ )?(?:for|in|by|at))\s+(?:an? |the )?(?:end of )?"
    r"(?:\w+\s)?$",
    re.IGNORECASE,
)
# "Moved its estimate from £130 million to £142 million": the one before the "to".
_NEXT_IS_NEW = re.compile(r"^\s*(?:\w+\s){0,4}?to\s+(?:an? |the )?(?:\w+\s)?$", re.IGNORECASE)
_EACH_OF = re.compile(
    r"\s*(?:for )?(?:each|every)(?: one)?(?: of (?:the|"
    r"its))?\s+(?:[\d,.]+\s+)?(\w+)",
    re.IGNORECASE,
)
_PRO_FORMA = re.compile(r"(?:^|[.;]\s+)(?:with|including|together with|after (?:the|this) \w+)\b", re.IGNORECASE)
_DAY_OF_BALANCE = re.compile(
    r"\b(?:at|as of|as at|on) (?:the )?(?:end of )?$|(?:\d|million|billion|bn|%|per ?cent)\s+(?:in|for|during|at)\s+$|"
    r"(?<!\ba )(?<!\bper )(?<!\beach )\b(?:year|months?|quarter|period|half|season)(?: (?:to|ended|ending))?\s+$",
    re.IGNORECASE,
)
_RIVAL = re.compile(r"\b(?:rival|competing|losing|unsuccessful|rejected|other (?:bid|offer)\w*)\b", re.IGNORECASE)
_AT_A_PRICE = re.compile(r"\b(?:clos\w+|ended|stood|trad\w+|opened) (?:\w+ )?at\b", re.IGNORECASE)
_TRADING = re.compile(r"\b(?:shares?|stock)\b", re.IGNORECASE)
ACROSS_BREAK = 0.45
# Smaller numbers stand beside anything.
LEAST_BESIDE = 10
LEAST_BARE = 1000
_AROUND = 50
_AREAS = frozenset({"km2", "ha", "acre", "m2", "sq ft", "ft2"})
_BREAK = re.compile(
    r"[;:!?]|,\s|\bwhile\b|\bwhereas\b|\bbut\b|\band\b|\bof which\b|\bwhich\b|\bafter\b|\bfrom\b(?=\s+[$€£\d])"
)


@dataclass(frozen=True)
class Mention:
    """A figure or a date in its sentence. `words` are stems with their nearness; `clause` its part of the sentence.

    `beside` are the other values of the sentence, which two reports of one thing share more surely than words;
    `rivals` is where those of its own sort stand, which share out the words between them.
    """

    member: Member
    value: Figure | Date
    sentence: Sentence
    words: dict[str, float]
    names: frozenset[str]
    qualifiers: frozenset[str]
    dates: frozenset[tuple[str, str]]
    metric: Metric | None
    clause: str
    source: str | None
    is_old: bool = False
    beside: Mapping[str, float] = field(default_factory=dict)
    rivals: tuple[int, ...] = ()

    @property
    def start(self) -> int:
        return self.value.start

    @property
    def end(self) -> int:
        return self.value.end

    @property
    def is_of_a_day(self) -> bool:
        """Whether it is a price of the market, or the day of a balance: another day has another one."""
        if isinstance(self.value, Date):
            before = self.member.text[max(self.sentence.start, self.start - 40) : self.start]
            return _DAY_OF_BALANCE.search(before) is not None
        return self.metric is not None and self.metric.name == "market price of a share"

    @property
    def said(self) -> str:
        """The sentence, in one line."""
        return " ".join(self.member.text[self.sentence.start : self.sentence.end].split())


def _read(member: Member) -> tuple[Mention, ...]:
    reading = member.reading
    attributions = read_attributions(member.text, reading.sentences)
    proper = _proper(member)
    found: list[Mention] = []
    for sentence in reading.sentences:
        stems = read_stems(member.text, sentence.start, sentence.end)
        breaks = [match.start() for match in _BREAK.finditer(member.text, sentence.start, sentence.end)]
        values: list[Figure | Date] = [*reading.figures_in(sentence.start, sentence.end),
                                       *reading.dates_in(sentence.start, sentence.end)]  # fmt: skip
        for value in sorted(values, key=lambda item: item.start):
            others = [item for item in values if item is not value]
            is_date = isinstance(value, Date)
            clause = _clause(member.text, sentence, value, [item for item in others if _is_alike(item, value)])
            # Of a length of time the noun says what it is of ("the loan runs for ten years"), however far it is.
            at = None if isinstance(value, Figure) and value.kind == "duration" else clause.find(value.quote)
            covering = attributions.covering(value.start, value.end)
            metric = _metric(member.text, value, clause, at)
            found.append(
                Mention(
                    member=member, value=_as_limit(as_meant(member, value), metric), sentence=sentence,
                    words=_words(stems, breaks, value),
                    names=frozenset(word.stem for word in stems if word.is_name and word.stem in proper),
                    qualifiers=_qualifiers(
                        member.text,
                        max(sentence.start, value.start - 30),
                        value.end,
                        member.text[sentence.start : value.start],
                    ),
                    dates=frozenset() if is_date else _dates(member, sentence, value, others),
                    metric=metric,
                    clause=clause, source=covering.source if covering else None,
                    is_old=_is_old(member.text, sentence, value, others),
                    beside=_beside(value, others, member.published),
                    rivals=tuple(item.start for item in others if _is_alike(item, value)),
                )
            )  # fmt: skip
    return tuple(found)


def _metric(text: str, value: Figure | Date, clause: str, at: int | None) -> Metric | None:
    if isinstance(value, Date):
        return None if is_day_of_trading(value, clause) else date_metric_of(clause)
    if value.kind is FigureKind.MEASURE and value.unit in _AREAS:
        return AREA
    if value.kind is FigureKind.COUNT and value.low % 1 and EXCHANGE_RATIO.words.search(clause):
        return EXCHANGE_RATIO
    if value.kind is FigureKind.COUNT and value.unit:
        clause = f"{clause} {value.unit}"
    metric = metric_of(FigureKind.PER_UNIT if each_of(text, value) else value.kind, clause, at=at)
    return POWER_PRICE if metric is None and (value.unit or "").endswith(("/MWh", "/kWh")) else metric


def is_day_of_trading(value: Date, clause: str) -> bool:
    """ "The shares closed at 409p on Friday" closes no deal."""
    is_told_of_a_day = value.resolved_from is not None or _AT_A_PRICE.search(clause) is not None
    return is_told_of_a_day and _TRADING.search(clause) is not None


def _as_limit(value: Figure | Date, metric: Metric | None) -> Figure | Date:
    if isinstance(value, Date) and metric is not None and metric.name in DEADLINES:
        return value.model_copy(update={"modifier": Modifier.EXACT})
    return value


def each_of(text: str, value: Figure) -> str | None:
    """ "$10.5 million for each of the 180 megawatts": what a sum is told of one of."""
    if value.kind is not FigureKind.MONEY:
        return None
    found = _EACH_OF.match(text, value.end)
    return found.group(1).lower() if found else None


def read_mentions(member: Member) -> tuple[Mention, ...]:
    """The mentions of a document, in text order."""
    if "mentions" not in member.kept:
        member.kept["mentions"] = _read(member)
    kept: tuple[Mention, ...] = member.kept["mentions"]
    return kept


def beside_in_sentence(mention: Mention) -> tuple[Mention, ...]:
    """The mentions of its sentence, itself among them."""
    member = mention.member
    if "by_sentence" not in member.kept:
        found: dict[int, list[Mention]] = {}
        for item in read_mentions(member):
            found.setdefault(item.sentence.start, []).append(item)
        member.kept["by_sentence"] = {key: tuple(items) for key, items in found.items()}
    return tuple(member.kept["by_sentence"].get(mention.sentence.start, ()))


def in_its_words(mention: Mention) -> str:
    """The value with the words around it, cut at words: "including a contingency of C$65 million"."""
    text, sentence = mention.member.text, mention.sentence
    start, end = max(sentence.start, mention.start - _AROUND), min(sentence.end, mention.end + _AROUND)
    while start > sentence.start and not text[start - 1].isspace():
        start += 1
    while end < sentence.end and not text[end].isspace():
        end -= 1
    marks = "…" if start > sentence.start else "", "…" if end < sentence.end else ""
    return marks[0] + " ".join(text[start:end].split()) + marks[1]


def _qualifiers(text: str, start: int, end: int, clause: str) -> frozenset[str]:
    found = read_qualifiers(text, start, end) & _TELLING
    # "With the farm, it operates ten": a count of its own, after the deal.
    found = found | {"rival"} if _RIVAL.search(clause) else found
    return found | {"forma"} if _PRO_FORMA.search(clause) else found


def _words(stems: Sequence[Stemmed], breaks: Sequence[int], value: Figure | Date) -> dict[str, float]:
    before = [word for word in reversed(stems) if word.end <= value.start]
    after = [word for word in stems if word.start >= value.end]
    found: dict[str, float] = {}
    for side in (before, after):
        for distance, word in enumerate(side[:14]):
            low, high = sorted((word.start, value.start))
            crossed = bisect_right(breaks, high) - bisect_right(breaks, low)
            worth = DECAY**distance * ACROSS_BREAK ** min(crossed, 2)
            key = canonical(word.stem)
            found[key] = max(found.get(key, 0.0), worth)
    if isinstance(value, Figure) and value.kind == "count" and value.unit:
        for part in read_stems(value.unit, 0, len(value.unit)):
            found[canonical(part.stem)] = 1.0
    return found


def _is_old(text: str, sentence: Sentence, value: Figure | Date, others: Sequence[Figure | Date]) -> bool:
    """ "Revised to A$81 million from A$74 million": the value that another of the sentence took the place of."""
    if _OLD.search(text[max(sentence.start, value.start - 24) : value.start]) is None:
        return False
    if any(
        _is_alike(item, value) and value.end <= item.start and _NEXT_IS_NEW.search(text[value.end : item.start])
        for item in others
    ):  # fmt: skip
        return True
    return any(
        _is_alike(item, value) and item.end <= value.start and value.start - item.end < 40
        and getattr(item, "unit", None) == getattr(value, "unit", None)
        for item in others
    )  # fmt: skip


def _beside(value: Figure | Date, others: Sequence[Figure | Date], published: str | None) -> dict[str, float]:
    """The other values by what they are, nearest first; the day of the report is beside everything."""
    found: dict[str, float] = {}
    for item in sorted(others, key=lambda item: abs(item.start - value.start)):
        if isinstance(item, Date):
            if item.low.startswith("--") or item.low == published or item.resolved_from:
                continue
            key = item.low[:7]
        elif item.high < LEAST_BESIDE and item.kind is not FigureKind.DURATION:
            continue
        else:
            # "240,000 homes" and "240,000 households" are one number.
            unit = "" if item.high >= LEAST_BARE else (item.unit or "").split("/")[0]
            key = f"{item.high.normalize()} {unit}"
        between = any(min(item.start, value.start) < other.start < max(item.start, value.start)
                      and _is_alike(other, item) for other in others)  # fmt: skip
        found.setdefault(key, 0.4 if between else 1.0)
    return found


def _is_alike(one: Figure | Date, other: Figure | Date) -> bool:
    """Whether the two share out the words of their sentence between them."""
    if isinstance(one, Date) or isinstance(other, Date):
        return isinstance(one, Date) and isinstance(other, Date)
    return one.kind == other.kind


def _clause(text: str, sentence: Sentence, value: Figure | Date, others: Sequence[Figure | Date]) -> str:
    """From the value before to the value behind; a value that stands alone has the whole sentence."""
    floor = max((item.end for item in others if item.end <= value.start), default=sentence.start)
    ceiling = min((item.start for item in others if item.start >= value.end), default=sentence.end)
    # The words that two figures share stand before the first: "12 to 15 turbines", "of 144 MW and 36 turbines".
    if value.start - floor < 12:
        floor = max((item.end for item in others if item.end < floor), default=sentence.start)
    stop = re.search(r"[;]|\.\s", text[value.end : ceiling])
    if stop:
        ceiling = value.end + stop.start()
    return text[floor:ceiling]


def _dates(member: Member, sentence: Sentence, value: Figure | Date, others: Sequence[Figure | Date]) -> (
    frozenset[tuple[str, str]]
):  # fmt: skip
    """The date that a figure goes with: right behind it, or before it with no other figure between."""
    dates = member.reading.dates_in(sentence.start, sentence.end)
    figures = [item for item in others if isinstance(item, Figure)]
    near = [
        date
        for date in dates
        if not any(min(date.start, value.start) < item.start < max(date.start, value.start) for item in figures)
        and abs(date.start - value.start) < 70
    ]
    return frozenset(_dated(date, member.published) for date in near)


def _dated(date: Date, published: str | None) -> tuple[str, str]:
    """A quarter or a month told without its year is the last one before the report, or the one of its year."""
    if not date.low.startswith("--") or not published or date.low != date.high:
        return date.low, date.high
    year = int(published[:4])
    first = span_of(f"{year}{date.low[1:]}", f"{year}{date.low[1:]}")
    told = f"{year - 1 if first is not None and first[0] > published else year}{date.low[1:]}"
    return told, told


def _proper(member: Member) -> frozenset[str]:
    return frozenset(
        word.stem for name in member.names for word in read_stems(member.text, name.start, name.end) if word.is_name
    )
