"""The day a build speaks of: from the commit, so that one commit always gives the same bytes."""

import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path


def build_day(
    content: Path, environment: Mapping[str, str] = os.environ, *, commit: str = ""
) -> date:
    """Return the day (UTC) a build of `content` speaks of.

    SOURCE_DATE_EPOCH decides where it is set (https://reproducible-builds.org/specs/). Otherwise
    the last commit does, or the one with the id `commit`; while there are changes that no commit
    holds, or no repository, today.
    """
    if environment.get("SOURCE_DATE_EPOCH"):
        return working_day(environment)
    committed = _git(content, "log", "-1", "--format=%ct", *((commit,) if commit else ()))
    changed = not commit and _git(content, "status", "--porcelain", "--", ".")
    if committed and not changed:
        return _day(int(committed))
    return working_day(environment)


def working_day(environment: Mapping[str, str] = os.environ) -> date:
    """Return the day (UTC) on which somebody does something; SOURCE_DATE_EPOCH stops the clock."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    return _day(int(epoch)) if epoch else datetime.now(UTC).date()


def _day(epoch: int) -> date:
    return datetime.fromtimestamp(epoch, UTC).date()


def _git(folder: Path, *arguments: str) -> str:
    try:
        answer = subprocess.run(
            ["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answer.stdout.strip()
