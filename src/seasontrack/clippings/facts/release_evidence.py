"""What shows that a season comes out: its part, its number, and that it is a series at all."""

import re
from functools import cache
from itertools import pairwise

from seasontrack.clippings.facts.drafts import Reading, carried_season
from seasontrack.clippings.facts.evidence import describes_series, tells_of_television, was_told_of
from seasontrack.clippings.facts.films import is_film
from seasontrack.clippings.facts.other_things import (
    SOURCES,
    is_of_new_work,
    is_one_episode,
    is_other_thing,
    is_special,
)
from seasontrack.clippings.facts.other_uses import is_other_use
from seasontrack.clippings.facts.timing import year_nearby
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import ShowName, is_titled
from seasontrack.clippings.mentions.names import SPEAKERS
from seasontrack.clippings.mentions.season_mention import HALVES
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_FILM_VERBS = words("release releases released opens open hit hits lands")
_RETURNING = words("return returns returning back again returned revival")
_EARLIER_PLANS = words("originally initially previously earlier meant supposed")
_GIVEN_UP = words("postponed delayed pushed cancelled canceled")
_FULL_NAME = 2  # words
_LAST_HOURS = {("final", "hour"), ("last", "hour")}
_PIECES = frozenset({"half", "part", "cour", "cours", "episodes", "batch", "volume"})
_DROPPED = words("canceled cancelled axed renewed episode episodes")


def was_meant(sentence: Sentence, parts: Frame) -> bool:
    """Tell "was originally scheduled for March": a date that no longer holds."""
    start = parts.trigger.start
    near = {sentence.low(at) for at in range(start - 5, start + 1)}
    if "original" in sentence.lows[start : parts.trigger.end]:
        return True  # "has pushed back its original release date of May 10"
    ahead = sentence.lows[parts.trigger.end : parts.trigger.end + 2]
    given_up = not _GIVEN_UP.isdisjoint(sentence.lows[parts.trigger.end :])
    if "was" in near and (ahead == [",", "but"] or given_up):
        return True  # "was due on March 10, but …", "which was due on March 10, was postponed"
    if sentence.low(start - 1) == "planned":
        return True  # "bailed on its planned May 5 premiere"
    return bool(near & _EARLIER_PLANS) or {"had", "been"} <= near or {"from", "planned"} <= near


def is_past(reading: Reading, mention: DateMention) -> bool:
    """Tell a date that lies before the day of the text."""
    year = year_nearby(reading, mention)
    day = mention.resolve(reading.setting.anchor, "future", year)
    return day is not None and day.latest < reading.setting.anchor


def is_roundup(sentence: Sentence) -> bool:
    """Tell a page about everything known, whose "release date" is no news."""
    lows = set(sentence.lows)
    return bool(
        lows & {"everything", "speculations", "speculation", "know", "plot", "spoilers", "calendar"}
    )


def part_of(sentence: Sentence, parts: Frame) -> int | None:
    """Return the part of the season that a phrase is about."""
    if parts.season and parts.season.part:
        return parts.season.part
    elliptic = _elliptic_part(sentence, parts.trigger.start)
    if elliptic:
        return elliptic
    for at in reversed(range(max(0, parts.trigger.start - 12), parts.trigger.start)):
        number = ordinal(sentence.low(at))
        last = sentence.lows[at + 1 : at + 3] in (["and", "final"], ["and", "last"])
        if number and sentence.low(at + 1 + 2 * last) in _PIECES:
            return number
        told = sentence.low(at + 2) == "of" or at + 2 == parts.trigger.start
        told = told or sentence.lows[at + 2 : at + 4] == [",", "which"]
        counted = cardinal(sentence.low(at + 1)) if told else None
        if counted and sentence.low(at) in {"part", "volume"}:
            return counted
    return None


def _elliptic_part(sentence: Sentence, verb: int) -> int | None:
    """Return the part that a verb is told of without its noun.

    So the 2 of "in two parts, the second (half) of which began", and of "the first half airs
    in June and the second is set for May".
    """
    if _opens_parts(sentence, verb):
        return 1
    before = sentence.lows[:verb]
    if before[-2:] == ["of", "which"]:
        noun = verb - len(["of", "which"]) - 1
        number = ordinal(sentence.low(noun - (sentence.low(noun) in HALVES)))
        if number:
            return number
    halved = not _PIECES.isdisjoint(before) and sentence.low(verb - 2) == "the"
    return ordinal(sentence.low(verb - 1)) if halved else None


def _opens_parts(sentence: Sentence, verb: int) -> bool:
    """Tell "… into three parts; the first premiered on May 5, the second on June 6"."""
    before = [sentence.low(at) for at in range(verb - 3, verb)]
    first = before[1:] in (["the", "first"], ["part", "one"], ["part", "1"])
    return first and before[0] in {";", ",", ":", "–", "and", "with"}


def is_release(reading: Reading, parts: Frame) -> bool:
    """Tell whether it is a season that comes out, not a trailer or a film."""
    sentence = reading.sentence
    beside = is_one_episode(sentence, parts) or _is_of_a_house(sentence, parts)
    beside = beside or _is_of_that_year(sentence) or is_other_use(sentence, parts)
    if beside or is_other_thing(reading, parts) or is_film(reading, parts):
        return False
    ahead = [sentence.low(at) for at in range(parts.trigger.end, parts.trigger.end + 4)]
    new_work = parts.trigger.phrase.shape == "date" and is_of_new_work(ahead)
    if new_work or (not SOURCES.isdisjoint(ahead) and not parts.season):
        return False  # "launched the manga in May"
    is_lost = ahead[0] == "from" and sentence.low(parts.trigger.end - 1) == "dropped"
    if is_lost or ahead[:2] == ["with", "episode"]:
        return False  # "was dropped from NBC in 2018", "returns with episode 6"
    closing = bool({"end", "close", "conclusion"}.intersection(ahead))
    closing = closing or not _LAST_HOURS.isdisjoint(pairwise(ahead))
    if closing or is_special(sentence, parts) or _is_all_there_is(sentence, parts):
        return False
    if parts.season:
        return True
    if any(_is_numbered(sentence, show) or _counts(sentence, show) for show in parts.shows):
        return False
    # a run as in "will return for six episodes"
    counted = ahead[0] in {"for", "with", "all", "in"} and "episodes" in ahead
    counted = counted or ahead[1:3] == ["first", "episode"]  # "premiered its first episode"
    if not counted and {"episodes", "episode", "finale", "special"}.intersection(ahead):
        return False
    told = parts.names_show and carried_season(reading, parts) is not None
    told = told or _is_show(sentence, parts) or was_told_of(reading, parts)
    return told or _goes_on_about_it(reading, parts)


def _is_of_that_year(sentence: Sentence) -> bool:
    """Tell "The same year, it premiered on April 5": the year stands in another sentence."""
    told = sentence.lows[:3] in (["the", "same", "year"], ["that", "same", "year"])
    return (told or sentence.lows[:2] == ["that", "year"]) and not any(
        day.year for day in sentence.dates[:1]
    )


def _is_all_there_is(sentence: Sentence, parts: Frame) -> bool:
    """Tell "All 30 episodes will be made available in May", "the first two seasons will come"."""
    opening, noun = sentence.low(parts.slot[0]), sentence.low(parts.slot[1] - 1)
    if parts.season is None:
        return opening == "all" and ("seasons" in sentence.lows or noun == "episodes")
    lows = sentence.lows[parts.season.start : parts.season.start + 2]
    old = "first" in lows and parts.season.numbers[1:] != ()
    old = old or "all" in sentence.lows[max(parts.season.start - 1, 0) : parts.season.start + 1]
    return old and parts.trigger.phrase.kind == "scheduled"


def _is_numbered(sentence: Sentence, show: ShowName) -> bool:
    """Tell an unknown title like "Harbour Lights 2", which is rather a film's."""
    last = sentence.low(show.end - 1)
    before = sentence.low(show.end - 2)
    return (
        show.known is None
        and show.end - show.start > 1
        and last in {"2", "3", "4", "5", "6", "7", "8", "9"}
        and before.isalpha()
        and before not in {"no", "part", "channel"}
    )


def _counts(sentence: Sentence, show: ShowName) -> bool:
    """Tell "25 Korean Originals" from "'30 Coins'"."""
    counted = show.end - show.start > 1 and cardinal(sentence.low(show.start)) is not None
    return counted and not is_titled(sentence, show)


def _is_of_a_house(sentence: Sentence, parts: Frame) -> bool:
    """Tell "… on the new network, which will air all of its sitcoms", "the streamer's launch"."""
    owner = parts.trigger.start - 2
    if sentence.low(owner + 1) == "'s" and sentence.low(owner) in SPEAKERS:
        return parts.trigger.phrase.shape == "date" and parts.season is None
    before = sentence.lows[max(parts.trigger.start - 3, 0) : parts.trigger.start]
    return before[1:] == [",", "which"] and before[0] in SPEAKERS


def _is_show(sentence: Sentence, parts: Frame) -> bool:
    """Tell whether what comes out is known, quoted or described as a series."""
    if parts.shows and not parts.names_show:
        return True
    if any(show.known for show in parts.shows):
        return True
    described = bool(sentence.seasons) or describes_series(sentence)
    described = described or not _DROPPED.isdisjoint(sentence.lows)
    parted = {"part", "cour", "arc", "episodes"} & {sentence.low(at) for at in range(*parts.slot)}
    if parts.shows and parted & {"cour", "arc"}:
        return True
    if parted and any(sentence.title_at(show.start) for show in parts.shows):
        return True
    if sentence.low(parts.trigger.start) in _FILM_VERBS:
        return described
    words = set(parts.trigger.said(sentence))
    told_of = (
        _RETURNING
        | {"aired", "airs", "airing", "broadcasting"}
        | ({"premiere"} if parts.trigger.phrase.shape == "date" else set())
    )
    timed = any(_is_hour(token.low) for token in sentence.tokens)
    at_an_hour = timed and bool(parts.shows) and {"premiere", "date"} <= words
    titled = any(sentence.title_at(show.start) for show in parts.shows)
    of_seasons = bool(parts.shows) and "premiere" in words and bool(words & {"date", "season"})
    if at_an_hour or of_seasons or (words & told_of and titled):
        return True  # "Harbour Men gets a premiere date: Tuesday, May 5 at 8pm"
    behind = {sentence.low(at) for at in range(parts.trigger.end, len(sentence.tokens))}
    screened = "screens" in sentence.lows  # "is set to return to TV screens this July"
    timed = bool(parts.shows) and (timed or screened or "premiere" in behind)
    second = not HALVES.isdisjoint(behind) and "second" in behind and bool(parts.shows)
    if words & _RETURNING and (_is_headed(sentence, parts) or timed or second):
        return True  # "Harbour Men to return March 25 with two-hour premiere", "… at 9pm"
    return bool(parts.shows) and (described or tells_of_television(sentence))


def _goes_on_about_it(reading: Reading, parts: Frame) -> bool:
    """Tell "X premieres on June 8. The show is created by …", where what follows tells it."""
    return bool(parts.shows) and _of_series().match(reading.setting.behind) is not None


@cache
def _of_series() -> re.Pattern[str]:
    nouns = "series|show|drama|comedy|sitcom|anime|thriller|docuseries"
    opening = rf"(?:The|This|Its) (?:[\w+-]+ ){{0,3}}(?:{nouns}|(?:first|second) season)\b"
    decided = "broadcast|aired|airs|telecast|cancelled|canceled|renewed"
    shown = rf"(?:However, it|It) (?:was|is|has) (?:\w+ )?(?:{decided})\b"
    return re.compile(rf"{opening}|{shown}|.{{1,80}} the (?:series|show|drama|sitcom)\b")


def _is_hour(low: str) -> bool:
    """Tell "9pm", "9:30pm", "10/9c" and "ET/PT": the time of a broadcast."""
    return low == "et/pt" or (low[:1].isdigit() and low.endswith(("am", "pm", "/9c", "/8c", "/7c")))


def _is_headed(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Harbour returns on Monday" from "Jane Bloggs returns on Monday", which is a person's.

    A name of one or two words could be anybody's.
    """
    is_prose = sentence.is_running and sentence.passage.text.endswith(".")
    if is_prose or len(parts.shows) != 1 or parts.slot[0] != 0:
        return False
    show, end = parts.shows[0], parts.slot[1]
    words = [token for token in sentence.tokens[:end] if token.is_word]
    return (show.start, show.end) == (0, end) and len(words) > _FULL_NAME
