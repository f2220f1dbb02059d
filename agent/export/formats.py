"""The files an analysis can leave as: a workbook, a page, a memo, and the object itself."""

import json
from collections.abc import Callable
from dataclasses import asdict

from agent.export.dossier import Dossier
from agent.export.markdown import write_markdown
from agent.export.page import write_page
from agent.export.workbook import write_workbook
from agent.schema.export_format import Format

MEDIA_TYPES = {
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.HTML: "text/html",
    Format.MARKDOWN: "text/markdown",
    Format.JSON: "application/json",
}


def write_export(dossier: Dossier, format: Format) -> bytes:
    """The file's bytes; text is UTF-8."""
    return _WRITERS[format](dossier)


def _write_json(dossier: Dossier) -> bytes:
    """The report on the wire with a person's decisions applied, and under `review` what was decided and what not."""
    review = {
        "version": dossier.version,
        "statement": dossier.statement(),
        "reviewers": dossier.reviewers,
        "unreviewed": {sort: left for sort, (left, _) in dossier.unreviewed().items()},
        "decisions": {item: asdict(decision) for item, decision in dossier.decisions.items()},
        "notes": dossier.notes,
    }
    report = {**dossier.analysis.model_dump(mode="json"), "review": review}
    return json.dumps(report, ensure_ascii=False).encode() + b"\n"


_WRITERS: dict[Format, Callable[[Dossier], bytes]] = {
    Format.XLSX: write_workbook,
    Format.HTML: lambda dossier: write_page(dossier).encode(),
    Format.MARKDOWN: lambda dossier: write_markdown(dossier).encode(),
    Format.JSON: _write_json,
}
