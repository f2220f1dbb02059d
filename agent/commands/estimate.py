"""What a run with a model would take, before it: in a line for each input, and over all."""

from collections.abc import Sequence
from decimal import Decimal

from agent.commands.inputs import load_source
from agent.errors import TieoutError, UsageError
from agent.llm.ask import Llm
from agent.llm.cost import Estimate
from agent.pipeline import estimate
from agent.schema.analysis import Depth


def show_estimates(sources: Sequence[str], llm: Llm | None, depth: Depth) -> int:
    """Print an estimate for each input and for all; no call is made. Raises UsageError where no model is set."""
    if llm is None:
        raise UsageError("there is no model to estimate for", hint="Set TIEOUT_MODEL or give --model provider:name.")
    failed = 0
    total = Estimate(0, 0, 0, Decimal(0))
    for source in sources:
        try:
            expected = estimate(load_source(source), llm, depth=depth)
        except TieoutError as error:
            failed += 1
            print(f"{source}: {error.message}")
            continue
        print(word_estimate(source, expected, llm))
        total = _add(total, expected)
    if len(sources) > 1:
        print(word_estimate("in all", total, llm))
    return 1 if failed else 0


def word_estimate(source: str, expected: Estimate, llm: Llm) -> str:
    """ "a.txt: about 6 calls to openai:gpt-4o, 8,200 tokens in, 2,100 out, $0.04"."""
    if expected.cost_usd is None:
        cost = "no price known"
    else:
        cost = f"${expected.cost_usd:.2f}" if expected.cost_usd >= 1 else f"${expected.cost_usd:.4f}"
    limit = llm.settings.max_cost_usd
    over = expected.cost_usd is not None and limit is not None and expected.cost_usd > limit
    return (
        f"{source}: about {expected.calls} calls to {llm.endpoint.model} at {llm.endpoint.host}, "
        f"{expected.input_tokens:,} tokens in, {expected.output_tokens:,} out, {cost}"
        + (f", more than the limit of ${limit}: it will stop part way" if over else "")
    )


def _add(one: Estimate, other: Estimate) -> Estimate:
    cost = None if one.cost_usd is None or other.cost_usd is None else one.cost_usd + other.cost_usd
    return Estimate(
        one.calls + other.calls, one.input_tokens + other.input_tokens, one.output_tokens + other.output_tokens, cost
    )
