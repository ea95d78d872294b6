"""JSON, CSV and Markdown, held against what writes them more slowly.

- JSON is what the json module writes with two spaces a level, but for what a terminal obeys
- very many records are written as few are, but for floats with an exponent
- CSV reads back as the texts that were written
- Markdown keeps every text behind its escapes
"""

import csv
import io
import json
import re

from hypothesis import example, given
from hypothesis import strategies as st

from seasontrack.domain.words import literal
from seasontrack.output.formats import as_csv, as_json, as_markdown
from seasontrack.output.pages import Cell, Column, Page, Table
from seasontrack.output.plain import plain_text

OBEYED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
exact = st.none() | st.booleans() | st.integers() | texts


def records_of(scalars):
    values = st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=12,
    )
    return st.dictionaries(texts, values, max_size=4)


records = records_of(exact | st.floats(allow_nan=False))
rows = st.lists(st.tuples(texts, texts, texts), max_size=5)


@given(st.lists(records, max_size=3) | records)
def test_json_is_what_the_module_writes(answer):
    written = json.dumps(answer, ensure_ascii=False, indent=2)
    expected = OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
    assert as_json(answer) == expected
    assert json.loads(as_json(answer)) == answer


@given(st.lists(records_of(exact), min_size=1, max_size=3))
def test_json_of_very_many_records_is_that_of_few(few):
    many = few * 1_000
    once = as_json(few).removeprefix("[").removesuffix("\n]")
    assert as_json(many) == f"[{','.join([once] * 1_000)}\n]"


@given(rows)
def test_csv_reads_back(rows):
    fields = ("one", "two.three", "four")
    given = [{"one": a, "two": {"three": b}, "four": [c, None]} for a, b, c in rows]
    read = list(csv.reader(io.StringIO(as_csv(given, fields), newline="")))
    guarded = [literal(f"'{a}" if a[:1] in tuple("=+-@") else a) for a, _, _ in rows]
    assert read[0] == list(fields)
    assert [row[0] for row in read[1:]] == guarded
    assert all(len(row) == len(fields) for row in read)


@given(rows.filter(bool))
@example([("", "", "\N{EMOJI MODIFIER FITZPATRICK TYPE-1-2}")])
def test_a_table_has_a_line_for_each_row_and_loses_no_text(rows):
    columns = (Column("A"), Column("B", is_number=True), Column("C"))
    table = Table(columns, [[Cell(text) for text in row] for row in rows])
    plain = list(plain_text(Page([table])))
    markdown = as_markdown(Page([table])).splitlines()
    assert (len(plain), len(markdown)) == (len(rows) + 1, len(rows) + 2)
    bare = [line.replace("\\", "") for line in markdown[2:]]
    for row, line, marked in zip(rows, plain[1:], bare, strict=True):
        for text in map(literal, row):
            assert text.rstrip() in line
            assert text.replace("\\", "").rstrip() in marked
