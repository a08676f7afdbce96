"""GitHub Pages: compresses by itself, but knows neither headers nor redirects.

The policy in each page and the pages at former addresses have to do.
"""

from generator.hosts.host import Configuration, HostedSite
from generator.product import Product


def github(_: HostedSite) -> Configuration:
    """Return a file that says: serve all files as they are (docs.github.com, “About Jekyll”)."""
    return Configuration((Product(".nojekyll", b""),))
