"""Who a statement is attributed to: a named source with a speech verb, "according to", or a quotation.

"Analysts", "experts" or "a report" without a name is no source. A definite company or a pronoun
("the company said", "he added") stands for the source named last.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from agent.schema.article import Sentence

LONGEST_QUOTATION = 2000


@dataclass(frozen=True)
class Attribution:
    """A source as the text writes it, where it is named, and the passage it answers for."""

    source: str
    source_start: int
    source_end: int
    start: int
    end: int


@dataclass(frozen=True)
class Attributions:
    """Every attribution of a text, in order of the passages."""

    items: tuple[Attribution, ...]
    starts: tuple[int, ...]

    def covering(self, start: int, end: int) -> Attribution | None:
        """The attribution whose passage holds [start, end)."""
        index = bisect_right(self.starts, start) - 1
        # A sentence may lie in a quotation that began a few sentences before.
        for item in reversed(self.items[max(0, index - 3) : index + 1]):
            if item.start <= start and end <= item.end:
                return item
        return None


@lru_cache(maxsize=2)  # claims and checks ask for the same article
def read_attributions(text: str, sentences: tuple[Sentence, ...]) -> Attributions:
    """The attributions of a text, sentence by sentence; a quotation carries its speaker to its end."""
    quotations = _quotations(text)
    opens = [start for start, _ in quotations]
    items: list[Attribution] = []
    last: tuple[str, int, int] | None = None
    for sentence in sentences:
        is_told = _tells(text, sentence.start, sentence.end)
        found = _attribution(text, sentence.start, sentence.end) if is_told else None
        if found is None and is_told and last is not None and _anaphor(text, sentence.start, sentence.end):
            found = Attribution(*last, start=sentence.start, end=sentence.end)
        if found is None:
            found = _carried(items, quotations, opens, sentence)
        if found is None:
            continue
        last = (found.source, found.source_start, found.source_end)
        items.append(_reach(found, quotations, opens))
    items.sort(key=lambda item: item.start)
    return Attributions(tuple(items), tuple(item.start for item in items))


def attribute_sentence(text: str, start: int, end: int) -> Attribution | None:
    """The named source that a sentence is put in the mouth of, or None."""
    return _attribution(text, start, end) if _tells(text, start, end) else None


def _tells(text: str, start: int, end: int) -> bool:
    """Whether any word is there without which nothing is put in anybody's mouth."""
    return not _TELLING.isdisjoint(_WORD.findall(text[start:end].lower()))


def _attribution(text: str, start: int, end: int) -> Attribution | None:
    for word in _WORD.finditer(text, start, end):
        lower = word.group().lower()
        if lower in _SPEECH:
            found = _speaker(text, start, end, word)
        elif lower in _SOURCES:
            found = _AFTER_PREPOSITION.match(text, word.end(), end)
        elif lower in _DOCUMENTS:
            found = _AUTHOR.match(text, word.end(), end)
        elif lower == "zufolge":
            found = _name_before(text, start, word.start())
        else:
            continue
        name = _trim(found["source"]) if found else None
        if found and name:
            offset = found.start("source") + found["source"].index(name)
            return Attribution(name, offset, offset + len(name), start, end)
    return None


_SPEECH = frozenset(
    """said says told tells wrote writes announced announces stated states reported reports added adds noted notes
    explained explains commented comments estimated estimates forecast forecasts predicted predicts projects
    projected argued argues claimed claims believes believed confirmed confirms disclosed discloses warned warns
    declared calculated calculates found showed shows expects expected revealed reveals dijo señaló afirmó anunció
    explicó indicó informó estima declaró aseguró sagte sagt erklärte teilte schreibt schrieb berichtet berichtete
    kündigte schätzt déclaré annoncé indiqué affirmé estime précisé déclare annonce indique detto dichiarato
    annunciato disse afirmou anunciou informou""".split()
)
# Verbs that an author uses of a company's plans without citing it; they need "that" to be speech.
_WEAK = frozenset("show shows showed found expects expected projects projected believes believed".split())
_LISTENERS = frozenset({"told", "tells"})
_SOURCES = frozenset("according según selon laut secondo segundo acordo".split())
_DOCUMENTS = frozenset("report study survey analysis data estimates research figures".split())
_TELLING = _SPEECH | _SOURCES | _DOCUMENTS | {"zufolge"}
_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = r"[A-ZÀ-ÖØ-Þ](?:[\w&.’'-]*[\w&])?"
_JOINED = r"(?:(?:of|de|del|der|von|van|la|le|du|da|di|and|&|y|et|und)\s{1,2})?"
_NAME = rf"{_CAPITAL}(?:[ \t]*\n?[ \t]*{_JOINED}{_CAPITAL}){{0,6}}"
_AFTER_PREPOSITION = re.compile(
    r"\s+(?:(?:to|com|the|la|el|le|der|die|dem|il|o|a|data|figures|estimates|research|analysis|report|study|"
    r"from|by|of)\s+)"
    rf"{{0,5}}(?P<source>{_NAME})"
)
_AUTHOR = re.compile(rf"\s+(?:\w+\s)?(?:by|from)\s+(?:the\s)?(?P<source>{_NAME})")
_AFTER_VERB = re.compile(rf"\s+(?:the\s)?(?P<source>{_NAME})(?=[\s,.;]|$)")
_AT_END = re.compile(rf"(?<![\w.&-])(?P<source>{_NAME})\s*$")
_BETWEEN = re.compile(
    r"(?:\s(?:also|jointly|has|have|had|a|ha|hat|später|further|later|today|(?:on\s)?[A-Z][a-z]+day))+\s*$|"
    r"\s(?:group|co|unit|bank|officials?|executives?|shareholders|board|family)\s*$|"
    r"[’']s?(?:\s\w+){0,2}\s(?:report|study|spokes\w+|statement|filing)\s*$|\s*\([^()]{1,40}\)\s*$"
)
_ANAPHOR = re.compile(
    r"\b(?:(?:the|la|die|das|le)\s(?:company|firm|bank|group|miner|agency|statement|filing|report|release|spokes\w+|"
    r"compañía|empresa|société|unternehmen|companies|firms|executive|official)(?:[’']s \w+)?|he|she|it|they|él|"
    r"ella|er|sie|"
    r"il|elle)(?:,[^,.;]{1,60},)?\s(?:also |has |have |had |a |hat |further )?(\w+)\b",
    re.IGNORECASE,
)
# How far a source may stand from its verb, with the words in apposition.
_REACH = 170


def _speaker(text: str, start: int, end: int, verb: re.Match[str]) -> re.Match[str] | None:
    """The name before a speech verb, or behind it: "Mary Quill, the chief executive, said", "said Mary Quill"."""
    lower = verb.group().lower()
    is_weak = lower in _WEAK
    if is_weak and not text.startswith(" that", verb.end()):
        return None
    before = _name_before(text, start, verb.start())
    if before or is_weak or lower in _LISTENERS:
        return before
    return _AFTER_VERB.match(text, verb.end(), end)


def _name_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The name that ends at `end`, past adverbs, brackets and an apposition between commas."""
    low = max(start, end - _REACH)
    for _ in range(3):
        between = _BETWEEN.search(text[low:end])
        if between is None or low + between.start() >= end:
            break
        end = low + between.start()
    found = _AT_END.search(text, max(low, end - 90), end)
    if found is not None and _trim(found["source"]):
        return found
    stripped = text[low:end].rstrip()
    comma = stripped.rfind(",", 0, -1) if stripped.endswith(",") else -1
    while comma > 0:
        found = _AT_END.search(text, max(low, low + comma - 90), low + comma)
        if found is not None and _trim(found["source"]):
            return found
        comma = stripped.rfind(",", 0, comma)
    return None


# Sentence openers and collective nouns that carry a capital but name nobody.
_NOBODY = frozenset(
    """the a an analysts analyst experts expert reports report studies study sources source observers investors critics
    many some most several others this that these those it he she they we i there here in on at as by for from with
    and but or if when while however meanwhile research researchers people industry market markets media officials
    management last next early late today yesterday tomorrow monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december company companies
    los las el la un una die der das ein eine les le des une analistas expertos analysten experten analystes ceo cfo
    chairman president chief executive spokesman spokeswoman reuters'""".split()
)
_OPEN = "“„«"
_CLOSE = {"“": "”", "„": "“”", "«": "»"}


def _trim(name: str) -> str | None:
    """The name without openers that only happen to carry a capital; None where nothing is left."""
    rest = name.strip(" .,\n")
    while rest:
        first, _, tail = rest.partition(" ")
        if first.strip(".,").lower() not in _NOBODY:
            return rest
        rest = tail.lstrip(" \n")
    return None


def _anaphor(text: str, start: int, end: int) -> bool:
    return any(match.group(1).lower() in _SPEECH for match in _ANAPHOR.finditer(text, start, end))


def _quotations(text: str) -> list[tuple[int, int]]:
    """Quoted passages longer than a word or two, ends included."""
    spans: list[tuple[int, int]] = []
    for match in re.finditer(rf'[{_OPEN}"]', text):
        start = match.start()
        if spans and start < spans[-1][1]:
            continue
        closers = _CLOSE.get(match.group(), '"')
        stop = text.find("\n\n", start)
        limit = min(len(text) if stop < 0 else stop, start + LONGEST_QUOTATION)
        ends = [at for at in (text.find(closer, start + 1, limit) for closer in closers) if at >= 0]
        # Wire copy opens a quotation in each paragraph and closes only the last.
        end = min(ends) + 1 if ends else (limit if match.group() in _OPEN else start)
        if end - start > 25:
            spans.append((start, end))
    return spans


def _reach(found: Attribution, quotations: list[tuple[int, int]], opens: list[int]) -> Attribution:
    """A sentence's attribution widened to the quotations that begin or end in it."""
    start, end = found.start, found.end
    index = max(0, bisect_right(opens, start) - 1)
    for begin, stop in quotations[index : index + 8]:
        if begin >= found.end:
            break
        if stop > found.start:
            start, end = min(start, begin), max(end, stop)
    return Attribution(found.source, found.source_start, found.source_end, start, end)


def _carried(
    items: list[Attribution], quotations: list[tuple[int, int]], opens: list[int], sentence: Sentence
) -> Attribution | None:
    """A quotation that starts right after an attributed one goes on with its speaker."""
    index = bisect_right(opens, sentence.start + 1) - 1
    if index < 0 or not items:
        return None
    begin, stop = quotations[index]
    if not (begin <= sentence.start + 1 and sentence.end <= stop + 1):
        return None
    before = items[-1]
    if sentence.start - before.end > 3:
        return None
    return Attribution(before.source, before.source_start, before.source_end, sentence.start, sentence.end)
