"""The commonest opposites in German, French and Spanish."""

from agent.check.opposites.opposite import opposite

FOREIGN = (
    opposite(
        "Einstimmigkeit",
        "einstimmig|unanim",
        r"einstimmig|à l['’]unanimité|unanimement|por unanimidad|unánimemente",
        r"(?:stimmten?|votierten?) (?:\w+ )?dagegen|dagegen (?:gestimmt|votiert)|gegen die stimmen?|gegenstimmen?"
        r"|(?:ont|a) voté contre|voté contre|s['’](?:est|étaient?|y) oppos\w+|votó en contra|votaron en contra"
        r"|se opusieron",
    ),
    opposite(
        "Barzahlung",
        "in bar|bargeld|en numéraire|en espèces|en efectivo|comptant",
        r"(?:ausschließlich|vollständig|komplett|ganz|nur|rein) in bar|(?:exclusivement|entièrement|uniquement"
        r"|intégralement) en (?:numéraire|espèces)|(?:exclusivamente|íntegramente|enteramente|totalmente"
        r"|solo) en efectivo",
        r"(?:teil|hälfte|drittel|viertel|prozent|rest)\b[^.;]{0,60}\bin (?:\w+ )?aktien|(?:erhalten|bekommen|erhält"
        r"|bekommt)"
        r"\b[^.;]{0,40}\baktien (?:der|des|von)|(?:partie|moitié|tiers|quart|reste|solde"
        r"|%)\b[^.;]{0,60}\ben (?:actions"
        r"|titres)|(?:parte|mitad|tercio|resto|%|por ciento)\b[^.;]{0,60}\ben acciones",
    ),
    opposite(
        "Kredit",
        "kredit|schulden|fremdkapital|darlehen|emprunt|dette|préstamo|deuda|crédito|fonds propres|recursos propios",
        r"ohne (?:\w+ )?(?:kredite?|fremdkapital|darlehen|schulden|bankkredite?)|keine (?:kredite|schulden|darlehen)"
        r"|schuldenfrei|(?:vollständig|ganz|allein) aus eigen\w+|sans (?:aucun )?(?:emprunt|dette|endettement)"
        r"|aucune dette|aucun emprunt|(?:entièrement|intégralement) (?:par|sur) (?:ses )?fonds propres"
        r"|sin (?:deuda|préstamos?|endeudarse)|no tiene deuda|íntegramente con recursos propios",
        r"(?:darlehen|kredit|anleihe)\b[^.;]{0,60}\b(?:finanzier\w+|aufgenommen|bezahl\w+|ablös\w+|tilg\w+)"
        r"|(?:nimmt|nahm|aufnehmen)\b[^.;]{0,50}\b(?:kredit|darlehen)|(?:emprunt|prêt|crédit)\b[^.;]{0,50}"
        r"\b(?:pour (?:financer|payer)|finance\w*)|financ\w+\b[^.;]{0,40}\b(?:par|avec|con|mediante) (?:un |une )"
        r"?(?:emprunt|prêt|crédit|dette|préstamo)|(?:préstamo|crédito)\b[^.;]{0,50}\bpara (?:financiar|pagar|comprar)",
    ),
    opposite(
        "Exklusivität",
        "exklusiv|exclusi",
        r"(?<!nicht )(?<!nicht-)exklusive[rns]? (?:\w+ )?(?:rechte?|lizenz|vertrieb\w*)|(?:rechte|lizenz) (?:ist"
        r"|sind) exklusiv"
        r"|(?<!non )(?<!non-)(?:licence|droits?) (?:est |sont )?exclusi\w+|(?<!no )(?:licencia|derechos) (?:es "
        r"|son )?exclusiv\w+",
        r"nicht[- ]exklusiv\w*|non[- ]exclusi\w+|no exclusiv\w+|(?:auch|weiterhin) an (?:andere|wettbewerber|dritte)"
        r"\b[^.;]{0,30}\b(?:vergeben|lizenzier\w+)|(?:libre|peut) [^.;]{0,40}(?:à d['’]autres|à des concurrents"
        r"|à des tiers)"
        r"|(?:puede|libre) [^.;]{0,40}(?:a otros|a terceros|a competidores)",
    ),
    opposite(
        "Arbeitsplätze",
        "keine kündigung|keine entlassung|arbeitsplätze|stellen|aucun|sans licenciement|despid|ningún|puesto|empleo",
        r"keine (?:betriebsbedingten )?(?:kündigungen|entlassungen)|keine(?:n)? (?:stellen|arbeitsplätze)\b[^.;]{0,30}"
        r"|kein(?:en)? (?:stellen|arbeitsplatz|personal)abbau|alle (?:\S+ )?(?:arbeitsplätze|stellen"
        r"|jobs) (?:bleiben|sind sicher)"
        r"|aucun (?:licenciement|emploi|poste)\w*|aucune suppression|sans (?:aucun )?licenciement"
        r"|(?:no|sin) (?:\w+ )?(?:habrá )?despidos|no \w+ ningún (?:puesto|empleo)",
        r"(?:streich\w*|abbau\w*|baut|entlass\w*|entläss\w*|weg(?:fallen|fällt))\b[^.;]{0,50}\b(?:stellen"
        r"|arbeitsplätze|jobs"
        r"|mitarbeiter\w*|beschäftigte\w*)|(?:stellen|arbeitsplätze|jobs)\b[^.;]{0,40}\b(?:gestrichen|abgebaut"
        r"|wegfallen|fallen weg)"
        r"|(?:supprim\w+|licenci\w+)\b[^.;]{0,40}\b(?:postes|emplois|salariés|personnes)"
        r"|suppression de \S+ (?:postes|emplois)"
        r"|(?:suprim\w+|recort\w+|elimin\w+|despid\w+)\b[^.;]{0,40}\b(?:puestos|empleos|trabajadores|empleados)",
    ),
    opposite(
        "Börsennotierung",
        "cotation|börsennotierung|notierung|cotización|cotada|cotizando",
        r"(?:maintenir|maintient|maintiendra|conserv\w+) (?:la |sa )?cotation|(?:börsen)?notierung (?:bleibt"
        r"|wird (?:bei)?behalten|soll bestehen)"
        r"|(?:mantendrá|mantener|seguirá) (?:la cotización|cotizando)",
        r"quitte\w* (?:euronext|la bourse|la cote)|retrait (?:de la cote|obligatoire)|radiation|delisting"
        r"|von der börse (?:genommen|nehmen)"
        r"|squeeze-?out|exclusión de (?:cotización|bolsa)|dejará de cotizar",
    ),
    opposite(
        "Zustimmung der Aktionäre",
        "zustimmung|assemblée|actionnaires|accionistas|hauptversammlung|junta",
        r"(?:keine|ohne) (?:\w+ )?zustimmung der (?:aktionäre|hauptversammlung)|zustimmung der (?:aktionäre"
        r"|hauptversammlung) ist nicht"
        r"|(?:aucun|sans|pas de) (?:\w+ )?(?:vote|approbation|accord) des actionnaires|(?:no|sin) (?:\w+ )*?(?:voto"
        r"|aprobación) de los accionistas",
        r"(?:aktionäre|hauptversammlung) (?:müssen|muss|stimm\w+|soll\w*|entscheid\w+)\b[^.;]{0,40}|(?:actionnaires"
        r"|assemblée)\b[^.;]{0,30}"
        r"\b(?:voter\w*|se prononcer\w*|devront|doivent|approuver\w*)|(?:accionistas"
        r"|junta)\b[^.;]{0,30}\b(?:votar\w*|deber\w*|aprobar\w*)",
    ),
)  # fmt: skip
