"""Addresses that lead out of the site: to maps, to map apps, to mail programs."""

from urllib.parse import quote, urlencode

from generator.foreign import unmarked

_OPENSTREETMAP = "https://www.openstreetmap.org/"


def openstreetmap_search(place: str) -> str:
    """Return the address of OpenStreetMap's search for a place in words."""
    return f"{_OPENSTREETMAP}search?query={quote(unmarked(place), safe='')}"


def openstreetmap_point(latitude: float, longitude: float) -> str:
    """Return the address of OpenStreetMap's map with a mark at a point in WGS 84 degrees."""
    return f"{_OPENSTREETMAP}?mlat={latitude:.5f}&mlon={longitude:.5f}&zoom=17"


def geo_uri(latitude: float, longitude: float) -> str:
    """Return the geo URI (RFC 5870) of a point in WGS 84 degrees, for map apps."""
    return f"geo:{latitude:.5f},{longitude:.5f}"


def github_form(repository: str, template: str, **answers: str) -> str:
    """Return the address of a form for issues of a GitHub repository, filled in; else nothing.

    docs.github.com, “Creating an issue”, “Creating an issue from a URL query”.
    """
    if not repository.startswith("https://github.com/"):
        return ""
    said = {name: unmarked(text) for name, text in answers.items()}
    asked = urlencode({"template": template, **said})
    return f"{repository.rstrip('/').removesuffix('.git')}/issues/new?{asked}"


def mailto(address: str, subject: str = "", body: str = "") -> str:
    """Return a mailto URI (RFC 6068)."""
    texts = (("subject", unmarked(subject)), ("body", unmarked(body)))
    fields = [f"{name}={quote(text)}" for name, text in texts if text]
    return f"mailto:{quote(address, safe='@')}" + ("?" + "&".join(fields) if fields else "")
