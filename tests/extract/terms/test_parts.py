"""The parts of a price by when, on what and in what they are paid, in sentences that stand far from the deal's own."""

import pytest

from agent.schema.deal import DealType
from agent.schema.term_kind import TermKind as K
from tests.extract.terms.articles import terms_of

T = DealType
_SOLD = "Orra Group agreed to buy Lumo Foods. "
_LICENSED = "Orra licensed its vaccine to Lumo. "
_PARTS = frozenset(
    {
        K.TOTAL_CONSIDERATION, K.CASH_COMPONENT, K.STOCK_COMPONENT, K.ASSUMED_DEBT, K.UPFRONT_PAYMENT, K.DEPOSIT,
        K.ESCROW, K.MILESTONE_PAYMENT, K.EARN_OUT, K.DEFERRED_PAYMENT, K.OPTION_FEE,
    }
)  # fmt: skip
READ = {
    "instalments": (
        T.ACQUISITION,
        _SOLD + "The price is payable in two instalments: €14 million on completion and €6 million a year later.",
        {"upfront_payment €14 million", "deferred_payment €6 million"},
    ),
    "a further sum when something is reached": (
        T.ACQUISITION,
        _SOLD + "A further £12 million falls due when the new line reaches full output.",
        {"milestone_payment £12 million"},
    ),
    "on what the business earns": (
        T.ACQUISITION,
        _SOLD + "Sellers may earn up to $9 million extra depending on gross profit in the two years after closing.",
        {"earn_out up to $9 million"},
    ),
    "the rest follows": (
        T.ACQUISITION,
        _SOLD + "Of the price, $40 million changes hands at signing; the remaining $15 million follows in three yearly"
        " instalments.",
        {"upfront_payment $40 million", "deferred_payment $15 million"},
    ),
    "kept back": (
        T.ACQUISITION,
        _SOLD + "Orra keeps back $5 million for warranty claims.",
        {"escrow $5 million"},
    ),
    "debt taken over": (
        T.ACQUISITION,
        _SOLD + "It also takes over bank loans of 30 million euros.",
        {"assumed_debt 30 million euros"},
    ),
    "all told": (
        T.ACQUISITION,
        _SOLD + "All told, the owners could pocket as much as $120 million.",
        {"total_consideration as much as $120 million"},
    ),
    "a licence": (
        T.LICENSE,
        _LICENSED
        + "Orra gets $12 million straight away, another $30 million upon the first regulatory approval, and as"
        " much as $200 million if sales pass set levels.",
        {
            "upfront_payment $12 million",
            "milestone_payment $30 million",
            "milestone_payment as much as $200 million",
        },
    ),
    "deferred to a year": (
        T.ASSET_SALE,
        "Orra sold its mine to Lumo for $70 million, of which $20 million is deferred until 2028.",
        {"total_consideration $70 million", "deferred_payment $20 million"},
    ),
    "due at closing, the balance later": (
        T.ASSET_SALE,
        "Orra will sell the mill to Lumo for $70 million, with $55 million due at closing and the balance of"
        " $15 million eighteen months afterwards.",
        {"total_consideration $70 million", "upfront_payment $55 million", "deferred_payment $15 million"},
    ),
    "what the price was": (
        T.STAKE_PURCHASE,
        "Orra bought 60% of Lumo. The price for the stake was $31 million.",
        {"total_consideration $31 million"},
    ),
    "what it went for": (
        T.ASSET_SALE,
        "Orra lets its mill go to Lumo for $64 million. The last $8 million takes the form of a seller's note.",
        {"total_consideration $64 million", "deferred_payment $8 million"},
    ),
    "German, the verb at the end": (
        T.ASSET_SALE,
        "Orra hatte im Sommer 300 Wohnungen für 37 Millionen Euro abgegeben.",
        {"total_consideration 37 Millionen Euro"},
    ),
    "two forms": (
        T.ACQUISITION,
        _SOLD + "Orra pays $200 million: $150 million in cash, $50 million in new shares.",
        {"cash_component $150 million", "stock_component $50 million"},
    ),
    "cash at closing beside shares is the cash": (
        T.ACQUISITION,
        _SOLD
        + "Orra settles $90 million in cash when the deal closes. The sellers also get Orra stock worth $30 million.",
        {"cash_component $90 million", "stock_component $30 million"},
    ),
    "what is paid for a royalty's return": (
        T.ASSET_SALE,
        "Orra sold its mine to Lumo and keeps a 2% royalty, half of which can be bought back for $3 million.",
        {"option_fee $3 million"},
    ),
    "a side that walks away": (
        T.MERGER,
        "Orra and Lumo agreed to merge. Should either board pull out, it owes the other $4 million.",
        set(),
    ),
    "German": (
        T.ACQUISITION,
        "Orra übernimmt Lumo. Der Kaufpreis beträgt 60 Mio. Euro. Davon sind 45 Mio. Euro bei Vollzug fällig, weitere"
        " 15 Mio. Euro nach zwei Jahren.",
        {"total_consideration 60 Mio. Euro", "upfront_payment 45 Mio. Euro", "deferred_payment 15 Mio. Euro"},
    ),
    "Spanish": (
        T.ACQUISITION,
        "Orra compra Lumo por 80 millones de euros. A la firma pagará 50 millones de euros; otros 30 millones de euros"
        " dependen del resultado de 2027.",
        {
            "total_consideration 80 millones de euros",
            "upfront_payment 50 millones de euros",
            "earn_out 30 millones de euros",
        },
    ),
    "French": (
        T.ACQUISITION,
        "Orra rachète Lumo pour 70 millions d'euros. Elle versera 55 millions d'euros à la signature, le solde de"
        " 15 millions d'euros dans deux ans.",
        {
            "total_consideration 70 millions d'euros",
            "upfront_payment 55 millions d'euros",
            "deferred_payment 15 millions d'euros",
        },
    ),
}
NOT_PAID = {
    "half of a known sum": _SOLD + "Half of the $50 million will be settled in Orra stock.",
    "cash in the bank": _SOLD + "Lumo had $30 million in cash and no debt.",
    "results": _SOLD + "Sales rose to $44 million once the new plant opened.",
    "what was spent": _SOLD + "Orra spent $6 million on advertising when it opened its store.",
    "what something cost": _SOLD + "If regulators agree, Orra will close its own plant, which cost $12 million.",
    "a bond to be repaid": _SOLD + "Lumo uses $20 million to repay a bond that falls due in May.",
    "where the money comes from": _SOLD
    + "It pays with $30 million of its own cash and $60 million from a new term loan.",
    "what a holder of shares says": _SOLD
    + "A holder of 3% of the shares said a rival had been willing to pay $61 million.",
    "the price of a share": _SOLD + "The share price was $1,200 on Monday.",
    "a threshold": _SOLD + "The bonus depends on sales of more than $300 million.",
    "another year's sales": _LICENSED + "Lumo sold vaccines for $300 million last year.",
}


@pytest.mark.parametrize(("kind", "text", "expected"), READ.values(), ids=READ.keys())
def test_parts_of_a_price(kind: DealType, text: str, expected: set[str]) -> None:
    terms = [term for term in terms_of(text, kind) if term.kind in _PARTS and term.origin == "stated"]
    assert {f"{term.kind} {term.evidence[0].quote}" for term in terms} == expected


@pytest.mark.parametrize("text", NOT_PAID.values(), ids=NOT_PAID.keys())
def test_other_sums_are_no_part(text: str) -> None:
    kind = T.LICENSE if text.startswith(_LICENSED) else T.ACQUISITION
    assert not [term.kind for term in terms_of(text, kind) if term.kind in _PARTS]


def test_a_sum_paid_at_closing_is_the_price_where_nothing_else_is_paid() -> None:
    terms = terms_of("Orra takes over Lumo. The sellers receive $18 million upon closing.")
    assert [term.kind for term in terms] == ["total_consideration"]


def test_what_is_owed_when_a_deal_fails_is_a_break_fee() -> None:
    terms = terms_of(
        "Orra and Lumo agreed to merge. Should either board pull out, it owes the other $4 million.", T.MERGER
    )
    assert [term.kind for term in terms] == ["break_fee"]


def test_a_few_dollars_that_hang_on_an_event_are_a_contingent_value_right() -> None:
    text = (
        "Orra launched an offer for Lumo. Holders get a contingent value right. A further $1.75 becomes payable if"
        " sales pass $400 million."
    )
    assert "contingent_value_right" in {term.kind for term in terms_of(text, T.TENDER_OFFER)}


def test_a_loan_that_is_paid_back_is_not_the_one_that_is_raised() -> None:
    text = "Orra issued notes of $200 million. It will redeem its $80 million of 5% notes due 2027."
    found = [(term.kind, term.evidence[0].quote) for term in terms_of(text, T.DEBT_FINANCING)]
    assert found == [("principal", "$200 million")]
