"""Only the lines of `verified` change, whatever the file looks like."""

from datetime import date

import pytest

from generator.confirming import Confirmation
from generator.confirming.editing import with_verification
from generator.formatting import formatted
from generator.kinds import kind_of
from generator.model.validation import validate
from generator.model.verification import Verification
from generator.textio import Refused
from generator.yamlio import YamlValue, parse

PATH = "offers/ahausen/beet.md"
DAY = date(2026, 11, 23)
ALL = Confirmation(DAY, "Stadt Ahausen", "mail")
HOURS = Confirmation(DAY, "Stadt Ahausen", "mail", ("hours",))
HEAD = (
    "id: beet # bleibt\nname:   'Beet'\ncategories: [garten]\nservice_area: {cities: [ahausen]}\n"
)
NEW = "verified:\n  'on': 2026-11-23\n  by: Stadt Ahausen\n  how: mail\n"


def offer(*below: str) -> str:
    return f"---\n{HEAD}{''.join(below)}---\n\nEs  wächst.   \n"


def confirmed(text: str, said: Confirmation = ALL, path: str = PATH) -> str:
    kind = kind_of(path)
    assert kind
    earlier = value_of(text, path).get("verified")
    record = validate(Verification, earlier, path)[0] if earlier else None
    return with_verification(text.encode(), path, kind, said.after(record)).decode()


def value_of(text: str, path: str = PATH) -> dict[str, YamlValue]:
    head = text.removeprefix("\ufeff").replace("\r", "")
    value = parse(head.split("---\n")[1] if path.endswith(".md") else head, path)[0].value
    assert isinstance(value, dict)
    return value


def test_an_offer_that_nobody_had_verified_gets_the_field_where_the_handbook_has_it() -> None:
    source = "# woher\nsource:\n  name: Liste\n"
    assert confirmed(offer(source)) == offer(NEW, source)
    assert confirmed(offer()) == offer(NEW)


def test_what_is_written_is_in_the_one_way_of_writing() -> None:
    tidy = formatted(offer("source:\n  name: Liste\n").encode(), PATH)
    assert tidy
    text = confirmed(tidy.decode(), HOURS).encode()
    assert formatted(text, PATH) == text


def test_values_are_replaced_where_they_stand_and_comments_stay() -> None:
    before = offer(
        "verified: # Liste 7\n    # Tag\n    on:   2024-01-02   # Montag\n"
        "    how: call # Fr. 9 Uhr\n"
        "    by: 'Stadt Ahausen'\n# Ende\n\nsource: {name: Liste}\n"
    )
    after = before.replace("2024-01-02", "2026-11-23").replace("how: call", "how: mail")
    assert confirmed(before) == after


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("verified: {on: 2024-01-02, by: 'A # B', how: call} # Fax\n", "verified: # Fax\n"),
        ("verified:\n", "verified:\n"),
        ("verified: ~ # fehlt\n", "verified: # fehlt\n"),
        (
            "verified:\n  'on': 2024-01-02\n  by: >-\n    Stadt\n    Ahausen\n  how: call\n",
            "verified:\n",
        ),
    ],
)
def test_other_ways_of_writing_get_lines_of_their_own(written: str, expected: str) -> None:
    assert confirmed(offer(written)) == offer(expected, NEW.partition("\n")[2])


def test_groups_that_were_not_looked_at_keep_their_day() -> None:
    old = "verified:\n  on: 2024-01-02\n  by: KI\n  how: call\n"
    days = "  days:\n    hours: 2026-11-23\n"
    rest = "".join(f"    {it}: 2024-01-02\n" for it in ("contact", "address", "description"))
    partly = confirmed(offer(old), HOURS)
    plain = NEW.replace("'on'", "on")
    assert partly == offer(plain, days, rest)
    assert confirmed(offer(), HOURS) == offer(NEW, days), "the others were never checked"
    assert confirmed(partly) == offer(plain)
    noted = partly.replace("    contact:", "    # nur Zeiten\n    contact:")
    assert confirmed(noted) == offer(plain, "    # nur Zeiten\n")
    groups = Confirmation(DAY, "Stadt Ahausen", "mail", ("contact", "address", "description"))
    assert confirmed(partly, groups) == offer(plain), "together it was everything"


def test_line_ends_the_mark_and_the_missing_last_line_end_stay() -> None:
    windows = offer("source: {name: Liste}\n").replace("\n", "\r\n")
    assert confirmed(windows) == offer(NEW, "source: {name: Liste}\n").replace("\n", "\r\n")
    marked = "\ufeff" + offer()
    assert confirmed(marked) == "\ufeff" + offer(NEW)
    institution = "id: ki\nname: KI\nother_names:\n  - x"
    found = confirmed(institution, ALL, "institutions/ki.yaml")
    assert found == institution + "\n" + NEW.rstrip("\n")


def test_text_that_looks_like_a_comment_stays_in_its_text() -> None:
    institution = (
        "id: ki\nname: KI\ndescription: |\n  Eins\n  # zwei\n\n# drei\nsource: {name: X}\n"
    )
    found = confirmed(institution, ALL, "institutions/ki.yaml")
    assert found == institution.replace("\n\n# drei", f"\n{NEW}\n# drei")


def test_who_checked_is_quoted_where_that_is_needed() -> None:
    said = Confirmation(DAY, "Stadt: FB 5 #1, „Büro“", "visit")
    for written in ("", NEW, "verified: {on: 2024-01-02, by: A, how: call}\n"):
        value = value_of(confirmed(offer(written), said))["verified"]
        assert value == {"on": "2026-11-23", "by": "Stadt: FB 5 #1, „Büro“", "how": "visit"}


@pytest.mark.parametrize(
    "text",
    [
        "---\n{id: beet, name: Beet, categories: [garten]}\n---\n",
        "---\n id: beet\n name: Beet\n---\n",
        "---\nid: beet\nverified: {on: 2024-01-02,\n by: A, how: call}\nid: x\n---\n",
    ],
)
def test_what_cannot_be_edited_alone_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        confirmed(text)
