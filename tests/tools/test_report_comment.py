"""The comment is put only where it belongs, and only when it is a report."""

import json
import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pytest

from tools.report_comment import (
    AUTHOR,
    LARGEST_ARCHIVE,
    LARGEST_TEXT,
    MARKER,
    Refused,
    post,
    read_report,
    run_of,
)

HEAD = "a1" * 20
EVENT = {
    "workflow_run": {
        "id": 77,
        "head_sha": HEAD,
        "head_repository": {"id": 5},
        "html_url": "https://github.com/kreis/angebote/actions/runs/77",
    }
}
RUN = run_of(EVENT, "kreis/angebote")
GOOD = {"bericht.md": b"## Was sich \xc3\xa4ndert\n", "number.txt": b"12\n"}


def archive(files: Mapping[str, bytes], mode: int = stat.S_IFREG) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (mode | 0o644) << 16
            opened.writestr(entry, content)
    return written.getvalue()


@dataclass
class Forge:
    """What GitHub would answer, and the comments that it keeps."""

    archive: bytes
    comments: list[dict[str, Any]] = field(default_factory=list)
    head: str = HEAD
    head_repository: int = 5
    state: str = "open"
    artifact: str = "Bericht"
    size: int = 1000

    def __call__(self, method: str, path: str, body: Any) -> Any:  # noqa: ANN401 - JSON
        where = path.removeprefix("repos/kreis/angebote/")
        match method, where.split("?")[0]:
            case "GET", "actions/runs/77/artifacts":
                one = {"id": 9, "name": self.artifact, "size_in_bytes": self.size}
                return {"artifacts": [one]}
            case "GET", "actions/artifacts/9/zip":
                return self.archive
            case "GET", "pulls/12":
                repo = {"id": self.head_repository}
                base = {"repo": {"full_name": "kreis/angebote"}}
                head = {"sha": self.head, "repo": repo}
                return {"state": self.state, "head": head, "base": base}
            case "GET", "issues/12/comments":
                page = int(path.partition("&page=")[2])
                return self.comments[(page - 1) * 100 : page * 100]
            case "POST", "issues/12/comments":
                new = {"id": len(self.comments), "user": {"login": AUTHOR}, **body}
                self.comments.append(new)
                return new
            case "PATCH", place if place.startswith("issues/comments/"):
                self.comments[int(place.rpartition("/")[2])] |= body
                return {}
        raise AssertionError((method, path))


def said_by(login: str, body: str, count: int = 1) -> list[dict[str, Any]]:
    return [{"id": at, "user": {"login": login}, "body": body} for at in range(count)]


def test_the_first_report_is_a_comment_and_later_ones_renew_it() -> None:
    forge = Forge(archive(GOOD))
    assert post(RUN, forge) == "Commented."
    forge.archive = archive({**GOOD, "bericht.md": b"## Neu\n"})
    assert post(RUN, forge) == "Comment renewed."
    (comment,) = forge.comments
    assert comment["body"].startswith(f"{MARKER}\n## Neu\n")
    assert RUN.address in comment["body"]


def test_comments_of_others_stay_even_with_the_marker() -> None:
    forge = Forge(archive(GOOD), said_by("jemand", f"{MARKER} meins", 150))
    assert post(RUN, forge) == "Commented."
    assert post(RUN, forge) == "Comment renewed."
    assert len(forge.comments) == 151
    assert all(it["body"].endswith("meins") for it in forge.comments[:150])


@pytest.mark.parametrize(
    "forge",
    [
        Forge(archive(GOOD), head="b2" * 20),
        Forge(archive(GOOD), head_repository=6),
        Forge(archive(GOOD), state="closed"),
        Forge(archive(GOOD), artifact="Vorschau"),
    ],
    ids=["newer commit", "other fork", "closed", "no report"],
)
def test_nothing_is_said_where_the_run_does_not_belong(forge: Forge) -> None:
    post(RUN, forge)
    assert forge.comments == []


@pytest.mark.parametrize(
    "files",
    [
        {"number.txt": b"12"},
        {"bericht.md": b"x"},
        {**GOOD, "number.txt": b"12/../13"},
        {**GOOD, "number.txt": b"0"},
        {**GOOD, "number.txt": b"\xef\xbc\x91"},
        {**GOOD, "number.txt": b"1" * 100},
        {**GOOD, "bericht.md": b"\xff"},
        {**GOOD, "bericht.md": b"x" * (LARGEST_TEXT + 1)},
        {**GOOD, "bericht.md": b"x" * 100_000_000},
    ],
    ids=["no text", "no number", "path", "zero", "wide", "long", "bytes", "large", "bomb"],
)
def test_what_is_no_report_is_refused(files: dict[str, bytes]) -> None:
    forge = Forge(archive(files))
    with pytest.raises(Refused):
        post(RUN, forge)
    assert forge.comments == []


def test_links_and_what_is_no_archive_are_refused() -> None:
    with pytest.raises(Refused, match="is a link"):
        read_report(archive(GOOD, stat.S_IFLNK))
    for broken in (b"", b"PK", archive(GOOD)[:-30]):
        with pytest.raises(Refused):
            read_report(broken)
    with pytest.raises(Refused, match="too large"):
        post(RUN, Forge(archive(GOOD), size=LARGEST_ARCHIVE + 1))


@pytest.mark.parametrize(
    "text",
    [
        "Hallo @admin",
        "\\@admin",
        "&#64;admin",
        "&commat;admin",
        "[hier](//example.org)",
        "\\\\[hier]",
        "![x](y)",
        "[a]: //example.org",
        "https://example.org",
        "www.example.org",
        "<img src=x>",
        "<details open>",
        f"<!-- x --> {MARKER}",
        "siehe #12",
        "siehe \\#12",
        "siehe GH-12",
        "siehe 1234abc",
        "`x`",
        "a\x00b",
        "a\u202eb",
    ],
)
def test_a_text_that_is_more_than_a_report_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="not written by the report"):
        read_report(archive({**GOOD, "bericht.md": text.encode()}))


def test_the_event_of_a_deleted_fork_is_understood() -> None:
    event = json.loads(json.dumps(EVENT))
    event["workflow_run"]["head_repository"] = None
    assert run_of(event, "kreis/angebote").head_repository == 0
