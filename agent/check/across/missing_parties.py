"""Those who have a part in a deal by one document and whom another on the same deal does not name."""

import re
from collections.abc import Iterator, Sequence

from agent.check.across.group import Group
from agent.check.across.members import Member, fold, same_name
from agent.check.across.posts import Post, read_posts
from agent.check.across.roles import knows
from agent.schema.deal import Role
from agent.text.names import core_words

# Of these a deal has several; another name beside them is another of them, unless both are said of the same.
_SEVERAL = frozenset(
    {
        "adviser", "law firm", "lender", "owner", "supplier", "customer", "subsidiary", "authority that approves",
        "operator", "possible buyer or bidder", "valuer or auditor", "guarantor", "insurer", "investor",
        "lead investor", "director", "head", "royalty holder",
    }
)  # fmt: skip
# Of these each side has its own, so that it must be told whose they are.
_OF_ONE_SIDE = frozenset({"adviser", "law firm", "lender"})
# What is bought is called by many names.
_CALLED_OTHERWISE = frozenset({Role.TARGET})
_PRINCIPALS = frozenset(
    {"buyer", "seller", "issuer", "borrower", "lessor", "lessee", "licensor", "licensee", "investor", "customer"}
)
_LONG = 4
# Of these a text may name the one and another only the kind.
_COMPETITION = re.compile(
    r"\b(?:competition|antitrust|anti-trust|cartel|markets|fair trade) (?:authorit\w+|commission|office|regulators?|"
    r"watchdogs?|people|bod(?:y|ies)|officials|agenc(?:y|ies)|clearance|approval|review)\b|\b\w*kartell\w+",
    re.IGNORECASE,
)


def missing_parties(member: Member, others: Sequence[Member], group: Group) -> Iterator[tuple[Member, Post]]:
    """Each name once, with the document that has it."""
    own = read_posts(member)
    deal = group.deals.get(member.id)
    # Another name for its buyer is a disagreement, if it is anything.
    held = {party.role.value for party in deal.parties} if deal is not None else set()
    given: list[str] = []
    for other in others:
        for post in (*read_posts(other), *_parties(other, group)):
            if any(same_name(post.text, name) for name in given) or is_known(member, post):
                continue
            if post.role in _PRINCIPALS and post.role in held:
                continue
            if any(mine.role == post.role and not _may_be_another(mine, post) for mine in own):
                continue
            given.append(post.text)
            yield other, post


def _parties(member: Member, group: Group) -> Iterator[Post]:
    """The parties of the document's own deal."""
    deal = group.deals.get(member.id)
    for party in deal.parties if deal is not None else ():
        place = next((item.span for item in party.evidence if item.span is not None), None)
        if place is not None and party.role not in _CALLED_OTHERWISE:
            yield Post(party.role.value, party.name, *place)


def is_known(member: Member, post: Post) -> bool:
    """By its name, by the first two words of it, or by a surname."""
    words = tuple(fold(word) for word in core_words(post.text))
    if post.role == "subsidiary" and len(words) > 1:
        # The place that it is called after is not the company.
        return " ".join(words) in member.lower
    if not words or knows(member, post.text):
        return True
    if post.role in _PRINCIPALS:
        # "The Brannigans" and "the Brannigan family" are one.
        return any(len(word) >= _LONG and word.rstrip("s") in member.lower for word in words)
    if post.role == "authority that approves":
        is_competition = _COMPETITION.search(post.text) is not None
        return " ".join(words[-2:]) in member.lower or (is_competition and _COMPETITION.search(member.text) is not None)
    return words[-1] in member.lower.split() if post.role not in _SEVERAL else " ".join(words[:2]) in member.lower


def _may_be_another(one: Post, other: Post) -> bool:
    """Whether two names for one role can both be right."""
    if one.role not in _SEVERAL:
        return False
    if one.of is None or other.of is None:
        return one.role not in _OF_ONE_SIDE
    return not same_name(one.of, other.of)
