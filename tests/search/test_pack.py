"""The packed index says what lunr's own JSON says: the same terms, scores and results."""

import gzip
import json
import random
from collections.abc import Sequence
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lunr.builder import Builder

from search.index import FIELDS, Terms, builder
from search.pack import pack
from search.segment import segment
from tests.javascript import JavaScript
from tests.search.documents import indexed

PACKS = "tests/js/packs.mjs"
WORDS = st.sampled_from(["a", "ab", "abc", "b", "ba", "ü", "я", "#c", "☎0", "z"])
DOCUMENTS = st.lists(
    st.fixed_dictionaries({field: st.lists(WORDS, max_size=6) for field in FIELDS}),
    min_size=1,
    max_size=12,
)


def both(documents: Sequence[Terms], segments: int, share: int) -> tuple[dict[str, object], object]:
    """Return the pack, and what lunr writes, both as JavaScript is given them.

    The pack is joined from segments, and a shard of it has about `share` steps, 0 for the usual.
    """
    made = _built(documents)
    ends = [len(documents) * (part + 1) // segments for part in range(segments)]
    parts = [documents[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    packed = pack([segment(_built(it), tuple(FIELDS)) for it in parts], FIELDS, share)
    given: dict[str, object] = {"main": packed.main, "shards": packed.shards}
    return given, json.loads(json.dumps(made.build().serialize()))


def _built(documents: Sequence[Terms]) -> Builder:
    return builder((str(number), terms) for number, terms in enumerate(documents))


def known(documents: Sequence[Terms]) -> list[str]:
    """Return all terms of documents, sorted."""
    return sorted({it for terms in documents for field in terms.values() for it in field})


def some_queries() -> object:
    """Return queries of all that lunr knows, each of several parts."""
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


@pytest.mark.parametrize(("segments", "share"), [(1, 10**9), (3, 500), (40, 1)])
def test_terms_and_scores_are_those_of_lunr(js: JavaScript, segments: int, share: int) -> None:
    packed, own = both(indexed()[:40], segments, share)
    compared = js(PACKS, "compareIndexes", packed, own)
    assert compared["terms"] == known(indexed()[:40])
    assert compared["scores"] > 2000
    assert compared["different"] == []


@pytest.mark.parametrize(("segments", "share"), [(1, 10**9), (5, 0), (9, 50)])
def test_queries_have_the_results_of_lunr(js: JavaScript, segments: int, share: int) -> None:
    packed, own = both(indexed(), segments, share)
    compared = js(PACKS, "compareQueries", packed, own, some_queries())
    assert compared["found"] > 500
    assert compared["different"] == []


def test_the_parts_of_lunr_that_ship_answer_as_the_whole(js: JavaScript) -> None:
    compared = js(PACKS, "compareShippedQueries", *both(indexed(), 5, 0), some_queries())
    assert compared["isLunr"]
    assert compared["found"] > 500
    assert compared["different"] == []
    assert not {"Builder", "QueryParser", "stemmer", "tokenizer"} & set(compared["parts"])


@settings(deadline=None)
@given(DOCUMENTS, st.integers(1, 5), st.integers(0, 9))
def test_any_documents_are_packed_as_lunr_has_them(
    js: JavaScript, documents: list[Terms], segments: int, share: int
) -> None:
    assert js(PACKS, "compareIndexes", *both(documents, segments, share))["different"] == []


@given(DOCUMENTS, st.integers(2, 5))
def test_a_pack_does_not_depend_on_its_segments(documents: list[Terms], segments: int) -> None:
    assert both(documents, segments, 0) == both(documents, 1, 0)


def test_the_pack_is_small() -> None:
    packed, own = both(indexed(), 1, 0)
    small, large = (len(gzip.compress(json.dumps(it).encode())) for it in (packed, own))
    assert small * 3 < large
