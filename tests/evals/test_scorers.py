"""The scorers are proven on what is known: gold against itself, nothing, and corruptions counted by hand."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from agent.schema.analysis import Analysis
from agent.schema.deal import By, Certainty, Role, Term
from agent.schema.figure import Modifier
from agent.schema.finding import Code
from evals.analysis_task import score
from evals.corpus import Sample, read_corpus
from evals.measure import measure_scores
from evals.score import Counts, Kind, total

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

    wrong = [line for line in lines if line.value not in (None, 1.0) and line.kind is not Kind.RATE]
    assert wrong == []
    assert not any(line.errors for line in lines)


def test_finding_nothing_scores_nothing():
    lines = measure_scores(one for sample in SAMPLES for one in score(sample, nothing(sample)))

    found = {line.name: line.value for line in lines if line.group == ""}
    assert {name for name, value in found.items() if value} == {"quiet on a clean article", "abstention"}
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
    assert scores_of(sample, turned, "party name") == Counts(count, count, count)


def change_term(analysis: Analysis, chosen: Callable[[Term], bool], **changes: object) -> Analysis:
    deal = analysis.deals[0]
    first = next(term for term in deal.terms if chosen(term))
    terms = tuple(term.model_copy(update=changes) if term is first else term for term in deal.terms)
    return analysis.model_copy(update={"deals": (deal.model_copy(update={"terms": terms}), *analysis.deals[1:])})


@pytest.mark.parametrize(
    "measure, chosen, changes",
    [
        ("bound of a term", lambda term: term.modifier is Modifier.UP_TO, {"modifier": Modifier.EXACT}),
        ("value of a term", lambda term: term.low is not None, {"low": Decimal(31)}),
        ("unit of a term", lambda term: term.unit == "USD", {"unit": "EUR"}),
        ("certainty of a term", lambda term: term.certainty is Certainty.CONTINGENT, {"certainty": Certainty.FIRM}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_part_of_a_term_is_seen_apart(
    sample: Sample, measure: str, chosen: Callable[[Term], bool], changes: dict[str, object]
):
    perfect = gold_as_analysis(sample)
    changed = change_term(perfect, chosen, **changes)

    parts = {"value of a term", "unit of a term", "bound of a term", "certainty of a term"}
    lost = {}
    for part in parts:
        before, after = (scores_of(sample, analysis, part) for analysis in (perfect, changed))
        lost[part] = before.hits - after.hits
    assert lost == {part: int(part == measure) for part in parts}


def test_a_lost_bound_leaves_the_term_found(sample: Sample):
    perfect = gold_as_analysis(sample)
    drifted = change_term(perfect, lambda term: term.modifier is Modifier.UP_TO, modifier=Modifier.EXACT)

    assert scores_of(sample, drifted, "term") == scores_of(sample, perfect, "term")


def test_a_condition_is_right_when_one_quotes_the_other(sample: Sample):
    perfect = gold_as_analysis(sample)
    shorter = change_term(perfect, lambda term: bool(term.condition), condition="on milestones")
    another = change_term(perfect, lambda term: bool(term.condition), condition="on approval")
    dropped = change_term(perfect, lambda term: bool(term.condition), condition=None)

    measure = "condition of a term"
    assert scores_of(sample, shorter, measure) == scores_of(sample, perfect, measure) == Counts(1, 1, 1)
    assert scores_of(sample, another, measure) == Counts(0, 1, 1)
    assert scores_of(sample, dropped, measure) == Counts(0, 0, 1)


def test_a_term_that_the_text_does_not_state_breaks_abstention(sample: Sample):
    perfect = gold_as_analysis(sample)
    silent = scores_of(sample, perfect, "abstention")
    invented = change_term(perfect, lambda term: term.kind == "capacity", kind="royalty_rate")

    assert silent == Counts(silent.expected, silent.expected, silent.expected)
    assert scores_of(sample, invented, "abstention").hits == silent.hits - 1


def test_a_wrong_term_counts_against_the_sign_it_carries(sample: Sample):
    perfect = gold_as_analysis(sample)
    wrong = change_term(perfect, lambda term: term.low is not None, low=Decimal(31), by=By.MODEL)

    count = scores_of(sample, perfect, "right, by whom").expected
    assert scores_of(sample, wrong, "right, by whom", "model") == Counts(0, 1, 1)
    assert scores_of(sample, wrong, "right, by whom") == Counts(count - 1, count, count)
    assert scores_of(sample, wrong, "right, by match", "exact") == Counts(count - 1, count, count)


def test_an_implied_value_is_right_by_its_number(sample: Sample):
    perfect = gold_as_analysis(sample)
    findings = tuple(
        finding.model_copy(update={"computation": finding.computation.model_copy(update={"low": Decimal(8)})})
        if finding.code is Code.IMPLIED_VALUE and finding.computation
        else finding
        for finding in perfect.findings
    )

    wrong = perfect.model_copy(update={"findings": findings})
    assert scores_of(sample, perfect, "implied value") == Counts(1, 1, 1)
    # A term tells the right value still, and the finding another one.
    assert scores_of(sample, wrong, "implied value") == Counts(1, 2, 1)


def test_a_source_is_asked_of_the_claims_that_were_found():
    sample = next(one for one in SAMPLES if any(claim.attributed_to for claim in one.gold.claims))
    perfect = gold_as_analysis(sample)
    sourced = sum(claim.attributed_to is not None for claim in perfect.claims)
    stripped = tuple(claim.model_copy(update={"attributed_to": None}) for claim in perfect.claims)

    measure = "attribution of a claim"
    assert scores_of(sample, perfect, measure) == Counts(sourced, sourced, sourced)
    assert scores_of(sample, perfect.model_copy(update={"claims": stripped}), measure) == Counts(0, 0, sourced)


def test_an_alarm_on_a_clean_article_is_counted_and_ends_its_quiet(sample: Sample):
    clean = next(one for one in SAMPLES if one.name == "aldergate-ppa")
    alarm = next(finding for finding in sample.gold.findings if finding.code is Code.HEDGE_DRIFT)
    perfect = gold_as_analysis(clean)
    alarmed = perfect.model_copy(update={"findings": (*perfect.findings, alarm, alarm)})

    assert scores_of(clean, perfect, "quiet on a clean article") == Counts(1, 1, 1)
    assert scores_of(clean, alarmed, "quiet on a clean article") == Counts(0, 1, 1)
    assert scores_of(clean, alarmed, "false alarms on a clean article") == Counts(2, 2, 1)
    assert scores_of(clean, alarmed, "inconsistency") == Counts(0, 2, 0)


def test_a_quote_that_is_not_there_breaks_grounding(sample: Sample):
    perfect = gold_as_analysis(sample)
    moved = perfect.model_copy(update={"text": f" {perfect.text}"})

    counts = scores_of(sample, moved, "grounding")
    assert counts.hits < counts.expected
