"""Reads where a season stops, and from where its viewers read on."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from seasontrack.clippings.facts.covered_season import covering
from seasontrack.clippings.facts.covered_units import opening_of, told_of
from seasontrack.clippings.facts.covering import STOPS
from seasontrack.clippings.facts.unit_places import PLACE_REACH, Place, opened_units, place_of
from seasontrack.clippings.grammar.season_shows import shows_of_season
from seasontrack.clippings.grammar.shows import Setting, titles_in
from seasontrack.clippings.mentions.season_mention import HALVES, SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.unit_mention import UNITS, UnitMention
from seasontrack.clippings.mentions.unit_numbers import written
from seasontrack.clippings.mentions.units import finest
from seasontrack.clippings.proposals import CoverageProposal
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words

_REACHES = words("reaches reached reach")
_RUNS = words("goes went runs ran")  # "goes up to chapter 40"
_AT = frozenset({"at", "with"})  # "…, season 2 at chapter 60"
_WORDS = STOPS | _RUNS | _REACHES | _AT
_JOINTS = frozenset({"and", "but", "so", "while"})
_READING = words("begin begins start starts starting continue continues read resume pick")
_SEEN = words("after finishing finished watching watched")
_SHOWS = frozenset({"anime", "series", "show", "adaptation"})
_FIRST = 1
_NEAR = 4


def read_stops(sentence: Sentence, setting: Setting) -> list[CoverageProposal]:
    """Return what seasons cover where a sentence tells their last unit, or the one behind it.

    "Season 1 ends at chapter 25, season 2 at chapter 41" counts from the first unit on;
    "read on from volume 5 after season 1" means the volumes before it.
    """
    if sentence.passage.is_question:
        return []
    return list(_stopped(sentence, setting)) or list(_read_on(sentence, setting))


def _stopped(sentence: Sentence, setting: Setting) -> Iterator[CoverageProposal]:
    last: dict[tuple[int, str], int] = {}
    done = 0
    for at, token in enumerate(sentence.tokens):
        if token.low not in _WORDS or at in sentence.masked:
            continue
        if token.low in _RUNS and sentence.low(at + 1) == "from":
            continue  # "goes from chapter 39 to chapter 60"
        if token.low in _REACHES and not _is_reached(sentence, at):
            continue
        elided = token.low in _AT
        if elided and not (last and _is_behind_season(sentence, at)):
            continue
        place = place_of(sentence, at + 1) or _place_before(sentence, at)
        place = place or _place_alone(sentence, at + 1 - elided, last)
        told = [m.numbers for m in sentence.seasons if done <= m.start and m.end <= at]
        numbers = told[-1] if told else _only_season(sentence, setting, at)
        if place is None or len(numbers) != 1:
            continue
        (season,), (unit, number, hedge) = numbers, place
        behind = _opening(setting, season).get(unit, number + 1)
        follows = last[season - 1, unit] + 1 if (season - 1, unit) in last else behind
        first = opened_units(sentence, done, at).get(unit) or follows
        last[season, unit] = number
        done = at
        if first <= number:
            yield _proposal(sentence, setting, season, _units(at, unit, first, number), hedge)


def _is_behind_season(sentence: Sentence, at: int) -> bool:
    """Tell the "at" of "season 1 ends at chapter 24, season 2 (12 episodes) at chapter 60"."""
    end = sentence.before_brackets(at, at)
    return any(mention.end == end for mention in sentence.seasons)


def _is_reached(sentence: Sentence, at: int) -> bool:
    """Tell "(by the end of season 1) the anime has reached the end of volume 3"."""
    subject = at - 1 - (sentence.low(at - 1) in {"has", "had", "have"})
    is_season = any(mention.end == subject + 1 for mention in sentence.seasons)
    return sentence.low(subject) in _SHOWS or is_season


def _only_season(sentence: Sentence, setting: Setting, verb: int) -> tuple[int, ...]:
    """Return the first season for "the anime ends at volume 4" of a show that has no more."""
    if (sentence.low(verb - 2), sentence.low(verb - 1)) == ("the", "season") and setting.season:
        return (int(setting.season),) if setting.season.isdecimal() else ()
    known = setting.seasons_known(setting.context[-1] if setting.context else None) or _FIRST
    alone = (
        known == _FIRST
        and setting.season in {None, "1"}
        and not sentence.seasons
        and sentence.low(verb - 4) not in HALVES
    )
    return (_FIRST,) if alone and sentence.low(verb - 1) in _SHOWS else ()


def _place_alone(
    sentence: Sentence, start: int, told: Mapping[tuple[int, str], int]
) -> Place | None:
    """Return the 91 of "season 1 ends at chapter 50 and season 2 goes to 91"."""
    units = {unit for _, unit in told}
    number = cardinal(sentence.low(start + 1))
    behind = sentence.low(start + 2)
    led = sentence.low(start) in {"to", "at"} and (not behind.isalpha() or behind in _JOINTS)
    return (units.pop(), number, None) if led and number and len(units) == _FIRST else None


def _place_before(sentence: Sentence, verb: int) -> Place | None:
    """Return unit and number of "volume 2 is where season 1 ends"."""
    is_where = (at for at in range(verb - 1, verb - PLACE_REACH, -1) if sentence.low(at) == "where")
    noun = next(is_where, 0) - len(["volume", "2", "is"])
    number = cardinal(sentence.low(noun + 1)) if sentence.low(noun) in UNITS else None
    return (UNITS[sentence.low(noun)], number, None) if number else None


def _read_on(sentence: Sentence, setting: Setting) -> Iterator[CoverageProposal]:
    lows = set(sentence.lows)
    seen = [m.numbers[0] for m in sentence.seasons if m.numbers and _is_behind(sentence, m)]
    seen = seen or list(_all_there_is(sentence, setting))
    if not seen or _READING.isdisjoint(lows) or any(low.endswith("n't") for low in lows):
        return
    for noun in range(len(sentence.tokens)):
        if sentence.low(noun) not in UNITS or not _opens(sentence, noun):
            continue
        at = finest(sentence, noun)
        unit, number = UNITS[sentence.low(at)], cardinal(sentence.low(at + 1))
        first = _opening(setting, seen[0]).get(unit)
        if number and first and number > first:
            units = _units(at, unit, first, number - 1)
            yield _proposal(sentence, setting, seen[0], units, None)
            return


def _opening(setting: Setting, season: int) -> Mapping[str, int]:
    show = setting.context[-1] if setting.context else None
    return opening_of(str(season), told_of(show, setting))


def _all_there_is(sentence: Sentence, setting: Setting) -> Iterator[int]:
    """Yield the first season for "where the anime left off" of a show that has no more."""
    for at, token in enumerate(sentence.tokens):
        if token.low in STOPS and sentence.low(at - 1) in _SHOWS:
            yield from _only_season(sentence, setting, at)


def _is_behind(sentence: Sentence, mention: SeasonMention) -> bool:
    """Tell "after season 1", "once you finished watching it", "where season 1 of X left off"."""
    before = {sentence.low(at) for at in range(mention.start - _NEAR, mention.start)}
    left = "where" in before and not STOPS.isdisjoint(sentence.lows[mention.end :])
    return left or not before.isdisjoint(_SEEN)


def _opens(sentence: Sentence, at: int) -> bool:
    """Tell "from chapter 60", "start at volume 5" and "chapter 60 is where …"."""
    is_where = (sentence.low(at + 2), sentence.low(at + 3)) == ("is", "where")
    before = at - 1 - (sentence.low(at - 1) in {"manga", "novel", "the"})
    return is_where or sentence.low(before) in {"from", "at", "with", ":"}


def _proposal(
    sentence: Sentence, setting: Setting, season: int, units: UnitMention, hedge: str | None
) -> CoverageProposal:
    titled = titles_in(sentence, 0, len(sentence.tokens), last=False)[:1]
    told = next((m for m in sentence.seasons if m.numbers == (season,)), None)
    owners = shows_of_season(sentence, told, [], setting) if told else []
    owners = [show for show in owners if not show.text.isdecimal()]
    named = titled or owners or setting.context[-1:]
    made = covering(sentence, next(iter(named), None), units, "SEASON ends at UNIT", hedge)
    return replace(made, season=str(season))


def _units(at: int, unit: str, first: int, last: int) -> UnitMention:
    return UnitMention(at, at, unit, written([(first, last)], opens=False, closes=False))
