"""The agreements that articles tell of, with their nouns in all languages read.

A noun of several words stands as written; one that begins with "*" ends a compound ("*kredit": Konsortialkredit).
"""

from agent.extract.agreements.family import Act, Family
from agent.schema.deal import DealType, Role


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split(",") if part.strip())


_LENT = {
    Act.GIVE: Role.LENDER,
    Act.JOIN: Role.LENDER,
    Act.GET: Role.BORROWER,
    Act.TAKE: Role.BORROWER,
}

DEBT = Family(
    DealType.DEBT_FINANCING,
    _phrases(
        """loan, loans, term loan, credit facility, credit facilities, loan facility, debt facility, term facility,
        revolving facility, bridge facility, credit line, line of credit, revolver, mortgage, credit agreement,
        loan agreement, debt financing, debt package, facility agreement, facility, financing, bank facility, green
        loan, senior debt, acquisition financing,
        commitment, commitment letter, revolving credit, bridge loan, bank loan, credit lines, bank facilities,
        loan facilities, debt facilities, secured facilities, revolving facilities, revolving line, term loans,
        bank loans, revolving credit facility, revolving credit facilities, financing package, bank debt, bank line,
        vendor loan, shareholder loan, letter of credit facility, refinancing,
        credit commitment, bridge financing,
        debt,
        préstamo, crédito, línea de crédito, crédito sindicado, préstamo sindicado,
        préstamo puente, financiación, financiamiento, crédito puente, línea rotativa, prêt relais, crédit relais,
        financement, dette, *kredit, *darlehen, *kreditlinie, *kreditvertrag,
        prêt, crédit, ligne de crédit, emprunt, crédit syndiqué"""
    ),
    (Role.LENDER, Role.BORROWER),
    Role.BORROWER,
    _LENT,
    source=Role.LENDER,
    goal=Role.BORROWER,
    backer=Role.LENDER,
    verbs=dict.fromkeys("lend lends lent lending presta prestó prête prêté".split(), Act.GIVE)
    | dict.fromkeys("borrow borrows borrowed borrowing".split(), Act.GET),
    seller_words=frozenset("bank bancorp kredit credit lending banco banque sparbanken caisse landesbank".split()),
)
PROJECT = Family(
    DealType.PROJECT_FINANCING,
    _phrases(
        """project financing, project finance, financial close, non-recourse debt, non-recourse loan,
        non-recourse financing, construction loan, construction financing, construction facility, project debt,
        tax equity,
        préstamo de construcción, crédito de construcción,
        financiación de proyecto, project finance, cierre financiero, *projektfinanzierung, financement de projet,
        bouclage financier"""
    ),
    (Role.LENDER, Role.BORROWER),
    Role.BORROWER,
    _LENT,
    source=Role.LENDER,
    goal=Role.BORROWER,
    backer=Role.LENDER,
    seller_words=DEBT.seller_words,
)
BONDS = Family(
    DealType.DEBT_FINANCING,
    _phrases(
        """notes, senior notes, convertible notes, bonds, bond, green bond, debentures, convertible bonds, note
        offering,
        convertible senior notes, bond issue, bond offering, eurobond,
        bonos, obligaciones, *anleihe, *anleihen, *schuldverschreibung, obligations, emprunt obligataire"""
    ),
    (Role.LENDER, Role.ISSUER),
    Role.ISSUER,
    {Act.BUY: Role.LENDER, Act.GIVE: Role.LENDER, Act.SELL: Role.ISSUER},
    source=Role.LENDER,
    goal=Role.LENDER,
    backer=Role.LENDER,
)
EQUITY = Family(
    DealType.EQUITY_FINANCING,
    _phrases(
        """funding round, financing round, investment round, seed round, round, series a, series b, series c, series d,
        series e, seed funding, seed financing, private placement, placement, rights issue, share placing, placing,
        capital raise, capital raising, equity raise, equity financing, venture funding, growth funding, funding,
        strategic investment, equity investment, capital increase, bought deal, investment,
        ronda de financiación, ronda, ampliación de capital, *finanzierungsrunde, *kapitalerhöhung,
        levée de fonds, tour de table, augmentation de capital"""
    ),
    (Role.INVESTOR, Role.ISSUER),
    Role.ISSUER,
    {Act.GIVE: Role.INVESTOR, Act.JOIN: Role.INVESTOR},
    source=Role.INVESTOR,
    goal=Role.INVESTOR,
    backer=Role.INVESTOR,
    verbs=dict.fromkeys(
        "invest invests invested investing injects injected invierte invirtió invertido investiert investierte "
        "investit investi".split(),
        Act.JOIN,
    )
    | dict.fromkeys(
        "raise raises raised raising attract attracts attracted capta captó levanta levantó lève levé".split(), Act.GET
    ),
)
LEASE = Family(
    DealType.LEASE,
    _phrases(
        """lease, leases, sublease, lease agreement, tenancy, leaseback, sale and leaseback, sale-and-leaseback,
        contrato de arrendamiento, contrato de alquiler, arrendamiento, alquiler, *mietvertrag, *pachtvertrag,
        bail, contrat de bail"""
    ),
    (Role.LESSOR, Role.LESSEE),
    Role.LESSEE,
    {Act.GIVE: Role.LESSOR},
    source=Role.LESSOR,
    goal=Role.LESSEE,
    backer=Role.LESSOR,
    owner=Role.LESSOR,
    verbs=dict.fromkeys(
        "leases leased leasing rent rents rented renting alquila alquiló arrienda arrendó mietet gemietet "
        "anmietet angemietet pachtet gepachtet loue louera loué".split(),
        Act.TAKE,
    )
    | dict.fromkeys(
        "let lets letting pre-let sublet sublets subleased vermietet vermieten verpachtet".split(), Act.GIVE
    ),
    seller_words=frozenset(
        "properties property estates realty reit towers land landlord immobilien inmobiliaria foncière immobilière "
        "warehouses parks".split()
    ),
)
HOSTING = Family(
    DealType.HOSTING,
    _phrases(
        """hosting agreement, hosting contract, hosting deal, colocation agreement, colocation contract,
        colocation deal, co-location agreement, co-location contract, hosting services agreement, capacity contract,
        hosting arrangement, colocation services agreement, compute agreement, cloud services agreement,
        contrato de alojamiento, hosting-vertrag, colocation-vertrag, *hostingvertrag, contrat d'hébergement"""
    ),
    (Role.SUPPLIER, Role.CUSTOMER),
    Role.SUPPLIER,
    {Act.BUY: Role.CUSTOMER, Act.TAKE: Role.CUSTOMER, Act.JOIN: Role.CUSTOMER},
    source=Role.SUPPLIER,
    goal=Role.CUSTOMER,
    backer=Role.SUPPLIER,
    owner=Role.SUPPLIER,
    ordered=Role.CUSTOMER,
    near=frozenset(
        "machines rigs miners servers asics gpus data center centre centers centres campus megawatts mw agreement "
        "contract "
        "deal arrangement facility alojamiento vertrag hébergement it load".split()
    ),
    verbs=dict.fromkeys("host hosts hosted hosting colocates".split(), Act.SELL)
    | dict.fromkeys(
        "take takes took taking contract contracts contracted book books booked reserve reserves reserved move moves "
        "moved".split(),
        Act.TAKE,
    ),
    seller_words=frozenset(
        "hosting colocation data cloud infrastructure datacenters datacentres centers centres".split()
    ),
)
OFFTAKE = Family(
    DealType.OFFTAKE,
    _phrases(
        """power purchase agreement, power purchase agreements, power purchase contract, ppa, ppas, virtual ppa,
        offtake agreement, off-take agreement, offtake contract, offtake deal, offtake, off-take,
        sale and purchase agreement, energy purchase agreement, power supply agreement, power sales agreement,
        contrato de compraventa de energía, contrato de compra de energía, *stromliefervertrag, *abnahmevertrag,
        contrat d'achat d'électricité, contrat d'achat"""
    ),
    (Role.SUPPLIER, Role.CUSTOMER),
    Role.SUPPLIER,
    {Act.BUY: Role.CUSTOMER, Act.TAKE: Role.CUSTOMER, Act.GIVE: Role.CUSTOMER},
    source=Role.SUPPLIER,
    goal=Role.CUSTOMER,
    backer=Role.CUSTOMER,
    owner=Role.SUPPLIER,
    ordered=Role.CUSTOMER,
    verbs=dict.fromkeys("take takes taking taken buy buys bought buying".split(), Act.BUY)
    | dict.fromkeys("sell sells sold selling supply supplies supplied".split(), Act.SELL),
    seller_words=frozenset(
        "wind solar energy power renewables hydro lithium mining minerals lng gas energie energía energías copper "
        "nickel graphite hydrogen windkraft solarpark wasserkraft éolien".split()
    ),
)
SUPPLY = Family(
    DealType.SUPPLY,
    _phrases(
        """supply agreement, supply contract, supply deal, supply order, purchase order, order, orders,
        framework agreement, contract, purchase contract, service contract,
        contrato de suministro, acuerdo de suministro, pedido, contrato, *liefervertrag, *auftrag, *bestellung,
        *rahmenvertrag, contrat de fourniture, accord de fourniture, commande, contrat"""
    ),
    (Role.SUPPLIER, Role.CUSTOMER),
    Role.SUPPLIER,
    {Act.BUY: Role.CUSTOMER, Act.GIVE: Role.CUSTOMER, Act.TAKE: Role.CUSTOMER},
    source=Role.SUPPLIER,
    goal=Role.CUSTOMER,
    backer=Role.CUSTOMER,
    ordered=Role.CUSTOMER,
    verbs=dict.fromkeys("supply deliver build".split(), Act.SELL)
    | dict.fromkeys("buy buys bought purchase purchases purchased compra compró kauft gekauft achète".split(), Act.BUY)
    | dict.fromkeys(
        "order orders ordered ordering encarga encargó bestellt bestellte commande commandé".split(), Act.BUY
    ),
)
LICENSE = Family(
    DealType.LICENSE,
    _phrases(
        """license, licence, license agreement, licence agreement, licensing agreement, licensing deal,
        exclusive license, exclusive licence, exclusive rights, commercial rights, commercialization rights,
        commercialisation rights, marketing rights, distribution rights, european rights, global rights,
        worldwide rights, rights,
        licencia, contrato de licencia, derechos exclusivos, *lizenz, *lizenzvertrag, accord de licence, licence,
        droits exclusifs"""
    ),
    (Role.LICENSOR, Role.LICENSEE),
    Role.LICENSEE,
    {Act.GIVE: Role.LICENSOR, Act.SELL: Role.LICENSOR, Act.SIGN: Role.PARTNER},
    source=Role.LICENSOR,
    goal=Role.LICENSEE,
    backer=Role.LICENSOR,
    owner=Role.LICENSOR,
    verbs=dict.fromkeys("licensed licenses licensing in-licensed in-licenses lizenziert".split(), Act.TAKE)
    | dict.fromkeys("out-licensed out-licenses".split(), Act.GIVE),
)
OPTION = Family(
    DealType.OPTION,
    _phrases(
        """option agreement, option, exclusive option, earn-in agreement, earn-in, call option, purchase option,
        opción, opción de compra, *kaufoption, option d'achat"""
    ),
    (Role.SELLER, Role.BUYER),
    Role.BUYER,
    {Act.GIVE: Role.SELLER},
    source=Role.SELLER,
    goal=Role.BUYER,
    backer=Role.SELLER,
    owner=Role.SELLER,
    near=frozenset(
        "acquire buy purchase earn over acres land exercise granted acquiring buying agreement earn-in interest "
        "property project comprar adquirir kaufen "
        "erwerben acquérir acheter".split()
    ),
)
_BOTH = (Role.PARTNER, Role.PARTNER)
JOINT_VENTURE = Family(
    DealType.JOINT_VENTURE,
    _phrases(
        """joint venture, joint-venture, joint venture agreement, jv, venture, 50-50 venture, joint company,
        sociedad conjunta, empresa conjunta, *gemeinschaftsunternehmen, *joint-venture, coentreprise, co-entreprise"""
    ),
    _BOTH,
    Role.PARTNER,
    {},
    source=Role.PARTNER,
    goal=Role.PARTNER,
    backer=Role.PARTNER,
)
COLLABORATION = Family(
    DealType.COLLABORATION,
    _phrases(
        """collaboration, collaboration agreement, research collaboration, strategic collaboration, partnership,
        strategic partnership, alliance, strategic alliance, cooperation agreement, co-development agreement,
        development agreement, research agreement, partnership agreement,
        colaboración, alianza, acuerdo de colaboración, *kooperation, *partnerschaft, *zusammenarbeit, partenariat"""
    ),
    _BOTH,
    Role.PARTNER,
    {},
    source=Role.PARTNER,
    goal=Role.PARTNER,
    backer=Role.PARTNER,
    verbs=dict.fromkeys(
        "partner partners partnered partnering collaborate collaborates collaborated collaborating "
        "co-develop co-develops co-developing colabora colaboran colaborarán kooperieren "
        "kooperiert collaborent s'associent s'associe".split(),
        Act.SIGN,
    )
    | dict.fromkeys(
        (
            "team up",
            "teams up",
            "teamed up",
            "teaming up",
            "teamed with",
            "teams with",
            "teaming with",
            "work together",
            "works together",
            "join forces",
            "joins forces",
            "joined forces",
            "joining forces",
        ),
        Act.SIGN,
    )
    | {"jointly": Act.SIGN},
)
IPO = Family(
    DealType.IPO,
    _phrases(
        """initial public offering, ipo, flotation, stock market listing, stock market debut, public offering,
        go public, going public,
        salida a bolsa, oferta pública inicial, *börsengang, introduction en bourse"""
    ),
    (Role.SELLER, Role.ISSUER),
    Role.ISSUER,
    {},
    source=Role.ISSUER,
    goal=Role.INVESTOR,
    backer=Role.ADVISER,
    verbs=dict.fromkeys("float floats floated".split(), Act.ISSUE),
)
ROYALTY = Family(
    DealType.ROYALTY_FINANCING,
    _phrases(
        """royalty agreement, royalty financing, royalty deal, royalty purchase agreement, royalty interest, royalty,
        royalties, streaming agreement, streaming deal, streaming transaction, metal stream, gold stream, silver stream,
        royalty funding, synthetic royalty, regalía, regalías, *lizenzgebühren, redevance, redevances"""
    ),
    (Role.BUYER, Role.SELLER),
    Role.SELLER,
    {Act.BUY: Role.BUYER, Act.GIVE: Role.BUYER, Act.PAY: Role.BUYER},
    source=Role.BUYER,
    goal=Role.BUYER,
    backer=Role.BUYER,
    near=frozenset(
        "sell sells sold buy buys bought pay pays paid purchase acquire acquires acquired agreement financing "
        "deal".split()
    ),
)

# In this order a noun that two families know ("construction loan", "royalty") goes to the first.
FAMILIES: tuple[Family, ...] = (
    PROJECT,
    ROYALTY,
    IPO,
    OFFTAKE,
    HOSTING,
    LICENSE,
    LEASE,
    BONDS,
    DEBT,
    EQUITY,
    JOINT_VENTURE,
    COLLABORATION,
    OPTION,
    SUPPLY,
)
