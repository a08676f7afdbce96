"""robots.txt: what crawlers may fetch (RFC 9309), and where the sitemap is (sitemaps.org)."""

from generator.links import absolute
from generator.model.site import Site
from generator.product import Product
from generator.urls import ROBOTS, SITEMAP


def robots_txt(site: Site, base_url: str) -> Product:
    """Return the file: everything is for everyone, but nobody needs what is invented.

    Crawlers ask for it at the root of a host only. Below a sub-path it does nothing and no harm;
    there the pages of a demo keep search engines away by themselves (`Page.indexed`).
    """
    everything = ("Allow: /", "", f"Sitemap: {absolute(SITEMAP, base_url)}")
    rules = ("Disallow: /",) if site.demo else everything
    return Product(ROBOTS, "\n".join(("User-agent: *", *rules, "")).encode())
