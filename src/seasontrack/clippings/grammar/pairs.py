"""Shows told each with its season: "Season 2 of A and season 3 of B"."""

from itertools import pairwise

from seasontrack.clippings.grammar.name_runs import named_ending, runs_ending
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import ShowName, name_at
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence

_JOINTS = frozenset({",", "and", "&", "the", "'", '"', "both"})
_SEVERAL = 2

Pair = tuple[ShowName, SeasonMention]


def pairs_in(sentence: Sentence, start: int, end: int) -> list[Pair]:
    """Return the shows between two tokens with their seasons, where nothing else stands there.

    Empty unless there are two or more.
    """
    seasons = [m for m in sentence.seasons if start <= m.start < end and m.numbers]
    if len(seasons) < _SEVERAL:
        return []
    ends = [m.start for m in seasons[1:]] + [end]
    owned = [_owned_by(sentence, m, stop) for m, stop in zip(seasons, ends, strict=True)]
    told = [pair for pair in owned if pair]
    if len(told) != len(seasons) or len({show.text for show, _ in told}) != len(told):
        return []
    edges = [(min(show.start, m.start), max(show.end, m.end)) for show, m in told]
    gaps = [(before[1], after[0]) for before, after in pairwise(edges)] + [(edges[-1][1], end)]
    joined = all(_JOINTS.issuperset(sentence.lows[first:last]) for first, last in gaps)
    opens = edges[0][0] - start <= 1
    return told if joined and opens else []


def _owned_by(sentence: Sentence, season: SeasonMention, end: int) -> Pair | None:
    """Return the show of "season 2 of X" and "X season 2"."""
    if sentence.low(season.end) == "of":
        title = sentence.title_from(season.end + 1)
        joint = next((at for at in range(season.end, end) if sentence.low(at) in {",", "and"}), end)
        runs = runs_ending(sentence, joint) if title is None else [(title.start, title.end)]
    else:
        runs = named_ending(sentence, season.start)
    named = [run for run in runs if sentence.title_at(run[0]) or can_be_show(sentence, run)]
    return (name_at(sentence, *named[0]), season) if named else None
