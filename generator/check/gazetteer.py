"""The cities of the district, as addresses name them."""

from generator.check.scope import Scope
from generator.model.taxonomy import City


def cities(scope: Scope) -> tuple[City, ...]:
    """Return the cities of the district."""
    return scope.catalogue.taxonomy.cities.terms


def names(city: City) -> tuple[str, ...]:
    """Return all names of a city."""
    return (city.name, *city.other_names)


def named(scope: Scope, name: str | None) -> City | None:
    """Return the city that has this name, in whatever capitals; None for any other place."""
    wanted = (name or "").casefold()
    return next((it for it in cities(scope) if wanted in map(str.casefold, names(it))), None)
