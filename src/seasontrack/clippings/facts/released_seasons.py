"""Which seasons come out, where a phrase names them, carries them on or tells none."""

import re
from functools import cache
from itertools import pairwise

from seasontrack.clippings.facts.drafts import Reading, carried_season, labels_of
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import plain_words, triples, words

_ADJECTIVES = 3  # words from "new" to "series"
_PARTS = frozenset({"part", "cour", "cours", "volume"})
_BEHIND = frozenset({"after", "following", "since"})
_SHORT = 7  # words of "the new, six-episode drama series"
_LATER = words("season seasons sequel cour return returns returning new-season continuation")
_RETURNING = words("resume resumes return returns returning back again returned revival")


def released_seasons(reading: Reading, parts: Frame, *, came_out: bool) -> tuple[str, ...]:
    """Return the seasons that come out; a show not known to have one starts with the first."""
    is_launch = _is_its_launch(reading.sentence, parts)
    told = None if is_launch or (came_out and _is_whole_run(parts)) else parts.season
    aside = None if is_launch else _season_aside(reading.sentence, parts)
    seasons, count = labels_of(told or aside)
    if seasons or count or told:
        return seasons
    adapts = "adaptation" in reading.sentence.lows[parts.slot[0] : parts.slot[1]]
    known = any(reading.setting.seasons_known(show) for show in parts.shows)
    new = _opens_series(reading.sentence, parts) or _is_of_new_series(reading, parts)
    if new or (adapts and not known):
        return ("1",)
    spoken_of = _spoken_of(reading, parts)
    if spoken_of:
        return labels_of(spoken_of)[0]
    clause = range(parts.slot[0], max(parts.right, parts.trigger.end))
    lows = {reading.sentence.low(at) for at in clause}
    end = clause.stop if came_out else len(reading.sentence.tokens)
    said = parts.trigger.said(reading.sentence)
    returning = not _RETURNING.isdisjoint([*lows, *said]) or any(
        m.is_vague or m.is_more or m.is_final
        for m in reading.sentence.seasons
        if not m.numbers and m.start < end  # not "premiered in May, and has more seasons to come"
    )
    returning = returning or _is_new_series(reading.sentence)
    returning = returning or _is_later_part(reading.sentence, parts)
    carried = None if came_out and parts.names_show else carried_season(reading, parts)
    if carried and (not came_out or _is_of_season(reading, parts)):
        return (carried,)
    if reading.sentence.is_running:  # "…, according to Variety"
        lows = {token.text for token in reading.sentence.tokens[clause.start : clause.stop]}
    new = tells_new_series(reading.sentence, clause)
    if new and not (known or returning):
        return ("1",)
    is_bare = parts.trigger.phrase.shape == "date" and not (new or lows & SERIES_NOUNS)
    is_bare = is_bare or ("season", "premiere") in pairwise(said)
    if is_bare or parts.trigger.is_ahead:
        return ()
    if returning or (not came_out and (known or not _is_named(reading, parts))):
        return ()
    later = carried not in {None, "1"}
    return () if later and not _speaks_of_show(reading.sentence, parts) else ("1",)


def _is_whole_run(parts: Frame) -> bool:
    """Tell "aired for seven seasons, premiering on September 22, 1982", the day of the first."""
    run = parts.season
    if run is None or not run.is_counted or run.is_more or run.is_final:
        return False
    first = parts.trigger.phrase.pattern.startswith("premieres|premiering")
    return first and (run.count or 0) > 1


def _spoken_of(reading: Reading, parts: Frame) -> SeasonMention | None:
    """Return the season of this sentence that "the season" and "it" mean."""
    season, sentence = reading.season, reading.sentence
    subject = [sentence.low(at) for at in range(*parts.slot)][-2:]
    if season is None or subject == ["the", "season"]:
        return season if subject == ["the", "season"] else None
    alone = [m for m in sentence.seasons if m.numbers] == [season] and season.end <= parts.slot[0]
    # like "A second season was announced, and it began"; "… for season 3, that it will air"
    told = sentence.low(parts.slot[0] - 1) == ";" or season.start == 0 or alone
    return season if subject[-1:] == ["it"] and told else None


def _is_its_launch(sentence: Sentence, parts: Frame) -> bool:
    """Tell "renewed for season 2 just days after its February launch", that of the first."""
    said = parts.trigger.said(sentence)
    before = [sentence.low(at) for at in range(parts.trigger.start - 4, parts.trigger.start)]
    of_it = not {"its", "their"}.isdisjoint([*before, *said])
    if parts.trigger.phrase.pattern.startswith("DATE"):
        return of_it and "after" in before
    first = not {"debut", "launch"}.isdisjoint(said)
    renewed = any(low.startswith("renew") for low in sentence.lows[: parts.trigger.start])
    return of_it and (first or renewed) and not _BEHIND.isdisjoint(said[:3])


def _is_named(reading: Reading, parts: Frame) -> bool:
    """Tell a show the sentence names, be it by another verb, from one spoken of before."""
    before = {show.text for show in reading.setting.context}
    numbered = any(mention.numbers for mention in reading.sentence.seasons)
    return parts.names_show or not (numbered or before.issuperset(s.text for s in parts.shows))


def _opens_series(sentence: Sentence, parts: Frame) -> bool:
    """Tell "ahead of its series premiere", which is that of the first season."""
    told = parts.trigger.said(sentence)
    pairs = list(pairwise(told))
    if ("yet", "to") in pairwise(sentence.lows) and not {"debut", "premiere"}.isdisjoint(told):
        return True  # "has yet to debut, but was renewed ahead of its May 5 premiere"
    debut = told[:1] == ["ahead"] and "debut" in told and not {"its", "their"}.isdisjoint(told)
    if debut or _is_its_launch(sentence, parts):
        return True  # "an early renewal ahead of its May debut"
    return "new" not in told and bool({("series", "premiere"), ("series", "debut")} & set(pairs))


def _is_of_new_series(reading: Reading, parts: Frame) -> bool:
    """Tell "The (new, six-episode) series will premiere on May 21", of a show nobody recorded."""
    lows = reading.sentence.lows[: parts.slot[1]]  # up to the verb
    new = lows[:2] == ["the", "new"] and len(lows) <= _SHORT and lows[-1] in SERIES_NOUNS
    told = parts.trigger.said(reading.sentence)
    new = new or (lows in (["the", "series"], ["the", "show"]) and "premiere" in told)
    new = new or _is_of_new_anime(reading, lows)
    known = any(reading.setting.seasons_known(show) for show in parts.shows)
    return new and not (known or parts.names_show or carried_season(reading, parts))


def _is_of_new_anime(reading: Reading, lows: list[str]) -> bool:
    """Tell "The anime is set for May": of a later season it would be said that it is one.

    So with "Broadcasting begins in May" behind "the first visual of 'X'".
    """
    adapted = lows[:1] == ["the"] and lows[-1] in {"anime", "series"} and "anime" in lows
    adapted = adapted and len(lows) <= _ADJECTIVES
    begins = reading.sentence.lows[:2] in (["broadcasting", "begins"], ["broadcast", "begins"])
    later = not _LATER.isdisjoint(plain_words(reading.setting.before).union(reading.sentence.lows))
    return (adapted or begins) and not later


def tells_new_series(sentence: Sentence, clause: range) -> bool:
    """Tell "the new crime series" and "Upcoming X Anime" from "a new promo"."""
    if sentence.low(0) == "upcoming":
        return True
    short = {sentence.low(at) for at in range(clause.start, clause.start + _ADJECTIVES)}
    if any(low.endswith("-part") for low in short) or "docuseries" in short:
        return True  # "The three-part series", "The eight-part docuseries"
    lows = [sentence.low(at) for at in range(clause.start, clause.stop + _ADJECTIVES)]
    return any(
        low == "new" and not SERIES_NOUNS.isdisjoint(lows[at + 1 : at + 1 + _ADJECTIVES])
        for at, low in enumerate(lows[: len(clause)])
    )


def _is_new_series(sentence: Sentence) -> bool:
    """Tell "a new series of X", which is a further one, from "the new series X"."""
    return ("new", "series", "of") in triples(sentence.lows)


def _is_later_part(sentence: Sentence, parts: Frame) -> bool:
    """Tell "X Part 3 lands", "X's 2nd cour": some season goes on, and nobody says which."""
    told = [at for at in range(*parts.slot) if sentence.low(at) in _PARTS]
    numbers = [cardinal(sentence.low(at + 1)) or ordinal(sentence.low(at - 1)) for at in told]
    return any((number or 1) > 1 for number in numbers)


def _season_aside(sentence: Sentence, parts: Frame) -> SeasonMention | None:
    """Return the season of "X, the third season, will begin" and "X season 3, which began"."""
    before = (m for m in sentence.seasons if m.end == parts.trigger.start and m.numbers)
    attribute = next(before, None)
    if attribute and not parts.trigger.is_ahead:
        return attribute  # "the season 3 premieres of X and Y"
    owning = (m for m in sentence.seasons if m.numbers and _is_owned(sentence, m, parts))
    owned = next(owning, None)
    if owned:
        return owned  # "including A, B and season two of 'X'"
    start = max((show.end for show in parts.shows), default=0)
    if not start or (not parts.names_show and _speaks_of_show(sentence, parts)):
        return None
    return next(
        (
            mention
            for mention in sentence.seasons
            if start <= mention.start < parts.trigger.start
            and len(mention.numbers) == 1
            and not mention.is_after
            and (sentence.low(start) == "," or _adjoins(sentence, start, mention))
        ),
        None,
    )


def _is_owned(sentence: Sentence, season: SeasonMention, parts: Frame) -> bool:
    behind = sentence.closed(season.end + 1)
    alone = len(parts.shows) == 1 and parts.shows[0].start == behind and not parts.trigger.is_ahead
    return sentence.low(season.end) == "of" and alone


def _adjoins(sentence: Sentence, end: int, mention: SeasonMention) -> bool:
    """Tell "X season 3" and "'X' anime season 3"."""
    between = {sentence.low(at) for at in range(end, mention.start)}
    return between <= {"'", '"', "'s", "tv", "anime", "series"}


def _speaks_of_season(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the season premiered", which is the one spoken of, from "the show premiered"."""
    before = sentence.lows[: parts.trigger.start]
    of_it = any(before[at : at + 3] == ["of", "the", "season"] for at in range(len(before)))
    return of_it or any(sentence.low(at) in {"season", "episodes"} for at in range(*parts.slot))


def _is_of_season(reading: Reading, parts: Frame) -> bool:
    """Tell "the season premiered" and the "It" of "A fourth season was confirmed. It premiered".

    So with "… was renewed for a fourth season. It premiered in June".
    """
    if _speaks_of_season(reading.sentence, parts):
        return True
    it = reading.sentence.low(0) == "it"
    return it and _season_opens().match(reading.setting.before) is not None


@cache
def _season_opens() -> re.Pattern[str]:
    opens = r"(?:A|The|Its|Another) (?:[a-z-]+ ){1,3}(?:season|series)\b"
    renewed = r".*\brenewed\b.* for (?:a|an|its|another) (?:[a-z-]+ ){1,3}(?:season|series)\.?$"
    return re.compile(rf"{opens}|{renewed}")


def _speaks_of_show(sentence: Sentence, parts: Frame) -> bool:
    return any(sentence.low(at) in SERIES_NOUNS for at in range(*parts.slot))


def told_before(sentence: Sentence, season: SeasonMention) -> SeasonMention | None:
    """Return season 4 of "X season 4 part 2 is near, and the final season ends on April 29"."""
    told = season_before(sentence, season.start)
    the = sentence.low(season.start) == "the" and sentence.low(season.noun - 1) != "last"
    if not (told and the) or len(told.numbers) > 1 or told.is_after:
        return None
    return None if sentence.low(season.end) == "of" else told


def season_before(sentence: Sentence, at: int) -> SeasonMention | None:
    """Return the only season numbered before a token: "the teaser for season 2, to be split"."""
    told = [m for m in sentence.seasons if m.numbers and m.end <= at]
    return told[0] if len(told) == 1 else None
