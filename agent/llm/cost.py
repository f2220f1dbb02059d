"""What calls cost: tokens, prices from a kept list, and a meter that refuses the call that would pass a limit."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from threading import Lock

from agent.llm.endpoint import Endpoint
from agent.llm.exchange import FaultKind, RequestError, Usage

# Numbered sentences with marks run at 3.3 to 4.2 characters a token in the common tokenizers.
CHARACTERS_PER_TOKEN = 3.5
# What a call is taken to write, when the cost of the next one must be known beforehand.
EXPECTED_REPLY_TOKENS = 1_500


def estimate_tokens(text: str) -> int:
    """A rough count, for an estimate before a run; what is charged is what the server counts."""
    return math.ceil(len(text.encode()) / CHARACTERS_PER_TOKEN)


def price_usd(usage: Usage, endpoint: Endpoint) -> Decimal | None:
    """What the call costs, or None where no price is known.

    A gateway on this machine may well pass calls on to somebody who charges, so a name that is on the
    price list costs its price there too; any other model on this machine costs nothing.
    """
    import genai_prices  # Half a second that an offline run must not wait for.

    tokens = genai_prices.Usage(
        input_tokens=usage.input, output_tokens=usage.output, cache_read_tokens=usage.cached_input or None
    )
    if endpoint.provider == "ollama":
        return Decimal(0) if endpoint.is_local else None
    for address in (endpoint.base_url, None):
        try:
            return genai_prices.calc_price(tokens, endpoint.name, provider_api_url=address).total_price
        except LookupError:
            continue
    return Decimal(0) if endpoint.is_local else None


@dataclass(frozen=True)
class Estimate:
    """What a run is expected to take before its first call; `cost_usd` is None where no price is known."""

    calls: int
    input_tokens: int
    output_tokens: int
    cost_usd: Decimal | None


def estimate_run(expected: Sequence[Usage], endpoint: Endpoint) -> Estimate:
    """The sum of what single calls are expected to take."""
    total = Usage(sum(usage.input for usage in expected), sum(usage.output for usage in expected))
    return Estimate(len(expected), total.input, total.output, price_usd(total, endpoint))


@dataclass
class Meter:
    """Counts over all threads. Reservations hold the place of calls still under way.

    A part counts for itself and for the whole, which alone keeps the limit.
    """

    endpoint: Endpoint
    max_cost_usd: Decimal | None = None
    whole: "Meter | None" = None
    calls: int = 0
    cached: int = 0
    retries: int = 0
    repairs: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: Decimal | None = Decimal(0)
    _reserved: Decimal = Decimal(0)
    _longer: float = 1.0
    _lock: Lock = field(default_factory=Lock)

    def part(self) -> "Meter":
        return Meter(self.endpoint, whole=self.whole or self)

    def reserve(self, expected: Usage) -> Decimal:
        """Hold the expected cost of a call that is about to be made. Raises RequestError where it passes the limit."""
        if self.whole is not None:
            return self.whole.reserve(expected)
        if self.max_cost_usd is None:
            return Decimal(0)
        price = price_usd(Usage(expected.input, math.ceil(expected.output * self._longer)), self.endpoint)
        if price is None:
            raise RequestError(
                FaultKind.BUDGET,
                f"no price is known for {self.endpoint.model} at {self.endpoint.host}, so a limit cannot be kept",
                hint="Leave --max-cost out, or use a model with a known price.",
            )
        with self._lock:
            if (self.cost_usd or Decimal(0)) + self._reserved + price > self.max_cost_usd:
                raise RequestError(
                    FaultKind.BUDGET,
                    f"the limit of ${self.max_cost_usd} would be passed: ${(self.cost_usd or 0):.4f} is spent",
                )
            self._reserved += price
        return price

    def release(self, reserved: Decimal) -> None:
        if self.whole is not None:
            return self.whole.release(reserved)
        with self._lock:
            self._reserved -= reserved
        return None

    def count(self, usage: Usage, expected: Usage | None = None) -> None:
        """Add one request that the server answered, well or not; `expected` is what was reserved for it."""
        if self.whole is not None:
            self.whole.count(usage, expected)
        price = price_usd(usage, self.endpoint)
        with self._lock:
            if expected is not None and expected.output:
                # A model that thinks before it writes is charged for that too: later calls reserve as much.
                self._longer = max(self._longer, usage.output / expected.output)
            self.calls += 1
            self.input_tokens += usage.input
            self.output_tokens += usage.output
            self.cost_usd = None if price is None or self.cost_usd is None else self.cost_usd + price

    def note(self, *, cached: int = 0, retries: int = 0, repairs: int = 0) -> None:
        with self._lock:
            self.cached += cached
            self.retries += retries
            self.repairs += repairs
