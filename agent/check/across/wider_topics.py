"""More topics on which texts about a deal take one of two sides: security, consents, terms of the paper, what goes with
the sale."""

from agent.check.across.topics import Topic, pole

_IS = r"(?:is|are|was|were|will be|would be|has been|have been|remains?)"
_OKAY = r"(?:clearance|approval|consent|permission|green light|go-ahead|blessing|nod|permit|licen[cs]e|sign-?off)"

WIDER_TOPICS: tuple[Topic, ...] = (
    Topic(
        "security for what is owed",
        r"secur|collateral|lien|mortgag|pledg|charge|backed",
        pole(
            r"\b(?:backed|secured|covered) (?:by|with|on|against) (?:an? |the |first |second |real )*(?:liens?|"
            r"mortgages?|charges?|pledges?|property|properties|land|assets?|cars?|vehicles?|receivables|collateral|shares)\b",
            r"\bcollaterali[sz]ed\b|\bfirst[- ](?:lien|ranking)\b|\b(?:first|fixed|floating) charge over\b",
        ),
        pole(
            r"\bnone of (?:them|these|the \w+) (?:is|are|was|were) (?:secured|backed|collaterali[sz]ed)\b",
            r"\bno (?:collateral|security)\b|\bwithout (?:any )?(?:collateral|security)\b|\bunsecured\b",
        ),
    ),
    Topic(
        "whether it was cleared",
        r"clear|approv|consent|permit|permission|green light|go-ahead|nod|blessing|review|decid|ruled",
        pole(
            rf"\b(?:has|have|had) (?:already |now )?(?:received|obtained|won|secured|got|gained) (?:its|their|the|all|"
            rf"full)?\s*(?:[\w’'-]+ ){{0,3}}{_OKAY}\b",
            r"\b(?:has|have) (?:already |now )?(?:cleared|approved|waved through|signed off|consented to|permitted)\b",
            rf"\b{_IS} (?:already |now )?(?:cleared|approved|waved through|signed off) by\b",
            rf"\b{_OKAY} (?:has|was|have|were) (?:been )?(?:given|granted|received|obtained)\b",
        ),
        pole(
            r"\b(?:has|have|had) (?:still|yet) to (?:clear|approve|rule|decide|consent|permit|sign|vote|give)\b",
            r"\b(?:has|have) (?:not|n['’]t) (?:yet )?(?:cleared|approved|ruled|decided|consented|given|been (?:cleared|"
            r"approved|granted))\b",
            rf"\b(?:still|yet) (?:\w+ )?(?:awaits?|awaiting|needs?|lacks?|waits? for|waiting for)\b"
            rf"[^.;]{{0,30}}\b{_OKAY}\b",
            rf"\b{_OKAY} (?:is|are|was|were) (?:still )?(?:pending|outstanding|awaited|missing)\b",
            r"\bis (?:still )?(?:reviewing|examining|studying|investigating|looking at) (?:the|it)\b",
        ),
        of_what=True,
    ),
    Topic(
        "return of the deposit",
        r"refund|return|forfeit",
        pole(r"\b(?:is|are|was|were|fully|wholly) refundable\b|\bwill be (?:refunded|returned)\b"),
        pole(r"\bnon-?refundable\b|\b(?:is|are|was|were) not refundable\b|\b(?:is|are|will be) forfeit(?:ed)?\b"),
    ),
    Topic(
        "rank of the debt",
        r"senior|subordinat|junior|pari passu",
        pole(r"\bsenior (?:secured |unsecured )?(?:loan|notes?|bonds?|debt|facility|term)\b"),
        pole(r"\b(?:subordinated|junior|mezzanine) (?:loan|notes?|bonds?|debt|facility|term)\b"),
    ),
    Topic(
        "interest fixed or floating",
        r"fixed|floating|variable",
        pole(r"\bfixed (?:rate|interest|coupon)\b|\b(?:rate|coupon|interest) is fixed\b"),
        pole(r"\b(?:floating|variable) (?:rate|interest|coupon)\b|\b(?:rate|coupon|interest) (?:is variable|floats)\b"),
    ),
    Topic(
        "name of the business",
        r"name|brand|rebrand",
        pole(
            r"\b(?:keeps?|retains?|will keep|will retain|trade under) (?:its|the|their) (?:own |old |present )?"
            r"(?:name|brand)\b"
        ),
        pole(r"\b(?:be |been )?(?:renamed|rebranded)\b|\b(?:name|brand) (?:will )?(?:disappears?|vanish\w*|goes)\b"),
    ),
    Topic(
        "seat of the business",
        r"head ?quarter|head office|seat|based",
        pole(
            r"\b(?:headquarters|head office|seat) (?:will )?(?:stays?|remains?)\b|"
            r"\bkeeps? (?:its|the) (?:headquarters|head office|seat)\b|"
            r"\bwill (?:remain|stay) (?:head)?quartered\b"
        ),
        pole(r"\b(?:headquarters|head office|seat) (?:will |is to )?(?:moves?|moved|relocate\w*|leaves?)\b",
            r"\b(?:moves?|moving|relocat\w+|shifts?) (?:its|the|their) (?:headquarters|head office|seat)\b"),
    ),
    Topic(
        "whether it is solicited",
        r"hostile|unsolicited|friendly|invited|agreed",
        pole(r"\bfriendly (?:offer|bid|takeover|merger)\b|\bagreed (?:offer|bid|takeover|merger)\b"),
        pole(r"\b(?:hostile|unsolicited|uninvited) (?:offer|bid|takeover|approach|tender)\b"),
    ),
    Topic(
        "what is included",
        r"inclu|exclu|net of|on top",
        pole(r"\b(?:includes?|included|including|inclusive of|contains?)\b"),
        pole(r"\b(?:excludes?|excluded|excluding|exclusive of|(?:does|do|did) not include|not included|leaves? out)\b"),
        of_what=True,
    ),
    Topic(
        "whether it is audited",
        r"audit",
        pole(r"\b(?:is|are|were|was|have been|has been) audited\b|\baudited (?:accounts|figures|results|statements)\b"),
        pole(r"\bunaudited\b|\bnot (?:been )?audited\b"),
        of_what=True,
    ),
    Topic(
        "whether it is still mined, run or open",
        r"idle|mothball|running|operat|production|shut|closed|dormant",
        pole(rf"\b{_IS} (?:still |back )?(?:running|in operation|in production|operating|operational|open)\b"),
        pole(
            rf"\b{_IS} (?:now |still )?(?:idle|mothballed|shut|closed|dormant|silent|"
            r"out of (?:use|service|production))\b"
        ),
        of_what=True,
    ),
)  # fmt: skip
