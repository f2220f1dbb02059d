"""The chain with a queue of replies: windows, failures that stay partial, and what the rules said beside it."""

import json

import pytest

from agent.extract.model.read import extract_with_model
from agent.extract.offline import Extraction
from agent.llm.exchange import FaultKind, RequestError
from agent.schema.claim import Claim
from agent.schema.deal import By, Deal, DealType, Origin, Party, Role, Term
from agent.schema.evidence import cite
from tests.fakes.ask import FakeAsk
from tests.fakes.reading import read_numbered

ARTICLE = """
[s1] Orrin Freight buys Dellmar Ports
[s2] Orrin Freight will pay {f1: $30 million} for Dellmar Ports and owes {f2: $4 million} to its bank.
[s3] The terminal draws {f3: 70 MW}.
[s4] Dellmar Ports employs {f4: 340 people}, and Orrin Freight pays {f5: $2 million} in fees.
"""
READING = read_numbered(ARTICLE)
NOTHING = Extraction(deals=(), claims=())


def reply(**fields):
    return json.dumps(fields)


def deal(*terms, parties=(("Orrin Freight", "buyer"),), sentence="s2", **fields):
    said = [{"name": name, "role": role, "sentence": sentence} for name, role in parties]
    made = [{"kind": kind, "value": value} for kind, value in terms]
    return {"type": "acquisition", "sentences": [sentence], "parties": said, "terms": made, **fields}


def by_rules(*terms):
    place = cite(READING.text, 0, 13)
    party = Party(name="Orrin Freight", role=Role.BUYER, evidence=(place,))
    return Deal(type=DealType.ACQUISITION, parties=(party,), terms=terms, evidence=(place,))


def term_of(kind, figure_id, **fields):
    figure = READING.figure(figure_id)
    evidence = (cite(READING.text, figure.start, figure.end),)
    values = {"low": figure.low, "high": figure.high, "unit": figure.unit}
    return Term(kind=kind, figure_id=figure_id, evidence=evidence, **{**values, **fields})


def test_one_call_reads_an_article_that_fits_a_window():
    llm = FakeAsk(reply(deals=[deal(("total_consideration", "f1"))]))
    found = extract_with_model(READING, NOTHING, llm)
    assert len(llm.asked) == 1
    assert "{f1: $30 million}" in llm.asked[0][1]
    assert [(term.kind, term.by) for term in found.deals[0].terms] == [("total_consideration", By.MODEL)]
    assert found.failures == ()


def test_agreement_is_said_and_disagreement_shows_both():
    llm = FakeAsk(reply(deals=[deal(("total_consideration", "f1"), ("break_fee", "f5"))]))
    offline = Extraction((by_rules(term_of("total_consideration", "f1"), term_of("fees", "f5")),), ())
    found = extract_with_model(READING, offline, llm)
    assert {(term.kind, term.figure_id, term.by) for term in found.deals[0].terms} == {
        ("total_consideration", "f1", By.BOTH),
        ("fees", "f5", By.RULES),
        ("break_fee", "f5", By.MODEL),
    }


def test_a_term_keeps_its_id_when_the_model_agrees():
    mine = term_of("total_consideration", "f1")
    found = extract_with_model(
        READING, Extraction((by_rules(mine),), ()), FakeAsk(reply(deals=[deal(("total_consideration", "f1"))]))
    )
    assert found.deals[0].terms[0].id == mine.id


def test_what_the_rules_missed_is_no_longer_missing():
    missing = Term(kind="capacity", origin=Origin.MISSING)
    llm = FakeAsk(reply(deals=[deal(("capacity", "f3"))]))
    found = extract_with_model(READING, Extraction((by_rules(missing),), ()), llm)
    assert [term.origin for term in found.deals[0].terms] == [Origin.STATED]


def test_a_failed_call_leaves_the_rules_and_is_listed():
    offline = Extraction((by_rules(term_of("total_consideration", "f1")),), ())
    found = extract_with_model(READING, offline, FakeAsk(RequestError(FaultKind.SERVER_ERROR, "it failed (500)")))
    assert found.deals == offline.deals
    assert [(failure.step, failure.message) for failure in found.failures] == [("extract", "it failed (500)")]
    assert (found.failures[0].start, found.failures[0].end) == (0, READING.sentences[-1].end)


@pytest.mark.parametrize("kind", [FaultKind.LENGTH_STOP, FaultKind.TOO_LONG])
def test_what_is_too_long_is_asked_for_in_halves(kind):
    llm = FakeAsk(
        RequestError(kind, "too long"),
        reply(deals=[deal(("total_consideration", "f1"))]),
        reply(deals=[deal(("fees", "f5"), sentence="s4")]),
    )
    found = extract_with_model(READING, NOTHING, llm)
    assert len(llm.asked) == 3
    assert found.failures == ()
    assert [term.figure_id for term in found.deals[0].terms] == ["f1", "f5"], "the two halves tell one deal"


def test_a_model_that_never_stops_is_not_asked_for_ever():
    reading = read_numbered("\n".join(f"[s{number}] Nothing much is told here." for number in range(1, 65)))
    llm = FakeAsk(*[RequestError(FaultKind.LENGTH_STOP, "too long")] * 100)
    found = extract_with_model(reading, NOTHING, llm)
    assert len(llm.asked) == 15
    assert len(found.failures) == 8


def test_windows_cover_every_figure_once_and_repeat_the_opening():
    llm = FakeAsk(*[reply(deals=[])] * 2)
    found = extract_with_model(READING, NOTHING, llm, max_reply_tokens=100)
    whole = "".join(text for _, text in llm.asked)
    assert found.windows == len(llm.asked) == 2
    assert [whole.count(f"{{f{number}:") for number in range(1, 6)] == [1] * 5


def test_two_deals_of_one_window_stay_two_and_other_sides_keep_deals_apart():
    first = deal(("total_consideration", "f1"), parties=(("Orrin Freight", "buyer"), ("Dellmar Ports", "target")))
    second = deal(("fees", "f5"), parties=(("Dellmar Ports", "buyer"), ("Orrin Freight", "target")), sentence="s4")
    together = extract_with_model(READING, NOTHING, FakeAsk(reply(deals=[first, second])))
    apart = extract_with_model(
        READING, NOTHING, FakeAsk(RequestError(FaultKind.LENGTH_STOP, ""), reply(deals=[first]), reply(deals=[second]))
    )
    assert (len(together.deals), len(apart.deals)) == (2, 2)


def test_a_claim_of_both_readers_is_one_claim():
    place = READING.figure("f3")
    home = READING.sentence_at(place.start)
    mine = Claim(
        statement="s", metric="power", subject="The terminal", low=70, high=70, unit="MW", figure_ids=("f3",),
        evidence=(cite(READING.text, home.start, home.end),),
    )  # fmt: skip
    llm = FakeAsk(reply(claims=[{"metric": "draws", "subject": "terminal", "value": "f3"}]))
    found = extract_with_model(READING, Extraction((), (mine,)), llm)
    assert [(claim.id, claim.by, claim.metric) for claim in found.claims] == [(mine.id, By.BOTH, "draws")]


def test_the_unfound_and_the_quoted_are_counted():
    terms = [{"kind": "capex", "value": "f9"}, {"kind": "approvals_required", "quote": "its bank", "sentence": "s2"}]
    found = extract_with_model(READING, NOTHING, FakeAsk(reply(deals=[{**deal(), "terms": terms}])))
    assert (found.unfound, found.quoted) == (1, 0)
