"""Firefox, which Playwright drives only in a build of its own: by WebDriver BiDi, from Node.js."""

import json
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.building import ROOT
from tests.e2e.crawling import Seen
from tools.find_node import node_path
from tools.find_programs import program_path

DRIVER = ROOT / "tests" / "js" / "firefox.mjs"


@dataclass
class Firefox:
    """A running Firefox that opens pages."""

    process: subprocess.Popen[str]
    complaints: list[str] = field(default_factory=list)

    def visit(self, addresses: Iterable[str], ask: str, *steps: str) -> dict[str, Seen]:
        """Open pages as `Browser` says; raises RuntimeError with what the driver threw."""
        done = self._do({"addresses": [*addresses], "steps": steps, "ask": ask})
        self.complaints += done["complaints"]
        return {it["address"]: Seen(it["status"], it["answer"]) for it in done["seen"]}

    def _do(self, task: object) -> Any:  # noqa: ANN401 - as it comes
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(task) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "thrown" in answer:
            raise RuntimeError(answer["thrown"])
        return answer


@contextmanager
def running_firefox() -> Iterator[Firefox]:
    """Start Firefox with a profile of its own, and end it."""
    with subprocess.Popen(
        [node_path(), DRIVER, program_path("firefox-esr")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
    ) as process:
        yield Firefox(process)
        assert process.stdin
        process.stdin.close()
