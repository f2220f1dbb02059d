"""What an article calls its companies and things beside their names: "haulier Alder", "Birch, an office block"."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from agent.extract.cast import Cast, Member
from agent.extract.grammar.frame import Grammar
from agent.extract.tokens import Clause, Token
from agent.text.names import NameKind

_ARTICLES = frozenset({"a", "an", "the", "one", "its", "another", "both"})
_IS = frozenset({"is", "was", "are", "were"})
_NOBODY = frozenset({NameKind.PERSON, NameKind.PLACE, NameKind.PUBLIC})
# Said of any company; only what stands in front of them ("the Dutch group") tells one from another.
GENERAL = frozenset("company group firm business companies firms parties board buyer seller purchaser vendor".split())
_SPELLINGS = {
    "cooperative": "co-op",
    "co-operative": "co-op",
    "centre": "center",
    "businesses": "business",
    "manufacturer": "maker",
    "producer": "maker",
}
_LONGEST = 9


@dataclass
class Descriptions:
    """`heads` are the nouns that say what a member is, `words` all that the text puts beside its name."""

    heads: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    words: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    members: dict[int, Member] = field(default_factory=dict)
    # Who speaks or signs somewhere: no thing does.
    acting: set[int] = field(default_factory=set)

    def heads_of(self, member: Member) -> Collection[str]:
        return self.heads.get(member.number, ())

    def called(self, words: Sequence[str], offset: int, not_these: Collection[object] = ()) -> Member | None:
        """Whom "the Dutch group" or "the haulier" means: one so called, and named last before the place."""
        said = {_plain(word) for word in words} - _ARTICLES
        head = _plain(words[-1])
        best: tuple[int, int] | None = None
        found = None
        for number, known in self.words.items():
            if number in not_these:
                continue
            if head not in GENERAL and head not in known:
                continue
            matched = len((said - GENERAL) & known)
            at = _last_before(self.members[number], offset)
            if matched and at is not None and (best is None or (matched, at) > best):
                best, found = (matched, at), self.members[number]
        return found


def _last_before(member: Member, offset: int) -> int | None:
    starts = [name.start for name in member.mentions]
    place = bisect_left(starts, offset)
    return starts[place - 1] if place else None


def read_descriptions(clauses: Sequence[Clause], cast: Cast) -> Descriptions:
    found = Descriptions()
    for clause in clauses:
        for index, token in enumerate(clause.tokens):
            if token.name is None or token.name.kind in _NOBODY:
                continue
            member = cast.member(token.name)
            head, words = _behind(clause.tokens, index, clause.grammar)
            if not head and not token.possessive:
                head = _site_behind(clause.tokens, index, clause.grammar)
            ahead = clause.tokens[index + 1].lower if index + 1 < len(clause.tokens) else ""
            if ahead in clause.grammar.speech or ahead in _DOES:
                found.acting.add(member.number)
            before = _in_front(clause.tokens, index, clause.grammar)
            if member.number not in found.members:
                found.members[member.number] = member
            own = member.core[-1] if len(member.core) > 1 else ""
            own = "trust" if "reit" in member.forms else own
            found.words[member.number].update(_plain(word) for word in (*words, *before, own) if word)
            for noun in (head, before[-1] if before else ""):
                if noun:
                    found.heads[member.number].add(_plain(noun))
    return found


# Nouns of things that bear a name: "the Larch gold mine", "Moss solar and battery project".
SITES = frozenset(
    "property project mine deposit prospect tenement tenements permit claims claim plant campus refinery terminal "
    "quarry pit smelter mill park farm reservoir dam field wellfield operation site building tower block estate".split()
)
_DOES = frozenset("agreed signed agrees signs plans paid pays bought sold buys sells".split())


def _site_behind(tokens: Sequence[Token], index: int, grammar: Grammar) -> str:
    for ahead in range(index + 1, min(len(tokens), index + 6)):
        word = tokens[ahead].lower
        if tokens[ahead].kind not in ("word", "mark") or word in grammar.prepositions or word in grammar.verbs:
            return ""
        if tokens[ahead].kind == "mark" and word != "-":
            return ""
        if word in SITES:
            return word if ahead + 1 == len(tokens) or tokens[ahead + 1].lower not in _SITE_FIRMS else ""
    return ""


_SITE_FIRMS = frozenset("owner operator company developer group firm business unit maker".split())


def _plain(word: str) -> str:
    word = word.lower().strip(".,")
    return _SPELLINGS.get(word, word)


def _behind(tokens: Sequence[Token], index: int, grammar: Grammar) -> tuple[str, list[str]]:
    """ ", a 27-storey office block near": the noun before whatever ends the phrase, and all its words."""
    start = index + 1
    if start < len(tokens) and tokens[start].lower in grammar.company_nouns and not tokens[index].possessive:
        return tokens[start].lower, [tokens[start].lower]
    if start + 1 >= len(tokens) or tokens[start].lower not in (",", "–", "—", *_IS):
        return "", []
    if tokens[start + 1].lower not in _ARTICLES:
        return "", []
    words: list[str] = []
    for token in tokens[start + 2 : start + 2 + _LONGEST]:
        if token.kind == "name" and token.name is not None and token.name.kind not in _NOBODY:
            return "", []
        if token.lower == "-":
            continue
        if token.kind == "mark" or token.lower in grammar.prepositions or token.lower in grammar.relatives:
            break
        if token.kind == "word" and (token.possessive or token.lower in grammar.conjunctions):
            break
        if token.kind == "word":
            words.append(token.lower)
    return (words[-1] if words else ""), words


def _in_front(tokens: Sequence[Token], index: int, grammar: Grammar) -> list[str]:
    """ "Chilled-goods haulier Alder", "larger rival Birch": lower-case words right before the name."""
    words: list[str] = []
    for token in reversed(tokens[max(0, index - 4) : index]):
        word = token.lower
        is_closed = word in grammar.prepositions or word in grammar.determiners or word in grammar.conjunctions
        is_verb = word in grammar.verbs or word in grammar.be or word in grammar.have or word in grammar.modals
        if token.kind != "word" or is_closed or is_verb or token.possessive:
            break
        if word in grammar.cues or word in grammar.pronouns or word in grammar.speech or word in grammar.relatives:
            break
        words.insert(0, word)
    return words
