"""Who a noun of roles is said of: "the landlord is Alder", "landlord Alder", "Alder, the seller,", "with Alder as"."""

from collections.abc import Iterator, Mapping, Sequence

from agent.extract.actors import Actor, actor_of
from agent.extract.role_nouns import ROLE_NOUNS
from agent.extract.side_parties import is_firm, names_after, names_before
from agent.extract.tokens import Token
from agent.schema.deal import Role

# Whoever brings shares or bonds to the market manages the issue.
MANAGERS = frozenset(
    "bookrunner bookrunners book-runner book-runners underwriter underwriters manager managers broker brokers "
    "coordinator coordinators co-manager co-managers arranger arrangers agent nomad sponsor".split()
)
# These are said of many; beside an issue only what stands before them makes them its managers.
_OPEN = frozenset({"manager", "managers", "coordinator", "coordinators", "agent", "sponsor", "broker", "brokers"})
_LEAD = frozenset(
    "lead joint global sole book-running bookrunning running placement placing co-lead corporate ipo syndicate".split()
)
SAID: Mapping[str, tuple[Role, ...]] = {
    **{word: tuple(role for role in roles if role is not Role.ISSUER) for word, roles in ROLE_NOUNS.items()},
    **{word: (Role.MANAGER, *ROLE_NOUNS.get(word, ())) for word in MANAGERS},
    **{word: ROLE_NOUNS[word] for word in ("issuer", "emisor", "emisora", "emittent", "émetteur")},
}
_IS = frozenset({":", "is", "was", "are", "were", "es", "son", "fue", "ist", "sind", "war", "est", "était", "sont"})
_LINKS = frozenset("is was are were be being been as acts acted acting serves served serving".split())
_ADJECTIVES = frozenset(
    "the a an its their his sole exclusive lead joint global new only anchor main principal single first co "
    "book-running bookrunning running financial legal existing current largest biggest and mandated initial ultimate "
    "placement placing corporate co-lead senior junior other".split()
)
_ARTICLES = frozenset("the a an its their der die el la le".split())
_LONGEST = 6


def read_said(tokens: Sequence[Token]) -> Iterator[tuple[tuple[Role, ...], Actor]]:
    """Each firm with the roles that the noun beside it could mean."""
    for index, token in enumerate(tokens):
        if token.kind != "word" or token.lower not in SAID or token.possessive:
            continue
        if token.lower in _OPEN and not _LEAD.intersection(t.lower for t in tokens[max(0, index - 3) : index]):
            continue
        for actor in _said_of(tokens, index):
            yield SAID[token.lower], actor


def _said_of(tokens: Sequence[Token], index: int) -> Sequence[Actor]:
    first = _phrase_start(tokens, index)
    before = tokens[first - 1] if first else None
    if before is not None and before.lower in _LINKS and before.kind == "word":
        named = names_before(tokens, first)
        if named:
            return named
    if before is not None and before.lower == "," and first > 1 and first < index and is_firm(tokens[first - 2]):
        is_told = tokens[first].lower in _ARTICLES and not tokens[first - 2].possessive
        ends = tokens[index + 1].lower if index + 1 < len(tokens) else "."
        name = tokens[first - 2].name
        if is_told and name is not None and (ends in (",", ".", ";") or ends in _BEHIND):
            return [actor_of(name)]
    return _behind(tokens, index, is_told=first < index)


_BEHIND = frozenset("of to for in on and which that who said says".split())


def _phrase_start(tokens: Sequence[Token], index: int) -> int:
    start = index
    while start and tokens[start - 1].lower in _ADJECTIVES and index - start < _LONGEST:
        if tokens[start - 1].lower == "and" and not (start > 1 and tokens[start - 2].lower in _ADJECTIVES):
            break
        start -= 1
    return start


def _behind(tokens: Sequence[Token], index: int, *, is_told: bool) -> Sequence[Actor]:
    """The name right behind the noun, behind its "is" or colon, or in commas."""
    if index + 1 >= len(tokens):
        return ()
    ahead = tokens[index + 1]
    if is_firm(ahead) and not ahead.possessive and not (index and tokens[index - 1].kind == "name"):
        return names_after(tokens, index + 1)
    at = _copula(tokens, index)
    if at is not None and at + 1 < len(tokens):
        if tokens[at + 1].lower.endswith(_PARTICIPLES):
            # "The seller was represented by Birch"
            return ()
        return names_after(tokens, at + 1, is_person=True)
    if ahead.lower == "," and (among := _among(tokens, index + 2)):
        return among
    if ahead.lower == "," and is_told and index + 2 < len(tokens):
        return _apposed(tokens, index + 2)
    return ()


def _copula(tokens: Sequence[Token], index: int) -> int | None:
    """The "is" of "the supplier is", "the supplier of the pellets is", "the buyer will be"."""
    for at in range(index + 1, min(len(tokens) - 1, index + 8)):
        if tokens[at].lower in _IS:
            return at
        if tokens[at].lower == "will" and tokens[at + 1].lower == "be":
            return at + 1
        is_open = at == index + 1 and tokens[at].lower not in ("of", "for", "in")
        if is_open or tokens[at].kind in ("name", "mark"):
            return None
    return None


def _among(tokens: Sequence[Token], start: int) -> Sequence[Actor]:
    """ "Sellers, among them the funds Birch and Moss,", "the lenders, led by Birch Bank,"."""
    words = [token.lower for token in tokens[start : start + 3]]
    for lead in _AMONG:
        if words[: len(lead)] == lead:
            return names_after(tokens, start + len(lead))
    return ()


_AMONG = (["among", "them"], ["including"], ["led", "by"], ["which", "include"], ["who", "include"], ["namely"])
_PARTICIPLES = ("ed", "ing")


def _apposed(tokens: Sequence[Token], start: int) -> list[Actor]:
    """ "the seller, the investment firm Birch, bought": a name within a few words, with a comma or stop behind it."""
    for index in range(start, min(start + 6, len(tokens) - 1)):
        name = tokens[index].name
        if name is not None:
            closes = tokens[index + 1].kind == "mark" or tokens[index + 1].lower == "and"
            closes = closes and not tokens[index].possessive
            return names_after(tokens, index) if closes and is_firm(tokens[index]) else []
        if tokens[index].kind != "word":
            return []
    return []
