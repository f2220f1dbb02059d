"""The scorers are proven on what is known: gold against itself, nothing, and corruptions counted by hand."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from agent.schema.analysis import Analysis
from agent.schema.deal import Role
from agent.schema.figure import Modifier
from evals.analysis_task import score
from evals.corpus import Sample, read_corpus
from evals.measure import measure_scores
from evals.score import Counts, total

SAMPLES = list(read_corpus("dev"))


def gold_as_analysis(sample: Sample) -> Analysis:
    gold = sample.gold
    return Analysis(
        document=gold.document, text=gold.text, figures=gold.figures, dates=gold.dates,
        deals=gold.deals, claims=gold.claims, findings=gold.findings,
    )  # fmt: skip


def nothing(sample: Sample) -> Analysis:
    return Analysis(document=sample.gold.document, text=sample.gold.text)


def scores_of(sample: Sample, analysis: Analysis, measure: str, group: str = "") -> Counts:
    scores = score(sample, analysis)
    return total(one for one in scores if one.measure == measure and group in ("", one.group))


@pytest.fixture(scope="module")
def sample() -> Sample:
    return next(sample for sample in SAMPLES if sample.name == "bitfarms-paraguay")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_gold_against_itself_is_perfect(sample: Sample):
    lines = measure_scores(score(sample, gold_as_analysis(sample)))

    wrong = [line for line in lines if line.value not in (None, 1.0) and line.name != "quiet on a clean article"]
    assert wrong == []


def test_finding_nothing_scores_nothing():
    lines = measure_scores(one for sample in SAMPLES for one in score(sample, nothing(sample)))

    found = {line.name: line.value for line in lines if line.group == ""}
    silent = {"quiet on a clean article", "grounding", "bound of a term", "attribution of a claim"}
    assert {name for name, value in found.items() if value} <= silent
    assert found["figure value"] == found["term"] == found["finding"] == 0.0


def change_first_figure(analysis: Analysis, **changes: object) -> Analysis:
    first = analysis.figures[0].model_copy(update=changes)
    return analysis.model_copy(update={"figures": (first, *analysis.figures[1:])})


@pytest.mark.parametrize(
    "corrupt",
    [
        lambda analysis: change_first_figure(analysis, low=Decimal(31)),
        lambda analysis: change_first_figure(analysis, unit="GBP"),
        lambda analysis: change_first_figure(analysis, modifier=Modifier.LESS_THAN),
    ],
    ids=["another value", "another unit", "another bound"],
)
def test_one_misread_figure_costs_one_hit(sample: Sample, corrupt: Callable[[Analysis], Analysis]):
    count = len(sample.gold.figures)
    corrupted = corrupt(gold_as_analysis(sample))

    assert scores_of(sample, corrupted, "figure value") == Counts(count - 1, count, count)
    assert scores_of(sample, corrupted, "figure span") == Counts(count, count, count)


def test_a_dropped_finding_is_missed_and_an_invented_one_is_wrong(sample: Sample):
    perfect = gold_as_analysis(sample)
    count = len(sample.gold.findings)
    dropped = perfect.model_copy(update={"findings": perfect.findings[1:]})
    invented = perfect.model_copy(update={"findings": (*perfect.findings, perfect.findings[0])})

    assert scores_of(sample, dropped, "finding") == Counts(count - 1, count - 1, count)
    assert scores_of(sample, invented, "finding") == Counts(count, count + 1, count)


def test_swapped_roles_cost_both_parties(sample: Sample):
    perfect = gold_as_analysis(sample)
    swapped = {Role.BUYER: Role.SELLER, Role.SELLER: Role.BUYER}
    deal = perfect.deals[0]
    parties = tuple(party.model_copy(update={"role": swapped.get(party.role, party.role)}) for party in deal.parties)
    turned = perfect.model_copy(update={"deals": (deal.model_copy(update={"parties": parties}),)})

    count = len(deal.parties)
    assert scores_of(sample, turned, "party and role") == Counts(count - 2, count, count)


def test_a_lost_bound_is_seen_apart_from_the_value(sample: Sample):
    perfect = gold_as_analysis(sample)
    deal = perfect.deals[0]
    bounded = next(term for term in deal.terms if term.modifier is Modifier.UP_TO)
    terms = tuple(
        term.model_copy(update={"modifier": Modifier.EXACT}) if term.id == bounded.id else term for term in deal.terms
    )
    drifted = perfect.model_copy(update={"deals": (deal.model_copy(update={"terms": terms}),)})

    before, after = (scores_of(sample, analysis, "bound of a term") for analysis in (perfect, drifted))
    assert after == Counts(before.hits - 1, before.found, before.expected)
    assert scores_of(sample, drifted, "term") == scores_of(sample, perfect, "term")


def test_a_quote_that_is_not_there_breaks_grounding(sample: Sample):
    perfect = gold_as_analysis(sample)
    moved = perfect.model_copy(update={"text": f" {perfect.text}"})

    counts = scores_of(sample, moved, "grounding")
    assert counts.hits < counts.expected
