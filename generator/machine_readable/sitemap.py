"""sitemap.xml: every page that search engines may list, in all its languages (sitemaps.org, 0.9).

No page says when it changed (`lastmod`): no record knows, and a false day is worse than none.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from generator.links import absolute
from generator.machine_readable.xml_file import xml_file
from generator.pages.page import Plan
from generator.product import Product
from generator.urls import DEFAULT_LANGUAGE, SITEMAP, sitemap_part

MOST_ADDRESSES = 50_000
"""Addresses in one file. Those of other languages are counted here, too: so it stays below 50 MB
as well, even if each of them were a thousand letters long."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True)
class _Listed:
    """A page, and the same page in all languages by language tag; none if it has but one."""

    address: str
    languages: Mapping[str, str]


def sitemap(
    plans: Sequence[Plan], base_url: str, most_addresses: int = MOST_ADDRESSES
) -> tuple[Product, ...]:
    """Return the sitemap, or several and their list; nothing when no page may be listed."""
    listed = tuple(_listed(plans, base_url))
    each = max((1 + len(it.languages) for it in listed), default=1)
    size = max(1, most_addresses // each)
    parts = [listed[start : start + size] for start in range(0, len(listed), size)]
    if len(parts) <= 1:
        return tuple(xml_file(SITEMAP, _pages(part)) for part in parts)
    paths = [sitemap_part(number) for number in range(1, len(parts) + 1)]
    files = (xml_file(path, _pages(part)) for path, part in zip(paths, parts, strict=True))
    return (xml_file(SITEMAP, _parts(paths, base_url)), *files)


def _listed(plans: Sequence[Plan], base_url: str) -> Iterator[_Listed]:
    versions = defaultdict[str, dict[str, str]](dict)
    for plan in plans:
        for page in plan.pages:
            if page.indexed:
                name = plan.edition.urls.in_every_language(page.path)
                versions[name][plan.edition.words.language] = absolute(page.path, base_url)
    for addresses in versions.values():
        languages = _languages(addresses)
        yield from (_Listed(address, languages) for address in addresses.values())


def _languages(addresses: Mapping[str, str]) -> Mapping[str, str]:
    """Return a page's addresses by hreflang; German is for readers of all other languages.

    After "Tell Google about localized versions of your page" (Google Search Central): every version
    names all versions, itself included.
    """
    if len(addresses) == 1:
        return {}
    german = addresses.get(DEFAULT_LANGUAGE)
    return {**addresses, "x-default": german} if german else addresses


def _pages(listed: Sequence[_Listed]) -> Element:
    root = Element("urlset", {"xmlns": _NAMESPACE})
    if any(it.languages for it in listed):
        root.set("xmlns:xhtml", _XHTML)
    for it in listed:
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = it.address
        for language, address in it.languages.items():
            link = {"rel": "alternate", "hreflang": language, "href": address}
            SubElement(entry, "xhtml:link", link)
    return root


def _parts(paths: Sequence[str], base_url: str) -> Element:
    root = Element("sitemapindex", {"xmlns": _NAMESPACE})
    for path in paths:
        SubElement(SubElement(root, "sitemap"), "loc").text = absolute(path, base_url)
    return root
