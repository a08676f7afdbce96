"""Offers as the database of 2017 kept them: one group of fields each, lists of plain words.

The fields are those of its form: id, name, stadt, stadtteil, kategorie, sprachen, geschlecht,
migrationshintergrund, altersgruppe, veranstaltungsort, adresse, ansprechpartner, anbieter,
anbieter_adresse, telefon, email, homepage, information.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.ask.error import AskError
from generator.ask.vocabularies import Vocabularies
from generator.findable.found import Findable
from generator.findable.offers import SUBJECT
from generator.textio import Refused
from generator.yamlio import YamlValue, parse
from search.cards import Card
from search.document import Document
from search.facets import Filing

Record = Mapping[str, YamlValue]

_LABELS = ("stadt", "stadtteil", "veranstaltungsort", "adresse", "ansprechpartner")
_NO_SUBJECT = frozenset({"deutsch", "sprache nicht festgelegt"})
_FEW_AGE_GROUPS = 3


def read_form(files: Iterable[Path], vocabularies: Vocabularies) -> tuple[Findable, ...]:
    """Read YAML lists of offers; raises AskError for what is none."""
    return tuple(_findable(it, vocabularies) for file in files for it in _records(file))


def _records(file: Path) -> Iterator[Record]:
    try:
        document, _ = parse(file.read_text(encoding="utf-8-sig"), file.name)
    except UnicodeDecodeError:
        raise AskError(f"{file} ist nicht in UTF-8 gespeichert.") from None
    except Refused as refused:
        found = refused.problem
        raise AskError(f"{file}:{found.line}: {found.message} {found.remedy}") from None
    listed = document.value if isinstance(document.value, list) else [document.value]
    for number, record in enumerate(listed, 1):
        if not isinstance(record, dict) or not (record.get("id") and record.get("name")):
            raise AskError(f"{file}: Dem Angebot an Stelle {number} fehlt „id“ oder „name“.")
        yield record


def _findable(record: Record, vocabularies: Vocabularies) -> Findable:
    document = _document(record, vocabularies)
    place = ", ".join(filter(None, (_text(record, "stadt"), _text(record, "stadtteil"))))
    card = Card(
        "offer",
        document.id,
        document.name,
        place,
        _text(record, "anbieter"),
        _text(record, "information"),
    )
    return Findable(document, card, Filing(frozenset(), None, None, (document.name,)))


def _document(record: Record, vocabularies: Vocabularies) -> Document:
    said = _said(record)
    return Document(
        id=_text(record, "id"),
        name=_text(record, "name"),
        labels=(
            *filter(None, (_text(record, it) for it in _LABELS)),
            *(text for vocabulary, text in said if vocabulary != SUBJECT and _tells(text)),
        ),
        subjects=(*_list(record, "kategorie"), *filter(None, (_text(record, "anbieter"),))),
        text=_text(record, "information"),
        values=frozenset(
            value
            for vocabulary, text in (("cities", _text(record, "stadt")), *said)
            for value in vocabularies.values(vocabulary, text)
        ),
        phones=tuple(filter(None, (_text(record, "telefon"),))),
    )


def _said(record: Record) -> tuple[tuple[str, str], ...]:
    """Return what the lists say, with the vocabulary each is of.

    A gender or an age group says something only where it leaves others out.
    """
    genders, ages = _list(record, "geschlecht"), _list(record, "altersgruppe")
    lists = (
        (SUBJECT, _list(record, "kategorie")),
        ("languages", _list(record, "sprachen")),
        ("genders", genders if len(genders) == 1 else ()),
        ("age_groups", ages if len(ages) <= _FEW_AGE_GROUPS else ()),
        ("origins", _list(record, "migrationshintergrund")),
    )
    return tuple((vocabulary, text) for vocabulary, texts in lists for text in texts)


def _tells(text: str) -> bool:
    return text.casefold() not in _NO_SUBJECT and "für alle offen" not in text


def _text(record: Record, name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""


def _list(record: Record, name: str) -> tuple[str, ...]:
    value = record.get(name)
    listed = value if isinstance(value, list) else [value]
    return tuple(it for it in listed if isinstance(it, str))
