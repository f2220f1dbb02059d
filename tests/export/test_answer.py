from agent.export.answer import MOST_FINDINGS, answer_of
from agent.ingest.load import load_bytes
from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from agent.schema.article import Document
from agent.schema.deal import Certainty, Deal, DealType, Origin, Party, Role, Term
from agent.schema.figure import Modifier
from agent.schema.finding import Code, Finding, FindingStatus, Severity


def analysis(*, terms: tuple[Term, ...] = (), parties: tuple[Party, ...] = (), findings: tuple[Finding, ...] = ()):
    document = Document(id="d" * 16, source="a.txt", media_type="text", characters=4, sha256="d" * 64)
    deal = Deal(type=DealType.ACQUISITION, parties=parties, terms=terms)
    return Analysis(document=document, text="text", deals=(deal,), findings=findings)


def finding(code: Code, severity: Severity, *, status: FindingStatus = FindingStatus.OPEN, kind: str = "") -> Finding:
    return Finding(
        id=f"n-{code}-{severity}", code=code, severity=severity, message="m", settles_by=f"ask {code} {kind}",
        status=status,
    )  # fmt: skip


def test_the_headline_keeps_its_bound():
    price = Term(kind="total_consideration", low="30000000", high="30000000", unit="USD", modifier=Modifier.UP_TO)
    line = answer_of(analysis(terms=(Term(kind="capacity", low="70", high="70", unit="MW"), price))).deals[0]

    assert line.headline is not None
    assert line.headline.value.words == "up to $30,000,000"


def test_parts_are_told_apart_by_how_certain_they_are():
    price = Term(kind="total_consideration", low="2000000000", high="2000000000", unit="USD")
    upfront = Term(kind="upfront_payment", low="40000000", high="40000000", unit="USD", certainty=Certainty.FIRM)
    later = Term(kind="milestone_payment", low="9", high="9", unit="USD", certainty=Certainty.CONTINGENT)
    line = answer_of(analysis(terms=(price, upfront, later))).deals[0]

    assert [part.kind for part in line.split[Certainty.FIRM]] == ["upfront_payment"]
    assert [part.kind for part in line.split[Certainty.CONTINGENT]] == ["milestone_payment"]
    assert line.split[Certainty.OPTIONAL] == ()


def test_a_price_that_is_not_disclosed_says_so():
    hidden = Term(kind="total_consideration", origin=Origin.UNDISCLOSED)
    line = answer_of(analysis(terms=(hidden,))).deals[0]

    assert line.headline is not None
    assert line.headline.value.words == "not disclosed"


def test_who_acts_comes_before_who_advises():
    adviser, seller, buyer = (Party(name=role, role=role) for role in (Role.ADVISER, Role.SELLER, Role.BUYER))
    line = answer_of(analysis(parties=(adviser, seller, buyer))).deals[0]

    assert [role for role, _ in line.parties] == ["buyer", "seller", "adviser"]


def test_at_most_three_findings_lead_and_damage_never_does():
    codes = (Code.DAMAGED_TEXT, Code.UNATTRIBUTED_CLAIM, Code.SUM_MISMATCH, Code.HEDGE_DRIFT, Code.DATE_CONFLICT)
    many = tuple(finding(code, Severity.MEDIUM) for code in codes)
    answer = answer_of(analysis(findings=(*many, finding(Code.RATIO_MISMATCH, Severity.HIGH))))

    assert [found.code for found in answer.findings] == ["ratio_mismatch", "sum_mismatch", "hedge_drift"]
    assert len(answer.findings) == MOST_FINDINGS


def test_what_a_person_dismissed_is_neither_shown_nor_asked():
    answer = answer_of(analysis(findings=(finding(Code.SUM_MISMATCH, Severity.HIGH, status=FindingStatus.DISMISSED),)))

    assert answer.findings == ()
    assert answer.questions == ()


def test_a_question_is_asked_once():
    gaps = tuple(
        Finding(id=f"n{number}", code=Code.MISSING_TERM, severity=Severity.MEDIUM, message="m", settles_by="When?")
        for number in range(2)
    )

    assert [question.question for question in answer_of(analysis(findings=gaps)).questions] == ["When?"]


def test_every_word_of_an_answer_has_its_place():
    text = "Alder Corp will buy Birch Ltd for about $12 million.\n"
    read = analyze(load_bytes(text.encode(), name="a.txt"))
    headline = answer_of(read).deals[0].headline

    assert headline is not None
    assert [text[item.start : item.end] for item in headline.value.evidence][:1] == ["about $12 million"]
