"""What happens when: the closing, the signing, the end of an offer or of a contract, with its date.

Read from the words around each date, so that two dates of one event meet even where no deal was made of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from agent.check.facts import Facts
from agent.check.times.days import first_day, last_day
from agent.schema.article import Sentence
from agent.schema.figure import Date, Modifier

Event = Literal["closing", "signing", "offer end", "outside date", "maturity", "start"]

# The words of an event stand within so many characters before its date.
REACH = 110
# An event with more dates than this is not one event.
MOST_OF_ONE_EVENT = 4

_DEAL = (
    r"deal|transaction|acquisition|merger|purchase|sale|takeover|combination|disposal|closing|completion|it|they"
    r"|übernahme|verkauf|transaktion|vollzug|abschluss|operación|compra|venta|adquisición|cierre|opération"
    r"|acquisition|cession|rachat|fusion|spin-off|separation"
)
_AHEAD = (
    r"expect\w*|anticipat\w*|schedul\w*|plan\w*|set to|due to|should|will|aim\w*|target\w*|hope\w*|soll\w*|dürfte\w*"
    r"|voraussichtlich|geplant|erwart\w*|esper\w*|prev\w+|prév\w+|devrait|doit"
)
_CLOSE = (
    r"clos(?:e|es|ing)|complet(?:e|es|ed|ion)|finali[sz]\w*|consummat\w*|abgeschlossen|abschluss|abschließen|vollzogen"
    r"|vollzug|cerr\w+|cierre|complet\w+|concluir\w*|réalis\w+|conclu\w*|finalis\w+|bouclé\w*"
)
_PATTERNS: tuple[tuple[Event, re.Pattern[str]], ...] = (
    (
        "outside date",
        re.compile(
            r"\b(?:terminat\w*|walk away|long[- ]?stop|outside date|drop[- ]?dead|lapses?|zurücktreten|rücktritt"
            r"|résilier|rescindir|not (?:been )?(?:closed|completed)|have not done so)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "offer end",
        re.compile(
            r"\b(?:offer|acceptance|tender|subscription|annahmefrist|angebot|offre|oferta|opa)\b[^.;]*"
            r"\b(?:until|till|to|closes?|expires?|ends?|by|before|jusqu['’]?(?:au|à)?|au|bis|hasta|al)\s+"
            r"(?:the\s|on\s|zum\s|el\s)?$"
            r"|\b(?:have|has|haben|tienen|ont)\s+(?:until|bis|hasta|jusqu['’]au)\s+(?:zum\s|el\s)?$",
            re.IGNORECASE,
        ),
    ),
    (
        "signing",
        re.compile(
            r"\b(?:signed|signing|agreement dated|contract dated|entered into|unterzeichnet|unterschrieben"
            r"|firm(?:ó|aron|ado|ada)|signé\w*)\b[^.;]{0,60}$",
            re.IGNORECASE,
        ),
    ),
    (
        "closing",
        re.compile(
            rf"\b(?:{_DEAL})\b[^.;]{{0,60}}\b(?:{_AHEAD})\b[^.;]{{0,50}}\b(?:{_CLOSE})\b[^.;]{{0,30}}$"
            rf"|\b(?:{_AHEAD})\b[^.;]{{0,50}}\b(?:{_CLOSE})\b[^.;]{{0,50}}\b(?:{_DEAL})\b[^.;]{{0,40}}$"
            rf"|\b(?:closing|completion|vollzug|abschluss|cierre)\b[^.;]{{0,50}}\b(?:{_AHEAD})\b[^.;]{{0,30}}$",
            re.IGNORECASE,
        ),
    ),
    (
        "maturity",
        re.compile(r"\b(?:matur\w+|fällig|échéance|vence\w*|vencimiento)\b[^.;]{0,40}$", re.IGNORECASE),
    ),
    (
        "start",
        re.compile(
            r"\b(?:trading|deliver(?:y|ies)|construction|production|service|lease|contract|commercial operation\w*)\s+"
            r"(?:is\s+|are\s+)?(?:expected to |due to |to |will )?(?:starts?|begins?|commences?)\b[^.;]{0,30}$",
            re.IGNORECASE,
        ),
    ),
)
# "by the end of", "until", "bis zum": what stands in a date before its day or month.
_FIRST_OF_DATE = re.compile(r"[\dA-ZÀ-Þ]")
_NOT_NOW = re.compile(
    r"\b(?:originally|initially|previously|earlier|had been|at first|instead of|delayed|postponed|moved|rather than"
    r"|extended|ursprünglich|inicialmente|initialement|first tranche|second tranche|first phase|second phase"
    r"|respectively|another)\b",
    re.IGNORECASE,
)
_ORDER: tuple[tuple[Event, Event], ...] = (
    ("signing", "closing"),
    ("closing", "outside date"),
    ("signing", "outside date"),
)
_DEBTS = re.compile(r"\b(notes?|bonds?|loans?|facilit(?:y|ies)|revolver|credit line|debentures?|overdraft|mortgage)\b")
_ONE_DEBT = {"note": "notes", "bond": "bonds", "loan": "loans", "facilities": "facility", "debenture": "debentures"}
_OPEN_ENDS = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN})


@dataclass(frozen=True)
class DatedEvent:
    """An event, its date, and the sentence that tells of both."""

    event: Event
    date: Date
    low: str
    high: str
    sentence: Sentence


def read_events(facts: Facts) -> Iterator[DatedEvent]:
    """The events that carry a year, one for each date at most."""
    text = facts.reading.text
    for date in facts.reading.dates:
        sentence = facts.reading.sentence_at(date.start)
        if sentence is None or date.low.startswith("--") or _NOT_NOW.search(text, sentence.start, sentence.end):
            continue
        earlier = facts.reading.dates_in(sentence.start, date.start)
        low = max(
            [sentence.start, date.start - REACH, *(item.end for item in earlier if not _is_span(text, item, date))]
        )
        is_range = date.modifier is Modifier.RANGE
        before = text[low : date.start] + (" to " if is_range else _FIRST_OF_DATE.split(date.quote, 1)[0])
        for event, pattern in _PATTERNS:
            if pattern.search(before):
                starts = date.high if is_range and event == "offer end" else date.low
                yield DatedEvent(event, date, starts, date.high, sentence)
                break


def conflicting_events(facts: Facts) -> Iterator[tuple[DatedEvent, DatedEvent, str]]:
    """One event with two dates, and events in an order that cannot be; of articles that tell of one deal."""
    found: dict[str, list[DatedEvent]] = {}
    for event in read_events(facts):
        found.setdefault(event.event, []).append(event)
    for name, events in found.items():
        pairs = list(zip(events, events[1:], strict=False)) if len(events) < MOST_OF_ONE_EVENT else []
        for first, second in pairs:
            is_twice = first.sentence != second.sentence and _of_one_deal(facts, first, second)
            if name == "maturity" and _debts(facts, first) != _debts(facts, second):
                continue
            if is_twice and _are_apart(first, second):
                yield first, second, f"The {name} is {first.low} in one place and {second.low} in another."
    for earlier, later in _ORDER:
        before, after = found.get(earlier, []), found.get(later, [])
        if len(before) == len(after) == 1 and _of_one_deal(facts, before[0], after[0]):
            one, other = before[0].date, after[0].date
            if last_day(other.high) < first_day(one.low) and other.modifier not in _OPEN_ENDS:
                message = f"The {later} ({other.high}) comes before the {earlier} ({one.low})."
                yield after[0], before[0], message


def _debts(facts: Facts, event: DatedEvent) -> frozenset[str]:
    """Which sort of debt falls due: the notes are not the credit line."""
    said = facts.lowered[event.sentence.start : event.date.start]
    return frozenset(_ONE_DEBT.get(word, word) for word in _DEBTS.findall(said))


def _are_apart(first: DatedEvent, second: DatedEvent) -> bool:
    """Whether neither lies in the other, as far as their bounds say."""
    one_before = last_day(first.high) < first_day(second.low) and first.date.modifier not in _OPEN_ENDS
    other_before = last_day(second.high) < first_day(first.low) and second.date.modifier not in _OPEN_ENDS
    has_bound = Modifier.UP_TO in (first.date.modifier, second.date.modifier) and first.event != "offer end"
    return (one_before or other_before) and not (has_bound and first.date.modifier is not second.date.modifier)


def _of_one_deal(facts: Facts, first: DatedEvent, second: DatedEvent) -> bool:
    """Whether the two sentences may speak of one thing: they share a name, or one has none."""
    names = [{name.text for name in facts.names_in(item.sentence.start, item.sentence.end)} for item in (first, second)]
    return len(facts.deals) < 2 and (not names[0] or not names[1] or bool(names[0] & names[1]))


def _is_span(text: str, first: Date, second: Date) -> bool:
    """ "From 16 March to 20 April": the second date ends what the first begins."""
    return (
        re.fullmatch(r"\s*(?:to|until|au|bis(?: zum)?|al|hasta(?: el)?)\s*", text[first.end : second.start]) is not None
    )
