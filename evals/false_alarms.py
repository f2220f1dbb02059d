"""Inconsistency findings on sound articles, by code: `python -m evals.false_alarms [--show]`.

Nobody planted anything in these texts, so that a finding is a false alarm until someone who read it says otherwise.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from agent.pipeline import analyze
from agent.schema.finding import INCONSISTENCIES, Finding
from evals.plain import article_of

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
RESAMPLES = 1000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print every finding with its evidence")
    options = parser.parse_args()
    if not DATA.exists():
        print("skipped: ../shared/data is not here")
        return 0
    for name, texts in read_sets().items():
        results = [(text, _inconsistencies(text)) for text in texts]
        _report(name, results)
        if options.show:
            _show(results)
    return 0


def read_sets() -> dict[str, list[str]]:
    """The sound texts, by set."""
    announcements = [
        text
        for row in _rows("mining_announcements_dev.jsonl")
        for text in _strings(row["texts"])
        if any(character.isalnum() for character in text)
    ]
    pages: dict[str, dict[str, str]] = json.loads((DATA / "html_dev_gold.json").read_text())
    return {
        "acquisitions": [str(row["text"]) for row in _rows("acquisitions_dev.jsonl")],
        "mining news": [f"{row['title']}\n\n{row['content']}" for row in _rows("mining_news_dev.jsonl")],
        "page bodies": [page["articleBody"] for page in pages.values() if page["articleBody"].strip()],
        "announcements": announcements,
        "summedits documents": list(json.loads((DATA / "summedits_dev_docs.json").read_text()).values()),
    }


def _rows(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (DATA / name).read_text().splitlines()]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


def _inconsistencies(text: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in analyze(article_of(text)).findings if finding.code in INCONSISTENCIES)


def _report(name: str, results: list[tuple[str, tuple[Finding, ...]]]) -> None:
    counts = [len(findings) for _, findings in results]
    chance = random.Random(0)
    draws = sorted(sum(chance.choices(counts, k=len(counts))) / len(counts) for _ in range(RESAMPLES))
    characters = sum(len(text) for text, _ in results)
    by_code = Counter(finding.code.value for _, findings in results for finding in findings)
    print(
        f"{name}: {sum(counts) / len(counts):.3f} per text "
        f"[{draws[int(RESAMPLES * 0.025)]:.3f}, {draws[int(RESAMPLES * 0.975)]:.3f}] n={len(counts)}, "
        f"{characters} characters, {sum(counts) * 5000 / characters:.3f} per 5,000; {dict(by_code.most_common())}"
    )


def _show(results: list[tuple[str, tuple[Finding, ...]]]) -> None:
    for text, findings in results:
        for finding in findings:
            print(f"  {finding.code.value} [{finding.severity.value}] {finding.message}")
            for item in finding.evidence:
                if (span := item.span) is not None:
                    print("     ...", " ".join(text[max(0, span[0] - 130) : span[1] + 90].split()))


if __name__ == "__main__":
    sys.exit(main())
