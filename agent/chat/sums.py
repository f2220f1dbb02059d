"""Two stated values of one unit, what of a question is said of them, and what is reckoned from them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.chat.checked import key_of
from agent.chat.phrases import quoted
from agent.chat.question import Question, Word
from agent.chat.same_words import likeness
from agent.chat.seek import Sought
from agent.check.across.mentions import Mention
from agent.figures.wording import word_value
from agent.schema.answer import AnswerSentence
from agent.schema.deal import Computation
from agent.schema.figure import Figure, FigureKind
from agent.schema.number import plain_decimal
from agent.schema.term_kind import TermKind as K
from agent.text.stems import read_stems

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_NEXT_SENTENCES = 3
PRICES = frozenset({K.TOTAL_CONSIDERATION.value, K.CONTRACT_VALUE.value, K.EQUITY_VALUE.value})
WHOLES = PRICES | {K.PRINCIPAL.value}
FURTHEST = 1000
_MONEY_LIKE = 10**6


@dataclass(frozen=True)
class Sum:
    """Two values with what is reckoned from them; `text` is how the answer opens."""

    first: Mention
    second: Mention
    text: str
    computation: Computation


class Judge:
    """How much of some words of a question is said of a value."""

    def __init__(self, sought: Sought, question: Question, is_cue: Callable[[str], object]) -> None:
        self.sought = sought
        self.words = [word for word in question.words if not is_cue(word.text)]
        self._said: dict[tuple[str, int], dict[str, float]] = {}

    def near(self, mention: Mention) -> dict[str, float]:
        """Each word of the question with how near it is said to the value; a sentence before counts less."""
        key = (mention.member.id, mention.start)
        if key not in self._said:
            around = _around(mention)
            self._said[key] = {
                word.key: 1.0
                if _is_named_by(word, mention)
                else max(
                    max(
                        (min(1.0, 1.3 * near) * likeness(word.key, said) for said, near in mention.words.items()),
                        default=0.0,
                    ),
                    0.5 * max((likeness(word.key, said) for said in around), default=0.0),
                )
                for word in self.words
            }
        return self._said[key]

    def covers(self, words: Sequence[Word], *mentions: Mention) -> float:
        mass = sum(self.sought.worth(word) for word in words)
        if not mass:
            return 0.0
        near = [self.near(mention) for mention in mentions]
        return sum(self.sought.worth(word) * max(said.get(word.key, 0.0) for said in near) for word in words) / mass


def _is_named_by(word: Word, mention: Mention) -> bool:
    """ "The price" is the deal's, "the valuation" is what something is valued at: words too common to be stems."""
    lower = word.text.lower()
    if lower.startswith("valu"):
        return re.search(r"\bvalu", mention.clause, re.IGNORECASE) is not None
    if lower in ("revenue", "revenues", "turnover", "sales"):
        return re.search(r"\b(?:revenues?|turnover|sales)\b", mention.clause, re.IGNORECASE) is not None
    return lower in ("price", "consideration") and is_price(mention, PRICES)


def is_price(mention: Mention, kinds: frozenset[str]) -> bool:
    return any(
        term.figure_id == mention.value.id and term.kind in kinds
        for deal in mention.member.analysis.deals
        for term in deal.terms
    )


def _around(mention: Mention) -> frozenset[str]:
    """The words of the whole sentence and of the one before."""
    sentences = mention.member.reading.sentences
    at = sentences.index(mention.sentence)
    start = sentences[max(0, at - 1)].start
    return frozenset(word.stem for word in read_stems(mention.member.text, start, mention.sentence.end))


def pairs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, str | None]]:
    """Two values of one document and one unit, the larger first, with the unit."""
    for index, one in enumerate(mentions):
        for other in mentions[index + 1 :]:
            if one.member is not other.member:
                continue
            first, second = one.value, other.value
            assert isinstance(first, Figure)
            assert isinstance(second, Figure)
            unit = common_unit(one, other)
            if unit is None or first.high == second.high:
                continue
            yield (one, other, unit) if first.high > second.high else (other, one, unit)


def common_unit(one: Mention, other: Mention) -> str | None:
    """The unit of both; a bare "twenty million" beside dollars is dollars."""
    first, second = one.value, other.value
    assert isinstance(first, Figure)
    assert isinstance(second, Figure)
    if first.unit == second.unit and first.kind is second.kind:
        return first.unit
    for bare, money in ((first, second), (second, first)):
        is_bare = bare.kind is FigureKind.COUNT and bare.unit is None and bare.high >= _MONEY_LIKE
        if is_bare and money.kind is FigureKind.MONEY and are_near(one, other):
            return money.unit
    return None


def are_near(one: Mention, other: Mention) -> bool:
    sentences = one.member.reading.sentences
    return abs(sentences.index(one.sentence) - sentences.index(other.sentence)) < _NEXT_SENTENCES


def make_sum(first: Mention, second: Mention, sign: str, unit: str | None, text: str) -> Sum | None:
    one, other = first.value, second.value
    assert isinstance(one, Figure)
    assert isinstance(other, Figure)
    if sign == "/":
        value = (one.high / other.high).quantize(Decimal(1) if one.high / other.high >= 100 else Decimal("0.01"))
    else:
        value = one.high - other.high if sign == "-" else one.high + other.high
    if value <= 0:
        return None
    computation = Computation(
        expression=f"{plain_decimal(one.high)} {sign} {plain_decimal(other.high)}",
        inputs=(key_of(first.member, one.id), key_of(second.member, other.id)), low=value, high=value, unit=unit,
    )  # fmt: skip
    return Sum(first, second, text.format(value=_scaled(value, unit)), computation)


def _scaled(value: Decimal, unit: str | None) -> str:
    """ "$510 million" of 510000000 USD."""
    for size, word in _SCALES:
        if value >= size and (value * 1000) % size == 0 and (unit is None or unit.isupper()):
            return f"{word_value(value / size, value / size, unit)} {word}"
    return word_value(value, value, unit)


def tell(found: Sum, question: Question) -> tuple[AnswerSentence, Computation | None]:
    """The value, what it is reckoned from, and the sentences that state those."""
    spans = dict.fromkeys(
        (item.member.id, item.sentence.start, item.sentence.end) for item in (found.first, found.second)
    )
    member = found.first.member
    quotes = " ".join(quoted(member.text[start:end], question.language) for _, start, end in spans)
    cited = [member.cite(item.start, item.end) for item in (found.first, found.second)]
    cited += [member.cite(start, end) for _, start, end in spans]
    return AnswerSentence(text=f"{found.text}: {quotes}", citations=tuple(cited)), found.computation
