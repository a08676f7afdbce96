"""Files tell editors' programs what they may say: asked of the server that VS Code uses."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import CONTENT, ROOT
from tests.editors.language_server import LanguageServer, language_server

MARL = CONTENT / "offers" / "marl"
MODELINE = "# yaml-language-server: $schema=../../../schemas/offer.schema.json"


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with language_server(ROOT) as running:
        yield running


def place(address: str, line: int, character: int) -> dict[str, object]:
    position = {"line": line, "character": character}
    return {"textDocument": {"uri": address}, "position": position}


def test_ids_are_offered_where_a_term_is_named(server: LanguageServer) -> None:
    address = server.open(
        MARL / "probe1.md", f"---\n{MODELINE}\nservice_area:\n  cities: [m]\n---\n"
    )
    offered = server.ask("textDocument/completion", place(address, 3, 12))
    labels = [it["label"] for it in offered["items"]]
    assert "marl" in labels
    assert "haltern-am-see" in labels


def test_fields_are_offered_and_explained_in_german(server: LanguageServer) -> None:
    address = server.open(MARL / "probe2.md", f"---\n{MODELINE}\nid: probe\nsum\n---\n")
    offered = server.ask("textDocument/completion", place(address, 3, 3))
    assert "summary" in [it["label"] for it in offered["items"]]
    address = server.open(MARL / "probe3.md", f"---\n{MODELINE}\nsummary: Tee\n---\n")
    shown = server.ask("textDocument/hover", place(address, 2, 2))["contents"]["value"]
    assert "Kurzbeschreibung" in shown
    assert "Ein Satz, höchstens 160 Zeichen." in shown


def test_a_mistake_is_seen_while_one_types(server: LanguageServer) -> None:
    said = "id: x\nname: X\ncategories: [sprot]\nservice_area: {online: true}"
    text = f"---\n{MODELINE}\n{said}\n"
    address = server.open(MARL / "probe4.md", text)
    (found,) = server.diagnostics[address]
    assert found["range"]["start"] == {"line": 4, "character": 13}
    assert '"sport"' in found["message"]


FILES = sorted(
    file
    for file in CONTENT.rglob("*.*")
    if file.suffix in {".md", ".yaml"} and "concepts" not in file.parts
)


def head(file: Path) -> str:
    """Return the YAML of a file: what stands below the head of a text is none."""
    text = file.read_text("utf-8")
    return text.split("\n---\n", 1)[0] + "\n" if file.suffix == ".md" else text


@pytest.mark.parametrize("file", FILES, ids=lambda it: it.relative_to(CONTENT).as_posix())
def test_of_our_content_it_says_nothing(server: LanguageServer, file: Path) -> None:
    text = head(file)
    assert "# yaml-language-server: $schema=" in text
    assert server.diagnostics[server.open(file, text)] == []
