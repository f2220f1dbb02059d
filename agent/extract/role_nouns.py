"""Nouns that say outright who is what: "the lender is Alder", "landlord Birch", "Vermieterin ist die Birke AG"."""

from agent.schema.deal import Role

_LINES = {
    Role.BUYER: "buyer buyers purchaser purchasers acquirer offeror bidder optionee taker "
    "comprador compradora käufer käuferin acquéreur",
    Role.SELLER: "seller sellers vendor vendors optionor optionors "
    "vendedores vendeurs vendedor vendedora verkäufer verkäuferin vendeur",
    Role.LESSOR: "landlord lessor arrendador arrendadora vermieter vermieterin bailleur",
    Role.LESSEE: "tenant tenants lessee arrendatario arrendataria mieter mieterin locataire",
    Role.LENDER: (
        "lender lenders bookrunner arranger arrangers prestamista kreditgeber kreditgeberin konsortialführerin "
        "konsortialführer prêteur prêteurs"
    ),
    Role.BORROWER: "borrower prestatario kreditnehmer kreditnehmerin emprunteur",
    Role.INVESTOR: "investor investors backer backers inversor inversores investoren investisseur investisseurs",
    Role.ISSUER: "issuer emisor emisora emittent émetteur",
    Role.SUPPLIER: "supplier seller generator proveedor proveedora lieferant fournisseur",
    Role.CUSTOMER: "customer offtaker off-taker cliente kunde abnehmer client acheteur",
    Role.LICENSOR: "licensor licenciante lizenzgeber concédant",
    Role.LICENSEE: "licensee licenciatario lizenznehmer licencié",
}
ROLE_NOUNS: dict[str, tuple[Role, ...]] = {}
for _role, _words in _LINES.items():
    for _word in _words.split():
        ROLE_NOUNS[_word] = (*ROLE_NOUNS.get(_word, ()), _role)
