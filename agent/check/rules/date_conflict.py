"""Dates that cannot all be true: a wrong weekday, an order that cannot be, a plan for a moment already past."""

import re
from collections.abc import Iterator

from agent.check.facts import Facts, Verdict
from agent.check.sameness.echoes import redated
from agent.check.times.dated_events import conflicting_events
from agent.check.times.days import first_day, last_day
from agent.check.times.milestones import misordered_steps
from agent.check.times.spans import wrong_spans
from agent.check.times.tenors import wrong_tenors
from agent.check.times.weekdays import wrong_weekdays
from agent.schema.article import Sentence
from agent.schema.deal import Deal, Term
from agent.schema.figure import Date, Modifier, Precision
from agent.schema.finding import About, Code, Finding, Severity
from agent.schema.term_kind import TermKind

# A figure said twice must be this specific before its two dates are held against one another.
LEAST_SCORE = 0.6
LEAST_DIGITS = 2

_PLAN = re.compile(
    r"\b(?:expects?|aims?|plans?|wants?|hopes?|will|(?:is|are) (?:expected|scheduled|targeting|set to|due|open"
    r"|planned)|due"
    r"|targets?|intends?|anticipates?|falls? due|matures?|expires?|runs? (?:until|to)|(?:has"
    r"|have) not (?:been )?(?:closed"
    r"|completed)|begins?|starts?|espera|prevé|(?:está|se) prev\w+|tendrá|estará|entrará|será|comenzará"
    r"|empezará|wird|werden"
    r"|soll|sollen|läuft|endet|prévoit|compte|sera|seront|doit|devrait|débutera)\b",
    re.IGNORECASE,
)
_BEFORE_DATE = r"(?:by|in|for|before|until|on|bis|para|en|im|d'ici|hasta|jusqu['’]au)"
_ENDS_BEFORE_DATE = re.compile(rf"\b{_BEFORE_DATE}\s*(?:or about\s+)?(?:the\s+)?(?:end of\s+)?$", re.IGNORECASE)
_STARTS_DATE = re.compile(rf"{_BEFORE_DATE}\b", re.IGNORECASE)
_PAST_PLAN = re.compile(
    r"\b(?:was|were|had|originally|previously|initially|earlier|at the time|last|then|since|from|versus|compared"
    r"|set in)\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[;:]\s")
# "Debt will be three times the EBITDA in fiscal 2025": the year of what it is measured by.
_MEASURED = re.compile(
    r"\b(?:ebitda?|earnings|revenues?|sales|profits?|income|turnover|output|production|results?|accounts|level|figure"
    r"|umsatz|gewinn|ergebnis|ingresos|ventas|beneficio|chiffre d['’]affaires|résultat)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|between|von|desde|entre|de|zwischen)\s+(?:the\s+)?$", re.IGNORECASE)
_FROM_INSIDE = re.compile(r"(?:from|between|von|desde|entre|de|zwischen)\s", re.IGNORECASE)
_TO = re.compile(r"^\s*(?:to|until|through|and|till|bis|hasta|y|und|à|et|–|-)\s+(?:the\s+)?$", re.IGNORECASE)
_DEAL = re.compile(
    r"\b(?:acquisition|transaction|merger|takeover|deal|purchase|sale|closing|offer|buyout|adquisición|"
    r"übernahme|rachat)\b",
    re.IGNORECASE,
)
_UNCHANGED = re.compile(r"\b(?:unchanged|again|same|flat|also|both|each|stable|remain\w*|still)\b", re.IGNORECASE)
# Each must not come after the next: what is signed is announced or closed later, never before.
_ORDER = (
    (TermKind.SIGNING_DATE, TermKind.CLOSING_DATE),
    (TermKind.SIGNING_DATE, TermKind.EXPECTED_CLOSE),
    (TermKind.ANNOUNCEMENT_DATE, TermKind.EXPECTED_CLOSE),
    (TermKind.SIGNING_DATE, TermKind.OUTSIDE_DATE),
    (TermKind.EXPECTED_CLOSE, TermKind.OUTSIDE_DATE),
)
_ONCE = (TermKind.SIGNING_DATE, TermKind.EXPECTED_CLOSE, TermKind.CLOSING_DATE, TermKind.OUTSIDE_DATE)


def check(facts: Facts) -> Verdict:
    """A date has one weekday, a deal closes after it is signed, and a plan lies ahead of the day it is written."""
    findings = [
        *_weekdays(facts),
        *_reversed(facts),
        *_terms(facts),
        *_past_plans(facts),
        *_redated(facts),
        *_echoed(facts),
        *_events(facts),
        *_tenors(facts),
        *_spans(facts),
        *_steps(facts),
    ]
    return Verdict(findings=findings)


def _weekdays(facts: Facts) -> Iterator[Finding]:
    """ "Monday, 3 January 2026" when that day was a Saturday; a day without its year as the text dates it."""
    for day, message in wrong_weekdays(facts.reading):
        yield _finding(
            facts, message, ((day.start, day.end),), Severity.LOW, "Is the weekday wrong, or the date?", (day.date.id,)
        )


def _reversed(facts: Facts) -> Iterator[Finding]:
    """ "from 2025 to 2023"."""
    text = facts.reading.text
    for first, second in zip(facts.reading.dates, facts.reading.dates[1:], strict=False):
        if first.precision is not second.precision or second.start - first.end > 12 or "--" in first.low + second.low:
            continue
        if first.low <= second.low or not _TO.match(text[first.end : second.start]):
            continue
        if _FROM.search(text[max(0, first.start - 20) : first.start]) or _FROM_INSIDE.match(first.quote):
            yield _finding(
                facts,
                f"The span runs backwards: from {first.low} to {second.low}.",
                ((first.start, first.end), (second.start, second.end)),
                Severity.MEDIUM,
                "Which of the two dates is meant?",
                (first.id, second.id),
            )


def _terms(facts: Facts) -> Iterator[Finding]:
    """Dates of one deal in an order that cannot be, or two dates of one event."""
    for deal in facts.deals:
        dated: dict[str, list[Term]] = {}
        for term in deal.terms:
            if term.is_date and term.low and term.scope is None and _speaks_of_a_deal(facts, term):
                dated.setdefault(term.kind, []).append(term)
        for earlier, later in _ORDER:
            for first in _only(dated, earlier, 1):
                for second in _only(dated, later, 1):
                    if _ends_before(second, first):
                        yield _term_finding(
                            facts,
                            deal,
                            second,
                            first,
                            f"The {_words(later)} ({second.high}) comes before the {_words(earlier)} ({first.low}).",
                        )
        for kind in _ONCE:
            items = _only(dated, kind, 2)
            for first, second in zip(items, items[1:], strict=False):
                if _in_one_sentence(facts, first, second) or _of_two_names(facts, first, second):
                    continue
                if _ends_before(first, second) or _ends_before(second, first):
                    yield _term_finding(
                        facts,
                        deal,
                        first,
                        second,
                        f"The {_words(kind)} is {first.low} in one place and {second.low} in another.",
                    )


def _speaks_of_a_deal(facts: Facts, term: Term) -> bool:
    """Whether the sentence of the date names the deal; a survey that was completed is no closing."""
    span = next((item.span for item in term.evidence if item.span is not None), None)
    sentence = facts.reading.sentence_at(span[0]) if span else None
    return sentence is not None and _DEAL.search(facts.reading.text, sentence.start, sentence.end) is not None


def _in_one_sentence(facts: Facts, first: Term, second: Term) -> bool:
    """A timetable gives several dates in a row, of several events."""
    spans = [next((item.span for item in term.evidence if item.span), None) for term in (first, second)]
    sentences = {found.id for span in spans if span and (found := facts.reading.sentence_at(span[0]))}
    return len(sentences) < 2


def _of_two_names(facts: Facts, first: Term, second: Term) -> bool:
    """Whether the two sentences name different things: two deals were read as one."""
    named: list[set[str]] = []
    for term in (first, second):
        span = next((item.span for item in term.evidence if item.span), None)
        sentence = facts.reading.sentence_at(span[0]) if span else None
        found = facts.names_in(sentence.start, sentence.end) if sentence else ()
        named.append({name.text for name in found})
    return bool(named[0] and named[1]) and not named[0] & named[1]


def _only(dated: dict[str, list[Term]], kind: str, most: int) -> list[Term]:
    """The dates of one kind; none where there are more than a text would state of one deal."""
    items = dated.get(kind, [])
    return items if len({(item.low, item.high) for item in items}) <= most else []


def _words(kind: str) -> str:
    return str(kind).replace("_", " ")


def _ends_before(first: Term, second: Term) -> bool:
    """Whether the first date is over before the second begins; a bound has no end on its open side."""
    if first.modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN) or second.modifier in (
        Modifier.UP_TO,
        Modifier.LESS_THAN,
    ):
        return False
    return last_day(str(first.high)) < first_day(str(second.low))


def _past_plans(facts: Facts) -> Iterator[Finding]:
    """A plan for a moment that was over, or for a year that had begun, when the text was written."""
    published = facts.reading.article.document.published
    if not published:
        return
    for item in facts.reading.dates:
        sentence = facts.reading.sentence_at(item.start)
        if sentence is None or item.resolved_from or item.low.startswith("--"):
            continue
        is_over = last_day(item.high) < published[:10] and item.low[:7] != published[:7]
        has_begun = item.precision is Precision.YEAR and item.modifier is Modifier.UP_TO and item.high == published[:4]
        is_name = facts.reading.text[item.end : item.end + 1] == "-"  # "the 2017-built pair"
        if is_name or not (is_over or has_begun) or not _is_plan(facts.reading.text, sentence, item):
            continue
        message = f"A plan for “{item.quote}” in a text of {published[:10]}"
        yield _finding(
            facts,
            f"{message}: that time was over."
            if is_over
            else f"{message}: the year had begun; by its end may be meant.",
            ((item.start, item.end), (sentence.start, sentence.end)),
            Severity.MEDIUM if is_over else Severity.LOW,
            "Which date is the plan for?",
            (item.id,),
        )


def _is_plan(text: str, sentence: Sentence, item: Date) -> bool:
    """Whether the words right before or after the date speak of what is to come."""
    ahead = text[item.end : min(sentence.end, item.end + 60)]
    before = text[max(sentence.start, item.start - 60) : item.start]
    starts = sentence.start >= item.start - 4
    before = _CLAUSES.split(before)[-1]
    passage = ahead if starts else before
    if _PAST_PLAN.search(passage) or not _PLAN.search(passage) or (not starts and _MEASURED.search(before)):
        return False
    return (
        starts
        or _ENDS_BEFORE_DATE.search(before) is not None
        or _STARTS_DATE.match(item.quote) is not None
        or item.modifier is Modifier.UP_TO
    )


def _redated(facts: Facts) -> Iterator[Finding]:
    """The same specific number, said of the same thing, for two different periods."""
    text = facts.reading.text
    for pair in facts.pairs:
        first, second = pair.first, pair.second
        if not pair.agrees or pair.score < LEAST_SCORE or len(pair.shared) < 2 or pair.apart != "period":
            continue
        if (first.figure.low, first.figure.high) != (second.figure.low, second.figure.high):
            continue
        digits = len(re.sub(r"\D", "", first.figure.quote).strip("0"))
        if digits < LEAST_DIGITS or len(first.dates) != 1 or len(second.dates) != 1:
            continue
        one, other = (facts.reading.sentence_at(item.figure.start) for item in (first, second))
        if one is None or other is None or any(_UNCHANGED.search(text, s.start, s.end) for s in (one, other)):
            continue
        before, after = next(iter(first.dates))[0], next(iter(second.dates))[0]
        if before.startswith("--") or len(before) != len(after):
            continue
        yield _finding(
            facts,
            f"“{first.figure.quote}” is said for {before} in one place and for {after} in another.",
            ((first.figure.start, first.figure.end), (second.figure.start, second.figure.end)),
            Severity.MEDIUM,
            "Which period does the number belong to?",
            (first.figure.id, second.figure.id),
        )


def _events(facts: Facts) -> Iterator[Finding]:
    """One event with two dates, or an end before its beginning, as the words around the dates say it."""
    for first, second, message in conflicting_events(facts):
        spans = ((first.date.start, first.date.end), (second.date.start, second.date.end))
        ids = (first.date.id, second.date.id)
        yield _finding(facts, message, spans, Severity.HIGH, "Which of the two dates stands in the agreement?", ids)


def _steps(facts: Facts) -> Iterator[Finding]:
    """A plant that runs before its ground is broken; trading before the shares are sold."""
    for second, first, message in misordered_steps(facts):
        spans = ((second.date.start, second.date.end), (first.date.start, first.date.end))
        ids = (second.date.id, first.date.id)
        yield _finding(facts, message, spans, Severity.MEDIUM, "Which of the two dates is right?", ids)


def _tenors(facts: Facts) -> Iterator[Finding]:
    """A loan of five years that is due after four."""
    for tenor, message in wrong_tenors(facts):
        spans = ((tenor.end.start, tenor.end.end), (tenor.start.start, tenor.start.end))
        terms = tuple((figure.start, figure.end) for figure in tenor.terms)
        ids = (tenor.end.id, tenor.start.id, *(figure.id for figure in tenor.terms))
        yield _finding(
            facts, message, (*spans, *terms), Severity.HIGH, "Which is right: the term, or an end of it?", ids
        )


def _spans(facts: Facts) -> Iterator[Finding]:
    """Granted in 2011 for thirty years, and over in 2036."""
    known = {tenor.end.id for tenor, _ in wrong_tenors(facts)}
    for start, end, length, message in wrong_spans(facts):
        if end.id in known:
            continue
        spans = ((end.start, end.end), (start.start, start.end), length)
        yield _finding(
            facts, message, spans, Severity.MEDIUM, "Which is right: the length, or an end of it?", (end.id, start.id)
        )


def _echoed(facts: Facts) -> Iterator[Finding]:
    """One statement, told twice, with another date each time."""
    for echo in facts.echoes:
        # Two sentences in a row tell of two moments.
        between = facts.reading.text[echo.first.end : echo.second.start]
        if not between.strip() or _UNCHANGED.search(facts.reading.text, echo.second.start, echo.second.end):
            continue
        if dates := redated(facts.reading, echo):
            first, second = dates
            yield _finding(
                facts,
                f"The same is said for {first.low} in one place and for {second.low} in another.",
                ((first.start, first.end), (second.start, second.end)),
                Severity.MEDIUM,
                "Which of the two dates is meant?",
                (first.id, second.id),
            )


def _term_finding(facts: Facts, deal: Deal, first: Term, second: Term, message: str) -> Finding:
    return Finding(
        code=Code.DATE_CONFLICT,
        severity=Severity.HIGH,
        message=message,
        about=About(deal=deal.id, kind=first.kind, items=(first.id, second.id)),
        evidence=(*first.evidence[:1], *second.evidence[:1]),
        settles_by="Which of the two dates stands in the agreement?",
    )


def _finding(
    facts: Facts,
    message: str,
    spans: tuple[tuple[int, int], ...],
    severity: Severity,
    question: str,
    items: tuple[str, ...],
) -> Finding:
    return Finding(
        code=Code.DATE_CONFLICT,
        severity=severity,
        message=message,
        about=About(items=items),
        evidence=tuple(facts.reading.cite(start, end) for start, end in spans),
        settles_by=question,
    )
