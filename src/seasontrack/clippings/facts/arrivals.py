"""What a service adds in a month: "New to Netflix in March: X season 2, Y and more"."""

from collections.abc import Iterator

from seasontrack.clippings.facts.drafts import Reading, record
from seasontrack.clippings.grammar.finding import shows_behind
from seasontrack.clippings.grammar.name_runs import runs_ending
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import ShowName, name_at
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Network, Sentence
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.proposals import Proposal
from seasontrack.domain.models import Kind

RULE = "arrivals: new to|on NET DATE"
_LEADS = (["new", "to"], ["new", "on"], ["coming", "to"], ["arriving", "on"], ["arrivals", "on"])
_DIVIDERS = frozenset({",", ":", "and", "to", "from", "including"})


def arrivals(reading: Reading) -> None:
    """Propose the numbered seasons that a line lists among what a service adds in a month.

    Where a verb tells of them they are proposed already.
    """
    sentence, anchor = reading.sentence, reading.setting.anchor
    house = _house(sentence)
    month = next((day for day in sentence.dates if _is_month(day)), None)
    if reading.made or house is None or month is None:
        return
    premiere = month.resolve(anchor, "future")
    is_over = premiere is not None and premiere.latest < anchor
    passage = sentence.passage
    for mention, show in _listed(sentence):
        listed = Proposal(
            Kind.PREMIERED if is_over else Kind.SCHEDULED,
            show.text,
            show.key,
            passage.text,
            passage.start,
            passage.end,
            RULE,
            (str(mention.numbers[0]),),
            by=house.name,
            premiere=premiere,
        )
        reading.shows.append(show)
        record(reading, listed)


def _house(sentence: Sentence) -> Network | None:
    """Return the service of "New to Netflix", "Netflix new arrivals" and "Netflix in May:"."""
    for house in sentence.networks:
        before = sentence.lows[max(house.start - 2, 0) : house.start]
        behind = sentence.lows[house.end : house.end + 2]
        dated = (day for day in sentence.dates if day.start == house.end + 1 and _is_month(day))
        headed = behind[:1] == ["in"] and any(sentence.low(day.end) == ":" for day in dated)
        if before in _LEADS or behind == ["new", "arrivals"] or headed:
            return house
    return None


def _is_month(day: DateMention) -> bool:
    return day.relative == "this month" or (day.month is not None and day.day is None)


def _listed(sentence: Sentence) -> Iterator[tuple[SeasonMention, ShowName]]:
    for mention in sentence.seasons:
        shows = shows_behind(sentence, mention) or _in_front(sentence, mention)
        if len(mention.numbers) == 1 and shows and not mention.is_attribute:
            yield mention, shows[0]


def _in_front(sentence: Sentence, mention: SeasonMention) -> list[ShowName]:
    """Return X of "…, X season 2" and "… to X's second season"."""
    end = mention.start - (sentence.low(mention.start - 1) == "'s")
    title = sentence.title_before(end)
    if title:
        return [name_at(sentence, title.start, title.end)]
    for start, _ in runs_ending(sentence, end):
        cuts = (at + 1 for at in range(start, end) if sentence.tokens[at].text in _DIVIDERS)
        run = max(cuts, default=start + (sentence.low(start) == "from")), end
        if run[0] < end and can_be_show(sentence, run):
            return [name_at(sentence, *run)]
    return []
