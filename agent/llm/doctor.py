"""Is the configured model usable? One tiny request for each thing a run depends on, and words for what is wrong."""

import time
from dataclasses import dataclass

from agent.config import Settings, model_hint, silence_telemetry
from agent.llm.cost import Meter, price_usd
from agent.llm.endpoint import Endpoint, find_endpoint
from agent.llm.exchange import FaultKind, Message, Method, RequestError, Usage
from agent.llm.prompts import load_prompt
from agent.llm.reply import Reply, json_schema, read_reply
from agent.llm.requester import Requester

WORD = "ledger"
TIMEOUT_S = 60.0


class DoctorReply(Reply):
    """The form of the tiny request."""

    word: str


@dataclass(frozen=True)
class Diagnosis:
    """One thing that was looked at; `hint` is the way out where it is not ok."""

    what: str
    ok: bool
    detail: str
    hint: str | None = None


def diagnose(settings: Settings) -> tuple[Diagnosis, ...]:
    """What a run with a model needs, one by one. Makes at most three requests, of some fifty tokens each.

    Raises UsageError where the model's setting itself makes no sense.
    """
    endpoint = find_endpoint(settings)
    if endpoint is None:
        hint = model_hint(settings) or "Set TIEOUT_MODEL=openai:NAME or ollama:NAME to read with a model too."
        return (Diagnosis("model", True, "none is set: everything works offline, with rules alone", hint),)
    silence_telemetry(settings)
    tried = {method: _try(settings, endpoint, method) for method in (Method.JSON_SCHEMA, Method.FUNCTION_CALLING)}
    if not any(diagnosis.ok for diagnosis, _ in tried.values()):
        tried[Method.JSON_MODE] = _try(settings, endpoint, Method.JSON_MODE)
    faults = [fault for _, fault in tried.values() if fault is not None]
    return (
        _reach(endpoint, faults if len(faults) == len(tried) else []),
        *(diagnosis for diagnosis, _ in tried.values()),
        _price(endpoint),
    )


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
            json_schema(DoctorReply),
            Meter(endpoint),
            method=method,
            deadline=started + TIMEOUT_S,
            tell=lambda state, *, pieces=0, detail="": None,
        )
    except RequestError as error:
        return Diagnosis(what, False, error.message, error.hint), error
    read = read_reply(reply.text, DoctorReply)
    seconds = f"{time.monotonic() - started:.1f} s"
    if read.reply is None:
        return Diagnosis(what, False, f"the reply does not fit the schema: {read.faults[0]}"), None
    if read.reply.word.strip().lower() != WORD:
        return Diagnosis(what, True, f"the schema is kept, but the model copied a word wrongly ({seconds})"), None
    return Diagnosis(what, True, f"works ({seconds}, {reply.usage.input} tokens in, {reply.usage.output} out)"), None


def _reach(endpoint: Endpoint, faults: list[RequestError]) -> Diagnosis:
    where = f"{endpoint.model} at {endpoint.host} ({'this machine' if endpoint.is_local else 'another machine'})"
    telling = (FaultKind.UNREACHABLE, FaultKind.UNAUTHORISED, FaultKind.NO_SUCH_MODEL, FaultKind.TIMED_OUT)
    worst = next((fault for kind in telling for fault in faults if fault.kind is kind), None)
    if worst is None and faults:
        worst = faults[0]
    if worst is None:
        return Diagnosis("model", True, f"{where} answers")
    return Diagnosis("model", False, f"{where}: {worst.message}", worst.hint)


def _price(endpoint: Endpoint) -> Diagnosis:
    price = price_usd(Usage(1_000_000, 0), endpoint)
    if price is None:
        return Diagnosis("price", False, f"none is known for {endpoint.model}; --max-cost cannot be kept")
    if endpoint.is_local:
        return Diagnosis("price", True, "a model on this machine costs nothing")
    return Diagnosis("price", True, f"${price:.2f} for a million tokens in")
