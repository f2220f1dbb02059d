"""German, Spanish and French words of the trade beside figures, in the same rows as the English ones."""

from agent.schema.term_kind import TermKind as K

BEFORE_MONEY = (
    (
        None,
        45,
        r"umsatz(?:erlöse)?|gewinn|ergebnis|verlust|bilanzsumme|kosten von|ventas|ingresos|beneficio|facturó"
        r"|facturación"
        r"|cifra de negocios?|pérdidas|activos|chiffre d['’]affaires|bénéfice|résultat|pertes?|un ca de|trésorerie|caja"
        r"|börsenwert der|cotiza\w*|ahorros?|einsparungen|économies|angebot von (?:zuvor|früher)",
    ),
    (
        K.EQUITY_VALUE,
        50,
        r"börsenwert von|bewertet\w* (?:\w+ ){0,5}mit|gesellschaft mit|capital se valúa en|valora(?:n"
        r"|da)? (?:\w+ ){0,5}en"
        r"|valorisa?(?:e|nt|tion) (?:\w+ ){0,5}(?:à|de)",
    ),
    (K.MILESTONE_PAYMENT, 50, r"meilenstein\w*|hitos(?: de)?|jalons|étapes"),
    (K.EARN_OUT, 50, r"complément de prix(?: plafonné à| de)?|besserungsschein\w*|pago variable"),
    (
        K.UPFRONT_PAYMENT,
        45,
        r"einmalzahlung(?: von)?|vorab(?:zahlung)?(?: von)?|bei (?:vollzug|abschluss|unterzeichnung)|de inmediato"
        r"|a la firma"
        r"|al cierre|pago inicial(?: de)?|à la signature|immédiatement|versement initial(?: de)?",
    ),
    (K.GUARANTEE, 45, r"bürgschaft\w*|garantiert|garantía(?: de)?|aval(?: de)?|cartas de crédito|caution(?: de)?"
        r"|garantie de"),
    (K.FEES, 35, r"provision von|gebühr von|comisión de|commission de|honoraires(?: de)?|honorarios(?: de)?"),
    (
        K.CAPEX,
        60,
        r"baukosten|investition\w*(?: von)?|investier\w*|errichtet wird|in den (?:bau|speicher|umbau)(?: \w+){0,3}"
        r"|kostet der bau"
        r"|inversión(?:,| total)?(?: estimada)?(?: en| de)?|invert\w+|presupuesto(?: de| asciende a)?"
        r"|reforma(?: prevista)?(?: de)?"
        r"|budget (?:s['’]élève à|de|est de)|programme de travaux(?: de)?|investi\w*(?: de)?|travaux de"
        r"|coste? de construcción",
    ),
    (K.ANNUAL_VALUE, 40, r"jahresmiete(?: von| beträgt)?|miete von|renta(?: anual)?(?: de| es de)?"
        r"|loyer(?: annuel)?(?: de| est de)?"),
    (K.CONTRACT_VALUE, 50, r"auftragswert|valor (?:total )?del contrato|valeur totale(?: de)?|contrato (?:de|por"
        r"|valorado en)"),
    (
        K.PRINCIPAL,
        50,
        r"(?:\w*darlehen|\w*kredit\w*|\w*anleihe\w*|leiht|schuldschein\w*)(?:[^;,]{0,50} (?:von|über|bringt|gibt))?"
        r"|(?:préstamo|crédito|bonos?|emisión|línea(?: rotativa)?|financiación|financiamiento"
        r"|paquete)(?: \w+){0,3} (?:de|por|suma)"
        r"|(?:prêt|emprunt|crédit|obligations|financement)(?: \w+){0,3} (?:de|d['’])|levant(?:ó|ara|aron)|emprunt\w*"
        r"|prête\w*",
    ),
    (
        K.TOTAL_CONSIDERATION,
        60,
        r"kaufpreis(?: von| beträgt| liegt bei| beläuft sich auf)?|(?:der )?preis (?:beläuft sich auf|beträgt"
        r"|liegt bei)"
        r"|(?:precio|importe|monto)(?: total)?(?: de(?: venta| compra)?)?(?: asciende a| es de| alcanza| suma"
        r"| será de)?"
        r"|(?:operación|transacción|venta|compra)(?: \w+){0,2} (?:asciende a|por|valorada en)"
        r"|(?:prix|montant)(?: total| de la transaction| de cession)?(?: s['’]élève à| est de| atteint| de)?"
        r"|décaissement d['’]"
        r"|desembolsará|pourraient en retirer|(?:erwarb|kaufte?|übernahm|verkaufte?)[^;]{0,70} für|(?:compr|vend"
        r"|adqui)\w+[^;]{0,70} por"
        r"|(?:acquis|achet|rachet|cédé?|vend)\w*[^;]{0,70} pour",
    ),
)  # fmt: skip
AFTER_MONEY = (
    (K.EQUITY_VALUE, 15, r"bewertet"),
    (K.MILESTONE_PAYMENT, 30, r"en (?:concepto de )?hitos|in meilensteinen|en jalons|ligados? a|abhängig von"
        r"|en función de"),
    (K.DEFERRED_PAYMENT, 30, r"quedan? aplazad\w+|(?:später|nach (?:\w+ ){1,2}(?:jahren|monaten))|le seront en"
        r"|derniers? \w* ?en"),
    (K.UPFRONT_PAYMENT, 30, r"bei (?:vollzug|abschluss|unterzeichnung)|al cierre|a la firma|à la signature|sofort"
        r"|de inmediato|fermes?"),
    (K.CONTRACT_VALUE, 30, r"über die (?:gesamte )?laufzeit|durante la vigencia|sur la durée"),
    (K.ANNUAL_VALUE, 20, r"(?:im|pro) jahr|jährlich|al año|anuales|par an|l['’]an passé"),
    (K.CASH_COMPONENT, 12, r"in bar|en efectivo|en numéraire"),
    (K.GUARANTEE, 20, r"en cartas de crédito|en garantie"),
    (K.PRINCIPAL, 30, r"(?:sous forme de )?(?:prêt|obligations)|(?:en |de )?(?:préstamos?|bonos|deuda)|(?:als "
        r"|an )?(?:darlehen|kredit)"),
)  # fmt: skip
BEFORE_PERCENT = (
    (K.PREMIUM, 40, r"prämie von|aufschlag von|prima (?:del?|es del?)|prime (?:de|atteint)|surcote (?:de|atteint)"),
    (K.INTEREST_RATE, 35, r"zins\w*(?: von| zu| beträgt)?|kupon(?: von)?|cupón del?|interés del?|coupon (?:de|à)"
        r"|taux (?:fixe )?de"),
    (
        K.ROYALTY_RATE,
        45,
        r"lizenzgebühr\w*(?: von)?|regalías?(?: escalonadas)?(?: de(?:l)?)?(?: entre)?|redevances?(?: de)?"
        r"|royalties (?:del?|de)",
    ),
    (
        None,
        35,
        r"stieg|stiegen|sank|sanken|wuchs|fiel|plus von|minus von|rückgang|marge|margen|crec\w+|cay\w+|aument\w+"
        r"|subi\w+|baj\w+"
        r"|hausse|baisse|recul\w*|progress\w+|inflation|quote",
    ),
    (
        K.STAKE,
        30,
        r"(?:anteil|beteiligung)(?: von| in höhe von)?|hält|behält|retendrá|conserva(?:rá)?|posee|participación del?"
        r"|détien(?:t|dra|nent|dront)|conserve(?:ra)?|participation (?:de|allant)|steigt mit|übernimmt",
    ),
)  # fmt: skip
AFTER_PERCENT = (
    (K.STAKE, 25, r"(?:der |an der |am )?(?:anteile|aktien|geschäftsanteile|grundkapital)|(?:del capital"
        r"|de las acciones"
     r"|de las participaciones)|(?:du capital|des (?:actions|parts|titres))"),
    (K.ROYALTY_RATE, 35, r"(?:auf|der) (?:die )?(?:netto)?(?:erlöse|umsätze)|sobre (?:las )?ventas netas"
        r"|des ventes nettes"),
)  # fmt: skip
BEFORE_DURATION = (
    (K.RENEWAL_OPTION, 40, r"verlänger\w*(?: um)?|prorrog\w+(?: por)?|prolong\w*(?: de)?|reconduc\w+(?: pour)?"
        r"|zweimal um je"),
    (
        K.TERM_LENGTH,
        30,
        r"(?:\w*vertrag|laufzeit|läuft|pachtet|mietet|vermietet|vergeben|speichers?)[^;,]{0,40} (?:über|für|von"
        r"|fest über)"
        r"|laufzeit (?:beträgt|von)|läuft|contrato[^;,]{0,60} (?:a|de|por)|plazo de|vigencia de|duración de"
        r"|alquil\w+[^;,]{0,40} por"
        r"|(?:contrat|bail|accord)[^;,]{0,40} (?:de|sur|pour)|durée de|court pendant|court sur|préstamo[^;,]{0,40} a",
    ),
)  # fmt: skip
AFTER_DURATION = ((K.RENEWAL_OPTION, 20, r"verlängern|prolongeable|prorrogable"),)
