"""Names with small words in them, told by what stands around: "renewed Home for Good for"."""

from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.phrases import ASSERTIONS
from seasontrack.clippings.grammar.show_names import NO_NAMES, can_be_show
from seasontrack.clippings.grammar.shows import ShowName, name_at
from seasontrack.clippings.mentions.names import PLACES, describes
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words

_SAYING = ASSERTIONS - {"that"}
_JOINTS = words("for in into to before by who")
_SMALL = _JOINTS | words("a an the of and & 's it's your my our at on")
_LONGEST = 9  # words
_LEADS = words("both as after while when before since although though because")
_BEFORE_SEASONS = frozenset({"for", "after", "through"})


def whole_head(sentence: Sentence, trigger: Trigger, slot: tuple[int, int]) -> ShowName | None:
    """Return "The Day I Washed up as a Sailor", where the title of a headline has small words."""
    end = trigger.start
    while sentence.low(end - 1) in {"tv", "anime", "series"}:
        end -= 1
    season = next((m for m in sentence.seasons if m.end == end), None)
    if season is None or not 0 < slot[0] < season.start:
        return None
    told = sentence.tokens[: season.start]
    long = (token for token in told if len(token.low) > len("with") or not token.is_word)
    is_title = all(token.is_capital for token in long) and told[0].is_capital
    acting = any(network.start < season.start for network in sentence.networks)
    acting = acting or not _SAYING.isdisjoint(sentence.lows[: season.start])
    return name_at(sentence, 0, season.start) if is_title and not acting else None


def whole_slot(
    sentence: Sentence, trigger: Trigger, slot: tuple[int, int], *, active: bool
) -> ShowName | None:
    """Return "Home for Good" of "renewed Home for Good for a second season" and "… has been".

    It is all between the verb and what is told of its seasons, or all before the verb. In
    running text the capitals make a name of any words there.
    """
    if not active and sentence.is_headline:
        return None  # "Jane Bloggs Reacts to End of Salt Road"
    start, end = (slot[0], _before_season(sentence, trigger)) if active else slot
    opens = active or start == 0 or sentence.low(start - 1) == "that"
    if not (opens and 1 < end - start <= _LONGEST and _is_spelt(sentence, start, end)):
        return None
    inner = {sentence.low(at) for at in range(start + 1, end - 1)}
    spelt_small = sentence.is_running or sentence.tokens[trigger.start].text.islower()
    named = active and spelt_small and inner.isdisjoint({"and", "&", "'s"})
    joined = not _JOINTS.isdisjoint(inner) and can_be_show(sentence, (start, end))
    return name_at(sentence, start, end) if named or joined else None


def as_one(sentence: Sentence, trigger: Trigger, shows: list[ShowName]) -> list[ShowName]:
    """Return the one show of "Salt, Sand & Gulls has been renewed", not of "A and B have been"."""
    if not shows[1:] or any(show.known for show in shows):
        return shows
    start, end = shows[0].start, shows[-1].end
    opens = start == 0 or sentence.low(start - 1) == "that"
    alone = sentence.lows[end : trigger.start][:1] in (["has"], ["is"], ["was"])
    listed = "," in sentence.lows[start:end]
    return [name_at(sentence, start, end)] if opens and alone and listed else shows


def _before_season(sentence: Sentence, trigger: Trigger) -> int:
    """Return where an object ends before the "for" or "after" of its seasons; 0 without."""
    season = next((m for m in sentence.seasons if m.start > trigger.opening), None)
    joint = season.start - 1 if season else 0
    return joint if sentence.low(joint) in _BEFORE_SEASONS else 0


def _is_spelt(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether all words are those of one name, with small ones that would divide others."""
    span = range(start, end)
    told = sentence.tokens[start:end]
    ends = told[0].is_capital and told[-1].is_capital and told[-1].is_word
    described = describes(told[0].low) and told[0].low not in {"a", "an", "the"}
    ends = ends and told[0].low not in _LEADS and not described
    others = (sentence.masked & {*span}) or any(n.start in span for n in sentence.networks)
    others = others or any(map(sentence.is_mention, span)) or _is_placed(sentence, start, end)
    return ends and not others and all(t.is_capital or t.text in _SMALL for t in told)


def _is_placed(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "(renewed) Salt Road in Canada (for)" from "Wrecked in the Harbour"."""
    there = {sentence.low(at) for at in range(start, end) if sentence.low(at - 1) in {"in", "at"}}
    return not there.isdisjoint((PLACES | NO_NAMES) - {"the", "a"})
