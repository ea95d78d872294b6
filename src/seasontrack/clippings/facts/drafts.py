"""Proposals in the making: what one sentence has given so far, and the parts all kinds share."""

from dataclasses import dataclass, field

from seasontrack.clippings.grammar.attribution import Attribution
from seasontrack.clippings.grammar.backstory import is_aside
from seasontrack.clippings.grammar.phrases import ASSERTIONS
from seasontrack.clippings.grammar.polarity import Polarity
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import Setting, ShowName
from seasontrack.clippings.mentions.date_forms import OUTINGS
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Kind

_RELEASES = frozenset({"premiere", "debut", "finale", "launch", "release", "bow"})
_OUTINGS = OUTINGS | {"start", "finale", "opener"}
_OWNED = 6  # words of "'s fourth season premiere"
_CAME_OUT = words("premiered debuted launched aired began filmed shot")
_NEAR = 12
_VERB = 3  # words of "will not be"


@dataclass
class Reading:
    """The state of reading one sentence: its phrases and the dates already spoken for."""

    sentence: Sentence
    setting: Setting
    said: Attribution
    taken: set[int] = field(default_factory=set)
    told: dict[int, int] = field(default_factory=dict)
    made: list[Proposal] = field(default_factory=list)
    shows: list[ShowName] = field(default_factory=list)
    season: SeasonMention | None = None
    network: str | None = None
    latest: list[ShowName] = field(default_factory=list)
    is_doubted: bool = False
    doubted: list[ShowName] = field(default_factory=list)

    def day_to_come(self, day: DateMention, year: int | None = None) -> PartialDate | None:
        """Return the date meant by a text, or by an announcement whose day is told in full.

        "On May 19, 2021, it was announced that the premiere was put off to October" means
        October 2021, whatever the day of the text.
        """
        anchor, said = self.setting.anchor, self.said.day
        told = said.resolve(anchor, "past") if said and said.year else None
        return day.resolve(told.latest if told else anchor, "future", year)


def record(reading: Reading, proposal: Proposal) -> None:
    """Keep a proposal, once."""
    if proposal not in reading.made:
        reading.made.append(proposal)


def draft(reading: Reading, parts: Frame, kind: Kind, polarity: Polarity) -> Proposal:
    """Return a proposal with what all kinds share; the show is set later."""
    passage = reading.sentence.passage
    return Proposal(
        kind=kind,
        show=None,
        key=None,
        sentence=passage.text,
        start=passage.start,
        end=passage.end,
        rule=parts.trigger.rule,
        by=parts.network or reading.said.network,
        on=announced_on(reading, parts),
        hedge=polarity.hedge,
        confidence=polarity.confidence,
    )


def announced_on(reading: Reading, parts: Frame) -> PartialDate | None:
    """Return the day the sentence gives for the announcement itself.

    Of several days each phrase gets its own; one day holds for all phrases.
    """
    if reading.said.day:
        return said_on(reading)
    teller = parts.trigger.start
    days = [day for day in reading.sentence.dates if _is_day_of(reading, parts, day)]
    days.sort(
        key=lambda day: (
            reading.told.get(day.start, teller) != teller,
            _is_of_another_clause(reading.sentence, teller, day.start),
            abs(day.start - teller),
        )
    )
    if not days:
        return None
    # "on May 11, 2018, and … on May 26": the year goes on.
    told = [day.year for day in reading.sentence.dates if day.start in reading.told]
    reading.told.setdefault(days[0].start, teller)
    return days[0].resolve(reading.setting.anchor, "past", next(filter(None, told), None))


def _is_of_another_clause(sentence: Sentence, verb: int, at: int) -> bool:
    """Tell the day behind "was cancelled, but in August …", which is the next verb's."""
    return any(sentence.low(place) in {"but", ";", "while"} for place in range(verb, at))


def _is_day_of(reading: Reading, parts: Frame, day: DateMention) -> bool:
    """Tell whether a date can be that of the announcement a phrase makes."""
    if day.start in reading.taken or day.time or day.third:
        return False
    if day.relative and not (day.is_ago or day.relative in {"today", "yesterday"}):
        return False
    owns = owns_a_release(reading.sentence, day)  # "renewed ahead of Sunday's season finale"
    owns = owns or _is_year_to_come(reading.sentence, parts, day)
    owns = owns or "but" in reading.sentence.lows[day.end : parts.trigger.start]  # another verb's
    if owns or is_aside(reading.sentence, day.start) or _is_ahead(reading, day):
        return False
    lead = reading.sentence.low(day.start - 1)
    if lead == ":" and day.start - 1 == parts.trigger.end:
        return True  # "Season 2 ordered: June 23"
    verb = reading.sentence.low(day.start - 1 - (lead in {"on", "in"}))
    owner = reading.sentence.low(day.start - 1 - (lead == "this"))  # "its finale this Friday"
    owns = owner in _RELEASES or verb in _CAME_OUT
    if lead == "a" or owns or _is_apart(reading.sentence, day, parts):
        return False  # "a Saturday night slot", "the drama, which debuted in 2022, …"
    if lead in {"on", "in"} and reading.sentence.low(day.start - 2) in _RELEASES:
        return False  # "ahead of its premiere on February 15"
    is_near = parts.trigger.start - _NEAR <= day.start < parts.right
    if day.start <= 1 and lead in {"on", "in", ""}:
        return True
    return is_near and (lead in {"on", "in"} or bool(day.relative) or day.weekday is not None)


def owns_a_release(sentence: Sentence, day: DateMention) -> bool:
    """Tell "Sunday's season finale" and "next month's premiere" from "today's show"."""
    behind = sentence.lows[day.end + 1 : day.end + _OWNED]
    return sentence.low(day.end) == "'s" and not _OUTINGS.isdisjoint(behind)


def _is_year_to_come(sentence: Sentence, parts: Frame, day: DateMention) -> bool:
    """Tell "will not be renewed in 2022", which tells no day of the announcement."""
    before = sentence.lows[max(parts.trigger.start - _VERB, 0) : parts.trigger.start]
    return day.is_bare_year and not {"will", "won't"}.isdisjoint(before)


def _is_apart(sentence: Sentence, day: DateMention, parts: Frame) -> bool:
    """Tell "Today she is in 'X' (recently renewed)", "X, which came in 2018, is cancelled"."""
    between = range(*sorted((day.start, parts.trigger.start)))
    relative = _is_relative(sentence, day, parts.trigger.start)
    behind = range(parts.trigger.end, day.start)
    gerund = any(_is_gerund_behind_comma(sentence, at) for at in behind)
    return relative or gerund or not {"(", ")"}.isdisjoint(sentence.low(at) for at in between)


def _is_gerund_behind_comma(sentence: Sentence, at: int) -> bool:
    """Tell "(renewed), opening its casting in May" from ", announcing on Monday"."""
    gerund = sentence.low(at + 1)
    return sentence.low(at) == "," and gerund.endswith("ing") and gerund not in ASSERTIONS


def _is_relative(sentence: Sentence, day: DateMention, verb: int) -> bool:
    """Tell whether a day stands in a clause like ", which was first picked up in 2018,"."""
    for place in range(day.start - 1 if day.start < verb else 0, 0, -1):
        if sentence.low(place) == ",":
            return False
        if sentence.low(place) == "which" and sentence.low(place - 1) == ",":
            return place < verb and "," in sentence.lows[day.end : verb]
    return False


def _is_ahead(reading: Reading, day: DateMention) -> bool:
    """Tell a date after the text's own day, on which nothing can have been announced."""
    found = day.resolve(reading.setting.anchor, "past")
    return found is not None and found.earliest > reading.setting.anchor


def said_on(reading: Reading) -> PartialDate | None:
    """Return the day on which the sentence says that it was announced."""
    day = reading.said.day
    return day.resolve(reading.setting.anchor, "past") if day else None


def carried_season(reading: Reading, parts: Frame) -> str | None:
    """Return the season spoken of before, where a phrase names neither another show nor season."""
    told = any(
        mention.numbers
        and reading.sentence.low(mention.end) != "finale"  # "…, and the season 2 finale in June"
        and (
            parts.slot[0] <= mention.start < parts.slot[1]
            or parts.trigger.start <= mention.start < max(parts.right, parts.trigger.end)
        )
        for mention in reading.sentence.seasons
    )
    context = reading.setting.context
    named = [show.text.removeprefix("The ") for show in (*context[-1:], *parts.shows[-1:])]
    same = len(named) > 1 and named[0] == named[1]
    other = not same and (parts.names_show or bool(parts.shows and context))
    return None if told or other else reading.setting.season


def labels_of(mention: SeasonMention | None) -> tuple[tuple[str, ...], int | None]:
    """Return the labels and the count of the seasons mentioned."""
    if mention is None:
        return (), None
    return tuple(str(number) for number in mention.numbers), mention.count


def episodes_in(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the number of episodes told between two tokens."""
    for at in range(start, min(end, start + 12)):
        word, _, noun = sentence.low(at).partition("-")
        if noun == "episode" and cardinal(word):
            return cardinal(word)
        if sentence.low(at) == "episodes":
            counts = [cardinal(sentence.low(place)) for place in range(max(at - 3, start), at)]
            return next((count for count in counts if count), None)
    return None
