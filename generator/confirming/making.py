"""`build.py verify ID…`: the files of the ids are found, edited and written together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.confirming.confirmation import Confirmation
from generator.confirming.editing import with_verification
from generator.kinds import KINDS
from generator.load import Content, Entry, load
from generator.model.institution import Institution
from generator.model.offer import Offer
from generator.model.validation import validate
from generator.model.verification import Verification
from generator.problems import Problem, located
from generator.replacing import replace_files
from generator.suggest import remedy
from generator.textio import Refused


class ConfirmingError(Exception):
    """Nothing was confirmed; str() is the German message, one line for each id."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What was confirmed: the paths inside the content folder, and problems that prevented it."""

    paths: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def confirm(root: Path, ids: Sequence[str], said: Confirmation) -> Confirmed:
    """Mark offers, or institutions where no offer has the id, as correct: all of them or none.

    Raises ConfirmingError for ids that nothing has, NotWritten when the disk refuses.
    """
    _, wrong = validate(Verification, {"on": said.on, "by": said.by, "how": said.how}, "")
    if wrong:
        raise ConfirmingError("\n".join(f"{it.message} {it.remedy}" for it in wrong))
    content = load(root)
    entries = tuple(_entries(content, tuple(dict.fromkeys(ids))))
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for entry in entries:
        try:
            files[entry.path] = _confirmed((root / entry.path).read_bytes(), entry, said)
        except Refused as refused:
            problems.append(refused.problem)
    if problems:
        return Confirmed((), located(problems, content.positions, content.texts))
    replace_files(root, files)
    return Confirmed(tuple(files))


def _confirmed(raw: bytes, entry: Entry, said: Confirmation) -> bytes:
    earlier: Verification | None = entry.record.verified
    if earlier and earlier.on > said.on:
        raise Refused(
            Problem(
                entry.path,
                "future-date",
                f"Der {earlier.on:%d.%m.%Y} liegt in der Zukunft.",
                "Prüfen Sie Jahr, Monat und Tag.",
                ("verified", "on"),
            )
        )
    kind = next(it for it in KINDS if it.matches(entry.path))
    return with_verification(raw, entry.path, kind, said.after(earlier))


def _entries(content: Content, ids: Sequence[str]) -> Iterator[Entry]:
    offers, institutions = _by_id(content, Offer), _by_id(content, Institution)
    found = {it: offers.get(it) or institutions.get(it, ()) for it in ids}
    known = (*offers, *institutions)
    wrong = tuple(_complaint(content, it, found[it], known) for it in ids if len(found[it]) != 1)
    if wrong:
        raise ConfirmingError("\n".join((*wrong, "Nichts wurde geändert.")))
    yield from (entry for entries in found.values() for entry in entries)


def _by_id(content: Content, model: type[Offer | Institution]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in content.entries:
        if isinstance(entry.record, model):
            found[entry.record.id] = (*found.get(entry.record.id, ()), entry)
    return found


def _complaint(
    content: Content, unknown: str, entries: Sequence[Entry], known: Sequence[str]
) -> str:
    if entries:
        paths = ", ".join(it.path for it in entries)
        return f"„{unknown}“ steht in mehreren Dateien: {paths}. Jede Kennung gibt es nur einmal."
    if unknown in content.unreadable:
        return f"„{unknown}“ enthält Fehler. „python build.py check“ sagt, welche."
    renamed = {old: it.record.id for it in content.entries for old in _former(it.record)}
    if unknown in renamed:
        return f"„{unknown}“ heißt jetzt „{renamed[unknown]}“."
    otherwise = "Die Kennung ist der Name der Datei ohne Endung."
    return (
        f"Ein Angebot oder eine Institution „{unknown}“ gibt es nicht. "
        f"{remedy(unknown, known, otherwise)}"
    )


def _former(record: object) -> tuple[str, ...]:
    return record.former_ids if isinstance(record, Offer | Institution) else ()
