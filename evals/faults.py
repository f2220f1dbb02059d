"""`python -m evals.faults [--long]`: what each fault of a server costs, and what is kept of the analysis.

For each fault, on the sample article through a real socket: what the user is told, what stands in the
analysis, calls and seconds. --long adds 20 runs over the 262 KB document with 20% of calls failing.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Lock

from agent.extract.model.read import ModelExtraction, extract_with_model
from agent.extract.offline import Extraction, extract_offline
from agent.pipeline import read
from agent.schema.checklist import load_checklists
from agent.schema.reading import Reading
from evals.bench_cost import LONG_BYTES, load_sample_gold
from evals.fakes.openai_server import Answer, FakeOpenAI, Request
from evals.gold_model import GoldModel
from evals.repeated import as_article, repeat_gold
from evals.scripted import open_scripted

RUNS, FAILING = 20, 0.2
TIMEOUT_S = 1.0
Fault = Callable[[Answer], Answer]


@dataclass(frozen=True)
class Case:
    """A fault that the first `times` calls meet; None means every call."""

    name: str
    fault: Fault
    times: int | None = 1


def cases() -> list[Case]:
    every: list[tuple[str, Fault]] = [
        ("429, Retry-After 0", lambda good: Answer(status=429, headers={"Retry-After": "0"})),
        ("500", lambda good: Answer(status=500)),
        ("hang", lambda good: Answer(hangs_s=2 * TIMEOUT_S)),
        ("trickle", lambda good: replace(good, trickles_s=TIMEOUT_S / 8)),
        ("connection cut off", lambda good: replace(good, cuts_off_at=2)),
        ("truncated JSON", lambda good: replace(good, text=good.text[: len(good.text) // 2])),
        ("empty reply", lambda good: Answer("")),
        ("wrong types", lambda good: Answer('{"deals": "one", "claims": 12}')),
        ("prose", lambda good: Answer("Here is what I found in the article.")),
        ("refusal", lambda good: Answer(refusal="I cannot help with that.")),
        ("length stop", lambda good: replace(good, finish="length")),
        ("no json_schema", lambda good: Answer(status=400, error="response_format json_schema is not supported")),
        ("wrong key", lambda good: Answer(status=401)),
        ("no such model", lambda good: Answer(status=404)),
    ]
    once = [Case(f"{name}, once", fault) for name, fault in every if name not in ("wrong key", "no such model")]
    return [*once, *(Case(f"{name}, always", fault, None) for name, fault in every)]


def main(arguments: list[str]) -> int:
    gold = load_sample_gold()
    reading = read(as_article(gold))
    offline = extract_offline(reading, load_checklists())
    model = GoldModel(gold, reading)
    print(f"{'fault':28}{'calls':>6}{'seconds':>9}  {'terms':>5}{'claims':>7}  the user is told")
    for case in [Case("none", lambda good: good, 0), *cases()]:
        show_case(case, reading, offline, model)
    show_refused_connection(reading, offline)
    return run_long() if "--long" in arguments else 0


def show_case(case: Case, reading: Reading, offline: Extraction, model: GoldModel) -> None:
    met = 0
    lock = Lock()

    def responder(request: Request) -> Answer:
        nonlocal met
        good = Answer(model.extraction(request.texts[1]))
        with lock:
            met += 1
            is_hit = case.times is None or met <= case.times
        schema_alone = case.name.startswith("no json_schema") and request.method != "json_schema"
        return case.fault(good) if is_hit and not schema_alone else good

    with FakeOpenAI(responder) as server:
        show(case.name, reading, offline, server.url, server.requests)


def show_refused_connection(reading: Reading, offline: Extraction) -> None:
    with FakeOpenAI(lambda request: Answer()) as server:
        url = server.url
    show("connection refused, always", reading, offline, url, [])


def show(name: str, reading: Reading, offline: Extraction, url: str, requests: Sequence[Request]) -> None:
    with tempfile.TemporaryDirectory() as home:
        llm = open_scripted(url, home, reply_timeout_s=TIMEOUT_S, call_timeout_s=20, max_attempts=4)
        started = time.perf_counter()
        found = extract_with_model(reading, offline, llm)
        seconds = time.perf_counter() - started
    told = found.failures[0].message if found.failures else "nothing; the analysis is complete"
    more = f" (and {len(found.failures) - 1} more)" if len(found.failures) > 1 else ""
    terms = sum(len(deal.terms) for deal in found.deals)
    print(
        f"{name:28}{len(requests) or llm.meter.calls:>6}{seconds:>9.2f}  {terms:>5}{len(found.claims):>7}  {told}{more}"
    )


def run_long() -> int:
    """Every fifth call fails; the runs must end as the one without faults does."""
    gold = load_sample_gold()
    long = repeat_gold(gold, -(-LONG_BYTES // len(gold.text.encode())))
    reading = read(as_article(long))
    offline = Extraction((), ())
    model = GoldModel(long, reading)
    whole, _ = long_run(reading, offline, model, chance=random.Random(0), failing=0.0)
    complete, calls = 0, []
    for run in range(RUNS):
        found, made = long_run(reading, offline, model, chance=random.Random(run), failing=FAILING)
        complete += found.failures == () and found.deals == whole.deals and found.claims == whole.claims
        calls.append(made)
    print(
        f"\n{len(long.text.encode())} bytes, {whole.windows} windows, {FAILING:.0%} of calls failing by 500: "
        f"{complete} of {RUNS} runs complete and equal; calls {min(calls)} to {max(calls)}, {sum(calls)} in all"
    )
    return 0 if complete == RUNS else 100


def long_run(
    reading: Reading, offline: Extraction, model: GoldModel, *, chance: random.Random, failing: float
) -> tuple[ModelExtraction, int]:
    lock = Lock()

    def responder(request: Request) -> Answer:
        with lock:
            fails = chance.random() < failing
        return Answer(status=500) if fails else Answer(model.extraction(request.texts[1]))

    with FakeOpenAI(responder, piece_characters=2_000) as server, tempfile.TemporaryDirectory() as home:
        found = extract_with_model(reading, offline, open_scripted(server.url, home))
        return found, len(server.requests)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
