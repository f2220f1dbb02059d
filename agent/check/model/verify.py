"""The verifier: shown the places of a proposal, what stands beside them and the opening, it says whether it is so."""

from dataclasses import dataclass

from agent.check.facts import Facts
from agent.check.model.proposal import Proposal
from agent.check.model.replies import Doubt, JudgementReply
from agent.llm.ask import Asker
from agent.llm.exchange import RequestError
from agent.llm.numbered import make_marker, number_sentences
from agent.schema.analysis import Failure
from agent.schema.article import Sentence
from agent.schema.finding import Code

STEP = "verify"
REPLY_TOKENS = 30
# Sentences beside a place, and of the article's beginning, that the second reader sees.
NEIGHBOURS, OPENING = 2, 3
MOST_DATED = 12
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
        "code": f"{proposal.code.value} of {proposal.kind}" if proposal.kind else proposal.code.value,
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
    """The places with their neighbours, and the opening, which says who and what it is about."""
    sentences = facts.reading.sentences
    places = {sentence.id for sentence in proposal.sentences}
    at = [index for index, sentence in enumerate(sentences) if sentence.id in places]
    near = {near for index in at for near in range(index - NEIGHBOURS, index + NEIGHBOURS + 1)}
    if proposal.code is Code.DATE_CONFLICT:
        # Which year a day is of, other sentences tell.
        dated = [index for index, item in enumerate(sentences) if facts.reading.dates_in(item.start, item.end)]
        near |= set(dated[:MOST_DATED])
    shown = sorted((near | set(range(OPENING))) & set(range(len(sentences))))
    return [sentences[index] for index in shown]
