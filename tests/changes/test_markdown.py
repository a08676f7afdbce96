"""Nothing that stands in content becomes markup, neither in a comment nor on the page."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes.markdown import MOST_BYTES, markdown
from generator.changes.passages import Passage
from generator.changes.view import Group, Item, Line, ReportView, Row, Section
from generator.escaping import escaped, escaped_lines
from generator.security import CONTENT_SECURITY_POLICY_WITHOUT_SCRIPTS
from tests.changes.states import compared, report
from tests.contents import offer
from tools.report_comment import _NO_REPORT, LARGEST_TEXT

HOSTILE = (
    "@admin",
    "#12 GH-12 gh-7 !3 ~label %1 $4 &5 owner/repo#6 owner/repo@1234567",
    "0123456789abcdef0123456789abcdef01234567",
    "[Klick](https://example.org) ![Bild](https://example.org/x.png) [x]: //example.org",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "www.example.org https://example.org ftp://example.org someone@example.org",
    "`code` ``` ~~~ :smile: $x$ \\[ \\` \\\\[x](y)",
    "| a | b |\n|---|---|\n\n# Titel\n\n- [ ] Punkt\n\n> Zitat\n\n1. eins\n\n---",
    "<!-- bericht-zur-aenderung -->",
    "&#64;admin &commat;admin &lt;b&gt;",
    "::error file=a::b\n::set-output name=x::y",
    "/close\n/assign @admin",
    "\u202eTrojan\u2066 Source\u200b",
)


def as_read(text: str) -> str:
    """Return Markdown of one line as it is read: escapes, entities and our own tags resolved."""
    text = re.sub(r"</?span>", "", text).replace("&#8203;", "")
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_a_comment(text: str) -> None:
    assert _NO_REPORT.search(re.sub(r"[\u200b-\u2069]", "", escaped(text))) is None
    assert "\n" not in escaped(text)


@given(st.text())
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    assert as_read(escaped(text)) == " ".join(text.split())


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"))))
def test_what_posts_comments_lets_all_pass_that_the_report_writes(text: str) -> None:
    assert _NO_REPORT.search(escaped_lines(text)) is None


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_content_stays_text_in_the_whole_report(tmp_path: Path, text: str) -> None:
    said = text.replace("\u202e", "").replace("\u2066", "").replace("\u200b", "")
    quoted = '"' + re.sub(r'(["\\])', r"\\\1", " ".join(said.split())) + '"'
    name = f"name: {quoted[:81].rstrip(chr(92))}"
    path = "offers/ahausen/beet.md"
    head = offer("beet", f"summary: {quoted}", f"provider: {quoted}").replace(
        "name: Angebot beet", name if name.endswith('"') else name + '"'
    )
    body = head + "\n" + text
    page, comment = report(compared(tmp_path, {path: offer("beet")}, {path: body}))
    assert _NO_REPORT.search(comment) is None
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search(r"href=\"(?!#|assets/)", page)


def test_invisible_signs_are_shown(tmp_path: Path) -> None:
    path = "offers/ahausen/beet.md"
    after = {path: offer("beet", 'summary: "Trojan \\u202e Source"')}
    page, comment = report(compared(tmp_path, {path: offer("beet")}, after))
    assert "\u202e" not in page + comment


def test_the_page_has_the_policy_of_pages_without_scripts(tmp_path: Path) -> None:
    page, _ = report(compared(tmp_path, {}, {"offers/ahausen/neu.md": offer("neu")}))
    assert CONTENT_SECURITY_POLICY_WITHOUT_SCRIPTS.replace("'", "&#39;") in page
    assert "script-src" not in CONTENT_SECURITY_POLICY_WITHOUT_SCRIPTS
    assert "<script" not in page
    assert "style=" not in page


def huge(records: int, letters: int, lines: int) -> ReportView:
    text = "@äöü <b> " * (letters // 9 + 1)
    row = Row(text, (Passage(text, changed=True),), (Passage(text),))
    item = Item("a", "geändert", "plain", text, text, text, (), (row,) * 20, (row,) * 20)
    section = Section("s", "Neue Probleme", "x", "Sätze.", (Line(text, text, text),) * lines)
    groups = (Group("g", "Angebote", "viele geändert", (item,) * records),) * 3
    return ReportView("Verglichen.", "", ("Viel.",), (section,) * 5, groups, (section,) * 3)


@pytest.mark.parametrize(
    ("records", "letters", "lines"), [(1, 10, 1), (3, 2000, 50), (500, 200, 500), (9999, 9999, 99)]
)
def test_a_comment_is_never_too_long(records: int, letters: int, lines: int) -> None:
    text = markdown(huge(records, letters, lines))
    assert len(text.encode()) <= MOST_BYTES + 200 <= LARGEST_TEXT
    assert ("Gekürzt" in text) == (records > 1)
    assert _NO_REPORT.search(text) is None


def test_a_small_report_is_not_shortened(tmp_path: Path) -> None:
    _, comment = report(compared(tmp_path, {}, {"offers/ahausen/neu.md": offer("neu")}))
    assert "Gekürzt" not in comment
    assert "Alle Angaben" in comment
