"""What is packed comes out again, byte for byte, in the JavaScript that ships."""

import gzip

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from offline.pack import pack
from tests.javascript import JavaScript

CALLS = "tests/js/offline.mjs"
LINK = '<a href="a/b.html">'
LINES = st.sampled_from(["", "a", "b", "<p>ä</p>", "\r", "\0", "\u2028", "🙂", LINK])
TEXTS = st.lists(LINES, max_size=30).map("\n".join)
FILES = st.dictionaries(st.text("abc/.ä", min_size=1), TEXTS, max_size=6).map(
    lambda it: tuple(it.items())
)


@settings(deadline=None)
@given(FILES)
@example((("a", "x\nx\nx\nx"), ("b", "x\nx")))
def test_every_file_comes_out_as_it_went_in(
    js: JavaScript, files: tuple[tuple[str, str], ...]
) -> None:
    assert js(CALLS, "unpacked", pack(files)) == dict(files)


@settings(deadline=None)
@given(st.lists(LINES, max_size=60).map("\n".join))
def test_a_copy_costs_a_step(text: str) -> None:
    one, two = (len(pack([(str(it), text) for it in range(many)])) for many in (1, 2))
    assert two - one < len('["0",1000],') + 8


def test_pages_that_share_lines_are_small_together() -> None:
    pages = [
        (f"{number}.html", f"<h1>{number}</h1>\n" + "\n".join(f"<li>{it}" for it in range(500)))
        for number in range(200)
    ]
    apart = sum(len(gzip.compress(text.encode())) for _, text in pages)
    assert len(gzip.compress(pack(pages).encode())) < apart / 50


def test_a_file_that_is_not_there_is_missing(js: JavaScript) -> None:
    assert js(CALLS, "fileIn", pack([("a", "b")]), "c") is None


def test_a_pack_of_another_format_is_refused(js: JavaScript) -> None:
    other = pack([]).replace('"format":4', '"format":5')
    with pytest.raises(RuntimeError, match="format"):
        js(CALLS, "unpacked", other)
