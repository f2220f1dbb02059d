"""Text recognition for scanned PDFs, by the `ocr` extra: offline, with the models that come in its packages."""

import contextlib
import logging
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from statistics import median
from typing import Any, NamedTuple

from agent.errors import LoadError

_PARTS = ("rapidocr", "onnxruntime", "pypdfium2")
# 200 dots per inch reads 8-point print; a page is at most this many pixels wide or high, whatever it claims to be.
_SCALE = 200 / 72
# Steps are as long as it takes to read a page of text. Loading the models takes forty, a picture twenty; on a machine
# that has nothing else to do, a fifth of that.
_STEPS_TO_LOAD, _STEPS_OF_A_PICTURE = 40, 20
_MAX_PIXELS = 4_000
MIN_SCORE = 0.5


class _Word(NamedTuple):
    left: float
    top: float
    bottom: float
    text: str


def is_installed() -> bool:
    """Are all parts of the extra there? Imports none of them."""
    return all(find_spec(part) is not None for part in _PARTS)


def recognise_pages(
    data: bytes, numbers: Sequence[int], *, name: str, progress: Callable[[int], None]
) -> dict[int, str]:
    """The text of the pages of these numbers, from 0, lines from top to bottom; "" for a page without any."""
    # Half a second of imports, and half a gigabyte with the models: only a scan pays it.
    progress(_STEPS_TO_LOAD)
    _lift_memory_limit()
    import pypdfium2  # type: ignore[import-untyped]
    from rapidocr import RapidOCR

    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    engine = RapidOCR(params={"Global.log_level": "critical"})
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise LoadError(f"{name}: its pages could not be drawn", hint="Print it to a new PDF and give that.") from error
    texts: dict[int, str] = {}
    with contextlib.closing(document):
        for number in numbers:
            page = document[number]
            width, height = page.get_size()
            scale = min(_SCALE, _MAX_PIXELS / max(width, height, 1))
            texts[number] = _lines(engine(page.render(scale=scale).to_numpy()))
            progress(_STEPS_OF_A_PICTURE)
    return texts


def _lift_memory_limit() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def _lines(result: Any) -> str:
    """Boxes of one height make a line; a space of more than a line's height parts two paragraphs."""
    if result.txts is None or result.boxes is None:
        return ""
    words = [
        _Word(float(box[:, 0].min()), float(box[:, 1].min()), float(box[:, 1].max()), text)
        for box, text, score in zip(result.boxes, result.txts, result.scores, strict=True)
        if score >= MIN_SCORE
    ]
    rows: list[list[_Word]] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom) / 2):
        middle = (word.top + word.bottom) / 2
        if rows and middle < rows[-1][0].bottom - 0.3 * (rows[-1][0].bottom - rows[-1][0].top):
            rows[-1].append(word)
        else:
            rows.append([word])
    if not rows:
        return ""
    height = median(word.bottom - word.top for word in words)
    lines: list[str] = []
    for index, row in enumerate(rows):
        if index and row[0].top - rows[index - 1][0].bottom > height:
            lines.append("")
        lines.append(" ".join(word.text for word in sorted(row)))
    return "\n".join(lines)
