"""An answer of the search as lines for a terminal."""

from collections.abc import Iterator
from typing import Any

from generator.ask.questions import Answer

_WIDTHS = (48, 24, 32)
_GROUPS = {
    "institution": "Institutionen",
    "handlungsfeld": "Handlungsfelder",
    "workshop": "Workshops",
    "page": "Seiten",
}


def answer_lines(answer: Answer) -> Iterator[str]:
    """Yield what was understood, the offers with the best first, and what else was found."""
    yield from _understood(answer)
    total, shown = answer["total"], len(answer["hits"])
    of_them = f", die ersten {shown}" if shown < total else ""
    yield f"{total} {'Angebot' if total == 1 else 'Angebote'}{of_them}"
    yield from _rows(answer["hits"])
    if answer["alternatives"]:
        yield "Am nächsten kommt dem:"
        yield from _rows(answer["alternatives"])
    for group in answer["groups"]:
        names = ", ".join(hit["name"] for hit in group["hits"])
        yield f"{_GROUPS[group['kind']]} ({group['total']}): {names}"


def _understood(answer: Answer) -> Iterator[str]:
    if answer["concepts"]:
        meant = (f"{it['typed']} = {it['label']}" for it in answer["concepts"])
        yield f"Verstanden: {', '.join(meant)}"
    if answer["corrections"]:
        taken = (f"„{it['typed']}“ als „{it['taken']}“" for it in answer["corrections"])
        yield f"Gelesen: {', '.join(taken)}"
    if answer["unknown"]:
        yield f"Unbekannt: {', '.join(answer['unknown'])}"


def _rows(hits: list[dict[str, Any]]) -> Iterator[str]:
    for number, hit in enumerate(hits, 1):
        columns = (hit["name"], hit["place"], hit["provider"])
        cells = (_fitted(text, width) for text, width in zip(columns, _WIDTHS, strict=True))
        yield f"{number:3}  {'  '.join(cells)}".rstrip()


def _fitted(text: str, width: int) -> str:
    return (text if len(text) <= width else text[: width - 1] + "…").ljust(width)
