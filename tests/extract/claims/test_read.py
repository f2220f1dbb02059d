"""Claims read from sentences."""

from agent.extract.claims.read import read_claims
from agent.schema.claim import Claim, Modality
from tests.extract.claims.readings import reading_of


def _claims(text: str) -> list[Claim]:
    return list(read_claims(reading_of(text), ()))


def _brief(claims: list[Claim]) -> list[tuple[str, str, str, str | None]]:
    return [
        (claim.subject, claim.metric, f"{claim.low}..{claim.high} {claim.unit}", claim.comparator) for claim in claims
    ]


def test_a_comparison_of_two_values_is_two_claims_each_the_others_comparator() -> None:
    claims = _claims("Cold storage contracts yield EBITDA margins of 40–60%, compared to dry storage's 10–20%.")
    assert _brief(claims) == [
        ("Cold storage contracts", "EBITDA margin", "40..60 %", "dry storage's 10–20%"),
        ("dry storage", "EBITDA margin", "10..20 %", "40–60%"),
    ]


def test_a_multiple_has_its_metric_and_what_it_is_set_against() -> None:
    (claim,) = _claims("Cold storage generates 4–6× more revenue per pallet than dry storage.")
    assert (claim.subject, claim.metric, claim.comparator) == ("Cold storage", "revenue per pallet", "dry storage")
    assert (claim.low, claim.high, claim.unit) == (4, 6, "x")


def test_the_value_and_its_modifier_come_from_the_figure() -> None:
    reading = reading_of("Holmby Steel generates over $1 billion in revenue.")
    (claim,) = read_claims(reading, ())
    figure = reading.figure(claim.figure_ids[0])
    assert figure is not None
    assert (claim.low, claim.unit, claim.modifier) == (figure.low, figure.unit, figure.modifier)


def test_a_forecast_is_told_from_a_fact() -> None:
    claims = _claims("Sales at Holmby will reach $40 million. Sales at Holmby were $30 million in 2024.")
    assert [claim.modality for claim in claims] == [Modality.FORECAST, Modality.FACT]
    assert claims[1].period == "2024"


def test_a_named_source_is_kept_and_an_unnamed_one_is_not() -> None:
    claims = _claims("Mary Quill said sales rose 4%. Analysts said margins fell to 9%.")
    assert [claim.attributed_to for claim in claims] == ["Mary Quill", None]


def test_a_pronoun_stands_for_the_subject_before() -> None:
    claims = _claims("Holmby Steel owns two mills. It reported revenue of $40 million.")
    assert claims[-1].subject == "Holmby Steel"


def test_what_is_no_metric_is_no_claim() -> None:
    assert _claims("The meeting lasted 40 minutes.") == []


def test_every_claim_cites_the_text() -> None:
    text = "Holmby Steel reported revenue of $40 million, while Quill Foods posted a net loss of $3 million."
    for claim in _claims(text):
        span = claim.evidence[0].span
        assert span is not None
        assert text[span[0] : span[1]] == claim.evidence[0].quote
