"""Many questions at once: read from JSON, answered with ids."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.ask.error import AskError

Answer = Mapping[str, Any]
"""What the search says to a question, as `search/client/answer.js` describes it."""

FORM = 'Erwartet wird eine Liste wie [{"id": "1", "query": "Deutschkurs Marl"}, …].'


@dataclass(frozen=True, slots=True)
class Question:
    """Something typed into the search, and how its answer is named."""

    id: str
    query: str


def read_questions(file: Path) -> tuple[Question, ...]:
    """Read a JSON list of objects with `id` and `query`; raises AskError for anything else."""
    try:
        listed = json.loads(file.read_text(encoding="utf-8"))
        return tuple(Question(str(it["id"]), str(it["query"])) for it in listed)
    except (ValueError, TypeError, KeyError):
        raise AskError(f"{file}: Diese Fragen lassen sich nicht lesen. {FORM}") from None


def runs(
    questions: Sequence[Question], answers: Iterable[Answer], ids: Mapping[str, str]
) -> dict[str, list[str]]:
    """Return the ids of the offers found for each question, the best first.

    `ids` are the ids of offers by their address.
    """
    return {
        question.id: [ids[hit["href"]] for hit in answer["hits"]]
        for question, answer in zip(questions, answers, strict=True)
    }
