"""The day of a season's finale."""

from collections.abc import Iterator
from dataclasses import replace

from seasontrack.clippings.facts.drafts import Reading, draft, labels_of, said_on
from seasontrack.clippings.facts.timing import date_of
from seasontrack.clippings.grammar.name_runs import runs_ending
from seasontrack.clippings.grammar.phrase_seasons import is_of_an_aside
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.tokens import QUOTES
from seasontrack.domain.models import Kind

_FINALE = 13  # words of "finale of HBO's hit sci-fi series, 'X',"
_APART = frozenset({",", "after", "before", "following"})
_EPISODE = 4  # words of "its final episode of"


def tells_finale(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the season 2 finale airs on …": a date for the end of a season."""
    return _is_of_its_end(sentence, parts) or any(
        mention.numbers and _has_finale(sentence, mention)
        for mention in sentence.seasons
        if _is_its_last_episode(sentence, parts, mention)
        or (
            mention.end <= parts.trigger.start <= mention.end + _FINALE
            and not is_of_an_aside(sentence, mention, parts.trigger.start)
            and all(
                sentence.low(at) not in {"it", "that"}
                for at in range(mention.end, parts.trigger.start)
            )
        )
    )


def _is_of_its_end(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the final episode 'Farewell' aired on May 5", of a show that is not named there."""
    subject = [sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked]
    plain = [low for low in subject if low not in QUOTES]
    final = plain[-2:] in (["final", "episode"], ["last", "episode"]) or plain[-1:] == ["finale"]
    titled = any(sentence.title_at(at) for at in range(*parts.slot))
    return final and titled and not sentence.seasons


def _is_its_last_episode(sentence: Sentence, parts: Frame, mention: SeasonMention) -> bool:
    """Tell "will air the final episode of season 3", where the season stands behind.

    "Premiered in 2024, and its season 2 finale …" goes on to something else, "debuts on May 4
    after the season 10 finale" to another show.
    """
    near = parts.trigger.end <= mention.start <= parts.trigger.end + _EPISODE
    return near and _APART.isdisjoint(sentence.lows[parts.trigger.end : mention.start])


def _has_finale(sentence: Sentence, mention: SeasonMention) -> bool:
    """Tell "the season 2 finale" and "the finale of season 2"."""
    at = mention.start
    title, runs = sentence.title_before(at), runs_ending(sentence, at)
    if title:
        at = sentence.before(title) + 1  # "the finale of 'X' season 2"
    elif runs:
        at = runs[-1][0]
    before = sentence.low(at - 2), sentence.low(at - 1)
    lows = sentence.low(at - 3), *before
    return (
        sentence.low(mention.end) == "finale"
        or before in {("finale", "of"), ("final", "of")}
        or (before == ("episode", "of") and lows[0] in {"final", "last", "finale"})
    )


def finale(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose the day of a finale: "the season 2 finale airs on …"."""
    told = (m for m in reading.sentence.seasons if _has_finale(reading.sentence, m))
    mention = next(told, None)
    day = date_of(reading, parts, "past" if parts.trigger.phrase.kind == "premiered" else "future")
    if day:
        yield replace(
            draft(reading, parts, Kind.FINISHED, polarity),
            seasons=labels_of(mention)[0],
            finale=day,
            on=said_on(reading),
        )
