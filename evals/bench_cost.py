"""`python -m evals.bench_cost [FILE] [--long]`: calls, tokens and seconds beside langextract and instructor.

One scripted server behind a real socket, the same gold list for each, the shortest valid reply of each
one's own format, tokens counted on the wire with o200k_base. The text is the sample article with its
gold; of another FILE, what the rules read in it is the list. --long adds the same text repeated to 262 KB,
at 1 s and 10 ms a token with 8 workers.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from agent.bundled import sample_article
from agent.config import load_settings
from agent.extract.model.read import extract_with_model
from agent.extract.offline import Extraction
from agent.ingest.load import load_article
from agent.llm.session import open_llm
from agent.pipeline import analyze, read
from agent.schema.analysis import Analysis
from agent.schema.deal import DealStatus, DealType, Origin, Role
from agent.schema.evidence import Match
from agent.schema.term_kind import TermKind
from evals.environments import make_environment, tokenizer_folder
from evals.fakes.openai_server import Answer, FakeOpenAI, Request
from evals.gold_model import GoldModel
from evals.peers.scripts import PeerScript
from evals.repeated import as_article, repeat_gold

LANGEXTRACT, INSTRUCTOR = "langextract[openai]==1.7.1", "instructor==1.17.0"
PEERS = Path(__file__).parent / "peers"
# Every library is told the same words; ours has what they mean beside them.
VOCABULARY = {
    "types": [*DealType], "statuses": [*DealStatus], "roles": [*Role], "kinds": [*TermKind],
}  # fmt: skip
LONG_BYTES = 262_000
FIRST_S, PER_TOKEN_S, WORKERS = 1.0, 0.010, 8
CHUNK, OVERLAP = 4_000, 200


@dataclass(frozen=True)
class Cost:
    """What one library took for one text."""

    name: str
    calls: int
    input_tokens: int
    output_tokens: int
    seconds: float
    claims: int
    wanted: int


def main(arguments: list[str]) -> int:
    files = [argument for argument in arguments if not argument.startswith("--")]
    gold = analyze(load_article(files[0])) if files else load_sample_gold()
    short = measure(gold, FakeServer())
    print_costs(files[0] if files else "the sample article", short)
    passed = judge_short(short)
    if "--long" in arguments:
        times = -(-LONG_BYTES // len(gold.text.encode()))
        costs = measure(repeat_gold(gold, times), FakeServer(FIRST_S, PER_TOKEN_S))
        print_costs(
            f"the same {times} times over, figures varied, {FIRST_S:g} s + {PER_TOKEN_S * 1000:g} ms/token", costs
        )
        ours, best = costs[0], min(cost.seconds for cost in costs[1:])
        print(f"span against the best of them: {ours.seconds / best:.2f} (to be at most 0.5)")
        print(f"claims returned: {ours.claims} of {ours.wanted}")
        passed &= ours.seconds <= 0.5 * best and ours.claims == ours.wanted
    return 0 if passed else 100


@dataclass(frozen=True)
class FakeServer:
    """How fast the server pretends to think."""

    first_s: float = 0.0
    per_token_s: float = 0.0

    def start(self, responder: Callable[[Request], Answer]) -> FakeOpenAI:
        return FakeOpenAI(responder, count_tokens=token_counter(), first_s=self.first_s, per_token_s=self.per_token_s)


def load_sample_gold() -> Analysis:
    data = json.loads((sample_article().parent / "gold.json").read_text(encoding="utf-8"))
    return Analysis.model_validate({key: value for key, value in data.items() if key != "questions"})


def token_counter() -> Callable[[str], int]:
    os.environ["TIKTOKEN_CACHE_DIR"] = str(tokenizer_folder())
    import tiktoken

    encoding = tiktoken.get_encoding("o200k_base")
    return lambda text: len(encoding.encode(text, disallowed_special=()))


def measure(gold: Analysis, speed: FakeServer) -> list[Cost]:
    script = PeerScript(gold)
    return [
        measure_ours(gold, speed),
        measure_peer("langextract", LANGEXTRACT, gold, speed, lambda request: script.langextract(_question(request))),
        measure_peer("instructor", INSTRUCTOR, gold, speed, lambda request: script.instructor(request.texts[-1])),
    ]


def measure_ours(gold: Analysis, speed: FakeServer) -> Cost:
    """The extraction call alone, as with --depth quick, beside no rules: what is returned is the model's."""
    from agent.llm import wire  # noqa: F401  The peers' imports are not timed either.

    reading = read(as_article(gold))
    model = GoldModel(gold, reading)
    with tempfile.TemporaryDirectory() as home, speed.start(lambda r: Answer(model.extraction(r.texts[1]))) as server:
        settings = {"home": home, "model": "openai:gpt-4o", "openai_base_url": server.url, "cache": False}
        llm = open_llm(load_settings({**settings, "concurrency": WORKERS}, environ={}))
        assert llm is not None
        started = time.perf_counter()
        found = extract_with_model(reading, Extraction((), ()), llm)
        seconds = time.perf_counter() - started
    stated = sum(term.origin is Origin.STATED for deal in found.deals for term in deal.terms)
    claims = sum(claim.evidence[0].match is not Match.NONE for claim in found.claims)
    print(f"  (tieout: {stated} terms and {claims} claims, {found.unfound} not found, {len(found.failures)} failures)")
    return Cost(
        "tieout", len(server.requests), server.input_tokens, server.output_tokens, seconds, claims, len(gold.claims)
    )


def measure_peer(name: str, package: str, gold: Analysis, speed: FakeServer, reply: Callable[[Request], str]) -> Cost:
    python = make_environment(name, package)
    with tempfile.TemporaryDirectory() as folder, speed.start(lambda request: Answer(reply(request))) as server:
        path = Path(folder) / "text"
        path.write_text(gold.text if name == "langextract" else json.dumps(chunks(gold.text)), encoding="utf-8")
        words = Path(folder) / "vocabulary"
        words.write_text(json.dumps(VOCABULARY), encoding="utf-8")
        command = [str(python), str(PEERS / f"run_{name}.py"), server.url, str(path), str(WORKERS), str(words)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name} failed: {done.stderr[-2000:]}")
    told = json.loads(done.stdout.strip().splitlines()[-1])
    return Cost(
        name, len(server.requests), server.input_tokens, server.output_tokens, told["seconds"], told["claims"],
        len(gold.claims),
    )  # fmt: skip


def chunks(text: str) -> list[str]:
    """A text that fits one call whole, else overlapping pieces, as splitters are commonly set."""
    if len(text) <= 2 * CHUNK:
        return [text]
    return [text[start : start + CHUNK] for start in range(0, len(text) - OVERLAP, CHUNK - OVERLAP)]


def judge_short(costs: list[Cost]) -> bool:
    ours, langextract, instructor = costs
    output, read_in = ours.output_tokens / instructor.output_tokens, ours.input_tokens / langextract.input_tokens
    print(f"output against instructor: {output:.2f} (to be at most 0.5)")
    print(f"input against langextract: {read_in:.2f} (to be at most 0.7)")
    return ours.calls <= 1 and output <= 0.5 and read_in <= 0.7


def print_costs(what: str, costs: list[Cost]) -> None:
    print(f"\n{what}\n{'':14}{'calls':>7}{'in':>9}{'out':>9}{'seconds':>9}{'claims':>8}  of")
    for cost in costs:
        print(
            f"{cost.name:14}{cost.calls:>7}{cost.input_tokens:>9}{cost.output_tokens:>9}{cost.seconds:>9.1f}"
            f"{cost.claims:>8}  {cost.wanted}"
        )


def _question(request: Request) -> str:
    """langextract puts the passage between the last "Q: " and the last "A:"."""
    return request.texts[-1].rpartition("Q: ")[2].rpartition("\nA:")[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
