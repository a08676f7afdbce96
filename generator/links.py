"""Links from one page of the site to another, and full addresses of pages."""

from urllib.parse import quote, urljoin


def relative(target: str, page: str) -> str:
    """Return the link from `page` to `target`, both site-relative; `#…` at the end is kept."""
    path, mark, fragment = target.partition("#")
    link = "" if path == page and mark else _way(path.split("/"), page.split("/")[:-1])
    return quote(link) + mark + quote(fragment, safe="-._~")


def _way(path: list[str], folder: list[str]) -> str:
    """Return the way from a folder to a path: up as far as they differ, then down."""
    shared = 0
    while shared < min(len(folder), len(path) - 1) and path[shared] == folder[shared]:
        shared += 1
    return "/".join([".."] * (len(folder) - shared) + path[shared:])


def absolute(target: str, base_url: str) -> str:
    """Return the full address of a site-relative path below `base_url`, in ASCII."""
    return uri(base_url.rstrip("/")) + "/" + quote(target)


def at_root(target: str, base_url: str) -> str:
    """Return the full address of a path at the root of the host that has `base_url`, in ASCII."""
    return urljoin(uri(base_url), "/" + quote(target))


def uri(address: str) -> str:
    """Return a web address in ASCII; other letters become `%…` (RFC 3987, section 3.1)."""
    return quote(address, safe=":/?#[]@!$&'()*+,;=%")
