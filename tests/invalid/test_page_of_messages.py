"""docs/MELDUNGEN.md describes every rule, with messages as they are: those of the planted mistakes.

`pytest tests/invalid --renew` writes it anew.
"""

import re
from collections.abc import Iterator

from generator.rules import chapters, reasons
from tests.building import ROOT
from tests.invalid.test_invalid import FAULTS, HERE

HANDBOOK = ROOT / "docs" / "MELDUNGEN.md"
EXAMPLES = 2
MESSAGE = re.compile(r"^content/(\S.*?):\d+:\d+: [\w ]+ \[([a-z0-9-]+)\] (.*)$")
START = """\
# Was die Meldungen bedeuten

Die Prüfung (`make check`) nennt zu jedem Fehler die Datei, die Zeile, was nicht stimmt und was
hilft. In eckigen Klammern steht der Name der Regel; unter diesem Namen finden Sie sie hier, mit
dem Grund und mit Beispielen.

Diese Seite entsteht aus dem Programm (`make golden`); bitte nicht von Hand ändern.
"""


def examples() -> dict[str, list[str]]:
    """Return the messages of the planted mistakes by rule, one of each mistake."""
    found: dict[str, dict[str, str]] = {}
    for fault in FAULTS:
        text = (HERE / fault / "expected.txt").read_text("utf-8")
        for block in re.split(r"\n(?=content/)", text.rstrip("\n")):
            first, *below = block.split("\n")
            match = MESSAGE.match(first)
            assert match, first
            lines = [it.removeprefix("    ") for it in below[:-1]]
            example = "\n".join((match[1], match[3], *lines))
            found.setdefault(match[2], {}).setdefault(fault, example)
    return {rule: list(by_fault.values()) for rule, by_fault in found.items()}


def handbook() -> str:
    return START + "".join(_chapters(examples()))


def _chapters(found: dict[str, list[str]]) -> Iterator[str]:
    for title, rules in chapters().items():
        yield f"\n## {title}\n"
        for rule, why in rules.items():
            yield f"\n### {rule}\n\n{why}\n"
            for example in found.get(rule, [])[:EXAMPLES]:
                yield f"\n```\n{example}\n```\n"


def test_the_handbook_is_what_the_program_says(*, renew: bool) -> None:
    if renew:
        HANDBOOK.write_text(handbook(), encoding="utf-8")
    assert HANDBOOK.read_text("utf-8") == handbook()


def test_every_planted_mistake_has_a_rule_with_a_reason() -> None:
    assert set(examples()) <= set(reasons())
    assert len(set(examples())) >= 60
    assert len(FAULTS) >= 150


def test_a_rule_without_an_example_is_one_that_cannot_be_planted() -> None:
    assert set(reasons()) - set(examples()) == {
        "colliding-file-names",  # some computers could not check these files out
        "not-a-file",
        "invalid-value",  # what pydantic may say one day and has no words of its own yet
    }
