"""`build.py report`: two states read, compared and written as a report."""

from pathlib import Path

from generator.changes.comparison import compare
from generator.changes.page import report_files, report_lines
from generator.changes.repository import open_repository
from generator.changes.states import state_at, state_in
from generator.day import build_day
from generator.release.folder import opened_folder


def make_report(content: Path, base: str, head: str, output: Path) -> tuple[str, ...]:
    """Compare a content folder with what it grew from, write the report and return what to say.

    base: a commit by any name git knows; what others changed there since is left out. head: the
    commit to be looked at; empty for the folder as it is. Both are seen on the day of the head, so
    that nothing differs only because time passed. Raises ChangesError or PublishError, in German.
    """
    repository = open_repository(content)
    tip = repository.commit(base)
    looked_at = repository.commit(head) if head else ""
    start = repository.fork_point(tip, looked_at or "HEAD")
    today = build_day(content, commit=looked_at)
    before = state_at(repository, start, today)
    after = state_at(repository, looked_at, today) if head else state_in(content, today)
    found = compare(before, after)
    name = f"„{head}“ ({looked_at[:10]})" if head else "Dateien im Ordner"
    compared = f"Verglichen: {name} mit „{base}“ ({start[:10]})."
    with opened_folder(output) as folder:
        folder.put(report_files(found, compared))
    return report_lines(found, output)
