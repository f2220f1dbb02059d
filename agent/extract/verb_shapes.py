"""What a clause must have for a verb to tell of a deal: a price, a taker, the right words near, no noun in disguise."""

from collections.abc import Sequence

from agent.extract.clauses import Chain, Segment
from agent.extract.event import Event
from agent.extract.grammar.frame import Form, Frame, Grammar, Traded
from agent.extract.tokens import Token
from agent.schema.deal import Role
from agent.text.names import NameKind


def has_its_words(
    frame: Frame, tokens: Sequence[Token], chain: Chain, segments: Sequence[Segment], grammar: Grammar
) -> bool:
    """Whether everything stands around the verb that its frame asks for."""
    if frame.name == "join" and [token.lower for token in segments[0].tokens[:1]] == ["forces"]:
        return False
    is_said_before = chain.start > 1 and any(token.is_money for token in tokens[max(0, chain.start - 5) : chain.start])
    if (
        frame.money
        and not is_said_before
        and not any(_is_paid(token) for segment in segments[:4] for token in segment.tokens)
    ):
        return False
    takers = {word for word, place in frame.prepositions.items() if place is Role.BUYER}
    first = next((one.preposition for one in segments[1:3] if one.preposition != "from"), "")
    is_gone_to = first in takers and not segments[0].tokens
    if isinstance(frame.subject, Traded) and frame.requires and not is_gone_to:
        return False
    if (frame.priced and not is_priced(segments)) or (frame.name == "bid" and not _is_bid(segments, grammar)):
        return False
    lead_in = {*chain.cues, tokens[chain.start - 1].lower if chain.start else ""}
    if frame.subject is Role.SELLER and {"right", "rights"} & lead_in:
        # "the sole right to sell the drug"
        return False
    return not frame.needs or _has_needed(frame, segments)


def has_its_parties(event: Event | None, form: Form, word: str, *, is_headline: bool) -> bool:
    """Whether the event, once read, has whom and what its frame asks for."""
    if event is None or not event.frame.requires <= event.roles.keys():
        return False
    if event.frame.name == "sell" and form is Form.PRESENT and not is_headline:
        # Who "sells shoes", or a drug with a name, does so every day.
        return Role.BUYER in event.roles
    if event.frame.name == "spend" and word.startswith("spen"):
        # What is spent on a plant is spent on building it as often.
        return bool(event.trade.targets)
    if event.frame.name in ("approach", "eye", "take", "bring"):
        return bool(event.trade.targets)
    if event.frame.name in ("spend", "join", "become"):
        return bool(event.trade.targets or event.trade.asset)
    if event.frame.name == "change":
        return _is_firm(event) or (event.frame.priced and event.trade.asset is not None)
    return not event.frame.requires or _is_handed(event)


def is_headline(tokens: Sequence[Token], chain: Chain) -> bool:
    """ "Alder Foods to acquire Birch": a name and the infinitive are a whole headline."""
    at = chain.start - 1
    return (
        chain.cues == ("to",) and at >= 0 and tokens[at].kind == "name" and (at == 0 or tokens[at - 1].kind == "mark")
    )


def is_verb_here(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "will purchase", "to offer" against "the purchase", "its offer", "a purchase"."""
    if index == 0:
        return False
    before = tokens[index - 1]
    if before.possessive or before.lower in grammar.determiners or before.lower in grammar.possessives:
        return False
    if before.kind == "name":
        ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if ahead == "for" and tokens[index].lower.endswith("s") and (index < 2 or tokens[index - 2].lower not in _THE):
            # "Alder bids for Birch", not "the Alder bids for"
            return True
        return ahead not in _OF_WORDS and ahead not in ("for", "by", "from", ",", ".")
    return before.lower in ("to", "would", "will") or before.lower in grammar.modals or before.lower in grammar.pronouns


_THE = frozenset({"the", "all", "both", "its", "these"})
_OF_WORDS = frozenset({"of", "de", "del", "von", "du", "des"})


def _is_bid(segments: Sequence[Segment], grammar: Grammar) -> bool:
    """What is offered is money or shares: "offers a platform for networks" bids for nothing."""
    offered = segments[0].tokens
    return not offered or any(
        token.kind in ("figure", "number") or token.lower in grammar.share_nouns for token in offered
    )


def _has_needed(frame: Frame, segments: Sequence[Segment]) -> bool:
    return any(token.lower in frame.needs for segment in segments[:4] for token in segment.tokens)


def _is_paid(token: Token) -> bool:
    """Money, or "eleven times" something."""
    return token.is_money or token.lower == "times"


def is_priced(segments: Sequence[Segment]) -> bool:
    return any(segment.preposition == "for" and any(t.is_money for t in segment.tokens) for segment in segments)


def _is_firm(event: Event) -> bool:
    """Millions of shares change hands every day; a company does once."""
    names = [target.name for target in event.trade.targets if target.name is not None]
    return not event.trade.is_stake and any(name.kind is NameKind.ORGANISATION for name in names)


def _is_handed(event: Event) -> bool:
    """What goes from hand to hand in a deal is a company or a thing, to somebody with a name: no share of a market."""
    trade = event.trade
    buyers = event.roles.get(Role.BUYER, ())
    is_held = bool(trade.targets) if trade.is_stake else bool(trade)
    return is_held and any(buyer.name is not None for buyer in buyers)


def is_participle(tokens: Sequence[Token], index: int, segments: Sequence[Segment], grammar: Grammar) -> bool:
    """ "the plant sold by Alder", "Birch, bought in 2019 from Cedar": no object, and who did it or whose it was."""
    if segments[0].tokens or tokens[index].lower.endswith("ó"):
        # A Spanish "compró" has a subject, wherever its object stands.
        return False
    after_comma = tokens[index - 1].lower == ","
    if after_comma and is_priced(segments):
        return True
    doers = grammar.agents | {"from"} if after_comma else grammar.agents
    return any(segment.preposition in doers for segment in segments[1 : 5 if after_comma else 3])
