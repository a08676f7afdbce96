"""Where on a host the site stands."""

import re
from urllib.parse import unquote, urlsplit

from generator.hosts.host import HostError

# Letters and digits of any script and the marks of RFC 3986, section 2.3: nothing that has a
# meaning in the configuration of a host.
_PATH = re.compile(r"/(?:(?!\.{1,2}/)[\w.~-]+/)*")

_REMEDY = "Bitte in site.yaml die öffentliche Adresse eintragen, etwa: "
_EXAMPLE = "base_url: https://www.kreis.example/angebote/"


def base_path(base_url: str | None) -> str:
    """Return the decoded path of the site's address, which starts and ends with a slash.

    Raises HostError when there is no address, or none that every host can serve.
    """
    if base_url is None:
        raise HostError(
            "Für --host muss die Adresse der Website bekannt sein, aber base_url fehlt. "
            + _REMEDY
            + _EXAMPLE
        )
    address = urlsplit(base_url)
    path = unquote(address.path, errors="replace").rstrip("/") + "/"
    if address.query or address.fragment or not _PATH.fullmatch(path):
        raise HostError(
            f"Unter der Adresse „{base_url}“ (base_url) kann kein Webserver die Website anbieten: "
            "Der Pfad darf nur Buchstaben, Ziffern, „-“, „_“, „.“ und „/“ enthalten. "
            + _REMEDY
            + _EXAMPLE
        )
    return path
