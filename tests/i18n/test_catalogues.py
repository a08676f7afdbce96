"""The catalogues of all languages: complete, well formed, and kept when texts change."""

from functools import cache
from pathlib import Path

import pytest

from generator.i18n import (
    UnknownLanguageError,
    brought_up_to_date,
    languages,
    progress,
    untranslated,
    words_in,
)
from generator.i18n.catalogues import TRANSLATIONS, read_catalogue
from generator.load import Content, load
from generator.localizing import translatable
from tests.building import CONTENT, run

CONTENT_TEXTS = [("categories", "Garten"), ("categories", "Musik")]


@cache
def content() -> Content:
    return load(CONTENT)


def published() -> list[str]:
    """Return the languages that the content asks for, German left out."""
    (taxonomy,) = (it.record for it in content().entries if it.path == "taxonomy")
    return [it.id for it in taxonomy.languages.terms if it.interface and it.id != "de"]


@pytest.mark.parametrize("language", published())
def test_every_text_of_a_published_language_is_translated(language: str) -> None:
    wanted = tuple(translatable(content(), untranslated(language)))
    assert progress(language, wanted).missing == ()


@pytest.mark.parametrize("language", languages()[1:])
def test_catalogues_are_as_the_command_writes_them(language: str, tmp_path: Path) -> None:
    wanted = tuple(translatable(content(), untranslated(language)))
    written = (TRANSLATIONS / f"{language}.po").read_text("utf-8")
    (tmp_path / f"{language}.po").write_text(written, encoding="utf-8")
    brought_up_to_date(language, wanted, tmp_path)
    assert (tmp_path / f"{language}.po").read_text("utf-8") == written, "python build.py i18n"


@pytest.mark.parametrize("language", languages()[1:])
def test_nothing_is_said_to_be_reviewed_that_nobody_reviewed(language: str) -> None:
    assert not words_in(language).reviewed


def began(folder: Path, language: str = "uk") -> str:
    brought_up_to_date(language, CONTENT_TEXTS, folder)
    return (folder / f"{language}.po").read_text("utf-8")


def translate(folder: Path, text: str, said: str, language: str = "uk") -> None:
    file = folder / f"{language}.po"
    before = f'msgid "{text}"\nmsgstr ""'
    assert before in file.read_text("utf-8")
    after = file.read_text("utf-8").replace(before, f'msgid "{text}"\nmsgstr "{said}"')
    file.write_text(after, encoding="utf-8")


def test_a_new_language_begins_with_all_texts_and_none_translated(tmp_path: Path) -> None:
    text = began(tmp_path)
    assert "X-Reviewed-By: \\n" in text
    assert 'msgctxt "categories"\nmsgid "Garten"\nmsgstr ""' in text
    found = progress("uk", CONTENT_TEXTS, tmp_path)
    assert found.texts == len(found.missing) > 300


def test_what_is_translated_stays_and_what_is_gone_goes(tmp_path: Path) -> None:
    began(tmp_path)
    translate(tmp_path, "Garten", "Сад")
    translate(tmp_path, "Musik", "Музика")
    brought_up_to_date("uk", [("categories", "Garten"), ("categories", "Kunst")], tmp_path)
    text = (tmp_path / "uk.po").read_text("utf-8")
    assert 'msgid "Garten"\nmsgstr "Сад"' in text
    assert 'msgid "Kunst"\nmsgstr ""' in text
    assert "Музика" not in text


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("до {date}", "hat andere Platzhalter"),
        ("до", "hat andere Platzhalter"),
        ("до {high}", ""),
    ],
)
def test_placeholders_are_those_of_the_german_text(tmp_path: Path, said: str, fault: str) -> None:
    began(tmp_path)
    translate(tmp_path, "bis {high} Jahre", said)
    missing = [
        it for it in progress("uk", CONTENT_TEXTS, tmp_path).missing if "„bis {high} Jahre“" in it
    ]
    assert [fault in it for it in missing] == ([True] if fault else [])


def test_what_a_person_has_to_look_at_counts_as_missing(tmp_path: Path) -> None:
    began(tmp_path)
    translate(tmp_path, "Garten", "Сад")
    file = tmp_path / "uk.po"
    marked = file.read_text("utf-8").replace(
        'msgctxt "categories"\nmsgid "Garten"', '#, fuzzy\nmsgctxt "categories"\nmsgid "Garten"'
    )
    file.write_text(marked, encoding="utf-8")
    missing = progress("uk", CONTENT_TEXTS, tmp_path).missing
    assert any("Garten" in it and "fuzzy" in it for it in missing)


def test_all_plural_forms_are_asked_for(tmp_path: Path) -> None:
    began(tmp_path, "ar")
    catalogue = read_catalogue("ar", tmp_path)
    assert catalogue.num_plurals == 6
    one = next(it for it in catalogue if it.pluralizable)
    assert isinstance(one.string, tuple)
    assert len(one.string) == 6


def test_a_review_stays_in_the_head(tmp_path: Path) -> None:
    text = began(tmp_path)
    (tmp_path / "uk.po").write_text(
        text.replace("X-Reviewed-By: ", "X-Reviewed-By: Stadt Musterstadt, Sprachmittlung"),
        encoding="utf-8",
    )
    assert words_in("uk", tmp_path).reviewed
    assert "X-Reviewed-By: Stadt Musterstadt, Sprachmittlung\\n" in began(tmp_path)


def test_a_name_that_is_missing_is_not_one_that_is_alike(tmp_path: Path) -> None:
    began(tmp_path)
    translate(tmp_path, "Musik", "Musik")
    words = words_in("uk", tmp_path)
    assert words.term("categories", "Musik") == "Musik"
    assert words.term("categories", "Garten") is None
    assert words("Suche") == "Suche"


def test_a_language_that_nobody_knows_is_refused_in_german() -> None:
    with pytest.raises(UnknownLanguageError, match="BCP 47"):
        untranslated("xx")
    told = run("i18n", "--add", "xx")
    assert told.returncode == 2
    assert "Von der Sprache „xx“ ist nicht bekannt" in told.stderr
    assert "Traceback" not in told.stderr


def test_the_command_says_how_far_each_language_has_come() -> None:
    told = run("i18n", "--check")
    for language in languages()[1:]:
        assert f"{language}: " in told.stdout
