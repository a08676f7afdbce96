"""What is written is read back as the very same text, by our reader and by both YAML versions."""

import re
from datetime import date, datetime

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.textio import FORBIDDEN_CHARACTER, split_front_matter
from generator.yamlio import parse
from generator.yamlwrite import Writable, dump, front_matter

WORDS = """
    no Yes ON off y N ~ null Null = << 09:30 9:30:05 1:2 01067 0151 0o14 0x1F 0b1 1_000 1e3 1.5e-3
    .5 5. -.inf .nan +1 -7 2017-11-28 2017-11-28T09:30:00Z - -- --- ... ? : # & * ! | > % @ ` [] {}
"""
NOTORIOUS = [
    *WORDS.split(),
    "2017-11-28 09:30:00",
    "Kurs: Deutsch A1",
    "Haus #3",
    "endet mit:",
    "'schon' in \"Zeichen\"",
    "„Anführung“ – und mehr",
    "030 23125 017",
    "Mo-Fr 09:00-12:00; PH off",
    "eins\nzwei",
    "eins\n\nzwei\n",
    "eins\n\n\n",
    " vorn\nzwei",
    "eins\n  zwei\ndrei  \nvier",
    "eins\n ",
    "\n",
    "a\rb",
    "a\x85b\nc",
    "Tab\tinnen",
    '\\ und "\n\r',
    "😀 می‌خواهم",
]
TEXTS = st.one_of(
    st.sampled_from(NOTORIOUS),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
        lambda text: not FORBIDDEN_CHARACTER.search(text) and "\ufffe" not in text
    ),
    st.text("ab:- #'\"\n\t\r|>0123456789._+eE", min_size=1, max_size=12),
)
KEYS = TEXTS.filter(lambda text: text != "<<" and len(text) < 100)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(KEYS, inner, min_size=1, max_size=4),
    ),
    max_leaves=12,
)
RECORDS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)


@given(RECORDS)
@example({text: text for text in NOTORIOUS if text != "<<"})
@example({"a": [[["x"], {"b": [{"c": "d\ne"}]}]]})
def test_reading_gives_back_what_was_written(record: dict[str, Writable]) -> None:
    document, problems = parse(dump(record), "probe.yaml")
    assert (document.value, problems) == (record, ())


@given(RECORDS)
@example({"values": list(NOTORIOUS)})
def test_yaml_1_1_readers_take_every_value_for_the_same_text_or_day(
    record: dict[str, Writable],
) -> None:
    text = dump(record)
    assert _days_as_text(yaml.load(text, Loader=yaml.CSafeLoader)) == record


def _days_as_text(value: object) -> object:
    if isinstance(value, dict):
        return {_days_as_text(key): _days_as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_days_as_text(item) for item in value]
    return value.isoformat() if type(value) is date else value


@pytest.mark.parametrize(
    "word", ["true", "null", "0o14", "0x1F", "1e3", "12", "-.5", ".inf", "1.5E3", "~"]
)
def test_words_that_yaml_1_2_types_are_quoted(word: str) -> None:
    assert dump({"a": word}) == f"a: '{word}'\n"


def test_the_layout_is_the_one_that_form_editors_write() -> None:
    record: dict[str, Writable] = {
        "id": "probe",
        "free": True,
        "latitude": 51.5729,
        "as_of": date(2017, 11, 28),
        "start": datetime(2026, 12, 1, 18, 0),  # noqa: DTZ001 - local time, as in the files
        "postcode": "45711",
        "phone": "030 23125 017",
        "empty": {"note": None, "list": []},
        "languages": [{"code": "ar", "mode": "staff"}, {"code": "no"}],
        "getting_there": "Bus 1\nHaltestelle Markt",
    }
    assert dump(record) == (
        "id: probe\nfree: true\nlatitude: 51.5729\nas_of: 2017-11-28\nstart: 2026-12-01 18:00\n"
        "postcode: '45711'\nphone: 030 23125 017\nlanguages:\n  - code: ar\n    mode: staff\n"
        "  - code: 'no'\ngetting_there: |-\n  Bus 1\n  Haltestelle Markt\n"
    )


@given(RECORDS, st.text("a #-\n", max_size=9))
def test_front_matter_is_split_again(record: dict[str, Writable], body: str) -> None:
    head, found, first_line = split_front_matter(text := front_matter(record, body), "probe.md")
    assert parse(head, "probe.md")[0].value == record
    assert found.strip("\n") == body.strip("\n")
    assert text.split("\n")[first_line - 1 :] == found.split("\n")


def test_nothing_is_written_as_an_empty_record() -> None:
    assert dump({"a": "", "b": [], "c": {"d": None}}) == "{}\n"
    assert not re.search(r"\S", front_matter({}, "").replace("---", "").replace("{}", ""))
