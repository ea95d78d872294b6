"""Completion of names from the library, for the shell.

It runs at every press of the tab key, so it imports next to nothing.
"""

import os
from collections.abc import Iterable
from pathlib import Path

import typer

from seasontrack.domain.errors import SeasontrackError
from seasontrack.storage.records import read_library


def complete_show(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the keys of shows that begin like ``incomplete``, with their titles.

    A library that cannot be read offers nothing: a shell has no place for an error.
    """
    try:
        names = list(read_library(library_of(context)).names_of_shows())
    except SeasontrackError:
        return []
    return _offered(names, incomplete)


def complete_work(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the keys of works that begin like ``incomplete``, with their titles."""
    try:
        names = list(read_library(library_of(context)).names_of_works())
    except SeasontrackError:
        return []
    return _offered(names, incomplete)


def complete_record(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the keys of shows and of works that begin like ``incomplete``, once each."""
    works = dict(complete_work(context, incomplete))
    return sorted({**works, **dict(complete_show(context, incomplete))}.items())


def library_of(context: typer.Context) -> Path:
    """Return the library that the command line being completed is about."""
    from seasontrack.storage.locations import default_library

    typed = context.find_root().params.get("library") or os.environ.get("SEASONTRACK_LIBRARY")
    return Path(typed) if typed else default_library()


def _offered(names: Iterable[tuple[str, str, object]], incomplete: str) -> list[tuple[str, str]]:
    begun = incomplete.casefold()
    return sorted((key, title) for key, title, _ in names if key.startswith(begun))
