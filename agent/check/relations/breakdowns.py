"""Parts that a passage tells one after the other, and the whole that they are said to make up.

A list of parts is closed by what is said round it: a word of composition ("is made up of three pieces", a colon), the
part that is called the rest, or a total drawn under what went before. The whole may stand beside its parts or far
above them.
"""

import re
from collections.abc import Iterator, Sequence

from agent.check.facts import Facts
from agent.check.relations.additions import Addition
from agent.check.relations.closed_list import (
    ADDED,
    AND,
    BESIDE,
    EXACT,
    FEWEST,
    INSIDE,
    ITEM,
    MOST,
    NEAR,
    NUMBERED,
    NUMBERS,
    PIECES,
    ClosedList,
    Passage,
    is_addable,
    is_open,
    own_parts,
    read_passages,
    settle,
)
from agent.check.values import is_whole_count
from agent.schema.figure import Figure, FigureKind
from agent.text.rests import find_rests

# "Each" behind the last part is said of it.
EACH_REACH = 14
_COMPOSED = re.compile(
    r"\b(?:compris(?:es?|ed of|ing)|consist(?:s|ed|ing)? of|made up|composed of|broken down|breaks? down"
    r"|(?:split|divided|shared|spread) (?:\w+ )?(?:between|into|among|as|over|across)|as follows"
    rf"|(?:in|en) (?P<n>{'|'.join(NUMBERS)}) (?:equal )?{PIECES}"
    rf"|(?:came?|comes?|paid|payable|made|falls?|due|raised|settled|delivered|structured|arrives?|sold|released|drawn)\b"
    rf"[^.;,]{{0,20}} in (?P<k>{'|'.join(NUMBERS)}) (?!years|months|weeks|days|quarters|countries|states|cities)[a-z]+s"
    r"|(?:comes?|stems?|drawn) (?:\w+ )?from|stamm(?:t|en) (?:\w+ )?aus|proced\w+ de|provien\w+ de"
    r"|se compone de|se (?:divide|reparte|desglosa) (?:en|entre)|(?:dividid|repartid)[oa]s? (?:en|entre)"
    r"|compuest[oa]s? (?:de|por)|consta de|setzt sich|bestehend aus|besteht aus|bestehen aus|(?:ver)?teil(?:t|en) sich"
    r"|aufgeteilt|se compose de|composée?s? de|réparti\w* (?:en|entre)|se décompose|se répartit|divisée?s? en)\b",
    re.IGNORECASE,
)
_HINTS = (
    "compris", "consist", "made up", "compos", "split", "divid", "shared", "spread", "follows", "broken", "breaks",
    " in t", " in f", " in s", " in 2", " in 3", " in 4", "repart", "compone", "compuest", "consta", "desglos", "setzt",
    "besteh", "teil", "stamm", " from", "proced", "provien", "répart", "décompos", "en tr", "en do", "en cu",
    "in drei", "in zwei",
)  # fmt: skip
# "The work is split into three."
_THEN_NUMBER = re.compile(rf"\s+(?P<n>{'|'.join(NUMBERS)})\b(?=[.:;,]| [a-z]+s\b)", re.IGNORECASE)
# "All in, the sellers could collect", "so that the network comes to": what follows is drawn from what went before.
_TOTAL_BEFORE = re.compile(
    r"\b(?:all in|all told|in all|in total|altogether|taken together|together|(?:bring|tak|lift|push|rais)(?:s|es|ing)"
    r" (?:the|its|their|it) (?:\w+ ){0,3}?to|adds? up to|adding up to|(?:for|makes?|making|giving|gives) (?:a|an) "
    r"(?:\w+ ){0,3}?(?:total|sum|consideration|package|value)|(?:so that|which is how|hence|thus|therefore)\b[^.;]*?\b"
    r"(?:comes? to|arrives? at|reach(?:es)?|gets? to)|aggregate consideration of|overall sum of|combined|en total"
    r"|en conjunto|lo que suma|que suman|insgesamt|zusammen|au total|soit un total)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_TOTAL_NAMED = re.compile(
    r"\b(?:total|overall|aggregate|headline|maximum|potential)\b[^.;]{0,40}\b(?:value|consideration|price|sum|amount"
    r"|package|payments?|worth)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(r",?\s*(?:\w+ )?(?:in all|in total|all told|all in|altogether|together)\b", re.IGNORECASE)
_PAID = re.compile(
    r"\b(?:pa(?:y|ys|id|yable|yments?)|receiv\w*|upfront|up front|milestones?|signature|signing|closing|completion|cash"
    r"|shares?|stock|debt|deferred|earn-?outs?|instal\w+|contingent|fees?|collect|gets?|once|on approval|now|later)\b",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"\b(?:revenues?|sales (?:of|were|rose|last)|turnover|ebitda|profits?|had|raised|spent|market|budget|valued the)\b",
    re.IGNORECASE,
)
_FUNDS = re.compile(
    r"\b(?:fund(?:s|ed|ing)?|financ(?:e|es|ed|ing)|pay(?:s|ing)? for|paid for|settle[sd]?)\b (?:the |its |this )?"
    r"(?:purchase|acquisition|deal|takeover|price|transaction|it|consideration|investment|project)?\b[^.;\d]{0,30}?"
    r"\b(?:with|from|by|through|out of|using|via)\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"\b(?:price|consideration|paid|payable|payments?|made up|instal\w+|sources|uses|use of|proceeds|financ\w+"
    r"|funding)\b",
    re.IGNORECASE,
)
_HAS_TOTAL = re.compile(r"\b(?:total|sum|of which|including|gesamt|summe|insgesamt|suma)\b", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|of|for|by|from|than|to)\s+(?:\w+\s)?$", re.IGNORECASE)
_LINE = re.compile(r"\b(?:facilit\w+|line|revolv\w+|overdraft|headroom|up to)\b", re.IGNORECASE)
_COMBINED = re.compile(
    r"\b(?:combined|total|together|aggregate|in all|altogether|zusammen|insgesamt|gesamt\w*|conjunt\w+|au total)\b",
    re.I,
)


def read_breakdowns(facts: Facts) -> Iterator[Addition]:
    """Each closed list with its whole."""
    passages = [passage for passage in read_passages(facts) if len(passage.figures) > 0]
    for passage in passages:
        if len(passage.figures) < FEWEST:
            continue
        ways = (_composed, _rest_named, _drawn, _funded)
        for closed in [closed for way in ways for closed in way(facts, passage)]:
            found = list(settle(facts, passage, closed)) if FEWEST <= len(closed.parts) <= MOST else []
            if not found and closed.otherwise and FEWEST <= len(closed.otherwise.parts) <= MOST:
                found = list(settle(facts, passage, closed.otherwise))
            yield from found
    yield from _numbered(facts, passages)
    yield from _tabled(facts)


def _composed(facts: Facts, passage: Passage) -> Iterator[ClosedList]:
    """ "A deposit of $180 million in three instalments: ...", "The facilities consist of:", "shrinks to 19: ..."."""
    text = facts.reading.text
    for index, sentence in enumerate(passage.sentences):
        lowered = text[sentence.start : sentence.end].lower()
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        cue = _COMPOSED.search(text, sentence.start, sentence.end) if any(hint in lowered for hint in _HINTS) else None
        if cue is not None:
            before = [figure for figure in figures if figure.end <= cue.start() + 1]
            behind = [figure for figure in figures if figure.start >= cue.end()]
            told = _THEN_NUMBER.match(text, cue.end()) or NUMBERED.search(text, cue.end(), sentence.end)
            number = cue["n"] or cue["k"] or (told["n"] if told else "")
            wanted = NUMBERS.get(number.lower())
            yield from _listed(facts, passage, index, before[-1:], behind, wanted)
        elif ": " in lowered and len(figures) > FEWEST:
            for at, whole in enumerate(figures[:-2]):
                if re.match(r"[^.:;,\d]{0,25}:\s", text[whole.end : whole.end + 30]):
                    parts = own_parts(facts, figures[at + 1 :], whole) or _kinds_of(facts, figures[at + 1 :], whole)
                    is_closed = len(parts) > 1 and AND.search(text, parts[-2].end, parts[-1].start)
                    if is_closed and not is_open(text, whole.end, sentence.end, parts):
                        yield ClosedList(parts, whole, whole.start, NEAR)


def _kinds_of(facts: Facts, figures: Sequence[Figure], whole: Figure) -> tuple[Figure, ...]:
    """ "34 trains: 18 electric, 10 diesel and 8 hybrid ones": each part is counted under a noun of its own."""
    text = facts.reading.text
    return tuple(
        figure
        for figure in figures
        if whole.kind is figure.kind is FigureKind.COUNT and not _WITH.search(text[figure.start - 14 : figure.start])
    )


def _listed(
    facts: Facts,
    passage: Passage,
    index: int,
    before: Sequence[Figure],
    behind: Sequence[Figure],
    wanted: int | None,
) -> Iterator[ClosedList]:
    """The parts behind a word of composition: in its sentence, in the list below, or as many as it says."""
    text = facts.reading.text
    sentence = passage.sentences[index]
    parts = own_parts(facts, behind, before[0] if before else None)
    is_closed = len(parts) > 1 and AND.search(text, parts[-2].end, parts[-1].start) is not None
    end = sentence.end
    if len(parts) < FEWEST:
        below = list(passage.sentences[index + 1 :])
        items = [item for item in below if ITEM.match(text, item.start)]
        if items and below[0] is items[0]:
            below = below[: below.index(items[-1]) + 1]
            is_closed = True
        elif wanted is None:
            return
        found = [figure for item in below for figure in facts.reading.figures_in(item.start, item.end)]
        parts = own_parts(facts, [*behind, *found], before[0] if before else None)
        end = below[-1].end if below else end
        if wanted is not None and not items:
            is_closed = len(parts) == wanted
    if not is_closed or (wanted is not None and wanted != len(parts)) or not parts:
        return
    if is_open(text, parts[0].start, min(end, parts[-1].end + EACH_REACH), parts):
        return
    whole = before[0] if before and is_addable(before[0], parts[0]) else None
    yield ClosedList(parts, whole, sentence.start, BESIDE if whole else NEAR)


def _rest_named(facts: Facts, passage: Passage) -> Iterator[ClosedList]:
    """ "... and the remaining $15 million", "the remainder is debt of $26 million": the rest has its figure."""
    text = facts.reading.text
    for sentence in passage.sentences:
        for rest in find_rests(text, sentence.start, sentence.end):
            figures = facts.reading.figures_in(sentence.start, sentence.end)
            named = [figure for figure in figures if figure.kind in ADDED and rest.names(figure.start, figure.end)]
            last = named[-1 if rest.is_behind else 0] if named else None
            if last is None:
                continue
            told = [figure for figure in passage.figures if figure.start < last.start and is_addable(figure, last)]
            if told:
                largest = max(told, key=lambda figure: figure.high)
                behind = own_parts(facts, told[told.index(largest) + 1 :], largest)
                following = next(figure for figure in passage.figures if figure.start > largest.start)
                is_apart = largest.end <= sentence.start or INSIDE.search(text[largest.end : following.start])
                start = passage.sentences[0].start
                every = ClosedList((*own_parts(facts, told, None), last), None, start, NEAR)
                # Where the largest is one of the list it is the whole only if the others make it up exactly.
                near = NEAR if is_apart else EXACT
                yield ClosedList((*behind, last), largest, start, near, otherwise=every)


def _drawn(facts: Facts, passage: Passage) -> Iterator[ClosedList]:
    """ "All in, the sellers could collect $28 million": a total under what the paragraph has named."""
    text = facts.reading.text
    for number, whole in enumerate(passage.figures):
        if number < FEWEST or whole.kind not in ADDED:
            continue
        sentence = facts.reading.sentence_at(whole.start)
        if sentence is None:
            continue
        floor = max(sentence.start, passage.figures[number - 1].end)
        before = text[floor : whole.start]
        is_drawn = _TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(text, whole.end, sentence.end)
        if not is_drawn and not _TOTAL_NAMED.search(before):
            continue
        parts = own_parts(facts, passage.figures[:number], whole)
        inside = tuple(part for part in parts if part.start >= sentence.start)
        every = ClosedList(parts, whole, whole.start, NEAR)
        here = ClosedList(inside, whole, whole.start, NEAR)
        if all(_is_payment(facts, part) for part in parts):
            # What the sentence itself adds up is the list if it fits, else all that is paid.
            near = EXACT if len(parts) <= MOST else NEAR
            yield ClosedList(inside, whole, whole.start, near, otherwise=every)
        elif is_drawn and len(inside) > 1:
            yield here


def _funded(facts: Facts, passage: Passage) -> Iterator[ClosedList]:
    """ "It funds the deal with $120 million of equity and a $60 million loan": what pays for a price is all of it."""
    text = facts.reading.text
    for sentence in passage.sentences:
        cue = _FUNDS.search(text, sentence.start, sentence.end)
        if cue is None:
            continue
        parts = own_parts(facts, facts.reading.figures_in(cue.end(), sentence.end), None)
        is_closed = len(parts) > 1 and AND.search(text, parts[-2].end, parts[-1].start)
        # A credit line need not be drawn to its end.
        if _LINE.search(text, cue.end(), sentence.end):
            continue
        if is_closed and parts[0].kind is FigureKind.MONEY and not is_open(text, cue.start(), sentence.end, parts):
            yield ClosedList(parts, None, sentence.start, NEAR)


def _tabled(facts: Facts) -> Iterator[Addition]:
    """ "How the price is made up", and under it a table without a total: the price was told above."""
    text = facts.reading.text
    above: Passage | None = None
    for passage in read_passages(facts) if " | " in text else ():
        rows = [text[item.start : item.end] for item in passage.sentences]
        is_table = len(rows) >= FEWEST and all(" | " in row and not _HAS_TOTAL.search(row) for row in rows)
        if is_table and above and _HEADS.search(text, above.sentences[-1].start, above.sentences[-1].end):
            cells = [facts.reading.figures_in(item.start, item.end)[-1:] for item in passage.sentences]
            parts = tuple(figure for cell in cells for figure in cell)
            if len(parts) == len(rows) <= MOST and all(is_addable(parts[0], part) for part in parts):
                yield from settle(facts, passage, ClosedList(parts, None, parts[0].start, NEAR))
        above = passage


def _numbered(facts: Facts, passages: Sequence[Passage]) -> Iterator[Addition]:
    """ "Three farms with a combined capacity of 145 MW", and then the capacity of each, one after the other."""
    text = facts.reading.text
    for index, passage in enumerate(passages):
        for whole in passage.figures:
            sentence = facts.reading.sentence_at(whole.start)
            if whole.kind not in ADDED - {FigureKind.COUNT} or sentence is None:
                continue
            around = text[max(sentence.start, whole.start - 40) : min(sentence.end, whole.end + 14)]
            if not _COMBINED.search(around):
                continue
            numbers = [
                figure.high
                for figure in facts.reading.figures_in(sentence.start, sentence.end)
                if is_whole_count(figure) and FEWEST <= figure.high <= MOST
            ]
            behind = [figure for figure in passage.figures if figure.start > sentence.end]
            for figures in (behind, passages[index + 1].figures if index + 1 < len(passages) else ()):
                parts = own_parts(facts, figures, whole)
                near = ClosedList(parts, whole, sentence.start, NEAR)
                if len(parts) in numbers and not is_open(text, whole.end, parts[-1].end, parts):
                    yield from settle(facts, passage, near)


def _is_payment(facts: Facts, part: Figure) -> bool:
    """Money that somebody pays, no sales and no profit; of other things the words say nothing."""
    if part.kind is not FigureKind.MONEY:
        return part.kind is not FigureKind.COUNT
    sentence = facts.reading.sentence_at(part.start)
    start, end = (sentence.start, sentence.end) if sentence else (part.start, part.end)
    clause = facts.reading.text[max(start, part.start - 60) : min(end, part.end + 50)]
    return bool(_PAID.search(clause)) and not _NO_PART.search(clause)
