"""instructor on one text: `python run_instructor.py ADDRESS CHUNKS_FILE WORKERS VOCABULARY_FILE`, prints JSON.

The chunks are cut beforehand. Runs in its own environment and imports nothing of tieout.
"""
# mypy: ignore-errors

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal

import instructor
from openai import OpenAI
from pydantic import BaseModel

WORDS = json.loads(Path(sys.argv[4]).read_text(encoding="utf-8"))
Role, Kind = Literal[tuple(WORDS["roles"])], Literal[tuple(WORDS["kinds"])]
Type, Status = Literal[tuple(WORDS["types"])], Literal[tuple(WORDS["statuses"])]


class Party(BaseModel):
    name: str
    role: Role
    aliases: list[str] = []


class Value(BaseModel):
    low: str | None = None
    high: str | None = None
    unit: str | None = None
    modifier: str | None = None
    quote: str


class Term(Value):
    kind: Kind
    certainty: str | None = None
    condition: str | None = None


class Claim(Value):
    metric: str
    subject: str
    versus: str | None = None


class Deal(BaseModel):
    type: Type
    status: Status
    parties: list[Party] = []
    asset: str | None = None
    location: str | None = None
    terms: list[Term] = []


class Extraction(BaseModel):
    deals: list[Deal] = []
    claims: list[Claim] = []


PROMPT = """Extract the deals with their parties and terms, and the other quantified claims. Values are in base units.
Every term and claim has a quote, copied exactly from the text. Modifiers: up_to, about, at_least, more_than, range."""


def main(address: str, path: str, workers: str) -> None:
    client = instructor.from_openai(OpenAI(base_url=address, api_key="none"), mode=instructor.Mode.TOOLS)
    chunks = json.loads(Path(path).read_text(encoding="utf-8"))

    def read(chunk: str) -> Extraction:
        messages = [{"role": "system", "content": PROMPT}, {"role": "user", "content": chunk}]
        return client.chat.completions.create(model="gpt-4o", response_model=Extraction, messages=messages)

    started = time.perf_counter()
    with ThreadPoolExecutor(int(workers)) as pool:
        replies = list(pool.map(read, chunks))
    claims = sum(len(reply.claims) for reply in replies)
    items = claims + sum(len(deal.terms) + len(deal.parties) for reply in replies for deal in reply.deals)
    print(json.dumps({"seconds": time.perf_counter() - started, "items": items, "claims": claims}))


main(*sys.argv[1:4])
