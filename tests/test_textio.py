from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.textio import MAX_BYTES, Refused, decode, split_front_matter, visible


def refused(raw: bytes) -> tuple[str, int, int]:
    with pytest.raises(Refused) as caught:
        decode(raw, "a.md")
    problem = caught.value.problem
    return problem.rule, problem.line, problem.column


def test_line_ends_and_byte_order_marks_of_windows_are_read_over() -> None:
    assert decode(b"\xef\xbb\xbfeins\r\nzwei", "a.md") == "eins\nzwei"


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b"eins\nzw\xe4i", ("not-utf8", 2, 3)),
        ("ü\xf0".encode() + b"\xff", ("not-utf8", 1, 3)),
        (b"a\n\xff", ("not-utf8", 2, 1)),
        (b"eins\x00", ("forbidden-character", 1, 5)),
        ("ä\nb\u202e".encode(), ("forbidden-character", 2, 2)),
        ("a\u200bb".encode(), ("forbidden-character", 1, 2)),
        ("a\u3164".encode(), ("forbidden-character", 1, 2)),
        ("\u2800".encode(), ("forbidden-character", 1, 1)),
        ("a\U000e0041".encode(), ("forbidden-character", 1, 2)),
        ("\ufeff\ufeffa".encode(), ("forbidden-character", 1, 1)),
        (b"a" * (MAX_BYTES + 1), ("file-too-large", 0, 0)),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_place(
    raw: bytes, found: tuple[str, int, int]
) -> None:
    assert refused(raw) == found


def test_what_cannot_be_seen_is_made_visible() -> None:
    assert visible("ä\u202eb\x1b\udcff\u3164") == "ä<U+202E>b<U+001B><U+DCFF><U+3164>"


def test_the_largest_file_and_joined_persian_letters_are_read() -> None:
    assert len(decode(b"a" * MAX_BYTES, "a.md")) == MAX_BYTES
    persian = "می‌خواهم"
    assert "\u200c" in persian
    assert decode(persian.encode(), "a.md") == persian
    soft = "Beratungs\u00adstelle"
    assert decode(soft.encode(), "a.md") == soft


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    with suppress(Refused):
        text = decode(raw, "a.md")
        assert text.encode().replace(b"\n", b"") in raw.replace(b"\r\n", b"").replace(b"\n", b"")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: b\n---\nText\n", ("a: b\n", "Text\n", 4)),
        ("---\na: b\n---", ("a: b\n", "", 3)),
        ("---\n---\nText", ("", "Text", 3)),
        ("---  \na: b\n--- \n\nText", ("a: b\n", "\nText", 4)),
        ("---\na: b\n---\nText\n---\nmehr", ("a: b\n", "Text\n---\nmehr", 4)),
        ("---\na: '---x'\n---\n", ("a: '---x'\n", "", 4)),
    ],
)
def test_head_and_text_are_split(text: str, parts: tuple[str, str, int]) -> None:
    assert split_front_matter(text, "a.md") == parts


@pytest.mark.parametrize("text", ["", "Text", "\n---\na: b\n---\n", "---\na: b\n", "--- a\n---\n"])
def test_a_text_without_head_is_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        split_front_matter(text, "a.md")
    assert caught.value.problem.rule == "front-matter-missing"
