"""Opening a model for a run, and the record of what the run took."""

from collections.abc import Sequence
from pathlib import Path

from agent.config import Settings, silence_telemetry
from agent.errors import ModelError
from agent.llm.ask import Llm
from agent.llm.cache import ReplyCache
from agent.llm.cost import Meter
from agent.llm.endpoint import find_endpoint
from agent.llm.exchange import Listener
from agent.llm.requester import Requester
from agent.schema.analysis import Failure, Run

CACHE_FOLDER = Path("cache") / "replies"


def open_llm(settings: Settings, *, local_only: bool = False, on_progress: Listener | None = None) -> Llm | None:
    """The configured model, or None where none is: then everything stays offline.

    Raises ModelError for a document marked local_only when the model is on another machine; there
    is no other way to a model, so this keeps such a document here.
    """
    endpoint = find_endpoint(settings)
    if endpoint is None:
        return None
    if local_only and not endpoint.is_local:
        raise ModelError(
            f"the document is marked local only, and {endpoint.model} is at {endpoint.host}",
            hint="Use a model on this machine (ollama:NAME), or analyse it offline.",
        )
    silence_telemetry(settings)
    return Llm(
        settings=settings,
        endpoint=endpoint,
        requester=Requester(settings, endpoint),
        meter=Meter(endpoint, settings.max_cost_usd),
        cache=ReplyCache(settings.home / CACHE_FOLDER) if settings.cache else None,
        on_progress=on_progress,
    )


def record_run(llm: Llm, *, seconds: float, failures: Sequence[Failure] = ()) -> Run:
    """The `run` object of an analysis that a model took part in."""
    meter = llm.meter
    return Run(
        model=llm.endpoint.model,
        prompts=dict(sorted(llm.prompts.items())),
        input_tokens=meter.input_tokens,
        output_tokens=meter.output_tokens,
        cost_usd=meter.cost_usd,
        seconds=round(seconds, 4),
        sent_to=llm.endpoint.host,
        failures=tuple(failures),
    )
