"""Words of the trade beside sums: what is paid, lent, spent, guaranteed, and what is only a company's own figure."""

from agent.schema.term_kind import TermKind as K

_PRICE_NOUN = (
    r"(?:purchase|acquisition|sale|selling|transaction|deal|takeover|buyout|asking|agreed|headline|base|total|overall)"
    r" (?:price|consideration|value|cost|sum)|consideration|price tag|purchase sum|proceeds of the sale"
    r"|(?:deal|acquisition|purchase|takeover|buyout|sale|transaction|disposal)(?: is| was|,)? (?:worth|valued at"
    r"|priced at)"
)
_BUYS = (
    r"(?:b(?:uy|uys|ought|uying)|acquir\w+|purchas\w+|s(?:ell|ells|old|elling)|snap(?:s|ped)? up|pick(?:s|ed)? up"
    r"|scoop(?:s|ed)? up|dispos\w+ of|divest\w*|offload\w*|hiv(?:es|ed) off|unload\w*|tak(?:e|es|ing) over"
    r"|took over|land(?:s|ed)|clinch\w*|went|goes|chang(?:e|es|ed) hands|swallow\w*|part(?:s|ed)? with|took)"
    r"(?:[^;]{0,90}?)? for"
)
_PAYS = (
    r"fork(?:s|ed|ing)? out|shell(?:s|ed|ing)? out|splash(?:es|ed|ing)? out|stump(?:s|ed|ing)? up|cough(?:s|ed)? up"
    r"|lay(?:s|ing)? out|laid out|pocket(?:s|ed|ing)?|fetch(?:es|ed|ing)?|pay for it|price(?: is| was| of| at| to)"
    r"|agreed to (?:spend|pay)|is to pay|will pay|are to pay|is paying|has paid|(?:it|he|she|they) paid|would cost it"
    r"|put the price at|priced? (?:it|them|the \w+) at|net(?:s|ted)? the (?:seller|vendor|owner)s?"
)
_RESULTS = (
    r"revenues?|sales|turnover|(?:net|operating|gross|pre-?tax|annual) (?:income|profits?|loss\w*|result)|profits?"
    r"|loss(?:es)?|earnings|ebitda?|ebit|cash flows?|(?:total |net )?assets|backlog|order book|market (?:value|cap\w*"
    r"|size|worth)|capitali[sz]ation|savings|synerg\w+|dividends?|liquidity|premiums? (?:written|of)|write-?downs?"
    r"|impairments?|fined?|settle\w*|damages|tax(?:es)?|salar(?:y|ies)|wages?|cash (?:position|balance|pile|of|in hand"
    r"|reserves?)|had cash|in the bank|deficit|bookings|billings|deposits (?:of|stood)|inventor(?:y|ies)|turned over"
    r"|generated|earned|lost|made|reported|posted|booked|the market|industry|book value|assets under management"
    r"|prize|lawsuit|claims?|insured|worth of (?:goods|orders)|price target|target price|wrote off|written off"
    r"|trad(?:ed|ing) at|previous\w* (?:offer|bid)|rejected"
)
_OLD_LOAN = (
    r"(?:repay|repaid|repays|repaying|refinanc\w+|redeem\w*|retir(?:e|es|ing)|replac\w+|pay(?:s|ing)? (?:off|down|back)"
    r"|paid (?:off|down|back)|existing|outstanding|earlier|previous|old|legacy) (?:(?:the|its|an?|about|some|of|older"
    r"|old|existing|bank|bridge|term|senior) ){0,4}"
)
_LOAN = (
    r"borrow(?:s|ed|ing)?|lend(?:s|ing)?|lent|loans?(?: facility)?|(?:credit |term |bridge |revolving |debt |bank "
    r"|loan )"
    r"?facilit(?:y|ies)|revolver|revolving (?:line|credit)|credit lines?|(?:senior |secured |convertible |green )?notes"
    r"|bonds?|debentures?|accordion|mortgage|overdraft|senior debt|mezzanine|private placement|placing|placement"
    r"|(?:funding|financing|seed|investment|equity) round|series [a-f]|round|raise[sd]?|raising|gross proceeds"
    r"|pull(?:s|ed)? in|cheque|inject(?:s|ed|ing)?|offering|rights issue|share issue"
    r"|capital increase|draw(?:s|n)?(?: down)?|syndicat\w+|bought deal|subscrib\w+|fundraising|debt package"
    r"|fund(?: closed| closes)?(?: at)|final close[^;]{0,30} at"
)

BEFORE_MONEY = (
    (None, 30, _OLD_LOAN + r"(?:" + _LOAN + r"|debts?)?"),
    (K.REVERSE_BREAK_FEE, 60, r"reverse (?:break\w*|termination)(?:-?up)? (?:fee|payment)"),
    (
        K.BREAK_FEE,
        70,
        r"(?:break\w*|termination|walk-?away|inducement|cancellation)(?:[- ]up)? (?:fee|payment|costs?)"
        r"|owes? (?:the other|each other)|would owe",
    ),
    (K.ENTERPRISE_VALUE, 60, r"enterprise value|firm value|\bev\b"),
    (K.PRE_MONEY, 50, r"pre-?money(?: valuation)?|before the (?:new money|round|investment)"),
    (
        K.POST_MONEY,
        50,
        r"post-?money(?: valuation)?|after the (?:new money|round|investment)|after all of it|valuation of",
    ),
    (
        K.EQUITY_VALUE,
        60,
        r"equity (?:value|at|is valued at|valued at)|share capital (?:is valued )?at|valu(?:es|ed|ing|e of|e on|e for)"
        r" (?:all of |the whole of |the entire |the |its |all )*(?:company|group|equity|whole|business|bank|target"
        r"|chain"
        r"|club|firm|shares|maker|start-?up)(?: at)?|market value of the offer|fully diluted (?:basis"
        r"|equity)[^;]{0,30} at"
        r"|for the (?:entire|whole) (?:company|group)",
    ),
    (None, 60, r"net debt|(?:out )?of the (?:net )?(?:proceeds|amount)|one-?off costs"),
    (
        K.ASSUMED_DEBT,
        50,
        r"assum(?:e|es|ed|ing|ption of)(?: \w+){0,4}? (?:debts?|loans?|borrowings|liabilit\w+)(?: of)?|takes? on"
        r"|taking on"
        r"|took on|assum(?:e|es|ing)|inherit(?:s|ing)?",
    ),
    (K.ESCROW, 60, r"escrow|holdback|hold(?:s|ing)? back|held back|retention|withheld|set aside for claims"),
    (K.DEPOSIT, 50, r"(?:security |refundable |non-?refundable |cash )?deposit|down ?payment|earnest money|put down"),
    (
        K.EARN_OUT,
        60,
        r"earn-?outs?|performance[- ](?:linked|related|based) (?:payments?|consideration|kicker|element)"
        r"|if (?:\w+ ){0,3}targets are (?:met|hit)[^;]{0,30}",
    ),
    (
        K.MILESTONE_PAYMENT,
        70,
        r"(?:\w+ )?milestones?(?: payments?| consideration)?|contingent (?:payments?|consideration)|(?:discovery"
        r"|success"
        r"|resource) (?:bonus|payment)|bonus(?: payment)?|(?:up)?on (?:approval|first production|reaching|achiev\w+)",
    ),
    (
        K.DEFERRED_PAYMENT,
        60,
        r"deferred (?:cash |share )?(?:consideration|payments?|cash|instal\w+)|(?:second|third|final|last|further"
        r"|remaining"
        r") (?:cash )?(?:instal?l?ment|payment)s?|vendor (?:loan|note)|loan notes?|seller (?:note|financing)",
    ),
    (
        K.UPFRONT_PAYMENT,
        60,
        r"up-?front(?: cash)?(?: payment| fee| consideration| sum)?|initial (?:cash )?(?:consideration|payment|sum|fee)"
        r"|on (?:signing|signature|closing|completion)|at (?:closing|completion|signing)|near-term money"
        r"|first instal?lment"
        r"|signing (?:fee|bonus|payment)",
    ),
    (
        K.OPTION_FEE,
        60,
        r"option (?:fee|payment|price|premium|money)|exclusivity (?:fee|payment)|(?:bought|took|has|holds) an option"
        r"(?:[^;]{0,50}?)? for|(?:to|on) exercis\w+(?: the| its)?(?: option)?(?:[^;]{0,40} pay)?|buy(?:ing)? back"
        r"(?:[^;]{0,50}?)? for|re-?purchased?(?:[^;]{0,40}?)? for|extinguish\w*[^;]{0,40} for|buy-?back right",
    ),
    (
        K.FEES,
        60,
        r"(?:\w+ )?fees?|commission of|(?:transaction|issue|deal|advisory|offer|listing|separation) costs?",
    ),
    (
        K.CASH_COMPONENT,
        30,
        r"cash (?:portion|element|component|part|leg|payment)(?: of| is| comes to| amounts to| totals)?|cash"
        r" (?:makes up|accounts for)",
    ),
    (
        K.STOCK_COMPONENT,
        30,
        r"(?:share|stock|paper|equity) (?:portion|element|component|part|leg)(?: of| is| comes to| worth)?"
        r"|(?:shares|stock|scrip|paper) (?:worth|valued at|to the value of|with a value of)"
        r"|(?:ordinary|common|new|consideration) shares[^;]{0,60}? a value of",
    ),
    (
        K.GUARANTEE,
        60,
        r"guarante(?:e|es|ed|eing)|backstop\w*|letters? of credit|surety(?: bond)?|performance bond|stands? behind"
        r"|stands? surety|parent company support|indemnif\w+",
    ),
    (
        K.CAPEX,
        60,
        r"capex|capital (?:costs?|expenditures?|budget|spending|investment)|(?:build|construction|development"
        r"|project|drilling|exploration|refurbishment|fit-?out|modernisation|investment|expansion) (?:costs?|budget"
        r"|spend"
        r"|programme|program|expenditures?|commitment)|cost of (?:building|construction|the project|the works"
        r"|the plant)"
        r"|budget(?:ed|s)?(?: at| of| is)?|expenditures?(?: of)?|sole[- ]fund\w*|plough\w*|pour(?:s|ed|ing)?|earmark\w*"
        r"|(?:will be |be |being )?built (?:for|at a cost of)|will cost|would cost|costing|investments?(?: of)?"
        r"|invest(?:s|ed|ing)?|reimburses?|to build|minimum commitment(?: of)?|spend(?:s|ing)?(?: a further)?",
    ),
    (
        K.ANNUAL_VALUE,
        50,
        r"(?:annual |yearly |first-year |base )?rents?(?: is| of| at)?|annual (?:fee|payments?|revenue|value)"
        r"|toll(?:ing)? (?:fee|payment)s?|lease payments?",
    ),
    (
        K.CONTRACT_VALUE_WITH_OPTIONS,
        50,
        r"(?:with|including) (?:both|all|the|its|their|every)? ?(?:options?|extensions?|renewals?)[^;,]{0,50}"
        r"|if (?:it|all|both|the|every|they)? ?(?:\w+ )?(?:options?|extensions?|renewals?) (?:are|is) [^;]{0,50}"
        r"|contract value (?:would|could|may|might) (?:rise|grow|climb|increase)(?: to)?",
    ),
    (
        K.CONTRACT_VALUE,
        60,
        r"contract(?:ed)? (?:value|revenue|sum|price)|(?:order|contract|award|agreement|lease"
        r"|framework)(?:,)? (?:is |was )?"
        r"(?:worth|valued at|for|totall?ing)|over (?:the|its) (?:initial )?(?:term|life)[^;]{0,40}"
        r"|commits?(?: to spend)?"
        r"|total rent",
    ),
    (K.TOTAL_CONSIDERATION, 70, _PRICE_NOUN + "|" + _BUYS + "|" + _PAYS),
    (None, 45, _RESULTS + r"|to earn|earns?|spent|outlay to date"),
    (K.PRINCIPAL, 50, _LOAN),
)  # fmt: skip
AFTER_MONEY = (
    (None, 40, r"of (?:existing|outstanding|older) (?:debt|loans|notes)|(?:goes |go |went )?(?:to|on|for|towards?|into)"
     r" (?:repay|retir|redeem|refinanc|clear|pay(?:ing)? (?:down|off|back)|its \d{4}|share buy-?backs|the pension)\w*"
     r"|(?:will |would |is to )?(?:repa(?:y|ys|id)|pa(?:y|ys|id) (?:off|down|back)|redeems?|retires?|refinances?) "
     r"|(?:of the (?:cash|money|price) )?from (?:its|their|an existing|the existing) (?:\w+ ){0,2}(?:line|revolver"
     r"|facility|cash)|of (?:the|its) proceeds|(?:of|in) its own|taken off|undrawn"
     r"|will be refinanced|were repaid|of own|(?:in"
     r"|of) (?:annual |net |gross |yearly )?(?:"
     + _RESULTS + r")|(?:" + _RESULTS + r")|ago|more than (?:last|the)"),
    (K.REVERSE_BREAK_FEE, 30, r"reverse (?:break|termination)"),
    (K.BREAK_FEE, 30, r"(?:break\w*|termination)(?:[- ]up)? fee|for walking away|if (?:it|either side) (?:walks"
        r"|pulls)"),
    (K.ENTERPRISE_VALUE, 30, r"(?:including|inclusive of) (?:net )?debt|enterprise value|debt included"),
    (K.PRE_MONEY, 30, r"pre-?money|before the new money"),
    (K.POST_MONEY, 30, r"post-?money|(?:post-?money )?valuation|after the (?:money|round)"),
    (K.ASSUMED_DEBT, 30, r"(?:of|in) (?:assumed (?:debt|liabilities)|(?:its|lumo|the target)[^;]{0,12} borrowings)"),
    (K.ESCROW, 45, r"(?:\w+ ){0,4}(?:in|into) escrow|(?:as )?(?:security )?for (?:warrant\w+|indemn\w+)|holdback"
        r"|retention"),
    (K.DEPOSIT, 30, r"deposit|down ?payment"),
    (K.EARN_OUT, 50, r"earn-?out|(?:may|could|might) (?:be paid|become payable|follow)[^;]{0,40}(?:ebitda|revenue"
        r"|profit"
     r"|sales|earnings)|(?:if|should|depending on|tied to|linked to|by reference to) [^;]{0,40}(?:ebitda|revenues?"
     r"|profits?|earnings|turnover|performance)"),
    (K.MILESTONE_PAYMENT, 50, r"(?:in |of |as )?(?:\w+ ){0,4}milestones?|(?:payment )?(?:is |are )?(?:tied|linked"
        r"|contingent"
     r"|triggered|conditional)|(?:up)?on (?:the )?(?:approval|first (?:patient|gold|production|commercial)|fda|grant"
     r"|achiev\w+|filing|delineation|a decision to mine|reaching|publication)|once [^;]{0,40}"
     r"|when [^;]{0,40}(?:approv|reach"
     r"|launch|start)\w*|if [^;]{0,40}(?:approv|achiev|reach|defin|report)\w*|bonus"),
    (K.DEFERRED_PAYMENT, 40, r"(?:\w+ ){0,4}(?:months|years) (?:later|after|from|on)|a year (?:later|after|on\b)"
        r"|on (?:the )?(?:first|second|third|each"
     r") anniversar\w+|(?:is |are )?deferred|a year later|in (?:two|three|four|equal) (?:equal )?(?:annual "
     r")?instal\w+|outstanding on a loan note|(?:is |are )?(?:payable|to be paid|falls? due) (?:in|on|by) "
     r"(?:\d{1,2} )?(?:[a-z]+ )?(?:\d{1,2}, )?20\d\d"),
    (K.UPFRONT_PAYMENT, 40, r"up-?front|up front|(?:was |is |to be |payable |paid |due |in cash )*(?:on|at"
        r"|upon) (?:closing"
     r"|completion|signing|signature|execution|financial close)|straight away|immediately|within \w+ (?:business )?days"
     r" of (?:signing|closing|completion)|when the (?:deal|agreement|transaction|sale) (?:closes|closed|completes)"),
    (K.FEES, 30, r"(?:in|of) (?:advisory |transaction |legal )?(?:fees|costs of the (?:deal|offer))|fee|commission"),
    (K.CASH_COMPONENT, 14, r"(?:is |was |will be |payable |paid )*(?:in )?cash"),
    (K.STOCK_COMPONENT, 30, r"(?:is |of |in |worth of |payable in |paid in )*(?:\w+ ){0,2}(?:stock|scrip|paper"
        r"|shares)"),
    (K.GUARANTEE, 30, r"(?:parent |bank |state |performance )?(?:guarantee|surety|bond)|in guarantees"),
    (K.CAPEX, 40, r"(?:of|in|on|for|towards?) (?:\w+ ){0,3}(?:capex|capital expenditure|exploration|expenditures?"
        r"|drilling"
     r"|development costs?|work|construction|new (?:lines|machines|equipment)|upgrades?|(?:the )?(?:conversion"
     r"|fit-?out|refurbishment))|(?:must|has to|have to|will"
     r"|is to) be spent|(?:project|programme|scheme"
     r"|investment|build)|to build|per megawatt"),
    (K.ANNUAL_VALUE, 30, r"(?:a|per|each) (?:year|season|annum)|in annual rent|annual(?:ly)?"),
    (K.CONTRACT_VALUE_WITH_OPTIONS, 30, r"(?:with|including) (?:both|all|the)? ?(?:options?|extensions?|renewals?)"
     r"|if (?:all|both|the|every)? ?(?:options?|extensions?|renewals?)"),
    (K.CONTRACT_VALUE, 40, r"(?:contract|order|award|framework)|over (?:the|its) (?:initial |full )?(?:term|life"
        r"|(?:\w+ "
     r")?years)|in (?:total|contracted) (?:rent|revenue)"),
    (K.TOTAL_CONSIDERATION, 20, r"(?:deal|acquisition|takeover|purchase|buyout|sale|price tag|bid|offer|outlay)"
        r"|(?:that )?chang(?:es|ed|ing) hands"),
    (K.PRINCIPAL, 40, r"(?:(?:in|of|from|worth of|as an?) )?(?:\w+[- ]){0,3}?(?:loans?|facilit(?:y|ies)|notes|bonds?"
        r"|revolver"
     r"|credit line|debt|round|placing|placement|series [a-f]|raise|fundraising|financing|offering|mortgage|debentures?"
     r"|tranche|bought deal|equity)|is being borrowed|(?:was|were|is|are) (?:raised|lent|drawn|borrowed)"),
)  # fmt: skip

BEFORE_SMALL = (
    (
        K.CONVERSION_PRICE,
        45,
        r"conversion price(?: of| is| was| at| was set at)?|convert\w*[^;]{0,40} at",
    ),
    (
        K.WARRANTS,
        60,
        r"(?:exercise|strike) price(?: of| is| was| at| was set at)?|exercisable at|strike of"
        r"|entitl\w+[^;]{0,60} (?:at|for)"
        r"|warrants?[^;]{0,50} at",
    ),
    (
        None,
        40,
        r"(?:clos(?:ed|e|ing)|traded|trades|trading|ended|finish\w*|fell|rose|slipped|jumped|gained|dropped|undisturbed"
        r"|average|last|spot|book value|dividends?|earnings|eps|target|vwap)(?: price)?(?: on \w+day)?(?: at| to| of"
        r"| was"
        r"| up| down)?",
    ),
    (K.ROYALTY_RATE, 30, r"royalt(?:y|ies)(?: of)?|stream(?: price)?"),
    (
        K.PRICE_PER_SHARE,
        35,
        r"(?:issue|offer|placing|subscription|bid|deemed|purchase|share|cash|takeover) price(?: of| at| is| was"
        r"| per \w+)*"
        r"|(?:priced|placed|placing|placement|sold|issued|subscrib\w+|offered)(?: [\w,.]+){0,6} (?:at"
        r"|for)(?: the same)?"
        r"|(?:new|ordinary|common) (?:shares|stock|units)(?: [\w,.]+){0,4} (?:at|for)|off(?:er|ers|ering) (?:them "
        r"|holders )?",
    ),
)  # fmt: skip
AFTER_SMALL = (
    (None, 25, r"(?:a share )?in (?:dividends|earnings)|dividend|close|closing|when"),
    (K.PRICE_PER_SHARE, 20, r"(?:in cash )?(?:a|per|for each|for every|each) (?:new |ordinary |common )?(?:share"
        r"|unit)|apiece"
     r"|each|bid|offer"),
)  # fmt: skip
