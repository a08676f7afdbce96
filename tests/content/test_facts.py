"""Every fact of the slides of 28 November 2017 is on the built site, in its corrected reading."""

import csv
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest

SOURCE_PAGE = "quelle.html"
OFFER_PAGE = "angebot/badminton.html"
DATABASE_PAGE = "datenbank.html"

# First and last fact of each group, and the page where a reader looks for it.
PAGES: tuple[tuple[int, int, str], ...] = (
    (1, 9, "konzept.html"),
    (10, 16, "handlungsfelder.html"),
    (17, 27, "konzept.html"),
    (28, 38, "methode.html"),
    (39, 46, "masterarbeit.html"),
    (47, 61, "workshop/bildung-ab-15.html"),
    (62, 69, "workshop/arbeit.html"),
    (70, 76, "workshop/engagement.html"),
    (77, 86, "workshop/wohnen.html"),
    (87, 94, "workshop/sport.html"),
    (95, 101, "workshop/bildung-0-14.html"),
    (102, 108, "workshop/sicherheit.html"),
    (109, 117, "workshop/familie.html"),
    (118, 124, "workshop/ressourcen-vernetzung-transfer.html"),
    (125, 192, DATABASE_PAGE),
    (193, 196, SOURCE_PAGE),
    (197, 232, OFFER_PAGE),
    (233, 234, DATABASE_PAGE),
)

# Names of fields and links of the 2017 form: the offer's page may call them differently, the page
# about the database quotes them.
OFFER_LABELS = frozenset(
    {
        "Stadt",
        "Name des Angebots",
        "Kategorie",
        "Sprache(n) des Angebots",
        "Veranstaltungsort",
        "Adresse des Veranstaltungsorts",
        "Kartenansicht",
        "Stadtteil",
        "Zielgruppe - Geschlecht",
        "Zielgruppe - Migrationshintergrund",
        "Zielgruppe - Altersgruppe",
        "Ansprechpartner",
        "Anbieter",
        "Adresse des Anbieters",
        "Telefon",
        "E-Mail",
        "Homepage",
        "zur Homepage",
    }
)

# What the text of the slides reads wrongly; the source page quotes it, no other page may.
MISREADINGS = (
    r"Castrup",
    r"\bMäd\b",
    r"Anerkennung von Anschlüssen",
    r"Projekt es\b",
    r"oder Nachholen",
    r"0-14 Jahre\b",
    r"ab 15 Jahre\b",
    r"Bildung/ Sprachförderung",
    r"Institutionen/ Ansprechpersonen",
    r"2017- 10\.08\.2017",
    r"Workshop Beschreibung",
    r"Good-practice Beispiele",
)


@dataclass(frozen=True, slots=True)
class Fact:
    number: int
    furniture: bool
    wording: str
    words: tuple[tuple[str, ...], ...]
    """All of them must be there; of each inner tuple one is enough."""
    corrected: str

    @property
    def label(self) -> str:
        return f"F{self.number:03}"

    @property
    def pages(self) -> tuple[str, ...]:
        if self.furniture:
            return (SOURCE_PAGE,)
        page = next(page for first, last, page in PAGES if first <= self.number <= last)
        is_label = page == OFFER_PAGE and {word for (word,) in self.words} <= OFFER_LABELS
        return (page, DATABASE_PAGE) if is_label else (page,)


def _fact(row: Mapping[str, str | None]) -> Fact:
    words = (row["pruefwoerter"] or "").split(" || ")
    return Fact(
        number=int((row["id"] or "").removeprefix("F")),
        furniture=row["art"] == "beiwerk",
        wording=row["wortlaut"] or "",
        words=tuple(tuple(_normalised(one) for one in word.split("|")) for word in words),
        corrected=_normalised(row["richtig"] or ""),
    )


def _facts() -> tuple[Fact, ...]:
    with Path(__file__).with_name("facts.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(_fact(row) for row in rows)


# Kinds of dashes and quotes and soft hyphens carry no meaning here.
_ALIKE = (
    (re.compile("[\u2010-\u2015\u2212]"), "-"),
    (re.compile("[„“”«»]"), '"'),
    (re.compile("[‚‘’]"), "'"),
    (re.compile("\u00ad"), ""),
)


def _normalised(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    for characters, plain in _ALIKE:
        text = characters.sub(plain, text)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    """Collects the text of a page; each block stands on a line of its own."""

    INLINE = re.compile(
        "a|abbr|b|bdi|cite|code|data|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr"
    )
    UNSEEN = frozenset({"script", "style", "template", "title"})

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in self.UNSEEN
        self._break_at(tag)

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in self.UNSEEN
        self._break_at(tag)

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.parts.append(re.sub(r"\s+", " ", data))

    def _break_at(self, tag: str) -> None:
        if not self.INLINE.fullmatch(tag):
            self.parts.append(" " if tag == "br" else "\n")


def _text(html: str) -> str:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _normalised("".join(reader.parts))


FACTS = _facts()


@pytest.fixture(scope="session")
def texts(real_site: Mapping[str, str]) -> dict[str, str]:
    return {path: _text(page) for path, page in real_site.items() if path.endswith(".html")}


def _shown(fact: Fact, texts: Mapping[str, str]) -> str:
    return "\n".join(texts[page] for page in fact.pages)


def test_the_checklist_is_whole() -> None:
    assert [fact.number for fact in FACTS] == list(range(1, 235))
    assert sum(fact.furniture for fact in FACTS) == 15
    assert sum(bool(fact.corrected) for fact in FACTS) == 12


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.label)
def test_fact_is_on_its_page(fact: Fact, texts: Mapping[str, str]) -> None:
    shown = _shown(fact, texts)
    missing = [" | ".join(word) for word in fact.words if not any(one in shown for one in word)]
    assert not missing, f"„{fact.wording}“ is not on {' or '.join(fact.pages)}"


@pytest.mark.parametrize(
    "fact", [fact for fact in FACTS if fact.corrected], ids=lambda fact: fact.label
)
def test_corrected_reading_is_on_its_page(fact: Fact, texts: Mapping[str, str]) -> None:
    assert fact.corrected in _shown(fact, texts)


@pytest.mark.parametrize("misreading", MISREADINGS)
def test_only_the_source_page_quotes_the_misreading(
    misreading: str, texts: Mapping[str, str]
) -> None:
    assert [path for path, text in texts.items() if re.search(misreading, text)] == [SOURCE_PAGE]
