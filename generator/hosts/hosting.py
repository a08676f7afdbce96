"""The site made ready for the hosts somebody asked for."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.hosts.apache import apache
from generator.hosts.github import github
from generator.hosts.gitlab import gitlab
from generator.hosts.host import Host, HostedSite
from generator.hosts.netlify import netlify
from generator.hosts.nginx import nginx
from generator.hosts.precompress import precompressed
from generator.memory import Memory
from generator.product import Product

HOSTS: Mapping[str, Host] = MappingProxyType(
    {
        "apache": Host(apache, precompressed=True),
        "nginx": Host(nginx, precompressed=True),
        "netlify": Host(netlify, precompressed=False),
        "github": Host(github, precompressed=False),
        "gitlab": Host(gitlab, precompressed=True),
    }
)
"""Every kind of host, by the name the command line knows."""


def hosted(
    names: Iterable[str],
    base: str,
    products: Iterable[Product],
    redirects: Mapping[str, str],
    memory: Memory,
) -> tuple[Product, ...]:
    """Return the site as all these hosts serve it well; without a host as it is.

    base: the path it stands at.
    redirects: former paths, at which there are pages that lead on, and the present ones. Where
        every host leads on by itself, the pages go.
    memory: knows what was compressed before.
    Raises HostError when a host cannot serve the site.
    """
    hosts = [HOSTS[name] for name in sorted(set(names))]
    every = tuple(products)
    if not hosts:
        return every
    site = HostedSite(base, tuple(sorted(it.path for it in every)), redirects)
    made = [host.configure(site) for host in hosts]
    redirected = frozenset.intersection(*(it.redirected for it in made))
    stay = tuple(it for it in every if it.path not in redirected)
    files = {file.path: file for it in made for file in it.files}
    if not any(host.precompressed for host in hosts):
        return (*stay, *files.values())
    # A page that leads on is not compressed: hosts lead on before they look for files.
    compressed = precompressed((it for it in stay if it.path not in redirects), memory)
    return (*stay, *compressed, *files.values())
