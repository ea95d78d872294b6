"""The public API of TVmaze (https://www.tvmaze.com/api): asked politely, read with care.

At least 20 calls every 10 seconds are allowed for an address; more are answered with
429. An HTTP client is an extra, ``seasontrack[online]``, and loaded only here.
"""

import json
import re
import time
from collections import deque
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Self

from seasontrack import __version__
from seasontrack.domain.errors import (
    NotFoundError,
    UnreachableError,
    UnreadableAnswerError,
    UsageError,
)
from seasontrack.domain.words import shortened

if TYPE_CHECKING:
    import httpx

PUBLIC = "https://api.tvmaze.com"
CALLS, PER_SECONDS = 20, 10.0
TIMEOUT_SECONDS = 20.0
PATIENCE_SECONDS = 60.0  # for one answer as a whole, and for what Retry-After may ask
ATTEMPTS = 3
LARGEST = 32 * 1024 * 1024

_LOOKUPS = {"imdb": "imdb", "tvdb": "thetvdb"}
_OK, _NOT_FOUND, _TOO_MANY, _BROKEN = 200, 404, 429, 500


class TvMaze:
    """TVmaze, for as long as the ``with`` block lasts.

    ``base`` is the address of the API. Every question raises UnreachableError when
    there is no answer, or none that can be read.
    """

    def __init__(
        self,
        base: str = PUBLIC,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._sleep = sleep
        self._clock = clock
        self._calls: deque[float] = deque(maxlen=CALLS)
        self._client = _client(base)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def show(self, number: str) -> Mapping[str, Any]:
        """Return the show with that id, its seasons and episodes embedded.

        Raises NotFoundError when TVmaze has none.
        """
        found = self._ask(f"/shows/{number}", {"embed[]": ["seasons", "episodes"]})
        if found is None:
            raise NotFoundError(f"TVmaze has no show {number}")
        return _object(found)

    def search(self, title: str) -> list[Mapping[str, Any]]:
        """Return the shows that TVmaze finds for a title, the best first."""
        found = self._ask("/search/shows", {"q": title})
        if found is None:
            return []
        if not isinstance(found, list):
            _fail("it is no list")
        return [_object(_object(each).get("show")) for each in found]

    def lookup(self, site: str, value: str) -> Mapping[str, Any] | None:
        """Return the show with an id of IMDb or TheTVDB, None when TVmaze knows none."""
        name = _LOOKUPS.get(site)
        if name is None:
            return None
        found = self._ask("/lookup/shows", {name: value})
        return None if found is None else _object(found)

    def _ask(self, path: str, query: Mapping[str, Any]) -> Any:  # noqa: ANN401 -- JSON is anything
        """Return the JSON at the path, None when there is nothing."""
        for attempt in range(1, ATTEMPTS + 1):
            self._keep_pace()
            status, reason, retry_after, body = self._get(path, query)
            if status == _OK:
                return _json(body)
            if status == _NOT_FOUND:
                return None
            if status != _TOO_MANY:
                hint = "; try again later" if status >= _BROKEN else ""
                raise UnreachableError(
                    f"TVmaze answered {status} {shortened(reason)}{hint}; nothing was changed"
                )
            if attempt == ATTEMPTS or retry_after > PATIENCE_SECONDS:
                break
            self._sleep(retry_after)
        raise UnreachableError(
            f"TVmaze is asked too often; try again in {retry_after:.0f} seconds; "
            "nothing was changed"
        )

    def _get(self, path: str, query: Mapping[str, Any]) -> tuple[int, str, float, bytes]:
        """Return the status with its words, the seconds to wait, and the body."""
        import httpx

        begun = self._clock()
        body = bytearray()
        try:
            with self._client.stream("GET", path, params=query) as answer:
                for piece in answer.iter_bytes():
                    body += piece
                    if len(body) > LARGEST:
                        _fail("it is too large")
                    if self._clock() - begun > PATIENCE_SECONDS:
                        raise httpx.ReadTimeout("the answer takes too long")
                wait = _seconds(answer.headers.get("Retry-After"))
                return answer.status_code, answer.reason_phrase, wait, bytes(body)
        except httpx.TimeoutException as error:
            raise UnreachableError("TVmaze did not answer in time; nothing was changed") from error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            said = re.sub(r"^\[Errno -?\d+\] ", "", str(error)) or type(error).__name__
            raise UnreachableError(
                f"TVmaze cannot be reached: {shortened(said, 100)}; nothing was changed, "
                "try again when this machine is online"
            ) from error

    def _keep_pace(self) -> None:
        """Wait until the call after the twentieth is ten seconds after the first."""
        if len(self._calls) == CALLS:
            wait = self._calls[0] + PER_SECONDS - self._clock()
            if wait > 0:
                self._sleep(wait)
        self._calls.append(self._clock())


def _client(base: str) -> "httpx.Client":
    try:
        import httpx
    except ImportError as error:
        raise UsageError(
            "fetching needs an HTTP library; install it with pip install 'seasontrack[online]'"
        ) from error
    if not base.startswith(("https://", "http://")):
        raise UsageError(f"'{shortened(base)}' is no address of the TVmaze API")
    agent = {"User-Agent": f"seasontrack/{__version__}", "Accept": "application/json"}
    try:
        return httpx.Client(
            base_url=base, timeout=TIMEOUT_SECONDS, headers=agent, follow_redirects=True
        )
    except httpx.InvalidURL as error:
        raise UsageError(f"'{shortened(base)}' is no address of the TVmaze API") from error


def _json(body: bytes) -> Any:  # noqa: ANN401 -- JSON is anything
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise UnreachableError(
            "TVmaze's answer cannot be read: it is no JSON; nothing was changed"
        ) from error


def _object(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        _fail("it is no object")
    return value


def _seconds(retry_after: str | None) -> float:
    """Return how long Retry-After asks to wait (RFC 9110, 10.2.3); ten seconds if it does not.

    A date instead of seconds is taken for the length of TVmaze's own window.
    """
    if retry_after is not None and retry_after.strip().isdecimal():
        return float(retry_after)
    return PER_SECONDS


def _fail(reason: str) -> NoReturn:
    raise UnreadableAnswerError(f"TVmaze's answer cannot be read: {reason}; nothing was changed")
