"""Lists of shows that go on where their first names end: "A, B, as well as the new comedy C"."""

from seasontrack.clippings.grammar.lists import is_other_headline, names_listed
from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.shows import ShowName, name_at
from seasontrack.clippings.mentions.names import SERIES_NOUNS, WITH_PEOPLE, describes
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.tokens import QUOTES
from seasontrack.clippings.text.words import words

_JOINTS = words(", and & plus also")
_LONG_JOINTS = (["as", "well", "as"], ["along", "with"], ["in", "addition", "to"])
_AS_ARE = {("as", verb) for verb in ("has", "have", "was", "were", "is", "are")}
_ADJECTIVES = words("fellow new rookie veteran freshman sophomore the its a an long-running")
_PEOPLE = words("star based from")
_ENDS = words(", . ; ( and & after for at on in as along with plus this last") | {"", "–", "..."}
_LONGEST_LEAD = 7  # words of "the new half-hour animated family comedy"
_REACH = 14  # words of "(has been cancelled) by ABC after only two seasons on the air"


def further(sentence: Sentence, start: int) -> list[ShowName]:
    """Return the shows a list goes on with from token ``start`` on; none where a clause begins.

    "ABC cancels A, B and C renewed" cancels A alone.
    """
    found: list[ShowName] = []
    is_quoted = sentence.title_at(start - 1) is not None
    at = start
    while True:
        opening = _behind_joint(sentence, at)
        if opening is None:
            return found
        listed = _names_at(sentence, _behind_lead(sentence, opening))
        if not listed or is_other_headline(sentence, listed[0].start, listed[0].end):
            return found  # "axes A, Ada Quill to Star Lane, B"
        if is_quoted and sentence.title_at(listed[0].start) is None:
            return found
        end = sentence.closed(listed[-1].end)
        if sentence.low(end) == "shows":
            return found  # "A, B and the three CSI shows"
        at = _behind_noun(sentence, end)
        if sentence.low(at) not in _ENDS:
            return []
        found.extend(listed)


def told_alike(sentence: Sentence, verb: int) -> list[ShowName]:
    """Return B of "A has been cancelled (after two seasons), along with B", ", as has B"."""
    if sentence.is_respective:
        return []  # "A and B are renewed for seasons 2 and 3, respectively, along with C"
    for at in range(verb, min(verb + _REACH, len(sentence.tokens))):
        if sentence.low(at) != "," or at in sentence.masked:
            continue
        alike = (sentence.low(at + 1), sentence.low(at + 2)) in _AS_ARE
        if alike or sentence.lows[at + 1 : at + 3] == ["along", "with"]:
            named = _names_at(sentence, _behind_lead(sentence, at + 3))
            return [*named, *further(sentence, named[-1].end)] if named else []
    return []


def _behind_joint(sentence: Sentence, at: int) -> int | None:
    """Return the token behind ", and", "as well as"; None where no list goes on."""
    joined = False
    while sentence.low(at) in _JOINTS | QUOTES and at not in sentence.masked:
        joined = joined or sentence.low(at) in _JOINTS
        at += 1
    for joint in _LONG_JOINTS:
        if sentence.lows[at : at + len(joint)] == joint:
            return at + len(joint)
    return at if joined else None


def _behind_lead(sentence: Sentence, at: int) -> int:
    """Return where the name begins in "the new comedy C"; ``at`` where nothing leads to it."""
    end = at
    while end - at < _LONGEST_LEAD and end not in sentence.masked:
        low = sentence.low(end)
        if sentence.tokens[end : end + 1] and sentence.tokens[end].is_capital:
            break
        leads = low in _ADJECTIVES or describes(low) or cardinal(low)
        if not leads or low in WITH_PEOPLE | _PEOPLE:
            break
        end += 1
    return sentence.closed(end)


def _names_at(sentence: Sentence, at: int) -> list[ShowName]:
    title = sentence.title_at(at)
    if title and title.start == at:
        return [name_at(sentence, title.start, title.end)]
    runs = capital_runs(sentence, at, len(sentence.tokens))[:1]
    along = sentence.low(at - 1) == "with"  # what stands behind "with" is else a person
    runs = [run for run in runs if run[0] == at and (along or can_be_show(sentence, run))]
    spans = [span for run in runs for span in names_listed(sentence, *run)]
    return [name_at(sentence, *span) for span in spans]


def _behind_noun(sentence: Sentence, at: int) -> int:
    """Return the token behind the "revival" that may follow a name."""
    while sentence.low(at) in SERIES_NOUNS:
        at += 1
    return at
