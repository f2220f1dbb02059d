"""The frames of English verbs and nouns of deals: which place around them is which role."""

from agent.extract.grammar.frame import Frame, Traded
from agent.schema.deal import DealStatus, DealType, Role

BUY = Frame("buy", DealType.ACQUISITION, Role.BUYER, Traded.WHOLE, {"from": Role.SELLER})
SELL = Frame("sell", DealType.ACQUISITION, Role.SELLER, Traded.WHOLE, {"to": Role.BUYER})
MERGE = Frame(
    "merge",
    DealType.MERGER,
    Role.PARTNER,
    Role.PARTNER,
    {"with": Role.PARTNER, "into": Role.BUYER, "and": Role.PARTNER},
)
BID = Frame("bid", DealType.ACQUISITION, Role.BUYER, None, {"for": Traded.WHOLE}, DealStatus.PROPOSED)
PAY = Frame("pay", DealType.ACQUISITION, Role.BUYER, None, {"for": Traded.WHOLE}, money=True)
TENDER = Frame("tender", DealType.TENDER_OFFER, Role.BUYER, None, {"for": Traded.WHOLE}, DealStatus.PROPOSED)
STAKE_UP = Frame("stake_up", DealType.STAKE_PURCHASE, Role.BUYER, Traded.STAKE, {"from": Role.SELLER})
STAKE_DOWN = Frame("stake_down", DealType.STAKE_PURCHASE, Role.SELLER, Traded.STAKE, {"to": Role.BUYER})
HOLD = Frame("hold", DealType.STAKE_PURCHASE, Role.BUYER, Traded.STAKE, quiet=True)
INVEST = Frame("invest", DealType.EQUITY_FINANCING, Role.INVESTOR, None, {"in": Role.ISSUER}, money=True)
RAISE = Frame(
    "raise",
    DealType.EQUITY_FINANCING,
    Role.ISSUER,
    None,
    {"from": Role.INVESTOR, "by": Role.INVESTOR},
    money=True,
    needs=frozenset("funding round financing placement seed equity investors series".split()),
)
LEAD = Frame("lead", DealType.EQUITY_FINANCING, Role.INVESTOR, needs=frozenset({"round"}))
DEBT = frozenset("loan loans facility facilities credit notes debt bonds debentures".split())
BORROW = Frame(
    "borrow",
    DealType.DEBT_FINANCING,
    Role.BORROWER,
    None,
    {"from": Role.LENDER, "with": Role.LENDER, "by": Role.LENDER},
    needs=DEBT,
    money=True,
)
LEND = Frame(
    "lend",
    DealType.DEBT_FINANCING,
    Role.LENDER,
    None,
    {"to": Role.BORROWER},
    needs=frozenset({"loan", "loans"}),
    money=True,
)
LEASE = Frame(
    "lease", DealType.LEASE, Role.LESSEE, Traded.WHOLE, {"to": Role.LESSEE, "from": Role.LESSOR}, giver=Role.LESSOR
)
ORDER = Frame("order", DealType.SUPPLY, Role.CUSTOMER, None, {"from": Role.SUPPLIER})
SUPPLY = Frame("supply", DealType.SUPPLY, Role.SUPPLIER, None, {"to": Role.CUSTOMER})
LICENSE = Frame(
    "license",
    DealType.LICENSE,
    Role.LICENSEE,
    Traded.WHOLE,
    {"to": Role.LICENSEE, "from": Role.LICENSOR},
    giver=Role.LICENSOR,
)
SPIN_OFF = Frame("spin_off", DealType.SPIN_OFF, Role.SELLER, Traded.WHOLE)
TEAM = Frame("team", DealType.COLLABORATION, Role.PARTNER, None, {"with": Role.PARTNER})
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
ROUND = Frame(
    "round",
    DealType.EQUITY_FINANCING,
    Role.ISSUER,
    None,
    {"from": Role.INVESTOR, "by": Role.INVESTOR, "with": Role.INVESTOR},
)
LOAN = Frame(
    "loan",
    DealType.DEBT_FINANCING,
    Role.BORROWER,
    None,
    {"with": Role.LENDER, "from": Role.LENDER, "by": Role.LENDER, "to": Role.BORROWER},
    giver=Role.LENDER,
)
NOTES = Frame("notes", DealType.DEBT_FINANCING, Role.ISSUER)
LICENCE = Frame(
    "licence",
    DealType.LICENSE,
    Role.LICENSEE,
    None,
    {"for": Traded.WHOLE, "to": Role.LICENSEE, "from": Role.LICENSOR, "with": Role.LICENSOR},
    giver=Role.LICENSOR,
)
OPTION = Frame("option", DealType.OPTION, Role.BUYER, None, {"to": Role.BUYER, "over": Traded.WHOLE}, giver=Role.SELLER)
ORDER_NOUN = Frame("order", DealType.SUPPLY, Role.SUPPLIER, None, {"from": Role.CUSTOMER}, needs=frozenset())
SPIN_OFF_NOUN = Frame("spin_off", DealType.SPIN_OFF, Role.SELLER, None, {"of": Traded.WHOLE})
COLLABORATION = Frame(
    "collaboration", DealType.COLLABORATION, Role.PARTNER, None, {"with": Role.PARTNER, "between": Role.PARTNER}
)
STAKE = Frame("stake", DealType.STAKE_PURCHASE, Role.BUYER, None, {"in": Traded.STAKE}, quiet=True)


def _agreement(name: str, kind: DealType, subject: Role, other: Role, *, more: dict[str, Role] | None = None) -> Frame:
    places = {"with": other, "between": other, "by": subject, **(more or {})}
    return Frame(name, kind, subject, None, places)


# Found as phrases: the words before the last one must stand directly in front of it.
AGREEMENTS = {
    "joint venture": _agreement("joint_venture", DealType.JOINT_VENTURE, Role.PARTNER, Role.PARTNER),
    "hosting agreement": _agreement("hosting", DealType.HOSTING, Role.PARTNER, Role.PARTNER),
    "hosting contract": _agreement("hosting", DealType.HOSTING, Role.PARTNER, Role.PARTNER),
    "colocation agreement": _agreement("hosting", DealType.HOSTING, Role.PARTNER, Role.PARTNER),
    "power purchase agreement": _agreement("offtake", DealType.OFFTAKE, Role.PARTNER, Role.PARTNER),
    "offtake agreement": _agreement("offtake", DealType.OFFTAKE, Role.PARTNER, Role.PARTNER),
    "off-take agreement": _agreement("offtake", DealType.OFFTAKE, Role.PARTNER, Role.PARTNER),
    "supply agreement": _agreement("supply", DealType.SUPPLY, Role.PARTNER, Role.PARTNER),
    "supply contract": _agreement("supply", DealType.SUPPLY, Role.PARTNER, Role.PARTNER),
    "lease agreement": _agreement("lease", DealType.LEASE, Role.PARTNER, Role.PARTNER),
    **dict.fromkeys(
        ("license agreement", "licensing agreement", "licence agreement"),
        _agreement("license", DealType.LICENSE, Role.PARTNER, Role.PARTNER),
    ),
    **dict.fromkeys(
        ("collaboration agreement", "strategic collaboration", "strategic partnership", "collaboration"), COLLABORATION
    ),
    **dict.fromkeys(
        ("credit agreement", "credit facility", "credit line", "loan agreement", "loan facility", "term loan"), LOAN
    ),
    **dict.fromkeys(("bridge loan", "construction loan", "bank loan", "syndicated loan"), LOAN),
    **dict.fromkeys(("senior notes", "convertible notes", "convertible senior notes", "convertible bonds"), NOTES),
    **dict.fromkeys(("funding round", "financing round", "investment round", "seed round"), ROUND),
    **dict.fromkeys(("supply order", "purchase order"), ORDER_NOUN),
    **dict.fromkeys(("exclusive licence", "exclusive license"), LICENCE),
    "project financing": _agreement(
        "project_financing", DealType.PROJECT_FINANCING, Role.BORROWER, Role.LENDER, more={"from": Role.LENDER}
    ),
    "royalty agreement": _agreement("royalty", DealType.ROYALTY_FINANCING, Role.SELLER, Role.BUYER),
    "royalty financing": _agreement(
        "royalty", DealType.ROYALTY_FINANCING, Role.SELLER, Role.BUYER, more={"from": Role.BUYER}
    ),
    "streaming agreement": _agreement("royalty", DealType.ROYALTY_FINANCING, Role.SELLER, Role.BUYER),
    "option agreement": _agreement("option", DealType.OPTION, Role.PARTNER, Role.PARTNER),
    "initial public offering": Frame("ipo", DealType.IPO, Role.ISSUER, None, {"of": Role.ISSUER, "by": Role.ISSUER}),
    "private placement": Frame(
        "placement", DealType.EQUITY_FINANCING, Role.ISSUER, None, {"with": Role.INVESTOR, "to": Role.INVESTOR}
    ),
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
}
