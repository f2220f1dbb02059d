"""langextract on one text: `python run_langextract.py ADDRESS TEXT_FILE WORKERS VOCABULARY_FILE`, prints JSON.

Runs in its own environment and imports nothing of tieout.
"""
# mypy: ignore-errors

import json
import sys
import time
from pathlib import Path

import langextract as lx
from langextract import factory

PROMPT = """Extract the parties, terms and claims of deals, in order of appearance. Use exact text; do not paraphrase.
A party has a role ({roles}). A term has a kind ({kinds}), a value in base units, its unit, and a modifier such as
up_to. A claim has a metric, a subject, a value, a unit and its comparison. The asset has the deal's type ({types})
and its status ({statuses})."""
EXAMPLE = lx.data.ExampleData(
    text="Orrin Freight will pay up to EUR 80 million for Dellmar Ports, which handled 4.1 million tonnes.",
    extractions=[
        lx.data.Extraction("party", "Orrin Freight", attributes={"role": "buyer"}),
        lx.data.Extraction(
            "term",
            "up to EUR 80 million",
            attributes={"kind": "total_consideration", "value": "80000000", "unit": "EUR", "modifier": "up_to"},
        ),
        lx.data.Extraction(
            "claim",
            "4.1 million tonnes",
            attributes={"metric": "handled", "subject": "Dellmar Ports", "value": "4100000", "unit": "tonne"},
        ),
    ],
)


def main(address: str, path: str, workers: str, vocabulary: str) -> None:
    words = json.loads(Path(vocabulary).read_text(encoding="utf-8"))
    prompt = PROMPT.format(**{name: ", ".join(values) for name, values in words.items()})
    started = time.perf_counter()
    found = lx.extract(
        text_or_documents=Path(path).read_text(encoding="utf-8"),
        prompt_description=prompt,
        examples=[EXAMPLE],
        config=factory.ModelConfig(
            model_id="gpt-4o",
            provider="openai",
            provider_kwargs={"base_url": address, "api_key": "none", "max_workers": int(workers)},
        ),
        max_workers=int(workers),
        batch_length=int(workers),
        show_progress=False,
    )
    items = [item.extraction_class for item in found.extractions or ()]
    print(json.dumps({"seconds": time.perf_counter() - started, "items": len(items), "claims": items.count("claim")}))


main(*sys.argv[1:5])
