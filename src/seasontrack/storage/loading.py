"""A library file as tables of the present schema, read once."""

from pathlib import Path
from typing import NamedTuple

from seasontrack.domain.errors import DamagedLibraryError
from seasontrack.storage.backups import way_back
from seasontrack.storage.documents import Tables
from seasontrack.storage.json_file import parsed, read_content
from seasontrack.storage.migrations import SchemaError, migrate, new_tables


class Loaded(NamedTuple):
    """The tables of a library as they lay on disk, brought to the present schema.

    ``content`` are the file's bytes, None where there is no file; ``migrated`` are the
    steps just taken in memory.
    """

    tables: Tables
    content: bytes | None = None
    one_record_per_line: bool = False
    migrated: tuple[str, ...] = ()


def load(path: Path) -> Loaded:
    """Return the library at ``path``, empty where there is no file; nothing is written.

    Raises DamagedLibraryError for what is no library or from a newer major version.
    """
    return loaded(path, read_content(path))


def loaded(path: Path, content: bytes | None) -> Loaded:
    """Return the library of which ``load`` would read these bytes, None for no file."""
    if content is None:
        return Loaded(new_tables())
    text = parsed(path, content)
    try:
        migrated = migrate(text.tables)
    except SchemaError as error:
        raise DamagedLibraryError(path, str(error), way_back=way_back(path)) from error
    in_lines = text.one_record_per_line and not migrated
    return Loaded(text.tables, content, in_lines, migrated)
