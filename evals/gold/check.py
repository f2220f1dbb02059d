"""What must be true of every gold file: spans, references, and figures that no digit of the text escapes."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from agent.schema.article import Removed
from agent.schema.evidence import Evidence
from agent.schema.figure import Date, Figure
from agent.schema.finding import ACROSS_DOCUMENTS, GAPS, PROVENANCE, Code
from evals.gold.anchor import build_gold, build_relations, read_loose
from evals.gold.documents import find_article, read_article
from evals.gold.gold import Gold, read_gold, read_relations

_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")
_WORDS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|hundred|thousand|million|billion|dozen|half|third|quarter|double[ds]?|tripled?|twice|"
    r"dos|tres|cuatro|cinco|diez|millones|zwei|drei|vier|fünf|zehn|Millionen|Milliarden|deux|trois|quatre|cinq|dix)\b",
    re.IGNORECASE,
)


def check_gold(folder: Path) -> list[str]:
    """Everything wrong with one article's gold, as sentences; an empty list is a pass."""
    if not (folder / "gold.json").exists():
        return ["there is no gold.json: run anchor"]
    gold = read_gold(folder / "gold.json")
    article = read_article(find_article(folder))
    problems = list(_problems(gold, article.text))
    loose = read_loose(folder)
    if build_gold(loose, article) != gold or build_relations(loose, article.text) != read_relations(
        folder / "relations.json"
    ):
        problems.append("gold.json or relations.json is not what gold.yaml says: run anchor")
    ruler = folder / "article.txt"
    if not ruler.exists() or ruler.read_text(encoding="utf-8") != article.text:
        problems.append("article.txt is not the text that the article reads as")
    return problems


def uncovered_digits(gold: Gold) -> list[str]:
    """Digits and number words that no figure, date or removed span covers, in context, for a person to look at."""
    covered: list[Figure | Date | Removed] = [*gold.figures, *gold.dates, *gold.document.removed]
    spans = [(item.start, item.end) for item in covered]
    found = sorted((*_DIGITS.finditer(gold.text), *_WORDS.finditer(gold.text)), key=lambda match: match.start())
    return [
        re.sub(r"\s+", " ", gold.text[max(0, match.start() - 30) : match.end() + 25])
        for match in found
        if not any(start <= match.start() < end for start, end in spans)
    ]


def _problems(gold: Gold, text: str) -> Iterator[str]:
    if gold.text != text or gold.document.characters != len(text):
        yield "text is not the article's"
    ledger: list[Figure | Date] = [*gold.figures, *gold.dates]
    for item in ledger:
        if text[item.start : item.end] != item.quote:
            yield f"{item.id}: {item.quote!r} is not at {item.start}"
    yield from (f"{figure.id}: low is above high" for figure in gold.figures if figure.low > figure.high)
    yield from (f"{date.id}: low is above high" for date in gold.dates if date.low > date.high)
    for evidence in _all_evidence(gold):
        if evidence.start is None or text[evidence.start : evidence.end] != evidence.quote:
            yield f"{evidence.quote!r} is not at {evidence.start}"
    for before, after in zip(gold.figures, gold.figures[1:], strict=False):
        if after.start < before.end:
            yield f"{after.quote!r} overlaps {before.quote!r}"
    yield from _reference_problems(gold)
    yield from _finding_problems(gold)


def _all_evidence(gold: Gold) -> Iterable[Evidence]:
    for deal in gold.deals:
        yield from deal.evidence
        for place in (deal.asset, deal.location):
            yield from place.evidence if place else ()
        yield from (evidence for party in deal.parties for evidence in party.evidence)
        yield from (evidence for term in deal.terms for evidence in term.evidence)
    yield from (evidence for claim in gold.claims for evidence in claim.evidence)
    yield from (evidence for finding in gold.findings for evidence in finding.evidence)
    yield from (evidence for question in gold.questions for evidence in question.evidence)


def _reference_problems(gold: Gold) -> Iterator[str]:
    known = {figure.id for figure in gold.figures} | {date.id for date in gold.dates}
    for deal in gold.deals:
        for term in deal.terms:
            pointer = term.figure_id or term.date_id
            if pointer is not None and pointer not in known:
                yield f"term {term.kind} points at {pointer}, which is not there"
            if term.origin == "stated" and pointer is None and term.text is None:
                yield f"term {term.kind} is stated by no figure, date or text"
            if term.origin == "stated" and not term.evidence:
                yield f"term {term.kind} is stated without evidence"
    for claim in gold.claims:
        yield from (f"claim {claim.metric} points at {pointer}" for pointer in claim.figure_ids if pointer not in known)


def _finding_problems(gold: Gold) -> Iterator[str]:
    for finding in gold.findings:
        if finding.code in ACROSS_DOCUMENTS:
            yield f"{finding.code} cannot be seen in one article"
        if finding.code is Code.MISSING_TERM:
            if finding.about.kind is None or finding.about.deal is None:
                yield "missing_term does not say which"
        elif not finding.evidence:
            yield f"{finding.code} shows no place"
        elif finding.code not in GAPS | PROVENANCE and len(finding.evidence) < 2 and finding.computation is None:
            yield f"{finding.code} has one side only: {finding.message}"
    for question in gold.questions:
        if question.status != "not_stated" and not question.evidence:
            yield f"{question.question!r} has no evidence"
