"""What comes from outside, taken in against a library that itself stays as it is."""

from collections.abc import Mapping
from datetime import date

from seasontrack.actions.comparing import Difference, compare
from seasontrack.actions.names import Names
from seasontrack.actions.plans import Plan
from seasontrack.domain.lookup import names_of
from seasontrack.domain.models import Announcement, Coverage, Show, Work
from seasontrack.domain.words import folded, key_of, shortened
from seasontrack.exchange.fields import FieldError
from seasontrack.exchange.reports import ShowReport
from seasontrack.exchange.tables import Record, identity, table_of
from seasontrack.storage.identifiers import new_id, utc_now
from seasontrack.storage.library import Library

Place = tuple[str, str]


class Intake:
    """A library with what is being taken in.

    Works must come before shows, shows before the announcements and coverage of them.
    """

    def __init__(self, library: Library, today: date) -> None:
        self.library = library
        self.today = today
        self._now: dict[Place, Record] = {}
        self._before: dict[Place, Record | None] = {}
        self._differences: list[tuple[str, Difference]] = []
        self._statements: dict[str, dict[Record, str]] = {}
        self._logs: dict[str, dict[str, Announcement]] = {}
        self._shows = Names(library.names_of_shows())
        self._works = Names(library.names_of_works())
        self._ids: dict[tuple[str, str], str] | None = None

    def plan(self) -> Plan:
        """Return what was taken in so far, as changes of the library."""
        added: list[Record] = []
        changed: list[tuple[Record, Record]] = []
        alike: list[Record] = []
        for place, new in self._now.items():
            old = self._before[place]
            if old is None:
                added.append(new)
            elif old != new:
                changed.append((old, new))
            else:
                alike.append(new)
        differences = tuple(self._differences)
        return Plan(tuple(added), tuple(changed), tuple(alike), differences, self._titles())

    def _titles(self) -> dict[str, str]:
        keys = dict.fromkeys(
            each.show for each in self._now.values() if isinstance(each, Announcement | Coverage)
        )
        keys.update((each.key, None) for each in self._now.values() if isinstance(each, Show))
        return {key: self._show(key).title for key in keys}

    def take(self, record: Record, title: str | None = None) -> None:
        """Take in one of our own records, as it is.

        ``title`` makes a show for an announcement or coverage whose show is not
        known. Raises FieldError for a key or name that cannot be.
        """
        if isinstance(record, Show):
            self._take_named(record, self._shows, "show")
        elif isinstance(record, Work):
            self._take_named(record, self._works, "work")
        else:
            self._take_statement(record, title)

    def take_report(self, report: ShowReport) -> None:
        """Take in what others tell about a show, adding the show if it is not known.

        Raises FieldError when its title stands for another show or gives no key.
        """
        show = self._show_of(report) or self._new_show(report)
        log = tuple(self._log(show.key).values())
        found = compare(show, log, report, self.today, self._shows.is_free)
        self._put(found.show)
        self._shows.add(found.show.key, names_of(found.show))
        self._by_id().update(dict.fromkeys(found.show.ids.items(), show.key))
        for announcement in found.announcements:
            self._put(announcement)
        self._differences.extend((show.title, each) for each in found.differences)

    def _take_named(self, record: Show | Work, names: Names, key_field: str) -> None:
        for name in names_of(record):
            holder = names.holder(name)
            if holder not in {None, record.key}:
                fields = {record.key: key_field, record.title: "title"}
                reason = f"'{shortened(name)}' is taken by '{holder}'"
                raise FieldError(fields.get(name, "aliases"), reason)
        if isinstance(record, Show):
            record = record._replace(works=tuple(map(self._known_work, record.works)))
        old = self._current(record)
        if not record.recorded_at:
            record = record._replace(recorded_at=old.recorded_at if old else utc_now())
        self._put(record)
        names.add(record.key, names_of(record))

    def _take_statement(self, record: Announcement | Coverage, title: str | None) -> None:
        record = record._replace(show=self._known_show(record.show, title))
        if isinstance(record, Coverage):
            record = record._replace(work=self._known_work(record.work))
        if record.id == "" or self._current(record) is None:
            record = self._told_before(record) or record
        if not record.id or not record.recorded_at:
            at = record.recorded_at or utc_now()
            record = record._replace(id=record.id or new_id(), recorded_at=at)
        self._put(record)

    def _told_before(self, record: Announcement | Coverage) -> Announcement | Coverage | None:
        """Return what says the very same under another id: it is recorded once."""
        known = self._statements.get(record.show)
        if known is None:
            known = self._statements[record.show] = {}
            for each in self.library.announcements_of(record.show):
                known[_bare(each)] = each.id
            for every in self.library.coverage_of(record.show):
                known[_bare(every)] = every.id
        same = known.get(_bare(record))
        found = None if same is None else self._current(record._replace(id=same))
        return found if isinstance(found, Announcement | Coverage) else None

    def _known_show(self, name: str, title: str | None) -> str:
        key = self._shows.holder(name)
        if key is not None:
            return key
        if title is None:
            raise FieldError("show", f"no show '{shortened(name)}' here or in the files")
        self._take_named(Show(key=name, title=title), self._shows, "show")
        return name

    def _known_work(self, name: str) -> str:
        key = self._works.holder(name)
        if key is None:
            raise FieldError("work", f"no work '{shortened(name)}' here or in the files")
        return key

    def _show_of(self, report: ShowReport) -> Show | None:
        """Return the show a report is about: by its key, else by an id, else by its title."""
        if report.key is not None:
            key = self._shows.holder(report.key)
        else:
            known = (self._by_id().get(pair) for pair in report.ids.items())
            key = next((each for each in known if each), None) or self._titled(report.title)
        if key is None:
            return None
        show = self._show(key)
        _check_same_show(show, report)
        return show

    def _titled(self, title: str) -> str | None:
        """Return the key of the show so titled; others may punctuate it differently."""
        return self._shows.holder(title) or self._shows.holder(key_of(title))

    def _show(self, key: str) -> Show:
        taken = self._now.get(("shows", key))
        return taken if isinstance(taken, Show) else self.library.shows[key]

    def _new_show(self, report: ShowReport) -> Show:
        holder = self._shows.holder(report.title)
        if holder is not None:
            raise FieldError("title", f"'{shortened(report.title)}' is taken by '{holder}'")
        key = report.key or key_of(report.title)
        if not key:
            title = shortened(report.title)
            raise FieldError("title", f"no key can be made from '{title}'; give one as its show")
        self._shows.add(key, (key, report.title))
        return Show(key=key, title=report.title, recorded_at=utc_now())

    def _by_id(self) -> dict[tuple[str, str], str]:
        if self._ids is None:
            shows = self.library.shows.values()
            self._ids = {pair: show.key for show in shows for pair in show.ids.items()}
        return self._ids

    def _log(self, show: str) -> Mapping[str, Announcement]:
        if show not in self._logs:
            self._logs[show] = {each.id: each for each in self.library.announcements_of(show)}
        return self._logs[show]

    def _current(self, record: Record) -> Record | None:
        """Return the record of that key or id as it is by now."""
        place = (table_of(record).name, identity(record))
        if place in self._now:
            return self._now[place]
        if isinstance(record, Show):
            return self.library.shows.get(record.key)
        if isinstance(record, Work):
            return self.library.works.get(record.key)
        found = self.library.record(record.id)
        return found if type(found) is type(record) else None

    def _put(self, record: Record) -> None:
        place = (table_of(record).name, identity(record))
        if place not in self._before:
            self._before[place] = self._current(record)
        self._now[place] = record
        if isinstance(record, Announcement):
            self._log(record.show)
            self._logs[record.show][record.id] = record
        if isinstance(record, Announcement | Coverage) and record.show in self._statements:
            self._statements[record.show][_bare(record)] = record.id


def _bare(record: Announcement | Coverage) -> Record:
    """Return what the record states, without when and under which id it was recorded."""
    return record._replace(id="", recorded_at="")


def _check_same_show(show: Show, report: ShowReport) -> None:
    """Two shows of one title are told apart by their ids."""
    other = next((s for s, value in report.ids.items() if show.ids.get(s, value) != value), None)
    if other is not None and folded(show.title) == folded(report.title) and not report.key:
        raise FieldError(
            "title",
            f"'{shortened(report.title)}' is here with another {other} id, "
            f"{shortened(show.ids[other])}; give it a title of its own, as with a year",
        )
