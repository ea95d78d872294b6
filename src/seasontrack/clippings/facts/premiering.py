"""Seasons that came out: their premieres, their parts, and the ends of ranges."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from seasontrack.clippings.facts.continuing import TO, continued, last_day
from seasontrack.clippings.facts.drafts import (
    Reading,
    carried_season,
    draft,
    labels_of,
    said_on,
)
from seasontrack.clippings.facts.finales import finale, tells_finale
from seasontrack.clippings.facts.release_evidence import (
    is_release,
    part_of,
)
from seasontrack.clippings.facts.released_seasons import (
    released_seasons,
    season_before,
)
from seasontrack.clippings.facts.timing import date_behind, date_mention, date_mentions, year_nearby
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.mentions.season_mention import HALVES, SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Kind

_OTHER_WORKS = frozenset({"film", "movie", "album", "song", "single", "book", "soundtrack"})
_OUT = words("premiered debuted aired began launched started")
_UNTIL = frozenset({"until", "till", "through"})
_JOINTS = frozenset({"and", ",", "in", "on"})
# Who drops a whole season on its viewers; others drop it from their schedules.
_STREAMERS = words("netflix hulu amazon prime apple disney+ max peacock paramount+ crunchyroll")


def premiered(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose that a season came out, and its finale where a range is told."""
    sentence = reading.sentence
    run = parts.season if _is_whole_run(sentence, parts) else None
    if run:
        parts = replace(parts, season=None)
    season = parts.season
    if polarity.is_negated or _is_of_a_phase(sentence, parts) or _is_let_go(sentence, parts):
        return
    if tells_finale(sentence, parts):
        yield from finale(reading, parts, polarity)
        return
    if season and season.is_counted and season.count:
        yield from _ran_for(reading, parts, polarity, season.count)
    counted = season is not None and season.is_counted
    one = season is not None and (season.is_final or sentence.low(season.start) == "one")
    counted = counted and not (season and one and season.count == 1)
    is_named = bool(parts.shows) or season is not None
    is_out = is_named and not counted and is_release(reading, parts)
    mention = date_mention(reading, parts) if is_out else None
    if mention is None or _is_before(sentence, mention, parts):
        return
    if sentence.low(mention.start - 1) in _UNTIL and season:
        yield _ran_until(reading, parts, polarity, mention)
        return
    several = date_mentions(reading, parts)
    reading.taken.add(mention.start)
    base = _drafted(reading, parts, polarity)
    is_range = _opens_range(sentence, mention)
    each_day = _respective(sentence, season, mention) if season and not is_range else {}
    several = [] if is_range or len(base.seasons) > 1 else several
    if each_day or len(several) > 1:
        yield from _dealt_out(reading, base, each_day or dict(enumerate(several, start=1)))
        return
    day = mention.resolve(reading.setting.anchor, "past", year_nearby(reading, mention))
    base = replace(base, premiere=day)
    yield base
    if season or base.part:
        yield from _continued(reading, base, mention)
    yield from _closed(reading, parts, base, mention, run)


def _is_whole_run(sentence: Sentence, parts: Frame) -> bool:
    """Tell "ran for three seasons from 2005 to 2008", which tells no season but the run."""
    counted = parts.season is not None and parts.season.is_counted
    ran = counted and sentence.low(parts.trigger.start) in {"ran", "aired"}
    return ran and any(_opens_range(sentence, day) for day in sentence.dates)


def _opens_range(sentence: Sentence, day: DateMention) -> bool:
    """Tell the first day of "from May 5 to June 9", "between May and June", "(May – June)"."""
    before, behind = sentence.low(day.start - 1), sentence.low(day.end)
    return before in {"from", "between"} or (before == "(" and behind == "–")


def _drafted(reading: Reading, parts: Frame, polarity: Polarity) -> Proposal:
    """Return what came out, without its day; a part is one of a season told before."""
    sentence = reading.sentence
    seasons = _only_one(sentence, parts.season) or released_seasons(reading, parts, came_out=True)
    part = part_of(sentence, parts)
    if part and not parts.season and seasons in {(), ("1",)}:
        told = labels_of(season_before(sentence, parts.trigger.start))[0]
        carried = carried_season(reading, parts)
        seasons = told or ((carried,) if carried else seasons)
    made = draft(reading, parts, Kind.PREMIERED, polarity)
    return replace(made, seasons=seasons, part=part, on=None)


def _dealt_out(
    reading: Reading, base: Proposal, days: dict[int, DateMention]
) -> Iterator[Proposal]:
    """Propose what came out on each day: the seasons told, or the parts of one of them."""
    for number, each in days.items():
        reading.taken.add(each.start)
        day = each.resolve(reading.setting.anchor, "past", year_nearby(reading, each))
        if len(base.seasons) > 1:
            yield replace(base, seasons=(str(number),), premiere=day)
        else:
            yield replace(base, premiere=day, part=number)


def _respective(
    sentence: Sentence, season: SeasonMention, first: DateMention
) -> dict[int, DateMention]:
    """Return the day of each of "The second and third seasons followed in 2017 and 2019"."""
    days = [day for day in sentence.dates if day.start >= first.start][: len(season.numbers)]
    joints = (sentence.lows[day.end : after.start] for day, after in pairwise(days))
    listed = all(_JOINTS.issuperset(joint) for joint in joints)
    alike = 1 < len(days) == len(season.numbers) and listed
    return dict(zip(season.numbers, days, strict=True)) if alike else {}


def _only_one(sentence: Sentence, season: SeasonMention | None) -> tuple[str, ...]:
    """Return the first season of "There is one season of X, which premiered in May".

    "Now in its fourth season, X premiered in May 2011" tells of the first, too.
    """
    one = season is not None and season.count == 1 and sentence.low(season.start) == "one"
    now = season is not None and sentence.lows[: season.start] == ["now", "in"]
    return ("1",) if one or now else ()


def _ran_until(
    reading: Reading, parts: Frame, polarity: Polarity, mention: DateMention
) -> Proposal:
    """Return the end of "a second season that aired until June 10, 1991"."""
    reading.taken.add(mention.start)
    day = mention.resolve(reading.setting.anchor, "past", year_nearby(reading, mention))
    made = draft(reading, parts, Kind.FINISHED, polarity)
    return replace(made, seasons=labels_of(parts.season)[0], finale=day, on=said_on(reading))


def _ran_for(
    reading: Reading, parts: Frame, polarity: Polarity, seasons: int
) -> Iterator[Proposal]:
    """Propose the end of the last season in "(premiered in 1991 and) ran for nine until 2004"."""
    sentence = reading.sentence
    near = range(parts.trigger.end, parts.right)
    days = [day for day in sentence.dates if day.start in near]
    ran = sentence.low(parts.trigger.start) in {"ran", "aired"}
    if ran and parts.shows and days and sentence.low(days[0].start - 1) in _UNTIL:
        made = _ran_until(reading, parts, polarity, days[0])
        yield replace(made, seasons=(str(seasons),))


def _is_of_a_phase(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the series started its second story phase" from "began its second season"."""
    begun = sentence.low(parts.trigger.start) in {"started", "began"}
    return begun and sentence.low(parts.trigger.end) == "its" and parts.season is None


def _is_let_go(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Fox dropped the comedy on Monday" from what a streamer drops all at once.

    So with "HBO Max launched on Wednesday with 'X'", where the house itself is new.
    """
    ahead = sentence.low(parts.trigger.end)
    if ahead == "all" and sentence.low(parts.trigger.start) == "aired":
        return True  # "was cancelled in May, but aired all of its episodes"
    launched = ahead in {"on", "in", "with"} and not parts.season
    if parts.is_active and launched:
        return True
    dropped = parts.is_active and sentence.low(parts.trigger.start) == "dropped"
    house = (parts.network or "").lower().split(" ")
    return dropped and parts.season is None and _STREAMERS.isdisjoint(house)


def _is_before(sentence: Sentence, day: DateMention, parts: Frame) -> bool:
    """Tell "… in July 2022, a year before (or after) the second season premiered".

    So with "was broadcast: season 1, the film at the end of 2021".
    """
    between = sentence.lows[day.end : parts.trigger.start]
    behind = sentence.lows[parts.trigger.end : day.start]
    if sentence.low(parts.trigger.start - 1) == "(":
        behind = [*behind, sentence.low(parts.trigger.start - 2)]  # "the album (released in May)"
    return not {"before", "after"}.isdisjoint(between) or not _OTHER_WORKS.isdisjoint(behind)


def _closed(
    reading: Reading, parts: Frame, base: Proposal, mention: DateMention, run: SeasonMention | None
) -> Iterator[Proposal]:
    """Propose the end of a range: "aired from April 1 to June 17"; a first part's is no end.

    Of a whole run as in "ran for six seasons from 2001 to 2007" it is the end of the last.
    """
    sentence = reading.sentence
    end = mention.end + (sentence.low(mention.end) == ",")
    if not (parts.season or base.part or _opens_range(sentence, mention)):
        return
    if sentence.low(end) in TO:
        last = date_behind(sentence, end, end + 2, reading.taken)
        goes_on = not HALVES.isdisjoint(sentence.lows[end:])  # "…, and a third part will follow"
        if last and (base.part or not goes_on):
            reading.taken.add(last.start)
            closed = last.resolve(reading.setting.anchor, "past")
            years = (last.year or 0) - (mention.year or last.year or 0)
            seasons = base.seasons if parts.season or years <= 1 else ()  # "from 1999 to 2006"
            run = run or _lasting(sentence)
            seasons = (str(run.count),) if run and run.count else seasons
            yield replace(base, kind=Kind.FINISHED, seasons=seasons, premiere=None, finale=closed)


def _lasting(sentence: Sentence) -> SeasonMention | None:
    """Return the seasons of "aired from 2001 to 2007, lasting seven seasons"."""
    told = (m for m in sentence.seasons if sentence.low(m.start - 1) in {"lasting", "spanning"})
    return next((m for m in told if m.is_counted), None)


def _continued(reading: Reading, base: Proposal, mention: DateMention) -> Iterator[Proposal]:
    """Propose what came out next: "… on May 5 and the fourth on June 6".

    What is told as earlier was bought then: "…, which began on July 12, and a third on June 6".
    """
    for number, each in continued(reading.sentence, mention.end):
        day = each.resolve(reading.setting.anchor, "past", year_nearby(reading, each))
        told = base.premiere and day and day.latest < base.premiere.earliest
        if told or _comes_out_later(reading.sentence, each.end):
            return
        reading.taken.add(each.start)
        following = replace(base, premiere=day)
        if base.part:
            yield replace(following, part=number)
            continue
        yield replace(following, seasons=(str(number),))
        last = last_day(reading.sentence, each.end)
        if last and reading.sentence.low(each.start - 1) == "from":
            reading.taken.add(last.start)
            end = last.resolve(reading.setting.anchor, "past")
            over = replace(base, kind=Kind.FINISHED, premiere=None)
            yield replace(over, seasons=(str(number),), finale=end)


def _comes_out_later(sentence: Sentence, at: int) -> bool:
    """Tell "a third season on June 6, which premiered on May 5": it was bought in June."""
    which = at + (sentence.low(at) == ",")
    return sentence.low(which) in {"which", "that"} and sentence.low(which + 1) in _OUT


def derived(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Count from the day told: "on April 10, nine days after the second season's premiere"."""
    sentence, start = reading.sentence, parts.trigger.start
    if any(start < day.start < parts.trigger.end for day in sentence.dates):
        yield from premiered(reading, parts, polarity)  # "two weeks after its May 5 debut"
        return
    number = cardinal(sentence.low(start - 1))
    told = [m for m in sentence.dates if m.end <= start and m.day]
    near = [m for m in sentence.seasons if start < m.start < parts.trigger.end + 6 and m.numbers]
    if not (number and told and near) or polarity.is_negated:
        return
    days = number * (7 if sentence.low(start).startswith("week") else 1)
    day = told[-1].resolve(reading.setting.anchor, "past")
    if day:
        before = sentence.low(start + 1) == "before"
        found = day.earliest + timedelta(days=days if before else -days)
        yield replace(
            draft(reading, parts, Kind.PREMIERED, polarity),
            seasons=labels_of(near[0])[0],
            premiere=PartialDate.from_edtf(found.isoformat()),
            by=None,
            on=said_on(reading),
        )
