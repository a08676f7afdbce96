"""The files of the search: what `search/` prepares, each as a classic script that hands it over.

A script, because pages opened from a folder may not fetch anything. `search/files.js` alone keeps
its address; it says where the others are, so that no page changes with them.
"""

import json
from collections.abc import Sequence
from functools import partial
from hashlib import sha256

from generator.findable import Findable, everything_findable, offer_facets
from generator.memory import Memory
from generator.pages.page import Edition
from generator.parallel import map_on_all_cores
from generator.product import Product
from generator.search_index import search_index
from generator.thesaurus import Thesaurus, thesaurus
from generator.urls import Urls
from search.cards import card_files
from search.dictionary import concept_list, dictionary, sounds
from search.facets import Facet, facets_file
from search.transliteration import is_written_out

LIST = "files"


def search_products(edition: Edition, memory: Memory | None = None) -> tuple[Product, ...]:
    """Return the files of the search of an edition; a memory makes it faster the next time."""
    known, found = thesaurus(edition.catalogue), everything_findable(edition)
    texts = search_texts(found, offer_facets(edition), known, memory)
    files = tuple(_product(edition.urls, name, text) for name, text in texts.items())
    paths = {name: file.path for name, file in zip(texts, files, strict=True)}
    path = edition.urls.search_file(f"{LIST}.js")
    return (*files, Product(path, _script(LIST, json.dumps(paths))))


def search_texts(
    found: Sequence[Findable],
    facets: Sequence[Facet],
    known: Thesaurus,
    memory: Memory | None = None,
) -> dict[str, str]:
    """Return the texts of all files by logical name; offers come first in `found`."""
    filings = [it.filing for it in found if it.filing]
    index = search_index([it.document for it in found], known, memory or Memory())
    return {
        "index": index.main,
        **{f"index-{number}": text for number, text in enumerate(index.shards)},
        **_dictionaries(known, index.terms),
        "facets": facets_file(facets, filings),
        **card_files([it.card for it in found], len(filings)),
    }


def _dictionaries(known: Thesaurus, terms: frozenset[str]) -> dict[str, str]:
    concepts, languages = known.concepts, known.languages()
    makers = {
        "concepts": partial(concept_list, concepts),
        **{f"words-{it}": partial(dictionary, concepts, it, terms) for it in languages},
        **{f"sounds-{it}": partial(sounds, concepts, it) for it in languages if is_written_out(it)},
    }
    made = map_on_all_cores(lambda name: makers[name](), tuple(makers), worth_forking=2)
    return dict(zip(makers, made, strict=True))


def _product(urls: Urls, name: str, text: str) -> Product:
    content = _script(name, text)
    digest = sha256(content).hexdigest()[:10]
    return Product(urls.search_file(f"{name}-{digest}.js"), content)


def _script(name: str, text: str) -> bytes:
    """Return a script that hands a text over; it may stand anywhere, even between HTML tags."""
    given = ",".join(json.dumps(it, ensure_ascii=False) for it in (name, text))
    for sign, escaped in (("</", "<\\/"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        given = given.replace(sign, escaped)
    return f"searchFile({given});\n".encode()
