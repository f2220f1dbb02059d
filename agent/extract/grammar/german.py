"""German deals: participles and infinitives close the clause, and their object stands before them."""

from agent.extract.grammar.frame import Compounds, Frame, Grammar, Traded, conjugate, join_verbs, status_cues
from agent.schema.deal import DealStatus, DealType, Role

_TO = dict.fromkeys(("an", "ans"), Role.BUYER)
_FROM = dict.fromkeys(("von", "vom"), Role.SELLER)
_BUY = Frame("buy", DealType.ACQUISITION, Role.BUYER, Traded.WHOLE, _FROM)
_SELL = Frame("sell", DealType.ACQUISITION, Role.SELLER, Traded.WHOLE, _TO)
_JOIN = Frame("stake_up", DealType.STAKE_PURCHASE, Role.BUYER, None, {"an": Traded.WHOLE, "am": Traded.WHOLE})
_STEP_IN = Frame(
    "stake_up",
    DealType.STAKE_PURCHASE,
    Role.BUYER,
    None,
    {"bei": Traded.WHOLE, "beim": Traded.WHOLE},
    needs=frozenset({"ein"}),
)
_PART_FROM = Frame(
    "part",
    DealType.ACQUISITION,
    Role.SELLER,
    None,
    {"von": Traded.WHOLE, "vom": Traded.WHOLE},
    needs=frozenset({"sich"}),
)
_GIVE_AWAY = Frame("sell", DealType.ACQUISITION, Role.SELLER, Traded.WHOLE, _TO, needs=frozenset({"ab"}))
_MERGE = Frame("merge", DealType.MERGER, Role.PARTNER, Role.PARTNER, {"mit": Role.PARTNER})
_PURCHASE = Frame(
    "purchase",
    DealType.ACQUISITION,
    Role.BUYER,
    None,
    {"von": Traded.WHOLE, "der": Traded.WHOLE, "des": Traded.WHOLE, "durch": Role.BUYER},
)
_SALE = Frame(
    "sale",
    DealType.ACQUISITION,
    Role.SELLER,
    None,
    {"von": Traded.WHOLE, "der": Traded.WHOLE, "des": Traded.WHOLE, "durch": Role.SELLER, **_TO},
)
_BID = Frame("bid", DealType.TENDER_OFFER, Role.BUYER, None, {"für": Traded.WHOLE}, DealStatus.PROPOSED)
_MERGER = Frame(
    "merger",
    DealType.MERGER,
    Role.PARTNER,
    Role.PARTNER,
    {"mit": Role.PARTNER, "von": Role.PARTNER, "zwischen": Role.PARTNER},
)

GERMAN = Grammar(
    language="de",
    verbs=join_verbs(
        conjugate(
            _BUY,
            """
            übernehmen / übernimmt / übernommen übernahm /
            erwerben / erwirbt / erworben erwarb /
            kaufen / kauft / gekauft kaufte /
            """,
        ),
        conjugate(
            _SELL,
            """
            verkaufen / verkauft / verkaufte /
            veräußern / veräußert / veräußerte /
            abgeben / / abgegeben /
            """,
        ),
        conjugate(_GIVE_AWAY, "abgeben / gibt geben / gab gaben /"),
        conjugate(_JOIN, "beteiligen / beteiligt / beteiligte /"),
        conjugate(_STEP_IN, "einsteigen / steigt steigen / stieg eingestiegen /"),
        conjugate(_PART_FROM, "trennen / trennt / trennte getrennt /"),
        conjugate(_MERGE, "fusionieren / fusioniert / fusionierten /\n zusammenschließen / / zusammengeschlossen /"),
    ),
    nouns={
        **dict.fromkeys(("übernahme", "kauf", "erwerb", "zukauf"), _PURCHASE),
        **dict.fromkeys(("verkauf", "veräußerung"), _SALE),
    },
    cues=status_cues(
        {
            DealStatus.RUMOURED: "verhandelt verhandeln gespräche prüft erwägt könnte interessiert gespräch",
            DealStatus.PROPOSED: "will wollen plant planen möchte möchten bietet angebot beabsichtigt vorgelegt",
            DealStatus.NON_BINDING: "absichtserklärung vorläufig vorläufige",
            DealStatus.AGREED: "vereinbart vereinbarte unterzeichnet unterschrieben geeinigt vertrag "
            "abgeschlossen schließt wird werden bekanntgegeben bekannt beurkundet beurkunden besiegelt verkündet",
            DealStatus.COMPLETED: "vollzogen abgewickelt vollendet",
            DealStatus.TERMINATED: "gescheitert abgesagt abgebrochen zurückgezogen abgelehnt lehnt geplatzt",
            None: "hat haben hatte zu der die das den dem ein eine einen einem einer über von für mit sich "
            "heute gestern montag dienstag mittwoch donnerstag freitag am im",
        }
    ),
    be=frozenset("wird werden wurde wurden worden ist sind sei".split()),
    have=frozenset("hat haben hatte hatten".split()),
    modals=frozenset("will wollen kann könnte soll sollen darf möchte".split()),
    negations=frozenset("nicht kein keine keinen nie".split()),
    agents=frozenset({"von", "durch", "vom"}),
    prepositions=frozenset(
        "von vom an ans in im für mit durch bei beim aus auf am zu zum zur nach über um gegen seit bis zwischen "
        "unter vor laut".split()
    ),
    determiners=frozenset(
        "der die das den dem des ein eine einen einem einer eines sein seine seinen seiner ihr ihre ihren ihrer "
        "zwei drei vier fünf".split()
    ),
    possessives=frozenset("sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem".split()),
    pronouns=frozenset("er sie es".split()),
    relatives=frozenset("welche welcher welches dessen deren wo".split()),
    conjunctions=frozenset("und oder aber".split()),
    speech=frozenset("sagte sagt teilte teilt erklärte erklärt kündigte mitgeteilt bestätigte".split()),
    company_nouns=frozenset("unternehmen konzern firma gesellschaft gruppe bank reederei".split()),
    unit_nouns=Compounds("tochter tochtergesellschaft sparte geschäftsbereich bereich".split()),
    asset_nouns=Compounds(
        "geschäft wohnung wohnungen werk werke anlage anlagen grundstück grundstücke gebäude halle hallen "
        "logistikhalle hotel "
        "hotels park parks "
        "projekt projekte portfolio marke marken rechte netz standort standorte mine minen filiale filialen "
        "schiff schiffe "
        "immobilie immobilien kraftwerk windpark solarpark fabrik fabriken".split()
    ),
    share_nouns=frozenset("anteil anteile aktien beteiligung mehrheit prozent anteilen anteils".split()),
    buyer_nouns=frozenset("konsortium gruppe investoren gesellschaft fonds".split()),
    whole_words=frozenset("alle sämtliche gesamte gesamten restlichen übrigen vollständig".split()),
    holding_verbs=frozenset("hält besitzt kontrolliert".split()),
    granting=frozenset("gewährt vergibt erteilt".split()),
    receiving=frozenset("erhält erhielt erhalten lehnt".split()),
    output_nouns=frozenset("strom energie".split()),
    verb_last=True,
)
