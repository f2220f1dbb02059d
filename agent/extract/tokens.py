"""A sentence as a row of tokens: names, figures and phrasal verbs are one token each, brackets are left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from agent.extract.grammar.frame import Grammar
from agent.schema.figure import Figure, FigureKind
from agent.text.name_words import MONTHS
from agent.text.names import Name
from agent.text.words import Word


class Token(NamedTuple):
    """`kind` is name, figure, number, word or mark; `lower` is what grammars look up."""

    kind: str
    lower: str
    start: int
    end: int
    name: Name | None = None
    possessive: bool = False
    is_money: bool = False


@dataclass(frozen=True)
class Clause:
    """A sentence's tokens; `sentence` is its place in the reading."""

    sentence: int
    tokens: tuple[Token, ...]
    grammar: Grammar
    is_heading: bool = False


_COLLAPSED = frozenset({FigureKind.MONEY, FigureKind.PERCENT, FigureKind.PER_UNIT, FigureKind.POWER, FigureKind.ENERGY})
_SHORT_NOT = ("n't", "n’t")


def read_tokens(
    words: Sequence[Word], names: Sequence[Name], figures: Sequence[Figure], phrases: Mapping[str, int]
) -> tuple[Token, ...]:
    """`phrases` maps the first word of each phrasal verb or compound noun to its longest count of words."""
    flat = _without_brackets(_with_spans(words, names, figures), names)
    return tuple(_join_phrases(flat, phrases))


def _with_spans(words: Sequence[Word], names: Sequence[Name], figures: Sequence[Figure]) -> list[Token]:
    name_at = {name.start: name for name in names}
    figure_at = {figure.start: figure for figure in figures if figure.kind in _COLLAPSED}
    tokens: list[Token] = []
    skip_to = -1
    for word in words:
        if word.start < skip_to:
            if word.possessive and tokens[-1].kind == "name" and word.end >= tokens[-1].end:
                tokens[-1] = tokens[-1]._replace(possessive=True)
            continue
        name, figure = name_at.get(word.start), figure_at.get(word.start)
        if name is not None and figure is None:
            tokens.append(Token("name", name.text.lower(), name.start, name.end, name, word.possessive))
            skip_to = name.end
        elif figure is not None:
            is_money = figure.kind in (FigureKind.MONEY, FigureKind.PER_UNIT)
            tokens.append(Token("figure", figure.quote.lower(), figure.start, figure.end, is_money=is_money))
            skip_to = figure.end
        elif word.kind != "ticker":
            # "May" is no modal.
            is_month = word.is_capitalised and word.lower in MONTHS
            kind = word.kind if word.kind in ("number", "mark") else "number" if is_month else "word"
            lower = f"{word.text}." if is_month else word.lower.replace("’", "'")
            tokens.append(Token(kind, lower, word.start, word.end, None, word.possessive))
    return tokens


def _without_brackets(tokens: Sequence[Token], names: Sequence[Name]) -> list[Token]:
    """Brackets hold tickers, short forms and asides; a bracket that wraps the whole subject stays."""
    kept: list[Token] = []
    depth = 0
    opened = 0
    for index, token in enumerate(tokens):
        if token.lower == "(" and index > 0:
            depth += 1
            opened = index
        elif token.lower == ")" and depth:
            depth -= 1
        elif token.lower in "()<>" and token.kind == "mark":
            continue
        elif not depth or index - opened > 40:
            kept.append(token)
    return kept


def _join_phrases(tokens: Sequence[Token], phrases: Mapping[str, int]) -> list[Token]:
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        longest = phrases.get(token.lower, 1) if token.kind == "word" else 1
        if longest == 1:
            joined.append(token)
            index += 1
            continue
        for count in range(min(longest, len(tokens) - index), 1, -1):
            text = " ".join(part.lower for part in tokens[index : index + count])
            if text in phrases:
                joined.append(Token("word", text, token.start, tokens[index + count - 1].end))
                index += count
                break
        else:
            joined.append(token)
            index += 1
    return joined
