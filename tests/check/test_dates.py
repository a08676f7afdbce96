import pytest

from tests.check.district import MEETING, Check, edited


def found(checked: Check, old: str, new: str) -> list[str]:
    return [it.rule for it in checked(edited(MEETING, (old, new)))]


@pytest.mark.parametrize(("day", "rules"), [("2026-11-23", []), ("2026-11-24", ["future-date"])])
def test_today_is_not_the_future(checked: Check, day: str, rules: list[str]) -> None:
    assert found(checked, "verified:\n  on: 2026-09-01", f"verified:\n  on: {day}") == rules


@pytest.mark.parametrize(
    ("status", "rules"),
    [
        ("state: active\n  until: 2026-11-23", []),
        ("state: active\n  until: 2026-11-22", ["state-is-over"]),
        ("state: paused\n  until: 2026-11-22", ["state-is-over"]),
        ("state: ended\n  until: 2026-11-22", []),
        ("state: planned\n  since: 2026-11-23", []),
        ("state: planned\n  since: 2026-11-22", ["plan-is-over"]),
        ("state: paused\n  since: 2026-11-22", []),
    ],
)
def test_states_are_renewed(checked: Check, status: str, rules: list[str]) -> None:
    assert found(checked, "state: active\n  since: 2024-01-09", status) == rules


def test_the_source_of_a_vocabulary_is_no_prophet(checked: Check) -> None:
    source = "source:\n  name: Liste\n  as_of: 2027-01-01\nterms:"
    (problem,) = checked(edited("taxonomy/genders.yaml", ("terms:", source)))
    assert (problem.path, problem.field) == ("taxonomy/genders.yaml", ("source", "as_of"))
