import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.problems import Problem
from generator.textio import Refused
from generator.yamlio import MAX_DEPTH, YamlValue, parse


def value(text: str) -> YamlValue:
    document, problems = parse(text, "a.yaml")
    assert problems == ()
    return document.value


def refusal(text: str, first_line: int = 1) -> Problem:
    with pytest.raises(Refused) as caught:
        parse(text, "a.yaml", first_line)
    return caught.value.problem


@pytest.mark.parametrize(
    "text",
    ["no", "Yes", "on", "09:30", "01067", "1_000", "0x1F", "1e3", "2017-11-28", "=", "-1.50"],
)
def test_plain_values_keep_their_letters(text: str) -> None:
    assert value(f"a: {text}") == {"a": text}


@pytest.mark.parametrize("text", ["a:", "a: ~", "a: null", "a: # später"])
def test_empty_values_are_none(text: str) -> None:
    assert value(text) == {"a": None}


def test_quoted_values_are_never_none() -> None:
    assert value("a: ''\nb: \"null\"\nc: '~'") == {"a": "", "b": "null", "c": "~"}


def test_an_empty_document_has_no_fields() -> None:
    assert value("") == value("# nur ein Kommentar\n") == {}


def test_positions_count_from_one_and_from_the_first_line() -> None:
    document, _ = parse("a: x\nb:\n  - c: y\n  - z\n", "a.md", first_line=2)
    positions = document.positions
    assert positions.values[("a",)] == (2, 4)
    assert positions.keys[("b",)] == (3, 1)
    assert positions.values[("b", 0, "c")] == (4, 8)
    assert positions.values[("b", 1)] == (5, 5)


def test_all_repeated_keys_are_reported_and_the_first_value_is_kept() -> None:
    document, problems = parse("a: 1\nb: 2\na: 3\nb: 4\n", "a.yaml")
    assert document.value == {"a": "1", "b": "2"}
    assert [(it.rule, it.line, it.field) for it in problems] == [
        ("repeated-key", 3, ("a",)),
        ("repeated-key", 4, ("b",)),
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("a: &x 1", "yaml-anchor"),
        ("a: *x", "yaml-anchor"),
        ("&x a: 1", "yaml-anchor"),
        ("<<: {a: b}", "yaml-key"),
        ("? [a]\n: b", "yaml-key"),
        ("a: !!python/object:os.system x", "yaml-tag"),
        ("a: !x y", "yaml-tag"),
        ("!x a: y", "yaml-tag"),
        ("a: 1\n---\nb: 2", "several-documents"),
        ('a: "\\u202e"', "forbidden-character"),
        ('"a\\u202e": b', "forbidden-character"),
        ("!<%E2%80%AE> a: b", "yaml-tag"),
        ("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH, "yaml-too-deep"),
        ("[" * 50_000, "yaml-too-deep"),
    ],
)
def test_what_surprises_people_is_refused(text: str, rule: str) -> None:
    assert refusal(text).rule == rule


def test_the_deepest_values_are_read() -> None:
    depth = MAX_DEPTH - 2
    assert str(value("a: " + "[" * depth + "x" + "]" * depth)).count("[") == depth


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a:\n\tb: 1\n", (2, 1), "Hier steht ein Tabulator."),
        ("a: 1\n\tb: 1\n", (2, 1), "Hier steht ein Tabulator."),
        ("a: @b\n", (1, 4), "Ein Wert darf nicht mit „@“ beginnen."),
        ("a: ,b\n", (1, 4), "Ein Wert darf nicht mit „,“ beginnen."),
        ("a: b: c\n", (1, 5), "Ein Doppelpunkt mit Leerzeichen steht mitten im Text."),
        ("a: b\n  c: d\n", (2, 4), "Diese Zeile passt nicht zu der darüber."),
        ("a:b\nc: d\n", (2, 2), "Diese Zeile passt nicht zu der darüber."),
        ("a: 1\nb\nc: 2\n", (2, 1), "In dieser Zeile fehlt der Doppelpunkt"),
        ('a: "x\nb: "c"\n', (1, 4), "Das Anführungszeichen, das hier beginnt, wird auf dieser"),
        ("a: 'x\nb: c\n", (1, 4), "Das Anführungszeichen, das hier beginnt, wird nicht"),
        ("a: 'x' y\n", (1, 8), "Nach dem schließenden Anführungszeichen geht der Wert"),
        ("a: [x, y\nb: c\n", (1, 4), "Die Klammer, die hier beginnt, wird nicht geschlossen."),
        ("a: [y]]\n", (1, 7), "Diese Klammer ist zu viel."),
        ("a: * x\n", (1, 4), "Ein Wert darf nicht mit „*“ oder „&“ beginnen."),
        ("a: > x\n", (1, 4), "Hinter „|“ oder „>“ darf auf derselben Zeile nichts stehen."),
        ('a: "\\d"\n', (1, 5), "Zwischen doppelten Anführungszeichen darf"),
        ("a: - b\n", (1, 4), "Eine Liste beginnt nicht auf der Zeile des Feldnamens."),
        ("a:\n - b\n c: d\n", (3, 2), "Mitten in einer Liste steht eine Zeile"),
        ("  a: 1\nb: 2\n", (2, 1), "Diese Zeile ist weniger eingerückt als die erste."),
        ("a:\n  - x\n - y\n", (3, 2), "Diese Zeile ist anders eingerückt als die Felder"),
        ("%YAML 9.9\n---\na: b\n", (1, 1), "Diese Stelle ist kein gültiges YAML."),
    ],
)
def test_syntax_is_explained_in_german_where_it_went_wrong(
    text: str, place: tuple[int, int], message: str
) -> None:
    problem = refusal(text, first_line=2)
    assert (problem.rule, problem.line, problem.column) == ("yaml-syntax", place[0] + 1, place[1])
    assert problem.message.startswith(message)
    assert problem.remedy


@settings(deadline=None, max_examples=500)
@given(st.text(st.sampled_from("ab:-?&*!|>%@`\"'#{}[],\\ \n\t~<="), max_size=30))
@example("a: 'x\n\n")
@example("\ufeff")
@example("a: \x85b: c: d")
def test_any_text_is_read_or_refused_in_german(text: str) -> None:
    lines = text.count("\n") + text.count("\x85") + 1
    found: tuple[Problem, ...]
    try:
        _, found = parse(text, "a.yaml")
    except Refused as refused:
        found = (refused.problem,)
    for problem in found:
        assert 1 <= problem.line <= lines + 1
        assert problem.message.endswith(".")
        assert problem.remedy.endswith(".")
