"""Netlify, Cloudflare Pages and hosts that read the same two files: `_headers` and `_redirects`.

They compress by themselves. A header that two rules name is sent twice, and their own
Cache-Control already says what ours would for files that change: so only the others are named.
"""

from generator.hosts.headers import KEPT_FOR_EVER, SECURITY_HEADERS
from generator.hosts.host import Configuration, HostedSite, HostError
from generator.hosts.redirects_file import redirects_file
from generator.product import Product
from generator.urls import is_immutable


def netlify(site: HostedSite) -> Configuration:
    """Return both files; raises HostError for a site that does not stand at the host's root."""
    if site.base != "/":
        raise HostError(
            "Netlify und Cloudflare Pages bieten Websites nur ohne Unterordner an, aber in "
            f"base_url steht „{site.base}“. Bitte in site.yaml die Adresse ohne Pfad eintragen "
            "(base_url: https://angebote.example.org/) oder --host netlify weglassen."
        )
    redirects = redirects_file(site)
    headers = Product("_headers", "".join(_rules(site.paths)).encode())
    return Configuration((headers, *redirects.files), redirects.redirected)


def _rules(paths: tuple[str, ...]) -> list[str]:
    """Return the rules (docs.netlify.com, “Custom headers”; Cloudflare reads a hundred)."""
    security = "".join(f"  {name}: {value}\n" for name, value in SECURITY_HEADERS.items())
    changing = {_family(path) for path in paths if not is_immutable(path)}
    kept = sorted({_family(path) for path in paths if is_immutable(path)} - changing)
    return [f"/*\n{security}", *(f"/{it}-*\n  Cache-Control: {KEPT_FOR_EVER}\n" for it in kept)]


def _family(path: str) -> str:
    """Return what the paths of similar files begin with: `search/words` of `search/words-7-….js`.

    No two families have a path in common, so that no path gets a header twice.
    """
    folder, slash, name = path.rpartition("/")
    return folder + slash + name.partition("-")[0]
