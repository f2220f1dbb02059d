"""What each sentence says of a deal's stage: closed, still open, called off, signed, not signed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from agent.check.facts import Facts
from agent.schema.article import Sentence
from agent.text.names import core_words

Stage = Literal["completed", "still to close", "called off", "signed", "not signed", "trading", "not yet trading"]

_DEAL = (
    r"(?:deal|transaction|acquisition|merger|sale|purchase|takeover|buyout|divestiture|disposal|divestment|combination"
    r"|offer|agreement|placement|financing|spin-?off|separation)"
)
_DONE = r"(?:closed|completed|finali[sz]ed|consummated)"
# "The deal is expected to generate savings" says nothing of its closing.
_AHEAD = (
    r"(?:expected|anticipated|scheduled|set|due|planned|likely)\s+(?:to\s+(?:be\s+)?(?:clos|complet|finali"
    r"|consummat)\w+"
    r"|(?:in|by|on|before|later|this|next|at|around)\b)|subject to\b"
)
_PATTERNS: tuple[tuple[Stage, str], ...] = (
    (
        "completed",
        rf"\b{_DEAL}\b[^.;:]{{0,90}}?\b(?:has|have|was|were|is now|is)\s+(?:now |already "
        rf"|fully )?(?:been )?{_DONE}\b"
        rf"|\b(?:has|have)?\s*(?:already |now )?{_DONE}\s+(?:the|its|their|this)\s+(?:[\w-]+\s){{0,3}}{_DEAL}\b"
        rf"|\b(?:transaktion|übernahme|verkauf|kauf|fusion|vertrag)\s+[^.;]{{0,80}}\b(?:abgeschlossen"
        rf"|vollzogen)\b(?! werden)"
        rf"|\b(?:operación|compra|venta|adquisición|fusión)\b[^.;]{{0,80}}\bse (?:cerró|completó)\b"
        rf"|\b(?:completad|cerrad)[oa]\s"
        rf"(?:\w+\s){{0,3}}(?:compra|venta|operación|adquisición|fusión)\b"
        rf"|\b(?:opération|acquisition|cession|rachat)\b[^.;]{{0,80}}\b(?:est"
        rf"|a été)\s+(?:déjà )?(?:réalisée?|finalisée?|bouclée?)\b"
        rf"|\bwith the {_DEAL} (?:closed|completed)\b|\b(?:after|since"
        rf"|now that) the {_DEAL} (?:has )?(?:closed|completed)\b",
    ),
    (
        "still to close",
        rf"\b(?:{_DEAL}|closing|completion)\b[^.;:]{{0,90}}?\b(?:is|are|remains?)\s+(?:still |now )?(?:{_AHEAD})"
        rf"|\bexpects? (?:to (?:close|complete|finali[sz]e)|(?:the )?(?:closing|completion))\b"
        rf"|\b{_DEAL}\b[^.;:]{{0,60}}\b(?:should|will)\s+(?:then )?(?:close|be (?:closed|completed)|complete)\b"
        rf"|\b{_DEAL}\b[^.;:]{{0,60}}\b(?:has yet to|has not (?:yet )?|have not (?:yet )?)(?:close|closed"
        rf"|completed|been completed)\b"
        rf"|\b(?:still|yet) (?:needs?|has|have|must) (?:to )?(?:be )?(?:approve\w*|clear\w*|approval)\b"
        rf"|\b(?:must|has to|have to) (?:still |yet )?(?:approve|clear) (?:the|it)\b"
        rf"|\bneeds? the (?:approval|consent)\b"
        rf"|\b(?:before|until|once|when) the {_DEAL} (?:closes|completes|is completed)\b"
        rf"|\b(?:soll|dürfte)\s(?:\w+\s){{0,8}}(?:abgeschlossen|vollzogen) werden\b|\bmuss noch zustimmen\b"
        rf"|\b(?:prevé|espera|esperan|prevén) (?:cerrar|completar)\b|\bse espera que (?:la operación"
        rf"|la compra|la venta) se "
        rf"cierre\b|\bdevrait être (?:finalisée?|réalisée?|bouclée?)\b",
    ),
    (
        "called off",
        rf"\b(?:terminated|called off|abandoned|scrapped|cancell?ed|withdrew from"
        rf"|walked away from)\s+(?:the|its|their|this)\s"
        rf"(?:[\w-]+\s){{0,3}}{_DEAL}\b|\b{_DEAL}\b[^.;:]{{0,60}}\b(?:has|was|have"
        rf"|were)\s+(?:been )?(?:terminated|called off"
        rf"|abandoned|scrapped|cancell?ed|collapsed)\b",
    ),
    (
        "not signed",
        r"\b(?:has|have) (?:not|yet)(?: yet)?(?: to)? sign(?:ed)? (?:a|an|any|the)\b"
        r"|\bno (?:\w+ )?(?:agreement|contract) has (?:yet )?"
        r"been signed\b|\b(?:is|are) (?:still )?(?:in talks|negotiating)\b|\bnon-binding letter of intent is\b",
    ),
    (
        "signed",
        r"\b(?:has|have) (?:now )?signed (?:a|an|the)\s(?:[\w-]+\s){0,2}(?:agreement|contract)\b"
        r"|\bsigned a (?:definitive|binding)\b"
        r"|\bentered into a (?:definitive|binding)\b|\b(?:has|have) agreed to (?:buy|acquire|sell|merge)\b",
    ),
    ("trading", r"\b(?:since|after)\b[^.;]{0,40}\bbegan trading\b|\bshares (?:began|have begun|started) trading\b"),
    (
        "not yet trading",
        r"\btrading (?:starts|begins|will (?:start|begin)|is (?:expected|due) to (?:start|begin))\b"
        r"|\bshares (?:will|are (?:expected|due) to) (?:start|begin) trading\b",
    ),
)
_STAGES = tuple((stage, re.compile(pattern, re.IGNORECASE)) for stage, pattern in _PATTERNS)
_ENDS = ("clos", "complet", "finali", "consummat", "abgeschlossen", "vollzogen", "cerr", "réalis", "boucl")
# Parts of words without one of which no pattern of the stage matches: looking for these is cheap.
_HINTS: dict[Stage, tuple[str, ...]] = {
    "completed": _ENDS,
    "still to close": (
        *_ENDS, "expect", "anticipat", "scheduled", "is set", "are set", "remains set", "now set", "still set", "due",
        "planned", "likely", "subject to", "approv", "clear", "consent", "zustimmen", "cierre",
    ),
    "called off": ("terminated", "called off", "abandon", "scrapped", "cancel", "withdrew", "walked away", "collapsed"),
}  # fmt: skip
# What is said of the past, of a part, of a wish or of another deal.
_NOT_NOW = re.compile(
    r"\b(?:tranche|phase|first part|partly|if|unless|could|would|(?-i:may)|might|had|was expected|were expected"
    r"|originally|earlier this"
    r"|previously|years? ago|last year|former|similar|another|other deal|rival|talks (?:had|were)|denied"
    r"|rather than)\b",
    re.IGNORECASE,
)
_AFTER_IT = re.compile(
    r"\b(?:when|once|until|before|after|as soon as|wenn|sobald|cuando|lorsque|upon|following)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class StageStatement:
    """A stage, the place that says so, and the names in its sentence."""

    stage: Stage
    start: int
    end: int
    sentence: Sentence
    names: frozenset[str]
    years: frozenset[str]


def read_stages(facts: Facts) -> Iterator[StageStatement]:
    text = facts.reading.text
    for sentence in facts.reading.sentences:
        lowered = text[sentence.start : sentence.end].lower()
        for stage, pattern in _STAGES:
            if (hints := _HINTS.get(stage)) and not any(hint in lowered for hint in hints):
                continue
            match = pattern.search(text, sentence.start, sentence.end)
            if match is None or _NOT_NOW.search(text, sentence.start, sentence.end):
                continue
            # "Once the deal has closed" says that it has not; "after the deal closed" that it has.
            if stage == "completed" and _AFTER_IT.search(text[sentence.start : match.start()]):
                continue
            names = facts.names_in(sentence.start, sentence.end)
            yield StageStatement(
                stage,
                match.start(),
                match.end(),
                sentence,
                frozenset((core_words(name.text) or (name.text.lower(),))[0] for name in names),
                frozenset(_YEAR.findall(text, sentence.start, sentence.end)),
            )
