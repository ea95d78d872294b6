"""What is recorded about a show's seasons, folded into what they cover as of a day.

A season counts from its premiere on; one whose premiere nobody recorded counts.
Rumoured coverage changes nothing.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from seasontrack.domain.coverage import (
    SeasonCoverage,
    ShowCoverage,
    SpanCovered,
    WorkCoverage,
)
from seasontrack.domain.lineup import Lineup
from seasontrack.domain.models import Confidence, Coverage, Work
from seasontrack.domain.spans import recorded_span
from seasontrack.domain.work_fold import View, rows_of


class Adaptation(NamedTuple):
    """All that is recorded about how one show adapts its works.

    ``works`` may hold more works than the show adapts; a record whose work is not
    there is kept under the work's key. ``linked`` names works that belong to the show
    though no season covers them yet.
    """

    show: str
    records: tuple[Coverage, ...]
    works: Mapping[str, Work]
    lineup: Lineup
    linked: tuple[str, ...] = ()

    def counting(self, day: date) -> list[Coverage]:
        """Return the records that count on a day."""
        silent = self.lineup.silent(day)
        return [
            record
            for record in self.records
            if record.season not in silent and record.confidence is not Confidence.RUMOURED
        ]


def show_coverage(adaptation: Adaptation, day: date) -> ShowCoverage:
    """Return what a show has covered on a day, with the records behind it."""
    by_season: dict[str, list[SpanCovered]] = defaultdict(list)
    for record in adaptation.counting(day):
        by_season[record.season].append(_in_words(record, adaptation.works))
    silent: dict[str, list[SpanCovered]] = defaultdict(list)
    for record in adaptation.records:
        if record.confidence is Confidence.RUMOURED:
            silent["rumoured"].append(_in_words(record, adaptation.works))
        elif record.season in adaptation.lineup.dropped:
            silent["dropped"].append(_in_words(record, adaptation.works))
        elif record.season not in by_season:
            silent["to come"].append(_in_words(record, adaptation.works))
    return ShowCoverage(
        show=adaptation.show,
        works=work_coverages(adaptation, day),
        seasons=tuple(
            SeasonCoverage(season, tuple(by_season[season]))
            for season in adaptation.lineup.in_order(by_season)
        ),
        to_come=tuple(silent["to come"]),
        dropped=tuple(silent["dropped"]),
        rumoured=tuple(silent["rumoured"]),
    )


def work_coverages(
    adaptation: Adaptation, day: date, until: str | None = None
) -> tuple[WorkCoverage, ...]:
    """Return what the seasons cover of each work on a day, the main work first.

    The main work is the one most numbered seasons cover, then most seasons, then most
    units; last decides the title. With ``until`` only the seasons up to that one are
    read (see Lineup.up_to), of the works and units that all of them make known.
    Chapters no volume is known to hold make a row of their own.
    """
    by_work: dict[str, list[Coverage]] = {key: [] for key in adaptation.linked}
    counting = adaptation.counting(day)
    for record in counting:
        by_work.setdefault(record.work, []).append(record)
    lineup = adaptation.lineup
    seasons = {record.season for record in counting}
    view = View(
        day=day,
        seasons=tuple(lineup.in_order(seasons)),
        read=None if until is None else lineup.up_to(until, seasons),
        announced=lineup.announced,
    )
    rows = [
        row
        for key, records in by_work.items()
        for row in rows_of(_work(adaptation.works, key), records, view)
    ]
    if len(rows) > 1:
        rows.sort(key=lambda row: row.rank)
    return tuple([row.coverage for row in rows])


def _in_words(record: Coverage, works: Mapping[str, Work]) -> SpanCovered:
    work = _work(works, record.work)
    return SpanCovered(
        season=record.season,
        work=work.key,
        title=work.title,
        unit=record.unit or work.unit,
        span=str(recorded_span(record.span)),
        skips=str(recorded_span(record.skips)) or None,
        record=record,
    )


def _work(works: Mapping[str, Work], key: str) -> Work:
    return works.get(key) or Work(key, title=key)
