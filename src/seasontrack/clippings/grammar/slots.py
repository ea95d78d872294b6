"""Where the subject and the object of a phrase stand."""

from seasontrack.clippings.grammar.phrases import ADVERBS, ASSERTIONS, BE, is_adverb
from seasontrack.clippings.mentions.names import FRANCHISES, PLACES, SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import ordinal
from seasontrack.clippings.text.sentence_ends import BEHIND_EXCLAMATIONS
from seasontrack.clippings.text.tokens import QUOTES, begins_name
from seasontrack.clippings.text.words import words

_WALLS = frozenset(";:–()[]|!?…·•") | {"..."}
_SUBORDINATORS = words(
    "because as while but although though since where when if after before whether that plus "
    "despite amid following"
)
_STOPS = words(
    "for through with after by at despite ahead amid following because but who which starring "
    "from headlined before until as less than on into early just only to over straight while "
    "once if instead in"
)
_TOLD = frozenset({"confirmed", "announced", "revealed", "reported", "said"})
_OPENINGS = frozenset({"of", "for", "to", "on", "a", "both", "*", "'", '"', "renewal"})
_ASIDES = words(
    "originally initially previously "
    "aka also formerly all both each the a an which who whose starring its from based "
    "titled subtitled comprised consisting one two "
    "featuring fronted headlined toplined led "
    "with created produced developed directed written set confirmed after following "
    "despite meanwhile however too though scheduled slated due expected planned"
)
# "Set in Wales, X …", "Created by Ada Quill, X …"
_SET_IN = {
    (verb, particle)
    for verb in ("set", "filmed", "shot", "based", "adapted", "inspired", "made")
    for particle in ("in", "on", "from", "by", "at")
}
_BY_PEOPLE = {
    (verb, "by") for verb in ("created", "written", "produced", "directed", "hosted", "fronted")
}
_GIVEN = words("order renewal pickup commitment greenlight")
_LAST_WORDS = words("once again now back just before told")
_JOINTS = words("of the and in for to a")
_RELATIVES = words("which who starring featuring")
_IN_PHRASES = words(
    "in on at after since for with from by over as however meanwhile also elsewhere before while "
    "and but then well yes no if when here there this that per according"
)
_TO_THE_LEFT = 60
APPOSITION = 30
_BRACKETS = 12
_TITLE = 6  # the first words of a headline
_IN_TITLES = frozenset({"with", "on", "in", "at", "to", "over", "into"})


def subject_slot(sentence: Sentence, at: int) -> tuple[int, int]:
    """Return the tokens (start, end) that are the subject of the verb at ``at``."""
    end, plain = at, sentence.tokens[at].text[0].islower()
    while end > 0 and end - 1 not in sentence.masked and _is_auxiliary(sentence, end - 1):
        if plain and _is_capital_amid(sentence, end - 1):
            break  # "Rye Once Again has been renewed"
        end -= 1
    if end and sentence.tokens[end - 1].text in {"which", "that", "who"}:
        end -= 1
    if sentence.low(end - 1) == "(" and _opens_behind_name(sentence, end - 1):
        end -= 1  # "'Harbour Lights' (renewed for season 3)"
    else:
        end = sentence.before_brackets(end, _BRACKETS)  # "X (Nami no Michi)"
    if sentence.low(end - 1) == "," and end > 1:
        end = sentence.before_brackets(_before_asides(sentence, end - 1), _BRACKETS)
    elif sentence.low(end - 1) in QUOTES and sentence.low(end - 2) == ",":
        comma = _before_apposition(sentence, end - 2)
        if sentence.low(comma + 1) == "which":
            end = comma  # "The second season, which covered 'X,' concluded"
    told = sentence.low(end) in {"getting", "being"}
    start = end
    while start > 0 and end - start < _TO_THE_LEFT and not _is_wall(sentence, start - 1):
        if told and _is_told_about(sentence, start - 1):
            break
        start -= 1
    return start, end


def _is_capital_amid(sentence: Sentence, at: int) -> bool:
    """Tell the last word of "Fool the Gull Once" from one that describes a verb."""
    return sentence.tokens[at].text.istitle() and at > 0 and is_capital_at(sentence, at - 1)


def _is_told_about(sentence: Sentence, at: int) -> bool:
    """Tell "(a story) on" X being axed from the word in "Harbour on Fire"."""
    told = {"on", "about", "over", "behind"}
    about = sentence.low(at) in told and at not in sentence.masked
    return about and not is_capital_at(sentence, at - 1)


def _opens_behind_name(sentence: Sentence, bracket: int) -> bool:
    """Tell the bracket right behind a name with which a line begins."""
    before = range(bracket)
    return bool(before) and all(
        at in sentence.masked
        or sentence.tokens[at].is_capital
        or sentence.low(at) in QUOTES | _JOINTS
        for at in before
    )


def _is_auxiliary(sentence: Sentence, at: int) -> bool:
    low = sentence.low(at)
    if low in {"not", "never", "…", "..."} or low.endswith("n't"):
        return True
    if low in _TOLD and sentence.low(at - 1) in BE:
        return True  # "Harbour Lights has been confirmed to be returning"
    return low in ADVERBS or (is_adverb(low) and sentence.tokens[at].text.islower())


def _before_asides(sentence: Sentence, comma: int) -> int:
    """Return where "X season 4, based on the fourth book, Gulls, (will premiere)" begins to aside.

    What stands behind one comma may only describe what stands behind another.
    """
    end = _before_apposition(sentence, comma)
    outer = _before_apposition(sentence, end) if sentence.low(end) == "," else end
    return outer if sentence.low(outer + 1) == "based" else end


def _before_apposition(sentence: Sentence, comma: int) -> int:
    for at in range(comma - 1, max(comma - APPOSITION, 0), -1):
        if any(day.start <= at <= day.end for day in sentence.dates):
            continue  # "On March 16, 2021, the show was renewed for a season, which …"
        if sentence.low(at) == "," and at not in sentence.masked:
            quoted = sentence.low(at + 1) in QUOTES
            told = sentence.low(at + 1 + quoted) in _ASIDES or sentence.low(at - 1) in SERIES_NOUNS
            house = sentence.network_at(at + 1)  # "X, ITV's drama set in 1965 …, has been axed"
            told = told or (house is not None and sentence.low(house.end) == "'s")
            told = told or _opens_with_name(sentence, at)
            return at if told else _before_relative(sentence, at, comma)
        divides = sentence.low(at) == ":" and not _is_colon_of_title(sentence, at)
        if divides or sentence.low(at) == ";":
            break
    return comma


def _before_relative(sentence: Sentence, start: int, comma: int) -> int:
    """Return where "X, which stars A, B, and C, has been …" begins to tell of X."""
    for at in range(start - 1, max(start - APPOSITION, 0), -1):
        if sentence.low(at) == "," and sentence.low(at + 1) in _RELATIVES:
            return at
        if at in sentence.masked or not (sentence.tokens[at].is_word or sentence.low(at) == ","):
            break
    return comma


def _opens_with_name(sentence: Sentence, comma: int) -> bool:
    """Tell "Harbour of Rye, believe it or not, was …", where only the name stands in front."""
    named = all(
        sentence.tokens[at].is_capital or sentence.low(at) in _JOINTS | QUOTES | {"'s"}
        for at in range(comma)
    )
    opening = sentence.low(0)
    is_phrase = opening in _IN_PHRASES or opening in PLACES or is_adverb(opening)
    is_phrase = is_phrase or (opening, sentence.low(1)) in _SET_IN | _BY_PEOPLE
    behind = sentence.tokens[comma + 1]
    listed = behind.low in {"and", "&"} or (behind.is_capital and sentence.low(comma + 2) == ",")
    return 0 < comma <= _TITLE and named and not is_phrase and not listed


def _is_wall(sentence: Sentence, at: int) -> bool:
    if at in sentence.masked:
        return False
    token = sentence.tokens[at]
    if token.low == ":" and not _divides(sentence, at):
        return False
    if token.low in _WALLS:
        return token.low not in {"!", "?"} or not _goes_on(sentence, at + 1)
    if token.low == ",":
        following = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else token
        before = sentence.tokens[at - 1] if at else token
        is_list = (at - 1 in sentence.masked or before.is_capital or before.text in "'\"") and (
            following.is_capital or following.text in "'\"" or following.low in {"and", "&"}
        )
        return not is_list or before.low in PLACES or _closes_opening(sentence, at)
    if is_reborn(sentence, at):
        return False
    # "The Gulls That Made Us Renewed", not "Confirms That Gulls Is Renewed"
    titled = token.text == "That" and ASSERTIONS.isdisjoint(sentence.lows[max(at - 3, 0) : at])
    said = token.low in ASSERTIONS and not (sentence.is_running and token.is_capital) and not titled
    if said or (token.low in _SUBORDINATORS and not token.text[0].isupper()):
        return True
    if token.low == "as" and sentence.low(at + 1) in {"the", "it"} and not sentence.is_headline:
        return sentence.low(at + 2) in SERIES_NOUNS | BE | {"will", "has"}
    return sentence.is_headline and token.low in {"that", "as", "says"} and not titled


def _closes_opening(sentence: Sentence, comma: int) -> bool:
    """Tell the comma behind "Set in rural Wales," and "Created by Ada Quill and Joe Doe,"."""
    opening = (sentence.low(0), sentence.low(1))
    if opening in _BY_PEOPLE or opening[0] == "starring":
        return True  # the last comma before the verb: people come in lists
    first = next((at for at, low in enumerate(sentence.lows) if low == ","), None)
    return opening in _SET_IN and comma == first


def is_reborn(sentence: Sentence, at: int) -> bool:
    """Tell the "as" of the title "Reborn as a Lighthouse" from one that begins a clause."""
    named = is_capital_at(sentence, at - 1) and is_capital_at(sentence, at + 2)
    return sentence.low(at) == "as" and sentence.low(at + 1) in {"a", "an"} and named


def _divides(sentence: Sentence, colon: int) -> bool:
    """Tell the colon between clauses from one within a title."""
    if " " not in sentence.slice(colon - 1, colon + 2):
        return False  # "Re:Harbour"
    told = [token.text for token in sentence.tokens[:colon] if token.is_word]
    if len(told) > 1 and all(map(str.isupper, told)):
        return not sentence.is_loud(colon + 1)  # "GOOD NEWS, EVERYBODY: Harbour is back"
    if sentence.low(colon - 1) in FRANCHISES and colon < _TITLE:
        return not is_capital_at(sentence, colon + 1)
    prose = sentence.is_running or sentence.passage.text.endswith(".")
    if prose and _is_colon_of_title(sentence, colon):
        return False
    if colon < _TITLE and not sentence.network_before(colon):
        # The colon in front of "TV Anime Gets 3rd Season" belongs to the title.
        return all(sentence.low(place) != "anime" for place in range(colon + 2, colon + 8))
    return True


def _is_colon_of_title(sentence: Sentence, at: int) -> bool:
    """Tell "The Harbour: New Lights will …" from "Breaking: Harbour will …"."""
    named = at > 1 and is_capital_at(sentence, at - 1) and is_capital_at(sentence, at + 1)
    return named and not (sentence.network_before(at) or sentence.network_at(at + 1))


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell what follows a title with an exclamation mark: "X! to return", "X! Season 2"."""
    low = sentence.low(at)
    counted = ordinal(low) is not None and sentence.low(at + 1) == "season"
    counted = counted or sentence.low(at + 1) in {"manga", "anime"}
    return low in BEHIND_EXCLAMATIONS or counted or not is_capital_at(sentence, at)


def object_slot(sentence: Sentence, at: int) -> tuple[int, int]:
    """Return the tokens (start, end) that are the object from ``at`` on."""
    for mention in sentence.seasons:
        if mention.start <= at < mention.end or mention.start == at:
            at = mention.end
            break
    at += sentence.low(at) == "back" and sentence.low(at - 1).startswith("push")
    while (
        sentence.low(at) in _OPENINGS
        and at not in sentence.masked
        and not _opens_title(sentence, at)
    ):
        at += 1
    end = at
    while end < len(sentence.tokens):
        if end not in sentence.masked and _ends_object(sentence, at, end):
            break
        end += 1
    return at, end


def _opens_title(sentence: Sentence, at: int) -> bool:
    """Tell "renews For All the Harbour" and "A Harbour" from "Renews For a Third Season"."""
    token = sentence.tokens[at]
    name = at + 1 + (sentence.low(at + 1) == "the")
    amid = is_behind_small(sentence, at) and is_capital_at(sentence, name)
    return token.text == "A" or (amid and token.text.istitle())


def is_behind_small(sentence: Sentence, at: int) -> bool:
    """Tell a word behind one in small letters, where a capital makes a name in headlines, too."""
    return at > 0 and sentence.tokens[at - 1].text.islower()


def _ends_object(sentence: Sentence, start: int, at: int) -> bool:
    token = sentence.tokens[at]
    if token.low in _WALLS - {":"} or token.low in ASSERTIONS:
        return True
    if any(mention.start == at for mention in sentence.seasons):
        return True
    given = token.text == "a" and at > start and not sentence.tokens[start].text.islower()
    if given and not _GIVEN.isdisjoint(sentence.lows[at : at + _TITLE]):
        return True  # "gives Harbour Lights a (straight-to-)series order"
    last = token.low in _LAST_WORDS and _is_capital_amid(sentence, at)
    if last and is_behind_small(sentence, start):
        return False  # "renews Fool the Gull Once for"
    ends = at == len(sentence.tokens) - 1  # "NBC Cancels Go On"
    ends = ends or (token.low == "to" and sentence.tokens[at - 1].text == "How")
    fairy_tale = token.text == "Once" and sentence.low(at + 1) == "upon"
    if at == start or ends or token.low not in _STOPS or token.text == "Who" or fairy_tale:
        return False
    inside = token.low in _IN_TITLES or (token.low == "for" and not sentence.is_headline)
    # "has ordered The Girl From Harbour": in running text the capital makes a name
    inside = inside or (sentence.is_running and token.text.istitle())
    return not inside or not _is_in_name(sentence, at)


def _is_in_name(sentence: Sentence, at: int) -> bool:
    """Tell "How to Get Away with Murder" from "to series", "on Monday", "at HBO"."""
    following = sentence.low(at + 1)
    named = is_capital_at(sentence, at + 1) or (
        following in {"the", "a", "an"} and is_capital_at(sentence, at + 2)
    )
    is_other = following in PLACES or sentence.network_at(at + 1) or sentence.is_mention(at + 1)
    # "axed Harbour, On Call and Tide": in running text the capital makes a name
    opens = sentence.is_running and is_capital_at(sentence, at) and sentence.low(at - 1) == ","
    return named and (is_capital_at(sentence, at - 1) or opens) and not is_other


def is_capital_at(sentence: Sentence, at: int) -> bool:
    """Tell whether the word at a token begins with a capital."""
    return at < len(sentence.tokens) and begins_name(sentence.tokens[at].text)
