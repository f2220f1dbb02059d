"""What a report of a run holds, whoever draws it: the terminal, Markdown, HTML or the app."""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.measure import ALL, Measure, errors_of, measure_scores
from evals.score import Error, Score
from evals.store.runs import RunStore, Summary

AROUND = 70


@dataclass(frozen=True)
class Excerpt:
    """A place of the text with what stands before and after it."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True)
class Shown:
    """An error beside its text; no excerpt where it has no place."""

    sample: str
    error: Error
    excerpts: tuple[Excerpt, ...] = ()


@dataclass(frozen=True)
class RunReport:
    """A kept run, measured. `unscored` tells why samples have no score."""

    summary: Summary
    measures: tuple[Measure, ...]
    scores: tuple[Score, ...]
    texts: dict[str, str]
    unscored: tuple[tuple[str, str], ...]

    def errors(self, name: str, group: str = ALL) -> list[Shown]:
        """Of the worst sample first; a name without a group may be "term principal" too."""
        return [
            show_error(sample, error, self.texts.get(sample, ""))
            for sample, error in errors_of(self.scores, name, group)
        ]

    def find(self, name: str, group: str = ALL) -> Measure | None:
        return next((line for line in self.measures if (line.name, line.group) == (name, group)), None)

    def worst_samples(self) -> list[tuple[str, int]]:
        """(sample, errors), most errors first."""
        counts: dict[str, int] = {}
        for score in self.scores:
            counts[score.sample] = counts.get(score.sample, 0) + len(score.errors)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def read_report(store: RunStore, run_id: int) -> RunReport:
    """Raises UsageError for a run that is not kept."""
    summary, scores = store.summary(run_id), store.scores(run_id)
    failed = [(score.sample, score.unscored) for score in scores if score.measure == "solved" and score.unscored]
    return RunReport(
        summary=summary,
        measures=tuple(measure_scores(scores)),
        scores=tuple(scores),
        texts=store.texts(run_id),
        unscored=tuple(failed),
    )


def show_error(sample: str, error: Error, text: str) -> Shown:
    first = [] if error.start is None or error.end is None else [(error.start, error.end)]
    return Shown(sample, error, tuple(_excerpt(text, start, end) for start, end in [*first, *error.others]))


def _excerpt(text: str, start: int, end: int) -> Excerpt:
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return Excerpt(_one_line(before), _one_line(text[start:end]), _one_line(after))


def _one_line(text: str) -> str:
    """White space as single spaces, kept at the ends, so that words do not run together."""
    squeezed = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{squeezed}{' ' if squeezed and text[-1:].isspace() else ''}"


def value_text(line: Measure) -> str:
    """ ".912 [.885, .936]", or a dash where there is nothing to score."""
    if line.value is None:
        return "-"
    told = decimal_text(line.value)
    return (
        told
        if line.interval is None
        else f"{told} [{decimal_text(line.interval[0])}, {decimal_text(line.interval[1])}]"
    )


def decimal_text(value: float | None) -> str:
    """.912, 1.000, -.031: three digits, and no zero before the point."""
    if value is None:
        return ""
    return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.3f}"


def title_of(summary: Summary) -> str:
    """ "corpus, dev, offline"."""
    header = summary.header
    return f"{header.task}, {header.split}, {header.model or 'offline'}"


def overall(measures: Sequence[Measure]) -> list[Measure]:
    return [line for line in measures if line.group == ALL]
