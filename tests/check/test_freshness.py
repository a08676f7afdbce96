import pytest

from tests.check.district import MEETING, Check, edited

VERIFIED = "verified:\n  on: 2026-09-01"


@pytest.mark.parametrize(("day", "rules"), [("2025-11-23", []), ("2025-11-22", ["stale"])])
def test_a_check_holds_for_a_year(checked: Check, day: str, rules: list[str]) -> None:
    found = checked(edited(MEETING, (VERIFIED, f"verified:\n  on: {day}")))
    assert [it.rule for it in found] == rules


def test_a_site_decides_how_long_a_check_holds(checked: Check) -> None:
    settings = edited("site.yaml", ("contact:", "stale_after_days: 82\ncontact:"))
    found = checked(settings)
    assert {it.rule for it in found} == {"stale"}
    assert len(found) == 4, "two offers and two institutions"


def test_nobody_checks_an_offer_that_has_ended(checked: Check) -> None:
    ended = ("state: active", "state: ended")
    gone = (f"{VERIFIED}\n  by: Redaktion\n  how: call\n", "")
    assert checked(edited(MEETING, ended, gone)) == []


def test_institutions_are_checked_too(checked: Check) -> None:
    path = "institutions/nachbarschaftsverein.yaml"
    (problem,) = checked(edited(path, (f"{VERIFIED}\n  by: Redaktion\n  how: mail\n", "")))
    assert (problem.path, problem.rule) == (path, "never-verified")
