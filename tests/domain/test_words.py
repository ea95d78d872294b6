"""Text as people type it.

- what a terminal would obey is spelled out
- keys and folded names
- texts that are kept, and those that are refused
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seasontrack.domain.errors import UsageError
from seasontrack.domain.words import checked_key, folded, key_of, literal, shortened, typed_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[red]x[/red]", "[red]x[/red]"),
        ("\x1b[31mx", "\\x1b[31mx"),
        ("a\nb\tc\x7f\x9b", "a\\x0ab\\x09c\\x7f\\x9b"),
        ("進撃の巨人", "進撃の巨人"),
        ("e\u0301", "e\u0301"),
        ("\u202eabc", "\\u202eabc"),
        ("\u2028", "\\u2028"),
    ],
)
def test_literal(text, shown):
    assert literal(text) == shown


@given(st.text())
def test_nothing_literal_is_obeyed_by_a_terminal(text):
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in literal(text))


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Heartstopper", "heartstopper"),
        ("Dr. Stone", "dr-stone"),
        ("Everything’s Gonna Be Okay", "everythings-gonna-be-okay"),
        ("Shōgun", "shogun"),
        ("進撃の巨人", "進撃の巨人"),
        ("24", "24"),
        ("ワンピース", "ワンピース"),
        ("Łódź, Ørsted & Æon", "lodz-orsted-aeon"),
        ("???", ""),
    ],
)
def test_key_of_a_title(title, key):
    assert key_of(title) == key


@given(st.text())
def test_a_key_made_from_a_title_is_a_good_key_and_its_own(title):
    key = key_of(title)
    if key:
        assert key_of(key) == key
        assert checked_key(key) == key


@pytest.mark.parametrize("key", ["", "a b", "a/b", "a--b", "-a", "a_b", "../x", "a\x00"])
def test_bad_keys(key):
    with pytest.raises(UsageError):
        checked_key(key)


def test_case_accents_quotes_and_spaces_do_not_matter_when_comparing():
    assert folded("  SHŌGUN’s   War ") == folded("shogun's war")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łódź", "LODZ"),
        ("Œuvre", "oeuvre"),
        ("Brooklyn Nine–Nine", "brooklyn nine-nine"),
        ("“Æon” Flux", '"aeon" flux'),
        ("ﾊﾞｽ", "バス"),
        ("한국", "한국"),
    ],
)
def test_what_people_type_otherwise_is_the_same(one, other):
    assert folded(one) == folded(other)


def test_another_letter_is_another_name():
    assert folded("バス") != folded("ハス")


@given(st.text())
def test_what_is_folded_stays_as_it_is(text):
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize("text", ["", "   ", "a\x1bb", "a\nb", "x" * 4001, "\ud800"])
def test_texts_that_are_refused(text):
    with pytest.raises(UsageError, match="the title"):
        typed_text(text, "the title")


def test_kept_text_is_composed_and_trimmed():
    assert typed_text("  Sho\u0304gun ", "the title") == "Sh\u014dgun"


def test_long_texts_are_cut_in_messages():
    assert shortened("x" * 100) == "x" * 59 + "…"
