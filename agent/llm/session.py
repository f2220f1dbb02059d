"""Opening a model for a run, and the record of what the run took."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from agent.config import Settings, silence_telemetry
from agent.llm.ask import Llm
from agent.llm.cache import ReplyCache
from agent.llm.cost import Meter
from agent.llm.endpoint import find_endpoint
from agent.llm.exchange import Listener
from agent.llm.requester import Requester
from agent.schema.analysis import Depth, Failure, Run

CACHE_FOLDER = Path("cache") / "replies"


def open_llm(settings: Settings, *, local_only: bool = False, on_progress: Listener | None = None) -> Llm | None:
    """The configured model, or None where none is: then everything stays offline.

    Raises ModelError for a document marked local_only when the model is on another machine; there
    is no other way to a model, so this keeps such a document here.
    """
    endpoint = find_endpoint(settings)
    if endpoint is None:
        return None
    silence_telemetry(settings)
    llm = Llm(
        settings=settings,
        endpoint=endpoint,
        requester=Requester(settings, endpoint),
        meter=Meter(endpoint, settings.max_cost_usd),
        cache=ReplyCache(settings.home / CACHE_FOLDER) if settings.cache else None,
        on_progress=on_progress,
    )
    return llm.for_document(local_only=True) if local_only else llm


def record_run(
    llm: Llm,
    *,
    depth: Depth,
    seconds: float,
    failures: Sequence[Failure] = (),
    counts: Mapping[str, int] | None = None,
) -> Run:
    """The `run` object of an analysis that a model took part in; `counts` are those of the steps."""
    meter = llm.meter
    told = {"calls": meter.calls, "cached": meter.cached, "retries": meter.retries, "repairs": meter.repairs}
    return Run(
        model=llm.endpoint.model,
        prompts=dict(sorted(llm.prompts.items())),
        input_tokens=meter.input_tokens,
        output_tokens=meter.output_tokens,
        cost_usd=meter.cost_usd,
        seconds=round(seconds, 4),
        sent_to=llm.endpoint.host if meter.calls or meter.cached else None,
        depth=depth,
        counts={**told, **(counts or {})},
        failures=tuple(failures),
    )
