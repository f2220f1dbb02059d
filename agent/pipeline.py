"""The order of the steps: an article in, a grounded analysis out."""

from collections.abc import Mapping
from time import perf_counter

from agent.check.facts import Facts
from agent.check.run import check_facts
from agent.extract.offline import extract_offline
from agent.figures import read_dates, read_figures
from agent.schema.analysis import Analysis, Run
from agent.schema.article import Article
from agent.schema.checklist import Checklist, load_checklists
from agent.schema.deal import DealType
from agent.schema.reading import Reading
from agent.text.sentences import split_sentences


def analyze(article: Article, *, checklists: Mapping[DealType, Checklist] | None = None) -> Analysis:
    """Read, extract and check with no model."""
    started = perf_counter()
    reading = read(article)
    extraction = extract_offline(reading, load_checklists() if checklists is None else checklists)
    verdict = check_facts(Facts(reading, extraction.deals, extraction.claims))
    return Analysis(
        document=article.document,
        run=Run(seconds=round(perf_counter() - started, 4)),
        text=article.text,
        figures=reading.figures,
        dates=reading.dates,
        deals=extraction.deals,
        claims=extraction.claims,
        findings=tuple(verdict.findings),
        checks=tuple(verdict.checks),
    )


def read(article: Article) -> Reading:
    """Sentences, figures and dates of an article, page furniture left out."""
    removed = article.document.removed
    return Reading(
        article=article,
        sentences=split_sentences(article.text, removed=removed),
        figures=tuple(read_figures(article.text, removed=removed)),
        dates=tuple(read_dates(article.text, published=article.document.published, removed=removed)),
    )
