import pytest

from tests.check.district import MEETING, Check, edited

PLACE = '"00111"\n  city: Musterstadt\n  district: Altstadt\n  latitude: 54.602\n  longitude: 7.203'


def found(checked: Check, postcode: str, city: str, district: str = "") -> list[str]:
    lines = [f'"{postcode}"' if postcode else "", f"  city: {city}", f"  district: {district}"]
    return [it.rule for it in checked(edited(MEETING, (PLACE, "\n".join(lines))))]


@pytest.mark.parametrize(
    ("postcode", "city"),
    [
        ("00111", "Musterstadt"),
        ("00111", "musterstadt"),
        ("00111", "musterstadt-an-der-au"),
        ("", "Musterstadt"),
        ("44137", "Dortmund"),
        ("", "Dortmund"),
        ("84405", "Musterstedt"),
    ],
)
def test_places_that_can_be_right_are_left_alone(checked: Check, postcode: str, city: str) -> None:
    assert found(checked, postcode, city) == []


@pytest.mark.parametrize(
    ("postcode", "city", "rule"),
    [
        ("00222", "Musterstadt", "postcode-of-other-city"),
        ("00111", "Dortmund", "postcode-of-other-city"),
        ("00999", "Musterstadt", "unlisted-postcode"),
        ("00111", "Musterstedt", "misspelt-city"),
        ("", "Musterstat", "misspelt-city"),
    ],
)
def test_places_that_cannot_be_right_are_one_problem(
    checked: Check, postcode: str, city: str, rule: str
) -> None:
    assert found(checked, postcode, city) == [rule]


@pytest.mark.parametrize(
    ("district", "rules"),
    [("Hafen", []), ("Haven", ["misspelt-district"]), ("Neubaugebiet", [])],
)
def test_lists_of_city_districts_may_be_incomplete(
    checked: Check, district: str, rules: list[str]
) -> None:
    assert found(checked, "00111", "Musterstadt", district) == rules
