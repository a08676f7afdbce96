"""Run npm with the arguments given, wherever Node.js was found."""

import subprocess
import sys

from tools.find_node import find_node


def main(arguments: list[str]) -> None:
    """Run npm and end with its exit code, or with a message when there is no Node.js."""
    try:
        command = (*find_node().npm, *arguments)
    except FileNotFoundError as missing:
        sys.exit(str(missing))
    sys.exit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    main(sys.argv[1:])
