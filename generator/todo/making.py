"""The lists as files: for each city a page and Markdown, and the style they need."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.assets import STYLE, assets
from generator.findable.filing import WHOLE_DISTRICT
from generator.i18n import german
from generator.pages.layout import plan_layout
from generator.pages.page import Edition, Heading, Page
from generator.pipeline import inspect
from generator.product import Product
from generator.release.folder import opened_folder
from generator.render import renderer
from generator.security import CONTENT_SECURITY_POLICY_WITHOUT_SCRIPTS
from generator.suggest import remedy
from generator.todo.lists import TodoList, todo_list
from generator.todo.markdown import markdown
from generator.todo.tasks import tasks_of


class TodoError(Exception):
    """There is no such list; str() is the German message."""


def make_todo(content: Path, city: str, output: Path, today: date) -> tuple[str, ...]:
    """Write the list of a city, of all of them when none is named, and return what to say.

    Raises TodoError for a city that nobody knows, PublishError when the disk refuses.
    """
    inspection = inspect(content, today)
    edition = inspection.plans[0].edition
    tasks = tasks_of(inspection.content, inspection.catalogue, inspection.problems, today)
    names = {it.id: it.name for it in inspection.catalogue.taxonomy.cities.terms}
    names[WHOLE_DISTRICT] = inspection.catalogue.site.district
    if city and city not in names:
        otherwise = f"Es gibt: {', '.join(names)}."
        raise TodoError(f"Eine Stadt „{city}“ gibt es nicht. {remedy(city, names, otherwise)}")
    lists = tuple(
        todo_list(edition, inspection.content, tasks, folder, name)
        for folder, name in names.items()
        if city in {"", folder}
    )
    with opened_folder(output) as folder:
        folder.put(_files(edition, lists))
    said = (f"{it.title}: {it.summary}" for it in lists)
    return (*said, f"Die Listen stehen in {output}.")


def _files(edition: Edition, lists: Sequence[TodoList]) -> tuple[Product, ...]:
    style = assets()[STYLE]
    policy = CONTENT_SECURITY_POLICY_WITHOUT_SCRIPTS
    layout = replace(plan_layout(edition), security_policy=policy)
    printed = renderer(german(), layout, {STYLE: style.path}, None)
    made = [style]
    for todo in lists:
        page = Page(f"{todo.id}.html", "todo/todo.html", Heading(todo.title), partial(_same, todo))
        made.append(Product(page.path, printed.render(page, todo)))
        made.append(Product(f"{todo.id}.md", markdown(todo).encode()))
    return tuple(made)


def _same(todo: TodoList) -> TodoList:
    return todo
