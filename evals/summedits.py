"""Self-contradiction by appending, on SummEdits: `python -m evals.summedits [--misses | --alarms]`.

A statement is put at the end of the document it is about. It is called inconsistent when a finding of an
inconsistency code has evidence inside it, and for nothing else. The control is the unedited statement.
A third of the documents is never read while working on the rules; it is reported apart.
"""

import argparse
import json
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from agent.pipeline import analyze
from agent.schema.finding import INCONSISTENCIES, Finding
from evals.plain import article_of

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
RESAMPLES = 1000
T = TypeVar("T")


@dataclass(frozen=True)
class Row:
    """One statement with its outcome: whether it was called inconsistent, and by which findings."""

    doc_id: str
    domain: str
    claim: str
    is_consistent: bool
    is_numeric: bool
    hits: tuple[Finding, ...]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print inconsistent numeric rows that were not found")
    parser.add_argument("--alarms", action="store_true", help="print findings on consistent rows and on controls")
    options = parser.parse_args()
    if not (DATA / "summedits_dev.jsonl").exists():
        print("skipped: summedits_dev.jsonl is not here")
        return 0
    rows, controls = read_rows()
    if options.misses or options.alarms:
        _print_rows(rows, controls, misses=options.misses)
        return 0
    for name, keep in _SLICES.items():
        _report(name, [row for row in rows if keep(row)], [row for row in controls if keep(row)])
    return 0


def read_rows() -> tuple[list[Row], list[Row]]:
    """The statements and, once for each of them, the control."""
    documents: dict[str, str] = json.loads((DATA / "summedits_dev_docs.json").read_text())
    lines = (DATA / "summedits_dev.jsonl").read_text().splitlines()
    seen: dict[tuple[str, str], tuple[Finding, ...]] = {}
    rows: list[Row] = []
    controls: list[Row] = []
    for line in lines:
        data = json.loads(line)
        for statement, consistent, into in ((data["claim"], data["consistent"], rows), (data["seed"], True, controls)):
            key = (data["doc_id"], statement)
            if key not in seen:
                seen[key] = hits_of(documents[data["doc_id"]], statement)
            into.append(Row(data["doc_id"], data["domain"], statement, consistent, data["numeric_edit"], seen[key]))
    return rows, controls


def hits_of(document: str, statement: str) -> tuple[Finding, ...]:
    """The inconsistency findings of the document with the statement appended that touch the statement."""
    text = f"{document}\n\n{statement}"
    start = len(text) - len(statement)
    return tuple(
        finding
        for finding in analyze(article_of(text)).findings
        if finding.code in INCONSISTENCIES
        and any(span[0] >= start for item in finding.evidence if (span := item.span) is not None)
    )


def is_held_out(doc_id: str) -> bool:
    """A third of the documents, by a digest of their id."""
    return int(sha256(doc_id.encode()).hexdigest(), 16) % 3 == 0


def _is_of(domain: str, row: Row) -> bool:
    return row.domain == domain


_SLICES: dict[str, Callable[[Row], bool]] = {
    "all": lambda row: True,
    "read": lambda row: not is_held_out(row.doc_id),
    "held out": lambda row: is_held_out(row.doc_id),
    **{domain: partial(_is_of, domain) for domain in ("news", "ectsum", "sales_email")},
}


def _report(name: str, rows: Sequence[Row], controls: Sequence[Row]) -> None:
    numeric = [row for row in rows if row.is_numeric and not row.is_consistent]
    consistent = [row for row in rows if row.is_consistent]
    edited = [row for row in rows if not row.is_consistent]
    numeric_controls = [control for row, control in _with_controls(rows, controls) if row.is_numeric]
    print(f"== {name}: {len({row.doc_id for row in rows})} documents")
    print(f"  digits changed  BA {_balanced(numeric, controls)}   recall {_rate(numeric)}")
    print(f"    with the controls of these rows only  BA {_balanced(numeric, numeric_controls)}")
    print(f"  all rows        BA {_balanced(edited, consistent)}   recall {_rate(edited)}")
    print(f"  false alarms    controls {_rate(controls)}   rewordings {_rate(consistent)}")


def _with_controls(rows: Sequence[Row], controls: Sequence[Row]) -> list[tuple[Row, Row]]:
    by_document = {control.doc_id: control for control in controls}
    return [(row, by_document[row.doc_id]) for row in rows]


def _rate(rows: Sequence[Row]) -> str:
    if not rows:
        return "n=0"
    return f"{_share(rows):.3f} {_interval(rows, _share)} n={len(rows)}"


def _share(rows: Sequence[Row]) -> float:
    return sum(bool(row.hits) for row in rows) / len(rows) if rows else 0.0


def _balanced(bad: Sequence[Row], good: Sequence[Row]) -> str:
    if not bad or not good:
        return "n=0"
    tagged = [(row, True) for row in bad] + [(row, False) for row in good]

    def score(sample: Sequence[tuple[Row, bool]]) -> float:
        found = [bool(row.hits) for row, is_bad in sample if is_bad]
        clean = [not row.hits for row, is_bad in sample if not is_bad]
        return (sum(found) / max(len(found), 1) + sum(clean) / max(len(clean), 1)) / 2

    groups: dict[str, list[tuple[Row, bool]]] = {}
    for item in tagged:
        groups.setdefault(item[0].doc_id, []).append(item)
    return f"{score(tagged):.3f} {_bootstrap(list(groups.values()), score)}"


def _interval(rows: Sequence[Row], share: Callable[[Sequence[Row]], float]) -> str:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.doc_id, []).append(row)
    return _bootstrap(list(groups.values()), share)


def _bootstrap(groups: Sequence[Sequence[T]], score: Callable[[Sequence[T]], float]) -> str:
    """The 95% interval of a score when documents are drawn again."""
    chance = random.Random(0)
    draws = sorted(
        score([item for group in chance.choices(groups, k=len(groups)) for item in group]) for _ in range(RESAMPLES)
    )
    return f"[{draws[int(RESAMPLES * 0.025)]:.3f}, {draws[int(RESAMPLES * 0.975)]:.3f}]"


def _print_rows(rows: Sequence[Row], controls: Sequence[Row], *, misses: bool) -> None:
    for row in [*rows, *{control.doc_id: control for control in controls}.values()]:
        if is_held_out(row.doc_id):
            continue
        if misses and row.is_numeric and not row.is_consistent and not row.hits:
            print(f"{row.doc_id} {row.domain}: {row.claim}\n")
        if not misses and row.is_consistent and row.hits:
            print(f"{row.doc_id} {row.domain}: {row.claim}")
            for hit in row.hits:
                print(f"    {hit.code}: {hit.message}")


if __name__ == "__main__":
    sys.exit(main())
