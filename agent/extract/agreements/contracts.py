"""Agreements about rooms, goods, power, rights and work done together, with their nouns in all languages read.

A noun of several words stands as written; one that begins with "*" ends a compound ("*vertrag": Mietvertrag).
"""

from agent.extract.agreements.family import Act, Family
from agent.extract.agreements.phrases import phrases
from agent.schema.deal import DealType, Role

LEASE = Family(
    DealType.LEASE,
    phrases(
        """lease, leases, sublease, lease agreement, tenancy, leaseback, sale and leaseback, sale-and-leaseback,
        contrato de arrendamiento, contrato de alquiler, arrendamiento, alquiler, *mietvertrag, *pachtvertrag,
        rent, bareboat charter, bareboat charters, time charter, time charters, charter party, charter agreement,
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
        "charter charters chartered chartering bareboat-chartered time-chartered "
        "lease leases leased leasing rent rents rented renting alquila alquiló arrienda arrendó mietet gemietet "
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
    phrases(
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
    seller_words=frozenset("hosting colocation data infrastructure datacenters datacentres centers centres".split()),
)
OFFTAKE = Family(
    DealType.OFFTAKE,
    phrases(
        """power purchase agreement, power purchase agreements, power purchase contract, ppa, ppas, virtual ppa,
        offtake agreement, off-take agreement, offtake contract, offtake deal, offtake, off-take,
        tolling agreement, tolling contract, toll agreement, power contract, nuclear power contract,
        take-or-pay contract, energy contract, electricity contract, electricity supply agreement,
        *tolling-vertrag, *tollingvertrag, *vermarktungsvertrag, *strompreisvertrag, *stromabnahmevertrag,
        contrato de suministro eléctrico, contrat de vente d'électricité,
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
# What a supplier is picked for: "has appointed Birch to carry out the works".
COMMISSIONED = frozenset(
    "construct manufacture make produce design install operate maintain upgrade refurbish renovate carry fit print "
    "ship haul drill mine assemble fabricate overhaul modernise modernize dredge demolish repair equip".split()
)
SUPPLY = Family(
    DealType.SUPPLY,
    phrases(
        """supply agreement, supply contract, supply deal, supply order, purchase order, order, orders,
        framework agreement, contract, purchase contract, service contract,
        contrato de suministro, acuerdo de suministro, pedido, contrato, *liefervertrag, *auftrag, *bestellung,
        *rahmenvertrag, contrat de fourniture,
        accord de fourniture, entente d'approvisionnement, accord d'approvisionnement,
        contrat d'approvisionnement, contrat de livraison, commande, contrat"""
    ),
    (Role.SUPPLIER, Role.CUSTOMER),
    Role.SUPPLIER,
    {Act.BUY: Role.CUSTOMER, Act.GIVE: Role.CUSTOMER, Act.TAKE: Role.CUSTOMER},
    source=Role.SUPPLIER,
    goal=Role.CUSTOMER,
    backer=Role.CUSTOMER,
    ordered=Role.CUSTOMER,
    verbs=dict.fromkeys(COMMISSIONED, Act.SELL)
    | dict.fromkeys(
        "picked picks selected selects chose chosen chooses appointed appoints hired hires tapped taps named names "
        "engaged engages".split(),
        Act.GIVE,
    )
    | dict.fromkeys("source sources sourced sourcing procure procures procured procuring".split(), Act.BUY)
    | dict.fromkeys("supply deliver build fournit fournira fournissent livrera suministrará".split(), Act.SELL)
    | dict.fromkeys("buy buys bought purchase purchases purchased compra compró kauft gekauft achète".split(), Act.BUY)
    | dict.fromkeys(
        "order orders ordered ordering encarga encargó bestellt bestellte commande commandé".split(), Act.BUY
    ),
)
LICENSE = Family(
    DealType.LICENSE,
    phrases(
        """license, licence, license agreement, licence agreement, licensing agreement, licensing deal,
        exclusive license, exclusive licence, exclusive rights, commercial rights, commercialization rights,
        commercialisation rights, marketing rights, distribution rights, european rights, global rights,
        worldwide rights, sole rights, sole right, exclusive right, commercial right, marketing right,
        distribution right, rights,
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
    verbs=dict.fromkeys(
        "license licensed licenses licensing in-license in-licensed in-licenses lizenziert".split(), Act.TAKE
    )
    | dict.fromkeys("out-license out-licensed out-licenses sublicense sublicenses sublicensed".split(), Act.GIVE),
)
OPTION = Family(
    DealType.OPTION,
    phrases(
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
        "acquire buy purchase earn on therapy antibody compound programme "
        "program licence license over acres land exercise granted acquiring buying agreement earn-in interest "
        "property project comprar adquirir kaufen "
        "erwerben acquérir acheter".split()
    ),
)
_BOTH = (Role.PARTNER, Role.PARTNER)
JOINT_VENTURE = Family(
    DealType.JOINT_VENTURE,
    phrases(
        """joint venture, joint-venture, joint venture agreement, jv, venture, 50-50 venture, joint company,
        shareholders agreement, shareholders' agreement, shareholder agreement, pacto de accionistas,
        pacto de socios, pacte d'actionnaires,
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
    phrases(
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
