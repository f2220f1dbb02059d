"""What is said of companies, people and things, and their opposites."""

from agent.check.opposites.opposite import Bind, opposite

_JOBS = r"(?:jobs?|positions?|roles?|posts?|staff|employees|people|workers|workforce|headcount)"

THINGS = (
    opposite(
        "jobs",
        "no job|no redundanc|no layoff|no lay-off|not cut|jobs are safe|keep their job|without job|"
        "no compulsory|no cuts|every job|all jobs|job guarantee",
        r"no (?:compulsory |forced )?(?:job (?:cuts?|loss(?:es)?)|redundanc(?:y|ies)|lay-?offs|cuts to (?:jobs"
        r"|staff))|no (?:jobs?|one|employee|worker) (?:will|is to|would|are to|is|are)\b[^.;]{0,15}(?:lost|lose|cut"
        r"|go\b|at risk|dismissed|laid off)"
        r"|(?:will|would|does|do) not (?:cut|shed|axe) (?:any )?(?:jobs|staff|positions)|(?:all|every"
        r"|the)(?: \d[\d,.]*)? jobs? (?:is|are|will be|stay) (?:safe|kept|preserved|secure)|(?:all"
        r"|every\w*)\b[^.;]{0,40}\bkeeps? (?:their|its|his) jobs?|without (?:any )?(?:job (?:cuts|losses)"
        r"|redundancies|lay-?offs)",
        rf"(?:cut|cuts|cutting|shed|sheds|shedding|axe|axes|axing|eliminat\w+|lose|los(?:es|ing)|lay(?:s|ing)? off"
        rf"|laid off|dismiss\w*|mak(?:e|ing)|scrap\w*|go)\b[^.;]{{0,40}}\b{_JOBS}\b(?: redundant)?|{_JOBS} (?:will"
        rf"|are to|would|is to|must) (?:go|be (?:cut|lost|axed|shed|eliminated|made redundant|laid off))",
    ),
    opposite(
        "first deal of the kind",
        "first |never ",
        r"(?:its|the company['’]s|the group['’]s|the firm['’]s|their|his) (?:very "
        r"|ever )?first(?:[- ]ever)? (?:acquisition|takeover|purchase|deal|buy|bond|loan|fund(?:raising)?"
        r"|outside investment|sale)\b(?! (?:in|outside|since|of|abroad|under|for|there|this|after|on|by|to"
        r"|with)\b)(?! [a-z]+ (?:in|outside|since)\b)"
        r"|(?:has|had) never (?:before )?(?:bought|acquired|sold|made an? (?:acquisition|purchase)|taken over)",
        r"(?:bought|acquired|purchased|took over|has (?:already )?(?:bought|acquired|made)|snapped up"
        r"|swallowed)\b[^.;]{0,70}\b(?:(?:in|back in) (?:19|20)\d\d|(?:years?|months?) (?:ago|earlier|before)"
        r"|last (?:year|spring|summer|autumn|fall|winter|month)|earlier this year)"
        r"|(?:its|the) (?:second|third|fourth|fifth|sixth|latest in a (?:string|series)) (?:acquisition|takeover"
        r"|purchase|deal|such)",
        Bind.SHARED, is_ever=True,
    ),
    opposite(
        "outside owners",
        "outside |family alone|never ",
        r"never (?:in its history |before |once )?(?:has |had |have )?(?:the \w+ )?(?:had|taken|admitted|sold"
        r"|let in)?\s?[^.;]{0,30}\boutside (?:shareholder|investor|capital|money|owner)s?"
        r"|no outside (?:shareholders?|investors?|owners?|capital)",
        r"(?:owned|held|bought|took|acquired|sold)\b[^.;]{0,40}(?:%|per ?cent|stake|minority|interest|a (?:third"
        r"|quarter|fifth|half))[^.;]{0,80}\b(?:from|until|in|between|for) (?:\w+ )?(?:(?:19|20)\d\d|\w+ years)",
        is_ever=True,
    ),
    opposite(
        "earlier production",
        "never |no ounce|greenfield|not a single|no tonne|yet to produce|not yet produced|no barrel",
        r"(?:no|not an?|not a single|never an?) (?:single )?(?:ounce|tonne|ton|gram|barrel|pound|kilo\w*"
        r"|metre)s?(?: of \w+)?\b[^.;]{0,30}\b(?:ever )?(?:been )?(?:produced|mined|poured|extracted|sold|lifted"
        r"|pumped|shipped)|never (?:been )?(?:produced|mined|in production|operated|worked)|has (?:yet to produce"
        r"|not yet produced|never produced)",
        r"last (?:bar|pour|ounce|shipment|tonne|cargo|barrel)|(?:clos\w+|stopp\w+|produc\w+|mined|poured|operat\w+"
        r"|worked|shut)\b[^.;]{0,40}\b(?:in|until|till|between|from) (?:(?:19|20)\d\d|the \d0s|the (?:nineteen"
        r"|19)\w+)|former (?:producer|mine)|past producer|historic(?:al)? production",
        Bind.SHARED, is_ever=True,
    ),
    opposite(
        "freedom from managers and tenants",
        "free of any|unencumbered|vacant possession|free of all|without any management",
        r"(?:free (?:of|from) (?:any |all )?|unencumbered by (?:any )?|without (?:any )?)(?:management|operating"
        r"|operator|brand|franchise|lease|leases|tenanc\w+|tenants?)(?: (?:contracts?|agreements?))?"
        r"|vacant possession",
        r"(?:stays?|remains?|continues?|keeps?|carr(?:y|ies))(?: on)?\b[^.;]{0,60}\b(?:under|as|running|manag\w+"
        r"|operat\w+)\b[^.;]{0,40}\b(?:agreements?|contracts?|manager|operator|franchise)|(?:management|operating"
        r"|franchise) (?:contracts?|agreements?) (?:runs?|remains?|binds?|stays?|continues?|lasts?|expires?|until"
        r"|with)|bind\w* (?:on )?the (?:new )?(?:owner|buyer)|sitting tenants?|tenants? (?:stays?|remains?)",
    ),
    opposite(
        "market for its shares",
        "privately held|private company|privately owned|unlisted|not listed|not publicly",
        r"privately[- ](?:held|owned)|unlisted|not (?:publicly )?(?:listed|traded)|(?:a|the|is) private company",
        r"(?:['’]s? |\bits )(?:\w+ )?(?:shares|stock)(?:,? (?:which|that) (?:are|is|trade\w*|listed)| (?:rose|fell"
        r"|closed|trade[sd]?|jumped|climbed|slipped|gained|lost|ended|are (?:listed|traded)|is (?:listed|traded)"
        r"|soared|dropped|were up|were down))|(?:shares|stock) (?:of|in) [^.;]{2,40}? (?:rose|fell|closed|traded?"
        r"|jumped|climbed|slipped|gained|lost|ended|soared|dropped)",
        Bind.OWNER,
    ),
    opposite(
        "whole ownership",
        "wholly owned|wholly-owned|sole owner|sole shareholder|100% owned|outright|fully owned|owns all",
        r"wholly[- ]owned|fully[- ]owned|(?:is|as|its|their) (?:the )?(?:sole|only) (?:owner|shareholder)"
        r"|owns? (?:all of|the whole of|100% of)|100%[- ]owned",
        r"(?<!will )(?<!would )(?<!to )(?<!may )(?:owns?|holds?|has|with) (?:a |an |only |just |about "
        r"|some )?(?:[1-9]\d?(?:\.\d+)?)\s?(?:%"
        r"|per ?cent)(?: (?:stake|interest|share|holding))?(?: of| in)|(?:minority|co-?)(?: (?:share)?holders?"
        r"| investors?| owners?| partner)s? (?:owns?|holds?|hold|with|has)",
        Bind.SHARED,
    ),
    opposite(
        "other bidders",
        "only bidder|sole bidder|no other bid|no rival|nobody else|unopposed|no other offer|without an auction|"
        "no auction|no competing|only one bid|only offer",
        r"(?:the )?(?:only|sole|lone) (?:bidder|offer|bid|suitor|party to bid)|no (?:other|rival"
        r"|competing) (?:bids?|bidders?|offers?|suitors?)|nobody else (?:bid|offered)|unopposed|without an auction"
        r"|no auction|only one (?:bid|offer|bidder)",
        r"(?:outbid|out-bid|beat(?:ing|en)?(?: off)?|saw off|fend\w* off|prevail\w* over|ahead of"
        r"|edg\w+ out)\b[^.;]{0,50}\b(?:bids?|bidders?|offers?|rivals?|suitors?|funds?|groups?|compet\w+)|(?:two|three"
        r"|four|five|six|seven|eight|several|many|other|rival|losing|\d+) (?:\w+ )?(?:bids|bidders|offers|suitors"
        r"|parties (?:bid|had))|rival (?:bid|offer) (?:of|from|by)|runner-up|auction (?:drew|attracted|run|process)",
    ),
    opposite(
        "space that is let",
        "fully let|fully leased|fully occupied|100% let|entirely let|no vacan|completely let|100% leased|"
        "100% occupied|wholly let",
        r"(?:fully|entirely|completely|wholly|100%) (?:let|leased|occupied|rented)|no vacan\w+",
        r"(?:stands?|is|are|lies?|remains?|still) (?:empty|vacant|unlet|unoccupied)|vacancy(?: rate)? (?:of|is"
        r"|stands)|(?:floors?|units?|space|halls?|flats|shops|%|rooms|square (?:feet|met\w+)) (?:is|are|still"
        r"|remain\w*|stand\w*|lie) (?:\w+ )?(?:empty|vacant|unlet|to let)|(?:[1-9]\d|[1-9])\s?% (?:vacant|empty)",
    ),
    opposite(
        "permits",
        "permit|licence|licens",
        r"fully permitted|all (?:of )?(?:the |its |necessary |required )*permits (?:are |have been |is "
        r"|in )*(?:in place|in hand|granted|obtained|issued|secured)|(?:has|have|holds?) (?:all|every) (?:the |its "
        r"|necessary |required |of the )*permits?",
        r"(?:awaits?|await(?:ing)?|still (?:needs?|lacks?|requires?)|lacks?|without|has no|has yet to (?:get"
        r"|receive|obtain)|has applied for|pending|waiting for|has not (?:got|received"
        r"|obtained))\b[^.;]{0,40}\b(?:permits?|permission)|permits? (?:is|are|has|have) (?:still |yet "
        r"|not )+(?:to be )?(?:pending|outstanding|missing|granted|been)",
    ),
    opposite(
        "disputes",
        "no litigation|no lawsuit|no legal|no pending|not party to|no dispute|no claims",
        r"no (?:pending )?(?:litigation|lawsuits?|legal (?:disputes?|proceedings|claims)|disputes?|court cases?)"
        r"|not (?:a )?party to any",
        r"(?:is|was|being|has been) (?:suing|sued)|(?:sued|suing|lawsuit (?:by|from|against|over|filed|brought)"
        r"|court (?:case|action) (?:by|over|against)|(?:arbitration|litigation) (?:with|over|against|brought))",
        Bind.SHARED,
    ),
    opposite(
        "sites that stay open",
        "stay open|remain open|no closures|kept open|no plant|no site|no store|no branch|keep all|keep both|"
        "be closed|no factory",
        r"(?:will|is to|are to|would) (?:all |both )?(?:stay|remain|be kept|continue to be) open|no (?:closures"
        r"|(?:plant|site|store|branch|factory|shop|mill|office|depot|clinic)(?:e?s)? (?:will|is to|are to"
        r"|would) (?:be )?(?:close|shut))\w*|without (?:any )?closures|(?:keep|keeps) (?:all|both"
        r"|every)\b[^.;]{0,40}\bopen",
        r"(?:will|is to|are to|plans to|intends to|means to|to|would) (?:be )?(?:close|shut)(?:d|s|ting"
        r"|ing)?(?: down)?\b[^.;]{0,50}\b(?:plants?|sites?|stores?|branch(?:es)?|factor(?:y|ies)|shops?|mills?"
        r"|offices?|depots?|clinics?|one|two|three|it\b)|(?:plants?|sites?|stores?|branch(?:es)?|factor(?:y|ies)"
        r"|shops?|mills?|offices?|depots?|clinics?)\b[^.;]{0,40}\b(?:will|is to|are to|would) (?:close|shut"
        r"|be closed|be shut)",
    ),
    opposite(
        "name that is kept",
        "keep the name|keep its name|retain|name will|brand will|keeps the name|under its own name|"
        "keeps its name|brand is to|keep its brand|own brand",
        r"(?:keeps?|retains?|continues? (?:to trade )?under|will trade under|trading under) (?:the|its"
        r"|their) (?:own |old |present |current )?(?:name|brand)|(?:name|brand) (?:will|is to) (?:be (?:kept"
        r"|retained)|stay|remain|continue|live on|survive)",
        r"(?:will be |is to be |to be |being )?renamed|rebrand\w*|(?:name|brand) (?:will|is to|would) (?:disappear"
        r"|vanish|be (?:dropped|retired|scrapped|replaced)|go\b|cease)|(?:drop|retire|scrap|replac)(?:s"
        r"|ing)? the (?:\S+ )?(?:name|brand)",
    ),
    opposite(
        "profit ever made",
        "never made|yet to turn|yet to make|never turned|never earned|loss-making|pre-revenue|no revenue|"
        "unprofitable|never been profitable",
        r"(?:has |had )?never (?:yet )?(?:made|turned|earned|posted|been) (?:a |any )?(?:profit\w*|money)"
        r"|(?:has )?yet to (?:make|turn|earn|post) a profit|loss-making|unprofitable|pre-revenue|(?:has|have"
        r"|with) no (?:revenues?|sales)(?: yet| so far|\b)",
        r"(?:made|earned|posted|reported|turned in|booked|achieved)\b[^.;]{0,30}\b(?:a |an )?(?:net |pre-tax "
        r"|operating |annual |record )*profits? (?:of|last)|(?:net |operating |pre-tax )?profits? of"
        r"|profitable (?:since|for|every)|revenues? of",
        Bind.SHARED, is_ever=True,
    ),
)  # fmt: skip
