"""A page of a PDF as a picture, with the places of some words on it; drawn in a process of its own.

A PDF is a stranger's program: what it does to the renderer must not reach the caller. Needs pypdfium2, which
comes with the `ocr` extra.
"""

import json
import struct
import subprocess
import sys
from importlib.util import find_spec
from io import BytesIO
from typing import Any, Final

from agent.errors import LoadError
from agent.schema.record import Record

TIMEOUT_S: Final = 20
# Wide enough to be read in half a window on a dense screen.
WIDTH: Final = 1100
MOST_PIXELS_HIGH: Final = 3000
MOST_BOXES: Final = 40


class PageImage(Record):
    """A PNG, and boxes as shares of its width and height: (left, top, right, bottom), from the top left."""

    number: int
    png: bytes
    boxes: tuple[tuple[float, float, float, float], ...] = ()


def can_draw_pages() -> bool:
    """Whether pages can be drawn here at all."""
    return find_spec("pypdfium2") is not None


def draw_page(content: bytes, number: int, *, words: str = "") -> PageImage:
    """Page `number` (from 1) of a PDF, and where `words` stand on it. Raises LoadError."""
    if not can_draw_pages():
        raise LoadError("pages cannot be drawn here", hint='Install what draws them: pip install "tieout[ocr]".')
    request = json.dumps({"number": number, "words": words}).encode()
    try:
        drawn = subprocess.run(
            [sys.executable, "-m", "agent.ingest.page_image"],
            input=struct.pack(">I", len(request)) + request + content,
            capture_output=True,
            timeout=TIMEOUT_S,
            check=True,
        ).stdout
    except (subprocess.SubprocessError, OSError) as error:
        raise LoadError(f"page {number} could not be drawn", hint="Its text is not affected.") from error
    size = struct.unpack(">I", drawn[:4])[0]
    boxes = json.loads(drawn[4 : 4 + size])
    return PageImage(number=number, png=drawn[4 + size :], boxes=tuple(tuple(box) for box in boxes))


def _main() -> None:
    given = sys.stdin.buffer.read()
    size = struct.unpack(">I", given[:4])[0]
    request = json.loads(given[4 : 4 + size])
    boxes, png = _render(given[4 + size :], request["number"], request["words"])
    told = json.dumps(boxes).encode()
    sys.stdout.buffer.write(struct.pack(">I", len(told)) + told + png)


def _render(content: bytes, number: int, words: str) -> tuple[list[list[float]], bytes]:
    import pypdfium2  # type: ignore[import-untyped]

    page = pypdfium2.PdfDocument(content)[number - 1]
    width, height = page.get_size()
    picture = BytesIO()
    page.render(scale=min(WIDTH / width, MOST_PIXELS_HIGH / height)).to_pil().save(picture, format="PNG")
    return _boxes(page.get_textpage(), words, width, height), picture.getvalue()


def _boxes(text: Any, words: str, width: float, height: float) -> list[list[float]]:
    wanted = " ".join(words.split())
    if not wanted:
        return []
    found = text.search(wanted).get_next()
    if found is None:
        return []
    count = min(text.count_rects(*found), MOST_BOXES)
    rects = [text.get_rect(index) for index in range(count)]
    return [[left / width, 1 - top / height, right / width, 1 - bottom / height] for left, bottom, right, top in rects]


if __name__ == "__main__":
    _main()
