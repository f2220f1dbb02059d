"""Parts that are said to make up a total, added up."""

import re
from collections.abc import Iterable, Iterator, Sequence

from agent.check.facts import Facts, Verdict
from agent.check.relation import Relation, is_alike, judge
from agent.check.relations.additions import read_additions
from agent.check.relations.breakdowns import read_breakdowns
from agent.check.relations.considerations import considerations, enterprise_values, only_total
from agent.check.relations.drawn_totals import drawn_totals
from agent.check.relations.sums import MOST_PARTS, only_holds, sum_of
from agent.check.relations.tabled_sums import tabled_sums
from agent.check.relations.typed_sums import typed_sums
from agent.schema.article import Sentence
from agent.schema.figure import Figure, FigureKind
from agent.schema.finding import Code

# Nor is a price per share a part of a price in billions.
SMALLEST_PART = 500
# How far from its parts another total may stand.
NEAR_TOTAL = 200

# Only words that leave nothing out make a list of parts a sum; "including" does not.
_CONSISTS = re.compile(
    r"^[^.;]{0,60}?\b(?:compris(?:es|ing|ed of)|consist(?:s|ing)? of|made up of|makes? up of"
    r"|composed of|split (?:between|into)|divided (?:between|into)"
    r"|broken down (?:as|into)|being|compuest[oa] (?:de|por)|se compone de|formad[oa] por"
    r"|dividid[oa] en|bestehend aus|besteht aus|setzt sich zusammen aus"
    r"|composée? de|se compose de|répartie?s? (?:en|entre))\b[^.;]{0,40}$|^\s*:\s*$",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"^(?:[^.;:]{0,70}?)(?:,|\band\b|\bplus\b|\by\b|\bund\b|\bet\b|\bsowie\b|\bwith\b)\s*(?:[^.;:,]{0,40})$",
    re.IGNORECASE,
)
_LAST_JOIN = re.compile(r"\b(?:and|plus|y|und|et|sowie|with)\b", re.IGNORECASE)
_TOTALS = re.compile(
    r"^[^.;]{0,60}?\b(?:for a (?:combined |grand )?total(?: \w+)? of|(?:a|the) (?:combined |grand "
    r")?total of|totall?ing|adding up to|adds? up to|which adds up to"
    r"|amounting in total to|sum(?:s|ming)? to|makes? (?:a total of|in all)|bringing the total "
    r"(?:\w+ )?to|in total,?|lo que suma|suman|en total|por un total de"
    r"|insgesamt(?: also)?|zusammen(?: also)?|soit un total de|au total|ce qui fait)\s*$",
    re.IGNORECASE,
)
_OR = re.compile(r"^[^.;]{0,60}?,?\s*(?:or|also|soit|o sea|es decir)\s*$", re.IGNORECASE)
_IN_TOTAL = re.compile(
    r"\s*(?:\w+\s)?(?:in all|in total|altogether|together|insgesamt|en total|au total)\b", re.IGNORECASE
)
# "That makes $30 million in all": the sentences before it in the paragraph hold the parts.
_MAKES = re.compile(
    r"(?:^\s*(?:that|this|together,? (?:that|this|they|these)|in all,? (?:that|this)|taken together,? "
    r"(?:that|this|they))\s+|,\s+(?:which|that)\s+(?:together\s+)?)"
    r"(?:makes?|brings? (?:the|its|their) (?:\w+ ){1,3}?(?:up )?to|adds? up to"
    r"|comes? to|amounts? to|totals?)\s*(?:a total of\s*)?$",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:the )?(?:remaining|rest|balance|remainder|resto|restante|restlichen?|rest|reste|solde)\b", re.IGNORECASE
)
_NAMES_PRICE = re.compile(
    r"\b(?:price|consideration|deal|transaction|purchase|total|sum|amount|value|precio"
    r"|importe|operación|kaufpreis|preis|betrag|prix|montant)\b",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(
    r"\b(?:including|among|such as|partly|part of|excluding|plus|as well as|additional|further"
    r"|before|after|net of|entre otros|unter anderem|notamment)\b",
    re.IGNORECASE,
)


def check(facts: Facts) -> Verdict:
    """Parts that are said to make up a total should add up to it, within rounding."""
    ways = (_listed, _totalled, _made_up, _rests, considerations, enterprise_values, _told)
    relations = [_unless_told(facts, relation) for way in ways for relation in way(facts)]
    # A total that some parts make up is explained by them, whatever else is added to it.
    explained = {_value(relation) for relation in relations if not relation.computed.disjoint(relation.side)}
    return judge(
        facts,
        Code.SUM_MISMATCH,
        [only_holds(relation) if _value(relation) in explained else relation for relation in relations],
    )


def _value(relation: Relation) -> tuple[object, ...] | None:
    total = relation.stated
    return (total.kind, total.unit, total.low, total.high) if total else None


def _unless_told(facts: Facts, relation: Relation) -> Relation:
    """Where another figure beside the parts is exactly their sum, that is the total they are said to make."""
    first, last = relation.inputs[0], relation.inputs[-1]
    near = facts.reading.figures_in(max(0, first.start - NEAR_TOTAL), last.end + NEAR_TOTAL)
    total = sum(part.high for part in relation.inputs)
    is_told = any(figure.high == total and is_alike(figure, first) for figure in near)
    return only_holds(relation) if is_told else relation


def _listed(facts: Facts) -> Iterator[Relation]:
    """ "$30 million, consisting of $9 million in cash and $21 million in shares"."""
    for sentence in facts.reading.sentences:
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        for number, total in enumerate(figures[:-2]):
            if _CONSISTS.match(facts.reading.text[total.end : figures[number + 1].start]):
                parts = _run(facts, sentence, figures[number + 1 :], total)
                if len(parts) > 1:
                    yield sum_of(total, parts)


def _run(facts: Facts, sentence: Sentence, figures: Sequence[Figure], total: Figure) -> tuple[Figure, ...]:
    """The figures of the total's unit that follow one another in one list, which "and" closes."""
    text = facts.reading.text
    parts: list[Figure] = []
    for figure in figures:
        if not is_alike(figure, total):
            if figure.kind in (FigureKind.DURATION, FigureKind.COUNT, FigureKind.PERCENT):
                continue
            break
        if parts and not _JOINS.match(text[parts[-1].end : figure.start]):
            break
        parts.append(figure)
    if len(parts) < 2 or not _LAST_JOIN.search(text, parts[-2].end, parts[-1].start):
        return ()
    tail = text[parts[-1].end : sentence.end]
    is_open = re.search(r"\b(?:and|plus|together with|sowie|und|y|et)\b", tail) or _NOT_ALL.search(tail)
    return () if is_open else tuple(parts)


def _totalled(facts: Facts) -> Iterator[Relation]:
    """ "$9 million in cash and $21 million in shares, for a total of $30 million"."""
    text = facts.reading.text
    for sentence in facts.reading.sentences:
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        for number in range(2, len(figures)):
            total = figures[number]
            between = text[figures[number - 1].end : total.start]
            is_or = _OR.match(between) and _IN_TOTAL.match(text, total.end, sentence.end)
            if not (is_or or _TOTALS.match(between)):
                continue
            parts = [figures[number - 1]]
            for figure in reversed(figures[: number - 1]):
                if not is_alike(figure, total) or not _JOINS.match(text[figure.end : parts[0].start]):
                    break
                parts.insert(0, figure)
            is_list = (
                len(parts) > 1
                and is_alike(parts[-1], total)
                and _LAST_JOIN.search(text, parts[-2].end, parts[-1].start)
            )
            if (
                is_list
                and min(part.low for part in parts) * SMALLEST_PART > total.low
                and not _NOT_ALL.search(text, parts[0].end, total.start)
            ):
                yield sum_of(total, tuple(parts))


def _made_up(facts: Facts) -> Iterator[Relation]:
    """ "That makes EUR 412 million in all": the parts are what the paragraph has named up to here."""
    text = facts.reading.text
    start, named = 0, list[Figure]()
    for sentence in facts.reading.sentences:
        if "\n\n" in text[start : sentence.start]:
            named = []
        figures = facts.reading.figures_in(sentence.start, sentence.end)
        for number, total in enumerate(figures):
            before = figures[number - 1].end if number else sentence.start
            parts = tuple(part for part in named if is_alike(part, total) and part.low * SMALLEST_PART > total.low)
            if 2 <= len(parts) <= MOST_PARTS and _MAKES.search(text[before : total.start]):
                yield sum_of(total, parts)
                named = []
            named.append(total)
        start = sentence.end


def _told(facts: Facts) -> Iterator[Relation]:
    """Rows above a total, a price that breaks down, what takes one value to another, lists that something closes."""
    ways = (tabled_sums, read_additions, read_breakdowns, typed_sums, drawn_totals)
    for addition in (addition for way in ways for addition in way(facts)):
        relation = sum_of(addition.total, addition.parts)
        yield relation if addition.can_conflict else only_holds(relation)


def _rests(facts: Facts) -> Iterator[Relation]:
    """ "$9 million at closing and the remaining $15 million": the rest is named, so the parts are all."""
    text = facts.reading.text
    for deal in facts.deals:
        total = only_total(facts, deal)
        if total is None:
            continue
        parts_of_deal = {term.figure_id for term in deal.terms if term.figure_id}
        for sentence in _sentences_of(facts, parts_of_deal):
            figures = [
                figure
                for figure in facts.reading.figures_in(sentence.start, sentence.end)
                if is_alike(figure, total) and (figure.low, figure.high) != (total.low, total.high)
            ]
            if len(figures) < 2 or not parts_of_deal.intersection(figure.id for figure in figures):
                continue
            is_rest = _REST.search(text, figures[-2].end, figures[-1].start)
            is_list = _CONSISTS.match(text[sentence.start : figures[0].start]) and _NAMES_PRICE.search(
                text, sentence.start, figures[0].start
            )
            joined = all(_JOINS.match(text[a.end : b.start]) for a, b in zip(figures, figures[1:], strict=False))
            if joined and (is_rest or is_list) and not _NOT_ALL.search(text, sentence.start, figures[-1].start):
                yield sum_of(total, tuple(figures), deal=deal.id)


def _sentences_of(facts: Facts, figure_ids: Iterable[str]) -> list[Sentence]:
    """The sentences of these figures, in text order."""
    figures = [figure for name in figure_ids if (figure := facts.reading.figure(name)) is not None]
    found = {sentence.start: sentence for f in figures if (sentence := facts.reading.sentence_at(f.start)) is not None}
    return [found[start] for start in sorted(found)]
