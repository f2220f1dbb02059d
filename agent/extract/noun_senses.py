"""Nouns that look like deals and are none: an offer of help, a paper, a deal for no company."""

from collections.abc import Sequence

from agent.extract.actors import Scene
from agent.extract.grammar.frame import Frame, Grammar
from agent.extract.tokens import Token
from agent.schema.deal import DealStatus, DealType
from agent.text.names import NameKind


def is_no_deal(tokens: Sequence[Token], index: int, frame: Frame, scene: Scene) -> bool:
    """An offer of help, a paper, "a deal for" something that is no company."""
    is_kind = _is_of_help(tokens, index, scene.grammar) or _is_service(tokens, index)
    if frame.name == "purchase_agreement" and _SELLING.intersection(t.lower for t in tokens[index + 1 : index + 24]):
        # "a purchase agreement for the sale of": the sale tells who is who.
        return True
    if frame.name == "purchase_agreement" and index and tokens[index - 1].lower in _OUTPUT:
        # "a power purchase agreement" is on what a plant gives, and no plant is sold.
        return True
    if (frame.status is DealStatus.PROPOSED and is_kind) or _is_document(tokens, index):
        return True
    return frame.name == "deal_for" and not _is_for_company(tokens, index, scene)


def _is_of_help(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "its offer to provide meals" is no offer for anything."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower != "to" or tokens[index + 2].kind != "word":
        return False
    verb = tokens[index + 2].lower
    return not any(frame.type is DealType.ACQUISITION for frame, _ in grammar.verbs.get(verb, ())) and verb not in (
        *grammar.determiners,
        *grammar.buyer_nouns,
        "merge",
        "combine",
        "tender",
        "holders",
        "shareholders",
        "stockholders",
    )


def _is_service(tokens: Sequence[Token], index: int) -> bool:
    """ "Alder offers seats to members": a verb whose object is no money, and no offer for anybody."""
    if tokens[index].lower not in ("offers", "bids") or not index or tokens[index - 1].kind != "name":
        return False
    ahead = tokens[index + 1 : index + 4]
    is_said = tokens[index - 1].possessive or any(token.lower in ("for", "by", "from", "of") for token in ahead[:1])
    return not is_said and not any(token.kind in ("figure", "number") for token in ahead)


def _is_document(tokens: Sequence[Token], index: int) -> bool:
    """ "a sale and purchase agreement": the paper, and neither a sale nor a purchase."""
    around = [token.lower for token in tokens[max(0, index - 2) : index + 4]]
    return any(around[at : at + 4] == _PAPER for at in range(3))


_OUTPUT = frozenset("power energy electricity gas heat steam water renewable offtake output virtual".split())
_SELLING = frozenset("sale disposal divestiture divestment sell sold dispose acquire buy purchase".split())
_PAPER = ["sale", "and", "purchase", "agreement"]


def _is_for_company(tokens: Sequence[Token], index: int, scene: Scene) -> bool:
    """ "struck a deal for Birch Ltd", "an agreement for privately owned Birch LLC": a firm right behind "for"."""
    signed = {token.lower for token in tokens[max(0, index - 4) : index]}
    start = index + 1
    while start < len(tokens) and (tokens[start].kind == "figure" or tokens[start].lower in _WORTH):
        # "a deal worth £310 million for Birch Ltd"
        start += 1
    if start + 1 >= len(tokens) or tokens[start].lower != "for" or not signed & _STRUCK:
        return False
    for at in range(start + 1, min(start + 6, len(tokens))):
        name = tokens[at].name
        if name is not None:
            ahead = tokens[at + 1].lower if at + 1 < len(tokens) else ""
            is_apart = tokens[at].possessive or ahead in scene.grammar.asset_nouns
            return name.kind is NameKind.ORGANISATION and not is_apart
        if tokens[at].kind != "word" or tokens[at].lower in scene.grammar.prepositions:
            return False
    return False


_WORTH = frozenset("worth valued at of up to around about some nearly almost over than more".split())
_STRUCK = frozenset("struck strikes strike signed signs sign reached reaches inked agreed clinched sealed".split())
