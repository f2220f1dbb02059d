"""The lines around a page's article that its body leaves out: title, byline, date, labels of origin."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from agent.ingest.dateline import read_day
from agent.ingest.labels import MAX_LABEL_LENGTH, find_byline, is_disclosure
from agent.text.machine_label import find_machine_label

# lxml, whose elements these are, has no types.
_Element = Any

_INLINE = frozenset(
    """a abbr b bdi bdo cite code data dfn em font i ins kbd label mark q s samp small span strong sub sup time u
    var""".split()
)
# What no article's own words stand in. A header is kept: it may be the article's.
_OUTSIDE = frozenset("nav footer aside form button noscript template script style svg select option iframe".split())
_OUTSIDE_NAME = re.compile(
    r"cookie|consent|comment|related|recirc|newsletter|share|social|sidebar|breadcrumb|advert|promo(?!t)|recommend|trending|popular|menu",
    re.I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATE_WORD = re.compile(
    r"\b\d{1,2}\b.*[^\W\d]{3}|[^\W\d]{3}.*\b\d{1,2}\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|年"
)
_SEPARATORS = " |·•"
MAX_LINES_BETWEEN = 25
MAX_DATE_LENGTH = 120


@dataclass(frozen=True)
class Head:
    """`lines` come before the body; `closing` are disclosure labels that the page has after it."""

    title: str | None
    byline: str | None
    lines: tuple[str, ...]
    closing: tuple[str, ...]

    def published(self, declared: str | None) -> str | None:
        """The day that the page prints, where the one that its markup declares is the same in another time zone."""
        printed = next(filter(None, map(read_day, self.lines[1:])), None)
        if declared is None or printed is None:
            return declared or printed
        apart = date.fromisoformat(declared) - date.fromisoformat(printed)
        return printed if abs(apart.days) <= 1 else declared


def read_head(tree: _Element, *, title: str | None, author: str | None, body: Sequence[str]) -> Head:
    """The head lines as the page writes them; a title or an author known from its metadata alone is added."""
    lines = list(_page_lines(tree))
    title = _visible_title(tree, title)
    start = next((index for index, line in enumerate(lines) if title and line == title), 0)
    first_words = _key(body[0])[:50]
    stop = next((i for i, line in enumerate(lines) if i >= start and _key(line).startswith(first_words)), start + 1)
    # Labels such as "Sponsored content" stand above the title as often as below it.
    around = lines[max(0, start - 4) : start] if start else []
    above = [line for line in around if is_disclosure(line)]
    below = [
        line for line in lines[start + 1 : min(stop, start + 1 + MAX_LINES_BETWEEN)] if _is_masthead_line(line, author)
    ]
    shown = set(body)
    closing = [
        line
        for line in lines[stop:]
        if len(line) <= MAX_LABEL_LENGTH and find_machine_label(line) and line not in shown
    ]
    byline, named = _byline(below or body[:3], author)
    head = [*above, *([title] if title else []), *([named] if named else []), *below]
    return Head(title, byline, tuple(dict.fromkeys(head)), tuple(dict.fromkeys(closing[:3])))


def _visible_title(tree: _Element, title: str | None) -> str | None:
    """The page's own heading where it is the title less the site's name."""
    headings = [" ".join("".join(map(str, h.itertext())).split()) for h in islice(tree.iter("h1"), 5)]
    if title is None:
        return headings[0] if len(headings) == 1 and headings[0] else None
    title = " ".join(title.split())
    return next((heading for heading in headings if len(heading) > 15 and heading in title), title)


def _is_masthead_line(line: str, author: str | None) -> bool:
    if len(line) > MAX_LABEL_LENGTH:
        return False
    if find_byline(line) or is_disclosure(line):
        return True
    if author and any(name and name in line for name in author.split("; ")) and len(line) <= MAX_DATE_LENGTH:
        return True
    return len(line) <= MAX_DATE_LENGTH and _YEAR.search(line) is not None and _DATE_WORD.search(line) is not None


def _byline(lines: Sequence[str], author: str | None) -> tuple[str | None, str | None]:
    """The byline, and the line to add where no line of the page has it."""
    names = [name for name in (author or "").split("; ") if name and "http" not in name and len(name) <= 80]
    for line in lines:
        if names and len(line) <= MAX_LABEL_LENGTH and all(name in line for name in names):
            start = min(line.index(name) for name in names)
            end = max(line.index(name) + len(name) for name in names)
            return line[start:end], None
    for line in lines:
        span = find_byline(line)
        if span and (not names or any(name in line for name in names)):
            return line[slice(*span)], None
    joined = ", ".join(names)
    return (joined, joined) if joined else (None, None)


def _page_lines(tree: _Element) -> Iterator[str]:
    """The visible lines of a page in order; runs of inline elements are one line."""
    running: list[str] = []
    for piece in _pieces(tree):
        if piece is not None:
            running.append(piece)
        elif running:
            line = " ".join("".join(running).split())
            running = []
            if line.strip(_SEPARATORS):
                yield line.strip(_SEPARATORS)


def _pieces(tree: _Element) -> Iterator[str | None]:
    """Text in order, None where a line ends; walks without recursion, since pages nest without end."""
    stack: list[_Element | str | None] = [tree]
    while stack:
        top = stack.pop()
        if top is None or isinstance(top, str):
            yield top
            continue
        if not isinstance(top.tag, str) or top.tag in _OUTSIDE or _is_outside(top):
            yield None
            continue
        is_inline = top.tag in _INLINE
        inner: list[_Element | str | None] = [] if is_inline else [None]
        inner.append(top.text or "")
        for child in top:
            inner += [child, child.tail or ""]
        stack += reversed(inner if is_inline else [*inner, None])


def _is_outside(element: _Element) -> bool:
    if element.tag in ("html", "body", "main", "article"):
        return False
    return _OUTSIDE_NAME.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None


def _key(line: str) -> str:
    return "".join(char for char in line.lower() if char.isalnum())
