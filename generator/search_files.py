"""The files of the search: what `search/` prepares, each as a classic script that hands it over.

A script, because pages opened from a folder may not fetch anything. `search/files.js` alone keeps
its address; it says where the others are, so that no page changes with them. Parts of a whole
("words-7" of "words") share one digest: the list stays small, and parts of two builds never meet.

The words of all languages are the same for every edition, so a host has them once: a slash before
the digest says that a file is in the search folder at the root.
"""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from generator.findable import Findable, everything_findable, offer_facets
from generator.memory import Memory
from generator.pages.page import Edition
from generator.product import Product
from generator.search_index import search_index
from generator.search_words import own_words, search_words
from generator.thesaurus import Thesaurus, thesaurus
from search.cards import card_files
from search.facets import Facet, facets_file, usual

LIST = "files"
DEVICE_LIST = "files-offline"
"""The same list for a device without a network: with the words of one language."""
_OF_WORDS = re.compile(r"(words|sounds|labels)(-.*)?")
_AT_ROOT = re.compile(r"(concepts|words|sounds|labels)(-.*)?")
"""What the thesaurus alone decides."""
_PART = re.compile(r"-\d+$")
_NOTHING = frozenset[str]()


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """The files of the search of an edition.

    host: with the words of all languages, of which a question loads what it needs; device: with
    the words of the edition's own language, to be kept as a whole.
    """

    host: tuple[Product, ...]
    device: tuple[Product, ...]


def search_files(edition: Edition, memory: Memory | None = None) -> SearchFiles:
    """Return the files of the search of an edition; a memory makes it faster the next time."""
    known, found = thesaurus(edition.catalogue), everything_findable(edition)
    remembered = memory or Memory()
    texts = search_texts(found, offer_facets(edition), known, remembered)
    own = own_words(known, edition.words.language, remembered)
    label = f"labels-{edition.words.language}"
    shared = {it: text for it, text in texts.items() if not _OF_WORDS.fullmatch(it)}
    words = {it: text for it, text in own.items() if not it.startswith("labels") or it == label}
    at_root = frozenset(filter(_AT_ROOT.fullmatch, texts)) if edition.is_translation else _NOTHING
    return SearchFiles(
        host=_products(edition, texts, LIST, at_root),
        device=_products(edition, shared | words, DEVICE_LIST),
    )


def _products(
    edition: Edition,
    texts: Mapping[str, str],
    list_name: str,
    at_root: frozenset[str] = _NOTHING,
) -> tuple[Product, ...]:
    """Return files and their list, which names those at the root, too: another edition has them."""
    scripts = {name: _script(name, text) for name, text in texts.items()}
    digests = _digests(scripts)
    place = edition.urls.search_file
    files = (
        Product(place(f"{name}-{digests[_whole(name)]}.js"), script)
        for name, script in scripts.items()
        if name not in at_root
    )
    elsewhere = frozenset(map(_whole, at_root))
    told = {name: f"/{it}" if name in elsewhere else it for name, it in digests.items()}
    # Whatever the list is called: who asks for the list, gets it under this name.
    listed = _script(LIST, json.dumps(told))
    return (*files, Product(place(f"{list_name}.js"), listed))


def search_texts(
    found: Sequence[Findable],
    facets: Sequence[Facet],
    known: Thesaurus,
    memory: Memory | None = None,
) -> dict[str, str]:
    """Return the texts of all files by logical name; offers come first in `found`."""
    filings = [it.filing for it in found if it.filing]
    remembered = memory or Memory()
    index = search_index([it.document for it in found], known, remembered)
    return {
        "index": index.main,
        **{f"index-{number}": text for number, text in enumerate(index.shards)},
        **search_words(known, remembered),
        "facets": facets_file(facets, filings),
        **card_files([it.card for it in found], usual(facets, filings)),
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
