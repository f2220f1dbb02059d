"""The `tieout` command: what can be typed, and nothing of how it is done.

Each command's body lives in agent/commands/ and is imported when it runs, because
`tieout --help` must not wait for what only one command needs.
"""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from agent import __version__
from agent.errors import TieoutError, UsageError
from agent.schema.export_format import Format

app = typer.Typer(
    name="tieout",
    help="Read an article about a deal: its terms, each tied to its place in the text, and what does not add up.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


class DepthChoice(StrEnum):
    """How far a model reads."""

    QUICK = "quick"
    FULL = "full"


ModelOption = Annotated[
    str | None, typer.Option(metavar="PROVIDER:NAME", help="openai:NAME or ollama:NAME; none reads offline.")
]
BaseUrlOption = Annotated[str | None, typer.Option(metavar="URL", help="Address of an OpenAI-compatible server.")]
DepthOption = Annotated[
    DepthChoice, typer.Option(help="With a model: quick reads, full also checks what does not add up.")
]
MaxCostOption = Annotated[float | None, typer.Option(metavar="USD", min=0, help="Begin no call that would pass this.")]


def run() -> None:
    """Entry point of the console script: failures become one clear line, never a traceback."""
    try:
        app()
    except UsageError as error:
        _fail(error, status=2)
    except TieoutError as error:
        _fail(error, status=1)
    except BrokenPipeError:
        # The reader of our output went away (`tieout ... | head`): not an error worth words.
        sys.stderr.close()
        raise SystemExit(0) from None


def _fail(error: TieoutError, *, status: int) -> None:
    from agent.commands.failures import show_failure

    show_failure(error, as_json="--json" in sys.argv)
    raise SystemExit(status)


def _model_flags(model: str | None, base_url: str | None, max_cost: float | None = None) -> dict[str, object]:
    return {"model": model, "openai_base_url": base_url, "max_cost_usd": None if max_cost is None else str(max_cost)}


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tieout {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Options before the command."""


@app.command()
def demo(
    figures: Annotated[bool, typer.Option("--figures", help="Show the ledger of every figure and date.")] = False,
) -> None:
    """Analyse the bundled sample article: no key, no network."""
    from agent.bundled import sample_article
    from agent.commands.analyze import Output, Reader, analyze_inputs

    reader = Reader({"model": "none"})
    raise typer.Exit(analyze_inputs([str(sample_article())], Output(figures=figures), reader=reader))


@app.command()
def analyze(
    inputs: Annotated[list[str], typer.Argument(metavar="PATH|URL|-", help="Files, directories, addresses, or - .")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line, per input.")] = False,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Write DIR/NAME.json for each input NAME.")] = None,
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Documents analysed at the same time.")] = 1,
    figures: Annotated[bool, typer.Option("--figures", help="Show the ledger of every figure and date.")] = False,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    depth: DepthOption = DepthChoice.FULL,
    max_cost: MaxCostOption = None,
    estimate: Annotated[
        bool, typer.Option("--estimate", help="Say what the model would take and cost, and stop before any call.")
    ] = False,
) -> None:
    """Print an article's deal, its gaps and what does not add up."""
    from agent.commands.analyze import Output, Reader, analyze_inputs

    output = Output(as_json=as_json, directory=out, figures=figures)
    reader = Reader(_model_flags(model, base_url, max_cost), depth=depth.value, only_estimate=estimate)
    raise typer.Exit(analyze_inputs(inputs, output, reader=reader, workers=workers))


@app.command()
def add(
    inputs: Annotated[
        list[str] | None, typer.Argument(metavar="PATH|URL|DIR|-", help="None: finish what waits in the queue.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line, per document.")] = False,
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Documents analysed at the same time.")] = 1,
    local_only: Annotated[bool, typer.Option("--local-only", help="Never show these to a model elsewhere.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Analyse anew what is there already.")] = False,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    depth: DepthOption = DepthChoice.FULL,
    max_cost: MaxCostOption = None,
) -> None:
    """Put articles into the workspace, analysed and indexed.

    A second run finishes one that was cut off.
    """
    from agent.commands.add import Adding, add_inputs
    from agent.config import load_settings

    how = Adding(as_json=as_json, local_only=local_only, again=again, depth=depth.value)
    settings = load_settings(_model_flags(model, base_url, max_cost))
    raise typer.Exit(add_inputs(inputs or [], settings, how, workers=workers))


@app.command("list")
def list_(as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False) -> None:
    """Show every document of the workspace."""
    from agent.commands.documents import list_workspace
    from agent.config import load_settings

    raise typer.Exit(list_workspace(load_settings(), as_json=as_json))


@app.command()
def show(
    document: Annotated[str, typer.Argument(metavar="DOC", help="An id, the beginning of one, or the source.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the analysis as one JSON object.")] = False,
    figures: Annotated[bool, typer.Option("--figures", help="Show the ledger of every figure and date.")] = False,
    machine: Annotated[bool, typer.Option("--machine", help="As it was read, without the desk's decisions.")] = False,
) -> None:
    """Show a document's newest analysis, the desk's decisions applied."""
    from agent.commands.documents import show_document
    from agent.config import load_settings

    raise typer.Exit(show_document(load_settings(), document, as_json=as_json, figures=figures, machine=machine))


InOption = Annotated[list[str] | None, typer.Option("--in", metavar="DOC", help="Ask this document; may be repeated.")]


@app.command()
def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="In English, Spanish, German or French.")],
    documents: InOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as one JSON object.")] = False,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    max_cost: MaxCostOption = None,
) -> None:
    """Ask the workspace; each sentence answered shows its place."""
    from agent.commands.questions import ask_question

    raise typer.Exit(ask_question(question, documents or [], _model_flags(model, base_url, max_cost), as_json=as_json))


@app.command()
def chat(
    documents: InOption = None,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    max_cost: MaxCostOption = None,
) -> None:
    """Ask one question after another."""
    from agent.commands.questions import chat

    raise typer.Exit(chat(documents or [], _model_flags(model, base_url, max_cost)))


@app.command()
def compare(
    documents: Annotated[list[str] | None, typer.Argument(metavar="DOC", help="None: the whole workspace.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the comparison as one JSON object.")] = False,
    every: Annotated[bool, typer.Option("--every", help="Show deals that one document alone tells of, too.")] = False,
) -> None:
    """Hold documents on one deal against each other.

    What conflicts, what changed later, what fills a gap and what agrees.
    """
    from agent.commands.questions import compare_documents
    from agent.config import load_settings

    raise typer.Exit(compare_documents(documents or [], load_settings(), as_json=as_json, every=every))


@app.command()
def deals(
    where: Annotated[
        list[str] | None, typer.Option(metavar="CONDITION", help='Such as "price_per_mw>1e6"; may be repeated.')
    ] = None,
    sort: Annotated[str | None, typer.Option(metavar="COLUMN", help='"-column" puts the largest first.')] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the table as one JSON object.")] = False,
) -> None:
    """Show one row a deal, across documents, filtered and sorted.

    By any term; metrics show their computation.
    """
    from agent.commands.questions import show_deals
    from agent.config import load_settings

    raise typer.Exit(show_deals(where or [], sort, load_settings(), as_json=as_json))


@app.command()
def export(
    documents: Annotated[list[str] | None, typer.Argument(metavar="DOC", help="Ids, or sources; none is all.")] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="What to write.")] = Format.XLSX,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where to write; - for standard output.")] = Path(),
) -> None:
    """Write analyses as files that say what was reviewed."""
    from agent.commands.export import export_documents

    raise typer.Exit(export_documents(documents or [], format, out))


@app.command("app")
def serve_app(
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; 127.0.0.1 is this machine alone.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=1, max=65535, help="The port.")] = 8501,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open a browser window.")] = True,
) -> None:
    """Open the app: upload, read, check, correct, export."""
    from agent.app.serve import serve

    serve(host=host, port=port, opens_browser=browser)


@app.command()
def remove(
    documents: Annotated[list[str], typer.Argument(metavar="DOC", help="Ids, beginnings of them, or sources.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
) -> None:
    """Take documents out, with their analyses and decisions."""
    from agent.commands.documents import remove_documents
    from agent.config import load_settings

    raise typer.Exit(remove_documents(load_settings(), documents, as_json=as_json))


@app.command()
def backup(file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")]) -> None:
    """Copy documents, analyses, decisions and chats into one file."""
    from agent.commands.upkeep import back_up_workspace
    from agent.config import load_settings

    raise typer.Exit(back_up_workspace(load_settings(), file))


@app.command()
def restore(file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that backup wrote.")]) -> None:
    """Fill an empty workspace from a backup."""
    from agent.commands.upkeep import restore_workspace
    from agent.config import load_settings

    raise typer.Exit(restore_workspace(load_settings(), file))


@app.command()
def index(
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Write every passage again.")] = False,
) -> None:
    """Write passages that wait into the index.

    Needed after the embedding model was changed.
    """
    from agent.commands.upkeep import index_workspace
    from agent.config import load_settings

    raise typer.Exit(index_workspace(load_settings(), rebuild=rebuild))


@app.command("eval", add_help_option=False, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def evaluate(context: typer.Context) -> None:
    """Measure accuracy; compare runs; hold a build to a baseline."""
    from agent.commands.eval import run_evals

    raise typer.Exit(run_evals(context.args))


@app.command()
def config(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line, per setting.")] = False,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
) -> None:
    """Show the settings that hold, and where each comes from."""
    from agent.commands.settings import show_settings

    show_settings(_model_flags(model, base_url), as_json=as_json)


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line, per thing looked at.")] = False,
    repair: Annotated[bool, typer.Option("--repair", help="Mend what does not agree in the workspace.")] = False,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
) -> None:
    """Look at what a run depends on, and say in words what is wrong."""
    from agent.commands.doctor import run_doctor

    raise typer.Exit(run_doctor(_model_flags(model, base_url), as_json=as_json, repair=repair))
