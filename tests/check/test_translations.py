import re

from tests.check.district import ADVICE, Check, edited

HEAD = '---\nsource_digest: "000000000000"\ntranslated_by: machine\n---\n'


def test_the_remedy_names_the_digest_that_makes_it_right(checked: Check) -> None:
    path = "offers/kreisweit/erstberatung.en.md"
    (problem,) = checked({path: HEAD})
    assert problem.rule == "outdated-translation"
    digest = re.sub(r".*„(.{12})“.*", r"\1", problem.remedy)
    assert checked({path: HEAD.replace("000000000000", digest)}) == []


def test_the_translation_of_a_broken_offer_is_left_alone(checked: Check) -> None:
    broken = edited(ADVICE, ("categories: [recht]", "categories: recht"))
    found = checked(broken | {"offers/kreisweit/erstberatung.en.md": HEAD})
    assert [it.path for it in found] == [ADVICE]


def test_a_translation_of_nothing_at_all(checked: Check) -> None:
    (problem,) = checked({"offers/probedorf/schwimmkurs.en.md": HEAD})
    assert problem.rule == "translation-without-offer"
    assert problem.remedy.startswith("Nennen Sie die Datei wie das Angebot")
