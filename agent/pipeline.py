"""The order of the steps: an article in, a grounded analysis out. Rules always; a model where one is given."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import TypeVar

from agent.check.facts import Facts, Verdict
from agent.check.model.run import check_with_model, expect_check
from agent.check.run import check_facts
from agent.errors import ModelError, TieoutError
from agent.extract.model.read import expect_extraction, extract_with_model
from agent.extract.offline import Extraction, extract_offline
from agent.figures import read_dates, read_figures
from agent.llm.ask import Llm
from agent.llm.cost import Estimate, estimate_run
from agent.llm.exchange import Listener
from agent.llm.session import record_run
from agent.schema.analysis import Analysis, Depth, Failure, Run
from agent.schema.article import Article, Sentence
from agent.schema.checklist import Checklists, load_checklists
from agent.schema.claim import Claim
from agent.schema.deal import Deal
from agent.schema.figure import Date, Figure
from agent.schema.reading import Reading
from agent.text.instructions import find_instructions
from agent.text.sentences import split_sentences

ResultT = TypeVar("ResultT")


def analyze(
    article: Article,
    *,
    llm: Llm | None = None,
    depth: Depth = "full",
    checklists: Checklists | None = None,
    local_only: bool = False,
    on_progress: Listener | None = None,
) -> Analysis:
    """Read, extract and check: with no `llm` by rules alone; with one, by both, merged.

    `depth` quick leaves the model's second call out. What a model could not do is in run.failures, and the
    rules' result stands in its place; so it does for a `local_only` document and a model on another machine.
    """
    started = perf_counter()
    lists = load_checklists() if checklists is None else checklists
    reading = read(article)
    extraction = extract_offline(without_instructions(reading), lists)
    failures: list[Failure] = []
    part = None
    if llm is not None:
        try:
            part = llm.for_document(local_only=local_only, on_progress=on_progress)
        except ModelError as error:
            failures.append(Failure(step="model", message=error.message))
    steps = _Steps(extraction.deals, extraction.claims, Verdict(), failures)
    if part is not None:
        _extract(steps, reading, extraction, lists, part)
    facts = Facts(reading, steps.deals, steps.claims, lists)
    steps.verdict = check_facts(facts)
    if part is not None and depth == "full":
        _check(steps, facts, part)
    seconds = perf_counter() - started
    run = Run(seconds=round(seconds, 4), failures=tuple(failures))
    if part is not None:
        run = record_run(part, depth=depth, seconds=seconds, failures=failures, counts=steps.counts)
    return Analysis(
        document=article.document,
        run=run,
        text=article.text,
        figures=reading.figures,
        dates=reading.dates,
        deals=steps.deals,
        claims=steps.claims,
        findings=tuple(steps.verdict.findings),
        checks=tuple(steps.verdict.checks),
    )


def estimate(article: Article, llm: Llm, *, depth: Depth = "full", checklists: Checklists | None = None) -> Estimate:
    """What `analyze` would take of the model, before any call: rough, and without what the cache holds."""
    lists = load_checklists() if checklists is None else checklists
    reading = read(article)
    expected = expect_extraction(reading, concurrency=llm.concurrency, checklists=lists)
    if depth == "full":
        extraction = extract_offline(without_instructions(reading), lists)
        expected += expect_check(Facts(reading, extraction.deals, extraction.claims, lists), Verdict())
    return estimate_run(expected, llm.endpoint)


def read(article: Article) -> Reading:
    """Sentences, figures and dates of an article, page furniture left out."""
    removed = article.document.removed
    return Reading(
        article=article,
        sentences=split_sentences(article.text, removed=removed),
        figures=tuple(read_figures(article.text, removed=removed)),
        dates=tuple(read_dates(article.text, published=article.document.published, removed=removed)),
    )


def without_instructions(reading: Reading) -> Reading:
    """The reading less the passages that speak to a machine: they state nothing, whoever reads them."""
    addressed = find_instructions(reading.text)
    if not addressed:
        return reading

    def is_stated(item: Sentence | Figure | Date) -> bool:
        return not any(low < item.end and item.start < high for low, high in addressed)

    return replace(
        reading,
        sentences=tuple(filter(is_stated, reading.sentences)),
        figures=tuple(filter(is_stated, reading.figures)),
        dates=tuple(filter(is_stated, reading.dates)),
    )


@dataclass
class _Steps:
    """What stands after each step."""

    deals: tuple[Deal, ...]
    claims: tuple[Claim, ...]
    verdict: Verdict
    failures: list[Failure]
    counts: dict[str, int] = field(default_factory=dict)


def _extract(steps: _Steps, reading: Reading, extraction: Extraction, lists: Checklists, llm: Llm) -> None:
    found = _shielded("extract", steps, lambda: extract_with_model(reading, extraction, llm, checklists=lists))
    if found is not None:
        steps.deals, steps.claims = found.deals, found.claims
        steps.failures += found.failures
        steps.counts |= {"windows": found.windows, "unfound": found.unfound, "quoted": found.quoted}


def _check(steps: _Steps, facts: Facts, llm: Llm) -> None:
    found = _shielded("check", steps, lambda: check_with_model(facts, steps.verdict, llm))
    if found is not None:
        steps.verdict = Verdict(findings=found.findings, checks=found.checks)
        steps.failures += found.failures
        steps.counts |= {"proposed": found.proposed, "agreed": found.agreed}
        steps.counts |= {"demoted": found.demoted, "doubted": found.doubted}


def _shielded(step: str, steps: _Steps, work: Callable[[], ResultT]) -> ResultT | None:
    try:
        return work()
    except TieoutError:
        raise
    # A model writes anything; whatever breaks on it must not cost the reader what the rules found.
    except Exception as error:
        steps.failures.append(Failure(step=step, message=f"tieout itself failed ({type(error).__name__}: {error})"))
        return None
