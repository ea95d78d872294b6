"""Turns the phrases of a sentence into proposals."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from seasontrack.clippings.facts.adaptations import adapted
from seasontrack.clippings.facts.arrivals import arrivals
from seasontrack.clippings.facts.buying import returning
from seasontrack.clippings.facts.choosing import DATING, chosen, limits
from seasontrack.clippings.facts.claims import is_claimed, planned, planned_show
from seasontrack.clippings.facts.delaying import delayed
from seasontrack.clippings.facts.drafts import Reading, record
from seasontrack.clippings.facts.dropping import (
    cancelled,
    cancelled_mentions,
    replaced,
    withdrawn,
)
from seasontrack.clippings.facts.ending import closing, ended
from seasontrack.clippings.facts.last_seasons import final, final_mentions
from seasontrack.clippings.facts.moving import changes_of_house, moved, saved
from seasontrack.clippings.facts.ordering import ordered, picked_up
from seasontrack.clippings.facts.premiering import derived, premiered
from seasontrack.clippings.facts.released_seasons import told_before
from seasontrack.clippings.facts.releasing import scheduled, split
from seasontrack.clippings.facts.respective import respective_days, respective_seasons
from seasontrack.clippings.grammar.attribution import attribution
from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.other_business import is_other_business
from seasontrack.clippings.grammar.pairs import pairs_in
from seasontrack.clippings.grammar.polarity import Polarity, judge
from seasontrack.clippings.grammar.roles import Frame, frame
from seasontrack.clippings.grammar.shows import Setting, ShowName
from seasontrack.clippings.grammar.slots import is_capital_at, subject_slot
from seasontrack.clippings.mentions.names import SPEAKERS
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.retelling import merged
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import RELEASES, Kind

_OF_SEASONS = frozenset(
    {*RELEASES, Kind.SCHEDULED, Kind.FINAL, Kind.FINISHED, Kind.DELAYED, Kind.RENEWED}
)
_OF_SHOWS_ONLY = frozenset({"renewed", "cancelled", "saved", "final"})  # films come out, too
_WORK = words("host judge star play produce direct write present narrate voice")
_AIMING = frozenset({"targets", "eyes"})


def read_facts(
    sentence: Sentence, setting: Setting
) -> tuple[list[Proposal], list[ShowName], list[ShowName]]:
    """Return the announcements a sentence states, the shows they are about, and those it doubts.

    "Fans hope that X will be renewed" states nothing, but what follows may go on about X.
    """
    if is_other_business(sentence):
        return [], [], []
    found = chosen(sentence)
    said = attribution(sentence)
    reading = Reading(sentence, setting, said, {said.day.start} if said.day else set())
    framed: list[tuple[Frame, Polarity]] = []
    for number in range(len(found)):
        row = _framed(reading, found, number)
        if row:
            framed.append(row)
    # Dates first: what is left of them is when something was announced.
    for parts, polarity in sorted(framed, key=lambda row: row[0].trigger.phrase.kind not in DATING):
        taken = set(reading.taken)
        for each in _each(reading, parts):
            reading.taken.intersection_update(taken)  # one day is that of each
            _propose(reading, each, polarity)
    final_mentions(reading)
    cancelled_mentions(reading)
    arrivals(reading)
    reading.made = merged(_moving_on(_of_one_show(reading.made)))
    reading.made.extend(changes_of_house(reading.made))
    reading.made.sort(key=lambda made: made.kind in {Kind.SCHEDULED, Kind.PREMIERED, Kind.FINISHED})
    named = [show for show in reading.shows if any(m.show == show.text for m in reading.made)]
    return reading.made, named, [] if reading.made else reading.doubted


def _of_one_show(made: list[Proposal]) -> list[Proposal]:
    """Give the dates and ends told without a show the one that all else is about."""
    named = {(each.show, each.key) for each in made if each.show}
    if len(named) != 1:
        return made
    (show, key) = named.pop()
    return [
        replace(each, show=show, key=key) if not each.show and each.kind in _OF_SEASONS else each
        for each in made
    ]


def _moving_on(made: list[Proposal]) -> list[Proposal]:
    """Take the first season from what a show that moves is to start with elsewhere."""
    moving = {each.show for each in made if each.kind is Kind.MOVED}
    return [
        replace(each, seasons=())
        if each.kind is Kind.SCHEDULED and each.seasons == ("1",) and each.show in moving
        else each
        for each in made
    ]


def _framed(reading: Reading, found: list[Trigger], number: int) -> tuple[Frame, Polarity] | None:
    """Return the parts of a phrase that is stated; what it names, later phrases may mean."""
    sentence, trigger = reading.sentence, found[number]
    if trigger.phrase.kind == "planned":
        polarity = Polarity(is_claimed(sentence, trigger))
    else:
        dated = trigger.phrase.kind in DATING
        polarity = judge(sentence, trigger.start, trigger.end, dated=dated)
    if not polarity.is_stated:
        reading.is_doubted = True
    setting = reading.setting
    if reading.latest:
        setting = replace(setting, context=tuple(reading.latest))
    parts = frame(sentence, trigger, limits(sentence, found, number), setting)
    if parts is None or _plays(sentence, trigger):
        return None
    if not polarity.is_stated:
        _doubt(reading, parts)
        return None
    if parts.is_active and parts.network is None:
        parts = replace(parts, network=_acting(reading, trigger))
    reading.network = parts.network or reading.network
    if parts.season is None and trigger.phrase.kind == "renewed" and parts.is_active:
        parts = replace(parts, season=_season_at_head(sentence))
    if parts.season is None and not trigger.is_ahead and _is_joined(sentence, trigger):
        parts = replace(parts, season=reading.season)
    names = {show.text for show in parts.shows}
    other = parts.names_show and names.isdisjoint(show.text for show in reading.latest)
    told = None if other and reading.latest else reading.season  # "A season 2 follows, B's final"
    numbered = _numbered(sentence, parts.season, told)
    parts = replace(parts, season=numbered)
    reading.season = _spoken_of(reading, numbered)
    if parts.names_show:
        reading.shows.extend(parts.shows)
        reading.latest = list(parts.shows)
    return parts, polarity


def _spoken_of(reading: Reading, season: SeasonMention | None) -> SeasonMention | None:
    """Return the season later phrases may mean, not that of "…, before season 6 premiered"."""
    told = reading.season
    aside = season and told and reading.sentence.low(season.start - 1) == "before"
    return told if aside else season or told


def _doubt(reading: Reading, parts: Frame) -> None:
    """Keep the show of "fans hope that X will be renewed": what follows may go on about it."""
    if parts.names_show:
        reading.latest = list(parts.shows)
        if parts.trigger.phrase.kind in _OF_SHOWS_ONLY:
            reading.doubted = list(parts.shows)


def _acting(reading: Reading, trigger: Trigger) -> str | None:
    """Return the network that acts without being named: "it", "the streamer", of another verb."""
    sentence, said = reading.sentence, reading.said.network
    house = reading.network if _continues(sentence, trigger) else None
    if house is None and _speaks(sentence, trigger):
        before = (n.name for n in sentence.networks if n.end < trigger.start)
        house = next(before, reading.setting.house)  # "Over at NBC, the network has renewed"
    return house or (said if said and _is_it(sentence, trigger) else None)


def _numbered(
    sentence: Sentence, season: SeasonMention | None, told: SeasonMention | None
) -> SeasonMention | None:
    """Give a season the number told before: "X to end with season 3; final season set for May".

    At the head of a headline stands that of one more, too: "'X' season 6: an extra season".
    """
    if season is None or season.numbers:
        return season
    head = _season_at_head(sentence)
    if head and season.is_more and season.count == 1:
        return head
    told = told or head or told_before(sentence, season)
    if (season.is_final or sentence.points_back(season)) and told and told.numbers:
        return replace(season, numbers=told.numbers, count=None)
    return season


def _season_at_head(sentence: Sentence) -> SeasonMention | None:
    """Return the season of "'X' season 6: Netflix sets …" and "X: Season Six; Netflix renews …"."""
    heads = (
        mention
        for mention in sentence.seasons
        if sentence.low(mention.end) == ":"
        or (sentence.low(mention.end) == ";" and sentence.low(mention.start - 1) == ":")
    )
    return next(heads, None)


def _plays(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "Jane Bloggs is not returning as Helen", who is no show."""
    told = trigger.said(sentence)
    returns = any(low.startswith("return") or low == "back" for low in told)
    behind = sentence.lows[trigger.end : trigger.end + 2]
    works = behind[:1] == ["to"] and not _WORK.isdisjoint(behind)  # "will not return to host 'X'"
    role = behind[:1] == ["as"] and is_capital_at(sentence, trigger.end + 1)
    return returns and (works or role)


def _is_it(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "HBO announced it is cancelling" and "… that they would not renew"."""
    start, end = subject_slot(sentence, trigger.start)
    return not {"it", "they"}.isdisjoint(sentence.low(at) for at in (start, end - 1))


def _speaks(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "the streamer has renewed": the network named before acts."""
    lows = [sentence.low(at) for at in range(*subject_slot(sentence, trigger.start))]
    they = lows[-1:] == ["they"] or sentence.low(trigger.start - 1) in {"they've", "they"}
    they = they or sentence.low(0) in {"they've", "they"}
    return they or any(
        noun in SPEAKERS and (before == "the" or before.endswith(("-backed", "-owned")))
        for before, noun in pairwise(lows)
    )


def _continues(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "renews 'A', cancels 'B'": both verbs have one subject."""
    return {sentence.low(trigger.start - 1), sentence.low(trigger.start - 2)} & {
        ",", "and", "but", ";", "&",
    } != set()  # fmt: skip


def _is_joined(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "premiered on … and concluded on …": both verbs have one subject."""
    start, end = subject_slot(sentence, trigger.start)
    joined = sentence.low(end - 1) in {"and", "but", ","} or sentence.low(start) == "with"
    before = [sentence.low(at) for at in range(trigger.start - 2, trigger.start)]
    joined = joined or before[1] == "," or (before[0] in {",", ";"} and before[1] in _AIMING)
    joined = joined or (before[1] == ";" and trigger.phrase.shape == "date")
    joined = joined or sentence.low(end - 1) in {"half", "part", "cour"}
    return joined and trigger.phrase.kind in {
        "scheduled", "premiered", "ended", "delayed", "final",
    }  # fmt: skip


def _each(reading: Reading, parts: Frame) -> list[Frame]:
    """Return a frame for each pair of "Season 2 of A and season 3 of B premiere on June 5"."""
    pairs = [] if parts.is_active else pairs_in(reading.sentence, *parts.slot)
    each = [replace(parts, shows=(show,), season=season) for show, season in pairs]
    reading.shows.extend(show for show, _ in pairs)
    return each or [parts]


def _propose(reading: Reading, parts: Frame, polarity: Polarity) -> None:
    build = _BUILDERS[parts.trigger.phrase.kind]
    shows: tuple[ShowName | None, ...] = parts.shows or (None,)
    if parts.trigger.phrase.kind == "planned":
        # "The creator of 'X' has a plan": whose title it is, is not in doubt here.
        told = tuple(planned_show(reading, parts))
        shows = _titles(reading.sentence)[:1] or told or (None,)
        reading.shows.extend(filter(None, shows))
    for proposal in build(reading, parts, polarity):
        seasons = respective_seasons(reading.sentence, proposal.seasons, len(shows))
        days = respective_days(reading, parts, proposal, len(shows))
        for show, labels, day in zip(shows, seasons, days, strict=True):
            named = replace(
                proposal,
                by=_own_house(reading.sentence, parts, show) or proposal.by,
                premiere=day,
                show=show.text if show else None,
                key=show.key if show else None,
                seasons=labels,
            )
            record(reading, named)


def _own_house(sentence: Sentence, parts: Frame, show: ShowName | None) -> str | None:
    """Return each network of the list "AMC's 'A', FX's 'B' and Showtime's 'C'"."""
    if show is None or len(parts.shows) == 1:
        return None
    house = sentence.network_owning(sentence.opened(show.start))
    return house.name if house else None


def _titles(sentence: Sentence) -> tuple[ShowName, ...]:
    return tuple(
        ShowName(
            title.known.title if title.known else title.text, title.known, title.start, title.end
        )
        for title in sentence.titles
    )


_BUILDERS: dict[str, Callable[[Reading, Frame, Polarity], Iterator[Proposal]]] = {
    "renewed": picked_up,
    "returning": returning,
    "saved": saved,
    "order": ordered,
    "adapted": adapted,
    "cancelled": cancelled,
    "withdrawn": withdrawn,
    "moved": moved,
    "final": final,
    "ended": ended,
    "closing": closing,
    "scheduled": scheduled,
    "premiered": premiered,
    "delayed": delayed,
    "derived": derived,
    "split": split,
    "replaced": replaced,
    "planned": planned,
}
