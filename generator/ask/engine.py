"""The scripts of the search, run by Node.js instead of a browser."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.ask.error import AskError
from generator.ask.questions import Answer, Question
from tools.find_node import node_path

SCRIPT = Path(__file__).parents[2] / "search" / "client" / "command.mjs"


def ask(
    texts: Mapping[str, str], questions: Sequence[Question], language: str, limit: int
) -> tuple[Answer, ...]:
    """Return the answers to questions, each with up to `limit` offers.

    `texts` are the files of the search by logical name; `language` is the page's (BCP 47).
    """
    if f"labels-{language}" not in texts:
        known = ", ".join(name.removeprefix("labels-") for name in texts if "labels-" in name)
        raise AskError(f"In dieser Sprache gibt es keine Wörter: {language}. Es gibt: {known}.")
    queries = [it.query for it in questions]
    given = {"files": dict(texts), "queries": queries, "language": language, "limit": limit}
    try:
        # Node.js 20 warns that importing JSON is new.
        made = subprocess.run(
            [node_path(), "--no-warnings", SCRIPT],
            input=json.dumps(given).encode(),
            capture_output=True,
            check=False,
        )
    except OSError as missing:
        raise AskError(str(missing)) from None
    if made.returncode:
        said = made.stderr.decode(errors="replace").strip()
        raise AskError(f"Die Suche ist gescheitert. Fehlt ein Paket, hilft „make setup“.\n{said}")
    return tuple(json.loads(made.stdout))
