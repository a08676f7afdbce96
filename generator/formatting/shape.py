"""What the models know of the fields of a file: their order, and which of them hold text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from pydantic import BaseModel

from generator.model.base import Record
from generator.model.validation import fields_at
from generator.problems import FieldPath

_NO_TEXT = (bool, int, float, date)


@dataclass(frozen=True, slots=True)
class ModelShape:
    """The shape of a file whose record is `model`, or what stands at `inside` of it.

    Not `ordered`: keys stay in the order that somebody gave them.
    """

    model: type[BaseModel]
    inside: FieldPath = ()
    ordered: bool = True

    def order(self, path: FieldPath) -> Sequence[str]:
        """Return the keys of the group at a path as the model has them, general ones last."""
        if not self.ordered:
            return ()
        keys = tuple(fields_at(self.model, (*self.inside, *path)))
        general = set(Record.model_fields) - {"id"} if "former_ids" in keys else set[str]()
        return sorted(keys, key=general.__contains__)

    def is_text(self, path: FieldPath) -> bool | None:
        """Say whether a field holds text; None where the model does not name it."""
        whole = (*self.inside, *path)
        named = next((at for at in range(len(whole), 0, -1) if isinstance(whole[at - 1], str)), 0)
        info = (
            fields_at(self.model, whole[: named - 1]).get(str(whole[named - 1])) if named else None
        )
        return None if info is None else not _holds(info.annotation, _NO_TEXT)


def _holds(annotation: Any, kinds: tuple[type, ...]) -> bool:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type):
        return issubclass(annotation, kinds)
    return any(_holds(inner, kinds) for inner in get_args(annotation))
