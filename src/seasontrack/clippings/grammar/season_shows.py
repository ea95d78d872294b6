"""Which show a season belongs to that a sentence only mentions."""

from seasontrack.clippings.grammar.finding import shows_behind
from seasontrack.clippings.grammar.heads import head_of, head_title
from seasontrack.clippings.grammar.name_runs import capital_runs, runs_ending
from seasontrack.clippings.grammar.owners import (
    credited,
    described,
    owner_of_people,
    season_owner,
)
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import (
    Setting,
    ShowName,
    name_at,
    names_in,
    speaks_of_context,
    titles_in,
)
from seasontrack.clippings.grammar.slots import subject_slot
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words

_NEAR = 6
_OPENING = 3  # words of "The USA drama"
_SPEAKING_OF = words("previews teases talks discusses dishes reflects explains")


def _possessor(sentence: Sentence, mention: SeasonMention) -> list[ShowName]:
    """Return the name in "of Harbour Lights, now heading into its eighth season"."""
    if sentence.low(mention.start) != "its" or not sentence.is_running:
        return []
    near = range(mention.start - 1, max(mention.start - _NEAR, 0), -1)
    now = next((at for at in near if sentence.low(at) in {"now", "currently"}), 0)
    if not now or sentence.low(now - 1) != ",":
        return []
    return [name_at(sentence, *run) for run in runs_ending(sentence, now - 1)]


def _owner(sentence: Sentence, mention: SeasonMention) -> list[ShowName]:
    """Return X of "Jane Bloggs to guest in X's final season"."""
    owned = mention.start - 1
    if sentence.low(owned) != "'s":
        return []
    titled = sentence.title_before(owned)
    if titled:
        return [name_at(sentence, titled.start, titled.end)]
    return [
        name_at(sentence, *run)
        for run in runs_ending(sentence, owned)
        if can_be_show(sentence, run)
    ]


def _subject_of_its(sentence: Sentence, mention: SeasonMention) -> list[ShowName]:
    """Return B of "A was renewed, while B is filming its final season"."""
    if sentence.low(mention.start) != "its":
        return []
    joints = (at for at in range(mention.start - 1, 0, -1) if sentence.low(at) == "while")
    start = next(joints, None)
    runs = capital_runs(sentence, start + 1, mention.start) if start else []
    opening = [run for run in runs if run[0] == (start or 0) + 1 and can_be_show(sentence, run)]
    return [name_at(sentence, *run) for run in opening]


def shows_of_season(
    sentence: Sentence, mention: SeasonMention, named: list[ShowName], setting: Setting
) -> list[ShowName]:
    """Return the shows a mentioned season belongs to: "of X", "X's", else what is named."""
    behind = shows_behind(sentence, mention) or _possessor(sentence, mention)
    behind = behind or _owner(sentence, mention)
    if behind:
        return behind
    if sentence.low(mention.start - 1) == "'s" and sentence.low(mention.start - 2) in SERIES_NOUNS:
        # "the show's final season", "X's creator on the show's final season"
        named = titles_in(sentence, 0, mention.start, last=True) or owner_of_people(sentence)
        return named[-1:] or list(setting.context[-1:]) or described(sentence)[:1]
    if head_title(sentence, mention.start):
        return head_of(sentence, mention.start)  # "'X': final season heads to production"
    subject = _subject_of_its(sentence, mention)
    if subject:
        return subject
    if sentence.low(mention.start) == "its" and speaks_of_context(sentence, 0, _OPENING):
        return list(setting.context[-1:])  # "The USA drama will kick off its final run"
    if named:
        earlier = [show for show in named if show.end <= mention.start]
        return (earlier or named)[-1:]
    before = titles_in(sentence, 0, mention.start, last=True)
    before = before or season_owner(sentence)
    before = before or titles_in(sentence, 0, len(sentence.tokens), last=False)
    if before:
        return _whose_people(sentence, before) or before[-1:]
    found = (
        head_of(sentence, mention.start)
        or credited(sentence)
        or names_in(sentence, *subject_slot(sentence, mention.start), last=True)
    )
    found = _whose_people(sentence, found) or found
    return found[-1:] or list(setting.context[-1:]) or described(sentence)[:1]


def _whose_people(sentence: Sentence, found: list[ShowName]) -> list[ShowName]:
    """Return X of "X's Jane Bloggs and Joe Doe preview the final season": people speak of it."""
    if len(found) != 1 or sentence.low(found[0].start - 1) != "'s":
        return []
    start, end = found[0].start, found[0].end
    several = not {"and", ",", "&"}.isdisjoint(sentence.lows[start:end])
    if not (several or not _SPEAKING_OF.isdisjoint(sentence.lows[end - 1 : end + 1])):
        return []
    runs = runs_ending(sentence, start - 1)
    return [name_at(sentence, *run) for run in runs if can_be_show(sentence, run)]
