"""The packed index says what lunr's own JSON says: the same terms, scores and results."""

import gzip
import json
import random
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.index import FIELDS, Terms, builder
from search.pack import pack
from tests.javascript import JavaScript
from tests.search.documents import indexed

PACKS = "tests/js/packs.mjs"
WORDS = st.sampled_from(["a", "ab", "abc", "b", "ba", "ü", "я", "#c", "☎0", "z"])
DOCUMENTS = st.lists(
    st.fixed_dictionaries({field: st.lists(WORDS, max_size=6) for field in FIELDS}),
    min_size=1,
    max_size=12,
)


def both(documents: Sequence[Terms], shards: int) -> tuple[dict[str, object], object]:
    """Return the pack, and what lunr writes, both as JavaScript is given them."""
    made = builder((str(number), terms) for number, terms in enumerate(documents))
    packed = pack(made, FIELDS, shards)
    given: dict[str, object] = {"main": packed.main, "shards": packed.shards}
    return given, json.loads(json.dumps(made.build().serialize()))


def known(documents: Sequence[Terms]) -> list[str]:
    """Return all terms of documents, sorted."""
    return sorted({it for terms in documents for field in terms.values() for it in field})


@pytest.mark.parametrize("shards", [1, 7])
def test_terms_and_scores_are_those_of_lunr(js: JavaScript, shards: int) -> None:
    packed, own = both(indexed()[:40], shards)
    compared = js(PACKS, "compareIndexes", packed, own)
    assert compared["terms"] == known(indexed()[:40])
    assert compared["scores"] > 2000
    assert compared["different"] == []


@pytest.mark.parametrize("shards", [1, 64])
def test_queries_have_the_results_of_lunr(js: JavaScript, shards: int) -> None:
    packed, own = both(indexed(), shards)
    compared = js(PACKS, "compareQueries", packed, own, queries())
    assert compared["found"] > 500
    assert compared["different"] == []


def test_the_parts_of_lunr_that_ship_are_enough(js: JavaScript, tmp_path: Path) -> None:
    module = str(tmp_path / "packs.mjs")
    js("tests/js/bundled.mjs", "bundled", "packs.mjs", module)
    compared = js(module, "compareQueries", *both(indexed(), 7), queries())
    assert compared["found"] > 500
    assert compared["different"] == []


def queries() -> list[object]:
    word = partial(random.Random(1).choice, known(indexed()))
    return [
        [
            {"terms": [word()], "options": {}},
            {"terms": [word()], "options": {"boost": 2}},
            {"terms": [word()[:4]], "options": {"wildcard": 2}},
            {"terms": [word()], "options": {"presence": 1 + number % 3}},
            {"terms": [word()], "options": {"editDistance": 1}},
            {"terms": [word()], "options": {"fields": ["name", "concepts"]}},
        ][: 1 + number % 6]
        for number in range(120)
    ]


@settings(deadline=None)
@given(DOCUMENTS, st.integers(1, 5))
def test_any_documents_are_packed_as_lunr_has_them(
    js: JavaScript, documents: list[Terms], shards: int
) -> None:
    assert js(PACKS, "compareIndexes", *both(documents, shards))["different"] == []


def test_the_pack_is_small() -> None:
    packed, own = both(indexed(), 1)
    small, large = (len(gzip.compress(json.dumps(it).encode())) for it in (packed, own))
    assert small * 3 < large
