"""Writing a demo takes over what is not invented and never overwrites anybody's work."""

import shutil
from pathlib import Path

import pytest

from generator.demo.folder import MARK, DemoError, write_demo
from generator.load import load
from tests.building import CONTENT, TODAY, files_in


def copied(folder: Path) -> Path:
    return shutil.copytree(CONTENT, folder)


def test_vocabularies_and_pages_are_those_of_the_district(demo_folder: Path) -> None:
    real, demo = files_in(CONTENT), files_in(demo_folder)
    for folder in ("taxonomy/", "handlungsfelder/", "workshops/", "pages/"):
        names = {path for path in real if path.startswith(folder)}
        assert names
        assert names == {path for path in demo if path.startswith(folder)}
    assert all(real[path] == demo[path] for path in real if path.startswith("taxonomy/"))


def test_no_real_institution_or_offer_is_left(demo_folder: Path) -> None:
    real, demo = files_in(CONTENT), files_in(demo_folder)
    ids = {Path(it).stem for it in real if it.startswith(("offers/", "institutions/"))}
    assert ids
    assert not ids & {Path(it).stem for it in demo if it.startswith(("offers/", "institutions/"))}
    texts = b"".join(
        text for path, text in demo.items() if path.startswith(("work", "pages", "hand"))
    )
    assert b"](/angebot/" not in texts
    assert b"institutions:" not in texts
    assert b"offers:" not in texts


def test_workshops_lose_their_references_and_nothing_else(demo_folder: Path) -> None:
    removed = {"institutions", "offers"}
    for path in sorted((CONTENT / "workshops").glob("*.md")):
        ours, theirs = (
            next(it.record for it in load(root).entries if it.path == f"workshops/{path.name}")
            for root in (demo_folder, CONTENT)
        )
        kept = {"measures": {"__all__": removed}, "description": True}
        assert ours.model_dump(exclude=kept) == theirs.model_dump(exclude=kept)


def test_the_site_says_that_it_is_a_demo(demo_folder: Path) -> None:
    real, demo = (
        next(it.record for it in load(root).entries if it.path == "site.yaml")
        for root in (CONTENT, demo_folder)
    )
    assert demo.demo
    assert demo.title == f"{real.title} (Beispieldaten)"
    assert demo.required_pages == real.required_pages


def test_an_earlier_demo_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    write_demo(CONTENT, folder, 12, 1, TODAY)
    (folder / "offers" / "left-over.md").write_text("alt")
    write_demo(CONTENT, folder, 3, 1, TODAY)
    offers = [path for path in files_in(folder) if path.startswith("offers/")]
    assert len([path for path in offers if path.count(".") == 1]) == 3
    assert "offers/left-over.md" not in offers


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    write_demo(CONTENT, tmp_path, 1, 1, TODAY)
    assert (tmp_path / MARK).is_file()


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_what_is_not_ours_is_left_alone(tmp_path: Path, kind: str) -> None:
    work = tmp_path / "work"
    work.mkdir()
    (work / "notes.txt").write_text("wichtig")
    target = {"folder": work, "file": work / "notes.txt", "link": tmp_path / "link"}[kind]
    if kind == "link":
        target.symlink_to(work)
    with pytest.raises(DemoError, match="wird er nicht überschrieben"):
        write_demo(CONTENT, target, 1, 1, TODAY)
    assert files_in(work) == {"notes.txt": b"wichtig"}


def test_the_real_content_is_no_destination(tmp_path: Path) -> None:
    source = copied(tmp_path / "outer" / "content")
    before = files_in(tmp_path)
    for place in (source, source / "demo", source.parent):
        with pytest.raises(DemoError, match="echten Inhalte"):
            write_demo(source, place, 1, 1, TODAY)
    assert files_in(tmp_path) == before


def test_a_source_without_cities_is_refused_in_german(tmp_path: Path) -> None:
    with pytest.raises(DemoError, match="taxonomy"):
        write_demo(tmp_path, tmp_path / "demo", 1, 1, TODAY)
    (tmp_path / "content" / "taxonomy").mkdir(parents=True)
    with pytest.raises(DemoError, match="Städte"):
        write_demo(tmp_path / "content", tmp_path / "demo", 1, 1, TODAY)
    assert not (tmp_path / "demo").exists()


def test_a_faulty_page_is_named_with_its_line_and_keeps_the_earlier_demo(tmp_path: Path) -> None:
    source, target = copied(tmp_path / "content"), tmp_path / "demo"
    write_demo(source, target, 1, 1, TODAY)
    before = files_in(target)
    (source / "pages" / "kaputt.de.md").write_text("---\ntitle: a: b\n---\n")
    with pytest.raises(DemoError, match=r"kaputt\.de\.md, Zeile 2: .*Doppelpunkt"):
        write_demo(source, target, 2, 1, TODAY)
    assert files_in(target) == before
