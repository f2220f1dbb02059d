"""Is the configured model usable? One tiny request for each thing a run depends on, and words for what is wrong."""

import time

from agent.config import Settings, model_hint, silence_telemetry
from agent.llm.cost import Meter, price_usd
from agent.llm.endpoint import Endpoint, find_endpoint
from agent.llm.exchange import FaultKind, Message, Method, RequestError, Usage
from agent.llm.prompts import load_prompt
from agent.llm.reply import Reply, read_reply
from agent.llm.reply_schema import json_schema
from agent.llm.requester import Deadline, Requester
from agent.schema.diagnosis import Diagnosis

WORD = "ledger"
# Then there is nothing more to learn by asking in another way.
_NOBODY_THERE = (FaultKind.UNREACHABLE, FaultKind.UNAUTHORISED, FaultKind.NO_SUCH_MODEL, FaultKind.TIMED_OUT)


class DoctorReply(Reply):
    """The form of the tiny request."""

    word: str


def diagnose(settings: Settings) -> tuple[Diagnosis, ...]:
    """What a run with a model needs, one by one. Makes at most three requests, of some fifty tokens each.

    Raises UsageError where the model's setting itself makes no sense.
    """
    endpoint = find_endpoint(settings)
    if endpoint is None:
        hint = model_hint(settings) or "Set TIEOUT_MODEL=openai:NAME or ollama:NAME to read with a model too."
        return (
            Diagnosis(
                what="model", ok=True, detail="none is set: everything works offline, with rules alone", hint=hint
            ),
        )
    silence_telemetry(settings)
    tried = {Method.JSON_SCHEMA: _try(settings, endpoint, Method.JSON_SCHEMA)}
    first = tried[Method.JSON_SCHEMA][1]
    if first is not None and first.kind in _NOBODY_THERE:
        return (_reach(endpoint, [first]),)
    tried[Method.FUNCTION_CALLING] = _try(settings, endpoint, Method.FUNCTION_CALLING)
    if not any(diagnosis.ok for diagnosis, _ in tried.values()):
        tried[Method.JSON_MODE] = _try(settings, endpoint, Method.JSON_MODE)
    faults = [fault for _, fault in tried.values() if fault is not None]
    return (
        _reach(endpoint, faults if len(faults) == len(tried) else []),
        *(diagnosis for diagnosis, _ in tried.values()),
        _price(endpoint),
    )


def _say(what: str, ok: bool, detail: str, hint: str | None = None) -> Diagnosis:
    return Diagnosis(what=what, ok=ok, detail=detail, hint=hint)


def _try(settings: Settings, endpoint: Endpoint, method: Method) -> tuple[Diagnosis, RequestError | None]:
    what = {
        Method.JSON_SCHEMA: "structured output",
        Method.FUNCTION_CALLING: "tool calls",
        Method.JSON_MODE: "JSON mode",
    }[method]
    system, user = load_prompt("doctor").fill({"word": WORD})
    # One request for one thing: no retries, and no stepping down to another method.
    requester = Requester(settings.model_copy(update={"max_attempts": 1}), endpoint, steps_down=False)
    started = time.monotonic()
    try:
        reply = requester.request(
            (Message("system", system), Message("user", user)),
            json_schema(DoctorReply, strict=endpoint.is_openai),
            Meter(endpoint),
            method=method,
            deadline=Deadline(settings.reply_timeout_s),
            tell=lambda state, *, pieces=0, detail="": None,
        )
    except RequestError as error:
        return _say(what, False, error.message, error.hint), error
    read = read_reply(reply.text, DoctorReply)
    seconds = f"{time.monotonic() - started:.1f} s"
    if read.reply is None:
        return _say(what, False, f"the reply does not fit the schema: {read.faults[0]}"), None
    if read.reply.word.strip().lower() != WORD:
        return Diagnosis(
            what=what, ok=True, detail=f"the schema is kept, but the model copied a word wrongly ({seconds})"
        ), None
    return Diagnosis(
        what=what, ok=True, detail=f"works ({seconds}, {reply.usage.input} tokens in, {reply.usage.output} out)"
    ), None


def _reach(endpoint: Endpoint, faults: list[RequestError]) -> Diagnosis:
    where = f"{endpoint.model} at {endpoint.host} ({'this machine' if endpoint.is_local else 'another machine'})"
    worst = next((fault for kind in _NOBODY_THERE for fault in faults if fault.kind is kind), None)
    if worst is None and faults:
        worst = faults[0]
    if worst is None:
        return _say("model", True, f"{where} answers")
    return _say("model", False, f"{where}: {worst.message}", worst.hint)


def _price(endpoint: Endpoint) -> Diagnosis:
    price = price_usd(Usage(1_000_000, 0), endpoint)
    if price is None:
        return Diagnosis(
            what="price", ok=False, detail=f"none is known for {endpoint.model}; --max-cost cannot be kept"
        )
    if not price:
        return _say("price", True, "a model on this machine costs nothing")
    return _say("price", True, f"${price:.2f} for a million tokens in")
