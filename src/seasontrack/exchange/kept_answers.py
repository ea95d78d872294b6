"""Answers of a service kept beside the library until all of them are recorded.

One answer a line, written as it comes, so that a run that was interrupted goes on
where it stopped. An answer older than a day is asked for again.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from seasontrack.domain.errors import DamagedError, UsageError

FRESH = timedelta(days=1)


class KeptAnswers:
    """The answers in one file, by id; the file is there only while some are kept.

    Raises DamagedError when the file cannot be read.
    """

    def __init__(self, path: Path, now: datetime | None = None) -> None:
        self.path = path
        self._now = now or datetime.now(UTC)
        self._answers = dict(self._fresh())

    def get(self, number: str) -> Mapping[str, Any] | None:
        """Return the answer for an id, None when it has to be asked for."""
        return self._answers.get(number)

    def keep(self, number: str, answer: Mapping[str, Any]) -> None:
        """Keep an answer; raises UsageError when it cannot be written."""
        line = {"id": number, "at": self._now.isoformat(), "answer": answer}
        self._answers[number] = answer
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(line, ensure_ascii=False) + "\n")
        except OSError as error:
            raise UsageError(f"cannot write {self.path}: {error.strerror}") from error

    def forget(self) -> None:
        """Take the file away: everything in it is recorded."""
        self.path.unlink(missing_ok=True)

    def _fresh(self) -> list[tuple[str, Mapping[str, Any]]]:
        """A line that a crash cut short, or that is no answer, is asked for again."""
        try:
            lines = self.path.read_bytes().splitlines()
        except FileNotFoundError:
            return []
        except OSError as error:
            raise DamagedError(f"cannot read {self.path}: {error.strerror}") from error
        found: list[tuple[str, Mapping[str, Any]]] = []
        for line in lines:
            try:
                kept = json.loads(line)
                if self._now - datetime.fromisoformat(kept["at"]) < FRESH:
                    found.append((str(kept["id"]), dict(kept["answer"])))
            except (ValueError, KeyError, TypeError):
                continue
        return found
