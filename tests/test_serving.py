"""Serving ends when people want it to."""

from __future__ import annotations

import subprocess
import sys
import time

from generator import serving


def test_a_server_that_is_busy_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(serving, "SECONDS_TO_STOP", 0.2)
    deaf = "import signal, time; signal.signal(15, signal.SIG_IGN); print(1, flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", deaf], stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        server.stdout.readline()
        begun = time.monotonic()
        serving._stop(server)
        assert server.wait(20) != 0
    assert time.monotonic() - begun < 20
