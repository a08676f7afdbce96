"""The district's map: GeoJSON (RFC 7946) in, outlines of the cities out."""

import json
from typing import Any

from generator.model.site import DistrictMap
from generator.problems import Problem
from generator.textio import FORBIDDEN_CHARACTER, Refused

MAX_BYTES = 500_000


def read_map(raw: bytes, path: str) -> DistrictMap:
    """Read one polygon a city and one outline of all; raise `Refused` for anything else.

    At most 500 kB and 20,000 points; every outline is closed, encloses something and is on earth.
    """
    try:
        return _district_map(_parsed(raw))
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError, RecursionError):
        raise Refused(
            Problem(
                path,
                "bad-map",
                "Die Karte ist kein GeoJSON mit genau einem Umriss je Stadt, oder sie ist zu groß.",
                "Spielen Sie die Datei neu ein, wie in docs/DATENQUELLEN.md beschrieben.",
            )
        ) from None


def _parsed(raw: bytes) -> Any:  # noqa: ANN401 - whatever JSON says
    if len(raw) > MAX_BYTES:
        raise ValueError("too large")
    collection = json.loads(raw.decode())
    # Once more as text: escaped characters are read only now. Controls stay escaped.
    text = json.dumps(collection, ensure_ascii=False)
    if FORBIDDEN_CHARACTER.search(text) or "\\u00" in text:
        raise ValueError("a character nobody sees")
    return collection


def _district_map(collection: dict[str, Any]) -> DistrictMap:
    areas = []
    for feature in collection["features"]:
        properties = feature["properties"]
        outline = properties.get("role") == "outline"
        ring = feature["geometry"]["coordinates"][0]
        label = properties.get("label") or ring[0]
        areas.append({"city": None if outline else properties["id"], "label": label, "ring": ring})
    return DistrictMap.model_validate(
        {
            "attribution": collection["attribution"],
            "attribution_url": collection["attribution_url"],
            "license_name": collection["license"],
            "license_url": collection["license_url"],
            "areas": areas,
        }
    )
