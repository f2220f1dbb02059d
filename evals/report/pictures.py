"""Which charts a run has: accuracy by measure and by kind of term, errors by code, reliability, cost."""

from collections.abc import Sequence

from evals.measure import ALL, Measure
from evals.report.charts import Bar, Point, Stack, draw_bars, draw_costs, draw_reliability, draw_stacks
from evals.report.content import RunReport, read_report
from evals.score import Kind
from evals.store.runs import RunStore

# What one number says most of a run, by task.
HEADLINES = {
    "corpus": "term",
    "seeded": "fault found",
    "newsquant": "quantity: value+unit",
    "acquisitions": "slot, normalised",
    "summedits": "digits changed",
    "mining_announcements": "consideration field",
}
# Groups of one task that are a reader's question, with the title of their chart.
_KINDS = {
    "term": "Terms by kind, F1",
    "fault found": "Planted faults found, by code",
    "fault found, by kind": "Planted faults found, by kind of fault",
    "slot, normalised": "Slots, F1",
}
_CODES = {"finding": "Findings by code"}
_SIGNS = {"right, by match": "How the quote was found", "right, by whom": "Who says so"}
_FEWEST = 3


def draw_charts(report: RunReport, store: RunStore | None = None) -> list[tuple[str, str]]:
    """(title, SVG), those that have something to show."""
    lines = report.measures
    charts = [("Accuracy", draw_bars(_overall(lines), title="accuracy by measure"))]
    for name, title in _KINDS.items():
        charts.append((title, draw_bars(_bars(lines, name), title=title)) if _bars(lines, name) else ("", ""))
    for name, title in _CODES.items():
        charts.append((title, draw_stacks(_stacks(lines, name), title=title)) if _stacks(lines, name) else ("", ""))
    for name, title in _SIGNS.items():
        bars = _bars(lines, name, fewest=0)
        told = f"Reliability: {title[0].lower()}{title[1:]}, and the share that is right"
        charts.append((told, draw_reliability(bars, title=title)) if bars else ("", ""))
    points = _points(report, store) if store else []
    if points:
        charts.append(("Cost against accuracy", draw_costs(points, title="cost against accuracy")))
    return [(title, svg) for title, svg in charts if svg]


def _overall(lines: Sequence[Measure]) -> list[Bar]:
    shown = [line for line in lines if line.group == ALL and line.kind is not Kind.RATE and line.name != "solved"]
    return [_bar(line, line.name) for line in shown if line.value is not None]


def _bars(lines: Sequence[Measure], name: str, *, fewest: int = _FEWEST) -> list[Bar]:
    """Best known first; groups on too few articles are left to the table."""
    groups = [line for line in lines if line.name == name and line.group and line.n >= fewest]
    groups.sort(key=lambda line: (-(line.value or 0.0), line.group))
    return [_bar(line, line.group) for line in groups if line.value is not None]


def _bar(line: Measure, label: str) -> Bar:
    return Bar(label, line.value or 0.0, line.interval, f"n={line.n}")


def _stacks(lines: Sequence[Measure], name: str) -> list[Stack]:
    groups = [line for line in lines if line.name == name and line.group]
    return [
        Stack(
            line.group, line.counts.hits, line.counts.expected - line.counts.hits, line.counts.found - line.counts.hits
        )
        for line in groups
    ]


def _points(report: RunReport, store: RunStore) -> list[Point]:
    """The newest finished run of each model on the same task and split."""
    header, newest = report.summary.header, dict[str, Point]()
    headline = HEADLINES.get(header.task)
    for summary in store.summaries():
        model = summary.header.model or "offline"
        same = (summary.header.task, summary.header.split, summary.header.data) == (
            header.task,
            header.split,
            header.data,
        )
        if same and summary.finished and model not in newest and headline:
            line = read_report(store, summary.id).find(headline)
            if line and line.value is not None:
                newest[model] = Point(model, float(summary.cost_usd or 0), line.value)
    return list(newest.values())
