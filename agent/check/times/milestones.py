"""Steps in the order of their nature: ground is broken before a plant runs, holders vote before a deal closes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day

from agent.check.facts import Facts
from agent.check.times.days import first_day, last_day
from agent.schema.figure import Date, Modifier

# A step's words stand within so many characters of its date, with no other date between.
REACH = 90
_HALF_A_YEAR = 183

_STEPS: dict[str, str] = {
    "ground-breaking": (
        r"break(?:s|ing)? ground|ground (?:is|will|to|would)\b[^.;,]{0,12}broken|(?:start|begin\w*"
        r"|commenc\w+) (?:of )?(?:construction|building)"
        r"|construction (?:work )?(?:is |will |should |to |due |expected |set )*(?:start|begin|commence)\w*|baubeginn"
        r"|spatenstich"
        r"|inicio de (?:las )?obras|début des travaux"
    ),
    "start of operation": (
        r"energi[sz]\w+|commission(?:ed|ing)|commercial operations?|go(?:es)? live|com(?:e|es|ing) on ?(?:line"
        r"|stream)|first power"
        r"|enters? service|(?:start|begin) (?:of )?(?:production|operations?)|in betrieb|inbetriebnahme"
        r"|puesta en marcha"
        r"|mise en service|hand(?:ed|s|ing) over"
    ),
    "end of the subscription": (
        r"subscri(?:be|ption)\w*|application period|offer period|acceptance period|bookbuilding|books? (?:close|shut)"
        r"|zeichn(?:en|ung\w*)|angebotsfrist|suscripción|souscription|souscrire|suscribir"
    ),
    "first trading": (
        r"(?:trading|dealings?) (?:in [\w ]{2,30} )?(?:should |is |are |will |to |expected |due |set "
        r"|likely )*(?:begin|start|commence)\w*"
        r"|first (?:day of )?trading|first listing|market debut|erste notiz\w*|erstnotiz|erster handelstag"
        r"|handels(?:start|aufnahme)"
        r"|primera cotización|première cotation|empezará\w* a cotizar"
    ),
    "vote": (
        r"(?:vote|consent|approv\w+|asked)\b[^.;]{0,50}\bmeeting|meeting\b[^.;]{0,50}\b(?:vote|consent|approv\w+)"
        r"|(?:holders|shareholders|members|stockholders)\b[^.;]{0,30}\b(?:will vote|are to vote|vote on|to vote)"
    ),
    "completion": (
        r"(?:distribut(?:ed|ion)|implement(?:ed|ation)|tak(?:e|es) effect|(?:becom\w+|be) effective|demerger)\b"
        r"[^.;]{0,30}\b(?:scheduled|planned|expected|due|set|will|would|on)"
        r"|(?:clos(?:e|ing)|complet(?:e|ion))\b[^.;]{0,30}\b(?:scheduled|planned|expected|due|set for|will|should)"
        r"|\b(?:expected|due|scheduled|set|planned) to (?:close|complete|be completed|be distributed|take effect)"
    ),
    "outside date": r"outside date|long[- ]?stop|drop[- ]?dead date|backstop date",
    "record date": r"of record|record date|stichtag|fecha de registro|date d['’]enregistrement",
    "payment": r"dividend\b[^.;]{0,40}\b(?:paid|payable|payment)|payment date|(?:paid|payable) on",
}
_PATTERNS = {step: re.compile(rf"\b(?:{words})", re.IGNORECASE) for step, words in _STEPS.items()}
_ORDER = (
    ("ground-breaking", "start of operation"),
    ("end of the subscription", "first trading"),
    ("vote", "completion"),
    ("completion", "outside date"),
    ("record date", "payment"),
)
_HINTS = (
    "ground", "construction", "building", "bau", "spatenstich", "obras", "travaux", "energi", "commission", "operation",
    "live", "line", "stream", "power", "service", "betrieb", "marcha", "hand", "subscri", "period", "book", "zeichn",
    "frist", "souscri", "suscri", "trading", "deal", "listing", "debut", "notiz", "handel", "cotiza", "cotation",
    "vote",
    "outside", "stop", "drop", "record", "stichtag", "registro", "paid", "payable", "payment",
    "consent", "approv", "distribut", "implement", "effect", "demerger", "clos", "complet",
)  # fmt: skip
_NOT_NOW = re.compile(
    r"\b(?:originally|initially|previously|earlier|had been|at first|instead of|delayed|postponed|phase|tranche"
    r"|first step|second"
    r"|another|other|last year|if|unless|already|annual general|was|were)\b",
    re.IGNORECASE,
)
_OPEN_ENDS = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN})


@dataclass(frozen=True)
class Milestone:
    """A step with its date, and the names of its sentence."""

    step: str
    date: Date
    names: frozenset[str]


def misordered_steps(facts: Facts) -> Iterator[tuple[Milestone, Milestone, str]]:
    """A later step that is over before the earlier one has begun, where the text dates each of the two once."""
    found: dict[str, list[Milestone]] = {}
    for milestone in _milestones(facts):
        found.setdefault(milestone.step, []).append(milestone)
    for earlier, later in _ORDER:
        for first in found.get(earlier, []):
            for second in found.get(later, []):
                if earlier == "ground-breaking":
                    is_single = len(found[earlier]) == len(found[later]) == 1
                    is_one = bool(first.names & second.names) or (is_single and not (first.names and second.names))
                else:
                    is_one = len(found[earlier]) == len(found[later]) == 1
                is_end = earlier == "end of the subscription"
                if is_one and _comes_before(second.date, first.date, may_be_bound=is_end):
                    message = f"The {later} (“{second.date.quote}”) comes before the {earlier} (“{first.date.quote}”)."
                    yield second, first, message
                    return


def _milestones(facts: Facts) -> Iterator[Milestone]:
    text = facts.reading.text
    for item in facts.reading.dates:
        sentence = facts.reading.sentence_at(item.start)
        if sentence is None or item.resolved_from:
            continue
        dates = facts.reading.dates_in(sentence.start, sentence.end)
        low = max([sentence.start, item.start - REACH, *(date.end for date in dates if date.end <= item.start)])
        high = min([sentence.end, item.end + REACH, *(date.start for date in dates if date.start >= item.end)])
        before, after = text[low : item.start], re.split(r"[.;]|, (?:and|but|while)\b", text[item.end : high])[0]
        around = f"{before} {after}"
        lowered = around.lower()
        if not any(hint in lowered for hint in _HINTS) or _NOT_NOW.search(around):
            continue
        step = _nearest(before, last=True) or _nearest(after, last=False)
        if step is not None:
            names = frozenset(name.text for name in facts.names_in(sentence.start, sentence.end))
            yield Milestone(step, item, names)


def _nearest(passage: str, *, last: bool) -> str | None:
    """The step told last in what leads up to a date, or first in what follows it."""
    told = [(match.start(), step) for step, pattern in _PATTERNS.items() for match in pattern.finditer(passage)]
    return (max(told) if last else min(told))[1] if told else None


def _comes_before(later: Date, earlier: Date, *, may_be_bound: bool) -> bool:
    """Whether the step that should be later is over before the other has come; days without a year are near ones."""
    if later.modifier in _OPEN_ENDS or (not may_be_bound and earlier.modifier in (Modifier.UP_TO, Modifier.LESS_THAN)):
        return False
    if later.low.startswith("--") is not earlier.low.startswith("--"):
        return False
    if not later.low.startswith("--"):
        return last_day(later.high) < first_day(earlier.high)
    if "Q" in later.high + earlier.high or len(later.high) < len("--01-01") or len(earlier.high) < len("--01-01"):
        return False
    days = [Day.fromisoformat(f"2004{item.high[1:]}").toordinal() for item in (later, earlier)]
    gap = days[1] - days[0]
    return 0 < gap <= _HALF_A_YEAR
