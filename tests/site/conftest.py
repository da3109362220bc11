"""The real site, built once from the real corpus by the commands of `make site`, served, and opened."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, Route, expect

ROOT = Path(__file__).parent.parent.parent
# A machine that is busy with other things takes longer; only a test that fails waits as long as this.
expect.set_options(timeout=20_000)
# Where the site that is built here would be published.
ADDRESS = "https://brieven.example/"


class Built:
    """The project that was copied and built: its folders ``docs`` and ``site``, and what MkDocs said."""

    def __init__(self, project: Path, log: str) -> None:
        self.project = project
        self.docs = project / "docs"
        self.site = project / "site"
        self.log = log

    def pages(self) -> list[Path]:
        """Return every page, in a fixed order."""
        return sorted(self.site.rglob("*.html"))


def run(*command: str, cwd: Path, site_url: str = ADDRESS) -> str:
    """Run a command with this Python for a site at ``site_url``; return all it said. It must succeed."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": site_url}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def generate(project: Path) -> str:
    """Make the pages of a project; return what the generator said."""
    return run("generator", "--project", str(project), "build", cwd=ROOT)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site as `make site` makes it, in a folder of its own."""
    project = tmp_path_factory.mktemp("project")
    for name in ("corpus", "docs"):
        shutil.copytree(ROOT / name, project / name)
    for path in ROOT.iterdir():
        if path.suffix in (".yml", ".lock") and path.is_file():
            shutil.copy(path, project)
    generate(project)
    log = run("mkdocs", "build", "--strict", "--site-dir", "site", cwd=project)
    run("generator", "--project", str(project), "index", cwd=ROOT)
    return Built(project, log)


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: requests are not news."""


@pytest.fixture(scope="session")
def address(built: Built) -> Iterator[str]:
    """The address of the built site, with a slash at its end."""
    handler = functools.partial(Silent, directory=str(built.site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


class Visit:
    """A page in the browser, and what went wrong or left the site while it was open."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.outside: list[str] = []
        self.errors: list[str] = []
        page.route("**/*", self._pass)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._heard)
        page.on("response", self._answered)

    def _pass(self, route: Route) -> None:
        url = route.request.url
        if url.startswith((self.address, "data:", "blob:")):
            route.continue_()
        else:
            self.outside.append(url)
            route.abort()

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.errors.append(f"{response.status} {response.url}")

    def open(self, path: str = "") -> Page:
        """Open a page of the site."""
        answer = self.page.goto(self.address + path)
        assert answer is not None
        assert answer.ok, path
        return self.page


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A visit by a reader with a wide screen; afterwards nothing may have failed or left the site."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        visit = Visit(context.new_page(), address)
        yield visit
    assert not visit.outside, "pages ask nobody else for anything"
    assert not visit.errors
