"""Opposites of companies, people, plants and of what becomes of them."""

from agent.check.opposites.opposite import Bind, Opposite, opposite

PARTIES: tuple[Opposite, ...] = (
    opposite(
        "listed or private",
        "privat|unlisted|not listed|family-owned|closely held|never been listed|no listing",
        r"\bprivately[- ](?:held|owned)\b|\bunlisted\b|\b(?:is|are) not (?:publicly )?(?:listed|traded)\b"
        r"|\bprivate company\b|\bclosely held\b|\bnever been listed\b",
        r"\b\w+-listed\b(?<!un-listed)|(?<!not )(?<!be )(?<!become )\b(?:publicly[- ](?:traded|listed)|listed"
        r" on)\b|\((?:nyse|nasdaq|lse|asx|tsx|tsxv|aim|nasdaq|six|otcqb|euronext)[^)]{0,20}\)|\b(?:shares? (?:of"
        r"|in)|stock of)\s(?=[a-z])|\bshares (?:rose|fell|closed|jumped|slid|gained|dropped|climbed|trade)\b",
        Bind.OWNER,
    ),
    opposite(
        "seats or none",
        "no seat|no board|no director|no say|not get a seat|without a seat|no representation|no right to appoint"
        "|not join the board",
        r"\bno (?:say|voice) (?:in|on) the board(?:room)?\b|\bno (?:board )?(?:seats?|representation|directors?"
        r"|board representation)\b|\bwithout (?:a|any) (?:board )?seats?\b|\bno right to (?:appoint|nominate"
        r"|name)\b|\bdoes not get an? (?:board )?seat\b",
        r"\bits (?:own )?(?:\w+ )?(?:directors?|representatives?|nominees?)\b[^.;]{0,15}\b(?:on|to|in) (?:a|the"
        r"|its) board\b|\b(?:a|one|two|three|four|five|\d) (?:board )?seats?\b|\b(?:appoint|nominate|name|names"
        r"|appoints|nominates)\s(?:a|an|one|two|three|four)\s(?:\w+\s)?(?:directors?|members?)\b|\b(?:joins?|will"
        r" join|joining) the board\b",
    ),
    opposite(
        "jobs kept or cut",
        "no job|no lay|no redundanc|all jobs|all staff|all employees|every job|keep all|retain all|no one will"
        "|nobody will|without job",
        r"\b(?:no|without) (?:\w+ )?(?:jobs? (?:will|are|is|would|losses|cuts)|layoffs?|lay-offs?|redundancies"
        r"|job losses|job cuts)\b|\b(?:all|every)(?: of)?(?: the| its| their)? (?:[\d,]+ )?(?:jobs?|staff"
        r"|employees|workers|posts)\b[^.;]{0,25}\b(?:kept|retained|stay|remain|safe|preserved|guaranteed|transfer"
        r"|move|keep)\b|\b(?:keep|retain|take on|keeping)s? all (?:of )?(?:the|its|their)?\s?(?:[\d,]+ )?(?:jobs?"
        r"|staff|employees|workers|posts)\b|\bno ?(?:body|one) will (?:be laid off|lose)\b",
        r"\b(?:cut|cuts|cutting|shed|sheds|axe|eliminate|lose|lay off|laying off|dismiss)\s(?:[\w,]+"
        r" ){0,3}?(?:jobs?|posts|positions|staff|employees|workers|people)\b|\b(?:[\d,]+|\w+) (?:of \S+ \S+"
        r" )?(?:jobs|posts|positions|workers|employees) (?:will|are to|are expected to|would) (?:be )?(?:go|lost"
        r"|cut|disappear|laid off|made redundant)\b|\b(?:layoffs|redundancies|job cuts) (?:will|are|of|at|would)\b",
    ),
    opposite(
        "site kept or closed",
        "stay open|remain open|kept open|keep both|keep all|no plant|no site|no closure|no branch|keep the plant"
        "|keeping both|stays open|remains open",
        r"\b(?:stays?|remains?|will (?:stay|remain)|(?:is|are) (?:to (?:stay|remain|be kept)|staying)|(?:will"
        r"|would) be kept) open\b|\bno (?:\w+ )?(?:plants?|sites?|branch(?:es)?|factor(?:y|ies)|stores?|mills?"
        r"|offices?|closures?) (?:will (?:be )?clos|(?:is|are) (?:to be |being )?(?:clos|plan)|would clos)\w*"
        r"|\b(?:keep|keeps|keeping) (?:both|all)(?: \w+){0,3} (?:plants?|sites?|branches|factories|stores?|mills?"
        r"|offices?)\b",
        r"\b(?:plants?|sites?|branch(?:es)?|factor(?:y|ies)|stores?|mills?|works|offices?|line|brewery|bakery"
        r"|smelter|mine)\b[^.;]{0,30}\b(?:will|is to|are to|would|is due to) (?:be )?(?:clos\w+|shut\w*|wound"
        r" down|mothballed)\b|\b(?:clos\w+|shut\w*) (?:of |down )?(?:the|its|one|two|three"
        r"|both)\s(?:\w+\s){0,2}?(?:plants?|sites?|branch(?:es)?|factor(?:y|ies)|stores?|mills?|works|offices?"
        r"|line)\b",
    ),
    opposite(
        "name kept or dropped",
        "keep the name|keep its name|keeps its name|keep their name|name will stay|name stays|retain its name"
        "|retain the name|under its own name|keeps the name|under its present name|name will remain|keep the"
        " brand|brand will stay",
        r"\b(?:keeps?|retains?|will keep|keeping) (?:the|its|their|his) (?:\w+ )?(?:names?|brands?)\b|\b(?:name"
        r"|brand) (?:stays|remains|will (?:stay|remain|be kept|not change))\b|\bunder its (?:own|present|current"
        r"|old) name\b",
        r"\b(?:will|is to|are to|would) be (?:renamed|rebranded)\b|\b(?:name|brand) (?:will|is to|would)"
        r" (?:disappear|be dropped|vanish|go)\b|\b(?:drop|retire|replace)s? the (?:\w+ )?(?:name|brand)\b",
    ),
    opposite(
        "first purchase or a later one",
        "first acqui|first purchase|first takeover|first deal|first ever|first-ever|never bought|never acquired"
        "|never made|maiden",
        r"\b(?:its|their|the (?:company|group|firm)['’]s|his) (?:very )?(?:first|first-ever|first ever|maiden)"
        r" (?:\w+ )?(?:acquisition|takeover|purchase)\b|\b(?:has|had|have) never (?:before )?(?:bought|acquired"
        r"|made an? (?:acquisition|takeover))\b",
        r"\b(?:its|their) (?:second|third|fourth|fifth|sixth|latest|previous|last|earlier) (?:\w+"
        r" )?(?:acquisition|takeover|purchase)\b|\b(?:had|has|have) (?:already |previously |also |earlier"
        r" )?(?:bought|acquired|taken over) (?:two|three|four|five|several|another|\d+)\b",
    ),
    opposite(
        "wholly owned or shared",
        "wholly owned|wholly-owned|fully owned|sole owner|owns all|sole shareholder|outright",
        r"\b(?:wholly|fully)[- ]owned\b|\bsole (?:owner|shareholder)\b|\bowns all (?:of )?(?:the )?(?:shares|it)\b",
        r"(?<!will )(?<!to )\b(?:owns?|holds?|has) (?!100)\d[\d.]*\s?(?:%|per ?cent|percent)\s(?:of|stake in"
        r"|interest in)\b|\bminority (?:shareholder|investor|stake|interest)\b|\bjointly owned\b|\bco-own",
        Bind.OWNER,
    ),
    opposite(
        "outside holders or none",
        "never has|never had|never in its|no outside|no external|without outside|without external|never taken",
        r"\b(?:no|never (?:\w+ ){0,6}?(?:had|taken|has)(?: \w+){0,3}?(?: an?| any)?|without(?: an?| any)?)"
        r" (?:outside|external|institutional) (?:share|stock)?(?:holders?|investors?|capital|money)\b",
        r"\b(?:fund|investors?|private equity|capital partners|house|firm|partners?)\b[^.;]{0,40}\b(?:owned|held"
        r"|has held|holds|bought|had|owns)\s[\d.]+\s?(?:%|per ?cent|percent)",
    ),
    opposite(
        "open pit or underground",
        "underground",
        r"\bunderground (?:\w+ )?(?:mine|operation|mining)\b",
        r"\bopen[- ](?:pit|cut|cast) (?:\w+ )?(?:mine|operation|mining)\b",
    ),
    opposite(
        "produced or never",
        "never produced|never been produced|has ever been|no production|never mined|never been mined|greenfield"
        "|never poured|never operated",
        r"\bno (?:\w+ )?(?:of \w+ )?(?:has|have) ever (?:been )?(?:produced|mined|poured|drilled|come)\b|\bnever"
        r" (?:been )?(?:produced|mined|poured|operated|worked)\b|\bgreenfield\b",
        r"\b(?:last|first) (?:bar|ounce|tonne|ton|barrel|pour)\b[^.;]{0,30}\b(?:poured|produced|mined|was|were"
        r"|shipped)\b|\b(?:closed|shut|mined out|was mined|were mined|ceased production|old workings|former mine"
        r"|past-producing|brownfield)\b",
    ),
    opposite(
        "profitable or losing",
        "loss-making|lossmaking|never made a profit|never turned a profit|unprofitable|no profit|yet to make a"
        " profit|yet to turn a profit",
        r"\bloss-?making\b|\b(?:never|yet to|not yet) (?:\w+ )?(?:made|make|turned|turn) a profit\b"
        r"|\bunprofitable\b",
        r"(?<!un)(?<!not )(?<!become )\bprofitable\b|\b(?:made|earned|posted|reported|had|turned) (?:an? )?(?:\w+"
        r" ){0,2}(?:net |operating |pre-tax |pretax )?profit of\b",
        Bind.OWNER,
    ),
    opposite(
        "revenue or none",
        "no revenue|no sales|pre-revenue|yet to earn|without revenue|not yet sold|no product|yet to sell|nothing"
        " to sell",
        r"\b(?:has|had|have|with|without|makes|earns|generates) (?:no|any) (?:revenues?|sales|turnover|income)\b"
        r"|\bpre-revenue\b|\b(?:yet to|has not yet) (?:earn|book|generate|sell|sold)\b[^.;]{0,30}",
        r"\b(?:revenues?|sales|turnover) (?:of|rose|fell|grew|were|was|reached|came to)\b|\b(?:generated|booked"
        r"|earned) (?:[\w$€£.,]+ ){1,4}(?:in|of) (?:revenues?|sales)\b",
        Bind.OWNER,
    ),
    opposite(
        "new or used",
        "brand-new|brand new|newly built|newbuild|second-hand|used ",
        r"\b(?:second-hand|used|ex-fleet) (?:[\w-]+ )?(?:ships?|vessels?|aircraft|turbines?|tankers?|machines"
        r"|planes|trucks|buses|carriers)\b",
        r"\b(?:brand[- ]new|newly built|newbuild(?:ing)?|factory-new) (?:[\w-]+ )?(?:ships?|vessels?|aircraft"
        r"|turbines?|tankers?|machines|planes|trucks|buses|carriers)s?\b",
    ),
    opposite(
        "management stays or goes",
        "management will stay|management stays|management team stays|team will stay|management team will"
        "|founders stay|founders will stay|management will remain|founder will stay|management remains|chief"
        " executive will stay|stay on",
        r"\b(?:management(?: team)?|founders?|chief executive|owners?|family) (?:stays?|remains?|will (?:stay"
        r"|remain)|(?:is|are) (?:to (?:stay|remain|be kept)|staying)|(?:will|would) be kept)\b(?! (?:in charge"
        r" )?(?:until|for))",
        r"\b(?:management(?: team)?|founders?|chief executive|owners?|family) (?:will|is to|are to|would|plans?"
        r" to) (?:leave|step down|retire|depart|go|resign)\b",
    ),
    opposite(
        "independent or integrated",
        "independent|stand-alone|standalone",
        r"\b(?:run|operate|remain|stay|continue|managed)\w* (?:as )?(?:an? )?(?:independent\w*|stand-?alone"
        r"|separate(?:ly)?)\b",
        r"\b(?:be |fully )?(?:integrated|folded|merged|absorbed) into\b",
    ),
    opposite(
        "delisted or listed on",
        "delist|taken private|leave the stock|leave the exchange|listing will end",
        r"\b(?:will|is to|to|would|be) (?:be )?(?:delisted|taken private)\b|\bdelist(?:ing)? (?:the|its)\b"
        r"|\b(?:leave|quit) the (?:stock )?(?:exchange|market)\b",
        r"\b(?:keep|keeps|retain|maintain|maintains|remain|remains|stay|stays) (?:its |the |a )?(?:stock"
        r" (?:market |exchange )?)?(?:listing|listed)\b",
    ),
    opposite(
        "solvent or insolvent",
        "insolven|bankrupt|administration|chapter 11|receivership",
        r"\b(?:is|are|has been|went|was) (?:\w+ )?(?:insolvent|bankrupt|in administration|in receivership|into"
        r" administration)\b",
        r"\bdebts? (?:are|is|were) (?:being )?paid (?:on time|as they fall due)\b|\bis solvent\b|\bfinancially"
        r" sound\b",
        Bind.OWNER,
    ),
    opposite(
        "in use or idle",
        "idle|mothballed|stood still|out of service|not operating|has not run|shut since|closed since|standing"
        " still",
        r"\b(?:is|has been|have been|stood|stands?|lies|sits|been) (?:\w+ )?(?:idle|mothballed|still|out of"
        r" service|shut|closed) since\b|\b(?:is|are) not operating\b",
        r"\b(?:is|are) (?:running|operating|in operation|in service)\b|\b(?:runs?|operates?) at (?:full|\d+ ?%"
        r"|\d+ per ?cent)\b",
    ),
    opposite(
        "permitted or not",
        "no permit|without a permit|not yet permitted|no planning|lacks planning|not permitted|unpermitted|no"
        " building permit|has yet to be granted|yet to receive",
        r"\b(?:no|without(?: an?)?|lacks) (?:\w+ )?(?:permits?|planning permission|planning consent|building"
        r" permit)\b|\bnot yet (?:fully )?permitted\b|\bunpermitted\b",
        r"(?<!not )(?<!un)\bfully permitted\b|\b(?:has|have|with) (?:all |its |the |full |every ){0,2}(?:\w+"
        r" )?(?:permits?|planning permission|planning consent)\b(?! (?:yet|to come|pending))|\bpermits? (?:was"
        r"|were|has been|have been) (?:granted|issued|received)\b",
    ),
    opposite(
        "oral or injected",
        "oral|pill|tablet|capsule",
        r"\b(?:oral|once-daily) (?:\w+ )?(?:drug|inhibitor|treatment|tablet|medicine|therapy|pill|small"
        r" molecule)\b|\b(?:pill|tablet|capsule)\b",
        r"\b(?:injectable|injected|intravenous|infused|subcutaneous)\b",
        Bind.OWNER,
    ),
    opposite(
        "union deal or none",
        "non-union|no union|without a union",
        r"\bnon-union\b|\bno (?:trade )?union\b",
        r"(?<!non-)\bunion(?:i[sz]ed|s)? (?:workers|members|contract|represent\w+)\b",
    ),
)  # fmt: skip
