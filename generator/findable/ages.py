"""For which ages an offer is, as one span of years."""

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.model.audience import Audience
from generator.model.taxonomy import AgeGroup
from search.facets import OLDEST


def ages_of(catalogue: Catalogue, audience: Audience) -> tuple[int, int] | None:
    """Return the youngest and the oldest age, both included; None when nobody said.

    Years count more than age groups. Groups with a gap between them make one span: leaving
    somebody out who is meant would be worse than showing an offer too many.
    """
    spans = tuple(_spans(catalogue, audience))
    if audience.age_min is None and audience.age_max is None and not spans:
        return None
    low = min((span[0] for span in spans), default=0)
    high = max((span[1] for span in spans), default=OLDEST)
    if audience.age_min is not None:
        low, high = audience.age_min, max(high, audience.age_min)
    if audience.age_max is not None:
        low, high = min(low, audience.age_max), audience.age_max
    return low, high


def _spans(catalogue: Catalogue, audience: Audience) -> Iterator[tuple[int, int]]:
    for group in audience.age_groups:
        term = catalogue.term("age_groups", group)
        if isinstance(term, AgeGroup):
            last = OLDEST if term.age_below is None else term.age_below - 1
            yield term.age_min or 0, last
