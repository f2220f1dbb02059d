"""The frames of English verbs and nouns of deals: which place around them is which role."""

from agent.extract.grammar.frame import Frame, Traded
from agent.schema.deal import DealStatus, DealType, Role

BUY = Frame("buy", DealType.ACQUISITION, Role.BUYER, Traded.WHOLE, {"from": Role.SELLER})
SELL = Frame("sell", DealType.ACQUISITION, Role.SELLER, Traded.WHOLE, {"to": Role.BUYER})
# Everyday verbs tell of a deal only with its price, or with whoever takes the thing.
GET = Frame("get", DealType.ACQUISITION, Role.BUYER, Traded.WHOLE, {"from": Role.SELLER}, priced=True)
HAND = Frame(
    "hand", DealType.ACQUISITION, Role.SELLER, Traded.WHOLE, {"to": Role.BUYER}, requires=frozenset({Role.BUYER})
)
GO = Frame(
    "go",
    DealType.ACQUISITION,
    Traded.WHOLE,
    None,
    {"to": Role.BUYER, "from": Role.SELLER, "into": Role.BUYER},
    requires=frozenset({Role.BUYER}),
)
WALK = Frame("walk", DealType.ACQUISITION, Role.BUYER, Traded.WHOLE, status=DealStatus.TERMINATED)
OUT = Frame(
    "lose_out",
    DealType.ACQUISITION,
    None,
    None,
    {"to": Role.BUYER, "for": Traded.WHOLE},
    requires=frozenset({Role.BUYER}),
)
# "take Birch private", "bring Birch into the fold": the word behind the name says that it is bought.
PRIVATE = Frame("take", DealType.ACQUISITION, Role.BUYER, Traded.WHOLE, needs=frozenset({"private"}))
FOLD = Frame("bring", DealType.ACQUISITION, Role.BUYER, Traded.WHOLE, needs=frozenset({"fold", "stable"}))
APPROACH = Frame(
    "approach",
    DealType.ACQUISITION,
    Role.BUYER,
    Traded.WHOLE,
    status=DealStatus.RUMOURED,
    needs=frozenset("offer bid takeover merger acquisition buyout combination deal proposal".split()),
)
# Interest that the trade press has heard of: "is circling Birch", "has its eye on Birch".
EYE = Frame(
    "eye",
    DealType.ACQUISITION,
    Role.BUYER,
    Traded.WHOLE,
    status=DealStatus.RUMOURED,
    requires=frozenset({Role.BUYER}),
)
# Whoever farms out lets another earn a part.
FARM_OUT = Frame("farm_out", DealType.OPTION, Role.SELLER, Traded.STAKE, {"to": Role.BUYER}, DealStatus.AGREED)
FARM_IN = Frame("farm_in", DealType.OPTION, Role.BUYER, Traded.WHOLE, {"from": Role.SELLER}, DealStatus.AGREED)
EXIT = Frame("exit", DealType.ACQUISITION, Role.SELLER, None, {"from": Traded.WHOLE, "to": Role.BUYER})
BUYER_OF = Frame(
    "buyer_of",
    DealType.ACQUISITION,
    Role.BUYER,
    None,
    {"of": Traded.WHOLE, "for": Traded.WHOLE},
    DealStatus.AGREED,
    requires=frozenset({Role.BUYER}),
)
SELLER_OF = Frame(
    "seller_of",
    DealType.ACQUISITION,
    Role.SELLER,
    None,
    {"of": Traded.WHOLE},
    DealStatus.AGREED,
    requires=frozenset({Role.SELLER}),
)
INTENT = Frame(
    "intent",
    DealType.ACQUISITION,
    Role.BUYER,
    None,
    dict.fromkeys("for over concerning regarding on about covering".split(), Traded.WHOLE),
    DealStatus.NON_BINDING,
    requires=frozenset({Role.BUYER}),
)
FIND = Frame(
    "find", DealType.ACQUISITION, Role.SELLER, None, {"for": Traded.WHOLE, "in": Role.BUYER}, DealStatus.AGREED
)
PURSUIT = Frame("pursuit", DealType.ACQUISITION, Role.BUYER, None, {"of": Traded.WHOLE}, DealStatus.RUMOURED)
OWNER = Frame("owner", DealType.ACQUISITION, Role.BUYER, None, {"of": Traded.WHOLE}, DealStatus.COMPLETED)
DISTRIBUTE = Frame(
    "distribute",
    DealType.SPIN_OFF,
    Role.SELLER,
    Traded.WHOLE,
    needs=frozenset("shareholders holders stockholders investors owners".split()),
)
DEAL_FOR = Frame("deal_for", DealType.ACQUISITION, Role.BUYER, None, {"for": Traded.WHOLE})
CHANGE = Frame("change", DealType.ACQUISITION, Traded.WHOLE)
CHANGE_FOR = Frame("change", DealType.ACQUISITION, Traded.WHOLE, priced=True)
LOSE = Frame("lose", DealType.ACQUISITION, None, Traded.WHOLE, {"to": Role.BUYER}, requires=frozenset({Role.BUYER}))
MERGE = Frame(
    "merge",
    DealType.MERGER,
    Role.PARTNER,
    Role.PARTNER,
    {"with": Role.PARTNER, "into": Role.BUYER, "and": Role.PARTNER},
)
BID = Frame("bid", DealType.ACQUISITION, Role.BUYER, None, {"for": Traded.WHOLE}, DealStatus.PROPOSED)
PAY = Frame("pay", DealType.ACQUISITION, Role.BUYER, Role.SELLER, {"for": Traded.WHOLE, "to": Role.SELLER}, money=True)
SPEND = Frame("spend", DealType.ACQUISITION, Role.BUYER, None, {"on": Traded.WHOLE, "for": Traded.WHOLE}, money=True)
# "will become a wholly owned unit of", "is now part of": whose it is from then on.
BECOME = Frame("become", DealType.ACQUISITION, Traded.WHOLE, None, {"of": Role.BUYER}, requires=frozenset({Role.BUYER}))
JOIN = Frame(
    "join",
    DealType.ACQUISITION,
    Traded.WHOLE,
    Role.BUYER,
    needs=frozenset("transaction deal takeover acquisition buyout sale".split()),
)
PUT = Frame(
    "put_up",
    DealType.ACQUISITION,
    Role.SELLER,
    Traded.WHOLE,
    status=DealStatus.PROPOSED,
    needs=frozenset({"sale", "block", "market"}),
)
SEEK = Frame("seek", DealType.ACQUISITION, Role.SELLER, None, {"for": Traded.WHOLE}, DealStatus.PROPOSED)
EXCHANGE = Frame(
    "exchange",
    DealType.ACQUISITION,
    Role.BUYER,
    None,
    {"with": Role.SELLER, "on": Traded.WHOLE, "for": Traded.WHOLE},
    DealStatus.AGREED,
)
WIN = Frame("win", DealType.ACQUISITION, Role.BUYER, None, {"for": Traded.WHOLE, "of": Traded.WHOLE}, DealStatus.AGREED)
BEAT = Frame("become", DealType.ACQUISITION, Role.BUYER, None, {"to": Traded.WHOLE, "for": Traded.WHOLE})
SPA = Frame(
    "purchase_agreement",
    DealType.ACQUISITION,
    Role.BUYER,
    None,
    {
        "for": Traded.WHOLE,
        "of": Traded.WHOLE,
        "over": Traded.WHOLE,
        "covering": Traded.WHOLE,
        "with": Role.SELLER,
    },
    DealStatus.AGREED,
)
TENDER = Frame("tender", DealType.TENDER_OFFER, Role.BUYER, None, {"for": Traded.WHOLE}, DealStatus.PROPOSED)
STAKE_UP = Frame("stake_up", DealType.STAKE_PURCHASE, Role.BUYER, Traded.STAKE, {"from": Role.SELLER})
STAKE_DOWN = Frame("stake_down", DealType.STAKE_PURCHASE, Role.SELLER, Traded.STAKE, {"to": Role.BUYER})
HOLD = Frame("hold", DealType.STAKE_PURCHASE, Role.BUYER, Traded.STAKE, quiet=True)
LISTING = Frame("listing", DealType.SPIN_OFF, Role.SELLER, Traded.WHOLE, needs=frozenset({"separately"}))
SPIN_OFF = Frame("spin_off", DealType.SPIN_OFF, Role.SELLER, Traded.WHOLE, {"into": Traded.WHOLE, "as": Traded.WHOLE})
PURCHASE = Frame(
    "purchase",
    DealType.ACQUISITION,
    Role.BUYER,
    Traded.WHOLE,
    {"of": Traded.WHOLE, "by": Role.BUYER, "from": Role.SELLER},
)
SALE = Frame(
    "sale",
    DealType.ACQUISITION,
    Role.SELLER,
    Traded.WHOLE,
    {"of": Traded.WHOLE, "to": Role.BUYER, "by": Role.SELLER},
)
OFFER_NOUN = Frame(
    "offer",
    DealType.ACQUISITION,
    Role.BUYER,
    None,
    {"for": Traded.WHOLE, "by": Role.BUYER, "from": Role.BUYER, "of": Role.BUYER},
    DealStatus.PROPOSED,
)
TENDER_NOUN = Frame(
    "tender",
    DealType.TENDER_OFFER,
    Role.BUYER,
    None,
    {"for": Traded.WHOLE, "by": Role.BUYER, "from": Role.BUYER, "of": Role.BUYER},
    DealStatus.PROPOSED,
)
MERGER = Frame(
    "merger",
    DealType.MERGER,
    Role.PARTNER,
    Role.PARTNER,
    {
        "of": Role.PARTNER,
        "with": Role.PARTNER,
        "into": Role.BUYER,
        "between": Role.PARTNER,
        "by": Role.BUYER,
        "and": Role.PARTNER,
    },
)
DISTRIBUTION = Frame("distribution", DealType.SPIN_OFF, Role.SELLER, None, {"of": Traded.STAKE}, DealStatus.PROPOSED)
SPIN_OFF_NOUN = Frame(
    "spin_off", DealType.SPIN_OFF, Role.SELLER, None, {"of": Traded.WHOLE, "from": Role.SELLER, "by": Role.SELLER}
)
STAKE = Frame("stake", DealType.STAKE_PURCHASE, Role.BUYER, None, {"in": Traded.STAKE}, quiet=True)


# Found as phrases: the words before the last one must stand directly in front of it.
PHRASES = {
    "tender offer": TENDER_NOUN,
    "exchange offer": TENDER_NOUN,
    "takeover bid": OFFER_NOUN,
    "takeover offer": OFFER_NOUN,
    "takeover proposal": OFFER_NOUN,
    "buyout proposal": OFFER_NOUN,
    "acquisition proposal": OFFER_NOUN,
    "acquisition offer": OFFER_NOUN,
    "merger agreement": MERGER,
    "merger talks": MERGER,
    "merger negotiations": MERGER,
    "merger proposal": MERGER,
    "merger plan": MERGER,
    "business combination": MERGER,
    "takeover approach": OFFER_NOUN,
    **dict.fromkeys(
        (
            "share purchase agreement",
            "stock purchase agreement",
            "asset purchase agreement",
            "purchase agreement",
            "sale and purchase agreement",
            "purchase and sale agreement",
            "share sale agreement",
            "asset sale agreement",
            "acquisition agreement",
            "share exchange agreement",
            "quota purchase agreement",
        ),
        SPA,
    ),
    "mandatory offer": TENDER_NOUN,
    "mandatory takeover offer": TENDER_NOUN,
    "mandatory bid": TENDER_NOUN,
    "public offer": TENDER_NOUN,
    "public takeover offer": TENDER_NOUN,
    "public tender offer": TENDER_NOUN,
    "voluntary offer": TENDER_NOUN,
    "voluntary takeover offer": TENDER_NOUN,
    "cash tender offer": TENDER_NOUN,
    "squeeze-out": TENDER_NOUN,
    "new owner": OWNER,
    "new parent": OWNER,
    "sole owner": OWNER,
}
