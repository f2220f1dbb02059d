"""Page furniture in plain text: the lines of a news page that are not the article.

Line by line and on the safe side: a line goes only when it is known chrome from end to end. Bylines,
datelines, disclosure labels and any line that could carry a deal fact stay.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from agent.ingest.furniture_phrases import ALONE, HEADERS, IN_A_ROW
from agent.ingest.labels import find_byline, find_reviewer, is_disclosure
from agent.schema.article import Removed

# A menu is at least this many section names one under the other; a single one may be a heading.
_LEAST_MENU = 3
# What follows "Related articles": so many headlines at most.
_LONGEST_LIST = 12
_LONGEST_HEADLINE = 160
_LONGEST_PHRASE = 80
_LONGEST_NOTICE = 500
# A longer line with no stop at its end is taken to read on below.
_SHORT_LINE = 40
_LINE = re.compile(r"[^\n]+|(?<=\n)(?=\n)")
_BAR = re.compile(r"[|·•]")
_DIGIT = re.compile(r"\d")
_LONGEST_MENU_LINE = 300
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_SPACES = re.compile(r"\s+")
_FACT = re.compile(
    r"[$€£¥₹]\s?\d|\d\s?[%×]|\b(?:million|billion|millones|millionen|milliarden|milliards?|mln|bn|mw|gw|mwh|pct|"
    r"acqui\w{1,8}|merge[rd]?\w{0,4}|adquisici\w{1,4}|übernahme)\b",
    re.I,
)
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’»)]*$")
_NETWORKS = "facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|youtube|email|e-mail|link"
_LINKING = (
    "this|it|on|in|en|via|by|sur|auf|bei|per|por|to|someone|article|artículo|artikel|page|story|post|and|y|und|et|our|,"
)
_PATTERNS = {
    "comments": (
        r"(?:\d{1,5}|no|sin|keine|aucun|aún no hay|todavía no hay|noch keine|pas encore de) "
        r"(?:comments?|comentarios?|kommentare?|commentaires?)(?: yet)?",
        r"(?:add|leave|write|post|join|view|show|see|read|hide|be the first to) "
        r"[\w ]{0,30}(?:comments?|conversation|discussion|reply)",
        r"(?:añad|agreg|escrib|dej|public|sé el primero en )\w{0,4} [\w ]{0,20}coment\w{1,6}",
        r"(?:laissez|ajoutez|écrivez|ajouter|laisser|écrire|voir) [\w ]{0,15}commentaires?",
        r"[\w ]{0,20}kommentar (?:schreiben|hinzufügen|verfassen|abgeben)",
    ),
    "sharing": (
        r"(?:share|tweet|send this page|follow us|compartir|comparte|síguenos|teilen|folgen sie uns|partager"
        r"|suivez-nous)"
        rf"(?: (?:{_LINKING}|{_NETWORKS})){{0,10}}",
        rf"(?:auf|bei|per|über) (?:{_NETWORKS}) teilen",
    ),
    "copyright": (
        r"(?:copyright|©|\(c\))[^\n]{0,20}\d{4}[^\n]{0,120}",
        r"[^\n]{0,100}"
        r"(?:all rights reserved|todos los derechos reservados|alle rechte vorbehalten|tous droits réservés)"
        r"[^\n]{0,60}",
    ),
    "newsletter": (
        r"(?:sign up|subscribe|suscríbete|suscríbase|jetzt abonnieren|abonnieren|abonnez-vous|inscrivez-vous|get)"
        r"[^\n.]{0,60}(?:newsletters?|boletín|inbox|email alerts|rundbrief|infolettre|lettre d'information)"
        r"[^\n.]{0,40}",
    ),
    "consent": (
        r"(?:we|this (?:web)?site|by (?:using|continuing)|our partners|with your consent|utilizamos|usamos|este sitio"
        r"|wir|diese (?:web)?seite|nous|ce site)\b[^\n]{0,200}\bcookies?\b[^\n]{0,300}",
    ),
    "more": (
        r"(?:read more|read also|see also|also read|leer más|lee también|lea también|lesen sie auch|lire aussi"
        r"|à lire aussi|voir aussi)",
        # A link in the middle of the story: "Read also: Ten stocks to watch".
        r"(?:read (?:more|also|next)|also read|related(?: (?:article|news|reading|story))?|lee también|lea también"
        r"|lesen sie auch|lire aussi|à lire aussi)\s?: [^\n.!?;]{3,120}",
    ),
}
_KNOWN = {why: re.compile("|".join(patterns), re.I) for why, patterns in _PATTERNS.items()}


class _Line(NamedTuple):
    start: int
    end: int
    words: str
    is_within: bool = False


def find_furniture(text: str) -> tuple[Removed, ...]:
    """Spans of whole lines, in order, whatever the text's language: chrome often speaks another one."""
    lines = list(_lines(text))
    found = {line: why for line in lines if (why := _known_alone(line))}
    for line in _menus(lines):
        found.setdefault(line, "navigation")
    for line in _lists_of_headlines(lines):
        found.setdefault(line, "related articles")
    return tuple(Removed(start=line.start, end=line.end, why=found[line]) for line in sorted(found))


def _lines(text: str) -> Iterator[_Line]:
    """The lines with something on them; one is within a paragraph if the line right above it reads on."""
    above = ""
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if words:
            start = match.end() - len(match.group().lstrip())
            is_wrapped = len(above) > _SHORT_LINE and not _ENDS_SENTENCE.search(above)
            yield _Line(start, start + len(words), words, bool(above) and (is_wrapped or words[0].islower()))
        above = words


def _known_alone(line: _Line) -> str | None:
    """Why a line is furniture wherever it stands, or None."""
    words = line.words
    if line.is_within or len(words) > _LONGEST_NOTICE or _FACT.search(words) or _is_credit(words):
        return None
    bare = _bare(words)
    if len(words) <= _LONGEST_PHRASE and bare in ALONE:
        return ALONE[bare]
    whole = words if words.startswith(("©", "(c)", "(C)")) else bare
    return next((why for why, pattern in _KNOWN.items() if pattern.fullmatch(whole)), None)


def _is_credit(line: str) -> bool:
    """Who wrote or checked it, what made it, who paid for it."""
    return is_disclosure(line) or find_byline(line) is not None or find_reviewer(line, 0) is not None


def _bare(line: str) -> str:
    return _SPACES.sub(" ", _EDGES.sub("", line)).casefold()


def _menus(lines: list[_Line]) -> Iterator[_Line]:
    """Section names in a row, over lines or between bars: "Home | Markets | Sport"."""
    row: list[_Line] = []
    for line in [*lines, _Line(-1, -1, "")]:
        if len(line.words) < _LONGEST_MENU_LINE and _is_menu(line.words):
            row.append(line)
            continue
        if sum(len(_BAR.findall(item.words)) + 1 for item in row) >= _LEAST_MENU:
            yield from row
        row = []


def _is_menu(line: str) -> bool:
    """All section names; between bars, one that is not known may stand beside two that are."""
    parts = [_bare(part) for part in _BAR.split(line)]
    known = sum(part in IN_A_ROW or part in ALONE for part in parts)
    is_mostly = len(parts) >= _LEAST_MENU and 3 * known >= 2 * len(parts)
    return known == len(parts) or (
        is_mostly and all(part.count(" ") <= 1 and not _DIGIT.search(part) for part in parts)
    )


def _lists_of_headlines(lines: list[_Line]) -> Iterator[_Line]:
    """A header such as "Related articles" and the headlines under it, up to running text or a fact."""
    for index, header in enumerate(lines):
        if header.is_within or len(header.words) > _LONGEST_PHRASE or _bare(header.words) not in HEADERS:
            continue
        yield header
        below = lines[index + 1 : index + 1 + _LONGEST_LIST]
        yield from takewhile(lambda line: _is_headline(line.words), below)


def _is_headline(line: str) -> bool:
    return not (len(line) > _LONGEST_HEADLINE or _ENDS_SENTENCE.search(line) or _FACT.search(line) or _is_credit(line))
