"""The answer by what a question means: the sentence that tells it in other words than the question's."""

from agent.chat.draft import Draft, kept_back
from agent.chat.phrases import phrase, quoted
from agent.chat.question import Question
from agent.chat.rank import LEAST, Candidate, candidates, close_seconds, is_answer, is_denied, is_kept_back
from agent.chat.seek import Sought
from agent.chat.wants import Wanted
from agent.schema.answer import AnswerSentence, AnswerStatus


def answer_meant(question: Question, sought: Sought, wanted: Wanted) -> Draft | None:
    """The sentence that tells what the question asks for in other words; or says that it is not told, or not so."""
    ranked = candidates(wanted, sought)
    found = [item for item in ranked if is_answer(item, wanted)]
    denials = [item for item in ranked[:3] if item.spot is None and not wanted.is_yes_no and is_denied(item, wanted)]
    if denials and (not found or denials[0].score > found[0].score):
        found = []
    if found and (found[0].spot is not None or not _says_none(found[0], wanted)):
        return Draft(AnswerStatus.ANSWERED, [_tell(item, question) for item in close_seconds(found)])
    for item in ranked[:2]:
        if item.spot is None and is_kept_back(item) and item.score >= LEAST:
            return kept_back("withheld_here", question, item.member, (item.sentence.start, item.sentence.end))
    for item in denials[:1]:
        quote = quoted(item.text, question.language)
        cited = (item.member.cite(item.sentence.start, item.sentence.end),)
        said = AnswerSentence(text=phrase("denied", question.language, quote=quote), citations=cited)
        return Draft(AnswerStatus.PREMISE_CORRECTED, [said])
    return None


def _says_none(found: Candidate, wanted: Wanted) -> bool:
    return is_kept_back(found) or (not wanted.is_yes_no and is_denied(found, wanted))


def _tell(found: Candidate, question: Question) -> AnswerSentence:
    member, sentence, spot = found.member, found.sentence, found.spot
    quote = quoted(found.text, question.language)
    place = member.cite(sentence.start, sentence.end)
    if spot is None:
        return AnswerSentence(text=quote, citations=(place,))
    value = " ".join(member.text[spot.start : spot.end].split())
    return AnswerSentence(text=f"{value}: {quote}", citations=(member.cite(spot.start, spot.end), place))
