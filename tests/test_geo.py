import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.geo import distance_km, projection

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)
POINTS = st.tuples(LATITUDES, LONGITUDES)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ((0.0, 0.0), (0.0, 0.0), 0),
        ((0.0, 0.0), (0.0, 1.0), 111.2),
        ((51.0, 7.0), (52.0, 7.0), 111.2),
        ((60.0, 7.0), (60.0, 8.0), 55.6),
        ((0.0, 0.0), (0.0, 180.0), 20015.1),
        # Recklinghausen to Datteln, measured on a map.
        ((51.6141, 7.1979), (51.6531, 7.3426), 10.9),
    ],
)
def test_distances(one: tuple[float, float], other: tuple[float, float], distance: float) -> None:
    assert distance_km(one, other) == pytest.approx(distance, abs=0.1)


@settings(deadline=None)
@given(POINTS, POINTS)
def test_the_way_back_is_as_long(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert distance_km(one, other) == pytest.approx(distance_km(other, one), abs=1e-6)
    assert 0 <= distance_km(one, other) <= 20016


def test_a_drawing_is_as_wide_as_asked_and_true_to_scale() -> None:
    # A square degree on the equator is square; at 60° north it is half as wide as high.
    placed, height = projection([(0.0, -0.5), (1.0, 0.5)], 100)
    assert placed == {(0.0, -0.5): (0.0, 100.0), (1.0, 0.5): (100.0, 0.0)}
    assert height == 100
    placed, height = projection([(0.0, 59.5), (1.0, 60.5)], 100)
    assert placed[1.0, 60.5] == (100.0, 0.0)
    assert height == 200
