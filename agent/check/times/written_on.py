"""When an article was written, as far as it tells: its date, or what it reports as past and the day of its dateline."""

import re
from dataclasses import dataclass
from datetime import date as Day

from agent.check.times.days import last_day
from agent.schema.article import Sentence
from agent.schema.figure import Date
from agent.schema.reading import Reading

# An article whose day is not known is taken to be read within so many days of the last thing that it reports.
LONGEST_DELAY = 550
# Nothing that an article tells of lies further ahead of the last result that it reports.
LONGEST_OUTLOOK = 20
# A dateline stands in the first lines.
HEAD = 400

_RESULT = re.compile(
    r"\b(?:revenues?|sales|turnover|profits?|earnings|ebitda|income|loss|output|production|results?|premiums?|cash"
    r"|debt|assets"
    r"|ventas|ingresos|facturó|facturaron|factura(?:ción)?|beneficios?|umsatz|umsätze|erlöste|erwirtschaftete|setzte"
    r"|gewinn|ergebnis|erlös\w*"
    r"|chiffre d['’]affaires|résultat\w*|bénéfices?|ventes)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|rose|fell|grew|came|made|took|sold|bought|stood|won|lost|brought|paid|ran|went|\w{3,}ed"
    r"|\w{2,}(?:ó|aron|ieron)|lag(?:en)?|war(?:en)?|betrug(?:en)?|stieg|wuchs|kam|sank|hatte|erlöste|erwirtschaftete"
    r"|erzielte|meldete|setzte"
    r"|machte|"
    r"était|avait|a \w+[éi]s?|ont \w+[éi]s?)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|should|payable|contingent|instal\w+|depends?|could|(?-i:may)|might|expect\w*|forecast\w*"
    r"|plan(?:s|ned|ning)?|target\w*|guid(?:es?"
    r"|ance|ed)|due|by (?:the|(?:19|20)\d\d|mid|[A-Z][a-z]+)|until|through"
    r"|to be|next|doubl\w+|estimat\w+|projected|projects|budget\w*|aim\w*|prev\w+|esper\w+|será\w*|hasta|soll\w*|wird"
    r"|werden|dürfte\w*"
    r"|bis|erwart\w+|devrai\w+|sera|prév\w+|attend\w+|d['’]ici|if|unless|option|matur\w+|expir\w+|\w+rá|\w+rán)\b",
    re.IGNORECASE,
)
# "signed on 9 June 2025": a day right behind what was done.
_DONE = re.compile(
    r"\b(?:\w{3,}ed|sold|bought|held|began|won|firm(?:ó|aron|ado)|anunci(?:ó|aron|ado)|unterzeichnet\w*|signée?"
    r"|conclue?)"
    r"\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:months?|quarters?|hal(?:f|ves)|weeks|part|monaten?|meses|mois|semestre|trimestre) (?:of|de)\s+$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:in|for|of|at|on|ended|ending|en|de|im|am|zum|au|le|fiscal|year|full-year|erlöste|erzielte|erwirtschaftete"
    r"|cerró)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class WrittenOn:
    """The first and last day on which the article may have been written; both None where nothing tells."""

    earliest: Day | None = None
    latest: Day | None = None

    @property
    def is_exact(self) -> bool:
        return self.earliest is not None and self.earliest == self.latest


def read_written_on(reading: Reading) -> WrittenOn:
    """The day of publication, or the first day of the dateline's date after all that is reported with its year."""
    if known := _as_day((reading.article.document.published or "")[:10]):
        return WrittenOn(known, known)
    past = [day for item in reading.dates if (day := _reported(reading, item))]
    if not past:
        return WrittenOn()
    earliest = max(past)
    named = [int(item.high[:4]) for item in reading.dates if not item.low.startswith("--")]
    if max(named) - earliest.year > LONGEST_OUTLOOK:
        # The history of a house says nothing of when it was told.
        return WrittenOn()
    for item in reading.dates:
        if item.start < HEAD and item.low.startswith("--") and len(item.low) == 7 and _is_dateline(reading.text, item):
            for year in (earliest.year, earliest.year + 1):
                if (day := _as_day(f"{year}{item.low[1:]}")) and day >= earliest:
                    return WrittenOn(day, Day.fromordinal(day.toordinal() + 366))
    return WrittenOn(earliest, Day.fromordinal(earliest.toordinal() + LONGEST_DELAY))


def _reported(reading: Reading, item: Date) -> Day | None:
    """The last day of a time whose results are told, or the day of something told as done."""
    sentence = reading.sentence_at(item.start)
    if sentence is None or item.resolved_from or item.low.startswith("--") or item.low != item.high:
        return None
    text = reading.text
    if _AHEAD.search(text, sentence.start, sentence.end) or not _PAST.search(text, sentence.start, sentence.end):
        return None
    years = {date.high for date in reading.dates_in(sentence.start, sentence.end)}
    is_compared = len(item.high) == len("2026") and str(int(item.high) - 1) in years
    is_told = is_compared or _RESULT.search(text, sentence.start, sentence.end) is not None
    is_of_results = is_told and _is_when(text, sentence, item)
    if _PART_OF.search(text[max(sentence.start, item.start - 24) : item.start]):
        # "The first four months of 2026" do not end with the year.
        return _as_day(f"{item.low[:4]}-01-01") if is_of_results else None
    is_done = len(item.low) == len("2026-01-03") and _DONE.search(
        text[max(sentence.start, item.start - 60) : item.start]
    )
    return _as_day(last_day(item.high)) if is_of_results or is_done else None


def _is_when(text: str, sentence: Sentence, item: Date) -> bool:
    before = text[max(sentence.start, item.start - 20) : item.start]
    is_since = re.search(r"\b(?:since|founded|set up|established|desde|seit|depuis)\b", text[sentence.start : item.end])
    return not is_since and (_WHEN.search(before) is not None or not item.quote[:1].isdigit())


def _is_dateline(text: str, item: Date) -> bool:
    """ "LYON, May 15 (Agency) -": a place in front of the day, a dash or a colon behind it."""
    line = text[text.rfind("\n", 0, item.start) + 1 : item.start]
    after = re.match(
        r"\.?\s?(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)?\s?(?:[.:]?[-–—]+|\.[-–—]|:|\.\s)", text[item.end : item.end + 60]
    )
    return len(line) <= 60 and after is not None and re.search(r"\w,\s*$", line) is not None


def _as_day(iso: str) -> Day | None:
    try:
        return Day.fromisoformat(iso)
    except ValueError:
        return None
