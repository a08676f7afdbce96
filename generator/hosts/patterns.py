"""Regular expressions that Apache, nginx and Python read alike (PCRE)."""

_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_-")


def accepts(coding: str) -> str:
    """Return the pattern of Accept-Encoding headers that allow a coding.

    A quality of nought forbids it: RFC 9110, section 12.4.2.
    """
    return rf"(?:^|[\s,]){coding}(?:\s*;\s*q=(?:1|0?\.\d*[1-9])\S*)?\s*(?:,|$)"


def exactly(path: str) -> str:
    """Return the pattern of one path, in signs that mean only themselves in any configuration."""
    return "".join(chr(it) if it in _PLAIN else rf"\x{it:02x}" for it in path.encode())
