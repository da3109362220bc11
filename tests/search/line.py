"""A slow connection between a page and its site, by the browser's own emulation; it notes what passes."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page, Request

MEGABITS, DELAY = 10, 40


@dataclass(frozen=True)
class File:
    """A file that was fetched: milliseconds since the page was asked for, and bytes on the line."""

    address: str
    start: float
    end: float
    bytes: int


class Line:
    """The connection of a page that has not been opened yet, and of its workers."""

    def __init__(self, page: Page) -> None:
        session = page.context.new_cdp_session(page)
        speed = MEGABITS * 1e6 / 8
        conditions = {"latency": DELAY, "downloadThroughput": speed, "uploadThroughput": speed}
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", {"offline": False, **conditions})
        self._requests: list[Request] = []
        page.on("requestfinished", self._note)

    def _note(self, request: Request) -> None:
        self._requests.append(request)

    def files(self) -> list[File]:
        """Return what was fetched up to now, in the order in which it was asked for."""
        asked = sorted(self._requests, key=_start)
        return [_file(request, _start(asked[0])) for request in asked]


def trips(files: list[File]) -> int:
    """Return how many files had to wait for another: the longest row in which each was asked for when the one
    before it was there."""
    number, free = 0, 0.0
    for one in sorted(files, key=lambda one: one.end):
        if one.start >= free:
            number, free = number + 1, one.end
    return number


def _start(request: Request) -> float:
    return request.timing["startTime"]


def _file(request: Request, opened: float) -> File:
    start = _start(request) - opened
    response, sizes = request.response(), request.sizes()
    # What a worker itself is made of comes in without being counted.
    told = int((response and response.header_value("content-length")) or 0)
    size = sizes["responseHeadersSize"] + max(sizes["responseBodySize"], told)
    return File(request.url, start, start + request.timing["responseEnd"], size)
