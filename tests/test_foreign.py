"""Texts in the language of the content, on pages in another."""

import pytest

from generator.foreign import foreign, is_foreign, told_apart, unmarked, whole

GERMAN = foreign("Beet")
SPAN = '<span lang="de" dir="ltr">Beet</span>'


def test_a_mark_goes_on_once_and_comes_off() -> None:
    assert unmarked(GERMAN) == "Beet"
    assert foreign(GERMAN) == GERMAN
    assert foreign("") == ""
    assert is_foreign(GERMAN)
    assert not is_foreign("Beet")
    assert not is_foreign(f"{GERMAN}, {GERMAN}")


def test_a_text_of_parts_becomes_one() -> None:
    assert whole(f"{foreign('Weg 1')}, 12345 {foreign('Ort')}") == foreign("Weg 1, 12345 Ort")
    assert whole("12345") == "12345"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (f"<h1>{GERMAN}</h1>", f"<h1>{SPAN}</h1>"),
        (f"<p>في {GERMAN}، {GERMAN}</p>", f"<p>في {SPAN}، {SPAN}</p>"),
        (
            f'<a aria-label="{GERMAN}" href="x">{GERMAN}</a>',
            f'<a aria-label="Beet" href="x">{SPAN}</a>',
        ),
        (f"<title>{GERMAN} – x</title>", "<title>Beet – x</title>"),
        (f'<option value="1">{GERMAN}</option>', '<option value="1">Beet</option>'),
        (f'<text x="1">{GERMAN}</text>', '<text x="1">Beet</text>'),
        (f"<script>{GERMAN}</script>", f"<script>{GERMAN}</script>"),
        ("<p>Beet</p>", "<p>Beet</p>"),
    ],
)
def test_html_tells_languages_apart(written: str, shown: str) -> None:
    assert told_apart(written, "de") == shown
