"""Short lines that say who wrote a text and what it is: bylines and disclosure labels, in several languages."""

import re

from agent.text.machine_label import find_machine_label

# "By Tom Hale, March 5, 2026": May and April may be somebody's name, but not before a number.
_NO_DAY = (
    r"(?!(?i:(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|okt|nov|dec|dez|mai|märz)[a-zä]*\.?[\s,]+\d"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|diens|donners|frei|sams|sonn)tag\b|mittwoch\b))"
)
_CAPITALISED = _NO_DAY + r"[^\W\d_a-zß-öø-ÿ][\w.'’\-]*"
_PARTICLE = r"(?:d[aeiou]l?|de\s+la|von|van|der|den|bin|al|el|la|le|y)"
_NAME = rf"(?:{_PARTICLE}\s+)?{_CAPITALISED}(?:\s+(?:{_PARTICLE}\s+)?{_CAPITALISED}){{0,4}}"

# The words before a writer's name. A reviewer or an editor is not the writer.
_WRITER = (
    r"(?:(?:written|reported|reporting|posted|published|authored|story|words|article|text)\s+by|by|author|"
    r"(?:escrito|publicado|redactado)\s+por|por|autora?|par|écrit\s+par|publié\s+par|auteure?|rédigé\s+par|"
    r"von|geschrieben\s+von|veröffentlicht\s+von|ein\s+artikel\s+von|autorin|"
    r"(?:scritto|pubblicato)\s+da|di|door|af|av)"
)
_BYLINE = re.compile(
    rf"^\W{{0,3}}(?i:{_WRITER})\s*:?\s+(?P<names>{_NAME}(?:(?:,\s*|\s+(?:and|und|et|y|e|&)\s+){_NAME}){{0,4}})"
    # What follows a name in a byline: nothing, a mark, a date, an employer; never a verb.
    r"(?=\s*(?:$|[|,;·•(–—/\-\d@]|(?:for|at|on|in|para|für|pour|en|le|am|el)\b))"
)

_PAID = re.compile(
    r"^\W{0,3}(?:sponsored(?:\s+(?:content|post|article|by\b.{0,60}))?|paid\s+(?:content|post|partnership|press\s+release|for\s+by\b.{0,60})"
    r"|partner\s+content|branded\s+content|advertorial|promoted(?:\s+content)?|presented\s+by\b.{0,60}|in\s+partnership\s+with\b.{0,60}"
    r"|(?:contenido|artículo)\s+patrocinado|patrocinado(?:\s+por\b.{0,60})?|publirreportaje|publicidad|contenuto\s+sponsorizzato"
    r"|contenu\s+(?:sponsorisé|partenaire)|publi-?(?:rédactionnel|reportage)|gesponsert(?:er\s+(?:inhalt|beitrag))?|anzeige|bezahlter\s+beitrag"
    r"|conteúdo\s+patrocinado|press\s+release|comunicado\s+de\s+prensa|communiqué\s+de\s+presse|pressemitteilung)\W{0,3}$",
    re.I,
)
_REVIEWER = re.compile(
    r"(?:reviewed|edited|checked|verified|approved|curated)\s+by"
    r"|(?:revisad[oa]|editad[oa]|verificad[oa]|aprobad[oa]|supervisad[oa])\s+por"
    r"|(?:geprüft|überprüft|redigiert|bearbeitet)\s+von|(?:relu|révisé|vérifié|édité)e?\s+par|(?:rivisto|revisionato|verificato)\s+da"
    r"|(?:revisto|revisado|editado)\s+por",
    re.I,
)
_SEPARATOR = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+|\t+")
MAX_LABEL_LENGTH = 200


def find_byline(line: str) -> tuple[int, int] | None:
    """Where the writers' names stand in a line like "By Ana Ruiz and Tom Ng", or None."""
    match = _BYLINE.match(line)
    if match is None or len(line) > MAX_LABEL_LENGTH or (line.endswith(".") and len(line.split()) > 6):
        return None
    return match.span("names")


def is_disclosure(line: str) -> bool:
    """Does a short line say that a machine wrote the text, or that somebody paid for it?"""
    return len(line) <= MAX_LABEL_LENGTH and (find_machine_label(line) is not None or _PAID.match(line) is not None)


def find_reviewer(line: str, start: int) -> int | None:
    """Where a label such as "Reviewed by" begins, from `start` on; it may follow a name without a space."""
    match = _REVIEWER.search(line, start)
    return match.start() if match else None


def split_glued(line: str) -> list[str]:
    """A line's parts between separators: "By Ana Ruiz | 3 January 2026" is two."""
    return [part.strip() for part in _SEPARATOR.split(line) if part.strip()]
