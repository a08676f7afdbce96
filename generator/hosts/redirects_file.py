"""`_redirects`: how Netlify, Cloudflare Pages and GitLab Pages are told where to lead on.

Each line stands for itself (docs.netlify.com, “Redirects and rewrites”): from, to, status. A file
at the former path would be shown instead on Netlify and GitLab, so there must be none.
"""

from itertools import accumulate
from urllib.parse import quote

from generator.hosts.host import Configuration, HostedSite
from generator.product import Product

# docs.gitlab.com, “GitLab Pages redirects”: more rules or bytes are not read. Cloudflare: 2,000.
_MOST_RULES = 1000
_MOST_BYTES = 64_000


def redirects_file(site: HostedSite) -> Configuration:
    """Return the file and the paths it leads on: as many as all these hosts read."""
    rules = {
        former: f"{quote(site.base + former)} {quote(site.base + present)} 301\n"
        for former, present in sorted(site.redirects.items())
    }
    sizes = accumulate(len(rule) for rule in rules.values())
    read = dict(
        rule
        for rule, size in list(zip(rules.items(), sizes, strict=True))[:_MOST_RULES]
        if size <= _MOST_BYTES
    )
    return Configuration((Product("_redirects", "".join(read.values()).encode()),), frozenset(read))
