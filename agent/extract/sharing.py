"""Which sentences of an article speak of which of its deals."""

from collections.abc import Sequence

from agent.extract.actors import Scene
from agent.extract.agreements.families import FAMILIES
from agent.extract.draft import Draft
from agent.extract.terms.lists import opens_item
from agent.extract.tokens import Clause
from agent.schema.deal import DealType

# A word of its kind says more than a party's name, and any of both more than standing right behind.
_BY_WORD, _BY_PARTY = 3, 2


def share_sentences(drafts: Sequence[Draft], clauses: Sequence[Clause], scene: Scene) -> list[list[int]]:
    """For each draft the numbers of its sentences: those that tell it, and those that speak of it more than others."""
    if len(drafts) == 1:
        return [list(range(len(clauses)))]
    members = [_members(draft) for draft in drafts]
    shared: list[list[int]] = [[] for _ in drafts]
    told = [{event.sentence for event in draft.events} for draft in drafts]
    current = 0
    lead: int | None = None
    for number, clause in enumerate(clauses):
        tellers = [place for place in range(len(drafts)) if number in told[place]]
        if tellers:
            rights = _paid_for_rights(clause, drafts, scene)
            for place in (*tellers, *(place for place in rights if place not in tellers)):
                shared[place].append(number)
            current = rights[0] if rights else tellers[-1]
            lead = current if _opens_list(clause) else None
            continue
        if lead is not None and clause.tokens and opens_item(scene.text, clause.tokens[0].start):
            # An item speaks of what the line that opens its list speaks of.
            shared[lead].append(number)
            continue
        scores = [_score(clause, place, drafts, members, scene) + (place == current) for place in range(len(drafts))]
        best = max(range(len(drafts)), key=lambda place: scores[place])
        shared[best].append(number)
        lead = best if _opens_list(clause) else None
    return shared


def _paid_for_rights(clause: Clause, drafts: Sequence[Draft], scene: Scene) -> list[int]:
    """ "An upfront payment of $60 million, with a $20 million equity investment in it": paid for the rights first."""
    if not any(token.lower in _FOR_RIGHTS for token in clause.tokens):
        return []
    return [place for place, draft in enumerate(drafts) if draft.main.type in _RIGHTS]


_RIGHTS = frozenset({DealType.LICENSE, DealType.COLLABORATION})
_FOR_RIGHTS = frozenset("upfront up-front milestone milestones royalties".split())


def _opens_list(clause: Clause) -> bool:
    return bool(clause.tokens) and clause.tokens[-1].lower == ":"


def _members(draft: Draft) -> set[object]:
    return {key for members in draft.parties.values() for key in members}


def _score(clause: Clause, place: int, drafts: Sequence[Draft], members: list[set[object]], scene: Scene) -> int:
    others = set().union(*(keys for at, keys in enumerate(members) if at != place))
    own = members[place] - others
    words = _WORDS.get(drafts[place].main.type, frozenset())
    score = 0
    if drafts[place].main.type in _BOUGHT and _OF_PURCHASE.intersection(token.lower for token in clause.tokens):
        score += _BY_PARTY
    if any(token.lower in words for token in clause.tokens):
        score += _BY_WORD
    if any(token.name is not None and scene.cast.member(token.name).number in own for token in clause.tokens):
        score += _BY_PARTY
    return score


_BOUGHT = frozenset(
    {
        DealType.ACQUISITION,
        DealType.MERGER,
        DealType.TENDER_OFFER,
        DealType.ASSET_SALE,
        DealType.STAKE_PURCHASE,
    }
)
# Advice, clearance and completion are the purchase's, not those of the loan that pays for it.
_OF_PURCHASE = frozenset(
    "close closing completion clearance antitrust regulatory regulators adviser advisers advisor advisors advising "
    "advised counsel".split()
)
_WORDS: dict[DealType, frozenset[str]] = {
    DealType.ACQUISITION: frozenset("acquisition takeover".split()),
    DealType.MERGER: frozenset({"merger", "fusion", "fusión"}),
    DealType.STAKE_PURCHASE: frozenset("stake shareholding participación beteiligung".split()),
    DealType.SPIN_OFF: frozenset("spin-off separation demerger".split()),
}
for _family in FAMILIES:
    _nouns = {word for noun in _family.nouns for word in (noun.lstrip("*").split()[-1],) if len(word) > 3}
    _WORDS[_family.type] = _WORDS.get(_family.type, frozenset()) | _nouns - {
        "agreement",
        "contract",
        "deal",
        "contrato",
    }
for _traded in (DealType.ACQUISITION, DealType.ASSET_SALE, DealType.STAKE_PURCHASE, DealType.OPTION):
    _WORDS[_traded] = _WORDS.get(_traded, frozenset()) | {"vendor", "vendors", "purchaser", "consideration"}
_WORDS[DealType.LEASE] |= frozenset("rent rents tenant tenants landlord miete loyer alquiler".split())
_WORDS[DealType.DEBT_FINANCING] |= frozenset("lenders lender banks interest zins zinsen".split())
