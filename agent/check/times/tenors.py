"""A stated term against its own ends: five years from June 2026 end in June 2031."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day

from agent.check.facts import Facts
from agent.check.times.days import first_day, last_day, word_of
from agent.schema.figure import Date, Figure, FigureKind, Modifier

# A term may run from the day before, or to the end of the month.
SLACK_DAYS = 70
NEAR = 70

_DEBT = (
    r"(?:loans?|notes?|bonds?|paper|facilit(?:y|ies)|debt|debentures?|tenor|maturity|borrowing|anleihe\w*|kredit\w*"
    r"|darlehen|bonos?"
    r"|préstamo|crédito|obligations?|prêt|emprunt)"
)
_CONTRACT = (
    r"(?:leases?|contracts?|agreements?|ppa|charters?|concessions?|licen[cs]es?|tenanc(?:y|ies)|hire|vertrag\w*"
    r"|mietvertrag\w*|laufzeit"
    r"|contratos?|arrendamiento|contrat|bail)"
)
_CLASSES = {
    "debt": (
        re.compile(rf"\b{_DEBT}\b", re.IGNORECASE),
        re.compile(
            r"\b(?:settle\w*|settlement|issue date|closing|close[sd]?|drawn|drawdown|funded|disburs\w+|issued"
            r"|money (?:comes|arrives)|paid out"
            r"|valuta|emisión|desembolso|émission|règlement)\b[^.;]{0,50}$",
            re.IGNORECASE,
        ),
    ),
    "contract": (
        re.compile(rf"\b{_CONTRACT}\b", re.IGNORECASE),
        re.compile(
            r"\b(?:starts?|starting|begins?|beginning|commenc\w+|takes? effect|effective|runs? from|from|beginnt|ab"
            r"|desde|a partir de"
            r"|à compter d[ue]|prend effet)\b[^.;]{0,40}$",
            re.IGNORECASE,
        ),
    ),
}
_ENDS = re.compile(
    r"\b(?:matur\w+|(?:fall|come|is|are|becomes?)\s+due|due(?: in full)?|expir\w+|ends?|ending|redemption|redeem\w*"
    r"|repa(?:id|y\w*)|paid off"
    r"|runs? (?:to|until|through)|until|fällig|endet|läuft bis|vence\w*|hasta|échéance|jusqu\w*"
    r"|prend fin)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:existing|outstanding|earlier|previous|old|refinanc\w+|replac\w+|buy back|repurchas\w+|option|extend\w*"
    r"|extension|renew\w*"
    r"|first call|callable|call|notice|guarantee|if|unless|instal\w+|first payment|interest|coupon)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Tenor:
    """What is said to begin and to end, and the terms that the text states."""

    kind: str
    terms: tuple[Figure, ...]
    start: Date
    end: Date


def wrong_tenors(facts: Facts) -> Iterator[tuple[Tenor, str]]:
    """The ends that no stated term leads to from the start."""
    terms = _terms(facts)
    for kind, (noun, begins) in _CLASSES.items():
        stated = terms.get(kind, [])
        if not stated:
            continue
        starts = [item for item in facts.reading.dates if _is_dated(facts, item, begins, None)]
        ends = [item for item in facts.reading.dates if _is_dated(facts, item, _ENDS, noun)]
        if len({item.low for item in starts}) != 1:
            continue
        for end in ends:
            first = Day.fromisoformat(first_day(starts[0].low)[:7] + "-01")
            if end.low > starts[0].low and all(_misses(starts[0], end, figure) for figure in stated):
                said = ", ".join(" ".join(figure.quote.split()) for figure in stated)
                months = (int(end.high[:4]) - first.year) * 12 + int(last_day(end.high)[5:7]) - first.month
                message = f"From {starts[0].low} to {end.high} it is {months} months, and the text says {said}."
                yield Tenor(kind, tuple(stated), starts[0], end), message
                return


def _terms(facts: Facts) -> dict[str, list[Figure]]:
    """The whole years or months that a loan or a contract is said to run."""
    text = facts.reading.text
    found: dict[str, list[Figure]] = {}
    for figure in facts.reading.figures:
        is_plain = figure.kind is FigureKind.DURATION and figure.unit in ("year", "month")
        if not is_plain or figure.low != figure.high or figure.modifier is not Modifier.EXACT or figure.low <= 0:
            continue
        sentence = facts.reading.sentence_at(figure.start)
        if sentence is None:
            continue
        after = text[figure.end : min(sentence.end, figure.end + 40)]
        before = text[max(sentence.start, figure.start - NEAR) : figure.start]
        if _OTHER.search(before) or re.match(r"\s*(?:ago|earlier|later|old|before|after)\b", after):
            continue
        for kind, (noun, _) in _CLASSES.items():
            if (re.match(rf"-?\s*(?:[\w-]+\s+){{0,3}}?{noun.pattern}", after, re.IGNORECASE)) or (
                re.search(r"\b(?:of|for|over|runs?|term|tenor|über|de|por|durante|sur|pour)\s+$", before, re.IGNORECASE)
                and noun.search(before)
            ):
                found.setdefault(kind, []).append(figure)
                break
    return found


def _is_dated(facts: Facts, item: Date, cue: re.Pattern[str], noun: re.Pattern[str] | None) -> bool:
    """Whether the words before a date with a year and a month are of the kind."""
    if (
        item.low.startswith("--")
        or len(item.low) < len("2026-01")
        or "Q" in item.low
        or "H" in item.low
        or item.resolved_from
    ):
        return False
    sentence = facts.reading.sentence_at(item.start)
    if sentence is None:
        return False
    text = facts.reading.text
    earlier = facts.reading.dates_in(sentence.start, item.start)
    low = max([sentence.start, item.start - 110, *(date.end for date in earlier)])
    before = text[low : item.start] + word_of(item)
    if _OTHER.search(before) or cue.search(before) is None:
        return False
    return noun is None or noun.search(text, sentence.start, item.end) is not None


def _misses(start: Date, end: Date, term: Figure) -> bool:
    months = int(term.low) * (12 if term.unit == "year" else 1) if term.low == int(term.low) else None
    if months is None:
        return False
    first, last = (Day.fromisoformat(_whole(day(item))) for day, item in ((_first, start), (_last, end)))
    due = first.toordinal() + round(months * 365.25 / 12)
    early = Day.fromisoformat(_whole(first_day(end.low))).toordinal()
    return not early - SLACK_DAYS <= due <= last.toordinal() + SLACK_DAYS


def _first(item: Date) -> str:
    return first_day(item.low)


def _last(item: Date) -> str:
    return last_day(item.high)


def _whole(iso: str) -> str:
    """A day that every month has."""
    return f"{iso[:7]}-{min(int(iso[8:10] or 1), 28):02}" if len(iso) >= 10 else f"{iso[:7]}-01"
