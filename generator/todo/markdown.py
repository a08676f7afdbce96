"""A list as Markdown, in which nothing from content becomes markup."""

from collections.abc import Iterator

from generator.escaping import escaped
from generator.todo.lists import Group, TodoList


def markdown(todo: TodoList) -> str:
    """Return the list, a heading a provider, a box to tick for each offer."""
    return "\n".join(_lines(todo)) + "\n"


def _lines(todo: TodoList) -> Iterator[str]:
    yield f"# {escaped(todo.title)}\n"
    yield escaped(todo.summary)
    for group in todo.groups:
        yield from _group(group)


def _group(group: Group) -> Iterator[str]:
    yield f"\n## {escaped(group.name)}\n"
    if group.letter:
        yield f"[Brief an {escaped(group.email)} schreiben](<{group.letter}>)\n"
    if group.phone:
        yield f"Telefon: {escaped(group.phone)}\n"
    for task in group.tasks:
        yield f"- [ ] Zum Anbieter selbst: {escaped(task)}"
    for item in group.items:
        yield f"- [ ] **{escaped(item.name)}** ({escaped(item.id)})"
        for task in item.tasks:
            yield f"  - {escaped(task)}"
