"""Feeds of new and changed offers, for the pages that have one (Atom, RFC 4287).

Why ids and days are as they are: docs/decisions/0016-feeds.md.
"""

from datetime import date, timedelta
from xml.etree.ElementTree import Element, SubElement

from generator.links import absolute
from generator.machine_readable.lasting_id import entry_id, feed_id
from generator.machine_readable.news import News, newest
from generator.machine_readable.xml_file import xml_file
from generator.markup import plain_text
from generator.model.offer import Offer
from generator.pages.cards import place, state
from generator.pages.page import Edition, Feed, Page, Plan
from generator.product import Product
from search.cards import shortened

_NAMESPACE = "http://www.w3.org/2005/Atom"


def feeds(plan: Plan, base_url: str) -> tuple[Product, ...]:
    """Return the feeds of the pages of an edition."""
    return tuple(
        xml_file(page.feed.path, _feed(plan.edition, page, page.feed, base_url))
        for page in plan.pages
        if page.feed
    )


def _feed(edition: Edition, page: Page, feed: Feed, base_url: str) -> Element:
    words, site = edition.words, edition.catalogue.site
    news = newest(feed.offers, edition.today - timedelta(days=site.stale_after_days))
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": words.language})
    _say(root, "id", feed_id(edition, feed.path))
    _say(root, "title", f"{feed.title} – {site.title}")
    _say(root, "subtitle", words("Neu eingetragen, geändert oder neu geprüft; das Neueste zuerst."))
    # Where nothing is new, that is all there is to say, and it is true today.
    _say(root, "updated", _moment(news[0].day if news else edition.today))
    _link(root, "self", "application/atom+xml", absolute(feed.path, base_url))
    _link(root, "alternate", "text/html", absolute(page.path, base_url))
    _person(root, site.district, absolute(edition.urls.home(), base_url))
    _say(root, "rights", site.content_license)
    for it in news:
        _entry(SubElement(root, "entry"), edition, it, base_url)
    return root


def _entry(entry: Element, edition: Edition, news: News, base_url: str) -> None:
    offer, catalogue, urls = news.offer, edition.catalogue, edition.urls
    _say(entry, "id", entry_id(edition, offer))
    _say(entry, "title", offer.name)
    _say(entry, "updated", _moment(news.day))
    _link(entry, "alternate", "text/html", absolute(urls.offer(offer.id), base_url))
    if provider := catalogue.institution_by_id.get(offer.provider or ""):
        _person(entry, provider.name, absolute(urls.institution(provider.id), base_url))
    scheme = absolute(urls.offers(), base_url)
    for category in offer.categories:
        label = catalogue.name_of("categories", category)
        SubElement(entry, "category", {"term": category, "scheme": scheme, "label": label})
    _say(entry, "summary", _summary(edition, offer))
    if offer.license:
        _say(entry, "rights", offer.license)


def _summary(edition: Edition, offer: Offer) -> str:
    """Return where an offer is, what, and whether it takes place: whoever reads on knows why."""
    status = offer.status
    resting = state(edition, status) if status and status.state != "active" else ""
    about = offer.summary or shortened(plain_text(offer.description))
    return " – ".join(filter(None, (place(edition, offer), resting, about)))


def _moment(day: date) -> str:
    """Return the beginning of a day as RFC 3339 wants it."""
    return f"{day}T00:00:00Z"


def _say(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _link(parent: Element, relation: str, kind: str, address: str) -> None:
    SubElement(parent, "link", {"rel": relation, "type": kind, "href": address})


def _person(parent: Element, name: str, address: str) -> None:
    author = SubElement(parent, "author")
    _say(author, "name", name)
    _say(author, "uri", address)
