from datetime import timedelta
from pathlib import Path

import pytest

from generator.aging import Age, age_of, old_groups
from tests.building import TODAY
from tests.contents import SMALL, edition, offer

CITIES = SMALL["taxonomy/cities.yaml"]


def verified(days_ago: int, **groups: int) -> str:
    days = {name: TODAY - timedelta(ago) for name, ago in groups.items()}
    by_group = ", ".join(f"{name}: {day}" for name, day in days.items())
    more = f", days: {{{by_group}}}" if groups else ""
    return f"verified: {{on: {TODAY - timedelta(days_ago)}, by: KI, how: call{more}}}"


def age(
    folder: Path, line: str, settings: str = "", city: str = "", cities: str = "ahausen"
) -> Age:
    files = {
        "site.yaml": SMALL["site.yaml"] + settings,
        "taxonomy/cities.yaml": CITIES.replace("longitude: 7.2}", f"longitude: 7.2{city}}}", 1),
        "offers/bedorf/rad.md": offer("rad", *([line] if line else []), cities=cities),
    }
    catalogue = edition(folder, files).catalogue
    return age_of(catalogue, catalogue.offer_by_id["rad"], TODAY)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (365, Age.CURRENT),
        (366, Age.STALE),
        (548, Age.STALE),
        (549, Age.OVERDUE),
        (730, Age.OVERDUE),
        (731, Age.AGED),
    ],
)
def test_a_check_ages_in_three_steps(tmp_path: Path, days: int, expected: Age) -> None:
    assert age(tmp_path, verified(days)) == expected


def test_what_nobody_ever_verified_is_asked_about_and_stays_in_the_lists(tmp_path: Path) -> None:
    assert age(tmp_path / "a", "") == Age.OVERDUE
    assert age(tmp_path / "b", "", "hide_unverified: true\n") == Age.AGED


def test_a_site_and_a_city_set_their_own_days(tmp_path: Path) -> None:
    own = "stale_after_days: 10\ntodo_after_days: 20\nhide_after_days: 30\n"
    assert age(tmp_path / "a", verified(31), own) == Age.AGED
    assert age(tmp_path / "b", verified(31), own, ", hide_after_days: 90") == Age.OVERDUE
    assert age(tmp_path / "c", verified(31), "", ", stale_after_days: 30") == Age.STALE
    both = "ahausen, bedorf"
    assert age(tmp_path / "d", verified(31), "", ", stale_after_days: 30", both) == Age.STALE
    assert age(tmp_path / "e", verified(366), "", ", stale_after_days: 900", both) == Age.STALE


def test_no_step_comes_before_the_one_below(tmp_path: Path) -> None:
    assert age(tmp_path, verified(800), "stale_after_days: 900\n") == Age.CURRENT


def test_groups_of_fields_age_at_their_own_pace(tmp_path: Path) -> None:
    fresh = {"hours": 0, "contact": 0}
    slow = verified(0, **fresh, description=500, address=700)
    assert age(tmp_path / "a", slow) == Age.CURRENT
    assert age(tmp_path / "b", verified(0, **fresh, description=548, address=1)) == Age.STALE
    assert age(tmp_path / "c", slow, "group_percent: {address: 100}\n") == Age.OVERDUE
    assert age(tmp_path / "d", verified(0, hours=0)) == Age.OVERDUE, "the others never were"


def test_old_groups_are_named_with_their_day(tmp_path: Path) -> None:
    line = verified(0, hours=400, contact=0, address=1)
    found = edition(tmp_path, {"offers/bedorf/rad.md": offer("rad", line)}).catalogue
    old = old_groups(found, found.offer_by_id["rad"], TODAY)
    assert [(it.name, it.on, it.days) for it in old] == [
        ("hours", TODAY - timedelta(400), 365),
        ("description", None, 547),
    ]
