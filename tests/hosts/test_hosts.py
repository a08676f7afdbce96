"""What is written for which host, and what stays out."""

import re
from pathlib import Path

import pytest

from commands.build import HOSTS as NAMED
from generator.hosts import HOSTS, HostError, base_path, hosted
from generator.hosts.headers import SECURITY_HEADERS
from generator.hosts.media_types import MEDIA_TYPES, ending
from generator.memory import Memory
from generator.pipeline import files, inspect
from generator.product import Product
from generator.publish import publish
from generator.urls import is_immutable
from tests.building import TODAY, files_in, run
from tests.contents import SMALL, write
from tests.hosts.conftest import MOVED, files_at

PAGE = b"<!doctype html>" + b"<p>Immer dasselbe.</p>" * 100
SITE = (
    Product("index.html", PAGE),
    Product("angebot/alt.html", PAGE + b"alt"),
    Product("angebot/neu.html", PAGE + b"neu"),
    Product("assets/site-0123456789.css", b"a{}" * 1000),
    Product("search/files.js", b"x" * 2000),
    Product("search/words-1-0123456789.js", b"x" * 2000),
    Product("search/labels-de-0123456789.js", b"x"),
    Product("search/labels-de-simple-0123456789.js", b"x"),
)
REDIRECTS = {"angebot/alt.html": "angebot/neu.html"}
COMPRESSED = {"apache", "nginx", "gitlab"}
FILES = {
    "apache": {".htaccess"},
    "nginx": {"nginx.conf"},
    "netlify": {"_headers", "_redirects"},
    "github": {".nojekyll"},
    "gitlab": {"_redirects"},
}


def made(*names: str, redirects: dict[str, str] = REDIRECTS) -> dict[str, bytes]:
    return {it.path: it.content for it in hosted(names, "/", SITE, redirects, Memory())}


def text(name: str, file: str) -> str:
    return made(name)[file].decode()


def test_without_a_host_the_site_stays_as_it_is() -> None:
    assert hosted((), "", SITE, REDIRECTS, Memory()) == SITE


def test_the_command_line_knows_every_host() -> None:
    told = run("build", "--help").stdout
    assert tuple(FILES) == tuple(HOSTS) == NAMED
    for name in HOSTS:
        assert re.search(rf"^    {name}  +\S", told, re.MULTILINE)


@pytest.mark.parametrize("name", FILES)
def test_a_host_gets_its_files_and_no_other(name: str) -> None:
    new = made(name).keys() - {it.path for it in SITE}
    assert {it for it in new if ending(it) not in {"br", "gz"}} == FILES[name]
    assert any(ending(it) == "br" for it in new) == (name in COMPRESSED)


def test_several_hosts_share_one_site() -> None:
    names = ("nginx", "gitlab", "netlify", "apache", "github", "apache")
    every = made(*names)
    assert set().union(*FILES.values()) <= every.keys()
    assert every == made(*reversed(names))


@pytest.mark.parametrize(
    ("names", "stays"),
    [
        (["apache"], True),
        (["github"], True),
        (["nginx"], False),
        (["netlify"], False),
        (["gitlab"], False),
        (["gitlab", "netlify", "nginx"], False),
        (["gitlab", "github"], True),
    ],
)
def test_pages_at_former_addresses_stay_where_a_host_cannot_lead_on(
    names: list[str], stays: bool
) -> None:
    site = made(*names)
    assert ("angebot/alt.html" in site) == stays
    assert "angebot/alt.html.br" not in site


def test_redirects_are_told_as_netlify_and_gitlab_read_them() -> None:
    for name in ("netlify", "gitlab"):
        assert text(name, "_redirects") == "/angebot/alt.html /angebot/neu.html 301\n"
    below = hosted(["gitlab"], "/kreis/angebote/", SITE, REDIRECTS, Memory())
    told = {it.path: it.content for it in below}["_redirects"]
    assert told == b"/kreis/angebote/angebot/alt.html /kreis/angebote/angebot/neu.html 301\n"


def test_what_gitlab_would_not_read_keeps_its_page() -> None:
    many = {f"angebot/alt-{number:04}.html": "angebot/neu.html" for number in range(1100)}
    pages = [Product(path, b"") for path in many]
    for base in ("/", f"/{'lang/' * 10}"):
        site = {it.path: it.content for it in hosted(["gitlab"], base, pages, many, Memory())}
        rules = site["_redirects"].decode().splitlines(keepends=True)
        assert len(rules) <= 1000
        assert len("".join(rules)) <= 64_000
        assert len(rules) + sum(it in many for it in site) == len(many)


def test_header_rules_give_no_path_the_same_header_twice() -> None:
    lines = text("netlify", "_headers").splitlines()
    rules = [line for line in lines if line.startswith("/")]
    assert rules == ["/*", "/assets/site-*", "/search/labels-*", "/search/words-*"]
    for product in SITE:
        matching = [
            it
            for it in rules[1:]
            if re.match(re.escape(it).replace(r"\*", ".*"), f"/{product.path}")
        ]
        assert len(matching) == is_immutable(product.path), product.path


def test_header_rules_keep_to_what_cloudflare_reads() -> None:
    lines = text("netlify", "_headers").splitlines()
    assert max(map(len, lines)) <= 2000
    assert sum(line.startswith("/") for line in lines) <= 100
    for name, value in SECURITY_HEADERS.items():
        assert f"  {name}: {value}" in lines


def test_netlify_needs_a_site_without_a_folder() -> None:
    with pytest.raises(HostError, match=r"(?s)Netlify.*„/a/b/“.*Bitte"):
        hosted(["netlify"], "/a/b/", SITE, REDIRECTS, Memory())


def test_the_policy_has_no_exceptions() -> None:
    policy = SECURITY_HEADERS["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "require-trusted-types-for 'script'" in policy
    assert policy.endswith("; frame-ancestors 'none'")
    assert list(SECURITY_HEADERS) == sorted(SECURITY_HEADERS)


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("https://kreis.example", "/"),
        ("https://kreis.example/", "/"),
        ("https://kreis.example/angebote", "/angebote/"),
        ("https://kreis.example/a/b/", "/a/b/"),
        ("https://kreis.example/b%C3%BCrger/x.y_z-1~/", "/bürger/x.y_z-1~/"),
    ],
)
def test_the_path_of_an_address(address: str, base: str) -> None:
    assert base_path(address) == base


@pytest.mark.parametrize(
    "path",
    ["/a b/", "/%22/", "/%0Aadd_header/", "/$uri/", "/a//b/", "/../", "/./", "/?a", "/#a", "/%FF/"],
)
def test_an_address_that_no_host_could_serve_is_refused(path: str) -> None:
    with pytest.raises(HostError, match="base_url") as refused:
        base_path(f"https://kreis.example{path}")
    assert "Bitte in site.yaml" in str(refused.value)


def test_without_an_address_there_is_one_message_and_no_site(tmp_path: Path) -> None:
    content = write(tmp_path / "content", SMALL)
    told = run("build", "--content", content, "--site", tmp_path / "site", "--host", "apache")
    assert told.returncode == 1
    assert told.stderr.startswith("Für --host muss die Adresse der Website bekannt sein")
    assert "Bitte in site.yaml" in told.stderr
    assert told.stderr.count("\n") == 1
    assert not (tmp_path / "site").exists()


def test_a_second_build_for_hosts_is_the_same_and_all_is_in_the_manifest(tmp_path: Path) -> None:
    content = write(tmp_path / "content", files_at("/"))
    hosts = [word for name in HOSTS for word in ("--host", name)]
    site, sites = tmp_path / "site", []
    for _ in range(2):
        done = run("build", "--content", content, "--site", site, *hosts)
        assert done.returncode == 0, done.stderr
        sites.append(files_in(site))
    assert sites[0] == sites[1]
    manifest = sites[0]["build-manifest.json"].decode()
    for path in (".htaccess", ".nojekyll", "_headers", "_redirects", "nginx.conf", "index.html.br"):
        assert f'"{path}"' in manifest
    assert (tmp_path / ".cache" / "compressed").is_dir()


def test_every_file_of_a_site_has_a_known_type(tmp_path: Path) -> None:
    site = files(inspect(write(tmp_path, files_at("/")), TODAY))
    assert [it.path for it in site if ending(it.path) not in MEDIA_TYPES] == []


def test_files_whose_names_begin_with_a_dot_are_published(tmp_path: Path) -> None:
    published = [Product(".htaccess", b"# a"), Product(".nojekyll", b"")]
    publish(published, tmp_path / "site")
    assert files_in(tmp_path / "site").keys() > {it.path for it in published}
    assert publish(published, tmp_path / "site").unchanged == 2


def test_a_site_without_the_host_any_more_loses_its_files(tmp_path: Path) -> None:
    inspection = inspect(write(tmp_path / "content", files_at("/")), TODAY)
    publish(files(inspection, hosts=("nginx",)), tmp_path / "site")
    assert not MOVED.keys() & files_in(tmp_path / "site").keys()
    publish(files(inspection), tmp_path / "site")
    after = files_in(tmp_path / "site")
    assert MOVED.keys() <= after.keys()
    assert not {it for it in after if ending(it) in {"br", "gz", "conf"}}
