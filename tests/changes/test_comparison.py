"""What became of each record, and what follows from it."""

from pathlib import Path

from generator.changes.comparison import Fate
from generator.translation import source_digest
from tests.changes.states import compared, only, report, told
from tests.contents import offer

BEET = "offers/ahausen/beet.md"
SAME = offer("beet")


def kept(*lines: str) -> dict[str, str]:
    return {BEET: offer("beet", *lines)}


def translation(digest: str) -> str:
    return f"---\nsource_digest: {digest}\ntranslated_by: person\nname: Грядка\n---\n"


def test_no_change_is_said_in_one_sentence(tmp_path: Path) -> None:
    found = compared(tmp_path, {}, {})
    page, text = report(found)
    sentence = "Diese Änderung lässt alle Inhalte, wie sie sind."
    assert found.is_empty
    assert sentence in page
    assert text.replace("\\", "").splitlines()[-1] == sentence


def test_a_new_and_a_deleted_offer(tmp_path: Path) -> None:
    new = {"offers/bedorf/chor.md": offer("chor", cities="bedorf", categories="musik")}
    assert only(compared(tmp_path / "a", {}, new)).fate is Fate.ADDED
    assert only(compared(tmp_path / "b", new, {})).fate is Fate.REMOVED


def test_a_change_is_told_field_by_field_in_german(tmp_path: Path) -> None:
    before = kept("contact: {phone: 030 23125-001}", "childcare: yes", "provider: a")
    after = kept(
        "contact: {phone: 030 23125-002, role: Leitung}",
        "childcare: no",
        "provider: b",
        "status: {state: paused, since: 2026-12-01}",
    )
    names = {
        "institutions/a.yaml": "id: a\nname: Verein A\n",
        "institutions/b.yaml": "id: b\nname: Verein B\n",
    }
    assert told(compared(tmp_path, {**before, **names}, {**after, **names})) == {
        "Status – Zustand": ("", "ruht"),
        "Status – Seit": ("", "1. Dezember 2026"),
        "Kinderbetreuung": ("ja", "nein"),
        "Anbieter": ("Verein A (a)", "Verein B (b)"),
        "Kontakt – Rolle": ("", "Leitung"),
        "Kontakt – Telefon": ("030 23125-001", "030 23125-002"),
    }


def test_ids_in_lists_have_names_and_yes_or_no_is_said(tmp_path: Path) -> None:
    before, after = kept(), {BEET: offer("beet", categories="musik, garten", cities="")}
    assert told(compared(tmp_path, before, after)) == {
        "Kategorie": ("Garten (garten)", "Musik (musik), Garten (garten)"),
        "Einzugsgebiet – Städte": ("Ahausen (ahausen)", ""),
        "Einzugsgebiet – Im ganzen Kreis": ("nein", "ja"),
    }


def test_a_term_of_a_vocabulary_is_told_by_its_name(tmp_path: Path) -> None:
    path = "taxonomy/genders.yaml"
    after = {path: "terms:\n  - {id: frauen, name: Frauen und Mädchen}\n"}
    found = compared(tmp_path, {}, after)
    assert told(found) == {
        "Werte – Frauen und Mädchen": (
            "Kennung: frauen · Name: Frauen",
            "Kennung: frauen · Name: Frauen und Mädchen",
        )
    }
    assert "Geschlecht" in report(found)[0]


def test_a_setting_and_a_text_page_are_told(tmp_path: Path) -> None:
    site = "title: Kleines Verzeichnis\ndistrict: Kreis Klein\ntagline: {}\n"
    before = {"pages/hilfe.de.md": "---\ntitle: Hilfe\n---\nAlt.\n"}
    after = {
        "pages/hilfe.de.md": "---\ntitle: Hilfe\n---\nNeu.\n",
        "site.yaml": site.format("Drei Orte"),
    }
    found = compared(tmp_path, before, after)
    fields = [(it.label, it.before, it.after) for change in found.records for it in change.fields]
    assert fields == [("Text", "Alt.", "Neu."), ("Untertitel", "Zwei Orte", "Drei Orte")]


def test_a_renamed_offer_is_no_new_one(tmp_path: Path) -> None:
    after = {BEET: "", "offers/ahausen/hochbeet.md": offer("hochbeet", "former_ids: [beet]")}
    found = compared(tmp_path, {BEET: SAME}, after)
    assert only(found).fate is Fate.RENAMED
    assert "hieß vorher „beet“" in report(found)[0]


def test_an_offer_in_another_folder_says_where_it_was(tmp_path: Path) -> None:
    found = compared(tmp_path, {}, {BEET: "", "offers/bedorf/beet.md": SAME})
    assert only(found).fate is Fate.CHANGED
    assert f"stand vorher in {BEET}" in report(found)[0]


def test_a_translation_goes_along_with_its_renamed_offer(tmp_path: Path) -> None:
    text = translation("0" * 12)
    before = {BEET: SAME, "offers/ahausen/beet.uk.md": text}
    after = {
        BEET: "",
        "offers/ahausen/hochbeet.md": offer("hochbeet", "former_ids: [beet]"),
        "offers/ahausen/hochbeet.uk.md": text,
    }
    found = compared(tmp_path, before, after)
    assert {it.fate for it in found.records} == {Fate.RENAMED}
    assert len(found.records) == 2
    assert found.outdated == ()


def test_only_translations_that_this_change_outdates_are_named(tmp_path: Path) -> None:
    path = "offers/ahausen/beet.uk.md"
    german = compared(tmp_path / "a", {BEET: SAME}, {}).before.catalogue.offer_by_id["beet"]
    fits = {BEET: SAME, path: translation(source_digest(german))}
    after = {**fits, **kept("summary: Jetzt mit Kürbis.")}
    assert compared(tmp_path / "b", fits, after).outdated == (("beet", "uk"),)
    old = {BEET: SAME, path: translation("0" * 12)}
    assert compared(tmp_path / "c", old, {**old, **kept("childcare: yes")}).outdated == ()


def test_gaps_count_only_offers_that_take_place(tmp_path: Path) -> None:
    ended = compared(tmp_path / "a", {BEET: SAME}, kept("status: {state: ended}"))
    assert [(it.city, it.category) for it in ended.gaps.opened] == [("Ahausen", "Garten")]
    new = {"offers/bedorf/chor.md": offer("chor", cities="bedorf", categories="musik")}
    added = compared(tmp_path / "b", {}, new)
    assert added.gaps.opened == ()
    assert [(it.city, it.category) for it in added.gaps.closed] == [("Bedorf", "Musik")]


def test_neighbours_that_nobody_checked_for_long_are_named(tmp_path: Path) -> None:
    fresh = "verified: {on: 2026-11-01, by: Redaktion, how: call}"
    old = "verified: {on: 2024-11-01, by: Redaktion, how: call}"
    others = {
        "offers/ahausen/alt.md": offer("alt", old),
        "offers/ahausen/frisch.md": offer("frisch", fresh),
        "offers/ahausen/chor.md": offer("chor", old, categories="musik"),
        "offers/bedorf/partner.md": offer("partner", old, "provider: a", cities="bedorf"),
        "institutions/a.yaml": "id: a\nname: Verein A\n",
    }
    before, after = {**others, **kept("provider: a")}, {**others, **kept("provider: a", fresh)}
    found = compared(tmp_path, before, after)
    named = [(it.offer.id, it.shares_provider) for it in found.neighbours]
    assert named == [("partner", True), ("alt", False)]


def test_problems_are_new_or_mended_and_the_others_only_counted(tmp_path: Path) -> None:
    before = kept("provider: a", "contact: {phone: zwölf}")
    after = kept("provider: fehlt", "contact: {phone: 030 23125-001}")
    names = {"institutions/a.yaml": "id: a\nname: Verein A\n"}
    news = compared(tmp_path, {**before, **names}, {**after, **names}).problems
    assert [it.rule for it in news.new] == ["unknown-id"]
    assert "Buchstaben" in " ".join(it.message for it in news.mended)
    assert news.after - news.before == len(news.new) - len(news.mended)
    assert news.before > len(news.mended)


def test_the_same_problem_on_another_line_is_not_new(tmp_path: Path) -> None:
    before = kept("contact: {phone: zwölf}")
    after = kept("childcare: yes", "contact: {phone: zwölf}")
    assert compared(tmp_path, before, after).problems.new == ()


def test_broken_files_are_named_on_either_side(tmp_path: Path) -> None:
    broken = {BEET: "---\nid: [\n---\n"}
    worse = compared(tmp_path / "a", {BEET: SAME}, broken)
    assert only(worse).fate is Fate.UNREADABLE
    assert worse.after.unreadable == {BEET}
    assert "Nicht lesbar" in report(worse)[0]
    better = compared(tmp_path / "b", broken, {BEET: SAME})
    assert only(better).fate is Fate.READABLE_AGAIN
    assert compared(tmp_path / "c", broken, broken).is_empty


def test_a_broken_vocabulary_does_not_look_deleted(tmp_path: Path) -> None:
    found = compared(tmp_path, {}, {"taxonomy/genders.yaml": "terms: [{id: X}]\n"})
    assert only(found).fate is Fate.UNREADABLE
    report(found)


def test_opening_hours_are_said_in_words_as_well(tmp_path: Path) -> None:
    before = kept("hours: {opening_hours: 'Mo-Fr 09:00-12:00'}")
    after = kept("hours: {opening_hours: 'Mo-We 09:00-12:00'}")
    page, _ = report(compared(tmp_path, before, after))
    assert "wie die Seite sie zeigt" in page
    assert "Montag bis <mark>Mittwoch</mark>: 9:00–12:00 Uhr" in page
