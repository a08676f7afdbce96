import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.product import Product
from generator.publish import PublishError, Readiness, publish
from generator.release import audit, audit_json, audit_lines, deliver, opened
from generator.release.audit import Fault
from tests.publish.sites import VERSION_A
from tests.release.editions import DAY, assets, edition, mapping

OLD, NEW = edition(1), edition(2)
RETAINED = next(path for path in mapping(OLD) if path.startswith("search/index"))


@pytest.fixture
def published(tmp_path: Path) -> Path:
    folder = tmp_path / "ziel"
    for site in (OLD, NEW):
        with opened(str(folder), tmp_path / "site", None, DAY) as target:
            deliver(site, target, str(folder), DAY)
    return folder


def test_a_published_site_is_intact_and_has_the_digest_of_its_manifest(published: Path) -> None:
    found = audit(published, NEW.digest.upper())
    assert found.is_intact
    assert found.digest == NEW.digest
    assert found.files == len(NEW.products) - 1 + 2
    assert audit_lines(found, "ziel")[-1].startswith("Alles unverändert: ")


def missing(folder: Path) -> None:
    (folder / "index.html").unlink()


def changed(folder: Path) -> None:
    page = folder / "index.html"
    page.write_bytes(page.read_bytes().swapcase())


def longer(folder: Path) -> None:
    with (folder / "index.html").open("ab") as page:
        page.write(b"\n")


def linked(folder: Path) -> None:
    (folder / "index.html").rename(folder.parent / "fort.html")
    (folder / "index.html").symlink_to("../fort.html")


def retained_missing(folder: Path) -> None:
    (folder / RETAINED).unlink()


def retained_changed(folder: Path) -> None:
    (folder / RETAINED).write_bytes(b"")


def foreign(folder: Path) -> None:
    (folder / "stadt" / "fremd.html").write_bytes(b"")


def damaged_releases(folder: Path) -> None:
    file = folder / "releases.json"
    file.write_bytes(file.read_bytes()[:-9])


@pytest.mark.parametrize(
    ("harm", "path", "fault"),
    [
        (missing, "index.html", Fault.MISSING),
        (changed, "index.html", Fault.CHANGED),
        (longer, "index.html", Fault.CHANGED),
        (linked, "index.html", Fault.CHANGED),
        (retained_missing, RETAINED, Fault.MISSING),
        (retained_changed, RETAINED, Fault.CHANGED),
        (foreign, "stadt/fremd.html", Fault.FOREIGN),
    ],
)
def test_every_deviation_is_found_and_named(
    published: Path, harm: Callable[[Path], None], path: str, fault: Fault
) -> None:
    harm(published)
    found = audit(published)
    assert found.faults == {path: fault}
    assert not found.is_intact
    assert any(line.startswith(f"{path}: ") for line in audit_lines(found, "ziel"))
    assert json.loads(audit_json(found))[fault.value] == [path]


@pytest.mark.parametrize(
    ("readiness", "told"),
    [(Readiness.DRAFT, "ohne --release gebaut"), (Readiness.PREVIEW, "Vorschau")],
)
def test_what_is_not_finished_is_intact_and_told(
    tmp_path: Path, readiness: Readiness, told: str
) -> None:
    publish(VERSION_A, tmp_path / "site", readiness)
    found = audit(tmp_path / "site")
    assert found.is_intact
    assert told in "\n".join(audit_lines(found, "site"))
    assert json.loads(audit_json(found))["readiness"] == readiness


def test_a_finished_site_is_told_without_more_words(published: Path) -> None:
    said = "\n".join(audit_lines(audit(published), "ziel"))
    assert "--release" not in said
    assert json.loads(audit_json(audit(published)))["readiness"] == "release"


def test_publishing_again_is_advised_only_where_it_helps(published: Path) -> None:
    foreign(published)
    only_foreign = audit_lines(audit(published), "ziel")[-1]
    assert "Bitte selbst löschen" in only_foreign
    assert "noch einmal veröffentlichen" not in only_foreign
    changed(published)
    both = audit_lines(audit(published), "ziel")[-1]
    assert "Bitte selbst löschen" in both
    assert "noch einmal veröffentlichen" in both


def test_damaged_releases_are_named(published: Path) -> None:
    damaged_releases(published)
    assert audit(published).faults["releases.json"] is Fault.CHANGED


def test_another_digest_than_expected_is_said(published: Path) -> None:
    found = audit(published, OLD.digest)
    assert not found.is_intact
    assert any(OLD.digest in line for line in audit_lines(found, "ziel"))
    assert json.loads(audit_json(found))["expected"] == OLD.digest


def test_folders_of_the_host_are_no_deviation(published: Path) -> None:
    (published / ".well-known" / "acme-challenge").mkdir(parents=True)
    (published / ".well-known" / "acme-challenge" / "token").write_bytes(b"")
    assert audit(published).is_intact


@pytest.mark.parametrize("journal", [{"unfinished": ["a.html"]}, {"running": NEW.digest}])
def test_a_publication_cut_short_is_said(published: Path, journal: dict[str, object]) -> None:
    file = published / "releases.json"
    file.write_text(json.dumps(json.loads(file.read_bytes()) | journal))
    found = audit(published)
    assert not found.is_intact
    assert "ist nicht fertig geworden" in "\n".join(audit_lines(found, "ziel"))


def test_what_stays_of_earlier_releases_is_told_and_who_vouches_for_it(published: Path) -> None:
    retained = sorted(assets(OLD).keys() - mapping(NEW).keys())
    found = audit(published, NEW.digest)
    assert json.loads(audit_json(found))["retained"] == retained
    said = "\n".join(audit_lines(found, "ziel"))
    assert f"Aus früheren Ausgaben aufbewahrt: {len(retained)} Dateien" in said
    vouching = "bürgt nur „releases.json“"
    assert vouching in said
    assert vouching not in "\n".join(audit_lines(audit(published), "ziel"))


@pytest.mark.parametrize("name", ["shell.php", "stadt/login.html", "stadt/.htaccess"])
def test_a_list_of_releases_cannot_vouch_for_anything_but_assets(
    published: Path, name: str
) -> None:
    record = json.loads((published / "releases.json").read_bytes())
    own = Product(name, b"foreign")
    record["releases"][0]["assets"]["files"][name] = {"sha256": own.digest, "size": 7}
    (published / "releases.json").write_text(json.dumps(record))
    (published / name).write_bytes(own.content)
    found = audit(published, NEW.digest)
    assert found.faults == {name: Fault.FOREIGN}
    assert not found.is_intact
    with opened(str(published), published.parent / "site", None, DAY) as target:
        deliver(NEW, target, "ziel", DAY)
    assert not (published / name).exists()
    assert audit(published, NEW.digest).is_intact


def test_a_name_that_is_no_unicode_is_told_in_both_forms(published: Path) -> None:
    Path(os.fsdecode(bytes(published) + b"/f\xfcr.txt")).write_bytes(b"")
    found = audit(published)
    assert "f\\udcfcr.txt: " in "\n".join(audit_lines(found, "ziel"))
    assert json.loads(audit_json(found).encode())["foreign"] == ["f\udcfcr.txt"]


@pytest.mark.parametrize("place", [".", "nirgends", "build-manifest.json"])
def test_a_folder_without_manifest_cannot_be_checked(tmp_path: Path, place: str) -> None:
    (tmp_path / "build-manifest.json").write_bytes(b"{}")
    with pytest.raises(PublishError, match="lässt sich nicht prüfen"):
        audit(tmp_path / place)
