"""A part told as lying inside a whole: "1,100 of which", "of 45 wells, 52", "240 million of it has been drawn".

The grammar of the part says which is the whole: behind "of which" it stands before, behind "of the" right after, and
"of it" points to the amount told last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agent.check.facts import Facts
from agent.check.relation import is_plain_value
from agent.check.relations.closed_list import ADDED
from agent.check.relations.reach import sentence_before
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

PRONOUN = (
    r"(?:which|them|these|those|that|it|this(?! year| month| quarter)|whom"
    r"|the (?:total|sum|money|amount|whole))"
)
_WHICH = re.compile(
    rf"[^.;]{{0,50}}?(?:,|\(|–|—|\s)\s*(?:and )?(?:out )?(?:of {PRONOUN}|including|dont|davon|darunter|de los cuales"
    r"|de las cuales)\b[^.;\d]{0,30}$",
    re.IGNORECASE,
)
_OF_IT = re.compile(rf"\s+of (?:{PRONOUN})\b|\s*(?:davon|de ellos|d['’]entre)\b", re.IGNORECASE)
_OF_THE_NOUN = re.compile(r"\s+of (?:the|its|those|these|them|which|whom)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\s*(?:out )?of (?:the|its|their|a total of|all|a possible|his|her)?\s*$", re.IGNORECASE)
_FRONTED = re.compile(r"\W*(?:out )?of (?:the|its|their|a total of|all|those|these|his|her)?\s*$", re.IGNORECASE)
_POINTS = re.compile(rf"\W*(?:out )?of {PRONOUN}\b[^.;\d]{{0,30}}$", re.IGNORECASE)
_IN_ALL = re.compile(
    r"\s*(?:\w+ )?(?:in all|in total|altogether|all told|insgesamt|en total|au total)\b", re.IGNORECASE
)
_PAID_FIRST = re.compile(
    r"\b(?:at|on|upon) (?:signing|closing|completion|signature|delivery|the start)\b|\b(?:upfront|up front"
    r"|first instal\w+"
    r"|initial payment|down payment|deposit|at once|right away)\b",
    re.IGNORECASE,
)
_PAYS = re.compile(r"\b(?:pay\w*|paid|hands? over|handed|transfers?|receiv\w*|gets?)\b", re.IGNORECASE)
_ALONE = re.compile(r"\balone\b|\bby itself\b|\bon its own\b", re.IGNORECASE)
_VALUED = re.compile(r"\b(?:valued?|worth|valuation)\b", re.IGNORECASE)
_OTHER_WHOLE = re.compile(
    r"\b(?:than|from|against|compared|more|another|further|additional|other|up to)\s*$", re.IGNORECASE
)
_SECURITIES = ("share", "note", "bond", "option", "warrant", "vote", "day", "month", "year", "time")
ALONE_TIMES = 2


# "Refinanced from its revolver, of which": it is the revolver that has the part.
_ANOTHERS = re.compile(
    r"\b(?:from|under|into|against|by|with|through|to|all but|except|none|excluding|before|after)\b|['’]s\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ToldPart:
    part: Figure
    whole: Figure


def told_parts_of(facts: Facts) -> tuple[ToldPart, ...]:
    return tuple(_told_parts(facts))


def _told_parts(facts: Facts) -> Iterator[ToldPart]:
    text = facts.reading.text
    for sentence in facts.reading.sentences:
        figures = [one for one in facts.reading.figures_in(sentence.start, sentence.end) if _is_amount(one)]
        if not figures:
            continue
        for number, (first, second) in enumerate(zip(figures, figures[1:], strict=False)):
            between = text[first.end : second.start]
            if not _are_of_one(first, second) or _OTHER_WHOLE.search(text[sentence.start : first.start][-14:]):
                continue
            if _ANOTHERS.search(between):
                continue
            is_of_it = len(between) < 50 and _OF_IT.match(text, second.end, sentence.end)
            if is_of_it and _is_only(figures[: number + 1], second):
                yield ToldPart(second, first)
            elif _WHICH.fullmatch(between):
                yield ToldPart(second, first)
            elif number == 0 and _FRONTED.fullmatch(text[sentence.start : first.start]):
                yield ToldPart(second, first)
            elif _OUT_OF.fullmatch(between):
                yield ToldPart(first, second)
        yield from _of_the_one_before(facts, sentence, figures[0])
        yield from _alone(facts, sentence, figures)


def _is_amount(figure: Figure) -> bool:
    is_counted = figure.kind is not FigureKind.COUNT or (figure.unit or "").split()[-1:] != ["time"]
    return figure.kind in (*ADDED, FigureKind.DURATION) and is_plain_value(figure) and is_counted


def _are_of_one(first: Figure, second: Figure) -> bool:
    if first.kind is not second.kind or first.modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        return False
    if first.kind is FigureKind.COUNT:
        return first.unit == second.unit or second.unit is None
    return first.unit == second.unit and (first.period or "") == (second.period or "")


def _is_only(earlier: Sequence[Figure], part: Figure) -> bool:
    """Whether "of it" can point to nothing but the one amount before; a bare number may be of any things counted."""
    if part.kind is FigureKind.COUNT:
        return sum(one.kind is FigureKind.COUNT for one in earlier) == 1
    return sum(_are_of_one(one, part) for one in earlier) == 1


def _of_the_one_before(facts: Facts, sentence: Sentence, part: Figure) -> Iterator[ToldPart]:
    """ "Some 340 of them are let", in the sentence behind the one that has them all."""
    text = facts.reading.text
    before = sentence_before(facts, sentence)
    if before is None:
        return
    wholes = [one for one in facts.reading.figures_in(before.start, before.end) if _is_amount(one)]
    alike = [one for one in wholes if _are_of_one(one, part)]
    said = text[sentence.start : part.start]
    is_told = _OF_IT.match(text, part.end, sentence.end) or _POINTS.fullmatch(said) or _of_the(facts, part, sentence)
    if len({one.high for one in alike}) == 1 and is_told:
        yield ToldPart(part, alike[-1])
    elif _PAID_FIRST.search(said) and _PAYS.search(said + text[part.end : sentence.end]):
        totals = [one for one in alike if _IN_ALL.match(text, one.end, before.end)]
        if len(totals) == 1:
            yield ToldPart(part, totals[0])


def _of_the(facts: Facts, part: Figure, sentence: Sentence) -> bool:
    """ "Thirty-three of the ships", "52 of the wells": counted under the noun of the whole."""
    said = facts.reading.text[part.start : min(sentence.end, part.end + 9)].partition(",")[0]
    noun = (part.unit or "").split()[-1:]
    is_some = _OF_THE_NOUN.search(said) is not None
    return part.kind is FigureKind.COUNT and is_some and bool(noun) and noun[0] not in _SECURITIES


def _alone(facts: Facts, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[ToldPart]:
    """ "Its western section alone has 75 MW", of a park of 60 MW told just before."""
    text = facts.reading.text
    if "alone" not in facts.lowered[sentence.start : sentence.end] or len(figures) != 1:
        return
    part, before = figures[0], sentence_before(facts, sentence)
    if before is None or not _ALONE.search(text, sentence.start, sentence.end) or part.change is not None:
        return
    alike = [
        one
        for one in facts.reading.figures_in(before.start, before.end)
        if one.kind in ADDED and _are_of_one(one, part)
    ]
    is_one = len(alike) == 1 and facts.measures.of(part).metric == facts.measures.of(alike[0]).metric
    if (
        is_one
        and not _VALUED.search(text, sentence.start, sentence.end)
        and alike[0].change is None
        and part.high <= alike[0].high * ALONE_TIMES
    ):
        yield ToldPart(part, alike[0])
