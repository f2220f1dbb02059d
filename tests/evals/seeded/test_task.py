"""A fault counts as found by a finding of its code that touches it and that the twin does not have."""

import pytest

from agent.schema.evidence import cite
from agent.schema.finding import Code, Finding, Severity
from evals.plain import article_of
from evals.sample import Sample
from evals.score import Counts, total
from evals.seeded.fault import Edit, apply_edits
from evals.seeded.planted import Planted
from evals.seeded.task import SeededReply, score, solve

ARTICLE = "Alder buys Birch for $30 million.\n\nIt pays $21 million now and $9 million later."
AT = ARTICLE.index("9 million")
EDIT = Edit(AT, AT + 1, "7")
FAULTY = apply_edits(ARTICLE, [EDIT])


def finding(code: Code, text: str, quote: str) -> Finding:
    start = text.index(quote)
    place = cite(text, start, start + len(quote))
    return Finding(code=code, severity=Severity.HIGH, message="", settles_by="", evidence=(place,))


def sample(**changes: object) -> Sample[Planted]:
    values = {
        "gold": (), "twin": ARTICLE, "kind": "relation figure", "code": Code.SUM_MISMATCH, "marks": FAULTY.marks,
        "edits": (EDIT,),
    }  # fmt: skip
    return Sample("alder/1", article_of(FAULTY.text), Planted(**(values | changes)), cluster="alder")


def counts(sample: Sample[Planted], reply: SeededReply, measure: str) -> Counts:
    return total(one for one in score(sample, reply) if one.measure == measure)


RIGHT = finding(Code.SUM_MISMATCH, FAULTY.text, "$7 million")
ELSEWHERE = finding(Code.SUM_MISMATCH, FAULTY.text, "Birch")
OTHER_CODE = finding(Code.CONFLICTING_VALUES, FAULTY.text, "$7 million")
IN_TWIN = finding(Code.SUM_MISMATCH, ARTICLE, "$9 million")


@pytest.mark.parametrize(
    "found, twin, named, noticed, beside",
    [
        pytest.param([RIGHT], [], 1, 1, 0, id="its code at its place"),
        pytest.param([], [], 0, 0, 0, id="nothing"),
        pytest.param([ELSEWHERE], [], 0, 0, 1, id="its code elsewhere is an alarm"),
        pytest.param([OTHER_CODE], [], 0, 1, 0, id="another code notices it"),
        pytest.param([RIGHT], [IN_TWIN], 0, 0, 0, id="what the twin has too is not found"),
    ],
)
def test_what_finds_a_fault(found, twin, named, noticed, beside):
    reply = SeededReply(findings=found, twin=twin)

    assert counts(sample(), reply, "fault found") == Counts(named, named, 1)
    assert counts(sample(), reply, "fault noticed under any code") == Counts(noticed, noticed, 1)
    assert counts(sample(), reply, "alarm beside a fault") == Counts(beside, beside, 1)


def test_a_code_that_is_as_true_finds_it_too():
    reply = SeededReply(findings=(OTHER_CODE,), twin=())

    assert counts(sample(also=frozenset({Code.CONFLICTING_VALUES})), reply, "fault found") == Counts(1, 1, 1)


def test_a_missing_term_is_found_by_its_kind():
    asked = RIGHT.model_copy(update={"code": Code.MISSING_TERM, "evidence": ()})
    about = asked.model_copy(update={"about": asked.about.model_copy(update={"kind": "escrow"})})
    planted = sample(code=Code.MISSING_TERM, about="escrow")

    assert counts(planted, SeededReply(findings=(about,), twin=()), "fault found").hits == 1
    assert counts(planted, SeededReply(findings=(asked,), twin=()), "fault found").hits == 0
    assert counts(planted, SeededReply(findings=(about,), twin=(about,)), "fault found").hits == 0


def test_a_twin_with_words_of_its_own_answers_for_those_alone():
    line = "\n\nThe price is $30 million."
    twin = apply_edits(ARTICLE, [Edit(len(ARTICLE), len(ARTICLE), line)])
    planted = sample(twin=twin.text, twin_edits=twin.edits, twin_marks=twin.marks)
    on_article = finding(Code.SUM_MISMATCH, twin.text, "$21 million")
    on_line = finding(Code.CONFLICTING_VALUES, twin.text, "The price is $30 million")

    assert counts(planted, SeededReply(findings=(), twin=(on_article, on_line)), "false alarm on a twin").hits == 1


def test_what_gold_knows_of_an_article_is_no_alarm():
    known = finding(Code.SUM_MISMATCH, ARTICLE, "$9 million")
    alarm = finding(Code.STATUS_DRIFT, ARTICLE, "buys")
    as_it_is = sample(code=None, edits=(), marks=(), gold=(known,))

    measure = "false alarm on an article as it is"
    assert counts(as_it_is, SeededReply(findings=(), twin=(known, alarm)), measure) == Counts(1, 1, 1)


def test_the_product_reads_both_texts():
    right, wrong = (f"The contract was signed on {day}, 3 January 2026." for day in ("Saturday", "Sunday"))
    reply = solve(Sample("alder/2", article_of(wrong), sample(code=Code.DATE_CONFLICT, twin=right).gold), None)

    assert [finding.code for finding in reply.findings if finding.code is Code.DATE_CONFLICT]
    assert not [finding.code for finding in reply.twin if finding.code is Code.DATE_CONFLICT]
