"""Alembic's entry: runs the versions over the connection that agent.store.database hands it."""

from alembic import context

from agent.store.tables import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
context.run_migrations()
