from pathlib import Path

from generator.load import Content, load
from generator.model.offer import Offer
from generator.model.taxonomy import Taxonomy
from generator.model.thesaurus import Concept
from generator.problems import located
from tests.contents import write

HEAD = "id: beet\nname: Beet\ncategories: [garten]\nservice_area: {online: true}\n"


def loaded(folder: Path, **texts: str) -> Content:
    return load(write(folder, {path.replace("__", "/"): text for path, text in texts.items()}))


def rules(content: Content) -> list[tuple[str, str]]:
    return [(it.path, it.rule) for it in content.problems]


def offer(folder: Path, text: str) -> Content:
    return load(write(folder, {"offers/a/beet.md": text}))


def test_an_empty_folder_and_no_folder_have_no_records(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        content = load(folder)
        assert [type(it.record) for it in content.entries] == [Taxonomy]
        assert content.problems == ()


def test_the_text_below_the_head_is_the_description(tmp_path: Path) -> None:
    (entry, _) = offer(tmp_path, f"---\n{HEAD}---\n\n\nEins.\n\nZwei.\n").entries
    assert isinstance(entry.record, Offer)
    assert entry.record.description == "Eins.\n\nZwei."


def test_a_place_in_the_text_is_counted_from_its_first_line(tmp_path: Path) -> None:
    content = offer(tmp_path, f"---\n{HEAD}---\n\n \nEins.\n")
    assert content.positions["offers/a/beet.md"].of(("description",)) == (9, 1)


def test_a_description_in_the_head_and_below_is_reported_at_the_head(tmp_path: Path) -> None:
    content = offer(tmp_path, f"---\n{HEAD}description: Kurz\n---\nLang\n")
    (problem,) = located(content.problems, content.positions)
    assert (problem.rule, problem.line, problem.column) == ("text-twice", 6, 1)
    assert not offer(tmp_path, f"---\n{HEAD}description:\n---\nLang\n").problems


def test_hidden_files_and_readmes_are_no_content(tmp_path: Path) -> None:
    files = {".DS_Store": "x", ".git/a.yaml": "x", "offers/README.md": "x", "README.md": "x"}
    content = load(write(tmp_path, files))
    assert content.problems == ()


def test_links_and_devices_are_not_followed(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"beet.md": f"---\n{HEAD}---\n", "x.yaml": "x"})
    inside = write(tmp_path / "inside", {"site.yaml": "title: T\ndistrict: K\ntagline: U\n"})
    (inside / "offers" / "a").mkdir(parents=True)
    (inside / "offers" / "a" / "beet.md").symlink_to(outside / "beet.md")
    (inside / "institutions").symlink_to(outside)
    content = load(inside)
    assert rules(content) == [("institutions", "not-a-file"), ("offers/a/beet.md", "not-a-file")]
    assert [it.path for it in content.entries] == ["site.yaml", "taxonomy"]


def test_a_faulty_vocabulary_leaves_the_others_usable(tmp_path: Path) -> None:
    content = load(
        write(
            tmp_path,
            {
                "taxonomy/cities.yaml": "terms:\n  - {id: a, name: A}\n",
                "taxonomy/genders.yaml": "terms:\n  - {id: w, name: W}\n",
            },
        )
    )
    (taxonomy,) = (it.record for it in content.entries)
    assert taxonomy.cities.terms == ()
    assert [term.id for term in taxonomy.genders.terms] == ["w"]
    assert content.unreadable == {"cities"}
    assert {it.field for it in content.problems} == {
        ("terms", 0, "latitude"),
        ("terms", 0, "longitude"),
    }


def test_a_file_of_no_kind_is_told_where_it_belongs(tmp_path: Path) -> None:
    files = (
        "a.txt",
        "offers/a.md",
        "offers/a/b/c.md",
        "offers/a/b.de.c.md",
        "pages/a.md",
        "taxonomy/a.yaml",
        "x/a.yaml",
    )
    content = load(write(tmp_path, dict.fromkeys(files, "x")))
    assert {it.rule for it in content.problems} == {"unknown-file"}
    remedies = {it.path: it.remedy for it in content.problems}
    assert len(remedies) == len(files)
    assert "pages/impressum.de.md" in remedies["pages/a.md"]
    assert "cities.yaml" in remedies["taxonomy/a.yaml"]
    assert remedies["a.txt"] == remedies["x/a.yaml"]


def test_a_concept_has_the_name_of_its_file_as_id(tmp_path: Path) -> None:
    for number, head in enumerate(("", "id:\n", "id: tanzen\n")):
        files = {"taxonomy/concepts/tanzen.yaml": f"{head}name: Tanz\nwords: {{de: [Tanz]}}\n"}
        content = load(write(tmp_path / str(number), files))
        assert content.problems == ()
        assert [it.record.id for it in content.entries if isinstance(it.record, Concept)] == [
            "tanzen"
        ]


def test_problems_of_broken_maps_are_german(tmp_path: Path) -> None:
    for text in ("", "[]", "{}", '{"features": [1]}', "\x00"):
        content = load(write(tmp_path, {"taxonomy/district.geojson": text}))
        assert rules(content) == [("taxonomy/district.geojson", "bad-map")]
