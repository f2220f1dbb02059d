"""Opposites of the price, how it is paid and what it depends on, and of who must agree."""

from agent.check.opposites.opposite import Opposite, opposite

PRICE: tuple[Opposite, ...] = (
    opposite(
        "unanimous or split",
        "unanim|without dissent|no dissent|every director|all directors|all the directors",
        r"\bunanim\w+\b|\b(?:without|no) (?:a )?(?:single )?dissent\w*\b|\b(?:every|all(?: the)?"
        r"|each)\s(?:\w+\s)?directors?\s(?:\w+\s)?(?:backed|approved|supported|voted (?:for|in favou?r))",
        r"\b(?:\w+ )?(?:directors?|board members?|members? of the board|of the (?:\w+ )?directors|trustees"
        r"|councillors?)\b[^.;]{0,40}?\b(?:voted against|opposed (?:it|the)|dissented|objected|abstained|voted"
        r" no)\b|\b(?:directors?|board|council)\b[^.;]{0,40}\b(?:was (?:split|divided)|by (?:a|one|a narrow)"
        r" (?:narrow )?(?:majority|vote))\b|\bdissenting directors?\b|\bby \w+ votes to \w+\b",
    ),
    opposite(
        "all cash or shares too",
        "all-cash|all cash|in cash|wholly cash|solely cash|only cash|no shares|no new shares|no stock|without"
        " issuing",
        r"\ball-cash\b|\ball cash\b|\b(?:entirely|wholly|solely|fully|only|exclusively|completely|purely)\s(?:in"
        r"|for|of|with)\scash\b|\bin cash (?:only|alone)\b|\bno (?:new )?(?:shares|stock) (?:is|are|will be|was"
        r"|were) (?:\w+ )?(?:issued|involved|part)\b|\bwithout issuing (?:a|any) (?:single |new )?shares?\b",
        r"\bnewly issued\b[^.;]{0,30}\b(?:shares|stock)\b|\b(?:in|with|for|partly in|part in) (?:its |new |own "
        r"|ordinary |common |newly issued |[a-z]\w+ ){0,3}?(?:stock|shares)\b(?! (?:trad|price|market))|\bcash"
        r" and (?:stock|shares)\b|\bcash-and-(?:stock|shares?)\b|\ball-(?:stock|share|paper)\b|\b(?:owners?"
        r"|holders|shareholders|sellers?|vendors?|founders?|family)\b[^.;]{0,30}\b(?:will |to |also"
        r" )*(?:receives?|gets?|take) (?:[\w.,]+ ){0,5}?(?:shares|stock)\b|\bshare exchange\b",
    ),
    opposite(
        "all shares or cash too",
        "all-stock|all-share|all-paper|entirely in|wholly in|no cash|solely in|exclusively in|only in",
        r"\ball-(?:stock|shares?|paper)\b|\b(?:entirely|wholly|solely|fully|only|exclusively)\s(?:in"
        r"|with)\s(?:its |own |new )*(?:stock|shares|paper)\b|\bno cash (?:is|will|changes|was|would)\b",
        r"\b(?:in cash|cash component|cash portion|cash part|cash and (?:stock|shares)|pays? cash"
        r"|cash-and-)(?!\s(?:and|at hand|on hand))",
    ),
    opposite(
        "free of debt or with it",
        "debt-free|free of debt|free of any debt|free of all debt|no debt|without debt|without any debt|no"
        " borrowing|without borrowing|without any borrowing|not assume|no loan",
        r"\bdebt-free\b|\bfree (?:of|from) (?:any |all |financial |bank )*(?:debts?|borrowings?|loans?)\b"
        r"|\b(?:has|with|carries|had|there is) no (?:\w+ )?(?:debts?|borrowings?|loans?)\b|\bwithout (?:any |its "
        r"|taking on |assuming ){0,2}(?:debts?|borrowings?|loans?)\b|\bno (?:\w+ )?debt (?:is|will be|was|are)"
        r" (?:\w+ )?(?:assumed|taken|transferred|involved)\b|\b(?:will|does|do) not (?:assume|take (?:on|over))"
        r" (?:any |its |the )*(?:\w+ )?debt\b",
        r"\b(?:assum\w+|tak\w+ (?:on|over)|repay\w*|refinanc\w+|inherit\w*|settl\w+"
        r"|includ\w+)\b[^.;,]{0,45}\b(?:debts?|borrowings?|bank loans?|loans?)\b|\b(?:the|its|bank|target's"
        r"|company's) (?:net )?(?:debt|borrowings) of\b|\bwith (?:its|the) debts?\b|\b(?:debt|borrowings|loans?)"
        r" (?:is|are|will be|were|was) (?:\w+ )?(?:assumed|taken over|refinanced|repaid|transferred)\b|\bthe loan"
        r" (?:that )?[^.;]{0,60}\btook\b",
        unless=r"proceeds|sell|seller|sellers|vendors?",
    ),
    opposite(
        "a vote of holders or none",
        "no vote|no shareholder|not need|not require|without a vote|not subject to|no approval|not have to vote",
        r"\bno (?:vote|approval) (?:by|of|from) (?:\S+ )?(?:share|stock|unit)?holders\b|\b(?:no|without an?)"
        r" (?:share|stock)holders?[’']? (?:vote|approval|meeting)\b|\bdo(?:es)? not (?:need"
        r"|require)\b[^.;]{0,40}\b(?:share|stock)?holders?\b|\bnot subject to (?:a |the |any )?(?:vote"
        r"|approval)\b[^.;]{0,30}\bholders\b|\b(?:share|stock)holders (?:do|will|need) not (?:have to |need to"
        r" )?(?:vote|be asked)",
        r"\b(?:share|stock|unit)holders\b[^.;]{0,40}\b(?:will (?:be asked to )?vote|are to vote|must (?:still"
        r" )?(?:approve|vote|agree)|have (?:yet )?to (?:approve|vote|agree)|vote on)\b|\b(?:subject to|needs?"
        r"|requires?|depends on|pending|conditional on)\b[^.;]{0,60}\b(?:vote|approval"
        r"|consent)s?\b[^.;]{0,20}\b(?:share|stock)?holders\b|\b(?:subject to|needs?|requires?"
        r"|pending)\b[^.;]{0,30}\b(?:share|stock)holders?[’']? (?:approval|consent|vote)\b|\bspecial"
        r" meeting\b[^.;]{0,40}\b(?:vote|approv)",
    ),
    opposite(
        "regulators' consent or none",
        "no regulatory|no antitrust|no approval|no further approval|no consent|no clearance|without regulatory"
        "|not need|not require|not subject to|no competition|already clear|no official",
        r"\b(?:no|without) (?:further |any )?(?:regulatory|antitrust|competition|official|government|merger"
        r"|other)?\s?(?:approvals?|clearances?|consents?)\b(?! (?:of|by|from) (?:\S+ )?(?:share"
        r"|stock)?holders)(?! (?:is|was|were|are) (?:needed|required) for (?:the|its) (?:first|earlier|initial))"
        r"|\bdo(?:es)? not (?:need|require) (?:any )?(?:regulatory |antitrust |official |government"
        r" )?(?:approvals?|clearances?|consents?)\b|\bnot subject to (?:any )?(?:regulatory|antitrust)"
        r" (?:approval|clearance|review)s?\b",
        r"\b(?:subject to|needs?|requires?|awaits?|awaiting|pending|conditional on|depends? on|waiting"
        r" for)\b[^.;]{0,50}\b(?:approvals?|clearances?|consents?|permission|green light|blessing|go-ahead)\b"
        r"|\b(?:regulators?|(?:competition|antitrust|merger) (?:authorit\w+|commission|watchdog"
        r"|office))\b[^.;]{0,30}\b(?:must|has to|have to|still|has yet|have yet|needs? to)\b",
    ),
    opposite(
        "condition of finance or none",
        "financing condition|subject to financing|not conditional on fin|financing out|fully funded|fully"
        " financed|not depend on fin",
        r"\b(?:no|without an?) financing (?:condition|out)\b|\bnot (?:subject to|conditional on|contingent on"
        r"|dependent on) (?:any |the )?(?:\w+ )?(?:financing|funding|finance)\b|\bfully (?:financed|funded)\b",
        r"(?<!not )\b(?:subject to|conditional on|contingent on|depends on|hinges on)\b[^.;]{0,50}\b(?:financing"
        r"|funding|a loan|bank loans?|raising)\b|\b(?:has|have) (?:yet|still) to (?:raise|find|line up|secure"
        r"|arrange)\b[^.;]{0,40}\b(?:money|funds?|funding|financing|loan|finance)\b",
    ),
    opposite(
        "new shares only or old ones",
        "only new|new shares only|exclusively new|exclusively of new|entirely of new|solely new|no selling|no"
        " existing|all primary|primary offering|ausschließlich neue",
        r"\b(?:only|exclusively|entirely|solely)\s(?:of )?(?:new|newly issued|primary) (?:shares|stock)\b|\bno"
        r" (?:existing|selling|old|secondary) (?:share|stock)?(?:holders?|shares)\b|\bausschließlich neue aktien\b",
        r"\b(?:selling (?:share|stock)holders?|existing (?:shares|stock|holders)|secondary (?:shares|offering"
        r"|sale|component))\b|\b(?:sells?|selling|offload\w*|trennt sich)\b[^.;]{0,60}\b(?:in|through|as part of"
        r"|im zuge) (?:the|der) (?:offering|placement|ipo|flotation|listing|platzierung)\b",
    ),
    opposite(
        "hostile or agreed",
        "hostile|unsolicited",
        r"\bhostile (?:\w+ )?(?:bid|offer|takeover|approach)\b|\bunsolicited\b",
        r"\bfriendly (?:\w+ )?(?:bid|offer|takeover|deal|merger)\b|\b(?:offer|bid|takeover"
        r"|approach)\b[^.;]{0,40}\b(?:is|as) (?:a )?friendly\b|\bat the invitation of\b|\b(?:agreed|recommended)"
        r" (?:offer|bid|takeover)\b",
    ),
    opposite(
        "auction or none",
        "no auction|without an auction|exclusive talks|no other bidder|only bidder|sole bidder|no rival|no"
        " competing|single bidder|no other offer",
        r"\b(?:no|without an?) (?:auction|bidding contest|tender|beauty contest)\b|\bno (?:other|rival|competing)"
        r" (?:bidders?|bids?|offers?|buyers?|suitors?)\b|\b(?:only|sole|single|lone) (?:bidder|bid|offer|suitor)\b",
        r"\b(?:competitive|two-stage|formal|public|drawn-out|heated) (?:auction|tender|bidding|sale process)\b"
        r"|\b(?:beat|outbid|beating|saw off|ahead of) (?:\w+ ){0,3}?(?:rivals?|bidders?|suitors?|offers?|bids)\b"
        r"|\b(?:two|three|four|five|six|seven|eight|several|other|rival|competing|losing|\d+) (?:\w+ )?(?:bidders"
        r"|bids|offers|suitors)\b",
    ),
    opposite(
        "organic cash or raised",
        "existing cash|cash on hand|own cash|own funds|own resources|cash in hand|cash reserves|cash at hand"
        "|entirely from cash|without borrowing",
        r"\b(?:entirely|wholly|solely|fully|only|exclusively) (?:\w+ ){0,2}?(?:from|out of|with|by) (?:its |the"
        r" )?(?:\w+ )?(?:cash|own (?:funds|resources|money))\b",
        r"\b(?:financed?|funded?|fund|paid for|pay for|finance)\b[^.;]{0,50}\b(?:a|new|bank|bridge|term) (?:\w+"
        r" )?(?:loan|bonds?|debt|facility|rights issue|placing|share issue)\b|\b(?:loan|bonds?|borrowings?|rights"
        r" issue) (?:will|is to|to|that will) (?:fund|finance|pay)\b",
    ),
    opposite(
        "price fixed or depends on results",
        "price is fixed|fixed price|does not depend|not depend on|no earn-out|no earnout|no further payment|no"
        " deferred|no contingent",
        r"\bprice is (?:final|fixed)\b|\bdo(?:es)? not depend on (?:results|sales|profits?|earnings|performance"
        r"|milestones|targets)\b|\bno payments? depends? on\b|\bno (?:earn-?out|further (?:payments?"
        r"|consideration)|deferred (?:payments?|consideration)|contingent (?:payments?|consideration))\b",
        r"(?<!no )\b(?:an?|the|its) (?:\w+ )?earn-?out\b|\bearn-?out (?:of|payments?)\b|\bup to (?:an?"
        r" )?(?:further |additional )?[$€£\w.,]+ ?(?:\w+ )?(?:if|depending|on|upon|in|over|linked"
        r"|tied)\b[^.;]{0,50}\b(?:targets?|results|milestones?|sales|profits?|earnings|performance)\b|\b(?:a"
        r" further|another|an additional|additional) [$€£\w.,]+ ?(?:\w+ )?(?:if|depending|when|once|subject)\b"
        r"|\b(?:tied|linked|dependent) (?:to|on) (?:\w+ ){0,2}(?:results|performance|sales|profits?|milestones"
        r"|targets)\b",
    ),
    opposite(
        "break fee or none",
        "no break fee|no termination fee|no break-up fee|without a break fee|no break-fee|no reverse",
        r"\b(?:no|without an?) (?:reverse )?(?:break|termination|break-up)[- ]fees?\b",
        r"(?<!no )\b(?:an?|the|reverse|its|agreed) (?:[$€£\d.\w]+ ){0,3}?(?:reverse )?(?:break|termination"
        r"|break-up)[- ]fee\b|(?<!no )\b(?:break|termination|break-up)[- ]fee (?:of|is|was|equal)\b",
    ),
    opposite(
        "one-off or repeated",
        "one-off|one-time|single payment|lump sum",
        r"\b(?:one-off|one-time) (?:fee|payment|sum)\b|\b(?:in|as) (?:a|one) (?:single payment|lump sum|single"
        r" instal?lment)\b",
        r"\bpaid (?:out )?(?:in|over|by) (?:\w+ )?(?:(?:annual|yearly|monthly|quarterly|equal|half-yearly)"
        r" )+(?:instal?lments?|payments?)\b|\bin (?:two|three|four|five|six|ten|twelve|several) (?:\w+"
        r" )?(?:instal?lments?|tranches)\b",
    ),
    opposite(
        "tax-free or taxed",
        "tax-free|free of tax|not taxable",
        r"\btax-free\b|\bfree of tax\b|\bnot taxable\b",
        r"(?<!not )\b(?:is|are|will be) (?:fully )?taxable\b|\b(?:will|must) pay (?:\w+ )?tax on\b",
    ),
    opposite(
        "paid at once or later",
        "paid in full|in full at closing|in full on closing|in full on completion|all at closing|entirely at"
        " closing",
        r"\b(?:paid|pays?|payable|due) (?:\w+ )?in full (?:at|on|upon) (?:the )?(?:signing|closing|completion)\b",
        r"\b(?:deferred (?:payment|consideration)|pays? the (?:rest|balance|remainder) (?:in|on|over|after|a"
        r" year)|(?:rest|balance|remainder) (?:is|falls|will be) (?:due|paid|payable) (?:in|on|over|after|a year"
        r"|two|one|within))\b",
    ),
)  # fmt: skip
