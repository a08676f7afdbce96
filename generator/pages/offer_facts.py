"""The facts of an offer, grouped by the question they answer. A new field is one line here."""

from generator.model.audience import Accessibility, Audience
from generator.model.offer import Offer
from generator.pages.facts import (
    Fact,
    FactGroup,
    Value,
    contact_facts,
    known,
    map_links,
    or_unknown,
    postal,
    texts,
)
from generator.pages.offer_conditions import condition_facts
from generator.pages.page import Edition


def fact_groups(edition: Edition, offer: Offer) -> tuple[FactGroup, ...]:
    """Return the groups that have something to say."""
    words = edition.words
    groups = (
        FactGroup("ort", words("Wo?"), "map-pin", _where(edition, offer)),
        FactGroup("zielgruppe", words("Für wen?"), "users", _for_whom(edition, offer)),
        FactGroup(
            "kosten", words("Kosten und Anmeldung"), "wallet", condition_facts(edition, offer)
        ),
        FactGroup("kontakt", words("Kontakt"), "phone", _contact(edition, offer)),
        FactGroup(
            "barrierefreiheit",
            words("Barrierefreiheit"),
            "accessibility",
            _accessibility(edition, offer.accessibility),
        ),
    )
    return tuple(group for group in groups if group.facts)


def _where(edition: Edition, offer: Offer) -> tuple[Fact, ...]:
    words, venue, area = edition.words, offer.venue, offer.service_area
    cities = tuple(
        Value(edition.catalogue.name_of("cities", city), edition.urls.city(city))
        for city in area.cities
    )
    facts = (
        Fact(words("Stadt"), cities),
        Fact(
            words("Einzugsgebiet"), texts(words("der ganze Kreis") if area.whole_district else "")
        ),
        Fact(words("Online"), texts(words("ja, man muss nicht hingehen") if area.online else "")),
        Fact(words("Veranstaltungsort"), texts(venue.name) if venue else ()),
        Fact(words("Adresse des Veranstaltungsorts"), texts(postal(venue)) if venue else ()),
        Fact(words("Karte"), map_links(edition, venue) if venue else ()),
        Fact(words("Stadtteil"), texts(venue.district) if venue else ()),
        Fact(words("Anfahrt"), texts(venue.getting_there) if venue else ()),
    )
    return tuple(fact for fact in facts if fact.values)


def _for_whom(edition: Edition, offer: Offer) -> tuple[Fact, ...]:
    words, audience = edition.words, offer.audience
    levels = {"none": words("keine nötig")}
    level = audience.german_level
    return (
        or_unknown(edition, Fact(words("Sprache(n) des Angebots"), _languages(edition, offer))),
        *_audience_fact(edition, audience, "genders", words("Zielgruppe - Geschlecht")),
        *_audience_fact(edition, audience, "origins", words("Zielgruppe - Migrationshintergrund")),
        *_audience_fact(edition, audience, "age_groups", words("Zielgruppe - Altersgruppe")),
        *known(Fact(words("Alter"), texts(_age(edition, audience)))),
        *known(Fact(words("Aufenthaltsstatus"), _residence(edition, audience))),
        *known(Fact(words("Deutschkenntnisse"), texts(levels.get(level or "", level)))),
        *known(Fact(words("Kinderbetreuung"), _ternary(edition, offer.childcare))),
        *known(Fact(words("Hinweis zur Zielgruppe"), texts(audience.note))),
    )


def _audience_fact(
    edition: Edition, audience: Audience, vocabulary: str, label: str
) -> tuple[Fact, ...]:
    values = tuple(
        Value(edition.catalogue.name_of(vocabulary, it), edition.urls.audience(vocabulary, it))
        for it in getattr(audience, vocabulary)
    )
    return known(Fact(label, values))


def _residence(edition: Edition, audience: Audience) -> tuple[Value, ...]:
    names = (
        edition.catalogue.name_of("residence_statuses", it) for it in audience.residence_statuses
    )
    return texts(*names)


def _age(edition: Edition, audience: Audience) -> str | None:
    words, low, high = edition.words, audience.age_min, audience.age_max
    if low is not None and high is not None:
        return words("von {low} bis {high} Jahren", low=low, high=high)
    if low is not None:
        return words("ab {low} Jahren", low=low)
    return words("bis {high} Jahre", high=high) if high is not None else None


def _languages(edition: Edition, offer: Offer) -> tuple[Value, ...]:
    words = edition.words
    modes = {
        "staff": words("wird dort gesprochen"),
        "interpreter": words("mit Übersetzung"),
        "on_request": words("auf Anfrage"),
    }
    return tuple(
        Value(
            edition.catalogue.name_of("languages", it.code),
            edition.urls.offer_language(it.code),
            note=", ".join(part for part in (modes.get(it.mode or ""), it.note) if part),
        )
        for it in offer.languages
    )


def _contact(edition: Edition, offer: Offer) -> tuple[Fact, ...]:
    words, institutions = edition.words, edition.catalogue.institution_by_id
    provider = institutions.get(offer.provider or "")
    address = provider.addresses[0] if provider and provider.addresses else None
    partners = tuple(
        Value(institutions[it].name, edition.urls.institution(it))
        for it in offer.partners
        if it in institutions
    )
    return (
        *(contact_facts(edition, offer.contact) if offer.contact else ()),
        or_unknown(edition, Fact(words("Anbieter"), _provider(edition, offer))),
        *known(Fact(words("Adresse des Anbieters"), texts(postal(address)) if address else ())),
        *known(Fact(words("Karte zum Anbieter"), map_links(edition, address) if address else ())),
        *known(Fact(words("In Zusammenarbeit mit"), partners)),
    )


def _provider(edition: Edition, offer: Offer) -> tuple[Value, ...]:
    provider = edition.catalogue.institution_by_id.get(offer.provider or "")
    return (Value(provider.name, edition.urls.institution(provider.id)),) if provider else ()


def _ternary(edition: Edition, state: str) -> tuple[Value, ...]:
    answers = {"yes": edition.words("ja"), "no": edition.words("nein")}
    return texts(answers.get(state))


def _accessibility(edition: Edition, access: Accessibility) -> tuple[Fact, ...]:
    """Return every question with its answer, „nicht bekannt“ included, once one is answered."""
    words = edition.words
    questions = (
        (words("Stufenlos erreichbar"), access.step_free),
        (words("Aufzug"), access.lift),
        (words("Barrierefreie Toilette"), access.toilet),
        (words("Höranlage"), access.hearing_loop),
        (words("Gebärdensprache"), access.sign_language),
    )
    asked = any(state != "unknown" for _, state in questions)
    facts = tuple(
        or_unknown(edition, Fact(label, _ternary(edition, state)))
        for label, state in questions
        if asked
    )
    return facts + known(Fact(words("Hinweis"), texts(access.note)))
