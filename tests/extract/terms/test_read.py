"""Terms from figures and dates: what they are, what surrounds them, and what is none."""

from decimal import Decimal

import pytest

from agent.schema.checklist import OwnField
from agent.schema.deal import Certainty, DealStatus, DealType, Origin
from agent.schema.figure import Modifier
from tests.extract.terms.articles import kinds_of, terms_of

T = DealType
READ = [
    (
        "price in the deal noun",
        T.ACQUISITION,
        "Orra announced the $30 million sale of its mill.",
        "total_consideration",
        "$30 million",
    ),
    (
        "price after for",
        T.ACQUISITION,
        "Orra agreed to buy Lumo for about $12 million.",
        "total_consideration",
        "about $12 million",
    ),
    (
        "price, old wire",
        T.ACQUISITION,
        "Orra Inc said it agreed to acquire Lumo Co for 3.5 mln dlrs.",
        "total_consideration",
        "3.5 mln dlrs",
    ),
    (
        "valued at",
        T.ACQUISITION,
        "The acquisition is valued at EUR 90 million.",
        "total_consideration",
        "EUR 90 million",
    ),
    (
        "enterprise value",
        T.ACQUISITION,
        "The deal values Lumo at $4 billion including debt.",
        "enterprise_value",
        "$4 billion",
    ),
    (
        "price per share",
        T.ACQUISITION,
        "Holders of Lumo will be paid $18 per share in cash.",
        "price_per_share",
        "$18 per share",
    ),
    (
        "issue price",
        T.ASSET_SALE,
        "The shares are issued at a deemed issue price of $0.02.",
        "price_per_share",
        "$0.02",
    ),
    ("premium", T.ACQUISITION, "That is a premium of 35% to the last close.", "premium", "35%"),
    ("upfront", T.LICENSE, "Orra receives an upfront payment of $20 million.", "upfront_payment", "$20 million"),
    ("milestones", T.LICENSE, "It may earn $150 million in sales milestones.", "milestone_payment", "$150 million"),
    ("earn-out", T.ACQUISITION, "An earn-out of $6 million may follow.", "earn_out", "$6 million"),
    (
        "deferred",
        T.ACQUISITION,
        "The deferred consideration of $4 million is due later.",
        "deferred_payment",
        "$4 million",
    ),
    ("escrow", T.ACQUISITION, "Another $2 million is held in escrow.", "escrow", "$2 million"),
    ("royalty", T.ASSET_SALE, "The vendor keeps a 2% net smelter return royalty.", "royalty_rate", "2%"),
    ("break fee", T.MERGER, "Lumo would owe a termination fee of $30 million.", "break_fee", "$30 million"),
    (
        "reverse break fee",
        T.MERGER,
        "Orra would owe a reverse termination fee of $50 million.",
        "reverse_break_fee",
        "$50 million",
    ),
    ("stake", T.STAKE_PURCHASE, "Orra bought a 40% stake in Lumo.", "stake", "40%"),
    ("stake, old wire", T.STAKE_PURCHASE, "Orra Corp said it acquired a 7.5 pct interest in Lumo.", "stake", "7.5 pct"),
    ("earn-in", T.OPTION, "Orra can earn an 80% interest in the project.", "stake", "80%"),
    ("capacity", T.ASSET_SALE, "Orra completed the sale of its 55 MW solar plant.", "capacity", "55 MW"),
    ("hosting capacity", T.HOSTING, "Orra will provide 40 MW of critical IT load.", "capacity", "40 MW"),
    ("storage", T.SUPPLY, "The order covers 300 MWh of battery storage.", "storage_energy", "300 MWh"),
    ("term", T.LEASE, "Orra signed a 12-year lease for the hall.", "term_length", "12-year"),
    ("rent", T.LEASE, "The tenant pays $4 million per year.", "annual_value", "$4 million"),
    ("contract value", T.HOSTING, "The contract is worth $500 million.", "contract_value", "$500 million"),
    ("escalator", T.LEASE, "Rent carries a 2.5% annual escalator.", "escalator", "2.5%"),
    ("principal", T.DEBT_FINANCING, "Orra secured a $75 million term loan.", "principal", "$75 million"),
    (
        "round",
        T.EQUITY_FINANCING,
        "Orra raised $25 million in a Series A round.",
        "total_consideration",
        "$25 million",
    ),
    ("coupon", T.DEBT_FINANCING, "The notes bear interest at a rate of 6.5%.", "interest_rate", "6.5%"),
    ("spread", T.DEBT_FINANCING, "The loan is priced at 300 basis points over SOFR.", "spread", "300 basis points"),
    (
        "conversion",
        T.DEBT_FINANCING,
        "The initial conversion price is $12 per share.",
        "conversion_price",
        "$12 per share",
    ),
    ("maturity", T.DEBT_FINANCING, "The notes are due 15 May 2031.", "maturity", "15 May 2031"),
    (
        "pre-money",
        T.EQUITY_FINANCING,
        "The round set a pre-money valuation of $90 million.",
        "pre_money",
        "$90 million",
    ),
    (
        "shares issued",
        T.ASSET_SALE,
        "Orra will allot 5,000,000 ordinary shares to the vendor.",
        "shares_issued",
        "5,000,000 ordinary shares",
    ),
    ("expected close", T.ACQUISITION, "The deal is expected to close in June 2026.", "expected_close", "June 2026"),
    (
        "closing date",
        T.ACQUISITION,
        "Orra completed the acquisition on 12 February 2026.",
        "closing_date",
        "12 February 2026",
    ),
    ("signing date", T.ACQUISITION, "The agreement was signed on 9 February 2026.", "signing_date", "9 February 2026"),
    ("outside date", T.ACQUISITION, "The outside date is 30 September 2026.", "outside_date", "30 September 2026"),
    (
        "Spanish price",
        T.ACQUISITION,
        "Orra compra la empresa por un importe de 20 millones de euros.",
        "total_consideration",
        "20 millones de euros",
    ),
    ("German price", T.ACQUISITION, "Der Kaufpreis beträgt 20 Mio. Euro.", "total_consideration", "20 Mio. Euro"),
    (
        "French price",
        T.ACQUISITION,
        "Orra rachète la société pour un montant de 20 millions d'euros.",
        "total_consideration",
        "20 millions d'euros",
    ),
]
NO_TERM = [
    ("revenue", "Lumo had revenue of $44 million in 2025 and was bought by Orra."),
    ("annual sales", "Orra will acquire Lumo, a maker of pumps with annual sales of about $69 million."),
    ("assets", "Orra agreed to buy Lumo Bank, which has assets of $230 million."),
    ("market", "Orra will acquire Lumo to enter the $40 billion market."),
    ("a peer's revenue", "Peers generate over $1 billion in revenue, and the deal follows them."),
    ("earnings multiples of others", "Contracts in this sector carry EBITDA multiples of 25–30×, unlike this deal."),
    ("share of sales", "The unit being sold accounts for two pct of sales."),
    ("growth", "The deal came after Lumo's output grew 12%."),
    ("closing price", "Shares of Orra closed at $14.50 after the acquisition."),
    ("pipeline", "The buyer now has a 2.1 GW pipeline and a 430 MW portfolio under development."),
    ("staff", "The business being sold has 1,200 employees."),
]


@pytest.mark.parametrize(
    ("deal_type", "text", "kind", "quote"), [row[1:] for row in READ], ids=[row[0] for row in READ]
)
def test_a_figure_is_the_term_its_words_say(deal_type, text, kind, quote):
    assert (kind, quote) in kinds_of(terms_of(text, deal_type))


@pytest.mark.parametrize("text", [row[1] for row in NO_TERM], ids=[row[0] for row in NO_TERM])
def test_figures_of_something_else_are_no_terms(text):
    assert kinds_of(terms_of(text)) == []


def test_a_value_said_twice_is_one_term_with_the_bound_and_both_places():
    terms = terms_of("Orra announced the $30 million sale of its mill. Orra sold the mill for up to $30 million.")
    assert [(term.modifier, term.certainty, len(term.evidence)) for term in terms] == [
        (Modifier.UP_TO, Certainty.CONTINGENT, 2)
    ]
    assert terms[0].evidence[0].quote == "up to $30 million"


def test_what_a_ceiling_and_its_milestones_leave_is_implied_and_not_called_upfront():
    terms = terms_of(
        "Orra sold the mill for up to $30 million. The price includes $21 million "
        "in milestone-based payments over 10 months.",
        T.ASSET_SALE,
    )
    milestone = next(term for term in terms if term.kind == "milestone_payment")
    rest = next(term for term in terms if term.origin is Origin.IMPLIED)
    assert (milestone.condition, milestone.period, milestone.certainty) == (
        "milestone-based",
        "10 month",
        Certainty.CONTINGENT,
    )
    assert ("milestone_period", "10 months") in kinds_of(terms)
    assert (rest.kind, rest.low, rest.computation.assumption) == (
        "other_consideration",
        Decimal(9_000_000),
        "if both ceilings are reached",
    )
    assert set(rest.computation.inputs) == {
        term.figure_id for term in terms if term.kind in ("total_consideration", "milestone_payment")
    }


def test_cash_and_shares_are_two_parts_and_an_all_cash_price_is_the_total():
    parts = kinds_of(terms_of("Orra will buy Lumo for $9 million in cash and $21 million in shares."))
    whole = kinds_of(terms_of("Orra will buy Lumo for $9 million in cash."))
    assert parts == [("cash_component", "$9 million"), ("stock_component", "$21 million")]
    assert whole == [("total_consideration", "$9 million")]


def test_numbered_clauses_take_their_kind_from_the_line_above():
    text = (
        "The consideration payable to the vendor comprises:\n(a) $500,000 within five days of completion;\n"
        "(b) 5,000,000 ordinary shares at a deemed issue price of $0.02; and\n(c) a 2% net smelter royalty.\n"
    )
    found = dict(kinds_of(terms_of(text, T.ASSET_SALE)))
    assert found == {
        "upfront_payment": "$500,000",
        "shares_issued": "5,000,000 ordinary shares",
        "price_per_share": "$0.02",
        "royalty_rate": "2%",
    }


def test_a_conversion_into_another_currency_is_no_second_price():
    assert kinds_of(terms_of("Orra agreed to buy Lumo for A$45 million (US$30 million).")) == [
        ("total_consideration", "A$45 million")
    ]


def test_a_price_that_is_held_back_is_undisclosed_with_the_words_that_say_so():
    term = terms_of("Orra bought Lumo. Terms were not disclosed.")[0]
    assert (term.kind, term.origin, term.evidence[0].quote) == (
        "total_consideration",
        Origin.UNDISCLOSED,
        "Terms were not disclosed",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Orra bought Lumo for $5 million. Other terms were not disclosed.",
        "Orra bought Lumo. No further details were disclosed.",
    ],
    ids=["the price is told", "only details are not"],
)
def test_what_else_is_held_back_does_not_hide_the_price(text):
    assert not any(term.origin is Origin.UNDISCLOSED for term in terms_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Orra compra Lumo. Los términos económicos no fueron revelados.",
        "Orra kauft Lumo. Über den Kaufpreis wurde Stillschweigen vereinbart.",
        "Orra rachète Lumo pour un montant non divulgué.",
    ],
    ids=["Spanish", "German", "French"],
)
def test_a_price_is_held_back_in_other_languages_too(text):
    assert [term.origin for term in terms_of(text)] == [Origin.UNDISCLOSED]


def test_a_capacity_says_on_what_basis_it_counts():
    term = terms_of("Orra will provide 40 MW of critical IT load.", T.HOSTING)[0]
    assert term.basis == "critical_it"


def test_a_desk_field_is_read_by_its_own_cues():
    field = OwnField(kind="x_pledge", type="percent", cues=("occupancy pledge of",), ask="Which share?")
    terms = terms_of("The lease has an occupancy pledge of 85%.", T.LEASE, fields=(field,))
    assert ("x_pledge", "85%") in kinds_of(terms)


def test_a_deal_that_is_only_talked_about_has_no_firm_price():
    assert terms_of("Orra may buy Lumo for $5 million.", status=DealStatus.RUMOURED)[0].certainty is Certainty.UNKNOWN


@pytest.mark.parametrize("joined", ["including an earn-out", "plus an earn-out", "excluding the earn-out"])
def test_what_comes_on_top_of_a_sum_or_lies_within_it_does_not_name_it(joined):
    text = f"Alder agreed to buy Birch Foods for $80 million {joined}."
    assert [term.kind for term in terms_of(text)] == ["total_consideration"]


def test_targets_that_run_through_a_year_are_no_closing():
    text = (
        "Alder buys Birch Foods and pays $34 million at closing and $7 million if Birch meets its targets through 2028."
    )
    assert "expected_close" not in [term.kind for term in terms_of(text)]
    assert "expected_close" in [term.kind for term in terms_of("Alder buys Birch Foods. Closing is expected in 2028.")]


def test_who_has_to_agree_is_told_whole_and_alone():
    text = "Alder buys Birch Foods, subject to clearance under the U.S. Clayton Act and is expected to close by March."
    told = [term.text for term in terms_of(text) if term.kind == "approvals_required"]
    assert told == ["subject to clearance under the U.S. Clayton Act"]
