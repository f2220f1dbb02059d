"""The measure of fabrication: it alters what it says, and it would see a false value."""

import json
import random

from agent.schema.claim import Claim
from agent.schema.deal import Deal, DealType, Party, Role, Term
from agent.schema.evidence import cite
from evals.fabrication import alter, out_of_place
from tests.fakes.reading import read_numbered

READING = read_numbered("[s1] Acme pays {f1: $30 million} to Bolt.\n[s2] It owes {f2: $4 million}.")
F1, F2 = READING.figure("f1"), READING.figure("f2")


def place(figure):
    return (cite(READING.text, figure.start, figure.end),)


def term(figure, **changes):
    fields = {"low": figure.low, "high": figure.high, "figure_id": figure.id, "evidence": place(figure), **changes}
    return Term(kind="total_consideration", **fields)


def found(*terms, claims=()):
    return list(out_of_place(READING, (Deal(type=DealType.ACQUISITION, terms=terms),), tuple(claims)))


def test_what_stands_in_the_text_is_not_called_false():
    assert found(term(F1), term(F2)) == []


def test_a_false_value_is_seen():
    assert found(term(F1, low=31_000_000, high=31_000_000)) == ["Term: a value that the ledger does not have"]
    assert found(term(F1, evidence=place(F2))) == ["Term: a value from elsewhere"]
    assert found(term(F1, evidence=(cite("x" * 40, 3, 9),))) == ["Term: no place in the text"]


def test_a_false_name_is_seen():
    claim = Claim(statement="s", metric="m", subject="Fenwick Capital", evidence=place(F1))
    assert found(claims=[claim]) == ["Claim: a name that is not in the text"]
    party = Party(name="Acme", role=Role.BUYER, evidence=(cite("y" * 40, 0, 4),))
    deal = Deal(type=DealType.ACQUISITION, parties=(party,))
    assert list(out_of_place(READING, (deal,), ())) == ["Party: no place in the text"]


def test_replies_are_altered_and_stay_replies():
    said = {"deals": [{"type": "merger", "terms": [{"kind": "stake", "value": "f1"}] * 20}]}
    altered, count = alter(said, random.Random(1))
    assert 0 < count < 20
    assert altered["deals"][0]["type"] == "merger"
    assert json.dumps(altered) != json.dumps(said)
