"""Spanish: the verbs and nouns of deals, and the small words around them."""

from agent.extract.grammar.frame import Frame, Grammar, Traded, conjugate, join_verbs, status_cues
from agent.schema.deal import DealStatus, DealType, Role

_FROM = dict.fromkeys(("a", "al", "de", "del"), Role.SELLER)
_TO = dict.fromkeys(("a", "al"), Role.BUYER)
_OF = dict.fromkeys(("de", "del"), Traded.WHOLE)
_BUY = Frame("buy", DealType.ACQUISITION, Role.BUYER, Traded.WHOLE, {"a": Role.SELLER, "al": Role.SELLER})
_SELL = Frame("sell", DealType.ACQUISITION, Role.SELLER, Traded.WHOLE, _TO)
# Nobody parts from a thing every day, as one sells shoes.
_PART = Frame("part", DealType.ACQUISITION, Role.SELLER, Traded.WHOLE, _TO)
_STAKE_UP = Frame("stake_up", DealType.STAKE_PURCHASE, Role.BUYER, Traded.STAKE, {"a": Role.SELLER, "al": Role.SELLER})
_MERGE = Frame("merge", DealType.MERGER, Role.PARTNER, Role.PARTNER, {"con": Role.PARTNER})
_PURCHASE = Frame("purchase", DealType.ACQUISITION, Role.BUYER, None, {**_OF, "por": Role.BUYER, "a": Role.SELLER})
_DEED_OF_SALE = Frame("purchase", DealType.ACQUISITION, Role.BUYER, None, {**_OF, "con": Role.SELLER})
_SALE = Frame("sale", DealType.ACQUISITION, Role.SELLER, None, {**_OF, **_TO, "por": Role.SELLER})
_BID = Frame(
    "bid", DealType.TENDER_OFFER, Role.BUYER, None, {"sobre": Traded.WHOLE, "por": Traded.WHOLE}, DealStatus.PROPOSED
)
_MERGER = Frame(
    "merger",
    DealType.MERGER,
    Role.PARTNER,
    Role.PARTNER,
    {"con": Role.PARTNER, "entre": Role.PARTNER, "de": Role.PARTNER},
)

SPANISH = Grammar(
    language="es",
    verbs=join_verbs(
        conjugate(
            _BUY,
            """
            adquirir / adquiere adquieren adquirirá adquirirán / adquirió adquirieron adquirido adquirida / adquiriendo
            comprar / compra compran comprará comprarán / compró compraron comprado comprada / comprando
            quedarse_con / se_queda_con se_quedará_con / se_quedó_con se_ha_quedado_con /
            hacerse_con / se_hace_con se_hará_con / se_hizo_con se_ha_hecho_con /
            """,
        ),
        conjugate(
            _SELL,
            """
            vender / vende venden venderá venderán / vendió vendieron vendido vendida vendidos vendidas / vendiendo
            ceder / cede cederá / cedió cedido cedida / cediendo
            traspasar / traspasa traspasará / traspasó traspasado traspasada /
            """,
        ),
        conjugate(_PART, "desprenderse_de / se_desprende_de / se_desprendió_de se_ha_desprendido_de /"),
        conjugate(_STAKE_UP, "tomar / toma toman tomará / tomó tomado /\n elevar / eleva elevará / elevó elevado /"),
        conjugate(
            _MERGE, "fusionarse / se_fusiona se_fusionan se_fusionará se_fusionarán / se_fusionó se_fusionaron /"
        ),
    ),
    nouns={
        **dict.fromkeys(("contrato de compraventa", "compraventa"), _DEED_OF_SALE),
        **dict.fromkeys(("adquisición", "compra", "toma de control"), _PURCHASE),
        **dict.fromkeys(("venta", "cesión", "desinversión", "traspaso"), _SALE),
        **dict.fromkeys(("opa", "oferta pública de adquisición", "oferta de compra", "oferta"), _BID),
        "fusión": _MERGER,
    },
    cues=status_cues(
        {
            DealStatus.RUMOURED: "negocia negocian negociar negociando negociaciones conversaciones estudia "
            "estudian sopesa podría interesada interesado",
            DealStatus.PROPOSED: "prevé planea quiere busca propone propuso lanza lanzó lanzar lanzado ofrece "
            "ofreció pretende anuncia anunció anunciado oferta",
            DealStatus.NON_BINDING: "preliminar intenciones memorando",
            DealStatus.AGREED: "acuerda acuerdan acordó acordaron acordado acuerdo firmó firmaron firmado firma "
            "firman firmar pactó pactado contrato suscribió suscrito suscribe suscribieron suscriben "
            "llegado llegó llegaron alcanzado alcanzó alcanzaron",
            DealStatus.COMPLETED: "completó completado completa completar cerró cerrado cierra culminó "
            "culminado concluyó concluido finalizó finalizado",
            DealStatus.TERMINATED: "canceló cancelado rompió desistió desiste retiró retirado fracasó rechazó rechaza",
            None: (
                "ha han había habían haber hoy ayer ya un una el la los las de del para por su sus en que lunes "
                "martes miércoles jueves "
                "viernes sábado domingo creación definitivo vinculante marco público pública no sido fue fueron "
                "será es son se"
            ),
        }
    ),
    be=frozenset("fue fueron es son será serán sido ser siendo".split()),
    have=frozenset("ha han había habían haber".split()),
    modals=frozenset("puede podría podrían debe deberá".split()),
    negations=frozenset("no nunca tampoco".split()),
    agents=frozenset({"por"}),
    prepositions=frozenset(
        "de del a al en por para con sobre entre desde hasta tras según sin ante mediante durante como además".split()
    ),
    determiners=frozenset(
        "un una unos unas el la los las su sus este esta ese esa dos tres cuatro cinco seis siete ocho".split()
    ),
    possessives=frozenset("su sus".split()),
    pronouns=frozenset("él ella ellos ellas".split()),
    relatives=frozenset("que quien cuyo cuya donde".split()),
    conjunctions=frozenset("y e o pero".split()),
    speech=frozenset(
        "dijo dice anunció anuncia informó informa comunicó comunica explicó señaló afirmó confirmó confirmaron".split()
    ),
    company_nouns=frozenset("compañía empresa sociedad grupo firma banco cadena entidad fondo".split()),
    unit_nouns=frozenset("filial filiales división unidad".split()),
    asset_nouns=frozenset(
        "negocio activos planta plantas mina minas hotel hoteles edificio edificios parque parques proyecto "
        "proyectos cartera "
        "terreno terrenos fábrica fábricas marca marcas derechos red inmueble centro centros instalación "
        "instalaciones sede "
        "central centrales finca tienda tiendas operación operaciones concesión concesiones buque buques "
        "yacimiento".split()
    ),
    share_nouns=frozenset("participación acciones capital títulos paquete mayoría resto totalidad control".split()),
    buyer_nouns=frozenset("grupo consorcio empresa fondo inversores sociedad".split()),
    whole_words=frozenset("totalidad todo toda todos todas resto".split()),
    holding_verbs=frozenset("posee tiene controla".split()),
    granting=frozenset("concede concedió concedido otorga otorgó otorgado".split()),
    receiving=frozenset("recibe recibió recibido rechaza rechazó acepta aceptó".split()),
    output_nouns=frozenset("electricidad energía producción".split()),
    head_first=True,
)
