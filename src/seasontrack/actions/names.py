"""Which show or work a name stands for, kept up to date while others are taken in."""

from collections.abc import Iterable, Sequence

from seasontrack.domain.words import folded


class Names:
    """Names as they are compared, each with the key of the one record it stands for."""

    def __init__(self, named: Iterable[tuple[str, str, tuple[str, ...]]]) -> None:
        self._holders: dict[str, str] = {}
        for key, title, aliases in named:
            self.add(key, (key, title, *aliases))

    def add(self, key: str, names: Sequence[str]) -> None:
        """Let the names stand for the key; a name that stands for another stays there."""
        for name in names:
            self._holders.setdefault(folded(name), key)

    def holder(self, name: str) -> str | None:
        """Return the key that the name stands for, None when it is free."""
        return self._holders.get(folded(name))

    def is_free(self, name: str) -> bool:
        """Whether the name stands for nothing yet."""
        return self.holder(name) is None
