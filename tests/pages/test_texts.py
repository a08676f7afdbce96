"""Pages of running text, abbreviations, and the page for addresses that do not exist."""

from pathlib import Path

from tests.contents import pages


def test_a_text_page_shows_its_markdown_and_links_from_the_root(tmp_path: Path) -> None:
    body = "# Eins\n\nSiehe [Beet](/angebot/beet.html).\n\n[[bitte ergänzen: Name]]\n"
    page = pages(
        tmp_path, {"pages/hilfe.de.md": f"---\ntitle: Hilfe\nsummary: Kurz.\n---\n{body}"}
    )["hilfe.html"]
    assert page.text == "Hilfe Kurz. Eins Siehe Beet . bitte ergänzen: Name"
    assert page.html.count("<h1>") == 1
    assert "angebot/beet.html" in page.links
    assert '<mark class="to-fill-in">bitte ergänzen: Name</mark>' in page.html


def test_html_in_a_text_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    body = "<script>alert(1)</script>\n\n![Bild](https://example.org/bild.png)\n"
    files = {"pages/hilfe.de.md": f"---\ntitle: Hilfe\n---\n{body}"}
    page = pages(tmp_path, files)["hilfe.html"]
    assert "<script>" not in page.html
    assert "<img" not in page.html


def test_abbreviations_are_sorted_and_left_out_where_there_are_none(tmp_path: Path) -> None:
    terms = "terms:\n  - {id: b, name: ZB, description: Beispiel}\n"
    terms += "  - {id: a, name: ag, description: Gruppe}\n"
    site = pages(tmp_path / "a", {"taxonomy/abbreviations.yaml": terms})
    assert site["abkuerzungen.html"].text.endswith("ag Gruppe ZB Beispiel")
    assert "abkuerzungen.html" not in pages(tmp_path / "b", {})


def test_the_404_page_leads_on_and_is_not_to_be_found(tmp_path: Path) -> None:
    page = pages(tmp_path, {})["404.html"]
    assert page.links == ["index.html", "angebote.html", "institutionen.html"]
    assert '<meta name="robots" content="noindex">' in page.html
