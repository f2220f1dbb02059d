"""The charts page: the price and its parts, claims on one scale, a deal's dates, findings across the library."""

import streamlit as st

from agent.app import state
from agent.app.components import mount
from agent.app.desk import Desk
from agent.app.escape import plain
from agent.export.charts.consideration import draw_consideration
from agent.export.charts.findings_chart import draw_findings
from agent.export.charts.ranges import draw_ranges, draw_relations
from agent.export.charts.timeline import draw_timeline
from agent.export.rows import name_deal
from agent.schema.analysis import Analysis
from agent.schema.deal import Deal
from agent.store.documents import StoredDocument, list_documents
from agent.store.reviews import load_reviewed
from agent.store.tables import DocumentStatus

Json = dict[str, object]


def draw(desk: Desk) -> None:
    """One article's pictures, then the library's."""
    documents = [document for document in list_documents(desk.workspace) if document.status == DocumentStatus.DONE]
    if not documents:
        st.subheader("Nothing to draw yet")
        st.write("Charts are made of what was read: put an article into the library.")
        return
    article, library = st.tabs(["One article", "The library"])
    with article:
        reviewed = load_reviewed(desk.workspace, _choose(documents).id)
        if reviewed is not None:
            _draw_article(reviewed.accepted())
    with library:
        _draw_library(desk, documents)


def _choose(documents: list[StoredDocument]) -> StoredDocument:
    ids = [document.id for document in documents]
    names = {document.id: plain(document.title or document.source) for document in documents}
    wanted = state.chosen_document()
    at = ids.index(wanted) if wanted in ids else 0
    picked = st.selectbox("Article", ids, index=at, format_func=names.__getitem__, label_visibility="collapsed")
    return documents[ids.index(picked)]


def _draw_article(analysis: Analysis) -> None:
    sections = [_deal_section(analysis, deal) for deal in analysis.deals]
    relations = [_picture(f"Stated beside computed: {told}", svg) for told, svg in draw_relations(analysis)]
    claims = [_picture(f"Claims in {unit}", svg) for unit, svg in draw_ranges(analysis)]
    sections += [_section("Recomputed", relations)] if relations else []
    sections += [_section("Claims side by side", claims)] if claims else []
    if sections:
        mount("pictures", {"sections": sections}, key=f"pictures-{analysis.document.id}")
    else:
        st.write("No deal, and no claims to hold side by side, were found in this text.")


def _deal_section(analysis: Analysis, deal: Deal) -> Json:
    price = "The text states no total with its parts in one currency."
    dates = "Fewer than two dates of this deal can be placed."
    return _section(name_deal(deal), [
        _picture("What makes up the consideration", draw_consideration(deal), price),
        _picture("Dates", draw_timeline(analysis, deal), dates),
    ])  # fmt: skip


def _draw_library(desk: Desk, documents: list[StoredDocument]) -> None:
    reviewed = [load_reviewed(desk.workspace, document.id) for document in documents]
    svg = draw_findings(one.analysis.findings for one in reviewed if one is not None)
    picture = _picture(f"Findings in {len(documents)} articles, by code", svg, "No finding in any article.")
    mount("pictures", {"sections": [_section("", [picture])]}, key="pictures-library")


def _section(title: str, pictures: list[Json]) -> Json:
    return {"title": title, "pictures": pictures}


def _picture(title: str, svg: str | None, otherwise: str = "") -> Json:
    return {"title": title, "svg": svg, "otherwise": otherwise}
