"""What an analysis found, counted, so that a list need not read every report"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("analyses", sa.Column("counts", sa.JSON(), nullable=True))
