"""The 520 offers are valid, invented, varied and spread as they should be."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest

from generator import hours, phone, recurrence
from generator.catalogue import Catalogue, build_catalogue
from generator.geo import distance_km
from generator.load import Content
from generator.model.base import Part
from generator.model.offer import Offer
from generator.model.taxonomy import City
from generator.translation import source_digest
from tests.building import TODAY

COUNT = 520
FICTION = re.compile(
    r"030 23125 \d{3}|040 66969 \d{3}|069 90009 \d{3}|0221 4710 \d{3}|089 99998 \d{3}"
    r"|0171 39200\d\d|0176 04069 \d{3}|0152 (?:28817386|28895456|54599371)"
    r"|0172 99(?:25904|68532|73185|73186|80752)|0174 (?:9091317|9464308)"
)
"""Numbers that the Bundesnetzagentur keeps for films and books."""


@pytest.fixture(scope="module")
def catalogue(demo: Content) -> Catalogue:
    return build_catalogue(demo)


@pytest.fixture(scope="module")
def offers(catalogue: Catalogue) -> tuple[Offer, ...]:
    return catalogue.offers


def share(offers: tuple[Offer, ...], holds: Callable[[Offer], object]) -> float:
    return sum(bool(holds(offer)) for offer in offers) / len(offers)


def test_every_file_is_valid(demo: Content, offers: tuple[Offer, ...]) -> None:
    assert demo.problems == ()
    assert len(offers) == COUNT


def test_every_field_of_an_offer_is_used_somewhere(offers: tuple[Offer, ...]) -> None:
    used: set[str] = set()
    for offer in offers:
        used |= set(used_fields(offer, ""))
    assert set(all_fields(Offer, "")) - used == set()


def used_fields(record: Part | Offer, prefix: str) -> list[str]:
    found = []
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if value != field.get_default():
            found.append(prefix + name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Part):
                found += used_fields(part, f"{prefix}{name}.")
    return found


def all_fields(model: type[Part | Offer], prefix: str) -> list[str]:
    found = []
    for name, field in model.model_fields.items():
        found.append(prefix + name)
        for inner in (field.annotation, *getattr(field.annotation, "__args__", ())):
            if isinstance(inner, type) and issubclass(inner, Part):
                found += all_fields(inner, f"{prefix}{name}.")
    return found


def test_file_and_id_agree_and_are_short(demo: Content, offers: tuple[Offer, ...]) -> None:
    stems = {
        entry.record.id: entry.path for entry in demo.entries if isinstance(entry.record, Offer)
    }
    for offer in offers:
        assert stems[offer.id].endswith(f"/{offer.id}.md")
        assert len(offer.id) <= 60
        cities = offer.service_area.cities
        assert stems[offer.id].split("/")[1] == (cities[0] if cities else "kreisweit")


def test_references_lead_somewhere(catalogue: Catalogue, offers: tuple[Offer, ...]) -> None:
    statements = {it.id for workshop in catalogue.workshops for it in workshop.statements}
    for offer in offers:
        assert {offer.provider, *offer.partners} <= set(catalogue.institution_by_id)
        assert set(offer.answers) <= statements
        assert set(offer.handlungsfelder) <= set(catalogue.handlungsfeld_by_id)
        for vocabulary, ids in (
            ("cities", offer.service_area.cities),
            ("categories", offer.categories),
            ("languages", tuple(spoken.code for spoken in offer.languages)),
            ("residence_statuses", offer.audience.residence_statuses),
        ):
            assert all((vocabulary, term_id) in catalogue.terms for term_id in ids)


def test_times_are_in_valid_notation(offers: tuple[Offer, ...]) -> None:
    notations = {it.hours.opening_hours for it in offers if it.hours and it.hours.opening_hours}
    assert len(notations) > 100
    assert [text for text in notations if not hours.is_valid(text)] == []
    for habit in ("PH off", "SH off", "[1]", "week ", "Apr", "Dec 24"):
        assert any(habit in text for text in notations)


def test_sessions_begin_with_their_rule_and_miss_only_their_own_days(
    offers: tuple[Offer, ...],
) -> None:
    sessions = [session for offer in offers for session in offer.sessions]
    rules = [session for session in sessions if session.rrule]
    assert len(rules) > 20
    assert len(sessions) > len(rules)
    for session in rules:
        assert recurrence.is_valid(session.rrule or "")
        whole = session.model_copy(update={"except_dates": ()})
        days = {it.date() for it in recurrence.next_starts(whole, session.start, 100)}
        assert {session.start.date(), *session.except_dates} <= days


def test_all_contacts_are_invented(demo: Content) -> None:
    texts = " ".join(
        entry.record.model_dump_json()
        for entry in demo.entries
        if entry.path.startswith(("offers/", "institutions/"))
    )
    numbers = re.findall(r'"phone":"([^"]*)"', texts)
    assert len(numbers) > COUNT
    assert [it for it in numbers if not FICTION.fullmatch(it) or phone.fault(it)] == []
    mails = re.findall(r'[^"\s]+@[^"\s]+', texts)
    assert len(mails) > COUNT
    assert [mail for mail in mails if not mail.endswith("@example.org")] == []
    hosts = set(re.findall(r"https?://([^/\"]+)", texts))
    assert hosts == {"www.example.org"}


def test_venues_lie_in_their_city(catalogue: Catalogue, offers: tuple[Offer, ...]) -> None:
    cities = {city.name: city for city in catalogue.taxonomy.cities.terms}
    venues = [offer.venue for offer in offers if offer.venue]
    for venue in venues:
        city = cities[venue.city or ""]
        assert isinstance(city, City)
        assert venue.postcode in city.postcodes
        assert venue.district is None or venue.district in city.districts
        if venue.latitude is not None and venue.longitude is not None:
            middle = (city.latitude, city.longitude)
            assert distance_km(middle, (venue.latitude, venue.longitude)) <= 1
    assert 0.5 < sum(venue.latitude is not None for venue in venues) / len(venues) < 1


def test_large_cities_have_more_offers(catalogue: Catalogue, offers: tuple[Offer, ...]) -> None:
    local = Counter(it.service_area.cities[0] for it in offers if it.service_area.cities)
    by_size = sorted(catalogue.taxonomy.cities.terms, key=lambda city: city.population or 0)
    assert len(local) == len(by_size)
    assert local.most_common()[0][0] == by_size[-1].id
    assert local.most_common()[-1][0] == by_size[0].id
    assert sum(len(it.service_area.cities) > 1 for it in offers) > 20
    assert sum(it.service_area.whole_district for it in offers) > 20
    assert sum(it.service_area.online for it in offers) > 5


def test_kinds_languages_and_states_are_mixed(
    catalogue: Catalogue, offers: tuple[Offer, ...]
) -> None:
    kinds = Counter(offer.kind for offer in offers)
    assert set(kinds) == {term.id for term in catalogue.taxonomy.offer_kinds.terms}
    spoken = Counter(it.code for offer in offers for it in offer.languages)
    assert spoken.most_common(1)[0][0] == "de"
    assert min(spoken[code] for code in ("ar", "tr", "uk", "en", "ru")) > 30
    assert spoken["und"] > 10
    states = Counter(offer.status.state if offer.status else None for offer in offers)
    assert states["active"] > COUNT * 0.7
    assert all(states[state] > 5 for state in ("planned", "paused", "ended", None))


def test_shares_are_as_intended(offers: tuple[Offer, ...]) -> None:
    year_ago = TODAY - timedelta(days=365)
    assert 0.05 < share(offers, lambda it: it.good_practice) < 0.12
    assert 0.08 < share(offers, lambda it: it.verified and it.verified.on < year_ago) < 0.16
    assert 0.03 < share(offers, lambda it: not it.verified) < 0.08
    assert 0.06 < share(offers, lambda it: it.answers) < 0.15
    assert 0.04 < share(offers, lambda it: not it.summary) < 0.12
    assert 0 < share(offers, lambda it: it.former_ids) < 0.08


def test_names_need_a_consent_and_a_few_consents_have_ended(offers: tuple[Offer, ...]) -> None:
    named = [offer.contact for offer in offers if offer.contact and offer.contact.name]
    days = [contact.consent_until for contact in named]
    assert None not in days
    expired = sum(day < TODAY for day in days if day)
    assert 0 < expired < len(named) / 5


def test_texts_differ(offers: tuple[Offer, ...]) -> None:
    assert len({(offer.name, offer.service_area.cities) for offer in offers}) == COUNT
    assert len({offer.description for offer in offers}) > COUNT * 0.9
    assert not any("{" in f"{offer.name}{offer.summary}{offer.description}" for offer in offers)


def test_most_translations_are_up_to_date(catalogue: Catalogue) -> None:
    fresh = [
        translation.source_digest == source_digest(catalogue.offer_by_id[offer])
        for (offer, _), translation in catalogue.translations.items()
    ]
    assert 0.75 < sum(fresh) / len(fresh) < 1
    assert {code for _, code in catalogue.translations} == {"en", "uk", "ar", "tr"}
    assert 0.12 < len({offer for offer, _ in catalogue.translations}) / COUNT < 0.18
    makers = Counter(translation.translated_by for translation in catalogue.translations.values())
    assert set(makers) == {"person", "machine"}
