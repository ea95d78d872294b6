"""A small TVmaze in a thread: payloads in its documented shape, and its bad days."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit


def show(number: int, name: str, **fields: Any) -> dict[str, Any]:
    """A show with its seasons and episodes embedded."""
    seasons = fields.pop("seasons", [])
    episodes = fields.pop("episodes", [])
    return {
        "id": number,
        "url": f"https://www.tvmaze.com/shows/{number}/x",
        "name": name,
        "type": "Scripted",
        "language": "English",
        "genres": ["Drama"],
        "status": "Running",
        "runtime": None,
        "premiered": "2022-04-22",
        "ended": None,
        "schedule": {"time": "", "days": []},
        "rating": {"average": None},
        "network": None,
        "webChannel": {"id": 1, "name": "Netflix", "country": None},
        "externals": {"tvrage": None, "thetvdb": None, "imdb": None},
        "image": None,
        "summary": "<p>Words.</p>",
        "updated": 1,
        "_links": {"self": {"href": f"https://api.tvmaze.com/shows/{number}"}},
        "_embedded": {"seasons": seasons, "episodes": episodes},
        **fields,
    }


def season(number: int, premiere: str | None, end: str | None, order: int | None) -> dict[str, Any]:
    """One embedded season."""
    return {
        "id": number * 100,
        "number": number,
        "name": "",
        "episodeOrder": order,
        "premiereDate": premiere,
        "endDate": end,
        "network": None,
        "webChannel": None,
        "image": None,
        "summary": None,
    }


def episode(season: int, number: int, airdate: str, kind: str = "regular") -> dict[str, Any]:
    """One embedded episode."""
    return {
        "id": season * 1000 + number,
        "name": f"Episode {number}",
        "season": season,
        "number": number,
        "type": kind,
        "airdate": airdate,
        "airtime": "",
        "runtime": 30,
    }


@dataclass
class Service:
    """The server's shows by id, its odd answers by path, and what it was asked."""

    address: str = ""
    shows: dict[int, dict[str, Any]] = field(default_factory=dict)
    odd: dict[str, list[tuple[int, dict[str, str], bytes]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    delay: float = 0.0

    def add(self, *shows: dict[str, Any]) -> None:
        self.shows.update({each["id"]: each for each in shows})

    def answer(self, url: str) -> tuple[int, dict[str, str], bytes]:
        path, query = urlsplit(url).path, parse_qs(urlsplit(url).query)
        self.asked.append(path)
        time.sleep(self.delay)
        if self.odd.get(path):
            return self.odd[path].pop(0)
        found = self._found(path, query)
        if found is None:
            return 404, {}, b'{"name":"Not Found","message":"","code":0,"status":404}'
        return 200, {"Content-Type": "application/json"}, json.dumps(found).encode()

    def _found(self, path: str, query: dict[str, list[str]]) -> Any:
        if path == "/search/shows":
            wanted = query["q"][0].casefold()
            near = [s for s in self.shows.values() if wanted in s["name"].casefold()]
            return [{"score": 0.9, "show": s} for s in near]
        if path == "/lookup/shows":
            [(name, [value])] = query.items()
            known = [s for s in self.shows.values() if str(s["externals"][name]) == value]
            return known[0] if known else None
        assert query == {"embed[]": ["seasons", "episodes"]}
        return self.shows.get(int(path.rsplit("/", 1)[1]))


@contextmanager
def serving() -> Iterator[Service]:
    """Serve on a free port of this machine for as long as the block lasts."""
    service = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = service.answer(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Content-Length" not in headers:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(BrokenPipeError):  # the program stopped waiting
                self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- likewise
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        service.address = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield service
        finally:
            server.shutdown()
            thread.join()
