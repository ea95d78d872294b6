"""Any two copies of a library, merged.

- either way round is the same, merging again changes nothing
- no record is left pointing at a show or work that is gone
"""

from hypothesis import given, settings
from hypothesis import strategies as st

from seasontrack.domain.models import Announcement, Coverage, Kind, Show, Work
from seasontrack.storage.library import Transaction
from seasontrack.storage.loading import Loaded
from seasontrack.storage.merging import merge
from seasontrack.storage.migrations import new_tables

KEYS = st.sampled_from(["a", "b", "c"])
IDS = st.sampled_from(["1", "2", "3", "4"])
TEXTS = st.sampled_from(["x", "y"])
MOMENTS = st.integers(0, 30).map(lambda second: f"2026-11-23T00:00:{second:02}.000000Z")
ACTS = st.tuples(
    st.sampled_from(
        [
            "show",
            "work",
            "announce",
            "cover",
            "retitle",
            "amend",
            "remove",
            "drop show",
            "drop work",
        ]
    ),
    *(KEYS, IDS, TEXTS, MOMENTS),
)
DAYS = st.lists(ACTS, max_size=10)


def tables_after(tables, acts, side):
    """What a library is after these acts, each a change of its own."""
    for act in acts:
        transaction = Transaction(None, Loaded(tables))
        transaction.at = act[-1]
        do(transaction, act[:-1], side)
        names = {*tables, *transaction._tables}  # noqa: SLF001 - committed without a file
        tables = {
            name: {str(i): one for i, one in enumerate(transaction.documents(name), start=1)}
            for name in names
        }
    return tables


def do(it, act, side):
    verb, key, _, text = act
    work = f"work-{key}"
    if key not in it.shows:
        if verb == "show":
            it.add(Show(key, text))
    elif verb in ("announce", "cover", "retitle", "amend", "remove", "drop show"):
        do_to_show(it, act, side)
    if verb == "work" and work not in it.works:
        it.add(Work(work, text))
    elif verb == "drop work" and work in it.works and not it.coverage_of_work(work):
        it.remove(it.works[work])


def do_to_show(it, act, side):
    verb, key, name, text = act
    log = it.announcements_of(key)
    if verb == "announce" and not it.record(name + side):
        it.add(Announcement(name + side, key, Kind.ENDED, by=text))
    elif verb == "cover" and it.works and not it.record("c" + name + side):
        it.add(Coverage("c" + name + side, key, "1", next(iter(it.works)), name))
    elif verb == "retitle":
        it.replace(it.shows[key]._replace(title=text, notes=side))
    elif verb == "amend" and log:
        it.replace(log[0]._replace(by=text))
    elif verb == "remove" and log:
        it.remove(log[-1])
    elif verb == "drop show":
        for record in (*log, *it.coverage_of(key), it.shows[key]):
            it.remove(record)


def as_tables(merged):
    tables = {
        table: {str(i): one for i, one in enumerate(named.values(), start=1)}
        for table, named in merged.tables.items()
    }
    return {"meta": new_tables()["meta"], **tables}


@settings(max_examples=500, deadline=None)
@given(DAYS, DAYS, DAYS)
def test_either_way_round_and_again(common, mine, theirs):
    before = tables_after(new_tables(), common, "")
    ours, others = tables_after(before, mine, "m"), tables_after(before, theirs, "t")
    merged = merge(ours, others)
    assert merged == merge(others, ours)
    both = as_tables(merged)
    for again in (ours, others, both):
        assert merge(both, again).tables == merged.tables
        assert merge(again, both).tables == merged.tables
    for user, field, used in (
        ("announcements", "show", "shows"),
        ("coverage", "show", "shows"),
        ("coverage", "work", "works"),
    ):
        assert {one[field] for one in merged.tables[user].values()} <= {*merged.tables[used]}
    assert merge(ours, ours).tables["shows"] == {one["key"]: one for one in ours["shows"].values()}
