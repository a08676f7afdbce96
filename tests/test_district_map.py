"""Whatever a map's file says, it is a map or one problem in German."""

import json
from typing import Any

import pytest

from generator.district_map import MAX_BYTES, read_map
from generator.model.site import MOST_POINTS
from generator.textio import Refused

RING = [[7.1, 54.6], [7.3, 54.6], [7.3, 54.7], [7.1, 54.6]]


def feature(city: str = "ahausen", ring: object = RING, **properties: object) -> dict[str, Any]:
    return {"properties": {"id": city, **properties}, "geometry": {"coordinates": [ring]}}


def geojson(*features: dict[str, Any], **changed: object) -> bytes:
    collection = {
        "attribution": "© Niemand",
        "attribution_url": "https://example.org/karte",
        "license": "Zero",
        "license_url": "https://example.org/zero",
        "features": features,
        **changed,
    }
    return json.dumps(collection).encode()


def test_a_map_is_read() -> None:
    outline = feature("kreis", role="outline")
    found = read_map(geojson(feature(), feature("bedorf", label=[7.2, 54.65]), outline), "a")
    assert [(area.city, area.label) for area in found.areas] == [
        ("ahausen", (7.1, 54.6)),
        ("bedorf", (7.2, 54.65)),
        (None, (7.1, 54.6)),
    ]


FAULTS = {
    "nested-lists": b"[" * 100_000,
    "nested-groups": b'{"features":' * 50_000,
    "not-utf8": b"\xff",
    "number-of-5000-digits": b"1" * 5000,
    "no-features": geojson(),
    "only-outline": geojson(feature(role="outline")),
    "city-twice": geojson(feature(), feature()),
    "empty-ring": geojson(feature(ring=[])),
    "ring-of-three": geojson(feature(ring=RING[1:])),
    "open-ring": geojson(feature(ring=[*RING[:3], [7.2, 54.6]])),
    "ring-of-one-point": geojson(feature(ring=[[7.1, 54.6]] * 4)),
    "ring-on-a-line": geojson(feature(ring=[[7.1, 54.6], [7.2, 54.6], [7.3, 54.6], [7.1, 54.6]])),
    "ring-too-small": geojson(feature(ring=[[x * 1e-300, y] for x, y in RING])),
    "longitude-too-large": geojson(feature(ring=[[x * 100, y] for x, y in RING])),
    "latitude-too-large": geojson(feature(ring=[[x, y * 2] for x, y in RING])),
    "nan": geojson(feature(ring=[*RING[:3], [7.2, float("nan")], RING[0]])),
    "infinity": geojson(feature(ring=[*RING[:3], [float("inf"), 54.6], RING[0]])),
    "integer-too-large": geojson(feature(ring=[*RING[:3], [10**400, 54.6], RING[0]])),
    "label-nan": geojson(feature(label=[7.1, float("nan")])),
    "float-too-large": geojson(feature()).replace(b"7.3", b"1e999"),
    "too-many-points": geojson(feature(ring=RING * (MOST_POINTS // 4 + 1))),
    "too-many-bytes": geojson(feature()) + b" " * MAX_BYTES,
    "bidi-control": geojson(feature(), attribution="Nie\u202emand"),
    "control": geojson(feature(), attribution="Nie\x1bmand"),
    "half-a-character": geojson(feature(), attribution="Nie\udcffmand"),
    "script-as-address": geojson(feature(), license_url="javascript:alert(1)"),
    "filler-in-unused-text": geojson(feature(name="a\u3164")),
}


@pytest.mark.parametrize("raw", FAULTS.values(), ids=FAULTS)
def test_what_is_no_map_is_one_problem(raw: bytes) -> None:
    with pytest.raises(Refused) as caught:
        read_map(raw, "taxonomy/district.geojson")
    assert caught.value.problem.rule == "bad-map"
