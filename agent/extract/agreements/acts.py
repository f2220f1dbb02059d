"""Verbs that make, give, get or join an agreement, and how far it is when they stand alone."""

from agent.extract.agreements.family import Act
from agent.schema.deal import DealStatus

_AGREED, _DONE, _PLANNED = DealStatus.AGREED, DealStatus.COMPLETED, DealStatus.PROPOSED
_ENDED = DealStatus.TERMINATED

_LINES: tuple[tuple[Act, DealStatus, str], ...] = (
    (
        Act.SIGN,
        _AGREED,
        """
        sign signs signed signing enter enters entered entering ink inks inked agree agrees agreed reach reaches reached
        execute executed conclude concludes concluded strike strikes struck seal seals sealed form forms formed forming
        establish establishes established create creates created creating renew renews renewed renewing amend amends
        amended amending expand expands expanded announce announces announced announcing unveil unveiled finalise
        finalised finalize finalized forge forged negotiate negotiated set sets setting
        run runs ran running operate operates operated own owns owned
        conduct conducts conducted conducting undertake undertakes undertook undertaking
        firmar firma firman firmó firmaron firmado firmada suscribe suscribió suscrito acuerda acordó acuerdan pacta
        pactó crea crean creó crearon sella sellan sellaron constituyen constituyó sella selló anuncia anunció
        unterzeichnen unterzeichnet unterzeichnete unterzeichneten meldet meldete gemeldet
        vereinbart vereinbarten vereinbarte abgeschlossen schließt schließen
        schloss gegründet gründen gründet gründeten geschlossen besiegelt unterschrieben bildet bilden
        signe signent signé signée conclut concluent conclu conclue crée créent créé annonce annoncé noue noué fondent
        """,
    ),
    (
        Act.GET,
        _AGREED,
        """
        secure secures secured securing obtain obtains obtained obtaining arrange arranges arranged arranging win wins
        won winning bag bags bagged clinch clinches clinched gain gained get gets got getting
        logra logró consigue consiguió conseguido obtiene obtuvo obtenido asegura aseguró asegurado gana ganó ganado
        erhält erhielt erhalten sichert sicherte gesichert bekommt bekam gewinnt gewann gewonnen beschafft
        obtient obtenu décroche décroché remporte remporté sécurise
        """,
    ),
    (
        Act.GET,
        _DONE,
        """
        attract attracts attracted attracting net nets netted
        receive receives received receiving land lands landed raise raises raised raising borrow borrows borrowed
        borrowing draw draws drew drawn lined lines pulled pulls scooped
        close closes closed closing complete completes completed completing tap tapped
        fund funds funded funding finance finances financed financing refinance refinances refinanced refinancing
        recibe recibió recibido capta captó captado levanta levantó levantado cierra cerró cerrado recauda recaudó
        aufgenommen eingesammelt sammelt einsammelt gesammelt
        lève levé boucle bouclé reçoit reçu emprunte emprunté clôture clôturé
        """,
    ),
    (
        Act.TAKE,
        _AGREED,
        """
        take takes took taken taking move moves moved moving occupy occupies occupied occupying
        toma tomó tomado ocupa ocupará
        nimmt nahm genommen bezieht bezogen
        prend pris prennent
        """,
    ),
    (
        Act.GIVE,
        _AGREED,
        """
        provide provides provided providing grant grants granted granting extend extends extended extending lend lends
        lent lending award awards awarded awarding give gives gave given commit commits committed underwrite underwrites
        underwrote
        underwritten place places placed placing offers select selects selected chosen pick picks picked contracted
        hand hands handed advance advances advanced advancing put puts putting pump pumps pumped pumping pour pours
        poured pouring plough ploughs welcome welcomes welcomed welcoming
        ploughed plow plows plowed funnel funnels funneled lays laid
        concede concedió concedido otorga otorgó otorgado presta prestó aporta aportó adjudica adjudicó adjudicado
        gibt geben gab gegeben steuert steuern steuerte finanziert
        gewährt gewährte gewähren stellt stellen vergibt vergeben erteilt erteilte
        accorde accordé accordent octroie octroyé prête prêté apporte apporté attribue attribué confie confié
        """,
    ),
    (
        Act.SELL,
        _AGREED,
        """
        sell sells sold selling supply supplies supplied supplying deliver delivers delivered delivering
        vende vendió vendido venderá suministra suministró suministrará suministrar entregará
        liefert lieferte geliefert liefern verkauft verkaufte
        fournit fournira fournir fourni livre livrera vend vendra vendu
        """,
    ),
    (
        Act.BUY,
        _AGREED,
        """
        buy buys bought buying purchase purchases purchased purchasing acquire acquires acquired acquiring order orders
        ordered ordering
        compra compró comprado comprará comprar adquiere adquirió adquirirá encarga encargó encargado
        kauft kaufte gekauft bestellt bestellte bezieht erwirbt abnimmt abnehmen
        achète achètera acheté commande commandé acquiert
        """,
    ),
    (
        Act.ISSUE,
        _AGREED,
        """
        prices priced pricing issue issues issued issuing
        emite emitió emitido coloca colocó colocado
        begibt begab begeben emittiert platziert platzierte
        émet émis place placé
        """,
    ),
    (
        Act.GET,
        _AGREED,
        """
        hold holds held
        """,
    ),
    (
        Act.PAY,
        _AGREED,
        """
        pay pays paid paying prepays prepaid
        paga pagará pagó abona abonará
        zahlt zahlen zahlte bezahlt
        paie paiera verse versera
        """,
    ),
    (
        Act.ISSUE,
        _PLANNED,
        "seek seeks seeking sought "
        "launch launches launched launching file files filed filing submit submits submitted prepare prepares "
        "preparing bekanntgegeben lanza lanzó startet lance lancé",
    ),
    (
        Act.PLAN,
        _PLANNED,
        "plan plans planned planning propose proposes proposed proposing envisages envisage",
    ),
    (
        Act.PLAN,
        DealStatus.RUMOURED,
        "consider considers considering explore explores exploring mull mulls mulling weigh weighs weighing "
        "discussing eyes eyeing contemplates contemplating ponders pondering",
    ),
    (
        Act.END,
        _ENDED,
        """
        cancel cancels cancelled cancelling canceled canceling terminate terminates terminated terminating scrap scraps
        scrapped scrapping shelve shelves shelved shelving abandon abandons abandoned abandoning dissolve dissolves
        dissolved dissolving end ends ended ending unwind unwinds unwound unwinding rescind rescinds rescinded
        surrender surrenders surrendered surrendering withdraw withdraws withdrew withdrawn withdrawing axe axes axed
        nix nixed quit quits ditch ditches ditched revoke revokes revoked annul annulled
        relinquish relinquishes relinquished drop drops dropped dropping
        cancela canceló cancelado rescinde rescindió rescindido retira retiró anula anuló disuelve disuelven
        kündigt kündigte gekündigt beendet beendete storniert auflösen aufgelöst abgesagt abgebrochen
        résilie résilié rompt rompu annule annulé dissout met_fin
        """,
    ),
    (
        Act.JOIN,
        _DONE,
        """
        lead leads led leading join joins joined invest invests invested investing inject injects injected
        participates participated co-led backs backed
        lidera lideró lideran liderada invierte invirtió invertido participa participó inyecta
        investiert investierte beteiligt führt angeführt
        investit investi mène menée participe
        """,
    ),
)

ACTS: dict[str, tuple[Act, DealStatus]] = {
    word: (act, status) for act, status, words in _LINES for word in words.split()
}

# These tell of an agreement only with the word behind them: "has put in place", "lined up", "pulled in".
PARTICLES: dict[str, frozenset[str]] = {
    **dict.fromkeys(("put", "puts", "putting"), frozenset({"in", "up", "together"})),
    **dict.fromkeys(("lined", "lines"), frozenset({"up"})),
    **dict.fromkeys(("pulled", "pulls"), frozenset({"in"})),
    "scooped": frozenset({"up", "in"}),
}
# "has put its name to a lease", "put pen to paper on": who does so signs.
SIGNING: dict[str, frozenset[str]] = dict.fromkeys(
    ("put", "puts", "putting", "set", "sets"), frozenset({"name", "names", "pen", "signature", "signatures", "seal"})
)
# With these behind it, or one word further, a verb ends what it is said of: "handed the rights back", "tore up".
ENDING: dict[str, frozenset[str]] = {
    **dict.fromkeys(("call", "calls", "called", "calling"), frozenset({"off"})),
    **dict.fromkeys(("hand", "hands", "handed", "handing", "give", "gives", "gave", "given"), frozenset({"back"})),
    **dict.fromkeys(("pull", "pulls", "pulled", "pulling", "back", "backs", "backed", "backing"), frozenset({"out"})),
    **dict.fromkeys(("walk", "walks", "walked", "walking"), frozenset({"away"})),
    **dict.fromkeys(("tear", "tears", "tore", "torn"), frozenset({"up"})),
    **dict.fromkeys(("put", "puts"), frozenset({"hold", "ice"})),
}
# With "in" or "together" whoever puts gets: "has put in place a loan"; with "up" it gives: "has put up a credit line".
GETTING = frozenset({"in", "together"})
