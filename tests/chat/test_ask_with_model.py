"""A model behind a real socket: its tools, its sentences as they stream, and what it may not see."""

import json
import re

import pytest

from agent.chat.ask import ask, ask_library
from agent.config import load_settings
from agent.llm.ask import Llm
from agent.llm.session import open_llm
from agent.schema.answer import AnswerStatus
from agent.store.workspace import Workspace, open_workspace
from evals.fakes.openai_server import Answer, FakeOpenAI, Request
from tests.chat.articles import GARRICK, MOORLAND, fill, library

QUESTION = "What break fee does Pettigrew owe?"


def tool_texts(request: Request) -> list[str]:
    return [message["content"] for message in request.body["messages"] if message["role"] == "tool"]


class Scripted:
    """Searches, then answers with what `reply` makes of the ids it was shown."""

    def __init__(self, reply, *, query: str = "break fee"):
        self.reply = reply
        self.query = query

    def __call__(self, request: Request) -> Answer:
        if request.method != "function_calling":
            return Answer(json.dumps({"question": QUESTION}))
        told = tool_texts(request)
        if not told:
            return Answer(json.dumps({"query": self.query}), tool="search_passages")
        ids = dict(re.findall(r"\{(\w+\.f\d+): ([^}]*)\}", told[-1]))
        return Answer(json.dumps(self.reply({quote: key for key, quote in ids.items()})), tool="AnswerReply")


def said(*sentences: tuple[str, list[str]], status: str = "answered") -> dict:
    return {"status": status, "sentences": [{"text": text, "cites": cites} for text, cites in sentences]}


def open_model(url: str, home, **changes: object) -> Llm:
    flags = {"home": home, "model": "openai:fake", "openai_base_url": url, "cache": False, "max_attempts": 3, **changes}
    llm = open_llm(load_settings(flags, environ={}))
    assert llm is not None
    llm.requester.wait = lambda seconds: None
    return llm


def test_a_true_sentence_is_shown_with_its_place_and_an_invented_one_is_struck(tmp_path):
    opened = library(MOORLAND)
    script = Scripted(
        lambda ids: said(
            ("The break fee is $3 million.", [ids["$3 million"]]),
            ("It rises to $9 million later.", [ids["$3 million"]]),
        )
    )
    heard = []

    with FakeOpenAI(script) as server:
        answer = ask_library(opened, QUESTION, llm=open_model(server.url, tmp_path), on_sentence=heard.append)

    assert answer.answer == "The break fee is $3 million."
    assert [item.quote for item in answer.sentences[0].citations] == ["$3 million"]
    assert [sentence.text for sentence in heard] == ["The break fee is $3 million."]
    assert "$9 million" in answer.struck[0].text
    assert answer.run.model == "openai:fake"
    assert answer.run.output_tokens > 0


def test_an_answer_of_inventions_alone_is_withheld(tmp_path):
    script = Scripted(lambda ids: said(("The fee is $9 million.", ["abcdef.s1"])))

    with FakeOpenAI(script) as server:
        answer = ask_library(library(MOORLAND), QUESTION, llm=open_model(server.url, tmp_path))

    assert answer.status is AnswerStatus.WITHHELD
    assert answer.sentences == ()
    assert "abcdef.s1" in answer.struck[0].why


def test_a_calculation_is_made_by_code_and_shown(tmp_path):
    def script(request: Request) -> Answer:
        told = tool_texts(request)
        if not told:
            return Answer(json.dumps({"query": "paid at closing and milestones"}), tool="search_passages")
        ids = {quote: key for key, quote in re.findall(r"\{(\w+\.f\d+): ([^}]*)\}", told[0])}
        if len(told) == 1:
            expression = f"{ids['$60 million']} + {ids['$24 million']}"
            return Answer(json.dumps({"expression": expression}), tool="calculate")
        return Answer(json.dumps(said(("Together that is $84 million.", ["calc1"]))), tool="AnswerReply")

    with FakeOpenAI(script) as server:
        answer = ask_library(library(MOORLAND), "What is paid in all?", llm=open_model(server.url, tmp_path))

    (number,) = answer.numbers
    assert number.origin == "computed"
    assert number.computation is not None
    assert number.computation.expression == "60000000 + 24000000"
    assert {item.quote for item in answer.sentences[0].citations} == {"$60 million", "$24 million"}


def test_a_server_that_fails_once_is_asked_again_and_one_that_stays_down_leaves_the_rules_answer(tmp_path):
    script = Scripted(lambda ids: said(("The break fee is $3 million.", [ids["$3 million"]])))
    failures = [Answer(status=503), *[None] * 9]

    def flaky(request: Request) -> Answer:
        return (failures.pop(0) if failures else None) or script(request)

    with FakeOpenAI(flaky) as server:
        again = ask_library(library(MOORLAND), QUESTION, llm=open_model(server.url, tmp_path))
    with FakeOpenAI(lambda request: Answer(status=503)) as server:
        down = ask_library(library(MOORLAND), QUESTION, llm=open_model(server.url, tmp_path))

    assert again.answer == "The break fee is $3 million."
    assert again.run.failures == ()
    assert "$3 million" in down.answer
    assert [failure.step for failure in down.run.failures] == ["answer"]


@pytest.fixture
def workspace(tmp_path) -> Workspace:
    return open_workspace(load_settings({"home": tmp_path / "home"}, environ={}))


def test_a_local_only_document_reaches_no_model_elsewhere_by_any_path(workspace, tmp_path, monkeypatch):
    fill(workspace, GARRICK, local_only=[MOORLAND])
    earlier = ask(workspace, QUESTION)
    script = Scripted(lambda ids: said(("Nothing.", []), status="not_stated"), query="Moorland Pettigrew break fee")

    with FakeOpenAI(script) as server:
        llm = open_model(server.url, tmp_path)
        monkeypatch.setattr(type(llm.endpoint), "is_local", property(lambda self: False))
        ask(workspace, "And the milestones?", history=[earlier], llm=llm)
        sent = "\n".join(json.dumps(request.body) for request in server.requests)
        requests = len(server.requests)
        offline = ask(workspace, QUESTION, documents=[earlier.sentences[0].citations[0].document or ""], llm=llm)
        later = len(server.requests)

    assert "$3 million" in earlier.answer
    assert requests > 0
    assert "Garrick" in sent
    assert "640 people" not in sent
    assert "$3 million" not in sent
    assert "Moorland Foods" not in sent
    assert later == requests
    assert "local only" in offline.run.failures[0].message
