"""`tieout doctor` and `tieout config`: what is wrong in words, what holds and why, and never a secret."""

import json

import pytest

from agent.commands.doctor import run_doctor
from agent.commands.settings import show_settings
from agent.schema.diagnosis import Diagnosis
from evals.fakes.openai_server import Answer, FakeOpenAI

GOOD = Answer('{"word": "ledger"}')


def examine(responder, capsys):
    with FakeOpenAI(responder) as server:
        status = run_doctor({"model": "openai:fake", "openai_base_url": server.url}, as_json=True)
    found = [Diagnosis.model_validate_json(line) for line in capsys.readouterr().out.splitlines()]
    return status, {item.what: item for item in found}, len(server.requests)


def test_a_good_model_takes_two_tiny_requests(capsys):
    status, found, calls = examine(lambda request: GOOD, capsys)
    assert (status, calls) == (0, 2)
    assert {what for what, item in found.items() if item.ok} == {
        "model", "structured output", "tool calls", "price", "workspace",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "what", "said", "calls"),
    [
        (Answer(status=401), "model", "does not accept the key", 1),
        (Answer(status=404, error="no model"), "model", "knows no such model", 1),
        (Answer(status=400, error="no response_format"), "structured output", "no response_format", 3),
        (Answer('{"word": 7}'), "structured output", "does not fit the schema", 3),
        (Answer("I would rather talk", calls_tool=False), "tool calls", "did not call the tool", 3),
    ],
    ids=["key", "model", "nothing at all", "no schema kept", "no tools"],
)
def test_what_is_wrong_is_said(capsys, answer, what, said, calls):
    status, found, made = examine(lambda request: answer, capsys)
    assert status == 1
    assert not found[what].ok
    assert said in found[what].detail
    assert made == calls


def test_with_no_model_nothing_is_wrong_and_a_key_is_not_enough(capsys, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    assert run_doctor({}) == 0
    told = capsys.readouterr().out
    assert "OPENAI_API_KEY is set, but no model is" in told
    assert "sk-very-secret" not in told


def test_other_parts_have_their_say(capsys):
    status = run_doctor(
        {}, looks=(lambda settings: (Diagnosis(what="disk", ok=False, detail="full", hint="empty it"),),)
    )
    assert status == 1
    assert "disk: full" in capsys.readouterr().out


def test_settings_say_where_they_come_from(capsys, monkeypatch):
    monkeypatch.setenv("TIEOUT_MODEL", "ollama:small")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    show_settings({"openai_base_url": "http://127.0.0.1:1/v1"}, as_json=True)
    told = capsys.readouterr().out
    shown = {item["name"]: item for item in map(json.loads, told.splitlines())}
    assert (shown["model"]["value"], shown["model"]["source"]) == ("ollama:small", "environment")
    assert shown["openai_base_url"]["source"] == "flag"
    assert shown["openai_api_key"]["value"] == "set, not shown"
    assert "sk-very-secret" not in told
