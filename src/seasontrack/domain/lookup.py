"""Finding a show or a work by what people call it."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from seasontrack.domain.errors import AmbiguousNameError, UnknownNameError
from seasontrack.domain.words import folded, shortened

NEAREST = 3
LIKENESS = 0.6


class Named(Protocol):
    """What can be looked up: it has a key, a title and perhaps aliases."""

    @property
    def key(self) -> str:
        """The short name, unique in a library."""

    @property
    def title(self) -> str:
        """The title as people write it."""


NamedRecord = TypeVar("NamedRecord", bound=Named)


def find(noun: str, text: str, among: Mapping[str, NamedRecord]) -> NamedRecord:
    """Return the one record whose key, title or alias is ``text``, or begins with it.

    Case, accents and a leading "the" do not matter. A whole name wins over a beginning.
    Raises UnknownNameError with the nearest names, or AmbiguousNameError with the
    candidates; ``noun`` ("show", "work") is how the sentence calls them.
    """
    if text in among:
        return among[text]
    wanted = folded(text)
    whole: dict[str, NamedRecord] = {}
    begun: dict[str, NamedRecord] = {}
    for record in among.values():
        names = [folded(name) for name in names_of(record)]
        if wanted in names:
            whole[record.key] = record
        elif wanted and any(_begins(name, wanted) for name in names):
            begun[record.key] = record
    found = whole or begun
    if not found:
        raise UnknownNameError(noun, shortened(text), _nearest(wanted, among.values()))
    if len(found) > 1:
        raise AmbiguousNameError(noun, shortened(text), sorted(found))
    return next(iter(found.values()))


def names_of(record: Named) -> tuple[str, ...]:
    """Return every name of a record: its key, its title, its aliases."""
    return (record.key, record.title, *getattr(record, "aliases", ()))


def _begins(name: str, wanted: str) -> bool:
    return name.startswith(wanted) or (name[:3] == "the" and name[4:].startswith(wanted))


def _nearest(wanted: str, among: Iterable[Named]) -> list[str]:
    from difflib import get_close_matches

    keys = {folded(name): record.key for record in among for name in names_of(record)}
    near = get_close_matches(wanted, keys, n=NEAREST * 2, cutoff=LIKENESS)
    return list(dict.fromkeys(keys[name] for name in near))[:NEAREST]
