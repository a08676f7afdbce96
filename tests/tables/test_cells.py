"""Nothing is lost between a value and the text of a cell."""

from hypothesis import given
from hypothesis import strategies as st

from generator.tables.cells import split, to_text, to_value
from generator.tables.columns import Column, column_at
from generator.tables.subjects import OFFERS

LINES = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], include_characters=" ;")
)
ITEMS = st.lists(LINES.map(str.strip).filter(bool), min_size=1, max_size=6)


def column(name: str) -> Column:
    found = column_at(OFFERS.model, name)
    assert found is not None
    return found


@given(ITEMS)
def test_the_values_of_a_list_come_back(items: list[str]) -> None:
    assert split(to_text(tuple(items), column("bring_along"))) == items


def test_several_values_stand_behind_one_another_or_below() -> None:
    bring = column("bring_along")
    assert to_text(("Pass", "Foto"), bring) == "Pass; Foto"
    assert to_text(("Pass; auch alt", "Foto"), bring) == "Pass; auch alt\nFoto"
    assert split("Pass, Foto", ",") == ["Pass", "Foto"]
    assert split("Pass; Foto", "") == ["Pass; Foto"]


def test_what_german_spreadsheets_write_is_understood() -> None:
    assert to_value("24.12.2026", column("verified.on")) == "2026-12-24"
    assert to_value("24.12.2026 18:30", column("sessions[0].start")) == "2026-12-24 18:30"
    assert to_value("51,57", column("venue.latitude")) == "51.57"
    assert to_value("WAHR", column("cost.free")) == "ja"
    assert to_value("Unbekannt", column("childcare")) == "unbekannt"
    assert to_value("Active", column("status.state")) == "active"
    assert to_value("24.12.2026", column("name")) == "24.12.2026"
