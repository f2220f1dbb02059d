"""Summaries with one figure told otherwise than in the passage that they sum up, and what only looks like it."""

import pytest

from agent.check.rules.conflicting_values import check
from agent.check.sameness import restated
from tests.check.articles import facts_of, quotes_of

FERRY = (
    "Marlow Lines will lay up three of its ferries for the winter, the operator said on Tuesday.\n\n"
    "The vessels carried 214,000 passengers last season, 9% fewer than the year before. Fuel costs the company "
    "£6.4 million a year, and a crossing to Skarra takes 145 minutes.\n\n"
    '"Nobody likes an empty deck," said Ruth Adeyemi, who runs the line. She wants to hire 48 deckhands by Easter.\n\n'
    "The harbour board lends £2.7 million towards new engines, to be paid back over twelve years."
)
CALL = (
    "Good morning. Revenue for the quarter was $486 million, up 12%, and gross margin came to 38.4%, an improvement of "
    "90 basis points.\n\n"
    "Orders were $512 million. We closed June with 3,420 people and net debt of $275 million, or 1.8 times EBITDA.\n\n"
    "For the full year we now expect revenue of $1.92 billion to $1.98 billion, and earnings of $4.10 a share."
)
OFFER = (
    "Dear Ms Okafor,\n\nThe Harbour plan costs $129 per seat per month for your 64 dispatchers, down from $149.\n\n"
    "Onboarding is a one-time $8,500. In the trial at your Leith depot, calls were answered in 21 seconds, and before "
    "in 58.\n\nThe offer stands until 14 March. We serve 280 depots in nine countries."
)
TOLD_OTHERWISE = [
    (FERRY, "Marlow's ships had {} travellers last season, 9% fewer than before.", "214,000", "241,000"),
    (FERRY, "Fuel sets the ferry line back {} each year.", "£6.4 million", "£6.9 million"),
    (FERRY, "Sailing over to Skarra takes {}.", "145 minutes", "154 minutes"),
    (FERRY, "Adeyemi means to take on {} deckhands before Easter.", "48", "84"),
    (
        FERRY,
        "Engines are paid for with {} from the harbour board, due over twelve years.",
        "£2.7 million",
        "£2.1 million",
    ),
    (CALL, "Quarterly revenue rose 12% to {}.", "$486 million", "$468 million"),
    (CALL, "Orders of {} came in, and net debt was $275 million.", "$512 million", "$572 million"),
    (CALL, "The company ended June with {} staff and leverage of 1.8 times.", "3,420", "3,240"),
    (CALL, "Gross margin was {} after gaining 90 basis points.", "38.4%", "34.8%"),
    (OFFER, "The supplier serves {} depots across nine countries.", "280", "820"),
    (OFFER, "Onboarding costs a one-time fee of {}.", "$8,500", "$5,800"),
    (OFFER, "The price falls to {} a month per seat from $149.", "$129", "$119"),
    (OFFER, "During the trial, answering calls took {} instead of 58.", "21 seconds", "27 seconds"),
]
SILENT = [
    ("a sum of its own", CALL, "Revenue and orders together were $998 million."),
    ("a share of its own", FERRY, "A tenth of the 214,000 passengers, 21,400 people, went to Skarra."),
    ("rounded", FERRY, "Fuel costs the ferry line some £6 million a year."),
    ("another year's", FERRY, "Two seasons ago the vessels had carried 235,000 passengers."),
    ("put right", CALL, "Corrected: revenue for the quarter was $468 million."),
    (
        "a news item of its own",
        OFFER,
        "Rival Pilotfish charges $139 per seat and opened 82 depots in Peru this spring.",
    ),
    ("a month told as its year", OFFER, "A seat comes to $1,548 a year."),
    ("another thing of one size", CALL, "The pension fund holds $426 million in bonds and pays 9,400 pensioners."),
]


@pytest.mark.parametrize(("text", "sentence", "right", "wrong"), TOLD_OTHERWISE)
def test_a_summary_that_tells_a_figure_otherwise_conflicts(text: str, sentence: str, right: str, wrong: str) -> None:
    quotes = quotes_of(check(facts_of(f"{text}\n\n{sentence.format(wrong)}")))
    assert len(quotes) == 1
    assert right.split()[0].strip("$£%") in quotes[0][0]
    assert wrong in quotes[0][1]
    assert quotes_of(check(facts_of(f"{text}\n\n{sentence.format(right)}"))) == []


@pytest.mark.parametrize(("text", "sentence"), [item[1:] for item in SILENT], ids=[item[0] for item in SILENT])
def test_what_a_last_sentence_adds_or_works_out_is_no_conflict(text: str, sentence: str) -> None:
    assert quotes_of(check(facts_of(f"{text}\n\n{sentence}"))) == []


def test_cells_with_nothing_said_of_them_tell_nothing_again() -> None:
    rows = [
        "CM 4411|Corrib Minerals 2003|2.96|3010N 7675E|6597312.0|409704.0",
        "CM 4418|Corrib Minerals 2003|2.97|2570N 6405E|6597318.0|408513.0",
        "CM 4502|Orla Gold 2000|5.24|3015N 7600E|6598186.0|409760.0",
    ]
    more = "52964|Corrib Minerals 2003|3.4|2571N 6406E|6598196.0|409785.0"
    head = "Rock chip samples of the Tarn grid. Northings and eastings are in GDA94."
    text = "\n\n".join((head, "|".join(rows), "The sampling found gold in the west of the grid.", more)).replace(
        "|", "\n"
    )
    assert list(restated.restated(facts_of(text))) == []


def test_among_too_many_figures_of_its_size_none_stands_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    text, sentence, _, wrong = TOLD_OTHERWISE[0]
    facts = facts_of(f"{text}\n\n{sentence.format(wrong)}")
    assert len(list(restated.restated(facts))) == 1
    monkeypatch.setattr(restated, "MOST_LIKE_SIZED", 0)

    assert list(restated.restated(facts)) == []
