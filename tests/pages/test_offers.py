"""The page of an offer: what is known, what is not, and where to go from here."""

from pathlib import Path

import pytest

from tests.contents import SMALL, Shown, offer, pages

MAIL = SMALL["site.yaml"] + "contact: {email: redaktion@example.org}\n"
CONTACT = "contact: {phone: 030 23125 500, email: garten@example.org}"
VENUE = 'venue: {street: Am Beet 3, postcode: "00101", city: Ahausen, district: Mitte}'


def page_of(folder: Path, *lines: str, cities: str = "ahausen", **files: str) -> Shown:
    """Return the page of an offer with these lines in its head."""
    place = cities.partition(", ")[0] or "kreisweit"
    made = {f"offers/{place}/probe.md": offer("probe", *lines, cities=cities), **files}
    return pages(folder, made)["angebot/probe.html"]


def test_what_nobody_has_said_is_said_to_be_unknown(tmp_path: Path) -> None:
    text = page_of(tmp_path).text
    for label in ("Sprache(n) des Angebots", "Kosten", "Anmeldung", "Anbieter"):
        assert f"{label} nicht bekannt" in text
    assert "Die Zeiten sind nicht bekannt." in text


def test_questions_of_accessibility_are_asked_together(tmp_path: Path) -> None:
    text = page_of(tmp_path, 'accessibility: {step_free: "yes", toilet: "no"}').text
    assert "Stufenlos erreichbar ja" in text
    assert "Barrierefreie Toilette nein" in text
    assert "Aufzug nicht bekannt" in text
    assert "Barrierefreiheit" not in page_of(tmp_path).text


@pytest.mark.parametrize(
    ("status", "notice"),
    [
        ("{state: ended, since: 2026-10-04}", "ist beendet. Seit: 4. Oktober 2026."),
        (
            "{state: paused, until: 2027-01-31, reason: Umbau.}",
            "ist zurzeit nicht geöffnet. Bis: 31. Januar 2027. Grund: Umbau.",
        ),
        ("{state: planned}", "ist geplant."),
    ],
)
def test_an_offer_that_does_not_take_place_says_so(
    tmp_path: Path, status: str, notice: str
) -> None:
    assert f"Dieses Angebot {notice}" in page_of(tmp_path, f"status: {status}").text


def test_an_offer_that_takes_place_needs_no_notice(tmp_path: Path) -> None:
    assert "Dieses Angebot ist" not in page_of(tmp_path, "status: {state: active}").text


ASK = "Bitte fragen Sie nach, bevor Sie hingehen."


@pytest.mark.parametrize(
    ("lines", "told", "asks"),
    [
        (
            "verified: {on: 2026-11-22, by: Redaktion, how: call}",
            "Zuletzt geprüft am 22. November 2026 (vor 1 Tag) von: Redaktion",
            False,
        ),
        ("verified: {on: 2025-11-23, by: Redaktion, how: call}", "(vor 1 Jahr)", False),
        ("verified: {on: 2025-11-22, by: Redaktion, how: call}", "(vor 1 Jahr)", True),
        (
            "source: {name: Ein Heft, as_of: 2017-11-28}",
            "Stand der Angaben: 28. November 2017 (vor 8 Jahren). Seitdem nicht geprüft.",
            True,
        ),
        ("source: {name: Ein Heft}", "Noch nicht geprüft.", True),
    ],
)
def test_old_statements_ask_readers_to_call_first(
    tmp_path: Path, lines: str, told: str, *, asks: bool
) -> None:
    page = page_of(tmp_path, lines)
    assert told in page.text
    assert (ASK in page.text) is asks
    badges = page.text.partition("Wann?")[0]
    assert ("Angaben nicht aktuell geprüft" in badges) is asks


def test_the_way_back_leads_to_the_city_or_to_the_district(tmp_path: Path) -> None:
    assert page_of(tmp_path / "a").links.count("stadt/ahausen.html") == 2
    assert "kreisweit.html" in page_of(tmp_path / "b", cities="").links


def test_crumbs_lead_through_the_city_and_for_the_whole_district_through_the_category(
    tmp_path: Path,
) -> None:
    city = page_of(tmp_path / "a").html.partition("<main")[0]
    assert 'href="../stadt/ahausen/garten.html"' in city
    district = page_of(tmp_path / "b", cities="").html.partition("<main")[0]
    assert 'href="../kategorie/garten.html"' in district
    assert "ahausen" not in district


def test_buttons_call_write_and_show_the_way(tmp_path: Path) -> None:
    page = page_of(tmp_path, CONTACT, VENUE)
    assert page.addresses.count("tel:+493023125500") == 2
    assert page.addresses.count("mailto:garten@example.org") == 2
    where = "https://www.openstreetmap.org/search?query=Am%20Beet%203%2C%2000101%20Ahausen"
    assert page.addresses.count(where) == 2
    assert "Anrufen" in page.text


def test_without_a_contact_there_are_no_buttons_to_nowhere(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    assert [it for it in page.addresses if it.startswith(("tel:", "mailto:", "http"))] == []
    assert "Anrufen" not in page.text


def test_changes_are_reported_by_mail_on_a_page_or_not_at_all(tmp_path: Path) -> None:
    mail = page_of(tmp_path / "mail", **{"site.yaml": MAIL})
    subject = (
        "mailto:redaktion@example.org?subject=%C3%84nderung%3A%20Angebot%20probe%20%28probe%29"
    )
    assert subject in mail.addresses
    report = {"pages/aenderung-melden.de.md": "---\ntitle: Melden\n---\nBitte.\n"}
    assert "aenderung-melden.html" in page_of(tmp_path / "page", **report).links
    assert "Änderung melden" not in page_of(tmp_path / "none").text


def test_the_place_names_city_and_part_of_it(tmp_path: Path) -> None:
    assert page_of(tmp_path / "a", VENUE).text.startswith("Ahausen, Mitte Angebot probe")
    assert page_of(tmp_path / "b", cities="bedorf, ahausen").text.startswith("Bedorf und Ahausen")
    assert page_of(tmp_path / "c", cities="").text.startswith("im ganzen Kreis")


def test_the_handlungsfeld_follows_from_the_category_unless_it_is_given(tmp_path: Path) -> None:
    fields = {
        f"handlungsfelder/{name}.md": f"---\nid: {name}\nname: {name}\ncategories: [{of}]\n---\n"
        for name, of in (("draussen", "garten"), ("klang", "musik"))
    }
    derived = page_of(tmp_path / "a", **fields)
    assert "handlungsfeld/draussen.html" in derived.links
    assert "handlungsfeld/klang.html" not in derived.links
    given = page_of(tmp_path / "b", "handlungsfelder: [klang]", **fields)
    assert "handlungsfeld/klang.html" in given.links
    assert "handlungsfeld/draussen.html" not in given.links


def test_text_never_becomes_markup(tmp_path: Path) -> None:
    evil = "'<script>alert(1)</script> & \"so\"'"
    page = page_of(tmp_path, f"summary: {evil}", f"bring_along: [{evil}]")
    assert "<script>" not in page.html
    assert '<script>alert(1)</script> & "so"' in page.text


def test_a_translation_beside_the_offer_changes_no_german_page(tmp_path: Path) -> None:
    plain = page_of(tmp_path / "a")
    translation = "---\nsource_digest: 012345678901\ntranslated_by: person\nname: Спроба\n---\n"
    translated = page_of(tmp_path / "b", **{"offers/ahausen/probe.uk.md": translation})
    assert translated.html == plain.html


def test_with_one_click_one_can_say_that_an_offer_is_still_right(tmp_path: Path) -> None:
    github = MAIL + "repository_url: https://github.com/kreis/angebote\n"
    form = "https://github.com/kreis/angebote/issues/new?template=stimmt-noch.yml&amp;angebot=probe"
    assert form in page_of(tmp_path / "a", **{"site.yaml": github}).html
    gitlab = github.replace("github.com", "gitlab.example.org")
    mail = page_of(tmp_path / "b", **{"site.yaml": gitlab}).html
    assert "mailto:redaktion@example.org?subject=Stimmt%20noch" in mail
    assert "Stimmt noch" not in page_of(tmp_path / "c").text
    ended = page_of(tmp_path / "d", "status: {state: ended}", **{"site.yaml": github})
    assert "Stimmt noch" not in ended.text
