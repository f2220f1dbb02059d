"""Reads sentences into clauses, and keeps who speaks in a sentence and whom the article is about."""

from collections.abc import Sequence
from functools import cache

from agent.extract.actors import Actor, Scene, actor_of, actors_before
from agent.extract.grammar.choose import GRAMMARS, choose_grammar
from agent.extract.grammar.frame import Grammar
from agent.extract.tokens import Clause, Token, read_tokens
from agent.schema.article import Sentence
from agent.schema.reading import Reading
from agent.text.names import Name, NameKind, names_in
from agent.text.words import read_words


def read_clauses(reading: Reading) -> tuple[list[Clause], tuple[Name, ...]]:
    words = [read_words(reading.text, sentence.start, sentence.end) for sentence in reading.sentences]
    default = reading.article.document.language or "en"
    grammars = [choose_grammar(row, default=default) for row in words]
    german = {number for number, grammar in enumerate(grammars) if grammar.verb_last}
    names = names_in(reading.text, words, german=german)
    clauses = []
    position = 0
    for number, (sentence, row) in enumerate(zip(reading.sentences, words, strict=True)):
        first = position
        while position < len(names) and names[position].start < sentence.end:
            position += 1
        figures = reading.figures_in(sentence.start, sentence.end)
        grammar = grammars[number]
        tokens = read_tokens(row, names[first:position], figures, _phrases(grammar.language))
        clauses.append(Clause(number, tokens, grammar, is_heading=_is_heading(reading.text, sentence, row)))
    return clauses, names


@cache
def _phrases(language: str) -> dict[str, int]:
    """First words of a grammar's phrases with the longest count of words, and the phrases themselves."""
    grammar = GRAMMARS[language]
    phrases: dict[str, int] = {}
    for phrase in (*grammar.verbs, *grammar.nouns):
        parts = phrase.split()
        if len(parts) > 1:
            phrases[phrase] = 1
            phrases[parts[0]] = max(phrases.get(parts[0], 1), len(parts))
    return phrases


def _is_heading(text: str, sentence: Sentence, words: Sequence[object]) -> bool:
    return text[sentence.end - 1 : sentence.end] not in '.!?"”' and len(words) < 30


def set_scene(tokens: Sequence[Token], scene: Scene) -> None:
    """Who speaks in this sentence, and whom it is about."""
    scene.speakers, scene.persons, scene.subject, scene.leader = (), (), (), ()
    first = _leading_name(tokens, scene.grammar)
    if (meant := _meant(tokens, scene)) is not None:
        scene.topic = meant
    if first is not None:
        scene.leader = (actor_of(first),)
    if first is not None and _is_recurring(actor_of(first), scene):
        scene.subject = (actor_of(first),)
    for index, token in enumerate(tokens):
        if token.kind == "word" and token.lower in scene.grammar.speech and index:
            start = index - 1
            while start > 0 and tokens[start].lower in _BEFORE_SPEECH:
                start -= 1
            actors = actors_before(tokens, start, scene)
            if actors:
                scene.speakers = _organisations(actors, tokens, start)
                scene.persons = actors
                break
    lead = scene.speakers or scene.subject
    if scene.speakers or (lead and _is_recurring(lead[0], scene)):
        firms = tuple(actor for actor in lead if actor.name is None or actor.name.kind is not NameKind.PERSON)
        scene.topic = firms or scene.topic


def _meant(tokens: Sequence[Token], scene: Scene) -> tuple[Actor, ...] | None:
    """ "The Stockholm company has been shopping": whom the text is about, if it called nobody else so."""
    if len(tokens) < 4 or tokens[0].lower != "the":
        return None
    head = next((at for at in (1, 2, 3) if tokens[at].lower in _COMPANIES), None)
    if head is None or any(token.kind == "mark" for token in tokens[1:head]) or tokens[head].possessive:
        return None
    if head == 1:
        return None
    is_firm = any(a.name is not None and a.name.kind is NameKind.ORGANISATION for a in scene.protagonist)
    return scene.called(tokens[: head + 1]) or (scene.protagonist if is_firm else None)


def _is_governed(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Under the deal with Birch, Alder pays": a preposition stands before the name, or before its article."""
    before = tokens[index - 1]
    if before.lower in grammar.determiners and index > 1:
        before = tokens[index - 2]
    return before.kind == "word" and before.lower in grammar.prepositions


_PRONOUNS = frozenset({"it", "they", "we", "i", "you"})
_COMPANIES = frozenset("company group firm".split())


def _leading_name(tokens: Sequence[Token], grammar: Grammar) -> Name | None:
    """The first name in front of the verb."""
    verbs = grammar.be | grammar.have | grammar.modals | grammar.speech
    for index, token in enumerate(tokens[:10]):
        ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if token.lower in _PRONOUNS and token.kind == "word":
            # "In May it won a contract to supply Birch": it, and not Birch.
            return None
        if token.name is not None and index and not token.possessive and _is_governed(tokens, index, grammar):
            continue
        if token.name is not None and _can_lead(token.name) and (ahead not in grammar.asset_nouns or token.possessive):
            return token.name
        if token.kind == "word" and (token.lower in verbs or token.lower in grammar.verbs):
            return None
    return None


_BEFORE_SPEECH = frozenset("also jointly has had have is are further today yesterday hat haben ha han a ont".split())


def _is_recurring(actor: Actor, scene: Scene) -> bool:
    """A name that stands once is a byline, or a passer-by; "the company" is one that comes back."""
    if actor.name is None:
        return False
    member = scene.cast.member(actor.name)
    return len(member.mentions) > 1 or bool(member.forms)


def protagonist(scene: Scene) -> tuple[Actor, ...]:
    """The member that the article names most."""
    members = [member for member in scene.cast.members if _can_lead(member.name)]
    if not members:
        return ()
    return (actor_of(max(members, key=lambda member: len(member.mentions)).name),)


def publisher(scene: Scene) -> tuple[Actor, ...]:
    """The company whose name stands alone on the first line of its own statement."""
    first = scene.names[0] if scene.names else None
    if first is None or first.kind is not NameKind.ORGANISATION:
        return ()
    line = scene.text.lstrip().split("\n", 1)[0].strip()
    return (actor_of(first),) if " ".join(line.split()) == first.text else ()


def _can_lead(name: Name) -> bool:
    return name.kind not in (NameKind.PLACE, NameKind.PUBLIC)


def _organisations(actors: tuple[Actor, ...], tokens: Sequence[Token], index: int) -> tuple[Actor, ...]:
    """A person speaks for the company named right before: "Alder chairman Jan Berg said"."""
    if len(actors) != 1 or tokens[index].kind != "name":
        return actors
    for before in range(index - 1, max(-1, index - 7), -1):
        token = tokens[before]
        if token.kind == "mark" or token.lower in ("by", "to"):
            break
        if token.name is not None and _can_lead(token.name) and token.name.kind is not NameKind.PERSON:
            is_apart = any(tokens[i].kind == "word" for i in range(before + 1, index))
            return (actor_of(token.name),) if is_apart else actors
    return actors
