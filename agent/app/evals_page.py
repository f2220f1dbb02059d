"""The evals page: kept runs with their measures, and each error beside its text. Shows evals, runs none."""

from typing import TYPE_CHECKING

import streamlit as st

from agent.app.desk import Desk
from agent.app.escape import escape

if TYPE_CHECKING:
    from evals.measure import Measure
    from evals.report.content import RunReport, Shown

MOST_ERRORS = 60


def draw(desk: Desk) -> None:
    """A run, its measures, and the errors of one of them."""
    from evals.report.content import read_report, title_of
    from evals.store.runs import RunStore

    store = RunStore(desk.settings.home)
    summaries = {found.id: found for found in store.summaries()}
    if not summaries:
        st.subheader("No run is kept yet")
        st.write("Accuracy is measured from the command line; what comes of it shows here.")
        st.code("tieout eval run corpus", language=None)
        return
    ids = sorted(summaries, reverse=True)
    names = {found.id: f"{found.id}: {title_of(found)}, {found.started[:16]}" for found in summaries.values()}
    picked = st.selectbox("Run", ids, format_func=names.__getitem__)
    report = read_report(store, picked)
    _draw_summary(report)
    _draw_measures(report)
    _draw_errors(report)


def _draw_summary(report: "RunReport") -> None:
    summary = report.summary
    cost = "no cost known" if summary.cost_usd is None else f"${summary.cost_usd}"
    told = (
        f"{summary.solved} of {summary.header.samples} samples solved, {summary.failed} failed, "
        f"{summary.seconds:.0f} s, {summary.input_tokens:,} tokens in, {summary.output_tokens:,} out, {cost}"
    )
    st.caption(escape(told))
    for sample, why in report.unscored:
        st.error(f"**{escape(sample)}** has no score: {escape(why)}")


def _draw_measures(report: "RunReport") -> None:
    detailed = st.toggle("Split by kind and code")
    lines = [line for line in report.measures if detailed or not line.group]
    st.dataframe([_row(line) for line in lines], hide_index=True, width="stretch", height="content")


def _row(line: "Measure") -> dict[str, object]:
    from evals.report.content import decimal_text, value_text

    return {
        "measure": f"{line.name} {line.group}".strip(), "articles": line.n, "right": line.counts.hits,
        "found": line.counts.found, "in gold": line.counts.expected, "precision": decimal_text(line.precision),
        "recall": decimal_text(line.recall), "value with 95% interval": value_text(line), "unscored": line.unscored,
    }  # fmt: skip


def _draw_errors(report: "RunReport") -> None:
    names = list(dict.fromkeys(line.name for line in report.measures if line.errors))
    if not names:
        return
    st.markdown("##### Errors beside their text")
    name = st.selectbox("Measure", names)
    errors = report.errors(name)
    for shown in errors[:MOST_ERRORS]:
        st.markdown(_told(shown))
    if len(errors) > MOST_ERRORS:
        st.caption(f"and {len(errors) - MOST_ERRORS} more: tieout eval show lists them all")


def _told(shown: "Shown") -> str:
    places = " … ".join(
        f"{escape(place.before)} **{escape(place.quote)}** {escape(place.after)}" for place in shown.excerpts
    )
    told = f"{shown.error.kind} · {escape(shown.sample)} · {escape(shown.error.what)}"
    return f"{told}\n\n> {places or 'no place in the text'}"
