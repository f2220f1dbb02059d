"""A title, or the page around the article, in another language than the article."""

import re

from agent.check.facts import Facts, Verdict
from agent.schema.evidence import Evidence
from agent.schema.finding import Code, Finding, Severity
from agent.text.language import detect_language
from agent.text.locate import locate_quote

# A title of names and numbers has no language of its own.
FEWEST_WORDS = 4
_ORDINARY_WORD = re.compile(r"(?<![\w'’.-])[^\W\d_A-ZÀ-Þ][^\W\d_]{1,30}(?![\w'’-])")
# So similar that a short text is easily taken for the other.
_NEIGHBOURS = (
    frozenset({"es", "ca", "gl", "pt"}),
    frozenset({"da", "no", "nb", "nn", "sv"}),
    frozenset({"hr", "sr", "bs", "sl"}),
    frozenset({"cs", "sk"}),
    frozenset({"id", "ms"}),
    frozenset({"nl", "af"}),
)
_LANGUAGES = {
    "en": "English", "es": "Spanish", "de": "German", "fr": "French", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "pl": "Polish", "ru": "Russian", "zh": "Chinese", "ja": "Japanese", "ko": "Korean",
}  # fmt: skip


def check(facts: Facts) -> Verdict:
    """A page that speaks two languages is a translation or was put together by a machine: what was lost on the way?"""
    document = facts.reading.article.document
    title, body = document.title, document.language
    if body is None:
        return Verdict()
    if title and document.title_language and _differs(document.title_language, body) and _has_words(title):
        return Verdict(findings=(_of_title(facts, title, document.title_language, body),))
    chrome = " \n".join(facts.reading.text[span.start : span.end] for span in document.removed)
    spoken = detect_language(chrome, expected=body) if _has_words(chrome) else None
    if spoken is None or not _differs(spoken, body):
        return Verdict()
    return Verdict(findings=(_of_chrome(facts, spoken, body),))


def _differs(one: str, other: str) -> bool:
    return one != other and not any(one in family and other in family for family in _NEIGHBOURS)


def _has_words(text: str) -> bool:
    return len(_ORDINARY_WORD.findall(text)) >= FEWEST_WORDS


def _of_title(facts: Facts, title: str, spoken: str, body: str) -> Finding:
    place = locate_quote(title, facts.reading.text)
    return _finding(f"The title is in {_name(spoken)}, the article in {_name(body)}.", (place,))


def _of_chrome(facts: Facts, spoken: str, body: str) -> Finding:
    spans = facts.reading.article.document.removed
    places = tuple(facts.reading.cite(span.start, span.end) for span in spans[:3])
    return _finding(f"The page around the article is in {_name(spoken)}, the article in {_name(body)}.", places)


def _finding(message: str, places: tuple[Evidence, ...]) -> Finding:
    return Finding(
        code=Code.LANGUAGE_MISMATCH,
        severity=Severity.LOW,
        message=message,
        evidence=places,
        settles_by="In which language was this first published, and does that version say the same?",
    )


def _name(language: str) -> str:
    return _LANGUAGES.get(language, language)
