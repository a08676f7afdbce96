"""The report as Markdown, short enough for a comment."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.changes.passages import Passages
from generator.changes.view import Cards, Group, Item, Line, ReportView, Row, Section
from generator.escaping import escaped, escaped_lines
from generator.pages.cards import OfferCard

MOST_BYTES = 60_000
"""A comment on GitHub has at most 65,536 characters; what posts it adds a line or two."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is told: letters of one text, lines of a section, records of a kind."""

    letters: int
    lines: int
    items: int
    fields: bool
    """Whether the fields of records are told."""


_LEFT_OUT = "\n_Gekürzt: Die Änderung ist groß. Alles steht in der Datei bericht\\.html._\n"
_FOLDED = "<details><summary>Alle Angaben</summary>"
_EVERYTHING = Limits(letters=2_000, lines=40, items=200, fields=True)
_SHORTER = (
    Limits(letters=300, lines=40, items=100, fields=True),
    Limits(letters=200, lines=20, items=100, fields=False),
    Limits(letters=100, lines=10, items=20, fields=False),
    Limits(letters=100, lines=0, items=0, fields=False),
)


def markdown(view: ReportView) -> str:
    """Return the report; details are left out until it fits, and it says so."""
    if (text := _written(view, _EVERYTHING)) is not None:
        return text
    shorter = (_written(view, limits) for limits in _SHORTER)
    return next(text for text in shorter if text is not None) + _LEFT_OUT


def _written(view: ReportView, limits: Limits) -> str | None:
    """Return the report within limits, None as soon as it is too long."""
    blocks, left = [], MOST_BYTES
    for block in _blocks(view, limits):
        blocks.append(block)
        left -= len(block.encode()) + 2
        if left < 0:
            return None
    return "\n\n".join(blocks) + "\n"


def _blocks(view: ReportView, limits: Limits) -> Iterator[str]:
    yield "## Was sich an den Inhalten ändert"
    if view.nothing:
        yield escaped(view.nothing)
        return
    yield "\n".join(f"- {escaped(it)}" for it in view.summary)
    for section in view.attention:
        yield from _section(section, limits)
    for group in view.groups:
        yield from _group(group, limits)
    for section in view.besides:
        yield from _section(section, limits)
    yield f"<sub>{escaped(view.compared)}</sub>"


def _section(section: Section, limits: Limits) -> Iterator[str]:
    yield f"### {escaped(section.title)}"
    lines = [f"- {_line(it, limits)}" for it in section.lines[: limits.lines]]
    yield "\n".join((escaped(section.intro), "", *lines, *_more(section.lines, limits.lines)))


def _line(line: Line, limits: Limits) -> str:
    head = f"**{_cut(line.head, limits)}**" if line.head else ""
    mark = f"({escaped(line.mark)})" if line.mark else ""
    said = " ".join(it for it in (mark, head, _cut(line.text, limits)) if it)
    return " – ".join(it for it in (said, _cut(line.place, limits)) if it)


def _more(every: tuple[object, ...], shown: int) -> tuple[str, ...]:
    left = len(every) - shown
    return (f"- … und {left} weitere",) if left > 0 else ()


def _group(group: Group, limits: Limits) -> Iterator[str]:
    yield f"### {escaped(group.title)}: {escaped(group.told)}"
    for item in group.items[: limits.items]:
        yield from _item(item, limits)
    yield from _more(group.items, limits.items)


def _item(item: Item, limits: Limits) -> Iterator[str]:
    about = " – ".join(_cut(it, limits) for it in (item.path, item.note) if it)
    yield f"#### {_cut(item.name, limits)} ({escaped(item.fate)})"
    yield "\n".join((about, *(f"- {_cards(it, limits)}" for it in item.cards)))
    if not limits.fields:
        return
    if item.rows:
        yield _table(item.rows, limits)
    if item.only:
        yield f"{_FOLDED}\n\n{_list(item.only, limits)}\n\n</details>"


def _cards(cards: Cards, limits: Limits) -> str:
    return f"{escaped(cards.title)}: " + "; ".join(_card(it, limits) for it in cards.cards)


def _card(card: OfferCard, limits: Limits) -> str:
    badges = ", ".join(it.text for it in card.badges)
    parts = (card.categories, card.summary, card.place, card.languages, badges)
    said = " · ".join(_cut(it, limits) for it in parts if it)
    return f"**{_cut(card.name, limits)}** · {said}"


def _table(rows: tuple[Row, ...], limits: Limits) -> str:
    lines = (
        f"| {_cut(it.label, limits)} | {_passages(it.before, 'del', limits)} "
        f"| {_passages(it.after, 'ins', limits)} |"
        for it in rows
    )
    return "\n".join(("| Feld | vorher | nachher |", "|---|---|---|", *lines))


def _list(rows: tuple[Row, ...], limits: Limits) -> str:
    return "\n".join(
        f"- {_cut(it.label, limits)}: "
        + "".join(escaped_lines(_shortened(part.text, limits)) for part in it.before or it.after)
        for it in rows
    )


def _passages(passages: Passages, tag: str, limits: Limits) -> str:
    """Return a text with what changed in it between tags; “–” where there is none."""
    left, said = limits.letters, ""
    for passage in passages:
        text = passage.text if len(passage.text) <= left else passage.text[:left] + "…"
        shown = _kept_spaces(text)
        said += f"<{tag}>{shown}</{tag}>" if passage.changed else shown
        left -= len(text)
        if left <= 0:
            break
    return said or "–"


def _kept_spaces(text: str) -> str:
    """Return a piece of a text as Markdown, with the spaces that part it from its neighbours."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return f"{before}{escaped_lines(text.strip())}{after}"


def _cut(text: str, limits: Limits) -> str:
    return escaped(_shortened(text, limits))


def _shortened(text: str, limits: Limits) -> str:
    return text if len(text) <= limits.letters else text[: limits.letters].rstrip() + "…"
