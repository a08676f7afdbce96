from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.building import TODAY
from tests.contents import SMALL
from tests.machine_readable.published import BASE, machine_files

PATH = ".well-known/security.txt"
FILE = "security_contact: sicherheit@example.org\n"


def fields(folder: Path, settings: str, base: str = BASE) -> dict[str, str]:
    site = SMALL["site.yaml"] + f"base_url: {base}\n"
    lines = machine_files(folder, {}, settings, site=site)[PATH].decode().splitlines()
    found = dict(line.split(": ") for line in lines)
    assert len(found) == len(lines)
    return found


def test_it_says_whom_to_tell_and_until_when(tmp_path: Path) -> None:
    assert fields(tmp_path, FILE) == {
        "Contact": "mailto:sicherheit@example.org",
        "Expires": "2027-05-22T00:00:00Z",
        "Preferred-Languages": "de",
        "Canonical": "https://kreis.example/.well-known/security.txt",
    }


def test_it_is_good_for_a_while_but_less_than_a_year(tmp_path: Path) -> None:
    expires = datetime.fromisoformat(fields(tmp_path, FILE)["Expires"]).date()
    assert isinstance(expires, date)
    assert timedelta(days=30) < expires - TODAY < timedelta(days=365)


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        ("https://www.example.org/sicherheit", "https://www.example.org/sicherheit"),
        ("https://müller.example/lücke?a=1%20b", "https://m%C3%BCller.example/l%C3%BCcke?a=1%20b"),
        ("it+luecke@kreis.example", "mailto:it%2Bluecke@kreis.example"),
    ],
)
def test_a_contact_is_a_uri(tmp_path: Path, contact: str, said: str) -> None:
    assert fields(tmp_path, f'security_contact: "{contact}"\n')["Contact"] == said


def test_an_address_without_encryption_is_not_named(tmp_path: Path) -> None:
    assert "Canonical" not in fields(tmp_path, FILE, "http://kreis.example")


@pytest.mark.parametrize("settings", ["", 'security_contact: "[[bitte ergänzen: Adresse]]"\n'])
def test_nobody_is_made_up(tmp_path: Path, settings: str) -> None:
    found = machine_files(tmp_path, {}, settings)
    assert found
    assert PATH not in found
