"""Claims: quantified statements of a text that are not terms of its deals."""

import re
from collections.abc import Sequence

from agent.extract.claims.metrics import name_metric
from agent.extract.claims.subjects import name_comparator, name_subject
from agent.schema.article import Sentence
from agent.schema.claim import Claim, Modality
from agent.schema.deal import Deal
from agent.schema.figure import Figure
from agent.schema.reading import Reading
from agent.text.attribution import Attributions, read_attributions

# More figures than this make a sentence a table row, which states values but claims nothing.
MOST_FIGURES = 10

_BREAK = re.compile(
    r";\s|,\s+(?=while\b|whereas\b|but\b|compared (?:to|with)\b|versus\b|against\b|with\b|and\b)|—|–(?=\s)"
)
_FORECAST = re.compile(
    r"\b(?:will|would|expect(?:s|ed)?|forecasts?|guidance|targets?|targeting|plans? to|aims? to|anticipate[sd]?|"
    r"projected|"
    r"is set to|are set to|outlook|by 20[2-9]\d|espera|prevé|previsto|erwartet|prognostiziert|wird|devrait|"
    r"prévoit|prévu)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:believes?|thinks?|in our (?:view|opinion)|seems?|appears?|suggests?|arguably|should|probably|likely|"
    r"could|may|"
    r"might|cree|opina|glaubt|estime)\b",
    re.IGNORECASE,
)


def read_claims(reading: Reading, deals: Sequence[Deal]) -> tuple[Claim, ...]:
    """Every claim in text order: one for each subject, metric and period, its value taken from the figure."""
    taken = {term.figure_id for deal in deals for term in deal.terms if term.figure_id is not None}
    attributions = read_attributions(reading.text, reading.sentences)
    claims: list[Claim] = []
    subject = ""
    for sentence in reading.sentences:
        figures = reading.figures_in(sentence.start, sentence.end)
        subject = name_subject(reading.text, sentence.start, sentence.end, before=subject)
        if 0 < len(figures) <= MOST_FIGURES:
            claims.extend(_claims_of(reading, sentence, figures, taken, subject, attributions))
    return tuple(claims)


def _claims_of(
    reading: Reading,
    sentence: Sentence,
    figures: Sequence[Figure],
    taken: set[str],
    subject: str,
    attributions: Attributions,
) -> list[Claim]:
    claims: list[Claim] = []
    seen: set[tuple[object, ...]] = set()
    metric_before: str | None = None
    for figure in figures:
        start, end = _clause(reading.text, sentence, figure)
        metric = name_metric(figure, reading.text[start:end], figure.start - start)
        # "margins of 40–60%, compared to mining's 10–20%": the second value is of the first one's metric.
        if metric is None and figures[0].kind == figure.kind:
            metric = metric_before
        metric_before = metric or metric_before
        if metric is None or figure.id in taken:
            continue
        who = name_subject(reading.text, start, figure.start, before=subject) if start > sentence.start else subject
        period = _period(reading, start, end, figure)
        key = (who, metric, figure.low, figure.high, figure.unit)
        if not who or key in seen:
            continue
        seen.add(key)
        others = [other for other in figures if other.id != figure.id and other.kind == figure.kind]
        claims.append(
            Claim(
                statement=" ".join(reading.text[sentence.start : sentence.end].split()),
                metric=metric,
                subject=who,
                comparator=name_comparator(reading.text, sentence.start, sentence.end, figure, others),
                low=figure.low,
                high=figure.high,
                unit=figure.unit,
                modifier=figure.modifier,
                figure_ids=(figure.id,),
                period=period,
                modality=_modality(reading.text[start:end]),
                attributed_to=_source(attributions, figure) or _teller(reading.text, sentence, figure),
                evidence=(reading.cite(start, end),),
            )
        )
    return claims


def _clause(text: str, sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """The part of the sentence that the figure stands in."""
    start, end = sentence.start, sentence.end
    for match in _BREAK.finditer(text, sentence.start, sentence.end):
        if match.end() <= figure.start:
            start = match.end()
        elif match.start() >= figure.end:
            end = match.start()
            break
    return start, end


def _period(reading: Reading, start: int, end: int, figure: Figure) -> str | None:
    dates = reading.dates_in(start, end)
    if not dates:
        return figure.period
    nearest = min(dates, key=lambda date: abs(date.start - figure.start))
    return nearest.low


def _modality(clause: str) -> Modality:
    if _FORECAST.search(clause):
        return Modality.FORECAST
    return Modality.OPINION if _OPINION.search(clause) else Modality.FACT


def _source(attributions: Attributions, figure: Figure) -> str | None:
    found = attributions.covering(figure.start, figure.end)
    return None if found is None else " ".join(found.source.split())


# Whoever expects, reports or estimates a value vouches for it, with no other verb of speech.
_TELLS = re.compile(
    r"\b((?:[A-ZÀ-Þ][\w&.'’-]*\s){0,3}[A-ZÀ-Þ][\w&.-]+)(?:,\s[^,.;]{2,70},)?\s(?:also\s|now\s|itself\s)?"
    r"(?:expects?|expected|estimates?|estimated|forecasts?|predicts?|reported|reports|has "
    "reported|puts|claims|projects|"
    r"anticipates?|promises?|erwartet|schätzt|espera|estima|prevé|calcula|prévoit|attend)\b"
)
_NOBODY = frozenset(
    "analysts experts it he she they we this that the a an shareholders investors economists sources companies both "
    "management observers brokers".split()
)


def _teller(text: str, sentence: Sentence, figure: Figure) -> str | None:
    """ "Alder expects sales of $5 million": the company named in front of the verb, if the figure stands behind it."""
    told = _NAMED.search(text, sentence.start, sentence.end)
    if told is not None:
        return " ".join(told[1].split())
    for found in _TELLS.finditer(text, sentence.start, sentence.end):
        name = " ".join(found[1].split())
        if found.end() <= figure.start and name.split()[0].lower() not in _NOBODY:
            return name
    return None


# "According to the ratings agency Alder", "analysts at Birch Securities": what the source does stands before its name.
_NAMED = re.compile(
    r"(?:\b[Aa]ccording to|\b[Ll]aut|\b[Ss]egún|\b[Dd]e acuerdo con|\b[Ss]elon|\b[Aa]nalysts? at)\s"
    r"(?:(?:an?|the|its|der|die|dem|den|el|la|los|un|una|l['’]|le|une)\s?)?(?:[a-zà-ÿ-]+\s){0,4}?"
    r"((?:[A-ZÀ-Þ][\w&.'-]+)(?:\s(?:of|de|du|&)?\s?[A-ZÀ-Þ][\w&.-]+){0,3})"
)
