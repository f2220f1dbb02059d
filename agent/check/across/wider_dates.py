"""What a date in a text about a deal is the date of: asked where none of the plain metrics fits its clause."""

import re

from agent.check.across.metrics import Metric
from agent.schema.term_kind import TermKind as K


def _metric(name: str, words: str, kind: str | None = None) -> Metric:
    return Metric(name, None, re.compile(words, re.IGNORECASE), kind)


WIDER_DATE_METRICS: tuple[Metric, ...] = (
    _metric(
        "put or call",
        r"\bputs?\b(?! (?:up|on|in|to|off|out|the))|\bcalls?\b(?! (?:it|the|this|for|on)\b)|\bexercis\w+|"
        r"\bbuy\b[^.;]{0,30}\b(?:rest|remaining|back)\b|\boptions?\b",
        K.OPTION_WINDOW,
    ),
    _metric(
        "first approach",
        r"\bfirst (?:approach\w*|knock\w*|contact\w*|made (?:\w+ ){0,3}(?:an offer|a bid)|offer\w*|spoke|"
        r"talk\w*|met)\b",
    ),
    _metric(
        "owned since",
        r"\b(?:own\w*|held|held by|belong\w*|in (?:the )?(?:hands|family))\b[^.;]{0,50}\bsince\b",
    ),
    _metric("expiry of the patents", r"\bpatents?\b|\bprotection\b|\bpatente\b|\bbrevets?\b"),
    _metric("end of the concession", r"\bconcession\b|\blicen[cs]e\b|\bpermit\b"),
    _metric(
        "founding",
        r"\bfounded\b|\bestablished\b|\bstarted (?:life|out|in)\b|\bset up in\b|\bdates? (?:from|back)\b|"
        r"\bgegründet\b|"
        r"\bfondée?\b|\bfundada\b|\bbegan\b|\bincorporated\b|\bsince\b[^.;]{0,10}$",
    ),
    _metric("listing", r"\blisted\b|\blisting\b|\bfloat(?:ed|ation)?\b|\bipo\b|\bdelist\w*|\bquot(?:e|ed|ation)\b|"
        r"\bbörse\b"),
    _metric(
        "approval",
        r"\bapprov\w+|\bclear(?:ed|ance|s)\b|\bgranted\b|\bpermi(?:t|ssion)\w*|\bruling\b|\bdecision\b|\bwaved\b|"
        r"\brul(?:e|ed|es)\b|"
        r"\bconsent\w*|\bgenehmig\w+|\bfreigabe\b|\bautoris\w+|\bautoriz\w+|\bblessing\b|\bsigned off\b|\bnod\b|"
        r"\bgreen light\b",
    ),
    _metric("application", r"\bapplication\b|\bfiled\b|\blodged\b|\bsubmitted\b|\bantrag\b|\bnotified\b"),
    _metric(
        "receipt of a payment",
        r"\breceiv\w+|\bpaid\b|\bpayment\b|\bpayable\b|\btransferred\b|\binstal?ment\b|\bwired\b|\bpays\b|"
        r"\bfalls? due\b",
    ),
    _metric(
        "meeting of the holders",
        # Targets, conditions and demands are met, too.
        r"\bmeetings?\b|\bmeets?\b(?!(?: [\w'’-]+){0,3} (?:target|condition|demand|need|goal|requirement|milestone"
        r"|threshold|obligation|commitment|criteri|deadline|test)\w*)|\bvot(?:e|es|ed|ing)\b|\bballot\b|\bhauptversammlung\b|\bassemblée\b|\bjunta\b|\bhearing\b",
    ),
    _metric("raised offer", r"\b(?:raised|lifted|sweetened|increased|improved|upped|bumped)\b[^.;]{0,40}\b(?:bid|"
        r"offer|price|terms)\b"),
    _metric(
        "start of works",
        r"\b(?:works?|construction|building|earthworks|ground|digging|excavat\w+|groundbreaking|piling|"
        r"bau\w*)\b[^.;]{0,40}"
        r"\b(?:start\w*|beg[iau]n\w*|commenc\w*|broken|due|beginnt)\b|\bbreak\w* ground\b|\bspatenstich\b|"
        r"\bcommenced\b|"
        r"\bobras\b|\btravaux\b|\bstarted work\b",
    ),
    _metric(
        "first power or delivery",
        r"\benergi[sz]\w+|\bswitch(?:ed)?[- ]on\b|\bin operation\b|\boperating by\b|\boperational\b|"
        r"\bcommercial operation\w*|"
        r"\bon ?line\b|\bstart-?up\b|\bfirst (?:oil|ore|gold|pour|concentrate|sale|sales|customers?|flight|"
        r"shipment)\b|"
        r"\bin betrieb\b|\binbetriebnahme\b|\bmise en service\b|\bpuesta en marcha\b|\bproduction\b|\bhandover\b|"
        r"\bin service\b",
        K.COMMISSIONING_DATE,
    ),
    _metric(
        "results of the trial",
        r"\bread(?:s|ing)? ?out\b|\btop-?line\b|\bdata\b|\bresults?\b[^.;]{0,20}\bdue\b|\bdosed\b|\bpatients?\b|"
        r"\benrol\w+|\btrial\b",
    ),
    _metric("launch", r"\blaunch\w*|\bin (?:the )?shops?\b|\bgo(?:es)? on sale\b|\broll-?out\b|\bmarket entry\b|"
        r"\bsuccessor\b"),
    _metric("publication of the document", r"\b(?:document|prospectus|circular|memorandum)\b"),
    _metric("delivery", r"\bdeliver\w+|\blanded\b|\bship(?:ped|ment)\w*|\barriv\w+|\bliefer\w+"),
    _metric(
        "maturity",
        r"\bmatur\w+|\bdue\b|\brepay\w*|\brepaid\b|\bloan\b|\bfacility\b|\bnotes?\b|\bbonds?\b|\bmortgage\b|"
        r"\bfällig\b",
        K.MATURITY,
    ),
    _metric("end of the contract", r"\b(?:lease|contract|agreement|tenan(?:t|cy)|rent|lets?|charter|"
        r"deal) ?[^.;]{0,60}\b(?:until|runs? to|expires?|ends?)\b"),
    _metric(
        "expected close",
        r"\b(?:expected|anticipated|due|set|scheduled|planned|likely|forecast|hoped?|"
        r"aims?)\b[^.;]{0,50}\b(?:effective|clos\w+|"
        r"complet\w+|final\w*|wrap\w*|seal\w*|done|through)\b|\bunter dach und fach\b|\babgeschlossen\b|"
        r"\babschluss\b|"
        r"\bclosing\b|\bclôture\b|\bcierre\b|\bbefore the start\b|\beffective\b|\bis to pass\b|"
        r"\bboucl\w+",
        K.EXPECTED_CLOSE,
    ),
    _metric(
        "completion",
        r"\bcompleted\b|\bclosed\b|\bchanged hands\b|\btook (?:ownership|control|possession|over|charge)\b|"
        r"\btaken over\b|"
        r"\bcompletes\b|\bwent through\b|\bvollzogen\b|\bübernommen\b|\bhanded over\b|\bkeys\b|\bfinali[sz]ed\b|"
        r"\bbecame effective\b|\bmov(?:es|ed|ing) in\b|\btakes? (?:possession|over)\b|\boccup(?:y|ies)\b",
        K.CLOSING_DATE,
    ),
    _metric("signing", r"\bsigned\b|\bpen to paper\b|\binitialled\b|\bexecuted\b|\bconcluded\b|"
        r"\bentered into\b|\binked\b|\bagreed\b|\bstruck\b|\bunterzeichne\w*|\bfirm(?:ó|ado|aron)\b|\bsigné\b",
        K.SIGNING_DATE),
    _metric(
        "announcement",
        r"\bannounce\w*|\bsaid\b|\btold\b|\bdisclosed\b|\bunveil\w*|\bbekannt\w*|\bpublish\w*|\bbroke\b",
        K.ANNOUNCEMENT_DATE,
    ),
    _metric(
        "departure or appointment",
        r"\bstep\w* down\b|\bleav(?:e|es|ing)\b|\bretir\w+|\bresign\w*|\bappoint\w*|\bsucceed\w*|\bjoin(?:s|ed)?\b|"
        r"\btak\w+ (?:office|over)\b|"
        r"\bgoes\b|\bsteps? up\b|\bnachfolg\w*",
    ),
    _metric("rent review", r"\brent (?:review|free|starts?)\b|\bbreak clause\b|\bmiet\w*"),
    _metric("end of the offer period", r"\bsubscription\b|\bacceptance\b|\btender\b|\boffer period\b|\bbookbuild\w*"),
    _metric(
        "end of a right", r"\bif\b|\bunless\b|\bterminat\w+|\bwalk away\b|\bcall\w* (?:it|the deal) off\b|"
            r"\blapse\w*|\bdeadline\b|\buntil\b",
        K.OUTSIDE_DATE,
    ),
)  # fmt: skip
