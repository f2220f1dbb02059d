"""What is said of how a deal is paid and financed, and its opposites."""

from agent.check.opposites.opposite import Bind, opposite

_PAYS = r"(?:pay\w*|paid|fund\w*|financ\w+|buy\w*|bought|purchas\w+|acqui\w+|takeover|deal|price|cost)"
_FROM = r"(?:from|with|out of|by|using|through)"
_OWN = r"(?:(?:its|their|his|the company['’]s) (?:own )?|existing |available |surplus )*"

MONEY = (
    opposite(
        "borrowed money",
        "without |borrow|no debt|no loan|no new debt|in cash|own |equity|no bank",
        rf"without (?:any |new |further |additional |taking on )*(?:borrow\w*|debt|loans?|bank (?:loans?|debt"
        rf"|finance|money))"
        rf"|no (?:new |bank |external |acquisition )*(?:debt|borrowing|loans?|financing) (?:is|was|will be|would be"
        rf"|are|were|has been) "
        rf"(?:needed|required|involved|taken|raised|used)"
        rf"|(?:will|does|did|need|do|is) not (?:be )?(?:need(?:ing)? to |have to )?(?:borrow"
        rf"|take on (?:any )?(?:new )?debt|take out)"
        rf"|(?:entirely|wholly|solely|fully|exclusively|all|only) {_FROM} {_OWN}(?:cash|funds|reserves|resources"
        rf"|equity|money|pocket)"
        rf"|{_FROM} {_OWN}(?:cash|funds|reserves|resources|equity)(?: \w+){{0,2}} alone|no borrowed money",
        r"(?:loan|credit (?:line|facility)|bridge (?:loan|facility)|bank debt|term facility|bonds?|notes|mortgage"
        r"|borrow\w+)"
        r"\b[^.;]{0,80}\b(?:to (?:help )?(?:fund|finance|pay|cover|buy|meet)|(?:fund|financ|pay)(?:s|ing) for"
        r"|towards? the)"
        r"|(?:fund|financ|pa(?:y|id))\w*\b[^.;]{0,60}\b(?:with|by|from|through) (?:a |an |new |bank )*(?:\S+ )?"
        r"(?:loan|borrow\w+|bank debt|debt|credit|bonds?|notes|bridge)"
        r"|borrow(?:s|ed|ing)?\b[^.;]{0,60}\b(?:to|for|of the (?:price|cost))",
    ),
    opposite(
        "debts of the target",
        "no debt|debt-free|debt free|no borrowing|free of debt|without debt|no bank",
        r"(?<!cash-free, )(?<!cash-free and )(?<!cash free, )(?<!on a )(?:debt[- ]free(?! basis)(?!, cash)|(?:has"
        r"|have|had|with|carries|carrying) "
        r"(?:no|zero) (?:net |bank |financial |outstanding )*(?:debts?|borrowings|loans)|free of (?:all )?debts?)",
        r"(?:repay\w*|pay(?:s|ing)? off|take(?:s|ing)? (?:on|over)|assum\w+|refinanc\w+|inherit\w*|settl\w+|redeem\w*)"
        r"\b[^.;]{0,40}(?:['’]s?|\bits|\bthe company['’]s|\btheir|\bexisting|\boutstanding|\bthe)(?: [\w-]+){0,2} "
        r"(?:loans?|debts?|borrowings|overdraft|bonds|notes)"
        r"|(?:its|['’]s?) (?:net |bank )?(?:debts?|borrowings|loans?) (?:of|stood|stands|amount\w*|come\w*|came)",
        Bind.SHARED,
        unless=r"proceeds",
    ),
    opposite(
        "payment in cash alone",
        "all-cash|all cash|in cash|cash only|cash-only|no shares|only cash|no new shares",
        r"all[- ]cash|(?:entirely|wholly|fully|solely|exclusively|all|only|purely) in cash|cash[- ]only"
        r"|in cash alone|only (?:in )?cash"
        r"|no (?:new )?(?:shares?|stock|paper) (?:is|are|was|were|will be|being) (?:to be )?(?:issued|offered|used"
        r"|involved)",
        r"(?:receiv\w+|get|gets|given|issu\w+|pa(?:y|id)\w*|hand\w* over|offer\w*|tak(?:e|es|ing)"
        r"|accept\w*)\b[^.;]{0,70}"
        r"\b(?<!for )(?<!of )(?<!a )(?<!per )(?<!each )(?:new |ordinary |common |its |own |treasury )*(?:shares"
        r"|stock)\b(?! price| market| exchange|holder)"
        r"[^.;]{0,40}\b(?:for|as|in exchange|in return|to the (?:sell|vend|owner|holder|found)\w*|to (?:its|their"
        r"|the) |worth|part)"
        r"|(?:part|balance|rest|remainder|half|third|quarter|%|percent|per cent)(?: of (?:the|this"
        r"|that) \w+)?(?: (?:is|will be|are|being|comes?|paid|payable|due))*"
        r" in (?:new |its (?:own )?|\S+ )?(?:shares|stock|paper)",
    ),
    opposite(
        "payment in shares alone",
        "all-stock|all-share|all-paper|in shares|in stock|no cash",
        r"all[- ](?:stock|share|paper)|(?:entirely|wholly|fully|solely|exclusively|purely) in (?:shares|stock)"
        r"|no cash (?:is|will|changes|was|would|component|part|element|being)",
        r"(?:pa(?:y|id)\w*|receiv\w+|get|gets|hand\w* over)\b[^.;]{0,50}\b(?:million|billion|m|bn|euros?|dollars"
        r"|pounds) in cash\b"
        r"|cash (?:component|portion|element|part) of|(?:half|third|quarter|rest|balance|%) (?:of the (?:price"
        r"|consideration) )?in cash",
    ),
    opposite(
        "condition of financing",
        "financing|fully funded|fully financed|financed",
        r"(?:not|nor|without being) (?:be )?(?:subject to|conditional (?:up)?on|contingent (?:up)?on"
        r"|dependent on) (?:\w+ ){0,2}(?:financing|funding|finance)"
        r"|no financing condition|without (?:a |any )?financing condition|fully (?:funded|financed)|(?:financing"
        r"|funding) (?:is|has been) (?:fully )?(?:committed|secured|in place)",
        r"(?:depend(?:s|ent|ing)?|hing(?:es|ing)|conditional|contingent|subject|rest(?:s|ing)|provided)\b[^.;]{0,40}"
        r"\b(?:rais(?:e|es|ing)|financing|funding|borrow\w*|loan|banks?|debt|money)\b"
        r"|(?:still|yet) (?:has |have |needs? |must |to )+(?:to )?(?:find|raise|arrange|secure"
        r"|line up)\b[^.;]{0,30}\b(?:money|financing|funding|loan|cash|funds|million|billion)",
    ),
    opposite(
        "finder's fee",
        "finder|commission|broker",
        r"no (?:finder['’]?s?['’]? fees?|commissions?|brokerage|brokers?['’]? fees?)(?:,? (?:or"
        r"|and) \w+(?: \w+)?)? (?:is|are|was|were|will be|has been|have been)"
        r"|without (?:a |any )?(?:finder['’]?s?['’]? fee|commission)|(?:does|do|did|will) not pay (?:a "
        r"|any )?(?:finder|commission|broker)",
        r"(?:finder['’]?s?['’]? fee|commission|brokerage) (?:of|to|for|was|is|will|equal|in|payable|goes|amount)"
        r"|(?:as|pay\w*|paid|being|receiv\w+|gets?|earn\w*|collect\w*) (?:a |an |the "
        r"|its )?(?:\S+ ){0,2}(?:finder['’]?s?['’]? fee|commission)",
    ),
    opposite(
        "break fee",
        "break fee|break-up fee|breakup fee|termination fee|break-fee|walk",
        r"(?:no|without (?:a|any)|neither side owes|not? agreed (?:a|any)) (?:break(?:[- ]?up)?|termination"
        r"|reverse termination)[- ]fees?"
        r"|either (?:side|party) (?:can|may) walk away (?:free|without (?:paying|penalty|cost))"
        r"|no penalty for walking",
        r"(?:break(?:[- ]?up)?|termination)[- ]fee (?:of|is|was|amount\w*|equal|that|payable|which)|(?:pay\w*"
        r"|owe\w*|forfeit\w*)\b[^.;]{0,50}"
        r"\b(?:break(?:[- ]?up)?|termination)[- ]fee|(?:owes?|must pay|has to pay|would pay"
        r"|pays)\b[^.;]{0,60}\b(?:walk(?:s|ing)? away|back(?:s|ing)? out|pull(?:s|ing)? out)",
    ),
    opposite(
        "rank of the debt",
        "unsecured",
        r"(?:all|the|these|its|new|senior)(?: [\w-]+){0,4}? (?:notes|bonds|loan|debentures|series"
        r"|facility)[^.;]{0,40}\bunsecured|unsecured (?:notes|bonds|loan|debentures|facility|debt)",
        r"(?:secured (?:by|on|against|over)|first[- ](?:ranking|lien|priority)|mortgage (?:over|on)|charge (?:over"
        r"|on)|lien on|pledge (?:over|of)|collateral)",
        Bind.INSTRUMENT,
    ),
    opposite(
        "rate of interest",
        "fixed",
        r"(?:at |bears? |carr(?:y|ies) |pays? )(?:a |an )?fixed (?:interest |annual |coupon |yearly )*(?:rate"
        r"|interest|coupon)|interest (?:rate )?is fixed(?! for)(?! at \S+ for)"
        r"|fixed[- ](?:rate|interest) (?:loan|notes|bonds|facility|mortgage)|(?:rate|coupon"
        r"|interest) is fixed(?! for| at \S+ for)",
        r"(?:interest|rate|coupon) (?:rate )?(?:floats|is (?:floating|variable)|is set (?:each|every)|varies"
        r"|is tied to|moves with)|(?:floating|variable)[- ](?:rate|interest)"
        r"|(?:basis points|points|%|percent|per cent) (?:over|above) (?:\S+ )?(?:sofr|euribor|sonia|libor|stibor"
        r"|nibor|bbsy|prime)|(?:sofr|euribor|sonia|libor) plus",
        Bind.INSTRUMENT,
    ),
    opposite(
        "repayment",
        "bullet|single |one go|in one |lump sum",
        r"bullet (?:loan|repayment|maturity)|(?:repaid|repayable|repayment|paid back|falls due|payable"
        r"|paid) (?:\w+ ){0,4}in (?:one|a single|a lump) (?:go|sum|payment|instal\w+|amount)"
        r"|no (?:repayments?|amorti[sz]ation|principal payments?) (?:is |are )?(?:due )?(?:before|until|prior)",
        r"(?:repaid|repayable|repayment|pa(?:y|id)\w*|falls due|due) (?:\w+ ){0,3}in (?:two|three|four|five|six"
        r"|eight|ten|twelve|equal|annual|quarterly|monthly|yearly|half-yearly) (?:\w+ )?(?:instal\w+|tranches"
        r"|payments|parts|steps|stages)"
        r"|amorti[sz](?:es|ing|ed)|quarterly (?:repayments?|instal\w+)",
        Bind.INSTRUMENT,
    ),
    opposite(
        "recourse",
        "non-recourse|without recourse|no recourse|nonrecourse",
        r"non-?recourse|(?:without|no) recourse to",
        r"(?:full|limited) recourse|(?:guarantee\w*|backed|underwritten|underwrites) (?:by |for )?(?:the "
        r"|its )?(?:parent|sponsor|shareholder|owner)|parent guarantee",
        Bind.INSTRUMENT,
    ),
    opposite(
        "covenants",
        "no covenant|no financial covenant|covenant-lite|cov-lite|covenant-free|free of covenant|without covenant",
        r"(?:no|without|free of) (?:\w+ )?covenants?|cov(?:enant)?-(?:lite|free)",
        r"covenants? (?:on|of|that|requires?|limits?|caps?|which|is|are|tied)|(?:breach\w*|meet\w*"
        r"|test\w*) (?:of )?(?:a |the |its )?(?:\w+ )?covenants?",
    ),
    opposite(
        "dividend",
        "no dividend|not pay|never paid|not paid|without a dividend",
        r"(?:no dividend (?:is|was|will|has|for)|(?:does|did|will|has) not (?:pay|paid) (?:a |any |out )?dividends?"
        r"|(?:has )?never paid (?:a |any )?dividends?)",
        r"(?:pay|pays|paid|paying|declar\w+|distribut\w+)\b[^.;]{0,40}\bdividends? of"
        r"|dividend of [^.;]{0,40}\b(?:was|is|will be|has been) paid|paid (?:a |out a )dividend",
        Bind.SHARED,
    ),
)  # fmt: skip
