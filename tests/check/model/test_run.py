"""The second call with a queue of replies: what is computed again, what a verifier must confirm, what is kept."""

import json

import pytest

from agent.check.facts import Facts, Verdict
from agent.check.model.recompute import is_numeric
from agent.check.model.run import check_with_model
from agent.llm.exchange import FaultKind, RequestError
from agent.schema.deal import By, Deal, DealType
from agent.schema.evidence import cite
from agent.schema.finding import ACROSS_DOCUMENTS, Code, Finding, Outcome, Severity
from tests.fakes.ask import FakeAsk
from tests.fakes.reading import read_numbered

ARTICLE = """
[s1] Orrin Freight buys Dellmar Ports for {f1: $95 million}.
[s2] It pays {f2: $60 million} in cash and {f3: $20 million} in shares, {f4: $80 million} of them at closing.
[s3] Profit rose {f5: 50%} from {f6: $10 million} to {f7: $12 million}.
[s4] The deal closed in {t1: 2025-03}, and it will close in {t2: 2025-09}; the port draws {f8: 70 MW}.
[s5] The price is capped at {f9: up to $95 million}.
"""
READING = read_numbered(ARTICLE)
FACTS = Facts(READING, (Deal(type=DealType.ACQUISITION, evidence=(cite(READING.text, 0, 13),)),), ())
YES, NO = '{"holds": true}', '{"doubt": "of different times or periods", "holds": false}'


def run(*replies, verdict=None, **finding):
    llm = FakeAsk(json.dumps({"findings": [finding]}), *replies)
    return check_with_model(FACTS, verdict or Verdict(), llm), llm


@pytest.mark.parametrize(
    "finding",
    [
        {"code": "sum_mismatch", "figures": ["f1", "f2", "f3"]},
        {"code": "percent_change_mismatch", "figures": ["f6", "f7", "f5"]},
        {"code": "conflicting_values", "figures": ["f2", "f3"]},
        {"code": "part_exceeds_whole", "figures": ["f2", "f4"]},
        {"code": "hedge_drift", "figures": ["f1", "f9"]},
        {"code": "date_conflict", "figures": ["t1", "t2"]},
        {"code": "contradiction", "sentences": ["s4", "s5"]},
    ],
    ids=lambda finding: finding["code"],
)
def test_what_is_confirmed_is_a_finding_of_the_model_alone(finding):
    found, llm = run(YES, **finding)
    assert [(item.code.value, item.by) for item in found.findings] == [(finding["code"], By.MODEL)]
    assert all(READING.text[item.start : item.end] == item.quote for item in found.findings[0].evidence)
    assert [name for name, _ in llm.asked] == ["check", "verify"]


@pytest.mark.parametrize(
    ("finding", "reason"),
    [
        ({"code": "sum_mismatch", "figures": ["f4", "f2", "f3"]}, "holds within rounding"),
        ({"code": "conflicting_values", "figures": ["f1", "f9"]}, "holds within rounding"),
        ({"code": "sum_mismatch", "figures": ["f1", "f2", "f77"]}, "ids that are not in the text"),
        ({"code": "missing_term", "deal": "d1"}, "names no kind"),
    ],
    ids=["holds", "within the cap", "unknown id", "no kind"],
)
def test_code_stops_what_it_can_refute_without_asking_again(finding, reason):
    found, llm = run(**finding)
    assert found.findings == ()
    assert reason in found.checks[0].detail
    assert found.checks[0].outcome is Outcome.NOT_APPLICABLE
    assert len(llm.asked) == 1


@pytest.mark.parametrize(
    ("code", "figures", "found_as"),
    [
        ("sum_mismatch", ["f1", "f2", "f8"], "contradiction"),
        ("ratio_mismatch", ["f1", "f8", "f5"], "contradiction"),
        ("sum_mismatch", ["f1", "f2"], "conflicting_values"),
        ("hedge_drift", ["f1", "f2"], "conflicting_values"),
        ("ratio_mismatch", ["f6", "f7", "f5"], "ratio_mismatch"),
        ("conflicting_values", ["t1", "t2"], "date_conflict"),
        ("per_unit_mismatch", ["f6", "f7", "f5"], "percent_change_mismatch"),
    ],
    ids=["other units", "megawatts in a share", "no parts", "two numbers", "as named", "two dates", "another relation"],
)
def test_the_code_of_a_finding_is_what_its_arithmetic_shows(code, figures, found_as):
    found, llm = run(YES, code=code, figures=figures)
    assert [item.code.value for item in found.findings] == [found_as]
    assert len(llm.asked) == 2


def test_a_doubt_of_the_verifier_demotes_and_is_shown():
    found, _ = run(NO, code="contradiction", sentences=["s4", "s5"])
    assert found.findings == ()
    assert "different times" in found.checks[0].detail


def test_what_rules_and_model_both_see_is_by_both_and_asked_no_further():
    place = READING.figure("f1")
    mine = Finding(
        code=Code.SUM_MISMATCH, severity=Severity.HIGH, message="m", settles_by="s",
        evidence=(cite(READING.text, place.start, place.end),),
    )  # fmt: skip
    found, llm = run(verdict=Verdict(findings=[mine]), code="sum_mismatch", figures=["f1", "f2", "f3"])
    assert [(item.id, item.by) for item in found.findings] == [(mine.id, By.BOTH)]
    assert len(llm.asked) == 1


def test_the_verifier_sees_the_places_their_neighbours_and_the_opening():
    sentences = "\n".join(f"[s{number}] Something is told here." for number in range(1, 30))
    reading = read_numbered(sentences)
    llm = FakeAsk(json.dumps({"findings": [{"code": "contradiction", "sentences": ["s12", "s20"]}]}), YES)
    check_with_model(Facts(reading, (), ()), Verdict(), llm)
    shown = [line.split("]")[0][1:] for line in llm.asked[1][1].splitlines() if line.startswith("[s")]
    assert shown == [f"s{number}" for number in (1, 2, 3, 10, 11, 12, 13, 14, 18, 19, 20, 21, 22)]


def test_a_failed_call_leaves_the_rules_and_is_listed():
    error = RequestError(FaultKind.SERVER_ERROR, "it failed (500)")
    whole = check_with_model(FACTS, Verdict(), FakeAsk(error))
    one, _ = run(error, code="contradiction", sentences=["s4", "s5"])
    assert [failure.step for failure in (*whole.failures, *one.failures)] == ["check", "verify"]
    assert one.findings == ()


def test_the_arithmetic_of_a_finding_is_ours():
    found, _ = run(YES, code="percent_change_mismatch", figures=["f6", "f7", "f5"])
    assert found.findings[0].computation.inputs == ("f7", "f6")
    assert "50%" in found.findings[0].message


def rules_found():
    first, second = READING.figure("f1"), READING.figure("f9")
    evidence = tuple(cite(READING.text, item.start, item.end) for item in (first, second))
    return Finding(
        code=Code.HEDGE_DRIFT, severity=Severity.HIGH, message="A bound is lost.", settles_by="s", evidence=evidence
    )


@pytest.mark.parametrize("how", ["r1", "[r1]"])
def test_what_the_model_agrees_with_is_by_both(how):
    llm = FakeAsk(json.dumps({"agree": [how]}))
    found = check_with_model(FACTS, Verdict(findings=[rules_found()]), llm)
    assert [(item.by, item.severity) for item in found.findings] == [(By.BOTH, Severity.HIGH)]
    assert "r1 hedge_drift f1 f9 [s1] [s5]" in llm.asked[0][1]


def object_to(*replies):
    wrong = {"wrong": [{"finding": "r1", "doubt": "of different scopes or bases"}]}
    return check_with_model(FACTS, Verdict(findings=[rules_found()]), FakeAsk(json.dumps(wrong), *replies))


def test_a_finding_of_the_rules_that_two_readers_doubt_is_set_aside_and_shown():
    found = object_to(NO)
    assert found.findings == ()
    [check] = found.checks
    assert "it is set aside: A bound is lost." in check.detail
    assert "doubts it: of different scopes" in check.detail
    assert check.evidence == rules_found().evidence


def test_an_article_that_speaks_to_a_model_cannot_be_rid_of_a_finding():
    spoken = rules_found().model_copy(update={"id": "n0", "code": Code.EMBEDDED_INSTRUCTION})
    wrong = {"wrong": [{"finding": name, "doubt": "of different scopes or bases"} for name in ("r1", "r2")]}
    found = check_with_model(FACTS, Verdict(findings=[rules_found(), spoken]), FakeAsk(json.dumps(wrong), NO, NO))
    assert {(item.code, item.severity) for item in found.findings} == {
        (Code.HEDGE_DRIFT, Severity.LOW),
        (Code.EMBEDDED_INSTRUCTION, Severity.LOW),
    }
    assert found.doubted == 2


def test_a_second_reader_can_uphold_the_rules():
    found = object_to(YES)
    assert found.findings == (rules_found(),)
    assert found.doubted == 0


def test_one_disagreement_of_rules_and_model_keeps_one_code():
    found, _ = run(YES, verdict=Verdict(findings=[rules_found()]), code="contradiction", figures=["f1", "f9"])
    assert [(item.code, item.by) for item in found.findings] == [(Code.HEDGE_DRIFT, By.BOTH)]


@pytest.mark.parametrize("code", [code for code in Code if code not in ACROSS_DOCUMENTS and not is_numeric(code)])
def test_every_code_can_be_proposed_and_reach_the_report(code):
    said = {"code": code.value, "sentences": ["s2", "s5"], "kind": "closing_date", "deal": "d1"}
    found, _ = run(YES, **said)
    assert [item.code for item in found.findings] == [code]
    assert found.findings[0].message
    assert found.findings[0].settles_by
