"""What a model fills in when it answers: sentences that point at ids, never at offsets; a reply never leaves chat/."""

from typing import Literal

from pydantic import Field

from agent.llm.reply import Reply


class SentenceReply(Reply):
    """One sentence, and the ids of the sentences, figures and calculations that it rests on."""

    text: str = Field(description="one sentence, without ids in it")
    cites: list[str] = Field(default_factory=list, description="ids that tools returned")


class AnswerReply(Reply):
    """The answer to the question, sentence by sentence."""

    status: Literal["answered", "not_stated", "premise_corrected"]
    sentences: list[SentenceReply]


class CondenseReply(Reply):
    """The question as it stands by itself."""

    question: str
