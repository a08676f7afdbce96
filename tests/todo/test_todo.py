"""`build.py todo`, run as people run it."""

import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.building import files_in, run
from tests.contents import SMALL, offer, write

FULL = (
    "summary: Wir fahren Rad.",
    "venue: {name: Hof, street: Weg 1, postcode: '45711', city: Ahausen}",
    "hours: {opening_hours: 'Mo 10:00-12:00'}",
    "cost: {free: true}",
    "registration: {requirement: none}",
    "languages: [{code: de, mode: staff}]",
    "contact: {phone: 030 23125 001, email: rad@example.org}",
)
CHECKED = "verified: {on: 2026-11-01, by: KI, how: call}"
FILES = {
    **SMALL,
    "offers/ahausen/rad.md": offer("rad", *FULL, "provider: verein"),
    "offers/ahausen/fertig.md": offer("fertig", *FULL, CHECKED, "provider: verein"),
    "offers/ahausen/schon.md": offer("schon", *FULL, CHECKED.replace("2026", "2025")),
    "offers/ahausen/alt.md": offer("alt", *FULL, CHECKED.replace("2026", "2024")),
    "offers/ahausen/ende.md": offer("ende", "status: {state: ended}"),
    "institutions/verein.yaml": "id: verein\nname: Verein\n"
    "contacts: [{email: verein@example.org, name: A. B, consent_until: 2026-12-24}]\n",
}


def lists(folder: Path, files: dict[str, str], *arguments: str) -> dict[str, str]:
    content = write(folder / "content", files)
    done = run("todo", "--content", content, "--output", folder / "out", *arguments)
    assert done.returncode == 0, done.stderr
    return {path: it.decode() for path, it in files_in(folder / "out").items()}


def plain(markdown: str) -> str:
    return re.sub(r"\\(.)", r"\1", markdown.replace("&#8203;", ""))


def test_a_city_has_a_list_of_what_to_ask_by_provider(tmp_path: Path) -> None:
    found = lists(tmp_path, FILES, "--city", "ahausen")
    assert {it for it in found if "assets" not in it} == {"ahausen.html", "ahausen.md"}
    text = plain(found["ahausen.md"])
    assert "# Nachfragen: Ahausen" in text
    assert "3 Angebote bei 3 Stellen." in text
    parts = dict(re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    assert "**Angebot rad** (rad)\n  - Diese Angaben hat noch niemand geprüft." in parts["Verein"]
    assert "Die Einwilligung von „A. B“ endet am 24.12.2026." in parts["Verein"]
    assert "Zuletzt geprüft am 01.11.2024" in text
    for absent in ("fertig", "schon", "ende"):
        assert f"({absent})" not in text
    assert "erfährt nichts über" in text, "the offer of SMALL says hardly anything"


def test_a_letter_says_what_is_known_and_asks(tmp_path: Path) -> None:
    found = lists(tmp_path, FILES)
    (letter,) = re.findall(r"<(mailto:verein@.*?)>", found["ahausen.md"])
    assert letter in found["ahausen.html"].replace("&amp;", "&")
    address = urlsplit(letter)
    assert unquote(address.path) == "verein@example.org"
    said = parse_qs(address.query)
    assert said["subject"] == ["Stimmen Ihre Angaben noch? (Kreis Klein)"]
    (body,) = said["body"]
    assert "* Angebot rad (rad)\n  Wann: Montag 10:00–12:00 Uhr\n  Wo: Hof, Weg 1" in body
    assert "Kosten: kostenlos\n  Anmeldung: nicht bekannt" in body
    assert "Stimmt das noch?" in body


def test_a_letter_stays_short_enough_for_mail_programs(tmp_path: Path) -> None:
    many = {
        f"offers/ahausen/n{it}.md": offer(f"n{it}", *FULL, "provider: verein") for it in range(40)
    }
    (letter,) = re.findall(r"<(mailto:verein@.*?)>", lists(tmp_path, FILES | many)["ahausen.md"])
    (body,) = parse_qs(urlsplit(letter).query)["body"]
    assert len(body) < 1800
    assert re.search(r"… und \d+ weitere Angebote\.", body)


EVIL = "<script>alert(1)</script> [x](javascript:1) @alle #1 **fett**"


def test_nothing_from_content_becomes_markup(tmp_path: Path) -> None:
    text = FILES["offers/ahausen/rad.md"].replace("Angebot rad", f"'{EVIL}'")
    found = lists(tmp_path, FILES | {"offers/ahausen/rad.md": text})
    assert "<script" not in found["ahausen.html"] + found["ahausen.md"]
    assert "](javascript" not in found["ahausen.md"]
    assert "@alle" not in found["ahausen.md"]


def test_every_city_and_the_district_have_a_list_and_an_empty_one_says_so(tmp_path: Path) -> None:
    found = lists(tmp_path, FILES)
    assert {"bedorf.md", "kreisweit.md", "kreisweit.html"} <= set(found)
    assert "Zurzeit ist nichts nachzufragen." in plain(found["bedorf.md"])


@pytest.mark.parametrize(
    ("city", "said"), [("ahause", "Meinten Sie „ahausen“?"), ("..", "Es gibt")]
)
def test_an_unknown_city_is_refused(tmp_path: Path, city: str, said: str) -> None:
    content = write(tmp_path / "content", FILES)
    done = run("todo", "--content", content, "--output", tmp_path / "out", "--city", city)
    assert done.returncode == 1
    assert said in done.stderr
    assert not (tmp_path / "out").exists()
