"""Articles analysed offline, opened as a library or put into a workspace."""

from collections.abc import Sequence
from hashlib import sha256

from agent.chat.library import Library
from agent.check.across.members import make_member
from agent.pipeline import analyze
from agent.schema.article import Article, Document
from agent.schema.comparison import ComparedDocument
from agent.store.documents import add_document
from agent.store.workspace import Workspace
from agent.worker import work_queue

MOORLAND = (
    "Moorland Foods buys Pettigrew Bakeries\n\n"
    "Moorland Foods has agreed to buy Pettigrew Bakeries for up to $84 million. Of that, $60 million is paid at "
    "closing and $24 million depends on milestones.\n\n"
    "If a better offer is accepted, Pettigrew owes Moorland a break fee of $3 million. Pettigrew employs 640 "
    "people in York. Moorland would not say which bank lends the money."
)
GARRICK = (
    "Garrick sells Loxley Mills\n\n"
    "Garrick Holdings has sold Loxley Mills to Tarn Capital for EUR 12 million. The sale closed on 4 March 2026. "
    "The mill has a capacity of 5 MW."
)


def article(text: str, *, name: str = "a.txt", published: str | None = "2026-03-02") -> Article:
    digest = sha256(text.encode()).hexdigest()
    document = Document(
        id=digest[:16], title=text.partition("\n")[0], source=name, published=published, media_type="text",
        characters=len(text), sha256=digest,
    )  # fmt: skip
    return Article(document=document, text=text)


def library(*texts: str) -> Library:
    members = []
    for text in texts:
        analysis = analyze(article(text))
        document = analysis.document
        listed = ComparedDocument(
            id=document.id, title=document.title, source=document.source, published=document.published,
            lineage=document.id,
        )  # fmt: skip
        members.append(make_member(listed, analysis))
    return Library(tuple(members), total=len(members))


def fill(workspace: Workspace, *texts: str, local_only: Sequence[str] = ()) -> list[str]:
    """Put articles into the workspace and analyse them; their ids."""
    ids = []
    for text in (*texts, *local_only):
        added = add_document(workspace, article(text), text.encode(), local_only=text in local_only)
        ids.append(added.document.id)
    work_queue(workspace)
    return ids
