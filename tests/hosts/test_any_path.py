"""Paths come from pull requests; whatever they are made of, configurations take them literally."""

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.hosts import base_path
from generator.hosts.apache import apache
from generator.hosts.host import HostedSite, HostError
from generator.hosts.netlify import netlify
from generator.hosts.nginx import nginx
from generator.hosts.patterns import exactly
from generator.hosts.redirects_file import redirects_file
from generator.product import Product
from generator.publish import PublishError
from generator.publish.site_path import check_site_paths
from tests.hosts import serving
from tests.hosts.conftest import open_folder

AWKWARD = (
    "ä ö ü ß.html",
    "100%.html",
    "a%20b.html",
    "a%2fb.html",
    "$1 ${HOME} $uri $document_root.html",
    "%{REQUEST_URI} %1.html",
    "'einfach' und `schräg`.html",
    "semikolon; return 200;.html",
    "{block} } location ~ {.html",
    "#anker ! - [F].html",
    "(klammer) [R=404] a+b^c.html",
    "a&b=c,d@e.html",
    "zehn-\U0001f600-українська.html",
    "ordner mit $ und ä/tief.html",
    "ordner/mehrere  leerzeichen.html",
    "x.html.br.html",
)
SIGNS = st.sampled_from("ab$%{};'#()[]^+&=,@ !~-_.äї\U0001f600/")


def allowed(path: str) -> bool:
    try:
        check_site_paths((path,), "build-manifest.json")
    except PublishError:
        return False
    return True


PATHS = st.text(SIGNS, min_size=1, max_size=20).map("f".__add__).filter(allowed)


def written(folder: Path, product: Product) -> None:
    file = folder / product.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(product.content)


def lead_on(kind: str, paths: Iterable[str]) -> None:
    """Ask a real server for former paths, and for what stands there now."""
    base = "/wört-er/b.c/"
    present = {path: f"{path}.neu.html" for path in paths}
    files = [Product(path, path.encode()) for path in present.values()]
    files += [Product(f"{it.path}.gz", b"packed") for it in files]
    site = HostedSite(base, tuple(it.path for it in files), present)
    configured = apache(site) if kind == "apache" else nginx(site)
    with open_folder() as root, open_folder() as work:
        for product in (*files, *configured.files):
            written(root / base.strip("/"), product)
        settings = (root, work) if kind == "apache" else (root, work, base)
        with getattr(serving, kind)(*settings) as server:
            for former, path in present.items():
                told = server.ask(quote(base + former))
                assert (told.status, former) == (301, former)
                address = urlsplit(told.header("Location")).path
                assert unquote(address) == base + path
                assert server.ask(address).body == path.encode()
                packed = server.ask(address, accept_encoding="gzip")
                assert (packed.body, path) == (b"packed", path)
                assert server.ask(quote(base + former + "x")).status == 404


@pytest.mark.parametrize("kind", ["apache", "nginx"])
def test_awkward_paths_lead_on_and_are_served(kind: str) -> None:
    assert all(map(allowed, AWKWARD))
    lead_on(kind, AWKWARD)


@pytest.mark.parametrize("kind", ["apache", "nginx"])
@settings(deadline=None, max_examples=8)
@given(paths=st.lists(PATHS, max_size=20, unique_by=str.casefold))
def test_any_paths_lead_on_and_are_served(kind: str, paths: list[str]) -> None:
    lead_on(kind, paths)


@settings(deadline=None)
@given(PATHS)
def test_a_pattern_matches_its_path_alone(path: str) -> None:
    pattern = exactly(path)
    assert re.fullmatch(pattern.encode(), path.encode())
    assert not re.fullmatch(pattern.encode(), path.replace(path[-1], "~x").encode())
    assert re.fullmatch(r"[\w/\\-]+", pattern, re.ASCII)


@settings(deadline=None)
@given(st.dictionaries(PATHS, PATHS, max_size=5))
def test_every_redirect_is_one_line_of_three_words(redirects: dict[str, str]) -> None:
    made = redirects_file(HostedSite("/", (), redirects))
    lines = made.files[0].content.decode("ascii").splitlines()
    read = [line.split(" ") for line in lines]
    assert {unquote(it[0][1:]): unquote(it[1][1:]) for it in read} == redirects
    assert {it[2] for it in read} <= {"301"}
    assert not re.search(r"[*:#?]", "".join(lines))


@settings(deadline=None)
@given(st.lists(PATHS, max_size=5))
def test_header_rules_name_no_path_that_is_not_a_pattern_of_ours(paths: list[str]) -> None:
    content = netlify(HostedSite("/", tuple(paths), {})).files[0].content.decode()
    assert [line for line in content.splitlines() if line.startswith("/")] == ["/*"]


@settings(deadline=None)
@given(st.text(st.sampled_from("aä0/%.20~-_$\"';{}?# \n\\:")))
def test_any_address_has_a_harmless_path_or_is_refused(path: str) -> None:
    try:
        base = base_path(f"https://kreis.example/{path}")
    except HostError:
        return
    assert base.startswith("/")
    assert base.endswith("/")
    assert not {"", ".", ".."} & set(base[1:-1].split("/")) or base == "/"
    assert all(it.isalnum() or it in "/.-_~" for it in base)
