"""Who is responsible: each topic and city has a name or says that there is none yet."""

from pathlib import Path

from tests.contents import pages

FIELD = "---\nid: ankommen\nname: Ankommen\n---\n"


def told(folder: Path, *responsibilities: str, contacts: str = "[]") -> str:
    """Return the page's words with one institution that has these responsibilities."""
    head = ("id: rathaus", "name: Rathaus", f"contacts: {contacts}", "responsibilities:")
    institution = "\n".join((*head, *(f"  - {it}" for it in responsibilities)))
    files = {"handlungsfelder/ankommen.md": FIELD, "institutions/rathaus.yaml": institution}
    return pages(folder, files)["zustaendig.html"].text


def test_a_topic_without_anybody_says_so(tmp_path: Path) -> None:
    site = pages(tmp_path, {"handlungsfelder/ankommen.md": FIELD})
    unknown = "Ankommen Für dieses Thema ist noch keine zuständige Institution eingetragen."
    assert site["zustaendig.html"].text.endswith(unknown)


def test_cities_without_anybody_are_named(tmp_path: Path) -> None:
    text = told(tmp_path, "{topics: [ankommen], cities: [ahausen]}")
    assert text.endswith("Ankommen Ahausen Rathaus Noch nicht eingetragen Bedorf")


def test_one_for_the_whole_district_leaves_no_city_without(tmp_path: Path) -> None:
    text = told(
        tmp_path,
        "{topics: [ankommen], whole_district: true, note: Erste Fragen}",
        "{topics: [ankommen], cities: [bedorf]}",
    )
    assert text.endswith("Im ganzen Kreis Rathaus Erste Fragen Bedorf Rathaus")


def test_a_contact_for_the_topic_goes_before_the_general_one(tmp_path: Path) -> None:
    text = told(
        tmp_path,
        "{topics: [ankommen], cities: [ahausen], contact: {phone: 030 23125 502}}",
        "{topics: [ankommen], cities: [bedorf]}",
        contacts="[{phone: 030 23125 501}]",
    )
    assert text.endswith("Ahausen Rathaus 030 23125 502 Bedorf Rathaus 030 23125 501")


def test_a_category_is_a_topic_when_somebody_is_responsible_for_it(tmp_path: Path) -> None:
    text = told(tmp_path, "{topics: [musik], whole_district: true}")
    assert text.endswith("Musik Im ganzen Kreis Rathaus")
    assert "Garten" not in text
