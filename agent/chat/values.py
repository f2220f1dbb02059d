"""The value in a sentence that a question asks for: a figure, a date, a name or a place, and how near it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.chat.question import Asks, Question
from agent.chat.same_words import likeness
from agent.check.across.date_metrics import date_metric_of
from agent.check.across.members import Member, same_name
from agent.check.across.mentions import read_mentions
from agent.check.across.metrics import PEOPLE, metric_of
from agent.schema.article import Sentence
from agent.schema.deal import Origin, Role, Term
from agent.schema.evidence import main_place
from agent.schema.figure import Date, Figure, FigureKind
from agent.text.names import core_words
from agent.text.stems import read_stems, stem

_FIGURES: dict[Asks, frozenset[FigureKind]] = {
    Asks.MONEY: frozenset(
        {
            FigureKind.MONEY,
            FigureKind.PER_UNIT,
            FigureKind.PERCENT,
            FigureKind.POWER,
            FigureKind.ENERGY,
            FigureKind.DURATION,
            FigureKind.MEASURE,
        }
    ),
    Asks.SHARE: frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MULTIPLE}),
    Asks.LENGTH: frozenset({FigureKind.DURATION}),
    Asks.COUNT: frozenset(
        {FigureKind.COUNT, FigureKind.POWER, FigureKind.ENERGY, FigureKind.MEASURE, FigureKind.DURATION}
    ),
}
_NOUNS = {
    FigureKind.PERCENT: re.compile(r"\b(?:fee|commission|royalt\w+|interest|tax|rate|discount)\b", re.IGNORECASE),
    FigureKind.POWER: re.compile(r"\b(?:capacity|load|power|electricity)\b", re.IGNORECASE),
    FigureKind.ENERGY: re.compile(r"\b(?:energy|power|electricity|output)\b", re.IGNORECASE),
    FigureKind.DURATION: re.compile(r"\brent\b[^?]*\bguarant\w+|\bnotice\b", re.IGNORECASE),
    FigureKind.MEASURE: re.compile(r"\bhow much (?!does|did|will|would|is|was|do\b)\w+", re.IGNORECASE),
}
_UNIT_WORDS = {
    "MWh": r"\b(?:[kmg]wh|(?:mega|giga|kilo)watt[\s-]?hours?)\b",
    "MW": r"\b(?:mw|gw|(?:mega|giga)watts?)\b",
    "tonne": r"\bton(?:ne)?s\b|\btoneladas\b|\btonnen\b",
    "share": r"\bshares\b|\bacciones\b|\baktien\b|\bactions\b",
    "year": r"\byears\b|\baños\b|\bjahre\b",
    "month": r"\bmonths\b|\bmeses\b|\bmonate\b",
    "day": r"\bdays\b|\bdías\b|\btage\b",
}
_MEASURED = frozenset({"MWh", "MW", "tonne"})
_IN = re.compile(
    r"\b(?:provincia de|ciudad de|province of|city of|town of|in|at|near|to|outside|en|cerca de|bei|à|"
    r"près de|nach|a)\s+(?:the\s+|la\s+|el\s+)?$",
    re.IGNORECASE,
)
_TAKERS = frozenset({Role.BUYER, Role.LICENSEE, Role.LESSEE, Role.INVESTOR, Role.BORROWER})
_GIVERS = frozenset({Role.SELLER, Role.LICENSOR, Role.LESSOR, Role.LENDER})
_GIVES = re.compile(
    r"\bfrom whom\b|\bwho (?:has |have |is )?(?:sells?|sold|selling|grants?|granted|lends?|lent)\b|\bquién vend\w+|"
    r"\bwer verkauf\w+|\bqui (?:vend|a vendu)\b",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\bto whom\b|\bwho (?:has |have |is )?(?:gets?|got|receives?|buys?|bought|buying|acquires?|acquired|"
    r"takes? over)\b|"
    r"\bquién compr\w+|\bwer (?:kauft|übernimmt)\b|\bqui (?:achète|rachète)\b",
    re.IGNORECASE,
)
# "To" and "a" lead to a buyer as well as to a town.
_LIES_IN = re.compile(
    r"\b(?:in|at|near|en|provincia de|ciudad de|province of|city of)\s+(?:the\s+|la\s+)?$", re.IGNORECASE
)
_PER = re.compile(r"\bper (?!year|annum|month|cent)\w+", re.IGNORECASE)
# What these measure is told by the words of the metric alone; others are said of many things in one article.
_TELLING_METRICS = frozenset(
    {"interest margin", "rent per unit", "cost of building per unit", "price of power", "contingent payment",
     "market price of a share", "price per share offered", "discount to the market", "purchase price multiple",
     "break fee", "premium", "savings a year", "net debt", "guarantee", "escrow", "royalty", "fee of the agents"}
)  # fmt: skip
_REACH = 80.0
_OPENING = 20
_CLAUSE = re.compile(r",\s|;|\band\b|\bund\b|\by\b|\bet\b|\bwhich\b")


@dataclass(frozen=True)
class Value:
    """text[start:end] of the document; `nearness` to the question's words, `is_asked_kind` where it is "
    "the very term."""

    start: int
    end: int
    text: str
    nearness: float
    is_asked_kind: bool = False


def value_of(question: Question, member: Member, index: int, kinds: Sequence[str]) -> Value | None:
    """The value of a sentence that would answer, or None."""
    sentence = member.reading.sentences[index]
    spots = [spot for spot in _spots(question, member, sentence) if not _is_given(question, spot, member)]
    if not spots:
        return None
    places, breaks = _word_places(question, member, sentence)
    terms = _term_places(member, kinds) | _sought_parties(question, member, spots)
    terms |= _of_asked_metric(question, member, spots)
    spots = [spot for spot in spots if not _is_other_side(question, member, spot)]
    if not spots:
        return None
    ranked = []
    for start, end in spots:
        near = _nearness(start, end, places, breaks) + _lead(question, start, sentence)
        said = " ".join(member.text[start:end].split())
        ranked.append(Value(start, end, said, near, (start, end) in terms))
    money = question.asks is Asks.MONEY
    return max(ranked, key=lambda value: (value.is_asked_kind, money and _is_money(value.text), value.nearness))


def _of_asked_metric(
    question: Question, member: Member, spots: Sequence[tuple[int, int]]
) -> frozenset[tuple[int, int]]:
    """The values that measure what the question's words measure: 240 points over Sonia are an interest margin."""
    if question.asks is Asks.DATE:
        asked = date_metric_of(question.text) or date_metric_of(f"{question.text.rstrip('? ')} until")
        return frozenset(
            (item.start, item.end) for item in read_mentions(member)
            if asked is not None and item.metric is asked and isinstance(item.value, Date)
            and (item.start, item.end) in spots
        )  # fmt: skip
    if question.asks not in (Asks.MONEY, Asks.SHARE):
        return frozenset()
    by_place = {(item.start, item.end): item for item in read_mentions(member)}
    found = set()
    for spot in spots:
        mention = by_place.get(spot)
        if mention is None or mention.metric is None or not isinstance(mention.value, Figure):
            continue
        if mention.metric.name in _TELLING_METRICS and metric_of(mention.value.kind, question.text) is mention.metric:
            found.add(spot)
    return frozenset(found)


def asked_metric_words(question: Question, member: Member, spot: tuple[int, int]) -> frozenset[str]:
    """The words of the question that its metric stands for, where the value has that metric in other words."""
    metric = next((item.metric for item in read_mentions(member) if (item.start, item.end) == spot), None)
    if metric is None:
        return frozenset()
    said = {match.group().lower() for match in metric.words.finditer(question.text)}
    return frozenset(word.key for word in question.words if any(word.text.lower() in part for part in said))


def _wanted_roles(question: Question) -> tuple[frozenset[Role], frozenset[Role]]:
    """The roles that a "who" asks for, and those of the other side."""
    if question.asks is not Asks.NAME:
        return frozenset(), frozenset()
    if _GIVES.search(question.text):
        return _GIVERS, _TAKERS
    return (_TAKERS, _GIVERS) if _TAKES.search(question.text) else (frozenset(), frozenset())


def _roles_of(member: Member, said: str) -> set[Role]:
    return {
        party.role for deal in member.analysis.deals for party in deal.parties
        if any(same_name(said, form) for form in (party.name, *party.aliases))
    }  # fmt: skip


def _sought_parties(question: Question, member: Member, spots: Sequence[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    wanted, _ = _wanted_roles(question)
    if not wanted:
        return frozenset()
    return frozenset(spot for spot in spots if _roles_of(member, member.text[slice(*spot)]) & wanted)


def _is_other_side(question: Question, member: Member, spot: tuple[int, int]) -> bool:
    """ "Who gets the option?" is not answered by whoever grants it."""
    wanted, other = _wanted_roles(question)
    roles = _roles_of(member, member.text[slice(*spot)]) if wanted else set()
    return bool(roles & other) and not roles & wanted


def _spots(question: Question, member: Member, sentence: Sentence) -> Iterator[tuple[int, int]]:
    asks = question.asks
    if asks in _FIGURES:
        for figure in member.reading.figures_in(sentence.start, sentence.end):
            if figure.kind in _FIGURES[asks] and _fits_unit(question, figure):
                yield figure.start, figure.end
    elif asks is Asks.DATE:
        for date in member.reading.dates_in(sentence.start, sentence.end):
            yield date.start, date.end
    elif asks in (Asks.NAME, Asks.PLACE):
        for name in member.names:
            if not (sentence.start <= name.start and name.end <= sentence.end):
                continue
            if asks is Asks.NAME and (name.kind.value == "place" or _is_no_name(name.text, member.text, name.start)):
                continue
            is_placed = _IN.search(member.text[max(sentence.start, name.start - 24) : name.start]) is not None
            if asks is Asks.NAME or name.kind.value == "place" or is_placed:
                yield name.start, name.end


def _is_no_name(said: str, text: str, start: int) -> bool:
    """A currency ("US" of US$), or a place behind "in" or "at", is nobody."""
    behind = text[start + len(said) : start + len(said) + 1]
    return behind in ("$", "€", "£") or _LIES_IN.search(text[max(0, start - 14) : start]) is not None


def _fits_unit(question: Question, figure: Figure) -> bool:
    """ "How many megawatt hours": in that unit; "how many people": a count of people; else any count with its noun."""
    if question.asks is Asks.MONEY:
        per = _PER.search(question.text)
        if per is not None and figure.kind is not FigureKind.PER_UNIT and figure.kind is not FigureKind.MONEY:
            return False
        if figure.kind not in (FigureKind.MONEY, FigureKind.PER_UNIT):
            return _is_noun_for(question, figure)
        return "per " not in question.lower or figure.kind is FigureKind.PER_UNIT or "/" in (figure.unit or "")
    if question.asks is not Asks.COUNT:
        return True
    for unit, words in _UNIT_WORDS.items():
        if re.search(words, question.lower):
            return figure.unit is not None and figure.unit.split("/")[0] == unit
    focus = question.focus
    nouns = {stem(word) for word in (figure.unit or "").lower().split()} - {None}
    if not focus:
        return True
    if figure.kind is not FigureKind.COUNT:
        return any(likeness(word.key, found.stem) > 0 for word in focus
                   for found in read_stems(figure.quote, 0, len(figure.quote)))  # fmt: skip
    unit_words = (figure.unit or "").lower().split()
    if any(word.text.lower().rstrip("s") in PEOPLE or word.key == "employ" for word in focus):
        return bool(unit_words) and unit_words[-1] in PEOPLE
    return any(likeness(word.key, noun or "") > 0 for word in focus for noun in nouns)


def fits_asked_unit(question: Question, figure: Figure) -> bool:
    """Whether a figure is in the unit that the question names, where it names one: "how many megawatt hours"."""
    asked = [unit for unit, words in _UNIT_WORDS.items() if unit in _MEASURED and re.search(words, question.lower)]
    if not asked or question.asks in (Asks.LENGTH, Asks.DATE, Asks.NAME):
        return True
    parts = (figure.unit or "").split("/")
    return any(unit in parts for unit in asked)


def _is_noun_for(question: Question, figure: Figure) -> bool:
    """A fee may be a percentage, a load in megawatts, a rent in months: where the question has a noun of that sort."""
    nouns = _NOUNS.get(figure.kind)
    return nouns is not None and nouns.search(question.text) is not None


def _is_given(question: Question, spot: tuple[int, int], member: Member) -> bool:
    """Whether the question brought the value itself: what it names is no answer to it."""
    said = member.text[spot[0] : spot[1]]
    if question.asks in (Asks.NAME, Asks.PLACE):
        words = set(core_words(said))
        asked = {word.text.lower().removesuffix("'s").removesuffix("’s") for word in question.words}
        return bool(words) and bool(words & asked)
    given = [item.quote for item in question.figures] + [item.quote for item in question.dates]
    return said in given


def _is_money(said: str) -> bool:
    return (
        any(sign in said for sign in "$€£")
        or re.search(r"\b(?:EUR|USD|GBP|CHF|SEK|JPY|Euro|euros|dollars?|pence)\b", said) is not None
    )


def _word_places(question: Question, member: Member, sentence: Sentence) -> tuple[list[tuple[int, float]], list[int]]:
    places = []
    breaks = [match.start() for match in _CLAUSE.finditer(member.text, sentence.start, sentence.end)]
    for found in read_stems(member.text, sentence.start, sentence.end):
        near = max((likeness(word.key, found.stem) * (1.0 if word.is_focus else 0.7) for word in question.words),
                   default=0.0)  # fmt: skip
        if near:
            places.append(((found.start + found.end) // 2, near))
    return places, breaks


def _lead(question: Question, start: int, sentence: Sentence) -> float:
    """Who does something opens the sentence that tells of it."""
    return 0.15 if question.asks is Asks.NAME and start - sentence.start < _OPENING else 0.0


def _nearness(start: int, end: int, places: Sequence[tuple[int, float]], breaks: Sequence[int]) -> float:
    """How near the words of the question stand; across a comma or an "and" half as near."""
    if not places:
        return 0.0
    close = []
    for at, near in places:
        low, high = sorted((at, start))
        crossed = 0.5 if any(low < cut < high for cut in breaks) else 1.0
        close.append(near * crossed * max(0.0, 1.0 - min(abs(at - start), abs(at - end)) / _REACH))
    return sum(sorted(close, reverse=True)[:3]) / 3


def _term_places(member: Member, kinds: Sequence[str]) -> frozenset[tuple[int, int]]:
    """The places of the deals' stated terms of the kinds that are asked for."""
    figures: dict[str, Figure | Date] = {item.id: item for item in member.analysis.figures}
    figures.update({item.id: item for item in member.analysis.dates})
    found: set[tuple[int, int]] = set()
    for deal in member.analysis.deals:
        for term in deal.terms:
            if term.kind in kinds and term.origin is Origin.STATED:
                found.update(_places_of(term, figures))
    return frozenset(found)


def _places_of(term: Term, values: dict[str, Figure | Date]) -> Iterator[tuple[int, int]]:
    value = values.get(term.figure_id or term.date_id or "")
    if value is not None:
        yield value.start, value.end
    place = main_place(term.evidence)
    if place is not None:
        yield place
