"""Ready configurations for web hosts: what each needs to serve the site safely and quickly."""

from generator.hosts.host import HostError
from generator.hosts.hosting import HOSTS, hosted
from generator.hosts.place import base_path

__all__ = ["HOSTS", "HostError", "base_path", "hosted"]
