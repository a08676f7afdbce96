"""Icons come from the pinned set, and the set counts for what pages are made of."""

import json
from pathlib import Path

from generator import icons

LOCK = Path(__file__).parent.parent / "package-lock.json"


def test_release_is_the_pinned_one() -> None:
    pinned = json.loads(LOCK.read_text())["packages"]["node_modules/lucide-static"]["version"]
    assert icons.release() == f"lucide-static=={pinned}"


def test_an_icon_is_hidden_from_screen_readers_and_has_shapes() -> None:
    drawn = icons.icon("house")
    assert drawn.startswith('<svg class="icon"')
    assert 'aria-hidden="true"' in drawn
    assert "<path" in drawn


def test_only_names_of_the_set_exist() -> None:
    assert icons.exists("house")
    assert not icons.exists("no-such-icon")
    assert not icons.exists("../package")
