"""Arithmetic as articles tell it: each relation once as it holds, once with one number changed."""

import pytest

from agent.check.facts import Verdict
from agent.check.rules import RULES
from agent.schema.finding import INCONSISTENCIES, Code
from tests.check.articles import facts_of

# (name, text with a slot, the right number, a wrong one, the code)
TOLD = [
    (
        "rows above a total",
        "Use of funds\n\nDrilling          A$9.5 million\nStudies           A$4.0 million\nCosts             {}\n"
        "Total             A$15.0 million\n\nDrilling starts in May.",
        "A$1.5 million",
        "A$2.5 million",
        Code.SUM_MISMATCH,
    ),
    (
        "a price that breaks down",
        "Elmhurst has sold three depots to a pension fund for £204 million.\n\nThe price breaks down as follows: £88 "
        "million for Ashby, {} for Corby and £45 million for Thorne.",
        "£71 million",
        "£61 million",
        Code.SUM_MISMATCH,
    ),
    (
        "staff from one number to another",
        "Quill Robotics plans to hire {}, which would take its staff from 85 to 125.",
        "40 people",
        "60 people",
        Code.SUM_MISMATCH,
    ),
    (
        "shares on top of shares",
        "Alder has undertakings for 21.5% of the shares, in addition to the 8.5% it bought in the market, which gives "
        "it {} in all.",
        "30.0%",
        "36.0%",
        Code.SUM_MISMATCH,
    ),
    (
        "so much a year for so many years",
        "Quill pays a fixed EUR 62 million per year for a term of 12 years, so that the contract is worth {} over its "
        "life.",
        "EUR 744 million",
        "EUR 844 million",
        Code.PER_UNIT_MISMATCH,
    ),
    (
        "so much each",
        "The farm has fourteen turbines of 4 megawatts each, {} in all.",
        "56 megawatts",
        "65 megawatts",
        Code.PER_UNIT_MISMATCH,
    ),
    (
        "shares and the whole company",
        "The offer is $5.40 per share. Tarn has 150 million shares on issue, so that the offer values it at {}.",
        "$810 million",
        "$910 million",
        Code.PER_UNIT_MISMATCH,
    ),
    (
        "a rise after last year's value",
        "Sales rose by {} to EUR 702 million in 2025, after EUR 650 million in 2024.",
        "8%",
        "14%",
        Code.PERCENT_CHANGE_MISMATCH,
    ),
    (
        "an increase told last",
        "Revenue was €2.1 million in 2025, most of it from clinics, after €1.4 million in 2024, an increase of {}.",
        "50%",
        "30%",
        Code.PERCENT_CHANGE_MISMATCH,
    ),
    (
        "a change beside an adjusted figure",
        "Tarn reported revenue of $412 million in 2025, up {} from $378 million in 2024, and adjusted EBITDA of $128 "
        "million.",
        "9%",
        "4%",
        Code.PERCENT_CHANGE_MISMATCH,
    ),
    (
        "a fall in Spanish",
        "La harina costó 1.780 dólares por tonelada en 2024 y 1.520 dólares por tonelada en 2025, una baja de {}.",
        "15%",
        "25%",
        Code.PERCENT_CHANGE_MISMATCH,
    ),
]
# What looks like a relation and is none.
LOOK_ALIKES = [
    "Costs\n\nRent          $9 million\nWages         $4 million\n\nTotal revenue was $40 million.",
    "Quill pays EUR 62 million per year for a term of 12 years, which rises with inflation, and the contract is worth "
    "EUR 900 million.",
    "Elmhurst sold depots for £204 million and shops for £90 million. The rent is split: £8 million for Ashby and £4 "
    "million for Corby.",
    "Quill plans to hire 40 people and to move its price from $85 to $125.",
    "The farm has fourteen turbines of 4 megawatts each; with the second farm, the company has 90 megawatts in all.",
    "Alder offers $5.40 per share for 20 million shares of Tarn, which values the company at $810 million.",
    "On a like-for-like basis, sales rose 3% to EUR 702 million, after EUR 650 million in 2024.",
    "Together with the loan of $20 million and a note of $10 million, the fund invests $80 million.",
    "The first instalment of $2 million is due for 3 years. In total, the group has debt of $50 million.",
]


def findings_of(text: str) -> list[Code]:
    facts = facts_of(text)
    verdicts: list[Verdict] = [rule.check(facts) for rule in RULES if rule.code in INCONSISTENCIES]
    return [finding.code for verdict in verdicts for finding in verdict.findings]


@pytest.mark.parametrize("text, right", [row[1:3] for row in TOLD], ids=[row[0] for row in TOLD])
def test_arithmetic_that_holds_is_no_finding(text: str, right: str) -> None:
    assert findings_of(text.format(right)) == []


@pytest.mark.parametrize("text, wrong, code", [(row[1], *row[3:]) for row in TOLD], ids=[row[0] for row in TOLD])
def test_one_changed_number_breaks_it(text: str, wrong: str, code: Code) -> None:
    assert findings_of(text.format(wrong)) == [code]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_only_looks_like_arithmetic_is_no_finding(text: str) -> None:
    assert findings_of(text) == []


def test_what_is_worked_out_is_told_as_a_reader_would_work_it_out():
    text = "Quill Solar sold its 40 MW plant to Tallis Energy for $52 million, or $1.6 million per megawatt."
    findings = [finding for rule in RULES for finding in rule.check(facts_of(text)).findings]
    messages = [finding.message for finding in findings if finding.code is Code.PER_UNIT_MISMATCH]

    assert len(messages) == 1
    assert messages[0].endswith("give 52,000,000 ÷ 40 = $1,300,000 per MW, taken as $1,271,600–1,329,110 per MW.")


def test_a_change_of_scale_is_told_in_whole_numbers():
    text = "The operator collects $125 per kilowatt a month, or $27 million a year from its 18 MW."
    details = [check.detail for rule in RULES for check in rule.check(facts_of(text)).checks]

    assert "$125 per kilowatt = 27,000,000 ÷ 18 ÷ 12,000: holds" in details
