"""The list of shows, and one show whole, as answers."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from seasontrack.domain.coverage import WorkCoverage
from seasontrack.domain.history import History, Status
from seasontrack.domain.releases import Season
from seasontrack.output.coverage import expected_lines, total_record
from seasontrack.output.emptiness import nothing
from seasontrack.output.expectations import (
    claim_lines,
    claim_record,
    forecast_record,
)
from seasontrack.output.log import announcements_table
from seasontrack.output.pages import Block, Cell, Column, Heading, Lines, Page, Table, Tone, line
from seasontrack.output.records import (
    announcement_record,
    season_record,
    upcoming_record,
)
from seasontrack.output.screen import Answer
from seasontrack.output.sentences import season_name, when_or
from seasontrack.output.upcoming import state_cell

if TYPE_CHECKING:
    from seasontrack.actions.adapting import CoveredShow
    from seasontrack.actions.looking import Listed

LIST_COLUMNS = (
    Column("Show", wraps=True),
    Column("Status"),
    Column("Out", is_number=True),
    Column("Ordered", drop=2, is_number=True),
    Column("Next", drop=1),
    Column("Adapted", drop=3, wraps=True, roomy=14),
    Column("Platform", drop=4, wraps=True, roomy=12),
)
LIST_FIELDS = (
    "show",
    "title",
    "status",
    "platform",
    "released",
    "ordered",
    "next.season",
    "next.premiere",
    "next.state",
)
SEASON_COLUMNS = (
    Column("Season"),
    Column("State"),
    Column("Premiere"),
    Column("Finale", drop=3),
    Column("Episodes", drop=4, is_number=True),
    Column("Announced", drop=1),
    Column("By", drop=2, wraps=True, roomy=12),
    Column("", drop=1, wraps=True),
)
SEASON_FIELDS = (
    "season",
    "state",
    "announced_on",
    "announced_by",
    "premiere",
    "finale",
    "episodes",
    "final",
)
STATUS_TONES = {
    Status.AIRING: Tone.GOOD,
    Status.RENEWED: Tone.COMING,
    Status.ORDERED: Tone.COMING,
    Status.CONCLUDING: Tone.COMING,
    Status.CANCELLED: Tone.LATE,
    Status.ENDED: Tone.QUIET,
}


def list_answer(rows: "Sequence[Listed]", today: date, narrowing: Sequence[object] = ()) -> Answer:
    """Return the answer to ``list``, seen from ``today``; ``narrowing`` as in nothing()."""
    filling = "'seasontrack add TITLE' adds one"

    def records() -> list[dict[str, Any]]:
        return [_list_record(row, today) for row in rows]

    return Answer(
        page=lambda _: Page([Table(LIST_COLUMNS, [_list_cells(row) for row in rows])]),
        data=records,
        rows=records,
        fields=LIST_FIELDS,
        when_empty=None if rows else nothing("no show is here", filling, narrowing),
    )


def show_answer(covered: "CoveredShow") -> Answer:
    """Return the answer to ``show``: seasons, coverage, claims and announcements of one show."""
    history = covered.history
    return Answer(
        page=lambda _: Page(list(_show_blocks(covered))),
        data=lambda: _show_record(covered),
        rows=lambda: [season_record(season) for season in history.seasons],
        fields=SEASON_FIELDS,
    )


def _list_record(row: "Listed", today: date) -> dict[str, Any]:
    return {
        "show": row.show.key,
        "title": row.show.title,
        "status": row.status,
        "platform": row.platform,
        "released": row.released,
        "ordered": row.ordered,
        "next": upcoming_record(row.next, today) if row.next else None,
        "coverage": [_brief_record(each) for each in row.coverage],
    }


def _brief_record(row: WorkCoverage) -> Mapping[str, Any]:
    return {
        "work": row.work,
        "adapted": row.adapted,
        "partly": row.partly,
        "known": row.known,
        "ongoing": row.ongoing,
    }


def _list_cells(row: "Listed") -> list[Cell]:
    upcoming = ""
    if row.next:
        name = season_name(row.next.season, row.next.part)
        upcoming = f"{name}: {when_or(row.next.premiere, 'undated')}"
    return [
        Cell(row.show.title, Tone.STRONG),
        Cell(row.status, STATUS_TONES.get(row.status, Tone.PLAIN)),
        Cell(str(row.released or "–")),
        Cell(str(row.ordered or "–")),
        Cell(upcoming),
        Cell(row.coverage[0].summary if row.coverage else "", Tone.QUIET),
        Cell(row.platform or "", Tone.QUIET),
    ]


def _show_record(covered: "CoveredShow") -> Mapping[str, Any]:
    history, show = covered.history, covered.history.show
    return {
        "show": show.key,
        "title": show.title,
        "status": history.status,
        "platform": history.platform,
        "aliases": list(show.aliases),
        "tags": list(show.tags),
        "ids": dict(show.ids),
        "seasons": [season_record(season) for season in history.seasons],
        "coverage": [total_record(row) for row in covered.coverage.works],
        "forecast": forecast_record(covered.forecast, history),
        "claims": [claim_record(claim, history) for claim in history.claims],
        "announcements": [announcement_record(a, show.title) for a in history.announcements],
    }


def _show_blocks(covered: "CoveredShow") -> Iterator[Block]:
    history = covered.history
    yield Heading(history.show.title)
    yield Lines([*_about(history)])
    if history.seasons:
        yield Table(SEASON_COLUMNS, [row for s in history.seasons for row in _season_rows(s)])
    if covered.coverage.works:
        yield Heading("Coverage", level=3)
        totals = [line(f"{row.title}: {row.summary}") for row in covered.coverage.works]
        yield Lines([*totals, *expected_lines(covered)])
    if history.claims:
        yield Heading("Claims", level=3)
        yield Lines(claim_lines(history))
    if history.announcements:
        yield Heading("Announcements", level=3)
        yield announcements_table(history.announcements)


def _about(history: History) -> Iterator[tuple[Cell, ...]]:
    show = history.show
    status = Cell(history.status, STATUS_TONES.get(history.status, Tone.PLAIN))
    yield line(status, f" on {history.platform}") if history.platform else line(status)
    if show.aliases:
        yield line(Cell(f"also {', '.join(show.aliases)}", Tone.QUIET))
    names = [*(f"#{tag}" for tag in show.tags), *(f"{site} {i}" for site, i in show.ids.items())]
    if names:
        yield line(Cell("  ".join(names), Tone.QUIET))


def _season_rows(season: Season) -> Iterator[list[Cell]]:
    yield [
        Cell(f"{season.label} (final)" if season.final else season.label),
        state_cell(season.state),
        Cell(when_or(season.premiere, _dateless(season))),
        Cell(when_or(season.finale, "")),
        Cell(str(season.episodes or "")),
        Cell(when_or(season.announced_on, ""), Tone.QUIET),
        Cell(season.announced_by or "", Tone.QUIET),
        Cell(_remark(season), Tone.QUIET),
    ]
    for part in season.parts:
        yield [
            Cell(f"  part {part.number}"),
            state_cell(part.state),
            Cell(when_or(part.premiere, "unknown" if part.has_premiered else "undated")),
            Cell(when_or(part.finale, "")),
            Cell(str(part.episodes or "")),
            *[Cell("")] * 3,
        ]


def _dateless(season: Season) -> str:
    if season.is_lost:
        return "–"
    return "unknown" if season.has_premiered else "undated"


def _remark(season: Season) -> str:
    if season.is_lost:
        by = f" by {season.replacement}" if season.replacement else ""
        return f"{season.state}{by} {when_or(season.lost_on, '')}".rstrip()
    if season.earlier_dates:
        return f"first given as {', then '.join(str(when) for when in season.earlier_dates)}"
    return str(season.stage) if season.stage and season.is_pending else ""
