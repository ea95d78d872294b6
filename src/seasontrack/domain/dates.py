"""Dates with missing parts."""
from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class PartialDate:
    edtf: str
    earliest: date
    latest: date

    @classmethod
    def from_edtf(cls, text: str) -> "PartialDate": ...


def read_date(text: str, today: date, prefer: Literal["past", "future"] = "past") -> PartialDate | None: ...
