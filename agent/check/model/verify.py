"""The verifier: shown only the places of a proposal and the sentences beside them, it says whether it is so."""

from dataclasses import dataclass

from agent.check.facts import Facts
from agent.check.model.proposal import Proposal
from agent.check.model.replies import Doubt, JudgementReply
from agent.llm.ask import Asker
from agent.llm.exchange import RequestError
from agent.llm.numbered import make_marker, number_sentences
from agent.schema.analysis import Failure
from agent.schema.article import Sentence

STEP = "verify"
REPLY_TOKENS = 30
NOT_CONFIRMED = "the verifier does not confirm it"


@dataclass(frozen=True)
class Judgement:
    """`doubt` says why a proposal is not kept; `failure` that nobody could be asked."""

    holds: bool
    doubt: str = ""
    failure: Failure | None = None


def verify(facts: Facts, proposal: Proposal, llm: Asker) -> Judgement:
    inputs = {
        "marker": make_marker(facts.reading.text),
        "code": proposal.code.value,
        "places": ", ".join((*(value.id for value in proposal.values), *(item.id for item in proposal.sentences))),
        "sentences": number_sentences(facts.reading, _in_context(facts, proposal)),
    }
    try:
        reply = llm.ask(
            "verify", inputs, JudgementReply, label=f"verifying {proposal.code.value}", reply_tokens=REPLY_TOKENS
        ).reply
    except RequestError as error:
        start, end = proposal.spans()[0]
        return Judgement(False, failure=Failure(step=STEP, message=error.message, start=start, end=end))
    if reply.holds and reply.doubt is Doubt.NONE:
        return Judgement(True)
    return Judgement(False, NOT_CONFIRMED if reply.doubt is Doubt.NONE else reply.doubt.value)


def _in_context(facts: Facts, proposal: Proposal) -> list[Sentence]:
    sentences = facts.reading.sentences
    places = {sentence.id for sentence in proposal.sentences}
    at = [index for index, sentence in enumerate(sentences) if sentence.id in places]
    shown = sorted({near for index in at for near in range(max(0, index - 1), min(len(sentences), index + 2))})
    return [sentences[index] for index in shown]
