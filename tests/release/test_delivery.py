"""Any history of publications, some cut short: what readers find, and what stays in the end."""

from collections.abc import Collection
from dataclasses import dataclass, field

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.product import Product
from generator.publish import PublishError
from generator.release import Site, deliver
from generator.release.releases import MOST_RELEASES, releases_from
from tests.release.editions import DAY, assets, edition, mapping, missing_files, missing_pages

HOSTS_OWN = {".well-known/acme-challenge/token": b"the host's"}


class Cut(Exception):
    pass


@dataclass
class Memory:
    """A target that keeps files in memory, looks at itself after each step, and may break off."""

    files: dict[str, bytes] = field(default_factory=dict)
    steps_left: int = -1
    followed_links: bool = True
    written: list[str] = field(default_factory=list)

    def paths(self) -> frozenset[str]:
        return frozenset(self.files)

    def read(self, path: str) -> bytes:
        return self.files[path]

    def put(self, products: Collection[Product]) -> int:
        for product in products:
            self._step()
            self.files[product.path] = product.content
            self.written.append(product.path)
            self._look()
        return len(products)

    def remove(self, paths: Collection[str]) -> None:
        for path in paths:
            self._step()
            assert not any(other.startswith(f"{path}/") for other in self.files)
            self.files.pop(path, None)
            self._look()

    def _look(self) -> None:
        assert missing_files(self.files) == set()
        assert not self.followed_links or missing_pages(self.files) == set()

    def _step(self) -> None:
        if self.steps_left == 0:
            raise Cut
        self.steps_left -= 1


def publish(site: Site, target: Memory, steps: int = -1) -> bool:
    """Publish and say whether it was not cut short after so many steps."""
    target.steps_left = steps
    try:
        deliver(site, target, "ziel", DAY)
    except Cut:
        return False
    return True


PAGES = st.sets(st.sampled_from(["stadt/a", "stadt/b", "b", "c/d/e"])).map(
    lambda names: ("index", *sorted(names))
)
SITES = st.builds(edition, st.integers(0, 8), PAGES)
HISTORIES = st.lists(st.tuples(SITES, st.integers(0, 30)), max_size=12)


MANY_CUT_SHORT = [
    (edition(1, ("index",)), 7),
    (edition(0, ("index",)), 3),
    *((edition(number, ("index",)), 1) for number in (2, 3, 4)),
    (edition(1, ("index", "stadt/a")), 1),
]
"""The site that is there is older than the releases that are remembered."""


@settings(deadline=None)
@given(HISTORIES, SITES)
@example(MANY_CUT_SHORT, edition(1, ("index",)))
@example(MANY_CUT_SHORT, edition(0, ("index",)))
def test_whatever_was_cut_short_before_only_the_last_releases_stay(
    history: list[tuple[Site, int]], last: Site
) -> None:
    target = Memory(dict(HOSTS_OWN), followed_links=False)
    tried: list[Site] = []
    for site, steps in history:
        publish(site, target, steps)
        tried.append(site)
    assert publish(last, target)
    stayed = target.files.keys() - mapping(last).keys() - HOSTS_OWN.keys()
    assert stayed <= {"releases.json", *assets(*tried)}
    releases = releases_from(target.files["releases.json"])
    assert releases is not None
    assert not releases.is_cut_short
    assert len(releases.newest_first) <= MOST_RELEASES
    assert stayed == {"releases.json", *(releases.assets().keys() - mapping(last).keys())}
    assert mapping(last).items() <= target.files.items()
    assert HOSTS_OWN.items() <= target.files.items()


@settings(deadline=None)
@given(SITES, st.lists(st.tuples(SITES, st.integers(0, 30)), max_size=6))
def test_readers_never_meet_a_dead_link_when_what_was_cut_short_is_done_again(
    first: Site, later: list[tuple[Site, int]]
) -> None:
    target = Memory()
    publish(first, target)
    for site, steps in later:
        publish(site, target, steps)
        publish(site, target, steps * 2)
        publish(site, target)
    assert missing_pages(target.files) == set()


@settings(deadline=None)
@given(st.lists(SITES, min_size=1, max_size=9))
def test_assets_of_the_last_five_releases_stay_and_no_others(sites: list[Site]) -> None:
    target = Memory()
    for site in sites:
        publish(site, target)
    latest: list[Site] = []
    for site in reversed(sites):
        if site.digest not in {it.digest for it in latest}:
            latest.append(site)
    stay = assets(*latest[:5]) | mapping(sites[-1])
    assert {path: it for path, it in target.files.items() if path != "releases.json"} == stay


def test_the_same_release_again_changes_nothing() -> None:
    target = Memory()
    publish(edition(1), target)
    before = dict(target.files)
    publish(edition(1), target)
    assert target.files == before


def test_a_site_that_build_wrote_right_there_is_taken_over_with_its_assets() -> None:
    target = Memory(mapping(edition(1)))
    publish(edition(2), target)
    assert assets(edition(1)).items() <= target.files.items()
    releases = releases_from(target.files["releases.json"])
    assert releases is not None
    assert [it.day for it in releases.newest_first] == ["2026-11-23", ""]


def test_the_order_is_assets_files_pages_manifest_service_worker() -> None:
    target = Memory()
    publish(edition(1, ("index",)), target)
    target.written.clear()
    publish(edition(2, ("index", "neu")), target)
    endings = [path.partition("-")[0] for path in target.written]
    assert endings == [
        "releases.json",
        *("assets/font", "assets/site", "search/index"),
        "search/files.js",
        *("neu.html", "index.html"),
        "build",
        "sw.js",
        "releases.json",
    ]


def test_what_someone_else_put_there_stays() -> None:
    target = Memory()
    publish(edition(1), target)
    foreign = {"amtsblatt/2026.pdf": b"%PDF", ".htaccess": b"Require all granted"}
    target.files |= foreign
    publish(edition(2), target)
    assert foreign.items() <= target.files.items()


@pytest.mark.parametrize("foreign", ["neu.html", "neu", "neu/seite.html"])
def test_what_someone_else_put_there_is_never_replaced(foreign: str) -> None:
    target = Memory()
    publish(edition(1), target)
    target.files[foreign] = b"by someone else"
    before = dict(target.files)
    clashing = edition(2, ("index", "neu/seite" if "/" in foreign or foreign == "neu" else "neu"))
    with pytest.raises(PublishError, match=f"Am Ziel liegt „{foreign}“"):
        deliver(clashing, target, "ziel", DAY)
    assert target.files == before


@pytest.mark.parametrize(
    "files",
    [
        {"urlaub.jpg": b""},
        {"build-manifest.json": b"{}"},
        {"index.html": b"It works!", ".well-known/x": b""},
    ],
)
def test_a_place_with_other_things_is_refused_and_left_alone(files: dict[str, bytes]) -> None:
    target = Memory(dict(files))
    with pytest.raises(PublishError, match="nicht leer und stammt nicht von diesem Programm"):
        deliver(edition(1), target, "ziel", DAY)
    assert target.files == files


def test_a_damaged_list_of_releases_is_refused_with_a_remedy() -> None:
    target = Memory(mapping(edition(1)) | {"releases.json": b"{"})
    with pytest.raises(PublishError, match="Bitte die Datei dort löschen"):
        deliver(edition(2), target, "ziel", DAY)


@pytest.mark.parametrize(
    "name",
    [".index.html.aB3dE9", "stadt/.ähren.html.publishing", ".sw.js.Zz0000", ".neu.html.backup"],
)
def test_unfinished_files_of_a_publication_cut_short_are_cleared(name: str) -> None:
    target = Memory()
    publish(edition(1), target)
    assert not publish(edition(1, ("index", "neu", "stadt/ähren")), target, steps=2)
    target.files |= {name: b"half", ".fremd.txt.aB3dE9": b"not ours"}
    publish(edition(1), target)
    assert name not in target.files
    assert ".fremd.txt.aB3dE9" in target.files


@pytest.mark.parametrize(
    "name", [".htaccess.backup", ".index.html.update", "stadt/.neu.html.260101"]
)
def test_somebodys_copies_stay_even_if_they_look_unfinished(name: str) -> None:
    hosted = (*edition(1).products[:-1], Product(".htaccess", b"Options -Indexes"))
    pages = (*hosted, Product("stadt/neu.html", b""))
    target = Memory()
    publish(Site.of(hosted), target)
    target.files[name] = b"by someone else"
    publish(Site.of(hosted), target)
    for steps in (1, 2, 7, -1):
        publish(Site.of(pages), target, steps)
        assert target.files[name] == b"by someone else"
        publish(Site.of(hosted), target, steps)
        assert target.files[name] == b"by someone else"
    record = releases_from(target.files["releases.json"])
    assert record is not None
    assert not record.is_cut_short
    assert record.spared == ()


def test_it_is_noted_that_a_publication_runs_even_if_no_path_is_new() -> None:
    target = Memory()
    publish(edition(1), target)
    assert not publish(edition(1), target, steps=1)
    record = releases_from(target.files["releases.json"])
    assert record is not None
    assert record.running == edition(1).digest
