"""Old addresses lead on for ever."""

from pathlib import Path

from tests.contents import offer, pages

FILES = {
    "offers/ahausen/neu.md": offer("neu", "former_ids: [alt, uralt]"),
    "institutions/amt.yaml": "id: amt\nname: Amt\nformer_ids: [stelle]\n",
    "handlungsfelder/feld.md": "---\nid: feld\nname: Feld\nformer_ids: [acker]\n---\n",
    "workshops/treffen.md": "---\nid: treffen\nname: Treffen\nformer_ids: [sitzung]\n---\n",
}
MOVED = {
    "angebot/alt.html": "angebot/neu.html",
    "angebot/uralt.html": "angebot/neu.html",
    "institution/stelle.html": "institution/amt.html",
    "handlungsfeld/acker.html": "handlungsfeld/feld.html",
    "workshop/sitzung.html": "workshop/treffen.html",
}


def test_former_ids_of_all_records_lead_to_the_present_page(tmp_path: Path) -> None:
    site = pages(tmp_path, FILES)
    moved = {path: page for path, page in site.items() if "umgezogen" in page.html}
    assert {path: page.links[0] for path, page in moved.items()} == MOVED
    for path, page in moved.items():
        name = MOVED[path].rpartition("/")[2]
        assert f'<meta http-equiv="refresh" content="0; url={name}">' in page.html
        assert '<meta name="robots" content="noindex">' in page.html


def test_no_page_links_to_an_old_address(tmp_path: Path) -> None:
    site = pages(tmp_path, FILES)
    assert {link for page in site.values() for link in page.links} & set(MOVED) == set()
