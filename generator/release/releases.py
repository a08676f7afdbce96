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
        return cls(digest, day, replace(manifest, entries=tuple(kept)))

    def only(self, paths: Collection[str]) -> Self:
        """Return the release with those of its assets that are among these paths."""
        entries = tuple(entry for entry in self.assets.entries if entry.path in paths)
        return replace(self, assets=replace(self.assets, entries=entries))


@dataclass(frozen=True, slots=True)
class Releases:
    """What was published here.

    newest_first: at most MOST_RELEASES.
    running: the digest of the site that is being published; empty at the end, so that the next
        publication can clear up after one cut short.
    unfinished: paths that it was about to add or to remove when it began.
    spared: paths that looked like its unfinished files before it began.
    """

    newest_first: tuple[Release, ...] = ()
    running: str = ""
    unfinished: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()

    @property
    def is_cut_short(self) -> bool:
        """Whether a publication did not come to its end, or has not yet.

        Earlier records name only what is unfinished.
        """
        return bool(self.running or self.unfinished)

    def with_newest(self, release: Release) -> "Releases":
        """Return the releases after this one; publishing the newest again changes nothing."""
        if self.newest_first and self.newest_first[0].digest == release.digest:
            return replace(self, newest_first=self.newest_first[:MOST_RELEASES])
        older = (it for it in self.newest_first if it.digest != release.digest)
        return replace(self, newest_first=(release, *older)[:MOST_RELEASES])

    def only(self, paths: Collection[str]) -> "Releases":
        """Return the releases with those of their assets that are among these paths."""
        kept = self.assets().keys() & paths
        return replace(self, newest_first=tuple(it.only(kept) for it in self.newest_first))

    def named(self) -> dict[str, ManifestEntry]:
        """Return all files that releases name, by path; of two, the newer one's."""
        return {
            entry.path: entry for it in reversed(self.newest_first) for entry in it.assets.entries
        }

    def assets(self) -> dict[str, ManifestEntry]:
        """Return the assets among them: a list in reach of others may name anything."""
        return {path: entry for path, entry in self.named().items() if is_asset(path)}

    def product(self) -> Product:
        """Return the releases as a file; equal releases give equal bytes."""
        releases = [
            {"day": it.day, "digest": it.digest, "assets": json.loads(it.assets.product().content)}
            for it in self.newest_first
        ]
        document = {
            "kind": _KIND,
            "releases": releases,
            "running": self.running,
            "unfinished": self.unfinished,
            "spared": self.spared,
        }
        text = json.dumps(document, indent=1)  # in ASCII: file names may be no Unicode
        return Product(RELEASES_PATH, f"{text}\n".encode())


def releases_from(content: bytes) -> Releases | None:
    """Read the bytes of a file of releases back; None when they are not one of ours."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return None
    match document:
        case {"kind": kind, "releases": list(listed), "unfinished": list(unfinished)} if (
            kind == _KIND
        ):
            releases = tuple(_release(it) for it in listed)
            whole = tuple(it for it in releases if it is not None)
            # Earlier records have neither.
            running, spared = document.get("running", ""), document.get("spared", [])
            if len(whole) == len(releases) and _are_texts([running], unfinished, spared):
                return Releases(whole, running, tuple(unfinished), tuple(spared))
    return None


def _are_texts(*lists: object) -> bool:
    return all(isinstance(it, list) and all(isinstance(one, str) for one in it) for it in lists)


def _release(known: object) -> Release | None:
    match known:
        case {"day": str(day), "digest": str(digest), "assets": dict(assets)}:
            manifest = manifest_from(json.dumps(assets).encode())
            return None if manifest is None else Release(digest, day, manifest)
    return None
