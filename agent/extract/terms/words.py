"""Terms that are words: what is undisclosed, what the money is for, exclusivity, territory, approvals."""

import re
from collections.abc import Iterator, Mapping

from agent.extract.context import DealContext
from agent.extract.terms.groups import FINANCINGS, TRANSFERS
from agent.schema.article import Sentence
from agent.schema.deal import DealType, Origin, Term
from agent.schema.reading import Reading
from agent.schema.term_kind import TermKind as K

_SUBJECT = r"(?:price|terms|value|sum|amount|consideration|purchase price|size|figure|cost)"
_NOT_TOLD = (
    r"(?:disclosed|released|revealed|announced|given|divulged|made public"
    r"|immediately available|available|provided|specified)"
)
_UNDISCLOSED = re.compile(
    r"(?P<rest>\b(?:other|further|additional|no)\s+(?:\w+\s+){0,3})?"
    r"(?P<quote>"
    rf"\b(?:an?\s)?(?:undisclosed|unspecified|unnamed|confidential)\s(?:(?:cash|financial|purchase"
    rf"|total)\s)?{_SUBJECT}\b(?:\sof\s(?:cash|money|stock|shares))?"
    rf"|\b(?:(?:the|exact|specific|financial|purchase|other|further"
    rf"|additional)\s){{0,3}}{_SUBJECT}\b(?:\s(?:of|for|and)\s[^.;]{{1,110}}?)?"
    rf"\s(?:was|were|is|are|has|have|had|will)\s(?:not|also not|never)\s(?:been\s|be\s|immediately\s)?{_NOT_TOLD}\b"
    rf"|\b(?:(?:the|financial|purchase|other|further|additional)\s){{0,3}}{_SUBJECT}\s(?:was|were|is"
    rf"|are|remain|remains|being)\s(?:undisclosed|withheld|confidential|secret)"
    rf"|\b(?:did not|didn't|did n't|does not|declined to|declines to|would not|wouldn't)\s(?:disclose"
    rf"|reveal|release|give|divulge|say|specify|provide)\s"
    rf"(?:how much|(?:the\s|any\s)?(?:\w+\s){{0,2}}?(?:{_SUBJECT})\b)"
    rf"|\b(?:without disclosing)\s(?:\w+\s){{0,2}}?{_SUBJECT}\b"
    r"|\b(?:no se|sin|ni se|no)\s(?:han?\s|fueron\s|fue\s)?(?:revelado|revelados|revelaron|reveló"
    r"|revelar|divulgado|divulgaron|divulgar|desvelado|trascendido)\b"
    r"|\bpor\s(?:un|una)\s(?:importe|precio|cantidad|suma|monto)\sno\s(?:revelad[oa]|divulgad[oa]|desvelad[oa])"
    r"|\b(?:los\stérminos|las\scondiciones|el\s(?:precio|importe|monto|valor))[^.;]{0,40}\sno\s"
    r"(?:fue(?:ron)?|han?\ssido|se\shan?)\s(?:revelad|divulgad|publicad|informad|dad)[oa]s?(?:\sa\sconocer)?"
    r"|\b(?:über\s(?:den\s)?(?:kaufpreis|preis|finanzielle\sdetails)[^.;]{0,40}(?:stillschweigen"
    r"|keine\sangaben)[^.;]{0,20}"
    r"|(?:der\s)?(?:kaufpreis|preis)\s(?:wurde|wird)\snicht\s(?:genannt"
    r"|bekannt|veröffentlicht|offengelegt)(?:\sgegeben)?"
    r"|finanzielle\sdetails\swurden\snicht\s(?:genannt|bekannt|veröffentlicht|offengelegt)(?:\sgegeben)?)"
    r"|\b(?:le\s(?:montant|prix)|les\s(?:conditions|termes|modalités)[^.;]{0,40})[^.;]{0,40}n['’](?:a"
    r"|ont|est)\s(?:pas\s)?(?:pas\s)?(?:été\s)?(?:divulgué|dévoilé|communiqué|révélé|précisé|rendu)[a-zé]*"
    r"|\bpour\sun\s(?:montant|prix)\snon\s(?:divulgué|dévoilé|communiqué|précisé)"
    r")",
    re.IGNORECASE,
)
_NOT_THE_PRICE = re.compile(r"\b(?:other|further|additional|more|otra|weitere|autres)\b", re.IGNORECASE)

_USE = re.compile(
    r"\b(?:proceeds|funds|money|liquidity|capital|financing|fonds|fondos|erlöse?|mittel)\b[^.;]{0,80}?"
    r"\b(?:(?:will|to|would|are|is|shall|sera|seront|sollen|werden)\s(?:be\s|go\s"
    r"|also\s|directly\s|mainly\s|primarily\s){0,2}|se\s)"
    r"(?P<quote>(?:used?|fund|finance|support|repay|towards?|into|directed|applied|allocated"
    r"|build|expand|develop|destinará|destinarán|utilisés?"
    r"|verwendet)\b[^.;\n]{3,200})"
    r"|\b(?P<purpose>for (?:general corporate|working capital|general working)[^.;,\n]{0,80}purposes)",
    re.IGNORECASE,
)
_EXCLUSIVITY = re.compile(
    r"\b(?P<quote>(?:non[- ]?)?(?:exclusive|sole|co[- ]exclusive|exklusive[nrs]?"
    r"|exclusiv[aeo]s?|exclusif|exclusifs)\s(?:[\w/-]+\s){0,4}?"
    r"(?:rights?|licen[cs]es?|option|agreement|supplier|partner|negotiations|basis|distribution"
    r"|derechos?|licencia|rechte|lizenz|droits?|licence))\b"
    r"|\b(?P<right>exclusivity (?:period|agreement)|derechos exclusivos|licencia "
    r"exclusiva|droits exclusifs|licence exclusive)\b",
    re.IGNORECASE,
)
_TERRITORY = re.compile(
    r"\b(?:rights?|licen[cs]ed?|commerciali[sz]e|market|distribute|sell"
    r"|territory|derechos|rechte|droits)\b[^.;]{0,80}?\s"
    r"(?P<quote>worldwide|globally|(?:in|outside|throughout|across"
    r"|for)\s(?:of\s)?(?:the\s)?(?:[A-Z][\w.-]+(?:,?\s(?:and\s|&\s|of\s)?)?){1,6})"
    r"|\b(?P<global>(?:worldwide|global|exclusive global|ex-?US|U\.S\.|US"
    r"|European)\s(?:rights|licen[cs]e|commerciali[sz]ation))\b"
)
_APPROVALS = re.compile(
    r"\b(?P<quote>(?:(?:subject|conditional|contingent|pending|awaiting|requires?"
    r"|require|needs?|dependent)\s)(?:to\s|on\s|upon\s|the\s)*"
    r"[^.;]{0,120}?\b(?:approvals?|consents?|clearances?|review|due diligence|permits?)\b[^.;,]{0,80}"
    r"|(?:the\s)?(?:approval|consent|clearance)s?\s(?:by|of|from)\s(?!its|the\sboard|directors)[A-Z][^.;]{2,90}?"
    r"(?=\s(?:is|are|was|were|has|have|before|and\sis)\b|[.;,]|$)"
    r"|(?:visto\sbueno|aprobación|autorización)\sde\s[^.;]{3,90}"
    r"|(?:freigabe|zustimmung|genehmigung)\s(?:durch|des|der|vom|von)\s[^.;]{3,90}"
    r"|(?:l['’]accord|feu\svert|approbation|autorisation)\s(?:de|du|des)\s[^.;]{3,90}"
    r"|(?:sujet[oa]\sa|pendiente\sde)[^.;]{0,80}(?:aprobaci[oó]n|aprobaciones"
    r"|autorizaci[oó]n|autorizaciones)[^.;]{0,60}"
    r"|(?:vorbehaltlich|unter\sdem\svorbehalt)[^.;]{0,100}(?:genehmigung|zustimmung|freigabe)[^.;]{0,60}"
    r"|(?:sous\sréserve|soumise?\sà)[^.;]{0,100}(?:approbation|autorisation)s?[^.;]{0,60})",
    re.IGNORECASE,
)
_ALL_CASH = re.compile(
    r"\b(?P<quote>all[- ]cash|(?:entirely|wholly|fully|paid|payable) in cash|entièrement en numéraire"
    r"|vollständig in bar|(?:íntegramente|totalmente) en efectivo)\b",
    re.IGNORECASE,
)
_RIGHTS = frozenset({DealType.LICENSE, DealType.COLLABORATION, DealType.SUPPLY, DealType.JOINT_VENTURE})
_PROCEEDS = FINANCINGS | {DealType.ASSET_SALE, DealType.STAKE_PURCHASE}
# Parts of words of which one must stand in a sentence before its pattern is tried: looking for these is cheap.
_HINTS: Mapping[K, tuple[str, ...]] = {
    K.CASH_COMPONENT: ("cash", "numéraire", "in bar", "efectivo"),
    K.USE_OF_PROCEEDS: ("proceeds", "funds", "money", "liquidity", "purposes", "fondos", "fonds", "erlös", "mittel"),
    K.EXCLUSIVITY: ("exclusiv", "exklusiv", "exclusif", "sole"),
    K.TERRITORY: ("right", "licen", "market", "commerciali", "territor", "distribut", "derecho", "recht", "droit"),
    K.APPROVALS_REQUIRED: (
        "approv", "consent", "clearance", "due diligence", "review", "permit", "aproba", "autoriz", "genehm", "zustimm",
        "freigabe", "approb", "autoris", "accord de", "feu vert", "visto bueno",
    ),
}  # fmt: skip


def read_undisclosed(reading: Reading, context: DealContext, kind: K) -> list[Term]:
    """A price that the text itself says is not told: quoted, and no gap to ask the article about."""
    evidence = []
    for sentence in context.sentences:
        for found in _UNDISCLOSED.finditer(reading.text, sentence.start, sentence.end):
            if not found["rest"] and not _NOT_THE_PRICE.search(found["quote"]):
                evidence.append(reading.cite(found.start("quote"), found.end("quote")))
    return [Term(kind=kind, origin=Origin.UNDISCLOSED, evidence=tuple(evidence))] if evidence else []


def read_words(reading: Reading, context: DealContext) -> list[Term]:
    """The first statement of each word kind that deals of this type have."""
    kinds = {K.APPROVALS_REQUIRED: _APPROVALS}
    if context.deal.type in TRANSFERS:
        kinds[K.CASH_COMPONENT] = _ALL_CASH
    if context.deal.type in _PROCEEDS:
        kinds[K.USE_OF_PROCEEDS] = _USE
    if context.deal.type in _RIGHTS | {DealType.OPTION}:
        kinds[K.EXCLUSIVITY] = _EXCLUSIVITY
    if context.deal.type in _RIGHTS:
        kinds[K.TERRITORY] = _TERRITORY
    terms: dict[K, Term] = {}
    for sentence in context.sentences:
        for kind, term in _read_sentence(reading, sentence, kinds):
            terms.setdefault(kind, term)
    return list(terms.values())


def _read_sentence(
    reading: Reading, sentence: Sentence, kinds: Mapping[K, re.Pattern[str]]
) -> Iterator[tuple[K, Term]]:
    lowered = reading.text[sentence.start : sentence.end].lower()
    for kind, pattern in kinds.items():
        if not any(hint in lowered for hint in _HINTS[kind]):
            continue
        found = pattern.search(reading.text, sentence.start, sentence.end)
        if found:
            name = next(name for name, said in found.groupdict().items() if said)
            start, end = found.span(name)
            said = reading.text[start:end].rstrip()
            evidence = reading.cite(start, start + len(said))
            yield kind, Term(kind=kind, text=" ".join(said.split()), evidence=(evidence,))
