"""Days that go by a name: "Christmas Day", "New Year's Eve"."""

from seasontrack.clippings.text.tokens import Token

_HOLIDAYS = {
    ("halloween",): (10, 31),
    ("boxing", "day"): (12, 26),
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("new", "year", "'s", "day"): (1, 1),
    ("new", "year", "'s", "eve"): (12, 31),
    ("new", "years", "day"): (1, 1),
    ("new", "years", "eve"): (12, 31),
    ("valentine", "'s", "day"): (2, 14),
}


def holiday(tokens: list[Token], at: int) -> tuple[int, int, int] | None:
    """Return month, day and where the name ends of a holiday that begins at a token, if any."""
    for words, (month, day) in _HOLIDAYS.items():
        end = at + len(words)
        if tuple(token.low for token in tokens[at:end]) == words:
            return month, day, end
    return None
