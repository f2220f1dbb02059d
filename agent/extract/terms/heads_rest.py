"""Words of the trade beside shares, rates, numbers of shares, spans of time and multiples."""

from agent.schema.term_kind import TermKind as K

_OF_RESULTS = (
    r"of (?:(?:its|the|their|all|last|total|group|annual|year's|net|our|a|\w+'s|\w+’s) ){0,3}(?:revenues?|sales"
    r"|turnover"
    r"|income|profits?|earnings|ebitda|workforce|staff|employees|customers?|market|votes?|assets|cost|costs|patients"
    r"|capacity|electricity|demand|supply|exports|users|loans|budget|jobs|homes|traffic|passengers|people|tenants|space"
    r"|the time|subjects)"
)

BEFORE_PERCENT = (
    (K.PREMIUM, 40, r"premium(?: of| is| was| to [^;]{0,40} of| on offer is(?: therefore)?)?"),
    (
        K.INTEREST_RATE,
        40,
        r"coupons?(?: of| is| at)?|interest(?: rate)?(?: of| is| at| fixed at| is fixed at)?|bear(?:s"
        r"|ing)?(?: interest)?"
        r"(?: at)?|fixed(?: rate)?(?: of| at)?|yield(?:s|ing)? to maturity(?: of)?|all-in (?:rate|cost)(?: of)?",
    ),
    (
        K.SPREAD,
        35,
        r"(?:sofr|libor|euribor|sonia|bbsy|bbsw|stibor|nibor|tibor|saron|base rate|prime)(?: plus)?"
        r"|(?<!ebitda )(?<!gross )(?<!operating )(?<!profit )(?<!net )margin(?: is| of| at"
        r"| starts at| steps (?:up|down)(?: from)?)?|spread(?: of)?|priced at|plus",
    ),
    (
        K.ROYALTY_RATE,
        50,
        r"(?:net smelter |gross |overriding |tiered |running |production )*(?:return |revenue )?royalt(?:y|ies)"
        r"(?: rates?)?(?: of| at| start at| range from| from| is| are| in the)?|nsr(?: of)?|gsr|cut of (?:net )?sales"
        r"|stream (?:of|on)",
    ),
    (K.PROFIT_SHARE, 40, r"(?:profits?|losses|carried interest|upside|net proceeds)(?: [^;]{0,30})? (?:split|shared?"
        r"|divided)"),
    (K.FEES, 20, r"(?:\w+ )?fees? of|commissions? of|(?:fee|commission) is|underwrit\w+ discount"),
    (
        K.ESCALATOR,
        45,
        r"(?:rents?|prices?|tariffs?|fees?|rates?|payments?)[^;]{0,40}(?:rises?|rising|increas\w+|goes up|go up"
        r"|step\w* up"
        r"|escalat\w+|index\w+|grows?|climbs?)(?: by| at)?|escalat\w+|uplifts?|indexation|index-linked|bumps?",
    ),
    (K.GUARANTEE, 40, r"guarante(?:e|es|ed)|backstop\w*|stands? behind|underwrit\w+"),
    (K.DEPOSIT, 25, r"deposit of|down ?payment of|put down"),
    (
        None,
        40,
        r"(?:rose|rise[sn]?|rising|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing|th)?|gain(?:s|ed|ing)?|drop(?:s|ped)?"
        r"|jump(?:s|ed)?|surg\w+|declin\w+|climb\w*|reduc\w+|up|down|higher|lower|increas\w+|decreas\w+|improv\w+"
        r"|slip\w*|shed"
        r"|lost|margins?|market share|occupancy|inflation|unemployment|tax(?: rate)?|grade|grading|recover\w+|turnout"
        r"|account(?:s|ed|ing)? for|discount|confidence|return|yield|approval|majority|acceptances?|utili[sz]ation"
        r"|availability|efficiency|savings?|leverage|loan-to-value|ltv|debt|irr|made up|backing|support|votes?)"
        r"(?: of| at| to| by| from| was| is| rate)?",
    ),
    (
        None,
        30,
        r"(?:speak(?:s|ing)? for|who owns|which owns|owners? of|directors holding|already|acceptances?|undertakings?"
        r"|promised"
        r"|irrevocabl\w+|discloses?|disclosed|underwriters keep|each)[^;]{0,30}",
    ),
    (
        K.STAKE,
        20,
        r"(?:agreement|option|right|deal) (?:for|over|to (?:acquire|buy|earn))(?: up to)?"
        r"|(?:controlling |minority |majority |equity |remaining |combined )?(?:stake|interest|shareholding|ownership"
        r"|participation)(?: of| to| at| is| is thus| from| rises to)|(?:will |to |would |then |shall )(?:own|hold"
        r"|have|get"
        r"|keep)|keep(?:s|ing)?|kept|retain(?:s|ed|ing)?|leav(?:es|ing)[^;]{0,30} with|left with|giv(?:es"
        r"|ing) \w+(?: \w+)?"
        r"|end(?:s|ed)? up with|part(?:s|ed) with|give(?:s)? up|gave up",
    ),
)  # fmt: skip
AFTER_PERCENT = (
    (
        K.PREMIUM,
        40,
        r"(?:premium|above|over|more than|on top of|higher than|better than)(?: \S+){0,7} (?:close|closing|price"
        r"|average"
        r"|vwap|trading|finish|market|shares?|stock)|premium",
    ),
    (None, 45, _OF_RESULTS + r"|(?:rise|increase|growth|drop|fall|gain|decline|discount|margin|jump|interest in nothing"
     r"|owned|of the vote|above|below|more|less|higher|lower|up|down|from a year|on the (?:day|year)|year on year"
     r"|in \d{4})"),
    (K.ESCROW, 30, r"(?:of [^;,]{0,20} )?(?:is |are |to be |held |paid |placed )*in(?:to)? escrow"),
    (K.SPREAD, 30, r"(?:over|above) (?:sofr|libor|euribor|sonia|bbsy|bbsw|stibor|nibor|prime|the base)"),
    (K.ROYALTY_RATE, 45, r"(?:\w+ ){0,4}(?:royalt(?:y|ies)|nsr|gsr)|of (?:the )?(?:net|gross) (?:sales|smelter"
        r"|revenues?"
     r"|returns)|cut of (?:net )?sales"),
    (K.INTEREST_RATE, 30, r"(?:coupon|(?:senior |convertible |secured )*(?:notes|bonds)|interest(?: rate)?\b(?! in)"
        r"|per annum)"),
    (K.FEES, 25, r"(?:fee|commission|of (?:the )?(?:gross |total )?(?:proceeds|funds raised|sum raised))"),
    (K.ESCALATOR, 30, r"(?:escalator|(?:annual |yearly )?(?:uplift|indexation|increase)s?)"),
    (K.STAKE, 30, r"(?:(?:controlling|minority|majority|equity|indirect|direct|economic|joint venture|participating"
        r"|working)"
     r" )*(?:stake|interest|holding|shareholding|ownership|participation|owner)|of (?:(?:the|its|all|their|his|her"
     r"|issued"
     r"|ordinary|new|combined|enlarged|merged|joint|voting|share|outstanding|fully diluted) ){0,4}(?:shares?|capital"
     r"|equity(?! value)|company|group|venture|business|club|firm|project|property|entity)(?!['’]s)"),
)  # fmt: skip

BEFORE_COUNT = (
    (None, 30, r"(?:outstanding|in issue|traded|volume|holds?|held|owns?|owned|already (?:has|holds)|employs?|staff of"
     r"|workforce of|customers|from)(?: of)?"),
    (K.WARRANTS, 45, r"warrants?(?: over| for| to (?:buy|purchase|acquire|subscribe for))?|broker (?:options|warrants)"
     r"|options (?:over|to (?:buy|acquire))"),
    (K.EXCHANGE_RATIO, 50, r"exchange ratio(?: of| is| at| has been set at| was set at)?|conversion (?:ratio"
        r"|rate)(?: of| is)?"
     r"|(?:for|in exchange for) (?:each|every)(?: one)?[^;]{0,50}(?:get|receive|swap\w*|gets|receives|are to get)"
     r"|swap\w*[^;]{0,40} for|exchang\w+[^;]{0,40} for|turn(?:s|ed)? into"),
    (K.SHARES_ISSUED, 60, r"(?:tranche \w+ \(|issu(?:e|es|ed|ing|ance)|allot(?:s|ted|ment)?|plac(?:e|es|ed|ing)"
        r"|placement|offer(?:s"
        r"|ed|ing)?"
     r"|sell(?:s|ing)?|sold|creat(?:e|es|ing)|new|consideration|comprises?|consists? of|commitments?[^;]{0,30} for|plus"
     r"|receives?|get|takes?|payment)(?: of| up to| a further| a total of)*"),
)  # fmt: skip
AFTER_COUNT = (
    (None, 25, r"(?:shares )?(?:in issue|outstanding|currently|already|owned|held|employees|people|changed hands)"),
    (K.WARRANTS, 30, r"(?:broker |share |purchase )*(?:warrants|options) ?(?:exercisable|to|over|expiring|at|with)?"),
    (K.EXCHANGE_RATIO, 40, r"(?:of a )?(?:\w+ )?shares? (?:in \w+ )?for (?:each|every)|per [\w-]+ share"),
    (K.SHARES_ISSUED, 40, r"(?:(?:fully|paid|ordinary|common|new|consideration|preference|performance|treasury"
        r"|completion"
     r") ){0,4}(?:shares|units|stock)? ?(?:to be issued|are issued|will be issued|were issued|at (?:a "
     r"|an )?(?:deemed|issue"
     r"|price)|to the vendors?|in the company)"),
)  # fmt: skip

_CONTRACT = (
    r"(?:lease|contract|agreement|deal|ppa|licen[cs]e|concession|partnership|tenancy|offtake|tolling|hosting|charter"
    r"|arrangement|term|pact|commitment|subscription|let|supply)"
)
BEFORE_DURATION = (
    (
        None,
        25,
        r"(?:past|last|previous|for the first time in|nearly|ended|since|aged|first|every|three months to"
        r"|not to sell[^;]{0,40}"
        r" for|lock-?(?:up|in)[^;]{0,20}|hold period of|restricted for|after|for more than|over the past|tight for)",
    ),
    (
        K.RENEWAL_OPTION,
        50,
        r"(?:renew\w*|exten(?:d|ds|ded|sion|sions|dable)|prolong\w*|roll(?:ed)? over|add(?:s)?)(?: it"
        r"| the \w+)?(?: for| by"
        r"| of| to)?(?: a further| another| up to| two| one)?|option(?:s)? (?:of|for) (?:a further|another)",
    ),
    (K.ESCROW, 40, r"escrow(?:ed)?(?: for| of| period of)?"),
    (
        K.OPTION_WINDOW,
        60,
        r"(?:expenditures?|exploration|spend\w*|sole[- ]fund\w*|earn\w*)[^;]{0,60} (?:within|over|in|during)(?: the)?",
    ),
    (
        K.OPTION_WINDOW,
        45,
        r"(?:option|exercis\w+|exclusiv\w+|opt in|earn (?:an? )?|decide|due diligence)[^;]{0,40}(?:within|for|over"
        r"|in|during"
        r"|period of|runs for|lasts)|break (?:clause|option)[^;]{0,20}(?:after|at)|exercisable for",
    ),
    (
        K.MILESTONE_PERIOD,
        45,
        r"(?:milestones?|earn-?out|targets?|bonus|resource|depend\w+)[^;]{0,60}(?:within|over|in|during)(?: the)?",
    ),
    (
        K.TERM_LENGTH,
        50,
        r"(?:run(?:s|ning)?|last(?:s|ing)?|sign(?:ed|s)?|let|leas(?:e|es|ed|ing)|rent(?:s|ed)?|hire[ds]?|contract\w*"
        r"|agreement|term|licen[cs]ed?|concession|suppl(?:y|ies)|commit\w*|tenor|book(?:ed)?|reserv\w+|take(?:s|n)?|buy"
        r"|deliver\w*|charter\w*|partnership|loan|notes|mortgage|facilit\w+|binding|locked in|fix(?:es|ed)?)"
        r"[^;]{0,40}?(?: for| of| over| is)(?: an?| the| an initial| at least| up to)?|term of|duration of"
        r"|initial term(?: of)?",
    ),
)  # fmt: skip
AFTER_DURATION = (
    (None, 25, r"(?:ago|old|earlier|later|before|history|high|low|average|experience|career|after|from now|in a row"
        r"|running"
     r"|to (?:march|june|september|december|31|30)|ended|volume-weighted|vwap|of losses|high)"),
    (K.RENEWAL_OPTION, 30, r"(?:renewal|extension)(?: option)?s?"),
    (K.OPTION_WINDOW, 30, r"(?:option|exclusivity|window)(?: period)?|to (?:exercise|decide|opt in|elect"
        r"|complete due diligence)"),
    (K.MILESTONE_PERIOD, 20, r"(?:of|after|from) (?:completion|closing|admission) (?:if|unless)"),
    (
        K.TERM_LENGTH,
        30,
        r"(?:[\w-]+ ){0,3}" + _CONTRACT + r"|(?:term )?(?:loan|notes|bonds|facility|mortgage|paper|debt)"
        r"|(?:initial )?term|from (?:signing|commissioning|energi[sz]ation|first (?:delivery|power)|cod)",
    ),
)  # fmt: skip

BEFORE_MULTIPLE = (
    (None, 60, r"(?:leverage|net debt|gearing|debt|borrowings|oversubscribed|covered|grew|rose|increased|faster|trades?"
     r"|trading|peers?|comparable|median|average|own stock|cover(?:age)?|covenant|limit)(?: of| at| to| is| was"
     r"| would be)?"),
    (None, 30, r"(?:brings? in|brought in|earn(?:s|ed|ing)?|generat\w+|mak(?:es?|ing)|made|yield\w*|produc\w+"
     r"|return\w*)(?: about| some| up to| roughly)?"),
    (K.VALUATION_MULTIPLE, 50, r"(?:multiple|valu(?:es|ed|ing|ation)|price|pay(?:s|ing)?|paid|consideration|bid|offer)"
     r"[^;]{0,30}"),
)  # fmt: skip
AFTER_MULTIPLE = (
    (None, 25, r"(?:oversubscribed|subscribed|covered|more|larger|bigger|faster|as (?:much|many|large|big)|leverage"
        r"|debt"
     r"|the (?:size|number)|higher|a (?:day|week|year))"),
    (K.VALUATION_MULTIPLE, 40, r"(?:(?:last|this|next|trailing|forward|annual|recurring|the|its|that|those|expected"
        r"|forecast"
     r"|year's|year’s|operating|adjusted|\d{4}|\w+'s|of) ){0,5}(?:ebitda?|earnings|revenues?|sales|profits?"
     r"|book(?: value)?"
     r"|operating profit|arr|turnover|cash flow|net asset value|rent)"),
)  # fmt: skip
