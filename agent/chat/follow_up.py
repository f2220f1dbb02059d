"""A question that follows others, made to stand by itself; and the part of a history that a model may see."""

import re
from collections.abc import Collection, Sequence

from agent.chat.question import Asks, read_question
from agent.chat.replies import CondenseReply
from agent.llm.ask import Llm
from agent.llm.exchange import RequestError
from agent.schema.answer import Answer

MOST_TURNS = 6
_LEANS = re.compile(
    r"\b(?:it|its|they|their|them|that|this|those|these|he|she|his|her|there|the (?:deal|sale|purchase|company|"
    r"price|buyer|seller|loan|contract|lease|merger|offer))\b|^\W*(?:and|but|what about|how about|y|und|et)\b|"
    r"\b(?:él|ella|ellos|eso|esto|su|sus|er|sie|es|ihr|ihre|il|elle|ils|cela|son|sa|ses)\b",
    re.IGNORECASE,
)
_SHORT = 4


def visible_history(history: Sequence[Answer], hidden: Collection[str]) -> list[Answer]:
    """The last turns, without those that rest on a hidden document, or that do not show on which they rest."""
    seen = []
    for answer in history:
        cited = {item.document for sentence in answer.sentences for item in sentence.citations}
        if hidden and (not cited or cited & set(hidden)):
            continue
        seen.append(answer)
    return seen[-MOST_TURNS:]


def tell_history(history: Sequence[Answer]) -> list[str]:
    """The turns as lines: what was asked and what was answered."""
    return [f"Asked: {item.rewritten or item.question} Answered: {item.answer[:400]}" for item in history]


def condense_by_rules(question: str, history: Sequence[Answer]) -> str | None:
    """The question with the names of the one before behind it, where it leans on it; else None."""
    if not history:
        return None
    asked = read_question(question)
    # A question about all deals is about no one's deal.
    if asked.asks is Asks.DEALS or asked.names or not (_LEANS.search(question) or len(asked.words) < _SHORT):
        return None
    before = read_question(history[-1].rewritten or history[-1].question)
    names = list(dict.fromkeys(word.text.removesuffix("'s").removesuffix("’s") for word in before.names))
    return f"{question.rstrip('?¿ ')} ({', '.join(names)})?" if names else None


def condense_with_model(question: str, history: Sequence[Answer], llm: Llm) -> str | None:
    """The question as the model rewrites it; by rules where the model cannot be asked."""
    if not history:
        return None
    try:
        reply = llm.ask(
            "condense", {"history": "\n".join(tell_history(history)), "question": question}, CondenseReply,
            label="condense",
        ).reply  # fmt: skip
    except RequestError:
        return condense_by_rules(question, history)
    rewritten = " ".join(reply.question.split())
    return rewritten if rewritten and rewritten != question else None
