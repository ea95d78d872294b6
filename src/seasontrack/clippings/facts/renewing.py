"""What in a sentence shows that a series is renewed, and not a role, a reaction or a hope."""

from seasontrack.clippings.facts.drafts import Reading
from seasontrack.clippings.facts.evidence import is_full_season, is_of_a_thing, is_subject
from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.phrases import GIVE
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import is_titled
from seasontrack.clippings.mentions.names import SPEAKERS
from seasontrack.clippings.mentions.season_mention import DETERMINERS, SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Kind

_DOING = words(
    "now is was has had will won't would begins starts started wrapped finished premieres picks"
)
_WOULD = frozenset({"would", "could", "should"})
_CLOSING = frozenset({"conclude", "end", "close", "finish"})
_EAGER = words("quick proud pleased happy excited thrilled delighted glad able")
_ELSEWHERE = words("for through after into of from down in at over hit about")
_GIVING = frozenset(GIVE.split("|"))
_NEAR = 4  # words of "had already been"
_SHORT = 2  # words of "the fans"
_PUBLIC = words("fans viewers audiences people us you everyone")
_TALK = words(
    "look trailer teaser promo explanation update updates details hint hints glimpse clue clues "
    "insight info thoughts"
)
_LAUNCHES = words("launch premiere debut opener bow")
_PURCHASES = words(
    "renewed renewal picked pickup pick-up order ordered commissioned recommissioned saved revived "
    "greenlight green-light greenlit green-lit go-ahead light nod"
)


def was_taken_back(reading: Reading, parts: Frame) -> bool:
    """Tell "X was canceled, though it had already been renewed", which says what is lost."""
    near = reading.sentence.lows[max(parts.trigger.start - _NEAR, 0) : parts.trigger.start]
    lost = {made.show for made in reading.made if made.kind is Kind.CANCELLED}
    return {"had", "already"} <= set(near) and any(show.text in lost for show in parts.shows)


def is_out(sentence: Sentence, parts: Frame) -> bool:
    """Tell "is back with its third season", which is out, from "is coming back with a third"."""
    verb = sentence.lows[max(parts.trigger.start - 1, 0) : parts.trigger.start + 2]
    here = verb[0] in {"is", "are"} and verb[1:] == ["back", "with"]
    season = parts.season
    return here and season is not None and sentence.low(season.start) in {"the", "its", "their"}


def is_somebodys_role(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs confirmed for Harbour Lights season 3" from "confirmed for season 3"."""
    season, pattern = parts.season, parts.trigger.phrase.pattern
    brought, cast = "bringing back" in pattern, "for *3 MORE" in pattern
    if season is None or not (brought or cast):
        return False
    runs = capital_runs(sentence, parts.trigger.start + 1, season.start)
    if brought:  # "is bringing back Pike, who hosted season 2"
        return any(sentence.low(run[1]) == "who" for run in runs)
    return any(run[1] == season.start for run in runs)


def is_the_latest(sentence: Sentence, mention: SeasonMention) -> bool:
    """Tell "heading into last season" from "(renewed for) its last season"."""
    lows = sentence.lows[mention.start : mention.end]
    return lows == ["last", "season"] and not sentence.is_headline


def is_renewing(parts: Frame) -> bool:
    """Tell "renewed", of which there is no first season, from "picked up" and "ordered"."""
    before = parts.season is not None and parts.season.end <= parts.trigger.start
    return before and parts.trigger.phrase.pattern.startswith("renew")


def is_renewal(reading: Reading, parts: Frame) -> bool:
    """Tell a renewal from a full-season pickup, an award for season 2, a renewal undone."""
    sentence, near = reading.sentence, set(parts.trigger.said(reading.sentence))
    extra = "episodes" in near and not near.isdisjoint({"more", "additional"})
    before = sentence.tokens[parts.trigger.start - 1].text if parts.trigger.start else ""
    ours = before in {"we", "you", "I"}  # "as we head into the final season"
    if extra or ours or is_full_season(sentence, parts) or _is_clause(sentence, parts):
        return False  # "orders 6 more episodes for season 3"
    saying = {sentence.low(parts.trigger.start - 1), sentence.low(parts.trigger.start)}
    does = sentence.low(parts.trigger.start - 2) in _EAGER  # "is thrilled to announce"
    if saying & {"announce", "confirm"} and saying & {"to", "will", "would"} and not does:
        return False
    withdrawn = any(made.rule.startswith("withdrawn") for made in reading.made)
    withdrawn = withdrawn or _is_to_be_announced(sentence, parts)
    denied = before == "no" or (parts.season and sentence.low(parts.season.start - 1) == "no")
    if withdrawn or denied:
        return False  # "no third season has been announced", "there is no renewal for season 3"
    described = sentence.low(parts.trigger.start - 1) in DETERMINERS | {"the"}
    if parts.trigger.phrase.pattern.startswith("announces") and described:
        return False  # "not only the confirmed second season"
    lows = set(sentence.lows)
    shape = parts.trigger.phrase.shape
    by_nobody = shape == "object" and not (sentence.networks or lows & SPEAKERS)
    if parts.season is None and (by_nobody or "first" in near):
        return False
    if parts.trigger.phrase.pattern.startswith("MORE") and not _is_all(sentence, parts):
        return False  # "no word on a second season for X"
    if (
        is_of_a_thing(sentence, parts)
        or _is_given_to_all(sentence, parts)
        or _gets_something_else(sentence, parts, near)
        or _gives_within(sentence, parts)
        or _is_reaction(sentence, parts)
    ):
        return False
    return shape != "after" or is_subject(sentence, parts, parts.season)


def _gives_within(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Bloggs gives him back his hat in season 2"."""
    season, gives = parts.season, sentence.low(parts.trigger.start) in _GIVING
    return (
        gives
        and season is not None
        and sentence.low(season.start - 1) in {"in", "into", "during", "on"}
    )


def _is_given_to_all(sentence: Sentence, parts: Frame) -> bool:
    """Tell "look forward to giving the fans another season", which is an author's hope."""
    given = sentence.lows[parts.trigger.opening : parts.trigger.opening + _SHORT]
    return not parts.names_show and not _PUBLIC.isdisjoint(given)


def _is_to_be_announced(sentence: Sentence, parts: Frame) -> bool:
    """Tell "season 3 to be announced at the festival", which it is not yet."""
    to_be = sentence.lows[max(parts.trigger.start - 2, 0) : parts.trigger.start] == ["to", "be"]
    return to_be and sentence.low(parts.trigger.start) in {"announced", "confirmed"}


def _is_reaction(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs reacts to season 3 renewal" from "Harbour's Jane Bloggs reacts"."""
    named = any(is_titled(sentence, show) or sentence.low(show.end) == "'s" for show in parts.shows)
    return parts.trigger.phrase.pattern.startswith("reacts") and not named


def _is_all(sentence: Sentence, parts: Frame) -> bool:
    """Tell a headline that says no more than "Second Series For Harbour Lights"."""
    ends = parts.slot[1] >= len(sentence.tokens) and parts.names_show
    return parts.trigger.start == 0 and ends and not sentence.passage.text.endswith(".")


def _gets_something_else(sentence: Sentence, parts: Frame, told: set[str]) -> bool:
    """Tell "got through season 2", "won the fifth season", "gives update on season 6"."""
    bought = not told.isdisjoint(_PURCHASES)
    won = sentence.low(parts.trigger.start) in {"won", "wins"}
    # like "critics gave the second season a 92% rating"
    rated = parts.season is not None and sentence.low(parts.season.end) in {"a", "an"}
    won = won or (rated and parts.trigger.phrase.pattern.startswith("issues"))
    gets = parts.trigger.phrase.pattern.startswith("gets")
    # like "gets a noisy season 2 launch after the game"
    launched = parts.season is not None and sentence.low(parts.season.end) in _LAUNCHES
    elsewhere = gets and (launched or bool(told & _ELSEWHERE))
    return bool(told & _TALK) or ((won or elsewhere) and not bought)


def _is_clause(sentence: Sentence, parts: Frame) -> bool:
    """Tell "confirms season 2 has finished filming": the seasons do something themselves."""
    counted = any(mention.start == parts.trigger.end for mention in sentence.seasons)
    if counted and parts.trigger.phrase.pattern.startswith("renewal of"):
        return True  # "a renewal for season 3", which the verb before it has read
    if parts.season is None or parts.season.end != parts.trigger.end:
        return False
    owned = max((show.end for show in parts.shows if show.start > parts.season.end), default=0)
    # "announce that the third season of X will conclude the series"
    closes = sentence.low(owned) == "will" and sentence.low(owned + 1) in _CLOSING
    return closes or sentence.low(parts.trigger.end) in _DOING or sentence.low(owned) in _WOULD
