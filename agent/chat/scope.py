"""Which documents a question is of: those that name whom it names."""

from agent.chat.library import Library
from agent.chat.question import Question, Word
from agent.check.across.members import Member
from agent.text.names import core_words
from agent.text.stems import read_stems

FEW = 3


def in_scope(library: Library, question: Question) -> list[Member]:
    """The documents that name whom the question names; all of them where it names nobody known."""
    asked = [word for word in question.words if word.is_name or _is_rare_name(word, library)]
    if not asked:
        return list(library.members)
    scored = [(sum(names_it(member, word) for word in asked), member) for member in library.members]
    best = max((score for score, _ in scored), default=0)
    if best:
        return [member for score, member in scored if score == best]
    # What is written like a name may be a word that some text says, and of a few texts one may call it otherwise.
    said = [member for member in library.members if any(word.text.lower() in member.lower for word in asked)]
    return said or (list(library.members) if len(library.members) <= FEW else [])


def _is_rare_name(word: Word, library: Library) -> bool:
    """A first word, or a German noun, that some document knows as a name."""
    return word.text[:1].isupper() and any(names_it(member, word) for member in library.members)


def names_it(member: Member, word: Word) -> bool:
    if "named" not in member.kept:
        member.kept["named"] = {part for name in member.names for part in stems_of(name.text)}
    named: set[str] = member.kept["named"]
    return word.key in named or word.text.lower() in named


def stems_of(name: str) -> set[str]:
    return {word.stem for word in read_stems(name, 0, len(name))} | set(core_words(name))
