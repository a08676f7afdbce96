"""A real rsync server on this machine, and a stand-in for SSH that stays on it."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.find_programs import program_path


@contextmanager
def rsync_server(folder: Path, served: Path) -> Iterator[str]:
    """Serve a folder as the module `web` and give its address; `folder` is for the settings."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = folder / "rsyncd.conf"
    greeting = folder / "greeting"
    greeting.write_text("Welcome to this server\n", encoding="utf-8")
    account = "uid = root\ngid = root\n" if os.getuid() == 0 else ""
    settings.write_text(
        f"use chroot = no\nmotd file = {greeting}\n{account}"
        f"[web]\npath = {served}\nread only = no\n"
        f"[nur-lesen]\npath = {served}\nread only = yes\n",
        encoding="utf-8",
    )
    place = (f"--config={settings}", "--address=127.0.0.1", f"--port={port}")
    server = subprocess.Popen([program_path("rsync"), "--daemon", "--no-detach", *place])
    try:
        _wait_for(port)
        yield f"rsync://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(port: int) -> None:
    for _ in range(200):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the rsync server did not start")


def remote_shell(folder: Path) -> str:
    """Return a command that rsync may use instead of ssh: it runs what it is told right here."""
    script = folder / "hier"
    script.write_text(
        '#!/bin/sh\nwhile [ "$1" != rsync ]; do shift; done\nexec sh -c "$*"\n', encoding="utf-8"
    )
    script.chmod(0o755)
    return str(script)
