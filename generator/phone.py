"""Telephone numbers: read as people write them in Germany, shown and linked in one form."""

import re

import phonenumbers

REGION = "DE"

# Numbers without an area code that are meant to be short: police, fire brigade, office hotline.
SHORT_NUMBERS = frozenset({"110", "112", "115", "116016", "116111", "116117", "116123"})


_SHORTEST = 5
"""An area code with its zero and two digits: anything up to here is a part of a number."""


def digits(text: str) -> str:
    """Return the digits of a number as typed."""
    return re.sub(r"\D", "", text)


def fault(text: str) -> str | None:
    """Return in German what is wrong with a telephone number, or None.

    Letters are refused first, because the library would read them as keys of a telephone.
    """
    if re.search(r"[^\W\d_]", text):
        return "enthält Buchstaben"
    if digits(text) in SHORT_NUMBERS:
        return None
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        return "ist keine Telefonnummer"
    complete = text.lstrip(" (").startswith(("0", "+")) and len(digits(text)) > _SHORTEST
    if complete and phonenumbers.is_possible_number(number):
        return None
    return "ist zu kurz, zu lang oder ohne Vorwahl"


def uri(text: str) -> str | None:
    """Return the tel URI (RFC 3966) of a number, or None when it cannot be dialled."""
    if fault(text):
        return None
    if digits(text) in SHORT_NUMBERS:
        return "tel:" + digits(text)
    number = phonenumbers.parse(text, REGION)
    return "tel:" + phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def doubt(text: str) -> str | None:
    """Return in German why a number that can be dialled may still reach nobody, or None."""
    if fault(text) or digits(text) in SHORT_NUMBERS:
        return None  # the check tells of the former
    number = phonenumbers.parse(text, REGION)
    if not phonenumbers.is_valid_number(number):
        return "ist nach dem Rufnummernplan nicht vergeben"
    region = phonenumbers.region_code_for_number(number)
    return None if region == REGION else f"hat die Vorwahl eines anderen Landes ({region})"
