"""Run npm with the arguments given, wherever Node.js was found."""

import json
import subprocess
import sys
from pathlib import Path

from tools.find_node import find_node

LOCK = Path("package-lock.json")


def main(arguments: list[str]) -> None:
    """Run npm and end with its exit code, or with a message when there is no Node.js."""
    try:
        command = (*find_node().npm, *arguments)
    except FileNotFoundError as missing:
        sys.exit(str(missing))
    code = subprocess.run(command, check=False).returncode
    before = LOCK.read_text(encoding="utf-8")
    after = without_addresses(before)
    if after != before:
        LOCK.write_text(after, encoding="utf-8")
    sys.exit(code)


def without_addresses(lock: str) -> str:
    """Return a lock file without where one may donate: it names versions and hashes, no address."""
    read = json.loads(lock)
    for package in read["packages"].values():
        package.pop("funding", None)
    return json.dumps(read, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
