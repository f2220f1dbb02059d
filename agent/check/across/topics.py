"""Topics on which a text about a deal takes one of two sides, with the words of each side."""

import re
from dataclasses import dataclass

_HOLDERS = r"(?:share|stock|unit|bond|note)?-?holders?['’]?s?"
_CHECKS = (
    r"(?:anti-?trust|regulat\w*|competition|merger[- ]control|government|authorit\w+|watchdogs?|cartel \w+|"
    r"foreign investment|ministry|commission)"
)
_NEEDS = (
    r"(?:subject to|conditional (?:up)?on|contingent (?:up)?on|requires?|needs?|awaits?|depends? on|hinges on|"
    r"takes? effect (?:up)?on|becomes? effective (?:up)?on)"
)
_SEEKS = r"(?:approv\w+|consent|vote|clearance|blessing|say-so|backing)"


def pole(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


@dataclass(frozen=True)
class Topic:
    """`yes` and `no` cannot both hold of one deal; with `of_what`, of one thing that both sentences name. What
    `passes` may be ahead in one text and past in another that is some days younger."""

    name: str
    look: str
    yes: re.Pattern[str]
    no: re.Pattern[str]
    of_what: bool = False
    passes: bool = False


TOPICS: tuple[Topic, ...] = (
    Topic(
        "clearance by the authorities",
        r"antitrust|anti-trust|competition|regulat|cartel|watchdog|authorit",
        pole(
            rf"\b{_CHECKS}\b[^.;]{{0,40}}\b(?:has|have) (?:already |now )?(?:cleared|approved|waved|signed off|nodded|"
            rf"passed)\b",
            rf"\b(?:already|has been|have been) (?:cleared|approved|waved through) by\b[^.;]{{0,40}}\b{_CHECKS}\b",
        ),
        pole(
            rf"\b(?:subject to|conditional (?:up)?on|requires?|needs?|awaits?|depends? on)\b[^.;]{{0,40}}"
            rf"\b{_SEEKS}\b[^.;]{{0,40}}\b{_CHECKS}\b",
            rf"\b(?:subject to|conditional (?:up)?on|requires?|needs?|awaits?|depends? on)\b[^.;]{{0,40}}"
            rf"\b{_CHECKS}\b[^.;]{{0,25}}\b{_SEEKS}\b",
            rf"\b{_CHECKS}\b[^.;]{{0,40}}\b(?:must|have to|has to|has yet to|have yet to|"
            rf"still) (?:still )?(?:clear|approve|"
            rf"rule|decide|look)\b",
        ),
        passes=True,
    ),
    Topic(
        "right of first offer or first refusal",
        r"first (?:offer|refusal)|last look",
        pole(r"\b(?:right of )?first refusal\b"),
        pole(r"\b(?:right of )?first offer\b"),
    ),
    Topic(
        "vote of the holders",
        r"holder|vote|investor",
        pole(
            rf"\b{_NEEDS}\b[^.;]{{0,60}}\b{_SEEKS}\b[^.;]{{0,25}}\b{_HOLDERS}\b",
            rf"\b{_NEEDS}\b[^.;]{{0,60}}\b{_HOLDERS}\b[^.;]{{0,15}}\b{_SEEKS}\b",
            rf"\b{_HOLDERS} (?:of [\w&. ]{{2,30}} )?(?:must|will|have to|are to|still have to|are due to|need "
        rf"to|get to)\s+(?:first "
        rf")?(?:vote|approve|decide|agree)\b",
        ),
        pole(
            rf"\bno {_HOLDERS} (?:{_SEEKS}) (?:is|was|will be) (?:needed|required|necessary|held)\b",
            rf"\b(?:does|do|did|will|would) not (?:need|require)\b[^.;]{{0,40}}\b{_HOLDERS}\b",
            rf"\b(?:needs|requires) no\b[^.;]{{0,30}}\b(?:{_HOLDERS}|vote)\b",
            rf"\bneither (?:company|side|party|firm)['’]?s?\b[^.;]{{0,12}}\b{_HOLDERS}\b",
            rf"\bwithout (?:a|any|the need for a)\b[^.;]{{0,20}}\b(?:{_HOLDERS} )?(?:vote|approval)\b",
            rf"\b{_HOLDERS} (?:will not|won['’]t|do not|need not|have no) (?:get )?(?:to )?(?:vote|say|approve|"
        rf"be asked)\b",
        ),
    ),
    Topic(
        "approval of authorities",
        r"regulat|antitrust|anti-trust|competition|merger|government|authorit|approv|consent|clearance",
        pole(
            rf"\b{_NEEDS}\b[^.;]{{0,60}}\b{_CHECKS}\b[^.;]{{0,15}}\b(?:{_SEEKS}|review)\b",
            rf"\b{_NEEDS}\b[^.;]{{0,40}}\b{_SEEKS}\b[^.;]{{0,25}}\b{_CHECKS}\b",
        ),
        pole(
            rf"\bno (?:{_CHECKS} )?{_SEEKS} (?:(?:of|from|by) [^.;]{{2,40}} )?(?:is|was|will be) "
            rf"(?:needed|required|necessary)\b",
            rf"\b(?:does|do|did|will|would) not (?:need|require)\b[^.;]{{0,40}}\b{_CHECKS}\b",
            rf"\b(?:needs|requires) no\b[^.;]{{0,20}}\b{_CHECKS}\b",
            r"\b(?:needs|requires) no (?:further |other |more |additional )?(?:approvals?|consents?|clearances?)\b",
        ),
    ),
    Topic(
        "recommendation of the board",
        r"board|directors|recommend|reject",
        pole(
            r"\b(?:board|directors?)\b[^.;]{0,60}\b(?:recommend\w*|back(?:s|ed)?|support\w*|endors\w+|urg\w+ "
        r"[^.;]{0,30}accept)\b",
            r"\brecommended (?:cash |all-share )?(?:offer|bid|merger|takeover)\b",
        ),
        pole(
            r"\b(?:board|directors?)\b[^.;]{0,60}\b(?:reject\w*|rebuff\w*|oppos\w+|spurn\w*|turned down|"
        r"advis\w+ against|"
            r"(?:has|have) not (?:yet )?(?:recommended|endorsed|backed)|makes? no recommendation)\b",
        ),
    ),
    Topic(
        "vote of the board",
        r"unanim|dissent|split|against|abstain",
        pole(r"\bunanimous(?:ly)?\b"),
        pole(r"\b(?:directors?|board)\b[^.;]{0,50}\b(?:dissent\w*|abstain\w*|split|divided|voted against|"
            r"objected)\b"),
    ),
    Topic(
        "condition of financing",
        r"financ|fund",
        pole(
            r"\b(?:subject to|conditional (?:up)?on|contingent (?:up)?on|depends on|hinges "
        r"on)\b[^.;]{0,40}\b(?:financing|funding|raising)\b"
        ),
        pole(
            r"\b(?:not|nor|neither)\b[^.;]{0,20}\b(?:subject to|conditional (?:up)?on|contingent "
        r"(?:up)?on)\b[^.;]{0,25}\b(?:financing|funding)\b",
            r"\bno financing (?:condition|contingency|out)\b",
        ),
    ),
    Topic(
        "jobs",
        r"job|staff|redundan|layoff|lay-off|position|worker|employee|dismiss",
        pole(
            r"\bno (?:\w+ )?(?:jobs?|employees?|staff|redundanc\w+|lay-?offs?|job (?:cuts|losses)|compulsory "
        r"redundancies|positions?|"
        r"dismissals?)\b",
            r"\b(?:all|every) (?:\w+ )?(?:jobs?|staff|employees?|workers?|positions?)\b[^.;]{0,30}\b(?:keep|"
        r"kept|retained|stay|remain|safe|transfer\w*|preserved)\b",
            r"\bwithout (?:any )?(?:redundancies|job (?:cuts|losses)|lay-?offs)\b",
        ),
        pole(
            r"\b(?:cut|shed|eliminate|axe|lay off|dismiss|make redundant)\s+(?:(?:about|around|up to|some|"
        r"roughly) )?(?:[\d,.]+|a \w+|one|two|three|"
            r"half|dozens)\b[^.;]{0,25}\b(?:jobs?|staff|people|employees|workers|positions|posts|roles)\b",
            r"\b(?:jobs?|positions?|posts|roles)\b[^.;]{0,20}\b(?:will|are to|would) (?:be )?(?:cut|go|lost|"
        r"eliminated|disappear)\b",
        ),
    ),
    Topic(
        "closing of sites",
        r"shut|clos",
        pole(r"\b(?:no|neither|none of (?:the|its)) (?:\w+ )?(?:plants?|sites?|offices?|branch(?:es)?|stores?|"
        r"factor(?:y|ies)|clinics?|hotels?)\b"
              r"[^.;]{0,25}\b(?:shut|close[ds]?|closing)\b"),
        pole(r"\b(?:will|is to|plans to|intends to|would) (?:close|shut)\b[^.;]{0,40}\b(?:plants?|sites?|"
        r"offices?|branch(?:es)?|stores?|"
              r"factor(?:y|ies)|clinics?|hotels?)\b"),
    ),
    Topic(
        "exclusivity",
        r"exclusiv",
        pole(r"(?<!non-)(?<!non)(?<!not )\bexclusive (?:\w+ ){0,2}(?:licen[cs]e|rights?|supplier|distribut\w+|"
        r"basis|agreement|negotiat\w+|talks)\b",
              r"\b(?:only|sole) (?:supplier|licensee|distributor)\b"),
        pole(r"\bnon-?exclusive\b", r"\b(?:is|are|was|will) not (?:be )?exclusive\b"),
    ),
    Topic(
        "whether it is in force",
        r"force|effect",
        pole(
            r"\b(?:took|takes|has taken|came|has come|entered|is|are) (?:immediate(?:ly)? )?(?:into )?(?:effect|"
            r"force|effective)\b",
            r"\b(?:is|are|became|has become) (?:now |already |immediately )?(?:in (?:force|effect)|effective)\b",
            r"\beffective (?:immediately|upon|on signature|from today)\b",
        ),
        pole(
            r"\b(?:is|are) (?:not|n['’]t) (?:yet )?(?:in (?:force|effect)|effective)\b",
            r"\b(?:has|have) (?:not|n['’]t) (?:yet )?(?:taken effect|come into (?:force|effect)|"
            r"entered into force)\b",
            r"\b(?:will|is to|should) (?:only )?(?:take effect|come into (?:force|effect)|enter into force|"
            r"become effective)\b",
        ),
    ),
    Topic(
        "whether it is approved",
        r"approv|permi|clear|consent|nod|tick|licen|sign",
        pole(
            r"\b(?:was|were|has been|have been) (?:granted|approved|given|cleared|issued|received)\b",
            r"\b(?:has|have) (?:approved|cleared|granted|waved)\b|\b(?:gave|has given) (?:its|the) (?:approval|"
            r"consent|nod|blessing)\b",
        ),
        pole(
            r"\b(?:still|yet to|has to|must still) (?:wants?|needs?|awaits?|requires?|seeks?|waiting|get|"
            r"be)\b[^.;]{0,25}"
            r"\b(?:tick|nod|approv\w+|permi\w+|consent|clearance|licen[cs]e|blessing|sign-?off|go-ahead)\b",
            r"\b(?:is|are|remains?) (?:still )?(?:pending|outstanding|undecided|under review)\b",
            r"\b(?:has|have) not (?:yet )?(?:approved|cleared|granted|decided|ruled)\b",
        ),
        of_what=True,
    ),
    Topic(
        "dividend",
        r"dividend",
        pole(r"\b(?:will|plans to|proposes? to|is to|intends to) (?:pay|recommend|distribute|"
        r"declare)\b[^.;]{0,25}\bdividend\b",
              r"\bdividend of\b[^.;]{0,12}\d"),
        pole(r"\b(?:no|without an?|scrap\w*|suspend\w*|pass\w*|cancel\w*|omit\w*) (?:\w+ )?dividend\b",
              r"\bnot (?:pay|recommend|declare)\b[^.;]{0,20}\bdividend\b"),
        of_what=True,
    ),
    Topic(
        "form of payment",
        r"cash|shares|stock",
        pole(r"\ball[- ]cash\b", r"\b(?:entirely|wholly|all|solely) in cash\b"),
        pole(r"\ball[- ](?:share|stock|paper)\b", r"\b(?:entirely|wholly|partly|part|half|all) in (?:\w+ "
        r")?(?:shares|stock)\b",
              r"\bmix of cash and\b", r"\bcash[- ]and[- ](?:share|stock)s?\b"),
    ),
    Topic(
        "listing",
        r"list",
        pole(r"\b(?:remain|stay|keep\w*) (?:its )?list(?:ed|ing)\b", r"\bretain\w* its listing\b"),
        pole(r"\bdelist\w*\b", r"\bwill (?:leave|quit) the (?:stock )?exchange\b"),
    ),
    Topic(
        "security for the loan",
        r"secured",
        pole(r"\bsecured (?:by|on|against|term|loan|notes?|facility|bonds?)\b"),
        pole(r"\bunsecured\b", r"\bnot secured\b"),
    ),
    Topic(
        "guarantee",
        r"guarant|recourse",
        pole(r"\b(?:is|are) (?:\w+ )?guaranteed by\b", r"\bguarantees? (?:of|by|from)\b",
             r"\bguarantees (?:the|its|all)\b"),
        pole(r"\bno (?:parent |corporate )?guarantee\b", r"\bnot (?:\w+ )?guaranteed\b", r"\bnon-recourse\b"),
    ),
    Topic(
        "right to extend",
        r"exten|renew",
        pole(r"\b(?:may|can|options?|right) (?:to )?(?:extend|renew)\w*\b", r"\b(?:renewal|extension) options?\b"),
        pole(r"\bno (?:option|right) (?:to|of) (?:extend|renew|extension|renewal)\w*\b", r"\b(?:cannot|"
        r"can['’]t|may not) be (?:extended|renewed)\b",
              r"\bno (?:renewal|extension) (?:option|right)s?\b"),
    ),
    Topic(
        "break fee",
        r"fee",
        pole(r"\b(?:break(?:-?up)?|termination) fee of\b", r"\bowes?\b[^.;]{0,30}\b(?:break(?:-?up)?|"
        r"termination) fee\b"),
        pole(r"\bno (?:reverse )?(?:break(?:-?up)?|termination) fee\b"),
    ),
    Topic(
        "stake kept by the seller",
        r"stake|interest|exit|all of its|entire|sharehold",
        pole(r"\b(?:keeps?|retains?|will keep|will retain|rolls? over)\b[^.;]{0,30}\b(?:stake|interest|holding|"
        r"\d+ ?(?:%|per cent))"),
        pole(r"\b(?:sells?|sold|sale of) (?:all (?:of )?its|its (?:entire|whole)) (?:\w+ )?(?:stake|holding|"
        r"interest|shares)\b",
              r"\bexit\w* (?:completely|entirely|in full)\b", r"\bkeeps? no (?:stake|interest|shares?)\b"),
        of_what=True,
    ),
    Topic(
        "insurance",
        r"insur",
        pole(r"\b(?:is|are|was|were) (?:fully )?insured\b"),
        pole(r"\b(?:is|are|was|were) (?:not insured|uninsured)\b"),
        of_what=True,
    ),
    Topic(
        "result",
        r"profit|loss",
        pole(r"\b(?:is|was|were|are|became) profitable\b", r"\b(?:made|earned|booked|posted|reported) a (?:\w+ "
        r")?profit\b"),
        pole(r"\b(?:loss-making|unprofitable)\b", r"\b(?:made|booked|posted|reported) a (?:\w+ "
        r")?loss\b", r"\bnot (?:yet )?profitable\b"),
        of_what=True,
    ),
)  # fmt: skip
