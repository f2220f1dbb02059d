"""Answers by a model with tools: LangChain's agent, whose every sentence is checked before it is shown.

Imports langchain; loaded only when a model answers.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from langchain.agents import create_agent
from langchain.agents.middleware import AgentMiddleware, ModelCallLimitMiddleware
from langchain.agents.structured_output import ToolStrategy
from langchain_core.messages import AIMessageChunk, HumanMessage
from langsmith.run_helpers import tracing_context

from agent.chat.desk import Desk
from agent.chat.phrases import phrase
from agent.chat.question import Question
from agent.chat.replies import AnswerReply, SentenceReply
from agent.chat.tools import make_tools
from agent.chat.vetted import Vetted, vet_sentence
from agent.llm.agent_calls import MeteredCalls, open_agent_model
from agent.llm.ask import Llm
from agent.llm.exchange import FaultKind, RequestError
from agent.llm.prompts import load_prompt
from agent.schema.answer import AnswerSentence, AnswerStatus

# Looking, comparing and answering take four; more is a model that turns in circles.
MOST_CALLS = 8
_REPLY = AnswerReply.__name__
OnSentence = Callable[[AnswerSentence], None]


@dataclass
class Modelled:
    """What came of the model's answer."""

    status: AnswerStatus
    vetted: list[Vetted] = field(default_factory=list)


@dataclass
class _Hearing:
    """The sentences of a reply as they stream in; each is vetted as soon as it is whole."""

    desk: Desk
    on_sentence: OnSentence | None
    written: str = ""
    status: str = ""
    vetted: list[Vetted] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)

    def hear(self, piece: str) -> None:
        self.written += piece
        for reply in _whole_sentences(self.written)[len(self.vetted) :]:
            self._take(reply)

    def restart(self) -> None:
        """Another try of the model begins; what was shown stays shown once."""
        self.written, self.vetted = "", []

    def take_all(self, reply: AnswerReply) -> None:
        """The reply as it was validated: what streamed in is a part of it, or is replaced by it."""
        self.vetted = []
        for sentence in reply.sentences:
            self._take(sentence)

    def _take(self, reply: SentenceReply) -> None:
        vetted = vet_sentence(reply, self.desk)
        self.vetted.append(vetted)
        if vetted.sentence is not None and self.on_sentence is not None and reply.text not in self.shown:
            self.shown.add(reply.text)
            self.on_sentence(vetted.sentence)


def answer_with_model(
    question: Question, desk: Desk, llm: Llm, *, history: Sequence[str] = (), on_sentence: OnSentence | None = None
) -> Modelled:  # fmt: skip
    """The model's answer, vetted. Raises RequestError where no answer could be had."""
    prompt = load_prompt("answer")
    llm.prompts[prompt.name] = prompt.digest
    listed = "\n".join(f"- {member.document.title or member.document.source}" for member in desk.library.members)
    system, user = prompt.fill(
        {"documents": listed, "history": "\n".join(history) or "nothing", "question": question.text}
    )
    hearing = _Hearing(desk, on_sentence)
    middleware: list[AgentMiddleware[Any, Any, Any]] = [
        MeteredCalls(llm, on_retry=hearing.restart),
        ModelCallLimitMiddleware(run_limit=MOST_CALLS, exit_behavior="end"),
    ]
    agent = create_agent(
        open_agent_model(llm),
        tools=make_tools(desk),
        system_prompt=system,
        middleware=middleware,
        response_format=ToolStrategy(AnswerReply),
    )
    reply = _run(agent, user, hearing, traced=llm.settings.tracing is not None)
    if reply is None:
        raise RequestError(FaultKind.MALFORMED, f"{llm.endpoint.host} gave no answer within {MOST_CALLS} calls")
    hearing.take_all(reply)
    return _settle(reply, hearing.vetted, question)


def _run(agent: Any, user: str, hearing: _Hearing, *, traced: bool) -> AnswerReply | None:
    """Stream the agent; its last structured response, or None where it never answered."""
    found: AnswerReply | None = None
    heard: str | None = None
    with tracing_context(enabled=traced):
        stream = agent.stream(
            {"messages": [HumanMessage(user)]},
            config={"recursion_limit": 4 * MOST_CALLS + 4},
            stream_mode=["messages", "values"],
        )
        for mode, event in stream:
            if mode == "values":
                found = event.get("structured_response") or found
                continue
            chunk = event[0]
            if not isinstance(chunk, AIMessageChunk):
                continue
            for part in chunk.tool_call_chunks:
                if part.get("name"):
                    heard = part["name"]
                    if heard == _REPLY:
                        hearing.restart()
                if heard == _REPLY and part.get("args"):
                    hearing.hear(part["args"] or "")
    return found


def _settle(reply: AnswerReply, vetted: Sequence[Vetted], question: Question) -> Modelled:
    """The status that the sentences which hold support."""
    kept = [item for item in vetted if item.sentence is not None]
    status = AnswerStatus(reply.status)
    if status is AnswerStatus.NOT_STATED:
        # "Not stated" is said in our own words, so that nothing uncited comes with it.
        opening = AnswerSentence(text=phrase("not_stated", question.language))
        return Modelled(status, [Vetted(opening), *vetted])
    return Modelled(status if kept else AnswerStatus.WITHHELD, list(vetted))


def _whole_sentences(written: str) -> list[SentenceReply]:
    """The sentence objects that a streamed reply holds whole so far."""
    at = written.find('"sentences"')
    at = written.find("[", at) if at >= 0 else -1
    if at < 0:
        return []
    decoder = json.JSONDecoder()
    found: list[SentenceReply] = []
    at += 1
    while at < len(written):
        while at < len(written) and written[at] in " \n\r\t,":
            at += 1
        try:
            value, at = decoder.raw_decode(written, at)
        except ValueError:
            break
        if not isinstance(value, dict) or not isinstance(value.get("text"), str):
            break
        cites = [item for item in value.get("cites") or [] if isinstance(item, str)]
        found.append(SentenceReply(text=value["text"], cites=cites))
    return found
