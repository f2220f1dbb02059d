"""What questions, comparisons and the table of deals put on the wire."""

import json
from decimal import Decimal

from agent.schema.answer import Answer, AnswerNumber, AnswerSentence, AnswerStatus
from agent.schema.comparison import ComparedDocument, Comparison, Item
from agent.schema.deal_table import DealTable
from agent.schema.evidence import Evidence


def test_an_answer_prints_the_contracts_keys_and_reads_back():
    citation = Evidence(quote="up to $30 million", start=4, end=21, document="d1")
    answer = Answer(
        question="How much?", status=AnswerStatus.ANSWERED, answer="Up to $30 million.",
        sentences=(AnswerSentence(text="Up to $30 million.", citations=(citation,)),),
        numbers=(AnswerNumber(text="Up to $30 million", origin="evidence"),),
    )  # fmt: skip

    printed = json.loads(answer.to_json())

    assert list(printed) == [
        "schema_version", "question", "rewritten", "status", "answer", "sentences", "numbers", "struck", "caveats",
        "run",
    ]  # fmt: skip
    assert Answer.model_validate(printed) == answer


def test_a_comparison_writes_its_decimals_as_strings_and_reads_back():
    comparison = Comparison(documents=(ComparedDocument(id="d1", source="a.txt", lineage="d1"),))
    item = Item(low=Decimal("3E+7"), high=Decimal("30000000.0"), unit="USD")

    printed = json.loads(comparison.to_json())

    assert list(printed) == ["schema_version", "documents", "deals", "findings"]
    assert json.loads(item.model_dump_json())["low"] == "30000000"
    assert Comparison.model_validate(printed) == comparison


def test_an_empty_table_reads_back():
    assert DealTable.model_validate_json(DealTable().to_json()) == DealTable()
