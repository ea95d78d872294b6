"""A new coverage record beside its work and what is recorded already.

- new, the same again in other words, a contradiction, its replacement
- rumours beside facts
- remarks: seasons nobody announced, dropped seasons, recaps, works that grew
- units the work lacks: beyond the last, side units, books of an edition, chapters
- skips that are covered too or skipped in part
"""

import pytest

from adapted import covers, lineup, omnibus, unit, work
from seasontrack.domain.adapting import Outcome, check_span, rule_on
from seasontrack.domain.errors import ConflictError, UsageError
from seasontrack.domain.models import Confidence
from seasontrack.domain.spans import parse_span

COMIC = work("comic", 6, editions=omnibus("1-3", "4-6"))
ORDERED = lineup({"1": "2022-04-22"}, ("2", "3"))
FIRST = covers("1", "1-2", source="Netflix")
RUMOUR = Confidence.RUMOURED
APART = (
    "no volume of Comic is recorded as holding chapters 1-8, so chapters are counted by themselves"
)


def rule(new, *existing, comic=COMIC, **fields):
    return rule_on(new, comic, existing, ORDERED, **fields)


def test_a_new_record_is_kept_in_its_one_spelling():
    ruling = rule(covers("1", "2, 1,3p", unit="Volumes", skips="5,4"))
    assert (ruling.outcome, ruling.existing, ruling.remarks) == (Outcome.NEW, None, ())
    assert (ruling.record.span, ruling.record.skips, ruling.record.unit) == ("1-2,3p", "4-5", None)
    assert rule(covers("1", "1", unit="Omnibus")).record.unit == "omnibus"


@pytest.mark.parametrize("span", ["1-2", "2,1", " 1 – 2"])
def test_the_same_again_changes_nothing(span):
    ruling = rule(covers("1", span), FIRST)
    assert (ruling.outcome, ruling.record, ruling.remarks) == (Outcome.SAME, FIRST, ())


def test_what_the_same_again_adds_is_kept():
    told = covers("1", "1-2", note="reordered", source="Variety")
    bare = covers("1", "1-2", confidence=Confidence.REPORTED)
    ruling = rule(told, bare)
    assert (ruling.outcome, ruling.existing, ruling.remarks) == (Outcome.REPLACES, bare, ())
    assert ruling.record == told._replace(id=bare.id)
    assert rule(told, FIRST).record == FIRST._replace(note="reordered")
    assert rule(told, FIRST, replacing=True).record.source == "Variety"
    assert rule(told._replace(confidence=RUMOUR), FIRST).outcome is Outcome.SAME
    assert rule(bare, FIRST).outcome is Outcome.SAME
    assert rule(bare, FIRST, replacing=True).record.confidence is Confidence.REPORTED


def test_what_says_less_of_skips_is_the_same_and_what_says_more_is_not():
    skipping = covers("1", "1-2", skips="3")
    assert rule(covers("1", "1-2"), skipping).outcome is Outcome.SAME
    with pytest.raises(ConflictError, match="volumes 1-2 without 3 would contradict"):
        rule(skipping, FIRST)


def test_a_contradiction_names_both():
    with pytest.raises(ConflictError) as refused:
        rule(covers("1", "3"), FIRST)
    assert str(refused.value) == (
        "season 1 is recorded with volumes 1-2 of Comic (Netflix), "
        "which volume 3 would contradict; --replace takes the new one"
    )


def test_a_contradiction_can_replace():
    ruling = rule(covers("1", "1-3"), FIRST, replacing=True)
    assert (ruling.outcome, ruling.existing) == (Outcome.REPLACES, FIRST)
    assert (ruling.record.id, ruling.record.span) == (FIRST.id, "1-3")


@pytest.mark.parametrize(
    "other",
    [
        covers("2", "1-3"),
        covers("1", "1-3", of="another"),
        covers("1", "1", unit="omnibus"),
        covers("1", "1-14", unit="chapter"),
        covers("1", "1-3")._replace(show="another"),
        covers("1", "1-3", confidence=RUMOUR),
    ],
)
def test_another_season_work_unit_show_or_a_rumour_is_no_contradiction(other):
    assert rule(FIRST, other).outcome is Outcome.NEW


def test_a_rumour_is_kept_beside_what_is_known_unless_it_says_the_same():
    assert rule(covers("1", "1-3", confidence=RUMOUR), FIRST).outcome is Outcome.NEW
    assert rule(covers("1", "1-2", confidence=RUMOUR), FIRST).outcome is Outcome.SAME
    rumoured = covers("1", "1-2", confidence=RUMOUR)
    assert rule(rumoured, rumoured).outcome is Outcome.SAME
    assert rule(covers("1", "3", confidence=RUMOUR), rumoured).outcome is Outcome.NEW
    assert rule(FIRST, rumoured).outcome is Outcome.NEW


@pytest.mark.parametrize(
    ("new", "remark"),
    [
        (covers("4", "3"), "season 4 is not announced"),
        (covers("film", "3"), "film is not announced"),
        (covers("2", "2-3"), "season 1 covers volume 2 already"),
        (covers("2", "1", unit="omnibus"), "season 1 covers volumes 1-2 already"),
        (covers("2", "3", confidence=RUMOUR), "rumoured coverage is shown but counts nowhere"),
    ],
)
def test_remarks(new, remark):
    assert rule(new, FIRST).remarks == (remark,)


def test_coverage_of_a_dropped_season_is_remarked():
    dropped = lineup({"1": "2022-04-22"}, dropped=frozenset({"4"}))
    (remark,) = rule_on(covers("4", "3"), COMIC, (), dropped).remarks
    assert "season 4 was withdrawn" in remark


def test_chapters_seen_again_are_compared_as_chapters():
    before = covers("1", "1-8", unit="chapter")
    remarks = rule(covers("2", "8-9", unit="chapter"), before).remarks
    assert "season 1 covers chapter 8 already" in remarks


@pytest.mark.parametrize(
    ("comic", "span", "name", "sentence"),
    [
        (COMIC, "7", None, "Comic ends with volume 6, it has no 7; 'seasontrack work units comic"),
        (COMIC, "5-9", None, "ends with volume 6, it has no 7"),
        (COMIC, "3.5", None, "Comic has no volume 3.5; 3p is part of volume 3, and"),
        (COMIC, "0.5", None, "Comic has no volume 0.5; 'seasontrack work units comic 0.5'"),
        (COMIC, "3", "omnibus", "the omnibus of Comic has 2 books, no 3"),
        (COMIC, "1.5", "omnibus", "the omnibus of Comic has 2 books, no 1.5"),
        (COMIC, "1", "page", "Comic is not counted in 'page' but in volume, chapter or omnibus"),
        (
            work("comic", 1, units=(unit("1", chapters="1-8"),)),
            "9",
            "chapter",
            "no volume of Comic holds chapter 9",
        ),
    ],
)
def test_units_the_work_lacks_are_refused(comic, span, name, sentence):
    with pytest.raises(UsageError) as refused:
        check_span(comic, parse_span(span), name)
    assert sentence in str(refused.value)
    with pytest.raises(UsageError):
        rule(covers("1", "1", unit=name, skips=span), comic=comic)


@pytest.mark.parametrize(
    ("comic", "span", "name", "remarks"),
    [
        (COMIC, "1-6p", None, ()),
        (work("comic", 6, units=(unit("3.5"),)), "3.5", None, ()),
        (work("comic"), "1-40", None, ()),
        (work("comic", 4, units=(unit("5", published="2030"),)), "5", None, ()),
        (
            work("comic", 34, ongoing=True),
            "30-36",
            None,
            ("Comic was known to have 34 volumes, not 35-36",),
        ),
        (
            work("comic", 34, ongoing=True),
            "8.5",
            None,
            ("8.5 counts as a volume of its own, not as part of volume 8",),
        ),
        (
            work("comic", 34, ongoing=True),
            "0.5,8.5",
            None,
            ("0.5,8.5 count as volumes of their own",),
        ),
        (work("comic", 1, units=(unit("1", chapters="1-8"),)), "1-8", "chapter", ()),
        (
            COMIC,
            "1-8",
            "chapters",
            (APART,),
        ),
    ],
)
def test_units_a_work_has_or_may_have(comic, span, name, remarks):
    assert check_span(comic, parse_span(span), name) == remarks


def test_a_unit_is_not_covered_and_skipped():
    with pytest.raises(UsageError, match="season 1 cannot cover and skip volume 2"):
        rule(covers("1", "1-2", skips="2-3"))
    with pytest.raises(UsageError, match="season 1 cannot cover and skip volume 2"):
        rule(covers("1", "2p", skips="2"))


def test_a_unit_is_not_skipped_in_part():
    with pytest.raises(UsageError, match="write 3p in the span"):
        rule(covers("1", "1-2", skips="3p"))


def test_long_spans_are_cut_short_in_sentences():
    many = ",".join(str(n) for n in range(7, 5000, 2))
    with pytest.raises(ConflictError) as refused:
        rule(covers("1", "1"), covers("1", many), comic=work("comic"))
    assert len(str(refused.value)) < 250
