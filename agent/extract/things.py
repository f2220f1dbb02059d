"""Things that are owned and sold: where the phrase of one begins, what could be one, and which names name one."""

from collections.abc import Sequence

from agent.extract.actors import Scene
from agent.extract.grammar.frame import Grammar
from agent.extract.tokens import Token
from agent.text.name_words import TRADES
from agent.text.names import Name, NameKind


def asset_span(tokens: Sequence[Token], grammar: Grammar) -> tuple[int, int]:
    """Without articles, possessives and "previously announced"."""
    first = 0
    while first < len(tokens) - 1:
        word = tokens[first].lower
        is_small = word in grammar.determiners or word in grammar.possessives or word in grammar.whole_words
        if word in COUNTS or word == "certain" or not (is_small or word in _DROPPED):
            break
        first += 1
    return tokens[first].start, tokens[-1].end


COUNTS = frozenset(
    "two three four five six seven eight nine ten dos tres cuatro zwei drei vier deux trois quatre".split()
)
_DROPPED = frozenset("previously announced planned proposed former existing so-called".split())


def doubtful_thing(tokens: Sequence[Token], grammar: Grammar) -> tuple[int, int] | None:
    """A phrase that could be a thing that is owned: "the Alder reservoir", and no goods, money or paper."""
    if len(tokens) < 2 or tokens[-1].kind != "word" or tokens[-1].lower in _GOODS | grammar.share_nouns:
        return None
    first = tokens[0]
    is_led = (
        first.kind == "name"
        or first.lower in COUNTS
        or first.lower in ("the", "a", "an")
        or first.lower in grammar.possessives
    )
    if (
        tokens[-1].lower.endswith("s")
        and first.lower not in COUNTS
        and not any(token.kind == "name" for token in tokens)
    ):
        # "its biscuits"
        return None
    return asset_span(tokens, grammar) if is_led and not any(token.is_money for token in tokens) else None


_GOODS = frozenset(
    "product products goods service services power electricity energy gas oil output production capacity notes bonds "
    "debt loan loans receivables tonnes tons barrels crop milk wheat gold copper metal steel fuel water copies tickets "
    "units devices software data time place way right option options contract contracts order orders work control "
    "price prices amount sum total figure deal offer bid company group firm one ones it them".split()
)


def is_thing(name: Name, scene: Scene) -> bool:
    """Whether the article calls it a block, a park or a tanker, and nothing that could be a company."""
    member = scene.cast.member(name)
    if member.name.kind is NameKind.ORGANISATION or member.number in scene.descriptions.acting:
        return False
    heads = scene.descriptions.heads_of(member)
    grammar = scene.grammar
    is_firm = any(head in grammar.company_nouns | grammar.unit_nouns | TRADES or head in _FIRMS for head in heads)
    return not is_firm and any(head in grammar.asset_nouns and head not in _FIRMS for head in heads)


# Asset nouns that are said of companies as well.
_FIRMS = frozenset(
    "group business businesses chain chains operation operations brand brands package network franchise airline "
    "practice brewery bakery dairy distillery newspaper magazine hospital casino systems system technology".split()
)


def without_time(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "rival Birch last spring", "Birch two years ago", "Birch a year earlier": what, and not when."""
    if len(tokens) > 2 and tokens[-2].lower in _WHEN:
        return tokens[:-2]
    if len(tokens) > 3 and tokens[-1].lower in ("ago", "earlier", "before", "later"):
        return tokens[:-3]
    return tokens[:-1] if len(tokens) > 1 and tokens[-1].lower in _DAYS else tokens


_WHEN = frozenset({"last", "this", "next", "earlier", "late", "early"})
_DAYS = frozenset("yesterday today recently outright soon already instead too".split())
