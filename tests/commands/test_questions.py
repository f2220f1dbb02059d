"""ask, chat, compare and deals, as they are typed."""

import io
import json

import pytest

from agent.commands.documents import EMPTY_WORKSPACE
from agent.commands.questions import ask_question, chat, compare_documents, show_deals
from agent.config import Settings, load_settings
from agent.errors import UsageError
from agent.schema.answer import Answer
from agent.schema.comparison import Comparison
from agent.schema.deal_table import DealTable
from agent.store.chats import list_chats, list_exchanges
from agent.store.workspace import Workspace, open_workspace
from tests.chat.articles import GARRICK, MOORLAND, fill

OTHER = MOORLAND.replace("640 people", "460 people").replace("Moorland Foods buys", "Moorland to buy")


@pytest.fixture
def settings() -> Settings:
    return load_settings()


@pytest.fixture
def workspace(settings: Settings) -> Workspace:
    opened = open_workspace(settings)
    fill(opened, MOORLAND, OTHER, GARRICK)
    return opened


def test_ask_prints_the_answer_object(workspace, capsys):
    assert ask_question("Who sold Loxley Mills?", [], {}, as_json=True) == 0

    answer = Answer.model_validate(json.loads(capsys.readouterr().out))
    assert answer.status == "answered"


def test_ask_shows_where_each_sentence_stands_and_that_no_model_answered(workspace, capsys):
    ask_question("When did the sale of Loxley Mills close?", [], {}, as_json=False)

    told = capsys.readouterr().out
    assert "4 March 2026" in told
    assert "Garrick sells Loxley Mills" in told
    assert "by rules, no model" in told


def test_a_document_that_is_not_there_is_said(workspace):
    with pytest.raises(UsageError):
        ask_question("Who?", ["nothing"], {}, as_json=True)


def test_compare_prints_both_sides_of_a_conflict(workspace, settings, capsys):
    assert compare_documents([], settings, as_json=False, every=False) == 0

    told = capsys.readouterr().out
    assert "640 people" in told
    assert "460 people" in told
    assert "conflict" in told


def test_compare_puts_what_differs_first(workspace, settings, capsys):
    compare_documents([], settings, as_json=False, every=False)

    told = capsys.readouterr().out
    table, rest = told.split("TO SETTLE")
    assert table.index("conflict") < table.index("agree")
    assert "Loxley" not in table
    assert "--every shows" in rest


def test_an_empty_workspace_says_what_to_do(settings, capsys):
    ask_question("Who sold Loxley Mills?", [], {}, as_json=False)
    compare_documents([], settings, as_json=False, every=False)
    show_deals([], None, settings, as_json=False)

    assert capsys.readouterr().out.splitlines() == [EMPTY_WORKSPACE] * 3


def test_compare_prints_the_comparison_object(workspace, settings, capsys):
    compare_documents([], settings, as_json=True, every=False)

    comparison = Comparison.model_validate(json.loads(capsys.readouterr().out))
    assert len(comparison.documents) == 3
    assert comparison.findings


def test_deals_filters_sorts_and_says_what_lacks_the_value(workspace, settings, capsys):
    show_deals(["price_per_mw>1e6"], None, settings, as_json=True)
    table = DealTable.model_validate(json.loads(capsys.readouterr().out))
    show_deals([], "-headline", settings, as_json=False)
    told = capsys.readouterr().out

    assert [row.name for row in table.rows] == ["Loxley Mills"]
    assert table.considered == 2
    assert table.lacking == {"price_per_mw": 1}
    assert "12,000,000 ÷ 5 = €2,400,000 per MW" in told
    assert "not converted" in told


@pytest.mark.parametrize("condition", ["price_per_mw", "colour=red", "capacity>many"])
def test_a_condition_that_makes_no_sense_is_said(workspace, settings, condition):
    with pytest.raises(UsageError):
        show_deals([condition], None, settings, as_json=True)


def test_a_chat_keeps_its_questions_and_understands_what_follows(workspace, monkeypatch, capsys):
    typed = "/docs\nHow many people does Pettigrew employ?\nAnd what break fee does it owe?\n/quit\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))

    assert chat([], {}) == 0

    told = capsys.readouterr().out
    (kept,) = list_chats(workspace)
    assert [item.question for item in list_exchanges(workspace, kept.id)] == typed.splitlines()[1:3]
    assert "$3 million" in told
    assert "understood as" in told
