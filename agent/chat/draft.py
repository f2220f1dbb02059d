"""An answer before it is checked, and the one that says that the text keeps it back."""

from dataclasses import dataclass, field

from agent.chat.phrases import phrase, quoted
from agent.chat.question import Question
from agent.check.across.members import Member
from agent.schema.answer import AnswerSentence, AnswerStatus
from agent.schema.deal import Computation


@dataclass
class Draft:
    """An answer that has not been checked yet."""

    status: AnswerStatus
    sentences: list[AnswerSentence] = field(default_factory=list)
    computations: list[Computation] = field(default_factory=list)
    kinds: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()


def kept_back(name: str, question: Question, member: Member, span: tuple[int, int]) -> Draft:
    sentence = member.reading.sentence_at(span[0])
    start, end = (sentence.start, max(sentence.end, span[1])) if sentence is not None else span
    text = phrase(name, question.language, quote=quoted(member.text[start:end], question.language))
    opening = AnswerSentence(text=phrase("not_stated", question.language))
    return Draft(AnswerStatus.NOT_STATED, [opening, AnswerSentence(text=text, citations=(member.cite(start, end),))])
