"""How articles say what money is for, who has yet to agree, where a right holds and whether others may have it too."""

import re

# What a purpose is cut at: a clause that tells something else.
PURPOSE_ENDS = re.compile(
    r",? (?:which|who|where|whose|he|she|it|they) |,? (?:said|says|according|the company (?:said|says))\b| - |, (?:a"
    r"|an) "
)
_MONEY = (
    r"(?:net |initial |gross |sale |closing |placement |loan |new |fresh |remaining |fixed )*"
    r"(?:proceeds|funds|money|cash|capital|financing|liquidity|(?:net |total )amount|sum|placing|fonds|fondos|erlöse?"
    r"|mittel|produit)"
)
_USE_VERB = (
    r"(?:us(?:e|es|ed|ing)|spen[dt]|put|appl(?:y|ied)|invest(?:ed)?|deploy(?:ed)?|plough(?:ed)?|channel(?:l?ed)?"
    r"|dedicate[d]?"
    r"|devote[d]?|direct(?:ed)?|allocate[d]?|earmark(?:ed)?|commit(?:ted)?|set aside|reserve[d]?)"
)
_TOWARDS = r"(?:to(?:wards?)?|for|into|on|in)"
_PURPOSE = r"(?P<quote>(?!at |the (?:company|seller|group|vendor)s? (?:said|will))(?:[^.;\n]|\.(?=\w)){3,160})"

_SUM = (
    r"(?:(?:up to |about |some |part |most |all |half |much |[$€£\w.,]+ (?:million |billion )?)of )?"
    rf"(?:the |its |this |that |these )*{_MONEY}"
)
_SOME = r"(?:part|some|all|most|half) of (?:it|them|this|that)"

USES = (
    re.compile(
        rf"\b{_MONEY}\b(?:[^.;\n]|\.(?=\d)){{0,90}}?\b(?:(?:will|would|should|shall|is|are|was|were|has been"
        rf"|have been|to|may|can)\s"
        rf"(?:also |then |directly |mainly |primarily |largely |chiefly |be |go |now ){{0,4}})(?:{_USE_VERB}"
        rf"|intended|meant"
        rf"|destined|go|fund|finance|destin\w+)\s(?:mainly |primarily |chiefly |in part |partly "
        rf"|first )?(?:{_TOWARDS}\s)?{_PURPOSE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_MONEY}\s(?:goes|go|will go|is going|are going|flows?)\s(?:first )?{_TOWARDS}\s{_PURPOSE}", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:proceeds|funds|money)\s(?:(?:is|are)\s)?(?:earmarked|destined|intended|meant|to)\s(?:for\s)?{_PURPOSE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:{_USE_VERB})\s(?:{_SUM}|{_SOME})\s?(?:raised "
        rf"|received )?(?:from [^.;,]{{0,40}} )?{_TOWARDS}\s{_PURPOSE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bof (?:the |this |that |its )(?:net |gross "
        rf"|total )?{_MONEY},? (?:raised )?(?P<quote>[^.;\n]{{0,60}}\b(?:goes|go|will go|is to"
        r" go|is meant|are meant|will be (?:used|spent)|repays?)\b[^.;\n]{3,120})",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:is|are|was|been|be) (?:earmarked|set aside|reserved) for\s{_PURPOSE}", re.IGNORECASE),
    re.compile(rf"\b(?:what is left|the remainder) (?:goes? |will go )(?:into|to|towards?)\s{_PURPOSE}", re.IGNORECASE),
    re.compile(
        r"\b(?:for )(?P<quote>(?:general corporate|working capital|general working)[^.;,\n]{0,80}purposes)"
        r"|\b(?:se destinará|se destinarán|destinar(?:á|án) [^.;]{0,30}? a|sera utilisé|seront utilisés|servira à"
        r"|serviront à"
        r"|soll(?:en)? (?:in|für)|fließ(?:t|en) in)\s(?P<other>[^.;\n]{3,160})",
        re.IGNORECASE,
    ),
)
USE_HINTS = ("proceeds", "earmark", "money", "funds", "cash", "purposes", "liquidity", "amount", "left goes",
             "fondos", "fonds", "erlös", "mittel", "produit", "destinar", "servir")  # fmt: skip

_BODIES = (
    r"(?:regulators?|authorit(?:y|ies)|commissions?|watchdogs?|ministr(?:y|ies)|minister|central bank|court|council"
    r"|agency"
    r"|lenders|bondholders|creditors|shareholders|stockholders|unitholders|investors|holders|exchange|bank"
    r"|reserve|bureau|office|department|government|trustees?|unions?|courts?|kartellamt|behörde|autoridad|comisión"
    r"|autorité|regulador)"
)
_CONSENT = (
    r"(?:(?:approv\w*|clear(?:ance)?|consents?|sign(?:ed)? off|sign-?off|agree(?:d|ment)?|bless(?:ing)?|nod"
    r"|wave[sd]? (?:it )?"
    r"through|green light|go-ahead|assent|acceptance|ratif\w+|authori[sz]\w+|say yes|permission|ruling|vote)"
    r"|zustimm\w*|genehmig\w*|freig\w*|autoriz\w*|aprob\w*|autoris\w*|approuv\w*)"
)
_CONSENT_NOUN = (
    r"(?:approvals?|clearances?|consents?|sign-?off|agreement (?:of|from|by)|blessing|nod|green light|go-ahead"
    r"|assent|acceptance"
    r"|authori[sz]ations?|permission|ruling|votes?|passing of|waiting period|due diligence|review|permits?"
    r"|licen[cs]e from"
    r"|registration with|admission of|approving)"
)
# What the sentence goes on to tell of the deal.
_ELSE = r"\s(?:and|but)\s(?:is|are|was|were|will|would|should|has|have|it)\b"
APPROVALS = (
    re.compile(
        r"\b(?P<quote>(?:subject to|conditional (?:up)?on|conditioned (?:up)?on|contingent (?:up)?on"
        r"|dependent (?:up)?on"
        r"|depends? (?:up)?on|depending on|hinges? (?:up)?on|pending|awaiting|awaits|waiting for|requires?|needs?)\s"
        r"(?:the\s|receipt of\s|\([a-z]\)\s|an?\s)*"
        rf"[^.;]{{0,140}}?\b{_CONSENT_NOUN}\b(?:(?!{_ELSE})(?:[^.;,]|\.(?=\w)"
        r"|(?<=\b[A-Z]\.[A-Z])\.)){0,90})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<quote>(?:(?:[A-Z][\w’'.-]*|both|the|two|and|of|in|for|sets|all|each|its|their"
        rf"|either)[ ,]+){{0,10}}?(?i:\b{_BODIES}\b)"
        rf"[^.;:,]{{0,50}}?)\s(?:(?:(?:has|have|is|are)\s(?:yet|still|first)?\s?to)|must|needs? to|still ha(?:s"
        rf"|ve) to|will have to"
        rf"|müssen|muss|debe(?:n|rá|rán)?|doi(?:t|vent))\s(?:still |yet |first |also |noch |all )*(?:give (?:its"
        rf"|their|the) )?"
        rf"(?i:{_CONSENT})"
    ),
    re.compile(
        rf"\b(?:(?:depends?|hinges?|hangs?|waiting|waits?|await(?:s|ing)?|until|once|if)\s(?:on |for |the )*)"
        rf"(?P<quote>(?:[\w’'-]+\s){{0,6}}?\b{_BODIES}\b[^.;,]{{0,60}})",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<quote>(?:antitrust|merger|competition|regulatory|merger-control|foreign[- ]investment|security|tax"
        r"|shareholder"
        r"|stockholder|ministerial|court|government|exchange|lender|bank)(?:[- ]\w+)? (?:clearances?|approvals?"
        r"|consents?|ruling"
        r"|acceptance|vote)(?: (?:in|from|of|by) [^.;,]{2,60})?)\s?(?:is|are|was|remains?|has|have)\s(?:still |yet "
        r"|to be )*"
        r"(?:needed|required|outstanding|pending|awaited|expected|sought|wanting|come|come through)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<quote>(?:the\s)?(?:approval|consent|clearance)s?\s(?:by|of|from)\s(?!its|the\sboard"
        r"|directors)[A-Z][^.;]{2,90}?"
        r"(?=\s(?:is|are|was|were|has|have|before|and\sis)\b|[.;,]|$)"
        r"|(?:visto\sbueno|aprobación|autorización)\sde\s[^.;]{3,90}"
        r"|(?:freigabe|zustimmung|genehmigung)\s(?:durch|des|der|vom|von)\s[^.;]{3,90}"
        r"|(?:l['’]accord|feu\svert|approbation|autorisation)\s(?:de|du|des)\s[^.;]{3,90}"
        r"|(?:sujet[oa]\sa|pendiente\sde)[^.;]{0,80}(?:aprobaci[oó]n|aprobaciones|autorizaci[oó]n"
        r"|autorizaciones)[^.;]{0,60}"
        r"|(?:vorbehaltlich|unter\sdem\svorbehalt)[^.;]{0,100}(?:genehmigung|zustimmung|freigabe)[^.;]{0,60}"
        r"|(?:sous\sréserve|soumise?\sà)[^.;]{0,100}(?:approbation|autorisation)s?[^.;]{0,60})",
        re.IGNORECASE,
    ),
)
# A drug's approval makes a milestone due, and is no condition of the deal; nor is one that nobody needs.
NO_APPROVAL = re.compile(
    r"\b(?:milestones?|royalt\w+|triggers?|drug|phase \d|marketing approval|payable (?:on|upon)|approved (?:the|it"
    r"|by))\b",
    re.IGNORECASE,
)
NOT_NEEDED = re.compile(r"\b(?:no|not|without|neither|nor)\b[^.;,]{0,30}$", re.IGNORECASE)

_REGION = (
    r"(?:the |greater |mainland |north(?:ern)? |south(?:ern)? |west(?:ern)? |east(?:ern)? |central |latin |southeast )*"
    r"(?:world(?:wide)?|globe|americas?|united states|u\.?s\.?a?\b\.?|canada|mexico|brazil|argentina|chile"
    r"|europe(?:an union)?"
    r"|e\.?u\.?\b|eea|uk\b|united kingdom|britain|ireland|germany|france|italy|spain|portugal|switzerland|austria"
    r"|belgium"
    r"|netherlands|nordics?|nordic countries|scandinavia|sweden|norway|denmark|finland|poland|turkey|russia|ukraine"
    r"|asia"
    r"(?:-pacific)?|japan|china|hong kong|macau|taiwan|korea|india|indonesia|thailand|vietnam|singapore|malaysia"
    r"|philippines"
    r"|australia|new zealand|australasia|oceania|africa|egypt|nigeria|kenya|morocco|middle east|gulf|saudi arabia"
    r"|israel"
    r"|emea|apac|latam|norteamérica|américa latina|europa|japón|corea|alemania|francia|europe|amérique du nord|japon"
    r"|chine"
    r"|deutschland|österreich|schweiz|vereinigten staaten|rest of the world)"
)
_REGIONS = rf"(?:{_REGION}(?:,? (?:and |or |y |und |et )?(?=\w)|, )?){{1,6}}"
TERRITORIES = (
    re.compile(
        r"\b(?:rights?|(?<!exploration )(?<!mining )licen[cs]\w*|commerciali[sz]\w+|market|distribut\w+|sell|sells"
        r"|territory|derechos|licenci\w+|rechte"
        rf"|lizenz\w*|droits|exclusiv\w+|covers?|extend)\b[^.;]{{0,90}}?\s(?P<quote>(?:in|outside|throughout|across"
        rf"|for|en|für|in"
        rf"|everywhere outside)\s(?:of\s)?{_REGIONS}(?: (?:outside|apart from|except|excluding"
        rf"|other than) {_REGIONS})?)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<quote>(?:worldwide|globally|the (?:whole|entire) world|the rest of the world)(?:,? (?:outside"
        rf"|apart from|except"
        rf"|excluding|other than|bar) (?:for )?{_REGIONS})?)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:retains?|keeps?|holds on to|reserves?|conserva|behält|garde)\s(?:the |all |its )*(?:rights (?:in|to"
        rf"|for) )?"
        rf"(?P<quote>{_REGIONS})",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<quote>(?:worldwide|global|exclusive global|ex-?US|U\.S\.|US|European|Japanese|Chinese)\s(?:rights"
        r"|licen[cs]e"
        r"|commerciali[sz]ation))\b"
    ),
)
TERRITORY_HINTS = (
    "right", "licen", "market", "commerciali", "territor", "distribut", "derecho", "recht", "droit", "world", "sell",
    "keeps", "lizenz", "exclusiv",
)  # fmt: skip
EXCLUSIVITIES = (
    re.compile(
        r"\b(?P<quote>(?:non[- ]?)?(?:exclusive|sole|co[- ]exclusive|exklusive[nrs]?|exclusiv[aeo]s?|exclusif|exclusifs"
        r"|(?:nicht )?ausschließliche[nrs]?)\s(?:[\w/-]+\s){0,4}?(?:rights?|licen[cs]es?|option|agreement|supplier"
        r"|partner"
        r"|negotiations|basis|distribution|talks|period|derechos?|licencia|rechte|lizenz|droits?|licence))\b"
        r"|\b(?P<right>exclusivity (?:period|agreement)|derechos exclusivos|licencia exclusiva|droits exclusifs|licence"
        r" exclusive)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:licen[cs]e|rights?|agreement|deal|arrangement|option|partnership)\b[^.;]{0,50}?\b(?:is|are|be|was"
        r"|on an?)\s"
        r"(?P<quote>(?:non-?|co-?)?exclusive)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<quote>(?:may not|must not|will not|shall not|undertak\w+ not to|agreed not to|not to"
        r"|cannot)\s(?:seek|solicit"
        r"|shop|entertain|discuss|encourage|deal with|negotiate with|talk to)[^.;]{0,80})",
        re.IGNORECASE,
    ),
)
EXCLUSIVITY_HINTS = (
    "exclusiv",
    "exklusiv",
    "exclusif",
    "sole",
    "ausschließ",
    "solicit",
    "not seek",
    "not deal",
    "not negot",
)
# A whole company that changes hands without a figure for it.
WHOLES = (
    re.compile(
        r"\b(?:b(?:uy|uys|ought|uying)|acquir\w+|purchas\w+|s(?:ell|ells|old|elling|ale)|tak(?:e|es|ing)|took"
        r"|compr\w+|acqui\w+)\b"
        r"[^.;]{0,80}?(?P<quote>\b(?:the )?(?:whole|entirety|entire|all)(?: of)?(?: the| its)?(?: issued"
        r"| outstanding| ordinary"
        r"| and| share){0,4} (?:capital|shares|share capital|equity)\b|\bla totalidad\b|\bla totalité\b"
        r"|\bsämtliche (?:anteile|aktien)\b)",
        re.IGNORECASE,
    ),
)
