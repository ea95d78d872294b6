"""What comes out beside seasons: trailers, films, books, an episode, a special evening."""

from itertools import pairwise, takewhile

from seasontrack.clippings.facts.drafts import Reading, carried_season
from seasontrack.clippings.facts.other_uses import BEFORE_TRAILERS, MAKING
from seasontrack.clippings.facts.people import is_about_people, is_elsewhere, is_returned_to
from seasontrack.clippings.grammar.phrases import is_adverb
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import ShowName, is_titled
from seasontrack.clippings.grammar.slots import is_capital_at
from seasontrack.clippings.mentions.names import CALLED, SERIES_NOUNS, describes
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_NOT_SERIES = words(
    "trailer teaser promo tickets soundtrack book film movie album game novel poster production "
    "filming "
    "shooting podcast tour finale special clip video episode episodes pilot character photos "
    "dub dubs "
    "manga issue volume edition dvd blu-ray merch store park ride concert festival event clips "
    "ceremony match cameras reunion reunions "
    "comic single song play musical documentary preorders fans cast writers auditions trailers"
)
_TRAILERS = frozenset({"trailer", "teaser", "promo"})
_LOOSE = frozenset({"of", "'", '"'})
_MAKING = MAKING | {"photography"}
# What the name of no series ends in.
_NO_SHOWS = _MAKING | words(
    "manga collection awards movie film special specials emmys oscars globes grammys baftas league "
    "olympics con expo exhibition convention congress staff visual pv trailer teaser"
)
_STARTING = words("begins starts wraps enters resumes finishes ends")
_BEGUN = frozenset({"began", "started", "entered"})
_OFFSHOOTS = words("spinoff spin-off prequel offshoot")
SOURCES = words("manga novel novels comic comics webtoon manhwa")
_WORKS = words("film movie book novel album game single")
_PLANNED = words("scheduled expected set slated due planned")
_LASTING = words(
    "franchise crisis war pandemic trend campaign movement feud scandal lockdown tradition strike"
)
_RELEASES = words(
    "return premiere debut launch release run revival season finale part half cour chapter batch"
)
_EVENINGS = words("film movie reunion special concert")
_STAGES = words("stage film movie theatre theater musical radio audio")
_THIS = frozenset({"this", "and", "the"})
_FOR_ONE = frozenset({"in", "for", "as", "with"})
_BRACKET = 3  # tokens of "episode (", "episode, which"
_NEAR = 5  # words of "the new animated film"
_DESCRIBED = 7  # words of "for a new, remotely produced event"
_OPENING = 4
_PAIR = 2  # words
_FAR = 12  # words


def is_other_thing(reading: Reading, parts: Frame) -> bool:
    """Tell a subject that is about a show: its trailer, its production, its cast."""
    sentence = reading.sentence
    unknown = (show for show in parts.shows if not show.known)
    return (
        is_about_people(sentence, parts)
        or is_returned_to(sentence, parts)
        or is_elsewhere(sentence, parts)
        or _is_of_another_noun(sentence, parts)
        or _is_of_a_noun_that(sentence, parts)
        or any(_is_film(sentence, show) for show in parts.shows)
        or any(sentence.low(show.end - 1) in _NO_SHOWS for show in unknown)
        or (_is_beside(reading, parts) and not _is_behind_making(sentence, parts))
    )


def _is_behind_making(sentence: Sentence, parts: Frame) -> bool:
    """Tell "(season 4) began filming in May, and premiered in July", of which it is season 4."""
    begun = sentence.low(parts.slot[0] - 1) in _BEGUN
    return begun and sentence.low(parts.slot[1] - 1) == "and"


def _is_beside(reading: Reading, parts: Frame) -> bool:
    """Tell "the trailer of X", "the manga", "the last episodes" by the words of the subject."""
    sentence = reading.sentence
    told = {at for m in sentence.seasons for at in range(m.start, m.end)} | sentence.masked
    told.update(at for show in parts.shows for at in range(show.start, show.end))
    told.update(at for house in sentence.networks for at in range(house.start, house.end))
    told.update(at for at in range(*parts.slot) if sentence.low(at - 1) == "in")  # production
    told.update(at for at in range(*parts.slot) if _is_of_a_maker(sentence, at))
    subject = _trimmed([sentence.low(at) for at in range(*parts.slot) if at not in told])
    before, comma, first = (sentence.low(parts.slot[0] - back) for back in (2, 1, 0))
    if comma == "," and before in _NOT_SERIES and first not in {"and", "but"}:
        return True  # "a compilation film, X, was released"
    noun = sentence.low(parts.trigger.start - 1 - (sentence.low(parts.trigger.start - 1) == ","))
    if noun in {"film", "movie"} and parts.names_show and not parts.season:
        return True  # "X, an all-new anime film, opened in May"
    if _is_of_a_film(subject) and not parts.season:
        return True
    offshoot = subject[-1:] and subject[-1] in _OFFSHOOTS and not parts.names_show
    if offshoot or ("adaptation" in subject and not _STAGES.isdisjoint(subject)):
        return True  # "a stage adaptation of 'X' opens"
    if (not parts.season and is_about_source(subject_words(sentence, parts))) or (
        subject[-1:] == ["arc"] and not parts.names_show
    ):
        return True
    of_which = parts.season is not None and _is_of_which(sentence, parts, set(subject))
    made = _is_headed_by_making(subject) and not of_which
    reveals = bool(subject) and subject[-1] in _TRAILERS and _reveals_date(sentence, parts)
    if not subject or subject[0] in _MAKING or _is_no_season(subject) or made:
        return bool(subject) and not reveals
    others = _NOT_SERIES - SOURCES if parts.season else _NOT_SERIES
    if "part" in subject:
        others -= {"volume"}  # "part 5 volume 2 premieres"
    dated = parts.trigger.phrase.shape == "date"
    if dated or of_which or not others.intersection(subject[-2:]):
        return False
    # "the first episodes of its fifth season" are that season, so are "all six episodes",
    # "new episodes" the one told of.
    told_of = parts.season or (subject[-2:-1] == ["new"] and carried_season(reading, parts))
    early = not {"first", "1st", "inaugural"}.isdisjoint(
        subject[-3:-1]
    )  # "the first (two) episodes"
    opening = early and subject[-1][:7] == "episode"
    opening = opening or subject[-2:] == ["the", "pilot"]  # "The pilot aired in May"
    whole = subject[0] == "all" and parts.names_show
    return not (opening or ("episodes" in subject and (told_of or whole)))


def _reveals_date(sentence: Sentence, parts: Frame) -> bool:
    """Tell "X Season 3 Trailer Reveals Netflix Premiere Date", which is the season's."""
    first = sentence.low(parts.trigger.start)
    return parts.trigger.phrase.shape == "date" and first in {"reveals", "confirms", "announces"}


def _is_of_a_film(subject: list[str]) -> bool:
    """Tell "but a special based on the series (aired)" and "Jane Bloggs's new film X (opens)"."""
    opening = subject[subject[:1] in (["and"], ["but"]) :][:_PAIR]
    led = opening[:1] in (["a"], ["an"], ["the"]) and opening[-1] in _EVENINGS
    return led or ("new" in subject and is_of_new_work(subject))


def _is_of_a_maker(sentence: Sentence, at: int) -> bool:
    """Tell "Production" in "(an adaptation) by Rye Production", which makes nothing here."""
    first = at
    while first > 0 and is_capital_at(sentence, first):
        first -= 1
    return first < at and sentence.low(first) == "by"


def _is_no_season(subject: list[str]) -> bool:
    """Tell "the last episodes of the soap", "X and additional shows", a dub and an OVA."""
    told, noun = set(subject), subject[-1:]
    return (
        ("episodes" in told and not told.isdisjoint({"last", "final"}))
        or (noun == ["shows"] and not told.isdisjoint({"other", "additional"}))
        or not told.isdisjoint({"dub", "simulcast"})
        or noun == ["ova"]
        or {"original", "video"} <= told
    )


def _is_film(sentence: Sentence, show: ShowName) -> bool:
    """Tell "the anime film 'X'" and "'X' reunion"."""
    at = show.start
    before = at - 1 - (sentence.low(at - 1) in {"'", '"', ":"})
    before -= sentence.low(before) in CALLED
    behind = sentence.low(sentence.closed(show.end))
    return at > 0 and (sentence.low(before) in {"film", "movie"} or behind in _EVENINGS)


def _is_of_another_noun(sentence: Sentence, parts: Frame) -> bool:
    """Tell "postponed its hearing scheduled for Wednesday" from "X's return set for May"."""
    verb, at = sentence.low(parts.trigger.start), parts.trigger.start - 1
    if verb not in _PLANNED or at < 1 or at in sentence.masked or sentence.is_mention(at):
        return False
    noun, before = sentence.tokens[at], sentence.low(at - 1)
    plain = noun.text.isalpha() and noun.text.islower() and not is_adverb(noun.low)
    owned = before in {"a", "an", "its", "their", "his", "her"}
    return plain and owned and not describes(noun.low) and noun.low not in _RELEASES


def _is_of_a_noun_that(sentence: Sentence, parts: Frame) -> bool:
    """Tell "a franchise that launched in 2016" and "the crisis that began" from "a drama that"."""
    that = parts.trigger.start - 1
    while is_adverb(sentence.low(that)):
        that -= 1  # "that originally aired"
    return sentence.low(that) == "that" and sentence.low(that - 1) in _LASTING


def _is_headed_by_making(subject: list[str]) -> bool:
    """Tell "the first trailer of the third season (of X) dropped"."""
    led = (low in BEFORE_TRAILERS or cardinal(low) is not None for low in subject)
    head = next((at for at, leads in enumerate(led) if not leads), 0)
    making = subject[head : head + 1] and subject[head] in _MAKING
    return bool(making) and subject[head + 1 : head + 2] in (["of"], ["for"])


def _is_of_which(sentence: Sentence, parts: Frame, subject: set[str]) -> bool:
    """Tell "the trailer for (X) season 3 (of 'X'), which arrives in May": the season does.

    So it does in "the trailer for season 3 of 'X', arriving in May".
    """
    joint = parts.trigger.start - 1
    if sentence.low(joint) == "which":
        joint -= sentence.low(joint - 1) == ","
    elif sentence.low(joint) != "," or not sentence.low(joint + 1).endswith("ing"):
        return False
    if sentence.low(joint) == "," and sentence.low(joint - 1) in SERIES_NOUNS:
        return True  # "a promo for the drama, which returns in May"
    numbered = (m.end for m in sentence.seasons if m.numbers)
    ends = {show.end for show in parts.shows}.union(numbered if _TRAILERS & subject else ())
    return sentence.opened(joint) in ends


def _trimmed(subject: list[str]) -> list[str]:
    """Leave out the ends of "a new episode of 'X'" and "season 3 begins production".

    So with "a second part consisting of 12 episodes".
    """
    if subject[-1:] == ["episodes"] and subject[-3:-2] == ["of"] and cardinal(subject[-2]):
        subject = subject[: -3 - (subject[-4:-3] == ["consisting"])]
    begun, making = {*subject[-2:-1]}, {*subject[-1:]}
    if begun & _STARTING and making & _MAKING:
        return subject[:-2]
    loose = takewhile(lambda word: word in _LOOSE, reversed(subject))
    return subject[: len(subject) - len(list(loose))]


def is_one_episode(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the fourth episode of three of the shows premieres tomorrow", "Episode 9 airs"."""
    the, nth, noun = (sentence.low(parts.slot[0] + at) for at in range(3))
    opening = (show.start for show in parts.shows if not is_titled(sentence, show))
    if any(_is_episode_number(sentence, at) for at in (parts.slot[0], *opening)):
        return True
    told = any(_is_episode_number(sentence, at) for at in range(parts.trigger.start))
    if told and parts.trigger.phrase.pattern.startswith("ahead of its"):
        return True  # "revealed the images of episode 14 ahead of its May 5 premiere"
    near = range(parts.trigger.start - _BRACKET, parts.trigger.start)
    if any(sentence.low(at) == "episode" and sentence.low(at - 2) == "season" for at in near):
        return True  # "penultimate season 1 episode (airing Sunday)"
    ahead = sentence.lows[parts.trigger.end : parts.trigger.end + _FAR]
    if "episode" in ahead and ahead[:2] in (["of", "its"], ["of", "the"]):
        return True  # "following the airing of its 24th and final episode on Saturday"
    behind = parts.season.end if parts.season else len(sentence.tokens)
    if _is_episode_number(sentence, behind + (sentence.low(behind) == ",")):
        return True  # "a release date for Season 6, Episode 19"
    if any(_is_later_episode(sentence, at) for at in range(*parts.slot)):
        return True  # "seen in the second episode of 'X', which aired on Sunday"
    return the == "the" and (ordinal(nth) or 1) > 1 and noun == "episode"


def _is_later_episode(sentence: Sentence, at: int) -> bool:
    of_it = sentence.low(at) == "episode" and sentence.low(at + 1) == "of"
    return of_it and (ordinal(sentence.low(at - 1)) or 1) > 1


def _is_episode_number(sentence: Sentence, at: int) -> bool:
    """Tell "Episode 9 (of X)" and "Ep. 9"."""
    number = at + 1 + (sentence.low(at + 1) == ".")
    return sentence.low(at) in {"episode", "ep"} and cardinal(sentence.low(number)) is not None


def is_special(sentence: Sentence, parts: Frame) -> bool:
    """Tell "will return next year in a two-part special"."""
    if parts.season:
        return False
    behind = sentence.lows[parts.trigger.end : parts.trigger.end + _FAR]
    pairs = enumerate(pairwise([*behind, ""]))
    special = next((at for at, pair in pairs if _is_evening(*pair)), 0)
    if parts.trigger.end + special - _PAIR in sentence.masked:
        return False  # "debuts in May, making way for an 'X' special"
    return not _FOR_ONE.isdisjoint(behind[max(special - _DESCRIBED, 0) : special])


def _is_evening(low: str, following: str) -> bool:
    """Tell "a Christmas special" from "a special limited series"."""
    evening = low in {"special", "specials", "event"}
    return evening and (following in _THIS or not describes(following))


def is_of_new_work(ahead: list[str]) -> bool:
    """Tell "announces release date for the new film"."""
    new = ahead.index("new") if "new" in ahead else len(ahead)
    return not _WORKS.isdisjoint(ahead[new + 1 : new + _NEAR])


def subject_words(sentence: Sentence, parts: Frame) -> list[str]:
    """Return the words of the subject; of "… and returned in May" those that open the sentence."""
    words = [sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked]
    if words and words[0] not in {"and", "but"} and words[-1] != "and":
        return words
    return [sentence.low(at) for at in range(_OPENING)]


def is_about_source(subject: list[str]) -> bool:
    """Tell "the manga's first arc" from "the manga adaptation"."""
    works = [at for at, low in enumerate(subject) if low in SOURCES]
    return bool(works) and SERIES_NOUNS.isdisjoint(subject)
