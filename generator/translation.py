"""Which German text a translation translates, and whether it is still that one."""

import hashlib
import json
from collections.abc import Mapping

from generator.model.offer import Offer


def german_texts(offer: Offer) -> Mapping[str, str | tuple[str, ...]]:
    """Return the translatable texts of an offer, by the field names of OfferTranslation."""
    texts = {
        "name": offer.name,
        "summary": offer.summary,
        "description": offer.description,
        "getting_there": offer.venue and offer.venue.getting_there,
        "audience_note": offer.audience.note,
        "accessibility_note": offer.accessibility.note,
        "hours_text": offer.hours and offer.hours.text,
        "hours_note": offer.hours and offer.hours.note,
        "waiting_note": offer.waiting and offer.waiting.note,
        "cost_amount": offer.cost and offer.cost.amount,
        "cost_note": offer.cost and offer.cost.note,
        "registration_how": offer.registration and offer.registration.how,
        "status_reason": offer.status and offer.status.reason,
        "bring_along": offer.bring_along,
    }
    return {name: text for name, text in texts.items() if text}


def source_digest(offer: Offer) -> str:
    """Return the first twelve hex digits of the SHA-256 of the German texts (canonical JSON)."""
    canonical = json.dumps(german_texts(offer), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]
