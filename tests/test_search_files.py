"""The files of the search: scripts that hand texts over, under names that change with them."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.findable import everything_findable, offer_facets
from generator.product import Product
from generator.search_files import search_files, search_texts
from generator.thesaurus import Thesaurus
from search.cards import CARDS_IN_FILE
from tests.building import files_in
from tests.contents import edition, offer
from tests.javascript import javascript
from tools.find_node import node_path

CONCEPT = """\
name: Garten
words: {de: [Garten, Beet], en: [garden], uk: [сад], de-simple: [im Garten arbeiten]}
asked: [wo kann ich etwas pflanzen]
"""
HAND_OVER = """
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
const given = {};
for (const file of JSON.parse(readFileSync(0, "utf8"))) {
  const searchFile = (name, text) => { given[name] = text; };
  runInNewContext(readFileSync(file, "utf8"), { searchFile });
}
console.log(JSON.stringify(given));
"""


def handed_over(files: list[Path]) -> dict[str, str]:
    """Run the scripts as a browser does and return what they hand over."""
    ran = subprocess.run(
        [node_path(), "--input-type=module", "-e", HAND_OVER],
        input=json.dumps([str(it) for it in files]),
        capture_output=True,
        text=True,
        check=True,
    )
    given: dict[str, str] = json.loads(ran.stdout)
    return given


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Product, ...]:
    files = {
        "taxonomy/concepts/garten.yaml": CONCEPT,
        "offers/bedorf/boese.md": offer("boese", "summary: '</script><!-- \\ \" ` ${x}'"),
    }
    return search_files(edition(tmp_path_factory.mktemp("content"), files)).host


def test_the_site_has_all_files_and_the_list_names_them(real_site_folder: Path) -> None:
    folder = real_site_folder / "search"
    given = handed_over(sorted(folder.iterdir()))
    digests = json.loads(given.pop("files"))
    wholes = {name: re.sub(r"-\d+$", "", name) for name in given}
    assert names(folder) == {name: f"{name}-{digests[it]}.js" for name, it in wholes.items()}
    assert set(wholes.values()) == set(digests)
    assert {"index", "concepts", "facets", "cards", "words", "sounds", "labels-de"} <= set(digests)
    assert {"index-0", "cards-0", "words-0", "sounds-0"} <= set(given)


def names(folder: Path) -> dict[str, str]:
    """Return the names of hashed files by their logical names."""
    return {
        match[1]: name
        for name in files_in(folder)
        if (match := re.fullmatch(r"(.+)-[0-9a-f]{10}\.js", name))
    }


def test_the_list_alone_keeps_its_address(small: tuple[Product, ...]) -> None:
    plain = [it.path for it in small if not re.fullmatch(r"search/.+-[0-9a-f]{10}\.js", it.path)]
    assert plain == ["search/files.js"]


def test_names_change_with_the_content_alone(small: tuple[Product, ...], tmp_path: Path) -> None:
    other = search_files(edition(tmp_path, {"taxonomy/concepts/garten.yaml": CONCEPT})).host
    both = {it.path for it in small} & {it.path for it in other}
    assert {re.sub(r"-[0-9a-f]{10}\.js$", "", it) for it in both} >= {
        *("search/files.js", "search/concepts", "search/words", "search/words-0"),
    }
    assert not {it for it in both if "/cards" in it or "/index" in it}


def test_scripts_carry_any_text(small: tuple[Product, ...], tmp_path: Path) -> None:
    for product in small:
        assert b"</" not in product.content
        assert product.content.startswith(b'searchFile("')
        tmp_path.joinpath(product.path.split("/")[-1]).write_bytes(product.content)
    cards = handed_over(list(tmp_path.iterdir()))["cards-0"]
    assert '</script><!-- \\ " ` ${x}' in cards


def test_the_same_content_gives_the_same_files(tmp_path: Path) -> None:
    files = {"taxonomy/concepts/garten.yaml": CONCEPT}
    one, other = (search_files(edition(tmp_path / it, files)).host for it in "ab")
    assert one == other


def test_there_are_words_in_every_language_of_the_concepts(
    small: tuple[Product, ...], tmp_path: Path
) -> None:
    for product in small:
        tmp_path.joinpath(product.path.split("/")[-1]).write_bytes(product.content)
    given = handed_over(list(tmp_path.iterdir()))
    spoken, heard = (
        {code for code, _ in json.loads(given[it])["languages"]} for it in ("words", "sounds")
    )
    assert spoken == {"de", "en", "uk", "de-simple"}
    assert heard == {"uk"}
    assert {it for it in given if it.startswith("labels")} == {f"labels-{it}" for it in spoken}


def test_a_district_without_concepts_can_be_searched(second_site_folder: Path) -> None:
    given = handed_over(sorted((second_site_folder / "search").iterdir()))
    with javascript() as js:
        states = [{"query": "Saatgutbörse"}, {"query": "saatgut"}]
        outcome: dict[str, Any] = js("tests/js/typing.mjs", "typeAll", given, states)
    assert outcome["faults"] == []
    assert [it[:1] for it in outcome["answers"]] == [["angebot/saatgutboerse.html"]] * 2


def test_large_districts_load_in_parts(tmp_path: Path) -> None:
    count = 3001
    files = {f"offers/ahausen/a{it}.md": offer(f"a{it}") for it in range(40)}
    some = edition(tmp_path, files)
    offers = [it for it in everything_findable(some) if it.filing]
    many = (offers * (count // len(offers) + 1))[:count]
    texts = search_texts(many, offer_facets(some), Thesaurus((), some.catalogue.compounds))
    shards = [name for name in texts if re.fullmatch(r"index-\d+", name)]
    cards = [name for name in texts if name.startswith("cards-")]
    assert len(shards) > 1
    assert len(cards) == -(-count // CARDS_IN_FILE)
    with javascript() as js:
        outcome = js("tests/js/typing.mjs", "typeAll", texts, [{"query": "a17"}])
    assert outcome["faults"] == []
    assert outcome["answers"][0][0] == "angebot/a17.html"
