"""Puts the report on a pull request under it, as one comment that is renewed.

This runs with the right to write, after a run that had none and may have been anybody's: code of a
fork made the report. So the archive is data. It is read in memory and bounded, the pull request it
names must have the very commit that was run, and a text that could be more than a report (a link, a
mention, a picture) is refused. Needs Python and `gh`, nothing else.
"""

import json
import os
import re
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

ARTIFACT, TEXT, NUMBER = "Bericht", "bericht.md", "number.txt"
MARKER = "<!-- bericht-zur-aenderung -->"
AUTHOR = "github-actions[bot]"
LARGEST_ARCHIVE, LARGEST_TEXT, LARGEST_NUMBER = 50_000_000, 62_000, 12
PAGE = 100

# What generator/escaping.py never writes: tags of other kinds, entities that hide a sign,
# names, numbers and addresses that become links, brackets and backticks that are not escaped, and
# signs that nobody sees.
_NO_REPORT = re.compile(
    r"""
      <(?!/?(?:br|del|details|ins|span|sub|summary)>)
    | &(?!(?:amp|lt|gt|\#8203);)
    | @(?!&\#8203;)
    | (?<!&)\#(?=\w) | \bgh-\d | \b[0-9a-f]{7,}\b
    | :// | \bwww\.
    | (?<!\\)(?:\\\\)*[\[`]
    | [\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]
    """,
    re.VERBOSE | re.IGNORECASE,
)

Api = Callable[[str, str, object], Any]
"""Asks GitHub: method, path, body; gives what the JSON says, or bytes of an archive."""


class Refused(Exception):
    """The archive is not what the program makes; str() says why."""


@dataclass(frozen=True, slots=True)
class Run:
    """The run that made the report, as GitHub tells it."""

    repository: str
    id: int
    head: str
    head_repository: int
    address: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the run left: a text, and the pull request that it says it is for."""

    number: int
    text: str


def run_of(event: Any, repository: str) -> Run:  # noqa: ANN401 - JSON
    """Return the run that a `workflow_run` event tells of."""
    run = event["workflow_run"]
    of = (run.get("head_repository") or {}).get("id", 0)
    return Run(repository, run["id"], run["head_sha"], of, run["html_url"])


def read_report(archive: bytes) -> Report:
    """Return the report in an archive; raises Refused for all that is no report."""
    try:
        with zipfile.ZipFile(BytesIO(archive)) as opened:
            number = _member(opened, NUMBER, LARGEST_NUMBER).strip()
            text = _member(opened, TEXT, LARGEST_TEXT)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, KeyError, EOFError) as error:
        raise Refused(f"no archive with a report: {error!r}") from None
    if not re.fullmatch(r"[1-9][0-9]{0,8}", number):
        raise Refused("no number of a pull request")
    if found := _NO_REPORT.search(text):
        raise Refused(f"not written by the report: {found.group()!r} at {found.start()}")
    return Report(int(number), text)


def _member(opened: zipfile.ZipFile, name: str, largest: int) -> str:
    entry = opened.getinfo(name)
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Refused(f"{name} is a link")
    with opened.open(entry) as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise Refused(f"{name} is too large")
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise Refused(f"{name} is no text") from None


def post(run: Run, api: Api) -> str:
    """Put the report of a run under its pull request and say what was done; raises Refused."""
    listed = api("GET", f"repos/{run.repository}/actions/runs/{run.id}/artifacts", None)
    artifact = next((it for it in listed["artifacts"] if it["name"] == ARTIFACT), None)
    if artifact is None:
        return "The run made no report."
    if artifact["size_in_bytes"] > LARGEST_ARCHIVE:
        raise Refused("the archive is too large")
    where = f"repos/{run.repository}/actions/artifacts/{int(artifact['id'])}/zip"
    report = read_report(api("GET", where, None))
    if not _belongs(api("GET", f"repos/{run.repository}/pulls/{report.number}", None), run):
        return "The pull request is closed, has newer commits, or another run is its own."
    body = f"{MARKER}\n{report.text}\n[Als Seite mit den Karten: „{ARTIFACT}“]({run.address})\n"
    return _put(run.repository, report.number, body, api)


def _belongs(pull: Any, run: Run) -> bool:  # noqa: ANN401 - JSON
    """Say whether the run was for the newest commit of the pull request."""
    head = pull["head"]
    return bool(
        pull["state"] == "open"
        and head["sha"] == run.head
        and (head["repo"] or {}).get("id", 0) == run.head_repository
        and pull["base"]["repo"]["full_name"] == run.repository
    )


def _put(repository: str, number: int, body: str, api: Api) -> str:
    known = _own_comment(repository, number, api)
    if known is None:
        api("POST", f"repos/{repository}/issues/{number}/comments", {"body": body})
        return "Commented."
    api("PATCH", f"repos/{repository}/issues/comments/{known}", {"body": body})
    return "Comment renewed."


def _own_comment(repository: str, number: int, api: Api) -> int | None:
    """Return the id of the comment that was put there before: by its author and its marker."""
    page = 1
    while True:
        where = f"repos/{repository}/issues/{number}/comments?per_page={PAGE}&page={page}"
        comments = api("GET", where, None)
        for comment in comments:
            ours = (comment["user"] or {}).get("login") == AUTHOR
            if ours and comment["body"].startswith(MARKER):
                return int(comment["id"])
        if len(comments) < PAGE:
            return None
        page += 1


def ask_github(method: str, path: str, body: object) -> Any:  # noqa: ANN401 - JSON
    """Ask GitHub by its own program, which has the token."""
    given = [] if body is None else ["--input", "-"]
    answer = subprocess.run(
        ["gh", "api", "--method", method, path, *given],
        input=None if body is None else json.dumps(body).encode(),
        capture_output=True,
        check=True,
    ).stdout
    return answer if path.endswith("/zip") else json.loads(answer)


def main() -> int:
    """Post the report of the run that the event of this workflow tells of."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    try:
        print(post(run_of(event, os.environ["GITHUB_REPOSITORY"]), ask_github))
    except Refused as refused:
        print(f"Refused: {refused}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
