"""What others have published on the same datasets, beside what a run here measured, and what differs in the set-up."""

from collections.abc import Mapping
from dataclasses import dataclass

from evals.measure import Measure
from evals.report.content import decimal_text, value_text


@dataclass(frozen=True)
class Published:
    """One measure of a task with the values of others, as their papers print them."""

    task: str
    measure: str
    shown_as: str
    others: tuple[tuple[str, float], ...]
    differs: str


_HALF = "We run on the half of the sentences that is a development set; the papers' numbers are on the whole set."
_SUMMEDITS = (
    "Ours offline reads a document with the statement appended and flags only what it can prove; theirs are asked "
    "whether one statement fits. Theirs are on all of the domain, ours on the development half."
)

PUBLISHED: tuple[Published, ...] = (
    Published(
        "newsquant",
        "quantity: value",
        "NewsQuant, F1, value",
        (("CQE", 0.920), ("GPT-3", 0.706), ("quantulum3", 0.730)),
        _HALF,
    ),
    Published(
        "newsquant",
        "quantity: value+unit",
        "NewsQuant, F1, value and unit",
        (("CQE", 0.856), ("GPT-3", 0.591), ("quantulum3", 0.472)),
        _HALF,
    ),
    Published(
        "newsquant",
        "quantity: value+change",
        "NewsQuant, F1, value and change",
        (("CQE", 0.881), ("GPT-3", 0.519)),
        _HALF,
    ),
    Published(
        "summedits",
        "all edits, news",
        "SummEdits, balanced accuracy, news",
        (("GPT-4", 0.833), ("human", 0.900)),
        _SUMMEDITS,
    ),
    Published(
        "summedits",
        "all edits, ectsum",
        "SummEdits, balanced accuracy, earnings calls",
        (("GPT-4", 0.870), ("human", 0.954)),
        _SUMMEDITS,
    ),
    Published(
        "summedits",
        "all edits, sales_email",
        "SummEdits, balanced accuracy, sales mails",
        (("GPT-4", 0.795), ("human", 0.874)),
        _SUMMEDITS,
    ),
)


def compare_published(measures: Mapping[str, tuple[Measure, ...]]) -> list[tuple[str, str, str]]:
    """(what, ours with its interval and n, theirs) of every task that was run, in the order of PUBLISHED."""
    lines = []
    for entry in PUBLISHED:
        ours = next((one for one in measures.get(entry.task, ()) if (one.name, one.group) == (entry.measure, "")), None)
        if ours is not None:
            theirs = ", ".join(f"{name} {decimal_text(value)}" for name, value in entry.others)
            lines.append((entry.shown_as, f"{value_text(ours)} n={ours.n}", theirs))
    return lines


def differences(tasks: Mapping[str, object]) -> list[str]:
    """Each said once."""
    return list(dict.fromkeys(entry.differs for entry in PUBLISHED if entry.task in tasks))
