"""The verbs that say what a season adapts, and the words that hedge them."""

from seasontrack.clippings.text.words import words

# Verbs of coverage, with the particles one of which must follow: "based on", "draws from".
COVERING: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        words("adapts adapting covers covering adapt cover encompasses spans"), frozenset()
    ),
    **dict.fromkeys(words("covered adapted"), frozenset()),
    **dict.fromkeys(
        words("based drawn draws drew builds built"), frozenset({"on", "from", "upon"})
    ),
    **dict.fromkeys(
        words("follows followed following draw takes taken adapting"), frozenset({"of", "from"})
    ),
    **dict.fromkeys(words("corresponds correspond"), frozenset({"to", "with"})),
    **dict.fromkeys(words("adaptation retelling"), frozenset({"of"})),
}
NOUNS = words("adaptation retelling")
FOLLOWING = words("follows followed following")
# Verbs that leave the unit behind them in part, where it is told by its title.
PARTLY = words("finishes finish opens open begins begin")
COVERING_HEDGES = words(
    "roughly loosely mostly mainly primarily largely around about approximately expected likely "
    "probably reportedly partly nearly almost"
)
