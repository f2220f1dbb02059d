"""`tieout analyze` with a model behind a real socket: what it costs, what is missing, and what never leaves."""

import json
import os
import subprocess
import sys
from decimal import Decimal

import pytest

from agent.commands.analyze import Output, Reader, analyze_inputs
from agent.config import load_settings
from agent.ingest.load import load_article
from agent.schema.analysis import Analysis
from agent.store.documents import add_document
from agent.store.workspace import open_workspace
from evals.fakes.openai_server import Answer, FakeOpenAI

SALE = "Quarrystone Ltd sold its Larkfield mine to Borealis Power plc for up to $12 million, the companies said.\n"
EXTRACTED = json.dumps(
    {
        "deals": [
            {
                "type": "asset_sale",
                "status": "completed",
                "sentences": ["s1"],
                "parties": [{"name": "Quarrystone Ltd", "role": "seller"}],
                "terms": [{"kind": "total_consideration", "value": "f1"}],
            }
        ]
    }
)


def responder(request):
    asked = request.body["response_format"]["json_schema"]["name"]
    return Answer(EXTRACTED if asked == "ExtractionReply" else '{"findings": []}')


@pytest.fixture
def sale(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sale.txt").write_text(SALE, encoding="utf-8")
    return "sale.txt"


def reader(server, *, depth="full", model="openai:fake", **flags):
    return Reader({"model": model, "openai_base_url": server.url, **flags}, depth=depth)


def read_json(capsys):
    return [Analysis.model_validate_json(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(("depth", "calls"), [("quick", 1), ("full", 2)])
def test_depth_says_how_many_calls(sale, capsys, depth, calls):
    with FakeOpenAI(responder) as server:
        status = analyze_inputs([sale], Output(as_json=True), reader=reader(server, depth=depth))
    run = read_json(capsys)[0].run
    assert (status, len(server.requests), run.counts["calls"], run.depth) == (0, calls, calls, depth)
    assert (run.model, run.sent_to) == ("openai:fake", f"127.0.0.1:{server.url.split(':')[2].split('/')[0]}")
    assert set(run.prompts) == {"extract", "check"} if depth == "full" else {"extract"}


def test_rules_and_model_are_merged_and_the_report_names_the_model(sale, capsys):
    with FakeOpenAI(responder) as server:
        analyze_inputs([sale], Output(), reader=reader(server))
    told = capsys.readouterr()
    assert "openai:fake" in told.out
    assert "2 calls" in told.out
    assert "about" in told.err, "an estimate stands before the run"


def test_what_the_model_alone_saw_is_marked_and_what_was_not_kept_is_shown(sale, capsys):
    proposed = [
        {"code": "contradiction", "sentences": ["s1"]},
        {"code": "conflicting_values", "figures": ["f1", "f99"]},
        {"code": "status_drift", "sentences": ["s1"]},
    ]

    def answer(request):
        asked = request.body["response_format"]["json_schema"]["name"]
        if asked == "JudgementReply":
            holds = "contradiction" in request.texts[1]
            return Answer(json.dumps({"doubt": "none" if holds else "both can be true", "holds": holds}))
        return Answer(EXTRACTED if asked == "ExtractionReply" else json.dumps({"findings": proposed}))

    with FakeOpenAI(answer) as server:
        analyze_inputs([sale], Output(), reader=reader(server))
    told = capsys.readouterr().out
    assert "contradiction  seen by the model alone" in told
    assert "WEIGHED WITH THE MODEL, AND NOT KEPT" in told
    assert "both can be true" in told


def test_what_is_missing_is_said_and_the_rules_stand(sale, capsys):
    with FakeOpenAI(lambda request: Answer(status=401)) as server:
        status = analyze_inputs([sale], Output(), reader=reader(server))
    told = capsys.readouterr()
    assert status == 3
    assert "“up to $12 million”" in told.out
    assert "does not accept the key" in told.out


def test_a_limit_on_the_cost_stops_before_the_call(sale, capsys):
    with FakeOpenAI(responder) as server:
        status = analyze_inputs(
            [sale], Output(as_json=True), reader=reader(server, model="openai:gpt-4o", max_cost_usd="0.000001")
        )
    analysis = read_json(capsys)[0]
    assert (status, server.requests) == (3, [])
    assert "limit of $0.000001" in analysis.run.failures[0].message
    assert analysis.deals, "the rules' deal is there"


def test_the_limit_holds_over_all_documents(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    names = [f"sale{number}.txt" for number in range(6)]
    for number, name in enumerate(names):
        (tmp_path / name).write_text(SALE.replace("12", str(12 + number)), encoding="utf-8")
    with FakeOpenAI(responder) as server:
        how = reader(server, model="openai:gpt-4o", depth="quick", max_cost_usd="0.012")
        status = analyze_inputs(names, Output(as_json=True), reader=how, workers=4)
    runs = [analysis.run for analysis in read_json(capsys)]
    assert status == 3
    assert 0 < len(server.requests) < len(names)
    assert sum(run.cost_usd for run in runs) <= Decimal("0.012")


def test_an_estimate_makes_no_call(sale, capsys):
    with FakeOpenAI(responder) as server:
        how = Reader({"model": "openai:gpt-4o", "openai_base_url": server.url}, only_estimate=True)
        status = analyze_inputs([sale], Output(), reader=how)
    assert (status, server.requests) == (0, [])
    assert "$0." in capsys.readouterr().out


def test_a_key_without_a_model_says_how_to_turn_one_on(sale, capsys, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    analyze_inputs([sale], Output())
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "TIEOUT_MODEL" in told


def test_a_document_marked_local_only_is_not_sent_elsewhere(sale, capsys, tmp_path):
    workspace = open_workspace(load_settings())
    add_document(workspace, load_article(sale), SALE.encode(), local_only=True)
    reader = Reader({"model": "openai:gpt-4o", "openai_base_url": "http://model.invalid/v1", "max_attempts": 1})
    status = analyze_inputs([sale], Output(as_json=True), reader=reader)
    run = read_json(capsys)[0].run
    assert (status, run.sent_to) == (3, None)
    assert "marked local only" in run.failures[0].message


def test_as_it_is_typed(sale, tmp_path):
    with FakeOpenAI(responder) as server:
        environment = {**os.environ, "TIEOUT_MODEL": "openai:fake", "OPENAI_BASE_URL": server.url}
        command = [sys.executable, "-m", "agent", "analyze", sale, "--depth", "quick"]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "openai:fake" in done.stdout
    assert "reading: done" in done.stderr
