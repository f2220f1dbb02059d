"""How surely a figure is another one told again with a slip of the pen: what is said around both, and their digits.

A weighted sum. Its weights were fitted on statements about outside documents in which a program had exchanged one
digit, against the same statements unchanged and all sentences of some three hundred articles (evals/LOG.md).
"""

from dataclasses import dataclass

from agent.check.sameness.slips import MOST_DIGITS, Slip
from agent.schema.figure import FigureKind

_BASE = -2.4
_COVERED, _SHARED, _HEADS = 2.9, 0.9, 1.4
_ANCHOR, _MOST_ANCHORS = 2.0, 2.5
_RIVAL, _MOST_RIVALS = -0.65, 3
_TOLD, _NEW, _MOST_OTHERS = 0.7, -1.5, 2
_NOVEL = -2.3
# A slip in a longer number is less likely to be another number.
_SLIPS = {"one": -1.2, "swapped": 0.6, "dropped": -2.9, "end": 1.2}
_PER_DIGIT = {"one": 0.8, "swapped": 0.8}
_PLAIN = Slip("one", 3)
# Of the reasons why two figures are different things, those that weigh; some are sure.
_REASONS = {
    "period": -2.8,
    "new date": -2.5,
    "form": -1.5,
    "name": -0.9,
    "subject": -1.0,
    "earlier": -2.6,
    "forecast": -1.0,
    "newcomer": -1.5,
    "qualifier": -0.5,
    "hypothetical": -0.5,
    "part": -0.5,
}
_SURE = frozenset({"rest", "code", "also"})
# Figures of these kinds are fewer, and less often alike by chance, than counts.
_KINDS = {FigureKind.MONEY: 0.9, FigureKind.PERCENT: 0.3, FigureKind.DURATION: 1.1}
_SURELY_NOT = -99.0


@dataclass(frozen=True)
class Setting:
    """What is around two figures, the source and the one that may be told in its stead.

    `covered` is the share of the source's words that the later sentence has, `shared` the weight of the words near
    both, `heads` whether one word stands right beside both, `anchors` the other figures and dates of the later sentence
    that the source's passage tells too, `rivals` the other figures of the source's sentence that are as free,
    `told` and `new` the later sentence's figures that the text tells somewhere else and nowhere, `novel` the share
    of its words that stand nowhere else, `apart` the reasons why the two are different things.
    """

    covered: float
    shared: float
    heads: bool
    anchors: float
    rivals: int
    told: int
    new: int
    novel: float
    apart: frozenset[str]


def weigh(setting: Setting, kind: FigureKind, slip: Slip | None) -> float:
    """The sum, positive where the two are likelier one figure than two; without a slip, as for one of three digits."""
    if setting.apart & _SURE:
        return _SURELY_NOT
    sort, digits = slip or _PLAIN
    total = _BASE + _SLIPS[sort] + _PER_DIGIT.get(sort, 0.0) * min(digits, MOST_DIGITS) + _KINDS.get(kind, 0.0)
    total += _COVERED * setting.covered + _SHARED * setting.shared + _HEADS * setting.heads
    total += _ANCHOR * min(setting.anchors, _MOST_ANCHORS) + _RIVAL * min(setting.rivals, _MOST_RIVALS)
    total += _TOLD * min(setting.told, _MOST_OTHERS) + _NEW * min(setting.new, _MOST_OTHERS)
    return total + _NOVEL * setting.novel + sum(_REASONS.get(reason, 0.0) for reason in setting.apart)
