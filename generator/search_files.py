"""The files of the search: what `search/` prepares, each as a classic script that hands it over.

A script, because pages opened from a folder may not fetch anything. `search/files.js` alone keeps
its address; it says where the others are, so that no page changes with them. Parts of a whole
("words-7" of "words") share one digest: the list stays small, and parts of two builds never meet.
"""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import Any

from generator.findable import Findable, everything_findable, offer_facets
from generator.pages.page import Edition
from generator.parallel import map_on_all_cores
from generator.product import Product
from generator.thesaurus import Thesaurus, thesaurus
from search.cards import card_files
from search.concept_files import concept_list, labels
from search.concepts import recogniser
from search.document import Document
from search.facets import Facet, facets_file
from search.index import FIELDS, builder, document_terms
from search.lexicon import lexicon
from search.pack import Pack, pack
from search.vocabulary import sounding, vocabulary

SHARDED_FROM = 3000
"""Offers beyond which the index comes in shards, to be loaded one by one."""
SHARDS = 64
LIST = "files"
_PART = re.compile(r"-\d+$")


def search_products(edition: Edition) -> tuple[Product, ...]:
    """Return the files of the search of an edition."""
    known, found = thesaurus(edition.catalogue), everything_findable(edition)
    texts = search_texts(found, offer_facets(edition), known)
    scripts = {name: _script(name, text) for name, text in texts.items()}
    digests = _digests(scripts)
    place = edition.urls.search_file
    files = (
        Product(place(f"{name}-{digests[_whole(name)]}.js"), script)
        for name, script in scripts.items()
    )
    return (*files, Product(place(f"{LIST}.js"), _script(LIST, json.dumps(digests))))


def search_texts(
    found: Sequence[Findable], facets: Sequence[Facet], known: Thesaurus
) -> dict[str, str]:
    """Return the texts of all files by logical name; offers come first in `found`."""
    filings = [it.filing for it in found if it.filing]
    index = _index([it.document for it in found], len(filings), known)
    return {
        "index": index.main,
        **{f"index-{number}": text for number, text in enumerate(index.shards)},
        **_words(known),
        "facets": facets_file(facets, filings),
        **card_files([it.card for it in found]),
    }


def _index(documents: Sequence[Document], offers: int, known: Thesaurus) -> Pack:
    recognises, splits = recogniser(known.concepts), known.splitter(documents)
    terms = map_on_all_cores(lambda it: document_terms(it, splits, recognises), documents)
    # Numbers, because an offer and an institution may have the same id.
    numbered = ((str(number), each) for number, each in enumerate(terms))
    return pack(builder(numbered), FIELDS, SHARDS if offers > SHARDED_FROM else 1)


def _words(known: Thesaurus) -> dict[str, str]:
    """Return what all languages call things, which depends on the thesaurus alone."""
    concepts, languages = known.concepts, known.languages()
    said = map_on_all_cores(partial(vocabulary, concepts), languages, worth_forking=2)
    heard = map_on_all_cores(partial(sounding, concepts), languages, worth_forking=2)
    return {
        "concepts": concept_list(concepts),
        **{f"labels-{it}": labels(concepts, it) for it in languages},
        **lexicon("words", said),
        **lexicon("sounds", [it for it in heard if it]),
    }


def _whole(name: str) -> str:
    """Return what a file is a part of, or its own name."""
    return _PART.sub("", name)


def _digests(scripts: Mapping[str, bytes]) -> dict[str, str]:
    """Return a digest of each whole with all its parts."""
    wholes = defaultdict[str, Any](sha256)
    for name, script in scripts.items():
        wholes[_whole(name)].update(script)
    return {name: digest.hexdigest()[:10] for name, digest in wholes.items()}


def _script(name: str, text: str) -> bytes:
    """Return a script that hands a text over; it may stand anywhere, even between HTML tags."""
    given = ",".join(json.dumps(it, ensure_ascii=False) for it in (name, text))
    for sign, escaped in (("</", "<\\/"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        given = given.replace(sign, escaped)
    return f"searchFile({given});\n".encode()
