"""Agreements out of sentences: of which kind, and who is on which side, whatever verb makes them."""

import pytest

from agent.extract.deals import find_deals
from agent.schema.deal import DealType
from tests.extract.readings import read

SIDES = [
    (
        "Alder Shipping has obtained a $90 million loan from Birch Bank and Cedar Credit.",
        DealType.DEBT_FINANCING,
        {"borrower": ["Alder Shipping"], "lender": ["Birch Bank", "Cedar Credit"]},
        "loan-from-a-list",
    ),
    (
        "Birch Bank has lent Alder Shipping $90 million in a five-year facility.",
        DealType.DEBT_FINANCING,
        {"borrower": ["Alder Shipping"], "lender": ["Birch Bank"]},
        "lent",
    ),
    (
        "A $90 million loan provided by Birch Bank will help Alder Shipping buy two ferries.",
        DealType.DEBT_FINANCING,
        {"borrower": ["Alder Shipping"], "lender": ["Birch Bank"]},
        "provided-by",
    ),
    (
        "Alder Foods plc priced £200 million of 6% senior notes due 2033.",
        DealType.DEBT_FINANCING,
        {"issuer": ["Alder Foods plc"]},
        "notes",
    ),
    (
        "Alder Robotics raised $40 million in a Series B round led by Birch Ventures, with participation "
        "from Cedar Capital.",
        DealType.EQUITY_FINANCING,
        {"issuer": ["Alder Robotics"], "investor": ["Birch Ventures", "Cedar Capital"]},
        "round",
    ),
    (
        "Birch Ventures led the round and Cedar Capital joined; Alder Robotics raised $40 million.",
        DealType.EQUITY_FINANCING,
        {"issuer": ["Alder Robotics"], "investor": ["Birch Ventures", "Cedar Capital"]},
        "led-and-joined",
    ),
    (
        "Birch Fund invested $25 million in Alder Robotics.",
        DealType.EQUITY_FINANCING,
        {"investor": ["Birch Fund"], "issuer": ["Alder Robotics"]},
        "invested-in",
    ),
    (
        "Alder Solar reached financial close on its 90 MW park with non-recourse debt of $80 million from Birch Bank.",
        DealType.PROJECT_FINANCING,
        {"borrower": ["Alder Solar"], "lender": ["Birch Bank"]},
        "financial-close",
    ),
    (
        "Alder Stores signed a ten-year lease with landlord Birch Estates.",
        DealType.LEASE,
        {"lessee": ["Alder Stores"], "lessor": ["Birch Estates"]},
        "lease",
    ),
    (
        "Birch Estates has let 40,000 sq ft to Alder Stores for ten years.",
        DealType.LEASE,
        {"lessee": ["Alder Stores"], "lessor": ["Birch Estates"]},
        "let-to",
    ),
    (
        "Alder Compute leased 40 MW at Birch Data's campus.",
        DealType.LEASE,
        {"lessee": ["Alder Compute"], "lessor": ["Birch Data"]},
        "at-whose-campus",
    ),
    (
        "Alder Mining will host 5,000 of Birch Digital's machines at its site.",
        DealType.HOSTING,
        {"supplier": ["Alder Mining"], "customer": ["Birch Digital"]},
        "hosts-machines",
    ),
    (
        "Alder Mining signed a hosting agreement with Birch Data, paying 5 cents per kWh.",
        DealType.HOSTING,
        {"supplier": ["Birch Data"], "customer": ["Alder Mining"]},
        "who-signs-pays",
    ),
    (
        "Alder Wind signed a 12-year power purchase agreement with Birch Steel.",
        DealType.OFFTAKE,
        {"supplier": ["Alder Wind"], "customer": ["Birch Steel"]},
        "ppa",
    ),
    (
        "Birch Steel will buy 400 GWh a year from Alder Wind under an offtake agreement.",
        DealType.OFFTAKE,
        {"supplier": ["Alder Wind"], "customer": ["Birch Steel"]},
        "offtake",
    ),
    (
        "Alder Turbines won an order worth $50 million from Birch Power.",
        DealType.SUPPLY,
        {"supplier": ["Alder Turbines"], "customer": ["Birch Power"]},
        "order-from",
    ),
    (
        "Birch Air has picked Alder Seats to supply the cabins of its new jets.",
        DealType.SUPPLY,
        {"supplier": ["Alder Seats"], "customer": ["Birch Air"]},
        "picked-to-supply",
    ),
    (
        "Birch Buses bought 40 engines from Alder Motors for $12 million.",
        DealType.SUPPLY,
        {"supplier": ["Alder Motors"], "customer": ["Birch Buses"]},
        "goods-bought",
    ),
    (
        "Alder Bio granted Birch Pharma an exclusive licence to AB-12 in Japan.",
        DealType.LICENSE,
        {"licensor": ["Alder Bio"], "licensee": ["Birch Pharma"]},
        "granted-licence",
    ),
    (
        "Alder Bio has out-licensed AB-12 to Birch Pharma for Europe.",
        DealType.LICENSE,
        {"licensor": ["Alder Bio"], "licensee": ["Birch Pharma"]},
        "out-licensed",
    ),
    (
        "Alder Gold granted Birch Metals an option to acquire the Moss project.",
        DealType.OPTION,
        {"buyer": ["Birch Metals"], "seller": ["Alder Gold"]},
        "option",
    ),
    (
        "Alder Motors and Birch Cells have formed a joint venture to make batteries.",
        DealType.JOINT_VENTURE,
        {"partner": ["Alder Motors", "Birch Cells"]},
        "joint-venture",
    ),
    (
        "Alder Motors is teaming up with Birch Cells to develop a battery.",
        DealType.COLLABORATION,
        {"partner": ["Alder Motors", "Birch Cells"]},
        "teaming-up",
    ),
    (
        "Alder Therapeutics sold a royalty on its drug to Birch Royalty for $60 million.",
        DealType.ROYALTY_FINANCING,
        {"seller": ["Alder Therapeutics"], "buyer": ["Birch Royalty"]},
        "royalty-sold",
    ),
    ("Alder Pay priced its initial public offering at $20 a share.", DealType.IPO, {"issuer": ["Alder Pay"]}, "ipo"),
    (
        "Alder Logística alquila una nave de 9.000 metros cuadrados a Birch Inmobiliaria por diez años.",
        DealType.LEASE,
        {"lessee": ["Alder Logística"], "lessor": ["Birch Inmobiliaria"]},
        "es-lease",
    ),
    (
        "Alder Energía firmó un contrato de compraventa de energía con Birch Aceros.",
        DealType.OFFTAKE,
        {"supplier": ["Alder Energía"], "customer": ["Birch Aceros"]},
        "es-ppa",
    ),
    (
        "La tecnológica Alder cierra una ronda de 12 millones de euros liderada por Birch Capital.",
        DealType.EQUITY_FINANCING,
        {"issuer": ["Alder"], "investor": ["Birch Capital"]},
        "es-round",
    ),
    (
        "Die Reederei Alder hat mit der Birch Bank AG einen Kredit über 40 Millionen Euro vereinbart.",
        DealType.DEBT_FINANCING,
        {"borrower": ["Alder"], "lender": ["Birch Bank AG"]},
        "de-loan",
    ),
    (
        "Die Alder AG hat eine Halle von der Birch Immobilien AG gemietet.",
        DealType.LEASE,
        {"lessee": ["Alder AG"], "lessor": ["Birch Immobilien AG"]},
        "de-lease",
    ),
    (
        "Die Alder Solar GmbH hat einen Kredit über 40 Millionen Euro von der Birch Bank AG erhalten.",
        DealType.DEBT_FINANCING,
        {"borrower": ["Alder Solar GmbH"], "lender": ["Birch Bank AG"]},
        "de-loan-got",
    ),
    (
        "Alder Solar has closed a $40 million construction loan from Birch Bank.",
        DealType.PROJECT_FINANCING,
        {"borrower": ["Alder Solar"], "lender": ["Birch Bank"]},
        "construction-loan",
    ),
    (
        "Alder Solar has arranged $40 million of bank debt from Birch Bank for the Moss solar project.",
        DealType.PROJECT_FINANCING,
        {"borrower": ["Alder Solar"], "lender": ["Birch Bank"]},
        "for-a-project",
    ),
    (
        "Alder Stores has rented a hall of 4,000 square metres for ten years. The building belongs to Birch Estates.",
        DealType.LEASE,
        {"lessor": ["Birch Estates"], "lessee": ["Alder Stores"]},
        "belongs-to",
    ),
    (
        "Alder Steel has committed to buy 300 GWh a year from Birch Wind for 12 years.",
        DealType.OFFTAKE,
        {"supplier": ["Birch Wind"], "customer": ["Alder Steel"]},
        "energy-bought",
    ),
    (
        "Funding of $25 million came from Larch Ventures, with Moss Capital and Birch Fund alongside.",
        DealType.EQUITY_FINANCING,
        {"investor": ["Larch Ventures", "Moss Capital", "Birch Fund"]},
        "investors-alongside",
    ),
    (
        "Alder Compute has 96 megawatts, on top of the 40 MW it leases from Birch Data.",
        DealType.LEASE,
        {"lessor": ["Birch Data"], "lessee": ["Alder Compute"]},
        "leases-is-a-verb",
    ),
    (
        "Alder Metals AB will sell shares at up to 60 kronor apiece in an initial public offering.",
        DealType.IPO,
        {"issuer": ["Alder Metals AB"]},
        "sells-in-an-ipo",
    ),
    (
        "46 Millionen Euro leiht ein Konsortium unter Führung der Birch Bank AG.",
        DealType.DEBT_FINANCING,
        {"lender": ["Birch Bank AG"]},
        "de-consortium",
    ),
    (
        "Die Sparkasse Birch gewährt der Alder Solar GmbH einen Kredit über 18 Millionen Euro.",
        DealType.DEBT_FINANCING,
        {"borrower": ["Alder Solar GmbH"], "lender": ["Sparkasse Birch"]},
        "de-loan-given",
    ),
    (
        "Für den Bau hat die Alder Logistik GmbH mit der Birch Immobilien AG einen Mietvertrag geschlossen.",
        DealType.LEASE,
        {"lessee": ["Alder Logistik GmbH"], "lessor": ["Birch Immobilien AG"]},
        "de-lease-inverted",
    ),
    (
        "Die Alder Biotech AG erteilt der Birch Pharma GmbH eine exklusive Lizenz an dem Wirkstoff AB-12.",
        DealType.LICENSE,
        {"licensor": ["Alder Biotech AG"], "licensee": ["Birch Pharma GmbH"]},
        "de-licence",
    ),
    (
        "Un sindicato de bancos encabezado por Banco Birch prestará 90 millones de euros a Alder Puertos, S.A.",
        DealType.DEBT_FINANCING,
        {"borrower": ["Alder Puertos, S.A."], "lender": ["Banco Birch"]},
        "es-syndicate",
    ),
    (
        "Alder Fintech ha cerrado una ronda de 15 millones de euros encabezada por Birch Ventures, con la "
        "participación de Moss Capital.",
        DealType.EQUITY_FINANCING,
        {"issuer": ["Alder Fintech"], "investor": ["Birch Ventures", "Moss Capital"]},
        "es-round-with-participation",
    ),
    (
        "La société Alder Vins SA a conclu avec le groupe Birch Distribution un contrat d'approvisionnement.",
        DealType.SUPPLY,
        {"supplier": ["Alder Vins SA"], "customer": ["Birch Distribution"]},
        "fr-supply",
    ),
    (
        "Le groupe Alder a signé un bail de douze ans avec Birch Foncière pour des bureaux à Mossville.",
        DealType.LEASE,
        {"lessee": ["Alder"], "lessor": ["Birch Foncière"]},
        "fr-lease-at-a-place",
    ),
    (
        "Alder a signé avec la foncière Birch un bail de neuf ans.",
        DealType.LEASE,
        {"lessee": ["Alder"], "lessor": ["Birch"]},
        "fr-lease",
    ),
    (
        "Alder lève 9 millions d'euros auprès de Birch Capital et de Cèdre Ventures.",
        DealType.EQUITY_FINANCING,
        {"issuer": ["Alder"], "investor": ["Birch Capital", "Cèdre Ventures"]},
        "fr-round",
    ),
    (
        "Le chantier Alder remporte une commande de 80 millions d'euros auprès de l'armateur Birch.",
        DealType.SUPPLY,
        {"supplier": ["Alder"], "customer": ["Birch"]},
        "fr-order",
    ),
]


@pytest.mark.parametrize("text, kind, sides", [row[:3] for row in SIDES], ids=[row[3] for row in SIDES])
def test_both_sides_of_an_agreement_have_their_roles(text: str, kind: DealType, sides: dict[str, list[str]]) -> None:
    deal = find_deals(read(text))[0].deal
    found: dict[str, list[str]] = {}
    for party in deal.parties:
        found.setdefault(party.role.value, []).append(party.name)
    assert (deal.type, found) == (kind, sides)
