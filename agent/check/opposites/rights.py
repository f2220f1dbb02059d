"""What is said of rights and duties under a deal, and their opposites."""

from agent.check.opposites.opposite import Bind, opposite

_CAN = (
    r"(?:can|may|is free to|are free to|is entitled to|are entitled to|(?:has|have|had|with) (?:the|a) right to"
    r"|is allowed to|could)"
)
_LEAVE = r"(?:cancel|terminate|end|leave|withdraw|walk away|pull out|break|quit|exit|get out|step back|hand back)"

RIGHTS = (
    opposite(
        "exclusivity",
        "exclusiv|sole right|sole licen",
        r"(?<!non-)(?<!not )(?<!non)exclusive (?:[\w-]+ ){0,3}(?:licen[cs]e|rights?|distribut\w+|supplier|supply"
        r"|agreement|access|dealer|franchise|use)"
        r"|(?:rights?|licen[cs]e) (?:is|are) (?!non|not)(?:[\w-]+ ){0,2}exclusive|licen[cs]ed exclusively"
        r"|sole (?:rights?|licen[cs]e|distribut\w+)|exclusively licen[cs]ed",
        r"non-?exclusive|not (?:an )?exclusive|(?:free|able|entitled|allowed|permitted"
        r"|at liberty) to (?:also )?(?:licen[cs]e|grant|appoint|sell|supply|offer|sign(?: up)?|award"
        r"|work)\b[^.;]{0,80}"
        r"\b(?:others?|rivals?|another|same|competitors?|third parties|further|anyone|anybody|more)|(?:may|can"
        r"|will) (?:also )?(?:licen[cs]e|grant|appoint|supply|sign up)\b[^.;]{0,60}"
        r"\b(?:others|rivals?|another|competitors?|third parties|second)",
    ),
    opposite(
        "way out of the contract",
        "cancel|terminat|irrevocabl|withdraw|walk away|break clause|pull out|cannot|may not|no right|no way out|"
        "locked",
        rf"non-?cancell?able|irrevocable|no break (?:clause|option|right)|(?:cannot|can ?not|may not|must not"
        rf"|can['’]t|is not (?:allowed|entitled|free) to|are not (?:allowed|entitled|free) to|(?:has|have"
        rf"|with) no right to) "
        rf"(?:be )?(?:\w+ )?{_LEAVE}\w*|no (?:right|option|way) (?:of|to|for) (?:\w+ )*?(?:terminat\w+|cancel\w*"
        rf"|withdraw\w*|leave|early exit)",
        rf"{_CAN} (?:also |still |each |then )?(?:be )?{_LEAVE}\w*\b[^.;]{{0,90}}\b(?:without (?:cause|penalty"
        rf"|reason|giving|further|liability)|at any time|any time|on [^.;]{{0,25}}notice|upon [^.;]{{0,25}}notice"
        rf"|after (?:the )?\w+ years?|early|for convenience)"
        r"|break (?:clause|option|right)s? (?:in|at|after|from|that)|terminable (?:at|on|by)",
    ),
    opposite(
        "right to buy back",
        "buy back|buy-back|buyback|repurchase|buy the|call option|right to buy|buy it back|reacquire",
        r"(?:no|not (?:have |get |given )?(?:a|any)|without (?:a|any)|never) (?:right|option|possibility|chance"
        r"|way)s? (?:to|of) (?:\w+ )?(?:buy\w*|repurchas\w*|reacquir\w*)|no (?:buy-?back|repurchase|call) (?:right"
        r"|option|clause)"
        r"|(?:cannot|may not|will not be able to) (?:buy|repurchase|reacquire)",
        rf"(?:{_CAN}|option to|right to) (?:\w+ )?(?:repurchase|reacquire|buy (?:\S+ ){{1,8}}?back|buy back)"
        rf"|(?:buy-?back|repurchase|call) (?:right|option)s? (?:from|in|at|over|that|can|on|which|runs?)",
    ),
    opposite(
        "extension",
        "extend|extension|renew",
        r"(?:no|without (?:a|any)|not have (?:a|any)) (?:right|option|possibility)s? (?:to|of) (?:extend|renew"
        r"|extension|renewal|prolong)\w*|no (?:extension|renewal)(?: (?:right|option))?s?|(?:cannot"
        r"|may not) be (?:extended|renewed|prolonged)",
        rf"(?:{_CAN}|options? to|right to) (?:be )?(?:extend|renew|prolong)\w*|(?:extension|renewal) options?"
        rf"|options? (?:of|for) (?:\w+ ){{0,3}}(?:extension|renewal)",
    ),
    opposite(
        "vote of the shareholders",
        "vote|shareholder|stockholder|meeting",
        r"(?:no|without (?:a|any)) (?:\w+ )?(?:vote|approval|consent|say)s? (?:by|of|from|is|was|are|will|needed"
        r"|required)?\b[^.;]{0,30}(?:share|stock)holders|no (?:share|stock)holder (?:vote|approval|consent|meeting)"
        r"|(?:not|neither) (?:need|require|subject to|depend on|be put to)\w*\b[^.;]{0,30}\b(?:vote|approval"
        r"|consent)\b[^.;]{0,20}(?:share|stock)holders?|without (?:asking|consulting) (?:its |the )?(?:share"
        r"|stock)holders|(?:share|stock)holders (?:need not|do not|will not|have no|are not)\b[^.;]{0,20}\b(?:vote"
        r"|approve|say|asked)",
        r"(?:share|stock)holders(?: of [^.;,]{1,40}?)? (?:will|are to|must|have to|still have to|are due to"
        r"|have yet to|need to|vote|get to|are called)\b[^.;]{0,40}\b(?:vote|approv\w+|decide|consent|meet)"
        r"|put to (?:a vote|its (?:share|stock)holders|the (?:share|stock)holders)"
        r"|(?:subject to|needs?|requires?|awaits?|pending)\b[^.;]{0,40}(?:(?:share|stock)holders?['’]? (?:approval"
        r"|consent|vote)|(?:approval|consent|vote) (?:of|by|from) (?:its |the |\S+ )?(?:share|stock)holders)",
    ),
    opposite(
        "approval of the authorities",
        "approval|clearance|regulator",
        r"(?:no|without (?:any)?) ?(?:\w+ )?(?:regulatory|antitrust|official|government"
        r"|merger[- ]control) (?:approvals?|clearances?|consents?|permission)|(?:not"
        r"|neither) (?:need|require|subject to)\w* (?:any )?(?:regulatory|antitrust|official|government"
        r"|merger[- ]control)",
        r"(?:awaits?|subject to|pending|requires?|needs?|depends on|conditional on|still has to|yet to|once"
        r"|until)\b[^.;]{0,70}\b(?:regulat\w+|antitrust|competition (?:authority|commission|watchdog)|cartel office"
        r"|merger control|clearance)",
    ),
    opposite(
        "votes of the board",
        "unanim",
        r"board\b[^.;]{0,60}\bunanim\w+|unanim\w+\b[^.;]{0,60}\b(?:board|directors)|directors\b[^.;]{0,40}\bunanim\w+",
        r"(?:directors?|board members?|members of the board|chair(?:man|woman)?)\b[^.;]{0,60}\b(?:voted|votes|was"
        r"|were|came out|spoke) (?:against|no\b)|(?:directors?|board members?)\b[^.;]{0,40}\b(?:oppos\w+|dissent\w+"
        r"|abstain\w+|refus\w+)|(?:against|over) (?:the )?(?:votes?|objections?|dissent) of (?:\w+ )?directors?",
    ),
    opposite(
        "listing",
        "listing|listed|delist|stock exchange|stock market",
        r"(?:keep|maintain|retain|preserv)\w* (?:the |its |[\w.&-]+['’]s )?(?:stock(?:[- ]market)? "
        r"|stock[- ]exchange )?listing|(?:remain|stay|continue to be)\w* listed|listing (?:will"
        r"|is to) (?:be )?(?:kept|stay|remain|continue|maintained)",
        r"delist\w*|(?:leave|quit|taken off|come off|removed from|disappear from)\w* the (?:stock (?:exchange"
        r"|market)|exchange|bourse)|taken private|take (?:it|the company) private|squeez\w+[- ]out",
    ),
    opposite(
        "new shares alone",
        "new shares|only new|no existing|neue aktien|actions nouvelles|acciones nuevas|primary",
        r"(?:only|solely|exclusively|entirely|consists? (?:only |entirely |solely )?of|all) (?:of )?new shares"
        r"|no (?:existing )?(?:share)?holders? (?:is|are|will be) (?:selling|sells?)"
        r"|all (?:of )?(?:the )?shares (?:on offer |offered )?(?:are|being) new|ausschließlich neue aktien"
        r"|uniquement des actions nouvelles|exclusivamente acciones nuevas",
        r"(?:sells?|selling|sold|will sell|parts? with|parting with|offload\w*"
        r"|place\w*)\b[^.;]{0,60}\b(?:existing )?(?:shares|stock|holding|stake"
        r"|papers)\b[^.;]{0,40}\b(?:in the (?:offering|offer|ipo|placement|placing|flotation|float|listing)"
        r"|alongside|too|as well)|selling shareholders?|existing shares|trennt sich [^.;]{0,60}(?:papieren|aktien)"
        r"|umplatzierung|altaktionär\w* (?:gib|verkauf)\w*|cède\w* [^.;]{0,40}actions existantes|acciones existentes",
    ),
    opposite(
        "lock-up",
        "lock-up|lockup|locked|free to sell|sell at once|no lock",
        r"no lock-?up|without (?:a |any )?lock-?up|free to sell (?:at once|immediately|at any time|from day one)"
        r"|(?:not|never) (?:be )?locked (?:in|up)",
        r"(?:is|are|be|were) locked (?:in|up)|lock-?up (?:of|period|runs|lasts|agreement|ends|expires)|(?:may"
        r"|can)not sell\b[^.;]{0,40}\b(?:months?|year|days|until|before)",
    ),
    opposite(
        "voting rights",
        "non-voting|no vote|no voting|without vot",
        r"non-?voting|(?:no|without) (?:voting rights|votes?)(?! (?:by|of|from|is|was|will|needed|required))",
        r"(?:carr(?:y|ies)|with|have|has|gives?|bears?) (?:one|two|ten|\d+|full|equal|a|the same) (?:votes?"
        r"|voting rights?)",
        Bind.INSTRUMENT,
    ),
    opposite(
        "conversion",
        "not convertible|non-convertible|cannot be converted",
        r"(?:not|non-?)\s?(?:be )?convert(?:ible|ed)|cannot be converted",
        r"converts? into|convertible (?:into|at|from)|conversion price|can be converted",
        Bind.INSTRUMENT,
    ),
    opposite(
        "talks with others",
        "no-shop|exclusive talks|exclusive negotiat|solicit",
        r"no-?shop|(?:may|can|must|will) not (?:solicit|seek|talk to|entertain|invite)|barred from (?:soliciting"
        r"|seeking|talking)|exclusive (?:talks|negotiations)",
        r"go-?shop|(?:free|allowed|entitled|may|can) (?:to )?(?:actively )?(?:solicit|seek|invite|look for"
        r"|talk to)\b[^.;]{0,30}\b(?:offers?|bids?|bidders?|others?|rival|better)",
    ),
    opposite(
        "warranties",
        "no warrant|no guarantee|as is|without warrant|no indemn|without guarantee|sold as seen",
        r"(?:no|without) (?:\w+ )?(?:warrant(?:y|ies)|indemnit(?:y|ies))|sold as (?:seen|is)|(?:gives?|gave|given"
        r"|offers?) no (?:warrant|indemn)\w+",
        r"warrant(?:y|ies) (?:of|up to|capped|cover\w*|are limited|run|last|from|that)|(?:gives?|gave|given"
        r"|provid\w+) (?:\w+ ){0,3}(?:warrant(?:y|ies)|indemnit(?:y|ies))|indemnif(?:y|ies|ied)",
    ),
)  # fmt: skip
