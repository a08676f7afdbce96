"""Filters count what is there: compared with counting one by one."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from search.facets import FIRST_DAY, OLDEST, Facet, Filing, facets_file
from tests.javascript import JavaScript

EVERY = "tests/js/every.mjs"
FACETS = (
    Facet("stadt", "Stadt", (("marl", "Marl"), ("herten", "Herten"), ("datteln", "Datteln"))),
    Facet("art", "Art", (("kurs", "Kurs"), ("gruppe", "Gruppe"))),
    Facet("leer", "Leer", ()),
    Facet("alt", "Alt", (("alt", "auch alte"),), adds=True),
)
VALUES = tuple((facet.id, value) for facet in FACETS for value, _ in facet.values)
AGES = st.tuples(st.integers(0, OLDEST), st.integers(0, OLDEST)).map(lambda it: (min(it), max(it)))
FILINGS = st.lists(
    st.builds(
        Filing,
        values=st.frozensets(st.sampled_from((*VALUES, ("art", "unbekannt")))),
        ages=st.none() | AGES,
        verified=st.none() | st.dates(date(1999, 1, 1), date(2040, 1, 1)),
        sort_key=st.tuples(st.text(max_size=3)),
    ),
    max_size=70,
)
CHOICES = st.fixed_dictionaries(
    {
        "filters": st.fixed_dictionaries(
            {},
            optional={
                facet.id: st.lists(st.sampled_from([*(it for it, _ in facet.values), "unbekannt"]))
                for facet in FACETS
            },
        ),
        "age": st.none() | st.integers(0, OLDEST + 10),
    }
)
Choice = dict[str, object]


def fits(filing: Filing, filters: dict[str, list[str]], age: int | None) -> bool:
    """Say whether a document has one of the chosen values of each facet, and fits an age."""
    known = {value for _, value in VALUES}
    chosen = {facet: set(values) & known for facet, values in filters.items()}
    low, high = filing.ages or (0, 10_000)
    if not chosen.get("alt") and ("alt", "alt") in filing.values:
        return False
    chosen.pop("alt", None)
    return (age is None or low <= age <= high) and all(
        not values or any((facet, value) in filing.values for value in values)
        for facet, values in chosen.items()
    )


@settings(deadline=None)
@given(FILINGS, CHOICES, st.data())
def test_what_is_left_and_every_count_are_right(
    js: JavaScript,
    filings: list[Filing],
    choice: dict[str, dict[str, list[str]]],
    data: st.DataObject,
) -> None:
    found = data.draw(st.sets(st.sampled_from(range(len(filings))))) if filings else set()
    answer = js(EVERY, "filtered", facets_file(FACETS, filings), sorted(found), choice)
    filters, age = choice["filters"], choice["age"]
    assert answer["left"] == [it for it in sorted(found) if fits(filings[it], filters, age)]  # type: ignore[arg-type]
    for facet in FACETS:
        others = {name: chosen for name, chosen in filters.items() if name != facet.id}
        if facet.adds:
            others[facet.id] = ["alt"]
        left = [filings[it] for it in found if fits(filings[it], others, age)]  # type: ignore[arg-type]
        assert answer["counts"][facet.id] == [
            sum((facet.id, value) in it.values for it in left) for value, _ in facet.values
        ]


@settings(deadline=None)
@given(FILINGS)
def test_days_and_names_arrive(js: JavaScript, filings: list[Filing]) -> None:
    read = js(EVERY, "readFacets", facets_file(FACETS, filings))
    days = [FIRST_DAY + timedelta(it - 1) if it else None for it in read["verified"]]
    known = [it.verified if it.verified and it.verified >= FIRST_DAY else None for it in filings]
    assert days == known
    assert sorted(read["byName"]) == list(range(len(filings)))
    in_order = sorted(zip(read["byName"], (it.sort_key for it in filings), strict=True))
    assert [key for _, key in in_order] == sorted(it.sort_key for it in filings)
    assert [(it["id"], it["title"]) for it in read["facets"]] == [
        (it.id, it.title) for it in FACETS
    ]
