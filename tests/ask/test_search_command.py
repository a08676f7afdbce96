"""`build.py search`: the search of the pages on the command line."""

import json
from pathlib import Path

import pytest

from tests.building import CONTENT, ROOT, SECOND_DISTRICT, run

QUALITY = ROOT / "tests" / "search" / "quality"
OFFERS, QUERIES = QUALITY / "development-offers.yaml", QUALITY / "development-queries.json"


def said(*arguments: str | Path) -> str:
    ran = run("search", *arguments)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def refused(*arguments: str | Path) -> str:
    ran = run("search", "--content", SECOND_DISTRICT, *arguments)
    assert ran.returncode in {1, 2}
    assert ran.stdout == ""
    assert "Traceback" not in ran.stderr
    return ran.stderr


def test_the_help_teaches() -> None:
    told = run("search", "--help").stdout
    assert "python build.py search Sport in Castrop-Rauxel" in told
    assert '[{"id": "1", "query": "Deutschkurs Marl"}, …]' in told


def test_a_question_is_answered_with_the_best_offers() -> None:
    lines = said("--offers", OFFERS, "--limit", "2", "Kinder").splitlines()
    assert lines[0].startswith("Verstanden: kinder = Kinder")
    assert lines[1].endswith(" Angebote, die ersten 2")
    assert [line[:5] for line in lines[2:]] == ["  1  ", "  2  "]


def test_other_languages_are_understood() -> None:
    lines = said("--offers", OFFERS, "--limit", "1", "دورة", "اندماج").splitlines()
    assert "Integrationskurs mit Kinderzimmer" in lines[-1]


def test_many_questions_are_answered_with_ids(tmp_path: Path) -> None:
    output = tmp_path / "run.json"
    told = said("--offers", OFFERS, "--queries", QUERIES, "--output", output, "--limit", "7")
    questions = json.loads(QUERIES.read_text("utf-8"))
    assert told == f"{len(questions)} Fragen beantwortet: {output}\n"
    answers = json.loads(output.read_text("utf-8"))
    assert list(answers) == [it["id"] for it in questions]
    assert max(map(len, answers.values())) == 7
    found = [it["id"] for it in questions if set(it["relevant"]) & set(answers[it["id"]])]
    assert len(found) > len(questions) / 2


def test_lists_may_be_in_several_files_and_mean_terms_of_the_vocabularies(tmp_path: Path) -> None:
    one = "- {id: x1, name: Treff, stadt: Marl, sprachen: [dari / farsi / persisch]}\n"
    tmp_path.joinpath("eins.yaml").write_text(one, "utf-8")
    tmp_path.joinpath("zwei.yaml").write_text("- {id: x2, name: Runde, stadt: Herten}\n", "utf-8")
    queries = tmp_path / "fragen.txt"
    queries.write_text(
        '[{"id": 1, "query": "на персидском"}, {"id": 2, "query": "Herten"}]', "utf-8"
    )
    output = tmp_path / "antworten.txt"
    said("--offers", tmp_path, "--queries", queries, "--output", output)
    assert json.loads(output.read_text("utf-8")) == {"1": ["x1"], "2": ["x2"]}


@pytest.mark.parametrize("offers", [SECOND_DISTRICT, SECOND_DISTRICT / "offers"])
def test_contents_and_folders_of_offers_can_be_asked(offers: Path) -> None:
    lines = said("--offers", offers, "Saatgut").splitlines()
    assert "1 Angebot" in lines
    assert "  1  Saatgutbörse" in "\n".join(lines)


def test_the_content_is_asked_unless_another_is_named() -> None:
    assert "Badminton" in said("--content", CONTENT, "Federball")


def test_offers_that_cannot_be_read_are_reported_and_left_out(tmp_path: Path) -> None:
    good = next((SECOND_DISTRICT / "offers").rglob("saatgutboerse.md"))
    tmp_path.joinpath("gut.md").write_bytes(good.read_bytes())
    tmp_path.joinpath("schlecht.md").write_text("kein Kopf", "utf-8")
    ran = run("search", "--offers", tmp_path, "Saatgut")
    assert ran.returncode == 0
    assert "1 Angebot\n" in ran.stdout
    assert "schlecht.md:1:1: Fehler [front-matter-missing]" in ran.stderr


def test_what_cannot_be_asked_is_said_in_german(tmp_path: Path) -> None:
    broken, nameless, latin = (tmp_path / it for it in ("a.yaml", "b.yaml", "c.yaml"))
    broken.write_text("- [", "utf-8")
    nameless.write_text("- {name: Treff}\n", "utf-8")
    latin.write_bytes("- {id: 1, name: Nähen}\n".encode("latin-1"))
    empty = tmp_path / "leer"
    empty.mkdir()
    queries = tmp_path / "fragen.json"
    queries.write_text('{"a": 1}', "utf-8")
    assert "Nennen Sie Wörter" in refused()
    assert "Nennen Sie Wörter" in refused("Wort", "--queries", QUERIES, "--output", tmp_path / "x")
    assert "Nennen Sie Wörter" in refused("--queries", QUERIES)
    assert f"{broken}:" in refused("--offers", broken, "x")
    assert "fehlt „id“ oder „name“" in refused("--offers", nameless, "x")
    assert "nicht in UTF-8" in refused("--offers", latin, "x")
    assert "kein Angebot" in refused("--offers", empty, "x")
    assert "gibt es keine Wörter: xx. Es gibt: de" in refused("--language", "xx", "x")
    assert "Diese Fragen lassen sich nicht lesen" in refused(
        "--queries", queries, "--output", tmp_path / "x"
    )
