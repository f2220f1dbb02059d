"""Who a phrase means: names, "the company", pronouns and unnamed buyers, resolved against the running scene."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from agent.extract.antecedents import before_date
from agent.extract.asides import before_description, is_descriptive, opening_comma
from agent.extract.cast import Cast
from agent.extract.clauses import Segment
from agent.extract.descriptions import Descriptions
from agent.extract.grammar.frame import Grammar
from agent.extract.tokens import Token
from agent.text.name_words import TRADES
from agent.text.names import Name, NameKind


@dataclass(frozen=True)
class Actor:
    """A mention of somebody: a name, or the phrase of an unnamed party ("a group of investors")."""

    start: int
    end: int
    text: str
    name: Name | None = None


@dataclass
class Scene:
    """What has been spoken of so far: who speaks in this sentence, and whom the article is about."""

    text: str
    cast: Cast
    grammar: Grammar
    names: tuple[Name, ...] = ()
    speakers: tuple[Actor, ...] = ()
    persons: tuple[Actor, ...] = ()
    topic: tuple[Actor, ...] = ()
    protagonist: tuple[Actor, ...] = ()
    # Whose own paper the text is: a name that is the whole first line.
    publisher: tuple[Actor, ...] = ()
    subject: tuple[Actor, ...] = ()
    leader: tuple[Actor, ...] = ()
    doers: tuple[Actor, ...] = ()
    descriptions: Descriptions = field(default_factory=Descriptions)

    def called(self, phrase: Sequence[Token], *, other: bool = False) -> tuple[Actor, ...]:
        """Whom "the haulier" or "the Dutch group" means, if the article called somebody so; `other` than the doer."""
        words = [token.lower for token in phrase if token.kind == "word"]
        if not words or words[0] not in ("the", "that", "this"):
            return ()
        doers = {self.key(actor) for actor in self.doers} if other else set()
        member = self.descriptions.called(words[1:] or words, phrase[0].start, doers)
        return (actor_of(member.name),) if member is not None else ()

    def company(self) -> tuple[Actor, ...]:
        """Whom "the company" or "it" means here."""
        defined = self.cast.called("company")
        if defined is not None:
            return (actor_of(defined.name),)
        return self.speakers or self.subject or self.publisher or self.topic

    def other_company(self, offset: int) -> tuple[Actor, ...]:
        """Whom "the company" means as the object of a deal: not the one who does it."""
        meant = self.company()
        doers = {self.key(actor) for actor in self.doers}
        if not doers.intersection(self.key(actor) for actor in meant):
            return meant
        for name in reversed(self.names[: bisect_left(self._starts, offset)][-30:]):
            is_firm = name.kind in (NameKind.ORGANISATION, NameKind.OTHER) and not name.text.endswith(" family")
            if is_firm and self.cast.member(name).number not in doers:
                return (actor_of(name),)
        return ()

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self.names]

    def key(self, actor: Actor) -> object:
        return self.cast.member(actor.name).number if actor.name else actor.text.lower()


def actor_of(name: Name) -> Actor:
    return Actor(name.start, name.end, name.text, name)


def actors_before(tokens: Sequence[Token], index: int, scene: Scene, *, depth: int = 0) -> tuple[Actor, ...]:
    """The subject that ends at tokens[index]."""
    if index < 0 or depth > 3:
        return ()
    token = tokens[index]
    grammar = scene.grammar
    if token.kind == "mark":
        if token.lower != ",":
            return actors_before(tokens, index - 1, scene, depth=depth + 1) if token.lower in "\"“”'" else ()
        opening = next((i for i in range(index - 2, max(0, index - 7), -1) if tokens[i].kind == "mark"), 0)
        is_aside = opening > 0 and tokens[opening].lower == "," and tokens[opening + 1].lower in _SITS
        if is_aside and tokens[opening - 1].kind == "word":
            # "The company, based in Larchville, will finance"
            return actors_before(tokens, opening - 1, scene, depth=depth + 1)
        is_apposed = opening > 0 and tokens[index - 1].name is not None and tokens[opening].lower == ","
        if is_apposed and is_descriptive(tokens, opening, grammar):
            # "its affiliate, Birch Inc, has agreed", "the seller, the investment firm Birch, bought"
            return _named(tokens, index - 1, scene)
        return actors_before(tokens, opening_comma(tokens, index), scene, depth=depth + 1)
    if token.lower in grammar.relatives and token.kind == "word":
        before = index - 1
        while before >= 0 and (tokens[before].lower == "," or tokens[before].lower in grammar.prepositions):
            before -= 1
        return actors_before(tokens, before, scene, depth=depth + 1)
    if token.lower in grammar.pronouns and token.kind == "word":
        return _pronoun(token, scene)
    if (goes_on := before_date(tokens, index)) < index:
        # "Alder on Monday agreed", "which last year paid"
        return actors_before(tokens, goes_on, scene, depth=depth + 1)
    if token.kind == "number" and index and tokens[index - 1].kind == "name" and token.lower.isdigit():
        # "FC Larch 1907"
        return _named(tokens, index - 1, scene)
    if token.kind == "name":
        return _named(tokens, index, scene)
    if token.kind == "word":
        return _noun_phrase(tokens, index, scene)
    return ()


_SITS = frozenset("based headquartered listed founded owned backed formerly".split())


def inverted_subject(tokens: Sequence[Token], verb: int, scene: Scene) -> tuple[Actor, ...]:
    """ "Den Rest gibt die Birch Bank": the subject of a German clause that begins with something else."""
    if verb == 0 or tokens[verb - 1].kind == "name":
        return ()
    for index in range(verb + 1, min(len(tokens), verb + 6)):
        token = tokens[index]
        if token.kind not in ("word", "name") or token.lower in scene.grammar.prepositions:
            return ()
        if token.name is not None:
            # "gewährt der Birch GmbH": who is given something.
            is_given = tokens[index - 1].lower in ("der", "dem", "den", "des")
            return (actor_of(token.name),) if _is_party(token) and not token.possessive and not is_given else ()
    return ()


def actors_in(segments: Sequence[Segment], position: int, scene: Scene) -> tuple[Actor, ...]:
    """Who stands behind a preposition: one name, a list of names, or the phrase of an unnamed party."""
    grammar = scene.grammar
    segment = segments[position]
    found = [token for token in segment.tokens if _is_party(token)]
    if len(found) == 1 and segment.tokens[0].lower == "the" and _is_region(found[0], segment.tokens[1], scene):
        return ()
    if found:
        return _listed(segment.tokens, segments, position, grammar)
    words = [token.lower for token in segment.tokens if token.kind == "word"]
    if not words:
        return ()
    following = segments[position + 1] if position + 1 < len(segments) else None
    if following is not None and following.preposition in ("of", "by", "including", "de", "von", "par", "por", ","):
        has_kind = any(word in grammar.buyer_nouns or word in grammar.unit_nouns or word in _HOLDERS for word in words)
        names = [token for token in following.tokens if _is_party(token)]
        if has_kind and names:
            return _listed(following.tokens, segments, position + 1, grammar)
    if called := scene.called(segment.tokens, other=True):
        return called
    if words[0] in grammar.pronouns or (
        words[0] in ("the", "la", "die", "das", "le") and words[-1] in grammar.company_nouns
    ):
        return scene.company()
    return _unnamed(segment.tokens, segments, position, scene)


def _is_region(token: Token, behind_article: Token, scene: Scene) -> bool:
    """ "the Adriatic", "the Midlands": one word with an article that comes up nowhere else."""
    if token.name is None or token is not behind_article or token.name.kind is not NameKind.OTHER:
        return False
    return " " not in token.name.text and len(scene.cast.member(token.name).mentions) == 1


def _is_party(token: Token) -> bool:
    return token.name is not None and token.name.kind not in (NameKind.PLACE, NameKind.PUBLIC)


def _listed(tokens: Sequence[Token], segments: Sequence[Segment], position: int, grammar: Grammar) -> tuple[Actor, ...]:
    """Names of one list; an owner before a name ("Alder's Birch unit") is not in it."""
    actors: list[Actor] = []
    assets = grammar.asset_nouns - grammar.buyer_nouns
    for index, token in enumerate(tokens):
        if not _is_party(token) or token.name is None:
            continue
        ahead = tokens[index + 1 : index + 5]
        if not token.possessive and any(other.lower in assets for other in ahead):
            # "from the Larch solar park": a thing with a name sells nothing.
            continue
        if token.possessive and any(_is_party(other) for other in ahead):
            continue
        if actors and tokens[index - 1].lower not in ("and", "&", "y", "und", "et", ",") and not token.possessive:
            if tokens[index - 1].kind == "word" and tokens[index - 1].lower not in grammar.unit_nouns | _KINDS:
                # "the sale to Alder leaves Birch free of debt"
                break
            # "Larch Corp unit Moss Australia": the name behind the unit is the unit's.
            actors.pop()
        actors.append(actor_of(token.name))
        if token.possessive:
            break
    for later in segments[position + 1 :]:
        if later.preposition != "," or not later.tokens or later.tokens[0].kind != "name":
            break
        if not any(token.lower in ("and", "&", "y", "und", "et") for token in later.tokens):
            break
        actors.extend(actor_of(token.name) for token in later.tokens if token.name is not None and _is_party(token))
    return tuple(actors)


_KINDS = TRADES | frozenset("company group firm fund bank investor buyer rival maker brand vehicle parent".split())


def _unnamed(tokens: Sequence[Token], segments: Sequence[Segment], position: int, scene: Scene) -> tuple[Actor, ...]:
    words = [token.lower for token in tokens]
    if words[-1] in _HOLDERS and words[0] in ("its", "their", "the"):
        # "from its founders", "to the family"
        return (Actor(tokens[0].start, tokens[-1].end, _shown(scene.text, tokens[0].start, tokens[-1].end)),)
    head = next((i for i, word in enumerate(words) if word in scene.grammar.buyer_nouns), None)
    if head is None or (words[0] not in ("a", "an", "un", "una", "ein", "eine", "einem", "einer", "une") and head > 0):
        return ()
    end = tokens[-1].end
    following = segments[position + 1] if position + 1 < len(segments) else None
    if following is not None and following.preposition in ("of", "de", "von") and following.tokens:
        end = following.tokens[-1].end
    return (Actor(tokens[0].start, end, _shown(scene.text, tokens[0].start, end)),)


_HOLDERS = frozenset("founder founders owner owners family parent brothers sisters heirs estate municipality".split())


def _pronoun(token: Token, scene: Scene) -> tuple[Actor, ...]:
    if token.lower in ("he", "she", "his", "her"):
        return scene.persons or scene.company()
    if token.lower in ("we", "it", "they"):
        # Whoever speaks speaks for a company.
        told = (
            (scene.speakers, scene.topic) if token.lower == "we" else (scene.speakers, scene.subject, scene.company())
        )
        firms = next((who for who in (*told, scene.topic) if who and not any(map(_is_person, who))), ())
        # "A group led by Jan Berg said it": he stands for it where nobody else does.
        return firms or (scene.persons if token.lower == "it" else ())
    return scene.speakers or scene.subject or scene.company()


def _is_person(actor: Actor) -> bool:
    return actor.name is not None and actor.name.kind is NameKind.PERSON


def _named(tokens: Sequence[Token], index: int, scene: Scene) -> tuple[Actor, ...]:
    token = tokens[index]
    if index and tokens[index - 1].lower in ("with", "to", "from", "on", "mit", "con", "avec"):
        return scene.speakers or scene.subject or (scene.leader if tokens[index - 1].lower == "with" else ())
    of = index - 2 if index >= 2 and tokens[index - 1].lower == "the" else index - 1
    if of >= 1 and tokens[of].lower in ("of", "in", "at", "de", "von", "aus") and token.name is not None:
        head = tokens[of - 1]
        if head.kind == "name" or token.name.kind is NameKind.PLACE:
            return actors_before(tokens, of - 1, scene, depth=1)
        if head.lower in _OWNERS:
            # "The founders of Birch are selling the company": they sell, and not Birch.
            first = of - 2 if of >= 2 and tokens[of - 2].lower in scene.grammar.determiners else of - 1
            start = tokens[of - 1].start if first == of - 2 else tokens[first].start
            return (Actor(start, token.end, _shown(scene.text, start, token.end)),)
    if token.name is None or token.name.kind is NameKind.PLACE or _is_watchdog(token.name):
        return ()
    actors = [actor_of(token.name)]
    position = before_description(tokens, index, scene.grammar)
    while position >= 2 and tokens[position - 1].lower in ("and", "&", "y", "und", "et", ","):
        left = tokens[position - 2]
        if left.lower in scene.grammar.pronouns:
            actors = [*_pronoun(left, scene), *actors]
            break
        if left.lower == "," and tokens[position - 1].lower == "and":
            # "Alder Inc, a maker of paper, and Birch plc today announced"
            opened = opening_comma(tokens, position - 2)
            aside = tokens[opened].name if opened >= 0 else None
            if aside is not None and aside.kind is NameKind.ORGANISATION:
                actors.insert(0, actor_of(aside))
            break
        is_home = position > 4 and tokens[position - 3].lower in ("of", "from") and tokens[position - 4].kind == "name"
        if left.name is not None and is_home and " " not in left.lower:
            # "Alder Foods of Larchville and Birch plc have signed"
            position -= 2
            left = tokens[position - 2]
        if left.name is None or left.name.kind is NameKind.PLACE:
            break
        if tokens[position - 1].lower == "," and len(actors) < 2 and position > 2:
            break
        actors.insert(0, actor_of(left.name))
        position = before_description(tokens, position - 2, scene.grammar)
    return tuple(actors)


_OWNERS = frozenset("founder founders owner owners shareholders heirs vendors sellers".split())


def _is_watchdog(name: Name) -> bool:
    """A state can buy and sell; who only hears of deals or rules on them does not."""
    return name.kind is NameKind.PUBLIC and bool(_WATCHDOGS.intersection(name.text.lower().split()))


_WATCHDOGS = frozenset("commission court congress senate exchange parliament agency police".split())


def _noun_phrase(tokens: Sequence[Token], index: int, scene: Scene) -> tuple[Actor, ...]:
    grammar = scene.grammar
    start = index
    while start >= 0 and index - start < 9:
        token = tokens[start]
        if token.kind == "mark" or token.lower in grammar.prepositions or token.lower in grammar.speech:
            start += 1
            break
        if token.lower in grammar.determiners or token.lower in grammar.possessives:
            break
        start -= 1
    start = max(start, 0)
    phrase = tokens[start : index + 1]
    if not phrase:
        return ()
    names = [token.name for token in phrase if token.name is not None and _is_party(token)]
    head = phrase[-1].lower
    if names and head in grammar.asset_nouns and head not in grammar.buyer_nouns | grammar.unit_nouns:
        # "the Larch mine": a thing does nothing.
        return ()
    if names:
        return (actor_of(names[-1]),)
    if called := scene.called(phrase):
        return called
    is_definite = phrase[0].lower in ("the", "la", "el", "die", "das", "der", "le", "both") or phrase[0].lower == "its"
    speaks = ("companies", "directors", "firms", "parties")
    is_trade = head in TRADES or head in _TRADES_TOO or head.endswith("maker")
    if head in ("board", "boards") or (is_definite and (head in grammar.company_nouns or head in speaks or is_trade)):
        return scene.company()
    if head in _HOLDERS and is_definite:
        return (Actor(phrase[0].start, phrase[-1].end, _shown(scene.text, phrase[0].start, phrase[-1].end)),)
    if head in grammar.buyer_nouns and phrase[0].lower in ("a", "an", "un", "una", "ein", "eine", "une"):
        return (Actor(phrase[0].start, phrase[-1].end, _shown(scene.text, phrase[0].start, phrase[-1].end)),)
    return ()


# Who works, and so is somebody: "the bottle manufacturer", "the insurer".
_TRADES_TOO = frozenset("manufacturer supplier distributor provider specialist charity foundation newspaper".split())


def _shown(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
