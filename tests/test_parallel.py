import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.parallel import WORTH_FORKING, map_on_all_cores


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 2 * WORTH_FORKING + 20), st.integers(1, 4))
def test_it_is_a_plain_map_in_the_same_order(count: int, cores: int) -> None:
    items = range(count)
    assert map_on_all_cores(str, items, cores) == list(map(str, items))


def test_many_items_are_shared_among_processes_and_few_are_not() -> None:
    def process(_: int) -> int:
        return os.getpid()

    many = map_on_all_cores(process, range(WORTH_FORKING), 3)
    few = map_on_all_cores(process, range(WORTH_FORKING - 1), 3)
    assert len(set(many)) == 3
    assert set(few) == {os.getpid()} < set(many)


def test_functions_need_not_be_importable() -> None:
    offset = 3
    assert map_on_all_cores(lambda it: it + offset, range(300), 2) == list(range(3, 303))


def test_big_results_come_back_whole() -> None:
    found = map_on_all_cores(lambda it: bytes([it % 256]) * 10_000, range(400), 4)
    assert [(len(it), it[0]) for it in found] == [(10_000, it % 256) for it in range(400)]


@pytest.mark.parametrize("bad", [0, 1, 299])
def test_an_error_in_any_process_is_raised_here(bad: int) -> None:
    def fail(item: int) -> int:
        if item == bad:
            raise LookupError(item)
        return item

    with pytest.raises(LookupError, match=f"^{bad}$"):
        map_on_all_cores(fail, range(300), 2)


def test_few_large_items_are_shared_when_they_are_worth_it() -> None:
    found = map_on_all_cores(lambda _: os.getpid(), range(4), 2, worth_forking=2)
    assert len(set(found)) == 2
