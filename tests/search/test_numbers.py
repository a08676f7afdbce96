from hypothesis import given
from hypothesis import strategies as st

from search.numbers import encode
from tests.javascript import JavaScript

LARGEST = 2**31 - 1


@given(st.lists(st.integers(0, 100) | st.integers(0, LARGEST)))
def test_the_browser_reads_what_the_build_wrote(js: JavaScript, numbers: list[int]) -> None:
    half = len(numbers) // 2
    expected = [*numbers, *numbers[half:]]
    assert js("tests/js/every.mjs", "read", encode(numbers), len(numbers)) == expected


@given(st.lists(st.integers(0, LARGEST)))
def test_the_letters_need_no_escaping(numbers: list[int]) -> None:
    text = encode(numbers)
    assert text.isascii()
    assert text.isprintable()
    assert not set(text) & set(' "\\<')
