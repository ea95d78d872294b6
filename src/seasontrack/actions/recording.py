"""Recording shows and what was announced about them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from seasontrack.actions.statements import Statement, announcement_of
from seasontrack.domain.announcing import corroborates, is_same_statement
from seasontrack.domain.chronology import check_chronology, remarks_on
from seasontrack.domain.errors import ConflictError, UsageError
from seasontrack.domain.history import History, Status, fold, tells_the_same
from seasontrack.domain.lookup import find, names_of
from seasontrack.domain.models import Announcement, Show, Work
from seasontrack.domain.words import checked_key, folded, key_of, shortened, typed_text
from seasontrack.storage.identifiers import new_id, utc_now

if TYPE_CHECKING:
    from seasontrack.actions.works import NewWork
    from seasontrack.storage.library import Library, Transaction

ID_SITES = ("tvmaze", "tmdb", "imdb", "tvdb", "anilist", "wikidata")


class NewShow(NamedTuple):
    """A show as it was typed."""

    title: str
    platform: str | None = None
    key: str | None = None
    aliases: Sequence[str] = ()
    tags: Sequence[str] = ()
    ids: Sequence[str] = ()
    based_on: "NewWork | None" = None


class Added(NamedTuple):
    """A show that was added, the first of a library or not, and its work where that was said."""

    show: Show
    work: Work | None
    is_first: bool


class Recorded(NamedTuple):
    """An announcement, and what recording it changed.

    ``is_new`` is False when the very same announcement was there already;
    ``is_first`` when the library had none of its kind before; ``corroborated`` are
    the recorded ones that state the same fact.
    """

    show: Show
    announcement: Announcement
    is_new: bool
    corroborated: tuple[Announcement, ...]
    before: Status
    after: Status
    remarks: tuple[str, ...] = ()
    is_first: bool = False


def add_show(library: "Transaction", new: NewShow) -> Added:
    """Add a show to the library and return it.

    The work it is based on is added along with it, unless it is there already.
    Raises UsageError for an empty title or a bad key or id, ConflictError when
    its key, title or an alias is taken.
    """
    title = typed_text(new.title, "the title")
    key = checked_key(new.key) if new.key is not None else key_of(title)
    if not key:
        raise UsageError(f"no key can be made from '{shortened(title)}'; give one with --key")
    show = Show(
        key=key,
        title=title,
        aliases=tuple(dict.fromkeys(typed_text(alias, "--alias") for alias in new.aliases)),
        platform=typed_text(new.platform, "--platform") if new.platform is not None else None,
        tags=tuple(dict.fromkeys(typed_text(tag, "--tag") for tag in new.tags)),
        ids=_ids(new.ids),
        recorded_at=utc_now(),
    )
    _check_free(library, show)
    work = None
    if new.based_on is not None:
        from seasontrack.actions.works import based_on

        work = based_on(library, new.based_on)
        show = show._replace(works=(work.key,))
    is_first = not library.shows
    library.add(show)
    return Added(show, work, is_first)


def announce(library: "Transaction", name: str, statement: Statement, today: date) -> Recorded:
    """Record a statement about the show called ``name``.

    Raises UsageError for a statement that cannot be, NotFoundError or
    ConflictError for the name, and ConflictError when it contradicts the log.
    """
    show = find("show", name, library.shows)
    _check_quoted(show, name, statement.seasons)
    log = library.announcements_of(show.key)
    announcement = announcement_of(statement, show, log, today, (new_id(), utc_now()))
    now = fold(show, log, today)
    whole = fold(show, log, date.max)
    same = next((each for each in log if is_same_statement(each, announcement)), None)
    if same and tells_the_same(whole, fold(show, [*log, announcement], date.max)):
        return Recorded(
            show, same, is_new=False, corroborated=(), before=now.status, after=now.status
        )
    check_chronology(whole, announcement)
    is_first = all(d.get("kind") != statement.kind for d in library.documents("announcements"))
    library.add(announcement)
    return Recorded(
        show=show,
        announcement=announcement,
        is_new=True,
        corroborated=tuple(each for each in log if corroborates(announcement, each)),
        before=now.status,
        after=fold(show, [*log, announcement], today).status,
        remarks=tuple(remarks_on(whole, announcement, today)),
        is_first=is_first,
    )


def history_of(library: "Library", show: Show, as_of: date) -> History:
    """Return the show's history as it was known on ``as_of``."""
    return fold(show, library.announcements_of(show.key), as_of)


def _check_quoted(show: Show, name: str, seasons: str | None) -> None:
    """Refuse a title typed without quotes, whose second word stands where a season should."""
    if seasons is None or not seasons[:1].isalpha():
        return
    whole = f"{name} {seasons}"
    if any(folded(each).startswith(folded(whole)) for each in names_of(show)):
        raise UsageError(
            f"'{shortened(seasons)}' belongs to the title; put it in quotes, as in "
            f"'{shortened(whole)}'"
        )


def _ids(typed: Sequence[str]) -> Mapping[str, str]:
    ids: dict[str, str] = {}
    for text in typed:
        site, equals, value = text.partition("=")
        site = site.strip().casefold()
        if not equals or site not in ID_SITES or not value.strip():
            sites = ", ".join(ID_SITES)
            raise UsageError(f"'{shortened(text)}' is not SITE=ID, with SITE one of {sites}")
        ids[site] = typed_text(value, f"the {site} id")
    return ids


def _check_free(library: "Library", show: Show) -> None:
    """Two shows that share a name could never be told apart again."""
    wanted = {folded(name): name for name in names_of(show)}
    for other in library.shows.values():
        taken = wanted.keys() & {folded(name) for name in names_of(other)}
        if not taken:
            continue
        name = wanted[min(taken)]
        way_out = (
            "--key" if name == show.key != show.title else "a title of its own, as with a year"
        )
        raise ConflictError(f"'{shortened(name)}' is taken by {other.title}; give it {way_out}")
