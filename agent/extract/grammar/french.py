"""French: the verbs and nouns of deals, and the small words around them."""

from agent.extract.grammar.frame import Frame, Grammar, Traded, conjugate, join_verbs, status_cues
from agent.schema.deal import DealStatus, DealType, Role

_TO = dict.fromkeys(("à", "au", "aux"), Role.BUYER)
_FROM = dict.fromkeys(("à", "au", "aux", "auprès de"), Role.SELLER)
_OF = dict.fromkeys(("de", "du", "des", "d'"), Traded.WHOLE)
_BUY = Frame("buy", DealType.ACQUISITION, Role.BUYER, Traded.WHOLE, _FROM)
_SELL = Frame("sell", DealType.ACQUISITION, Role.SELLER, Traded.WHOLE, _TO)
_PART = Frame("part", DealType.ACQUISITION, Role.SELLER, Traded.WHOLE, _TO)
_MERGE = Frame("merge", DealType.MERGER, Role.PARTNER, Role.PARTNER, {"avec": Role.PARTNER})
_PURCHASE = Frame("purchase", DealType.ACQUISITION, Role.BUYER, None, {**_OF, "par": Role.BUYER, "à": Role.SELLER})
_SALE = Frame("sale", DealType.ACQUISITION, Role.SELLER, None, {**_OF, **_TO, "par": Role.SELLER})
_BID = Frame(
    "bid", DealType.TENDER_OFFER, Role.BUYER, None, {"sur": Traded.WHOLE, "pour": Traded.WHOLE}, DealStatus.PROPOSED
)
_MERGER = Frame(
    "merger",
    DealType.MERGER,
    Role.PARTNER,
    Role.PARTNER,
    {"avec": Role.PARTNER, "entre": Role.PARTNER, "de": Role.PARTNER, "par": Role.BUYER},
)

FRENCH = Grammar(
    language="fr",
    verbs=join_verbs(
        conjugate(
            _BUY,
            """
            acquérir / acquiert acquièrent acquerra / acquis acquise acquit / acquérant
            acheter / achète achètent achètera / acheté achetée achetés achetées / achetant
            racheter / rachète rachètent rachètera / racheté rachetée rachetés rachetées / rachetant
            reprendre / reprend reprennent reprendra / repris reprise / reprenant
            s'offrir / s'offre / s'est_offert /
            """,
        ),
        conjugate(
            _SELL,
            """
            vendre / vend vendent vendra / vendu vendue vendus vendues / vendant
            céder / cède cèdent cédera / cédé cédée cédés cédées / cédant
            """,
        ),
        conjugate(_PART, "se_séparer_de / se_sépare_de / s'est_séparé_de /"),
        conjugate(_MERGE, "fusionner / fusionne fusionnent fusionneront / fusionné /"),
    ),
    nouns={
        **dict.fromkeys(("acquisition", "rachat", "achat", "reprise", "prise de contrôle"), _PURCHASE),
        **dict.fromkeys(("cession", "vente"), _SALE),
        **dict.fromkeys(
            ("offre publique d' achat", "opa", "offre de rachat", "offre d' achat", "offre publique"), _BID
        ),
    },
    cues=status_cues(
        {
            DealStatus.RUMOURED: "discussions négocie négocient négociations étudie étudient envisage "
            "envisagent pourrait intéressé pourparlers",
            DealStatus.PROPOSED: "prévoit compte veut souhaite propose proposé lance lancé lancer projette "
            "annonce annoncé offre projet entend",
            DealStatus.NON_BINDING: "préliminaire lettre intention exclusives protocole",
            DealStatus.AGREED: "signé signe signent accord accepté conclu conclut contrat s'accorde engagé va vont",
            DealStatus.COMPLETED: "finalisé finalise achevé bouclé boucle réalisé clôturé",
            DealStatus.TERMINATED: "renonce renoncé abandonné abandonne rejeté rejette retiré rompu échoué",
            None: (
                "a ont avait avoir été un une le la les l' de d' du des pour par son sa ses leur lundi mardi "
                "mercredi jeudi vendredi "
                "hier aujourd'hui définitif ferme vient viennent est sont être pas ne en vue"
            ),
        }
    ),
    be=frozenset("est sont été être sera seront était".split()),
    have=frozenset("a ont avait avaient avoir".split()),
    modals=frozenset("peut pourrait doit devrait".split()),
    negations=frozenset("pas ne jamais".split()),
    agents=frozenset({"par"}),
    prepositions=frozenset(
        "de du des d' à au aux en dans par pour avec sur entre chez sous sans depuis selon après avant vers".split()
    ),
    determiners=frozenset(
        "un une le la les l' son sa ses leur leurs ce cette ces deux trois quatre cinq six sept huit".split()
    ),
    possessives=frozenset("son sa ses leur leurs".split()),
    pronouns=frozenset("il elle ils elles".split()),
    relatives=frozenset("qui que dont où lequel laquelle".split()),
    conjunctions=frozenset("et ou mais".split()),
    speech=frozenset("dit déclaré annoncé annonce indiqué indique précisé expliqué affirmé confirmé".split()),
    company_nouns=frozenset("société entreprise groupe compagnie banque fonds enseigne maison".split()),
    unit_nouns=frozenset("filiale filiales division branche".split()),
    asset_nouns=frozenset(
        "activité activités actifs usine usines mine mines hôtel hôtels immeuble immeubles parc parcs projet "
        "projets portefeuille "
        "terrain terrains marque marques droits réseau site sites centre centres magasin magasins navire "
        "navires bâtiment".split()
    ),
    share_nouns=frozenset("participation actions capital titres part parts majorité solde totalité contrôle".split()),
    buyer_nouns=frozenset("groupe consortium société fonds investisseurs".split()),
    whole_words=frozenset("totalité tout toute tous toutes solde".split()),
    holding_verbs=frozenset("détient possède contrôle".split()),
    granting=frozenset("accorde accordé concède concédé octroie octroyé".split()),
    receiving=frozenset("reçoit reçu rejette rejeté accepte accepté".split()),
    output_nouns=frozenset("électricité énergie production".split()),
    head_first=True,
)
