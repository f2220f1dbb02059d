"""The same thing with two numbers, and what only looks like it."""

import pytest

from agent.check.rules.conflicting_values import check
from tests.check.articles import facts_of, quotes_of

CONFLICTS = [
    (
        "across paragraphs",
        "Alder Power employs 420 workers at its Redfern smelter.\n\nThe mayor was told of the plan on Monday.\n\n"
        "The Redfern smelter employs 460 workers.",
        ["420 workers", "460 workers"],
    ),
    (
        "headline against body",
        "Alder Power to recall 19 ferries\n\nAlder Power will recall 24 ferries to replace a faulty pump, it said.",
        ["19 ferries", "24 ferries"],
    ),
    (
        "a percentage",
        "Subscribers get a 15% discount on the annual plan. The offer ends in June.\n\n"
        "Readers who subscribe receive a 10% discount on the annual plan.",
        ["15%", "10%"],
    ),
    (
        "two guidance ranges",
        "Organic sales growth is expected to be 3–5% this year.\n\nWe expect organic sales growth of 4–6% this year.",
        ["3–5%", "4–6%"],
    ),
    (
        "two ceilings",
        "The system can cut heating costs by up to 30%.\n\nHeating costs fall by up to 20% with the system.",
        ["up to 30%", "up to 20%"],
    ),
    (
        "a list item against a sentence",
        "Prices:\n\n1. Harbour Plan: $300/month\n2. Island Plan: $600/month\n\nThe Island Plan costs $700/month.",
        ["$600", "$700"],
    ),
    (
        "months against a year",
        "The Redfern lease has a term of 2 years.\n\nThe term of the Redfern lease is 36 months.",
        ["2 years", "36 months"],
    ),
]
SOUND = [
    (
        "two arms of a trial",
        "The trial ran at nine clinics. At week 12 the 41 patients on the low dose had fewer attacks. In the "
        "high-dose arm all 44 patients did.",
    ),
    ("the same number twice", "Alder Power employs 420 workers at Redfern. The Redfern smelter employs 420 workers."),
    ("within rounding", "The Redfern smelter cost $1.24 billion. The cost of the Redfern smelter was $1.2 billion."),
    (
        "two periods",
        "Redfern smelter production was 40,000 tonnes in 2023. Redfern smelter production was 44,000 tonnes in 2024.",
    ),
    ("two names", "Sales at Redfern rose 4%. Sales at Holmby rose 9%."),
    (
        "net against gross",
        "Net debt of Alder Power stood at $40 million. Gross debt of Alder Power stood at $55 million.",
    ),
    (
        "two stages of capacity",
        "Alder Power holds a 341 MW energised portfolio. Alder Power holds 430 MW under development.",
    ),
    (
        "an earlier value",
        "The workforce at the Redfern smelter is 420 workers. "
        "The Redfern smelter workforce was 460 workers a year earlier.",
    ),
    ("first and second phase", "The first phase adds 100 MW at Redfern. The second phase adds 150 MW at Redfern."),
    (
        "two speakers",
        "Mary Quill said the Redfern smelter employs 420 workers. "
        "Karl Winter said the Redfern smelter employs 460 workers.",
    ),
    (
        "per share against total",
        "Alder Power paid a dividend of $1.20 per share. Alder Power paid a dividend of $40 million.",
    ),
    (
        "a ceiling and a value under it",
        "The plan saves up to 30% of heating costs. The plan saves 20% of heating costs.",
    ),
    (
        "a list of unlike items",
        "Prices:\n\n1. Harbour Plan: $300/month\n2. Island Plan: $600/month\n3. Summit Plan: $900/month",
    ),
]


# A headline, the news, its parts and its background; each case below changes one number or adds one sentence.
ARTICLE = (
    "Pellworth Ports to buy Tarn Quay terminal for $640 million\n\n"
    "Pellworth Ports has agreed to buy the Tarn Quay container terminal from Brackley Freight for $640 million in "
    "cash, the two companies said.\n\n"
    "Tarn Quay handled 1.9 million containers last year and employs 2,150 people. Pellworth expects cost savings of "
    "$35 million a year from the third year. Its own four terminals handled 6.2 million containers.\n\n"
    "Revenue of Brackley Freight fell 7% to $1.3 billion in 2025. Its profit was $88 million, compared with "
    "$104 million in 2024.\n\n"
    "The terminal has a lease from the city that runs for another 28 years, for an annual rent of $12 million.\n"
)
CHANGED = [
    ("the headline", "for $640 million\n\n", "for $460 million\n\n", ["$460 million", "$640 million"]),
    ("a restatement of the price", "", "The $690 million that Pellworth pays for Tarn Quay is due at closing.", None),
    ("a restatement of the staff", "", "All 2,510 people whom Tarn Quay employs will move to Pellworth.", None),
    ("a restatement of the savings", "", "Pellworth counts on cost savings of $53 million a year.", None),
    ("a restatement of the revenue", "", "In 2025, Brackley Freight had revenue of $1.7 billion, down 7%.", None),
    ("a restatement of the rent", "", "The annual rent for the terminal, $17 million, is paid to the city.", None),
    ("digits in another order", "", "None of Tarn Quay's 2,510 people will lose their jobs, Brackley said.", None),
]
KEPT = [
    ("digits in another order, of another", "Three of Marlow's 2,510 people will lose their jobs, Brackley said."),
    ("a rounding", "Pellworth pays more than $600 million for Tarn Quay."),
    ("in other words", "Tarn Quay, which employs 2,150 people, changes hands for $640 million."),
    ("a difference", "The profit of Brackley Freight fell by $16 million."),
    ("a sum", "With Tarn Quay, the terminals of Pellworth would have handled 8.1 million containers."),
    ("another period", "In 2023, Brackley Freight had revenue of $1.5 billion."),
    ("another thing", "Pellworth will spend $90 million on cranes for Tarn Quay."),
    ("another bidder", "Marlow Docks had offered $590 million for the Tarn Quay terminal."),
    ("half of it", "Brackley Freight will use $320 million of the cash to repay debt."),
    ("an earlier value", "Tarn Quay used to employ 3,000 people before the cranes were automated."),
    ("a share of it", "Of the people whom Tarn Quay employs, 400 work in its warehouses."),
    ("another terminal", "The Holm terminal of Pellworth employs 1,400 people and handled 1.1 million containers."),
    ("an adviser's estimate", "Analysts at Corrie had put the value of Tarn Quay at $700 million."),
]


@pytest.mark.parametrize("old, new, sides", [row[1:] for row in CHANGED], ids=[row[0] for row in CHANGED])
def test_one_changed_number_in_an_article_is_found(old: str, new: str, sides: list[str] | None) -> None:
    text = ARTICLE.replace(old, new) if old else f"{ARTICLE}\n{new}\n"
    found = quotes_of(check(facts_of(text)))
    assert len(found) == 1
    assert sides in (None, found[0])
    assert any(quote in new for quote in found[0])


@pytest.mark.parametrize("added", [row[1] for row in KEPT], ids=[row[0] for row in KEPT])
def test_a_sentence_that_fits_its_article_is_no_conflict(added: str) -> None:
    assert quotes_of(check(facts_of(f"{ARTICLE}\n{added}\n"))) == []


@pytest.mark.parametrize("text, sides", [row[1:] for row in CONFLICTS], ids=[row[0] for row in CONFLICTS])
def test_two_numbers_for_one_thing_are_found(text: str, sides: list[str]) -> None:
    assert quotes_of(check(facts_of(text))) == [sides]


@pytest.mark.parametrize("text", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_what_tells_two_numbers_apart_is_no_conflict(text: str) -> None:
    assert quotes_of(check(facts_of(text))) == []
