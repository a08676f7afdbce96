"""Functions of the search's JavaScript modules, called from Python in one Node.js process."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.building import ROOT
from tools.find_node import node_path

LISTENER = ROOT / "tests" / "js" / "calls.mjs"


@dataclass(frozen=True)
class JavaScript:
    """A running Node.js that calls exported functions."""

    process: subprocess.Popen[str]

    def __call__(self, module: str, function: str, *arguments: object) -> Any:  # noqa: ANN401 - as it comes
        """Return what a function of a module (path in the repository) returns.

        Raises RuntimeError with what JavaScript threw.
        """
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps([module, function, arguments]) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "thrown" in answer:
            raise RuntimeError(answer["thrown"])
        return answer.get("returned")


@contextmanager
def javascript() -> Iterator[JavaScript]:
    """Start Node.js, and end it."""
    with subprocess.Popen(
        [node_path(), "--no-warnings", LISTENER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
    ) as process:
        yield JavaScript(process)
        assert process.stdin
        process.stdin.close()
