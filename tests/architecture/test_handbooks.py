"""What handbooks and the README tell people to type or to open is there."""

import re
from pathlib import Path

import pytest

from tests.building import ROOT

TEXTS = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")))


@pytest.mark.parametrize("text", TEXTS, ids=[str(it.relative_to(ROOT)) for it in TEXTS])
def test_links_to_files_lead_somewhere(text: Path) -> None:
    targets = re.findall(r"\]\(([^/):#][^):#]*)(?:#[^)]*)?\)", text.read_text("utf-8"))
    assert [it for it in targets if not (text.parent / it).exists()] == []


def test_every_make_target_that_is_named_exists() -> None:
    listed = re.findall(r"^([a-z]+):.* ## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    typed = {
        target
        for text in TEXTS
        for target in re.findall(
            r"(?:^|`|&& ?|  )make ([a-z]+)", text.read_text("utf-8"), re.MULTILINE
        )
    }
    assert typed - set(listed) == set()
    assert {"site", "publish", "check", "serve"} <= typed
