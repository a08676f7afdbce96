"""One function over many items, on all cores.

Forked children inherit the function and the items as they are; only results travel back. That is
why this is not a process pool, which would have to pickle templates and views.
"""

import os
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

WORTH_FORKING = 200
"""Small items (pages) from which a second process saves more than it costs to start."""


def map_on_all_cores(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    cores: int | None = None,
    *,
    worth_forking: int = WORTH_FORKING,
) -> list[Result]:
    """Return `function` of every item, in order. What it raises in a child is raised here.

    Fewer items than `worth_forking` are done right here; large ones are worth it sooner.
    """
    count = cores or os.cpu_count() or 1
    if count == 1 or len(items) < worth_forking or not hasattr(os, "fork"):
        return [function(item) for item in items]
    children = [_start(function, items[part::count]) for part in range(1, count)]
    parts = [[function(item) for item in items[::count]], *map(_receive, children)]
    return [parts[place % count][place // count] for place in range(len(items))]


def _start(function: Callable[[Item], Result], items: Sequence[Item]) -> Connection:
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    context.Process(target=_work, args=(function, items, there), daemon=True).start()
    there.close()
    return here


def _work(
    function: Callable[[Item], Result], items: Sequence[Item], connection: Connection
) -> None:
    try:
        connection.send([function(item) for item in items])
    except Exception as error:  # noqa: BLE001 - handed to the parent, which raises it
        connection.send(error)


def _receive(connection: Connection) -> list[Result]:
    answer: list[Result] | Exception = connection.recv()
    if isinstance(answer, Exception):
        raise answer
    return answer
