"""Which German text a translation translates, whether it is still that one, and the offer in it."""

import hashlib
import json
from collections.abc import Mapping
from types import MappingProxyType

from pydantic import BaseModel

from generator.model.offer import Offer, OfferTranslation

PLACES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("name",),
        "summary": ("summary",),
        "description": ("description",),
        "getting_there": ("venue", "getting_there"),
        "audience_note": ("audience", "note"),
        "accessibility_note": ("accessibility", "note"),
        "hours_text": ("hours", "text"),
        "hours_note": ("hours", "note"),
        "waiting_note": ("waiting", "note"),
        "cost_amount": ("cost", "amount"),
        "cost_note": ("cost", "note"),
        "registration_how": ("registration", "how"),
        "status_reason": ("status", "reason"),
        "bring_along": ("bring_along",),
    }
)
"""Where in an offer the fields of its translations belong."""


def german_texts(offer: Offer) -> Mapping[str, str | tuple[str, ...]]:
    """Return the translatable texts of an offer, by the field names of OfferTranslation."""
    texts = {name: _at(offer, place) for name, place in PLACES.items()}
    return {name: text for name, text in texts.items() if text}


def source_digest(offer: Offer) -> str:
    """Return the first twelve hex digits of the SHA-256 of the German texts (canonical JSON)."""
    canonical = json.dumps(german_texts(offer), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]


def translated(offer: Offer, translation: OfferTranslation) -> Offer:
    """Return the offer with what is translated in the place of the German texts.

    A text without its place, such as a note on hours that are not there any more, is left out.
    """
    for name, place in PLACES.items():
        if (text := getattr(translation, name)) and _at(offer, place):
            offer = _with(offer, place, text)
    return offer


def _at(offer: Offer, place: tuple[str, ...]) -> str | tuple[str, ...] | None:
    value: object = offer
    for name in place:
        value = getattr(value, name, None)
    return value if isinstance(value, str | tuple) else None


def _with(offer: Offer, place: tuple[str, ...], text: str | tuple[str, ...]) -> Offer:
    *group, name = place
    if not group:
        return offer.model_copy(update={name: text})
    part: BaseModel = getattr(offer, group[0])
    return offer.model_copy(update={group[0]: part.model_copy(update={name: text})})
