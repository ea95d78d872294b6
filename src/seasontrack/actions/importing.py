"""Taking in files of others: a library, our CSV, a plain CSV of shows."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from seasontrack.actions.intake import Intake
from seasontrack.actions.plans import Plan
from seasontrack.domain.errors import DamagedError, UsageError
from seasontrack.domain.models import Announcement, Coverage, Show, Work
from seasontrack.domain.words import shortened
from seasontrack.exchange import files
from seasontrack.exchange.csv_files import CsvTable, table_of_header
from seasontrack.exchange.entries import Bad, Found, Input
from seasontrack.exchange.fields import FieldError
from seasontrack.exchange.json_library import ExportedLibrary, is_export, library_json
from seasontrack.exchange.plain_shows import PlainShows, Reading
from seasontrack.exchange.reports import ShowReport
from seasontrack.exchange.sheets import Sheet
from seasontrack.storage.library import Library, Transaction, read_library

Tick = Callable[[int, int], None]
_ORDER = (Work, Show, ShowReport, Announcement, Coverage)


@dataclass(frozen=True, slots=True)
class Request:
    """What to import and how, as typed.

    ``encoding`` None means UTF-8, or UTF-16 where the file begins so.
    """

    paths: Sequence[Path]
    reading: Reading = field(default_factory=Reading)
    encoding: str | None = None
    skips_bad: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do.

    ``bad`` are the entries it left out; ``saved`` the files they were written to.
    """

    plan: Plan
    bad: tuple[Bad, ...]
    saved: tuple[Path, ...]
    remarks: tuple[str, ...]


class BadEntriesError(DamagedError):
    """Files with entries that cannot be taken in; nothing was imported."""

    def __init__(self, bad: Sequence[Bad]) -> None:
        others = len(bad) - 1
        more = f" and {others} more bad {'entry' if others == 1 else 'entries'}" if others else ""
        super().__init__(
            f"{bad[0]}{more}; nothing was imported (--skip-bad imports the others "
            "and saves the bad ones to a file)"
        )


def import_files(
    library: Transaction,
    request: Request,
    today: date,
    *,
    is_dry: bool = False,
    tick: Tick = lambda _done, _total: None,
) -> Imported:
    """Take the files into the library, all of them or, on an error, none.

    ``tick`` is called with how many entries of how many are done. Bad entries are saved
    beside their file where they are skipped, except in a dry run.
    Raises NotFoundError and DamagedError for the files, UsageError for the
    mapping, BadEntriesError for bad entries that are not skipped.
    """
    intake = Intake(library, today)
    with ExitStack() as stack:
        inputs = [_input(stack, path, request, today, library.path) for path in request.paths]
        bad = _taken_in(intake, inputs, tick)
        if bad and not request.skips_bad:
            raise BadEntriesError([each for _, each in bad])
        plan = intake.plan()
        plan.apply(library)
        saved = [] if is_dry else _save_bad(request.paths, inputs, bad)
        remarks = [remark for each in inputs for remark in each.remarks]
    return Imported(plan, tuple(each for _, each in bad), tuple(saved), tuple(remarks))


def _taken_in(intake: Intake, inputs: Sequence[Input], tick: Tick) -> list[tuple[int, Bad]]:
    """Take in what the inputs hold; return what they hold that is bad, in their order.

    Shows come before what names them, in whatever order the files stand.
    """
    entries = [(file, entry) for file, each in enumerate(inputs) for entry in each.entries()]
    places = sorted(range(len(entries)), key=lambda place: _rank(entries[place][1]))
    bad: list[tuple[int, int, Bad]] = []
    for done, place in enumerate(places, start=1):
        file, entry = entries[place]
        refused = entry if isinstance(entry, Bad) else _refusal(intake, entry)
        if refused is not None:
            bad.append((place, file, refused))
        tick(done, len(places))
    return [(file, each) for _, file, each in sorted(bad, key=lambda found: found[0])]


def _rank(entry: Found | Bad) -> int:
    return 0 if isinstance(entry, Bad) else _ORDER.index(type(entry.content))


def _refusal(intake: Intake, entry: Found) -> Bad | None:
    """Take an entry in, and return what is wrong with it if it cannot be."""
    try:
        if isinstance(entry.content, ShowReport):
            intake.take_report(entry.content)
        else:
            intake.take(entry.content, entry.title)
    except FieldError as error:
        return Bad(entry.place, error.field, error.reason, entry.raw)
    return None


def _input(stack: ExitStack, path: Path, request: Request, today: date, library: Path) -> Input:
    source = stack.enter_context(files.opened(path))
    if path.resolve() == library.resolve():
        raise UsageError(f"{source.name} is the library itself")
    is_json = files.shape_of(source) is files.Shape.JSON
    if is_json and is_export(source):
        return ExportedLibrary(source)
    if is_json:
        return _LibraryFile(path, read_library(path))
    sheet = Sheet(source, request.encoding)
    table = table_of_header(sheet.header)
    is_ours = table is not None and not request.reading.renamed and not request.reading.only
    if table is not None and is_ours:
        return CsvTable(sheet, table)
    return PlainShows(sheet, request.reading, today)


class _LibraryFile:
    """Another library file: the storage reads it, and refuses one that is damaged."""

    remarks: Sequence[str] = ()

    def __init__(self, path: Path, library: Library) -> None:
        self.place = shortened(str(path), 200)
        self.library = library

    def entries(self) -> Iterator[Found | Bad]:
        """Yield its records."""
        library = self.library
        for records in (library.shows.values(), library.works.values()):
            yield from (Found(self.place, record, record) for record in records)
        for statements in (library.announcements, library.coverage):
            yield from (Found(self.place, record, record) for record in statements)

    def remainder(self, bad: Sequence[Bad]) -> bytes:
        """Return an export of the records that were refused."""
        return library_json([each.raw for each in bad])


def _save_bad(
    paths: Sequence[Path], inputs: Sequence[Input], bad: Sequence[tuple[int, Bad]]
) -> list[Path]:
    saved = []
    for file in dict.fromkeys(file for file, _ in bad):
        beside = files.free_name(paths[file], "bad")
        files.save(inputs[file].remainder([each for place, each in bad if place == file]), beside)
        saved.append(beside)
    return saved
