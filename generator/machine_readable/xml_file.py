"""Elements in, an XML file out that every parser can read."""

import re
from xml.etree.ElementTree import Element, indent, tostring

from generator.foreign import unmarked
from generator.product import Product

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NO_CHARACTER = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, not even escaped (XML 1.0, section 2.2)."""


def xml_file(path: str, root: Element) -> Product:
    """Return a file with an element and all in it, an element a line."""
    indent(root, space="")
    text = _NO_CHARACTER.sub("", unmarked(tostring(root, encoding="unicode")))
    return Product(path, f"{_DECLARATION}{text}\n".encode())
