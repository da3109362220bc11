"""The full-text engine, Pagefind, as a service: it is handed pages one by one and then writes its index.

Its own command reads a folder in the order in which the file system happens to list it, and so writes other
bytes on another machine; its Python interface waits a tenth of a second for each page. So we speak to it as
that interface does: a message is JSON in base64 with a comma behind it, and each has one answer.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any

from pagefind.service import get_executable

from generator.problems import Problem, ProblemsError

_HINT = "Install it again with `make distclean site`; if that does not help, look at the version of Pagefind."
_END = b","


def write_index(pages: Iterable[tuple[str, str]], language: str, folder: Path) -> None:
    """Index pages, each an address and its HTML, in their order, and write the index into a folder.

    Raises ProblemsError where the engine is not there, ends early or refuses something; what then stands in
    the folder is of no use.
    """
    program = get_executable()
    if program is None:
        raise engine_failed("the program is not installed")
    try:
        service = subprocess.Popen([program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    except OSError as error:
        raise engine_failed(f"{program} does not start: {error.strerror}") from error
    with service:
        assert service.stdin is not None and service.stdout is not None
        try:
            _converse(pages, language, folder, service.stdin, service.stdout)
        except OSError as error:
            raise engine_failed(f"it ended early: {error.strerror}") from error
        finally:
            service.kill()


def engine_failed(why: str) -> ProblemsError:
    """Return the error for an engine that did not do what it was asked."""
    return ProblemsError([Problem("engine-failed", "error", "pagefind", 0, why, _HINT)])


def _converse(
    pages: Iterable[tuple[str, str]], language: str, folder: Path, to: IO[bytes], back: IO[bytes]
) -> None:
    made = _ask({"type": "NewIndex", "config": {"force_language": language}}, to, back)
    index = {"index_id": made["index_id"]}
    for address, content in pages:
        _ask({"type": "AddFile", **index, "url": address, "file_contents": content}, to, back)
    _ask({"type": "WriteFiles", **index, "output_path": str(folder)}, to, back)


def _ask(payload: Mapping[str, Any], to: IO[bytes], back: IO[bytes]) -> Mapping[str, Any]:
    message = json.dumps({"message_id": 0, "payload": payload}).encode()
    to.write(base64.b64encode(message) + _END)
    to.flush()
    said = b""
    while not said.endswith(_END):
        letter = back.read(1)
        if not letter:
            raise engine_failed(f"it ended at «{payload['type']}», without an answer")
        said += letter
    answer: Mapping[str, Any] = json.loads(base64.b64decode(said[:-1]))["payload"]
    if answer["type"] == "Error":
        raise engine_failed(f"it refused «{payload['type']}»: {answer['message']}")
    return answer
