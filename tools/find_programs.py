"""Find the programs that tests run the site in: Firefox, web servers, rsync."""

import os
import shutil
from types import MappingProxyType

PROGRAMS = MappingProxyType(
    {"firefox-esr": "firefox-esr", "apache2": "apache2", "nginx": "nginx-light", "rsync": "rsync"}
)
"""The programs and the Debian packages that have them."""
OTHER_NAMES = MappingProxyType({"firefox-esr": ("firefox",), "apache2": ("httpd",)})
"""What other systems call them."""
SERVERS_ARE_HERE = "/usr/sbin:/usr/local/sbin"

MISSING = """\
{name} fehlt. Bitte „make clean setup“ ausführen oder {name} installieren.
{name} is missing. Please run "make clean setup" or install {name}."""


def program_path(name: str) -> str:
    """Return where a program of PROGRAMS is; raises FileNotFoundError with a message if nowhere."""
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), SERVERS_ARE_HERE))
    for known in (name, *OTHER_NAMES.get(name, ())):
        found: str | None = shutil.which(known, path=path)
        if found:
            return found
    raise FileNotFoundError(MISSING.format(name=name))
