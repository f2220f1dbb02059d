"""Small articles of our own, and a workspace that holds them."""

from agent.ingest.load import load_bytes
from agent.store.documents import StoredDocument, add_document
from agent.store.workspace import Workspace

MINE = """Borealis Power buys Larkfield mine

Borealis Power plc said on Tuesday it has agreed to buy the Larkfield copper mine from Quarrystone Ltd for up to
$12 million, of which $4 million is due when output reaches a thousand tonnes a month. The mine has been shut since
2019 and employs eleven people who look after its pumps. Completion is expected in March, the companies said, once
the regional water board has agreed to the transfer of the licence. Quarrystone will keep a royalty of two percent.
"""
TANKERS = (
    "Fennimore Shipping ordered four tankers from a yard in Ulsan at a price of $44 million each, it said on Friday."
)
BAKERY = (
    "Hollis Bakeries will sell its frozen pastry arm to Tarn Foods for $31 million in cash, the companies said. "
    "The arm makes croissants in two plants near Lille and employs 240 people."
)


def put(workspace: Workspace, text: str, *, name: str = "a.txt") -> StoredDocument:
    return add_document(workspace, load_bytes(text.encode(), name=name), text.encode()).document


def put_local(workspace: Workspace, text: str) -> StoredDocument:
    article = load_bytes(text.encode(), name="local.txt")
    return add_document(workspace, article, text.encode(), local_only=True).document
