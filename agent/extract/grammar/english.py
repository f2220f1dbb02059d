"""English: how newswires, releases and exchange announcements speak of deals."""

from agent.extract.grammar.frame import Frame, Grammar, Traded, conjugate, join_verbs, status_cues
from agent.schema.deal import DealStatus, DealType, Role

_BUY = Frame("buy", DealType.ACQUISITION, Role.BUYER, Traded.WHOLE, {"from": Role.SELLER})
_SELL = Frame("sell", DealType.ACQUISITION, Role.SELLER, Traded.WHOLE, {"to": Role.BUYER})
_MERGE = Frame(
    "merge",
    DealType.MERGER,
    Role.PARTNER,
    Role.PARTNER,
    {"with": Role.PARTNER, "into": Role.BUYER, "and": Role.PARTNER},
)
_BID = Frame("bid", DealType.ACQUISITION, Role.BUYER, None, {"for": Traded.WHOLE}, DealStatus.PROPOSED)
_PAY = Frame("pay", DealType.ACQUISITION, Role.BUYER, None, {"for": Traded.WHOLE}, money=True)
_TENDER = Frame("tender", DealType.TENDER_OFFER, Role.BUYER, None, {"for": Traded.WHOLE}, DealStatus.PROPOSED)
_STAKE_UP = Frame("stake_up", DealType.STAKE_PURCHASE, Role.BUYER, Traded.STAKE, {"from": Role.SELLER})
_STAKE_DOWN = Frame("stake_down", DealType.STAKE_PURCHASE, Role.SELLER, Traded.STAKE, {"to": Role.BUYER})
_HOLD = Frame("hold", DealType.STAKE_PURCHASE, Role.BUYER, Traded.STAKE, quiet=True)
_INVEST = Frame("invest", DealType.EQUITY_FINANCING, Role.INVESTOR, None, {"in": Role.ISSUER}, money=True)
_RAISE = Frame(
    "raise",
    DealType.EQUITY_FINANCING,
    Role.ISSUER,
    None,
    {"from": Role.INVESTOR, "by": Role.INVESTOR},
    money=True,
    needs=frozenset("funding round financing placement seed equity investors series".split()),
)
_LEAD = Frame("lead", DealType.EQUITY_FINANCING, Role.INVESTOR, needs=frozenset({"round"}))
_DEBT = frozenset("loan loans facility facilities credit notes debt bonds debentures".split())
_BORROW = Frame(
    "borrow",
    DealType.DEBT_FINANCING,
    Role.BORROWER,
    None,
    {"from": Role.LENDER, "with": Role.LENDER, "by": Role.LENDER},
    needs=_DEBT,
    money=True,
)
_LEND = Frame(
    "lend",
    DealType.DEBT_FINANCING,
    Role.LENDER,
    None,
    {"to": Role.BORROWER},
    needs=frozenset({"loan", "loans"}),
    money=True,
)
_LEASE = Frame(
    "lease", DealType.LEASE, Role.LESSEE, Traded.WHOLE, {"to": Role.LESSEE, "from": Role.LESSOR}, giver=Role.LESSOR
)
_ORDER = Frame("order", DealType.SUPPLY, Role.CUSTOMER, None, {"from": Role.SUPPLIER})
_SUPPLY = Frame("supply", DealType.SUPPLY, Role.SUPPLIER, None, {"to": Role.CUSTOMER})
_LICENSE = Frame(
    "license",
    DealType.LICENSE,
    Role.LICENSEE,
    Traded.WHOLE,
    {"to": Role.LICENSEE, "from": Role.LICENSOR},
    giver=Role.LICENSOR,
)
_SPIN_OFF = Frame("spin_off", DealType.SPIN_OFF, Role.SELLER, Traded.WHOLE)
_TEAM = Frame("team", DealType.COLLABORATION, Role.PARTNER, None, {"with": Role.PARTNER})

_PURCHASE = Frame(
    "purchase",
    DealType.ACQUISITION,
    Role.BUYER,
    Traded.WHOLE,
    {"of": Traded.WHOLE, "by": Role.BUYER, "from": Role.SELLER},
)
_SALE = Frame(
    "sale",
    DealType.ACQUISITION,
    Role.SELLER,
    Traded.WHOLE,
    {"of": Traded.WHOLE, "to": Role.BUYER, "by": Role.SELLER},
)
_OFFER_NOUN = Frame(
    "offer",
    DealType.ACQUISITION,
    Role.BUYER,
    None,
    {"for": Traded.WHOLE, "by": Role.BUYER, "from": Role.BUYER, "of": Role.BUYER},
    DealStatus.PROPOSED,
)
_TENDER_NOUN = Frame(
    "tender",
    DealType.TENDER_OFFER,
    Role.BUYER,
    None,
    {"for": Traded.WHOLE, "by": Role.BUYER, "from": Role.BUYER, "of": Role.BUYER},
    DealStatus.PROPOSED,
)
_MERGER = Frame(
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
_ROUND = Frame(
    "round",
    DealType.EQUITY_FINANCING,
    Role.ISSUER,
    None,
    {"from": Role.INVESTOR, "by": Role.INVESTOR, "with": Role.INVESTOR},
)
_LOAN = Frame(
    "loan",
    DealType.DEBT_FINANCING,
    Role.BORROWER,
    None,
    {"with": Role.LENDER, "from": Role.LENDER, "by": Role.LENDER, "to": Role.BORROWER},
    giver=Role.LENDER,
)
_NOTES = Frame("notes", DealType.DEBT_FINANCING, Role.ISSUER)
_LICENCE = Frame(
    "licence",
    DealType.LICENSE,
    Role.LICENSEE,
    None,
    {"for": Traded.WHOLE, "to": Role.LICENSEE, "from": Role.LICENSOR, "with": Role.LICENSOR},
    giver=Role.LICENSOR,
)
_OPTION = Frame(
    "option", DealType.OPTION, Role.BUYER, None, {"to": Role.BUYER, "over": Traded.WHOLE}, giver=Role.SELLER
)
_ORDER_NOUN = Frame("order", DealType.SUPPLY, Role.SUPPLIER, None, {"from": Role.CUSTOMER}, needs=frozenset())
_SPIN_OFF_NOUN = Frame("spin_off", DealType.SPIN_OFF, Role.SELLER, None, {"of": Traded.WHOLE})
_COLLABORATION = Frame(
    "collaboration", DealType.COLLABORATION, Role.PARTNER, None, {"with": Role.PARTNER, "between": Role.PARTNER}
)
_STAKE = Frame("stake", DealType.STAKE_PURCHASE, Role.BUYER, None, {"in": Traded.STAKE}, quiet=True)


def _agreement(name: str, kind: DealType, subject: Role, other: Role, *, more: dict[str, Role] | None = None) -> Frame:
    places = {"with": other, "between": other, "by": subject, **(more or {})}
    return Frame(name, kind, subject, None, places)


# Found as phrases: the words before the last one must stand directly in front of it.
_AGREEMENTS = {
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
        ("collaboration agreement", "strategic collaboration", "strategic partnership", "collaboration"), _COLLABORATION
    ),
    **dict.fromkeys(
        ("credit agreement", "credit facility", "credit line", "loan agreement", "loan facility", "term loan"), _LOAN
    ),
    **dict.fromkeys(("bridge loan", "construction loan", "bank loan", "syndicated loan"), _LOAN),
    **dict.fromkeys(("senior notes", "convertible notes", "convertible senior notes", "convertible bonds"), _NOTES),
    **dict.fromkeys(("funding round", "financing round", "investment round", "seed round"), _ROUND),
    **dict.fromkeys(("supply order", "purchase order"), _ORDER_NOUN),
    **dict.fromkeys(("exclusive licence", "exclusive license"), _LICENCE),
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
    "tender offer": _TENDER_NOUN,
    "exchange offer": _TENDER_NOUN,
    "takeover bid": _OFFER_NOUN,
    "takeover offer": _OFFER_NOUN,
    "takeover proposal": _OFFER_NOUN,
    "buyout proposal": _OFFER_NOUN,
    "acquisition proposal": _OFFER_NOUN,
    "acquisition offer": _OFFER_NOUN,
    "merger agreement": _MERGER,
    "merger talks": _MERGER,
    "merger negotiations": _MERGER,
    "merger proposal": _MERGER,
    "merger plan": _MERGER,
    "business combination": _MERGER,
}

_VERBS = join_verbs(
    conjugate(
        _BUY,
        """
        acquire / acquires / acquired / acquiring
        buy / buys / bought / buying
        purchase / purchases / purchased / purchasing
        buy_out / buys_out / bought_out / buying_out
        take_over / takes_over / took_over taken_over / taking_over
        snap_up / snaps_up / snapped_up / snapping_up
        pick_up / picks_up / picked_up / picking_up
        """,
    ),
    conjugate(
        _SELL,
        """
        sell / sells / sold / selling
        sell_off / sells_off / sold_off / selling_off
        divest / divests / divested / divesting
        dispose_of / disposes_of / disposed_of / disposing_of
        offload / offloads / offloaded / offloading
        """,
    ),
    conjugate(_MERGE, "merge / merges / merged / merging"),
    conjugate(_BID, "offer / offers / offered / offering\n bid / bids / / bidding"),
    conjugate(_PAY, "pay / pays / paid / paying"),
    conjugate(_TENDER, "tender / tenders / tendered / tendering"),
    conjugate(
        _STAKE_UP,
        """
        raise / raises / raised / raising
        increase / increases / increased / increasing
        boost / boosts / boosted / boosting
        lift / lifts / lifted / lifting
        hike / hikes / hiked / hiking
        take / takes / took taken / taking
        build / builds / built / building
        amass / amasses / amassed / amassing
        obtain / obtains / obtained / obtaining
        """,
    ),
    conjugate(
        _STAKE_DOWN,
        """
        reduce / reduces / reduced / reducing
        lower / lowers / lowered / lowering
        cut / cuts / cut / cutting
        trim / trims / trimmed / trimming
        decrease / decreases / decreased / decreasing
        """,
    ),
    conjugate(
        _HOLD, "hold / holds / held / holding\n own / owns / owned / owning\n control / controls / / controlling"
    ),
    conjugate(_INVEST, "invest / invests / invested / investing"),
    conjugate(
        _BORROW,
        """
        secure / secures / secured / securing
        arrange / arranges / arranged / arranging
        borrow / borrows / borrowed / borrowing
        """,
    ),
    conjugate(_LEND, "lend / lends / lent / lending\n provide / provides / provided / providing"),
    conjugate(_LEASE, "lease / leases / leased / leasing\n rent / rents / rented / renting"),
    conjugate(_LICENSE, "license / licenses / licensed / licensing\n in-license / in-licenses / in-licensed /"),
    conjugate(_SPIN_OFF, "spin_off / spins_off / spun_off / spinning_off\n demerge / demerges / demerged / demerging"),
    conjugate(
        _RAISE,
        """
        raise / raises / raised / raising
        secure / secures / secured / securing
        close / closes / closed / closing
        """,
    ),
    conjugate(_LEAD, "lead / leads / led / leading"),
    conjugate(_ORDER, "order / orders / ordered / ordering"),
    conjugate(_SUPPLY, "supply / supplies / supplied / supplying"),
    conjugate(_TEAM, "team_up / teams_up / teamed_up / teaming_up"),
)

_NOUNS = {
    **dict.fromkeys(
        ("acquisition", "purchase", "takeover", "buyout", "buy-out", "take-over", "acquisitions", "purchases"),
        _PURCHASE,
    ),
    **dict.fromkeys(("sale", "divestiture", "divestment", "disposal", "disposition", "sales"), _SALE),
    **dict.fromkeys(("bid", "offer", "proposal", "bids", "offers", "proposals"), _OFFER_NOUN),
    **dict.fromkeys(("merger", "amalgamation"), _MERGER),
    **dict.fromkeys(("licence", "license"), _LICENCE),
    "option": _OPTION,
    "round": _ROUND,
    "loan": _LOAN,
    "order": _ORDER_NOUN,
    "ipo": Frame("ipo", DealType.IPO, Role.ISSUER, None, {"of": Role.ISSUER, "by": Role.ISSUER}),
    **dict.fromkeys(("spin-off", "spinoff", "demerger"), _SPIN_OFF_NOUN),
    **dict.fromkeys(("bidder", "bidders", "suitor"), _OFFER_NOUN),
    **dict.fromkeys(("stake", "shareholding"), _STAKE),
    **_AGREEMENTS,
}

_CUES = status_cues(
    {
        DealStatus.RUMOURED: (
            "considering consider considers considered exploring explores explore talks negotiating negotiations "
            "negotiation discussions discussing discussed interested interest mulling weighing approached "
            "eyeing might may "
            "could negotiate evaluating studying rumoured rumored reportedly possibility possible possibly potential"
        ),
        DealStatus.PROPOSED: (
            "plans plan planned planning intends intend intended intention proposes propose proposed proposing "
            "seeks seek "
            "seeking wants want hopes hope aims aim expects expect expected offer offers offered offering bid bids "
            "proposal proposals attempt attempting trying try effort efforts launch launches launched launching "
            "begin began "
            "prepared would tender pursue pursuing decided decision decide made make making start started extended "
            "extending extends"
        ),
        DealStatus.NON_BINDING: "tentative tentatively preliminary letter principle memorandum non-binding indicative",
        DealStatus.AGREED: (
            "agreed agrees agree agreeing signed sign signing executed entered enters entering inked reached reaches "
            "agreement agreements contract deal pact definitive binding set accepted approved approves accepts will "
            "contracted committed"
        ),
        DealStatus.COMPLETED: (
            "completed completes complete completing closed closes close closing finalised finalized finalises "
            "finalizes "
            "concluded concludes completion consummated finished successfully"
        ),
        DealStatus.TERMINATED: (
            "terminated terminate terminates ended end ends abandoned abandons withdrew withdrawn withdraw "
            "dropped drops "
            "cancelled canceled rejected rejects reject failed unable broke called-off scrapped collapsed declined "
            "unsuccessful"
        ),
        None: (
            "announced announces announce announcing to has have had having been be is was are were being it also now "
            "previously already recently soon today yesterday earlier jointly mutually not n't the a an its their his "
            "of in into for on about with by new exclusive exclusively right rights option options an intent "
            "understanding "
            "terms term sheet heads receive received receives reports reported confirmed confirms approval clearance "
            "permission regulatory final conditional previously-announced unconditional first further talks under that "
            "which up looking moving move agreed-upon ongoing continue continued continuing continues been engaged "
            "from out away cash all-cash all-stock friendly hostile unsolicited board work working help able order "
            "pricing priced prices principal aggregate amount grant grants granted granting award awards "
            "awarded win wins "
            "won secure secures secured issue issued line series largest aggregate "
            "formed form forms forming created create creates establish established "
            "process holding held covering concerning regarding calls calling"
        ),
    }
)

ENGLISH = Grammar(
    language="en",
    verbs=_VERBS,
    nouns=_NOUNS,
    cues=_CUES,
    be=frozenset("be is are was were been being".split()),
    have=frozenset("has have had having 've".split()),
    modals=frozenset("will would shall should may might could can must".split()),
    negations=frozenset("not never n't cannot no".split()),
    agents=frozenset({"by"}),
    prepositions=frozenset(
        "of in to from by for with into at on under through via as after before between among over during since until "
        "including excluding within without against about around near off out upon per following subject pending "
        "concerning regarding toward towards because based and/or plus due despite".split()
    ),
    determiners=frozenset(
        "a an the this that these those all any some certain both each another several two three four five six seven "
        "eight nine ten its their his her substantially virtually".split()
    ),
    possessives=frozenset("its their his her our my".split()),
    pronouns=frozenset("it they he she we".split()),
    relatives=frozenset("which that who whose whom where".split()),
    conjunctions=frozenset("and or but".split()),
    speech=frozenset(
        "said says say told announced announces announce added adds reported reports noted stated confirmed confirms "
        "disclosed declared pleased".split()
    ),
    company_nouns=frozenset(
        "company firm group corporation concern bank partnership partners maker producer carrier airline "
        "insurer utility "
        "retailer fund vendor buyer seller purchaser vendors investor brewer miner publisher conglomerate".split()
    ),
    unit_nouns=frozenset(
        "unit subsidiary division affiliate arm units subsidiaries divisions affiliates subsidary branch".split()
    ),
    asset_nouns=frozenset(
        "business businesses assets asset operation operations plant plants mine mines site sites facility facilities "
        "hotel hotels property properties project projects portfolio land building buildings store stores station "
        "stations newspaper newspapers newspapers papers field fields refinery terminal terminals brand brands rights "
        "line lines ship ships vessel vessels aircraft warehouse centre center campus hospital hospitals office "
        "offices "
        "ranch franchise franchises library network networks system systems pipeline pipelines wells reserves tenement "
        "tenements claims permits royalty royalties technology patents mill mills smelter factory factories works "
        "farm farms restaurants restaurant chain chains casino resort resorts magazine magazines branches block blocks "
        "acreage leases lease tower towers complex park parks rig rigs tankers fleet mall malls centers centres "
        "turbines deposit deposits group package activities interests department dam reactor cemetery cinemas theatres "
        "theaters practice practices route routes slots stockyards headquarters estate homes licence licences license "
        "licenses concession concessions prospect data-center".split()
    ),
    share_nouns=frozenset(
        "stake stakes interest interests share shares stock holding holdings equity shareholding participation "
        "position pct percent % ownership control majority remainder rest securities portion half balance outstanding "
        "common part debentures warrants capital equivalent total number third quarter".split()
    ),
    buyer_nouns=frozenset(
        "group consortium management corporation company investors investor partnership firm subsidiary unit affiliate "
        "syndicate shareholders employees institutions companies firms funds fund trust".split()
    ),
    whole_words=frozenset("all substantially majority entire remaining virtually whole bulk most".split()),
    granting=frozenset("grant grants granted granting award awards awarded provides provided extended offers".split()),
    receiving=frozenset(
        "received receive receives rejected rejects reject rejecting accept accepting accepted accepts approved".split()
    ),
    output_nouns=frozenset("output electricity power generation".split()),
    royalty_nouns=frozenset("sales royalty royalties".split()),
    holding_verbs=frozenset("own owns owned hold holds held holding control have has controlled".split()),
)
