from pathlib import Path

import pytest

from generator.publish import PublishError
from generator.release import full_name, opened
from tests.release.editions import DAY


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("where", "remedy"),
    [
        ("nutzer@server.example.org", "nutzer@server.example.org:/var/www/html/angebote/"),
        ("nutzer@server.example.org:", "nutzer@server.example.org:/var/www/html/angebote/"),
        ("nutzer@server.example.org/var/www", "nutzer@server.example.org:/var/www"),
        ("server.example.org:", "server.example.org:/var/www/html/angebote/"),
        ("angebote.zip", "angebote.tar.gz"),
        ("neu/Angebote.ZIP", "neu/Angebote.tar.gz"),
        ("angebote.tar.bz2", "angebote.tar.gz"),
        ("angebote.tar.xz", "angebote.tar.gz"),
        ("angebote.7z", "angebote.tar.gz"),
        ("angebote.gz", "angebote.tar.gz"),
        ("nutzer@server.example.org:/var/www/angebote.tar.gz", "Bitte ohne Server angeben"),
    ],
)
def test_a_slip_of_the_pen_is_no_folder(here: Path, where: str, remedy: str) -> None:
    with pytest.raises(PublishError, match="Bitte") as refused:
        opened(where, Path("site"), None, DAY)
    assert remedy in str(refused.value)
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    "where", ["./nutzer@server.example.org", "kreis/it@rathaus", "angebote.zip/", "v1.2", "a.b/c"]
)
def test_a_folder_may_have_any_name_if_it_is_surely_meant(where: str) -> None:
    with opened(where, Path("site"), None, DAY):
        assert Path(where).is_dir()


def test_messages_name_folders_and_archives_from_the_root_on(here: Path) -> None:
    assert full_name("public") == str(here / "public")
    assert full_name("./angebote.tar.gz") == str(here / "angebote.tar.gz")
    assert full_name("/var/www/angebote/") == "/var/www/angebote"
    for address in ("nutzer@server.example.org:/www/", "rsync://server.example.org/www"):
        assert full_name(address) == address
