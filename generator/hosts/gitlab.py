"""GitLab Pages, such as openCode's: compressed files and redirects, but no headers of our own.

See docs.gitlab.com, “GitLab Pages settings”; the policy in each page has to do.
"""

from generator.hosts.host import Configuration, HostedSite
from generator.hosts.redirects_file import redirects_file


def gitlab(site: HostedSite) -> Configuration:
    """Return the redirects; 404.html and compressed files are found by their names."""
    return redirects_file(site)
