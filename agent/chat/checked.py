"""Whether a sentence of an answer holds: its quotes are there, and each of its numbers is in what it cites.

A number counts with its unit, its bound and its period: "up to $30 million" is not "$30 million", 12% is 12.0%.
What only the question said is no evidence. A number may also be computed, from numbers that are in evidence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.chat.library import Library
from agent.check.across.days import span_of
from agent.check.across.members import Member
from agent.figures import read_dates, read_figures
from agent.schema.answer import AnswerNumber, AnswerSentence
from agent.schema.deal import Computation
from agent.schema.evidence import Evidence, Match
from agent.schema.figure import Date, Figure, FigureKind, Modifier
from agent.schema.number import plain_decimal

_SCALE = re.compile(
    r"\s+(million\w*|billion\w*|thousand\w*|trillion\w*|mio\b|mrd\b|millon\w*|millones|milliard\w*|"
    r"per ?cent|percent\w*)",
    re.I,
)
_DIGITS = re.compile(r"\d[\d.,]*\d|\d")
# What an answer counts by itself: the documents that it cites.
_OWN_NOUNS = frozenset({"document", "article", "text", "source", "outlet", "report", "sentence", "passage"})
_SMALL = 12


@dataclass(frozen=True)
class Checked:
    """The numbers of a sentence with where they come from, and every fault that keeps it from being shown."""

    numbers: tuple[AnswerNumber, ...]
    faults: tuple[str, ...]


def check_sentence(
    sentence: AnswerSentence, library: Library, *, computations: Sequence[Computation] = ()
) -> Checked:  # fmt: skip
    """Every number of the sentence against the evidence that this sentence cites."""
    faults = [fault for citation in sentence.citations for fault in _citation_faults(citation, library)]
    if faults:
        return Checked((), tuple(faults))
    evidence = _Evidence.of(sentence.citations, library)
    numbers: list[AnswerNumber] = []
    figures, dates = read_figures(sentence.text), list(read_dates(sentence.text))
    verbatim = list(evidence.verbatim(sentence.text, figures))
    numbers += [AnswerNumber(text=sentence.text[start:end], origin="evidence") for start, end in verbatim]
    figures = [item for item in figures if not any(low < item.end and item.start < high for low, high in verbatim)]
    covered = [(item.start, item.end) for item in figures] + [(item.start, item.end) for item in dates] + verbatim
    for figure in figures:
        if evidence.has_figure(figure, sentence.text) or _counts_documents(figure, sentence.citations):
            numbers.append(AnswerNumber(text=figure.quote, origin="evidence"))
            continue
        computed = next((item for item in computations if _is_result(figure, item, evidence)), None)
        if computed is not None and all(evidence.has_id(key) for key in computed.inputs):
            numbers.append(AnswerNumber(text=figure.quote, origin="computed", computation=computed))
            continue
        faults.append(f"“{figure.quote}” is not in what the sentence cites")
    for date in dates:
        if evidence.has_date(date):
            numbers.append(AnswerNumber(text=date.quote, origin="evidence"))
        else:
            faults.append(f"the date “{date.quote}” is not in what the sentence cites")
    for match in _DIGITS.finditer(sentence.text):
        if any(start <= match.start() < end for start, end in covered):
            continue
        token = _token(sentence.text, match)
        if evidence.has_token(token) or any(match.group() in _digits_of(item.expression) for item in computations):
            continue
        faults.append(f"“{match.group()}” is not in what the sentence cites")
    return Checked(tuple(numbers), tuple(faults))


def _citation_faults(citation: Evidence, library: Library) -> Iterator[str]:
    member = library.member(citation.document)
    if member is None:
        yield "it cites a document that is not there"
    elif citation.match is Match.NONE or citation.span is None:
        yield f"“{citation.claimed}” is not in the text"
    elif member.text[citation.span[0] : citation.span[1]] != citation.quote:
        yield f"“{citation.quote}” is not at its place"


@dataclass(frozen=True)
class _Evidence:
    """What the cited places hold: whole figures and dates that they touch, and their text."""

    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    texts: tuple[str, ...]
    keys: frozenset[str]

    @classmethod
    def of(cls, citations: Sequence[Evidence], library: Library) -> "_Evidence":
        figures: list[Figure] = []
        dates: list[Date] = []
        texts: list[str] = []
        keys: set[str] = set()
        for citation in citations:
            member = library.member(citation.document)
            if member is None or citation.span is None:
                continue
            start, end = citation.span
            # A citation that cuts "up to" off cites "up to" all the same.
            touched = [item for item in member.analysis.figures if item.start < end and start < item.end]
            figures += touched
            dated = [item for item in member.analysis.dates if item.start < end and start < item.end]
            dates += dated
            texts.append(member.text[start:end])
            keys.update(key_of(member, item.id) for item in touched)
        return cls(tuple(figures), tuple(dates), tuple(texts), frozenset(keys))

    def has_id(self, key: str) -> bool:
        return key in self.keys

    def verbatim(self, said: str, figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
        """Where the sentence copies a cited figure whole, in the document's own writing ("47,5 Millionen Euro")."""
        for cited in self.figures:
            quote = " ".join(cited.quote.split())
            start = said.find(quote)
            while start >= 0:
                end = start + len(quote)
                read = [item for item in figures if item.start < end and start < item.end]
                is_other = any(
                    item.start < start or end < item.end or not _fits_period(item, cited) or not _same_kind(item, cited)
                    for item in read
                )
                if not is_other and _stands_alone(said, start, end):
                    yield start, end
                start = said.find(quote, start + 1)

    def has_figure(self, figure: Figure, said: str) -> bool:
        if any(same_figure(figure, other) for other in self.figures):
            return True
        # A short count ("first 20 MW") may be read otherwise out of its sentence; the same words are the same figure.
        return any(
            _plain(figure.quote) == _plain(other.quote) and _same_kind(figure, other) and _fits_period(figure, other)
            for other in self.figures
        )

    def has_date(self, date: Date) -> bool:
        for other in self.dates:
            if (date.low, date.high) == (other.low, other.high) and _same_side(date, other):
                return True
            # "In 2026" of a place that says May 2026 leaves something out and adds nothing.
            mine, theirs = span_of(date.low, date.high), span_of(other.low, other.high)
            if mine and theirs and mine[0] <= theirs[0] and theirs[1] <= mine[1] and _same_side(date, other):
                return True
        return any(_plain(date.quote) in _plain(text) for text in self.texts)

    def has_token(self, token: str) -> bool:
        return any(token in _tokens(text) for text in self.texts)


def key_of(member: Member, item_id: str) -> str:
    """An item's id that is unique over documents, as tools and computations name it."""
    return f"{member.id[:6]}.{item_id}"


def same_figure(one: Figure, other: Figure) -> bool:
    """Equal values, units and bounds; a period that is told must be the same."""
    if (one.low, one.high) != (other.low, other.high) or one.modifier is not other.modifier:
        return False
    return _same_unit(one, other) and _same_kind(one, other) and _fits_period(one, other)


def _fits_period(one: Figure, other: Figure) -> bool:
    """A period may be left out; one that is added changes the value."""
    return one.period is None or one.period == other.period


def _same_kind(one: Figure, other: Figure) -> bool:
    """12 percentage points are not 12%."""
    return (one.kind is FigureKind.POINTS) == (other.kind is FigureKind.POINTS)


def _same_unit(one: Figure, other: Figure) -> bool:
    if one.unit == other.unit:
        return True
    if one.kind is FigureKind.COUNT and other.kind is FigureKind.COUNT:
        mine, theirs = (one.unit or "").split(), (other.unit or "").split()
        return not mine or not theirs or mine[-1] == theirs[-1]
    # A "$" that the document declares to be another dollar is read alone as USD.
    is_money = {one.kind, other.kind} <= {FigureKind.MONEY, FigureKind.PER_UNIT}
    return is_money and "$" in one.quote and "$" in other.quote and _plain(one.quote) == _plain(other.quote)


def _same_side(one: Date, other: Date) -> bool:
    return one.modifier is other.modifier or one.modifier is Modifier.EXACT


def _is_result(figure: Figure, computation: Computation, evidence: "_Evidence") -> bool:
    """The value and the unit; a bound only where what it is computed from is bounded."""
    is_bounded = any(item.modifier is not Modifier.EXACT for item in evidence.figures)
    return (
        figure.low == computation.low
        and figure.high == computation.high
        and (figure.unit == computation.unit or computation.unit is None)
        and (figure.modifier in (Modifier.EXACT, Modifier.RANGE) or is_bounded)
    )


def _counts_documents(figure: Figure, citations: Sequence[Evidence]) -> bool:
    noun = (figure.unit or "").split()[-1:]
    cited = {item.document for item in citations}
    return bool(noun) and noun[0] in _OWN_NOUNS and figure.low == len(cited) and figure.low <= _SMALL


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def _token(text: str, match: re.Match[str]) -> str:
    """Digits with all that is written to them, and a word of scale behind: "A€24.0 million" is not "A$24.0 million"."""
    start, end = match.span()
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    scale = _SCALE.match(text, end)
    return _bare(text[start:end]) + (f" {scale.group(1).lower()}" if scale else "")


def _stands_alone(said: str, start: int, end: int) -> bool:
    """Whether nothing is written to the number that would change it: a sign, a letter, a digit, a word of scale."""
    before, after = said[start - 1 : start], said[end : end + 1]
    if (before and (before.isalnum() or before in "$€£¥-−+.,/")) or (after and (after.isalnum() or after in "$€£¥%/")):
        return False
    return _SCALE.match(said, end) is None and re.match(r"[.,]\d", said[end:]) is None


def _tokens(text: str) -> set[str]:
    return {_token(text, match) for match in _DIGITS.finditer(text)}


def _bare(token: str) -> str:
    return token.strip("“”„«»\"'’().,;:!?[]").lower()


def _digits_of(text: str) -> set[str]:
    return {match.group() for match in _DIGITS.finditer(text)}


def shown(computation: Computation) -> str:
    """The computation as a reader sees it: "30000000 - 21000000 = 9000000 USD"."""
    value = plain_decimal(computation.low)
    unit = f" {computation.unit}" if computation.unit else ""
    return f"{computation.expression} = {value}{unit}"
