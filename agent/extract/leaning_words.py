"""Words that put a company on one side of a contract: what givers and takers of it do, own and are called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from agent.schema.deal import DealType, Role


@dataclass(frozen=True)
class Leaning:
    """The words of one sort of contract; `giver` has the thing or the money that the `taker` is to get."""

    giver: Role
    taker: Role
    gives: frozenset[str]
    takes: frozenset[str]
    # What the giver and what the taker owns: "Alder's campus", "Birch's servers".
    giver_has: frozenset[str] = frozenset()
    taker_has: frozenset[str] = frozenset()
    # What either is called, beside its name or in it.
    giver_is: frozenset[str] = frozenset()
    taker_is: frozenset[str] = frozenset()
    giver_named: tuple[str, ...] = ()
    taker_named: tuple[str, ...] = ()


_DOUBLED = frozenset("let rent-out get put".split())


def forms(bases: str) -> frozenset[str]:
    """Regular forms of verbs; what is irregular is written out beside them."""
    return frozenset(form for base in bases.split() for form in _forms_of(base))


def _forms_of(base: str) -> Iterable[str]:
    if base.endswith("e"):
        return base, base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeou":
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    if base in _DOUBLED:
        return base, base + "s", base + base[-1] + "ing"
    third = base + "es" if base.endswith(("ch", "sh", "ss", "x")) else base + "s"
    return base, third, base + "ed", base + "ing"


_FOREIGN_GIVES = frozenset(
    "suministra suministrará liefert stellt vermietet fournit fournira livre recibe recibirá cobrará percibirá touche "
    "touchera perçoit erhielt erhält reçoit".split()
)
_FOREIGN_TAKES = frozenset(
    "paga pagará compra comprará zahlt bezahlt kauft nimmt mietet gemietet paie paiera verse versera achète "
    "achètera".split()
)
_GIVES = (
    forms(
        "provide supply host deliver operate develop receive retain own generate produce construct install make grant"
    )
    | frozenset("sell sells sold selling build builds built building keep keeps kept".split())
    | _FOREIGN_GIVES
)
_TAKES = (
    forms("prepay order rent purchase use earn occupy move commit need consume require")
    | frozenset(
        "hyperscaler tenant gets pay pays paid paying buy buys bought buying take takes taken took taking".split()
    )
    | _FOREIGN_TAKES
)
_OFFER = frozenset(
    "campus site sites facility facilities building buildings tower plant farm mine output park landlord property "
    "estate portfolio production electricity power megawatts capacity warehouse centre center".split()
)
_NEEDS = frozenset(
    "servers machines workloads rigs needs demand requirements consumption stores shops staff tenancy rent bakeries "
    "offices headquarters models customers share".split()
)
# Who sells power is called so more often than who buys it.
_GENERATORS = ("solar", "wind", "renewables", "renewable", "hydro", "renovables", "solaire", "éolien", "wasserkraft")
_SUPPLY = Leaning(
    Role.SUPPLIER,
    Role.CUSTOMER,
    _GIVES,
    _TAKES,
    _OFFER,
    _NEEDS,
    frozenset("supplier generator developer explorer foundry shipyard".split()),
    frozenset(
        "customer client offtaker buyer retailer hyperscaler trader smelter refiner brewer dairy grocer airline "
        "steelmaker carmaker papermaker supermarket".split()
    ),
)
_LENT = Leaning(
    Role.LENDER,
    Role.BORROWER,
    forms("provide arrange underwrite advance commit extend") | frozenset("lend lends lent lending".split()),
    forms("borrow repay owe use operate develop own receive")
    | frozenset("draw draws drew drawn build builds built building make makes pay pays sell sells".split()),
    frozenset(),
    frozenset("plant mine project campus debt leverage stores fleet revenue sales shares".split()),
    frozenset("bank lender lenders insurer".split()),
    frozenset("developer retailer maker carrier miner operator airline reit shipowner chain biotech group".split()),
    ("bank", "banco", "banque", "bancorp", "credit", "sparkasse", "savings", "lending", "banken", "kreditbank"),
)
LEANINGS: Mapping[DealType, Leaning] = {
    DealType.SUPPLY: _SUPPLY,
    DealType.OFFTAKE: replace(_SUPPLY, giver_named=_GENERATORS),
    DealType.HOSTING: Leaning(Role.SUPPLIER, Role.CUSTOMER, _GIVES, _TAKES, _OFFER, _NEEDS),
    DealType.LEASE: Leaning(
        Role.LESSOR,
        Role.LESSEE,
        _GIVES,
        _TAKES,
        _OFFER,
        _NEEDS,
        frozenset("landlord lessor developer miner reit owner host landowner".split()),
        frozenset(
            "tenant lessee customer client retailer hyperscaler cloud lab start-up startup haulier grocer".split()
        ),
        ("reit", "properties", "property", "estates", "estate", "realty"),
    ),
    DealType.OPTION: Leaning(Role.SELLER, Role.BUYER, _GIVES, _TAKES, _OFFER, _NEEDS),
    DealType.LICENSE: Leaning(
        Role.LICENSOR,
        Role.LICENSEE,
        forms("grant receive retain discover invent originate")
        | frozenset("keep keeps kept gets".split())
        | _FOREIGN_GIVES,
        forms("market commercialise commercialize distribute launch register promote")
        | frozenset(("pay", "pays", "paid"))
        | _FOREIGN_TAKES,
        frozenset(
            "drug candidate compound antibody vaccine technology patent patents platform library science".split()
        ),
        frozenset("salesforce network distribution".split()),
        frozenset("biotech university institute spin-out start-up inventor discoverer".split()),
        frozenset("drugmaker marketer distributor".split()),
        ("biotech", "university", "institute"),
    ),
    DealType.ROYALTY_FINANCING: Leaning(
        Role.SELLER,
        Role.BUYER,
        forms("receive grant operate explore develop drill mine produce own use")
        | frozenset("sell sells sold build builds building".split()),
        forms("acquire purchase collect fund finance") | frozenset("pay pays paid buy buys bought hold holds".split()),
        frozenset("mine project deposit property plant drug".split()),
        frozenset("portfolio royalties".split()),
        frozenset("miner developer explorer biotech drugmaker operator discoverer".split()),
        frozenset("financier investor fund streamer".split()),
        ("minera", "mining", "mines", "minerals"),
        ("royalty", "royalties", "streaming", "streams"),
    ),
    DealType.DEBT_FINANCING: _LENT,
    DealType.PROJECT_FINANCING: _LENT,
    DealType.EQUITY_FINANCING: Leaning(
        Role.INVESTOR,
        Role.ISSUER,
        forms("invest lead back subscribe participate commit") | frozenset("put puts led leads".split()),
        forms("raise use issue develop make employ plan launch") | frozenset("sell sells build builds".split()),
        frozenset(),
        frozenset("valuation shares software product platform backers investors round".split()),
        frozenset("fund investor vc house".split()),
        frozenset("start-up startup maker developer biotech".split()),
        ("ventures", "venture", "capital", "fund"),
    ),
}
