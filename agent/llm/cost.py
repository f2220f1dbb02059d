"""What calls cost: tokens, prices from a kept list, and a meter that refuses the call that would pass a limit."""

from dataclasses import dataclass, field
from decimal import Decimal
from threading import Lock

from agent.llm.endpoint import Endpoint
from agent.llm.exchange import FaultKind, RequestError, Usage

# English prose and JSON in the common tokenizers run at 3.5 to 4.5 characters a token.
CHARACTERS_PER_TOKEN = 4


def estimate_tokens(text: str) -> int:
    """A rough count, for an estimate before a run; what is charged is what the server counts."""
    return -(-len(text.encode()) // CHARACTERS_PER_TOKEN)


def price_usd(usage: Usage, endpoint: Endpoint) -> Decimal | None:
    """What the call costs, or None where no price is known; a model on this machine costs nothing."""
    if endpoint.is_local:
        return Decimal(0)
    import genai_prices  # Half a second that an offline run must not wait for.

    tokens = genai_prices.Usage(
        input_tokens=usage.input, output_tokens=usage.output, cache_read_tokens=usage.cached_input or None
    )
    try:
        return genai_prices.calc_price(tokens, endpoint.name, provider_api_url=endpoint.base_url).total_price
    except LookupError:
        return None


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
    _lock: Lock = field(default_factory=Lock)

    def part(self) -> "Meter":
        return Meter(self.endpoint, whole=self.whole or self)

    def reserve(self, expected: Usage) -> Decimal:
        """Hold the expected cost of a call that is about to be made. Raises RequestError where it passes the limit."""
        if self.whole is not None:
            return self.whole.reserve(expected)
        if self.max_cost_usd is None:
            return Decimal(0)
        price = price_usd(expected, self.endpoint)
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

    def count(self, usage: Usage) -> None:
        """Add one request that the server answered, well or not."""
        if self.whole is not None:
            self.whole.count(usage)
        price = price_usd(usage, self.endpoint)
        with self._lock:
            self.calls += 1
            self.input_tokens += usage.input
            self.output_tokens += usage.output
            self.cost_usd = None if price is None or self.cost_usd is None else self.cost_usd + price

    def note(self, *, cached: int = 0, retries: int = 0, repairs: int = 0) -> None:
        with self._lock:
            self.cached += cached
            self.retries += retries
            self.repairs += repairs
