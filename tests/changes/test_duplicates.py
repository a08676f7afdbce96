"""Offers entered twice are found among those that only look like it."""

import pytest

from generator.changes.duplicates import duplicates
from generator.model.offer import Offer, Status
from tests.changes.planted import pairs_entered_twice, planted

OFFERS = tuple(offer for _, offer in planted())
NEEDED_RECALL, NEEDED_PRECISION = 0.95, 0.80


def named(name: str, place: int = 0) -> Offer:
    return [it for it in OFFERS if it.name == name][place]


def pairs(*changed: Offer, every: tuple[Offer, ...] = OFFERS) -> frozenset[frozenset[str]]:
    return frozenset(frozenset((it.offer.id, it.other.id)) for it in duplicates(changed, every))


def test_most_of_what_was_entered_twice_is_found_and_little_else() -> None:
    truth, found = pairs_entered_twice(), pairs(*OFFERS)
    assert len(truth) >= 30
    assert len(truth & found) / len(truth) >= NEEDED_RECALL
    assert len(truth & found) / len(found) >= NEEDED_PRECISION


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Deutschkurs A2", 0),  # another level
        ("Fußball für Jungen", 0),  # another audience
        ("Sprachcafé Bedorf", 0),  # another city
        ("Krabbelgruppe montags", 0),  # another day
        ("Seiteneinsteigerberatung", 1),  # words in another order
        ("Fussball für Maedchen", 1),  # umlauts
        ("Hausaufgabenbetruung", 1),  # a typing error
        ("Int. Frauenfrühstück", 1),  # an abbreviation
        ("Senioren-Treff „Brücke“", 1),  # telephone and street written in another way
    ],
)
def test_what_sets_offers_apart(name: str, count: int) -> None:
    assert len(pairs(named(name))) == count


def test_only_what_was_added_or_changed_is_looked_for() -> None:
    assert pairs() == frozenset()
    first, second = named("Sprachcafé Ahausen"), named("Sprachcafe Ahausen")
    assert pairs(first) == pairs(second) == {frozenset((first.id, second.id))}


def test_a_pair_of_which_both_are_new_is_told_once() -> None:
    first, second = named("Sprachcafé Ahausen"), named("Sprachcafe Ahausen")
    assert len(duplicates((first, second), OFFERS)) == 1


def test_the_reasons_are_said() -> None:
    (found,) = duplicates((named("Sprachcafe Ahausen"),), OFFERS)
    assert found.reasons == (
        "gleicher Name",
        "gleicher Anbieter",
        "gleiche Adresse",
        "gleiche Telefonnummer",
    )


def test_an_ended_offer_is_nobodys_duplicate() -> None:
    first, second = named("Sprachcafé Ahausen"), named("Sprachcafe Ahausen")
    ended = second.model_copy(update={"status": Status(state="ended")})
    assert pairs(first, every=(first, ended)) == frozenset()


@pytest.mark.parametrize("name", ["(für)", "für", "المقهى", "!!!", "(((", "A"])
def test_strange_names_are_compared_without_harm(name: str) -> None:
    odd = OFFERS[0].model_copy(update={"id": "odd", "name": name})
    twice = odd.model_copy(update={"id": "twice"})
    assert pairs(odd, every=(*OFFERS, odd, twice)) == {frozenset(("odd", "twice"))}
