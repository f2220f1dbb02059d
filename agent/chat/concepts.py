"""What questions about deals are about: each concept with the ways in which it is asked for and told.

The lexicon (lexicon/*.txt) has entries of a head, "name | sorts of its values | term kinds and roles | marks", and of
phrases: "?" is asked and told alike, "??" only asked, "=" only told, and tells it less surely. In a phrase a space is
any run of blanks and hyphens, "*" the rest of a word, "~" some words between.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

_LEXICON = Path(__file__).parent / "lexicon"
_FILES = (
    "price", "shares", "debt", "results", "people", "work", "time", "course", "sizes", "measures", "facts", "things",
    "situations", "clauses", "roles",
)  # fmt: skip
_GAP = r"(.{1,70}?)"


@dataclass(frozen=True)
class Concept:
    """`kinds` are the sorts of values that it has, the usual one first; without any it only narrows what is asked.

    `marks`: a general one gives way to what else is asked ("annual rent"), a telling one goes before ("what does the
    earn-out depend on"), and a vague one narrows little.
    """

    name: str
    kinds: tuple[str, ...]
    terms: frozenset[str]
    both: tuple[str, ...]
    only_asked: tuple[str, ...]
    only_told: tuple[str, ...]
    marks: frozenset[str] = frozenset()
    is_role: bool = False

    def asked_in(self, text: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
        """Where a question asks for it: in phrases of one piece, and in phrases with a gap."""
        lower = text.lower().replace("’", "'")
        whole: list[re.Match[str]] = []
        gapped: list[re.Match[str]] = []
        for phrase in self.both + self.only_asked:
            if all(part in lower for part in _needed(phrase)):
                (gapped if "~" in phrase else whole).extend(_one(phrase).finditer(text))
        return whole, gapped

    @cached_property
    def told(self) -> re.Pattern[str] | None:
        return _compiled(self.both)

    @cached_property
    def hinted(self) -> re.Pattern[str] | None:
        return _compiled(self.only_told)


def _compiled(phrases: list[str] | tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(_pattern(item) for item in phrases), re.IGNORECASE) if phrases else None


@cache
def _one(phrase: str) -> re.Pattern[str]:
    return re.compile(_pattern(phrase), re.IGNORECASE)


@cache
def _needed(phrase: str) -> tuple[str, ...]:
    """Pieces of words that must be there wherever the phrase is: a cheap look before its pattern."""
    bare, depth = [], 0
    for char in phrase:
        depth += char == "("
        bare.append(char if depth == 0 else " ")
        depth -= char == ")"
    said = re.sub(r"\w(?=\?)|\\.|\[[^\]]*\]", " ", "".join(bare))
    return tuple(part for part in re.findall(r"[^\W\d_]{3,}", said.lower()))


def _pattern(phrase: str) -> str:
    """ "owe*~if~(better|higher) offer" as a pattern; the gaps are its only groups."""
    made, at, opened = [], 0, []
    while at < len(phrase):
        char = phrase[at]
        if char == "\\":
            made.append(phrase[at : at + 2])
            at += 2
            if phrase[at : at + 1] in ("*", "+"):
                made.append(phrase[at])
                at += 1
            continue
        if char == "[":
            end = phrase.index("]", at)
            made.append(phrase[at : end + 1])
            at = end + 1
            continue
        if char == "(":
            opened.append(phrase[at + 1 : at + 2] == " ")
            made.append("(" if phrase[at + 1 : at + 2] == "?" else "(?:")
        elif char == ")":
            spaced = opened.pop()
            made.append(")")
            if phrase[at + 1 : at + 2] == "*":
                made.append("*" if spaced else r"\w*")
                at += 1
        elif char == "*":
            made.append(r"\w*")
        elif char == "~":
            opens = phrase[at + 1 : at + 2].isalnum() or phrase[at + 1 : at + 2] == "("
            made.append((r"\b" if phrase[at - 1].isalnum() else "") + _GAP + (r"\b" if opens else ""))
        elif char == " ":
            is_loose = phrase[at + 1 : at + 2] == "?"
            made.append(r"[\s\-‑–]*" if is_loose else r"[\s\-‑–]+")
            at += is_loose
        elif char in "'’":
            made.append("['’]")
        else:
            made.append(char)
        at += 1
    body = "".join(made)
    before = r"(?<!\w)" if phrase[0].isalnum() or phrase[0] == "(" else ""
    after = "" if phrase[-1] == "*" or phrase.endswith((r"\w+", r"\w*")) else r"(?!\w)"
    return f"{before}(?:{body}){after}"


def _phrases(line: str) -> Iterator[str]:
    for item in line.split(", "):
        phrase = item.strip().strip(",").strip("~").strip()
        if phrase:
            yield phrase


def _read(path: Path) -> Iterator[Concept]:
    head: list[str] | None = None
    phrases: dict[str, list[str]] = {}
    written = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for line in [*written, "| |"]:
        mark = next((mark for mark in ("??", "?", "=") if line.startswith(f"{mark} ")), None)
        if mark is not None:
            phrases.setdefault(mark, []).extend(_phrases(line[len(mark) :]))
            continue
        if head is not None:
            name, kinds, terms, marks = (part.strip() for part in (*head, "")[:4])
            yield Concept(
                name, tuple(kinds.replace("-", "").split()), frozenset(terms.split()), tuple(phrases.get("?", ())),
                tuple(phrases.get("??", ())), tuple(phrases.get("=", ())), frozenset(marks.split()),
                path.stem == "roles",
            )  # fmt: skip
        head, phrases = line.split("|"), {}


@cache
def concepts() -> tuple[Concept, ...]:
    """All of them, in the order of the lexicon; the roles of parties come last."""
    return tuple(concept for name in _FILES for concept in _read(_LEXICON / f"{name}.txt"))
