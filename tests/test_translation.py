from typing import Any

import pytest

from generator.model.offer import Offer, OfferTranslation
from generator.translation import german_texts, source_digest

VALID: dict[str, Any] = {
    "id": "beet",
    "name": "Beet",
    "categories": ("garten",),
    "service_area": {"online": True},
}
ALL_TEXTS: dict[str, Any] = {
    "summary": "S",
    "description": "D",
    "venue": {"getting_there": "G"},
    "audience": {"note": "A"},
    "accessibility": {"note": "B"},
    "hours": {"text": "H", "reason": "R", "note": "N"},
    "waiting": {"weeks": 1, "reported_on": "2026-01-01", "note": "W"},
    "cost": {"amount": "C", "note": "K"},
    "registration": {"requirement": "none", "how": "F"},
    "status": {"state": "active", "reason": "Z"},
    "bring_along": ("P",),
}


def offer(**fields: Any) -> Offer:  # noqa: ANN401 - any field of an offer
    return Offer.model_validate(VALID | fields)


def test_every_field_of_a_translation_has_its_german_text() -> None:
    about_itself = {"source_digest", "translated_by"}
    assert (
        set(german_texts(offer(**ALL_TEXTS))) == set(OfferTranslation.model_fields) - about_itself
    )


def test_what_is_not_said_is_not_translated() -> None:
    assert german_texts(offer()) == {"name": "Beet"}


@pytest.mark.parametrize("field", sorted(ALL_TEXTS))
def test_every_german_text_changes_the_digest(field: str) -> None:
    assert source_digest(offer(**{field: ALL_TEXTS[field]})) != source_digest(offer())


def test_other_fields_leave_the_digest_as_it_is() -> None:
    other = offer(
        categories=("musik",),
        cost={"free": True},
        contact={"phone": "030 23125 000"},
        verified={"on": "2026-01-01", "by": "R", "how": "call"},
    )
    assert source_digest(other) == source_digest(offer())


def test_the_digest_never_changes_for_the_same_text() -> None:
    # printf '{"name": "Grüße"}' | sha256sum – another digest would outdate every translation.
    assert source_digest(offer(name="Grüße")) == "46ea80e029b4"
