"""Releases: a built site is brought to where readers get it, and checked there by anyone."""

from generator.release.audit import Audit, audit
from generator.release.audit_lines import audit_json, audit_lines
from generator.release.delivery import Delivery, deliver, delivery_lines
from generator.release.destinations import full_name, opened
from generator.release.site import Site, built_site

__all__ = [
    "Audit",
    "Delivery",
    "Site",
    "audit",
    "audit_json",
    "audit_lines",
    "built_site",
    "deliver",
    "delivery_lines",
    "full_name",
    "opened",
]
