"""Opposites of loans, notes, licences and contracts."""

from agent.check.opposites.opposite import Bind, Opposite, opposite

PAPER: tuple[Opposite, ...] = (
    opposite(
        "exclusive or not",
        "non-exclusive|nonexclusive|not exclusive|no exclusivity|license the same|other licensees|free to|others"
        "|rivals",
        r"\bnon-?exclusive(?:ly)?\b|\b(?:is|are) not (?:an )?exclusive\b|\bno exclusivity\b|\b(?:is|are|remains?)"
        r" free to (?:also )?(?:licen[cs]e|supply|sell|grant|sign)\b[^.;]{0,60}\b(?:rivals?|others?|competitors?"
        r"|third parties)\b|\b(?:may|can) (?:also )?(?:licen[cs]e|supply|appoint|grant)\b[^.;]{0,50}\b(?:rivals?"
        r"|others|competitors?|third parties)\b",
        r"(?<!non-)(?<!not )(?<!not an )\bexclusive(?:ly)?\s+(?:\w+\s+){0,3}?(?:licen[cs]\w*|rights?|agreement"
        r"|contract|supplier|distribut\w+|partner\w*|basis|deal)\b|\b(?:is|are|remains?) exclusive\b|\bsole"
        r" (?:and exclusive|rights?|licensee)\b",
    ),
    opposite(
        "fixed or floating",
        "fixed",
        r"\bfixed[- ](?:rate|coupon|interest)\b|\b(?:interest|rate|coupon)s?\b[^.;]{0,30}\bfixed\b|\bfixed (?:at"
        r"|for) (?:\w+ )?\d[\d.]*\s?(?:%|per ?cent)",
        r"\b(?:floating|variable|adjustable)[- ]rate\b|\b(?:floating|variable) (?:interest|coupon)\b"
        r"|\b(?:interest|rate|coupon|loan|notes?|margin)\b[^.;]{0,60}\b(?:floats?|over|above"
        r"|plus)\s(?:\w+-month\s)?(?:sofr|sonia|euribor|libor|€str|bbsw|nibor|stibor|the base rate|prime)\b"
        r"|\b(?:sofr|sonia|euribor|bbsw|nibor|stibor|libor) (?:plus|\+)",
        Bind.INSTRUMENT,
    ),
    opposite(
        "secured or unsecured",
        "unsecured|no security|not secured|without security|without collateral|no collateral",
        r"\bunsecured\b|\b(?:is|are) not secured\b|\b(?:without|no) (?:any )?(?:security|collateral)\b",
        r"(?<!un)\bsecured (?:on|by|against|over)\b|\bsenior secured\b|(?<!un)\bsecured (?:term |bridge"
        r" )?(?:loans?|notes?|bonds?|debt|facility|facilities|debentures?|borrowings?|term loan|credit|financing"
        r"|coupon|rate|interest)\b|\b(?:first[- ]ranking |first |second )?(?:mortgage|charge|lien|pledge) (?:over"
        r"|on|of)\b|\bbacked by (?:the|its|a)\s(?:\w+\s)?(?:assets|property|plants?|land|receivables|building)\b",
        Bind.INSTRUMENT,
    ),
    opposite(
        "senior or subordinated",
        "subordinat|junior",
        r"\b(?:subordinated|junior) (?:\w+ ){0,2}(?:loans?|notes?|bonds?|debt|facility|facilities|debentures?"
        r"|borrowings?|term loan|credit|financing|coupon|rate|interest)\b|\b(?:loans?|notes?|bonds?|debt|facility"
        r"|facilities|debentures?|borrowings?|term loan|credit|financing|coupon|rate|interest) (?:is|are|ranks?)"
        r" (?:subordinated|junior)\b",
        r"\bsenior (?:\w+ ){0,2}(?:loans?|notes?|bonds?|debt|facility|facilities|debentures?|borrowings?|term"
        r" loan|credit|financing|coupon|rate|interest)\b",
        Bind.INSTRUMENT,
    ),
    opposite(
        "convertible or not",
        "not convert|non-convertible|cannot be converted|no right to convert|straight",
        r"\bnot convertible\b|\bnon-convertible\b|\bcannot be converted\b|\bno (?:right to convert|conversion"
        r" right)\b|\bstraight bonds?\b",
        r"(?<!non-)(?<!not )\bconvertible (?:\w+ )?(?:notes?|bonds?|loan|debentures?)\b|\b(?:can|may) (?:be"
        r" )?convert(?:ed)? (?:into|the)\b",
        Bind.INSTRUMENT,
    ),
    opposite(
        "recourse or none",
        "non-recourse|without recourse|no recourse",
        r"\bnon-recourse\b|\b(?:without|no) recourse\b",
        r"(?<!no )(?<!non-)(?<!without )\b(?:full[- ]recourse|recourse to)\b|\bguaranteed by (?:its|the)"
        r" (?:parent|sponsor)\b",
        Bind.INSTRUMENT,
    ),
    opposite(
        "refundable or not",
        "non-refundable|nonrefundable|not refundable",
        r"\bnon-?refundable\b|\bnot refundable\b",
        r"(?<!non-)(?<!not )(?<!non)\brefundable\b|\b(?:will|is to|would) be refunded\b|\brefunds? (?:it|the)\b"
        r"|\b(?:get|gets) (?:it|the (?:deposit|money|payment)) back\b",
    ),
    opposite(
        "a way out or none",
        "cannot be cancel|non-cancel|noncancel|no break|cannot terminate|cannot withdraw|may not withdraw|may"
        " not terminate|cannot be terminat|without a break|not be cancel|no right to terminate|cannot leave"
        "|irrevocabl|no early",
        r"\bnon-?cancell?able\b|\b(?:cannot|can ?not|may not) (?:be )?(?:early )?(?:cancel\w*|terminat\w*"
        r"|withdraw\w*|leave|end)\b(?! before)|\b(?:no|without an?) (?:break|early termination) (?:clause|right"
        r"|option)s?\b|\bno right to (?:terminate|cancel|leave)\b|\bno early (?:exit|termination)\b",
        r"(?<!not )\b(?:may|can|is entitled to|are entitled to|is free to|has the right to|have the right"
        r" to)\s(?:\w+ ){0,2}?(?:walk away|terminate|cancel|withdraw|leave early|leave|break (?:the|it)|end"
        r" (?:the|it)|hand (?:back|it back))\b|(?<!no )\b(?:a|the|with|its) (?:\w+ )?break (?:clause|option"
        r"|right)\b|\bright to (?:terminate|walk away|cancel) (?:after|from|in|on|at|without)\b",
    ),
    opposite(
        "right to buy back or none",
        "no right to|no option to|cannot buy back|no buy-back|no repurchase|without a right|without any right|no"
        " way back",
        r"\b(?:no|without (?:a|any)) (?:right|option) (?:to|of) (?:buy|purchase|repurchase|reacquire"
        r"|acquire)\b[^.;]{0,20}?|\bno (?:buy-?back|repurchase) (?:right|option|clause)s?\b|\bcannot (?:buy (?:it"
        r" |them )?back|repurchase)\b",
        r"(?<!not )\b(?:can|may|has the right to|has an option to|is entitled to|have the right to|have an option"
        r" to)\s(?:\w+ )?(?:repurchase|reacquire|buy (?:\w+ ){0,3}?back)\b|(?<!no )\b(?:option|right) to"
        r" (?:repurchase|reacquire|buy (?:\w+ ){0,3}?back)\b|(?<!no )\b(?:buy-?back|repurchase) (?:option|right)\b",
    ),
    opposite(
        "let or vacant",
        "fully let|fully leased|fully occupied|no vacan|wholly let|entirely let|100% let|100% occupied|100%"
        " leased|no vacant",
        r"\b(?:fully|wholly|entirely|completely|100%|100 per ?cent) (?:let|leased|occupied|rented)\b|\bno"
        r" (?:vacanc\w+|vacant)\b",
        r"\b(?:stands?|stood|is|are|remains?|sits?) (?:\w+ ){0,2}?(?:vacant|empty|unlet)\b|\bvacancy (?:rate|of"
        r"|stands)\b|\bvacan(?:t|cies)\b[^.;]{0,30}\b(?:floors?|space|units?)\b|\b(?:[1-9]\d?)(?:\.\d+)?\s?(?:%"
        r"|per ?cent|percent) (?:let|leased|occupied|vacant|empty)\b",
    ),
    opposite(
        "freehold or leasehold",
        "leasehold",
        r"\bleasehold\b",
        r"\bfreehold\b",
    ),
    opposite(
        "dilutive or not",
        "non-dilutive|not dilut|no dilution|without dilut|accretive",
        r"\bnon-dilutive\b|\b(?:no|without(?: any)?) dilution\b|\bnot dilute\b|\b(?:immediately |\w+ )?accretive"
        r" (?:to|from)\b",
        r"(?<!non-)\bdilutive (?:to|for|until|in)\b|\b(?:will|would|to) dilute\b|\bdilution of\b",
    ),
    opposite(
        "licensed out or kept",
        "retains all|keeps all|retain all|keep all|keeps every|retains every|keeps the worldwide|retains"
        " worldwide|retains global|keeps global|keeps worldwide|full rights",
        r"\b(?:retains?|keeps?) (?:all|every|full|worldwide|global|the worldwide|the global) (?:\w+"
        r" )?rights?\b(?! (?:outside|elsewhere|in|that|not|to all other|which))",
        r"\b(?:licensed|granted|sold|out-licensed|assigned) (?:the |its |exclusive |worldwide |global )*(?:\w+"
        r" )?rights\b",
    ),
    opposite(
        "worldwide or not",
        "worldwide|global",
        r"\b(?:worldwide|global) (?:\w+ )?(?:licen[cs]e|rights)\b",
        r"\b(?:licen[cs]e|rights|territory) (?:is|are|covers?|extends?|cover) (?:limited|restricted|confined"
        r"|only)\b|\b(?:retains?|keeps?) (?:the )?(?:\w+ )?rights (?:in|for) (?:the )?[a-z]",
    ),
    opposite(
        "guaranteed or not",
        "not guaranteed|no guarantee|unguaranteed|without a guarantee|without any guarantee",
        r"\b(?:is|are) not guaranteed\b|\bno (?:\w+ )?guarantees? (?:is|was|has|were|from|by|of)\b|\bwithout (?:a"
        r"|any) (?:\w+ )?guarantee\b|\bunguaranteed\b",
        r"(?<!not )\b(?:is|are|was|were|be) guaranteed by\b|(?<!no )\b(?:a|the|its|parent|full) (?:\w+"
        r" )?guarantee (?:from|by|of|covers|was given)\b|\bguarantees? (?:the|all|its) (?:\w+ )?(?:loan|notes"
        r"|bonds|debt|obligations|rent|payments?)\b",
        Bind.INSTRUMENT,
    ),
    opposite(
        "extended or not",
        "cannot be extended|cannot be renewed|no renewal|no option to extend|no right to extend|not renewable|no"
        " extension|non-renewable",
        r"\b(?:cannot|can ?not|may not) be (?:extended|renewed)\b|\bno (?:renewals?|extension|option to (?:extend"
        r"|renew)|right to (?:extend|renew))\b|\bnon-?renewable\b|\bnot renewable\b",
        r"(?<!not )\b(?:can|may) be (?:extended|renewed)\b|(?<!no )\b(?:options?|right) to (?:extend|renew)\b"
        r"|(?<!no )\b(?:renewal|extension) options?\b|(?<!no )(?<!non-)\brenewable for\b|\b(?:can|may) (?:extend"
        r"|renew) (?:it|the)\b",
    ),
    opposite(
        "price rises or not",
        "stays the same|price is flat|flat price|no indexation|not indexed|without indexation|no escalat"
        "|constant price|same for the whole term|unchanged throughout|does not change",
        r"\bprice \b[^.;]{0,20}\b(?:stays|remains) (?:the same|flat|constant|unchanged)\b|\bno (?:indexation"
        r"|escalat\w+)\b|\b(?:is|are) not (?:indexed|linked to inflation)\b",
        r"(?<!not )\b(?:indexed|linked|tied) to (?:inflation|consumer prices|the consumer|cpi|an index)\b"
        r"|\b(?:rises?|escalat\w+|increas\w+|steps? up) (?:by )?[\d.]+\s?(?:%|per ?cent|percent) (?:a year"
        r"|annually|each year|every year|per year|per annum)\b",
    ),
    opposite(
        "operator or outsider",
        "non-operated|not operate|not the operator",
        r"\bnon-operated\b|\b(?:does|will) not operate\b|\bnot the operator\b",
        r"(?<!not )\b(?:is|as|remains|becomes|be) (?:the )?operator of\b|(?<!not )(?<!non-)\boperated interest\b",
    ),
    opposite(
        "parent's promise or none",
        "no parent|without support|ring-fenced",
        r"\bno (?:parent|sponsor) (?:support|guarantee|backing)\b",
        r"(?<!no )\b(?:parent|sponsor) (?:company )?(?:support|guarantee|backing)\b",
    ),
    opposite(
        "bound or free to compete",
        "no non-compete|free to compete|not bound by",
        r"\bno non-compete\b|\bfree to compete\b|\bno restraint of trade\b",
        r"(?<!no )\b(?:a|the|its) (?:[\w-]+ )?non-compete\b|\b(?:may|will|must|agreed) not (?:to )?compete\b",
    ),
    opposite(
        "insured or not",
        "uninsured|not insured|no insurance",
        r"\buninsured\b|\bnot insured\b|\bno (?:\w+ )?insurance\b",
        r"(?<!not )(?<!un)\bfully insured\b|\binsurance (?:covers|pays|paid)\b",
    ),
)  # fmt: skip
