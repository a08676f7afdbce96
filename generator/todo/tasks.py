"""What is to be done about each record: what the checks say of it that needs somebody to ask."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import PurePosixPath

from pydantic import BaseModel

from generator.aging import Age, age_of
from generator.catalogue import Catalogue, is_ended
from generator.load import Content
from generator.model.contact import Contact
from generator.model.institution import Institution
from generator.model.offer import Offer
from generator.problems import Problem

Tasks = Mapping[str, tuple[str, ...]]
"""What is to be done, in German, by the path of the record."""

SOON = timedelta(days=60)
"""A consent that ends within this time is asked for anew."""
_ASKED = frozenset(
    {
        "contact-without-consent",
        "missing-reader-fields",
        "never-verified",
        "outdated-translation",
        "plan-is-over",
        "sessions-over",
        "state-is-over",
    }
)


def tasks_of(
    content: Content, catalogue: Catalogue, problems: tuple[Problem, ...], today: date
) -> Tasks:
    """Return the tasks of all offers that have not ended and of all institutions."""
    found: dict[str, list[str]] = defaultdict(list)
    overdue = {it.path for it in content.entries if _is_overdue(catalogue, it.record, today)}
    alive = {it.path for it in content.entries if _is_alive(it.record)}
    for problem in problems:
        if problem.rule in _ASKED or (problem.rule == "stale" and problem.path in overdue):
            found[_record_of(problem.path)].append(problem.message)
    for entry in content.entries:
        found[entry.path] += _ending_consents(entry.record, today)
    return {path: tuple(dict.fromkeys(said)) for path, said in found.items() if path in alive}


def _is_alive(record: object) -> bool:
    return isinstance(record, Institution) or (isinstance(record, Offer) and not is_ended(record))


def _is_overdue(catalogue: Catalogue, record: object, today: date) -> bool:
    if not isinstance(record, Offer | Institution):
        return False
    return age_of(catalogue, record, today) >= Age.OVERDUE


def _record_of(path: str) -> str:
    """Return the path of a record, also for its translations beside it."""
    file = PurePosixPath(path)
    return (file.parent / (file.name.split(".")[0] + file.suffix)).as_posix()


def _ending_consents(value: object, today: date) -> Iterator[str]:
    if isinstance(value, Contact):
        until = value.consent_until
        if value.name and until and today <= until <= today + SOON:
            yield f"Die Einwilligung von „{value.name}“ endet am {until:%d.%m.%Y}."
    elif isinstance(value, BaseModel):
        for _, inner in value:
            yield from _ending_consents(inner, today)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _ending_consents(inner, today)
