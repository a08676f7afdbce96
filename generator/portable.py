"""What of the site can be taken along: an archive of each edition, a pack of it, and its keeper."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.alone import alone
from generator.pages.page import Edition
from generator.pages.take_along import Archive
from generator.product import Product
from generator.search_files import DEVICE_LIST, LIST, SearchFiles
from generator.take_along import archived, pack_sizes, packed, service_worker, told_to_worker
from generator.urls import ARCHIVE_OF_ALL


@dataclass(frozen=True, slots=True)
class Finished:
    """An edition whose pages are printed. Assets and data are those of all editions."""

    edition: Edition
    pages: tuple[Product, ...]
    manifest: Product
    search: SearchFiles
    assets: tuple[Product, ...]
    data: tuple[Product, ...]
    """Files of records: in an archive, too, but not kept on devices."""
    lost: Product
    """What a device shows that has dropped the edition."""
    front: Product
    """What leads to the start page from the folder above that of the edition."""

    @property
    def language(self) -> str:
        """The language of the edition (BCP 47)."""
        return self.edition.words.language

    def for_host(self) -> tuple[Product, ...]:
        """Return the files of the edition alone that a host has."""
        return (*self.pages, self.manifest, *self.search.host)

    def to_take_along(self) -> tuple[Product, ...]:
        """Return the files that work by themselves, without a host."""
        return (*self.assets, *self.pages, self.manifest, *self.search.device)

    def with_page(self, page: Product) -> "Finished":
        """Return the edition with another page in the place of one."""
        pages = tuple(page if it.path == page.path else it for it in self.pages)
        return replace(self, pages=pages)


def archives_of(editions: Sequence[Finished]) -> tuple[Product, ...]:
    """Return an archive of each edition, and one of all where there are several."""
    if len(editions) == 1:
        return (_archive(editions[0], _to_unpack(editions)),)
    apart = (_archive(it, map(alone, (it.front, *_to_unpack((it,))))) for it in editions)
    return (*apart, archived(_to_unpack(editions), ARCHIVE_OF_ALL, editions[0].edition.today))


def _archive(finished: Finished, files: Iterable[Product]) -> Product:
    # The start page of the edition at the root is its own front.
    apart = {file.path: file for file in files}
    return archived(tuple(apart.values()), finished.edition.urls.archive(), finished.edition.today)


def _to_unpack(editions: Sequence[Finished]) -> tuple[Product, ...]:
    """Return the files of an archive: opened from a folder a search has one list only."""
    places = [it.edition.urls.search_file for it in editions]
    names = {place(f"{DEVICE_LIST}.js"): place(f"{LIST}.js") for place in places}
    files = (file for it in editions for file in (*it.to_take_along(), *it.data))
    renamed = (Product(names.get(it.path, it.path), it.content) for it in files)
    # The assets are the same in all editions.
    return tuple({it.path: it for it in renamed}.values())


def told_of(archives: Sequence[Product], finished: Finished) -> tuple[Archive, ...]:
    """Return the archives that an edition tells of: its own, and the one of all."""
    own = (finished.edition.urls.archive(), ARCHIVE_OF_ALL)
    return tuple(
        Archive(it.path, len(it.content), every_language=it.path == ARCHIVE_OF_ALL)
        for it in archives
        if it.path in own
    )


def kept_on_devices(
    editions: Sequence[Finished], scripts: Mapping[str, str]
) -> tuple[Product, ...]:
    """Return the packs of the editions, the service worker that keeps them, and their sizes."""
    packs, lexicon = {it.language: _pack(it) for it in editions}, _lexicon(editions[0])
    told = {
        it.language: told_to_worker(
            packs[it.language], it.lost.content.decode(), lexicon, it.edition.urls.folder
        )
        for it in editions
    }
    return (*packs.values(), pack_sizes(packs), service_worker(scripts["worker"], told))


def nothing_kept(scripts: Mapping[str, str]) -> tuple[Product, ...]:
    """Return the service worker of a site that keeps nothing on devices any more."""
    return (service_worker(scripts["off"], {}),)


def _pack(finished: Finished) -> Product:
    place = finished.edition.urls.search_file
    lists = (it for it in finished.search.host if it.path == place(f"{LIST}.js"))
    return packed((*finished.to_take_along(), *lists), finished.edition.urls)


def _lexicon(finished: Finished) -> str:
    """Return a file with words of all languages: who reaches it has a network."""
    kept = {it.path for it in finished.search.device}
    return next(it.path for it in finished.search.host if it.path not in kept)
