"""The title is in another language than the article."""

from collections.abc import Iterator

from agent.schema.finding import Code
from evals.seeded.base import Base
from evals.seeded.fault import Edit, Fault

_TITLES = {
    "en": "{one} and {other} agree on a deal that will change the industry",
    "de": "{one} und {other} einigen sich auf ein Geschäft, das die Branche verändern wird",
    "es": "{one} y {other} acuerdan una operación que cambiará el sector",
    "fr": "{one} et {other} concluent un accord qui va changer le secteur",
}


def plant(base: Base) -> Iterator[Fault]:
    """The title's line is replaced by one in each of the other languages; the twin has one in its own."""
    title = base.gold.document.title
    sides = next(base.sides(), None)
    if not title or not sides or base.text.count(title) != 1:
        return
    if any(finding.code is Code.LANGUAGE_MISMATCH for finding in base.gold.findings):
        return
    start = base.text.index(title)
    names = {"one": sides[1].name, "other": sides[2].name}
    own = Edit(start, start + len(title), _TITLES.get(base.language, _TITLES["en"]).format(**names))
    for language, words in _TITLES.items():
        if language != base.language:
            told = words.format(**names)
            edit = Edit(start, start + len(title), told)
            yield Fault(Code.LANGUAGE_MISMATCH, told, (edit,), twin=(own,))
