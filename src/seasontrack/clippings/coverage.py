"""Finds what a sentence says a season adapts."""

from seasontrack.clippings.numbers import ordinal
from seasontrack.clippings.phrases import BE, COVERING, COVERING_HEDGES
from seasontrack.clippings.polarity import UNREAL
from seasontrack.clippings.proposals import CoverageProposal
from seasontrack.clippings.season_mention import SeasonMention
from seasontrack.clippings.sentence import Sentence
from seasontrack.clippings.shows import Setting, ShowName, names_in, speaks_of_context, titles_in
from seasontrack.clippings.slots import subject_slot
from seasontrack.clippings.units import UNITS, UnitMention, find_units
from seasontrack.clippings.words import words
from seasontrack.domain.models import Confidence

_NO_SUBJECT = words("episode episodes ep game arc trailer article book manga chapter")
_FILMS = frozenset({"film", "movie"})
_REACH = 40
_BEHIND = 8


def read_coverage(sentence: Sentence, setting: Setting) -> list[CoverageProposal]:
    """Return what the sentence says its seasons adapt, in units that can be counted."""
    lows = {token.low for token in sentence.tokens}
    if sentence.passage.is_question or not lows & UNITS.keys() or not lows & COVERING.keys():
        return []
    verbs = _verbs(sentence)
    found: list[CoverageProposal] = []
    for number, (start, end) in enumerate(verbs):
        left = verbs[number - 1][1] if number else 0
        right = verbs[number + 1][0] if number + 1 < len(verbs) else len(sentence.tokens)
        units = find_units(sentence, end, min(right, end + _REACH))
        told = (left, start)
        if units is None and sentence.low(start - 1) in BE:
            # "Volumes 5 to 8 were adapted in the second season"
            units, told = find_units(sentence, left, start), (end, min(right, end + _BEHIND))
        if units and _is_stated(sentence, start, end):
            mentions = [
                mention for mention in sentence.seasons if told[0] <= mention.start < told[1]
            ]
            made = _proposal(sentence, setting, (left, start, end), units, mentions)
            if made:
                found.append(made)
    return found


def _verbs(sentence: Sentence) -> list[tuple[int, int]]:
    verbs = []
    for at, token in enumerate(sentence.tokens):
        particles = COVERING.get(token.low)
        if particles is None or at in sentence.masked:
            continue
        following = [sentence.low(place) for place in range(at + 1, at + 5)]
        if not particles:
            verbs.append((at, at + 1))
        elif particles & set(following):
            verbs.append(
                (at, at + 2 + min(following.index(p) for p in particles if p in following))
            )
    return verbs


def _is_stated(sentence: Sentence, start: int, end: int) -> bool:
    before = [sentence.low(at) for at in range(max(start - 6, 0), end)]
    unreal = (UNREAL | {"not", "never", "would"}) - COVERING_HEDGES
    return not any(word in unreal or word.endswith("n't") for word in before)


def _proposal(
    sentence: Sentence,
    setting: Setting,
    bounds: tuple[int, int, int],
    units: UnitMention,
    mentions: list[SeasonMention],
) -> CoverageProposal | None:
    left, start, end = bounds
    slot = (max(left, subject_slot(sentence, start)[0]), start)
    show = _show(sentence, slot, setting)
    season = _season(mentions) if mentions else _season_untold(sentence, slot, show)
    if season is None and (show is None or _is_episode(sentence, slot, mentions)):
        return None
    hedge = _hedge(sentence, start, units)
    passage = sentence.passage
    return CoverageProposal(
        show=show.text if show else None,
        key=show.known.key if show and show.known else None,
        season=season,
        work=_work(sentence, units),
        unit=units.unit,
        span=units.span,
        sentence=passage.text,
        start=passage.start,
        end=passage.end,
        rule=f"coverage: {sentence.slice(start, end).lower()} UNITS",
        hedge=hedge,
        confidence=Confidence.REPORTED if hedge else Confidence.CONFIRMED,
    )


def _season(mentions: list[SeasonMention]) -> str | None:
    numbers = mentions[-1].numbers
    return str(numbers[0]) if len(numbers) == 1 else None


def _season_untold(sentence: Sentence, slot: tuple[int, int], show: ShowName | None) -> str | None:
    """Return "film" for a film, and "1" for a show that has one season."""
    subject = {sentence.low(at) for at in range(*slot) if at not in sentence.masked}
    if _is_episode(sentence, slot, []):
        return None
    nth = ordinal(sentence.low(slot[1] - 1))
    if nth and sentence.seasons:
        return str(nth)  # "…, while the second draws on …"
    return "film" if _FILMS & subject else _only_season(show)


def _is_episode(sentence: Sentence, slot: tuple[int, int], mentions: list[SeasonMention]) -> bool:
    subject = [sentence.low(at) for at in range(*slot) if at not in sentence.masked]
    return not mentions and bool(_NO_SUBJECT.intersection(subject[:2]))


def _hedge(sentence: Sentence, start: int, units: UnitMention) -> str | None:
    near = [sentence.low(at) for at in range(max(start - 4, 0), units.start)]
    return next((word for word in near if word in COVERING_HEDGES), None)


def _only_season(show: ShowName | None) -> str | None:
    return "1" if show and show.known and show.known.highest_season == 1 else None


def _show(sentence: Sentence, slot: tuple[int, int], setting: Setting) -> ShowName | None:
    named = titles_in(sentence, *slot, last=False)
    if not named and not speaks_of_context(sentence, slot[0], min(slot[1], slot[0] + 2)):
        named = names_in(sentence, *slot, last=False)
    if named:
        return named[0]
    return setting.context[-1] if setting.context else None


def _work(sentence: Sentence, units: UnitMention) -> str | None:
    """Return the work a sentence names behind the units: "the first two volumes of X"."""
    for at in range(units.end, min(units.end + 4, len(sentence.tokens))):
        if sentence.low(at) in {"of", "from"}:
            end = min(at + 14, len(sentence.tokens))
            named = titles_in(sentence, at + 1, end, last=False)
            if named:
                return named[0].text
            opening = at + 2 if sentence.low(at + 1) == "the" else at + 1
            direct = opening < end and sentence.tokens[opening].text[0].isupper()
            named = names_in(sentence, at + 1, end, last=False) if direct else []
            possessive = bool(named) and sentence.low(named[0].end) in {"'s", "'"}
            return named[0].text if named and not possessive else None
    return None
