"""Finds the words of a sentence that an agreement hangs on: its noun, or a verb that needs none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from agent.extract.agreements.contracts import COMMISSIONED
from agent.extract.agreements.families import FAMILIES
from agent.extract.agreements.family import Act, Family
from agent.extract.agreements.paper import is_new_paper
from agent.extract.grammar.frame import Grammar
from agent.extract.tokens import Token
from agent.schema.deal import DealType, Role


@dataclass(frozen=True)
class Anchor:
    """Tokens [first, last] name an agreement of the family; with `act` they are its verb."""

    family: Family
    first: int
    last: int
    phrase: str
    act: Act | None = None


# Behind a noun of agreements these make another thing of it: loan growth, lease costs, an order book.
_NOT_BEFORE = frozenset(
    "growth losses loss book books portfolio payments costs cost expense expenses liabilities income revenue revenues "
    "holders holder market markets rates officer intake backlog applications demand defaults pricing flow inflows "
    "liability obligations capital fund funds partners decision decisions manager managers case grade bank banker "
    "bankers house firm firms programme program vehicle committee company companies officer director".split()
)
_NOT_AFTER = frozenset("no existing court executive restraining law short money stock technical employment".split())


# "A portfolio of bonds" is somebody's savings; a placement of notes is a loan.
_HELD = frozenset("portfolio basket holder holders book pool".split())
_PLACEMENTS = frozenset({"private placement", "placement", "placing"})
_PAPERS = frozenset({"notes", "bonds", "debentures"})


@cache
def _index() -> tuple[dict[str, list[tuple[tuple[str, ...], Family]]], tuple[tuple[str, Family], ...]]:
    phrases: dict[str, list[tuple[tuple[str, ...], Family]]] = {}
    endings: list[tuple[str, Family]] = []
    for family in FAMILIES:
        for noun in family.nouns:
            if noun.startswith("*"):
                endings.append((noun[1:], family))
            else:
                parts = tuple(noun.replace("d'", "d' ").replace("l'", "l' ").split())
                phrases.setdefault(parts[0], []).append((parts, family))
    for found in phrases.values():
        found.sort(key=lambda item: -len(item[0]))
    return phrases, tuple(endings)


def find_anchors(tokens: Sequence[Token], grammar: Grammar) -> list[Anchor]:
    """Nouns, longest first where they overlap, and verbs that make an agreement by themselves; in text order."""
    words = [(part, index) for index, token in enumerate(tokens) for part in _parts(token)]
    nouns = list(_nouns(words, tokens))
    inside = {index for anchor in nouns for index in range(anchor.first, anchor.last + 1)}
    found = [*nouns, *(anchor for anchor in _verbs(tokens, grammar) if anchor.first not in inside)]
    return sorted(found, key=lambda anchor: anchor.first)


def _parts(token: Token) -> list[str]:
    """A joined phrase is its words; a name is one word, so that "Alder Royalties" is no royalty."""
    is_paper = token.kind == "name" and token.lower.split()[-1] in PAPER
    is_words = token.kind == "word" or is_paper or token.lower.startswith("series ")
    return token.lower.split() if is_words else [token.lower]


# "Green Notes" is written like a name and is none.
PAPER = frozenset("notes bonds debentures facility loan anleihe".split())


def _nouns(words: Sequence[tuple[str, int]], tokens: Sequence[Token]) -> Iterator[Anchor]:
    phrases, _ = _index()
    position = 0
    behind = -1
    while position < len(words):
        match = _phrase_at(words, position, phrases) or _compound_at(words, position)
        if match is None:
            position += 1
            continue
        length, family, phrase = match
        first, last = words[position][1], words[position + length - 1][1]
        ahead = words[position + length][0] if position + length < len(words) else ""
        before = words[position - 1][0] if position else ""
        vocabulary = {word for word, _ in words[max(0, position - 12) : position + 14]}
        is_plain = family.type is DealType.ROYALTY_FINANCING and " " in phrase
        is_meant = not family.near or is_plain or bool(family.near & vocabulary)
        is_held = before == "of" and position > 1 and words[position - 2][0] in _HELD
        is_of_paper = phrase in _PLACEMENTS and bool(_PAPERS & vocabulary)
        rest = [word for word, _ in words[position + length : position + length + 2]]
        is_sale = phrase == "contrato" and rest == ["de", "compraventa"]
        named = tokens[first - 1] if first else None
        is_verb = phrase in _VERBS_TOO and named is not None and _can_do(named, tokens, first)
        is_payment = phrase.split()[-1] in _PAPERS and _is_payment(words, position)
        is_verb = is_verb or (phrase == "placing" and before in ("is", "are", "was", "were", "be"))
        is_second = position == behind
        if is_second:
            # "a synthetic royalty financing" is one thing.
            behind = position + length
        if is_held or is_of_paper or is_sale or is_verb or is_payment or is_second or _is_backdrop(words, position):
            position += length
            continue
        if ahead not in _NOT_BEFORE and before not in _NOT_AFTER and is_meant and tokens[first].kind != "figure":
            yield Anchor(family, first, last, phrase)
            behind = position + length
        position += length


def _is_backdrop(words: Sequence[tuple[str, int]], position: int) -> bool:
    """ "its largest purchase since listing", "since its flotation": when, and no news."""
    before = [word for word, _ in words[max(0, position - 2) : position]]
    return before[-1:] == ["since"] or (before[:1] == ["since"] and before[-1] in _ITS)


# "Since the lease was signed" is about a lease that is told.
_ITS = frozenset({"its", "their", "his", "her"})


def _can_do(before: Token, tokens: Sequence[Token], first: int) -> bool:
    """ "it leases from Birch", "Alder leases two halls", "will lease": the word is a verb."""
    is_subject = before.lower in ("it", "which", "that", "who") or (before.kind == "name" and not before.possessive)
    is_plural = tokens[first].lower.endswith("s")
    is_base = before.lower in _BEFORE_BASE
    ahead = tokens[first + 1] if first + 1 < len(tokens) else None
    return ((is_subject and is_plural) or (is_base and not is_plural)) and ahead is not None and ahead.kind != "mark"


_VERBS_TOO = frozenset({"leases", "lease", "license", "licence", "licenses", "order", "rent"})
_BEFORE_BASE = frozenset("to will would may can could shall must should".split())


def _is_payment(words: Sequence[tuple[str, int]], position: int) -> bool:
    """ "41 mln dlrs in cash and notes", "shares and convertible notes": what a price is paid in, and no loan."""
    before = [word for word, _ in words[max(0, position - 6) : position]]
    return bool(_PAID_IN.intersection(before)) and bool(_JOINED_TO.intersection(before))


_PAID_IN = frozenset({"cash", "stock", "shares"})
_JOINED_TO = frozenset({"and", "plus", ",", "in"})


def _phrase_at(
    words: Sequence[tuple[str, int]], position: int, phrases: dict[str, list[tuple[tuple[str, ...], Family]]]
) -> tuple[int, Family, str] | None:
    for parts, family in phrases.get(words[position][0], ()):
        if tuple(word for word, _ in words[position : position + len(parts)]) == parts:
            return len(parts), family, " ".join(parts)
    return None


def _compound_at(words: Sequence[tuple[str, int]], position: int) -> tuple[int, Family, str] | None:
    word = words[position][0]
    found = _compound(word) if len(word) > _SHORT else None
    return (1, found[0], found[1]) if found is not None else None


_SHORT = 5


@lru_cache(maxsize=20_000)
def _compound(word: str) -> tuple[Family, str] | None:
    stem = word.rstrip("sne") if word[-1] in "sne" else word
    for ending, family in _index()[1]:
        if word.endswith(ending) or stem.endswith(ending):
            return family, ending
    return None


def _verbs(tokens: Sequence[Token], grammar: Grammar) -> Iterator[Anchor]:
    table = _verb_table()
    for index, token in enumerate(tokens):
        if token.kind != "word" or token.lower not in table:
            continue
        ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        for family, second in table[token.lower]:
            phrase = f"{token.lower} {second}" if second else token.lower
            if (not second or second == ahead) and _is_near(family, tokens, index, grammar):
                yield Anchor(family, index, index, phrase, family.verbs[phrase])


@cache
def _verb_table() -> dict[str, list[tuple[Family, str]]]:
    """First words of verbs, with their families and the second word of those that have two."""
    table: dict[str, list[tuple[Family, str]]] = {}
    for family in FAMILIES:
        for phrase in family.verbs:
            first, _, second = phrase.partition(" ")
            table.setdefault(first, []).append((family, second))
    return table


def _is_near(family: Family, tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """What the verb is done with: money that is raised or invested, machines that are hosted."""
    ahead = tokens[index + 1 : index + 16]
    if family.type is DealType.ROYALTY_FINANCING:
        return _is_of_yield(tokens[index].lower, ahead)
    if family.sides == (Role.INVESTOR, Role.ISSUER) and tokens[index].lower.startswith(_GETS):
        return _is_from_fund(ahead)
    if family.sides == (Role.INVESTOR, Role.ISSUER) and tokens[index].lower.startswith("subscrib"):
        return any(token.lower in _NEW_PAPER for token in ahead[:8])
    if family.sides == (Role.INVESTOR, Role.ISSUER) and tokens[index].lower.startswith(_PUTS):
        into = next((at for at, token in enumerate(ahead[:7]) if token.lower == "into"), None)
        is_named = into is not None and any(token.kind == "name" for token in ahead[into + 1 : into + 5])
        return is_named and any(token.is_money for token in ahead[:3])
    if family.sides == (Role.INVESTOR, Role.ISSUER) and tokens[index].lower.startswith(("plac", "issu")):
        return is_new_paper(ahead)
    if family.sides == (Role.INVESTOR, Role.ISSUER):
        return any(token.is_money for token in ahead[:7])
    if family.type is DealType.OFFTAKE:
        return _is_output(ahead[:6], grammar)
    if family.type is DealType.COLLABORATION and tokens[index].lower == "jointly":
        return bool(ahead) and ahead[0].lower in _DONE_TOGETHER
    if family.type in (DealType.IPO, DealType.DEBT_FINANCING):
        if tokens[index].lower == "borrowed" and index and tokens[index - 1].lower in grammar.be:
            # "The balance is being borrowed from Birch Bank"
            return any(token.lower == "from" for token in ahead[:2]) and any(t.kind == "name" for t in ahead[1:5])
        # "46 Millionen Euro leiht ein Konsortium": a German sum may stand before its verb.
        if tokens[index].lower.startswith("advanc") and not any(token.is_money for token in ahead[:4]):
            # Profits advance, too.
            return False
        if tokens[index].lower.startswith("ow") and _MAYBE.intersection(
            t.lower for t in tokens[max(0, index - 3) : index]
        ):
            # "would owe Birch a fee of $5 million"
            return False
        if tokens[index].lower.startswith("ow") and any(token.lower in _OWED_UNLENT for token in ahead[:9]):
            # "owes Birch a break fee of $5 million"
            return False
        around = [*tokens[max(0, index - 5) : index], *ahead[:9]] if grammar.verb_last else ahead[:9]
        return any(token.is_money or token.lower.startswith(_MILLIONS) for token in around)
    if tokens[index].lower in ("licensed", "lizenziert") and index and tokens[index - 1].lower in grammar.be:
        # "the stock that Alder is licensed to keep"
        is_to_firm = len(ahead) > 1 and ahead[0].lower == "to" and ahead[1].kind == "name"
        return is_to_firm or (bool(ahead) and ahead[0].lower in ("from", "by", "exclusively"))
    if family.type is DealType.SUPPLY and tokens[index].lower in COMMISSIONED:
        return index > 2 and tokens[index - 1].lower == "to" and _is_ordered(tokens[max(0, index - 9) : index - 1])
    if family.type is DealType.SUPPLY and family.verbs[tokens[index].lower] is Act.GIVE:
        return _is_picked(ahead[:9])
    if tokens[index].lower.startswith(("sourc", "procur")):
        return any(token.lower == "from" for token in ahead[:9])
    if family.type is DealType.SUPPLY and family.verbs[tokens[index].lower] is Act.BUY:
        return tokens[index].lower.startswith(_ORDERS) or _is_goods(ahead[:5], grammar)
    if tokens[index].lower in ("let", "lets", "letting"):
        return not _LET_GO.intersection(token.lower for token in ahead[:2])
    if family.type is DealType.HOSTING and family.verbs[tokens[index].lower] is Act.TAKE:
        return any(token.lower in family.near - _ANY_PAPER or token.lower.endswith(" mw") for token in ahead)
    return not family.near or any(token.lower in family.near or token.lower.endswith(" mw") for token in ahead)


_OWED_UNLENT = frozenset("fee fees penalty penalties damages compensation tax taxes rent royalties dividend".split())
_MAYBE = frozenset("would will could may might shall must should".split())


def _is_output(ahead: Sequence[Token], grammar: Grammar) -> bool:
    """ "350 MW of nuclear power", "the output"; a gas field, a power business and oil and gas interests are assets."""
    held = grammar.asset_nouns | grammar.share_nouns | grammar.unit_nouns | grammar.company_nouns
    for index, token in enumerate(ahead[:5]):
        if token.kind == "figure" and token.lower.endswith(("gwh", "mwh", "twh")):
            return True
        if token.lower in _OUTPUT:
            return not any(
                other.lower in held or other.lower in ("co", "and") for other in ahead[index + 1 : index + 3]
            )
        if token.lower in held or token.kind == "name":
            return False
    return False


def _is_from_fund(ahead: Sequence[Token]) -> bool:
    """ "has secured 18 million euros from Birch Partners and Moss Fund": money from those who buy shares."""
    paid = next((at for at, token in enumerate(ahead[:4]) if token.is_money), None)
    if paid is None:
        return False
    source = next((at for at in range(paid + 1, min(len(ahead), paid + 5)) if ahead[at].lower == "from"), None)
    if source is None or any(token.lower not in _FRESH for token in ahead[paid + 1 : source]):
        return False
    names = [token for token in ahead[source + 1 : source + 6] if token.kind == "name"]
    return any(_FUNDS.intersection(token.lower.split()) for token in names)


_GETS = ("secur", "receiv", "land", "bag", "net")
_FRESH = frozenset("in of new fresh equity funding financing investment growth seed".split())
_FUNDS = frozenset("ventures capital partners fund funds investors angels equity growth investments".split())


def _is_of_yield(verb: str, ahead: Sequence[Token]) -> bool:
    """ "will pay Birch $100 million in exchange for 4% of future sales"; "monetised its royalty"."""
    words = [token.lower for token in ahead]
    if verb.startswith("moneti"):
        return bool(_YIELDS.intersection(words[:8]))
    paid = next((at for at, token in enumerate(ahead[:6]) if token.is_money), None)
    bought = words.index("for") if "for" in words else -1
    return paid is not None and bought > paid and bool(_YIELDS.intersection(words[bought : bought + 10]))


_YIELDS = frozenset("sales royalty royalties stream streams revenue revenues production receipts".split())
_NEW_PAPER = frozenset("shares stock units notes warrants securities".split())


_PUTS = ("put", "pump", "pour", "plough", "plow", "inject", "funnel", "sink", "sank")


def _is_ordered(before: Sequence[Token]) -> bool:
    """ "has appointed Birch to", "contracted Birch to"."""
    return any(token.lower in ORDERING for token in before) and any(token.kind == "name" for token in before)


def _is_picked(ahead: Sequence[Token]) -> bool:
    """ "picked Birch as its supplier of": a name, and what it is to be."""
    words = [token.lower for token in ahead]
    named = next((index for index, token in enumerate(ahead[:4]) if token.kind == "name"), None)
    return named is not None and "as" in words[named : named + 2] and bool(_TRADESMEN.intersection(words))


ORDERING = frozenset(
    "picked picks selected selects chosen chose chooses contracted contracts hired hires commissioned commissions "
    "appointed appoints tapped taps engaged engages asked".split()
)
_TRADESMEN = frozenset(
    "supplier contractor vendor manufacturer builder operator provider producer fabricator integrator carrier "
    "subcontractor shipyard yard printer installer".split()
)
_ANY_PAPER = frozenset("agreement contract deal arrangement facility vertrag it".split())
_LET_GO = frozenset("go it us them him her me you be that loose down off out know slip lapse".split())
_MILLIONS = ("million", "millon", "milliard", "mrd", "mio")
_OUTPUT = frozenset("power electricity energy output gas lng heat steam hydrogen".split())
_DONE_TOGETHER = frozenset("develop test build operate explore market run produce research launch design study".split())
_ORDERS = ("order", "encarg", "bestell", "command")


def _is_goods(ahead: Sequence[Token], grammar: Grammar) -> bool:
    """ "12 electrolysers", "40 buses": a count of things that are no business, no site and no shares."""
    counted = next((index for index, token in enumerate(ahead[:2]) if token.kind == "number"), None)
    if counted is None:
        return False
    nouns = [token.lower for token in ahead[counted + 1 : counted + 4] if token.kind == "word"]
    held = grammar.asset_nouns | grammar.share_nouns | grammar.unit_nouns | grammar.company_nouns
    return bool(nouns) and not any(noun in held or noun in _COUNTS_OF_VALUE for noun in nouns)


_COUNTS_OF_VALUE = frozenset(
    "million mln billion bln dlrs pct percent acres hectares per years companies firms".split()
)
