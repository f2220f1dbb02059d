"""Which role the words around a name give it: the preposition or role noun before it, or the list it stands in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.extract.actors import Actor, actor_of
from agent.extract.agreements.acts import ACTS
from agent.extract.agreements.anchors import PAPER
from agent.extract.agreements.family import Act, Family
from agent.extract.grammar.frame import Grammar
from agent.extract.role_nouns import ROLE_NOUNS
from agent.extract.tokens import Token
from agent.schema.deal import Role
from agent.text.name_words import TRADES
from agent.text.names import Name, NameKind

_WITH = frozenset("with mit con avec alongside".split())
_FROM = frozenset("from von vom aus desde auprès".split())
_TO = frozenset("to an ans a al à au".split())
# Spanish buys "a" somebody, French "auprès" or "à".
_BOUGHT_FROM = frozenset("a al à au".split())
_BY = frozenset("by durch por par".split())
_BETWEEN = frozenset("between zwischen entre".split())
_IN = frozenset("in into en dans".split())
_INCLUDING = frozenset("including include included includes like namely incluidos darunter notamment".split())
_OF = frozenset("of de del der des du".split())
_DATIVE = frozenset({"der", "dem", "den"})
_AT = frozenset("at bei on for für para pour over sobre".split())
_LENT_OF = frozenset("de del du".split())
_FOR = frozenset("for für para pour".split())
_LISTING = frozenset({",", "and", "&", "y", "e", "und", "sowie", "et", "or"})
_UNITS = frozenset("unit subsidiary affiliate arm division filial tochter filiale syndicate consortium group".split())
_OWNED = frozenset("owned owns propiedad".split())
_ASIDE = frozenset("managed advised guaranteed represented asesorado beraten conseillé approved".split())
_KNOWLEDGE = frozenset(
    "patents patent technology technologies compound drug candidate antibody software designs formula know-how "
    "portfolio patentes tecnología brevets technologie".split()
)
# Who arranges or commits a loan lends it.
_LEADING = frozenset("arranged underwritten committed led headed coordinated provided funded supplied backed".split())
_PREMISES = frozenset(
    "campus building tower park centre center hall warehouse block estate site arcade unit units complex terminal "
    "facility premises house mall store plant depot hub".split()
)
_HARDWARE = frozenset("machines rigs miners servers asics gpus hardware equipment racks workloads".split())
_STREETS = frozenset("street road lane square avenue quarter docks district strasse straße boulevard market".split())
_MAKERS = frozenset("made built developed designed discovered operated owned".split())
# What an agreement does for somebody: "will help Alder finish its plant".
_HELP = frozenset("help helps enable enables allow allows".split())
# Words between a preposition and the name behind it; more, and it is another phrase.
_REACH = 7


def is_verb_here(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "a pension fund", "the order" are nouns; "will fund", "and leads", "the group places an order" are not."""
    word = tokens[index].lower
    if word not in _NOUNS_TOO and word not in grammar.nouns:
        return True
    before = tokens[index - 1] if index else None
    if before is None or before.kind == "name":
        return before is not None and not before.possessive
    small = (grammar.pronouns, grammar.modals, grammar.have, grammar.be, grammar.relatives, grammar.conjunctions)
    if before.lower in ("to", ",") or before.lower.endswith("ly") or any(before.lower in words for words in small):
        return True
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    has_object = after is not None and (after.lower in grammar.determiners or after.kind == "figure")
    return has_object and before.kind == "word" and before.lower not in grammar.determiners | grammar.prepositions


_NOUNS_TOO = frozenset(
    "fund funds finance order orders place places set hold holds supply supplies lead leads raise award awards issue "
    "issues close sale form forms draw draws gain gains contract price prices offers place match pick picks "
    "pump pumps pour advance advances net tap bag bags land lands sink back backs join run "
    "runs award own".split()
)


def is_party(token: Token) -> bool:
    return token.name is not None and can_take_part(token.name)


def can_take_part(name: Name) -> bool:
    """No place, no public body, no product's code ("AB-12") and no "Phase" of a trial."""
    is_body = name.kind not in (NameKind.PLACE, NameKind.PUBLIC)
    return is_body and not is_coded(name.text) and name.text.lower() not in _STEPS


def is_coded(name: str) -> bool:
    """ "AB-12", "Complement Inhibitor AB-12": a product."""
    return _CODE.search(name.lower()) is not None or name.lower().startswith("series ")


_CODE = re.compile(r"(?:^|\s)[a-z]{1,6}-?\d{1,5}[a-z]?$")
_STEPS = frozenset("it eh/s data-center data-centre placement phase step tranche stage part section tier".split())


def linked_names(
    tokens: Sequence[Token],
    start: int,
    family: Family,
    role: Role | None,
    act: Act | None,
    grammar: Grammar,
    *,
    verb: int | None = None,
) -> Iterator[tuple[Role, Actor]]:
    """The names behind tokens[start - 1], with their roles; `role` is the subject's."""
    is_to_somebody = act in (Act.GIVE, Act.SELL, Act.PAY) or any(t.lower == "up" for t in tokens[start : start + 1])
    state = _State("object" if is_to_somebody else "", start - 1)
    for index in range(start, len(tokens)):
        token = tokens[index]
        if token.kind == "mark" and token.lower in ".;":
            return
        if verb is not None and index > verb and tokens[index - 1].lower == "," and token.lower in grammar.have:
            # "which raised $40 million, has won": the main clause goes on.
            return
        if verb is not None and index == verb + 1 and is_to_somebody:
            state.link, state.at = "object", verb
        if is_home(tokens, index) or tokens[index - 1].lower in _NEARBY:
            # "a hall near Wrocław": where a thing stands, whether the name is known for a place or not.
            continue
        if is_party(token) and token.name is not None and not _is_noun(token, family):
            found = _role_here(tokens, index, state, family, role, act)
            if found is not None:
                yield found, actor_of(token.name)
            state = _State("", index, last=found)
        elif token.kind == "word":
            _read_word(tokens, index, state, family, grammar)
        elif token.kind == "figure" and state.link != "object":
            state.link = ""


_NEARBY = frozenset({"near", "outside", "nahe", "cerca", "près"})


def is_home(tokens: Sequence[Token], index: int) -> bool:
    """ "the Hamburg lender Birch Bank": where it sits, between an article and a noun with a name of its own."""
    if tokens[index].name is None or tokens[index].possessive or " " in tokens[index].lower or not index:
        return False
    behind = [token.kind for token in tokens[index + 1 : index + 4]]
    is_described = behind[:2] == ["word", "name"] or behind == ["word", "word", "name"]
    return is_described and tokens[index - 1].lower in ("the", "a", "an") and tokens[index + 1].lower in TRADES_TOO


def _is_noun(token: Token, family: Family) -> bool:
    return token.lower in family.nouns or token.lower.split()[-1] in PAPER


TRADES_TOO = TRADES | frozenset(
    "bank fund group firm company investor broker lawyer practice house maker agency owner lender supplier trust "
    "specialist operator manager family utility start-up brokerage manufacturer".split()
)


@dataclass
class _State:
    """What governs the next name: a preposition or role noun and where it stands, or the list that goes on."""

    link: str
    at: int
    told: Role | None = None
    last: Role | None = None
    is_listed: bool = False


def _role_here(
    tokens: Sequence[Token], index: int, state: _State, family: Family, role: Role | None, act: Act | None
) -> Role | None:
    found = None
    if state.told is not None and index - state.at <= 4:
        found = state.told
    elif state.link and index - state.at <= _REACH:
        found = _role_of(state.link, tokens, index, state.at, family, role, act)
    is_next = tokens[index - 1].lower in _LISTING or (state.is_listed and index - state.at <= 6)
    if found is None and state.last is not None and is_next and not state.link:
        found = state.last
    if tokens[index].possessive and state.link not in _WITH:
        # "use Birch's patents": whose the thing is, whatever governs the thing.
        return _owner(tokens, index, family) or (
            found if state.link in _FROM | _FOR or (state.link in _TO and family.sides[1] is Role.BORROWER) else None
        )
    return found


def _read_word(tokens: Sequence[Token], index: int, state: _State, family: Family, grammar: Grammar) -> None:
    word = tokens[index].lower
    before = tokens[index - 1].lower if index else ""
    roles = ROLE_NOUNS.get(word)
    if roles:
        told = next((one for one in roles if one in family.sides), None)
        state.told, state.at = told, index if told else state.at
    elif word in _DATIVE and state.link == "object" and index - state.at == 1:
        # "gewährt der Birch GmbH einen Kredit"
        pass
    elif word in _LISTING:
        state.is_listed = True
    elif word in _OF and (before in _LISTING or before in _UNITS or before in _LINKS):
        state.at = index if state.link else state.at
    elif word in _UNITS and state.link:
        state.at = index
    elif word in _HELP:
        state.link, state.at, state.last = "goods", index, None
    elif word in _INCLUDING and state.link and state.link not in _AT:
        state.at = index
    elif word in _LINKS:
        state.link, state.at, state.told = word, index, None
        state.last = state.last if word in _INCLUDING else None
    elif word in grammar.speech or word in grammar.modals or word in grammar.relatives:
        state.link, state.last, state.told = "", None, None
    elif word in ACTS and word not in family.verbs and is_verb_here(tokens, index, grammar):
        is_goods = ACTS[word][0] is Act.SELL and family.sides[0] is Role.SUPPLIER
        state.link, state.at = ("goods", index) if is_goods else ("", state.at)
        state.last = None


_LINKS = _WITH | _FROM | _TO | _BY | _BETWEEN | _IN | _INCLUDING | _OF | _AT


def _role_of(
    link: str,
    tokens: Sequence[Token],
    index: int,
    linked_at: int,
    family: Family,
    role: Role | None,
    act: Act | None,
) -> Role | None:
    between = [token.lower for token in tokens[linked_at + 1 : index]]
    if link == "object":
        # "granted Kanto an option": with a figure or a noun between it is no indirect object.
        is_direct = all(token.kind == "word" for token in tokens[linked_at + 1 : index]) and len(between) < 4
        return _opposite(family, role) if is_direct else None
    if link == "goods":
        return family.goal if len(between) < 3 else None
    if link in _WITH:
        is_money = role is None and family.sides[0] in (Role.LENDER, Role.INVESTOR)
        return family.backer if is_money else _opposite(family, role)
    if link in _BETWEEN:
        return Role.PARTNER
    if link in _BY:
        before = tokens[linked_at - 1].lower if linked_at else ""
        if before in _ASIDE:
            return None
        if before in _OWNED | _MAKERS:
            return family.owner
        if before in _LEADING:
            return family.backer
        return family.subject.get(ACTS[before][0], family.backer) if before in ACTS else family.backer
    if link in _FROM:
        if act is Act.BUY and family.sides[0] is Role.BUYER:
            return Role.SELLER
        is_given = family.ordered is not None and act in (Act.GET, None) and role is not family.ordered
        return family.ordered if is_given else family.source
    if link in _OF or link in _LENT_OF:
        return _role_of_owner(link, tokens, index, linked_at, family)
    if link in _TO:
        if act in (Act.BUY, Act.TAKE) and link in _BOUGHT_FROM:
            return family.source
        if act is Act.END and family.sides[0] is Role.LICENSOR:
            # "has handed back the rights to Birch"
            return _opposite(family, role)
        if _is_verbal(between) or (link in _BOUGHT_FROM and role is family.goal):
            return None
        return family.other(role) if act is Act.GIVE and role in family.sides else family.goal
    if link in _FOR:
        # "has arranged a loan for Alder"
        if family.sides[0] is Role.SUPPLIER and act is Act.SELL:
            return family.goal
        is_lent = family.sides[0] is Role.LENDER and role is not family.goal
        return family.goal if is_lent and act in (Act.GIVE, Act.JOIN, Act.SIGN, Act.GET) else None
    if link in _INCLUDING:
        return family.backer if family.sides[0] in (Role.LENDER, Role.INVESTOR) else None
    if link in _IN and family.sides == (Role.INVESTOR, Role.ISSUER):
        return Role.ISSUER if act is Act.JOIN else None
    return None


def _role_of_owner(link: str, tokens: Sequence[Token], index: int, linked_at: int, family: Family) -> Role | None:
    """Whose patents, whose participation, whose loan: what a name behind "of" is to the agreement."""
    if link in _OF and family.sides[0] is Role.LICENSOR:
        # "rights to the patents of Birch"
        before = tokens[linked_at - 1].lower if linked_at else ""
        return family.source if before in _KNOWLEDGE else None
    if link in _OF and family.sides[0] is Role.LESSOR:
        # "18,000 square feet at the Larch campus of Birch"
        before = tokens[linked_at - 1].lower if linked_at else ""
        return family.source if before in _PREMISES else None
    if link in _OF and family.backer is Role.INVESTOR and linked_at:
        return Role.INVESTOR if tokens[linked_at - 1].lower.startswith("particip") else None
    if link in _LENT_OF and family.sides[0] is Role.LENDER:
        own = (*tokens[index].lower.split(), tokens[index - 1].lower)
        is_bank = own[-1] in ("fonds", "fondo") or any(
            word in family.seller_words or word.endswith("bank") for word in own
        )
        return family.source if is_bank else None
    return None


def _is_verbal(between: Sequence[str]) -> bool:
    return any(word in ACTS for word in between)


def _opposite(family: Family, role: Role | None) -> Role:
    if role is None or role is Role.PARTNER:
        return Role.PARTNER
    return family.other(role)


def _owner(tokens: Sequence[Token], index: int, family: Family) -> Role | None:
    ahead = {token.lower for token in tokens[index + 1 : index + 4]}
    if index + 1 < len(tokens) and tokens[index + 1].lower.split()[-1] in _STREETS:
        # "on Larchville's Market Street": where it is
        return None
    if family.sides == (Role.SUPPLIER, Role.CUSTOMER) and ahead & _HARDWARE:
        return Role.CUSTOMER
    return family.owner
