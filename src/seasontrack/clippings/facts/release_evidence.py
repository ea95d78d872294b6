"""What shows that a season comes out: its part, its number, and that it is a series at all."""

from itertools import pairwise, takewhile

from seasontrack.clippings.facts.drafts import Reading, carried_season
from seasontrack.clippings.facts.evidence import tells_of_television
from seasontrack.clippings.facts.other_uses import BEFORE_TRAILERS, MAKING, is_other_use
from seasontrack.clippings.facts.people import is_about_people, is_returned_to
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import ShowName, is_titled
from seasontrack.clippings.mentions.names import SERIES_NOUNS, SPEAKERS, TELLING, describes
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_NOT_SERIES = words(
    "trailer teaser tickets soundtrack book film movie album game novel poster production filming "
    "shooting podcast tour finale special clip video episode episodes pilot character photos "
    "dub dubs "
    "manga issue volume edition dvd blu-ray merch store park ride concert festival event clips "
    "ceremony match cameras reunion reunions "
    "comic single song play musical documentary preorders fans cast writers auditions trailers"
)
_FILM_VERBS = words("release releases released opens open hit hits lands")
_RETURNING = words("return returns returning back again returned revival")
_EARLIER_PLANS = words("originally initially previously meant supposed")
_LOOSE = frozenset({"of", "'", '"'})
_MAKING = MAKING | {"photography"}
_NO_SHOWS = _MAKING | words("manga collection awards movie film")  # what a name ends in
_STARTING = words("begins starts wraps enters resumes finishes ends")
_OFFSHOOTS = words("spinoff spin-off prequel offshoot")
_SOURCES = words("manga novel novels comic comics webtoon manhwa")
_WORKS = words("film movie book novel album game single")
_EVENINGS = words("film movie reunion special concert")
_STAGES = words("stage film movie theatre theater musical radio audio")
_FOR_ONE = frozenset({"in", "for", "as", "with"})
_NEAR = 5  # words of "with a two-hour Christmas special"
_OPENING = 4
_FAR = 12  # words
_FULL_NAME = 2  # words
_PIECES = frozenset({"half", "part", "cour", "cours", "episodes", "batch", "volume"})
_HALVES = frozenset({"half", "part", "cour"})
_DROPPED = words("canceled cancelled axed renewed episode episodes")


def was_meant(sentence: Sentence, parts: Frame) -> bool:
    """Tell "was originally scheduled for March": a date that no longer holds."""
    start = parts.trigger.start
    near = {sentence.low(at) for at in range(start - 5, start + 1)}
    if "original" in sentence.lows[start : parts.trigger.end]:
        return True  # "has pushed back its original release date of May 10"
    ahead = sentence.lows[parts.trigger.end : parts.trigger.end + 2]
    if "was" in near and ahead == [",", "but"]:
        return True  # "was due on March 10, but …"
    return bool(near & _EARLIER_PLANS) or {"had", "been"} <= near or {"from", "planned"} <= near


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
        number = ordinal(sentence.low(at))
        if number and sentence.low(at + 1) in _PIECES:
            return number
        told = sentence.low(at + 2) == "of" or at + 2 == parts.trigger.start
        if sentence.low(at) in {"part", "volume"} and told:
            return cardinal(sentence.low(at + 1))
    return None


def _is_film(sentence: Sentence, show: ShowName) -> bool:
    """Tell "the anime film 'X'" and "'X' reunion"."""
    at = show.start
    before = at - 1 - (sentence.low(at - 1) in {"'", '"', ":"})
    behind = sentence.low(sentence.closed(show.end))
    return at > 0 and (sentence.low(before) in {"film", "movie"} or behind in _EVENINGS)


def is_release(reading: Reading, parts: Frame) -> bool:
    """Tell whether it is a season that comes out, not a trailer or a film."""
    sentence = reading.sentence
    beside = _is_one_episode(sentence, parts) or _is_of_a_house(sentence, parts)
    if beside or is_other_use(sentence, parts) or _is_other_thing(reading, parts):
        return False
    ahead = [sentence.low(at) for at in range(parts.trigger.end, parts.trigger.end + 4)]
    new_work = parts.trigger.phrase.shape == "date" and _is_of_new_work(ahead)
    if new_work or (not _SOURCES.isdisjoint(ahead) and not parts.season):
        return False  # "launched the manga in May"
    is_lost = ahead[0] == "from" and sentence.low(parts.trigger.end - 1) == "dropped"
    if is_lost or ahead[:2] == ["with", "episode"]:
        return False  # "was dropped from NBC in 2018", "returns with episode 6"
    closing = bool({"end", "close", "conclusion"}.intersection(ahead))
    if closing or is_special(sentence, parts) or _is_all_there_is(sentence, parts):
        return False
    if parts.season:
        return True
    if any(_is_numbered(sentence, show) or _counts(sentence, show) for show in parts.shows):
        return False
    # a run as in "will return for six episodes"
    counted = ahead[0] in {"for", "with", "all"} and "episodes" in ahead
    counted = counted or ahead[1:3] == ["first", "episode"]  # "premiered its first episode"
    if not counted and {"episodes", "episode", "finale", "special"}.intersection(ahead):
        return False
    return _is_show(sentence, parts)


def _is_of_new_work(ahead: list[str]) -> bool:
    """Tell "announces release date for the new film"."""
    new = ahead.index("new") if "new" in ahead else len(ahead)
    return not _WORKS.isdisjoint(ahead[new + 1 :])


def _is_all_there_is(sentence: Sentence, parts: Frame) -> bool:
    """Tell "All 30 episodes will be made available in May"."""
    opening, noun = sentence.low(parts.slot[0]), sentence.low(parts.slot[1] - 1)
    return parts.season is None and opening == "all" and noun == "episodes"


def is_special(sentence: Sentence, parts: Frame) -> bool:
    """Tell "will return next year in a two-part special"."""
    if parts.season:
        return False
    behind = sentence.lows[parts.trigger.end : parts.trigger.end + _FAR]
    pairs = enumerate(pairwise([*behind, ""]))
    special = next((at for at, pair in pairs if _is_evening(*pair)), 0)
    return not _FOR_ONE.isdisjoint(behind[max(special - _NEAR, 0) : special])


def _is_evening(low: str, following: str) -> bool:
    """Tell "a Christmas special" from "a special limited series"."""
    return low in {"special", "specials"} and not describes(following)


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


def _is_other_thing(reading: Reading, parts: Frame) -> bool:
    """Tell a subject that is about a show: its trailer, its production, its cast."""
    sentence = reading.sentence
    if is_about_people(sentence, parts) or is_returned_to(sentence, parts):
        return True
    if any(_is_film(sentence, show) for show in parts.shows) or any(
        sentence.low(show.end - 1) in _NO_SHOWS for show in parts.shows if not show.known
    ):
        return True
    told = {at for m in sentence.seasons for at in range(m.start, m.end)} | sentence.masked
    told.update(at for show in parts.shows for at in range(show.start, show.end))
    told.update(at for house in sentence.networks for at in range(house.start, house.end))
    told.update(at for at in range(*parts.slot) if sentence.low(at - 1) == "in")  # production
    subject = _trimmed([sentence.low(at) for at in range(*parts.slot) if at not in told])
    if sentence.low(parts.slot[0] - 1) == "," and sentence.low(parts.slot[0] - 2) in _NOT_SERIES:
        return True  # "a compilation film, X, was released"
    offshoot = subject[-1:] and subject[-1] in _OFFSHOOTS and not parts.names_show
    if offshoot or ("adaptation" in subject and not _STAGES.isdisjoint(subject)):
        return True  # "a stage adaptation of 'X' opens"
    if (not parts.season and is_about_source(subject_words(sentence, parts))) or (
        subject[-1:] == ["arc"] and not parts.names_show
    ):
        return True
    ending = "episodes" in subject and not {"last", "final"}.isdisjoint(subject)
    of_which = parts.season is not None and _is_of_which(sentence, parts)
    made = _is_headed_by_making(subject) and not of_which
    if not subject or subject[0] in _MAKING or ending or made:
        return bool(subject)  # "the last episodes of the soap are due in autumn"
    others = _NOT_SERIES - _SOURCES if parts.season else _NOT_SERIES
    if "part" in subject:
        others -= {"volume"}  # "part 5 volume 2 premieres"
    dated = parts.trigger.phrase.shape == "date"
    if dated or of_which or not others.intersection(subject[-2:]):
        return False
    # "the first episodes of its fifth season" are that season, "new episodes" the one told of.
    told_of = parts.season or (subject[-2:-1] == ["new"] and carried_season(reading, parts))
    opening = subject[-2:-1] in (["first"], ["1st"]) and subject[-1][:7] == "episode"
    return not (opening or ("episodes" in subject and told_of))


def _is_headed_by_making(subject: list[str]) -> bool:
    """Tell "the first trailer of the third season (of X) dropped"."""
    led = (low in BEFORE_TRAILERS or cardinal(low) is not None for low in subject)
    head = next((at for at, leads in enumerate(led) if not leads), 0)
    making = subject[head : head + 1] and subject[head] in _MAKING
    return bool(making) and subject[head + 1 : head + 2] in (["of"], ["for"])


def _is_of_which(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the trailer for season 3 of 'X', which arrives in May": the season does."""
    which = parts.trigger.start - 1
    end = which - (sentence.low(which - 1) == ",")
    end = sentence.opened(end)
    return sentence.low(which) == "which" and any(show.end == end for show in parts.shows)


def _is_one_episode(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the fourth episode of three of the shows premieres tomorrow", "Episode 9 airs"."""
    the, nth, noun = (sentence.low(parts.slot[0] + at) for at in range(3))
    opening = (show.start for show in parts.shows if not is_titled(sentence, show))
    if any(_is_episode_number(sentence, at) for at in (parts.slot[0], *opening)):
        return True
    behind = parts.season.end if parts.season else len(sentence.tokens)
    if _is_episode_number(sentence, behind + (sentence.low(behind) == ",")):
        return True  # "a release date for Season 6, Episode 19"
    return the == "the" and (ordinal(nth) or 1) > 1 and noun == "episode"


def _is_episode_number(sentence: Sentence, at: int) -> bool:
    """Tell "Episode 9 (of X)"."""
    return sentence.low(at) == "episode" and cardinal(sentence.low(at + 1)) is not None


def _is_of_a_house(sentence: Sentence, parts: Frame) -> bool:
    """Tell "… on the new network, which will air all of its sitcoms"."""
    before = sentence.lows[max(parts.trigger.start - 3, 0) : parts.trigger.start]
    return before[1:] == [",", "which"] and before[0] in SPEAKERS


def _trimmed(subject: list[str]) -> list[str]:
    """Leave out the ends of "a new episode of 'X'" and "season 3 begins production"."""
    begun, making = {*subject[-2:-1]}, {*subject[-1:]}
    if begun & _STARTING and making & _MAKING:
        return subject[:-2]
    loose = takewhile(lambda word: word in _LOOSE, reversed(subject))
    return subject[: len(subject) - len(list(loose))]


def subject_words(sentence: Sentence, parts: Frame) -> list[str]:
    """Return the words of the subject; of "… and returned in May" those that open the sentence."""
    words = [sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked]
    if words and words[0] not in {"and", "but"} and words[-1] != "and":
        return words
    return [sentence.low(at) for at in range(_OPENING)]


def is_about_source(subject: list[str]) -> bool:
    """Tell "the manga's first arc" from "the manga adaptation"."""
    works = [at for at, low in enumerate(subject) if low in _SOURCES]
    return bool(works) and SERIES_NOUNS.isdisjoint(subject)


def _is_show(sentence: Sentence, parts: Frame) -> bool:
    """Tell whether what comes out is known, quoted or described as a series."""
    if parts.shows and not parts.names_show:
        return True
    if any(show.known for show in parts.shows):
        return True
    described = bool(sentence.seasons) or any(
        token.low in TELLING or token.low in _DROPPED for token in sentence.tokens
    )
    parted = {"part", "cour", "arc", "episodes"} & {sentence.low(at) for at in range(*parts.slot)}
    if parts.shows and parted & {"cour", "arc"}:
        return True
    if parted and any(sentence.title_at(show.start) for show in parts.shows):
        return True
    if sentence.low(parts.trigger.start) in _FILM_VERBS:
        return described
    words = {sentence.low(at) for at in range(parts.trigger.start, parts.trigger.end)}
    told_of = (
        _RETURNING
        | {"aired", "airs"}
        | ({"premiere"} if parts.trigger.phrase.shape == "date" else set())
    )
    timed = any(_is_hour(token.low) for token in sentence.tokens)
    at_an_hour = timed and bool(parts.shows) and {"premiere", "date"} <= words
    titled = any(sentence.title_at(show.start) for show in parts.shows)
    if at_an_hour or (words & told_of and titled):
        return True  # "Harbour Men gets a premiere date: Tuesday, May 5 at 8pm"
    behind = {sentence.low(at) for at in range(parts.trigger.end, len(sentence.tokens))}
    screened = "screens" in sentence.lows  # "is set to return to TV screens this July"
    timed = bool(parts.shows) and (timed or screened or "premiere" in behind)
    second = not _HALVES.isdisjoint(behind) and "second" in behind and bool(parts.shows)
    if words & _RETURNING and (_is_headed(sentence, parts) or timed or second):
        return True  # "Harbour Men to return March 25 with two-hour premiere", "… at 9pm"
    return bool(parts.shows) and (described or tells_of_television(sentence))


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
