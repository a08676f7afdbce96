"""One finished file of the website, as a value."""

import re
from dataclasses import dataclass, field
from hashlib import sha256

# Microsoft, "Naming Files, Paths, and Namespaces".
_WINDOWS_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE | re.DOTALL
)


def is_windows_device(name: str) -> bool:
    """Say whether Windows keeps the name of a file or folder for a device: con, nul.txt, com1."""
    return _WINDOWS_DEVICE.fullmatch(name) is not None


@dataclass(frozen=True, slots=True)
class Product:
    """A file to be published.

    path: site-relative POSIX path such as "stadt/datteln.html"; its rules are
        in generator.publish.site_path and are checked when the site is published.
    content: the whole file in bytes.
    digest: SHA-256 of the content (FIPS 180-4) as 64 lower-case hex digits.
    """

    path: str
    content: bytes = field(repr=False)
    digest: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Hashed once here: a slotted class has no room for a lazy cached property.
        object.__setattr__(self, "digest", sha256(self.content).hexdigest())
