"""Many readings into one: windows with each other, then the model's with the rules'.

Where both agree, `by` says so. Where they differ, both stay: neither is shown as agreed.
"""

from collections import defaultdict
from collections.abc import Sequence

from agent.extract.model.same import is_same_claim, is_same_deal, is_same_name, likeness, overlap
from agent.schema.claim import Claim
from agent.schema.deal import By, Certainty, Deal, DealStatus, DealType, Origin, Party, Place, Term
from agent.schema.evidence import Evidence, Match


def merge_windows(replies: Sequence[tuple[Deal, ...]]) -> tuple[Deal, ...]:
    """One deal for each that is told, in whatever number of windows; two of one window are two."""
    merged: list[Deal] = []
    for deals in replies:
        homes = _find_homes(deals, merged)
        for at, deal in enumerate(deals):
            if at in homes:
                merged[homes[at]] = _join_windows(merged[homes[at]], deal)
            else:
                merged.append(deal)
    return tuple(merged)


def merge_deals(rules: Sequence[Deal], model: Sequence[Deal]) -> tuple[Deal, ...]:
    """The rules' deals, each with what the model says of it, then those that only the model saw."""
    merged = list(rules)
    homes = _find_homes(model, rules)
    for at, deal in enumerate(model):
        if at in homes:
            merged[homes[at]] = _join_readers(merged[homes[at]], deal)
        else:
            merged.append(deal)
    return tuple(merged)


def _find_homes(deals: Sequence[Deal], known: Sequence[Deal]) -> dict[int, int]:
    """Which known deal each is, by index; no two are one, and those that share most find each other first."""
    alike = [
        (likeness(deal, other), -at, -place)
        for at, deal in enumerate(deals)
        for place, other in enumerate(known)
        if is_same_deal(deal, other)
    ]
    homes: dict[int, int] = {}
    for _, at, place in sorted(alike, reverse=True):
        if -at not in homes and -place not in homes.values():
            homes[-at] = -place
    return homes


def merge_claims(rules: Sequence[Claim], model: Sequence[Claim]) -> tuple[Claim, ...]:
    """In text order; a claim of both readers once, in the words of the model and with the places of both."""
    by_figure: dict[str, list[int]] = defaultdict(list)
    merged: list[Claim] = []
    for claim in rules:
        for figure_id in claim.figure_ids:
            by_figure[figure_id].append(len(merged))
        merged.append(claim)
    seen: set[str] = {claim.id for claim in merged}
    for claim in model:
        rivals = {place for figure_id in claim.figure_ids for place in by_figure[figure_id]}
        home = next((place for place in sorted(rivals) if is_same_claim(merged[place], claim)), None)
        if home is not None:
            merged[home] = _agree_on_claim(merged[home], claim)
        elif claim.id not in seen:
            seen.add(claim.id)
            merged.append(claim)
    return tuple(sorted(merged, key=_place_of))


def _join_windows(first: Deal, later: Deal) -> Deal:
    terms = list(first.terms)
    for term in later.terms:
        if not any(term.id == other.id for other in terms):
            terms.append(term)
    return Deal(
        type=first.type if first.type is not DealType.OTHER else later.type,
        status=first.status if first.status is not DealStatus.UNKNOWN else later.status,
        parties=_join_parties(first.parties, later.parties),
        asset=_better_place(first.asset, later.asset),
        location=_better_place(first.location, later.location),
        terms=tuple(terms),
        evidence=_join_evidence(first.evidence, later.evidence),
    )


def _join_readers(rules: Deal, model: Deal) -> Deal:
    """Which type a deal has and how far it has come is a reading of meaning, so there the model's word goes first."""
    return Deal(
        type=model.type if model.type is not DealType.OTHER else rules.type,
        status=model.status if model.status is not DealStatus.UNKNOWN else rules.status,
        parties=_join_parties(rules.parties, model.parties),
        asset=_better_place(rules.asset, model.asset),
        location=_better_place(rules.location, model.location),
        terms=_join_terms(rules.terms, model.terms),
        evidence=_join_evidence(rules.evidence, model.evidence),
    )


def _join_terms(rules: Sequence[Term], model: Sequence[Term]) -> tuple[Term, ...]:
    said = {term.kind for term in model if term.origin in (Origin.STATED, Origin.UNDISCLOSED)}
    # What the rules missed and the model found is not missing.
    merged = [term for term in rules if term.origin is not Origin.MISSING or term.kind not in said]
    by_value: dict[tuple[str, object], int] = {}
    in_words: dict[str, list[int]] = defaultdict(list)
    for at, term in enumerate(merged):
        for key in _values_of(term):
            by_value.setdefault(key, at)
        if term.low is None:
            in_words[term.kind].append(at)
    seen = {term.id for term in merged}
    for term in model:
        home = next((by_value[key] for key in _values_of(term) if key in by_value), None)
        if home is None and term.low is None:
            home = next((at for at in in_words[term.kind] if _share_place(merged[at], term)), None)
        if home is not None:
            merged[home] = _agree_on_term(merged[home], term)
        elif term.id not in seen:
            seen.add(term.id)
            merged.append(term)
    return tuple(merged)


def _values_of(term: Term) -> list[tuple[str, object]]:
    """What makes a term with a value the same again: its kind with the value's id, or with a place that repeats it."""
    if term.low is None or term.origin is not Origin.STATED:
        return []
    places: list[object] = [item.span for item in term.evidence if item.span is not None]
    return [(term.kind, place) for place in (*filter(None, (term.figure_id, term.date_id)), *places)]


def _share_place(one: Term, other: Term) -> bool:
    return one.origin is other.origin and any(overlap(a, b) for a in one.evidence for b in other.evidence)


def _agree_on_term(rules: Term, model: Term) -> Term:
    # The id stays that of the rules' term, so that a person's decision about it keeps its object.
    return rules.model_copy(
        update={
            "by": By.BOTH,
            "scope": rules.scope or model.scope,
            "condition": rules.condition or model.condition,
            "basis": rules.basis or model.basis,
            "certainty": model.certainty if rules.certainty is Certainty.UNKNOWN else rules.certainty,
            "evidence": _join_evidence(rules.evidence, model.evidence),
        }
    )


def _agree_on_claim(rules: Claim, model: Claim) -> Claim:
    return rules.model_copy(
        update={
            "by": By.BOTH,
            "metric": model.metric,
            "comparator": rules.comparator or model.comparator,
            "attributed_to": rules.attributed_to or model.attributed_to,
            "evidence": _join_evidence(rules.evidence, model.evidence),
        }
    )


def _join_parties(first: Sequence[Party], later: Sequence[Party]) -> tuple[Party, ...]:
    merged = list(first)
    for party in later:
        home = next(
            (at for at, other in enumerate(merged) if party.role is other.role and is_same_name(party, other)), None
        )
        if home is None:
            merged.append(party)
            continue
        known = merged[home]
        aliases = dict.fromkeys((*known.aliases, *party.aliases, party.name))
        aliases.pop(known.name, None)
        merged[home] = known.model_copy(
            update={"aliases": tuple(aliases), "evidence": _join_evidence(known.evidence, party.evidence)}
        )
    return tuple(merged)


def _better_place(first: Place | None, later: Place | None) -> Place | None:
    """The first that was found in the text."""
    found = [place for place in (first, later) if place is not None]
    grounded = [place for place in found if any(item.match is not Match.NONE for item in place.evidence)]
    return next(iter((*grounded, *found)), None)


def _join_evidence(first: Sequence[Evidence], later: Sequence[Evidence]) -> tuple[Evidence, ...]:
    merged = list(first)
    for item in later:
        if item.span is None or item.span not in {other.span for other in merged}:
            merged.append(item)
    found = [item for item in merged if item.match is not Match.NONE]
    return tuple(found or merged)


def _place_of(claim: Claim) -> tuple[int, int]:
    return next((item.span for item in claim.evidence if item.span is not None), (1 << 60, 0))
