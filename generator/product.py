"""One finished file of the website, as a value."""

from dataclasses import dataclass, field
from hashlib import sha256


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
