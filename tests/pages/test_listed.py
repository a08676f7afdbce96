from pathlib import Path

from generator.findable import everything_findable, offer_facets
from generator.findable.filing import AGED
from tests.contents import edition, offer, pages

OLD = "verified: {on: 2024-11-22, by: KI, how: call}"
NEW = "verified: {on: 2026-11-22, by: KI, how: call}"
FILES = {
    "offers/ahausen/alt.md": offer("alt", OLD),
    "offers/ahausen/neu.md": offer("neu", NEW),
    "offers/kreisweit/weit.md": offer("weit", OLD, cities=""),
}


def test_what_nobody_checked_for_long_is_shown_on_request_and_counts(tmp_path: Path) -> None:
    shown = pages(tmp_path, FILES)["stadt/ahausen.html"]
    before, _, folded = shown.html.partition('<details class="on-request">')
    assert "Angebot neu" in before
    assert "Angebot alt" not in before
    assert "Angebot alt" in folded
    assert "3 Angebote, davon lange nicht geprüft: 1" in shown.text
    assert "1 lange nicht geprüftes Angebot zeigen" in shown.text
    assert "Angebot weit" in folded


def test_the_number_on_a_link_is_that_of_the_list_it_leads_to(tmp_path: Path) -> None:
    shown = pages(tmp_path, FILES)
    assert "Ahausen 3" in shown["stadt/bedorf.html"].text


def test_a_list_of_nothing_else_does_not_say_that_there_is_nothing(tmp_path: Path) -> None:
    only = {"offers/ahausen/beet.md": offer("beet", OLD)}
    shown = pages(tmp_path, only)["stadt/ahausen.html"]
    assert "noch kein Angebot eingetragen" not in shown.text
    assert "1 Angebot, davon lange nicht geprüft: 1" in shown.text


def test_a_site_on_which_nothing_was_verified_shows_everything(tmp_path: Path) -> None:
    unverified = {f"offers/ahausen/{it}.md": offer(it) for it in ("a", "b")}
    shown = pages(tmp_path, unverified)["stadt/ahausen.html"]
    assert "on-request" not in shown.html
    assert "3 Angebote" in shown.text


def test_the_search_has_a_filter_for_it_where_it_is_needed(tmp_path: Path) -> None:
    old = edition(tmp_path / "a", FILES)
    (facet,) = (it for it in offer_facets(old) if it.id == AGED)
    assert facet.adds
    offers = [it for it in everything_findable(old) if it.filing]
    aged = [(AGED, AGED) in it.filing.values for it in offers if it.filing]
    assert aged == [False, False, True, True], "they come after the others"
    new = edition(tmp_path / "b", {"offers/ahausen/neu.md": offer("neu", NEW)})
    assert AGED not in {it.id for it in offer_facets(new)}


def test_a_page_says_what_was_looked_at(tmp_path: Path) -> None:
    partly = NEW.replace("}", ", days: {hours: 2026-11-22, contact: 2026-11-22}}")
    shown = pages(tmp_path, {"offers/ahausen/neu.md": offer("neu", partly)})
    text = shown["angebot/neu.html"].text
    assert "(vor 1 Tag) von: KI. Nur geprüft: Zeiten und Kontakt." in text
