"""What only machines read: where everything is, what is new, and whom to tell of security holes.

All of it names full addresses, so a site without one (on a stick, in a folder) has none of it.
"""

from collections.abc import Sequence

from generator.machine_readable.feeds import feeds
from generator.machine_readable.robots import robots_txt
from generator.machine_readable.security_txt import security_txt
from generator.machine_readable.sitemap import sitemap
from generator.model.site import Site
from generator.pages.page import Plan
from generator.product import Product


def machine_readable(site: Site, plans: Sequence[Plan]) -> tuple[Product, ...]:
    """Return sitemap, robots.txt, feeds and security.txt of a site in all its editions."""
    if site.base_url is None:
        return ()
    return (
        *sitemap(plans, site.base_url),
        robots_txt(site, site.base_url),
        *(product for plan in plans for product in feeds(plan, site.base_url)),
        *security_txt(site, plans[0].edition.today, site.base_url),
    )
