"""What Apache and nginx make of the site and the files that the build wrote for them."""

import gzip
import re
from collections.abc import Callable

import brotli
import pytest

from generator.hosts.headers import SECURITY_HEADERS
from generator.hosts.media_types import MEDIA_TYPES, SITEMAP_TYPE, TEXTS, ending
from generator.urls import is_immutable
from tests.hosts.conftest import MOVED, Served
from tests.hosts.serving import Answer

OWN = ("nginx.conf", ".htaccess")
LONG = "public, max-age=31536000, immutable"
UNPACK: dict[str, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    "": bytes,
}
NOWHERE = "tief/unten/gibt/es/nicht.html"


def originals(served: Served) -> dict[str, bytes]:
    """Return the files that readers ask for by their addresses."""
    return {
        path: content
        for path, content in served.files.items()
        if path not in {*OWN, *MOVED} and not path.endswith((".br", ".gz"))
    }


def type_of(path: str) -> str:
    return SITEMAP_TYPE if path == "sitemap.xml" else MEDIA_TYPES[ending(path)]


def packed(served: Served) -> set[str]:
    return {path.removesuffix(".br") for path in served.files if path.endswith(".br")}


def unpacked(answer: Answer) -> bytes:
    return UNPACK[answer.header("Content-Encoding")](answer.body)


def test_the_site_has_files_of_many_kinds_and_some_are_compressed(served: Served) -> None:
    assert {ending(it) for it in originals(served)} >= {"html", "css", "js", "svg", "xml"}
    assert "sitemap.xml" in packed(served)
    assert "neu.xml" in originals(served)
    assert len(packed(served)) > 10
    assert packed(served) < set(originals(served))
    assert set(MOVED) <= set(served.files)


@pytest.mark.parametrize("accepted", ["", "gzip", "br", "gzip, deflate, br, zstd", "br;q=0, gzip"])
def test_every_file_comes_as_it_was_built_with_its_type(served: Served, accepted: str) -> None:
    coding = "br" if "br" in accepted and "q=0" not in accepted else accepted and "gzip"
    for path, content in originals(served).items():
        answer = served.server.ask(served.base + path, accept_encoding=accepted)
        assert answer.status == 200, path
        assert answer.header("Content-Type") == type_of(path), path
        assert answer.header("Vary") == "Accept-Encoding", path
        assert answer.header("Content-Language") == "", path
        assert unpacked(answer) == content, path
        if path in packed(served):
            assert answer.header("Content-Encoding") == coding, path


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("br;q=1.0, gzip;q=0.8", "br"),
        ("gzip;q=0.5,br;q=0.001", "br"),
        ("GZIP", "gzip"),
        ("br ; q=0", ""),
        ("gzip;q=0.000, br;q=0.0", ""),
        ("brotli, xgzip, gzipped", ""),
        ("identity", ""),
        ("deflate", ""),
    ],
)
def test_browsers_get_what_they_can_read(served: Served, accepted: str, coding: str) -> None:
    answer = served.server.ask(served.base + "suche.html", accept_encoding=accepted)
    assert answer.header("Content-Encoding") == coding
    assert unpacked(answer) == served.files["suche.html"]


def test_every_answer_has_the_security_headers_once(served: Served) -> None:
    some = ("index.html", "", "search/files.js", NOWHERE, "stadt/", "angebot/alt.html")
    statuses = set()
    for path in some:
        for accepted in ("", "gzip", "br"):
            answer = served.server.ask(served.base + path, accept_encoding=accepted)
            statuses.add(answer.status)
            for name, value in SECURITY_HEADERS.items():
                assert answer.header(name) == value, (path, name)
    assert statuses == {200, 301, 404}


def test_only_files_whose_names_change_with_them_are_kept_unasked(served: Served) -> None:
    kept = {path for path in originals(served) if is_immutable(path)}
    assert kept
    for path in originals(served):
        for accepted in ("", "gzip", "br"):
            answer = served.server.ask(served.base + path, accept_encoding=accepted)
            assert answer.header("Cache-Control") == (LONG if path in kept else "no-cache"), path
    missing = ("assets/site-0123456789.css", "sw.js", "angebot/alt.html")
    for path in missing:
        assert served.server.ask(served.base + path).header("Cache-Control") == "no-cache", path


@pytest.mark.parametrize("accepted", ["", "gzip", "br"])
def test_what_is_not_there_shows_the_page_that_says_so(served: Served, accepted: str) -> None:
    for path in (NOWHERE, "stadt/", "assets/", "assets/site-0123456789.css", "angebot/neu.html/x"):
        answer = served.server.ask(served.base + path, accept_encoding=accepted)
        assert answer.status == 404, path
        assert answer.header("Content-Type") == "text/html; charset=utf-8", path
        assert answer.header("Content-Encoding") == accepted, path
        assert answer.header("Vary") == "Accept-Encoding", path
        assert unpacked(answer) == served.files["404.html"], path


def test_the_page_for_missing_addresses_finds_its_style(served: Served) -> None:
    answer = served.server.ask(served.base + NOWHERE)
    link = re.search(rb'rel="stylesheet" href="https://kreis.example([^"]+)"', answer.body)
    assert link
    style = served.server.ask(link[1].decode())
    assert (style.status, style.header("Content-Type")) == (200, "text/css; charset=utf-8")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("accepted", ["", "gzip", "br"])
def test_former_addresses_lead_on(served: Served, method: str, accepted: str) -> None:
    origin = f"http://127.0.0.1:{served.server.port}"
    for former, present in MOVED.items():
        address = served.base + former
        for target in (address, address + "?von=flyer"):
            answer = served.server.ask(target, method, accept_encoding=accepted)
            assert answer.status == 301
            place = answer.header("Location").removeprefix(origin)
            assert place.partition("?")[0] == served.base + present
            assert served.server.ask(place).status == 200


def test_nginx_does_not_guess_how_readers_came(served: Served) -> None:
    """Behind a proxy it knows neither the scheme nor the port; Apache always writes both."""
    if served.kind == "nginx":
        answer = served.server.ask(served.base + "angebot/alt.html")
        assert answer.header("Location") == f"{served.base}angebot/neu.html"


def test_folders_lead_to_their_start_page(served: Served) -> None:
    for path in ("", "en/"):
        assert served.server.ask(served.base + path).body == served.files[f"{path}index.html"]
    if served.base != "/":
        answer = served.server.ask(served.base.rstrip("/"))
        assert answer.status == 301
        assert answer.header("Location").endswith(served.base)


def test_what_only_servers_need_is_not_shown(served: Served) -> None:
    for path in ("index.html.br", "index.html.gz", "assets/.htaccess", *served.files):
        if path.endswith((".br", ".gz")):
            assert served.server.ask(served.base + path, accept_encoding="br").status == 404, path
    assert served.server.ask(served.base + ".htaccess").status in {403, 404}


def test_head_says_what_get_says(served: Served) -> None:
    for path in ("index.html", "search/files.js", NOWHERE):
        for accepted in ("", "gzip", "br"):
            got = served.server.ask(served.base + path, accept_encoding=accepted)
            head = served.server.ask(served.base + path, "HEAD", accept_encoding=accepted)
            assert head.body == b""
            assert head.status == got.status
            assert {**head.headers, "date": []} == {**got.headers, "date": []}


@pytest.mark.parametrize("accepted", ["", "gzip", "br"])
def test_what_is_known_already_is_not_sent_again(served: Served, accepted: str) -> None:
    for path in ("index.html", next(filter(is_immutable, sorted(packed(served))))):
        target = served.base + path
        first = served.server.ask(target, accept_encoding=accepted)
        known = {
            "if_none_match": first.header("ETag"),
            "if_modified_since": first.header("Last-Modified"),
        }
        for name, value in known.items():
            assert value
            again = served.server.ask(target, accept_encoding=accepted, **{name: value})
            assert (again.status, again.body) == (304, b"")
            assert again.header("Cache-Control") == first.header("Cache-Control")
            assert again.header("Vary") == "Accept-Encoding"


def test_variants_of_a_file_are_not_taken_for_each_other(served: Served) -> None:
    tags = [
        served.server.ask(served.base + "index.html", accept_encoding=it).header("ETag")
        for it in ("", "gzip", "br")
    ]
    assert len(set(tags)) == 3


def test_other_methods_get_a_readable_answer(served: Served) -> None:
    for path in ("index.html", next(filter(is_immutable, sorted(packed(served))))):
        answer = served.server.ask(served.base + path, "DELETE", accept_encoding="br")
        assert answer.status == 405
        assert answer.header("Content-Encoding") == ""
        assert answer.header("Cache-Control") == "no-cache"


def test_every_text_is_smaller_when_compressed(served: Served) -> None:
    for path in packed(served):
        sizes = [len(served.files[path + it]) for it in (".br", ".gz", "")]
        assert sizes == sorted(set(sizes)), path
        assert ending(path) in TEXTS
