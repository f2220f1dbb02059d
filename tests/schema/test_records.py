import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from agent.schema.deal import Deal, Party, Role, Term
from agent.schema.evidence import Evidence, Match, cite, unfound
from agent.schema.finding import ACROSS_DOCUMENTS, GAPS, INCONSISTENCIES, PROVENANCE, About, Code, Finding
from agent.schema.number import plain_decimal

TEXT = "It was sold for up to $30 million."


@pytest.mark.parametrize(
    "value, written",
    [("3E+7", "30000000"), ("30000000.00", "30000000"), ("0.0165", "0.0165"), ("-0.50", "-0.5"), ("0E-9", "0")],
)
def test_decimals_are_written_plain(value: str, written: str):
    assert plain_decimal(Decimal(value)) == written


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_a_written_decimal_reads_back_as_itself(value: Decimal):
    assert Decimal(plain_decimal(value)) == value


def test_a_number_survives_json_as_a_decimal():
    term = Term(kind="upfront_payment", low=Decimal("3E7"), high=Decimal("3E7"), unit="USD")

    again = Term.model_validate_json(term.model_dump_json())

    assert json.loads(term.model_dump_json())["low"] == "30000000"
    assert again == term
    assert isinstance(again.low, Decimal)


def test_a_year_is_a_date_where_the_kind_or_a_date_id_says_so():
    closing = Term(kind="closing_date", low="2026", high="2026")
    maturity = Term(kind="maturity", low="2031", high="2031", date_id="t4")

    assert Term.model_validate_json(closing.model_dump_json()).low == "2026"
    assert Term.model_validate_json(maturity.model_dump_json()).low == "2031"


@pytest.mark.parametrize("kind", ["headline_price", "Upfront_payment", ""])
def test_an_unknown_term_kind_is_refused(kind: str):
    with pytest.raises(ValidationError, match="no term kind"):
        Term(kind=kind)


def test_a_desk_may_have_its_own_fields():
    assert Term(kind="x_grid_connection_mw", low=Decimal(40), high=Decimal(40)).kind == "x_grid_connection_mw"


def test_evidence_cites_the_slice_of_its_text():
    found = cite(TEXT, 16, 33)

    assert (found.quote, found.span, found.match) == ("up to $30 million", (16, 33), Match.EXACT)


def test_what_was_not_found_keeps_what_was_claimed_and_has_no_place():
    assert unfound("$31 million").model_dump(exclude_none=True) == {"match": Match.NONE, "claimed": "$31 million"}


@pytest.mark.parametrize(
    "fields",
    [
        {"quote": "$30 million", "start": 0, "end": 3},
        {"quote": "$30 million"},
        {"match": Match.NONE},
        {"match": Match.NONE, "claimed": "x", "start": 1, "end": 2, "quote": "x"},
    ],
    ids=["a span of another length", "no place", "nothing claimed", "a place for what was not found"],
)
def test_evidence_that_contradicts_itself_is_refused(fields: dict[str, object]):
    with pytest.raises(ValidationError):
        Evidence(**fields)


def test_the_same_fact_keeps_its_id_and_another_value_gets_another():
    said = {"kind": "milestone_payment", "unit": "USD", "evidence": (cite(TEXT, 16, 33),)}
    term = Term(low=Decimal(21), high=Decimal(21), **said)

    assert term.id == Term(low=Decimal(21), high=Decimal(21), **said).id
    assert term.id != Term(low=Decimal(22), high=Decimal(22), **said).id


def test_more_evidence_does_not_make_another_fact():
    term = Term(kind="stake", low=Decimal(50), high=Decimal(50), unit="%", evidence=(cite(TEXT, 16, 33),))

    again = Term(**{**dict(term), "id": "", "evidence": (*term.evidence, cite(TEXT, 0, 2))})

    assert again.id == term.id


def test_a_deal_keeps_its_id_whatever_order_its_parties_come_in():
    buyer, seller = Party(name="Borealis Power", role=Role.BUYER), Party(name="Quarrystone", role=Role.SELLER)

    assert Deal(type="asset_sale", parties=(buyer, seller)).id == Deal(type="asset_sale", parties=(seller, buyer)).id


def test_terms_are_ranked_by_kind_and_those_of_one_kind_stay_as_told():
    kinds = ("capacity", "closing_date", "x_note", "milestone_payment", "milestone_payment", "total_consideration")
    terms = [Term(kind=kind, text=str(number)) for number, kind in enumerate(kinds)]

    ranked = Deal(type="asset_sale", terms=tuple(terms)).ranked_terms

    assert [term.text for term in ranked] == ["5", "3", "4", "0", "1", "2"]


def test_two_gaps_of_different_kinds_are_two_findings():
    gap = {"code": Code.MISSING_TERM, "severity": "medium", "message": "", "settles_by": "?"}

    assert Finding(**gap, about=About(kind="closing_date")).id != Finding(**gap, about=About(kind="deposit")).id


def test_every_code_belongs_to_one_group():
    groups = [GAPS, INCONSISTENCIES, PROVENANCE, ACROSS_DOCUMENTS]

    assert sum(len(group) for group in groups) == len(Code)
    assert frozenset().union(*groups) == frozenset(Code)
