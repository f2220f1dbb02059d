"""The sentence that comes nearest to what a question asks, where no rule reads it as a term, and how likely it answers.

The weights (lexicon/nearest.json) were fitted on questions by several hands, cross-validated article by article: a
softmax over a document's sentences, then one logistic regression on the best of them. Each entry is the mean and the
spread of a trait, and its weight. `python -m evals.nearest_fit` fits them again and says on what they were fitted.
"""

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from agent.chat.draft import Draft
from agent.chat.fit import IN_WORDS, Fit, fits, meanings
from agent.chat.pending import is_pending
from agent.chat.phrases import phrase, quoted
from agent.chat.question import Question
from agent.chat.rank import has_names
from agent.chat.seek import Sought
from agent.chat.wants import Wanted
from agent.check.across.members import Member
from agent.schema.answer import AnswerSentence, AnswerStatus
from agent.store.embedding import LocalEmbedding

WEIGHTS = Path(__file__).parent / "lexicon" / "nearest.json"
# Of more documents only those are held against the question sentence by sentence that have the likeliest ones.
MOST_DOCUMENTS = 3
# From which chance the nearest sentence is told as an answer, and what a rule found is believed that is among the best.
LIKELY, SURELY, HARDLY = 0.57, 0.8, 0.12
SHORT = 12
# How likely the sentence is the one that is meant, for what it calls still to come to correct the question.
LEAST_PENDING = 0.35
BEST = 2
# A second sentence is told too unless the first leads by more.
LEAD = 3.0

# "How much debt goes over?" is answered by "no debt is transferred".
_HOW_MUCH = re.compile(
    r"^\W*(?:how much (?!is|are|was|were|does|do|did|will|would|has|have|can|could|of)\w+|wie ?viele?\b|cuánt[oa]s?\b|"
    r"combien d[e'’])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Nearest:
    """The best sentences, best first, and the chance that they answer."""

    best: tuple[Fit, ...]
    chance: float
    lead: float

    def holds(self, draft: Draft) -> bool:
        """Whether a draft rests on one of the best sentences."""
        return any(_rests_on(draft, fit) for fit in self.best)


@cache
def _weights() -> dict[str, dict[str, tuple[float, float, float]]]:
    read = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {part: {name: tuple(held) for name, held in read[part].items()} for part in ("rank", "gate")} | {
        "bias": {"": (0.0, 1.0, read["bias"])}
    }


def find_nearest(wanted: Wanted, sought: Sought) -> Nearest | None:
    """The sentences that fit best; None where there is not even one to compare with."""
    found = fits(wanted, sought, _likeliest(sought))
    if len(found) < BEST:
        return None
    best, traits = describe_best(found, [_weigh("rank", item.traits) for item in found])
    mark = _weigh("gate", traits) + _weights()["bias"][""][2]
    return Nearest(tuple(found[at] for at in best), 1.0 / (1.0 + math.exp(-mark)), traits["margin"])


def describe_best(found: Sequence[Fit], scores: Sequence[float]) -> tuple[list[int], dict[str, float]]:
    """The best of two or more sentences, best first, and what the chance is read from: the first's traits, its lead."""
    order = sorted(range(len(found)), key=lambda at: (-scores[at], at))[:BEST]
    best, second = order
    share = 1.0 / sum(math.exp(score - scores[best]) for score in scores)
    of_document = {"score": scores[best], "margin": scores[best] - scores[second], "share": share,
                   "meaning of best doc": max(item.traits["meaning"] for item in found)}  # fmt: skip
    return order, found[best].traits | of_document


def _weigh(part: str, traits: dict[str, float]) -> float:
    return sum(weight * (traits[name] - mean) / spread for name, (mean, spread, weight) in _weights()[part].items())


def _likeliest(sought: Sought) -> Sequence[Member]:
    members = [member for member in sought.members if member.reading.sentences]
    if len(members) <= MOST_DOCUMENTS:
        return members
    asked = LocalEmbedding().embed([sought.question.text])[0]
    closest = {member.id: float((meanings(member) @ asked).max()) for member in members}
    return sorted(members, key=lambda member: -closest[member.id])[:MOST_DOCUMENTS]


def with_second(draft: Draft, nearest: Nearest, question: Question) -> Draft:
    """What a rule found, and the sentence that fits as well where it is another one: which is meant the reader says."""
    others = [fit for fit in nearest.best if not _rests_on(draft, fit)]
    if len(draft.sentences) > 1 or nearest.lead > LEAD or not others:
        return draft
    return replace(draft, sentences=[*draft.sentences, _tell(others[0], question)])


def _rests_on(draft: Draft, fit: Fit) -> bool:
    cited = [(item.document, item.span) for sentence in draft.sentences for item in sentence.citations]
    return any(
        document == fit.member.id and span is not None and span[0] < fit.sentence.end and fit.sentence.start < span[1]
        for document, span in cited
    )


def tell_nearest(nearest: Nearest, question: Question) -> Draft:
    """The nearest sentence as the answer, which says that no rule read it as a term; a close second beside it."""
    chosen = nearest.best if nearest.lead < LEAD else nearest.best[:1]
    texts = [_tell(fit, question) for fit in chosen]
    opening = phrase("nearest_told", question.language, told=texts[0].text)
    first = AnswerSentence(text=opening, citations=texts[0].citations)
    return Draft(AnswerStatus.ANSWERED, [first, *texts[1:]])


def _tell(fit: Fit, question: Question) -> AnswerSentence:
    member, sentence, spot = fit.member, fit.sentence, fit.spot
    quote, place = quoted(fit.text, question.language), member.cite(sentence.start, sentence.end)
    if spot is None:
        return AnswerSentence(text=quote, citations=(place,))
    value = " ".join(member.text[spot.start : spot.end].split())
    return AnswerSentence(text=f"{value}: {quote}", citations=(member.cite(spot.start, spot.end), place))


def is_likely(nearest: Nearest, wanted: Wanted) -> bool:
    """Whether the best sentence is told as an answer; in a short text it has few to lead, and must be surer."""
    fit = nearest.best[0]
    is_short = len(fit.member.reading.sentences) < SHORT
    return nearest.chance >= (SURELY if is_short else LIKELY) and has_names(wanted, fit.member)


def tell_denied(nearest: Nearest, wanted: Wanted, question: Question) -> Draft | None:
    """What a question for a value takes for granted and the nearest sentence denies: "will pay no dividend"."""
    fit = nearest.best[0]
    if fit.traits["kept back"]:
        return None
    if nearest.chance >= LEAST_PENDING and is_pending(question, fit.text):
        return _tell_denied(fit, question)
    is_how_much = _HOW_MUCH.search(question.text) is not None
    if not fit.denies or is_how_much or not wanted.sorts or wanted.sorts & IN_WORDS:
        return None
    return _tell_denied(fit, question)


def _tell_denied(fit: Fit, question: Question) -> Draft:
    place = fit.member.cite(fit.sentence.start, fit.sentence.end)
    text = phrase("denied", question.language, quote=quoted(fit.text, question.language))
    return Draft(AnswerStatus.PREMISE_CORRECTED, [AnswerSentence(text=text, citations=(place,))])
