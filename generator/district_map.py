"""The district's map: GeoJSON (RFC 7946) in, outlines of the cities out."""

import json
from typing import Any

from generator.model.site import DistrictMap
from generator.problems import Problem
from generator.textio import Refused


def read_map(raw: bytes, path: str) -> DistrictMap:
    """Read one polygon a city and one outline of all; raise `Refused` for anything else."""
    try:
        return _district_map(json.loads(raw.decode()))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        raise Refused(
            Problem(
                path,
                "bad-map",
                "Die Karte ist kein GeoJSON mit einem Umriss je Stadt.",
                "Spielen Sie die Datei neu ein, wie in docs/DATENQUELLEN.md beschrieben.",
            )
        ) from None


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
