"""What Alembic runs to carry out its scripts: on the connection it is given, committing nothing."""

from __future__ import annotations

from alembic import context

# SQLite undoes changes of tables as well, since our transactions are begun by ourselves.
context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
