"""The last releases and their assets, as `releases.json` beside the site remembers them.

It is no part of the site's manifest, because it depends on what was published before.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Self

from generator.product import Product
from generator.publish.manifest import Manifest, ManifestEntry, manifest_from
from generator.release.phases import is_asset

RELEASES_PATH = "releases.json"
MOST_RELEASES = 5
"""So many releases keep their assets, the newest among them."""
_KIND = "static-site-releases"


@dataclass(frozen=True, slots=True)
class Release:
    """One published site.

    digest: SHA-256 of its manifest; day: when it was published, empty when nobody noted it;
    assets: its files whose names change with their content.
    """

    digest: str
    day: str
    assets: Manifest

    @classmethod
    def of(cls, manifest: Manifest, digest: str, day: str = "") -> Self:
        """Return the release of a site with this manifest."""
        kept = (entry for entry in manifest.entries if is_asset(entry.path))
        return cls(digest, day, Manifest(tuple(kept)))


@dataclass(frozen=True, slots=True)
class Releases:
    """What was published here.

    newest_first: at most MOST_RELEASES.
    unfinished: paths that a publication was about to add or to remove when it began; it empties
        the list at its end, so that the next one can clear up after one cut short.
    """

    newest_first: tuple[Release, ...] = ()
    unfinished: tuple[str, ...] = ()

    def with_newest(self, release: Release) -> "Releases":
        """Return the releases after this one; publishing the newest again changes nothing."""
        if self.newest_first and self.newest_first[0].digest == release.digest:
            return self
        older = (it for it in self.newest_first if it.digest != release.digest)
        return replace(self, newest_first=(release, *older)[:MOST_RELEASES])

    def only(self, paths: Collection[str]) -> "Releases":
        """Return the releases without assets that are not among these paths."""
        return replace(
            self,
            newest_first=tuple(
                replace(it, assets=Manifest(tuple(e for e in it.assets.entries if e.path in paths)))
                for it in self.newest_first
            ),
        )

    def assets(self) -> dict[str, ManifestEntry]:
        """Return the assets of all releases by path; of two, the newer one's."""
        return {
            entry.path: entry for it in reversed(self.newest_first) for entry in it.assets.entries
        }

    def product(self) -> Product:
        """Return the releases as a file; equal releases give equal bytes."""
        releases = [
            {"day": it.day, "digest": it.digest, "assets": json.loads(it.assets.product().content)}
            for it in self.newest_first
        ]
        document = {"kind": _KIND, "releases": releases, "unfinished": self.unfinished}
        text = json.dumps(document, ensure_ascii=False, indent=1)
        return Product(RELEASES_PATH, f"{text}\n".encode())


def releases_from(content: bytes) -> Releases | None:
    """Read the bytes of a file of releases back; None when they are not one of ours."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return None
    match document:
        case {"kind": kind, "releases": list(listed), "unfinished": list(paths)} if kind == _KIND:
            releases = tuple(_release(it) for it in listed)
            whole = tuple(it for it in releases if it is not None)
            if len(whole) == len(releases) and all(isinstance(it, str) for it in paths):
                return Releases(whole, tuple(paths))
    return None


def _release(known: object) -> Release | None:
    match known:
        case {"day": str(day), "digest": str(digest), "assets": dict(assets)}:
            manifest = manifest_from(json.dumps(assets).encode())
            return None if manifest is None else Release(digest, day, manifest)
    return None
