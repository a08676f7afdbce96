"""Addresses: postcode, city and part of the city belong together."""

from collections.abc import Iterator

from generator.check.gazetteer import cities, named, names
from generator.check.scope import Placed, Scope
from generator.model.contact import Address
from generator.model.taxonomy import City
from generator.problems import Problem, Severity
from generator.suggest import nearest

_REGION_DIGITS = 2
"""The digits of a postcode that name the region."""


def city_names(scope: Scope) -> Iterator[Problem]:
    """The city of an address is not almost the name of a city of the district."""
    for placed in scope.each(Address):
        if meant := _meant(scope, placed.value):
            yield placed.problem(
                "misspelt-city",
                f"Eine Stadt „{placed.value.city}“ gibt es im Kreis nicht.",
                f"Meinten Sie „{meant}“?",
                "city",
            )


def _meant(scope: Scope, address: Address) -> str | None:
    """Return the city of the district whose name was mistyped, if one was."""
    if not address.city or named(scope, address.city):
        return None
    regions = {code[:_REGION_DIGITS] for city in cities(scope) for code in city.postcodes}
    if address.postcode and regions and address.postcode[:_REGION_DIGITS] not in regions:
        # Dorfen in Bavaria is not a mistyped Dorsten.
        return None
    spellings = {name: city.name for city in cities(scope) for name in names(city)}
    best = nearest(address.city, spellings)
    return spellings[best] if best else None


def postcodes(scope: Scope) -> Iterator[Problem]:
    """Postcode and city of an address fit together."""
    for placed in scope.each(Address):
        if placed.value.postcode and placed.value.city and not _meant(scope, placed.value):
            yield from _postcode(scope, placed, placed.value.postcode, placed.value.city)


def _postcode(
    scope: Scope, placed: Placed[Address], postcode: str, city_name: str
) -> Iterator[Problem]:
    city = named(scope, city_name)
    owners = [it.name for it in cities(scope) if postcode in it.postcodes]
    if owners and (city is None or city.name not in owners):
        yield placed.problem(
            "postcode-of-other-city",
            f"Die Postleitzahl {postcode} gehört zu {' und '.join(owners)}, nicht zu {city_name}.",
            f"Prüfen Sie Postleitzahl und Stadt.{_codes(city)}",
            "postcode",
            severity=Severity.ERROR if city else Severity.WARNING,
        )
    elif city and city.postcodes and not owners:
        yield placed.problem(
            "unlisted-postcode",
            f"Die Postleitzahl {postcode} steht bei keiner Stadt des Kreises.",
            f"Prüfen Sie die Ziffern.{_codes(city)} Postfächer und große Empfänger haben eigene.",
            "postcode",
            severity=Severity.WARNING,
        )


def _codes(city: City | None) -> str:
    return f" Zu {city.name} gehört {', '.join(city.postcodes)}." if city and city.postcodes else ""


def city_districts(scope: Scope) -> Iterator[Problem]:
    """The part of a city is not almost one of the city's list (such lists may be incomplete)."""
    for placed in scope.each(Address):
        city, part = named(scope, placed.value.city), placed.value.district
        if not city or not part or part in city.districts:
            continue
        if best := nearest(part, city.districts):
            yield placed.problem(
                "misspelt-district",
                f"Der Stadtteil „{part}“ steht nicht in der Liste von {city.name}.",
                f"Meinten Sie „{best}“?",
                "district",
                severity=Severity.WARNING,
            )
