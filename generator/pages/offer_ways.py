"""Ways on from an offer: to the provider, back to the list, to the editors."""

from generator import phone
from generator.catalogue import is_district_wide, is_ended
from generator.model.offer import Offer
from generator.pages.facts import on_map
from generator.pages.layout import REPORT_PAGE
from generator.pages.page import Edition, Link
from generator.uris import github_form, mailto


def actions(edition: Edition, offer: Offer) -> tuple[Link, ...]:
    """Return what most people want to do next, as buttons."""
    words, contact = edition.words, offer.contact
    found = []
    if contact and contact.phone and (number := phone.uri(contact.phone)):
        found.append(Link(words("Anrufen"), number, external=True, icon="phone"))
    if contact and contact.email:
        found.append(
            Link(words("E-Mail schreiben"), mailto(contact.email), external=True, icon="mail")
        )
    if offer.venue and (where := on_map(offer.venue)):
        label = words("Auf der Karte (OpenStreetMap)")
        found.append(Link(label, where, external=True, icon="map"))
    return tuple(found)


def _home_city(offer: Offer) -> str | None:
    return offer.service_area.cities[0] if offer.service_area.cities else None


def list_of(edition: Edition, offer: Offer) -> str:
    """Return the list the offer stands in: its city, or the whole district."""
    city = _home_city(offer)
    return edition.urls.city(city) if city else edition.urls.district()


def near_list(edition: Edition, offer: Offer) -> str:
    """Return the list of offers like this one."""
    city, category = _home_city(offer), offer.categories[0]
    urls = edition.urls
    return urls.city_category(city, category) if city else urls.category(category)


def crumbs(edition: Edition, offer: Offer) -> tuple[Link, ...]:
    """Lead back through the city; an offer for the whole district leads back to its category."""
    catalogue, urls, words = edition.catalogue, edition.urls, edition.words
    first = Link(words("Angebote"), urls.offers())
    category = catalogue.term("categories", offer.categories[0])
    city = _home_city(offer)
    if city is None or is_district_wide(offer):
        return (first, Link(category.name, urls.category(category.id)))
    return (
        first,
        Link(catalogue.name_of("cities", city), urls.city(city)),
        Link(category.name, urls.city_category(city, category.id)),
    )


def _german_name(edition: Edition, offer: Offer) -> str:
    """Return what the editors, who get the letter, call the offer."""
    return edition.source.offer_by_id[offer.id].name


def report(edition: Edition, offer: Offer) -> Link | None:
    """Return how to tell the editors that something changed."""
    words, site = edition.words, edition.catalogue.site
    text = words("Änderung melden")
    if site.contact.email:
        subject = f"Änderung: {_german_name(edition, offer)} ({offer.id})"
        return Link(text, mailto(site.contact.email, subject), external=True)
    page = (REPORT_PAGE, words.language)
    known = page in edition.catalogue.text_pages
    return Link(text, edition.urls.text_page(page[0])) if known else None


def confirm(edition: Edition, offer: Offer) -> Link | None:
    """Return how to say with one click that an offer is still as it is described."""
    words, site = edition.words, edition.catalogue.site
    text = words("Stimmt noch: Angaben bestätigen")
    if is_ended(offer):
        return None
    form = github_form(site.repository_url or "", "stimmt-noch.yml", angebot=offer.id)
    if form:
        return Link(text, form, external=True)
    if not site.contact.email:
        return None
    subject = f"Stimmt noch: {_german_name(edition, offer)} ({offer.id})"
    body = "Alle Angaben zu diesem Angebot stimmen noch.\n\nMeine Stelle oder Rolle: "
    return Link(text, mailto(site.contact.email, subject, body), external=True)
