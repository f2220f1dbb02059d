"""The words by which a part of a price is known, in four languages: when it is paid, on what, and in what."""

import re


def _words(*parts: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(parts) + ")")


_CLOSING = r"(?:financial )?(?:clos(?:e|ing)|completion|signing|signature|settlement|execution|exchange|handover)\b"
_DEAL = r"(?:the )?(?:\w+ )?(?:deal|transaction|sale|purchase|acquisition|takeover|merger|contract|papers?|ink|it|they)"
_DONE = (
    r"(?:closes?|completes?|(?:is|are|was|were|ha(?:s|ve) been) (?:closed|completed|signed|sealed|done)|closed|dries)"
)
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|several)"
_SPAN = r"(?:months?|years?|weeks?|quarters?)"

NOW = _words(
    rf"(?:at|on|upon|by) (?:the )?(?:(?:day|date|time|moment) of )?(?:the )?{_CLOSING}(?! of the (?:trial"
    rf"|study|plant|construction|works?|project))",
    rf"(?:when|once|after|as soon as) {_DEAL} {_DONE}\b",
    r"at once\b|right away|straight away|immediately|at the outset|from the start|on day one|on the nail",
    r"(?<!before the )up ?-?front",
    r"(?:paid|payable|pays?|due) (?:right )?now\b|(?:paid|payable) today|now\b(?=\W*$|,| and)|down payment"
    r"|down\b(?= and)",
    r"first (?:instal?lment|payment|tranche|cheque|check)|initial (?:payment|instal?lment|consideration|cash|sum)",
    r"(?:closing|completion) (?:took place|occurred|came)\b",
    rf"within (?:\w+ )?(?:days|weeks) of (?:the )?{_CLOSING}",
    r"einmalzahlung|vorabzahlung|anzahlung|sofort\b|beim? (?:vollzug|abschluss|unterzeichnung|unterschrift|closing)",
    r"(?:zum|mit dem) (?:vollzug|closing|abschluss)",
    r"al (?:cierre|firmar|cerrar|contado)|a la firma|en la firma|(?:en|con) el (?:momento del? )?(?:cierre"
    r"|otorgamiento)",
    r"de entrada|por adelantado|inicial(?:es)?\b|pago inicial",
    r"à la (?:signature|clôture)|au closing|lors de la (?:signature|clôture)|immédiatement|d[’']emblée|à la commande",
)
LATER = _words(
    rf"{_COUNT} {_SPAN} (?:later|after(?:wards)?|from|on\b|thereafter|hence)|anniversar(?:y|ies)",
    r"(?:second|third|fourth|final|last|remaining|annual|yearly|quarterly|monthly|equal|more) "
    r"(?:instal?lment|payment|tranche)s?",
    rf"deferred|(?:in|over|across) (?:the )?(?:next |following )?(?:{_COUNT} )?(?:equal )?(?:annual |yearly "
    rf"|quarterly |monthly )?"
    rf"(?:instal?lments|{_SPAN}(?:['’])?(?: time)?)\b",
    r"next year|the year after|(?:vendor|seller)(?:'s|’s)? (?:loan|note|credit|paper)|loan (?:from|by) the "
    r"(?:seller|vendor)|promissory|loan note|at the end of",
    rf"(?:falls?|fall|is|are|becomes?) (?:due|payable) (?:in|by|on|at the end of)\b(?! (?:the )?{_CLOSING})",
    r"aplaza\w+|diferid\w+|a plazos|dentro de|al cabo de|restantes? (?:pago|plazo)s?",
    r"gestundet|später\w*|nach (?:\w+ ){1,2}(?:jahren|monaten)|in (?:\w+ )?raten|jahre(?:sraten)?\b|ratenweise",
    r"différée?s?|échelonn\w+|plus tard|dans (?:\w+ )(?:mois|ans)|à terme",
)
# Whatever the date, what hangs on one of these may never be paid.
SURELY_IF = _words(
    r"if\b(?! any)|should\b|provided\b|depend\w*|hangs?\b|hing\w+|contingent|conditional|tied to|linked to|milestones?"
    r"|unless|only (?:when|if|after)|in the event|bonus\b|abhäng\w+|hängen|hängt|sofern|falls\b|wenn\b|meilenstein\w*",
    r"siempre que|condicion\w+|supedita\w+|hitos?\b|sous réserve|à condition|en cas d|subordonn\w+"
    r"|conditionn\w+|jalons?",
)
IF = _words(
    r"if\b(?! any)|once\b|should\b|provided\b|subject to|depend\w*|hangs?\b|hing\w+|contingent|conditional"
    r"|tied\b|linked\b",
    r"milestones?|only (?:when|after)|unless|as long as|assuming|in the event|on condition|performance[- ]based",
    r"\w+-based\b|payout|bonus\b|when\b|as (?:\w+ ){1,4}?(?:reach|achiev|pass|mov|advanc|progress|hit|are|is"
    r"|get|win)\w*",
    r"(?:up)?on (?:[\w-]+ ){0,4}?(?:approvals?|commission\w*|launch|first|success\w*|reaching|achiev\w+|"
    r"attain\w+|certification|delivery of|start of|results|regulatory|meeting|a positive)\b",
    r"for (?:development|regulatory|clinical|commercial|sales|reaching|achiev\w+)\b",
    r"targets?\b|thresholds?|goals?\b|earn-?outs?|for (?:each|every)\b|after (?:the )?first\b",
    r"wenn\b|sofern|falls\b|abhäng\w+|hängen|hängt|erreich\w+|meilenstein\w*|erfolgsab\w+|zulassung|vorausgesetzt",
    r"si\b|cuando|siempre que|condicion\w+|sujet[oa]s?\b|supedita\w+|hitos?\b|variables?\b|en función"
    r"|depende\w*|ligad[oa]s?",
    r"sous réserve|à condition|en cas d|selon\b|dépend\w*|jalons?|lorsque|subordonn\w+|conditionn\w+"
    r"|complément de prix",
)
# What a business brings: the measure of an earn-out.
PERFORMANCE = _words(
    r"earn-?outs?|revenues?|sales\b|turnover|earnings|profits?|ebitd?a|results?\b|performance|margins?\b|throughput"
    r"|averages?\b|income|commissions|billings|bookings|trading",
    r"\w*umsatz\w*|\w*ergebnis\w*|gewinn\w*|ventas|resultados?|beneficios?|ingresos|facturación",
    r"chiffre d[’']affaires|résultats?|bénéfices?|ventes|performances?",
)
PAID = _words(
    r"(?:takes?|in) the form|the last\b",
    r"pay(?:s|ing|able|ments?)?\b|paid|receiv\w+|collect\w*|gets?\b|getting|hand(?:s|ed)?\b|settl\w+|due\b|transfer\w*"
    r"|chang(?:es|ed|e) hands|advanc\w+|wires?\b|wired|put\w*\b|fetch\w*|sum\b|price|consideration|instal?l?ments?"
    r"|upfront|in return for|owes?\b|owed|deposit\w*|tranches?|earn\w*|takes? home|pocket\w*|bring\w*|adds?\b|cost\w*"
    r"|falls?\b|of (?:that|this|which|it)\b|(?:a )?further|another|the other|the rest|balance|remainder|follows?",
    r"zahl\w*|erhält|erhalten|fällig\w*|bekommt|bekommen|fließen|davon|weitere\w*|kaufpreis\w*|überweis\w*|rest\b",
    r"abon\w+|pag\w+|recib\w+|cobr\w+|desembols\w+|de ellos|de los cuales|otros\b|resto\b|precio|importe",
    r"vers\w+|pai\w+|reço\w+|percev\w+|perç\w+|règle\w*|dont\b|solde\b|autres\b|prix\b|montant",
)
CASH = _words(r"cash\b|in bar\b|bar(?:mittel|komponente)|efectivo|en metálico|numéraire|espèces")
STOCK = _words(
    r"(?:shares?|stock|scrip|paper|equity|units)\b(?! ?holders?)|aktien|anteile\b|acciones|títulos propios"
    r"|actions\b|titres\b"
)
ESCROW = _words(
    r"escrow|held ?-?back|holds? back|keeps? back|hold-?back|withheld|retention|retained (?:for|as|against)"
    r"|set aside (?:for|as|against) (?:\w+ ){0,3}?(?:claim|warrant|indemni|liabilit|adjust)\w*"
    r"|kept back|treuhand\w*|einbehalt\w*|depósito en garantía|retenid\w+|séquestre|retenue"
)
DEBT = _words(
    r"(?:net )?(?:bank |lease |vessel |project )?(?:debts?|borrowings|loans?|liabilities|mortgages?|bonds"
    r"|lease obligations)\b",
    r"schulden|verbindlichkeiten|darlehen|kredite?\b|deuda|pasivos?|préstamos?|dettes?|emprunts?|passif",
)
TAKEN_ON = _words(
    r"assum\w+|tak(?:e|es|ing|en) (?:on|over)|took (?:on|over)|com(?:e|es|ing) with|stays?\b|remains? in"
    r"|inherit\w*|absorb\w*"
    r"|transfers? with|pass(?:es)? (?:to|with)|go(?:es)? with|refinanc\w+ by the buyer|rest\b|remainder|balance",
    r"übernimmt|übernommen\w*|übernahme von|asum\w+|subrog\w+|repr(?:end|is)\w*|assum\w+",
)
# "the sum of", "altogether", "a package of": what is said of a whole.
WHOLE = _words(
    r"total\w*|overall|altogether|all in\b|in all\b|aggregate|package|combined|ceiling|cap\b|maximum"
    r"|headline|price tag",
    r"insgesamt|gesamt\w*|en total|importe total|au total|montant total|total[e]?\b",
)
# Directly before a figure these make it somebody's means, result or size, and no part of a price.
NOT_PAID = re.compile(
    r"(?:\b(?:had|has|have|with|holds?|held|hatte|hat|tenía|tiene|avait|has now raised"
    r"|expect\w* [^.;,]{0,30}to (?:earn|make)|repay\w*|repaid|refinanc\w+"
    r"|from|over|above|exceed\w*|than|reach\w*|below|under|average of|worth of|(?:half|third|quarter|part"
    r"|most|bulk|rest|share) of(?: the| that)?)\s(?:[\w-]+\s){0,1})$"
)
