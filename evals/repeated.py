"""A long document made of one article many times over, its figures varied, with the gold carried along."""

import re
from hashlib import sha256
from typing import Any

from agent.schema.analysis import Analysis
from agent.schema.article import Article

_DIGITS = re.compile(r"\d+")
BETWEEN = "\n\n"


def repeat_gold(gold: Analysis, times: int) -> Analysis:
    """`times` copies; in each the figures of deals and claims have other digits. Findings are left behind.

    Years and dates stay as they are, so that every copy reads as well as the first.
    """
    texts: list[str] = []
    figures: list[dict[str, Any]] = []
    deals: list[dict[str, Any]] = []
    claims: list[dict[str, Any]] = []
    base = 0
    for copy in range(times):
        text, moved = _vary(gold, copy)
        shift = _Shift(moved, base, copy, text)
        figures += [shift.figure(figure) for figure in gold.model_dump(mode="json")["figures"]]
        deals += [shift.walk(deal) for deal in gold.model_dump(mode="json")["deals"]]
        claims += [shift.walk(claim) for claim in gold.model_dump(mode="json")["claims"]]
        texts.append(text)
        base += len(text) + len(BETWEEN)
    whole = BETWEEN.join(texts)
    digest = sha256(whole.encode()).hexdigest()
    document = gold.document.model_copy(
        update={"characters": len(whole), "sha256": digest, "id": digest[:16], "removed": ()}
    )
    return Analysis.model_validate(
        {"document": document.model_dump(), "text": whole, "figures": figures, "deals": deals, "claims": claims}
    )


def as_article(gold: Analysis) -> Article:
    return Article(document=gold.document, text=gold.text)


def _vary(gold: Analysis, copy: int) -> tuple[str, list[tuple[int, int]]]:
    """The text with the last digit of each figure's numbers turned on, and where offsets move by how much."""
    pieces: list[str] = []
    moved: list[tuple[int, int]] = []
    at = 0
    for figure in gold.figures:
        if figure.start < at:
            continue
        varied = _DIGITS.sub(lambda digits: str(int(digits.group()) + copy), figure.quote) if copy else figure.quote
        pieces += [gold.text[at : figure.start], varied]
        moved.append((figure.end, len(varied) - len(figure.quote)))
        at = figure.end
    pieces.append(gold.text[at:])
    return "".join(pieces), moved


class _Shift:
    """Rewrites every place and id of one copy."""

    def __init__(self, moved: list[tuple[int, int]], base: int, copy: int, text: str) -> None:
        self._moved, self._base, self._copy, self._text = moved, base, copy, text

    def figure(self, figure: dict[str, Any]) -> dict[str, Any]:
        return {**self.walk(figure), "id": self._figure_id(figure["id"])}

    def walk(self, node: Any) -> Any:
        """A dumped record with its ids dropped, its places moved, and its quotes read anew."""
        if isinstance(node, list):
            return [self.walk(item) for item in node]
        if not isinstance(node, dict):
            return node
        new = {key: self.walk(value) for key, value in node.items() if key != "id"}
        if isinstance(node.get("start"), int):
            start, end = self._place(node["start"]), self._place(node["end"])
            new |= {"start": start + self._base, "end": end + self._base, "quote": self._text[start:end]}
        if node.get("figure_id"):
            new["figure_id"] = self._figure_id(node["figure_id"])
        if node.get("figure_ids"):
            new["figure_ids"] = [self._figure_id(item) for item in node["figure_ids"]]
        return new

    def _place(self, offset: int) -> int:
        return offset + sum(by for end, by in self._moved if end <= offset)

    def _figure_id(self, figure_id: str) -> str:
        return f"{figure_id}x{self._copy}"
