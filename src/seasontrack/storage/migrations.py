"""From the schemas of earlier versions to this one's: ordered steps, recorded in the file.

The schema is written "major.minor". A newer minor only adds fields or tables, which are
kept as they are; a newer major is not read. Every step is one change of the major.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from seasontrack.storage.documents import Document, Tables

SCHEMA = (1, 0)
_SPELLING = re.compile(r"([0-9]{1,6})\.([0-9]{1,6})")


class SchemaError(ValueError):
    """A library whose schema cannot be read here; ``str()`` of it says why."""


class Migration(NamedTuple):
    """One step: a name that never changes, and what it does to the tables, in place."""

    name: str
    apply: Callable[[Tables], None]


MIGRATIONS: tuple[Migration, ...] = ()


def new_tables() -> Tables:
    """Return the tables of an empty library of the present schema."""
    names = [migration.name for migration in MIGRATIONS]
    meta: Document = {"schema": spelled(SCHEMA), "migrations": names}
    return {"meta": {"1": meta}, "shows": {}, "works": {}, "announcements": {}, "coverage": {}}


def schema_of(tables: Tables) -> tuple[int, int]:
    """Return the (major, minor) schema of a library; raises SchemaError where it has none."""
    text = _meta(tables).get("schema")
    found = _SPELLING.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        raise SchemaError("its table 'meta' has no schema like '1.0'")
    return int(found[1]), int(found[2])


def migrate(tables: Tables, migrations: Sequence[Migration] | None = None) -> tuple[str, ...]:
    """Bring the tables to the present schema, in place; return the names of the steps taken.

    Steps recorded in the file are not taken again. Undoing does not reach back past a
    step, because the old documents have the old schema: the journal begins anew.
    Raises SchemaError for a newer major schema.
    """
    missing = missing_steps(tables, migrations)
    for step in missing:
        step.apply(tables)
    taken = tuple(step.name for step in missing)
    if taken:
        tables.pop("changes", None)
        applied = [*_applied(tables), *taken]
        _meta(tables).update(schema=spelled(SCHEMA), migrations=applied)
    return taken


def missing_steps(
    tables: Tables, migrations: Sequence[Migration] | None = None
) -> tuple[Migration, ...]:
    """Return the steps still to be taken with these tables, of which ``meta`` is enough.

    Raises SchemaError for a newer major schema.
    """
    major, _ = schema_of(tables)
    if major > SCHEMA[0]:
        here = spelled(SCHEMA)
        raise SchemaError(
            f"its schema {_meta(tables)['schema']} is newer than {here}, the newest this "
            "version of seasontrack reads; update seasontrack"
        )
    steps = MIGRATIONS if migrations is None else migrations
    applied = _applied(tables)
    return tuple(step for step in steps if step.name not in applied)


def _applied(tables: Tables) -> list[str]:
    names = _meta(tables).get("migrations")
    return names if isinstance(names, list) else []


def _meta(tables: Tables) -> Document:
    return next(iter(tables["meta"].values()))


def spelled(schema: tuple[int, int]) -> str:
    """Return a schema as it is written: "1.0"."""
    return ".".join(map(str, schema))
