"""`tieout ask`, `chat`, `compare` and `deals`: questions to the workspace, and its documents beside each other."""

import sys
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from agent.chat.ask import ask, open_findings
from agent.check.across.compare import compare
from agent.check.across.filter import filter_table, read_condition
from agent.check.across.table import build_table
from agent.commands.documents import EMPTY_WORKSPACE
from agent.config import Settings, load_settings
from agent.errors import TieoutError, UsageError
from agent.llm.ask import Llm
from agent.llm.session import open_llm
from agent.schema.analysis import Analysis
from agent.schema.answer import Answer
from agent.schema.finding import Finding
from agent.store.chats import add_exchange, create_chat
from agent.store.documents import StoredDocument, find_document, list_documents
from agent.store.reviews import load_reviewed
from agent.store.workspace import Workspace, open_workspace
from agent.terminal.answer import print_rest, print_sentence
from agent.terminal.comparison import print_comparison
from agent.terminal.console import open_console
from agent.terminal.deals import print_deals
from agent.terminal.wording import printable

_HELP = "Type a question. /docs lists the documents, /in DOC... asks only those, /all asks all again, /quit leaves."


def ask_question(question: str, documents: Sequence[str], flags: Mapping[str, object], *, as_json: bool) -> int:
    """One question, one answer; exit status 3 where a model's part is missing."""
    settings = load_settings(flags)
    workspace = open_workspace(settings)
    llm = open_llm(settings)
    if not as_json and not documents and _is_empty(workspace):
        return 0
    if as_json:
        answer = ask(workspace, question, documents=documents, llm=llm)
        sys.stdout.write(answer.to_json() + "\n")
    else:
        answer = _say(workspace, question, documents, (), llm, open_console())
    return 3 if answer.run.failures else 0


def chat(documents: Sequence[str], flags: Mapping[str, object]) -> int:
    """Questions and answers until the user leaves; kept in the workspace."""
    settings = load_settings(flags)
    workspace = open_workspace(settings)
    llm = open_llm(settings)
    console = open_console()
    chosen = [find_document(workspace, given).id for given in documents]
    _greet(workspace, chosen, settings, llm, console)
    history: list[Answer] = []
    kept: int | None = None
    while (line := _read_line(console)) is not None:
        if not line:
            continue
        if line.startswith("/"):
            if line in ("/quit", "/exit", "/q"):
                break
            chosen = _obey(line, workspace, chosen, console)
            continue
        try:
            answer = _say(workspace, line, chosen, history, llm, console)
        except TieoutError as error:
            console.print(Text(f"{error.message}" + (f"  {error.hint}" if error.hint else ""), style="red"))
            continue
        history.append(answer)
        kept = kept if kept is not None else create_chat(workspace, line, documents=chosen, owner=settings.user).id
        add_exchange(workspace, kept, answer)
    return 0


def compare_documents(given: Sequence[str], settings: Settings, *, as_json: bool, every: bool) -> int:
    """Documents on the same deals side by side; none named is the whole workspace."""
    workspace = open_workspace(settings)
    if not as_json and not given and _is_empty(workspace):
        return 0
    comparison = compare(_load(workspace, given))
    if as_json:
        sys.stdout.write(comparison.to_json() + "\n")
    else:
        print_comparison(comparison, open_console(), every=every)
    return 0


def show_deals(where: Sequence[str], sort: str | None, settings: Settings, *, as_json: bool) -> int:
    """One row a deal, across documents."""
    columns = [read_condition(item).field for item in where] + ([sort.removeprefix("-")] if sort else [])
    workspace = open_workspace(settings)
    if not as_json and _is_empty(workspace):
        return 0
    table = filter_table(build_table(_load(workspace, ())), where=where, sort=sort)
    if as_json:
        sys.stdout.write(table.to_json() + "\n")
    else:
        words = ("name", "type", "status", "location", "published", "as_of")
        console = open_console()
        print_deals(table, console, columns=[name for name in columns if name not in words])
    return 0


def _is_empty(workspace: Workspace) -> bool:
    """Whether there is nothing to ask or compare; says so, and what to do."""
    if list_documents(workspace):
        return False
    print(EMPTY_WORKSPACE)
    return True


def _load(workspace: Workspace, given: Sequence[str]) -> list[tuple[StoredDocument, Analysis]]:
    """The documents with their analyses as accepted. Raises UsageError for one that has none."""
    chosen = [find_document(workspace, item) for item in given] if given else list_documents(workspace)
    found = []
    for document in chosen:
        reviewed = load_reviewed(workspace, document.id)
        if reviewed is not None:
            found.append((document, reviewed.accepted()))
        elif given:
            raise UsageError(
                f"{document.source} has not been analysed", hint="tieout add, with no input, analyses what waits."
            )
    return found


def _say(
    workspace: Workspace, question: str, documents: Sequence[str], history: Sequence[Answer], llm: Llm | None,
    console: Console,
) -> Answer:  # fmt: skip
    """Print each sentence once it has been checked, then the rest."""
    titles = {item.id: item.title or item.source for item in list_documents(workspace)}
    answer = ask(
        workspace, question, documents=documents, history=history, llm=llm,
        on_sentence=lambda sentence: print_sentence(sentence, console, titles=titles),
    )  # fmt: skip
    print_rest(answer, console, findings=_findings(workspace, answer, documents))
    return answer


def _findings(workspace: Workspace, answer: Answer, documents: Sequence[str]) -> dict[str, Finding]:
    """The findings that an answer's caveats name."""
    return open_findings(workspace, documents) if answer.caveats else {}


def _greet(
    workspace: Workspace, chosen: Sequence[str], settings: Settings, llm: Llm | None, console: Console
) -> None:  # fmt: skip
    count = len(chosen) or len(list_documents(workspace))
    by = "no model: answers are read out of the documents" if llm is None else f"answers by {settings.model}, checked"
    console.print(Text(f"{count} documents · {by}", style="bold"))
    console.print(Text(_HELP, style="dim"))


def _read_line(console: Console) -> str | None:
    """What was typed; None where the input ends."""
    try:
        return console.input("\n[bold]>[/bold] ").strip()
    except (EOFError, KeyboardInterrupt):
        console.print()
        return None


def _obey(line: str, workspace: Workspace, chosen: list[str], console: Console) -> list[str]:
    """A command of the chat; the documents that are asked from now on."""
    name, *given = line.split()
    if name == "/docs":
        for item in list_documents(workspace):
            mark = "•" if not chosen or item.id in chosen else " "
            only = "  local only" if item.local_only else ""
            console.print(Text(f"{mark} {item.id[:8]}  {printable(item.title or item.source)}{only}"))
    elif name == "/in" and given:
        try:
            return [find_document(workspace, item).id for item in given]
        except TieoutError as error:
            console.print(Text(error.message, style="red"))
    elif name == "/all":
        return []
    else:
        console.print(Text(_HELP, style="dim"))
    return chosen
