"""The ways a date is written, as regular expressions over running text.

Every pattern is bounded, and all but a few are tried only near an anchor (a month's name, a year), so that a long
text costs linear time.
"""

import re

from agent.figures.lexicon.calendar import MONTHS, ORDINALS, WEEKDAYS


def _names(table: dict[str, int]) -> str:
    return "|".join(sorted(table, key=len, reverse=True))


_MONTH = rf"(?:{_names(MONTHS)})"
_WEEKDAY = rf"(?:{_names(WEEKDAYS)})"
# Two letters are looked at before any name is tried: most words of a text start otherwise.
_MONTH_STARTS = r"(?=j[aäu]|en|f[eé]|m[aäre]|a[pbvoug]|se|o[ck]|no|d[ieé])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d{2}"
_ORD = r"(?:st|nd|rd|th|er|º|°|\.)?"
_OF = r"(?:\s(?:of|de|del|d['’])\s?|\s?,\s?|\s)"
_TO = r"\s?(?:-|–|—|to|through|and|until|bis|und|a|al|à|au|y|et|hasta)\s?"
_FLAGS = re.IGNORECASE
AND = re.compile(r"\s(?:and|und|y|et)\s", _FLAGS)
BETWEEN = re.compile(r"\b(?:between|zwischen|entre)\s(?:the\s|el\s|le\s|dem\s)?$", _FLAGS)

ISO = re.compile(
    rf"(?<![\w.-])(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>{_DAY})(?=T\d|(?![\w-]))(?:T[\d:.]{{2,15}}Z?)?"
)
NUMERIC = re.compile(
    rf"(?<![\w./$€£-])(?P<a>\d{{1,2}})(?P<mark>[/.-])(?P<b>\d{{1,2}})(?P=mark)(?P<y>{_YEAR}|\d{{2}})(?![\w/]|[.,-]\d)",
    _FLAGS,
)
DAY_MONTH = re.compile(
    rf"(?<![\w.,$€£/-])(?P<d>{_DAY}){_ORD}(?:{_TO}(?P<d2>{_DAY}){_ORD})?(?:\s(?:of|de)\s|[\s-])(?P<m>{_MONTH})\b\.?"
    rf"(?:{_OF}(?:of\s|de\s)?(?P<y>{_YEAR})(?!\d)|-(?P<y2>{_YEAR}|\d\d)(?!\d))?",
    _FLAGS,
)
MONTH_DAY = re.compile(
    rf"(?<!\w){_MONTH_STARTS}(?<!\w)(?P<m>{_MONTH})\b\.?\s(?:the\s)?(?P<d>{_DAY})(?:st|nd|rd|th)?(?!\d|\w|[.,:]\d"
    rf"|\s?%|/)"
    rf"(?:{_TO}(?P<d2>{_DAY})(?:st|nd|rd|th)?(?![\w:]|[.,]\d))?(?:(?:\s?,\s?|\s|,?\sof\s)(?P<y>{_YEAR})(?![\w.]\d"
    rf"|\d))?",
    _FLAGS,
)
DAY_TO_DAY = re.compile(
    rf"(?<!\w){_MONTH_STARTS}(?P<m>{_MONTH})\b\.?\s(?P<d>{_DAY})(?:,?\s(?P<y>{_YEAR}))?{_TO}(?P<m2>{_MONTH})\b\.?\s"
    rf"(?P<d2>{_DAY})(?!\d)(?:,?\s(?P<y2>{_YEAR}))?"
    rf"|(?<![\w.,])(?P<e>{_DAY}){_ORD}\s(?:de\s)?(?P<n>{_MONTH})\b\.?(?:\s(?:de\s)?(?P<z>{_YEAR}))?{_TO}"
    rf"(?P<e2>{_DAY}){_ORD}\s(?:de\s)?(?P<n2>{_MONTH})\b\.?(?:\s(?:de\s|,)?(?P<z2>{_YEAR}))?",
    _FLAGS,
)
MONTH_YEAR = re.compile(
    rf"(?<!\w){_MONTH_STARTS}(?:(?P<m0>{_MONTH})\b\.?{_TO})?(?P<m>{_MONTH})\b\.?(?:,?\s(?:of\s"
    rf"|de\s|del\s)?(?P<y>{_YEAR})(?!\d)|['’-](?P<yy>\d\d)(?!\d))",
    _FLAGS,
)
MONTH_NUMBER = re.compile(
    rf"(?<![\w./$€£-])(?:(?P<m>0?[1-9]|1[0-2])[/-](?P<y>{_YEAR})|(?P<y2>{_YEAR})/(?P<m2>0?[1-9]|1[0-2]))(?![\w/]"
    rf"|[.,-]\d)"
)
MONTH_SPAN = re.compile(rf"(?<!\w){_MONTH_STARTS}(?P<m0>{_MONTH})\b\.?{_TO}(?P<m>{_MONTH})\b", _FLAGS)
IN_MONTH = re.compile(
    rf"(?<!\w)(?:(?:in|since|during|until|by|through|from|late|early|mid|of|en|desde|hasta|im|seit|bis|ab|depuis|fin"
    rf"|end)[\s-]|(?-i:(?:[Ff]or|[Bb]efore|[Aa]fter|around|[Ll]ast|[Nn]ext|[Tt]his|[Ff]rom)\s(?=(?:late\s|early\s"
    rf"|end-|mid-)?(?:[JFASOND]|March))))"
    rf"(?<=[\s-])(?:late\s|early\s|end-|mid-)?(?P<m>{_MONTH})(?![\w-]|\.?\s\d|\s(?:quarter|half)\b)",
    _FLAGS,
)
_ORDINAL = rf"(?:{_names(ORDINALS)})"
_BEFORE_YEAR = (
    r"(?:\s|\s?,\s?|\s?of\s|\sof\sthe\s|\sde\s|\sdel\s|\sdes\s|\sin\s)(?:fiscal\syear\s|fiscal\s|calendar\s|the\s"
    r"(?:fiscal\s)?year\s|FY\s?['’]?|año\s|jahres\s|ejercicio\s)?"
)
SHORT_PART = re.compile(
    rf"(?<![\w-])(?:(?P<p>[QHST])(?P<n>[1-4])|(?P<n2>[1-4])(?P<p2>[QHT]))(?:{_TO}[QHT](?P<to>[1-4]))?(?:\s?(?:of\s"
    rf"|FY\s?|fiscal\s|calendar\s|CY)?['’]?(?P<y>{_YEAR}|\d\d)(?![\w.,%]\d|\d|%))?(?![\w])"
    rf"|(?<![\w-])(?P<y3>{_YEAR})[-\s]?(?P<p3>[QHqh])(?P<n3>[1-4])(?!\w)"
)
LONG_PART = re.compile(
    rf"(?<!\w)(?P<n>{_ORDINAL})[\s-](?:(?:fiscal|calendar)[\s-])?(?P<p>quarter|trimestre|quartals?|half|semestre"
    rf"|halbjahr(?:es)?)(?:[\s-]year)?\b(?:{_BEFORE_YEAR}(?P<y>{_YEAR})(?!\d))?"
    rf"|(?<![\w.,])(?P<y2>{_YEAR})(?:['’]s)?\s(?P<n2>{_ORDINAL})[\s-](?P<p2>quarter|half)\b",
    _FLAGS,
)
YEAR_WORD = re.compile(
    rf"(?<!\w)(?:fiscal\syear|fiscal|FY|calendar\syear|calendar|year|ejercicio|año|geschäftsjahr|jahr|exercice|année"
    rf"|CY)(?:\s|-)?['’]?(?P<y>{_YEAR}|(?<=FY)\d\d|(?<=CY)\d\d)(?:{_TO}(?:20)?(?P<to>\d\d))?(?![\w%]|[.,]\d)",
    _FLAGS,
)
PART_OF_YEAR = re.compile(
    rf"(?<!\w)(?:mid(?:dle)?|early|late|end|year[\s-]end|beginning|start|close|anfang|mitte|ende|fin(?:ales|es)?"
    rf"|mediados|principios|début|milieu)[\s-](?:of\s|de\s|in\s|the\s){{0,2}}(?P<y>{_YEAR})(?![\w%]|[.,]\d|-\d)",
    _FLAGS,
)
YEARS = re.compile(
    rf"(?<![\w.,$€£¥/#-])(?P<y>1[7-9]\d\d|20\d\d)(?:(?:{_TO})(?P<y2>{_YEAR})|[-–/](?P<to>\d\d))?(?![\w%€£$]|[.,]\d"
    rf"|-\d|\s?[%€$£])"
)
DECADE = re.compile(r"(?<!\w)(?:the\s)?(?P<y>(?:1[5-9]|20)\d0)['’]?s(?!\w)")
NOT_A_YEAR = re.compile(
    r"[\s-](?:[kKMGT]?W(?:h|p)?|km|kg|mg|mm|cm|m|ft|lbs?|hp|oz|ha|acres?|t|bbl|boe|rpm|mAh|nits|GB|TB|MB|px|pixels?"
    r"|units?|shares?|people|persons?|"
    r"employees|workers|jobs|staff|homes|houses|rooms|beds|dollars?|euros?|pounds?|yen|calories|tonnes|tons|miles"
    r"|feet|meters|metres|yards|stores|"
    r"customers|users|clients|companies|sites|locations|hours?|days|years|weeks|months|minutes|seconds|times|points"
    r"|percent|per|basis|million|billion|"
    r"trillion|thousand|hundred|degrees|square|cubic|barrels|ounces|carats|patients|students|members|vehicles|cars"
    r"|trucks|miners|machines|GPUs|"
    r"servers|MWe|empleados|personas|acciones|millones|metros|Mitarbeiter|Menschen|Aktien|Millionen|Euro|salariés"
    r"|personnes|actions|"
    r"votes|copies|apartments|residents|students|troops|soldiers|deaths|cases|USD|EUR|GBP|CAD|AUD|CHF)\b"
)
COUNT_CUE = re.compile(
    r"(?:about|approximately|nearly|almost|roughly|some|more than|fewer than|less than|over|up to|at least|as many as"
    r"|exceeding|top|"
    r"model|no\.|page|room|flight|section|iso|windows|than|rs\.?|usd|eur|gbp|rund|etwa|mehr als|más de|unos|environ"
    r"|plus de|[$€£¥])\s?$",
    re.IGNORECASE,
)
JOINT = re.compile(
    r"\s?(?:[-–—]|to|through|and|until|till|bis|und|a|al|à|au|y|et|hasta)\s?(?:(?:the\s)?end\sof\s|the\s|el\s|le\s"
    r"|dem\s|zum\s|el\s)?",
    _FLAGS,
)
FROM = re.compile(r"\b(?:from|von|vom|de|du|del|desde(?:\sel)?|between|entre)\s(?:the\s|el\s|le\s)?$", _FLAGS)
# "Moved from June to September 2026" is two dates, not the months between.
MOVED = re.compile(r"\b(?:moved|delayed|postponed|pushed|extended|changed|brought|rescheduled|shifted)\b[^.]*$", _FLAGS)

MONTH_ANCHOR = re.compile(rf"(?<!\w){_MONTH_STARTS}{_MONTH}(?!\w)", _FLAGS)
YEAR_ANCHOR = re.compile(r"(?:1[5-9]|20)\d\d|\b(?:FY|CY)")
PART_WORDS = ("quarter", "half", "trimestre", "semestre", "quartal", "halbjahr")
WEEKDAY_BEFORE = re.compile(rf"(?<!\w)(?:{_WEEKDAY})\.?,?\s{{1,2}}(?:the\s|den\s|dem\s|le\s)?$", _FLAGS)
