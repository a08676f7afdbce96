"""The next site is written beside the destination; unchanged files are hard-linked."""

import os
import stat
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.product import Product
from generator.publish.folders import files_below
from generator.publish.manifest import Manifest

FILE_MODE = 0o644
FOLDER_MODE = 0o755


@dataclass(frozen=True, slots=True)
class PreviousSite:
    """The site in the destination: its folder, and what really is in it by path."""

    folder: Path
    files: Mapping[str, os.stat_result]


def previous_site(destination: Path) -> PreviousSite:
    """Look at the published site; one that is not there yet has no files."""
    return PreviousSite(destination, files_below(destination) if destination.exists() else {})


def stage(
    products: Sequence[Product], manifest: Manifest, previous: PreviousSite, staging: Path
) -> int:
    """Write the products, then their manifest, and return how many products were reused."""
    _make_folders(products, staging)
    reused = sum(_place(product, previous, staging) for product in products)
    _place(manifest.product(), previous, staging)
    return reused


def _make_folders(products: Iterable[Product], staging: Path) -> None:
    parents = {parent for product in products for parent in (staging / product.path).parents}
    inner = (parent for parent in parents if parent.is_relative_to(staging))
    for folder in sorted({staging, *inner}):
        folder.mkdir()
        folder.chmod(FOLDER_MODE)  # whatever the umask took away


def _place(product: Product, previous: PreviousSite, staging: Path) -> bool:
    """Put one product into staging; True when the previous site had it already."""
    target = staging / product.path
    if not _is_unchanged(product, previous):
        _write(target, product.content)
        return False
    before = previous.files[product.path]
    if not _linked(previous.folder / product.path, before, target):
        _write(target, product.content)
        os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))
    return True


def _is_unchanged(product: Product, previous: PreviousSite) -> bool:
    """Compare with the file itself: what the old manifest says of it may no longer be true."""
    found = previous.files.get(product.path)
    return (
        found is not None
        and stat.S_ISREG(found.st_mode)
        and found.st_size == len(product.content)
        and (previous.folder / product.path).read_bytes() == product.content
    )


def _linked(source: Path, before: os.stat_result, target: Path) -> bool:
    if stat.S_IMODE(before.st_mode) != FILE_MODE:
        return False
    # Some file systems know no hard links; a copy with the old time serves as well.
    with suppress(OSError):
        os.link(source, target, follow_symlinks=False)
    return target.exists()


def _write(target: Path, content: bytes) -> None:
    with target.open("xb") as file:
        os.fchmod(file.fileno(), FILE_MODE)
        file.write(content)
