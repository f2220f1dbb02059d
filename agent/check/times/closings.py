"""Whether a sentence says that a deal has closed, or that it is still to close: the verb's own chain of words decides.

"completed its purchase", "the sale, concluded in May," and "having closed the deal" are done; the same verbs behind
"expected to", "will", "not yet" or "hopes to" are to come, and so is what needs a consent.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from agent.check.times.stage_words import CLASS_OF, NOUN, Stage
from agent.schema.article import Sentence

# An object or a subject stands within so many characters of its verb.
REACH = 110
# Parts of words without one of which nothing below matches.
HINTS = (
    "clos", "complet", "finali", "consummat", "conclu", "approv", "clear", "consent", "condition",
    "bless", "green light",
    "go-ahead", "vote", "ruling", "permission", "sign-off", "review", "authori", "nod ", "control of", "ownership",
    "possession", "charge of", "owns", "owner", "subject to", "conditional", "wrap", "through",
)  # fmt: skip

_EVENT = re.compile(
    r"\b(?:(?P<past>closed|completed|finali[sz]ed|consummated|concluded|wrapped up|gone through|went through)"
    r"|(?P<base>close|complete|finali[sz]e|consummate|conclude|wrap up|go through)"
    r"|(?P<now>closes|completes|finali[sz]es)"
    r"|(?P<ing>completing|finali[sz]ing|consummating)"
    r"|(?P<noun>closing|completion|consummation))\b",
    re.IGNORECASE,
)
_DET = r"(?:the|its|their|this|that|his|her|our|all)"
_MOD = r"(?:[\w$€£.’'&%-]+\s+){0,5}?"
_OBJECT = re.compile(
    rf"\s+(?:on\s+)?{_DET}\s+{_MOD}(?P<noun>{NOUN})\b|\s+(?P<bare>acquisition|purchase|sale|takeover)\s+of\b", re.I
)
_HEADLINE_OBJECT = re.compile(rf"\s+(?:[\w$€£.’'&-]+\s+){{0,4}}?(?P<noun>{NOUN})\b", re.I)
_SUBJECT = re.compile(rf"\b(?:{_DET}\s+)?{_MOD}(?P<noun>{NOUN})\b", re.I)
# What may stand between a deal's noun and its verb: a complement, a relative pronoun, a comma.
_COMPLEMENT = re.compile(
    r"(?:['’]s)?(?:\s+(?:of|with|by|between|from|to|in|for|and|worth)\s+(?!which|that|a\s)[^,;:."
    r"|]{2,60}?)*\s*,?\s*(?:which|that)?,?\s*",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:after|before|when|while|because|since|until|is|are|was|were|has|have|had|will|would|comes?|came|said|says"
    r"|made"
    r"|makes|takes?|took|gives?|gave)\b",
    re.IGNORECASE,
)
_CHAIN_WORD = re.compile(
    r"\b(?:has|have|had|having|is|are|was|were|be|been|being|will|shall|should|would|could|can|cannot|may|might|must"
    r"|to|not"
    r"|never|yet"
    r"|now|already|still|then|also|just|since|since been|duly|finally|formally|successfully|\w+ly|expect(?:s|ed)?|due"
    r"|set"
    r"|scheduled|planned|plans|likely|anticipate[sd]|hopes?|hoped|aims?|intends?|wants?|slated|targeted|targets|able"
    r"|ready"
    r"|on track|bound|about|wants|needs?|yet|as yet|both|all|its|him|it|seeks|seeking|in line)\s+$",
    re.IGNORECASE,
)
_OPEN = frozenset(
    """will shall should would could can cannot may might must to not never yet expect expects expected due set
    scheduled planned plans likely anticipates anticipated hope hopes hoped aim aims intend intends want wants slated
    targeted targets able ready bound about needs need seeks seeking""".split()
)
_WAITS = re.compile(r"\b(if|unless|once|when|until|before|as soon as|by the time|upon)\b[^,;]{0,60}$", re.IGNORECASE)
_WAS = frozenset({"was", "were", "had", "been"})
_IS = frozenset({"is", "has", "have"})
_NOT_A_DEAL = re.compile(
    r"\s*(?:price|prices|bid|level|stages?|costs?|arguments?|date\b|balance|accounts|conditions|payment|fee"
    r"|of (?:trading|the books"
    r"|works?|the works?|construction|the (?:plant|mine|project|building|study|trial|road|line))|rate|ceremon"
    r"|at\s+[\d$€£]|to\s+\d"
    r"|up|down|lower|higher)",
    re.IGNORECASE,
)
_AWAITED = re.compile(
    r"\b(?:expected|anticipated|scheduled|set|due|planned|likely|slated|targeted|targets?|pencil\w+|foreseen|seen"
    r"|awaits?"
    r"|awaiting"
    r"|waiting|waits|requires?|needs?|takes?|hinges|hangs|depends|subject|conditional|contingent|pending|expects?"
    r"|should|will|would"
    r"|yet|not|remains|months? away|some way off|no sooner|outstanding|delayed|held up)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(r"\b(?:took place|occurred|happened|came|was reached|followed|has been reached|was on)\b", re.I)
_SINCE = re.compile(
    r"\b(?:with|since|after|following|upon|on|at)\s+(?:(?:the|its|\w+day['’]s|(?:last|this) (?:week"
    r"|month)['’]s)\s+)?$",
    re.IGNORECASE,
)
_AHEAD_OF = re.compile(
    r"\b(?:expects?|anticipates?|awaits?|awaiting|targets?|look(?:s|ing)? forward to|ahead of|before|pending"
    r"|prior to)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|would|should|shall|expect\w*|plans?|due|set to|is to|are to|to be|aims?|intends?|could|may|might|must"
    r"|if|payable"
    r"|on (?:closing|completion)|at (?:closing|completion))\b"
)
_PAST = re.compile(r"\b(?:was|were|has|have|became|took|\w{3,}ed|left|paid|went|made|rose|fell|now)\b")
_CONSENT = (
    r"(?:approv\w+|clear(?:ed|ance)?s?|consent\w*|blessing|green light|go-ahead|permission|sign-off|nod|votes?|ruling"
    r"|review|conditions"
    r"|authori[sz]\w+)"
)
_NEEDS = re.compile(
    r"\b(?:needs?|requires?|awaits?|awaiting|(?:remains |is |are |still |also |now )+(?:subject to"
    r"|conditional (?:up)?on"
    r"|contingent (?:up)?on|pending|waiting for|dependent on|held up)|hinges on|depends on|waiting for|waits for"
    r"|hangs on|yet to"
    r"|(?:has|have|is|are) (?:not|still) (?:yet )?(?:to )?(?:be )?(?:been )?|must (?:still |yet )?|not yet)"
    rf"(?:\s*[^.;:,]{{0,50}}?)\b{_CONSENT}\b",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:approvals?|clearances?|consents?|green light|go-ahead)\b(?:(?!\b(?:of|for)\b)[^.;:,]){0,40}?\b(?:is|are"
    r"|remains?)\s+(?:still\s+|also\s+)?(?:needed|required|outstanding"
    r"|pending|awaited)\b",
    re.IGNORECASE,
)
_OF_A_DEAL = re.compile(
    rf"\b{_DET}\s+{_MOD}{NOUN}\b|\b(?:closing|completion)\b"
    r"|\b(?:the|both)\s+(?:two|parties|companies|sides|partners)\s+(?:are|have|still|must)\b",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"\b(?:(?:took|has taken|have taken)\s+(?:over\s+)?(?:control|ownership|possession|charge)\s+of\s+"
    r"|(?:now|already)\s+owns?\s+(?:all of\s+|the whole of\s+)?|(?:became|is now|has become)\s+(?:the\s+)?(?:sole\s+"
    r"|new\s+)?owner\s+of\s+)"
    r"(?P<what>(?:the\s+)?[A-Z][\w&’'-]+)"
    r"|\b(?:became|is now|has become)\s+(?P<whose>[A-Z][\w&-]+)['’]s?\s+(?:sole\s+|new\s+)?owner\b",
)


class Told(NamedTuple):
    """A stage, where it is said, and the deal's noun; `owned` is the thing of which it is said that it is owned."""

    stage: Stage
    start: int
    end: int
    noun: str | None
    noun_end: int
    owned: str | None = None


def read_closings(text: str, sentence: Sentence, *, is_heading: bool) -> Iterator[Told]:
    """What one sentence says of closings, in no order."""
    for match in _EVENT.finditer(text, sentence.start, sentence.end):
        if not _NOT_A_DEAL.match(text, match.end(), sentence.end):
            told = _of_noun(text, sentence, match) if match["noun"] else _of_verb(text, sentence, match, is_heading)
            if told is not None:
                yield told
    for needs in _NEEDS.finditer(text, sentence.start, sentence.end):
        low, high = _clause(text, sentence, needs.start(), needs.end())
        if deal := _OF_A_DEAL.search(text, low, high):
            start, end = min(deal.start(), needs.start()), max(deal.end(), needs.end())
            yield Told("still to close", start, end, *_noun_of(text, start, max(deal.end(), needs.start())))
    for needed in _NEEDED.finditer(text, sentence.start, sentence.end):
        yield Told("still to close", needed.start(), needed.end(), None, needed.end())
    for owns in _OWNS.finditer(text, sentence.start, sentence.end):
        if not _FUTURE.search(text, sentence.start, owns.end()):
            owned = (owns["what"] or owns["whose"]).removeprefix("the ").removeprefix("The ")
            yield Told("completed", owns.start(), owns.end(), None, owns.end(), owned)


def _of_verb(text: str, sentence: Sentence, match: re.Match[str], is_heading: bool) -> Told | None:
    """The verb with its chain and the deal that it closes: behind it, or in front of its chain."""
    start, chain = _chain(text, sentence, match.start())
    behind = _OBJECT.match(text, match.end(), min(sentence.end, match.end() + REACH))
    if behind is None and match["now"] and is_heading:
        behind = _HEADLINE_OBJECT.match(text, match.end(), sentence.end)
    if behind is not None:
        noun, end = (behind["noun"] or behind.groupdict().get("bare"), behind.end())
        first, noun_end = start, end
    else:
        before = _subject(text, sentence, start)
        if before is None:
            return None
        noun, end, first, noun_end = before["noun"], match.end(), before.start(), before.end()
    stage = _stage(text, sentence, match, chain, first, has_object=behind is not None)
    if stage is None or noun is None:
        return None
    return Told(stage, min(first, start), max(end, match.end()), noun.lower(), noun_end)


def _stage(
    text: str, sentence: Sentence, match: re.Match[str], chain: frozenset[str], first: int, *, has_object: bool
) -> Stage | None:
    ahead = text[sentence.start : first]
    if waits := _WAITS.search(ahead):
        opener = waits.group(1).lower()
        if opener == "when" and match["past"] and chain <= _WAS and _is_told_as_past(text, sentence):
            return "completed"
        is_sure = opener not in ("if", "unless", "upon") and (match["now"] or (match["past"] and chain & _IS))
        return "still to close" if is_sure and not re.search(r"\b(?:was|were|had)\b", ahead, re.I) else None
    if chain & _OPEN:
        is_denied = not chain.isdisjoint(("not", "never", "yet")) or match["base"] is not None
        return "still to close" if is_denied or match["past"] else None
    if match["past"]:
        is_plain = chain <= {"is", "are", "be", "being"} and bool(chain)
        after = re.search(r"\b(?:after|following)\b[^,;]{0,60}$", ahead, re.I)
        if is_plain or (after and _FUTURE.search(text, match.end(), sentence.end)):
            return None
        return "completed"
    if match["ing"] and re.search(r"\b(?:after|since|with|following|by)\s+$", ahead, re.I):
        return "completed" if has_object and not _FUTURE.search(text, sentence.start, sentence.end) else None
    return "completed" if match["now"] and has_object and sentence.end - sentence.start < 130 else None


def _is_told_as_past(text: str, sentence: Sentence) -> bool:
    passage = text[sentence.start : sentence.end]
    return _PAST.search(passage) is not None and _FUTURE.search(passage) is None


def _of_noun(text: str, sentence: Sentence, match: re.Match[str]) -> Told | None:
    """ "Completion is due in June"; "since the closing in May it has"; "closing took place on Friday"."""
    low, high = _clause(text, sentence, match.start(), match.end())
    after = text[match.end() : min(high, match.end() + REACH)]
    of = re.match(rf"\s+of\s+(?:{_DET}\s+)?{_MOD}({NOUN})\b", after, re.I)
    noun = of.group(1).lower() if of else "closing"
    end = match.end() + (of.end() if of else 0)
    if awaited := _AWAITED.search(after, of.end() if of else 0):
        gap = after[of.end() if of else 0 : awaited.start()]
        if re.fullmatch(r"\s*(?:[\w’']+\s+){0,3}", gap) and not re.search(r"\b(?:in|on|after)\b", gap):
            return Told("still to close", match.start(), match.end() + awaited.end(), noun, end)
    if happened := _HAPPENED.match(after.lstrip()):
        return Told("completed", match.start(), match.end() + happened.end() + 1, noun, end)
    before = text[max(low, match.start() - 60) : match.start()]
    if _AHEAD_OF.search(before):
        return Told("still to close", match.start() - 10, match.end(), noun, end)
    lead = _SINCE.search(before)
    is_dated = re.match(r"\s+(?:in|on|last|earlier|a|this)\s", after[of.end() if of else 0 :]) is not None
    if lead is None or not (is_dated or lead.group().lower().startswith(("since", "following", "after"))):
        return None
    if not _is_told_as_past(text, sentence):
        return None
    return Told("completed", match.start(), end, noun, end)


def _chain(text: str, sentence: Sentence, verb: int) -> tuple[int, frozenset[str]]:
    """Where the words that carry the verb begin, and which they are: "is now expected to be" of "completed"."""
    start, words = verb, set()
    while found := _CHAIN_WORD.search(text, max(sentence.start, start - 24), start):
        if start != verb and found.group().strip().lower() in ("its", "all", "both"):
            break
        words.update(found.group().lower().split())
        start = found.start()
    return start, frozenset(words)


def _subject(text: str, sentence: Sentence, end: int) -> re.Match[str] | None:
    """The deal's noun of which the verb that begins at `end` is said."""
    low = max(sentence.start, end - REACH)
    found = None
    for match in re.finditer(rf"\b(?P<noun>{NOUN})\b", text[low:end], re.I):
        gap = text[low + match.end() : end]
        if not _VERB.search(gap) and _COMPLEMENT.fullmatch(gap + ("" if gap.endswith(" ") or not gap else " ")):
            found = match
    if found is None:
        return None
    return re.compile(rf"(?P<noun>{NOUN})\b", re.I).match(text, low + found.start())


def _clause(text: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """From the stop before a place to the stop behind it."""
    stop = re.compile(r"[;|]|:\s|,\s(?:and|but|while)\b").search(text, end, sentence.end)
    low = sentence.start + max((m.end() for m in re.finditer(r"[;|]|:\s", text[sentence.start : start])), default=0)
    return low, stop.start() if stop else sentence.end


def _noun_of(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The deal's noun in a passage that says most: "completion of the spin-off" is of a spin-off."""
    nouns = [noun.group().lower() for noun in re.finditer(rf"\b{NOUN}\b", text[start:end], re.I)]
    telling = [noun for noun in nouns if CLASS_OF[noun] != "any"] or nouns
    return (telling[-1] if telling else None), end
