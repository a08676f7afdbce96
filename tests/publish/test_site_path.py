import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.product import Product
from generator.publish import PublishError, publish
from generator.publish.site_path import check_site_paths
from tests.publish.sites import contents, siblings, whole

MANIFEST = "build-manifest.json"


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "stadt/datteln.html",
        "stadt/übersicht.html",
        ".well-known/security.txt",
        "a..b/c...d",
        "console/auxiliary.html",
        "com/lpt/com10.html",
        "mit leerzeichen/seite 1.html",
        "ї/мова.html",
        "a" * 240,
        "ä" * 120,
    ],
)
def test_good_paths_pass(path: str) -> None:
    check_site_paths([path], MANIFEST)


@pytest.mark.parametrize(
    ("path", "because"),
    [
        ("", "leer"),
        ("/etc/passwd", "beginnt mit einem Schrägstrich"),
        ("//host/share", "beginnt mit einem Schrägstrich"),
        ("../oben.html", "„..“"),
        ("a/../b.html", "„..“"),
        ("./a.html", "„.“"),
        ("a//b.html", "leeren Teil"),
        ("a/", "leeren Teil"),
        ("a\\b.html", "\\"),
        ("C:/a.html", "Zeichen"),
        ("a?.html", "Zeichen"),
        ("a\n.html", "Steuerzeichen"),
        ("a\0.html", "Steuerzeichen"),
        ("a\x7f.html", "Steuerzeichen"),
        ("a\x85.html", "Steuerzeichen"),
        ("a\u200b.html", "unsichtbare Zeichen"),
        ("a\u202egpj.html", "unsichtbare Zeichen"),
        ("a\ud800.html", "unsichtbare Zeichen"),
        ("con", "Windows"),
        ("a/NUL.html", "Windows"),
        ("aux.tar.gz", "Windows"),
        ("nul .txt", "Windows"),
        ("lpt1/a.html", "Windows"),
        ("com¹.html", "Windows"),
        ("a./b.html", "endet mit einem Punkt"),
        ("a.html ", "Leerzeichen"),
        ("a" * 241, "240 Byte"),
        ("ä" * 121, "240 Byte"),
    ],
)
def test_bad_paths_are_refused(path: str, because: str) -> None:
    with pytest.raises(PublishError) as refused:
        check_site_paths([path], MANIFEST)
    assert because in str(refused.value)
    assert "Bitte" in str(refused.value)
    assert str(refused.value).replace("\n", "").isprintable()


@pytest.mark.parametrize(
    "paths",
    [
        ("a.html", "a.html"),
        ("a.html", "A.html"),
        ("straße.html", "STRASSE.html"),
        ("\u00fcber.html", "u\u0308ber.html"),
        ("\u00dcber.html", "u\u0308ber.html"),
        ("Stadt/a.html", "stadt/b.html"),
        ("tief/\u00fc/a.html", "tief/u\u0308/b.html"),
        ("stadt", "stadt/a.html"),
        ("stadt/a.html", "Stadt"),
        ("a/b/c.html", "a/b"),
        (MANIFEST,),
        ("Build-Manifest.JSON",),
        (f"{MANIFEST}/a",),
    ],
)
def test_colliding_paths_are_refused(paths: tuple[str, ...]) -> None:
    for order in (paths, tuple(reversed(paths))):
        with pytest.raises(PublishError, match="denselben Platz"):
            check_site_paths(order, MANIFEST)


def test_every_problem_is_named_once() -> None:
    with pytest.raises(PublishError) as refused:
        check_site_paths(["a/x.html", "a/y.html", "b.", "/c"], MANIFEST)
    lines = str(refused.value).splitlines()
    assert [line.split("“")[0] for line in lines] == [
        "Der Seitenpfad „b.",
        "Der Seitenpfad „/c",
    ]


def test_nothing_is_touched_when_a_path_is_refused(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    with pytest.raises(PublishError):
        publish([Product("gut.html", b""), Product("../böse.html", b"")], destination)
    assert list(tmp_path.iterdir()) == []


SIGNS = st.sampled_from("abAB.ü/ -~\u0308ß\\:\n\u017f")


@settings(deadline=None, max_examples=150)
@given(st.lists(st.text(SIGNS, max_size=6) | st.text(max_size=4), max_size=4))
def test_any_paths_are_refused_or_published_as_they_are(paths: list[str]) -> None:
    products = [Product(path, path.encode("utf-8", "replace")) for path in paths]
    with tempfile.TemporaryDirectory() as folder:
        destination = Path(folder, "site")
        try:
            publish(products, destination)
        except PublishError:
            assert not destination.exists()
        else:
            assert contents(destination) == whole(products)
        assert siblings(destination) == set()
