"""Findings across the library: a bar for each code, split by severity, so that one sees what recurs."""

from collections import Counter
from collections.abc import Iterable

from agent.export.charts.drawing import MUTED, box, svg, text
from agent.schema.finding import Code, Finding, FindingStatus, Severity
from agent.schema.wording import spoken

_WIDTH, _LEFT, _ROW = 1080, 220, 26
_COLORS = {
    Severity.HIGH: "var(--missing, #b23a2b)",
    Severity.MEDIUM: "var(--undisclosed, #8a5a00)",
    Severity.LOW: "var(--muted, var(--soft, #8a8378))",
}


def draw_findings(documents: Iterable[Iterable[Finding]]) -> str | None:
    """Open and confirmed findings of many documents; None where there is none."""
    counts: Counter[tuple[Code, Severity]] = Counter()
    articles: Counter[Code] = Counter()
    for findings in documents:
        live = [finding for finding in findings if finding.status is not FindingStatus.DISMISSED]
        counts.update((finding.code, finding.severity) for finding in live)
        articles.update({finding.code for finding in live})
    if not counts:
        return None
    codes = [code for code in Code if articles[code]]
    totals = {code: sum(counts[code, severity] for severity in Severity) for code in codes}
    most = max(totals.values())
    shapes: list[str] = []
    for number, code in enumerate(codes):
        y, x = 18 + number * _ROW, float(_LEFT)
        shapes.append(text(_LEFT - 14, y, spoken(code), anchor="end"))
        for severity in Severity:
            width = counts[code, severity] / most * 640
            if width:
                says = f"{counts[code, severity]} of {severity} severity"
                shapes.append(box(x, y - 12, width - 1, 15, fill=_COLORS[severity], says=says))
                x += width
        shapes.append(text(x + 8, y, f"{totals[code]} in {_articles(articles[code])}", color=MUTED))
    told = "; ".join(f"{spoken(code)} {totals[code]}" for code in codes)
    return svg(_WIDTH, 18 + len(codes) * _ROW, shapes, title=f"Findings by code: {told}")


def _articles(count: int) -> str:
    return f"{count} article{'' if count == 1 else 's'}"
