"""The figures and dates of one article, anchored in text order, and looked up again by what they say."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from agent.schema.evidence import Evidence, cite
from agent.schema.figure import Date, Figure
from evals.gold.documents import GoldArticle
from evals.gold.notation import read_date_line, read_figure_line
from evals.gold.places import GoldError, find_places, place_of

Spans = Sequence[tuple[int, int, str]]
ItemT = TypeVar("ItemT", Figure, Date)


class Ledger:
    """Everything else in gold points at places; this knows them."""

    def __init__(self, loose: Mapping[str, Any], article: GoldArticle) -> None:
        self.article = article
        self.text = article.text
        self.removed = _removed(loose.get("removed", ()), self.text)
        self.figures = self._figures(loose.get("figures", ()))
        self.dates = self._dates(loose.get("dates", ()))

    def figure_at(self, wanted: Any) -> Figure | None:
        """The figure with exactly this quote; "@2" counts the places of the quote in the text."""
        return _at(wanted, self.figures, self.text)

    def date_at(self, wanted: Any) -> Date | None:
        return _at(wanted, self.dates, self.text)

    def figure(self, wanted: Any) -> Figure:
        figure = self.figure_at(wanted)
        if figure is None:
            raise GoldError(f"no one figure is quoted {wanted!r}")
        return figure

    def cite(self, wanted: Any) -> Evidence:
        return self.cite_span(*place_of(wanted, self.text))

    def cite_all(self, wanted: Any) -> tuple[Evidence, ...]:
        return tuple(self.cite(item) for item in listed(wanted))

    def cite_span(self, start: int, end: int) -> Evidence:
        return cite(self.text, start, end, page=self.article.page_at(start))

    def cite_first(self, name: str) -> Evidence:
        """The first place of a name, or the one that "@2" says."""
        places = find_places(name, self.text)
        return self.cite_span(*places[0]) if places else self.cite(name)

    def cite_sentence(self, figure: Figure) -> Evidence:
        return self.cite_span(*self.article.sentence_around(figure.start, figure.end))

    def _figures(self, lines: Sequence[str]) -> tuple[Figure, ...]:
        found, at = [], 0
        for number, line in enumerate(lines, 1):
            loose = read_figure_line(line)
            start, end = self._next_place(loose.quote, at)
            options = {"unit_origin" if name == "origin" else name: value for name, value in loose.options.items()}
            values = {name: getattr(loose, name) for name in ("low", "high", "unit", "kind", "modifier", "step")}
            place = {"id": f"f{number}", "quote": self.text[start:end], "start": start, "end": end}
            found.append(Figure.model_validate({**place, **values, **options}))
            at = end
        return tuple(found)

    def _dates(self, lines: Sequence[str]) -> tuple[Date, ...]:
        found, at = [], 0
        for number, line in enumerate(lines, 1):
            loose = read_date_line(line)
            start, end = self._next_place(loose.quote, at)
            values = {name: getattr(loose, name) for name in ("low", "high", "precision", "modifier")}
            place = {"id": f"t{number}", "quote": self.text[start:end], "start": start, "end": end}
            found.append(Date.model_validate({**place, **values, "resolved_from": loose.options.get("from")}))
            at = end
        return tuple(found)

    def _next_place(self, quote: str, at: int) -> tuple[int, int]:
        """Lists are in text order, so the next place of a quote is the one that is meant."""
        for start, end in find_places(quote, self.text):
            if start >= at and not any(before <= start < after for before, after, _ in self.removed):
                return start, end
        raise GoldError(f"no {quote!r} after {self.text[max(0, at - 40) : at]!r}")


def listed(wanted: Any) -> list[Any]:
    """A value that may stand alone, or be missing, as a list."""
    if wanted is None:
        return []
    return list(wanted) if isinstance(wanted, Sequence) and not isinstance(wanted, str) else [wanted]


def _at(wanted: Any, items: Sequence[ItemT], text: str) -> ItemT | None:
    exact = [item for item in items if item.quote == wanted]
    if len(exact) == 1:
        return exact[0]
    try:
        place = place_of(wanted, text)
    except GoldError:
        return None
    return next((item for item in items if (item.start, item.end) == place), None)


def _removed(items: Sequence[Mapping[str, str]], text: str) -> Spans:
    spans = []
    for item in items:
        start, end = place_of(item.get("quote") or item["from"], text)
        if "to" in item:
            end = min(after for _, after in find_places(item["to"], text) if after > start)
        spans.append((start, end, item.get("why", "furniture")))
    return sorted(spans)
