"""Agreements about money: loans, bonds, rounds, listings and royalties, with their nouns in all languages read.

A noun of several words stands as written; one that begins with "*" ends a compound ("*kredit": Konsortialkredit).
"""

from agent.extract.agreements.family import Act, Family
from agent.extract.agreements.phrases import phrases
from agent.schema.deal import DealType, Role

_LENT = {
    Act.GIVE: Role.LENDER,
    Act.JOIN: Role.LENDER,
    Act.GET: Role.BORROWER,
    Act.TAKE: Role.BORROWER,
}

DEBT = Family(
    DealType.DEBT_FINANCING,
    phrases(
        """loan, loans, term loan, credit facility, credit facilities, loan facility, debt facility, term facility,
        revolving facility, bridge facility, credit line, line of credit, revolver, mortgage, credit agreement,
        loan agreement, debt financing, debt package, facility agreement, facility, financing, bank facility, green
        loan, senior debt, acquisition financing,
        commitment, commitment letter, revolving credit, bridge loan, bank loan, credit lines, bank facilities,
        loan facilities, debt facilities, secured facilities, revolving facilities, revolving line, term loans,
        bank loans, revolving credit facility, revolving credit facilities, financing package, bank debt, bank line,
        vendor loan, shareholder loan, convertible loan, convertible loan notes, loan note, loan notes, promissory note,
        borrowing base, debt line, venture debt, mezzanine loan, unitranche, overdraft, vendor note, subordinated loan,
        subordinated debt, senior loan, secured loan, syndicated loan, bilateral loan, asset-backed facility,
        warehouse facility, receivables facility, inventory facility, export credit,
        venture loan, venture loans, lease financing, schuldschein, letter of credit
        facility, refinancing,
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
    verbs=dict.fromkeys(
        "lend lends lent lending advance advances advanced advancing on-lend presta prestó prête prêté "
        "prestar prestará prestarán "
        "leiht leihen lieh geliehen verleiht prêter prêtera prêtent".split(),
        Act.GIVE,
    )
    | dict.fromkeys("borrow borrows borrowed borrowing".split(), Act.GET)
    | dict.fromkeys("owe owes owed owing".split(), Act.PAY),
    seller_words=frozenset(
        "bank bancorp kredit credit lending banco banque sparbanken caisse landesbank caixa caja banca sparkasse "
        "volksbank "
        "crédito crédit bankhaus cooperativa lender lenders".split()
    ),
)
PROJECT = Family(
    DealType.PROJECT_FINANCING,
    phrases(
        """project financing, project finance, financial close, non-recourse debt, non-recourse loan,
        non-recourse financing, construction loan, construction loans, construction facilities, project loan,
        project loans,        construction financing, construction facility, project debt,
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
TAX_EQUITY = Family(
    DealType.PROJECT_FINANCING,
    phrases("tax equity, tax equity financing, tax equity commitment, tax-equity"),
    (Role.INVESTOR, Role.BORROWER),
    Role.BORROWER,
    {Act.GIVE: Role.INVESTOR, Act.JOIN: Role.INVESTOR},
    source=Role.INVESTOR,
    goal=Role.BORROWER,
    backer=Role.INVESTOR,
)
BONDS = Family(
    DealType.DEBT_FINANCING,
    phrases(
        """notes, senior notes, convertible notes, convertible note, green bonds, hybrid bond, hybrid bonds, covered
        bonds,
        senior secured notes, secured notes, unsecured notes, subordinated notes, perpetual bonds, commercial paper,
        bonds, bond, green bond, debentures, convertible bonds, note
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
    phrases(
        """funding round, financing round, investment round, seed round, round, series a, series b, series c, series d,
        series e, seed funding, seed financing, private placement, placement, rights issue, rights offering,
        entitlement offer, share issue, share offering, equity offering,
        follow-on offering, secondary offering, underwritten public offering, underwritten offering,
        public offering of common stock, follow-on public offering, registered offering,
        share purchase plan, open offer, subscription, share subscription,
        direct offering, registered direct offering, at-the-market offering, preferred equity, convertible preferred,
        share placing, placing,
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
        "invest invests invested investing inject injects injected injecting put puts putting pump pumps "
        "pumped pumping pour pours poured pouring plough ploughs ploughed sink sinks sank subscribe "
        "subscribes "
        "subscribed subscribing invierte invirtió invertido investiert investierte "
        "investit investi".split(),
        Act.JOIN,
    )
    | dict.fromkeys("place places placed placing issue issues issued issuing".split(), Act.ISSUE)
    | dict.fromkeys(
        "secure secures secured securing receive receives received land lands landed bag bags bagged net nets netted "
        "raise raises raised raising attract attracts attracted capta captó levanta levantó lève levé".split(),
        Act.GET,
    ),
)
IPO = Family(
    DealType.IPO,
    phrases(
        """initial public offering, ipo, flotation, float, stock listing, public listing, share listing, public debut,
        market debut, trading debut, listing, stock market listing, stock market debut, public offering,
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
    phrases(
        """royalty agreement, royalty financing, royalty deal, royalty purchase agreement, royalty interest, royalty,
        royalties, streaming agreement, streaming deal, streaming transaction, metal stream, gold stream, silver stream,
        precious metals stream, copper stream, royalty sale,
        royalty funding, synthetic royalty, regalía, regalías, *lizenzgebühren, redevance, redevances"""
    ),
    (Role.BUYER, Role.SELLER),
    Role.SELLER,
    {Act.BUY: Role.BUYER, Act.GIVE: Role.BUYER, Act.PAY: Role.BUYER, Act.TAKE: Role.BUYER},
    source=Role.BUYER,
    goal=Role.BUYER,
    backer=Role.BUYER,
    verbs=dict.fromkeys("pay pays paid paying".split(), Act.PAY)
    | dict.fromkeys("receive receives received receiving get gets".split(), Act.GET)
    | dict.fromkeys(
        "monetise monetises monetised monetising monetize monetizes monetized monetizing".split(), Act.SELL
    ),
    seller_words=frozenset("royalty royalties stream streams streaming regalías redevances".split()),
    near=frozenset(
        "sell sells sold buy buys bought pay pays paid purchase acquire acquires acquired agreement financing "
        "deal".split()
    ),
)
