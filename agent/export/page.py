"""A single-file HTML report: the answer, the findings and the exact text with the same highlights; runs no script."""

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from agent.export.charts.consideration import draw_consideration
from agent.export.dossier import UNREVIEWED, Dossier
from agent.export.marks import Mark, MarkKind, finding_kind, mark_analysis
from agent.export.rows import name_deal, word_computation
from agent.figures.term_wording import name_term, word_date, word_day, word_term
from agent.figures.wording import word_value
from agent.schema.analysis import Analysis
from agent.schema.deal import Deal
from agent.schema.finding import Code, Finding
from agent.schema.wording import language_name, spoken
from agent.text.segments import cut_segments

_LEGEND = {
    MarkKind.TERM: "term",
    MarkKind.CLAIM: "claim",
    MarkKind.FIGURE: "figure",
    MarkKind.FINDING: "finding",
    MarkKind.DAMAGE: "damaged",
    MarkKind.UNATTRIBUTED: "unattributed",
    MarkKind.DISCLOSURE: "disclosure",
    MarkKind.REMOVED: "page furniture",
}

# Shown finding by finding; the other groups are a table each.
MAIN_GROUP = "Findings"


@dataclass(frozen=True)
class Piece:
    """A flat stretch of the text: the classes that colour it, the words on hover, the anchors that begin here."""

    text: str
    classes: str
    label: str
    anchors: tuple[str, ...]


def write_page(dossier: Dossier) -> str:
    """The whole HTML file. Everything from the article is escaped by the template engine."""
    environment = Environment(
        loader=PackageLoader("agent.export", "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters |= {
        "spoken": spoken, "name_term": name_term, "word_term": word_term, "name_deal": name_deal, "day": word_day,
        "language": language_name, "computation": word_computation, "price": _price,
    }  # fmt: skip
    analysis = dossier.analysis
    groups = _group_findings(analysis)
    return environment.get_template("page.html.j2").render(
        dossier=dossier, analysis=analysis, document=analysis.document, groups=groups, legend=_LEGEND,
        unreviewed=UNREVIEWED, pieces=list(cut_text(analysis)), word_value=word_value, word_date=word_date,
        holds=analysis.ranked_holds,
        main_group=MAIN_GROUP,
        questions=[finding for finding in analysis.findings if finding.code is Code.MISSING_TERM],
    )  # fmt: skip


def cut_text(analysis: Analysis) -> Iterator[Piece]:
    """The text in flat pieces; an item's anchor stands at the first piece of its first place."""
    marks = mark_analysis(analysis)
    first: dict[str, int] = {}
    for mark in marks:
        if mark.item:
            first[mark.item] = min(first.get(mark.item, mark.start), mark.start)
    for cut in cut_segments([(mark.start, mark.end) for mark in marks], end=len(analysis.text)):
        over = [marks[at] for at in cut.marks]
        anchors = tuple(dict.fromkeys(mark.item for mark in over if first.get(mark.item) == cut.start))
        yield Piece(analysis.text[cut.start : cut.end], _classes(over), _label(over), anchors)


def _price(deal: Deal) -> Markup:
    """The picture of the price, whose words are escaped where it is drawn."""
    return Markup(draw_consideration(deal) or "")


def _classes(marks: list[Mark]) -> str:
    present = {mark.kind for mark in marks}
    return " ".join(f"m-{kind}" for kind in MarkKind if kind in present)


def _label(marks: list[Mark]) -> str:
    return " · ".join(dict.fromkeys(mark.label for mark in marks if mark.label))


def _group_findings(analysis: Analysis) -> dict[str, list[Finding]]:
    """Findings on the deal first, then damage, unattributed claims and provenance as one group each."""
    titles = {
        MarkKind.FINDING: MAIN_GROUP,
        MarkKind.DISCLOSURE: "Where the text comes from",
        MarkKind.DAMAGE: "Words seem to be missing",
        MarkKind.UNATTRIBUTED: "Claims that nobody vouches for",
    }
    shown = [finding for finding in analysis.findings if finding.code is not Code.MISSING_TERM]
    return {title: found for kind, title in titles.items() if (found := [f for f in shown if finding_kind(f) is kind])}
