"""Who stands beside a deal: advisers, managers of funds, guarantors; read from the words around their names."""

from collections.abc import Iterator, Sequence

from agent.extract.actors import Actor, actor_of
from agent.extract.tokens import Token
from agent.schema.deal import Role
from agent.text.names import NameKind

_BY = frozenset({"by", "por", "von", "par", "durch"})
# "advised by Birch": the participle and who stands behind "by".
_PASSIVE = {
    **dict.fromkeys(
        ("managed", "gestionado", "gestionada", "gemanagt", "verwaltet", "verwalteter", "géré", "gérée"), Role.MANAGER
    ),
    **dict.fromkeys(
        (
            "advised",
            "represented",
            "counselled",
            "asesorado",
            "asesorada",
            "beraten",
            "conseillé",
            "conseillée",
        ),
        Role.ADVISER,
    ),
    **dict.fromkeys(("guaranteed", "garantizado", "garantizada", "garantiert", "garanti", "garantie"), Role.GUARANTOR),
}
# A fund that is "run by Birch"; a shop that is run by somebody is another thing.
_RUN = frozenset({"run", "administered", "overseen", "operated"})
_POOLS = frozenset({"fund", "funds", "vehicle", "pool", "trust", "partnership", "lp", "ii", "iii", "iv"})
# What its subject does for a party: "Birch advised Alder", "acted for the sellers".
_SERVES = frozenset({"advised", "advises", "advising", "represented", "represents", "representing"})
# "advised that the vote is on Monday"
_SAID = frozenset({"that", "of", "on", "shareholders", "investors", "against", ",", "."})
_ACTED = frozenset({"acted", "acts", "acting", "worked", "working"})
_ADVISERS = frozenset(
    "advisor adviser advisors advisers counsel solicitors lawyers notary attorneys asesor asesores berater "
    "conseil".split()
)
_OFFICES = frozenset({"adviser", "advisor", "advisers", "advisors", "counsel", "bank", "consultant"})
_STAFF = frozenset({"bankers", "lawyers", "dealmakers", "solicitors", "advisers", "advisors", "attorneys"})
_CONDUCTS = frozenset("ran runs handled conducted provided provides performed undertook carried managed led".split())
_WORK = frozenset("diligence sale auction process advice opinion valuation".split())
_ADVICE = frozenset({"advice", "counsel", "opinion", "valuation"})
_HIRED = frozenset("hired retained engaged appointed mandated instructed hires retains appoints tapped".split())
_SOUGHT = frozenset("explore find advise sell review evaluate assess seek auction handle arrange".split())
_FLOATS = frozenset("run lead manage underwrite organise organize".split())
_GUARANTEES = frozenset({"guarantee", "guarantees", "guaranty", "surety", "backstop", "garantía", "bürgschaft", "aval"})
_GUARANTEED = frozenset({"guarantees", "guaranteed", "guarantee", "garantiza", "garantiert", "garantit"})
_SURETIES = frozenset({"guarantor", "surety", "garante", "bürge", "garant"})
_AUXILIARY = frozenset(
    "is are was were has have had been being will also jointly exclusively solely together both acted acting acts as "
    "served serving serves standing stands stood the a an sole exclusive lead joint financial legal tax strategic "
    "global independent principal its their his".split()
)
_IS = frozenset({"is", "was", "are", "were", ":", "fue", "war", "était"})
_ACTS = frozenset({"is", "are", "was", "were", "as", "being", "been"})
_LISTING = frozenset({"and", "&", ",", "y", "und", "et"})
_LONGEST_LIST = 24


def side_parties(tokens: Sequence[Token]) -> Iterator[tuple[Role, Actor]]:
    for index, token in enumerate(tokens):
        if token.kind != "word":
            continue
        word = token.lower
        ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if word in _PASSIVE and ahead in _BY:
            yield from _with(_PASSIVE[word], names_after(tokens, index + 2))
        elif word in _RUN and _POOLS.intersection(t.lower.split()[-1] for t in tokens[max(0, index - 5) : index]):
            yield from _with(Role.MANAGER, names_after(tokens, _behind_by(tokens, index)))
        elif (word in _SERVES and ahead not in _SAID) or (word in _ACTED and ahead in ("for", "on")):
            yield from _with(Role.ADVISER, names_before(tokens, index))
            yield from _with(Role.ADVISER, _gapped(tokens, index))
        elif word in _ADVICE and (giving := _giving(tokens, index)):
            yield from _with(Role.ADVISER, giving)
        elif word in _CONDUCTS and _WORK.intersection(other.lower for other in tokens[index + 1 : index + 7]):
            yield from _with(Role.ADVISER, names_before(tokens, index))
        elif word in _STAFF and ahead in ("at", "from", "of"):
            yield from _with(Role.ADVISER, names_after(tokens, index + 2))
        elif word in _ADVISERS:
            yield from _with(Role.ADVISER, _advisers(tokens, index))
        elif word in _HIRED:
            yield from _hired(tokens, index)
        elif word == "finder" and ahead == "fee":
            yield from _with(Role.ADVISER, _payee(tokens, index + 2))
        else:
            yield from _guarantors(tokens, index)


def _with(role: Role, actors: Sequence[Actor]) -> Iterator[tuple[Role, Actor]]:
    yield from ((role, actor) for actor in actors)


def _gapped(tokens: Sequence[Token], index: int) -> list[Actor]:
    """ "Birch is acting for Alder, and Moss for Cedar": Moss, whose verb is left out."""
    for at in range(index + 2, min(len(tokens) - 3, index + 14)):
        is_next = tokens[at].lower in ("and", ";", "while") and is_firm(tokens[at + 1])
        ahead = [token.lower for token in tokens[at + 2 : at + 4]]
        if is_next and ahead[:1] in (["for"], ["represented"], ["advised"], ["the"], ["to"]):
            name = tokens[at + 1].name
            return [actor_of(name)] if name is not None else []
    return []


def _giving(tokens: Sequence[Token], index: int) -> list[Actor]:
    """ "advice from Birch", "legal advice to the buyer came from Birch", "advice was provided by Birch"."""
    for at in range(index + 1, min(len(tokens) - 1, index + 9)):
        if tokens[at].kind == "mark" or (tokens[at].kind == "name" and at > index + 6):
            return []
        if tokens[at].lower in ("from", "by") or (at == index + 1 and tokens[at].lower == "of"):
            return names_after(tokens, at + 1)
    return []


def _behind_by(tokens: Sequence[Token], index: int) -> int:
    """Past "from Boston" to what stands behind "by"."""
    by = next((at for at in range(index + 1, min(len(tokens), index + 5)) if tokens[at].lower in _BY), len(tokens))
    return by + 1


def _advisers(tokens: Sequence[Token], index: int) -> list[Actor]:
    """ "Birch & Moss is acting as financial adviser to", "legal counsel to Alder was Birch", "led by Birch"."""
    if [token.lower for token in tokens[index + 1 : index + 3]] == ["led", "by"]:
        return names_after(tokens, index + 3)
    before = names_before(tokens, index)
    if before:
        ends = [token.lower for token in tokens[max(0, index - 8) : index] if token.start >= before[-1].end]
        # "its Lisbon lawyers" act for nobody.
        return before if _ACTS.intersection(ends) else []
    for at in range(index + 1, min(len(tokens), index + 9)):
        if tokens[at].kind == "mark" and tokens[at].lower != ":":
            return []
        if tokens[at].lower in _IS:
            return names_after(tokens, at + 1)
    return []


def _hired(tokens: Sequence[Token], index: int) -> Iterator[tuple[Role, Actor]]:
    """ "has hired Birch Bank to find a buyer", "retained Moss as its adviser", "has been retained by Alder"."""
    if index + 1 < len(tokens) and tokens[index + 1].lower in _BY:
        yield from _with(Role.ADVISER, names_before(tokens, index) if _is_bank(tokens, index) else [])
        return
    actors = names_after(tokens, index + 1)
    words = [token.lower for token in tokens[index + 1 : index + 14]]
    if "as" in words and _OFFICES.intersection(words):
        yield from _with(Role.ADVISER, actors)
    elif "to" in words[1:] and _SOUGHT.intersection(words):
        yield from _with(Role.ADVISER, actors)
    elif "to" in words[1:] and _FLOATS.intersection(words):
        yield from _with(Role.MANAGER, actors)


def _is_bank(tokens: Sequence[Token], index: int) -> bool:
    """Who was retained is an adviser where its name says so."""
    return any(
        token.kind == "name" and _BANKS.intersection(token.lower.split()) for token in tokens[max(0, index - 6) : index]
    )


_BANKS = frozenset("bank banco banque securities advisers advisors partners capital llp".split())


def _payee(tokens: Sequence[Token], start: int) -> list[Actor]:
    to = next((at for at in range(start, min(len(tokens), start + 14)) if tokens[at].lower == "to"), None)
    return names_after(tokens, to + 1, is_person=True)[:1] if to is not None else []


def _guarantors(tokens: Sequence[Token], index: int) -> Iterator[tuple[Role, Actor]]:
    """ "with a guarantee from Birch", "Moss guarantees", "with Moss standing as guarantor"."""
    word = tokens[index].lower
    ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    before = tokens[index - 1] if index else None
    if word in _SURETIES:
        yield from _with(Role.GUARANTOR, names_before(tokens, index))
    elif word in _GUARANTEES and ahead in ("from", "by", "of", "issued", "given", "provided", "der", "de", "du"):
        start = index + 3 if ahead in ("issued", "given", "provided") else index + 2
        yield from _with(Role.GUARANTOR, names_after(tokens, start, is_public=True)[:1])
    elif word in _GUARANTEES and before is not None and before.possessive and before.name is not None:
        yield Role.GUARANTOR, actor_of(before.name)
    elif word in _GUARANTEED and before is not None:
        # "its parent, Birch SE, guarantees the loan"
        end = index - 1 if before.lower == "," else index
        yield from _with(Role.GUARANTOR, names_before(tokens, end)[-1:])


def names_before(tokens: Sequence[Token], end: int) -> list[Actor]:
    """The list of firms right before tokens[end], past its auxiliaries: "Birch and Moss are financial advisers"."""
    index = end - 1
    while index >= 0 and tokens[index].lower in _AUXILIARY and end - index < 9:
        index -= 1
    found: list[Actor] = []
    while index >= 0 and end - index < _LONGEST_LIST:
        token = tokens[index]
        if token.name is not None and is_firm(token) and not token.possessive:
            found.insert(0, actor_of(token.name))
        elif not found or token.lower not in _LISTING:
            break
        index -= 1
    return found


def names_after(
    tokens: Sequence[Token], start: int, *, is_person: bool = False, is_public: bool = False
) -> list[Actor]:
    """The firms from `start` on, past an article, an owner or a trade name: "by the fund house Alder and Birch"."""
    actors: list[Actor] = []
    start = _at_firm(tokens, start)
    for index in range(start, min(start + 12, len(tokens))):
        token = tokens[index]
        is_other = token.name is not None and (
            (is_person and token.name.kind is NameKind.PERSON) or (is_public and token.name.kind is NameKind.PUBLIC)
        )
        if token.possessive and not actors:
            # "from Alder's parent, Birch": Birch.
            start = index
        elif token.name is not None and (is_firm(token) or is_other):
            actors.append(actor_of(token.name))
        elif not actors and token.lower == "," and index - start < 5 and (is_person or start != index):
            # "the seller is the founder's widow, Jan Berg"
            continue
        elif actors and token.lower not in _LISTING:
            break
        elif not actors and (token.kind == "mark" or index - start > 4 or token.lower in _WHERE):
            break
    return actors


_WHERE = frozenset({"in", "at", "near"})


def _at_firm(tokens: Sequence[Token], start: int) -> int:
    """ "advised by Jan Berg and Ole Dahl of Birch & Moss": the firm behind its people."""
    for at in range(start + 1, min(len(tokens) - 1, start + 6)):
        if tokens[at].lower in ("of", "at") and tokens[at - 1].kind == "name" and " " in tokens[at - 1].lower:
            person, words = tokens[at - 1].name, tokens[at + 1 : at + 4]
            is_whose = person is not None and person.kind is not NameKind.ORGANISATION
            house = next((token for token in words if is_firm(token)), None)
            if is_whose and house is not None and house.name is not None:
                is_called = words[0].kind == "word" or house.name.kind is NameKind.ORGANISATION
                return at + 1 if is_called else start
        if tokens[at].kind not in ("name", "word") and tokens[at].lower != ",":
            break
    return start


def is_firm(token: Token) -> bool:
    return token.name is not None and token.name.kind in (NameKind.ORGANISATION, NameKind.OTHER)
