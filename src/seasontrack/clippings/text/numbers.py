"""Numbers as news writes them: words, ordinals, digits, ranges."""

_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_CARDINAL = {word: number for number, word in enumerate(_CARDINALS.split())} | {"dozen": 12}
_ORDINAL = {word: number for number, word in enumerate(_ORDINALS.split())}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40}
_ROMAN = {"ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_TEN = 10
_MOST_DIGITS = 4


def cardinal(word: str) -> int | None:
    """Return the number a lower-case word stands for: "4", "four", "twenty-one"."""
    if word.isdecimal() and word.isascii():
        return int(word) if len(word) <= _MOST_DIGITS else None
    if word in _CARDINAL:
        return _CARDINAL[word]
    tens, _, ones = word.partition("-")
    if tens in _TENS:
        if not ones:
            return _TENS[tens]
        if 0 < _CARDINAL.get(ones, 0) < _TEN:
            return _TENS[tens] + _CARDINAL[ones]
    return None


def ordinal(word: str) -> int | None:
    """Return the number a lower-case ordinal stands for: "4th", "fourth", "twenty-first"."""
    if word in _ORDINAL:
        return _ORDINAL[word]
    if word[-2:] in {"st", "nd", "rd", "th"} and word[:-2].isdecimal() and word.isascii():
        return int(word[:-2]) if len(word) <= _MOST_DIGITS else None
    tens, _, ones = word.partition("-")
    if tens in _TENS and 0 < _ORDINAL.get(ones, 0) < _TEN:
        return _TENS[tens] + _ORDINAL[ones]
    return {"thirtieth": 30, "fortieth": 40, "fiftieth": 50}.get(word)


def label(word: str) -> int | None:
    """Return the number of a season written after its noun: "4", "four", "IV"."""
    number = cardinal(word)
    return _ROMAN.get(word) if number is None else number


def closed_range(word: str) -> tuple[int, int] | None:
    """Return both ends of "2-4"; None for anything else, also for "4-2"."""
    low, dash, high = word.partition("-")
    if not dash or not (low.isdecimal() and high.isdecimal() and word.isascii()):
        return None
    if max(len(low), len(high)) > _MOST_DIGITS or int(low) >= int(high):
        return None
    return int(low), int(high)
