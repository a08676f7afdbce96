"""People are found by their names no longer than they agreed to."""

from datetime import timedelta
from pathlib import Path

import pytest

from generator.findable import everything_findable
from search.analyser import stem
from search.compounds import splitter
from search.concepts import recogniser
from search.index import document_terms
from tests.building import TODAY
from tests.contents import edition, offer

YESTERDAY, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)


def contact(until: object) -> str:
    return f"{{name: Mia Muster, role: Leitung, phone: 030 23125 001, consent_until: {until}}}"


@pytest.mark.parametrize(("until", "named"), [(YESTERDAY, False), (TODAY, True), (TOMORROW, True)])
@pytest.mark.parametrize("place", ["offer", "contact", "responsibility", "deputy"])
def test_a_name_is_found_until_the_consent_ends(
    tmp_path: Path, place: str, until: object, *, named: bool
) -> None:
    person = contact(until)
    topic = "responsibilities: [{topics: [musik], cities: [bedorf], "
    lines = {
        "contact": f"contacts: [{person}]",
        "responsibility": f"{topic}contact: {person}}}]",
        "deputy": f"{topic}deputy: {person}}}]",
    }
    files = {
        "offers/ahausen/beet.md": offer("beet", *(f"contact: {person}",) * (place == "offer")),
        "institutions/amt.yaml": f"id: amt\nname: Amt\n{lines.get(place, '')}\n",
    }
    documents = [it.document for it in everything_findable(edition(tmp_path, files))]
    nothing = (splitter((), (), ()), recogniser(()))
    terms = {
        t for it in documents for field in document_terms(it, *nothing).values() for t in field
    }
    assert ({stem("muster"), stem("mia")} <= terms) is named
    assert ({stem("muster"), stem("mia")} & terms != set()) is named
    assert stem("leitung") in terms
    assert "☎03023125001" in terms
