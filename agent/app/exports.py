"""What leaves the house: the files of an article, each made when it is asked for."""

import re
from functools import partial

import streamlit as st

from agent.app.decide import complete_sections
from agent.app.desk import Desk
from agent.errors import TieoutError
from agent.export.dossier import open_dossier
from agent.export.formats import MEDIA_TYPES, write_export
from agent.export.gold import write_gold
from agent.schema.export_format import Format
from agent.schema.review import Reviewed
from agent.store.documents import StoredDocument
from agent.store.reviews import load_reviewed

WORDS = {
    Format.XLSX: "Workbook (XLSX)",
    Format.HTML: "Report with highlights (HTML)",
    Format.MARKDOWN: "Memo (Markdown)",
    Format.JSON: "Everything (JSON)",
}


def draw_exports(desk: Desk, document: StoredDocument, reviewed: Reviewed | None) -> None:
    """A button a format; each file states its version, its reviewers and what nobody reviewed."""
    identity = document.id
    with st.popover("Export", width="stretch"):
        if reviewed is None:
            st.caption("It is not read yet.")
            return
        stem = _stem(document.title or identity)
        for format, words in WORDS.items():
            st.download_button(
                words, partial(_write, desk, identity, format), file_name=f"{stem}.{format}",
                mime=MEDIA_TYPES[format], key=f"export-{format}", on_click="ignore", width="stretch",
            )  # fmt: skip
        _draw_gold(desk, reviewed, stem)


def _draw_gold(desk: Desk, reviewed: Reviewed, stem: str) -> None:
    sections = list(complete_sections(reviewed))
    st.download_button(
        "Gold", partial(_write_gold, desk, reviewed.analysis.document.id), file_name=f"{stem}.gold.json",
        mime="application/json", key="export-gold", on_click="ignore", disabled=not sections, width="stretch",
    )  # fmt: skip
    held = ", ".join(sections) or "nothing yet: tick what is completely reviewed, under Review"
    st.caption(f"Gold holds {held}.")


def _write(desk: Desk, identity: str, format: Format) -> bytes:
    return write_export(open_dossier(_load(desk, identity)), format)


def _write_gold(desk: Desk, identity: str) -> bytes:
    reviewed = _load(desk, identity)
    return write_gold(reviewed, complete_sections(reviewed)).encode()


def _load(desk: Desk, identity: str) -> Reviewed:
    """As it is when the button is pressed, not when it was drawn."""
    reviewed = load_reviewed(desk.workspace, identity)
    if reviewed is None:
        raise TieoutError("the article is not read yet")
    return reviewed


def _stem(title: str) -> str:
    """A file name that any system takes."""
    return re.sub(r"[^\w]+", "-", title).strip("-")[:60] or "article"
