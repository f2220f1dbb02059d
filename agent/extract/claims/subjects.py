"""Of whom or what a claim speaks, and against what it is measured."""

import re
from collections.abc import Sequence

from agent.schema.figure import Figure

LONGEST_SUBJECT = 90

_LEAD = re.compile(
    r"^(?:[\s,;–—-]+|[-•*]\s+|\d+[.)]\s+|(?:and|but|while|whereas|with|that|which|who|meanwhile|however|also|"
    r"moreover|today|"
    r"furthermore|additionally|currently|now|until then|then|compared (?:to|with)|versus|against|than)\b,?\s*|"
    r"(?:in|by|for|during|since|at|on|as of|over|under|after|before|despite|including)\b[^,.;:]{1,70},\s+)+",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[A-Z][^:.,;]{2,40}:\s+")
_VERB = re.compile(
    r"\s(?:\w+ly\s)?(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|do(?:es)?|did|said|"
    r"says|holds?|held|"
    r"offers?|offered|yields?|yielded|generat\w+|report(?:s|ed)|post(?:s|ed)|earn(?:s|ed)|owns?|owned|operat(?:es?|ed)|"
    r"employ(?:s|ed)|produc(?:es?|ed)|sold|sells?|rose|rises?|fell|falls?|grew|grows?|increas(?:es?|ed)|"
    r"decreas(?:es?|ed)|"
    r"declin(?:es?|ed)|reach(?:es|ed)|totall?(?:s|ed)|stood|stands?|climb(?:s|ed)|jump(?:s|ed)|dropp?(?:s|ed)|expects?|"
    r"expected|serv(?:es?|ed)|add(?:s|ed)|account(?:s|ed)|represent(?:s|ed)|exceed(?:s|ed)|amount(?:s|ed)|"
    r"remain(?:s|ed)|"
    r"aims?|plans?|controls?|manag(?:es?|ed)|includ(?:es?|ed)|cost(?:s)?|trad(?:es?|ed)|bought|acquir\w+|raised|"
    r"raises?|paid|"
    r"pays?|made|makes?|began|received|suggests?|shows?|shares?|targets?|lost|gained|surged|hit|tops?|topped|"
    r"must|carry|carries|carried|brings?|brought|rests?|rested|needs?|needed|lies|lay|"
    r"es|son|fue|tiene|tienen|hat|haben|ist|sind|war|a|ont|est|sont|ha|hanno|è|tem|generó|registró|alcanzó|erzielte|"
    r"erwartet|stieg|stiegen|produce|genera|generan)\s",
)
_POSSESSIVE = re.compile(r"([A-ZÀ-Þ][\w&.-]*(?:\s[\w&.-]+){0,3})[’'](?:s\s|\s)(?=[^’']{0,60}$)")
# "compared to dry storage's 10–20%": what stands before the figure is whose it is.
_OWNER_AT_END = re.compile(r"([^,.;:]{2,60}?)[’'](?:s\s?|\s)?(?:\w+\s?)?")
_PRONOUN = re.compile(
    r"^(?:it|they|he|she|we|this|these|that|those|its|their|our|the (?:company|firm|group|business|miner|bank|"
    r"issuer)(?:[’']s.*)?|"
    r"which|who|there|the|an?|another|él|ella|er|sie|es|il|elle|la (?:compañía|empresa|société)|das unternehmen)$",
    re.IGNORECASE,
)
# "A megawatt that serves AI brings in": the megawatt does.
_RELATIVE = re.compile(r"\s+(?:that|which|who|whose|where)\b.*$", re.IGNORECASE)
# "At the top stands 341 MW": what stands before the verb is a place, and nobody is named.
_PLACE = re.compile(
    r"^(?:at|in|on|of|by|for|from|to|with|until|since|under|over|after|before|among|behind)\s", re.IGNORECASE
)
_THAN = re.compile(
    r"\bthan\s+([^,.;()]{2,60})|\b(?:compared (?:to|with)|versus|vs\.?|against)\s+([^,.;()]{2,60})", re.IGNORECASE
)


def name_subject(text: str, start: int, end: int, *, before: str) -> str:
    """The words before the first verb; `before` is the subject so far, which a pronoun stands for."""
    passage = " ".join(text[start:end].split())
    passage = _LEAD.sub("", passage)
    passage = _LABEL.sub("", passage)
    verb = _VERB.search(passage[: LONGEST_SUBJECT + 20])
    found = passage[: verb.start()] if verb else _owner(passage)
    found = found.split(", ")[0].strip(' ,–—-"“”')
    found = _RELATIVE.sub("", found)
    if _PRONOUN.match(found) or _PLACE.match(found) or not found or not any(char.isalpha() for char in found):
        return before
    return found if len(found) <= LONGEST_SUBJECT else before


def _owner(passage: str) -> str:
    """Whose it is, where a possessive says so."""
    owner = _OWNER_AT_END.fullmatch(passage) or _POSSESSIVE.search(passage[:LONGEST_SUBJECT])
    return owner.group(1) if owner else ""


def name_comparator(text: str, start: int, end: int, figure: Figure, others: Sequence[Figure]) -> str | None:
    """What the figure is set against: "than Bitcoin mining", or the other value of the comparison."""
    for match in _THAN.finditer(text, start, end):
        if match.start() >= figure.end and not _between(others, figure.end, match.start()):
            return " ".join((match.group(1) or match.group(2)).split())
        if match.end() >= figure.end > match.start():
            earlier = [other for other in others if other.end <= match.start()]
            return " ".join(earlier[-1].quote.split()) if earlier else None
    return None


def _between(others: Sequence[Figure], start: int, end: int) -> bool:
    return any(start <= other.start < end for other in others)
