"""Orders to a model: wording that makes no sense to a reader and tells a machine what to do.

Precision first, unlike instructions.py: an article may write of such orders, and quote them.
"""

import base64
import binascii
import re
from collections.abc import Iterator

from agent.text.normalise import lower_in_place

_READER = (
    r"(?:a\.?i\.?(?:\s(?:assistant|agent|model|system|tool|reader|bot)s?)?|llms?|gpt(?:-\d)?|(?:large\s)?language\smodels?"
    r"|chat\s?bots?|assistants?|summari[sz]ers?|automated\s(?:agent|system|reader|tool)s?)"
)
_START = r"(?:^|[.!?\n]\s{0,3})"
# "They were told to ignore previous instructions" gives no order.
_NOT_REPORTED = "".join(
    rf"(?<!\b{word} )" for word in ("to", "not", "can", "may", "will", "would", "could", "they", "we", "who")
)
_READING = (
    r"(?:summari[sz]e|summari[sz]ing|extract|extracting|analy[sz]e|analy[sz]ing|process|processing|parse|parsing)"
)

# Each with stems of which one must be in the paragraph before it is worth a search.
_ORDERS = (
    (
        "ignor disregard forget overrid",
        rf"{_NOT_REPORTED}\b(?:ignore|disregard|forget|override)\s(?:\w+\s){{0,3}}"
        r"(?:previous|prior|above|earlier|preceding|foregoing|existing|system)\s(?:\w+\s){0,2}"
        r"(?:instructions?|prompts?|rules|guidelines|directions)",
    ),
    (
        "above",
        rf"{_NOT_REPORTED}\b(?:ignore|disregard|forget|override)\s(?:\w+\s){{0,2}}"
        r"(?:instructions?|prompts?|rules|text|article|schema)\sabove\b",
    ),
    (
        "instrucciones indicaciones órdenes",
        r"\b(?:ignor[ae]d?|olvid[ae]d?|descart[ae]|omit[ae])\s(?:\w+\s){0,3}(?:instrucciones|indicaciones|órdenes)\s"
        r"(?:\w+\s)?(?:anteriores|previas|de\sarriba)",
    ),
    (
        "anweisung vorgabe instruktion befehl",
        r"\b(?:ignorier(?:e|en\ssie|t)|vergiss|vergessen\ssie|missachte(?:n\ssie)?)\s(?:\w+\s){0,3}"
        r"(?:vorherigen|bisherigen|obigen|früheren|vorigen)\s(?:anweisung|vorgabe|instruktion|befehl)\w{0,3}",
    ),
    (
        "instructions consignes directives",
        r"\b(?:ignore[zr]?|oublie[zr]?)\s(?:\w+\s){0,3}(?:instructions|consignes|directives)\s"
        r"(?:précédentes|antérieures|ci-dessus)",
    ),
    (
        "istruzioni instruções",
        r"\b(?:ignor[ae](?:te)?|dimentica(?:te)?|esqueça|desconsidere)\s(?:\w+\s){0,3}(?:istruzioni|instruções)\s"
        r"(?:precedenti|anteriores|acima)",
    ),
    (
        "инструкц указани",
        r"(?:игнорируй|забудь|не\sобращай\sвнимания)\w{0,2}\s[^.!?]{0,30}(?:предыдущ|предшеств|прежн)\w{1,6}\s"
        r"(?:инструкц|указани)\w{1,4}",
    ),
    (
        "忽略 无视 無視 忘记",
        r"(?:忽略|无视|無視|忘记)[^。！？]{0,12}(?:之前|以上|先前|上述|前面|此前)[^。！？]{0,8}(?:指令|指示|说明|提示|命令)",
    ),
    (
        "note notice message attention instruction reminder",
        r"\b(?:note|notice|message|attention|instructions?|reminder)\s(?:to|for)\s(?:the\s|any\s|all\s|every\s)?"
        rf"(?:automated\s)?(?:{_READER}|models?)\s?(?:[:|]|reading|processing)",
    ),
    ("dear attention", rf"{_START}(?:dear|attention),?\s(?:ai\s|web\s)?(?:{_READER}|crawlers?)\s?[:,]"),
    (
        "ai llm language assistant",
        r"(?:^|[.!?\n>|*]|--)\s{0,3}(?:for\s|to\s)?(?:ai\s(?:reader|assistant|agent|model|system|tool)s?|llms?|"
        r"(?:large\s)?language\smodels?)(?:\s\w+){0,6}\s?:[^\n]{0,120}\b(?:report|use|state|ignore|output|record"
        r"|mention|price|buyer|consideration)\b",
    ),
    (
        "any",
        rf"\bany\s{_READER}\s(?:that|which|who)\s(?:\w+\s){{1,5}}(?:must|should|has\sto)\s"
        r"(?:use|report|state|write|record|output|say)\b",
    ),
    ("role", r"\"role\"\s?:\s?\"(?:system|developer)\""),
    ("prompt message", r"(?:^|\n)[ \t#*]{0,6}(?:system|developer)\s(?:prompt|message)(?:\soverride)?\s?(?::|\n|$)"),
    ("negeer vergeet", r"\b(?:negeer|vergeet)\s(?:\w+\s){0,3}(?:eerdere|vorige|bovenstaande)\sinstructies"),
    ("指示 命令", r"(?:以前|上記|これまで|前)の?(?:指示|命令)を(?:すべて|全て)?(?:無視|忘れ)"),
    ("if\xa0you", rf"\bif\syou(?:'re|’re|\sare)\s(?:an?\s)?(?:\w+\s)?{_READER}\b"),
    ("ai llm", r"\bas\san\s(?:ai|llm)(?:\s\w+){0,2},?\syou\s(?:must|should|are|will|have)\b"),
    (
        "you\xa0are",
        rf"{_START}you\sare\s(?:now\s)?(?:an?\s)(?:\w+\s){{0,2}}(?:ai\s(?:assistant|model|agent)|language\smodel|chatbot)\b",
    ),
    (
        "reading processing ing\xa0this",
        rf"\b{_READER}\s(?:\w+\s){{0,3}}(?:reading|processing|summari[sz]ing|analy[sz]ing|parsing)\s(?:\w+\s){{0,2}}"
        r"this\s(?:\w+\s){0,3}(?:must|should|are\sto|have\sto|please)\b",
    ),
    (
        "this the\xa0page the\xa0article",
        rf"\b(?:for|to|attention)\s(?:any\s|all\s|every\s|the\s)?{_READER}\s(?:that|who|which)\s"
        r"(?:summari[sz]|read|process|index|analy[sz]|pars|crawl)\w{0,3}\s(?:this|the)\s"
        r"(?:page|article|text|document|post)\s?[:,]",
    ),
    (
        "nota aviso instrucción mensaje eres usted\xa0es",
        r"\b(?:nota|aviso|instrucción|mensaje)\s(?:para|a)\s(?:la\s|el\s|los\s)?(?:ia|modelos?|asistentes?)\s?:"
        r"|\bsi\s(?:eres|usted\ses)\sun[ao]?\s(?:ia|modelo|asistente)\b",
    ),
    (
        "hinweis anweisung nachricht wenn",
        r"\b(?:hinweis|anweisung|nachricht)\s(?:an|für)\s(?:die\s|das\s|alle\s)?(?:ki|sprachmodelle?|chatbots?)\s?:"
        r"|\bwenn\s(?:du|sie)\s(?:eine?\s)(?:ki|sprachmodell)\s(?:bist|sind)",
    ),
    (
        "note consigne message tu\xa0es vous\xa0êtes",
        r"\b(?:note|consigne|message)\s(?:à|pour|aux?)\s(?:l['’]|les?\s)?(?:ia|modèles?|assistants?)\s?:"
        r"|\bsi\s(?:tu\ses|vous\sêtes)\sune?\s(?:ia|modèle|assistant)\b",
    ),
    (
        "not never don't",
        r"\b(?:do\snot|don't|never)\s(?:mention|reveal|report|disclose|flag|repeat)\s(?:this|these)\s"
        r"(?:instruction|note|comment|prompt)s?\b",
    ),
    (
        "summar extract analy process pars",
        rf"\b(?:when|while|if|before)\s(?:you\s)?{_READING}\s(?:\w+\s){{0,2}}(?:article|text|page|document)\b"
        r"[^.!?]{0,40},?\s(?:you\s(?:must|should)\s)?(?:say|report|state|set|output|answer|write|ignore|record)\b",
    ),
    (
        "price consideration value status upfront_payment",
        rf"{_START}(?:report|set|record|return|output|extract|state)\s(?:the\s)?(?:purchase\s|total\s|deal\s)?"
        r"(?:price|consideration|value|status|total_consideration|upfront_payment)\s(?:as|to|=)\s",
    ),
    (
        "only nothing",
        rf"{_START}(?:respond|reply|answer|output)\s(?:only\s(?:with|in)|with\s(?:only|nothing))\b",
    ),
)
_Search = tuple[tuple[str, ...], re.Pattern[str]]
_SEARCHES: tuple[_Search, ...] = tuple(
    (tuple(stem.replace("\xa0", " ") for stem in stems.split(" ")), re.compile(pattern)) for stems, pattern in _ORDERS
)
# Marks of a conversation with a model; capitals matter: "System: 70 MW" is a row of a table.
_STAGED = re.compile(
    r"<\|(?:im_start|im_end|system|assistant|user|endoftext|eot_id|begin_of_text|start_header_id)[^>\n]{0,30}\|?>"
    r"|\[/?INST\]|<</?SYS>>"
    r"|</(?:article|document|context|text|source|instructions?|prompt|system|user|untrusted\w{0,20})(?:-\w{1,20})?>"
    r"|^[ \t>*#\[]{0,6}(?:SYSTEM|ASSISTANT|DEVELOPER)(?:[ _](?:PROMPT|MESSAGE|OVERRIDE|NOTE|INSTRUCTIONS?))?\]?\s?:"
    r"(?=[^\n]{0,120}\b(?:[Yy]ou|[Ii]gnore|[Mm]ust|[Rr]eport|[Aa]nswer|[Rr]espond|[Aa]lways|[Nn]ever|[Oo]utput)\b)",
    re.MULTILINE,
)
_STAGE_SIGNS = ("<", "[INST", "[/INST", "SYSTEM", "ASSISTANT", "DEVELOPER")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_ENCODED = re.compile(r"[A-Za-z0-9+/]{24,4000}={0,2}")
# How far around an order its quotation marks and its report may stand.
_REACH = 1000
# Unicode "tag" letters: invisible, and spelled out to whoever reads code points.
_INVISIBLE = re.compile(r"[\U000e0020-\U000e007e]{8,}")
_QUOTED = re.compile(r"“[^”\n]{0,400}”|\"[^\"\n]{0,400}\"|«[^»\n]{0,400}»|„[^“”\n]{0,400}[“”]|`[^`\n]{0,400}`")
_REPORTS = re.compile(
    r"\b(?:said|says?|wrote|writes?|reads?|typed|told|tells?|asked|entered|hid(?:den|ing)?|such\sas|like|example|e\.g"
    r"|attack\w*|inject\w*|phrases?|words|sentence|prompts?|trick\w*"
    r"|dijo|escrib\w+|frase|oración|schr[ie]\w+|sagt\w*|satz|écri\w+|dit)\b",
    re.I,
)


def find_orders(text: str) -> Iterator[tuple[int, int]]:
    """Where an order to a model stands, in no order; one that the article reports in quotation marks is left out."""
    searches = _searches_for(text)
    for paragraph in _PARAGRAPH.finditer(text):
        for start, end in _spoken(paragraph.group(), searches):
            span = paragraph.start() + start, paragraph.start() + end
            if not _is_reported(text, *span):
                yield span
    yield from (match.span() for match in _ENCODED.finditer(text) if any(_spoken(_decode(match.group()), _SEARCHES)))
    yield from (match.span() for match in _INVISIBLE.finditer(text))


def _searches_for(text: str) -> tuple[_Search, ...]:
    """The orders of which a stem stands anywhere in the text."""
    lower = lower_in_place(text)
    return tuple((stems, pattern) for stems, pattern in _SEARCHES if any(stem in lower for stem in stems))


def _spoken(paragraph: str, searches: tuple[_Search, ...]) -> Iterator[tuple[int, int]]:
    lower = lower_in_place(paragraph)
    for stems, pattern in searches:
        if any(stem in lower for stem in stems):
            yield from (match.span() for match in pattern.finditer(lower))
    if any(sign in paragraph for sign in _STAGE_SIGNS):
        yield from (match.span() for match in _STAGED.finditer(paragraph))


def _is_reported(text: str, start: int, end: int) -> bool:
    """Whether the paragraph quotes it and tells of it outside the quotation."""
    line_start = max(text.rfind("\n", max(0, start - _REACH), start + 1) + 1, start - _REACH, 0)
    line_end = text.find("\n", end, end + _REACH)
    line = text[line_start : line_end if line_end >= 0 else end + _REACH]
    is_inside = any(
        quote.start() < end - line_start and start - line_start < quote.end() for quote in _QUOTED.finditer(line)
    )
    return is_inside and _REPORTS.search(_QUOTED.sub(" ", line)) is not None


def _decode(encoded: str) -> str:
    """What a run of base64 says, or nothing where it is none."""
    try:
        return base64.b64decode(encoded + "=" * (-len(encoded.rstrip("=")) % 4), validate=False).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""
