"""What shows that a season comes out: its part, its number, and that it is a series at all."""

from seasontrack.clippings.drafts import Reading, labels_of
from seasontrack.clippings.names import SERIES_NOUNS
from seasontrack.clippings.roles import Frame
from seasontrack.clippings.sentence import Sentence
from seasontrack.clippings.when import DateMention
from seasontrack.clippings.words import words

_NOT_SERIES = words(
    "trailer teaser tickets soundtrack book film movie album game novel poster production filming "
    "shooting podcast tour finale special clip video episode episodes pilot character photos "
    "manga issue volume edition dvd blu-ray merch store park ride concert festival event clips "
    "comic single song play musical documentary preorders fans cast writers auditions trailers"
)
_FILM_VERBS = words("release releases released opens open hit hits lands")
_RETURNING = words("return returns returning back again returned revival")


def was_meant(sentence: Sentence, parts: Frame) -> bool:
    """Tell "was originally scheduled for March": a date that no longer holds."""
    start = parts.trigger.start
    near = {sentence.low(at) for at in range(start - 5, start + 1)}
    return bool(near & {"originally", "initially", "previously"})


def is_past(reading: Reading, mention: DateMention) -> bool:
    """Tell a date that lies before the day of the text."""
    day = mention.resolve(reading.setting.anchor, "future")
    return day is not None and day.latest < reading.setting.anchor


def is_roundup(sentence: Sentence) -> bool:
    """Tell a page about everything known, whose "release date" is no news."""
    lows = {token.low for token in sentence.tokens}
    return bool(
        lows & {"everything", "speculations", "speculation", "know", "plot", "spoilers", "calendar"}
    )


def part_of(sentence: Sentence, parts: Frame) -> int | None:
    """Return the part of the season that a phrase is about."""
    if parts.season and parts.season.part:
        return parts.season.part
    for at in range(max(0, parts.trigger.start - 12), parts.trigger.start):
        if sentence.low(at) == "first" and sentence.low(at + 1) in {
            "half",
            "part",
            "episodes",
            "batch",
            "volume",
        }:
            return 1
        if sentence.low(at) == "second" and sentence.low(at + 1) in {
            "half",
            "part",
            "batch",
            "volume",
        }:
            return 2
    return None


def released_seasons(reading: Reading, parts: Frame, *, came_out: bool) -> tuple[str, ...]:
    """Return the seasons that come out; a show not known to have one starts with the first."""
    seasons, count = labels_of(parts.season)
    if seasons or count or parts.season:
        return seasons
    lows = {token.low for token in reading.sentence.tokens}
    returning = bool(lows & _RETURNING) or any(
        m.is_vague or m.is_more for m in reading.sentence.seasons if not m.numbers
    )
    known = any(show.known and show.known.highest_season for show in parts.shows)
    carried = not parts.names_show and not came_out
    if parts.trigger.phrase.shape == "date" and not lows & (SERIES_NOUNS | {"new"}):
        return ()
    return () if returning or (known and not came_out) or carried else ("1",)


def is_release(reading: Reading, parts: Frame) -> bool:
    """Tell whether it is a season that comes out, not a trailer or a film."""
    sentence, start = reading.sentence, parts.slot[0]
    if sentence.low(parts.trigger.start - 1) in {"find", "found", "turns", "turned", "just"}:
        return False
    told = {at for m in sentence.seasons for at in range(m.start, m.end)}
    told.update(at for show in parts.shows for at in range(show.start, show.end))
    subject = [
        sentence.low(at)
        for at in range(start, parts.slot[1])
        if at not in sentence.masked and at not in told
    ]
    if parts.trigger.phrase.shape != "date" and subject and (set(subject[-2:]) & _NOT_SERIES):
        return set(subject[-2:]) == {"first", "episodes"} or bool(
            {"episodes"} & set(subject[-4:]) and parts.season
        )
    ahead = {sentence.low(at) for at in range(parts.trigger.end, parts.trigger.end + 4)}
    if ahead & {"end", "close", "conclusion"}:
        return False
    if not parts.season and ahead & {"episodes", "episode", "finale", "special"}:
        return False
    following = sentence.low(parts.trigger.end)
    if following in {"filming", "production", "shooting", "writing", "work", "casting"}:
        return False
    if parts.season or (parts.shows and not parts.names_show):
        return True
    verb = sentence.low(parts.trigger.end - 1)
    if verb in _FILM_VERBS and not any(show.known for show in parts.shows):
        return any(token.low in SERIES_NOUNS for token in sentence.tokens)
    return (
        any(show.known for show in parts.shows)
        or any(sentence.title_at(show.start) for show in parts.shows)
        or (
            bool(parts.shows)
            and bool(
                sentence.networks
                or {t.low for t in sentence.tokens}
                & {"series", "show", "miniseries", "drama", "comedy"}
            )
        )
    )
