"""Reads on where a sentence drops what it has just said: "…, and the fourth on 4 September"."""

from collections.abc import Iterator

from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import ShowName, name_at, titles_in
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_JOINTS = frozenset({",", "and", "with", "while", ";", ":"})
TO = frozenset({"to", "and", "–", "until", "through"})
_ARTICLES = frozenset({"its", "the", "a", "an"})
_NUMBERED = frozenset({"part", "volume", "season", "series"})
_LEADS = words(
    "season series part half volume following dropping arriving premiering debuting launching "
    "landing coming releasing on in from"
)
_BETWEEN_SHOWS = frozenset({",", ";", "and", "followed", "by", '"', "'", ")"})
_BEHIND_NAMES = frozenset({"on", "in", "(", ":", "–", '"', "'", ","})
_AGAIN = words("again then later subsequently eventually also")
_OF_SEASON = words("and final last season series one of episode episodes run")
_CLAUSE = 8  # words of "which would eventually begin airing on"
_MOST_JOINTS = 3
_MOST_LEADS = 4


def dated_with(sentence: Sentence, start: int) -> Iterator[tuple[ShowName, DateMention]]:
    """Yield the rest of "A premieres March 4, B on March 7, and C (March 15)"; a name each."""
    at = start
    for day in sentence.dates:
        if day.start < at:
            continue
        while sentence.low(at) in _BETWEEN_SHOWS:
            at += 1
        end = day.start
        while sentence.low(end - 1) in _BEHIND_NAMES:
            end -= 1
        named = titles_in(sentence, at, end, last=False)
        named = named or [name_at(sentence, *run) for run in _whole_run(sentence, at, end)]
        if at == start or end == day.start or len(named) != 1 or named[0].end != end:
            return
        yield named[0], day
        at = day.end + (sentence.low(day.end) == ")")
        start = at


def dated_in_brackets(
    sentence: Sentence, start: int
) -> Iterator[tuple[ShowName, SeasonMention | None, DateMention]]:
    """Yield each show of "'A' Final Season (May 7), 'B' Season 2 (March 26)" with its day."""
    for day in sentence.dates:
        bracket = day.start - 1
        if bracket < start or sentence.low(bracket) != "(":
            continue
        season = next((m for m in sentence.seasons if m.end == bracket), None)
        end = season.start if season else bracket
        end = sentence.opened(end)
        named = [title for title in sentence.titles if title.end == end]
        if named:
            yield name_at(sentence, named[0].start, named[0].end), season, day


def _whole_run(sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
    runs = capital_runs(sentence, start, end)
    return runs if runs == [(start, end)] and can_be_show(sentence, runs[0]) else []


def _behind_day(sentence: Sentence, at: int) -> int:
    """Return the token behind the "on Sky One" or "to May 6" that may follow a day."""
    house = sentence.network_at(at + 1) if sentence.low(at) in {"on", "at"} else None
    at = house.end if house else at
    last = last_day(sentence, at)
    return last.end if last else at


def last_day(sentence: Sentence, at: int) -> DateMention | None:
    """Return the day of the "to May 6, 2022" that may follow another at token ``at``."""
    following = (day for day in sentence.dates if day.start == at + 1)
    return next(following, None) if sentence.low(at) in TO else None


def bought_next(sentence: Sentence, start: int) -> Iterator[tuple[int, DateMention]]:
    """Yield what was bought next, and when: "(on May 5,) and for a third season on June 6".

    So with "(in 2013, which came out in 2014), and then in 2015 for a third".
    """
    at = start
    while at < len(sentence.tokens):
        at = _behind_clause(sentence, at)
        first = at
        while sentence.low(at) in _JOINTS | _AGAIN:
            at += 1
        day = _day_at(sentence, at)
        at = day.end + (sentence.low(day.end) == ",") if day else at
        is_for = sentence.low(at) == "for"
        at += is_for
        numbered = sentence.low(at) in _ARTICLES and ordinal(sentence.low(at + 1))
        number = numbered or (sentence.low(at) == "season" and cardinal(sentence.low(at + 1)))
        if at == first or not number or (day and not is_for):
            return
        at += 2
        while sentence.low(at) in _OF_SEASON or cardinal(sentence.low(at)):
            at += 1
        told = day or _day_at(sentence, at)
        if told is None:
            return
        yield number, told
        at = at if day else told.end


def _day_at(sentence: Sentence, at: int) -> DateMention | None:
    """Return the day of the "on May 5" or "in June" that begins at a token."""
    leads = sentence.low(at) in {"on", "in"}
    return next((day for day in sentence.dates if leads and day.start == at + 1), None)


def _behind_clause(sentence: Sentence, at: int) -> int:
    """Return the token behind ", which began on July 12, 2014", told of a season at its end."""
    which = at + (sentence.low(at) == ",")
    if sentence.low(which) not in {"which", "that"}:
        return at
    days = [day for day in sentence.dates if which < day.start <= which + _CLAUSE]
    return _behind_day(sentence, days[0].end) if days else at


def continued(sentence: Sentence, start: int) -> Iterator[tuple[int, DateMention]]:
    """Yield the number and the day of each further season told from token ``start`` on."""
    at = _behind_day(sentence, start)
    while at < len(sentence.tokens):
        first = at
        while sentence.low(at) in _JOINTS and at - first < _MOST_JOINTS:
            at += 1
        number = ordinal(sentence.low(at + 1)) if sentence.low(at) in _ARTICLES else None
        in_part = sentence.low(at) in _NUMBERED
        if in_part:
            number = cardinal(sentence.low(at + 1))
        if at == first or number is None:
            return
        lead = at = at + 2
        while sentence.low(at) in _LEADS and at - lead < _MOST_LEADS:
            at += 1
        day = next((mention for mention in sentence.dates if mention.start == at), None)
        if day is None or (at == lead and not in_part):
            return
        yield number, day
        at = _behind_day(sentence, day.end)
