"""Shows and seasons that are over, or end on a day to come."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from seasontrack.clippings.facts.drafts import (
    Reading,
    carried_season,
    draft,
    labels_of,
    said_on,
)
from seasontrack.clippings.facts.evidence import is_modifier, tells_of_television
from seasontrack.clippings.facts.other_things import is_about_source, subject_words
from seasontrack.clippings.facts.timing import date_of
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.mentions.season_mention import HALVES, SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.words import words
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Kind

_ONE_SEASON = timedelta(days=300)
_SPANS = words(
    "day week month quarter year fiscal deal loan contract trial meeting session term tenure reign"
)
# What the next sentence begins with, where this one told of a series.
_GOING_ON = tuple(f"the {noun} " for noun in ("series", "show", "drama", "comedy", "sitcom"))
_COMPLETING = ("up? SEASON", "a|an *3 SEASON", "SEASON is over", "airing SEASON")
# "premieres in May, with a new episode each week until June 8"
_WEEKLY = ("weekly|", "episode|episodes")
_BEGINNINGS = frozenset({Kind.SCHEDULED, Kind.PREMIERED})
_AMID = words("during after in following watched")  # the final episode on Thursday
_WAS = words("was were drew had saw brought hit ended left featured found gave put")
_OVER = words("aired took was wrapped ended concluded finished closed went")
# What ends beside a show: the making of it.
PRODUCTION = frozenset({"production", "filming", "shooting", "writing"})


def tells_of_series(reading: Reading, parts: Frame) -> bool:
    """Tell "'X' comes to an end" from "the Harbour Race" and "the Pike family comes …"."""
    sentence = reading.sentence
    if any(is_modifier(sentence, parts, show) for show in parts.shows):
        return False
    context = bool(reading.setting.context or reading.shows)
    carried = (context and not parts.names_show) or any(show.known for show in parts.shows)
    counted = any(mention.count for mention in sentence.seasons)  # "ended after five seasons"
    behind = reading.setting.behind.lower()
    goes_on = behind.startswith(_GOING_ON) and not behind.startswith("the series of ")
    told = bool(sentence.titles) or tells_of_television(sentence) or goes_on
    return carried or counted or told


def ended(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose that a show, or one of its seasons, is over."""
    subject = subject_words(reading.sentence, parts)
    making = PRODUCTION.intersection(subject)
    if polarity.is_negated or making or is_about_source(subject) or "arc" in subject:
        return
    if subject[-1:] and subject[-1] in HALVES:
        return  # "The first cour ended in March", of a season that goes on
    is_span = bool(subject) and subject[-1] in _SPANS and not parts.season
    if is_span or not (parts.season or tells_of_series(reading, parts)):
        return  # "net profit for the quarter ended June 30"
    is_to_come = reading.sentence.low(parts.trigger.start) in {"ends", "concludes", "wraps"}
    finale = date_of(reading, parts, "future" if is_to_come else "past")
    base = replace(draft(reading, parts, Kind.ENDED, polarity), finale=finale)
    if finale:
        base = replace(base, on=said_on(reading))
    if any(show.text in reading.setting.cancelled for show in parts.shows):
        base = replace(base, kind=Kind.FINISHED)  # its series finale, after it was cancelled
    seasons, _ = labels_of(parts.season)
    completes = parts.trigger.phrase.pattern.endswith(_COMPLETING)
    if completes and not (seasons and _is_its_own(reading.sentence, parts)):
        return  # "just finished season 1", says a viewer
    if parts.season and seasons and (completes or ends_a_season(parts)):
        base = replace(base, kind=Kind.FINISHED, seasons=seasons)
    begun = _begun(reading, parts)
    if begun:
        base = replace(base, kind=Kind.FINISHED, seasons=begun)
    yield base


def _begun(reading: Reading, parts: Frame) -> tuple[str, ...]:
    """Return the season of "The season premiered in May and concluded in June"."""
    second = _is_second_verb(reading.sentence, parts.trigger.start) and not parts.season
    if not second or "season" not in reading.sentence.lows[: parts.trigger.start]:
        return ()
    out = (made.seasons for made in reversed(reading.made) if made.kind is Kind.PREMIERED)
    return next(out, ())


def _is_its_own(sentence: Sentence, parts: Frame) -> bool:
    """Tell "'X' just concluded its third season" and "X has ended season five"."""
    owned = parts.season is not None and sentence.low(parts.season.start) in {"its", "their"}
    return owned or (parts.names_show and parts.trigger.start > 0)


def closing(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose the day a season or a show is to end: "bows out on …", "sets its finale for …"."""
    making = PRODUCTION.intersection(subject_words(reading.sentence, parts))
    if polarity.is_negated or making or not (parts.season or parts.shows):
        return
    weekly = parts.trigger.phrase.pattern.startswith(_WEEKLY)
    begun = [made for made in reading.made if made.kind in _BEGINNINGS]
    if weekly and not begun:
        return  # "new episodes air through May", of a season that is running
    words = set(parts.trigger.said(reading.sentence))
    told = parts.season or not words.isdisjoint({"episode", "hour", "finale", "bow"})
    verb = reading.sentence.low(parts.trigger.start)
    noun = reading.sentence.low(parts.trigger.start - 1) in {"the", "a", "week"}
    noun = noun and verb in {"close", "end", "ending"}  # "after the close Wednesday"
    if noun or not (told or tells_of_series(reading, parts)):
        return  # "the market ends Thursday down"
    amid = parts.trigger.start - 1 - (reading.sentence.low(parts.trigger.start - 1) == "the")
    is_over = words & _OVER or reading.sentence.low(amid) in _AMID or _was_seen(reading, parts)
    day = date_of(reading, parts, "past" if is_over else "future")
    if weekly:
        day = _day_behind(reading, parts, begun[-1].premiere)
    if day:
        if _is_in_its_last_year(parts, words, day):
            yield draft(reading, parts, Kind.FINAL, polarity)
            return
        run = parts.season  # "its five-season run", not "its final season"
        counted = run is not None and run.is_counted and not run.is_final
        gerund = reading.sentence.low(parts.trigger.start).endswith("ing")
        joined = _is_second_verb(reading.sentence, parts.trigger.start)
        joined = joined or reading.sentence.low(parts.trigger.start - 1) in {"to", "an"}
        # "…, ending its run on May 8", "bowed in January and wraps its run on May 8",
        # "is set to go off-air in June", "comes to an end on May 8"
        carried = reading.season if gerund or joined else None
        season = parts.season or carried
        beside = parts.trigger.phrase.pattern.startswith("with a") and not season
        beside = beside or _ends_what_began(parts, begun, day)
        of_begun = bool(begun) and (weekly or beside)  # "premiered in May, with the finale on …"
        yield replace(
            draft(reading, parts, Kind.ENDED if counted else Kind.FINISHED, polarity),
            seasons=begun[-1].seasons if of_begun else _seasons_of(reading, parts, season),
            finale=day,
            on=said_on(reading),
        )


def _ends_what_began(parts: Frame, begun: list[Proposal], day: PartialDate) -> bool:
    """Tell "premiered in September, and the final episode aired in November" of one season."""
    last = parts.trigger.phrase.pattern.startswith("final|last episode") and not parts.season
    start = begun[-1].premiere if last and begun else None
    return start is not None and timedelta() < day.latest - start.earliest < _ONE_SEASON


def _seasons_of(reading: Reading, parts: Frame, season: SeasonMention | None) -> tuple[str, ...]:
    """Return the seasons told, or for "The season finale aired" the one spoken of before."""
    seasons, _ = labels_of(season)
    is_of_it = parts.trigger.phrase.pattern.startswith("season finale")
    carried = carried_season(reading, parts) if is_of_it and not seasons else None
    return (carried,) if carried else seasons


def _day_behind(reading: Reading, parts: Frame, premiere: PartialDate | None) -> PartialDate | None:
    """Return June 30 of the year of "premiered on May 5, 2020, with one episode a week until"."""
    days = (day for day in reading.sentence.dates if day.end == parts.trigger.end)
    told = next(days, None)
    anchor = premiere.latest if premiere else reading.setting.anchor
    return told.resolve(anchor, "future") if told else None


def _was_seen(reading: Reading, parts: Frame) -> bool:
    """Tell "Thursday's season finale of X drew two million" from one that will come."""
    pattern = parts.trigger.phrase.pattern
    if pattern.startswith("with|in|on ATTRIBUTE"):
        return True  # "set a record with its season 4 finale on Sunday"
    if not pattern.startswith("DATE 's"):
        return False
    behind = reading.sentence.lows[parts.trigger.end :]
    return not _WAS.isdisjoint(behind) and "will" not in behind


def _is_second_verb(sentence: Sentence, verb: int) -> bool:
    """Tell the second verb of one subject: "(bowed in January) and wraps"."""
    return sentence.low(verb - 1) == "and"


def _is_in_its_last_year(parts: Frame, told: set[str], day: PartialDate) -> bool:
    """Tell "to end next year", said of a show, from a finale that has its day."""
    numbered = parts.season is not None and bool(parts.season.numbers)
    to_come = day.edtf.isdecimal() and not numbered  # "will end in 2021 after 20 seasons"
    return to_come and told.isdisjoint({"episode", "finale", "season", "run", "aired"})


def ends_a_season(parts: Frame) -> bool:
    """Tell "the second season ended" from "the show ended after two seasons"."""
    mention = parts.season
    return mention is not None and mention.end <= parts.trigger.start and bool(mention.numbers)
