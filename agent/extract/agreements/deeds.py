"""The deed behind an agreement: the verb that makes, gives, gets or joins it, who does it, and how far it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agent.extract.actors import Actor, Scene, actor_of, actors_before, inverted_subject
from agent.extract.agreements.acts import ACTS, ENDING, GETTING, PARTICLES, SIGNING
from agent.extract.agreements.anchors import Anchor
from agent.extract.agreements.family import Act
from agent.extract.agreements.groups import leaders_before, leaders_behind
from agent.extract.agreements.links import is_coded, is_party, is_verb_here
from agent.extract.agreements.sums import has_sum
from agent.extract.clauses import Chain, walk_left
from agent.extract.closing_verbs import closes_clause, find_auxiliary
from agent.extract.tokens import Clause, Token
from agent.schema.deal import DealStatus, DealType, Role
from agent.text.names import NameKind

_STOPS = frozenset(";:•▪")
_FARTHEST = 26
# Nouns that are an agreement of their own only between two named sides, or with a sum.
GENERIC = frozenset({"contract", "contrato", "contrat", "auftrag", "order", "orders", "pedido", "commande"})
# Of a licence or an option these tell who has it; anything else is held without an agreement.
_HOLDING = frozenset("hold holds held".split())
# In these whoever pays is no customer, and payments are told of for other reasons.
_MONEY_SIDES = frozenset({Role.LENDER, Role.INVESTOR, Role.PARTNER})


# Money that has been handed over.
DONE_WITH = frozenset("lent invested injected borrowed pumped poured ploughed raised issued placed".split())


@dataclass(frozen=True)
class Deed:
    """An act in a clause: where its verb stands, what it is and how far it says the agreement is."""

    index: int
    act: Act
    status: DealStatus
    chain: Chain
    doers: tuple[Actor, ...]
    begin: int
    is_led: bool = False


def find_deed(anchor: Anchor, clause: Clause, scene: Scene) -> Deed | None:
    """The act that makes the agreement: in front of its noun, or else behind it."""
    tokens = clause.tokens
    if anchor.act is not None and _is_attribute(tokens, anchor.first):
        return None
    if anchor.act is not None:
        is_done = tokens[anchor.first].lower in DONE_WITH
        status = DealStatus.COMPLETED if is_done else DealStatus.AGREED
        deed = make_deed(anchor.first, anchor.act, status, tokens, scene, is_strict=True)
        is_last = scene.grammar.verb_last and closes_clause(tokens, anchor.first)
        return _closing(deed, tokens, scene) if is_last else deed
    before = list(_acts(range(anchor.first - 1, max(-1, anchor.first - _FARTHEST), -1), anchor, tokens, scene))
    told = next((deed for deed in before if deed.doers), None)
    if told is not None:
        return told
    return (
        _deed_in_relative(anchor, tokens, scene)
        or _deed_behind(anchor, tokens, scene)
        or _passed_over(before, anchor, tokens, scene)
        or next(iter(before), None)
    )


def _deed_in_relative(anchor: Anchor, tokens: Sequence[Token], scene: Scene) -> Deed | None:
    """ "a facility that Alder arranged in May", "the contract Alder signed with Birch"."""
    start = anchor.last + 1
    if start < len(tokens) and tokens[start].lower in scene.grammar.relatives:
        start += 1
    if start + 1 >= len(tokens) or tokens[start].kind == "mark":
        return None
    is_subject = is_party(tokens[start]) and not tokens[start].possessive
    if not is_subject and tokens[start].lower not in (*scene.grammar.pronouns, *scene.grammar.determiners):
        return None
    for index in range(start + 1, min(len(tokens), start + 6)):
        if tokens[index].kind == "mark" or tokens[index].lower in scene.grammar.prepositions:
            return None
        deed = _act_at(index, anchor, tokens, scene)
        if deed is not None:
            return deed if deed.doers and not deed.chain.is_passive else None
    return None


def _passed_over(before: Sequence[Deed], anchor: Anchor, tokens: Sequence[Token], scene: Scene) -> Deed | None:
    """ "its own share: $40 million raised from notes": money that is got, by whom the sentence or the text is about."""
    is_money = anchor.family.sides[0] in (Role.LENDER, Role.INVESTOR)
    for deed in before:
        who = scene.subject or scene.speakers
        if is_money and deed.act is Act.GET and who and has_sum(tokens, anchor.first, anchor.last):
            return replace(deed, doers=tuple(actor for actor in who if is_firm(actor)))
    return None


def _acts(places: range, anchor: Anchor, tokens: Sequence[Token], scene: Scene) -> Iterator[Deed]:
    for index in places:
        if _is_stop(tokens, index):
            return
        deed = _act_at(index, anchor, tokens, scene)
        if deed is not None:
            yield deed


def _deed_behind(anchor: Anchor, tokens: Sequence[Token], scene: Scene) -> Deed | None:
    """A German verb closes its clause; elsewhere "under a supply agreement, Alder will deliver"."""
    if not (scene.grammar.verb_last or _is_introduced(tokens, anchor, scene)):
        return None
    for deed in _acts(range(anchor.last + 1, min(len(tokens), anchor.last + _FARTHEST)), anchor, tokens, scene):
        is_last = scene.grammar.verb_last and closes_clause(tokens, deed.index)
        # "hat einen Kredit von der Birch Bank erhalten": the name in front of a closing verb is no subject.
        deed = replace(deed, doers=()) if is_last else deed
        told = _closing(deed, tokens, scene) if scene.grammar.verb_last and not deed.doers else deed
        if told.doers and not told.chain.is_passive:
            return told
    return None


def _closing(deed: Deed, tokens: Sequence[Token], scene: Scene) -> Deed:
    """ "Alder hat mit Birch einen Kredit vereinbart": the subject stands before the auxiliary, or right behind it."""
    auxiliary = find_auxiliary(tokens, deed.index, scene.grammar)
    if auxiliary is None:
        return deed
    doers = actors_before(tokens, auxiliary - 1, scene)
    if not doers and auxiliary + 1 < len(tokens):
        behind = next((t for t in tokens[auxiliary + 1 : auxiliary + 5] if t.kind == "name"), None)
        before = tokens[auxiliary + 1].lower
        is_subject = behind is not None and is_party(behind) and before not in scene.grammar.prepositions
        doers = (actor_of(behind.name),) if is_subject and behind is not None and behind.name is not None else ()
    return replace(deed, doers=tuple(actor for actor in doers if is_firm(actor)), begin=auxiliary)


def _is_stop(tokens: Sequence[Token], index: int) -> bool:
    """A semicolon or colon; the colon of "60:40" is none."""
    is_mark = tokens[index].kind == "mark" and tokens[index].lower in _STOPS
    return is_mark and not (index and tokens[index - 1].kind == "number" and tokens[index].lower == ":")


def _is_introduced(tokens: Sequence[Token], anchor: Anchor, scene: Scene) -> bool:
    """ "Under a supply agreement, Alder will deliver": the noun's phrase opens the sentence."""
    return any(token.lower in _UNDER for token in tokens[max(0, anchor.first - 8) : anchor.first])


_UNDER = frozenset("under in through via según en bajo unter im laut dans selon".split())


def _act_at(index: int, anchor: Anchor, tokens: Sequence[Token], scene: Scene) -> Deed | None:
    found = ACTS.get(tokens[index].lower) or _having(tokens, index, anchor) or _ending(tokens, index)
    if found is None or tokens[index].kind != "word" or not is_verb_here(tokens, index, scene.grammar):
        return None
    act, status = found
    family = anchor.family
    if _is_undone(tokens, index, act):
        return None
    if tokens[index].lower.startswith("extend") and family.sides[0] is not Role.LENDER:
        # "Alder may extend the lease" says nothing of who let it; "has extended its contract with Birch" renews it.
        is_right = any(token.lower in ("may", "can", "to") for token in tokens[max(0, index - 2) : index])
        return None if is_right else make_deed(index, Act.SIGN, DealStatus.AGREED, tokens, scene)
    if tokens[index].lower in _RUNS and family.type is not DealType.JOINT_VENTURE:
        return None
    if SIGNING.get(tokens[index].lower, frozenset()).intersection(t.lower for t in tokens[index + 1 : index + 3]):
        return make_deed(index, Act.SIGN, DealStatus.AGREED, tokens, scene)
    if is_ending(tokens, index):
        return make_deed(index, Act.END, DealStatus.TERMINATED, tokens, scene)
    if 0 < anchor.first - index < 4 and (_is_adjective(tokens, index, scene) or _is_attribute(tokens, index)):
        return None
    particles = PARTICLES.get(tokens[index].lower)
    if particles is not None:
        behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if behind not in particles and tokens[index].lower.startswith("pull"):
            # "has pulled the loan"
            return make_deed(index, Act.END, DealStatus.TERMINATED, tokens, scene)
        if behind not in particles:
            return None
        act = Act.GET if behind in GETTING else act
    if tokens[index].lower.startswith("move") and family.type not in (DealType.HOSTING, DealType.LEASE):
        return None
    is_welcome = tokens[index].lower.startswith("welcom")
    if is_welcome and (family.type is not DealType.LEASE or not is_party(tokens[min(index + 1, len(tokens) - 1)])):
        # "has welcomed Birch to its arcade on a ten-year lease"
        return None
    is_held = tokens[index].lower in _HOLDING
    if is_held and family.type not in (DealType.OPTION, DealType.LICENSE):
        return None
    is_bought = act is Act.BUY and family.type in (DealType.OPTION, DealType.LICENSE) and 0 < anchor.first - index < 5
    is_listed = act is Act.SELL and family.type is DealType.IPO
    is_trade = act in (Act.BUY, Act.SELL) and act not in family.subject and not (is_bought or is_listed)
    if tokens[index + 1 : index + 2] and tokens[index + 1].lower == "part" and act is Act.TAKE:
        # "took part in the placing"
        act = Act.JOIN
    if is_trade and family.sides[0] is not Role.SUPPLIER and family.type is not DealType.ROYALTY_FINANCING:
        return None
    if not _pays_rightly(act, index, anchor, tokens):
        return None
    if anchor.phrase in GENERIC and act is Act.BUY and not tokens[index].lower.startswith(("order", "bestellt")):
        return None
    return make_deed(index, act, status, tokens, scene)


def _is_undone(tokens: Sequence[Token], index: int, act: Act) -> bool:
    """ "buying back notes", "drew nothing on its loan": an agreement that ends, or that nobody made use of."""
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return (act is Act.BUY and behind == "back") or behind in _NOTHING


_NOTHING = frozenset({"nothing", "none", "no"})


def _pays_rightly(act: Act, index: int, anchor: Anchor, tokens: Sequence[Token]) -> bool:
    """Whether the act fits what is paid: a rent, a royalty, or the money of anything else."""
    is_royalty = anchor.phrase in ("royalty", "royalties")
    if anchor.phrase == "rent" and act is not Act.PAY:
        # A rent is raised, cut and agreed as well.
        return False
    if (
        act is Act.PAY
        and not is_royalty
        and anchor.phrase != "rent"
        and (index < anchor.first or anchor.family.sides[0] in _MONEY_SIDES)
    ):
        return False
    is_paid = act in (Act.GIVE, Act.TAKE) and any(token.is_money for token in tokens[index : index + 16])
    if is_royalty and act not in (Act.BUY, Act.SELL, Act.PAY) and not is_paid:
        return False
    if is_royalty and act is Act.PAY and index < anchor.first:
        # "paid Birch $95 million for a royalty", but "pays $3 million and a royalty of 4%"
        between = {token.lower for token in tokens[max(index, anchor.first - 4) : anchor.first]}
        if "for" not in between and "por" not in between:
            return False
    return True


def _is_adjective(tokens: Sequence[Token], index: int, scene: Scene) -> bool:
    """ "new committed facilities", "a secured loan": nobody does it."""
    if tokens[index].lower not in _ADJECTIVES or not index:
        return False
    before = tokens[index - 1]
    verbs = scene.grammar.have | scene.grammar.be | scene.grammar.modals | scene.grammar.pronouns
    return before.kind in ("word", "number", "figure") and before.lower not in verbs and not before.lower.endswith("ly")


def _is_attribute(tokens: Sequence[Token], index: int) -> bool:
    """ "launches underwritten offer", "a rented garage": a participle behind a verb of its own or an article."""
    if not index or not tokens[index].lower.endswith(("ed", "tten")):
        return False
    before = tokens[index - 1].lower
    is_verb = before in _STARTING or (before in ACTS and before[-1] == "s")
    return tokens[index - 1].kind == "word" and (before in ("a", "an", "fully") or is_verb)


_STARTING = frozenset("launches launched announces announced opens opened plans proposes completes completed".split())


_ADJECTIVES = frozenset("committed secured extended proposed planned drawn amended expanded closed".split())


def is_ending(tokens: Sequence[Token], index: int) -> bool:
    """ "called off its placement", "handed the rights back"."""
    particles = ENDING.get(tokens[index].lower)
    return particles is not None and any(token.lower in particles for token in tokens[index + 1 : index + 4])


def _ending(tokens: Sequence[Token], index: int) -> tuple[Act, DealStatus] | None:
    return (Act.END, DealStatus.TERMINATED) if is_ending(tokens, index) else None


def _having(tokens: Sequence[Token], index: int, anchor: Anchor) -> tuple[Act, DealStatus] | None:
    """ "has a commitment of $600 million from Birch Bank": a lender's word, and the sum of it."""
    is_noun = tokens[index].lower in ("has", "have", "had") and tokens[index + 1].lower in ("a", "an", "secured")
    if tokens[index].lower in ("has", "have", "had") and anchor.family.type is DealType.LICENSE:
        # "will have the sole right to sell"
        is_right = tokens[index + 1].lower in ("the", "an", "exclusive", "sole") and anchor.first - index < 5
        return (Act.GET, DealStatus.AGREED) if is_right else None
    if anchor.family.type is DealType.OPTION:
        behind = [token.lower for token in tokens[anchor.last + 1 : anchor.last + 3]]
        is_to_buy = behind[:1] == ["to"] and behind[-1] in _BUYING
        return (Act.GET, DealStatus.AGREED) if is_noun and is_to_buy and anchor.first - index < 5 else None
    has_sum = any(token.is_money for token in tokens[index : anchor.last + 8])
    return (Act.GET, DealStatus.AGREED) if is_noun and has_sum and anchor.first - index < 8 else None


# Two who run a venture together have made one.
_RUNS = frozenset("run runs ran running operate operates operated own owns owned".split())
_BUYING = frozenset({"buy", "acquire", "purchase", "earn", "license", "raise", "take"})


def make_deed(
    index: int, act: Act, status: DealStatus, tokens: Sequence[Token], scene: Scene, *, is_strict: bool = False
) -> Deed:
    chain = walk_left(tokens, index, scene.grammar)
    is_reader = chain.start > 0 and tokens[chain.start - 1].lower in ("we", "you")
    led = leaders_before(tokens, index) or (leaders_behind(tokens, index) if scene.grammar.verb_last else ())
    if led:
        return Deed(index, act, status, chain, led, index, is_led=True)
    doers = () if is_strict and is_reader else actors_before(tokens, chain.start - 1, scene)
    if not doers and scene.grammar.verb_last:
        doers = inverted_subject(tokens, index, scene)
    if not doers and not scene.grammar.verb_last and not is_strict:
        doers = _loose_subject(tokens, chain.start, scene)
    goes_on = chain.start > 0 and tokens[chain.start - 1].lower in scene.grammar.conjunctions
    if not doers and is_strict and ("to" in chain.cues or goes_on):
        doers = scene.subject or scene.speakers or scene.leader
    return Deed(index, act, status, chain, tuple(actor for actor in doers if is_firm(actor)), index)


def is_firm(actor: Actor) -> bool:
    return actor.name is not None and actor.name.kind is not NameKind.PERSON and not is_coded(actor.name.text)


def _loose_subject(tokens: Sequence[Token], end: int, scene: Scene) -> tuple[Actor, ...]:
    """The nearest company in front of a verb that no preposition governs; the sentence's subject where none is."""
    grammar = scene.grammar
    for index in range(end - 1, max(-1, end - _FARTHEST), -1):
        token = tokens[index]
        if token.kind == "mark" and token.lower in _STOPS:
            break
        if is_party(token) and not token.possessive and token.name is not None:
            before = next(
                (tokens[i].lower for i in range(index - 1, -1, -1) if tokens[i].lower not in grammar.determiners), ""
            )
            if before not in grammar.prepositions:
                return actors_before(tokens, index, scene) or (actor_of(token.name),)
    if end and tokens[end - 1].lower in (*grammar.conjunctions, ",", "to"):
        return scene.subject or scene.speakers
    return ()
