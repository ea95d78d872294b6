"""Finds which show a phrase speaks of: quoted, known, capitalised, or carried over."""

from dataclasses import dataclass

from seasontrack.clippings.names import (
    CREDITS,
    DESCRIPTORS,
    FRANCHISES,
    PLACES,
    PRONOUNS,
    SERIES_NOUNS,
)
from seasontrack.clippings.phrases import ADVERBS, ASSERTIONS
from seasontrack.clippings.proposals import KnownShow
from seasontrack.clippings.sentence import Sentence, Title

_WALLS = frozenset(";:–()!?…") | {"..."}
_SUBORDINATORS = frozenset(
    "because as while but although though since where when if after before whether that plus "
    "despite amid following".split()
)
_CONNECTORS = frozenset("of the and in to a an on & with is de la le for vs at el das der".split())
_INSIDE = frozenset({":", "!", "'s", "'", "-", ",", ".", "/", "+"})
_STOPS = frozenset(
    "for through with after by at despite ahead amid following because but who which starring "
    "from headlined before until as less than on into early just only to over straight while "
    "once if instead in".split()
)
_PEOPLE_STOPS = frozenset("from by starring with creator creators producer of about".split())
_STRIPPED_NOUNS = frozenset(
    "series drama dramas comedy comedies sitcom sitcoms thriller dramedy docuseries anime "
    "miniseries procedural spinoff spin-off reboot revival mockumentary dramedies k-drama".split()
)
_NO_NAMES = frozenset(
    "fans cast season seasons series show shows report breaking exclusive update officially "
    "confirmed news yes here why how what when who it its this that these the a an new both all "
    "and but both more another he she they we i his her their final premiere finale date no not "
    "reports video watch ratings tv exclusive: spoilers spoiler best good great every each most "
    "there other after before since while deadline variety in on at for is was drama comedy "
    "sitcom thriller anime adaptation game programme program movie film films one two three "
    "following although according despite during last next first second third originally "
    "did does do are will has have can get know so if as you could would should be not being "
    "dates release return debut launch window midseason winter spring summer fall autumn decision "
    "weeks days months hours years minutes renewal order pickup cancellation every all official "
    "here there's what's how's sorry good " "production filming executives network streamer streaming it's that's episodes episode".split()
)
_ASIDES = frozenset("starring headlined led featuring from created toplined based about".split())
_INTERJECTIONS = frozenset(
    "by rip update exclusive wow ugh nooo sorry yay".split()
)
_TO_THE_LEFT = 60
_APPOSITION = 30


@dataclass(frozen=True, slots=True)
class ShowName:
    """A show as a sentence names it, with the library's record if there is one."""

    text: str
    known: KnownShow | None
    start: int
    end: int


def subject_slot(sentence: Sentence, at: int) -> tuple[int, int]:
    """Return the tokens (start, end) that are the subject of the verb at ``at``."""
    end = at
    while end > 0 and end - 1 not in sentence.masked and _is_auxiliary(sentence, end - 1):
        end -= 1
    if sentence.low(end - 1) in {"which", "that", "who"}:
        end -= 1
    if sentence.low(end - 1) == "," and end > 1:
        end = _before_apposition(sentence, end - 1)
    start = end
    while start > 0 and end - start < _TO_THE_LEFT and not _is_wall(sentence, start - 1):
        start -= 1
    return start, end


def _is_auxiliary(sentence: Sentence, at: int) -> bool:
    low = sentence.low(at)
    return low in ADVERBS | {"not", "never", "…", "..."} or low.endswith("n't")


def _before_apposition(sentence: Sentence, comma: int) -> int:
    for at in range(comma - 1, max(comma - _APPOSITION, 0), -1):
        if sentence.low(at) == "," and at not in sentence.masked:
            opened = sentence.low(at + 1)
            is_aside = opened in {"the", "a", "an", "which", "who", "starring", "its", "from", "based"}
            return at if is_aside else comma
        if sentence.low(at) in {";", ":"}:
            break
    return comma


def _is_wall(sentence: Sentence, at: int) -> bool:
    if at in sentence.masked:
        return False
    token = sentence.tokens[at]
    if token.low == ":" and sentence.low(at - 1) in FRANCHISES and at < 6:  # noqa: PLR2004 - a title in front
        return not _is_capital_at(sentence, at + 1)
    if token.low in _WALLS:
        return True
    if token.low == ",":
        following = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else token
        before = sentence.tokens[at - 1] if at else token
        is_list = (at - 1 in sentence.masked or before.text[0].isupper() or before.text in "'\"") and (
            following.text[0].isupper() or following.text in "'\"" or following.low in {"and", "&"}
        )
        return not is_list or before.low in PLACES
    if token.low in ASSERTIONS or (token.low in _SUBORDINATORS and not token.text[0].isupper()):
        return True
    return token.low in {"that", "as", "says"} and sentence.is_headline


def object_slot(sentence: Sentence, at: int) -> tuple[int, int]:
    """Return the tokens (start, end) that are the object from ``at`` on."""
    for mention in sentence.seasons:
        if mention.start <= at < mention.end or mention.start == at:
            at = mention.end
            break
    while sentence.low(at) in {"of", "for", "to", "on", "a", "both", "*", "'", '"', "renewal"}:
        at += 1
    end = at
    while end < len(sentence.tokens):
        if end not in sentence.masked and _ends_object(sentence, at, end):
            break
        end += 1
    return at, end


def _ends_object(sentence: Sentence, start: int, at: int) -> bool:
    token = sentence.tokens[at]
    if token.low in _WALLS - {":"} or token.low in ASSERTIONS:
        return True
    if any(mention.start == at for mention in sentence.seasons):
        return True
    if at == start or token.low not in _STOPS:
        return False
    following = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    if token.low in {"for", "after", "by", "despite", "ahead", "amid", "following", "starring", "from"}:
        return True
    # "Orange is the New Black", "How to Get Away with Murder"; but "to series", "on Monday".
    inside = (
        following is not None
        and (following.text[0].isupper() or (following.low == "the" and _is_capital_at(sentence, at + 2)))
        and sentence.tokens[at - 1].text[0].isupper()
        and following.low not in PLACES
        and sentence.network_at(at + 1) is None
        and not any(mention.start == at + 1 for mention in sentence.seasons)
        and not any(date.start == at + 1 for date in sentence.dates)
        and token.low in {"with", "on", "in", "at", "to", "over", "into"}
    )
    return not inside


def _is_capital_at(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].text[0].isupper()


def titles_in(sentence: Sentence, start: int, end: int, *, last: bool) -> list[ShowName]:
    """Return the titles listed together between two tokens: the last or the first list."""
    inside = [
        title for title in sentence.titles
        if start <= title.start and title.end <= end and not sentence.is_credit(title)
    ]
    if not inside:
        return []
    groups: list[list[Title]] = [[inside[0]]]
    for title in inside[1:]:
        between = {sentence.low(at) for at in range(groups[-1][-1].end, title.start)}
        if between <= {"and", "&", ",", "'", '"', "the", "both", "plus", "+"}:
            groups[-1].append(title)
        else:
            groups.append([title])
    chosen = groups[-1 if last else 0]
    return [ShowName(_titled(title), title.known, title.start, title.end) for title in chosen]


def _titled(title: Title) -> str:
    return title.known.title if title.known else title.text


def speaks_of_context(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "it", "the series", "the drama": a show named before."""
    lows = [sentence.low(at) for at in range(start, end)]
    if not lows:
        return True
    for low, following in zip(lows, [*lows[1:], ""], strict=True):
        if low in PRONOUNS or (low in {"series", "show", "show's"} and following in {"'s", "'"}):
            return True
        if low in {"the", "this"} and following in SERIES_NOUNS:
            return True
    return bool(lows) and all(low in DESCRIPTORS or not low[0].isalnum() for low in lows)


def names_in(sentence: Sentence, start: int, end: int, *, last: bool) -> list[ShowName]:
    """Return the capitalised name between two tokens that can be a show; lists are split."""
    runs = [run for run in _runs(sentence, start, end) if _can_be_show(sentence, run)]
    if not runs:
        return []
    nearest = runs[-1] if last else runs[0]
    behind_noun = [run for run in runs if sentence.low(run[0] - 1) in SERIES_NOUNS]
    first, stop = behind_noun[0] if behind_noun else nearest
    return _split_list(sentence, first, stop)


def _runs(sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    at = start
    taken = {place for season in sentence.seasons for place in range(season.start, season.end)}
    taken.update(place for date in sentence.dates for place in range(date.start, date.end))
    while at < end:
        if at in taken or not sentence.tokens[at].is_capital:
            at += 1
            continue
        stop = _run_end(sentence, at, end, taken)
        first, last = _stripped(sentence, at, stop)
        if first < last:
            runs.append((first, last))
        at = stop
    return runs


def _run_end(sentence: Sentence, at: int, end: int, taken: set[int]) -> int:
    stop = at + 1
    while stop < end and stop not in taken:
        token = sentence.tokens[stop]
        if sentence.is_headline and token.low in {"from", "by", "starring"}:
            break
        if not token.is_capital:
            ahead = stop
            while ahead < end and ahead - stop < 3 and sentence.low(ahead) in _CONNECTORS | _INSIDE:  # noqa: PLR2004
                ahead += 1
            if ahead == stop or ahead >= end or ahead in taken or not sentence.tokens[ahead].is_capital:
                break
            stop = ahead
        stop += 1
    return stop


def _stripped(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Leave out the network, descriptions and a maker in front: "HBO's", "drama", "X Y's"."""
    while start < end and sentence.low(start) in _INTERJECTIONS:
        start += 1
    network = sentence.network_at(start)
    if network and network.end <= end:
        start = network.end
        start += sentence.low(start) in {"'s", "'"}
    for at in range(start, min(start + 5, end - 1)):
        described = all(sentence.low(place) in DESCRIPTORS for place in range(start, at))
        if sentence.low(at) in _STRIPPED_NOUNS and described:
            start = at + 1
            break
    while end - start > 1 and sentence.low(end - 1) in {"anime", "tv", "k-drama"}:
        end -= 1
    return _without_maker(sentence, start, end)


def _without_maker(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    # "Lily Collins' Emily in Paris", not "Grey's Anatomy" or "The Handmaid's Tale".
    for at in range(start + 1, min(start + 4, end - 1)):
        if sentence.low(at) in {"'s", "'"}:
            maker = [sentence.low(place) for place in range(start, at)]
            is_person = len(maker) > 1 and maker[0] != "the" and all(w.isalpha() for w in maker)
            return (at + 1, end) if is_person or maker[0] in {"marvel", "dc", "disney"} else (start, end)
    return start, end


def _can_be_show(sentence: Sentence, run: tuple[int, int]) -> bool:
    start, end = run
    words = [sentence.low(at) for at in range(start, end) if sentence.tokens[at].is_word]
    if not words or sentence.network_at(start) and sentence.network_at(start).end >= end:  # type: ignore[union-attr]
        return False
    if sentence.low(start - 1) in _PEOPLE_STOPS - {"of"} and not sentence.is_headline:
        return False
    if sentence.low(end) in CREDITS or words[0] in {"its", "their", "his", "her"}:
        return False
    if sentence.low(end) in {"'s", "'"} and sentence.low(end + 1) in SERIES_NOUNS:
        # "Jane Bloggs's sitcom" names its star.
        return False
    if words[-1] in _STRIPPED_NOUNS | {"adaptation", "prequel", "sequel"} and words[0] != "the" and len(words) > 1:
        return False
    if all(word in _NO_NAMES or word in SERIES_NOUNS or word in ADVERBS for word in words):
        return False
    return not all(word.isdigit() for word in words)


def _split_list(sentence: Sentence, start: int, end: int) -> list[ShowName]:
    joints = [at for at in range(start + 1, end - 1) if sentence.low(at) in {",", "and", "&"}]
    commas = [at for at in joints if sentence.low(at) == ","]
    if commas and commas[-1] == joints[-1]:
        # "X, Upcoming Season ..." goes on; "China, IL" is one name.
        behind = sentence.tokens[commas[0] + 1].text
        return [name_at(sentence, start, end if behind.isupper() and len(behind) < 4 else commas[0])]  # noqa: PLR2004
    if not commas:
        joints = [at for at in joints if sentence.tokens[at + 1].text == "The"]
    names: list[ShowName] = []
    first = start
    for joint in [*joints, end]:
        if joint > first:
            names.append(name_at(sentence, first, joint))
            first = joint + 1
    return [name for name in names if name.text] or [name_at(sentence, start, end)]


def name_at(sentence: Sentence, start: int, end: int) -> ShowName:
    """Return the name the tokens spell, looked up in the library."""
    text = sentence.slice(start, end).strip(" ,:-'\"*")
    known = sentence.index.named(text)
    return ShowName(known.title if known else text, known, start, end)


def names_after_aside(sentence: Sentence, end: int) -> list[ShowName]:
    """Return the second name of "X, starring Jane Bloggs, and Y, led by …"."""
    if sentence.low(end) not in _ASIDES or sentence.low(end - 1) != ",":
        return []
    for at in range(end, min(end + _APPOSITION, len(sentence.tokens) - 2)):
        if sentence.low(at) == "," and sentence.low(at + 1) == "and":
            stop = at + 2
            while stop < len(sentence.tokens) and sentence.low(stop) not in {",", ".", ";"}:
                stop += 1
            return titles_in(sentence, at + 2, stop, last=False) or names_in(
                sentence, at + 2, stop, last=False
            )
    return []
