"""The verbs that say what a season adapts, the words that hedge them, and where they stand."""

from seasontrack.clippings.mentions.books import Book, names_book
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.mentions.unit_mention import UNITS
from seasontrack.clippings.text.numbers import cardinal, closed_range, ordinal
from seasontrack.clippings.text.words import words

# What they lead to is covered in part: "goes into the third book".
GOING = words("go goes going step steps stepping dip dips")
_TOUCHING = words("touch touches touched touching")
_BORROWING = words("borrows borrowed borrow")
_MOVING = words("moves moved moving move")
DIRECTLY = words("straight directly")  # "skips book three and goes straight to book four"
_MAKING = words("make makes made")  # "volumes 1 to 4 make up the first season"
# Verbs of coverage, with the particles one of which must follow: "based on", "draws from".
COVERING: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        words(
            "adapts adapting covers covering adapt cover encompasses spans spanned spanning "
            "covered adapted adopts adopted did tackles tackled tackle condenses condensed "
            "compresses compressed dramatizes dramatized dramatises dramatised depicts depicted "
            "transposes transpose retells reworks reworked crams crammed cram squeezes squeezed "
            "exhausts exhausted combines combined combining contains contained recounts recounted "
            "copies copied merges merged fuses fused blends blended animates animated"
        ),
        frozenset(),
    ),
    **dict.fromkeys(
        words("based drawn draws drew drawing builds built sourced"),
        frozenset({"on", "from", "upon", "off"}),
    ),
    **dict.fromkeys(
        words("follows followed following follow draw taken pulls pulled pull"),
        frozenset({"of", "from"}),
    ),
    **dict.fromkeys(words("take takes took"), frozenset({"of", "on", "from", "through", "in"})),
    **dict.fromkeys(words("delves delve"), frozenset({"into"})),
    **dict.fromkeys(words("mashes mashed mashing"), frozenset({"up", "together"})),
    **dict.fromkeys(words("brings brought"), frozenset({"life"})),
    **dict.fromkeys(_BORROWING | words("mined mines"), frozenset({"from"})),
    **dict.fromkeys(words("continues continued picks picked"), frozenset({"with"})),
    **dict.fromkeys(_MOVING, frozenset({"into", "onto", "to"})),
    **dict.fromkeys(words("jump jumps jumped leap leaps leapt turns skips"), frozenset({"to"})),
    **dict.fromkeys(words("turned"), frozenset({"to", "into"})),
    **dict.fromkeys(DIRECTLY, frozenset({"to"})),
    **dict.fromkeys(
        words("gets get got getting works worked races raced burns burned blazes breezes speeds"),
        frozenset({"through"}),
    ),
    **dict.fromkeys(words("runs ran"), frozenset({"through", "from"})),
    **dict.fromkeys(words("uses used using"), frozenset({"up"})),
    **dict.fromkeys(words("inspired"), frozenset({"by"})),
    **dict.fromkeys(_MAKING, frozenset({"up"})),
    **dict.fromkeys(words("basis"), frozenset({"for", "of"})),
    **dict.fromkeys(
        words("focuses focused focus center centers centre centres"), frozenset({"on"})
    ),
    **dict.fromkeys(words("corresponds correspond"), frozenset({"to", "with"})),
    **dict.fromkeys(words("equivalent"), frozenset({"to", "of"})),
    **dict.fromkeys(words("adaptation retelling"), frozenset({"of"})),
    **dict.fromkeys(words("content material"), frozenset({"from"})),
    **dict.fromkeys(GOING, frozenset({"into", "through", "from"})),
    **dict.fromkeys(_TOUCHING, frozenset({"upon", "on"})),
}
_REACH = 4  # words from a verb to its particle
# "adaptation of", "moves on to"; not "moves from the mines to"
_NOUNS = words("adaptation retelling content material") | DIRECTLY
FOLLOWING = words("follows followed following follow")
_REACHES = {
    **dict.fromkeys(_NOUNS, 1),
    **dict.fromkeys(_MOVING, 2),
    **dict.fromkeys(FOLLOWING, 6),  # "follows the second and third books"
}
# Verbs that leave the unit behind them in part, where it is told by its title.
PARTLY = words("finishes finish opens open begins begin")
BEGUN = PARTLY | _TOUCHING | _BORROWING
STOPS = words(
    "ends ended stops stopped finishes finished concludes concluded leaves left lands landed "
    "wraps wrapped"
)
COVERING_HEDGES = words(
    "roughly loosely mostly mainly primarily largely around about approximately expected likely "
    "probably reportedly partly nearly almost should"
)
_STORIES = words("events story stories storyline storylines plot arc arcs path book novel source")
EQUALS = frozenset({"is", "was", "are", "were"})  # "season 1 was book 1"
SYMBOLS = frozenset({"=", "≈", ":", "–", "-", "→", "|", "("})
_APPROXIMATE = words(
    "~ ca roughly about approximately manga the manga's ln basically mostly just only simply"
)
_SHOWS = frozenset({"anime", "adaptation"})  # "the anime is volumes 3-13"
_LEADS = words("the half whole all rest end start beginning of part , light")
_BEHIND = 8
_NEAR = 5  # words of "volumes 1, 2 and 3"


def verbs_of_coverage(sentence: Sentence, books: TitleIndex[Book]) -> list[tuple[int, int]]:
    """Return where the verbs, or the signs that stand for one, begin and end."""
    verbs = []
    for at, token in enumerate(sentence.tokens):
        if token.low in SYMBOLS | EQUALS and _lists_units(sentence, at):
            verbs.append((at, at + 1))
            continue
        particles = COVERING.get(token.low)
        if token.low in PARTLY and _names_unit(sentence, books, at + 1):
            particles = frozenset()
        if particles is None or at in sentence.masked:
            continue
        reach = _REACHES.get(token.low, _REACH)
        following = [sentence.low(place) for place in range(at + 1, at + 1 + reach)]
        if following[0] != "in":
            particles = particles - {"in"}  # "takes in", not "takes part in"
        counted = not UNITS.keys().isdisjoint(following)
        counted = counted and (any(map(ordinal, following)) or any(map(cardinal, following)))
        if token.low in FOLLOWING and (counted or _STORIES.isdisjoint(following)):
            if UNITS.keys().isdisjoint(following) and following[2:4] != ["up", "to"]:
                continue
            particles = frozenset()  # "follows the first eight volumes"
        if not particles:
            verbs.append((at, at + 1))
        elif particles & set(following):
            verbs.append(
                (at, at + 2 + min(following.index(p) for p in particles if p in following))
            )
    return verbs


def _names_unit(sentence: Sentence, books: TitleIndex[Book], at: int) -> bool:
    """Tell what stands behind "finishes": a book's title, or "book one"."""
    counted = sentence.low(at) in UNITS and cardinal(sentence.low(at + 1)) is not None
    return counted or names_book(sentence, books, at)


def _lists_units(sentence: Sentence, at: int) -> bool:
    """Tell "Season 1: chapters 1-30" and "S2 = volumes 4-7", a list of seasons."""
    if any(m.start == at + 1 for m in sentence.seasons) and is_behind_units(sentence, at):
        return True
    behind = at + 1
    while sentence.low(behind) in _APPROXIMATE:
        behind += 1
    at = sentence.before_brackets(at, _BEHIND)  # "Season 2 (so far): …"
    if sentence.low(at) == "|":  # "| Harbour Season 2 | 2020 | Vol. 10-15 |"
        return sentence.low(behind) in UNITS and season_of_row(sentence) is not None
    if sentence.low(at) in EQUALS and sentence.low(at - 1) in _SHOWS:
        number = sentence.low(behind + 1)
        return sentence.low(behind) in UNITS and bool(cardinal(number) or closed_range(number))
    if all(m.end != at for m in sentence.seasons):
        return False
    return sentence.low(behind) in UNITS or _leads_to_units(sentence, behind)


def is_behind_units(sentence: Sentence, at: int) -> bool:
    """Tell the sign of "volumes 1–3 = S1" and "volumes 4–6 are season 2"."""
    number = sentence.low(at - 1)
    behind = sentence.low(at) in {"=", "(", "are", "were", "is"}
    counted = cardinal(number) is not None or closed_range(number) is not None
    nouns = {sentence.low(place) for place in range(at - _NEAR, at - 1)}
    return behind and counted and not UNITS.keys().isdisjoint(nouns)


def _leads_to_units(sentence: Sentence, at: int) -> bool:
    """Tell "(S3 was) the second half of book 2", "(S1:) part 1, light novel volumes 1 to 3".

    And "(season 1 is) just the first book".
    """
    for place in range(at, at + _BEHIND):
        low = sentence.low(place)
        following = sentence.low(place + 1)
        if low in UNITS and following not in UNITS:
            nth = ordinal(sentence.low(place - 1))
            return bool(nth or cardinal(following) or closed_range(following))
        if not (low in _LEADS or ordinal(low) or cardinal(low) or low in UNITS):
            return False
    return False


def season_of_row(sentence: Sentence) -> SeasonMention | None:
    """Return the season in the first cell of a table's row; None where there is none."""
    bars = (at for at in range(1, len(sentence.tokens)) if sentence.low(at) == "|")
    bar = next(bars, 0)
    return next((mention for mention in sentence.seasons if mention.end <= bar), None)


def elements_behind(sentence: Sentence, start: int) -> int:
    """Return where "with some elements from the third book" begins, which is not covered."""
    for at in range(start, len(sentence.tokens)):
        near = {sentence.low(at + 1), sentence.low(at + 2)}
        if sentence.low(at) in {"with", "plus"} and near & {"elements", "bits", "hints", "nods"}:
            return at
    return len(sentence.tokens)
