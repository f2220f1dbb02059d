"""Who is who in an article: mentions of one name by legal form, short form and initials are one member."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from agent.text.name_words import ORGANISATION_WORDS
from agent.text.names import Name, NameKind, core_words, legal_forms


@dataclass(eq=False)
class Member:
    """One company, person or place with all its mentions in text order."""

    number: int
    name: Name
    core: tuple[str, ...]
    forms: tuple[str, ...]
    mentions: list[Name] = field(default_factory=list)
    short_forms: list[str] = field(default_factory=list)

    @cached_property
    def aliases(self) -> tuple[str, ...]:
        """Other ways the article writes the name, first use first; asked for once every name is admitted."""
        shown = [*self.short_forms, *(mention.text for mention in self.mentions)]
        full = self.name.text.lower()
        unique = {alias.lower(): alias for alias in reversed(shown) if alias.lower() not in (full, "company")}
        return tuple(dict.fromkeys(alias for alias in shown if unique.get(alias.lower()) == alias))


class Cast:
    """The members of an article, and which member a name belongs to."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.members: list[Member] = []
        self._by_core: dict[tuple[str, ...], list[Member]] = defaultdict(list)
        self._by_word: dict[str, list[Member]] = defaultdict(list)
        self._by_short_form: dict[str, Member] = {}
        self._of: dict[int, Member] = {}
        for name in names:
            # Full names first would need a second pass; a later, longer name takes the short one over instead.
            self._of[name.start] = self._admit(name)

    def member(self, name: Name) -> Member:
        return self._of[name.start]

    def called(self, short_form: str) -> Member | None:
        """Who the article calls so: '(the "Company")'."""
        return self._by_short_form.get(short_form.lower())

    def _admit(self, name: Name) -> Member:
        core, forms = core_words(name.text), legal_forms(name.text)
        member = self._find(name, core, forms)
        if member is None:
            member = Member(len(self.members), name, core, forms)
            self.members.append(member)
            self._index(member, core)
        elif _is_fuller(name, forms, core, member):
            member.name, member.core, member.forms = name, core, forms
            self._index(member, core)
        member.mentions.append(name)
        for form in name.short_forms:
            member.short_forms.append(form)
            self._by_short_form.setdefault(form.lower(), member)
        return member

    def _index(self, member: Member, core: tuple[str, ...]) -> None:
        if member not in self._by_core[core]:
            self._by_core[core].append(member)
        for word in core:
            sharers = self._by_word[word]
            # A word that so many names share tells none of them.
            if len(sharers) < _MOST_SHARERS and member not in sharers:
                sharers.append(member)
        initials = "".join(word[0] for word in (*core, *member.forms))
        for short in {initials, initials[: len(core)]}:
            if len(short) > 1:
                self._by_short_form.setdefault(short, member)

    def _find(self, name: Name, core: tuple[str, ...], forms: tuple[str, ...]) -> Member | None:
        same = [
            member for member in self._by_core[core] if not forms or not member.forms or _agree(forms, member.forms)
        ]
        if same:
            return same[0]
        short = name.text.replace(".", "").replace("&", "")
        defined = self._by_short_form.get(name.text.lower())
        if defined is not None and (len(name.text) > 1 and not name.text.islower()):
            return defined
        if short.isupper() and 2 <= len(short) <= 5 and short.lower() in self._by_short_form:
            return self._by_short_form[short.lower()]
        if name.kind is NameKind.PLACE:
            return None
        candidates = self._by_word.get(core[0], [])
        if not forms:
            starts = [member for member in candidates if member.core[: len(core)] == core]
            inside = [member for member in candidates if _holds(member.core, core) and _is_distinct(core)]
            found = next(iter(starts or inside), None)
            if found is not None and found.name.kind is not NameKind.PLACE:
                return found
        # A fuller name for one that was short so far ("Alder", then "Alder Foods Inc").
        if name.kind is NameKind.ORGANISATION or len(core) > 1:
            return next((member for member in candidates if _grows_into(member, core)), None)
        return None


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two legal forms can be one company's: "Corp" and "Corporation", but not "Co" and "Co Pty Ltd"."""
    same = {"corporation": "corp", "limited": "ltd", "incorporated": "inc", "company": "co", "companies": "cos"}
    return tuple(same.get(form, form) for form in one) == tuple(same.get(form, form) for form in other)


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    size = len(shorter)
    return any(longer[i : i + size] == shorter for i in range(1, len(longer) - size + 1))


def _is_distinct(core: tuple[str, ...]) -> bool:
    return len(core[0]) > 3 and (len(core) > 1 or core[0] not in _PLAIN)


def _grows_into(member: Member, core: tuple[str, ...]) -> bool:
    is_short = not member.forms and member.name.kind not in (NameKind.PLACE, NameKind.PUBLIC)
    grows = is_short and len(member.core) < len(core) and core[: len(member.core)] == member.core
    # "Larch International" is not "Larch International Trading"; "Larch" alone could be.
    # Only a short name that has just come up, in a headline, waits for its full one.
    is_kind = ORGANISATION_WORDS.issuperset(core[len(member.core) :]) and len(member.mentions) < 2
    return grows and (len(member.core) == 1 or is_kind)


def _is_fuller(name: Name, forms: tuple[str, ...], core: tuple[str, ...], member: Member) -> bool:
    if forms and not member.forms:
        return True
    shouts = member.name.text.isupper() and len(member.name.text) > 5 and not name.text.isupper()
    return (shouts and len(core) >= len(member.core)) or (
        len(core) > len(member.core) and bool(forms) >= bool(member.forms)
    )


_MOST_SHARERS = 60
_PLAIN = frozenset(
    "group holdings capital partners resources energy power financial bank trust national american international "
    "general "
    "united first federal industries mining fund gold oil systems services west east north south new".split()
)
