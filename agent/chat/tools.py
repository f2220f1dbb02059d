"""The tools of a model that answers: each returns lines with ids, and knows only the documents on the desk."""

from collections.abc import Callable, Iterable, Sequence

from agent.chat.desk import Desk
from agent.chat.kinds import kinds_of
from agent.chat.question import read_question
from agent.chat.same_words import likeness
from agent.chat.scope import in_scope
from agent.chat.seek import Sought
from agent.check.across.filter import filter_table
from agent.check.across.members import Member
from agent.errors import UsageError
from agent.figures.wording import word_value
from agent.schema.comparison import Item, Row, RowOutcome
from agent.schema.deal import Term
from agent.schema.deal_table import DealRow
from agent.schema.evidence import main_place
from agent.text.stems import read_stems

MOST_PASSAGES = 8
MOST_LINES = 40
Tool = Callable[..., str]


def make_tools(desk: Desk) -> list[Tool]:
    """Plain functions; LangChain reads their names, their arguments and their docstrings."""
    return [_search(desk), _look_up(desk), _compare(desk), _query(desk), _calculate(desk)]


def _search(desk: Desk) -> Tool:
    def search_passages(query: str) -> str:
        """Sentences of the documents that fit the words of a query best, with their ids and those of their figures."""
        question = read_question(query)
        members = in_scope(desk.library, question) or list(desk.library.members)
        passages = Sought(question, members).passages()[:MOST_PASSAGES]
        return _lines(desk.show_sentence(item.member, item.sentence.start) for item in passages) or "nothing fits"

    return search_passages


def _look_up(desk: Desk) -> Tool:
    def look_up(words: str) -> str:
        """Terms of the deals, figures and findings that are said in the given words (such as "break fee")."""
        kinds = kinds_of(read_question(words))
        wanted = [word.stem for word in read_stems(words, 0, len(words))]
        found: list[str] = []
        for member in desk.library.members:
            for deal in member.analysis.deals:
                for term in deal.terms:
                    if term.kind in kinds or _fits(term.kind.replace("_", " "), wanted):
                        found.append(_term_line(desk, member, term))
            for finding in member.analysis.findings:
                if _fits(finding.message, wanted) and finding.evidence:
                    place = main_place(finding.evidence)
                    where = desk.show_sentence(member, place[0]) if place else ""
                    found.append(f"finding {finding.code}: {finding.message} {where}")
        return _lines(found) or "nothing is known in these words; search the passages"

    return look_up


def _compare(desk: Desk) -> Tool:
    def compare_documents() -> str:
        """What the documents say of the same deals side by side: where they agree, conflict, or one fills a gap."""
        lines: list[str] = []
        for deal in desk.library.comparison.deals:
            if len(deal.documents) < 2:
                continue
            lines.append(f"deal {deal.name}: {len(deal.documents)} documents, {deal.origins} origins")
            lines += [_row_line(desk, row) for row in deal.rows if row.outcome is not RowOutcome.SINGLE]
        return _lines(lines) or "no two of the documents tell of one deal"

    return compare_documents


def _query(desk: Desk) -> Tool:
    def query_deals(where: list[str] | None = None, sort: str | None = None) -> str:
        """Deals, one a line, that meet conditions such as "price_per_mw>1e6"; sort by a column, "-column" to fall."""
        try:
            chosen = filter_table(desk.library.table, where=where or (), sort=sort)
        except UsageError as error:
            return f"{error.message}. {error.hint or ''}"
        lacking = ", ".join(f"{count} lack {name}" for name, count in chosen.lacking.items())
        head = f"{len(chosen.rows)} of {chosen.considered} deals{f'; {lacking}' if lacking else ''}"
        return _lines([head, *(_deal_line(desk, row) for row in chosen.rows)])

    return query_deals


def _calculate(desk: Desk) -> Tool:
    def calculate(expression: str) -> str:
        """The value of an expression over figure ids, such as "(a1b2c3.f1 - a1b2c3.f2) * 100".

        Signs are + - * / and brackets; the only plain numbers are 2, 4, 12, 100, 1000 and 1000000.
        """
        return desk.calculate(expression)

    return calculate


def _term_line(desk: Desk, member: Member, term: Term) -> str:
    place = main_place(term.evidence)
    where = desk.show_sentence(member, place[0]) if place else "no place"
    if term.low is None or isinstance(term.low, str) or isinstance(term.high, str) or term.high is None:
        value = term.text or str(term.low or term.origin.value)
    else:
        value = word_value(term.low, term.high, term.unit, term.modifier)
    return f"{term.kind} ({term.origin.value}): {value} {where}"


def _row_line(desk: Desk, row: Row) -> str:
    cells = "; ".join(_item_line(desk, key, items[0]) for key, items in row.cells.items() if items)
    return f"{row.what.value} {row.kind}: {row.outcome.value}: {cells}"


def _item_line(desk: Desk, document: str, item: Item) -> str:
    member = desk.library.member(document)
    place = main_place(item.evidence)
    said = item.text or item.date_low or (word_value(item.low, item.high, item.unit, item.modifier))
    return f"{said} {desk.show_sentence(member, place[0]) if member is not None and place else ''}".strip()


def _deal_line(desk: Desk, row: DealRow) -> str:
    parties = ", ".join(f"{party.role} {party.name}" for party in row.parties)
    values: list[str] = []
    for kind, held in (*row.terms.items(), *((name, (value,)) for name, value in row.derived.items())):
        value = held[0]
        if value.low is None:
            continue
        member = desk.library.member(value.document)
        place = main_place(value.evidence)
        where = desk.show_sentence(member, place[0]) if member is not None and place else ""
        values.append(f"{kind} {word_value(value.low, value.high, value.unit, value.modifier)} {where}")
    return f"{row.name} ({row.type.value}, {row.status.value}; {parties}): {' | '.join(values)}"


def _fits(text: str, wanted: Sequence[str]) -> bool:
    held = [word.stem for word in read_stems(text, 0, len(text))]
    return bool(wanted) and sum(any(likeness(word, key) for key in held) for word in wanted) >= 0.6 * len(wanted)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join([line for line in lines if line][:MOST_LINES])
