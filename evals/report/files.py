"""A run as files: a page that loads nothing, and Markdown for a pull request."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from evals.measure import ALL
from evals.report.content import RunReport, Shown, decimal_text, title_of
from evals.report.pictures import draw_charts
from evals.store.runs import RunStore

# As many errors of one measure as a page can show and stay quick.
MOST_ERRORS = 60
MARKDOWN_ERRORS = 5
_KEEP_OUT = frozenset({"right, by match", "right, by whom"})


def render_page(report: RunReport, store: RunStore | None = None) -> str:
    """HTML with its charts inside; nothing is fetched when it is opened."""
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True)
    environment.filters["three"] = decimal_text
    template = environment.get_template("page.html.jinja")
    return template.render(
        title=f"Accuracy: {title_of(report.summary)}",
        summary=report.summary,
        unscored=report.unscored,
        charts=[(name, Markup(svg)) for name, svg in draw_charts(report, store)],
        measures=report.measures,
        sections=_sections(report),
    )


def render_markdown(report: RunReport) -> str:
    """The table, and the worst few errors of each measure."""
    summary = report.summary
    lines = [
        f"# Accuracy: {title_of(summary)}",
        "",
        f"Run {summary.id}, {summary.solved} samples, {summary.failed} unscored, {summary.seconds:.1f} s.",
        "",
        "| measure | n | P | R | value | 95% interval |",
        "|---|---:|---:|---:|---:|---|",
    ]
    for line in report.measures:
        name = f"- {line.group}" if line.group else line.name
        interval = (
            "" if line.interval is None else f"[{decimal_text(line.interval[0])}, {decimal_text(line.interval[1])}]"
        )
        cells = (
            name,
            str(line.n),
            *(decimal_text(value) for value in (line.precision, line.recall, line.value)),
            interval,
        )
        lines.append(f"| {' | '.join(cells)} |")
    lines += ["", "## Worst errors", ""]
    for name, count, errors in _sections(report):
        lines.append(f"**{name}**: {count}")
        lines += [f"- {shown.sample}: {shown.error.kind}: {_plain(shown)}" for shown in errors[:MARKDOWN_ERRORS]]
        lines.append("")
    return "\n".join(lines)


def _sections(report: RunReport) -> list[tuple[str, int, list[Shown]]]:
    """Of each measure with errors: its name, how many, and the first, of the worst sample first."""
    sections = []
    for line in report.measures:
        if line.group == ALL and line.errors and line.name not in _KEEP_OUT:
            errors = report.errors(line.name)
            sections.append((line.name, len(errors), errors[:MOST_ERRORS]))
    return sections


def _plain(shown: Shown) -> str:
    told = " ".join(shown.error.what.split()).replace("|", "\\|")
    quote = f" \u2014 \u201c{shown.excerpts[0].quote}\u201d" if shown.excerpts and shown.excerpts[0].quote else ""
    return told + quote
