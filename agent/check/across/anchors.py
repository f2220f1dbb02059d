"""Values of sentences that tell the same: rare words and equal values that two sentences share, and one value left."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import sqrt

from agent.check.across.agreement import agree
from agent.check.across.align import apart, comparable
from agent.check.across.change import supersedes
from agent.check.across.members import Member
from agent.check.across.mentions import Mention, read_mentions
from agent.check.across.standing import is_headline
from agent.check.across.stated import is_same_number, is_same_value
from agent.check.across.synonyms import canonical
from agent.check.across.two_things import REASONS
from agent.check.values import digits_swapped
from agent.schema.article import Sentence
from agent.schema.figure import Date, Figure, FigureKind
from agent.text.stems import read_stems

# How much two sentences must share: so many words that stand nowhere else in either text, or equal values.
LEAST, LEAST_OF_DATES, LEAST_SWAPPED = Decimal("2"), Decimal("1.7"), Decimal("0.7")
# A word that stands in more sentences of a text tells nothing of this one.
MOST_OFTEN = 3
FURTHEST, FURTHEST_SWAPPED = Decimal("1.5"), Decimal("5")
# The nearness of a word that both dates stand by: what happened on them.
NEAR = 0.25
# Of a text with more values than this, each pair of sentences would cost too much.
MOST = 400
_UNITS = frozenset(
    "eur usd gbp chf aud cad dkk sek nok pln jpy penc mw gw mwh gwh kwh tonn tonne ounc acr hectar km company group "
    "said expect plan agree deal million billion".split()
)
_OTHER = frozenset({"period", "far", "complement", "change"}) | REASONS
_SCOPES = frozenset(
    {"forma", "second", "third", "fourth", "fifth", "phase", "tranche", "tier", "quarterly", "average", "rival", "each"}
)


def anchored(one: Member, other: Member) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of values that neither document has of the other, of which two sentences on one thing have one each."""
    mine, theirs = _by_sentence(one, other), _by_sentence(other, one)
    counts = _counts(one), _counts(other)
    for first in mine.values():
        for second in theirs.values():
            strength = _strength(first, second, counts)
            if strength < LEAST_SWAPPED:
                continue
            for pair in _left(first, second):
                if _is_enough(*pair, strength):
                    yield pair


Told = Sequence[tuple[Mention, bool]]


def _by_sentence(member: Member, other: Member) -> dict[int, list[tuple[Mention, bool]]]:
    """The values of each sentence, and whether the other document has them too."""
    found: dict[int, list[tuple[Mention, bool]]] = defaultdict(list)
    there = read_mentions(other)[:MOST]
    for mention in read_mentions(member)[:MOST]:
        if mention.is_old or is_headline(member.text, mention.sentence) or mention.is_of_a_day:
            continue
        is_shared = any(is_same_value(mention, item) or is_same_number(item.value, mention.value) for item in there)
        found[mention.sentence.start].append((mention, is_shared))
    return found


def _counts(member: Member) -> Counter[str]:
    """In how many sentences of a document each word stands."""
    if "word_counts" not in member.kept:
        counts: Counter[str] = Counter()
        for sentence in member.reading.sentences:
            counts.update(_words(member, sentence))
        member.kept["word_counts"] = counts
    kept: Counter[str] = member.kept["word_counts"]
    return kept


def _words(member: Member, sentence: Sentence) -> frozenset[str]:
    key = f"words_of:{sentence.start}"
    if key not in member.kept:
        member.kept[key] = frozenset(
            canonical(word.stem) for word in read_stems(member.text, sentence.start, sentence.end)
        )
    kept: frozenset[str] = member.kept[key]
    return kept


def _strength(first: Told, second: Told, counts: tuple[Counter[str], Counter[str]]) -> Decimal:
    one, other = first[0][0], second[0][0]
    shared = (_words(one.member, one.sentence) & _words(other.member, other.sentence)) - _UNITS
    worth = sum(
        1 / sqrt(counts[0][word] * counts[1][word]) for word in shared
        if counts[0][word] <= MOST_OFTEN and counts[1][word] <= MOST_OFTEN
    )  # fmt: skip
    equal = sum(
        is_shared and any(is_same_value(mention, item) for item, _ in second) for mention, is_shared in first
    )  # fmt: skip
    return Decimal(str(round(worth, 3))) + equal


def _left(first: Told, second: Told) -> Iterator[tuple[Mention, Mention]]:
    """The one value of its sort on each side that is not told on the other."""
    mine = [mention for mention, is_shared in first if not is_shared]
    theirs = [mention for mention, is_shared in second if not is_shared]
    for one in mine:
        fitting = [item for item in theirs if comparable(one, item)]
        is_alone = len(fitting) == 1 and sum(comparable(item, fitting[0]) for item in mine) == 1
        if is_alone and not agree(one.value, fitting[0].value):
            yield one, fitting[0]


def _is_enough(one: Mention, other: Mention, strength: Decimal) -> bool:
    first, second = one.value, other.value
    if isinstance(first, Date) or isinstance(second, Date):
        return strength >= LEAST_OF_DATES and apart(one, other) not in REASONS and _are_rival_days(one, other)
    if apart(one, other) in _OTHER or (one.qualifiers ^ other.qualifiers) & _SCOPES:
        return False
    small, large = sorted((abs(first.high), abs(second.high)))
    if _are_swapped(first, second):
        return large <= small * FURTHEST_SWAPPED
    return strength >= LEAST and large <= small * FURTHEST and apart(one, other) is None


def _are_swapped(first: Figure, second: Figure) -> bool:
    is_count = first.kind is FigureKind.COUNT
    return bool(digits_swapped(first, second)) and (not is_count or first.high >= 100)


def _are_rival_days(one: Mention, other: Mention) -> bool:
    """Two days of one event, neither told by its distance: some word stands near to both."""
    first, second = one.value, other.value
    assert isinstance(first, Date)
    assert isinstance(second, Date)
    if supersedes(one, other) or supersedes(other, one):
        return True
    if first.resolved_from or second.resolved_from or first.precision is not second.precision:
        return False
    both = one.words.keys() & other.words.keys()
    return any(min(one.words[word], other.words[word]) >= NEAR for word in both - one.names - other.names)
