import pytest

from tests.reading import is_internal, main_of, read, resolved


def test_references_ids_and_words_are_found() -> None:
    document = read(
        '<meta http-equiv="refresh" content="0; url=neu.html"><a href="a.html#b" id="x">Drei\n'
        '&amp; vier</a><img src="c.svg">'
    )
    assert document.references == ["neu.html", "a.html#b", "c.svg"]
    assert document.ids == ["x"]
    assert document.text == "Drei & vier"


@pytest.mark.parametrize(
    ("reference", "page", "target"),
    [
        ("b.html", "a.html", ("b.html", "")),
        ("../b.html#c", "stadt/a.html", ("b.html", "c")),
        ("#c", "stadt/a.html", ("stadt/a.html", "c")),
        ("../../b.html", "stadt/a.html", ("../b.html", "")),
        ("%C3%BC.html", "stadt/a.html", ("stadt/ü.html", "")),
    ],
)
def test_references_are_resolved_as_browsers_do(
    reference: str, page: str, target: tuple[str, str]
) -> None:
    assert resolved(reference, page) == target


def test_mail_and_other_sites_are_not_internal() -> None:
    outside = ("https://example.org/", "mailto:a@example.org", "tel:+49", "geo:1,2")
    assert not any(map(is_internal, outside))
    assert all(map(is_internal, ("a.html", "#a", "../a.html")))


def test_main_is_cut_out() -> None:
    assert main_of("<p>1</p><main id=a><p>2</p></main><p>3</p>") == "<main id=a><p>2</p></main>\n"
