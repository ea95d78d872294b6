"""A recorded span is looked over without its reader when it is plain, and no more loosely."""

import pytest

from seasontrack.domain.errors import UsageError
from seasontrack.domain.spans import parse_span
from seasontrack.storage.fields import SPAN, DocumentError

SPANS = [
    "1",
    "1-2",
    "3-3",
    "007",
    "9999",
    "10000",
    "10001",
    "1-10001",
    "1-99999",
    "4p",
    "1,3",
    "8.5",
]
NO_SPANS = ["0", "0-3", "3-1", "-1", "1-", "-", "1-2-3", "٣", "1-٣", "one", "1 - 2-"]


@pytest.mark.parametrize("text", SPANS + NO_SPANS)
def test_a_span_is_recorded_exactly_if_it_can_be_read(text):
    try:
        parse_span(text)
    except UsageError:
        with pytest.raises(DocumentError):
            SPAN.read(text)
    else:
        assert SPAN.read(text) == text
