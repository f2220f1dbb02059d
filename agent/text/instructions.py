"""Passages that speak to a model or a tool, and not to the reader.

Recall comes first here: what such a passage says is only kept from counting as a fact of the article.
"""

import base64
import binascii
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from agent.text.normalise import lower_in_place

# The rest of the paragraph belongs to the instruction, up to this many characters.
LONGEST_PASSAGE = 700

# "AI" alone names an industry; with one of these behind it, it names a reader.
_MACHINE = (
    r"(?:(?:a\.?i\.?|automated|virtual) (?:assistant|agent|model|system|tool|reader|summari[sz]er|bot|analyst)s?"
    r"|a\.?i\.?s|llms?|(?:chat)?gpt(?:-\d)?|(?:large )?language models?|chat ?bots?|(?:web )?crawlers?)"
)
_READER = rf"(?:{_MACHINE}|assistant|agent|model|summari[sz]er|a\.?i\.?)"
_ORDERS = (
    r"(?:instructions?|prompts?|rules|guidelines|directions|messages?|context|schema|orders|(?:text|article) above)"
)
_ANSWERS = r"(?:report|say|state|ignore|treat|answer|respond|reply|summari[sz]e|extract|set|use|output|write|record)"

# Orders to forget orders, in the languages that such things are written in.
_FORGETTING = (
    rf"\b(?:ignore|disregard|forget|override|bypass|skip)\b[^.!?\n]{{0,60}}?\b{_ORDERS}",
    r"\b(?:ignor|olvid|omit|descart|desconsider|dimentic)\w{1,4}\b[^.!?\n]{0,50}"
    r"\b(?:instrucciones|indicaciones|órdenes|instruções|istruzioni|ordini)",
    r"\b(?:ignore[zr]?|oublie[zr]?|ne tenez pas compte)\b[^.!?\n]{0,50}\b(?:instructions|consignes|directives)",
    r"\b(?:ignorier|vergiss|vergesst|missacht)\w{0,4}\b[^.!?\n]{0,50}\b(?:anweisung|vorgabe|instruktion|befehl)",
    r"\b(?:negeer|vergeet)\b[^.!?\n]{0,50}\binstructies|\b(?:zignoruj|ignoruj)\w{0,3}\b[^.!?\n]{0,50}\b(?:instrukcj|polece)",
    r"(?:игнорируй|забудь|не обращай)[^.!?\n]{0,50}(?:инструкц|указани)",
    r"(?:忽略|无视|無視|忘记)[^。！？\n]{0,30}(?:指令|指示|说明|提示|命令)",
    r"(?:指示|命令|指令)を(?:すべて|全て)?(?:無視|忘れ)|(?:지시|명령)[^.\n]{0,10}무시",
    r"تجاهل[^.!?\n]{0,40}(?:التعليمات|الأوامر)|(?:निर्देश|आदेश)[^।\n]{0,30}(?:अनदेखा|नज़रअंदाज़)|önceki[^.!?\n]{0,30}talimat",
)
# Naming the reader that is no person.
_NAMING = (
    rf"\b(?:note|notice|message|attention|instruction|warning|reminder|hint|directive)s? (?:to|for) "
    rf"(?:the |any |all |every |your )?{_READER}s?\b",
    rf"\b(?:if|as|since|when) you(?:'re| are) (?:an? |the )?(?:\w+ ){{0,2}}{_READER}\b",
    rf"\b(?:dear|hey|hello|attention),? (?:\w+ )?{_READER}s?\b",
    rf"(?:^|[.!?:>|*(\]]|--)[ \t]{{0,3}}(?:for |to )?(?:any |all |every |the )?{_READER}(?: \w+){{0,6}} ?:",
    rf"\byou are (?:now )?(?:an? |the )?(?:\w+ ){{0,3}}{_MACHINE}\b",
    rf"\b{_MACHINE}(?: \w+){{0,6}} (?:must|should|shall|please|are to|have to|need to)\b[^.!?\n]{{0,40}}\b{_ANSWERS}\b",
    r"\b(?:hinweis|anweisung|nachricht) (?:an|für) (?:die |das |jede )?(?:ki|sprachmodelle?|chatbots?)\b",
    r"\b(?:nota|aviso|instrucción|mensaje) (?:para|a) (?:la |el |los |cualquier )?"
    r"(?:ia|modelos?|asistentes?|inteligencia artificial)\b",
    r"\b(?:note|consigne|message|instruction) (?:à|pour|aux?) (?:l['’]|les? |tout )?"
    r"(?:ia|modèles?|assistants?|intelligence artificielle)\b",
)
# Turns, tags and headers of a conversation with a model.
_STAGING = (
    r"<\|?/?(?:im_start|im_end|system|assistant|user|endoftext|eot_id|begin_of_text|start_header_id)\b[^>\n]{0,30}>",
    r"\[/?(?:INST|SYS|SYSTEM)\]|<</?SYS>>|</?(?:article|document|context|instructions?|prompt|tool|function)[\w-]{0,40}>",
    r"^\s{0,3}(?:#{1,4} ?)?(?:system|assistant|developer|instruction)s?(?: prompt| message| override)? ?:",
    r"\b(?:system|developer) (?:prompt|message|override|notice)\b|\bprompt injection\b|\bjailbreak\b",
    r"\"role\"\s{0,2}:\s{0,2}\"(?:system|assistant|developer|user)\"|\bBEGIN (?:SYSTEM|INSTRUCTIONS?|PROMPT)\b",
)
# Telling how to fill in a result.
_DICTATING = (
    rf"\b{_ANSWERS}\b[^.!?\n]{{0,50}}\b(?:total_consideration|upfront_payment|json|figure id|sentence id|schema)\b",
    r"\b(?:when|while|before|if) (?:asked|summari[sz]ing|extracting|analy[sz]ing|processing|parsing)\b[^.!?\n]{0,60}"
    r"\b(?:this|the) (?:article|text|page|document|deal|price)\b",
    r"\b(?:do not|don't|never) (?:mention|reveal|report|disclose|flag) (?:this|these) (?:instruction|note|comment)s?",
)
# No pattern above matches a line that has none of these words and pieces, nor names a reader beside a call or a colon:
# looking for them is cheap.
_HINT_WORDS = frozenset(
    "instruction instructions ignore disregard forget override bypass skip prompt jailbreak json schema asked begin "
    "summarising summarizing extracting analysing analyzing processing parsing".split()
)
_READER_WORDS = frozenset(
    "ai ais agent agents assistant assistants bot bots chatbot chatbots chatgpt crawler crawlers developer developers "
    "gpt llm llms model models summarizer summarizers summariser summarisers system systems language ki sprachmodell "
    "sprachmodelle ia inteligencia intelligence modelo modelos asistente asistentes modèle modèles".split()
)
_CALL_WORDS = frozenset(
    "note notes notice notices message messages attention warning warnings reminder reminders hint hints directive "
    "directives you dear hey hello must should shall please are have need hinweis anweisung nachricht nota aviso "
    "instrucción mensaje consigne".split()
)
_HINT_PIECES = (
    "<", "[inst", "[/inst", "[sys", "[/sys", '"role"', "a.i", "ignor", "olvid", "omit", "descart", "desconsider",
    "dimentic", "oublie", "ne tenez", "vergiss", "vergesst", "missacht", "negeer", "vergeet", "игнорируй", "забудь",
    "не обращай", "忽略", "无视", "無視", "忘", "무시", "تجاهل", "निर्देश", "आदेश", "önceki", "total_consideration",
    "upfront_payment", "figure id", "sentence id", "this instruction", "these instruction", "this note", "these note",
    "this comment", "these comment",
)  # fmt: skip
_WORD = re.compile(r"\w+")
_LINE = re.compile(r"[^\n]+")
_SPEAKS = re.compile("|".join((*_FORGETTING, *_NAMING, *_STAGING, *_DICTATING)), re.IGNORECASE | re.MULTILINE)


def _one_look(patterns: Sequence[str]) -> re.Pattern[str]:
    """Whether any of the patterns is in a line in lower case: what starts with a word is tried where a word starts."""
    at_words = "|".join(pattern.removeprefix(r"\b") for pattern in patterns if pattern.startswith(r"\b"))
    anywhere = (pattern for pattern in patterns if not pattern.startswith(r"\b"))
    return re.compile("|".join((rf"\b(?:{at_words})", *anywhere)).lower(), re.MULTILINE)


_ANY_LOWER = _one_look((*_FORGETTING, *_NAMING, *_STAGING, *_DICTATING))
_NAMED_LOWER = _one_look((*_NAMING, *_STAGING))
_ENCODED = re.compile(r"[A-Za-z0-9+/]{24,4000}={0,2}")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n|-->")
_SENTENCE_START = re.compile(r"[.!?。！？…]['\"”’)]?\s+|\n|<!--")
# How far back the sentence may begin in which the giveaway stands.
_LOOK_BACK = 300


@lru_cache(maxsize=4)  # extraction and checks ask for the same article
def find_instructions(text: str) -> tuple[tuple[int, int], ...]:
    """Spans from the sentence that speaks to a machine to the end of its paragraph, merged and in order."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted(_giveaways(text)):
        start = _sentence_start(text, start)
        stop = _PARAGRAPH_END.search(text, end, start + LONGEST_PASSAGE)
        end = max(end, stop.start() if stop else min(len(text), start + LONGEST_PASSAGE))
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple(spans)


def _giveaways(text: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        lowered = lower_in_place(line.group())
        pattern = _pattern_for(lowered)
        if pattern is not None and pattern.search(lowered):
            yield from (match.span() for match in _SPEAKS.finditer(text, line.start(), line.end()))
    yield from (match.span() for match in _ENCODED.finditer(text) if _SPEAKS.search(_decoded(match.group())))


def _pattern_for(line: str) -> re.Pattern[str] | None:
    """What a line in lower case may hold: anything, a reader's name and no order, or nothing."""
    words = _WORD.findall(line)
    if not _HINT_WORDS.isdisjoint(words) or any(piece in line for piece in _HINT_PIECES):
        return _ANY_LOWER
    is_named = not _READER_WORDS.isdisjoint(words) and (":" in line or not _CALL_WORDS.isdisjoint(words))
    return _NAMED_LOWER if is_named else None


def _decoded(encoded: str) -> str:
    """What a run of base64 says, or nothing where it is none."""
    whole = encoded[: len(encoded) // 4 * 4] if "=" not in encoded else encoded
    try:
        return base64.b64decode(whole, validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""


def _sentence_start(text: str, at: int) -> int:
    low = max(0, at - _LOOK_BACK)
    ends = [match.end() for match in _SENTENCE_START.finditer(text, low, at)]
    return ends[-1] if ends else low
