import pytest

from agent.check.rules.damaged_text import check
from agent.schema.finding import Code, Outcome, Severity
from tests.check.articles import facts_of


@pytest.mark.parametrize(
    "text, missing, severity",
    [
        pytest.param("It sold.\n\n, a maker of paper, has changed course.", "a subject", Severity.LOW, id="no figure"),
        pytest.param("It holds 40 MW, 30 MW in Peru, and a .", "a name or an object", Severity.MEDIUM, id="figures"),
        pytest.param("It likes mining. that pulp yields $3 million.", "who says so", Severity.MEDIUM, id="no source"),
    ],
)
def test_a_gap_says_what_is_missing_and_weighs_more_beside_a_figure(text: str, missing: str, severity: Severity):
    facts = facts_of(text)
    (finding,) = check(facts).findings

    assert finding.code is Code.DAMAGED_TEXT
    assert finding.severity is severity
    assert missing in finding.message
    assert all(text[item.start : item.end] == item.quote for item in finding.evidence)


def test_the_figures_of_the_broken_sentence_are_named():
    facts = facts_of("It holds 40 MW in Lima, and a . It paid $3 million.")
    (finding,) = check(facts).findings

    assert finding.about.items == (facts.reading.figures[0].id,)


def test_sound_text_holds():
    verdict = check(facts_of("Harlow sold its mill to a fund for $3 million."))

    assert not verdict.findings
    assert [item.outcome for item in verdict.checks] == [Outcome.HOLDS]


@pytest.mark.parametrize(
    "text",
    [
        "Brokers at put a fair rent for such a hall at £40 a foot.",
        "Dry dyes cost half as much as wet ones, figures from suggest.",
        "It was described in a notice dated and kept in the register.",
        "Tarn plans to bring its fleet to around by the end of May.",
        "In a talk with  last week, the chairman was calm.",
        "Our note on the sale can be found . Tarn paid in cash.",
        "The works council said in May that it would\n\nLocal people were glad of the news, and so was Tarn.",
    ],
)
def test_a_lost_name_figure_or_end_is_seen(text: str):
    assert len(check(facts_of(text)).findings) == 1


@pytest.mark.parametrize(
    "text",
    [
        "L'usine produit 40 000 tonnes par an. Elle emploie 300 personnes.",
        "Tarn turned the mill around by the end of May.",
        "The notice dated 3 May is kept in the register.",
        "Tarn paid in cash .  It  was  set  by  hand  with  care .",
    ],
)
def test_what_is_whole_is_left_alone(text: str):
    assert check(facts_of(text)).findings == ()
