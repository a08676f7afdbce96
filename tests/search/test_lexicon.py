"""What the build knows of words, the browser looks up, and it loads no more than it must."""

import gzip
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.lexicon import Phrase, Vocabulary, lexicon
from search.vocabulary import sounding, vocabulary
from tests.javascript import JavaScript
from tests.search.documents import offers

CALLS = "tests/js/lexicons.mjs"
WORDS = st.sampled_from(["a", "ab", "abc", "b", "ba", "ü", "я", "яя", "ز", "9"])
PHRASES = st.lists(
    st.tuples(st.integers(0, 3000), st.lists(WORDS, min_size=1, max_size=4, unique=True)),
    max_size=9,
)
VOCABULARIES = st.lists(
    st.tuples(PHRASES, st.frozensets(WORDS, max_size=3)), min_size=1, max_size=4
)


@cache
def vocabularies() -> tuple[Vocabulary, ...]:
    known = offers().known
    return tuple(vocabulary(known.concepts, it) for it in known.languages())


@cache
def words() -> dict[str, str]:
    return lexicon("words", vocabularies())


def told(one: Vocabulary) -> dict[str, object]:
    """Return what a browser must know of each word of a language."""
    fewest: dict[str, dict[int, int]] = {word: {} for word in one.ignored}
    for concept, said in one.phrases:
        for word in said:
            of_word = fewest.setdefault(word, {})
            of_word[concept] = min(len(said), of_word.get(concept, len(said)))
    return {
        word: {
            "ignored": word in one.ignored,
            "shortest": sorted([concept, length] for concept, length in lengths.items()),
        }
        for word, lengths in fewest.items()
    }


def whole(one: Vocabulary) -> list[list[object]]:
    """Return every phrase with its concept, its words sorted."""
    return sorted([concept, *sorted(said)] for concept, said in set(one.phrases))


@settings(deadline=None)
@given(VOCABULARIES)
def test_any_words_are_read_as_they_were_written(
    js: JavaScript, made: list[tuple[list[tuple[int, list[str]]], frozenset[str]]]
) -> None:
    many = [
        Vocabulary(f"l{number}", "de", distinct(phrases), ignored)
        for number, (phrases, ignored) in enumerate(made)
    ]
    compare(js, many)


def distinct(phrases: list[tuple[int, list[str]]]) -> tuple[Phrase, ...]:
    return tuple(
        {(concept, frozenset(said)): (concept, tuple(said)) for concept, said in phrases}.values()
    )


def test_the_thesaurus_is_read_as_it_was_written(js: JavaScript) -> None:
    compare(js, vocabularies()[::4])


def test_sounds_are_read_as_they_were_written(js: JavaScript) -> None:
    known = offers().known
    compare(js, [it for it in (sounding(known.concepts, each) for each in ("uk", "fa")) if it])


def compare(js: JavaScript, many: list[Vocabulary] | tuple[Vocabulary, ...]) -> None:
    read = js(CALLS, "readAll", lexicon("words", many))
    for one, found in zip(many, read, strict=True):
        assert found["language"] == one.language
        assert found["phrases"] == whole(one)
        assert found["words"] == told(one)


@pytest.mark.parametrize("word", ["schuldnerberatung", "яслі", "مدرسه", "kindergarten"])
def test_a_word_loads_one_small_part(js: JavaScript, word: str) -> None:
    files = words()
    lacking = js(CALLS, "lackingFor", files["words"], word)
    assert len(lacking) == 1
    assert len(gzip.compress(files[lacking[0]].encode())) < 6000


def test_words_in_any_order_of_loading(js: JavaScript) -> None:
    files = words()
    beginning = "schul"
    everything = {word for one in vocabularies() for _, said in one.phrases for word in said}
    everything |= {word for one in vocabularies() for word in one.ignored}
    expected = sorted(word for word in everything if word.startswith(beginning))
    assert len(expected) > 10
    assert js(CALLS, "beginningWith", files, beginning) == expected
