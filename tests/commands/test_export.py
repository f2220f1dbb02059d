import io
import json

import openpyxl
import pytest
from typer.testing import CliRunner

from agent.bundled import sample_article
from agent.cli import app
from agent.config import load_settings
from agent.ingest.load import load_article
from agent.store.documents import add_document
from agent.store.workspace import open_workspace
from agent.worker import work_queue

READERS = {
    "xlsx": lambda data: openpyxl.load_workbook(io.BytesIO(data))["Terms"].max_row > 1,
    "html": lambda data: data.startswith(b"<!doctype html>"),
    "md": lambda data: data.startswith(b"# Bitfarms"),
    "json": lambda data: json.loads(data)["review"]["reviewers"] == [],
}


def add_sample() -> str:
    """The bundled sample, analysed, in the workspace of this test's TIEOUT_HOME; its id."""
    workspace = open_workspace(load_settings())
    article = load_article(sample_article())
    add_document(workspace, article, sample_article().read_bytes())
    work_queue(workspace)
    return article.document.id


@pytest.mark.parametrize("format", READERS)
def test_each_format_is_written_and_reads_back(format, tmp_path):
    identity = add_sample()

    result = CliRunner().invoke(app, ["export", identity[:6], "--format", format, "--out", str(tmp_path / "out")])

    [path] = (tmp_path / "out").iterdir()
    assert result.exit_code == 0
    assert path.name == f"article.{format}"
    assert READERS[format](path.read_bytes())
    assert "Reviewed by nobody; unreviewed:" in result.output


def test_one_document_goes_to_standard_output():
    identity = add_sample()

    result = CliRunner().invoke(app, ["export", identity, "-f", "json", "--out", "-"])

    assert json.loads(result.output)["document"]["id"] == identity


def test_a_document_without_analysis_is_named_and_the_status_says_so(tmp_path):
    workspace = open_workspace(load_settings())
    article = load_article(sample_article())
    add_document(workspace, article, sample_article().read_bytes())

    result = CliRunner().invoke(app, ["export", "--out", str(tmp_path)])

    assert result.exit_code == 1
    assert "has no analysis yet (queued)" in result.output
