"""Two names for a part that one company has in a deal: who led the round, who owns the four fifths, who insures."""

from collections import defaultdict
from collections.abc import Iterator

from agent.check.across.members import Member, same_name
from agent.check.across.missing_parties import is_known
from agent.check.across.posts import Post, read_posts
from agent.check.across.synonyms import canonical
from agent.text.stems import read_stems

# One company has each of these in a deal; both texts may name both, and put another one into the part.
_OF_ONE = frozenset({"lead investor", "lead arranger"})
# One has each of these for one thing, which must be called alike; neither text knows the other's name for it.
_OF_ONE_THING = frozenset({"supplier", "insurer", "guarantor", "operator", "valuer or auditor", "customer", "lender"})
# Of these there are several, told apart by what they have: "owned four-fifths by".
_OF_ONE_SHARE = frozenset({"owner", "lender", "investor", "customer"})
_NO_THING = frozenset(
    canonical(word.stem)
    for word in (lambda text: read_stems(text, 0, len(text)))(
        "supply supplies supplied supplier provide provides provided operate operates operated build builds built run "
        "guarantees guaranteed insures insured values valued comes contract loan debt credit borrow "
        "lend runs agreement guarantee company group deal plan plant project work"
    )
)
_AROUND = 60


def rival_posts(one: Member, other: Member) -> Iterator[tuple[Post, Post]]:
    """The pairs of names of two documents for one part."""
    mine, theirs = _by_role(one), _by_role(other)
    for role in mine.keys() & theirs.keys():
        first, second = mine[role], theirs[role]
        if any(same_name(item.text, there.text) for item in first for there in second):
            continue
        for item in first:
            for there in second:
                if _is_one_part(role, item, there, one, other, len(first) == len(second) == 1):
                    yield item, there


def _by_role(member: Member) -> dict[str, list[Post]]:
    found: dict[str, list[Post]] = defaultdict(list)
    for post in read_posts(member):
        if post.sentence is not None:
            found[post.role].append(post)
    return found


def _is_one_part(role: str, one: Post, other: Post, here: Member, there: Member, is_alone: bool) -> bool:
    if role in _OF_ONE:
        return is_alone
    if is_known(there, one) or is_known(here, other):
        return False
    if role in _OF_ONE_SHARE and one.sums & other.sums:
        return True
    return role in _OF_ONE_THING and is_alone and bool(_things(one, here) & _things(other, there))


def _things(post: Post, member: Member) -> frozenset[str]:
    """What the part is told of, in the words around the name."""
    assert post.sentence is not None
    start, end = max(post.sentence.start, post.start - _AROUND), min(post.sentence.end, post.end + _AROUND)
    words = [word for word in read_stems(member.text, start, end) if not word.is_name]
    return frozenset(canonical(word.stem) for word in words) - _NO_THING
