"""The noun phrase that a relative clause or a participle speaks of: "Birch, which Alder bought", "Birch, bought by"."""

from collections.abc import Sequence

from agent.extract.grammar.frame import Grammar
from agent.extract.tokens import Token

_RELATIVES = frozenset({"which", "that"})
_LONGEST_PHRASE = 12
_LONGEST_SUBJECT = 9
# Prepositions that go on with a phrase: "quarries at Alder Point and Birch Bluff", "the mine in Ohio".
_INSIDE = frozenset({"of", "in", "at", "near", "and", "&"})
_ALWAYS_INSIDE = frozenset({"of", "and", "&"})


def relative_before(tokens: Sequence[Token], end: int, grammar: Grammar) -> int | None:
    """Where "which" or "that" stands if tokens[:end] close with it, or with it and a subject of its clause."""
    for index in range(end - 1, max(-1, end - _LONGEST_SUBJECT), -1):
        token = tokens[index]
        if token.kind == "word" and token.lower in _RELATIVES and index:
            return index
        if token.kind in ("mark", "figure") or token.lower in grammar.prepositions or token.lower in grammar.speech:
            return None
    return None


def phrase_before(tokens: Sequence[Token], end: int, grammar: Grammar, *, is_subject: bool = False) -> Sequence[Token]:
    """The noun phrase that tokens[:end] close with; a comma in front of the clause is passed over."""
    while end > 0 and tokens[end - 1].lower == ",":
        end -= 1
    start = end
    while start > 0 and end - start < _LONGEST_PHRASE:
        token = tokens[start - 1]
        word = token.lower
        if token.kind == "mark" or word in grammar.speech or word in grammar.pronouns or word in grammar.be:
            break
        if token.kind == "word" and word in grammar.prepositions and not _is_inside(tokens, start - 1, grammar):
            break
        is_verb = word in grammar.verbs and word not in grammar.nouns and word not in grammar.asset_nouns
        if token.kind == "word" and (is_verb or word in grammar.have or word in grammar.modals):
            break
        start -= 1
    while start < end and tokens[start].lower in _INSIDE:
        start += 1
    if is_subject and start and tokens[start - 1].lower in grammar.prepositions:
        # "nine around Alderville went to Birch": no subject
        return ()
    is_apposed = start > 1 and tokens[start - 1].lower == "," and tokens[start - 2].kind == "name"
    if is_apposed and start < end and tokens[start].lower in grammar.determiners:
        # "Birch Corp, the paints business that Alder is spinning off"
        return tokens[start - 2 : start - 1]
    return tokens[start:end]


def _is_inside(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "quarries at Alder Point", but "counting in the mine"."""
    word = tokens[index].lower
    if word in _ALWAYS_INSIDE or word not in _INSIDE or not index:
        return word in _ALWAYS_INSIDE
    before = tokens[index - 1]
    return before.kind == "name" or before.lower in grammar.asset_nouns


def name_given(tokens: Sequence[Token], index: int) -> Token | None:
    """The name that a thing is to bear, further on in the sentence: "to be known as Birch Inc", "called Birch"."""
    for at in range(index, len(tokens) - 1):
        word = tokens[at].lower
        is_naming = word in ("called", "named", "dubbed") or (word == "as" and tokens[at - 1].lower == "known")
        if is_naming and tokens[at + 1].kind == "name":
            return tokens[at + 1]
    return None


def former_owner(tokens: Sequence[Token], index: int) -> Token | None:
    """Whose it was, behind what was bought: ", previously owned by Birch"."""
    for at in range(index, len(tokens) - 2):
        by = next((ahead for ahead in range(at + 1, min(len(tokens), at + 5)) if tokens[ahead].lower == "by"), at)
        is_held = tokens[at].lower in _HELD and by > at and not any(t.kind == "mark" for t in tokens[at:by])
        is_theirs = tokens[at].lower in ("belonging", "belongs") and tokens[at + 1].lower == "to"
        if not (is_held or is_theirs) or tokens[at - 1].lower in _OTHERWISE:
            continue
        for ahead in range(by + 1 if is_held else at + 2, min(len(tokens), max(by, at) + 6)):
            if tokens[ahead].kind == "name" and not tokens[ahead].possessive:
                return tokens[ahead]
            if tokens[ahead].kind != "word":
                break
        return None
    return None


_HELD = frozenset({"owned", "held", "controlled"})
# "a company to be owned by", "will be held by": another owner, after the deal.
_OTHERWISE = frozenset({"be", "wholly", "jointly", "is", "are", "and", "being", "companies", "fund", "funds"})


def before_date(tokens: Sequence[Token], index: int) -> int:
    """Where a clause goes on, to the left of "on Monday", "in 2021" or "last year"."""
    if index < 2:
        return index
    token, word = tokens[index], tokens[index - 1].lower
    is_date = token.kind == "number" and word in ("on", "in")
    is_span = token.kind == "word" and token.lower in _SPANS and word in ("last", "this", "earlier")
    return index - 2 if is_date or is_span else index


_SPANS = frozenset("year month week quarter spring summer autumn fall winter".split())
