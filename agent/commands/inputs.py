"""What `tieout analyze` and `tieout add` were asked to read, and what each result is called."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from agent.errors import UsageError
from agent.ingest.load import load_article, load_bytes
from agent.schema.article import Article

STDIN = "-"
READABLE = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx"})


def is_url(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))


def expand_inputs(given: Iterable[str]) -> list[str]:
    """Directories become the readable files under them, in order; the rest stays as typed.

    Raises UsageError where nothing is left to read, or standard input is named twice.
    """
    sources: list[str] = []
    for item in given:
        if item != STDIN and not is_url(item) and Path(item).is_dir():
            sources.extend(_readable_files(Path(item)))
        else:
            sources.append(item)
    if not sources:
        kinds = ", ".join(sorted(READABLE))
        raise UsageError("there is nothing to read in what was given", hint=f"Readable files end in {kinds}.")
    if sources.count(STDIN) > 1:
        raise UsageError("standard input (-) can be read once only")
    return sources


def _readable_files(directory: Path) -> list[str]:
    found = [
        Path(folder) / name
        for folder, _, names in os.walk(directory)
        for name in names
        if Path(name).suffix.lower() in READABLE and not name.startswith(".")
    ]
    return [str(path) for path in sorted(found)]


def load_source(source: str) -> Article:
    """A path, an address, or - for standard input. Raises LoadError."""
    return load_bytes(sys.stdin.buffer.read(), name="stdin") if source == STDIN else load_article(source)


def name_outputs(sources: Sequence[str]) -> list[str]:
    """The file name of each result: a.json; where two stems meet, the second is a.pdf.json.

    >>> name_outputs(["x/a.txt", "y/a.pdf", "-", "https://example.com/news/deal?id=3"])
    ['a.json', 'a.pdf.json', 'stdin.json', 'example.com_news_deal.json']
    """
    taken: set[str] = set()
    names = []
    for source in sources:
        name = next(name for name in _candidates(source) if name.casefold() not in taken)
        taken.add(name.casefold())
        names.append(name)
    return names


def _candidates(source: str) -> Iterable[str]:
    stem, full = _stem_and_name(source)
    yield f"{stem}.json"
    yield f"{full}.json"
    number = 2
    while True:
        yield f"{full}-{number}.json"
        number += 1


def _stem_and_name(source: str) -> tuple[str, str]:
    if source == STDIN:
        return "stdin", "stdin"
    if is_url(source):
        parts = urlsplit(source)
        name = "_".join(part for part in (parts.hostname, *parts.path.split("/")) if part)
        safe = "".join(char if char.isalnum() or char in "._-" else "-" for char in name)[:150]
        return safe, safe
    path = Path(source)
    return path.stem or path.name, path.name
