"""`build.py fmt`, run as people run it."""

from pathlib import Path

from tests.building import files_in, run
from tests.contents import SMALL, write

UNTIDY = """\
---
name: "Rad"
id: rad # bleibt
service_area: {cities: [ahausen]}
categories: [ garten ]
---

Text

"""
TIDY = """\
---
id: rad # bleibt
name: Rad
categories: [garten]
service_area:
  cities: [ahausen]
---
Text
"""
RAD = "offers/ahausen/rad.md"


def test_what_is_untidy_is_written_anew_and_named(tmp_path: Path) -> None:
    content = write(tmp_path / "content", {**SMALL, RAD: UNTIDY})
    told = run("fmt", "--content", content)
    assert told.returncode == 0
    assert f"{RAD}: neu geschrieben" in told.stdout
    assert (content / RAD).read_text("utf-8") == TIDY
    assert not [path for path in files_in(content) if path.rpartition("/")[2].startswith(".")]
    again = run("fmt", "--check", "--content", content)
    assert again.returncode == 0
    assert again.stdout.startswith("0 von ")


def test_a_check_names_who_forgot_it_and_changes_nothing(tmp_path: Path) -> None:
    content = write(tmp_path / "content", {**SMALL, RAD: UNTIDY})
    told = run("fmt", "--check", "--content", content, content / RAD)
    assert told.returncode == 1
    assert f"{RAD}: anders zu schreiben" in told.stdout
    assert (content / RAD).read_text("utf-8") == UNTIDY


def test_only_the_files_that_are_named_are_touched(tmp_path: Path) -> None:
    content = write(tmp_path / "content", {**SMALL, RAD: UNTIDY, "offers/bedorf/x.md": UNTIDY})
    assert run("fmt", "--content", content, content / RAD).returncode == 0
    assert (content / "offers/bedorf/x.md").read_text("utf-8") == UNTIDY


def test_a_file_that_cannot_be_read_stays_and_is_explained(tmp_path: Path) -> None:
    broken = UNTIDY.replace("id: rad", "id: rad\nid: rad")
    content = write(tmp_path / "content", {**SMALL, RAD: broken, "site.yaml": "title: [\n"})
    told = run("fmt", "--content", content)
    assert told.returncode == 1
    assert "[repeated-key]" in told.stderr
    assert "[yaml-syntax]" in told.stderr
    assert "Traceback" not in told.stderr
    assert (content / RAD).read_text("utf-8") == broken


def test_a_file_from_elsewhere_is_refused(tmp_path: Path) -> None:
    content = write(tmp_path / "content", SMALL)
    other = tmp_path / "rad.md"
    other.write_text(UNTIDY, "utf-8")
    told = run("fmt", "--content", content, other)
    assert told.returncode == 2
    assert "Nicht alles davon liegt in" in told.stderr


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    content = write(tmp_path / "content", {**SMALL, RAD: UNTIDY})
    victim = tmp_path / "fremd.txt"
    victim.write_text("bleibt", "utf-8")
    (content / "offers/ahausen/.rad.md.neu").symlink_to(victim)
    assert run("fmt", "--content", content).returncode == 0
    assert victim.read_text("utf-8") == "bleibt"
    assert (content / RAD).read_text("utf-8") == TIDY
