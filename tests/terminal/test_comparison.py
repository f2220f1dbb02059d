"""A comparison as a reader sees it: the documents that are meant, the gravest first, each gap told once."""

from io import StringIO

from rich.console import Console

from agent.schema.comparison import ComparedDeal, ComparedDocument, Comparison, Item, Row, RowOutcome, What
from agent.schema.deal import DealType
from agent.schema.evidence import Evidence, Match
from agent.schema.finding import About, Code, Finding, Severity
from agent.terminal.comparison import print_comparison

DOCUMENTS = tuple(ComparedDocument(id=name, title=f"Story {name}", source=name, lineage=name) for name in "pqrs")


def place(quote: str, document: str, start: int) -> Evidence:
    return Evidence(quote=quote, start=start, end=start + len(quote), match=Match.EXACT, document=document)


def finding(
    code: Code, severity: Severity, kind: str, *places: Evidence, number: int = 0, lacking: str = ""
) -> Finding:
    return Finding(
        id=f"n{code}{kind}{number}", code=code, severity=severity, message="",
        about=About(deal="g1", kind=kind, items=(lacking,) if lacking else ()), evidence=places,
        settles_by=f"Which {kind}?",
    )  # fmt: skip


def told(*findings: Finding, rows: tuple[Row, ...] = ()) -> str:
    deals = (
        ComparedDeal(id="g0", name="Birch", type=DealType.LEASE, documents={"p": "d0"}, origins=1),
        ComparedDeal(
            id="g1",
            name="Alder",
            type=DealType.MERGER,
            documents={"q": "d1", "r": "d2", "s": "d3"},
            origins=2,
            rows=rows,
        ),
    )
    console = Console(width=100, highlight=False, record=True, file=StringIO())
    print_comparison(Comparison(documents=DOCUMENTS, deals=deals, findings=findings), console)
    return console.export_text()


def test_only_documents_that_share_a_deal_are_lettered():
    assert told().splitlines()[:3] == ["A  Story q  undated", "B  Story r  undated", "C  Story s  undated"]


def test_the_gravest_stands_first_and_a_gap_is_told_once_however_many_lack_it():
    seen = told(
        finding(
            Code.GAP_FILLED_BY_DOCUMENT, Severity.LOW, "closing_date", place("5 May", "s", 9), number=1, lacking="q"
        ),
        finding(
            Code.GAP_FILLED_BY_DOCUMENT, Severity.LOW, "closing_date", place("5 May", "s", 9), number=2, lacking="r"
        ),
        finding(Code.CONFLICT_ACROSS_DOCUMENTS, Severity.LOW, "stake", place("5%", "q", 1), place("6%", "r", 2)),
        finding(Code.CONFLICT_ACROSS_DOCUMENTS, Severity.HIGH, "deposit", place("$1", "q", 1), place("$2", "r", 2)),
    )

    assert seen.index("high   deposit") < seen.index("low    stake") < seen.index("NOT BY ANOTHER")
    assert seen.count("5 May") == 1
    assert "closing date  not in A, B  C  “5 May”  9–14" in seen


def test_rows_that_differ_stand_above_rows_that_agree_and_a_reprint_is_told():
    rows = tuple(
        Row(what=What.TERM, kind=kind, cells={"q": (Item(text=kind),)}, outcome=outcome)
        for kind, outcome in (("stake", RowOutcome.AGREE), ("deposit", RowOutcome.SUPERSEDED))
    )
    seen = told(rows=rows)

    assert seen.index("changed later") < seen.index("agree")
    assert "told by 3 documents from 2 origins: a reprint confirms nothing" in seen
    assert "1 more deal is told by one document alone; --every shows it." in seen
