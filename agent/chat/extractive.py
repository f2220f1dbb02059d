"""Answers without a model: the passage that says it, the value in it, or that it is not said and what comes nearest."""

import re
from collections.abc import Sequence

from agent.chat.asked_nouns import by_noun
from agent.chat.checked import key_of
from agent.chat.draft import Draft, kept_back
from agent.chat.firmness import tell_firmness
from agent.chat.library import Library
from agent.chat.meant import answer_meant
from agent.chat.nearest import HARDLY, Nearest, find_nearest, is_likely, tell_denied, tell_nearest, with_second
from agent.chat.phrases import phrase, quoted
from agent.chat.premise import correct_premise
from agent.chat.question import Asks, Question
from agent.chat.rank import has_all
from agent.chat.reckon import reckon
from agent.chat.same_words import likeness
from agent.chat.scope import in_scope
from agent.chat.seek import Passage, Sought
from agent.chat.wants import Wanted, read_wanted
from agent.check.across.members import Member
from agent.check.across.silences import Silence, read_silences
from agent.figures.wording import word_value
from agent.schema.answer import AnswerSentence, AnswerStatus
from agent.schema.deal import Computation, Deal, Origin, Term
from agent.schema.evidence import Evidence
from agent.schema.finding import ACROSS_DOCUMENTS, GAPS, PROVENANCE, Code
from agent.schema.term_kind import TermKind as K

MOST_DOCUMENTS = 3
MOST_LISTED = 8
_DISAGREEING = frozenset(Code) - GAPS - PROVENANCE - (ACROSS_DOCUMENTS - {Code.CONFLICT_ACROSS_DOCUMENTS})
_PRICES = frozenset({K.TOTAL_CONSIDERATION, K.CONTRACT_VALUE, K.PRICE_PER_UNIT, K.PRINCIPAL, K.UPFRONT_PAYMENT})
_REASONS = re.compile(
    r"\b(?:because|since|so that|in order to|to fund|to finance|to reduce|to repay|to build|reason\w*|"
    r"driven by|due to|owing to|"
    r"aims? to|intends? to|lets? us|wants? to|will be used|porque|debido|para|weil|damit|um .* zu|"
    r"parce que|afin de|pour)\b",
    re.IGNORECASE,
)

TOLD_IN_FULL = 0.7
_AFTER = re.compile(r"\bafter\b|\bfollowing\b|\bonce\b", re.IGNORECASE)
_NOT_SAID = re.compile(
    r"\b(?:not yet|has not|have not|had not|does not|did not|would not|declined to|no comment|never|nobody would)\b",
    re.IGNORECASE,
)


def answer_offline(question: Question, library: Library) -> Draft:
    """The best answer that rules can give; its sentences quote the documents."""
    if not library.members:
        return Draft(AnswerStatus.NOT_STATED, [AnswerSentence(text=phrase("empty", question.language))])
    members = in_scope(library, question)
    if not members:
        return Draft(AnswerStatus.NOT_STATED, [AnswerSentence(text=phrase("nothing", question.language))])
    if question.asks is Asks.DISAGREES:
        return _disagreements(question, library, members)
    if question.asks is Asks.MISSING:
        return _gaps(question, library, members)
    sought = Sought(question, members)
    draft = _seek(question, sought, members)
    draft.kinds = sought.kinds
    draft.members = tuple(members)
    return draft


def _seek(question: Question, sought: Sought, members: Sequence[Member]) -> Draft:
    passages = sought.passages()
    correction = correct_premise(sought, passages)
    if correction is not None:
        member = correction.member
        quote = quoted(member.text[correction.sentence_start : correction.sentence_end], question.language)
        is_value = any(figure.quote == correction.assumed for figure in question.figures)
        text = phrase(
            "assumed" if is_value else "assumed_fact", question.language, assumed=correction.assumed,
            value=" ".join(member.text[correction.start : correction.end].split()), quote=quote,
        )  # fmt: skip
        cited = (member.cite(correction.start, correction.end),
                 member.cite(correction.sentence_start, correction.sentence_end))  # fmt: skip
        return Draft(AnswerStatus.PREMISE_CORRECTED, [AnswerSentence(text=text, citations=cited)])
    firmness = tell_firmness(question, members)
    if firmness:
        return Draft(AnswerStatus.ANSWERED, firmness)
    reckoned = reckon(question, sought)
    if reckoned is not None:
        sentence, computation = reckoned
        return Draft(AnswerStatus.ANSWERED, [sentence], [computation] if computation is not None else [])
    if question.asks is Asks.STATUS:
        status = _status(question, members)
        if status is not None:
            return status
    wanted = read_wanted(sought.question)
    ruled = _by_rules(question, sought, wanted, members, passages)
    nearest = find_nearest(wanted, sought)
    if nearest is None:
        return ruled or _by_terms(question, sought, members) or _not_stated(question, None)
    is_held = ruled is not None and nearest.holds(ruled)
    if ruled is not None and is_held and ruled.status is not AnswerStatus.ANSWERED:
        return ruled
    denied = tell_denied(nearest, by_noun(wanted), question)
    if denied is not None:
        return denied
    if ruled is not None and is_held and nearest.chance >= HARDLY:
        return with_second(ruled, nearest, question)
    if ruled is not None and ruled.status is AnswerStatus.PREMISE_CORRECTED:
        return ruled
    if is_likely(nearest, by_noun(wanted)):
        return tell_nearest(nearest, question)
    if ruled is not None and ruled.status is AnswerStatus.NOT_STATED:
        return ruled
    return _by_terms(question, sought, members) or _not_stated(question, nearest)


def _by_rules(
    question: Question, sought: Sought, wanted: Wanted, members: Sequence[Member], passages: Sequence[Passage]
) -> Draft | None:  # fmt: skip
    """What the lexicon and the words of the question find by rules of their own."""
    meant = answer_meant(question, sought, wanted)
    if meant is not None:
        return meant
    answers = [item for item in passages if sought.is_answer(item) and _gives_reason(item, question)]
    answers = [item for item in answers if not _is_negative(item, question)]
    answers = [item for item in answers if has_all(wanted, item.member)]
    silent = _silence(question, sought, members, answers)
    if silent is not None:
        return silent
    if answers:
        return Draft(AnswerStatus.ANSWERED, [_say(item, question) for item in _one_each(answers)])
    return None


def _by_terms(question: Question, sought: Sought, members: Sequence[Member]) -> Draft | None:
    return _implied(question, sought.kinds, members) or _in_words(question, sought, members)


def _gives_reason(passage: Passage, question: Question) -> bool:
    if question.asks is not Asks.REASON or _REASONS.search(passage.text) is not None:
        return True
    # "Paid five million less after a survey found cracks": what came before is why, where all else is said.
    return passage.told >= TOLD_IN_FULL and _AFTER.search(passage.text) is not None


def _is_negative(passage: Passage, question: Question) -> bool:
    """ "Have not yet given ratings" answers no question for a rating; "no debt is transferred" says how much."""
    asks = (Asks.MONEY, Asks.COUNT, Asks.STATUS)
    return _NOT_SAID.search(passage.text) is not None and passage.value is None and question.asks not in asks


def _one_each(answers: Sequence[Passage]) -> list[Passage]:
    """The best passage of the best document, and of others that answer about as well; a lineage once."""
    best = answers[0]
    chosen = [best]
    lineages = {best.member.document.lineage}
    for item in answers[1:]:
        if len(chosen) >= MOST_DOCUMENTS or item.member.document.lineage in lineages or item.score < best.score * 0.9:
            continue
        lineages.add(item.member.document.lineage)
        chosen.append(item)
    return chosen


def _say(passage: Passage, question: Question) -> AnswerSentence:
    """ "$61 million: “…”": the value first where one was asked for, then the sentence that states it."""
    member, sentence, value = passage.member, passage.sentence, passage.value
    quote = quoted(passage.text, question.language)
    place = member.cite(sentence.start, sentence.end)
    if value is None:
        return AnswerSentence(text=quote, citations=(place,))
    return AnswerSentence(text=f"{value.text}: {quote}", citations=(member.cite(value.start, value.end), place))


def _status(question: Question, members: Sequence[Member]) -> Draft | None:
    """How far the deal has come, with the words that say so."""
    for member in members:
        for deal in member.analysis.deals[:1]:
            said = [item for item in deal.evidence if item.span is not None]
            if deal.status.value == "unknown" or not said:
                continue
            sentence = member.reading.sentence_at(said[0].start or 0)
            span = (sentence.start, sentence.end) if sentence is not None else said[0].span or (0, 0)
            words = deal.status.value.replace("_", "-")
            text = phrase(
                "status", question.language, status=words, quote=quoted(member.text[slice(*span)], question.language)
            )
            return Draft(AnswerStatus.ANSWERED, [AnswerSentence(text=text, citations=(member.cite(*span),))])
    return None


def _silence(
    question: Question, sought: Sought, members: Sequence[Member], answers: Sequence[Passage]
) -> Draft | None:  # fmt: skip
    """The text says itself that it keeps this back, and nothing answers better."""
    kinds = set(sought.kinds)
    for member in members:
        for deal in member.analysis.deals:
            for term in deal.terms:
                if term.origin is Origin.UNDISCLOSED and _is_kind(term, kinds) and not _states(deal, kinds):
                    if answers and _says_all(answers[0], question):
                        continue
                    span = next((item.span for item in term.evidence if item.span), None)
                    if span is not None:
                        return kept_back("undisclosed", question, member, span)
        for silence in read_silences(member):
            is_silent = _is_silent_on(silence, question, sought, member)
            if is_silent and not (answers and _says_all(answers[0], question)):
                return kept_back("withheld_here", question, member, (silence.start, silence.end))
    return None


def _is_kind(term: Term, kinds: set[str]) -> bool:
    return term.kind in kinds or (term.kind in _PRICES and bool(kinds & {kind.value for kind in _PRICES}))


def _states(deal: Deal, kinds: set[str]) -> bool:
    return any(term.kind in kinds and term.origin is Origin.STATED for term in deal.terms)


def _is_silent_on(silence: Silence, question: Question, sought: Sought, member: Member) -> bool:
    """Whether what is kept back is what the question asks for, and of what it asks."""
    words = [word for word in question.words if not word.is_name]
    mass = sum(sought.worth(word) for word in words)
    shared = sum(
        sought.worth(word) * max((likeness(word.key, key) for key in silence.words), default=0.0) for word in words
    )
    if mass > 0 and shared / mass >= 0.6:
        return True
    if silence.asks != "money" or question.asks is not Asks.MONEY or not shared:
        return False
    # "The price was not disclosed", in a passage that names whom the question names, or has its number.
    said = member.text[silence.start : silence.end]
    if any(figure.quote in said for figure in question.figures):
        return True
    opening = member.text.rfind("\n\n", 0, silence.start) + 1
    passage = member.text[opening : silence.end].lower()
    return bool(question.names) and all(word.text.lower() in passage for word in question.names)


def _says_all(passage: Passage, question: Question) -> bool:
    """Whether a passage names everyone that the question names, and says its other words."""
    named = all(word.key in passage.covered for word in question.names)
    return named and passage.told >= 0.75


def _implied(question: Question, kinds: Sequence[str], members: Sequence[Member]) -> Draft | None:
    """Not stated, but it follows from what is: "30000000 - 21000000, if both ceilings are reached"."""
    wanted = {*kinds} | ({K.OTHER_CONSIDERATION.value} if K.UPFRONT_PAYMENT.value in kinds else set())
    for member in members:
        for deal in member.analysis.deals:
            for term in deal.terms:
                computation = term.computation
                if term.origin is not Origin.IMPLIED or computation is None or term.kind not in wanted:
                    continue
                cited = tuple(
                    member.cite(figure.start, figure.end) for figure in member.analysis.figures
                    if figure.id in computation.inputs
                )  # fmt: skip
                held = computation.model_copy(
                    update={"inputs": tuple(key_of(member, item) for item in computation.inputs)}
                )
                value = word_value(computation.low, computation.high, computation.unit)
                text = phrase("implied", question.language, assumption=computation.assumption or "by arithmetic",
                              expression=computation.expression, value=value)  # fmt: skip
                opening = AnswerSentence(text=phrase("not_stated", question.language))
                return Draft(AnswerStatus.NOT_STATED, [opening, AnswerSentence(text=text, citations=cited)], [held])
    return None


def _in_words(question: Question, sought: Sought, members: Sequence[Member]) -> Draft | None:
    """A term that is told in words (what the money is for, who must approve) answers by its own place."""
    for member in members:
        for deal in member.analysis.deals[:1]:
            for term in deal.terms:
                span = next((item.span for item in term.evidence if item.span), None)
                if term.kind in sought.kinds and term.text is not None and term.origin is Origin.STATED and span:
                    sentence = member.reading.sentence_at(span[0])
                    start, end = (sentence.start, max(sentence.end, span[1])) if sentence is not None else span
                    said = AnswerSentence(
                        text=quoted(member.text[start:end], question.language), citations=(member.cite(start, end),)
                    )
                    return Draft(AnswerStatus.ANSWERED, [said])
    return None


def _not_stated(question: Question, nearest: Nearest | None) -> Draft:
    opening = AnswerSentence(text=phrase("not_stated", question.language))
    if nearest is None:
        return Draft(AnswerStatus.NOT_STATED, [opening])
    near = nearest.best[0]
    text = phrase("nearest", question.language, quote=quoted(near.text, question.language))
    cited = (near.member.cite(near.sentence.start, near.sentence.end),)
    return Draft(AnswerStatus.NOT_STATED, [opening, AnswerSentence(text=text, citations=cited)])


def _disagreements(question: Question, library: Library, members: Sequence[Member]) -> Draft:
    ids = {member.id for member in members}
    said: list[AnswerSentence] = []
    computations: list[Computation] = []
    for member, finding in library.open_findings():
        touches = member.id in ids if member is not None else any(item.document in ids for item in finding.evidence)
        if finding.code not in _DISAGREEING or not touches or not finding.evidence:
            continue
        places = finding.evidence if member is None else member.adopt(finding.evidence)
        cited = tuple(item for item in places if item.span)
        text = f"{finding.code.value.replace('_', ' ').capitalize()}: "
        text += ", ".join(quoted(item.quote or "", question.language) for item in cited)
        computation = finding.computation
        if computation is not None and member is not None and computation.low == computation.high:
            keys = tuple(key_of(member, item) for item in computation.inputs)
            computations.append(computation.model_copy(update={"inputs": keys}))
            value = word_value(computation.low, computation.high, computation.unit)
            text += f"; {computation.expression} = {value}"
        said.append(AnswerSentence(text=f"{text}.", citations=cited))
    if not said:
        return Draft(AnswerStatus.NOT_STATED, [AnswerSentence(text=phrase("no_disagreement", question.language))])
    return Draft(AnswerStatus.ANSWERED, said[:MOST_LISTED], computations, members=tuple(members))


def _gaps(question: Question, library: Library, members: Sequence[Member]) -> Draft:
    said: list[AnswerSentence] = []
    for member in members:
        for finding in member.analysis.findings:
            if finding.code is Code.MISSING_TERM:
                ask = phrase("missing", question.language, ask=finding.settles_by)
                said.append(AnswerSentence(text=f"{finding.message} {ask}", citations=_about(member)))
        for silence in read_silences(member):
            quote = quoted(member.text[silence.start : silence.end], question.language)
            text = phrase("undisclosed", question.language, quote=quote)
            said.append(AnswerSentence(text=text, citations=(member.cite(silence.start, silence.end),)))
    if not said:
        return Draft(AnswerStatus.NOT_STATED, [AnswerSentence(text=phrase("no_gaps", question.language))])
    return Draft(AnswerStatus.ANSWERED, said[:MOST_LISTED], members=tuple(members))


def _about(member: Member) -> tuple[Evidence, ...]:
    deal = next(iter(member.analysis.deals), None)
    return member.adopt([item for item in deal.evidence[:1] if item.span]) if deal is not None else ()
