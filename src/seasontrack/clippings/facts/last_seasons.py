"""Seasons that are declared the last, or only spoken of as such."""

from collections.abc import Iterator
from dataclasses import replace

from seasontrack.clippings.facts.drafts import Reading, carried_season, draft, labels_of, said_on
from seasontrack.clippings.facts.ending import PRODUCTION, ends_a_season, tells_of_series
from seasontrack.clippings.facts.evidence import tells_of_television
from seasontrack.clippings.facts.other_uses import SOLD
from seasontrack.clippings.facts.released_seasons import told_before
from seasontrack.clippings.grammar.polarity import Polarity, judge
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.season_shows import shows_of_season
from seasontrack.clippings.grammar.shows import is_titled
from seasontrack.clippings.grammar.slots import is_capital_at
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Kind

_LAST_THINGS = words("appearance appearances episode episodes time work role film game performance")
_INTENDING = words("plans planned planning intends intended")
_COMPARED = words("as than from since like")  # "the same as last season"
_GUESSES = frozenset({"probably", "likely"})
_CLAUSE = 7  # words of "how the iconic sitcom will"
_NEXT = frozenset({"upcoming", "next", "forthcoming"})
_NEAR = 3  # words from "an end" to its day


def final(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose that a season is the last: "will end with season 4"."""
    if polarity.is_negated or not (parts.season or parts.shows):
        return
    mention = parts.season
    another = mention and reading.sentence.low(mention.start) == "another"  # "draws to a close"
    compared = mention and _is_compared(reading.sentence, mention)
    if another or compared or _is_other_end(reading.sentence, parts):
        return
    if " NET " in parts.trigger.phrase.pattern and not (mention and mention.is_final):
        return  # "will be NBC's second season"
    if mention is None and not parts.names_show:
        mention = reading.season
    if mention is None or not mention.numbers:
        # "Season 5 will be the show's final season"
        told = [m for m in reading.sentence.seasons if m.numbers and _is_in(m, parts.slot)]
        mention = told[-1] if told else mention
    vague = mention is None and parts.trigger.phrase.pattern.startswith("come")
    if vague and not tells_of_series(reading, parts):
        return
    tells_season = any(reading.sentence.low(at) == "season" for at in range(*parts.slot))
    if mention is None and not (tells_season or "end" in parts.trigger.phrase.pattern):
        return
    seasons, count = labels_of(mention)
    seasons = seasons or _told_before(reading, parts)
    if seasons and _comes_to_an_end(parts):
        yield replace(draft(reading, parts, Kind.FINISHED, polarity), seasons=seasons)
        return
    if count and mention and mention.is_after and not (mention.is_more or mention.is_final):
        seasons = (str(count),)
    made = replace(draft(reading, parts, Kind.FINAL, polarity), seasons=seasons)
    yield _with_its_day(reading, parts, made)


def _told_before(reading: Reading, parts: Frame) -> tuple[str, ...]:
    """Return the season bought before that "The upcoming season will be its last" means."""
    is_next = not _NEXT.isdisjoint(reading.sentence.lows[slice(*parts.slot)])
    carried = carried_season(reading, parts) if is_next else None
    return (carried,) if carried else ()


def _is_exit(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs to exit 'X' after two seasons", where only she goes."""
    leaves = sentence.low(parts.trigger.start) in {"exit", "exits", "exiting"}
    return leaves and any(show.start > parts.trigger.start for show in parts.shows)


def _is_done_with(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs is done with the club after two seasons", where no network ends it."""
    told = sentence.lows[parts.trigger.start : parts.trigger.start + 2]
    return told == ["done", "with"] and not sentence.networks


def _was_to_be(sentence: Sentence, parts: Frame) -> bool:
    """Tell "was touted as the last" and "was due to end after five seasons", which changed."""
    start = parts.trigger.start
    if sentence.low(start) == "as":
        return sentence.low(start - 1) in {"touted", "billed"} and sentence.low(start - 2) == "was"
    was, due, to = (sentence.low(at) for at in range(start - 3, start))
    return was in {"was", "were"} and due in {"due", "set", "slated", "scheduled"} and to == "to"


def _with_its_day(reading: Reading, parts: Frame, made: Proposal) -> Proposal:
    """Take the date of "will come to an end on April 3" for that of the end, not of the news."""
    behind = range(parts.trigger.end, parts.trigger.end + _NEAR)
    told = next((day for day in reading.sentence.dates if day.start in behind), None)
    if told is None or reading.sentence.low(told.start - 1) not in {"on", "in"}:
        return made
    made = replace(made, on=said_on(reading))
    day = told.resolve(reading.setting.anchor, "future")
    if day is None or day.latest != day.earliest:
        return made
    return replace(made, kind=Kind.FINISHED, finale=day)


def _is_other_end(sentence: Sentence, parts: Frame) -> bool:
    """Tell what ends beside a show: "Filming wraps on season 2", "marks his final appearance".

    "He plans to end the series after four seasons" is a claim.
    """
    season = parts.season
    if season and sentence.low(season.start - 1) in {"before", "until"}:
        return True  # "days before season 1 comes to an end"
    before = [sentence.low(parts.trigger.start - at) for at in (1, 2)]
    titled = any(is_titled(sentence, show) for show in parts.shows)
    told_how = "how" in sentence.lows[max(parts.trigger.start - _CLAUSE, 0) : parts.trigger.start]
    if parts.trigger.phrase.pattern == "end" and (told_how or not titled):
        return True  # "the storm to end", "dishes on how 'X' will end"
    intended = not _INTENDING.isdisjoint(before) or _is_done_with(sentence, parts)
    intended = intended or _was_to_be(sentence, parts) or _is_exit(sentence, parts)
    intended = intended or sentence.low(parts.trigger.end) == "to"  # "the last to star her"
    return intended or before[0] in PRODUCTION or sentence.low(parts.trigger.end) in _LAST_THINGS


def _comes_to_an_end(parts: Frame) -> bool:
    """Tell "season 9 comes to an end", which says nothing of the show."""
    return parts.trigger.phrase.pattern.startswith("come") and ends_a_season(parts)


def _is_in(mention: SeasonMention, slot: tuple[int, int]) -> bool:
    return slot[0] <= mention.start < slot[1]


def final_mentions(reading: Reading) -> None:
    """Propose what is only mentioned: "the trailer for its sixth and final season"."""
    sentence = reading.sentence
    if sentence.passage.is_question:
        return
    declared = {
        label
        for made in reading.made
        if made.final or made.kind is Kind.FINAL
        for label in made.seasons
    }
    for mention in sentence.seasons:
        labels = labels_of(mention if mention.numbers else told_before(sentence, mention))[0]
        if not mention.is_final or declared & set(labels) or mention.is_after:
            continue
        if _is_only_the_latest(sentence, mention):
            continue
        if sentence.low(mention.end) == "arc" or _is_played(sentence, mention):
            continue  # "Octavia's final season arc"
        if sentence.lows[max(mention.start - 2, 0) : mention.start] == ["no", "longer"]:
            continue  # "season 5 is no longer the final season"
        if mention.part or not SOLD.isdisjoint(sentence.lows):
            continue  # "X Final Season Part 2", "The Complete Final Season lands on Blu-ray"
        if not labels and (mention.count != 1 or not _is_the_last(reading, mention)):
            continue
        polarity = judge(sentence, mention.start, mention.end, dated=True)
        if polarity.is_stated and not polarity.is_negated and polarity.hedge not in _GUESSES:
            _declare(reading, mention, labels)


def _is_compared(sentence: Sentence, mention: SeasonMention) -> bool:
    """Tell "the same as last season", "down from last season" from "serves as its last season"."""
    return sentence.low(mention.start) == "last" and sentence.low(mention.start - 1) in _COMPARED


def _is_played(sentence: Sentence, mention: SeasonMention) -> bool:
    """Tell "Pike's final season with the Bulls" and "final season in Rhode Island"."""
    where, team = sentence.low(mention.end), sentence.low(mention.end + 1)
    if where == "with" and team in {"the", "his"}:
        return True
    named = is_capital_at(sentence, mention.end + 1) or team[:1].isdigit()
    dated = any(day.start == mention.end + 1 for day in sentence.dates)
    placed = where in {"with", "in"} and named and not dated
    return placed and not sentence.titles and not tells_of_television(sentence)


def _is_only_the_latest(sentence: Sentence, mention: SeasonMention) -> bool:
    """Tell "ratings fell against last season", "the last season was a hit" from "of X"."""
    lows = sentence.lows[mention.start : mention.end]
    if _is_compared(sentence, mention):
        return True
    of_it = sentence.low(mention.start - 1) in {"of", "from", "in"} and "last" in lows
    if of_it and sentence.low(mention.end) != "of" and not sentence.titles:
        return True  # "the best moment of the last season"
    if sentence.is_headline or "last" not in lows:
        return False
    behind = sentence.low(mention.end)
    the = lows[:2] == ["the", "last"] and behind in {"was", "had", "did", "left"}
    return lows[0] == "last" or the or behind in {"released", "aired"}


def _is_the_last(reading: Reading, mention: SeasonMention) -> bool:
    """Tell "the final season of X", and one whose dates or parts are told."""
    dated = {Kind.SCHEDULED, Kind.DELAYED, Kind.PREMIERED, Kind.CANCELLED}
    dated |= {Kind.FINISHED, Kind.ENDED}
    if reading.made:
        return all(made.kind in dated for made in reading.made)
    named = replace(reading.setting, context=())
    if reading.sentence.low(mention.start) == "last":
        return False  # "it was lacking last season"
    return not reading.is_doubted and bool(
        shows_of_season(reading.sentence, mention, reading.shows, named)
    )


def _declare(reading: Reading, mention: SeasonMention, labels: tuple[str, ...]) -> None:
    passage = reading.sentence.passage
    declaration = Proposal(
        kind=Kind.FINAL,
        show=None,
        key=None,
        sentence=passage.text,
        start=passage.start,
        end=passage.end,
        rule="final (mention): SEASON",
        by=reading.said.network,
        on=said_on(reading),
        seasons=labels,
    )
    shows = shows_of_season(reading.sentence, mention, reading.shows, reading.setting)
    for show in shows:
        reading.made.append(replace(declaration, show=show.text, key=show.key))
    if not shows:
        reading.made.append(declaration)
