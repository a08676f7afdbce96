"""`build.py probe`: whether links, mail domains and telephone numbers lead anywhere.

Only here the program touches the network.
"""

from generator.probe.finding import Finding
from generator.probe.mail import asks_dns
from generator.probe.probing import probe
from generator.probe.report import as_json, as_markdown

__all__ = ["Finding", "as_json", "as_markdown", "asks_dns", "probe"]
