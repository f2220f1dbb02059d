"""Legal forms at the end of a name: which words are one, and how far one goes on."""

import re
from collections.abc import Sequence

from agent.text.name_words import COMPANY_WORDS, LEGAL_FORMS, LOWER_CASE_FORMS
from agent.text.words import Word

ROMAN = re.compile(r"^(?:II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)$")


def ends_with_form(words: Sequence[Word], first: int, last: int) -> bool:
    return last > first and is_form(words[last])


def is_form(word: Word) -> bool:
    plain = plain_word(word.text)
    return plain in LEGAL_FORMS or plain in COMPANY_WORDS or word.text in _WRITTEN_FORMS


# Forms that in other letters are common words.
_WRITTEN_FORMS = frozenset(
    "A/S AS NV/SA SA/NV S/A P/S SAPI S.A.P.I. eG PBC Sp Sp. Zrt. Zrt Kft. Kft d.o.o. s.r.o.".split()
)


def plain_word(word: str) -> str:
    return word.lower().replace(".", "").replace("/", "")


def form_tail(ahead: Sequence[Word]) -> int:
    """How many more words a legal form has: "S.A. de C.V.", "AB (publ)", "Sp. z o.o."."""
    texts = [word.text.lower() for word in ahead]
    for tail in _FORM_TAILS:
        if texts[: len(tail)] == list(tail):
            return len(tail)
    return 0


_FORM_TAILS = (("de", "c.v."), ("de", "r.l."), ("(", "publ", ")"), ("z", "o.o."), (".", "z", "o.o."))


def reaches_form(ahead: Sequence[Word]) -> bool:
    """ "Fund III LP", "Partners LP": the word belongs to a firm, whatever a heading capitalises."""
    behind = ahead[2:] if len(ahead) > 2 and ROMAN.match(ahead[1].text) else ahead[1:]
    is_written = bool(behind) and (behind[0].is_capitalised or behind[0].lower in LOWER_CASE_FORMS)
    return is_written and is_form(behind[0])
