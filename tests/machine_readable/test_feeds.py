import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.machine_readable.feeds import feeds
from generator.machine_readable.xml_file import xml_file
from tests.contents import SMALL, offer, pages
from tests.machine_readable.published import (
    ATOM,
    BASE,
    NAMES,
    SITE,
    faults,
    machine_files,
    plans,
    texts,
    xml,
)


def checked(day: str) -> str:
    return f"verified: {{on: {day}, by: Stadt, how: call}}"


FILES = {
    "institutions/verein.yaml": "id: verein\nname: Verein & Söhne\n",
    "offers/ahausen/mai.md": offer("mai", checked("2026-05-01"), "provider: verein"),
    "offers/bedorf/juni.md": offer(
        "juni", checked("2026-06-01"), cities="bedorf", categories="musik, garten"
    ),
    "offers/kreisweit/juli.md": offer("juli", checked("2026-07-01"), cities="", categories="musik"),
    "offers/ahausen/ende.md": offer("ende", checked("2026-08-01"), "status: {state: ended}"),
    "offers/ahausen/alt.md": offer("alt", checked("2025-11-22")),
    "offers/ahausen/quelle.md": offer(
        "quelle", checked("2026-04-01"), "source: {name: Heft, as_of: 2026-04-02}"
    ),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return machine_files(tmp_path_factory.mktemp("content"), FILES)


def feed(files: dict[str, bytes], path: str) -> ET.Element:
    return xml(files[path])


def titles(files: dict[str, bytes], path: str) -> list[str]:
    found = texts(feed(files, path), "atom:entry/atom:title")
    return [it.removeprefix("Angebot ") for it in found]


def entry(root: ET.Element, name: str) -> ET.Element:
    (found,) = (
        it
        for it in root.iterfind("atom:entry", NAMES)
        if it.findtext("atom:title", "", NAMES) == f"Angebot {name}"
    )
    return found


def one(root: ET.Element, name: str) -> str:
    (found,) = texts(root, f"atom:{name}")
    return found


def test_every_feed_is_valid(files: dict[str, bytes], tmp_path: Path) -> None:
    found = {path: it for path, it in files.items() if path.endswith(".xml")}
    del found["sitemap.xml"]
    assert len(found) == 5
    assert faults(ATOM, tmp_path, found) == []


def test_an_invalid_feed_would_be_found(files: dict[str, bytes], tmp_path: Path) -> None:
    broken = [("<name>", "<nom>"), ("T00:00:00Z", ""), ('rel="self"', 'rel="selbst"')]
    for old, new in broken:
        text = files["neu.xml"].decode()
        assert old in text
        wrong = text.replace(old, new).replace("</name>", "</nom>" if "nom" in new else "</name>")
        assert faults(ATOM, tmp_path, {"neu.xml": wrong.encode()}), old


def test_the_newest_stands_first(files: dict[str, bytes]) -> None:
    assert titles(files, "neu.xml") == ["juli", "juni", "mai", "quelle"]


def test_a_city_has_its_own_news_and_those_for_all(files: dict[str, bytes]) -> None:
    assert titles(files, "stadt/ahausen.xml") == ["juli", "mai", "quelle"]
    assert titles(files, "stadt/bedorf.xml") == ["juli", "juni"]


def test_a_category_has_its_news(files: dict[str, bytes]) -> None:
    assert titles(files, "kategorie/musik.xml") == ["juli", "juni"]
    assert titles(files, "kategorie/garten.xml") == ["juni", "mai", "quelle"]


def test_what_has_ended_is_old_or_of_an_unknown_day_is_not_new(files: dict[str, bytes]) -> None:
    shown = {name for path in files if path.endswith("xml") for name in titles(files, path)}
    assert {"ende", "alt", "beet", "Beet"} & shown == set()


def test_old_is_what_the_site_calls_outdated(tmp_path: Path) -> None:
    later = machine_files(tmp_path, FILES, "stale_after_days: 366\n")
    assert titles(later, "neu.xml")[-1] == "alt"


def test_a_day_is_that_of_the_check_or_of_a_later_source(files: dict[str, bytes]) -> None:
    root = feed(files, "neu.xml")
    assert one(entry(root, "mai"), "updated") == "2026-05-01T00:00:00Z"
    assert one(entry(root, "quelle"), "updated") == "2026-04-02T00:00:00Z"


def test_a_feed_is_as_new_as_its_newest_entry(files: dict[str, bytes]) -> None:
    assert one(feed(files, "neu.xml"), "updated") == "2026-07-01T00:00:00Z"


def test_a_feed_without_news_says_so_today(tmp_path: Path) -> None:
    files = machine_files(tmp_path / "content", {})
    root = feed(files, "neu.xml")
    assert root.find("atom:entry", NAMES) is None
    assert one(root, "updated") == "2026-11-23T00:00:00Z"
    assert faults(ATOM, tmp_path, {"neu.xml": files["neu.xml"]}) == []


def test_only_the_fifty_newest_are_told(tmp_path: Path) -> None:
    many = {
        f"offers/ahausen/nr-{number}.md": offer(f"nr-{number}", checked(f"2026-{month}-{day}"))
        for number, (month, day) in enumerate(
            (f"{month:02}", f"{day:02}") for month in range(1, 4) for day in range(1, 21)
        )
    }
    told = titles(machine_files(tmp_path, many), "neu.xml")
    assert told == [f"nr-{number}" for number in range(59, 9, -1)]


def test_an_entry_says_what_where_and_who(files: dict[str, bytes]) -> None:
    found = entry(feed(files, "neu.xml"), "mai")
    (link,) = found.iterfind("atom:link", NAMES)
    assert link.attrib["href"] == f"{BASE}/angebot/mai.html"
    assert texts(found, "atom:author/atom:name") == ["Verein & Söhne"]
    assert texts(found, "atom:author/atom:uri") == [f"{BASE}/institution/verein.html"]
    assert one(found, "summary") == "Ahausen"
    both = entry(feed(files, "neu.xml"), "juni").iterfind("atom:category", NAMES)
    assert [(it.attrib["term"], it.attrib["label"]) for it in both] == [
        ("musik", "Musik"),
        ("garten", "Garten"),
    ]


@pytest.mark.parametrize(
    ("lines", "summary"),
    [
        (("summary: Wir graben um.",), "Ahausen – Wir graben um."),
        (
            ("status: {state: paused}", "summary: Wir graben."),
            "Ahausen – ruht zurzeit – Wir graben.",
        ),
        (("status: {state: active}",), "Ahausen"),
    ],
)
def test_a_summary_is_plain_text(tmp_path: Path, lines: tuple[str, ...], summary: str) -> None:
    found = {"offers/ahausen/neu.md": offer("neu", checked("2026-11-01"), *lines)}
    root = feed(machine_files(tmp_path, found), "neu.xml")
    assert one(entry(root, "neu"), "summary") == summary


def test_without_a_summary_the_description_begins_to_tell(tmp_path: Path) -> None:
    text = offer("neu", checked("2026-11-01")) + "Wir **graben** um. " + "Und mehr davon. " * 30
    root = feed(machine_files(tmp_path, {"offers/ahausen/neu.md": text}), "neu.xml")
    found = one(entry(root, "neu"), "summary")
    assert found.startswith("Ahausen – Wir graben um. Und mehr")
    assert found.endswith("…")
    assert len(found) < 200


def test_a_licence_of_its_own_is_named(tmp_path: Path) -> None:
    own = {"offers/ahausen/neu.md": offer("neu", checked("2026-11-01"), "license: CC0-1.0")}
    root = feed(machine_files(tmp_path, {**FILES, **own}), "neu.xml")
    assert one(root, "rights") == "CC-BY-4.0"
    assert one(entry(root, "neu"), "rights") == "CC0-1.0"
    assert texts(entry(root, "mai"), "atom:rights") == []


def ids(files: dict[str, bytes]) -> dict[str, list[str]]:
    return {
        path: [it.text or "" for it in feed(files, path).iter(f"{{{NAMES['atom']}}}id")]
        for path in files
        if path.endswith(".xml") and path != "sitemap.xml"
    }


def test_ids_are_unique_and_those_of_offers_are_the_same_in_all_feeds(
    files: dict[str, bytes],
) -> None:
    found = ids(files)
    assert all(len(set(it)) == len(it) for it in found.values())
    assert len({feed_id for feed_id, *_ in found.values()}) == len(found)
    entries = {it for _, *entries in found.values() for it in entries}
    assert entries == set(found["neu.xml"][1:])


def test_ids_stay_when_the_site_moves_and_gets_another_title(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    moved = SITE.replace(BASE, "https://neu.example").replace("Kleines", "Großes")
    assert moved != SITE
    assert ids(machine_files(tmp_path, FILES, site=moved)) == ids(files)


def test_ids_stay_when_an_offer_gets_another_id(files: dict[str, bytes], tmp_path: Path) -> None:
    renamed = {
        path.replace("mai", "lenz"): text.replace("id: mai", "id: lenz\nformer_ids: [mai, maerz]")
        for path, text in FILES.items()
    }
    assert "offers/ahausen/lenz.md" in renamed
    assert ids(machine_files(tmp_path, renamed)) == ids(files)


@pytest.mark.parametrize(
    "site",
    [SITE.replace("Kreis Klein", "Kreis Fein"), SITE + "demo: true\n"],
    ids=["other", "demo"],
)
def test_another_district_and_a_demo_have_other_ids(
    files: dict[str, bytes], tmp_path: Path, site: str
) -> None:
    here, there = ids(files), ids(machine_files(tmp_path, FILES, site=site))
    assert here.keys() == there.keys()
    assert not {it for one in here.values() for it in one} & {
        it for one in there.values() for it in one
    }


def test_another_language_has_feeds_of_its_own(tmp_path: Path) -> None:
    here, there = (
        {product.path: product.content for product in feeds(plan, BASE)}
        for plan in plans(tmp_path / "content", "de", "tr")
    )
    assert list(there) == [f"tr/{path}" for path in here]
    assert not {it for one in ids(here).values() for it in one} & {
        it for one in ids(there).values() for it in one
    }
    assert 'xml:lang="tr"' in there["tr/neu.xml"].decode()
    assert faults(ATOM, tmp_path, there) == []


HOSTILE = [
    "]]> & <b>fett</b> &amp; <!-- -->",
    "a&#12;b &#11; &#65535; c",
    "Sie sagt \"ja\" 'nein'",
    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
    "مرحبا שלום 🎵 👩‍🌾",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_well_formed_and_comes_out_as_text(tmp_path: Path, text: str) -> None:
    quoted = text.replace("'", "''")
    files = machine_files(
        tmp_path / "content",
        {
            "offers/ahausen/neu.md": offer(
                "neu", checked("2026-11-01"), f"summary: '{quoted}'", "provider: verein"
            ),
            "offers/ahausen/tief.md": offer("tief", checked("2026-11-01")) + text + "\n",
            "institutions/verein.yaml": f"id: verein\nname: '{quoted}'\n",
        },
    )
    root = feed(files, "neu.xml")
    assert one(entry(root, "neu"), "summary") == f"Ahausen – {text}"
    assert texts(entry(root, "neu"), "atom:author/atom:name") == [text]
    assert not list(root.iterfind(".//b", NAMES))
    assert faults(ATOM, tmp_path, {"neu.xml": files["neu.xml"]}) == []


def test_what_xml_cannot_hold_is_left_out() -> None:
    root = ET.Element("a", {"b": "\0c\ud800\u202e"})
    root.text = "1\x0b2\x0c3\ufffe4\x1b]]>\t5\u202e6"
    read = xml(xml_file("a.xml", root).content)
    assert read.text == "1234]]>\t5\u202e6"
    assert read.attrib == {"b": "c\u202e"}


def test_pages_lead_to_their_feed(tmp_path: Path) -> None:
    site = pages(tmp_path, {**FILES, "site.yaml": SITE})
    heads = {path: page.html.partition("<body")[0] for path, page in site.items()}
    found = {
        path: re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]*href="(.*?)"', it)
        for path, it in heads.items()
    }
    assert {path: it for path, it in found.items() if it} == {
        "index.html": [f"{BASE}/neu.xml"],
        "stadt/ahausen.html": [f"{BASE}/stadt/ahausen.xml"],
        "stadt/bedorf.html": [f"{BASE}/stadt/bedorf.xml"],
        "kategorie/garten.html": [f"{BASE}/kategorie/garten.xml"],
        "kategorie/musik.html": [f"{BASE}/kategorie/musik.xml"],
    }
    assert "Neue und geänderte Angebote in Ahausen" in site["stadt/ahausen.html"].text
    for path in ("stadt/ahausen", "kategorie/musik"):
        assert f'<a href="{BASE}/{path}.xml" ' in site[f"{path}.html"].html


def test_without_an_address_no_page_speaks_of_a_feed(tmp_path: Path) -> None:
    site = pages(tmp_path, {**FILES, "site.yaml": SMALL["site.yaml"]})
    assert not [path for path, it in site.items() if "atom" in it.html or "feed" in it.html]


def test_a_feed_leads_to_its_page_and_itself(files: dict[str, bytes]) -> None:
    root = feed(files, "stadt/bedorf.xml")
    links = {it.attrib["rel"]: it.attrib["href"] for it in root.iterfind("atom:link", NAMES)}
    assert links == {
        "self": f"{BASE}/stadt/bedorf.xml",
        "alternate": f"{BASE}/stadt/bedorf.html",
    }
    assert one(root, "title") == "Neue und geänderte Angebote in Bedorf – Kleines Verzeichnis"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "de"
