from tests.check.district import ADVICE, Check, edited


def rules(checked: Check, files: dict[str, str]) -> list[str]:
    return [problem.rule for problem in checked(files)]


def test_records_of_different_kinds_may_share_an_id(checked: Check) -> None:
    # The base has a Handlungsfeld and a workshop „bildung“; here an institution joins them.
    institution = edited(
        "institutions/stadt-musterstadt.yaml", ("id: stadt-musterstadt", "id: bildung")
    )
    assert rules(checked, {"institutions/bildung.yaml": institution.popitem()[1]}) == []


def test_a_copied_file_is_one_mistake(checked: Check) -> None:
    copy = {"offers/kreisweit/zweitberatung.md": edited(ADVICE)[ADVICE]}
    assert rules(checked, copy) == ["id-not-file-name"]


def test_a_record_is_not_its_own_former_self(checked: Check) -> None:
    own = edited(ADVICE, ("kind:", "former_ids: [beratung, erstberatung]\nkind:"))
    (problem,) = checked(own)
    assert (problem.rule, problem.field) == ("repeated-id", ("former_ids", 1))


def test_two_records_never_claim_one_former_id(checked: Check) -> None:
    former = ("kind:", "former_ids: [telefon]\nkind:")
    second = edited(ADVICE, ("id: erstberatung", "id: notruf"), former)[ADVICE]
    found = checked(edited(ADVICE, former) | {"offers/kreisweit/notruf.md": second})
    assert [(it.path, it.rule) for it in found] == [("offers/kreisweit/notruf.md", "repeated-id")]
