"""Claims of a reply: a figure by its id, and names that its sentence, or the one cited beside it, has."""

from collections.abc import Callable, Sequence

from agent.extract.model.ground import Ground
from agent.extract.model.replies import ClaimReply
from agent.schema.article import Sentence
from agent.schema.claim import Claim, Modality
from agent.schema.deal import By
from agent.schema.evidence import Evidence, unfound
from agent.schema.figure import Figure

AddFault = Callable[[str], None]


def resolve_claim(claim: ClaimReply, ground: Ground, fault: AddFault) -> list[Claim]:
    """One claim; or two, where it says what the other side of its comparison comes to."""
    sides = [claim]
    if claim.versus and claim.versus_value:
        sides.append(
            claim.model_copy(update={"subject": claim.versus, "value": claim.versus_value, "versus": claim.subject})
        )
    return [_resolve_side(side, ground, fault) for side in sides]


def _resolve_side(claim: ClaimReply, ground: Ground, fault: AddFault) -> Claim:
    value = ground.value(claim.value) if claim.value is not None else None
    if claim.value is not None and not isinstance(value, Figure):
        fault(f"There is no figure {claim.value!r} here ({claim.metric} of {claim.subject}).")
        return _not_found(claim, claim.value)
    named = ground.sentence(claim.sentence)
    home = ground.reading.sentence_at(value.start) if isinstance(value, Figure) else named
    if home is None:
        fault(f"The claim {claim.metric!r} of {claim.subject!r} cites no figure and no sentence of the article.")
        return _not_found(claim, claim.sentence or claim.metric)
    if ground.is_addressed(home.start, home.end):
        fault(f"[{home.id}] is addressed to a machine and states nothing ({claim.metric}).")
        return _not_found(claim, claim.subject)
    subject = ground.find(claim.subject, (home, named))
    if subject is None:
        fault(f"{claim.subject!r} does not occur in [{home.id}]; give the sentence that names it, and its words.")
        return _not_found(claim, claim.subject)
    if not ground.allows_label(claim.metric):
        fault(f"The metric {claim.metric!r} holds a number or a name that is not in the article.")
        return _not_found(claim, claim.metric)
    return _stated(claim, value if isinstance(value, Figure) else None, home, named, subject, ground, fault)


def _stated(
    claim: ClaimReply,
    figure: Figure | None,
    home: Sentence,
    named: Sentence | None,
    subject: Evidence,
    ground: Ground,
    fault: AddFault,
) -> Claim:
    place = ground.reading.cite(home.start, home.end)
    values = {} if figure is None else {
        "low": figure.low, "high": figure.high, "unit": figure.unit, "modifier": figure.modifier,
        "period": figure.period, "figure_ids": (figure.id,),
    }  # fmt: skip
    return Claim(
        statement=" ".join((place.quote or "").split()),
        metric=claim.metric,
        subject=subject.quote or claim.subject,
        comparator=_found_words(claim.versus, (*ground.around(home.start), named), ground, fault),
        attributed_to=_found_words(claim.source, ground.window.sentences, ground, fault),
        modality=claim.modality or Modality.FACT,
        by=By.MODEL,
        evidence=(place,),
        **values,
    )


def _found_words(
    words: str | None, sentences: Sequence[Sentence | None], ground: Ground, fault: AddFault
) -> str | None:
    if not words:
        return None
    found = ground.find(words, sentences)
    if found is None:
        fault(f"{words!r} does not occur where it is said to be; copy it as written.")
        return None
    return found.quote


def _not_found(claim: ClaimReply, claimed: str) -> Claim:
    """No value and no figure: nothing that a reader could take for stated."""
    return Claim(
        statement=f"{claim.metric}: {claim.subject}",
        metric=claim.metric,
        subject=claim.subject,
        by=By.MODEL,
        evidence=(unfound(claimed),),
    )
