"""`tieout eval` is the accuracy harness, on a team's own folder."""

import shutil
from pathlib import Path

import pytest

from agent.cli import run
from tests.conftest import ROOT


def tieout(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["tieout", *arguments])
    with pytest.raises(SystemExit) as stopped:
        run()
    return int(stopped.value.code or 0)


def test_a_teams_folder_is_measured(monkeypatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    shutil.copytree(ROOT / "corpus" / "quillon-acquisition", tmp_path / "ours" / "quillon")

    assert tieout(monkeypatch, "eval", "run", "--data", str(tmp_path / "ours"), "--workers", "1") == 0
    printed = capsys.readouterr().out
    assert "1 samples" in printed
    assert "figure value" in printed


def test_its_help_names_it(monkeypatch, capsys: pytest.CaptureFixture[str]):
    assert tieout(monkeypatch, "eval", "--help") == 0

    assert "Usage: tieout eval" in capsys.readouterr().out


def test_a_usage_error_is_one_line_and_status_2(monkeypatch, capsys: pytest.CaptureFixture[str]):
    assert tieout(monkeypatch, "eval", "run", "luck") == 2

    assert "no task is called 'luck'" in capsys.readouterr().err
