"""Terms that are words: what is undisclosed, what the money is for, exclusivity, territory, approvals."""

import re
from collections.abc import Iterator, Mapping, Sequence

from agent.extract.context import DealContext
from agent.extract.terms.groups import CONTRACTS, TRANSFERS
from agent.extract.terms.word_patterns import (
    APPROVALS,
    EXCLUSIVITIES,
    EXCLUSIVITY_HINTS,
    NO_APPROVAL,
    NOT_NEEDED,
    PURPOSE_ENDS,
    TERRITORIES,
    TERRITORY_HINTS,
    USE_HINTS,
    USES,
    WHOLES,
)
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

_ALL_CASH = re.compile(
    r"\b(?P<quote>all[- ]cash|(?:entirely|wholly|fully|paid|payable) in cash|entièrement en numéraire"
    r"|vollständig in bar|(?:íntegramente|totalmente) en efectivo)\b",
    re.IGNORECASE,
)
_RIGHTS = frozenset({DealType.LICENSE, DealType.COLLABORATION, DealType.SUPPLY, DealType.JOINT_VENTURE})
_CASH = (_ALL_CASH,)
# A deal waits for one or two; more sentences repeat them.
_MOST_APPROVALS = 2
# Parts of words of which one must stand in a sentence before its patterns are tried: looking for these is cheap.
_HINTS: Mapping[K, tuple[str, ...]] = {
    K.STAKE: ("whole", "entire", "all of", "all the", "totalidad", "totalité", "sämtliche"),
    K.CASH_COMPONENT: ("cash", "numéraire", "in bar", "efectivo"),
    K.USE_OF_PROCEEDS: USE_HINTS,
    K.EXCLUSIVITY: EXCLUSIVITY_HINTS,
    K.TERRITORY: TERRITORY_HINTS,
    K.APPROVALS_REQUIRED: (
        "approv", "consent", "clear", "due diligence", "review", "permit", "aproba", "autoriz", "genehm", "zustimm",
        "freig", "approb", "autoris", "accord de", "feu vert", "visto bueno", "accept", "waiting", "subject",
        "condition",
        "agree", "bless", "sign off", "vote", "hinge", "depend", "licen", "ruling", "regist", "yet to",
        "authorit",
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
    kinds: dict[K, Sequence[re.Pattern[str]]] = {K.APPROVALS_REQUIRED: APPROVALS, K.EXCLUSIVITY: EXCLUSIVITIES}
    if context.deal.type in TRANSFERS:
        kinds[K.CASH_COMPONENT] = _CASH
    if context.deal.type not in CONTRACTS:
        kinds[K.USE_OF_PROCEEDS] = USES
    if context.deal.type in _RIGHTS:
        kinds[K.TERRITORY] = TERRITORIES
    if context.deal.type in TRANSFERS:
        kinds[K.STAKE] = WHOLES
    terms: dict[K, list[Term]] = {}
    for sentence in context.sentences:
        for kind, term in _read_sentence(reading, sentence, kinds):
            found = terms.setdefault(kind, [])
            if len(found) < (_MOST_APPROVALS if kind is K.APPROVALS_REQUIRED else 1):
                found.append(term)
    return [term for found in terms.values() for term in found]


def _read_sentence(
    reading: Reading, sentence: Sentence, kinds: Mapping[K, Sequence[re.Pattern[str]]]
) -> Iterator[tuple[K, Term]]:
    said = reading.text[sentence.start : sentence.end]
    lowered = said.lower()
    for kind, patterns in kinds.items():
        if not any(hint in lowered for hint in _HINTS[kind]):
            continue
        if kind is K.APPROVALS_REQUIRED and NO_APPROVAL.search(said):
            continue
        for pattern in patterns:
            found = pattern.search(reading.text, sentence.start, sentence.end)
            before = reading.text[max(sentence.start, found.start() - 40) : found.start()] if found else ""
            if found and not (kind is K.APPROVALS_REQUIRED and NOT_NEEDED.search(before)):
                yield kind, _term(reading, kind, found)
                break


def _term(reading: Reading, kind: K, found: re.Match[str]) -> Term:
    name = next(name for name, said in found.groupdict().items() if said)
    start, end = found.span(name)
    said = reading.text[start:end]
    if kind is K.USE_OF_PROCEEDS:
        said = PURPOSE_ENDS.split(said, maxsplit=1)[0]
    said = said.rstrip(" ,")
    evidence = reading.cite(start, start + len(said))
    return Term(kind=kind, text=" ".join(said.split()), evidence=(evidence,))
