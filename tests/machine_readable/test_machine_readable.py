"""What all files for machines have in common."""

from pathlib import Path

import pytest

from generator.demo import write_demo
from generator.pipeline import inspect
from generator.products import products
from tests.building import CONTENT, SECOND_DISTRICT, TODAY, run
from tests.contents import SMALL, offer, pages, write
from tests.machine_readable.published import (
    ATOM,
    SITE,
    SITEMAP,
    addressed,
    faults,
    found_in,
    machine_files,
)

NEW = {"offers/ahausen/neu.md": offer("neu", "source: {name: Q, as_of: 2026-11-01}")}
SECURITY = "security_contact: sicherheit@example.org\n"


def test_a_site_with_an_address_has_them_all(tmp_path: Path) -> None:
    assert set(machine_files(tmp_path, NEW, SECURITY)) == {
        "sitemap.xml",
        "robots.txt",
        "neu.xml",
        "stadt/ahausen.xml",
        "stadt/bedorf.xml",
        "kategorie/garten.xml",
        "kategorie/musik.xml",
        ".well-known/security.txt",
    }


def test_a_site_without_an_address_has_none(tmp_path: Path) -> None:
    assert machine_files(tmp_path, NEW, SECURITY, site=SMALL["site.yaml"]) == {}


@pytest.mark.parametrize("content", [CONTENT, SECOND_DISTRICT], ids=["real", "second"])
def test_districts_without_an_address_publish_none_of_it(content: Path) -> None:
    assert found_in(content) == {}


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    one = machine_files(tmp_path / "one", NEW, SECURITY)
    assert machine_files(tmp_path / "two", dict(reversed(NEW.items())), SECURITY) == one


def test_they_are_published_with_the_pages(tmp_path: Path) -> None:
    files = {**SMALL, "site.yaml": SITE + SECURITY}
    content, site = write(tmp_path / "content", files), tmp_path / "site"
    built = run("build", "--no-cache", "--content", content, "--site", site)
    assert built.returncode == 0, built.stdout + built.stderr
    for path, expected in machine_files(tmp_path / "same", {}, SECURITY).items():
        assert (site / path).read_bytes() == expected


def test_no_two_files_of_a_site_have_the_same_path(tmp_path: Path) -> None:
    content = write(tmp_path, {**SMALL, **NEW, "site.yaml": SITE + SECURITY})
    paths = [product.path for product in products(inspect(content, TODAY).plans)]
    assert len(set(paths)) == len(paths)


def test_a_demo_is_valid_and_hidden(tmp_path: Path) -> None:
    write_demo(CONTENT, tmp_path / "demo", 120, 1, TODAY)
    made = found_in(addressed(tmp_path / "demo", tmp_path / "content"))
    assert "sitemap.xml" not in made
    assert made.pop("robots.txt") == b"User-agent: *\nDisallow: /\n"
    assert made["neu.xml"].count(b"<entry>") == 50
    assert faults(ATOM, tmp_path, made) == []


def test_the_sitemap_of_the_real_content_is_valid(tmp_path: Path) -> None:
    made = found_in(addressed(CONTENT, tmp_path / "content"))
    assert made["sitemap.xml"].count(b"<url>") > 200
    assert faults(SITEMAP, tmp_path, {"sitemap.xml": made["sitemap.xml"]}) == []


@pytest.mark.parametrize(("settings", "hidden"), [("", False), ("demo: true\n", True)])
def test_pages_of_a_demo_ask_search_engines_to_stay_away(
    tmp_path: Path, settings: str, *, hidden: bool
) -> None:
    site = pages(tmp_path, {"site.yaml": SITE + settings})
    noindex = {
        path for path, it in site.items() if '<meta name="robots" content="noindex">' in it.html
    }
    assert noindex == (set(site) if hidden else {"404.html"})
