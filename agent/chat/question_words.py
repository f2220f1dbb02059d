"""Words by which questions ask: cues of what is asked for, and words that ask and say nothing else."""

import re


def _cue(name: str, words: str) -> tuple[str, re.Pattern[str]]:
    return name, re.compile(words, re.IGNORECASE)


# In order: the first that is found says what is asked for.
CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    _cue(
        "deals",
        r"\b(?:how many|which|list|rank|what|all|every|compare)\b[^?]{0,40}\b(?:deals|transactions|"
        r"acquisitions|documents|"
        r"purchases|financings)\b|\b(?:largest|biggest|smallest|highest|lowest|most expensive|cheapest|"
        r"dearest)\b[^?]{0,40}"
        r"\b(?:deal|transaction|acquisition|price per|per mw|premium of all)\b|\bwhich (?:deal|"
        r"transaction|acquisition|purchase)\b[^?]{0,60}\b(?:largest|biggest|smallest|highest|lowest|most|"
        r"cheapest|dearest)\b|\bdeals (?:over|above|"
        r"below|with|without|"
        r"that)\b|¿(?:cuántas|qué) operaciones\b|\bwelche (?:deals|transaktionen)\b|\bquelles opérations\b",
    ),
    _cue(
        "disagrees",
        r"\b(?:disagree|contradict|conflict|inconsisten\w+|discrepan\w+|not add up|n['’]t add up|mismatch\w*)|"
        r"\bdiffer(?:s|ent|ence)?\b[^?]{0,40}\b(?:documents|articles|sources)|\b(?:contradic|widerspr|widersprüch)",
    ),
    _cue(
        "missing",
        r"\b(?:missing|left out|gaps?\b|not (?:disclosed|stated|said|known|given|in the text)|unanswered|"
        r"should (?:i|we) ask|"
        r"worth asking|undisclosed)\b|\bqué falta\b|\bwas fehlt\b|\bce qui manque\b|\bque manque\b",
    ),
    _cue(
        "status",
        r"\bstatus\b|\bhow far\b|^\W*(?:has|have|is|are|was|did|does)\b[^?]{0,80}\b(?:complet\w+|closed?|signed|agreed|"
        r"terminated|called off|done|final|binding|gone through)\b|\bestado de\b|\bstand de[rs]\b|\bstatut\b",
    ),
    _cue(
        "reason",
        r"\bwhy\b|\bfor what reason\b|\breasons?\b|\bpor qué\b|\bwarum\b|\bweshalb\b|\bpourquoi\b|"
        r"\bpurpose\b|\bwofür\b|"
        r"\bpara qué\b",
    ),
    _cue(
        "length",
        r"\bhow long\b|\bhow many (?:years|months|days|weeks)\b|\bwhat (?:term|length|duration)\b|\bcuánto tiempo\b|"
        r"\bcuántos (?:años|meses)\b|\bwie lange\b|\bcombien de temps\b|\b(?:length|duration|term) of\b",
    ),
    _cue(
        "date",
        r"\bwhen\b|\bwhat (?:date|day|year|month)\b|\bwhich (?:date|day|year|month|quarter)\b|\bcuándo\b|"
        r"\bwann\b|\bquand\b|"
        r"\bwelche[sm] (?:tag|jahr|datum)\b|\bquelle date\b|\bqué fecha\b",
    ),
    _cue("place", r"\bwhere\b|\bdónde\b|\bwo\b|\bwohin\b|\boù\b|\bin which (?:city|country|state|town)\b"),
    _cue(
        "name",
        r"\bwho\b|\bwhom\b|\bwhose\b|\bquién(?:es)?\b|\bwer\b|\bwem\b|\bwen\b|\bqui\b|\b(?:which|what|qué|"
        r"welche[rsnm]?|"
        r"quels?|quelles?) (?:\w+ )?(?:bank|banks|firm|firms|company|companies|advis[eo]r|advis[eo]rs|"
        r"buyer|seller|lender|lenders|"
        r"fund|party|parties|customer|yard|supplier|banco|empresa|firma|kanzlei|banque|société)\b|"
        r"\bname of\b|\bcalled\W*$",
    ),
    _cue(
        "share",
        r"\b(?:what|which) (?:share|stake|percentage|percent|proportion|part|premium|discount|margin|"
        r"royalty|interest|rate|"
        r"coupon|yield|occupancy|multiple|rating)\b|\bhow (?:much|many) per ?cent\b|\b(?:interest|"
        r"royalty) rate\b|\brate of return\b|"
        r"\bqué (?:porcentaje|parte|participación|tasa)\b|\bwelche[rn]? (?:anteil|zins\w*)\b|\bwie viel prozent\b|"
        r"\bquel pourcentage\b|\bquelle part\b|\bwhat is the (?:\w+ )?(?:premium|discount|stake|royalty|"
        r"interest|coupon|"
        r"margin)\b",
    ),
    _cue("count", r"\bhow many\b|\bnumber of\b|\bcuánt[oa]s\b|\bwie viele\b|\bcombien d['’e]|\bcuánta[s]?\b"),
    _cue(
        "money",
        r"\bhow much\b|\b(?:what|which|at what|welche[rsnm]?|quel|quelle|qué|"
        r"cuál)\b[^?]{0,45}\b(?:prices?|cost|costs|costing|"
        r"pay|pays|paid|payment|value|valuation|rent|fee|deposit|consideration|revenue|turnover|profit|ebitda|"
        r"debt|loan|"
        r"dividend|bonus|guarantee|worth|sum|amount|upfront|penalty|income|loss|precio|valor|importe|preis|"
        r"kaufpreis|miete|"
        r"prix|montant|abfindung|loyer)\b|\bcuánto\b|\bwie ?viel\b|\bwie hoch\b|\bcombien\b",
    ),
)  # fmt: skip

# Words of a question that ask; they are nowhere in an answer.
QUESTION_WORDS = frozenset(
    """how many much long whose whom kind sort name names qué cuál cuáles cuánto cuánta cuántos cuántas quién quiénes
    dónde cuándo hay
    wer wem wen wessen wann wie viel viele hoch lange warum wofür welch welche welcher welches welchen wo
    quel quelle quels quelles combien quand pourquoi où qui que est-ce it its they there does did please tell
    me give exactly t-elle t-il elle il elles ils pa ta""".split()
)
# Verbs and nouns that carry no content in a question.
LIGHT = frozenset(
    """go goes went give gives given call called happen happens happened mean means become becomes put puts much
    agree agreed agrees plan plans planned want wants like beside besides also hasta puede pueden puedo kann können muss
    müssen darf peut peuvent doit bis jusqu para much long currently actually really whole bekommt
    hat haben ist sind wird es son está están tiene tienen ont sont est dans chez sur vor fait group
    document documents article articles text source according receive receives get gets have each other own""".split()
) - {"each", "receive", "receives", "get", "gets"}
# Nouns that only say of what kind the answer is: the value itself stands for them.
TYPE_NOUNS = frozenset(
    """percentage percent proportion amount sum number date year month day quarter name pourcentage porcentaje
    prozent montant importe fecha datum jahr megawatt megawatts hours hour mw mwh gwh kwh gw years months days duration
    circumstances circumstance case cases kind kinds way
    status estado stand much law firm firms bank banks company companies adviser advisers advisor advisors party
    parties person""".split()
)
# The same, where a share is asked for: of "how many shares" they are what is counted.
SHARE_NOUNS = frozenset("share part parte anteil portion multiple".split())
# For what is paid, the sum itself stands.
MONEY_NOUNS = frozenset(
    "pay pays paid paying cost costs costing worth paga pagó zahlt zahlen coûte coûtent cuesta cuestan kostet".split()
)
# Words that sound written down rather than said; that they are missing from a text says little.
SOFT = frozenset(
    """obligat transact deal purchas agreem agreement side company busines party operat current total final main
    price new exact actual precis exactly overall""".split()
)
# Where the noun of "what [noun] does ..." ends.
FOCUS_STOPS = re.compile(
    r"\b(?:do|does|did|will|would|is|are|was|were|has|have|had|can|could|must|should|may|of|for|in|on|at|to|that|who|"
    r"which|from|by|with|over|between|per|after|before|under|if|work|works|pay|pays|go|goes|"
    r"de|del|en|para|que|por|tiene|tienen|será|es|son|aporta\w*|exporta|paga|se|"
    r"für|von|der|des|hat|haben|wird|werden|erhält|erhalten|ist|sind|bekommt|zahlt|"
    r"des|du|dans|la|les|le|a|ont|est|sont|sera)\b|[?,]",
    re.IGNORECASE,
)
# Words that say little of what is asked, wherever they are missing.
SLIGHT_WORDS = frozenset(
    """via toward regard concern relat connect rough apiec else ever yet please due expect whether met meet high
    low big term contract deal agreement decid walk away hold apart payment work backing appli gav among total
    amount number level figur size sum latest current company group business firm unit davon exact actual
    overall transaction side part bit piece type kind position left involved main target new old set run look
    plan come came stand go meant mean suppos need must likely intend propos rat hab gibt werd hat last year
    money cash""".split()
)
