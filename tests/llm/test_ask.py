"""`Llm.ask` through the real LangChain client and a real socket: good replies, and every fault we know of."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from agent.llm.cost import price_usd
from agent.llm.doctor import DoctorReply
from agent.llm.endpoint import find_endpoint
from agent.llm.exchange import FaultKind, RequestError, Usage
from evals.fakes.openai_server import Answer, FakeOpenAI

GOOD = Answer('{"word": "ledger"}')


def queue(*answers: Answer):
    """Answers in order; the last one for ever."""
    left = list(answers)
    return lambda request: left.pop(0) if len(left) > 1 else left[0]


def ask(llm):
    return llm.ask("doctor", {"word": "ledger"}, DoctorReply).reply.word


@pytest.mark.parametrize(
    ("answers", "calls"),
    [
        ([GOOD], 1),
        ([Answer(status=500), GOOD], 2),
        ([Answer(status=500), Answer(status=502), Answer(status=503), GOOD], 4),
        ([Answer(status=429, headers={"Retry-After": "0"}), GOOD], 2),
        ([Answer(GOOD.text, cuts_off_at=1), GOOD], 2),
        ([Answer(""), GOOD], 2),
        ([Answer('{"word": "led'), GOOD], 2),
        ([Answer('{"word": 7}'), GOOD], 2),
        ([Answer("Sure! Here is the word: ledger."), GOOD], 2),
        ([Answer('{"word": "led'), Answer('{"word": "led'), GOOD], 3),
        ([Answer(refusal="I cannot help with that."), GOOD], 2),
        ([Answer(status=400, error="response_format is not supported"), GOOD], 2),
        ([Answer(status=400, error="no response_format"), Answer(status=400, error="no tools here"), GOOD], 3),
        ([Answer(status=400, error="temperature does not support 0"), GOOD], 2),
        ([Answer(status=400, error="max_tokens is too large: 16000"), GOOD], 2),
        ([Answer("<think>what word? {maybe}</think>\n" + GOOD.text)], 1),
        ([Answer("Here it is: " + GOOD.text + " I hope that helps.")], 1),
        ([Answer(hangs_s=0.6), GOOD], 2),
        ([Answer('{"word": "ledger"}                  ', trickles_s=0.2), GOOD], 2),
        ([Answer("```json\n" + GOOD.text + "\n```")], 1),
    ],
    ids=[
        "good", "500", "5xx three times", "429", "cut off", "empty", "truncated", "wrong type", "prose",
        "truncated after repair", "refusal", "no json schema", "no schema, no tools", "no temperature", "no such limit",
        "thinks aloud", "talks around it", "hang",
        "trickle", "fenced",
    ],
)  # fmt: skip
def test_a_passing_fault_is_overcome(make_llm, answers, calls):
    with FakeOpenAI(queue(*answers), piece_characters=4) as server:
        llm = make_llm(server.url, reply_timeout_s=0.5)
        assert ask(llm) == "ledger"
    assert len(server.requests) == calls
    assert llm.meter.calls == calls


@pytest.mark.parametrize(
    ("answer", "kind", "calls"),
    [
        (Answer(status=500), FaultKind.SERVER_ERROR, 3),
        (Answer(status=429), FaultKind.RATE_LIMITED, 3),
        (Answer(status=401), FaultKind.UNAUTHORISED, 1),
        (Answer(status=404), FaultKind.NO_SUCH_MODEL, 1),
        (Answer(status=400, error="maximum context length is 8192 tokens"), FaultKind.TOO_LONG, 1),
        (Answer(status=400, error="no"), FaultKind.UNSUPPORTED, 3),
        (Answer(GOOD.text, finish="length"), FaultKind.LENGTH_STOP, 1),
        (Answer(refusal="no"), FaultKind.REFUSED, 2),
        (Answer("prose"), FaultKind.MALFORMED, 4),
        (Answer(hangs_s=0.6), FaultKind.TIMED_OUT, 3),
    ],
    ids=lambda value: value.value if isinstance(value, FaultKind) else "",
)
def test_a_lasting_fault_is_named(make_llm, answer, kind, calls):
    with FakeOpenAI(queue(answer)) as server:
        llm = make_llm(server.url, reply_timeout_s=0.3, max_attempts=3)
        with pytest.raises(RequestError) as caught:
            ask(llm)
    assert caught.value.kind is kind
    assert len(server.requests) == calls


def test_a_refused_connection_is_named(make_llm):
    with FakeOpenAI(queue(GOOD)) as server:
        url = server.url
    with pytest.raises(RequestError) as caught:
        ask(make_llm(url, max_attempts=2))
    assert caught.value.kind is FaultKind.UNREACHABLE
    assert caught.value.hint


def test_a_call_never_outlives_its_total_time(make_llm):
    with FakeOpenAI(queue(Answer(hangs_s=0.4))) as server:
        llm = make_llm(server.url, reply_timeout_s=0.3, call_timeout_s=1.0, max_attempts=50)
        started = time.monotonic()
        with pytest.raises(RequestError):
            ask(llm)
    assert time.monotonic() - started < 5
    assert len(server.requests) < 10


def test_the_repair_turn_names_the_fault_and_keeps_the_conversation(make_llm):
    with FakeOpenAI(queue(Answer('{"word": "leger"}'), GOOD)) as server:
        llm = make_llm(server.url)
        answer = llm.ask(
            "doctor",
            {"word": "ledger"},
            DoctorReply,
            find_faults=lambda reply: [] if reply.word == "ledger" else [f"{reply.word!r} is not the word."],
        )
    assert answer.faults == ()
    assert "'leger' is not the word." in server.requests[1].texts[-1]
    assert server.requests[1].texts[-2] == '{"word": "leger"}'


def test_what_the_server_cannot_do_is_learned_once(make_llm):
    def responder(request):
        return GOOD if request.method == "json_mode" else Answer(status=400, error="unknown field")

    with FakeOpenAI(responder) as server:
        llm = make_llm(server.url)
        assert (ask(llm), ask(llm)) == ("ledger", "ledger")
    # The temperature is not suspected, since the fault does not name it.
    assert [request.method for request in server.requests] == [
        "json_schema", "function_calling", "json_mode", "json_mode"
    ]  # fmt: skip
    assert '"word"' in server.requests[-1].texts[-1], "without a schema on the wire it stands in the prompt"


def test_a_model_that_calls_no_tool_is_asked_another_way(make_llm):
    def responder(request):
        if request.method == "json_schema":
            return Answer(status=400, error="json_schema is unknown")
        return Answer("I would rather talk.", calls_tool=False) if request.method == "function_calling" else GOOD

    with FakeOpenAI(responder) as server:
        assert ask(make_llm(server.url)) == "ledger"
    assert [request.method for request in server.requests] == ["json_schema", "function_calling", "json_mode"]


def test_what_holds_no_schema_is_asked_another_way_from_then_on(make_llm):
    with FakeOpenAI(lambda request: GOOD if request.method == "function_calling" else Answer("prose")) as server:
        llm = make_llm(server.url)
        assert (ask(llm), ask(llm)) == ("ledger", "ledger")
    assert [request.method for request in server.requests] == [
        "json_schema", "json_schema", "function_calling", "function_calling"
    ]  # fmt: skip


def test_the_oldest_models_are_asked_by_a_tool(make_llm):
    with FakeOpenAI(queue(GOOD)) as server:
        assert ask(make_llm(server.url, model="openai:gpt-4")) == "ledger"
    assert [request.method for request in server.requests] == ["function_calling"]


def test_waiting_for_a_place_uses_up_no_time(make_llm):
    """Eight calls, one at a time: the last waits longer than a call may take."""
    with FakeOpenAI(queue(GOOD), first_s=0.15) as server:
        llm = make_llm(server.url, concurrency=1, call_timeout_s=0.8, reply_timeout_s=0.8)
        with ThreadPoolExecutor(8) as pool:
            words = list(pool.map(lambda _: ask(llm), range(8)))
    assert words == ["ledger"] * 8


def test_a_rate_limit_holds_over_all_calls(make_llm):
    with FakeOpenAI(queue(GOOD)) as server:
        llm = make_llm(server.url, requests_per_minute=300)
        started = time.monotonic()
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda _: ask(llm), range(5)))
    assert time.monotonic() - started > 0.6


@pytest.mark.parametrize(
    ("model", "url", "price"),
    [
        ("openai:gpt-4o", "http://127.0.0.1:1/v1", "2.50"),
        ("openai:gpt-4o", "https://api.openai.com/v1", "2.50"),
        ("openai:my-own", "http://127.0.0.1:1/v1", "0"),
        ("openai:my-own", "http://model.invalid/v1", None),
        ("ollama:llama3.1", None, "0"),
        ("ollama:llama3.1", "http://model.invalid/v1", None),
    ],
)
def test_what_a_million_tokens_cost(make_settings, model, url, price):
    endpoint = find_endpoint(make_settings(url, model=model))
    found = price_usd(Usage(1_000_000, 0), endpoint)
    assert found == (None if price is None else Decimal(price))


def test_chat_completions_always_and_nothing_but_the_configured_host(make_llm, monkeypatch):
    monkeypatch.setenv("OPENAI_API_BASE", "http://127.0.0.1:9/elsewhere")
    monkeypatch.setenv("LANGSMITH_GATEWAY", "http://127.0.0.1:9/gateway")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with FakeOpenAI(queue(GOOD)) as server:
        ask(make_llm(server.url, model="openai:gpt-6-pro"))
    assert [request.path for request in server.requests] == ["/v1/chat/completions"]


def test_a_redirect_is_not_followed(make_llm):
    with FakeOpenAI(queue(GOOD)) as elsewhere:
        moved = Answer(status=307, headers={"Location": f"{elsewhere.url}/chat/completions"})
        with FakeOpenAI(queue(moved)) as server, pytest.raises(RequestError):
            ask(make_llm(server.url))
    assert elsewhere.requests == []


def test_a_kept_reply_is_not_paid_for_twice(make_llm):
    with FakeOpenAI(queue(GOOD)) as server:
        ask(make_llm(server.url, cache=True))
        again = make_llm(server.url, cache=True)
        assert ask(again) == "ledger"
        ask(make_llm(server.url, cache=True, temperature=1.0))
    assert again.meter.calls == 0
    assert again.meter.cached == 1
    assert len(server.requests) == 2, "another temperature is another question"


def test_tokens_are_counted_as_the_server_says(make_llm):
    with FakeOpenAI(queue(GOOD)) as server:
        llm = make_llm(server.url)
        ask(llm)
    assert (llm.meter.input_tokens, llm.meter.output_tokens) == (server.input_tokens, server.output_tokens)
    assert llm.meter.cost_usd == 0, "the server is on this machine"


def test_each_document_has_its_own_record(make_llm):
    with FakeOpenAI(queue(GOOD)) as server:
        llm = make_llm(server.url)
        first, second = llm.for_document(), llm.for_document()
        ask(first), ask(first), ask(second)
    assert (first.meter.calls, second.meter.calls, llm.meter.calls) == (2, 1, 3)
    assert set(second.prompts) == {"doctor"}


def test_progress_is_told_without_content(make_settings):
    from agent.llm.session import open_llm

    heard = []
    with FakeOpenAI(queue(GOOD), piece_characters=4) as server:
        llm = open_llm(make_settings(server.url), on_progress=heard.append)
        ask(llm)
    states = [progress.state for progress in heard]
    assert states[0] == "asking"
    assert "streaming" in states
    assert states[-1] == "done"


def test_the_key_is_sent_and_never_shown(make_llm, make_settings):
    with FakeOpenAI(queue(Answer(status=401))) as server:
        llm = make_llm(server.url, openai_api_key="sk-very-secret")
        with pytest.raises(RequestError) as caught:
            ask(llm)
    assert server.requests[0].headers["authorization"] == "Bearer sk-very-secret"
    assert "sk-very-secret" not in repr(llm) + caught.value.message + json.dumps(str(caught.value))
