"""Parts and a total that are told side by side and miss each other by a slip of the pen.

No sentence shape is asked for: a run of amounts of one unit, another amount of that unit before or behind it, and
something that makes the run a whole: a word of composition, two forms of payment, a last part or a rest. What makes
the finding is that the sum has the digits of the total but one, or in another order, and that nothing else beside them
adds up to it.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from agent.check.facts import Facts
from agent.check.relation import is_alike, is_plain_value
from agent.check.relations.additions import Addition
from agent.check.relations.deal_prices import deal_prices
from agent.check.relations.slips import Slip, slip_between
from agent.check.values import interval
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind, Modifier

FEW, MOST_PARTS, MOST_AROUND = 2, 6, 9
# The total is told within so many sentences before the parts; the parts go on for so many.
BACK, ON = 2, 3
# A part that is lost in the rounding of the total is no part of it.
SMALLEST = 200
# Words of a sort stand so near their part; so many digits of a total are no chance.
ASIDE, TELLING = 70, 3
_KINDS = frozenset({FigureKind.MONEY, FigureKind.COUNT, FigureKind.POWER, FigureKind.ENERGY, FigureKind.MEASURE})
_WHOLE = re.compile(
    r"\b(?:made up|makes? up|consist\w*|compris\w*|compos\w*|split|splits|divid\w*|broken down|breaks? down|breakdown"
    r"|instal\w+|tranches|slices|in (?:two|three|four|five|six) (?:parts|steps|stages|payments|goes|pieces|lots)"
    r"|in all"
    r"|altogether|together|all told|combined|in total|total\w*|sum|respectively|the (?:rest|remainder|balance)"
    r"|remain\w*"
    r"|one for each|full list|as follows|of which|namely|adds? up|plus|as well as|setzt sich|besteht|bestehen|davon"
    r"|zusammen|insgesamt|rest|derniers?|reste|solde|dont|répart\w*|fois|ensemble|compon\w*|repart\w*|resto|en total"
    r"|across|spread|shared|between|another|further|last|final)\b",
    re.IGNORECASE,
)
_FORMS = (
    re.compile(r"\b(?:cash|bar|efectivo|espèces|numéraire)\b", re.IGNORECASE),
    re.compile(r"\b(?:shares?|stock|units|equity|aktien|acciones|actions|titres)\b", re.IGNORECASE),
    re.compile(r"\b(?:notes?|loan|debts?|borrowings?|earn-?out|deferred|escrow|paper)\b", re.IGNORECASE),
)
_MADE_OF = re.compile(
    r"\b(?:made up|makes? up|consist\w*|compris\w*|compos\w*|splits?|divid\w*|broken down|breaks? down|in two|namely"
    r"|two"
    r" (?:parts|steps|stages|payments|pieces|tranches|instal\w+)|setzt sich|besteh\w+|répart\w*|compon\w*"
    r"|repart\w*)\b",
    re.IGNORECASE,
)
# The last of the payments of a price, however far above it the price was told.
_LAST = re.compile(r"\b(?:final|last|rest|remain\w*|balance|another|further)\b", re.IGNORECASE)
# Two sorts that leave no third: what is new and what is sold on, paid now and later.
_TWO = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        (r"new (?:shares?|stock)|primary|neue aktien", r"existing (?:shares?|stock)|secondary|selling shareholders?"),
        (r"equity|own (?:cash|funds)|eigenkapital", r"debt|loans?|borrow\w+|bank|fremdkapital"),
        (r"firm|fixed|guaranteed", r"contingent|variable|earn-?out|milestones?|conditional"),
        (
            r"at (?:closing|completion|signing)|upfront|on (?:closing|completion|signing)|now",
            r"later|deferred|after"
            r"|milestones?|anniversary",
        ),
        (r"cash", r"shares?|stock|paper|notes?"),
    )
)
# What is told beside a total to be set against it: another year's, another firm's, or what it was.
_OTHER = re.compile(
    r"\b(?:from|against|compared|versus|than|or|up to|instead|rather|less|minus|net of|after|before|including|includes"
    r"|each|apiece|per|a year|annual\w*|between|earlier|last year|valu\w+ at|market)\b",
    re.IGNORECASE,
)
_JOIN = re.compile(r"[,;]|\b(?:and|plus|und|et|y|as well as|with|while|then)\b|\n", re.IGNORECASE)


def typed_sums(facts: Facts) -> Iterator[Addition]:
    """Each total with the run of amounts beside it that would make it but for a slip."""
    sentences = facts.reading.sentences
    inside = [facts.reading.figures_in(one.start, one.end) for one in sentences]
    for index, sentence in enumerate(sentences):
        firsts = [one for one in inside[index] if _is_amount(one)]
        if not firsts or len(inside[index]) > MOST_AROUND:
            continue
        for lead in {(one.kind, one.unit): one for one in firsts}.values():
            own = [one for one in firsts if is_alike(one, lead)]
            yield from _around(facts, index, sentence, own)


def _around(facts: Facts, index: int, sentence: Sentence, own: Sequence[Figure]) -> Iterator[Addition]:
    """The runs that begin in a sentence, with the totals in it or near it."""
    before = _alike(facts, max(0, index - BACK), index, own[0])
    after = _alike(facts, index + 1, min(len(facts.reading.sentences), index + ON), own[0])
    runs: list[tuple[Figure, Sequence[Figure]]] = []
    if len(own) >= 2:
        runs += [(total, own) for total in (*before[-2:], *after[:1])]
    if len(own) == 3:
        runs.append((own[0], own[1:]))
    if len(own) > 3:
        runs += [(own[0], own[1:]), (own[-1], own[:-1])]
    prices = [one for one in deal_prices(facts, own[0].unit, own[0])[2] if one.end < own[0].start]
    for size in range(1, len(after) + 1):
        longer = (*own, *after[:size])
        if len(longer) >= 3:
            runs += [(longer[0], longer[1:]), *((total, longer) for total in before[-2:])]
            if _LAST.search(facts.reading.text, longer[-2].end, longer[-1].start):
                runs += [(total, longer) for total in prices[:2]]
    for total, parts in runs:
        if _is_slip(total, parts) and _is_said(facts, total, parts):
            around = [*before, *own, *after]
            if not _is_explained(total, parts, around):
                yield Addition(total, tuple(parts))
                return


def _is_amount(figure: Figure) -> bool:
    return (
        figure.kind in _KINDS
        and figure.change is None
        and is_plain_value(figure)
        and figure.high > 1
        and figure.modifier in (Modifier.EXACT, Modifier.ABOUT, Modifier.UP_TO)
    )


def _alike(facts: Facts, first: int, last: int, lead: Figure) -> list[Figure]:
    """The amounts of one unit in some sentences of the same paragraph, in order."""
    if first >= last:
        return []
    sentences = facts.reading.sentences
    figures = facts.reading.figures_in(sentences[first].start, sentences[last - 1].end)
    return [one for one in figures if _is_amount(one) and is_alike(one, lead)]


def _is_slip(total: Figure, parts: Sequence[Figure]) -> bool:
    if not 2 <= len(parts) <= MOST_PARTS or total.high <= max(part.high for part in parts):
        return False
    if min(part.high for part in parts) * SMALLEST < total.high or len({part.id for part in (total, *parts)}) <= len(
        parts
    ):
        return False
    computed = sum((part.high for part in parts), Decimal(0))
    return slip_between(total.high, computed, total.step) is not Slip.NONE and not _meets(total, parts)


def _meets(total: Figure, parts: Sequence[Figure]) -> bool:
    low = sum((interval(part).low or part.low) for part in parts)
    high = sum((interval(part).high or part.high) for part in parts)
    side = interval(total)
    return not (side.high is not None and low > side.high) and not (side.low is not None and high < side.low)


def _is_said(facts: Facts, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the words between and around make the parts one whole, and do not only compare."""
    text = facts.reading.text
    first, last = parts[0], parts[-1]
    end = facts.reading.sentence_at(last.start)
    begin = facts.reading.sentence_at(min(first, total, key=lambda one: one.start).start)
    if begin is None or end is None:
        return False
    between = [text[one.end : other.start] for one, other in zip(parts, parts[1:], strict=False)]
    if any(not _JOIN.search(gap) or _OTHER.search(gap) for gap in between):
        return False
    gap = text[min(first.end, total.end) : max(first.start, total.start)]
    if _OTHER.search(gap[-40:]) and "\n" not in gap[-40:]:
        return False
    said = text[begin.start : max(end.end, total.end)]
    if len(parts) == FEW:
        # Any two amounts come near some third: two are a whole where the words between say so.
        if total.start > first.start:
            return False
        return bool(_MADE_OF.search(text[total.end : first.start])) or _are_two_sorts(facts, total, parts)
    tails = [text[part.end : part.end + 45] for part in parts]
    forms = {number for tail in tails for number, form in enumerate(_FORMS) if form.search(tail)}
    return bool(_WHOLE.search(said)) or len(forms) > 1


def _are_two_sorts(facts: Facts, total: Figure, parts: Sequence[Figure]) -> bool:
    """ "New shares account for 864 million; the family sells existing stock for 1,296 million"."""
    if len(total.high.normalize().as_tuple().digits) < TELLING:
        return False
    text = facts.reading.text
    said = [text[max(total.end, part.start - ASIDE, 0) : part.end + ASIDE] for part in parts]
    return any(
        (one.search(said[0]) and other.search(said[1])) or (one.search(said[1]) and other.search(said[0]))
        for one, other in _TWO
    )


def _is_explained(total: Figure, parts: Sequence[Figure], around: Sequence[Figure]) -> bool:
    """Whether some amounts beside them add up to the total, or some amount is what the parts add up to."""
    others = list({one.id: one for one in around if one.id != total.id}.values())[:MOST_AROUND]
    whole = sum(part.high for part in parts)
    if any(one.high == whole for one in others):
        return True
    return any(
        _meets(total, some)
        for size in range(2, min(len(others), MOST_PARTS) + 1)
        for some in combinations(others, size)
    )
