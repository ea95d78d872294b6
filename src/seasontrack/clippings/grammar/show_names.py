"""Tells the names of shows from those of people, networks and things."""

import re
from itertools import pairwise

from seasontrack.clippings.grammar.name_edges import BY_SOMEBODY
from seasontrack.clippings.grammar.name_runs import HEADLINE_VERBS, TO_DO, capital_runs
from seasontrack.clippings.grammar.name_words import (
    ends_in_noun,
    is_clause,
    is_rank,
    only_describes,
)
from seasontrack.clippings.grammar.person_names import is_person
from seasontrack.clippings.grammar.phrases import ADVERBS, BE, HAVE, is_adverb
from seasontrack.clippings.grammar.slots import is_behind_small
from seasontrack.clippings.mentions.credits import is_episode
from seasontrack.clippings.mentions.names import SERIES_NOUNS, describes
from seasontrack.clippings.mentions.offshoots import OFFSHOOTS, is_source
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_ARTICLE_AND_TWO = 3  # words
_PAIR = 2  # words
_BEHIND_THE = frozenset({"great", "good", "best", "official", "fall"})
_YEAR = 4  # digits
_WORKS = SERIES_NOUNS | words("film movie adaptation version remake reboot")
_BEHIND_NUMERALS = words(
    "after for at by ahead was is has gets canceled cancelled renewed returns premieres ended ends "
    "ending to"
)
_NO_BEGINNINGS = words(
    "lots canceled cancelled renewed axed dropped earlier its their his her ahead delayed due "
    "postponed "
    "announced which let "
    "before based rather receives according starting halfway throughout alas"
)
_OF_ITS = 7  # words from "of" to the title
_BEFORE_YEARS = frozenset({"through", "until", "in", "by", "since", "for"})
_IMPERATIVES = words("see check watch read meet find click follow join listen discover enjoy")
_CONTESTS = frozenset({"contest", "competition"})
_BOOKS = words("book novel volume novella")
_GENRES = words("dramedy comedy drama sitcom thriller show")
_ADJECTIVES = words("you she dark supernatural")  # titles, too
_OWNERS = frozenset({"his", "her", "their", "its", "our"})
_DRAWN = frozenset({"comic", "comics", "manga", "novel", "novels"})
_MEASURES = ("-minute", "-volume", "-episode", "-part", "-season", "-hour")
_EPISODES = frozenset({"finale", "episode", "premiere", "opener"})
_SAID = words("said says wrote writes adds")
_ACTS = words("picks orders renews cancels axes saves revives sets gives")
_DETERMINING = words("with the a an all his her their its this that your our my")
_LOTS = words("bunch slew batch raft handful crop couple dozen dozens number lot lots")
_PIECES = words("part volume episode")  # "Part 1 will debut"
NO_NAMES = words(
    "sources insiders several many twitter instagram tiktok ott "
    "renewed cancelled canceled axed warning alert tvline look per decided "
    "some which schedule marvel pixar half of fans cast season seasons series show shows report "
    "breaking exclusive update rumour rumor status verdict ova ovas ona oad ct et pt "
    "officially confirmed news yes here why how what when who it its this that these the a an "
    "new both all and but both more another he she they we i his her their final premiere finale "
    "date no not week end finished made "
    "reports video watch ratings tv exclusive: spoilers spoiler best good great every each most "
    "saved there other after before since while deadline variety in on at for is was drama comedy "
    "sitcom thriller anime adaptation game programme program movie film films one two three four "
    "five six seven eight nine ten eleven twelve "
    "though even ahead following although according despite during last next first second third "
    "originally having sets he's she's let's "
    "did does do are will has have can get know so if as you could would should be not being "
    "dates release return debut launch window midseason winter spring summer fall autumn decision "
    "weeks days months hours years minutes renewal order pickup cancellation every all official "
    "i'm i've i'll you're my our your psa til "
    "they've they're we've they'll it'll here there's what's how's sorry good "
    "created developed written directed produced hosted helmed inspired "
    "year broadcast production filming executives network streamer streaming it's that's episodes "
    "episode monday tuesday thursday friday saturday sunday covid covid-19 u.s u.s. u.k u.k. "
    "christmas easter halloween thanksgiving india china korea germany france spain italy russia "
    "mexico brazil current upcoming "
    "targets eyes united states uk usa america britain canada australia europe japan part parts"
)


def named_from(sentence: Sentence, at: int) -> list[tuple[int, int]]:
    """Return (start, end) of the title, else of the name of a show, at a token, if any."""
    title = sentence.title_from(at)
    if title:
        return [(title.start, title.end)]
    runs = capital_runs(sentence, at, len(sentence.tokens))[:1]
    return [run for run in runs if run[0] == at and can_be_show(sentence, run)]


def can_be_show(sentence: Sentence, run: tuple[int, int]) -> bool:
    """Tell whether a run of capitals can name a show, not a person or a network."""
    start, end = run
    places = [at for at in range(start, end) if sentence.tokens[at].is_word]
    words = [sentence.low(at) for at in places]
    aside = 2 if sentence.low(start + 1) == "the" and is_adverb(sentence.low(start)) else 0
    aside = aside or (1 if words and cardinal(words[0]) else 0)
    network = sentence.network_at(start + aside)  # also in "Evidently the BBC", "Three BBC" dramas
    abroad = end == start + 1 and sentence.tokens[start].text in {"US", "UK"}
    counted = (
        sentence.low(end) in {"episodes", "episode"} and cardinal(sentence.low(end - 1)) is not None
    )
    told = bool(words) and (words[0].endswith(("-year-old", "/8c", "/7c")) or is_rank(words))
    year = len(words) == 1 and _is_year(words[0])
    told = told or (year and sentence.low(end) in {"–", "-"})  # "for the 2024–25 season"
    told = told or (words[:1] == ["studio"] and sentence.low(end) == "'s")
    # "eight 60-minute episodes", "a 3-volume adaptation"
    told = told or (len(words) == 1 and words[0][:1].isdigit() and words[0].endswith(_MEASURES))
    # "Orders a Bunch of New Stuff, Including a Pilot"
    told = told or words[:1] == ["including"] or (words[1:2] == ["of"] and words[0] in _LOTS)
    smiles = len(words) > 1 and all(len(word) == 1 for word in words)  # ":D :D"
    if not words or smiles or (network and network.end >= end) or counted or abroad or told:
        return False  # "All 30 episodes", "a 26-year-old Harbour man", "No. 1"
    title = sentence.title_at(start)
    if any(start < t.end < end and t.is_quoted for t in sentence.titles) or (
        title
        and (
            is_episode(sentence, title)
            or is_source(sentence.tokens, start, end, is_known=title.known is not None)
        )
    ):
        return False  # "'X' star Jane Bloggs"
    if is_person(sentence, start, end) or _begins_no_name(sentence, start, end, words[0]):
        return False
    if _is_epithet(sentence, start, end) or _is_origin(sentence, start):
        return False
    asked = len(words) > 1 and words[-1] in {"for", "about"} and sentence.low(end) == "the"
    if asked or _is_star(sentence, start, end) or ends_in_noun(words) or is_clause(words):
        return False  # "Something to Ask For (the final season)"
    if _is_named_with_article(sentence, start, end):
        return True
    housed = {at for n in sentence.networks for at in range(n.start, n.end)}
    plain = (sentence.low(at) for at in places if at not in housed)
    if all(word in NO_NAMES or only_describes(word) or word in ADVERBS for word in plain):
        # "All American" describes a season as little as "You" does.
        all_over = len(words) > 1 and words[0] == "all"
        # "ordered comedy Medical Police"
        apposed = sentence.is_running and sentence.low(start - 1) in SERIES_NOUNS and len(words) > 1
        apposed = apposed and not describes(sentence.low(end))  # "hit Swedish/Danish crime drama"
        bare = len(words) == 1 and words[0] in _ADJECTIVES
        # "the second season of its crime drama series She"
        apposed = apposed or (
            bare and sentence.is_running and sentence.low(start - 1) in SERIES_NOUNS
        )
        seasoned = (bare or all_over) and _has_seasons(sentence, start, end)
        return apposed or seasoned
    counts = all(
        re.fullmatch(r"[\d.]+(-\d+)?", word)
        or ordinal(word) is not None
        or (word in NO_NAMES and "-" in words[0])  # "2011-2012 Fall Schedule"
        for word in words
    )
    counts = counts or (words[0] in _PIECES and all(map(str.isdigit, words[1:])))
    return not counts or _is_numeral(sentence, start, end)


def _is_origin(sentence: Sentence, start: int) -> bool:
    """Tell the show another comes from: "the spin-off of Harbour Lights has been renewed"."""
    of = start - 1
    while start - of < _OF_ITS and sentence.low(of).isalpha() and sentence.low(of) != "of":
        of -= 1  # "a spin-off of the hit young adult drama Harbour Lights"
    of = of if sentence.low(of) == "of" else start - 1
    if sentence.lows[max(start - 2, 0) : start] in (["based", "on"], ["adapted", "from"]):
        return sentence.title_at(start) is None  # "season 3, based on Persuasions, premieres"
    numbered = sentence.low(start - 2).isdecimal()
    book = start - 2 - numbered
    counted = numbered or ordinal(sentence.low(book - 1)) is not None
    if sentence.low(start - 1) == "," and counted and sentence.low(book) in _BOOKS:
        return True  # "adapts book 4, A Clash of Gulls, and premieres in June"
    called = start - 1 - (sentence.low(start - 2) == ",")
    if sentence.low(start - 1) in {"entitled", "titled"} and sentence.low(called - 1) in _EPISODES:
        return True  # "the finale, entitled A Certain Doom"
    if sentence.low(start - 1) in {"a", "an"} and sentence.low(start + 1) in _DRAWN:
        return True  # "based off an Archie comic book series"
    derived = sentence.low(of - 1) in OFFSHOOTS and sentence.title_at(start) is None
    return derived and sentence.low(of) in {"of", "to", "from"}


def _is_star(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "the Jane Bloggs and Joe Doe dramedy", "a Jane Bloggs comedy" from a title."""
    if sentence.lows[end : end + 2] == ["'s", "new"] and sentence.low(end + 2) in _GENRES:
        return not sentence.title_at(start)  # "Jane Bloggs's new comedy"
    article = sentence.low(start) == "the" or sentence.low(start - 1) in {"a", "an", "the", "new"}
    at = end + (describes(sentence.low(end)) and sentence.low(end) not in _GENRES)
    noun = sentence.tokens[at].text if at < len(sentence.tokens) else ""
    names = end - start - (sentence.low(start) == "the")
    made = any(sentence.low(at).endswith(BY_SOMEBODY) for at in range(end, end + 5))
    by_somebody = made and sentence.low(start) == "the"
    starred = noun in _GENRES and names > 1 and not sentence.title_at(start)
    return article and not sentence.is_headline and (by_somebody or starred)


def _is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdecimal() and word.startswith(("19", "20"))


def _is_epithet(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "the Tokyo arc", "the Tudor fantasy series", "The 2006 film" from "the X series"."""
    if sentence.low(start) == "the" and end == start + 2 and _is_year(sentence.low(start + 1)):
        return sentence.low(end) in _WORKS
    described = describes(sentence.low(end)) and sentence.low(end + 1) in SERIES_NOUNS
    if sentence.low(start) == "the" and end == start + 2 and sentence.is_running and described:
        return True  # "The Belfast police drama"
    noun = {sentence.low(at) for at in range(end, end + 3)} & SERIES_NOUNS
    if sentence.low(end + bool(noun)) in {"lineup", "slate", "block"}:
        return True  # "the whole of its Friday drama lineup"
    adapted = sentence.lows[end : end + 2] == ["anime", "adaptation"]
    plain = end == 1 and described and sentence.tokens[end].text.islower() and not adapted
    if start == 0 and (plain or (sentence.low(start) == "this" and noun)):
        return True  # "This DC superhero series", "Gothic teen drama will return"
    if sentence.low(start - 1) == "'s" and described and end - start > _PAIR:
        return True  # "James Pike's DC Extended Universe action comedy"
    if sentence.low(start - 1) != "the":
        return False
    if sentence.low(end) == "era":
        return True  # "the Cold-War era spy drama"
    alone = end - start == 1 and sentence.tokens[start].text[0].isupper()
    contest = not _CONTESTS.isdisjoint(sentence.lows[end : end + 2])  # "the Rye talent contest"
    return sentence.low(end) == "arc" or contest or (alone and described)


def _begins_no_name(sentence: Sentence, start: int, end: int, low: str) -> bool:
    """Tell "Its Lights", at the start of a sentence, from "renewed His Dark Lights"."""
    colon = next((at for at in range(start, start + 4) if sentence.low(at) == ":"), start)
    label = [sentence.tokens[at].text for at in range(start, colon)]
    behind = sentence.tokens[colon + 1 : colon + 2]
    dated = any(day.start == colon + 1 for day in sentence.dates)  # "HARBOUR PREMIERE: May 5"
    if start == 0 and len(label) > 1 and all(map(str.isupper, label)) and not dated:
        return any(not token.text.isupper() for token in behind)  # "THE LATEST: Harbour …"
    if low == "x" and end == start + 1 and sentence.low(start - 1) in {"on", "via"}:
        return True  # "announced on X"
    following = sentence.tokens[end].text if end < len(sentence.tokens) else ""
    # "Putting all rumours to rest, the makers of …"
    doing = start == 0 and end == 1 and sentence.is_running and following.islower()
    gerund = low.endswith("ing") and following not in ADVERBS | HAVE
    # "Instead of", "Along with", "Change of plans", "Terrible news"
    going_on = following in {"of", "with", "news"}
    doing = doing and (
        gerund or going_on or following in _DETERMINING
    )  # "Bless the folks at Channel 10"
    urged = low in _IMPERATIVES and start == 0 and end == 1 and following.islower()
    doing = doing or (urged and following not in ADVERBS | HAVE)  # "See two more previews"
    doing = doing or (start == 0 and low == "time" and sentence.low(1) == "to")  # "Time to Set"
    doing = doing or (end - start == _PAIR and sentence.tokens[end - 1].text == "I")
    listing = start == 0 and end == 1 and ("list", "of") in pairwise(sentence.lows[:3])
    if doing or listing or (start == 0 and is_adverb(low) and sentence.low(1) in {",", "enough"}):
        return True  # "Unsurprisingly, the network …", "Oddly enough, …"
    acting = sentence.is_headline and low in _ACTS | BE
    if acting and sentence.network_before(start):
        return True  # "AMC Picks Up Fourth Season Dropped by TNT"
    if sentence.is_headline and low == "end" and sentence.low(start - 1) == "to":
        return True  # "Harbour Lights to End With Season 3"
    owned = start == 0 and low in _OWNERS and not sentence.is_headline
    if owned and end - start > _PAIR and sentence.network_at(1) is None:
        return False  # "His Dark Harbour renewed"
    halved = ordinal(low) and sentence.low(start + 1) in {"half", "part", "cour"}
    speaks = sentence.low(start - 1) in _SAID and sentence.low(start - 2) in {",", '"', "'"}
    verb = (low == "to" and start > 0) or (low == "will" and sentence.low(start + 1) in TO_DO)
    verb = verb or (low in HEADLINE_VERBS and end == start + 1) or low == "reacts"
    verb = verb or (low in {"moved", "moves"} and sentence.low(start + 1) == "to")
    lower = is_behind_small(sentence, start)
    amid = lower or (start > 0 and sentence.is_running)
    if halved or speaks or (verb and sentence.is_headline and not lower):
        return True  # "Anime to Run for 24 Episodes", "with 2nd Half", "…," said Jane Bloggs
    return low in _NO_BEGINNINGS and not amid


def _is_named_with_article(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "renewed The Game for", where running text would write "the game"."""
    capital = sentence.tokens[start].text == "The" and end == start + 2 and start > 0
    if start == 0 and end == _PAIR and sentence.low(1) in _BEHIND_THE and not sentence.is_headline:
        return sentence.tokens[1].is_capital  # "The Great won't return"
    told = [sentence.low(at) for at in range(start, end)]
    if told[0] == "the" and len(told) == _ARTICLE_AND_TWO and told[-1] in {"one", "other", "two"}:
        return True  # "The Other One"
    amid = sentence.is_running and sentence.low(start - 1) not in {".", ":"}
    return capital and (amid or is_behind_small(sentence, start))


def _has_seasons(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "You season 4", "season 4 of You" and "You was renewed"."""
    seasoned = any(mention.start == end for mention in sentence.seasons)
    before = sentence.low(start - 1)
    return (
        seasoned
        or before == "of"
        or before in SERIES_NOUNS
        or sentence.low(end) in _BEHIND_NUMERALS
    )


def _is_numeral(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "axes 1899 after", a title that is a number, from "axes 14 shows"."""
    following = sentence.tokens[end].text if end < len(sentence.tokens) else "."
    counts = following[0].isalpha() and following.lower() not in _BEHIND_NUMERALS
    lone = end == start + 1 and sentence.low(start).isdigit()
    if lone and _is_year(sentence.low(start)) and sentence.low(start - 1) in _BEFORE_YEARS:
        return False  # "renews deals through 2033"
    if lone and any(mention.start == end and mention.numbers for mention in sentence.seasons):
        return start == 0  # "86 Season 2 postponed"
    return lone and len(sentence.low(start)) > 1 and not counts
