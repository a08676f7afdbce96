"""What the tests in Firefox see: it would complain, and nothing is easier there than for people."""

from pathlib import Path

import pytest

from tests.e2e.firefox import Firefox

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
TITLE = "document.title"


@pytest.fixture
def complaints(firefox: Firefox) -> list[str]:
    firefox.complaints.clear()
    return firefox.complaints


@pytest.mark.parametrize(
    ("evil", "complaint"),
    [
        ("<script>1</script>", "blocked an inline script"),
        ("<img src='https://example.org/a.png'>", "https://example.org/a.png"),
        ("<script src='missing.js'></script>", "missing.js"),
        ("<link rel='stylesheet' href='missing.css'>", "missing.css"),
        ("<script src='wrong.js'></script>", "nobodyKnows"),
    ],
)
def test_what_a_page_must_not_do_would_be_noticed(
    firefox: Firefox, complaints: list[str], tmp_path: Path, evil: str, complaint: str
) -> None:
    page = tmp_path / "page.html"
    (tmp_path / "wrong.js").write_text("nobodyKnows();")
    page.write_text(f"<!doctype html><meta charset='utf-8'>{POLICY}<title>a</title>")
    firefox.visit([page.as_uri()], TITLE)
    assert complaints == []
    page.write_text(f"{page.read_text()}<p>a</p>{evil}")
    firefox.visit([page.as_uri()], TITLE)
    assert any(complaint in it for it in complaints), complaints


def test_a_page_from_a_folder_may_not_read_the_files_beside_it(
    firefox: Firefox, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><meta charset='utf-8'><title>a</title>")
    (tmp_path / "other.txt").write_text("read")
    read = "fetch('other.txt').then((it) => it.text()).catch((error) => String(error))"
    seen = firefox.visit([page.as_uri()], read)
    assert "NetworkError" in seen[page.as_uri()].answer


def test_a_page_that_cannot_be_opened_is_an_error(firefox: Firefox, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="FILE_NOT_FOUND"):
        firefox.visit([(tmp_path / "nowhere.html").as_uri()], TITLE)
