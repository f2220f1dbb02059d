"""Three competing articles on one deal: are the planted conflicts, filled gaps and changes found, and nothing else?

    python -m evals.across            the three groups that rules were tuned on
    python -m evals.across --held-out the two that were not at first, and were mended against afterwards
    python -m evals.across --later    two written with the rules frozen after that
    python -m evals.across --other-hand     three by a writer who never saw a rule; tuned on afterwards
    python -m evals.across --third-hand     three by another such writer; tuned on afterwards
    python -m evals.across --unread         six more by those two, which no rule was tuned on
    python -m evals.across --data FOLDER    every group of a folder of yours, in the same form

A finding is right where its evidence lies on the quotes of one planted item, in two documents; `also_right` items are
no false alarm and are not asked for. A change is looked for among the rows.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from agent.check.across.compare import compare
from agent.check.across.members import make_member
from agent.check.across.report import title_of
from agent.ingest.load import load_article
from agent.pipeline import analyze
from agent.schema.analysis import Analysis
from agent.schema.comparison import ComparedDocument, Comparison, RowOutcome
from agent.schema.evidence import Evidence
from agent.schema.finding import Code

GROUPS = Path(__file__).resolve().parent.parent / "corpus" / "groups"
TUNED_ON = ("brackwater-wind", "castlemere-insurance", "tern-hollow")
HELD_OUT = ("larkrise-royalty", "sable-ferries")
HELD_OUT_LATER = ("pinehurst-clinics", "vesterhav-battery")
OTHER_HAND = ("alderkeil-cement", "coldwater-halls", "tamarack-valves")
THIRD_HAND = ("fenside-stone", "morrow-hydro", "tessera-antibody")
UNREAD = (
    "altbruck-heat",
    "bluewater-campus",
    "nerissa-kidney",
    "orchard-brewers",
    "sundown-lithium",
    "villamar-tiles",
)
GATE = 0.85


@dataclass(frozen=True)
class Planted:
    """What a group holds: quotes by document, at least two of which a finding must show; `lacking` is the document
    that a gap is in."""

    sort: str
    about: str
    sides: dict[str, str]
    asked_for: bool
    lacking: str | None = None


@dataclass
class Tally:
    """Counts over planted items and findings, with the ones that went wrong."""

    found: int = 0
    planted: int = 0
    right: int = 0
    said: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.planted if self.planted else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 1.0


def read_group(folder: Path) -> dict[str, tuple[ComparedDocument, Analysis]]:
    """The documents of a group, analysed offline, by file stem."""
    documents = {}
    for path in sorted(folder.glob("*.txt")):
        analysis = analyze(load_article(path))
        document = analysis.document
        listed = ComparedDocument(
            id=document.id, title=document.title, source=path.name, published=document.published, lineage=document.id
        )
        documents[path.stem] = (listed, analysis)
    return documents


def read_planted(folder: Path) -> Iterator[Planted]:
    """The gold of a group; a gap has the document that lacks the value under `in`."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    for key, sort in (
        ("conflicts", "conflict"),
        ("superseded", "superseded"),
        ("also_right", "conflict"),
        ("also_superseded", "superseded"),
    ):
        for item in gold.get(key) or ():
            yield Planted(sort, item["about"], item["sides"], not key.startswith("also"))
    for key in ("filled", "also_filled"):
        for item in gold.get(key) or ():
            yield Planted("filled", f"{item['about']} in {item['in']}", item["by"], key == "filled", item["in"])


def score_group(folder: Path, *, told: list[str]) -> Tally:
    """How one group came out; `told` gets a line for each thing missed or wrongly said."""
    documents = read_group(folder)
    comparison = compare(list(documents.values()))
    ids = {listed.id: stem for stem, (listed, _) in documents.items()}
    texts = {stem: analysis.text for stem, (_, analysis) in documents.items()}
    planted = list(read_planted(folder))
    for item in planted:
        for stem, quote in item.sides.items():
            if quote not in texts[stem] and item.about != "status":
                raise SystemExit(f"{folder.name}: {quote!r} is not in {stem}")
    titles = {stem: title_of(make_member(listed, analysis)) for stem, (listed, analysis) in documents.items()}
    said = list(_said(comparison, ids))
    hits = [
        [
            _is_hit(sort, evidence, item, texts) and (item.lacking is None or message.startswith(titles[item.lacking]))
            for item in planted
        ]
        for sort, message, evidence in said
    ]
    tally = Tally()
    for number, item in enumerate(planted):
        if item.asked_for:
            tally.planted += 1
            is_found = any(row[number] for row in hits)
            tally.found += is_found
            if not is_found:
                told.append(f"  missed   {folder.name}: {item.sort}: {item.about} {item.sides}")
    for (sort, message, _), row in zip(said, hits, strict=True):
        tally.said += 1
        tally.right += any(row)
        if not any(row):
            told.append(f"  no such  {folder.name}: {sort}: {message}")
    return tally


def _said(comparison: Comparison, ids: dict[str, str]) -> Iterator[tuple[str, str, list[tuple[str, Evidence]]]]:
    for finding in comparison.findings:
        sort = "conflict" if finding.code is Code.CONFLICT_ACROSS_DOCUMENTS else "filled"
        yield sort, finding.message, [(ids[item.document or ""], item) for item in finding.evidence]
    for deal in comparison.deals:
        for row in deal.rows:
            if row.outcome is RowOutcome.SUPERSEDED:
                places = [(ids[key], evidence) for key, items in row.cells.items() for item in items
                          for evidence in item.evidence]  # fmt: skip
                yield "superseded", f"{row.what} {row.kind}", places


def _is_hit(sort: str, evidence: Sequence[tuple[str, Evidence]], item: Planted, texts: dict[str, str]) -> bool:
    if sort != item.sort:
        return False
    if item.about == "status":
        return {stem for stem, _ in evidence} >= set(item.sides)
    touched = {
        item.sides[stem]
        for stem, place in evidence
        if stem in item.sides and place.span and _overlaps(texts[stem], item.sides[stem], place.span)
    }
    # A gap is shown by the value that fills it; a conflict by two values that differ.
    return len(touched) >= (1 if sort == "filled" else 2)


def _overlaps(text: str, quote: str, span: tuple[int, int]) -> bool:
    start = text.find(quote)
    while start >= 0:
        if start < span[1] and span[0] < start + len(quote):
            return True
        start = text.find(quote, start + 1)
    return False


def run(names: Sequence[str], *, folder: Path = GROUPS) -> Tally:
    """Print and return the sums over the named groups."""
    total, told = Tally(), list[str]()
    for name in names:
        tally = score_group(folder / name, told=told)
        print(f"{name:<22} recall {tally.found}/{tally.planted}  precision {tally.right}/{tally.said}")
        for field in ("found", "planted", "right", "said"):
            setattr(total, field, getattr(total, field) + getattr(tally, field))
    print(
        f"{'all':<22} recall {total.recall:.2f} (n={total.planted})  precision {total.precision:.2f} (n={total.said})"
    )
    print("\n".join(told))
    return total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", action="store_true", help="the groups that no rule was tuned on")
    parser.add_argument("--later", action="store_true", help="the groups written after the last change")
    parser.add_argument("--other-hand", action="store_true", help="the groups by a writer who never saw a rule")
    parser.add_argument("--third-hand", action="store_true", help="the groups by another such writer")
    parser.add_argument("--unread", action="store_true", help="the groups by those two which are only measured")
    parser.add_argument("--data", type=Path, help="a folder of groups, each with its articles and gold.yaml")
    options = parser.parse_args()
    if options.data is not None:
        total = run(sorted(path.parent.name for path in options.data.glob("*/gold.yaml")), folder=options.data)
    else:
        chosen = {
            "held_out": HELD_OUT,
            "later": HELD_OUT_LATER,
            "other_hand": OTHER_HAND,
            "third_hand": THIRD_HAND,
            "unread": UNREAD,
        }
        total = run(next((names for name, names in chosen.items() if getattr(options, name)), TUNED_ON))
    return 0 if min(total.recall, total.precision) >= GATE else 100


if __name__ == "__main__":
    sys.exit(main())
