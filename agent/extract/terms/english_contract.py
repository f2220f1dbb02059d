"""English cues for contracts: their value, rent, steps, cost, guarantees, fees and royalties."""

from agent.extract.terms.cue import Cue
from agent.extract.terms.groups import CONTRACTS, MONEY, PERCENT, RATE, TRANSFERS
from agent.schema.deal import DealType
from agent.schema.term_kind import TermKind as K

CONTRACT_CUES = (
    Cue(
        K.CONTRACT_VALUE,
        MONEY,
        before=(
            "total|aggregate|estimated|initial? contract|order|agreement value|revenue|revenues|price of?",
            "contract value of?",
            "<contract> valued|worth|priced|totaling|totalling at?",
            "<contract> is|are|was valued|worth at?",
            "<contract> ... for",
            "<contract> represents|represent|generate|generates|provides|brings",
            "total|aggregate rent|rental|revenue|revenues|payments|value of?",
            "to|will|would|expected generate|yield|deliver|produce in?",
        ),
        after=(
            "<contract>",
            "in? total|aggregate|contracted|cumulative|contract ... revenue|revenues|value|rent|payments",
            "in|of revenue|revenues|value|rent|payments over|across|during ... term|terms|life|period|years",
            "over the? initial? term|life",
        ),
        gap=4,
        strength=3,
        types=CONTRACTS,
    ),
    Cue(
        K.CONTRACT_VALUE,
        MONEY,
        before=("valued at", "worth", "for", "totaling|totalling"),
        gap=1,
        strength=1,
        needs="contract",
        types=CONTRACTS,
    ),
    Cue(
        K.CONTRACT_VALUE_WITH_OPTIONS,
        MONEY,
        before=(
            "<contract> value|worth rises|rise|increases|grows|climbs to",
            "with|including ... options|extensions|renewals|renewal ... to|at|of",
            "options|option|extensions|extension|renewals|renewal ... bring|take|lift|push|raise|bringing|taking"
            "|lifting|pushing|raising ... to",
        ),
        after=(
            "if|including|with|assuming|should ... options|option|extensions|renewals|renewal|extension",
            "over ... including ... options|extensions|renewals",
        ),
        gap=5,
        strength=4,
        types=CONTRACTS,
    ),
    Cue(
        K.ANNUAL_VALUE,
        MONEY,
        before=(
            "annual|annualised|annualized|yearly|base|average rent|rental|revenue"
            "|revenues|payment|payments|value|fee|fees|lease of?",
            "rent|rental|rents of?",
        ),
        after=(
            "in|of ... annual|annualised|annualized|yearly|average|recurring rent|rental"
            "|revenue|revenues|payment|payments|value|fees",
            "annual|annualised|annualized|yearly|base rent|rental|revenue|revenues|payment|payments|value|fee|fees",
            "in rent|rental",
        ),
        gap=2,
        strength=3,
        types=CONTRACTS,
    ),
    Cue(
        K.ANNUAL_VALUE,
        MONEY,
        before=(
            "pay|pays|paying|paid|receive|receives|worth|for|at|fee|fees|rent",
            "generate|generates|bring|brings",
            "bill|sum|total|cost|amount of|to",
        ),
        gap=3,
        strength=3,
        period=True,
        types=CONTRACTS,
    ),
    Cue(
        K.ESCALATOR,
        PERCENT,
        before=(
            "escalator|escalators|escalation|escalating|indexation ... of|at|by?",
            "rent|rents|rate|price|prices|tariff rises|rise|increases|increase|increasing|escalates|escalate ... by",
            "increases|increase|bumps of|by",
        ),
        after=(
            "annual|yearly|fixed? escalator|escalators|escalation|increases|increase|uplift|indexation|bumps",
            "escalator|escalators|escalation|rent|rental increases?",
        ),
        gap=2,
        strength=3,
        types=CONTRACTS,
    ),
    Cue(
        K.CAPEX,
        MONEY,
        before=(
            "capex|expenditure|expenditures ... of",
            "capital|construction|development|build|project cost|costs|expenditure"
            "|expenditures|spend|budget|investment of|at|is?",
            "sole fund|funding",
            "to|will|must|may|shall fund",
            "spend|spending|expend|incur|invest|investing|invests",
            "investment|investments of?",
            "cost|costs|costing to? build|construct|develop?",
            "outlay of",
            "budget ... to|is|of|at",
        ),
        after=(
            "in|of|on ... capex|expenditure|expenditures|exploration|drilling|development|construction",
            "in|of capital investment|expenditure|expenditures|costs",
            "capex|capital|exploration|expenditure expenditure|programme|program|commitment|spend",
            "investment",
        ),
        gap=3,
        strength=2,
        types=CONTRACTS - {DealType.LICENSE, DealType.COLLABORATION}
        | {
            DealType.PROJECT_FINANCING,
            DealType.JOINT_VENTURE,
            DealType.OPTION,
            DealType.STAKE_PURCHASE,
            DealType.ASSET_SALE,
        },
    ),
    Cue(
        K.GUARANTEE,
        MONEY,
        before=("guarantee|guarantees|guaranteed|guaranteeing|backstop|backstops|backstopped|backstopping ... of?",),
        after=("guarantee", "backstop", "in|of ... guarantees|guarantee|obligations|backstop"),
        gap=2,
        strength=4,
    ),
    Cue(
        K.FEES,
        MONEY | PERCENT,
        before=(
            "advisory|arrangement|finder|finders|underwriting|commitment|origination|placement"
            "|management|success|selling s? fee|fees|commission of?",
        ),
        after=(
            "advisory|arrangement|finder|finders|underwriting|commitment|origination|placement"
            "|management|success|selling s? fee|fees|commission",
        ),
        gap=2,
        strength=3,
    ),
    Cue(
        K.ROYALTY_RATE,
        RATE | frozenset({"per_unit"}),
        before=("royalty|royalties|nsr|gsr|grr ... of|at|is|to|between|ranging?",),
        after=(
            "royalty|royalties|nsr|gsr",
            "net|gross ... royalty|royalties",
            "of|on ... net|gross sales|revenue|revenues|smelter|proceeds|returns",
            "in royalties",
        ),
        gap=4,
        strength=4,
    ),
    Cue(
        K.PROFIT_SHARE,
        PERCENT,
        before=("profit|revenue share|sharing|split of?",),
        after=(
            "of|in the? net? profits|profit",
            "profit|revenue share|sharing|split",
            "net profit|profits interest",
            "carried interest",
        ),
        gap=2,
        strength=3,
        types=CONTRACTS | TRANSFERS | {DealType.ROYALTY_FINANCING},
    ),
)
