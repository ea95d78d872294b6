"""Which seasons a phrase is about, of those that a sentence mentions."""

from dataclasses import replace

from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.name_runs import runs_ending
from seasontrack.clippings.mentions.names import describes
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words

_NEAR = 4
_OUT = frozenset({"premiered", "scheduled"})
_BOUGHT = words("greenlit green-lit ordered commissioned okayed approved on in being happening")
_ASIDES = frozenset({"before", "following", "after"})
_IN_NAMES = frozenset({"of", "the", "and", "in", "a", "'", '"', "episodes"})
_TOGETHER = frozenset({"together", "with", "along", "and", "as", "well", "plus", "&", "also"})


def season_of_phrase(
    sentence: Sentence, trigger: Trigger, bounds: tuple[int, int, int, int], *, active: bool
) -> SeasonMention | None:
    """Return the seasons the phrase is about: behind it, else before it, else in the head.

    ``bounds`` end with the subject: what an aside behind it tells is left out.
    """
    if trigger.is_ahead:
        # "renewed for a second season ahead of its premiere": another one comes out
        told = [m for m in sentence.seasons if trigger.start < m.start < trigger.end]
        return told[0] if told else None
    pattern = trigger.phrase.pattern
    if "ATTRIBUTE" in pattern or "of SEASON" in pattern or "by SEASON" in pattern:
        dated_season = (m for m in sentence.seasons if trigger.start <= m.start < trigger.end)
        return next(dated_season, None)  # "renewed for season 5 ahead of next month's S4 premiere"
    usable = [
        m
        for m in sentence.seasons
        if not m.is_after
        or trigger.phrase.kind == "final"
        # "before the second season premiered": what is told as past may be the subject
        or (trigger.phrase.kind in _OUT and _opens_clause(sentence, m, trigger, bounds[2]))
    ]
    dated = trigger.phrase.shape == "date"
    behind = [
        m for m in usable if trigger.start <= m.start < bounds[1] and (dated or not m.is_attribute)
    ]
    behind = [m for m in behind if not _is_relative(sentence, trigger.end, m.start)]
    bought = trigger.phrase.shape == "after" and sentence.low(trigger.start) in _BOUGHT
    left = 0 if bought else bounds[0]  # "confirms season 3 has been greenlit"
    if bounds[3] <= bounds[0] and sentence.low(bounds[3]) == ",":
        left = min(left, bounds[2])  # "its third season, set to premiere in May, will be the last"
    subject_end = trigger.start if sentence.low(trigger.start - 1) == ")" else bounds[3]
    inside = [m for m in usable if left <= m.start < min(subject_end, trigger.start)]
    out = trigger.phrase.kind in _OUT
    inside = [m for m in inside if not (out and is_of_an_aside(sentence, m, trigger.start))]
    antecedent = _own(sentence, trigger) or _antecedent(sentence, trigger, sentence.seasons)
    if antecedent:
        return antecedent
    released = trigger.phrase.kind in {"scheduled", "premiered", "ended"} and not active
    if released and inside:
        return inside[-1]
    if released and behind and _is_of_next_verb(sentence, trigger.end, behind[0].start):
        behind = []  # "premiered in May, with many expecting a second season"
    if behind and trigger.phrase.shape != "after":
        return _joined(sentence, behind)
    if inside and not (active and _is_closed(sentence, inside[-1].end, trigger.start)):
        return inside[-1]
    if active or sentence.is_headline:
        head = [
            m
            for m in usable
            if m.start < trigger.start and _is_head(sentence, m.end, trigger.start)
        ]
        return head[0] if head else None
    return None


def _is_relative(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "as did Y, which already has a sixth season" from "X, which is out, for season 2"."""
    if sentence.low(end - 1) == "whose":
        return True  # "renewed X, whose second season came in May"
    which = next((at for at in range(start, end) if sentence.low(at) == "which"), end)
    return which < end and all(sentence.low(at) != "," for at in range(which, end))


def _opens_clause(sentence: Sentence, season: SeasonMention, trigger: Trigger, start: int) -> bool:
    """Tell "before the second season (of 'X') premiered", where it is the subject."""
    adjoins = season.end == trigger.start or sentence.low(season.end) == "of"
    return start <= season.start and season.end <= trigger.start and adjoins


def is_of_an_aside(sentence: Sentence, season: SeasonMention, verb: int) -> bool:
    """Tell "a seventh season, ordered before the sixth season premiere, will air in May".

    So with "was confirmed, following the second series finale, and premiered in June".
    """
    start = season.start - (sentence.low(season.start - 1) == "the")
    before = sentence.lows[max(start - 2, 0) : start]
    told = before == ["ahead", "of"] or (before[-1:] and before[-1] in _ASIDES)
    return bool(told) and _is_closed(sentence, season.end, verb)


def _is_closed(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "renews A for 2 seasons, orders B": the seasons are the first verb's."""
    return any(sentence.low(at) == "," for at in range(start, end))


def _is_of_next_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "launched in May and became a hit with season 3": the second verb's season.

    Not so "returned on May 5, when the tenth season premiered".
    """
    if sentence.low(end - 1) == "when":
        return False
    return _is_closed(sentence, start, end) or "became" in sentence.lows[start:end]


def _own(sentence: Sentence, trigger: Trigger) -> SeasonMention | None:
    """Return the season of "Season 2 set", "set to debut its third season", "season 2 of X"."""
    for mention in sentence.seasons:
        told = trigger.start < mention.start < trigger.end and not mention.is_after
        if told and sentence.low(mention.start) == "its" and mention.numbers:
            return mention
        if mention.start == trigger.start and trigger.phrase.pattern.startswith("SEASON"):
            return mention
        at = mention.end + 1
        title = sentence.title_from(at)
        owned = sentence.low(mention.end) == "of"
        if owned and title and trigger.start - title.end in {0, 1}:
            return mention
        if owned and (at, trigger.start) in runs_ending(sentence, trigger.start):
            return mention
    return None


def _antecedent(
    sentence: Sentence, trigger: Trigger, mentions: list[SeasonMention]
) -> SeasonMention | None:
    """Return the season of "its fourth season, which began in May".

    So with "ordered a fourth season (of ten episodes) on May 5, 2013, that began in June".
    """
    for at in range(trigger.start - 1, max(trigger.start - _NEAR, 0), -1):
        that = sentence.low(at) == "that" and at == trigger.start - 1
        if sentence.low(at) == "which" or that:
            ends = {at, at - (sentence.low(at - 1) == ",")}
            days = (day.start for day in sentence.dates if day.end in ends)
            ends.update(day - 1 for day in days if sentence.low(day - 1) in {"on", "in"})
            told = (m for m in reversed(mentions) if _ends_before(sentence, m, ends))
            return next(told, None)
    return None


def _ends_before(sentence: Sentence, season: SeasonMention, ends: set[int]) -> bool:
    """Tell "its fourth season, which", "a second season of Harbour Lights, which"."""
    owned = range(season.end + 1, min(ends)) if sentence.low(season.end) == "of" else range(0)
    named = bool(owned) and all(
        sentence.tokens[at].is_capital
        or sentence.low(at) in _IN_NAMES
        or cardinal(sentence.low(at))
        or describes(sentence.low(at))
        or at in sentence.masked
        for at in owned
    )
    return named or season.end in ends


def _joined(sentence: Sentence, mentions: list[SeasonMention]) -> SeasonMention:
    """Return the first mention, with a second one told together with it."""
    first = mentions[0]
    own = len(mentions) > 1 and _has_own(sentence, first.end, mentions[1])
    if len(mentions) > 1 and first.numbers and mentions[1].numbers and not own:
        dated = {at for date in sentence.dates for at in range(date.start - 1, date.end + 1)}
        between = {
            sentence.low(at) for at in range(first.end, mentions[1].start) if at not in dated
        }
        if between and between <= _TOGETHER and between != {"as"}:
            return replace(first, numbers=first.numbers + mentions[1].numbers)
    return first


def _has_own(sentence: Sentence, start: int, season: SeasonMention) -> bool:
    """Tell "…, season 3 of 'X'" and "… on May 5, and a third season on June 6" from a pair."""
    days = {day.start for day in sentence.dates}
    dated = any(start <= day < season.start for day in days)
    dated = dated and sentence.low(season.end) in {"on", "in"} and season.end + 1 in days
    return dated or sentence.low(season.end) == "of"


def _is_head(sentence: Sentence, start: int, end: int) -> bool:
    return any(sentence.low(at) in {":", "–", "|"} for at in range(start, end))
