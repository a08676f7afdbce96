import inspect
from unicodedata import normalize

import pytest

from generator.catalogue import build_catalogue
from generator.check.files import GENERATED, colliding_names, file_names
from generator.check.scope import Scope, scope_of
from generator.load import Content
from generator.problems import Positions
from generator.urls import Urls
from tests.building import TODAY
from tests.check.district import ADVICE, MEETING, Check, edited


def scope(*paths: str) -> Scope:
    """Return the scope of files that were read, whatever is in them.

    Not written to disk: some computers could not keep these files apart.
    """
    content = Content((), dict.fromkeys(paths, Positions({}, {})), (), frozenset())
    return scope_of(content, build_catalogue(content), TODAY)


@pytest.mark.parametrize("other", ["pages/HILFE.de.md", "pages/Hilfe.de.md"])
def test_paths_that_differ_in_capitals_collide(other: str) -> None:
    (problem,) = colliding_names(scope("pages/hilfe.de.md", other))
    assert problem.rule == "colliding-file-names"


def test_paths_that_differ_in_the_way_umlauts_are_stored_collide() -> None:
    path = "pages/über.de.md"
    assert list(colliding_names(scope(path, normalize("NFD", path))))
    assert not list(colliding_names(scope(path, "pages/uber.de.md")))


@pytest.mark.parametrize(
    ("path", "better"),
    [
        ("offers/Musterstadt/treff.md", "„musterstadt“"),
        ("offers/musterstadt/Café für alle.en.md", "„cafe-fuer-alle.en.md“"),
        ("pages/ueber_uns.de.md", "„ueber-uns.de.md“"),
        ("pages/日本.de.md", "„de.md“"),
    ],
)
def test_bad_names_get_a_better_one(path: str, better: str) -> None:
    (problem,) = file_names(scope(path))
    assert better in problem.remedy


def test_vocabularies_have_the_names_the_program_knows() -> None:
    assert not list(file_names(scope("taxonomy/age_groups.yaml", "pages/a-1.de.md", "site.yaml")))


def test_every_page_that_is_made_from_records_is_reserved() -> None:
    alone = [
        method
        for name, method in inspect.getmembers(Urls(), inspect.ismethod)
        if not name.startswith("_") and not inspect.signature(method).parameters
    ]
    assert {it for it in (method() for method in alone) if it.endswith(".html")} == GENERATED


@pytest.mark.parametrize("folder", ["musterstadt", "kreisweit"])
def test_an_offer_for_a_city_and_the_whole_district_may_stand_in_both(
    checked: Check, folder: str
) -> None:
    area = ("whole_district: true", "whole_district: true\n  cities: [musterstadt]")
    text = edited(ADVICE, area, ("id: erstberatung", "id: beratung"))[ADVICE]
    venue = text.replace("languages:", "venue:\n  name: Rathaus\nlanguages:", 1)
    assert checked({f"offers/{folder}/beratung.md": venue}) == []


def test_an_offer_that_is_only_online_stands_with_those_for_the_district(checked: Check) -> None:
    assert checked(edited(ADVICE, ("whole_district: true", "online: true"))) == []


def test_a_mistyped_city_is_not_a_wrong_folder_too(checked: Check) -> None:
    found = checked(edited(MEETING, ("cities: [musterstadt]", "cities: [mustersadt]")))
    assert [problem.rule for problem in found] == ["unknown-id"]
