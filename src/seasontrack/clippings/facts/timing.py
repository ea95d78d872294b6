"""Which date of a sentence belongs to which phrase."""

from itertools import pairwise

from seasontrack.clippings.facts.drafts import Reading, owns_a_release
from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.phrases import ASSERTIONS
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.when import DateMention, Prefer
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.dates import PartialDate

DATE_REACH = 24
WHOLE_SENTENCE = 45  # tokens from "On May 5, …" to its verb
_PAIR = 2
_CLOSING = words("concluded ended finished wrapped ran aired concluding ending")
_CAME = words("premiered debuted launched aired began released")
_BETWEEN_PARTS = words(
    "part volume half second the and & , on arriving dropping following follows followed by with "
    "to in one "
    "2 two remaining ;"
)
SLOTS = frozenset({"nights", "evenings", "mornings", "afternoons"})
_JOINING = words(
    "and & , on in then with the final last remaining more others next episodes following follows "
    "followed by half part batch"
)


def date_of(reading: Reading, parts: Frame, prefer: Prefer) -> PartialDate | None:
    """Return the date of a phrase, resolved, and claim it."""
    mention = date_mention(reading, parts)
    if mention is None:
        return None
    reading.taken.add(mention.start)
    year = year_nearby(reading, mention)
    if prefer == "future":
        return reading.day_to_come(mention, year)
    return mention.resolve(reading.setting.anchor, prefer, year)


def year_nearby(reading: Reading, mention: DateMention) -> int | None:
    """Return the year of the other end of a range: "from 16 January to 27 March 2026"."""
    if mention.year:
        return None
    if reading.sentence.low(mention.end) not in {"to", "–", "and", "-", "until"}:
        return _year_before(reading.sentence, mention)
    return next((d.year for d in reading.sentence.dates if d.start == mention.end + 1), None)


def _year_before(sentence: Sentence, mention: DateMention) -> int | None:
    """Return the year in "premiered on March 4, 2023, and concluded on May 20".

    So in "was renewed on March 4, 2023, which premiered on May 20".
    """
    earlier = [day for day in sentence.dates if day.end <= mention.start and day.month]
    if not (earlier and earlier[-1].year and mention.month and earlier[-1].month):
        return None
    between = {sentence.low(at) for at in range(earlier[-1].end, mention.start)}
    next_year = mention.month < earlier[-1].month
    if not between.isdisjoint(_CLOSING):
        return earlier[-1].year + next_year
    return None if next_year or between.isdisjoint(_CAME) else earlier[-1].year


def date_mention(reading: Reading, parts: Frame) -> DateMention | None:
    """Return the date behind the phrase, else one that opens its clause."""
    trigger = parts.trigger
    if trigger.phrase.pattern.endswith("since DATE"):
        return next(day for day in reading.sentence.dates if day.end == trigger.end)
    bracketed = _in_brackets(reading, parts)
    if bracketed:
        return bracketed
    end = min(parts.right, trigger.end + DATE_REACH)
    mention = date_behind(reading.sentence, trigger.start, max(end, trigger.end), reading.taken)
    if mention and reading.sentence.low(mention.start - 1) == "throughout":
        return None  # "was available throughout December"
    over = mention is not None and (mention.is_ago or (mention.relative or "")[:4] == "last")
    if mention and not (over and trigger.phrase.kind == "scheduled"):
        return mention
    return _opening_date(reading, trigger)


def _opening_date(reading: Reading, trigger: Trigger) -> DateMention | None:
    """Return the date of "On May 5, (X will return)", which opens the clause of a phrase."""
    low = reading.sentence.low
    for earlier in reversed(reading.sentence.dates):
        if earlier.start in reading.taken or earlier.start >= trigger.start:
            continue
        if _is_said_between(reading.sentence, earlier.end, trigger.start):
            continue
        joint = pairwise(reading.sentence.lows[earlier.end : trigger.start])
        if earlier.start > 1 and (",", "and") in joint:
            continue  # "premiered in 2024, and its season 2 finale aired that day"
        opens = low(earlier.start - 1) in {"on", "in", "", "this"}
        opens = opens or (earlier.start == 1 and low(0) == "from")
        if opens and _is_of_an_aside(reading.sentence, earlier):
            continue
        adjoins = earlier.end == trigger.start  # "Apple TV+ today premieres X"
        reach = WHOLE_SENTENCE if earlier.start == 1 else DATE_REACH + 6
        if adjoins or (opens and trigger.start - earlier.end <= reach):
            return earlier
    return None


def _in_brackets(reading: Reading, parts: Frame) -> DateMention | None:
    """Return the day of "'X' (May 5) will return with a second season"."""
    ends = {reading.sentence.closed(show.end) for show in parts.shows if show.end > 0}
    days = (day for day in reading.sentence.dates if day.start not in reading.taken)
    told = (day for day in days if day.start - 1 in ends and not day.is_bare_year)
    return next((day for day in told if reading.sentence.low(day.start - 1) == "("), None)


def _is_of_an_aside(sentence: Sentence, day: DateMention) -> bool:
    """Tell "After its premiere in February, X will soon return"."""
    opens = sentence.low(0) in {"after", "since", "following"}
    return opens and all(sentence.low(at) != "," for at in range(day.start)) and day.start > _PAIR


def day_behind(reading: Reading, mention: SeasonMention, *, is_to_come: bool) -> DateMention | None:
    """Return the date to come right behind the seasons: "gets a second season in 2027".

    ``is_to_come``: the sentence says "will get", so that a month without a year is one to come.
    """
    at = mention.end
    if reading.sentence.low(at) == "of":
        ends = (show.end for show in reading.latest if show.start <= at + _PAIR)
        at = next(ends, at)
        at += reading.sentence.low(at) in {"!", '"', "'"}
    if reading.sentence.low(at) not in {"in", "for"}:
        return None
    if any(day.start > at + 1 for day in reading.sentence.dates):
        return None  # "in September, which is set to premiere in 2027"
    for day in reading.sentence.dates:
        if day.start == at + 1 and day.start not in reading.taken:
            found = day.resolve(reading.setting.anchor, "future")
            told = day.year or day.relative or is_to_come
            if found and found.earliest > reading.setting.anchor and told:
                reading.taken.add(day.start)
                return day
    return None


def _is_said_between(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "On May 20 X revealed that Y will return": the day is the announcement's."""
    return any(
        sentence.low(at) in ASSERTIONS
        or any(n.start == at and _acts(sentence, n.end) for n in sentence.networks)
        for at in range(start, end)
    )


def _acts(sentence: Sentence, at: int) -> bool:
    return sentence.low(at) not in {"'s", "'", ",", "on", "in"} and sentence.low(at).isalpha()


def date_mentions(reading: Reading, parts: Frame) -> list[DateMention]:
    """Return the date, or both dates of a season released in parts."""
    first = date_mention(reading, parts)
    if first is None:
        return []
    found = [first]
    halved = {("first", "half"), ("first", "part"), ("first", "batch")}
    parted = not halved.isdisjoint(pairwise(reading.sentence.lows[: first.start])) or any(
        t.low in {"parts", "acts", "halves", "volumes", "batches", "cours", "installments"}
        for t in reading.sentence.tokens
    )
    for mention in reading.sentence.dates:
        if mention.start <= found[-1].start:
            continue
        between = {reading.sentence.low(at) for at in range(found[-1].end, mention.start)}
        joined = parted and all(low in _JOINING or cardinal(low) or ordinal(low) for low in between)
        if joined or (between & {"part", "volume", "half"} and between <= _BETWEEN_PARTS):
            found.append(mention)
    reading.taken.update(mention.start for mention in found)
    return found


def _finer(sentence: Sentence, mention: DateMention) -> DateMention:
    """Return the day in "the end of this year: December 22", "next week (June 19)"."""
    joint = {"on", ",", "("} if mention.relative == "tomorrow" else {"on", "("}
    coarse = mention.relative is not None and sentence.low(mention.end) in joint
    if sentence.low(mention.end) != ":" and not coarse:
        return mention
    return next((day for day in sentence.dates if day.start == mention.end + 1), mention)


def date_behind(sentence: Sentence, start: int, end: int, taken: set[int]) -> DateMention | None:
    """Return the first date between two tokens that no other phrase has taken."""
    for mention in sentence.dates:
        if start <= mention.start < end and mention.start not in taken:
            if sentence.low(mention.start - 1) == "since" or sentence.low(mention.end) in SLOTS:
                continue  # "the most watched since September", "moves to Thursday nights"
            if mention.relative == "today" and (",", "and") in pairwise(
                sentence.lows[start : mention.start]
            ):
                continue  # "returned to television, and the franchise is alive today"
            owns = sentence.low(mention.end) == "'s" and not owns_a_release(sentence, mention)
            if mention.start > start and owns:
                continue  # "opens today's show"
            return _finer(sentence, mention)
    return None
