from dataclasses import replace
from pathlib import Path

from click import unstyle

from generator.pipeline import Built
from generator.problems import Problem, Severity
from generator.publish import PublishReport
from generator.report import outcome, problem_lines

ERROR = Problem(
    "offers/ahausen/beet.md",
    "url",
    "Das ist 100 % falsch.\nSehr.",
    "So: richtig.",
    ("contact", "website"),
    line=7,
    column=3,
)
OPEN = Problem("pages/a.md", "to-fill-in", "Noch offen.", "Füllen.", (), Severity.RELEASE, 2, 1)
HINT = Problem("pages/b.md", "stale", "Alt.", "Prüfen.", ("verified",), Severity.WARNING, 1, 1)
ALL = (ERROR, OPEN, HINT)


def lines(style: str, *problems: Problem, release: bool = False) -> tuple[str, ...]:
    return tuple(map(unstyle, problem_lines(problems, style, "content", release=release)))


def test_a_problem_says_where_what_and_how_to_mend_it() -> None:
    assert lines("text", ERROR)[0] == (
        "content/offers/ahausen/beet.md:7:3: Fehler [url] contact.website: "
        "Das ist 100 % falsch. Sehr.\n    → So: richtig.\n      Mehr dazu: docs/MELDUNGEN.md#url"
    )


def test_errors_stand_last_where_they_are_seen_first() -> None:
    order = [line.split(":")[0] for line in lines("text", *ALL)[:-1]]
    assert order == ["content/pages/b.md", "content/pages/a.md", "content/offers/ahausen/beet.md"]


def test_for_a_release_what_is_open_stands_with_the_errors() -> None:
    open_and_hint = lines("text", OPEN, HINT, release=True)
    assert "Vor der Veröffentlichung [to-fill-in] Noch offen." in open_and_hint[1]


def test_the_forge_gets_workflow_commands_on_one_line_each() -> None:
    error, *_ = (line for line in lines("github", *ALL) if "beet" in line)
    assert error == (
        "::error file=content/offers/ahausen/beet.md,line=7,col=3,endColumn=4,title=url::"
        "contact.website: Das ist 100 %25 falsch. Sehr. So: richtig."
    )
    assert [line.split(" ")[0] for line in lines("github", *ALL)[:3]] == [
        "::warning",
        "::warning",
        "::error",
    ]


def test_no_path_and_no_text_gives_a_command_of_its_own() -> None:
    path = "offers/a,line=9::%\r\n::stop-commands::x\u202e\udcff.md"
    (line, _) = lines("github", replace(ERROR, path=path, rule="a,b:c"))
    assert line.startswith(
        "::error file=content/offers/a%2Cline=9%3A%3A%25 %3A%3Astop-commands%3A%3Ax"
        "<U+202E><U+DCFF>.md,line=7,col=3,endColumn=4,title=a%2Cb%3Ac::contact"
    )


def test_no_character_hides_in_what_is_printed() -> None:
    (text, _) = lines("text", replace(ERROR, message="a\n::b\x1b\u2028c", remedy="\u202ed"))
    assert ": a ::b<U+001B> c\n    → <U+202E>d\n" in text
    assert text.encode()


def test_what_stops_a_release_is_an_error_for_the_forge() -> None:
    assert lines("github", OPEN, release=True)[0].startswith("::error ")


def test_the_summary_counts() -> None:
    assert lines("summary", *ALL) == ("1 Fehler, 1 Hinweis, 1 offen vor der Veröffentlichung.",)
    assert lines("summary", HINT, HINT)[-1].startswith("0 Fehler, 2 Hinweise, ")
    assert lines("text") == ("Alles in Ordnung.",)


def test_the_outcome_is_a_sentence() -> None:
    report = PublishReport(written=2, unchanged=1, removed=0, manifest_digest="0" * 64)
    said = outcome(Built((), 3, report), Path("site"))
    assert said == f"3 Seiten gebaut: site (Prüfsumme {'0' * 64})"
    assert outcome(Built(ALL, 0, None), Path("site")).startswith("Nicht gebaut")
