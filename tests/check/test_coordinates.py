import pytest

from tests.check.district import MEETING, Check, edited


@pytest.mark.parametrize(
    ("city", "latitude", "longitude", "message"),
    [
        ("Musterstadt", "54.86", "7.2", None),
        ("Musterstadt", "54.88", "7.2", "31 km von der Mitte von Musterstadt"),
        ("Musterstadt", "7.2", "54.6", "vertauscht"),
        ("", "54.55", "7.15", None),
        ("", "51.5", "7.2", "km von der Mitte von Probedorf"),
        ("Dortmund", "51.5", "7.47", None),
    ],
)
def test_a_point_is_near_its_city(
    checked: Check, city: str, latitude: str, longitude: str, message: str | None
) -> None:
    found = checked(
        edited(
            MEETING,
            ('  postcode: "00111"\n', ""),
            ("  city: Musterstadt", f"  city: {city}"),
            ("  district: Altstadt\n", ""),
            ("latitude: 54.602", f"latitude: {latitude}"),
            ("longitude: 7.203", f"longitude: {longitude}"),
        )
    )
    assert len(found) == (message is not None)
    assert all(message and message in it.message for it in found)
