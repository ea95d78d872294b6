"""What in a sentence shows that a phrase is about a series, and not about something else."""

from itertools import pairwise

from seasontrack.clippings.facts.drafts import Reading
from seasontrack.clippings.facts.many import is_about_many
from seasontrack.clippings.grammar.phrases import PASSIVE_FOLLOWERS
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import ShowName
from seasontrack.clippings.grammar.slots import is_capital_at, subject_slot
from seasontrack.clippings.mentions.names import (
    CONGLOMERATES,
    NEWSROOMS,
    PRONOUNS,
    SERIES_NOUNS,
    SPEAKERS,
    TELLING,
    describes,
)
from seasontrack.clippings.mentions.season_mention import DETERMINERS, SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.tokens import QUOTES
from seasontrack.clippings.text.words import plain_words, triples, words

_PERSONS = words(
    "actor actress host coach player cast contract contestant presenter judge anchor star stars "
    "manager team club flight event tour singer rapper comedian influencer influencers roles"
)
_CANCELLED = words(
    "dropped axe cancels cancel axes canceled cancelled axed cancellation cancelation axing ex-fox"
)
_NOT_ONLY_TELEVISION = CONGLOMERATES | NEWSROOMS
_POINTING = DETERMINERS | PRONOUNS | PASSIVE_FOLLOWERS | {"the", "both"}
_BESIDE = words(
    "scripts stars cast guest guests trailer poster soundtrack dvd blu-ray box promo characters"
)
_DATES = words("date dates details information plans news trailer teaser word")
_NO_HEADS = SERIES_NOUNS | PRONOUNS | DETERMINERS | {"there"}
_OF_SERIES = SERIES_NOUNS | {"season", "seasons"}
_FAR = 10  # words of "Harbour Lights for a full season order"
_OBJECT = 4  # words of "a familiar family drama"
_TO_SERIES = frozenset({"straight-to-series", "direct-to-series"})
_MANY = 1000  # "2003" counts no series
_OTHER_SERIES = words("manga book novel comic webtoon game games toy photo test odi world lecture")
_EXTENSIONS = {
    ("full", "season"), ("full", "seasons"), ("back", "orders"), ("back", "nine"), ("back", "six"),
}  # fmt: skip


def is_after_cancelling(sentence: Sentence, parts: Frame) -> bool:
    """Tell a show that another network picks up after it was cancelled."""
    words = parts.trigger.phrase.pattern
    taken_up = parts.trigger.phrase.kind == "saved" or "picked" in words or "picks" in words
    if parts.is_active and sentence.low(parts.trigger.start - 1) in {"and", "but", ","}:
        return False  # "NBC cancelled A and picked up B"
    behind = range(parts.trigger.end, len(sentence.tokens))
    clause = next((at for at in behind if sentence.low(at) == "but"), len(sentence.tokens))
    lows = set(sentence.lows[:clause])  # not "picked up by ABC, but then cancelled"
    left = any(sentence.low(network.start - 1) == "former" for network in sentence.networks)
    return taken_up and (left or bool(lows & _CANCELLED))


def tells_of_television(sentence: Sentence) -> bool:
    """Tell whether a noun or a network shows that a sentence speaks of series at all."""
    housed = any(network.name.lower() not in _NOT_ONLY_TELEVISION for network in sentence.networks)
    return housed or describes_series(sentence)


def was_told_of(reading: Reading, parts: Frame) -> bool:
    """Tell whether the sentence before spoke of the same show and called it a series."""
    context = {show.text for show in reading.setting.context}
    same = bool(parts.shows) and all(show.text in context for show in parts.shows)
    return same and not _OF_SERIES.isdisjoint(plain_words(reading.setting.before))


def describes_series(sentence: Sentence) -> bool:
    """Tell whether a noun says that a sentence speaks of series: "the drama", "a new series"."""
    return any(
        token.low in TELLING and not _is_of_goods(sentence, at)
        for at, token in enumerate(sentence.tokens)
    )


def _is_of_goods(sentence: Sentence, at: int) -> bool:
    """Tell "the K20 series", "a manga series" and "a series of talks" from a series on the air."""
    if sentence.low(at) != "series":
        return False
    before = sentence.low(at - 1)
    numbered = before.isalnum() and before[-1].isdecimal() and before[0].isalpha()
    several = before == "a" and sentence.low(at + 1) == "of"
    return numbered or several or before in _OTHER_SERIES


def is_of_others(sentence: Sentence, parts: Frame) -> bool:
    """Tell "people were rescued … in the house 'X'": what is told of is not what is named."""
    start, end = parts.slot
    if parts.is_active or start >= end or not parts.names_show or not parts.shows:
        return False
    head = sentence.tokens[end - 1]
    behind = all(show.start >= parts.trigger.end for show in parts.shows)
    plain = head.text.isalpha() and head.text.islower() and end - 1 not in sentence.masked
    told = any(m.start < end and m.end > start for m in sentence.seasons)
    return behind and plain and not told and head.low not in _NO_HEADS


def is_of_a_thing(sentence: Sentence, parts: Frame) -> bool:
    """Tell "'X' renews a familiar anguish", "Jane Bloggs cancels live broadcast": no show."""
    word = sentence.tokens[parts.trigger.opening : parts.trigger.opening + 1]
    told = parts.season is not None or any(s.start >= parts.trigger.opening for s in parts.shows)
    told = told and not _is_own(sentence, parts)
    if not parts.is_active or told or not word or not word[0].text.isalpha():
        return False
    behind = sentence.lows[parts.trigger.opening : parts.trigger.opening + _OBJECT]
    owned = word[0].low in {"its", "their", "his", "her"}  # "to end their marriage"
    plain = word[0].text.islower() and (owned or word[0].low not in _POINTING)
    return (
        parts.names_show
        and (plain or behind[:1] in (["a"], ["an"]))
        and SERIES_NOUNS.isdisjoint(behind)
    )


def _is_own(sentence: Sentence, parts: Frame) -> bool:
    """Tell "renewed its registration under the Harbour Audit" from "its hit 'X'"."""
    at = parts.trigger.opening
    noun = sentence.tokens[at + 1 : at + 2]
    told = sentence.is_mention(at) or sentence.is_mention(at + 1)
    owned = sentence.low(at) in {"its", "their", "his", "her"} and not told
    plain = owned and bool(noun) and noun[0].text.islower() and not describes(noun[0].low)
    return plain and sentence.low(at + 2) in {"under", "with", "from", "at", "of", "to"}


def is_full_season(sentence: Sentence, parts: Frame) -> bool:
    """Tell a "full-season pickup" or "back nine": more of the season that is running."""
    near = [sentence.low(at) for at in range(parts.trigger.start - 1, parts.trigger.end + 4)]
    if "full" in near and {"first", "season"} <= set(near):
        return True
    told = bool({"full-season", "back-nine", "back-order"} & set(near))
    behind = sentence.lows[parts.trigger.end : parts.trigger.end + _FAR]
    told = told or ("full", "season", "order") in triples(behind)  # "picked up X for a …"
    return told or not _EXTENSIONS.isdisjoint(pairwise(near))


def is_subject(sentence: Sentence, parts: Frame, mention: SeasonMention | None) -> bool:
    """Tell "Season 2 of X confirmed" from other things announced."""
    network_acts = sentence.low(parts.trigger.end) in {"it", "that", "the", "its"}
    house = sentence.network_before(parts.trigger.start)
    if house and sentence.low(house.start - 1) not in {"on", "at"}:
        network_acts = True  # but not in "season 4 on Netflix confirmed"
    end = parts.trigger.end
    between = sentence.lows[mention.end : parts.trigger.start] if mention else []
    if "," not in between and not _BESIDE.isdisjoint(between):
        return False  # "season 8 gets five extra scripts ordered", "season 3 guest stars announced"
    end += any(day.start == end for day in sentence.dates)  # "announced yesterday that"
    acted = sentence.low(end) == "that" or (
        sentence.low(parts.trigger.start).startswith(("announc", "confirm"))
        and sentence.is_running
        and (is_capital_at(sentence, end) or sentence.low(end) in QUOTES)
    )
    return (
        mention is not None
        and sentence.low(mention.start - 1) not in {"on", "during"}  # "an exit on season nine"
        # "No release date for season 3 has been announced"
        and _DATES.isdisjoint(sentence.lows[parts.slot[0] : mention.start])
        and not mention.is_attribute
        and not (network_acts or acted)
        and (parts.slot[0] <= mention.start < parts.slot[1])
    )


def is_about_somebody(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the actor was not renewed": a person, and no show named."""
    subject = {sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked}
    season = parts.season
    if season and not parts.is_active and sentence.low(season.start) in {"his", "her"}:
        return True  # "as he heads into his 14th season"
    owned = "my" in subject and SERIES_NOUNS.isdisjoint(subject)  # "my love life"
    told = owned or bool(subject & _PERSONS) or "i" in subject
    if parts.is_active:  # "has dropped the presenter after two seasons"
        told = sentence.low(parts.slot[1] - 1) in _PERSONS
    return not parts.names_show and told


def is_indefinite(sentence: Sentence, parts: Frame) -> bool:
    """Tell "a cancelled series has been saved", "two fall series": nobody says which."""
    start, end = subject_slot(sentence, parts.trigger.start)
    if parts.is_active or parts.shows or start == end:
        return False
    if parts.season and parts.season.numbers and parts.season.start == start:
        return False  # "A second season was announced on Monday", of what the text is about
    opening = sentence.low(start)
    if sentence.low(end - 1) == "one":
        return True  # "cancels four shows, and one is axed before its final season"
    return opening in {"a", "an"} or (cardinal(opening) or _MANY) < _MANY


def goes_on(reading: Reading, parts: Frame) -> bool:
    """Tell "They have also cancelled …": the network spoken of before acts again."""
    return parts.network is not None and parts.network == reading.setting.house


def is_about_series(reading: Reading, parts: Frame) -> bool:
    """Tell whether anything in the sentence shows that a series is meant."""
    sentence = reading.sentence
    if is_about_many(sentence, parts) or is_about_somebody(sentence, parts):
        return False
    stranded = sentence.low(parts.trigger.end) in {",", "."} and (
        sentence.low(parts.trigger.end - 1) in {"to", "for"}
    )  # "the second series that it has given a renewal to, …"
    if stranded or is_indefinite(sentence, parts) or sentence.low(parts.trigger.start - 1) == "i":
        return False
    lows = set(sentence.lows)
    unnamed = not sentence.networks and SPEAKERS.isdisjoint(lows) and not goes_on(reading, parts)
    bought = parts.season and (parts.season.numbers or parts.trigger.phrase.shape == "of")
    if parts.is_active and unnamed and not bought:
        return bool(sentence.titles) or any(token.low in SERIES_NOUNS for token in sentence.tokens)
    if parts.season or any(show.known for show in parts.shows):
        return True
    counted = any(mention.noun for mention in sentence.seasons)
    if sentence.titles or counted or not lows.isdisjoint(SERIES_NOUNS | _TO_SERIES):
        return True
    if parts.network and sentence.networks:
        return bool(parts.shows)
    if parts.is_active and parts.names_show and not sentence.networks:
        return True  # "The streamer has renewed Harbour Lights"
    bare = not parts.is_active and not any(is_modifier(sentence, parts, s) for s in parts.shows)
    phrase = parts.trigger.phrase
    return bool(parts.shows) and bare and (phrase.kind == "renewed" or phrase.pattern == "return")


def is_modifier(sentence: Sentence, parts: Frame, show: ShowName) -> bool:
    """Tell "the Harbour party was renewed", where a common noun follows the name."""
    here = show.start < show.end  # not in a sentence before
    return here and show.end == parts.slot[1] - 1 and sentence.low(show.end).isalpha()


def buys_episodes(sentence: Sentence, parts: Frame) -> bool:
    """Tell "orders 24 more episodes", "orders pilot": no season is ordered."""
    slot = [
        sentence.low(at)
        for at in range(
            parts.trigger.opening if parts.is_active else parts.slot[0],
            min(parts.slot[1], len(sentence.tokens)),
        )
    ]
    near = [
        sentence.low(at)
        for at in range(parts.trigger.start, min(parts.trigger.end + 6, parts.right))
    ]
    if "pilot" in [*slot, *near] or "pilots" in [*slot, *near]:
        return "series" not in near or ("series", "pilot") in set(pairwise(near))
    more = sentence.lows[parts.trigger.end : parts.right]
    if {("more", "episodes"), ("additional", "episodes")} & set(pairwise(more)):
        return True  # "picks up 'X' for 26 more episodes"
    for before, count, new in triples(more):
        if before == "for" and cardinal(count) and new == "new" and "episodes" in more:
            return True  # "picked up the comedy 'X' for 26 new half-hour episodes"
    if ("batch", "of") in set(pairwise(near)):
        return True  # "has ordered another batch of episodes"
    behind = near[parts.trigger.end - parts.trigger.start :]
    if ("new", "episodes") in set(pairwise(behind[:4])):
        return True  # "orders 13 new episodes of the freshman series"
    to_series = "series" in parts.trigger.said(sentence)  # "a series order for ten episodes"
    counted = "episodes" in behind[:4] and not ({"of", "series"} & set(behind) or to_series)
    return counted or bool({"additional", "more", "script", "scripts"} & set(behind[:3]))
