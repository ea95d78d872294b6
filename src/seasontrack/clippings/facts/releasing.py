"""Dates of seasons: set, kept, moved, and seasons in parts."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from seasontrack.clippings.facts.continuing import continued, dated_in_brackets, dated_with
from seasontrack.clippings.facts.delaying import delayed
from seasontrack.clippings.facts.drafts import (
    Reading,
    draft,
    episodes_in,
    labels_of,
    record,
    said_on,
)
from seasontrack.clippings.facts.finales import finale, tells_finale
from seasontrack.clippings.facts.release_evidence import (
    is_past,
    is_release,
    is_roundup,
    part_of,
    was_meant,
)
from seasontrack.clippings.facts.released_seasons import (
    released_seasons,
    season_before,
)
from seasontrack.clippings.facts.timing import date_mentions, year_nearby
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.slots import is_capital_at, subject_slot
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_mention import UNITS
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Kind

_PLANNED = words("slated due scheduled expected announced")
_PARTS = range(2, 10)
_AIRED = words("aired broadcast released shown premiered streamed ran")
_NO_DATE = 3  # words of "no specific release"
_VERB = 3  # words of "was broadcast"
_FAR = 10  # words of "was released on the streaming service Netflix"
_WAS = words("was drew had saw brought hit draws scores averages delivers posts nabs pulls")
_AMID = words("in during after following about on since for from at atop with")
_LISTED = 5  # words of "movies and TV shows", behind which a list of them ends
_EARLIER = frozenset({"originally", "initially", "previously"})
_DEALING = words(
    ", : on in and & ; the with first remaining last final second episodes half part streaming "
    "premiering arriving dropping airing debuting"
)


def scheduled(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose a date to come, one proposal for each part that has its own."""
    sentence = reading.sentence
    if polarity.is_negated and not _is_not_until(sentence, parts):
        joint, now = sentence.low(parts.trigger.end), sentence.low(parts.trigger.end + 1)
        if joint in {"until", "till", "til", "before"} and now != "now":
            yield from delayed(reading, parts, replace(polarity, is_negated=False))
        return
    if tells_finale(sentence, parts):
        yield from finale(reading, parts, polarity)
        return
    seen = _seen_on(sentence, parts)
    if seen:
        day = seen.resolve(reading.setting.anchor, "past")
        out = draft(reading, parts, Kind.PREMIERED, polarity)
        yield replace(out, seasons=labels_of(parts.season)[0], premiere=day, on=None)
        return
    beside = _is_given_up(sentence, parts) or _is_house_itself(sentence, parts)
    of_many = sentence.low(parts.trigger.end) in {"dates", "schedule", "lineup", "slate"}
    # "ABC Staggers Fall Premiere Dates"
    beside = beside or (of_many and parts.trigger.phrase.pattern.startswith("DATE NET?"))
    beside = beside or (parts.trigger.start == 0 and sentence.low(parts.trigger.end) == ":")
    subject = sentence.lows[parts.slot[0] : parts.trigger.start]
    beside = beside or not {"movie", "movies"}.isdisjoint(subject[-_LISTED:])
    # "… released a trailer ahead of the show's May 5 return" tells of the show
    of_show = parts.trigger.phrase.pattern.startswith("ahead of the|its show")
    if beside or not (of_show or is_release(reading, parts)):
        return
    each_dated = any(day.start >= parts.trigger.end for day in sentence.dates)
    if parts.trigger.phrase.pattern.endswith("dates for ~") and each_dated:
        _add_dated(reading, parts, polarity)
        return
    mentions = date_mentions(reading, parts)
    if was_meant(sentence, parts):
        return
    told = bool(parts.shows) or bool(parts.season and parts.season.numbers)
    if not told or (not mentions and not _announces_date(sentence, parts)):
        return
    made = list(_parts(reading, parts, polarity, mentions))
    yield from made
    yield from _made_into_anime(sentence, parts, made[:1])
    if mentions and made and parts.names_show:
        _add_listed(reading, made[0], mentions[-1])


def _is_not_until(sentence: Sentence, parts: Frame) -> bool:
    """Tell "isn't set to debut until May 5", "premiere date isn't until …" from "won't"."""
    told = parts.trigger.said(sentence)
    planned = told[0] in _PLANNED | {"set"}
    if told[0] == "to":  # "not expected to hit screens until May"
        planned = sentence.low(parts.trigger.start - 1) in _PLANNED | {"set"}
        told = sentence.lows[parts.trigger.end : parts.trigger.end + _NO_DATE]
    is_plan = ("date" in told or planned) and "until" in told
    return is_plan or sentence.low(parts.trigger.start - 1) == "doesn't"


def _is_given_up(sentence: Sentence, parts: Frame) -> bool:
    """Tell "delayed from May premiere date"."""
    near = range(max(parts.trigger.start - _NO_DATE, 0), parts.trigger.start)
    no = any(sentence.low(at) == "no" and not is_capital_at(sentence, at + 1) for at in near)
    given_up = no or sentence.low(near.stop - 1) == "from"  # not "Uta no Machi season 3"
    return parts.trigger.phrase.shape == "date" and given_up


def _seen_on(sentence: Sentence, parts: Frame) -> DateMention | None:
    """Return the day of "spoilers for Sunday's season 3 premiere of X", which is over.

    So is "the series' May 5 premiere was a hit".
    """
    pattern = parts.trigger.phrase.pattern
    days = (day for day in sentence.dates if day.start == parts.trigger.start)
    day = next(days, None)
    before, behind = sentence.low(parts.trigger.start - 1), sentence.low(parts.trigger.end)
    if pattern.startswith("DATE NET?") and day and behind in _WAS:
        return day if day.day or day.weekday is not None else None
    over = before in _AMID or (not before and (behind in _WAS or behind.endswith("ed")))
    told = pattern.startswith("DATE 's") and over and day and day.weekday is not None
    return day if told else None


def _is_house_itself(sentence: Sentence, parts: Frame) -> bool:
    """Tell "The service debuts on November 1", which has no object, "a launch date for HBO Max"."""
    ahead = sentence.low(parts.trigger.end)
    house = sentence.network_at(parts.trigger.end + 1) if ahead in {"for", "of"} else None
    if house and parts.season is None and sentence.low(house.end) in {"", ".", ",", "in", "on"}:
        return True
    return parts.is_active and parts.trigger.phrase.shape == "any" and ahead in {"on", "in"}


def _add_listed(reading: Reading, first: Proposal, day: DateMention) -> None:
    """Propose the rest of a list: "A premieres March 4, B on March 7 and C on March 15"."""
    for show, each in dated_with(reading.sentence, day.end):
        reading.taken.add(each.start)
        listed = replace(
            first,
            show=show.text,
            key=show.key,
            seasons=first.seasons if first.seasons == ("1",) else (),
            premiere=each.resolve(reading.setting.anchor, "future"),
        )
        record(reading, listed)


def _add_dated(reading: Reading, parts: Frame, polarity: Polarity) -> None:
    """Propose each date of "sets dates for 'A' (May 7) and 'B' season 2 (June 1)"."""
    for show, season, day in dated_in_brackets(reading.sentence, parts.trigger.end):
        reading.taken.add(day.start)
        listed = replace(
            draft(reading, parts, Kind.SCHEDULED, polarity),
            show=show.text,
            key=show.key,
            seasons=labels_of(season)[0],
            premiere=day.resolve(reading.setting.anchor, "future"),
            on=said_on(reading),
        )
        record(reading, listed)


def _made_into_anime(sentence: Sentence, parts: Frame, dated: list[Proposal]) -> Iterator[Proposal]:
    """Propose the order that "'X' TV anime announced for 2027" tells with the date."""
    told = parts.trigger.said(sentence)[0].startswith(("announc", "confirm", "greenlit"))
    subject = range(*subject_slot(sentence, parts.trigger.start))
    anime = any(sentence.low(at) == "anime" for at in subject if at not in sentence.masked)
    is_dated = parts.trigger.phrase.pattern.endswith("~ *8 for DATE")
    if is_dated and told and anime:
        for each in dated:
            kind = Kind.ORDERED if each.seasons in {(), ("1",)} else Kind.RENEWED
            yield replace(each, kind=kind, seasons=each.seasons or ("1",), premiere=None)


def _is_planned(sentence: Sentence, parts: Frame) -> bool:
    """Tell "is set to air in 2019", which an old text says of its future."""
    for at in range(parts.trigger.start - 3, parts.trigger.end):
        # "will be set in 2019" tells when its story happens
        if sentence.low(at) in _PLANNED or (
            sentence.low(at) == "set" and sentence.low(at + 1) in {"to", "for"}
        ):
            return True
    return False


def _announces_date(sentence: Sentence, parts: Frame) -> bool:
    """Tell "gets premiere date": that there is one is news, even where it is not told."""
    return parts.trigger.phrase.shape == "date" and not is_roundup(sentence)


def _parts(
    reading: Reading, parts: Frame, polarity: Polarity, mentions: list[DateMention]
) -> Iterator[Proposal]:
    dated = (each for each in mentions if each.year or year_nearby(reading, each))
    past = [mention for mention in dated if is_past(reading, mention)]
    if _is_planned(reading.sentence, parts):
        past = [mention for mention in past if mention.start < parts.trigger.start]
    if any(mention.is_bare_year for mention in past):
        return  # "… will take place in 1959"
    part = part_of(reading.sentence, parts)
    base = replace(
        draft(reading, parts, Kind.SCHEDULED, polarity),
        seasons=released_seasons(reading, parts, came_out=bool(past)),
        episodes=episodes_in(reading.sentence, 0, len(reading.sentence.tokens)),
        on=said_on(reading),
    )
    if not mentions:
        yield replace(base, part=part)
    elif _replaces_a_date(reading.sentence, mentions[-1]) or _is_new(reading.sentence, parts):
        base = replace(base, kind=Kind.DELAYED)
    starts = [parts.trigger.end, *(mention.end for mention in mentions)]
    for number, mention in enumerate(mentions, start=1):
        counted = episodes_in(reading.sentence, starts[number - 1], mention.start)
        year = year_nearby(reading, mention) or _year(mention, mentions)
        yield replace(
            base,
            episodes=counted if len(mentions) > 1 else base.episodes,
            kind=Kind.PREMIERED if mention in past else base.kind,
            premiere=reading.day_to_come(mention, year),
            part=number if len(mentions) > 1 else part,
        )
    if len(mentions) == 1 and parts.season and part is None:
        yield from _later_seasons(reading, base, mentions[0])


def _later_seasons(reading: Reading, base: Proposal, day: DateMention) -> Iterator[Proposal]:
    """Propose what comes next: "season 3 premieres on May 5, season 4 in 2027"."""
    for number, each in continued(reading.sentence, day.end):
        reading.taken.add(each.start)
        yield replace(base, seasons=(str(number),), premiere=reading.day_to_come(each))


def _year(mention: DateMention, mentions: list[DateMention]) -> int | None:
    """Return the year of "October 25 and January 31, 2020", which is told with the last day."""
    last = mentions[-1]
    if not (last.year and last.month and mention.month):
        return None
    return last.year - (mention.month > last.month)


def _is_new(sentence: Sentence, parts: Frame) -> bool:
    """Tell "X, originally due in August, will now launch on September 21"."""
    now = "now" in [sentence.low(parts.trigger.start - 1), *parts.trigger.said(sentence)]
    return now and not _EARLIER.isdisjoint(sentence.lows[: parts.trigger.start])


def _replaces_a_date(sentence: Sentence, mention: DateMention) -> bool:
    """Tell "premiering on July 23 instead of July 9", "June 25, a week later than planned"."""
    behind = [sentence.low(at) for at in range(mention.end, mention.end + 6)]
    replaced = any(day.start == mention.end + 2 for day in sentence.dates)
    moved = {("later", "than"), ("after", "originally"), ("vacating", "its")}
    if moved & set(pairwise(behind)):
        return True
    return replaced and behind[:2] in (["instead", "of"], ["rather", "than"])


def split(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose the parts of a season, whose dates are told behind them or not yet."""
    sentence = reading.sentence
    numbers = map(cardinal, parts.trigger.said(sentence))
    total = next((number for number in numbers if number), 2)
    season = parts.season or reading.season or season_before(sentence, parts.trigger.start)
    of_a_pair = "up ~" in parts.trigger.phrase.pattern and season is None  # "'X & Y' split up"
    of_a_book = sentence.low(parts.slot[1] - 1) in UNITS  # "the third book is split across two"
    told = not (of_a_pair or of_a_book) and (season or sentence.titles)
    if polarity.is_negated or not told or total not in _PARTS:
        return
    made = {made.part: made.kind for made in reading.made if made.part}
    if Kind.SCHEDULED in made.values() or len(made) > 1:
        return
    days = dict(continued(sentence, parts.trigger.end)) or _dealt_out(sentence, parts, total)
    near = sentence.lows[max(parts.trigger.start - _FAR, 0) : parts.trigger.start]
    was_out = any(low == "was" and verb in _AIRED for low, verb in pairwise(near))
    verb = [*near[-_VERB:], *sentence.lows[parts.slot[1] :][:_VERB]]
    is_to_come = not {"will", "would", "to"}.isdisjoint(verb)
    if not days and not is_to_come and (was_out or not _AIRED.isdisjoint(near[-_VERB:])):
        return  # "was broadcast in two parts", which are out
    reading.taken.update(day.start for day in days.values())
    seasons, _ = labels_of(season)
    base = replace(draft(reading, parts, Kind.SCHEDULED, polarity), seasons=seasons)
    anchor = reading.setting.anchor
    year = max((each.year for each in days.values() if each.year), default=None)
    for number in sorted(set(range(1, total + 1)) - made.keys()):
        day = days.get(number)
        premiere = day.resolve(anchor, "future", year) if day else None
        came_out = year is not None and premiere is not None and premiere.latest < anchor
        kind = Kind.PREMIERED if came_out else base.kind
        yield replace(base, kind=kind, part=number, premiere=premiere)


def _dealt_out(sentence: Sentence, parts: Frame, total: int) -> dict[int, DateMention]:
    """Return the day of each part in "in two parts on May 27 and July 1"."""
    at, days = parts.trigger.end, []
    for day in sentence.dates:
        between = (sentence.low(place) for place in range(at, day.start))
        if day.start >= at and all(low in _DEALING or cardinal(low) for low in between):
            days.append(day)
            at = day.end
    first = "first" in sentence.lows[parts.trigger.end : days[0].start] if days else False
    return dict(enumerate(days, 1)) if len(days) == total or (first and len(days) == 1) else {}
