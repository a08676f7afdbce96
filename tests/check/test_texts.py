import pytest

from generator.markup import MAX_BRACKETS
from tests.check.district import ADVICE, Check, edited

BODY = "Mehr dazu beim [Handlungsfeld Bildung](/handlungsfeld/bildung.html)."


def found(checked: Check, text: str) -> list[tuple[str, int]]:
    return [
        (it.rule, it.passage.lines_below if it.passage else 0)
        for it in checked(edited(ADVICE, (BODY, text)))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2 < 3, und a <b ist kein Zeichen",
        "<https://www.example.org> oder <post@example.org>",
        "[a](https://www.example.org/a_(b)) [b](mailto:post@example.org) [c](tel:+493023125000)",
        "[d](#oben) [e](/konzept.html#ziele)",
        "Ein Ausruf! [Verweis](/konzept.html)",
        "- eins\n- zwei\n    - drei\n\n1. eins\n2. zwei",
        "[ ] offen",
    ],
)
def test_plain_markdown_is_left_alone(checked: Check, text: str) -> None:
    assert found(checked, text) == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("eins\n[x](http://)", [("bad-link", 3)]),
        ("[x](//example.org) und\n[y](data:,x)", [("bad-link", 2), ("bad-link", 3)]),
        ("[x]: javascript:alert(1)", [("bad-link", 2)]),
        ("eins <br/>\n<!-- zwei -->", [("shown-as-typed", 2), ("shown-as-typed", 3)]),
        ("![x](/x.png)\n![y][z]", [("shown-as-typed", 2), ("shown-as-typed", 3)]),
        ("[" * (MAX_BRACKETS + 1), [("text-too-complex", 2)]),
        ("eins\n" + "1. " * 11, [("text-too-complex", 3)]),
        ("eins [[zwei\ndrei]] [[vier]]", [("to-fill-in", 2), ("to-fill-in", 3)]),
    ],
)
def test_mistakes_are_found_on_their_line(
    checked: Check, text: str, rules: list[tuple[str, int]]
) -> None:
    assert found(checked, text) == rules


@pytest.mark.parametrize(
    ("target", "remedy"),
    [
        ("www.example.org/a", "„https://www.example.org/a“"),
        ("example.de", "„https://example.de“"),
        ("post@example.org", "„mailto:post@example.org“"),
        ("../stadt/probedorf.html#karte", "„/stadt/probedorf.html#karte“"),
        ("ftp://example.org", "Erlaubt sind https://"),
    ],
)
def test_a_link_gets_a_remedy_of_its_own(checked: Check, target: str, remedy: str) -> None:
    (problem,) = checked(edited(ADVICE, (BODY, f"[x]({target})")))
    assert remedy in problem.remedy


def test_composed_letters_of_other_scripts_are_right(checked: Check) -> None:
    path = "taxonomy/languages.yaml"
    names = ("native_name: English", "native_name: Tiếng Việt हिन्दी 한국어")
    assert checked(edited(path, names)) == []
