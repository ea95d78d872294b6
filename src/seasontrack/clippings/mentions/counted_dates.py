"""Dates counted from the day of the text: "three weeks ago", "the 30th of last month"."""

from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.tokens import Token, low_at
from seasontrack.clippings.text.words import words

UNITS_OF_TIME = {
    "day": "days", "days": "days", "week": "weeks", "weeks": "weeks", "month": "months",
    "months": "months", "year": "years", "years": "years",
}  # fmt: skip
_MOST = 99
_DAYS = 31
_NEAR = 6  # words from the verb to "in three weeks"
# "was seen by five million in three days" tells how long something took.
_TO_COME = words(
    "will to premieres premiere returns return starts start begins begin arrives airs launches "
    "debuts drops streams hits lands out coming comes back due"
)
_ABOUT = words("over than almost nearly about some around roughly")  # "over 60 years ago"
_WHICH_MONTH = words("this next last")


def counted_date(tokens: list[Token], at: int) -> DateMention | None:
    """Return the date counted from the day of the text that begins at a token, else None."""
    low, unit = low_at(tokens, at), UNITS_OF_TIME.get(low_at(tokens, at + 1))
    number = 1 if low in {"a", "an"} else cardinal(low)
    if unit and number and number <= _MOST:
        return _ago(tokens, at, number, unit) or _ahead(tokens, at, number, unit)
    of = at + 1 + (low_at(tokens, at + 1) == "day")
    which = [low_at(tokens, place) for place in range(of, of + 3)]
    day = ordinal(low)
    named = which[0] == "of" and which[1] in _WHICH_MONTH and which[2] == "month"
    if day and day <= _DAYS and named:
        return DateMention(at, of + 3, day=day, relative=f"{which[1]} month")
    return None


def _ago(tokens: list[Token], at: int, number: int, unit: str) -> DateMention | None:
    if low_at(tokens, at + 2) != "ago" or low_at(tokens, at - 1) in _ABOUT:
        return None
    if low_at(tokens, at + 3) == "today":
        return DateMention(at, at + 4, relative=f"{-number} {unit} today")
    return DateMention(at, at + 3, relative=f"{-number} {unit}")


def _ahead(tokens: list[Token], at: int, number: int, unit: str) -> DateMention | None:
    near = {low_at(tokens, place) for place in range(max(at - _NEAR, 0), at)}
    if low_at(tokens, at - 1) != "in" or near.isdisjoint(_TO_COME):
        return None
    return DateMention(at, at + 2, relative=f"{number} {unit}")
