"""Title, byline and date of publication, read off the first lines of a text that does not declare them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from agent.ingest.dateline import read_day
from agent.ingest.labels import find_byline, find_reviewer, is_disclosure, split_glued
from agent.schema.article import Removed
from agent.text.machine_label import find_machine_label

MAX_TITLE_LENGTH = 300
# The head ends where running text begins: a line of several sentences, or this far down.
MAX_HEAD_LINES = 14
_RUNNING_TEXT = 300
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+[\"“‘(]?[A-ZÀ-ÝÄÖÜ]")
_MARKDOWN_TITLE = re.compile(r"#{1,2}\s+(.*?)\s*#*\s*$")
_FRONT_MATTER = re.compile(r"---\n(.{0,5000}?)\n---\s*\n", re.S)
_FRONT_FIELD = re.compile(r"^(title|author|byline|date|published)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.M | re.I)
_UPDATED = re.compile(r"^\W*(?:last\s+)?(?:updated?|modified|actualizad[oa]|aktualisiert|mis\s+à\s+jour|modifié)", re.I)
# LONDON, Jan. 3, 2026 /PRNewswire/ -- ; NEW YORK, January 3, 2026 (GLOBE NEWSWIRE) – ; PARIS, le 3 janvier 2026 –
_DATELINE = re.compile(r"^[^\n]{0,120}?(?:--|—|–|\)\s?-|/\s?-|\s-\s|:\s)")
# "4 min read · 3 January 2026, 2:10 a.m. ET · Markets"
_PIECES = re.compile(r"\s+[·|•]\s+")
_LABELLED_TITLE = re.compile(r"^(?:title|headline|titel|título|titre)\s*:\s*", re.I)
_MAIL_HEADER = re.compile(r"(?:from|to|date|sent|subject|re|cc|dear)\b[^a-z]", re.I)
_TITLE_START = re.compile(r"[\w\"'“‘«„¿¡($€£]")
_LETTERHEAD = re.compile(
    r"^(?:news|press|media|asx|nsx|rns|regulatory|market|stock\s+exchange)\s+(?:release|announcement|statement)\b[^.]{0,40}$"
    r"|^for\s+immediate\s+release\b|^page\s+\d+|^seite\s+\d+"
    r"|^\W*[A-Z]{2,8}(?:\s+code)?\s*:\s*[A-Z0-9.]{2,6}\W*$"
    r"|\b(?:ABN|ACN|ISIN|Tel|Phone|Fax|P|T|E|W)[.:]?\s{0,3}\+?\d[\d\s]{6}|https?://|\bwww\.|\w@\w"
    r"|^\W*[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|io|au|uk|de|fr|es)(?:\.\w\w)?\W*$",
    re.I,
)
_SECTION = re.compile(
    r"[•▪●◦‣*·-]\s|(?:key\s+)?(?:highlights|points|takeaways|facts)\W*$|(?:executive\s+)?summary\W*$|overview\W*$"
    r"|_{5,}|-{5,}|={3,}",
    re.I,
)
MAX_TITLE_LINES = 4


class Masthead(NamedTuple):
    title: str | None = None
    byline: str | None = None
    published: str | None = None


class _Line(NamedTuple):
    text: str
    start: int
    is_last_of_block: bool


def read_masthead(text: str, *, removed: Sequence[Removed] = (), is_markdown: bool = False) -> Masthead:
    """What the head says; each part None where it is not plainly there."""
    declared, start = _front_matter(text) if is_markdown else (Masthead(), 0)
    lines = _head_lines(text, start, removed)
    title, rest = _read_title(lines)
    return Masthead(
        title=declared.title or title,
        byline=declared.byline or _read_byline(rest),
        published=declared.published or _read_published(rest),
    )


def _front_matter(text: str) -> tuple[Masthead, int]:
    block = _FRONT_MATTER.match(text)
    if block is None:
        return Masthead(), 0
    fields = {key.lower(): value for key, value in _FRONT_FIELD.findall(block[1])}
    day = read_day(fields.get("date") or fields.get("published") or "")
    return Masthead(fields.get("title"), fields.get("author") or fields.get("byline"), day), block.end()


def _head_lines(text: str, start: int, removed: Sequence[Removed]) -> list[_Line]:
    """The first lines with something on them, page furniture left out, up to the first running text."""
    lines: list[_Line] = []
    at = start
    while at < len(text) and len(lines) < MAX_HEAD_LINES:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].strip()
        if line and not any(span.start <= at < span.end for span in removed):
            following = text[end + 1 : text.find("\n", end + 1) if text.find("\n", end + 1) >= 0 else len(text)]
            is_last = not following.strip() or any(span.start <= end + 1 < span.end for span in removed)
            lines.append(_Line(line, at, is_last))
            if len(line) > _RUNNING_TEXT:
                break
        at = end + 1
    return lines


def _read_title(lines: Sequence[_Line]) -> tuple[str | None, Sequence[_Line]]:
    """The first block of the head, where it reads as a heading; and the lines around it."""
    start = next((i for i, line in enumerate(lines) if not _is_letterhead(line.text)), len(lines))
    end = start
    while end < len(lines) and end - start < MAX_TITLE_LINES:
        end += 1
        if lines[end - 1].is_last_of_block or end == len(lines) or _ends_title(lines[start:end], lines[end].text):
            break
    else:
        # Lines that run on are a paragraph, wrapped by whoever saved it.
        return None, lines
    title = _LABELLED_TITLE.sub("", " ".join(line.text for line in lines[start:end]))
    heading = _MARKDOWN_TITLE.match(title)
    title = heading[1] if heading else title
    if not _reads_as_title(title, is_marked=heading is not None, is_all=end == len(lines)):
        return None, lines
    return title, [*lines[:start], *lines[end:]]


def _is_letterhead(line: str) -> bool:
    """What stands above a title: a label, a date, an exchange code, an address, a page number."""
    if is_disclosure(line) or _LETTERHEAD.search(line) or not any(map(str.isalpha, line)):
        return True
    return len(line) < 80 and len(line.split()) <= 8 and read_day(line) is not None


def _ends_title(block: Sequence[_Line], following: str) -> bool:
    """Is the next line no longer the title's: a byline, a date, a list, a section's heading, or running text?"""
    if find_byline(following) or is_disclosure(following) or _LETTERHEAD.search(following) or _SECTION.match(following):
        return True
    if len(following) <= 120 and read_day(following) is not None:
        return True
    longest = max(len(line.text) for line in block)
    return len(following) > 70 and len(following) > 1.5 * longest


def _reads_as_title(title: str, *, is_marked: bool, is_all: bool) -> bool:
    if not title or len(title) > MAX_TITLE_LENGTH or not any(map(str.isalpha, title)):
        return False
    if is_marked:
        return True
    if is_all or title[0].islower() or not _TITLE_START.match(title) or _MAIL_HEADER.match(title):
        return False
    if _SENTENCE_END.search(title) and title.endswith("."):
        return False
    return not title.endswith((".", ",", ";", ":")) or (
        title.endswith(".") and title.count(" ") <= 3 and "," not in title
    )


def _read_byline(lines: Sequence[_Line]) -> str | None:
    for line in lines[:8]:
        for piece in split_glued(line.text):
            span = find_byline(piece)
            if span:
                return piece[slice(*span)]
        name = _name_beside_label(line.text)
        if name:
            return name
    return None


def _name_beside_label(line: str) -> str | None:
    """A name between two labels of one line, their spaces lost: "Generated by AIAna RuizReviewed byTom Ng"."""
    label = find_machine_label(line)
    if label is None or len(line) > 200:
        return None
    reviewer = find_reviewer(line, label[1])
    name = line[label[1] : reviewer if reviewer is not None else len(line)].strip(" |·,:-–—")
    is_name = re.fullmatch(r"[A-ZÀ-Þ][^\W\d_.'’-]*(?:[.'’-]?[^\W\d_]+)*(?:\s+[A-ZÀ-Þ][\w.'’-]*){1,3}", name)
    return name if is_name else None


def _read_published(lines: Sequence[_Line]) -> str | None:
    """The date of a line of its own or of a dateline; that of an update only for want of another."""
    updated = None
    for line in lines:
        heads = _PIECES.split(line.text) if len(line.text) <= 120 else [_dateline(line.text)]
        for head in heads:
            day = read_day(head)
            if day is not None and _UPDATED.match(head):
                updated = updated or day
            elif day is not None and _is_date_line(head):
                return day
    return updated


def _dateline(paragraph: str) -> str:
    match = _DATELINE.match(paragraph)
    return match[0] if match else ""


def _is_date_line(line: str) -> bool:
    """Not a sentence that tells of a day."""
    words = len(line.split())
    return words <= 8 or (words <= 14 and not line.endswith(".")) or _DATELINE.match(line) is not None
