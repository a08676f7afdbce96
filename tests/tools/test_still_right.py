"""What an issue says is data: only a known offer in known words becomes a change."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.model import verification
from generator.yamlio import parse
from tests.building import EPOCH, ROOT
from tests.contents import SMALL, write
from tools.still_right import GROUPS, HOWS, LABEL, Refused, main, statement_in

FORM = ROOT / ".github/ISSUE_TEMPLATE/stimmt-noch.yml"
BEET = "offers/ahausen/beet.md"
GOOD = ("beet", "Gartenverein e. V.", "Ich habe angerufen", "Nur die Zeiten")
ASKED = (
    "Kennung des Angebots",
    "Wer bestätigt das?",
    "Woher wissen Sie es?",
    "Was stimmt noch?",
)


def event(*answers: str, label: str = LABEL, more: str = "") -> dict[str, Any]:
    pairs = zip(ASKED, answers, strict=True)
    body = "\n\n".join(f"### {question}\n\n{answer}" for question, answer in pairs) + more
    return {"issue": {"number": 12, "labels": [{"name": label}], "body": body}}


def with_answer(place: int, answer: str) -> dict[str, Any]:
    return event(*GOOD[:place], answer, *GOOD[place + 1 :])


def changed(folder: Path, said: dict[str, Any]) -> tuple[str, str, str]:
    """Return why not, the file of the offer, and the proposal."""
    content = write(folder / "content", SMALL)
    (folder / "event.json").write_text(json.dumps(said), "utf-8")
    why = main(folder / "event.json", content, folder / "proposal.md")
    proposal = folder / "proposal.md"
    text = proposal.read_text("utf-8") if proposal.exists() else ""
    return why, (content / BEET).read_text("utf-8"), text


def test_the_form_asks_what_the_program_reads() -> None:
    form: Any = parse(FORM.read_text("utf-8"), FORM.name)[0].value
    asked = [it["attributes"] for it in form["body"] if it["type"] != "markdown"]
    assert tuple(it["label"] for it in asked) == ASKED
    assert asked[2]["options"] == list(HOWS)
    assert asked[3]["options"] == list(GROUPS)
    assert form["labels"] == [LABEL]
    assert {it for groups in GROUPS.values() if groups for it in groups.split(",")} <= set(
        verification.GROUPS
    )


def test_a_confirmation_becomes_a_change_and_a_proposal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    why, file, proposal = changed(tmp_path, event(*GOOD))
    assert why == ""
    assert "by: Gartenverein e. V. (Formular)\n  how: call\n  days:\n    hours: 2026-11-23" in file
    assert "Closes #12" in proposal
    assert "Gartenverein" not in proposal


@pytest.mark.parametrize(
    "said",
    [
        with_answer(0, "beet; rm -rf ."),
        with_answer(0, "../site"),
        with_answer(0, "--help"),
        with_answer(0, "beet\nrad"),
        with_answer(0, ""),
        with_answer(0, "a" * 81),
        with_answer(1, "$(id)"),
        with_answer(1, "@alle"),
        with_answer(1, "Verein\nby: x"),
        with_answer(1, "<b>Verein</b>"),
        with_answer(1, "x" * 200),
        with_answer(2, "call"),
        with_answer(3, "hours"),
        event(*GOOD, label="frage"),
        event(*GOOD, more="\n\n### Kennung des Angebots\n\nrad"),
        event(*GOOD, more="x" * 9000),
        {"issue": {"number": 1, "labels": [{"name": LABEL}], "body": None}},
    ],
)
def test_everything_else_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        statement_in(said)


def test_an_offer_that_nobody_knows_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    why, file, proposal = changed(tmp_path, with_answer(0, "rad"))
    assert "gibt es nicht" in why
    assert (file, proposal) == (SMALL[BEET], "")


def test_the_workflow_writes_nothing_of_an_issue_into_a_script() -> None:
    text = (ROOT / ".github/workflows/stimmt-noch.yml").read_text("utf-8")
    scripts = text[text.index("steps:") :]
    for part in ("issue.body", "issue.title", "issue.user"):
        assert part not in text
    assert "${{" not in "".join(scripts.split("run: |")[1:]).replace(
        "GH_TOKEN: ${{ github.token }}", ""
    ).replace("NUMBER: ${{ github.event.issue.number }}", "")
