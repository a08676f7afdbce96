import json

import pytest

from generator.publish.manifest import Manifest, ManifestEntry
from generator.release.releases import MOST_RELEASES, Release, Releases, releases_from
from tests.release.editions import assets, edition


def release(version: object, day: str = "2026-11-23") -> Release:
    site = edition(version)
    return Release.of(site.manifest, site.digest, day)


def after(*versions: object) -> Releases:
    releases = Releases()
    for version in versions:
        releases = releases.with_newest(release(version))
    return releases


def test_the_last_five_releases_are_remembered_newest_first() -> None:
    releases = after(*range(8))
    assert MOST_RELEASES == 5
    assert [it.digest for it in releases.newest_first] == [
        edition(version).digest for version in (7, 6, 5, 4, 3)
    ]
    assert releases.assets().keys() == assets(*map(edition, (7, 6, 5, 4, 3))).keys()


def test_the_same_release_again_adds_no_entry_on_any_day() -> None:
    releases = after(1, 2)
    assert releases.with_newest(release(2, "2027-01-01")) == releases


def test_going_back_to_an_older_release_makes_it_the_newest() -> None:
    assert [it.digest for it in after(1, 2, 1).newest_first] == [
        edition(1).digest,
        edition(2).digest,
    ]


def test_releases_are_read_back_as_they_were_written() -> None:
    released = after(1, "ähre").newest_first
    releases = Releases(released, "0af3", ("a/ü.html", "b.html"), (".htaccess.backup", "\udcfc"))
    assert releases_from(releases.product().content) == releases
    assert releases_from(Releases().product().content) == Releases()


def test_records_of_earlier_versions_are_read() -> None:
    record = json.loads(Releases(after(1).newest_first, unfinished=("a.html",)).product().content)
    del record["running"], record["spared"]
    read = releases_from(json.dumps(record).encode())
    assert read == Releases(after(1).newest_first, unfinished=("a.html",))
    assert read.is_cut_short
    assert not Releases(after(1).newest_first).is_cut_short


def test_only_files_that_stay_for_cached_pages_are_kept_whatever_a_list_names() -> None:
    others = ("shell.php", "angebot/login.html", "angebot/.htaccess", "assets/a-0123456789.php")
    named = (*others, "assets/a-0123456789.css")
    listed = Manifest(tuple(ManifestEntry(path, "", 0) for path in named))
    releases = Releases((Release("", "", listed),))
    assert set(releases.assets()) == {"assets/a-0123456789.css"}
    assert set(releases.only(named).named()) == {"assets/a-0123456789.css"}
    assert set(releases.named()) == set(named)


def broken(**changes: object) -> bytes:
    return json.dumps(json.loads(after(1).product().content) | changes).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[" * 100_000,
        b"[]",
        b"{}",
        broken(kind="other"),
        broken(releases={}),
        broken(releases=[{}]),
        broken(releases=[{"day": "", "digest": "", "assets": {"files": {"a": 1}}}]),
        broken(unfinished=[1]),
        broken(running=None),
        broken(spared={}),
        broken(spared=[1]),
    ],
)
def test_what_is_not_ours_is_not_read(content: bytes) -> None:
    assert releases_from(content) is None
