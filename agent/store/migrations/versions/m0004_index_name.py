"""An index has a name, so that workspaces that share a Chroma server keep apart"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("index_state", sa.Column("name", sa.String(length=16), nullable=False, server_default=""))
    op.execute(sa.text("UPDATE index_state SET name = :name, place = ''").bindparams(name=secrets.token_hex(4)))
    # Under the new name everything is written again.
    op.execute("UPDATE chunks SET indexed_by = NULL")
