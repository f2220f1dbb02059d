"""The shallow shape of a clause around one word: the verb chain to its left, the phrases to its right."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from agent.extract.grammar.frame import Form, Grammar
from agent.extract.tokens import Token
from agent.text.name_words import NATIONALITIES, TRADES
from agent.text.names import NameKind

_LONGEST_CHAIN = 16
_LONGEST_REACH = 70
_STOPS = frozenset(".;:!?–—•▪")
_QUOTES = frozenset("\"“”«»„'‘’")
_APPOSITION = frozenset(
    "a an the which who whose whom where based headquartered owned formerly located known privately publicly one now "
    "un una el la los las que cuyo con ein eine der die das deren un une le la les qui dont basé filial filiale "
    "subsidiary unit owner operator maker producer wholly".split()
)


@dataclass(frozen=True)
class Chain:
    """The auxiliaries, controlling verbs and nouns that lead up to a verb: "has agreed to", "is in talks to"."""

    start: int
    outer: int
    cues: tuple[str, ...]
    is_passive: bool
    is_perfect: bool
    has_modal: bool
    is_negated: bool


@dataclass
class Segment:
    """A phrase of the right-hand side: what stands behind a preposition ("" for the object, "," for an apposition)."""

    preposition: str
    tokens: list[Token] = field(default_factory=list)
    is_listed: bool = False


def walk_left(tokens: Sequence[Token], index: int, grammar: Grammar) -> Chain:
    """The chain in front of tokens[index]; what stands left of `start` may be its subject.

    Between `outer` and `start` can stand another verb's noun: "granted Birch | an option | to acquire".
    """
    position = index - 1
    cues: list[str] = []
    while position >= 0 and index - position <= _LONGEST_CHAIN:
        token = tokens[position]
        if (
            token.kind == "number"
            and position > 1
            and token.lower[:1].isupper()
            and tokens[position - 1].lower in _DATING
        ):
            # "agreed on Monday to buy", "signed in April to buy"
            position -= 2
            continue
        if token.kind in ("name", "mark", "number") or (token.kind == "figure" and not cues):
            break
        if token.kind == "figure" or _is_chain_word(token, grammar):
            cues.append(token.lower)
            position -= 1
            continue
        break
    start = _without_subject(tokens, position + 1, index, grammar)
    words = [tokens[i].lower for i in range(start, index)]
    nearest = next((word for word in reversed(words) if not word.endswith("ly")), "")
    return Chain(
        start=start,
        outer=position + 1,
        cues=tuple(words),
        is_passive=nearest in grammar.be,
        is_perfect=any(word in grammar.have for word in words),
        has_modal=any(word in grammar.modals for word in words),
        is_negated=any(word in grammar.negations for word in words),
    )


def _is_chain_word(token: Token, grammar: Grammar) -> bool:
    word = token.lower
    if word in grammar.pronouns or word in grammar.relatives or (word in grammar.speech and word not in grammar.cues):
        return False
    is_term = word.endswith(_TERMS)
    if " " in word and word in grammar.nouns:
        # "has signed a share purchase agreement with Birch to"
        word = word.rsplit(" ", 1)[-1]
    return word in grammar.cues or word in grammar.modals or word in grammar.have or is_term or _is_adverb(word)


# "signed a three-year agreement to"
_TERMS = ("-year", "-month", "-week", "-term", "-day")


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _NOUNS_IN_LY


_NOUNS_IN_LY = frozenset("family supply assembly monopoly ally".split())


def _without_subject(tokens: Sequence[Token], start: int, index: int, grammar: Grammar) -> int:
    """A chain begins with a verb: "it", "its board" and "the deal" in front of it belong to the subject."""
    verbs = grammar.be | grammar.have | grammar.modals
    while start < index:
        word = tokens[start].lower
        is_verb = (
            word in verbs or grammar.cues.get(word) is not None or word.endswith(("ed", "ing")) or _is_adverb(word)
        )
        if is_verb or word in _TIMES or word in ("to", "on", "in", "for", "of"):
            break
        start += 1
    return start


_DATING = frozenset({"on", "in", "late", "early", "last"})
_TIMES = frozenset(
    "today yesterday also now recently earlier previously already soon jointly heute gestern hoy ayer".split()
)


def read_right(tokens: Sequence[Token], start: int, grammar: Grammar) -> list[Segment]:
    """The object and the prepositional phrases from `start` to the end of the clause."""
    segments = [Segment("")]
    position = start
    limit = min(len(tokens), start + _LONGEST_REACH)
    if position < limit and tokens[position].lower == ",":
        # "has proposed to sell, in separate deals, its plant"
        position = _closing_comma(tokens, position + 1, limit) + 1
    while position < limit:
        token = tokens[position]
        word = token.lower
        if token.kind == "mark":
            if word == ",":
                position = _after_comma(tokens, position, limit, segments, grammar)
                continue
            if word in _STOPS:
                break
            position += 1
            continue
        if token.kind == "word" and not (token.possessive and word not in grammar.pronouns):
            if word in grammar.relatives or word in grammar.pronouns:
                resumed = _after_holding(tokens, position, limit, grammar) or _after_relative(tokens, position, limit)
                if resumed is None:
                    break
                position = resumed
                continue
            names_asset = position + 1 < limit and tokens[position + 1].lower in grammar.asset_nouns
            if not names_asset and _describes_noun(word, segments, grammar):
                segments.append(Segment(word))
                position += 1
                continue
            ahead = tokens[position + 1].lower if position + 1 < limit else ""
            if word == "and" and ahead.endswith("ed") and _is_next_verb(tokens, position + 1, limit, grammar):
                break
            is_lending_office = word.endswith("ing") and ahead in grammar.asset_nouns | grammar.unit_nouns
            if not is_lending_office and _ends_clause(word, segments, grammar):
                break
            if word in grammar.prepositions and not _continues_name(segments, word):
                if word == "to" and _is_infinitive(tokens, position, grammar):
                    break
                segments.append(Segment(word))
                position += 1
                continue
        is_next = grammar.verb_last or (grammar.head_first and segments[-1].preposition in ("a", "al", "à", "au"))
        if is_next and word in grammar.determiners and _has_noun(segments[-1], grammar):
            # "im Park eine Halle": an article begins the next phrase.
            segments.append(Segment(""))
        segments[-1].tokens.append(token)
        position += 1
    return segments


def _is_next_verb(tokens: Sequence[Token], index: int, limit: int, grammar: Grammar) -> bool:
    """ "bought a mill and opened a depot": a past form with an article or a preposition behind it."""
    after = tokens[index + 1].lower if index + 1 < limit else ""
    return after in grammar.determiners or after in grammar.prepositions


def _has_noun(segment: Segment, grammar: Grammar) -> bool:
    return any(token.kind != "mark" and token.lower not in grammar.determiners for token in segment.tokens)


def _continues_name(segments: Sequence[Segment], word: str) -> bool:
    return word == "and/or"


def _ends_clause(word: str, segments: Sequence[Segment], grammar: Grammar) -> bool:
    if word in grammar.speech or word in grammar.modals:
        return True
    if word in grammar.be or word in grammar.have:
        return True
    before = segments[-1].tokens[-1].lower if segments[-1].tokens else ""
    is_adjective = word in _ADJECTIVES or before.endswith("ly") or not before
    is_noun = word in grammar.nouns or word in grammar.asset_nouns
    is_noun = is_noun or (word in grammar.share_nouns and before in grammar.determiners)
    return word in grammar.verbs and word != "up" and not is_noun and not is_adjective and not _is_thing(word, grammar)


def _is_thing(word: str, grammar: Grammar) -> bool:
    """ "its heat transfer business": everyday verbs are nouns, too, where nobody is said to do them."""
    return all(form is Form.BASE and (frame.priced or frame.requires) for frame, form in grammar.verbs[word])


def _describes_noun(word: str, segments: Sequence[Segment], grammar: Grammar) -> bool:
    """ "properties serving 8,000 customers", "a plant located in": the phrase ends before the participle."""
    if not segments[-1].tokens or not (word.endswith("ing") or word in _PARTICIPLES) or word in grammar.asset_nouns:
        return False
    before = segments[-1].tokens[-1]
    if _is_place(before) or word in _INDUSTRIES:
        # "U.S. billing software"
        return False
    return before.kind == "name" or before.lower in grammar.asset_nouns | grammar.unit_nouns | grammar.company_nouns


# "the Larchville engineering firm"
_INDUSTRIES = frozenset(
    "engineering shipping mining banking packaging printing catering brewing marketing manufacturing trading "
    "publishing "
    "broadcasting farming fishing building processing drilling lending leasing dredging gaming hosting accounting "
    "consulting housing clothing recycling".split()
)
_PARTICIPLES = frozenset("located used known led managed based operated headquartered formed".split())


def _after_relative(tokens: Sequence[Token], position: int, limit: int) -> int | None:
    """Past "which served the railways" to the "to" or "from" that goes on with the clause before it."""
    for index in range(position + 1, min(limit, position + 14) - 1):
        if tokens[index].kind == "mark":
            return None
        ahead = tokens[index + 1]
        is_name = ahead.name is not None and ahead.name.kind.value not in ("place", "public")
        if tokens[index].lower in ("to", "from") and is_name:
            return index
    return None


# Participles that describe a noun in front of another: "a controlled subsidiary".
_ADJECTIVES = frozenset("owned controlled reduced combined leased licensed".split())


def _after_comma(tokens: Sequence[Token], position: int, limit: int, segments: list[Segment], grammar: Grammar) -> int:
    """Where to go on behind a comma: an apposition, an enumeration, or past an aside to its closing comma."""
    position += 1
    if position >= limit:
        return limit
    token = tokens[position]
    word = token.lower
    if _is_place(token) and segments[-1].tokens and segments[-1].tokens[-1].kind == "name":
        # "its Larchville, Ohio, branch"
        return position + 2 if position + 1 < limit and tokens[position + 1].lower == "," else position + 1
    if token.kind == "name" or word in grammar.possessives:
        segments.append(Segment(","))
        return position
    if word in grammar.conjunctions:
        ahead = tokens[position + 1] if position + 1 < limit else None
        is_list = ahead is not None and (ahead.kind == "name" or ahead.lower in grammar.determiners)
        if is_list and _begins_clause(tokens, position + 1, limit, grammar):
            return limit
        if word == "or" or not is_list:
            return _closing_comma(tokens, position, limit) if word == "or" else limit
        segments.append(Segment(",", is_listed=True))
        return position + 1
    if word in grammar.prepositions and word not in ("including", "excluding", "because", "after", "as"):
        return position
    if word in _APPOSITION or word.endswith(("ed", "ing")) or token.kind in ("number", "figure") or word == "including":
        return _closing_comma(tokens, position, limit)
    return limit


def _begins_clause(tokens: Sequence[Token], position: int, limit: int, grammar: Grammar) -> bool:
    """ ", and Birch is the buyer": a name with a verb right behind it begins a clause of its own."""
    if tokens[position].kind != "name" or position + 1 >= limit or tokens[position].possessive:
        return False
    word = tokens[position + 1].lower
    return word in grammar.be or word in grammar.have or word in grammar.modals


def _is_place(token: Token) -> bool:
    return token.name is not None and token.name.kind is NameKind.PLACE


def _closing_comma(tokens: Sequence[Token], position: int, limit: int) -> int:
    """The comma that ends an aside; commas around a place ("Austin, Texas, ...") do not."""
    while position < limit:
        token = tokens[position]
        if token.kind == "mark" and token.lower in _STOPS:
            return limit
        if token.lower == "," and token.kind == "mark":
            ahead = tokens[position + 1] if position + 1 < limit else None
            if ahead is None or not _is_place(ahead):
                return position
        position += 1
    return limit


def _after_holding(tokens: Sequence[Token], position: int, limit: int, grammar: Grammar) -> int | None:
    """Past "that it does not already own", if that is what stands here."""
    for index in range(position + 1, min(position + 9, limit)):
        if tokens[index].lower in grammar.holding_verbs:
            ahead = index + 1
            if ahead < limit and tokens[ahead].lower in grammar.prepositions:
                return ahead
            if tokens[index].lower in ("has", "have"):
                continue
            return ahead
        if tokens[index].kind == "mark":
            return None
    return None


def _is_described_name(ahead: Sequence[Token], grammar: Grammar) -> bool:
    """ "investment firm Alder", "rival Birch": a trade, and the name it belongs to."""
    for index, token in enumerate(ahead):
        if token.kind == "name":
            before = ahead[index - 1].lower if index else ""
            return before in grammar.company_nouns or before in grammar.buyer_nouns or before in TRADES
        if token.kind != "word" or token.lower in grammar.prepositions or token.lower in grammar.determiners:
            return False
    return False


def _is_infinitive(tokens: Sequence[Token], position: int, grammar: Grammar) -> bool:
    """ "to buy" against "to Alder", "to a group", "to management"."""
    if position + 1 >= len(tokens):
        return True
    ahead = tokens[position + 1]
    if ahead.kind != "word":
        return ahead.kind in ("number", "mark", "figure")
    if ahead.lower in grammar.determiners or ahead.lower in grammar.buyer_nouns or ahead.possessive:
        return False
    following = tokens[position + 2] if position + 2 < len(tokens) else None
    is_described = "-" in ahead.lower or ahead.lower.endswith(("ed", "ly")) or ahead.lower in NATIONALITIES
    if _is_described_name(tokens[position + 1 : position + 6], grammar):
        return False
    return not (is_described or (following is not None and following.lower in grammar.buyer_nouns))
