"""The product beside a scripted model on a real socket: extraction, second call and verifier in one run."""

import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from agent.check.facts import Facts
from agent.check.model.run import ModelVerdict, check_with_model
from agent.check.run import check_facts
from agent.config import load_settings
from agent.extract.model.read import ModelExtraction, extract_with_model
from agent.extract.offline import Extraction, extract_offline
from agent.llm.ask import Llm
from agent.llm.session import open_llm
from agent.pipeline import without_instructions
from agent.schema.analysis import Analysis
from agent.schema.checklist import load_checklists
from agent.schema.reading import Reading
from evals.fakes.openai_server import Answer, FakeOpenAI, Request

Script = Callable[[Request], str]
_PLACES = re.compile(r"^Finding: (\w+) at (.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Outcome:
    """What came of one article; `server` has every request."""

    offline: Extraction
    extraction: ModelExtraction
    verdict: ModelVerdict | None
    server: FakeOpenAI


def reply_type(request: Request) -> str:
    """Which reply a request asks for."""
    return str(request.body["response_format"]["json_schema"]["name"])


def proposed_finding(request: Request) -> tuple[str, frozenset[str]]:
    """The code and the ids of figures and dates, or of sentences, that the verifier is asked about."""
    match = _PLACES.search(request.texts[1])
    assert match is not None
    ids = match.group(2).split(", ")
    values = frozenset(item for item in ids if item[0] in "ft")
    return match.group(1), values or frozenset(ids)


@contextmanager
def served(script: Script, **settings: Any) -> Iterator[tuple[Llm, FakeOpenAI]]:
    """A model behind a socket, with waits that cost nothing."""
    with tempfile.TemporaryDirectory() as home, FakeOpenAI(lambda request: Answer(script(request))) as server:
        yield open_scripted(server.url, home, **settings), server


def open_scripted(url: str, home: str, **settings: Any) -> Llm:
    flags = {"home": home, "model": "openai:scripted", "openai_base_url": url, "cache": False, **settings}
    llm = open_llm(load_settings(flags, environ={}))
    assert llm is not None
    llm.requester.wait = lambda seconds: None
    return llm


def read_scripted(reading: Reading, script: Script, *, offline: Extraction | None = None, deep: bool = True) -> Outcome:
    """The steps of a run in their order; without `deep`, the extraction alone."""
    checklists = load_checklists()
    rules = offline if offline is not None else extract_offline(without_instructions(reading), checklists)
    with served(script) as (llm, server):
        extraction = extract_with_model(reading, rules, llm)
        verdict = None
        if deep:
            facts = Facts(reading, extraction.deals, extraction.claims, checklists)
            verdict = check_with_model(facts, check_facts(facts), llm)
    return Outcome(rules, extraction, verdict, server)


def as_analysis(reading: Reading, outcome: Outcome) -> Analysis:
    return Analysis(
        document=reading.article.document,
        text=reading.text,
        figures=reading.figures,
        dates=reading.dates,
        deals=outcome.extraction.deals,
        claims=outcome.extraction.claims,
        findings=outcome.verdict.findings if outcome.verdict else (),
        checks=outcome.verdict.checks if outcome.verdict else (),
    )
