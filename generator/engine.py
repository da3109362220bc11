"""The full-text engine, Pagefind, as a service: it is handed pages one by one and then gives its index.

Its own command reads a folder in the order in which the file system happens to list it, and so writes other
bytes on another machine; its Python interface waits a tenth of a second for each page. So we speak to it as
that interface does: a message is JSON in base64 with a comma behind it, and each has one answer.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
from collections.abc import Iterable, Mapping
from typing import IO, Any

from pagefind.service import get_executable

from generator.problems import Problem, ProblemsError

_HINT = "Install it again with `make distclean site`; if that does not help, look at the version of Pagefind."
_END = b","
_AT_ONCE = 1 << 20


def make_index(pages: Iterable[tuple[str, str]], language: str) -> dict[str, bytes]:
    """Index pages, each an address and its HTML, in their order; return the files of the index by path.

    Raises ProblemsError where the engine is not there, ends early or refuses something.
    """
    program = get_executable()
    if program is None:
        raise engine_failed("the program is not installed")
    try:
        with subprocess.Popen(
            [program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as service:
            assert service.stdin is not None and service.stdout is not None
            try:
                return _converse(pages, language, service.stdin, service.stdout)
            finally:
                service.kill()
    except OSError as error:
        raise engine_failed(f"{program} does not run: {error.strerror}") from error


def engine_failed(why: str) -> ProblemsError:
    """Return the error for an engine that did not do what it was asked."""
    return ProblemsError([Problem("engine-failed", "error", "pagefind", 0, why, _HINT)])


def _converse(
    pages: Iterable[tuple[str, str]], language: str, to: IO[bytes], back: IO[bytes]
) -> dict[str, bytes]:
    made = _ask({"type": "NewIndex", "config": {"force_language": language}}, to, back)
    index = {"index_id": made["index_id"]}
    for address, content in pages:
        _ask({"type": "AddFile", **index, "url": address, "file_contents": content}, to, back)
    # It could also write the files, but says that it did before all of them are whole.
    files = _ask({"type": "GetFiles", **index}, to, back)["files"]
    return {file["path"]: base64.b64decode(file["content"]) for file in files}


def _ask(payload: Mapping[str, Any], to: IO[bytes], back: IO[bytes]) -> Mapping[str, Any]:
    message = json.dumps({"message_id": 0, "payload": payload}).encode()
    to.write(base64.b64encode(message) + _END)
    to.flush()
    said = bytearray()
    while not said.endswith(_END):
        more = os.read(back.fileno(), _AT_ONCE)
        if not more:
            raise engine_failed(f"it ended at «{payload['type']}», without an answer")
        said += more
    answer: Mapping[str, Any] = json.loads(base64.b64decode(said[:-1]))["payload"]
    if answer["type"] == "Error":
        raise engine_failed(f"it refused «{payload['type']}»: {answer['message']}")
    return answer
