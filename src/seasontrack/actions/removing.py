"""Taking a show, a work or an announcement out of the library."""

from dataclasses import dataclass

from seasontrack.domain.errors import ConflictError, NotFoundError, UnknownNameError
from seasontrack.domain.lookup import find
from seasontrack.domain.models import Announcement, Coverage, Show, Work
from seasontrack.domain.words import shortened
from seasontrack.storage.library import Library, Transaction

SHORTEST_ID = 4  # characters of an id that are enough when no other begins with them


@dataclass(frozen=True, slots=True)
class Removal:
    """What goes: the thing itself, and what goes along with it."""

    what: Show | Work | Announcement
    title: str
    announcements: tuple[Announcement, ...] = ()
    coverage: tuple[Coverage, ...] = ()


def removal_of(library: Library, name: str, *, is_work: bool = False) -> Removal:
    """Return what removing ``name`` would take out of the library.

    The name is an announcement's id or else a show's, or else a work's;
    ``is_work`` looks among the works alone. Raises NotFoundError or
    ConflictError for the name, and ConflictError for a work that is in use.
    """
    if is_work:
        return _removal_of_work(library, name)
    announcement = announcement_called(library, name)
    if announcement is not None:
        return Removal(announcement, library.shows[announcement.show].title)
    try:
        show = find("show", name, library.shows)
    except UnknownNameError as unknown:
        try:
            return _removal_of_work(library, name)
        except UnknownNameError:
            raise unknown from None
    return Removal(
        what=show,
        title=show.title,
        announcements=library.announcements_of(show.key),
        coverage=library.coverage_of(show.key),
    )


def remove(library: Transaction, name: str, *, is_work: bool = False) -> Removal:
    """Take ``name`` out of the library, with all that belongs to it, and return what went.

    Raises what ``removal_of`` raises.
    """
    removal = removal_of(library, name, is_work=is_work)
    for record in (*removal.announcements, *removal.coverage, removal.what):
        library.remove(record)
    return removal


def announcement_called(library: Library, text: str) -> Announcement | None:
    """Return the announcement whose id is ``text`` or begins with it, None when none does.

    Raises ConflictError when several begin so.
    """
    wanted = text.casefold()
    if len(wanted) < SHORTEST_ID:
        return None
    found = [a for a in library.announcements if a.id.casefold().startswith(wanted)]
    exact = [a for a in found if a.id.casefold() == wanted]
    if len(exact or found) > 1:
        ids = ", ".join(a.id for a in found[:8])
        raise ConflictError(f"'{shortened(text)}' could be several announcements: {ids}")
    return next(iter(exact or found), None)


def the_announcement(library: Library, text: str) -> Announcement:
    """Return the announcement whose id is ``text`` or begins with it.

    Raises NotFoundError when there is none, ConflictError when there are several.
    """
    found = announcement_called(library, text)
    if found is None:
        raise NotFoundError(
            f"no announcement has the id '{shortened(text)}'; 'seasontrack log SHOW' lists the ids"
        )
    return found


def _removal_of_work(library: Library, name: str) -> Removal:
    work = find("work", name, library.works)
    users = sorted({use.show for use in library.coverage_of_work(work.key)})
    if users:
        raise ConflictError(f"{work.title} is in use by {', '.join(users)}; remove those first")
    return Removal(work, work.title)
