"""Seasons drawn on one scale of time.

One line per season, with its state before the chart and its date behind it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from seasontrack.domain.history import History
from seasontrack.domain.models import Show
from seasontrack.domain.releases import Season
from seasontrack.domain.words import literal
from seasontrack.output.charts import Chart
from seasontrack.output.emptiness import nothing
from seasontrack.output.layout import padded, widest
from seasontrack.output.pages import Page, Picture, line
from seasontrack.output.records import edtf
from seasontrack.output.scales import Scale, month_around
from seasontrack.output.screen import Answer, Screen
from seasontrack.output.sentences import when_or

WIDTH_IN_A_PIPE = 100
NARROWEST_CHART = 24
AHEAD = timedelta(days=180)  # room to the right of today for what has no date

FIELDS = ("show", "title", "season", "state", "announced_on", "production_on", "premiere", "finale")


def timeline_answer(
    histories: Iterable[History], today: date, first: date | None, last: date | None
) -> Answer:
    """Return the answer to ``timeline``: all seasons that touch the days asked for.

    ``first`` and ``last`` bound the scale; without them it holds every season.
    """
    filling = "'seasontrack renew SHOW' records that one is ordered"
    drawn = ((h.show, _seasons_within(h, first, last)) for h in histories)
    shown = [(show, seasons) for show, seasons in drawn if seasons]
    return Answer(
        page=lambda screen: _page(shown, today, (first, last), screen),
        data=lambda: [_record(show, season) for show, seasons in shown for season in seasons],
        rows=lambda: [_record(show, season) for show, seasons in shown for season in seasons],
        fields=FIELDS,
        when_empty=None if shown else nothing("no season to draw", filling, (first, last)),
    )


def _record(show: Show, season: Season) -> Mapping[str, Any]:
    return {
        "show": show.key,
        "title": show.title,
        "season": season.label,
        "state": season.state,
        "announced_on": edtf(season.announced_on),
        "production_on": edtf(season.production_on),
        "premiere": edtf(season.premiere),
        "finale": edtf(season.finale),
    }


def _seasons_within(history: History, first: date | None, last: date | None) -> list[Season]:
    def touches(season: Season) -> bool:
        days = list(_days_of(season))
        if season.is_pending and season.premiere is None:
            days.append(date.max)
        begins_in_time = last is None or min(days, default=date.max) <= last
        return begins_in_time and (first is None or max(days, default=date.min) >= first)

    if first is None and last is None:
        return list(history.seasons)
    return [season for season in history.seasons if touches(season)]


def _days_of(season: Season) -> Iterator[date]:
    if season.announced_on:
        yield season.announced_on.earliest
    lost = season.lost_on if season.is_lost else None
    dates = (season.production_on, season.premiere, season.finale, lost)
    for when in (*dates, *(each for part in season.parts for each in (part.premiere, part.finale))):
        if when:
            yield from (when.earliest, when.latest)


def _page(
    shown: Sequence[tuple[Show, Sequence[Season]]],
    today: date,
    bounds: tuple[date | None, date | None],
    screen: Screen,
) -> Page:
    seasons = [season for _, some in shown for season in some]
    width = screen.width or WIDTH_IN_A_PIPE
    margins = _margins(seasons, today, width)
    taken = sum(map(widest, zip(*margins, strict=True)))
    cells = max(width - taken - 4, 1)
    chart = Chart(_scale(seasons, today, bounds, cells), today)
    labels = widest([label for label, _ in margins])
    beside = dict(zip(map(id, seasons), margins, strict=True))
    lines = [chart.header(labels + 2)]
    for show, some in shown:
        lines.append(chart.title(literal(show.title), labels + 2))
        for season in some:
            label, date_text = beside[id(season)]
            lines.append(chart.row(season, padded(label, labels), date_text))
    lines += [line(""), *chart.legend(width)]
    return Page([Picture(lines)])


def _margins(seasons: Sequence[Season], today: date, width: int) -> list[tuple[str, str]]:
    """Return what stands left and right of each line, less of it where there is less room."""
    names = [_name(season) for season in seasons]
    longest = widest(names)
    for has_state, has_date in ((True, True), (False, True), (False, False)):
        margins = [
            (
                f"  {padded(name, longest)}  {season.state}" if has_state else f"  {season.label}",
                _date(season, today) if has_date else "",
            )
            for name, season in zip(names, seasons, strict=True)
        ]
        sides = zip(*margins, strict=True)
        if width - sum(map(widest, sides)) - 4 >= NARROWEST_CHART:
            break
    return margins


def _name(season: Season) -> str:
    return f"{season.label} (final)" if season.final else season.label


def _date(season: Season, today: date) -> str:
    if season.is_lost:
        return when_or(season.lost_on, "")
    if season.is_pending and season.premiere and season.premiere.latest < today:
        return f"{season.premiere} overdue"
    return when_or(season.premiere, "unknown" if season.has_premiered else "undated")


def _scale(
    seasons: Sequence[Season], today: date, bounds: tuple[date | None, date | None], cells: int
) -> Scale:
    days = [day for season in seasons for day in _days_of(season)]
    if any(season.is_pending and season.premiere is None for season in seasons):
        days.append(today + AHEAD)
    first = bounds[0] or month_around(min([*days, today]))[0]
    last = bounds[1] or month_around(max([*days, today]))[1]
    return Scale(first, max(first, last), cells)
