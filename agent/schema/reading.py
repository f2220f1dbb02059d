"""An article read into sentences, figures and dates: what extraction and checks start from."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from agent.schema.article import Article, Sentence
from agent.schema.evidence import Evidence, cite
from agent.schema.figure import Date, Figure


@dataclass(frozen=True)
class Reading:
    """Everything in text order, nothing overlapping its like; sentences skip what `removed` spans cover."""

    article: Article
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]

    @property
    def text(self) -> str:
        return self.article.text

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds `offset`, or None in page furniture and between sentences."""
        index = self.sentence_index(offset)
        return None if index is None else self.sentences[index]

    def sentence_index(self, offset: int) -> int | None:
        """Which sentence holds `offset`, counted from 0."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return None if index < 0 or self.sentences[index].end <= offset else index

    def figures_in(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures that lie wholly inside [start, end)."""
        return self.figures[bisect_left(self._figure_starts, start) : bisect_right(self._figure_ends, end)]

    def dates_in(self, start: int, end: int) -> tuple[Date, ...]:
        """The dates that lie wholly inside [start, end)."""
        return self.dates[bisect_left(self._date_starts, start) : bisect_right(self._date_ends, end)]

    def figure(self, figure_id: str) -> Figure | None:
        return self._figures_by_id.get(figure_id)

    def cite(self, start: int, end: int) -> Evidence:
        """Evidence for a known place, with its page where there are pages."""
        return cite(self.text, start, end, page=self.article.page_at(start))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [figure.start for figure in self.figures]

    @cached_property
    def _figure_ends(self) -> list[int]:
        return [figure.end for figure in self.figures]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.start for date in self.dates]

    @cached_property
    def _date_ends(self) -> list[int]:
        return [date.end for date in self.dates]

    @cached_property
    def _figures_by_id(self) -> dict[str, Figure]:
        return {figure.id: figure for figure in self.figures}
