"""Turns an issue „Stimmt noch“ into a change of the content that somebody has to agree to.

Anybody may open such an issue, so what it says is data: its text is read from the file of the
event and never meets a shell, the id must look like one and be known, the rest is chosen from
lists or is one short line. The change is made by `build.py verify`; proposing it is left to the
workflow.
"""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LABEL = "stimmt-noch"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID, LONGEST_BODY = 80, 8_000
_BY = re.compile(r"[^\W_][\w .,;/&()+-]{1,118}")
"""Letters of any script and what stands between them; no sign that could be markup or a mention."""
HOWS: Mapping[str, str] = {
    "Wir bieten es selbst an": "provider",
    "Ich habe angerufen": "call",
    "Ich war dort": "visit",
    "Ich habe eine E-Mail bekommen": "mail",
    "Es steht auf der Homepage": "website",
}
GROUPS: Mapping[str, str] = {
    "Alles": "",
    "Nur die Zeiten": "hours",
    "Nur Zeiten und Kontakt": "hours,contact",
    "Nur Kontakt": "contact",
    "Nur Ort": "address",
}
_QUESTIONS = {
    "Kennung des Angebots": "offer",
    "Wer bestätigt das?": "by",
    "Woher wissen Sie es?": "how",
    "Was stimmt noch?": "groups",
}


class Refused(Exception):
    """The issue is no confirmation; str() says why, in German."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What an issue confirms, checked."""

    offer: str
    by: str
    how: str
    groups: str

    @property
    def arguments(self) -> tuple[str, ...]:
        """The arguments of `build.py verify`."""
        only = (f"--only={self.groups}",) if self.groups else ()
        return (self.offer, f"--by={self.by} (Formular)", f"--how={self.how}", *only)


def statement_in(event: Mapping[str, Any]) -> Statement:
    """Return what the issue of an event confirms. Raises Refused."""
    issue = event["issue"]
    if LABEL not in {label["name"] for label in issue["labels"]}:
        raise Refused(f"Die Meldung hat nicht das Etikett „{LABEL}“.")
    body: str = issue["body"] or ""
    if len(body) > LONGEST_BODY:
        raise Refused("Die Meldung ist zu lang.")
    said = _answers(body)
    if set(said) != set(_QUESTIONS.values()):
        raise Refused("Die Meldung stammt nicht aus dem Formular „Stimmt noch“.")
    if len(said["offer"]) > LONGEST_ID or not _ID.fullmatch(said["offer"]):
        raise Refused("Die Kennung des Angebots ist keine.")
    if not _BY.fullmatch(said["by"]):
        raise Refused("Wer bestätigt, muss in einer Zeile stehen, ohne Sonderzeichen.")
    if said["how"] not in HOWS or said["groups"] not in GROUPS:
        raise Refused("Eine Antwort steht nicht in der Liste des Formulars.")
    return Statement(said["offer"], said["by"], HOWS[said["how"]], GROUPS[said["groups"]])


def _answers(body: str) -> dict[str, str]:
    """Return the answers of an issue form: a heading for each question, the answer below it.

    A question that is there twice was answered with headings, and counts as not answered.
    """
    parts = re.split(r"^### (.*)$", body.replace("\r\n", "\n"), flags=re.MULTILINE)
    questions = [it.strip() for it in parts[1::2]]
    if parts[0].strip() or len(set(questions)) != len(questions):
        return {}
    pairs = zip(questions, parts[2::2], strict=True)
    return {_QUESTIONS.get(question, ""): answer.strip() for question, answer in pairs}


def main(event_file: Path, content: Path, proposal: Path) -> str:
    """Change the content as the issue says, and write what is to be said of it.

    Returns why not, in German; empty when it was changed.
    """
    event = json.loads(event_file.read_text("utf-8"))
    try:
        said = statement_in(event)
    except Refused as refused:
        return str(refused)
    command = [sys.executable, "build.py", "verify", f"--content={content}", *said.arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return done.stderr
    number = int(event["issue"]["number"])
    what = said.groups or "alle Angaben"
    proposal.write_text(
        f"Bestätigt in #{number}, nicht von der Redaktion geprüft.\n\n"
        f"- Angebot: `{said.offer}`\n- Geprüft: {what}\n- Weg: {said.how}\n\n"
        "Bitte ansehen: Kann das die Stelle sein, die es wissen muss? Wird der Vorschlag "
        f"übernommen, schließt das die Meldung.\n\nCloses #{number}\n",
        encoding="utf-8",
    )
    return ""


if __name__ == "__main__":
    if wrong := main(*map(Path, sys.argv[1:4])):
        print(wrong, file=sys.stderr)
        sys.exit(1)
