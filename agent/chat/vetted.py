"""A model's sentence held to what it points at: ids that were shown, names and quotes that are there, numbers too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.chat.checked import check_sentence
from agent.chat.desk import Desk
from agent.chat.replies import SentenceReply
from agent.schema.answer import AnswerNumber, AnswerSentence
from agent.schema.deal import Computation
from agent.schema.evidence import Evidence
from agent.text.names import core_words, find_names

_QUOTED = re.compile(r"[“\"„«]\s?([^”\"“»]{6,}?)\s?[”\"“»]")
_BRACKETS = re.compile(r"\s*\[[^\]]{0,60}\]")
# Words that a sentence of an answer may begin with in capitals without naming anybody.
_PLAIN = frozenset(
    """the this that these those it its he she they both neither either no not yes if of in on at by for from to under
    according however although while when where who what why how also only all each every one two three document
    documents article articles text texts source sources release press""".split()
)


@dataclass(frozen=True)
class Vetted:
    """A sentence that holds, or the words and the reason for which it is struck out."""

    sentence: AnswerSentence | None
    numbers: tuple[AnswerNumber, ...] = ()
    text: str = ""
    why: str = ""


def vet_sentence(reply: SentenceReply, desk: Desk) -> Vetted:
    """The sentence with its places, if everything in it is in them."""
    text = " ".join(_BRACKETS.sub("", reply.text).split())
    citations, computations, unknown = _resolve(reply, desk)
    if not text:
        return Vetted(None, text=reply.text, why="it says nothing")
    if unknown:
        return Vetted(None, text=text, why=f"it cites {', '.join(unknown)}, which no document has")
    if not citations:
        return Vetted(None, text=text, why="it cites nothing")
    sentence = AnswerSentence(text=text, citations=tuple(citations))
    checked = check_sentence(sentence, desk.library, computations=computations)
    faults = [*checked.faults, *_words_not_there(text, citations, desk)]
    if faults:
        return Vetted(None, text=text, why="; ".join(faults))
    return Vetted(sentence, checked.numbers)


def _resolve(reply: SentenceReply, desk: Desk) -> tuple[list[Evidence], list[Computation], list[str]]:
    """What the ids stand for; a calculation brings the figures that it was made from."""
    citations: list[Evidence] = []
    computations: list[Computation] = []
    unknown: list[str] = []
    for written in reply.cites:
        key = written.strip().strip("[]{} ")
        if key in desk.shown:
            citations.append(desk.shown[key])
        elif key in desk.computations:
            computations.append(desk.computations[key])
            citations += [desk.shown[name] for name in desk.computations[key].inputs]
        else:
            unknown.append(key[:40] or "an empty id")
    return list({(item.document, item.span): item for item in citations}.values()), computations, unknown


def _words_not_there(text: str, citations: list[Evidence], desk: Desk) -> Iterator[str]:
    """Names that no cited document has, and quotes that are not in the cited places."""
    cited = " ".join(" ".join((item.quote or "").split()) for item in citations)
    for match in _QUOTED.finditer(text):
        quote = " ".join(match.group(1).split()).rstrip(".,;")
        if quote.lower() not in cited.lower():
            yield f"“{quote}” is not in what it cites"
    members = [member for item in citations if (member := desk.library.member(item.document)) is not None]
    for name in find_names(text, spans=[(0, len(text))]):
        words = [word for word in core_words(name.text) if word not in _PLAIN]
        if words and not any(" ".join(words) in member.lower or _all_in(words, member.lower) for member in members):
            yield f"{name.text} is in none of the documents that it cites"


def _all_in(words: list[str], text: str) -> bool:
    return all(re.search(rf"\b{re.escape(word)}", text) for word in words)
