"""PDF files, by pypdf: text page by page with its offsets. Meant to run under isolate.run_isolated."""

import logging
import warnings
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO

import pypdf
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from agent.errors import LoadError, NoTextError
from agent.ingest.content import Content
from agent.ingest.limits import MAX_TEXT_BYTES, too_large
from agent.ingest.pdf_lines import Fragment, find_heading, gather_lines, order_fragments, set_lines
from agent.ingest.pdf_running import RunningLine, find_running_lines
from agent.ingest.pdf_words import join_hyphens, tidy_characters
from agent.schema.article import Page, Removed

MAX_PAGES = 5_000
_PICTURE = "has no text layer"
# A picture takes as long as fifty pages of text. In a scan they are the document; between pages of text they are
# mostly covers and photographs.
MAX_PICTURES_AMONG_TEXT = 10
_SAVE_ANEW = "Print it to a new PDF, or save it as text, and give that."
_OCR_HINT = 'Install text recognition with: pip install "tieout[ocr]"'

# Half of pypdf's own: an article's streams are a hundredth of this, and two may be unfolded at once.
_LIMITS = {
    "maximum_declared_stream_length": 40_000_000,
    "array_based_stream_maximum_output_length": 40_000_000,
    "zlib_maximum_output_length": 40_000_000,
    "lzw_maximum_output_length": 40_000_000,
    "run_length_maximum_output_length": 40_000_000,
    "stream_decoding_work_maximum_length": 150_000_000,
}


@dataclass(frozen=True)
class _PageText:
    """`failure` says why a page has no text where it should have some; `heading` is its title by size of letters."""

    text: str
    failure: str | None = None
    heading: str | None = None


def read_pdf(data: bytes, *, name: str, progress: Callable[[int], None] = lambda steps: None) -> Content:
    """All pages in order; a page that cannot be read leaves a line in `removed` that says so."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    with warnings.catch_warnings(), pypdf.apply_configuration(**_LIMITS):  # type: ignore[arg-type]
        warnings.simplefilter("ignore")
        pages = _read_pages(data, name=name, progress=progress)
    return _compose(_recognise(data, pages, name=name, progress=progress))


def _read_pages(data: bytes, *, name: str, progress: Callable[[int], None]) -> list[_PageText]:
    reader, count = _open(data, name=name)
    pages: list[_PageText] = []
    length = 0
    for number in range(count):
        pages.append(_read_page(reader, number))
        length += len(pages[-1].text)
        if length > MAX_TEXT_BYTES:
            raise too_large(name, MAX_TEXT_BYTES, unit="million characters")
        progress(1)
    return pages


def _open(data: bytes, *, name: str) -> tuple[pypdf.PdfReader, int]:
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise LoadError(
                f"{name}: it is locked by a password", hint="Open it with its password and save it without."
            )
        count = len(reader.pages)
    except DependencyError as error:
        raise LoadError(
            f"{name}: its encryption (AES) needs a library", hint='Install it: pip install "pypdf[crypto]"'
        ) from error
    except LimitReachedError as error:
        raise LoadError(f"{name}: it unfolds to more than can be read", hint=_SAVE_ANEW) from error
    except MemoryError:
        raise
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, OSError, AssertionError) as error:
        raise LoadError(f"{name}: this PDF is damaged and cannot be opened", hint=_SAVE_ANEW) from error
    if count == 0:
        raise NoTextError(f"{name}: this PDF has no pages", hint=_SAVE_ANEW)
    if count > MAX_PAGES:
        raise LoadError(f"{name}: it has {count} pages; {MAX_PAGES} are read at once", hint="Cut it into parts.")
    return reader, count


def _read_page(reader: pypdf.PdfReader, number: int) -> _PageText:
    fragments: list[Fragment] = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text:
            fragments.append(Fragment.placed(text, cm, tm, size))

    try:
        page = reader.pages[number]
        page.extract_text(visitor_text=visit)
    except (MemoryError, KeyboardInterrupt):
        raise
    except Exception:
        # pypdf raises whatever a broken object leads it into. What came before the break is kept.
        if not fragments:
            return _PageText("", "could not be read")
    lines = [replace(line, text=tidy_characters(line.text)) for line in gather_lines(order_fragments(fragments))]
    text = join_hyphens(set_lines(lines))
    if not text.strip():
        return _PageText("", _PICTURE if _has_pictures(reader, number) else None)
    return _PageText(text.strip("\n"), heading=find_heading(lines) if number == 0 else None)


def _has_pictures(reader: pypdf.PdfReader, number: int) -> bool:
    try:
        return bool(reader.pages[number].images.keys())
    except (MemoryError, KeyboardInterrupt):
        raise
    except Exception:
        return False


def _recognise(data: bytes, pages: list[_PageText], *, name: str, progress: Callable[[int], None]) -> list[_PageText]:
    """The pages, those that are pictures replaced by the words on them, where text recognition is installed."""
    has_text = any(page.text for page in pages)
    pictures = [number for number, page in enumerate(pages) if page.failure == _PICTURE]
    if not has_text and not any(page.failure for page in pages):
        hint = "If it shows text, it is drawn: print it to a new PDF."
        raise NoTextError(f"{name}: there is no text on its pages", hint=hint)
    if not has_text and not pictures:
        raise LoadError(f"{name}: none of its pages could be read", hint=_SAVE_ANEW)
    if not pictures:
        return pages
    from agent.ingest import ocr

    if not ocr.is_installed():
        if has_text:
            return pages
        raise NoTextError(f"{name}: its pages are pictures, with no text in them", hint=_OCR_HINT)
    chosen = pictures[:MAX_PICTURES_AMONG_TEXT] if has_text else pictures
    found = ocr.recognise_pages(data, chosen, name=name, progress=progress)
    if not has_text and not any(found.values()):
        raise NoTextError(f"{name}: no text was recognised on its pages", hint="Give a sharper scan, or a text file.")
    return [_PageText(found[number]) if found.get(number) else page for number, page in enumerate(pages)]


def _compose(pages: list[_PageText]) -> Content:
    """Pages joined so that a sentence which runs over a page's end runs on in the text."""
    running = defaultdict(list)
    for line in find_running_lines([page.text for page in pages]):
        running[line.page].append(line)
    parts: list[str] = []
    page_map: list[Page] = []
    removed: list[Removed] = []
    at = 0
    for index, page in enumerate(pages):
        text = page.text or (f"[Page {index + 1} {page.failure}]" if page.failure else "")
        if page.failure and text:
            removed.append(Removed(start=at, end=at + len(text), why=f"page {index + 1} {page.failure}"))
        removed += [Removed(start=at + line.start, end=at + line.end, why=line.why) for line in running[index]]
        if text:
            text += "\n" if index == len(pages) - 1 or _runs_on(text, running[index]) else "\n\n"
        parts.append(text)
        page_map.append(Page(number=index + 1, start=at, end=at + len(text)))
        at += len(text)
    return Content(
        text="".join(parts),
        media_type="pdf",
        title=pages[0].heading,
        pages=tuple(page_map),
        removed=tuple(removed),
    )


def _runs_on(text: str, running: list[RunningLine]) -> bool:
    """Does the page end inside a sentence, its footer left aside?"""
    end = len(text)
    for line in reversed(running):
        if not text[line.end : end].strip():
            end = line.start
    return text[:end].rstrip()[-1:] not in ".!?:;"
