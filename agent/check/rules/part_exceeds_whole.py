"""Parts that alone, or as shares together, are larger than what they are parts of."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from agent.check.facts import Facts, Verdict
from agent.check.relation import Relation, currency_of, is_alike, judge, plain, stands_for, total_of
from agent.check.relations.considerations import is_of_the_past
from agent.check.relations.holdings import read_register
from agent.check.relations.partitives import read_partitives
from agent.check.relations.reach import sentence_after
from agent.check.relations.told_parts import ALONE_TIMES, told_parts_of
from agent.check.relations.wholes import parts_told
from agent.check.values import digits_swapped
from agent.figures.interval import Interval
from agent.schema.article import Sentence
from agent.schema.deal import Deal, Origin
from agent.schema.figure import Figure, FigureKind, Modifier
from agent.schema.finding import Code
from agent.schema.term_kind import TermKind as K

HUNDRED_PERCENT = Decimal(100)
# A "part" many times its whole was said of something else.
MOST_TIMES = 5
HUNDRED = Interval(None, HUNDRED_PERCENT)

_OF_WHICH = re.compile(
    r"^[^.;]{0,60}?(?:(?:,|\(|–|—)\s*(?:of that|of this|of these|of them)\b"
    r"|(?:,|\(|–|—|\s)\s*(?:of which|including|dont|davon"
    r"|darunter|de los cuales|de las cuales|incluidos?|incluyendo)\b)"
    r"[^.;]{0,25}$",
    re.IGNORECASE,
)
# "Refinanced from its revolver, of which": it is the revolver that has the part.
_OF_ANOTHER = re.compile(r"\b(?:from|under|into|against|by|with|through|to)\b|['’]s\b", re.IGNORECASE)
_OF_IT_NEXT = re.compile(
    r"^\s*(?:of (?:this|that|these|those|the total|it)|davon|de ello|de ellos|sur ce montant)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"^\s*(?:out )?of (?:the |its |their |a total of |all )?$", re.IGNORECASE)
_TOGETHER = re.compile(
    r"^\s*(?:all\b[^.;]{0,60}|[^.;]{0,40}\b(?:together|in total|combined)\b[^.;]{0,30})"
    r"\b(?:amounts?|comes?|adds? up|totals?)\b\s*(?:to\s*)?(?:up to\s*)?$",
    re.IGNORECASE,
)
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_TOTAL_WORDS = frozenset(
    {"together", "amount", "amounts", "total", "totals", "combined", "payments", "million", "billion"}
)
_DAVON = re.compile(r"\s*(?:davon|of them|of these|of which|d'entre eux|de ellos)\b", re.IGNORECASE)
_OWNS = re.compile(
    r"\b(?:own|owns|owned|owning|hold|holds|held|holding|keeps?|retains?|retained|have"
    r"|gets?|receives?|takes?|left with|remaining|controls?"
    r"|tendrá|recibe|conserva|mantiene|se queda|posee|controla|restante|hält|halten"
    r"|erhält|behält|détien\w+|conserv\w+|garde\w*)\b",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    r"\b(?:stakes?|interests?|shares?|equity|ownership|combined (?:company|group|entity)|joint "
    r"venture|venture|company|capital|participación|empresa|sociedad"
    r"|anteile?|gesellschaft|gemeinschaftsunternehmen|parts?|participation|coentreprise|société)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\b(?:owns?|holds?|held|keeps?|retains?|acquires?|buys?|sells?|stake of|interest of|take|takes|hält|behält"
    r"|übernimmt"
    r"|posee|détient|conserve)\s(?:\w+\s){0,3}%\s*(?:of|in|der|des|von|de|du|stake|interest|shareholding)\b"
    r"|%\s*(?:stake|interest|shareholding|of the (?:shares|company|capital|equity|combined|joint))\b",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"\s*(?:stake |interest |share |holding )?(?:of|in|an der|am|an|del?|du) (?:(?:the|its|their|a|an|der"
    r"|die|das|la|el|le)\s)?(\w+)"
)
_FIRST = re.compile(
    r"\b(?:upfront|up front|down payment|deposit|initial payment|(?:at|on) (?:closing|signing|completion))\b",
    re.IGNORECASE,
)
_BESIDE_IT = re.compile(
    r"\b(?:revenues?|sales|turnover|ebitda|profits?|further|additional|another|more|on top|plus|besides"
    r"|beside|if|debts?"
    r"|up to|as much as|in addition|excluding|earn-?out|milestones?)\b",
    re.IGNORECASE,
)
_NOT_OWNED = re.compile(
    r"\b(?:capacity|target|price|nameplate|demand|subscri\w+|cover\w*|loan|value|cost|budget|last year|output)\b",
    re.IGNORECASE,
)
_NOT_SHARES = re.compile(
    r"\b(?:from|up to|increase\w*|raise[sd]?|rose|fell|grew|voting|votes|economic|premium|discount"
    r"|revenues?|sales|margin|growth|per cent of the offer|royalt\w+"
    r"|interest rate|threshold|at least|more than|if|option|accept\w+|diluted|previously"
    r"|before|already|approv\w*|requir\w*|consent|indirect\w*|through|via|subsidiary|each)\b",
    re.IGNORECASE,
)
_COMPONENTS = frozenset(
    {
        K.CASH_COMPONENT,
        K.STOCK_COMPONENT,
        K.UPFRONT_PAYMENT,
        K.MILESTONE_PAYMENT,
        K.EARN_OUT,
        K.DEFERRED_PAYMENT,
        K.DEPOSIT,
        K.ESCROW,
        K.OTHER_CONSIDERATION,
    }
)


def check(facts: Facts) -> Verdict:
    """No part is larger than its whole, and the shares of one thing do not pass 100%."""
    ways = (_named_parts, _ownership, _components, _partitives, _registers)
    return judge(facts, Code.PART_EXCEEDS_WHOLE, [relation for way in ways for relation in way(facts)])


def _registers(facts: Facts) -> Iterator[Relation]:
    """ "The fund holds 46%", three paragraphs on "the founders have 31% between them", and so on past the whole."""
    yield from (_all_of_one(register.shares) for register in read_register(facts))


def _partitives(facts: Facts) -> Iterator[Relation]:
    """ "68 MW of the mine's interconnection", which was good for 60 MW elsewhere in the text."""
    named = list(read_partitives(facts))
    known = {partitive.part.id for partitive in named}
    for partitive in (*named, *(one for one in parts_told(facts) if one.part.id not in known)):
        yield _within(partitive.part, partitive.whole)
    for told in facts.once(told_parts_of):
        yield _within(told.part, told.whole)


def _named_parts(facts: Facts) -> Iterator[Relation]:
    """ "$30 million, of which $40 million", "15 of 12 sites"."""
    text = facts.reading.text
    sentences = facts.reading.sentences
    for index, sentence in enumerate(sentences):
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        for first, second in zip(figures, figures[1:], strict=False):
            between = text[first.end : second.start]
            if is_alike(first, second) and _OF_WHICH.match(between) and not _OF_ANOTHER.search(between):
                yield _within(second, first)
            elif _is_bare(second) and any(_is_wider(other, second) for other in figures if other.end <= first.start):
                continue
            elif _DAVON.match(text, second.end, sentence.end) and _counts_alike(first, second) and len(between) < 60:
                yield _within(second, first)
            elif _OUT_OF.match(between) and first.kind is FigureKind.COUNT and _counts_alike(first, second):
                yield _within(first, second)
        yield from _all_together(facts, sentences[index - 1] if index else None, sentence)
        if index and figures:
            before = facts.reading.figures_in(sentences[index - 1].start, sentences[index - 1].end)
            if (
                before
                and is_alike(before[-1], figures[0])
                and _OF_IT_NEXT.match(text[sentence.start : figures[0].start])
            ):
                yield _within(figures[0], before[-1])


def _all_together(facts: Facts, before: Sentence | None, sentence: Sentence) -> Iterator[Relation]:
    """ "milestones of $220 million ... All milestones together amount to $195 million": a part named just before."""
    text = facts.reading.text
    if before is None:
        return
    for whole in facts.reading.figures_in(sentence.start, sentence.end)[:1]:
        said = text[sentence.start : whole.start]
        if not _TOGETHER.search(said):
            continue
        nouns = {word.lower() for word in _LONG_WORD.findall(said)} - _TOTAL_WORDS
        for part in facts.reading.figures_in(before.start, before.end):
            clause = text[max(before.start, part.start - 40) : min(before.end, part.end + 40)]
            is_one = part.kind is FigureKind.PER_UNIT and currency_of(part) == whole.unit
            if (is_one or is_alike(part, whole)) and nouns & {word.lower() for word in _LONG_WORD.findall(clause)}:
                yield _within(part, whole)


def _is_bare(figure: Figure) -> bool:
    """Whether a count stands without its noun, so that it may be of any things told before."""
    return figure.kind is FigureKind.COUNT and not any(character.isalpha() for character in figure.quote[1:])


def _is_wider(other: Figure, part: Figure) -> bool:
    return other.kind is FigureKind.COUNT and other.high >= part.high and other.unit != part.unit


def _counts_alike(first: Figure, second: Figure) -> bool:
    return first.kind is second.kind is FigureKind.COUNT and (
        first.unit == second.unit or None in (first.unit, second.unit)
    )


def _within(part: Figure, whole: Figure) -> Relation:
    ceiling = stands_for(whole)
    return Relation(
        stated=whole,
        inputs=(part,),
        computed=stands_for(part),
        expression=plain(part),
        unit=part.unit,
        bound=Interval(None, ceiling.high, high_open=ceiling.high_open),
        what="a part cannot be larger than its whole",
        sign="≥",
        settles_by="Which of the two is right, and is the one really part of the other?",
        can_conflict=whole.modifier not in (Modifier.AT_LEAST, Modifier.MORE_THAN)
        and part.high < MOST_TIMES * whole.high,
    )


def _ownership(facts: Facts) -> Iterator[Relation]:
    """The shares of different holders in one company, told in one sentence or in two that follow each other."""
    sentences = facts.reading.sentences
    for sentence in sentences:
        yield from (_all_of_one([share]) for share in _over_all(facts, sentence))
    shares = [_shares_of(facts, sentence) for sentence in sentences]
    for index, held in enumerate(shares):
        if len(held) > 1:
            earlier = shares[index - 1] if index and _is_continued(facts, sentences[index]) else ()
            yield _all_of_one((*earlier, *held))


def _over_all(facts: Facts, sentence: Sentence) -> Iterator[Figure]:
    """ "Holds 140% of the company": one share alone is more than there is."""
    text = facts.reading.text
    for figure in facts.reading.figures_in(sentence.start, sentence.end):
        before = text[max(sentence.start, figure.start - 60) : figure.start]
        after = text[figure.end : min(sentence.end, figure.end + 60)]
        is_share = figure.kind is FigureKind.PERCENT and figure.low > HUNDRED_PERCENT and figure.change is None
        if is_share and _OWNED.search(before + "%" + after) and not _NOT_OWNED.search(before + after):
            yield figure


def _shares_of(facts: Facts, sentence: Sentence) -> tuple[Figure, ...]:
    """The percentages of a sentence in which nothing else is a percentage: holders and what they own."""
    text = facts.reading.text
    figures = [
        figure for figure in facts.reading.figures_in(sentence.start, sentence.end) if figure.kind is FigureKind.PERCENT
    ]
    said = text[sentence.start : sentence.end]
    if not figures or not _OWNS.search(said) or _NOT_SHARES.search(said):
        return ()
    # One share alone may go on in the next sentence; several make one whole if the sentence names it.
    if len(figures) > 1 and not (
        _OF_ONE.search(said) or re.search(r"\b(?:remaining|rest|restante|restlichen?|reste)\b", said, re.IGNORECASE)
    ):
        return ()
    if any(figure.modifier is not Modifier.EXACT or figure.change or figure.low != figure.high for figure in figures):
        return ()
    # "All of one project and 70% of another" are shares of two things.
    owned = {found[1] for figure in figures if (found := _WHAT.match(facts.reading.text, figure.end, sentence.end))}
    if len(owned) > 1:
        return ()
    return tuple(figures)


def _is_continued(facts: Facts, sentence: Sentence) -> bool:
    """ "... and the remaining 20%": the shares named before belong to the same whole."""
    said = facts.reading.text[sentence.start : sentence.end]
    return bool(re.search(r"\b(?:remaining|rest|balance|restante|restlichen?|restants?|reste)\b", said, re.IGNORECASE))


def _all_of_one(shares: Sequence[Figure]) -> Relation:
    return Relation(
        stated=None,
        inputs=tuple(shares),
        computed=total_of(shares),
        expression=" + ".join(plain(share) for share in shares),
        unit="%",
        bound=HUNDRED,
        what="The shares of one company cannot pass 100%",
        settles_by="Who owns how much of it?",
        kind=K.STAKE,
        sign="≥",
    )


def _components(facts: Facts) -> Iterator[Relation]:
    """One component of a price against the deal's one total, wherever they stand."""
    for deal in facts.deals:
        total = _total(facts, deal)
        if total is None or _is_another(facts, deal, total) or is_of_the_past(facts, total):
            continue
        for term in deal.terms:
            part = facts.reading.figure(term.figure_id) if term.figure_id and term.kind in _COMPONENTS else None
            if (
                part is not None
                and part.id != total.id
                and is_alike(part, total)
                and (part.low, part.high) != (total.low, total.high)
                # With its digits exchanged it is the total told again.
                and not digits_swapped(part, total)
                and _is_beside(facts, part, total)
            ):
                yield _within(part, total)


def _is_beside(facts: Facts, part: Figure, total: Figure) -> bool:
    """Whether a component is told right after its total, as what somebody pays of it and not beside it."""
    sentence, here = facts.reading.sentence_at(total.start), facts.reading.sentence_at(part.start)
    if sentence is None or here is None or part.start < total.start or part.high > total.high * ALONE_TIMES:
        return False
    after = sentence_after(facts, sentence)
    clause = facts.reading.text[max(here.start, part.start - 40) : min(here.end, part.end + 30)]
    is_near = here in (sentence, after) or _FIRST.search(clause) is not None
    return is_near and not _BESIDE_IT.search(
        facts.reading.text, max(here.start, total.end, part.start - 60), part.end + 30
    )


def _is_another(facts: Facts, deal: Deal, total: Figure) -> bool:
    """A "total" below several components, or below all of them, was said of something else."""
    found = (facts.reading.figure(term.figure_id) for term in deal.terms if term.figure_id and term.kind in _COMPONENTS)
    values = {part.low for part in found if part and is_alike(part, total)}
    return sum(value > total.low for value in values) > 1


def _total(facts: Facts, deal: Deal) -> Figure | None:
    totals = [term for term in deal.terms if term.kind == K.TOTAL_CONSIDERATION and term.origin is Origin.STATED]
    return facts.reading.figure(totals[0].figure_id) if len(totals) == 1 and totals[0].figure_id else None
