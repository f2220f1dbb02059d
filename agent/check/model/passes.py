"""The proposing calls of a check: the article whole or by sections, and what a long one states, gathered by subject."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from agent.check.facts import Facts, Verdict
from agent.check.model.listing import list_deals, list_findings
from agent.check.model.statements import gather_statements
from agent.llm.numbered import make_marker, number_sentences
from agent.llm.windows import Window, split_windows
from agent.schema.article import Sentence
from agent.schema.finding import Finding

# Findings are few, so that a section may be much longer here than where every figure is read.
MAX_REPLY_TOKENS = 40_000


@dataclass(frozen=True)
class Pass:
    """One proposing call; `rules` are the rules' findings that it is shown, by the names it calls them by."""

    prompt: str
    inputs: dict[str, str]
    label: str
    start: int
    end: int
    rules: Mapping[str, Finding] = field(default_factory=dict)


def plan_passes(facts: Facts, verdict: Verdict) -> list[Pass]:
    """One pass for an article that fits a section; else one each, and one or more over all statements."""
    windows = split_windows(facts.reading, max_reply_tokens=MAX_REPLY_TOKENS)
    passes = [_read_section(facts, verdict, window) for window in windows]
    if len(windows) > 1:
        # What stands pages apart is in no section together.
        passes += [_compare_statements(facts, sentences) for sentences in gather_statements(facts)]
    return passes


def _read_section(facts: Facts, verdict: Verdict, window: Window) -> Pass:
    shown = {
        f"r{number}": finding
        for number, finding in enumerate(verdict.findings, start=1)
        if _is_in(finding, window, is_first=not window.lead)
    }
    inputs = {
        "marker": make_marker(facts.reading.text),
        "article": number_sentences(facts.reading, window.sentences),
        "deals": list_deals(facts),
        "found": list_findings(shown, facts),
    }
    return Pass("check", inputs, "checking", window.start, window.end, shown)


def _is_in(finding: Finding, window: Window, *, is_first: bool) -> bool:
    """Whether all its places are in the window; what is missing has none, and is asked about once."""
    spans = [span for item in finding.evidence if (span := item.span) is not None]
    return all(window.start <= start and end <= window.end for start, end in spans) if spans else is_first


def _compare_statements(facts: Facts, sentences: Sequence[Sentence]) -> Pass:
    inputs = {
        "marker": make_marker(facts.reading.text),
        "statements": number_sentences(facts.reading, sentences),
    }
    return Pass("contradictions", inputs, "comparing statements", sentences[0].start, sentences[-1].end)
