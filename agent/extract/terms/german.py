"""German cues for deal terms: the price, its parts and what it implies."""

from agent.extract.terms.cue import Cue
from agent.extract.terms.groups import MONEY, PER_UNIT, PERCENT, PRICE, RATE, TRANSFERS
from agent.schema.term_kind import TermKind as K

_DEAL = (
    "übernahme|kauf|verkauf|erwerb|transaktion|geschäft|fusion|angebot|übernahmeangebot"
    "|zusammenschluss|veräußerung|beteiligung|anteil|deal"
)
_BUY = (
    f"{_DEAL}|übernimmt|übernehmen|übernommen|kauft|kaufen|gekauft|kaufte|erwirbt"
    f"|erwerben|erworben|verkauft|verkaufen|verkaufte|veräußert"
    "|veräußern|zahlt|zahlen|bezahlt|zahlte"
)
_RESULTS = (
    "umsatz|umsätze|umsatzes|umsätzen|gewinn|gewinns|verlust|ergebnis|ebitda|ebit|bilanzsumme"
    "|marktkapitalisierung|erlöse|einsparungen|jahresumsatz"
)

CLASSES = {
    "deal": _DEAL,
    "contract": "vertrag|vertrags|vertrages|mietvertrag|liefervertrag|stromabnahmevertrag"
    "|vereinbarung|ppa|auftrag|lizenz",
    "loan": "kredit|darlehen|anleihe|finanzierung|kreditlinie|finanzierungsrunde|schuldverschreibung"
    "|wandelanleihe|kapitalerhöhung|runde|schuldscheindarlehen",
    "stake": "anteil|anteile|anteils|anteilen|beteiligung|aktien|anteilsschein|kapitals|grundkapitals",
    "plant": "werk|anlage|anlagen|kraftwerk|solarpark|windpark|park|rechenzentrum"
    "|standort|projekt|mine|portfolio|speicher",
    "results": _RESULTS,
}
TRIGGERS = {
    "deal": f"{_BUY}|vertrag|preis",
    "buy": _BUY,
    "assume": "einschließlich|inklusive|übernahme|übernimmt|samt|inkl",
    "contract": "vertrag|ppa|lieferung|preis|tarif",
    "hold": f"{_BUY}|hält|halten|aufgestockt|erhöht|künftig",
    "milestone": "meilenstein|meilensteine|meilensteinen|meilensteinzahlungen|erfolgsabhängig|erfolgsabhängige|raten",
    "option": "option|optionen|exklusivität",
    "issue": "ausgabe|ausgegeben|emission|neue|aktien",
    "share": "aktien|aktie",
}

PRICE_CUES = (
    Cue(
        K.TOTAL_CONSIDERATION,
        MONEY,
        before=(
            "kaufpreis|gesamtkaufpreis|verkaufspreis|preis|transaktionswert|gesamtwert"
            "|transaktionsvolumen|volumen ... von|beträgt|liegt|bei|in?",
            "kaufpreis|gesamtkaufpreis von|beträgt|in|höhe?",
            "bewertet mit",
            "im wert von",
            "gegenleistung von|in",
        ),
        after=("<deal>",),
        gap=3,
        strength=3,
        types=TRANSFERS,
    ),
    Cue(
        K.TOTAL_CONSIDERATION,
        MONEY,
        before=("für", "um"),
        after=("schwere|schwerer|schweren|teure|teuren <deal>",),
        gap=1,
        needs="buy",
        types=TRANSFERS,
    ),
    Cue(
        K.TOTAL_CONSIDERATION,
        MONEY,
        before=("zahlt|zahlen|zahlte|bietet|bieten|erhält",),
        gap=3,
        strength=1,
        needs="buy",
        types=TRANSFERS,
    ),
    Cue(
        K.CASH_COMPONENT,
        MONEY,
        before=("barkomponente|barzahlung von|in|höhe?",),
        after=("in bar", "bar", "in barmitteln"),
        gap=2,
    ),
    Cue(K.STOCK_COMPONENT, MONEY, after=("in|an ... aktien",), gap=2),
    Cue(
        K.ASSUMED_DEBT,
        MONEY,
        before=("schulden|verbindlichkeiten|finanzschulden von|in|höhe?",),
        after=("schulden", "an schulden|verbindlichkeiten|finanzschulden"),
        gap=2,
        strength=3,
        needs="assume",
        types=TRANSFERS,
    ),
    Cue(
        K.ENTERPRISE_VALUE,
        MONEY,
        before=("unternehmenswert|unternehmensbewertung ... von|bei|mit?",),
        after=("einschließlich|inklusive|inkl ... schulden|verbindlichkeiten",),
        gap=3,
        strength=3,
    ),
    Cue(K.EQUITY_VALUE, MONEY, before=("eigenkapitalwert von",), gap=2, strength=3),
    Cue(
        K.PRICE_PER_SHARE,
        PRICE,
        before=("angebotspreis|ausgabepreis|preis je|pro? aktie? von?", "angebotspreis|ausgabepreis von|beträgt"),
        gap=3,
        strength=3,
    ),
    Cue(
        K.PRICE_PER_SHARE,
        PER_UNIT,
        before=("zu", "von", "für", "bietet|bieten|zahlt|zu"),
        gap=1,
        strength=1,
        unit="share",
        needs="deal",
    ),
    Cue(
        K.PREMIUM,
        PERCENT,
        before=("aufschlag|prämie ... von|um?",),
        after=("aufschlag|prämie", "über dem schlusskurs|kurs|aktienkurs"),
        gap=2,
        strength=3,
    ),
    Cue(
        K.UPFRONT_PAYMENT,
        MONEY,
        before=("vorauszahlung|vorabzahlung|anzahlung|erstzahlung|sofortzahlung ... von|in|höhe?",),
        after=(
            "vorab",
            "bei vertragsabschluss|abschluss|vollzug|closing|unterzeichnung",
            "als vorauszahlung|vorabzahlung",
        ),
        gap=3,
        strength=3,
    ),
    Cue(
        K.MILESTONE_PAYMENT,
        MONEY,
        before=(
            "meilensteinzahlungen|meilensteinzahlung ... von|in|bis?",
            "erfolgsabhängige zahlungen|zahlung von|in?",
        ),
        after=(
            "an|in|als ... meilensteinzahlungen|meilensteinen",
            "bei erreichen",
            "erfolgsabhängig",
            "meilensteinzahlungen",
            "abhängig ... meilensteinen",
        ),
        gap=3,
        strength=3,
    ),
    Cue(K.EARN_OUT, MONEY, before=("earn out ... von|in",), after=("earn out", "als earn out"), gap=3, strength=3),
    Cue(
        K.DEFERRED_PAYMENT,
        MONEY,
        before=("gestundet|kaufpreisstundung|restkaufpreis von|in",),
        after=("gestundet", "in raten"),
        gap=3,
        strength=3,
    ),
    Cue(
        K.ROYALTY_RATE,
        RATE,
        before=("lizenzgebühr|lizenzgebühren|royalty|förderabgabe ... von|in?",),
        after=("lizenzgebühr|lizenzgebühren|royalty", "vom|des umsatz|umsatzes|nettoumsatz"),
        gap=3,
        strength=4,
    ),
    Cue(K.BREAK_FEE, MONEY, before=("vertragsstrafe|ausstiegsgebühr|abbruchgebühr von|in?",), gap=3, strength=3),
)
