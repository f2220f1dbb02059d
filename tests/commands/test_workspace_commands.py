"""add, list, show, remove, backup, restore and index, as they are typed."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from agent.commands.add import Adding, add_inputs
from agent.commands.documents import list_workspace, remove_documents, show_document
from agent.commands.upkeep import back_up_workspace, index_workspace, restore_workspace
from agent.config import Settings, load_settings
from agent.errors import UsageError
from agent.schema.analysis import Analysis
from agent.store.audit import audit_workspace
from agent.store.documents import list_documents
from agent.store.reviews import add_review
from agent.store.workspace import open_workspace
from evals.made_articles import write_articles
from tests.store.articles import BAKERY, MINE, TANKERS, put


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings({"home": tmp_path / "home"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    for name, text in (("mine.txt", MINE), ("tankers.md", TANKERS), ("bakery.txt", BAKERY)):
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.mark.parametrize("workers", [1, 2])
def test_a_folder_is_added_once(settings: Settings, folder: Path, workers: int, capsys):
    assert add_inputs([str(folder)], settings, Adding(), workers=workers) == 0
    assert "3 analysed" in capsys.readouterr().out
    assert add_inputs([str(folder)], settings, Adding()) == 0
    assert "3 already there" in capsys.readouterr().out
    assert audit_workspace(open_workspace(settings)) == []


def test_what_cannot_be_read_stops_no_other(settings: Settings, folder: Path, capsys):
    missing = str(folder / "missing.txt")

    assert add_inputs([missing, str(folder / "mine.txt")], settings, Adding(as_json=True)) == 1

    told = capsys.readouterr()
    assert json.loads(told.err)["error"]["input"] == missing
    assert json.loads(told.out)["status"] == "done"


def test_the_list_is_one_object_a_document(settings: Settings, folder: Path, capsys):
    add_inputs([str(folder / "mine.txt")], settings, Adding())
    capsys.readouterr()

    list_workspace(settings, as_json=True)

    entry = json.loads(capsys.readouterr().out)
    assert list(entry) == ["id", "title", "source", "added", "status", "failure", "findings"]
    assert set(entry["findings"]) == {"high", "medium", "low"}


def test_the_table_names_every_document(settings: Settings, folder: Path, capsys):
    list_workspace(settings, as_json=False)
    assert "empty" in capsys.readouterr().out
    add_inputs([str(folder)], settings, Adding(local_only=True))
    capsys.readouterr()

    list_workspace(settings, as_json=False)

    shown = capsys.readouterr().out
    assert "Borealis Power buys Larkfield mine" in shown
    assert shown.count("local only") == 3


def test_a_document_is_shown_with_the_desks_decisions(settings: Settings, folder: Path, capsys):
    add_inputs([str(folder / "mine.txt")], settings, Adding())
    workspace = open_workspace(settings)
    document = list_documents(workspace)[0].id
    capsys.readouterr()
    show_document(settings, document[:6], as_json=True, figures=False, machine=True)
    before = Analysis.model_validate_json(capsys.readouterr().out)
    rejected = before.deals[0].terms[0].id
    add_review(workspace, document, item="term", item_id=rejected, action="reject")

    show_document(settings, document[:6], as_json=True, figures=False, machine=False)

    after = Analysis.model_validate_json(capsys.readouterr().out)
    assert {term.id for term in before.deals[0].terms} - {term.id for term in after.deals[0].terms} == {rejected}
    show_document(settings, document, as_json=False, figures=False, machine=False)
    assert "Decided by the desk: 1 rejected" in capsys.readouterr().out


def test_a_document_that_waits_says_so(settings: Settings):
    put(open_workspace(settings), MINE)

    with pytest.raises(UsageError, match="has not been analysed: queued"):
        show_document(settings, "a.txt", as_json=False, figures=False, machine=False)


def test_what_an_earlier_run_left_is_finished(settings: Settings, capsys):
    put(open_workspace(settings), MINE)

    assert add_inputs([], settings, Adding()) == 0
    assert "1 analysed" in capsys.readouterr().out


def test_a_document_is_removed_by_any_of_its_names(settings: Settings, folder: Path, capsys):
    add_inputs([str(folder / "mine.txt")], settings, Adding())

    assert remove_documents(settings, [str(folder / "mine.txt"), "nothing"], as_json=False) == 1
    assert "no document is called 'nothing'" in capsys.readouterr().err
    workspace = open_workspace(settings)
    assert list_documents(workspace) == []
    assert audit_workspace(workspace) == []


def test_a_backup_is_restored_ready_to_be_searched(settings: Settings, folder: Path, tmp_path: Path, capsys):
    add_inputs([str(folder)], settings, Adding())
    back_up_workspace(settings, tmp_path / "desk.tieout")
    elsewhere = load_settings({"home": tmp_path / "elsewhere"})

    assert restore_workspace(elsewhere, tmp_path / "desk.tieout") == 0
    assert "3 documents restored, 3 passages indexed" in capsys.readouterr().out
    assert index_workspace(elsewhere, rebuild=True) == 0
    assert "3 passages indexed" in capsys.readouterr().out
    assert audit_workspace(open_workspace(elsewhere)) == []


def test_an_add_that_is_stopped_says_how_to_go_on(settings: Settings, tmp_path: Path):
    articles = write_articles(tmp_path / "many", 60)
    command = [sys.executable, "-m", "agent", "add", *articles]
    environment = {**os.environ, "TIEOUT_HOME": str(settings.home)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as add:
        assert add.stdout is not None
        add.stdout.readline()
        add.send_signal(signal.SIGINT)
        _, told = add.communicate()

    assert add.returncode == 1
    assert told == "tieout: stopped; what was finished is kept\n  The same command goes on where this one stopped.\n"
    kept = len(list_documents(open_workspace(settings)))
    assert 0 < kept < 60
    assert add_inputs(articles[: kept + 1], settings, Adding()) == 0
    assert audit_workspace(open_workspace(settings)) == []
