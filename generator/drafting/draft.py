"""A new offer as it comes about, answer by answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from generator.catalogue import Catalogue, build_catalogue
from generator.check import check
from generator.check.registers import Register, registers
from generator.check.scope import scope_of
from generator.drafting.questions import Question
from generator.formatting import formatted
from generator.load import Content, Entry
from generator.model.offer import Offer
from generator.model.validation import validate
from generator.problems import Problem, Severity
from generator.suggest import as_id
from generator.yamlwrite import front_matter

_WHOLE_DISTRICT, _ONLINE = "kreis", "online"
_YES_NO = MappingProxyType({"ja": True, "nein": False})
_ELSEWHERE = "kreisweit"
"""The folder of offers for the whole district or online."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been answered so far, beside everything there is already."""

    content: Content
    catalogue: Catalogue
    known: Mapping[str, Register]
    today: date
    fields: Mapping[str, Any]

    def answered(self, question: Question, answer: str) -> "Draft":
        """Return the draft with an answer; an empty one leaves the field out."""
        value = self._understood(question, answer.strip())
        fields = {
            name: dict(it) if isinstance(it, dict) else it for name, it in self.fields.items()
        }
        if value not in ("", []):
            *around, name = map(str, question.field)
            (fields.setdefault(around[0], {}) if around else fields)[name] = value
        if question.field == ("service_area", "cities"):
            fields["service_area"] = _area(value or [])
        if question.field == ("verified", "by") and value:
            fields["verified"]["on"] = self.today.isoformat()
        if question.field == ("venue", "postcode") and value:
            fields["venue"] |= self._city_of(value)
        return replace(self, fields=fields)

    def needs(self, question: Question) -> str:
        """Say in German why a question has to be answered; nothing when it may stay open."""
        if question.required:
            return "Diese Angabe braucht jedes Angebot."
        if question.field == ("verified", "how") and "verified" in self.fields:
            return "Das gehört dazu, wenn jemand nachgefragt hat."
        return ""

    def wrong(self, question: Question) -> tuple[Problem, ...]:
        """Return what is wrong with the answer to a question."""
        record, problems = validate(Offer, self._complete(), self.path)
        if record is not None:
            entries = (*self.content.entries, Entry(self.path, record))
            content = replace(self.content, entries=entries)
            problems = check(content, build_catalogue(content), self.today)
        field = question.field
        return tuple(
            it
            for it in problems
            if it.path == self.path
            and it.severity is Severity.ERROR
            and (it.field[: len(field)] == field or field[: len(it.field)] == it.field != ())
        )

    @property
    def path(self) -> str:
        """The file inside the content folder: the id is the name, and no other offer has it."""
        cities = self.fields.get("service_area", {}).get("cities", ())
        folder = next(iter(cities), _ELSEWHERE)
        return f"offers/{folder}/{self._id(folder)}.md"

    def offer(self) -> Offer | None:
        """Return the offer as far as it is answered, None while it is no offer yet."""
        return validate(Offer, self._complete(), self.path)[0]

    def file(self, text: str, schemas: str = "") -> bytes:
        """Return the finished file; `text` is the description, `schemas` as for `formatted`."""
        written = front_matter(self._complete(), text).encode()
        return formatted(written, self.path, schemas) or written

    def _complete(self) -> dict[str, Any]:
        """Return all fields, with what an offer must have until somebody has answered it."""
        name = self.path.rpartition("/")[2].removesuffix(".md")
        some_category = next(iter(sorted(self.known["categories"].ids)), "x")
        needed = {"name": "Neu", "categories": [some_category], "service_area": {"online": True}}
        return {"id": name, **needed, **self.fields}

    def _id(self, folder: str) -> str:
        name = as_id(str(self.fields.get("name", ""))) or "neu"
        offers = self.known["offers"]
        taken = offers.ids | set(offers.spellings.values()) | (offers.unread or frozenset())
        candidates = (name, f"{name}-{folder}", *(f"{name}-{number}" for number in range(2, 1000)))
        return next(it for it in candidates if it not in taken)

    def _understood(self, question: Question, answer: str) -> Any:  # noqa: ANN401 - as the field is
        words = [it.strip() for it in answer.split(",")] if question.many else [answer]
        found = [self._id_of(question, word) for word in words if word]
        if question.field == ("languages",):
            return [{"code": it} for it in found]
        return found if question.many else next(iter(found), "")

    def _id_of(self, question: Question, word: str) -> str | bool:
        """Return the id that a word means, in any spelling; others stay for the check to name."""
        if not question.register:
            is_yes_no = question.field == ("cost", "free")
            return _YES_NO.get(word.casefold(), word) if is_yes_no else word
        spellings = self.known[question.register].spellings
        spelled = {as_id(it): known for it, known in spellings.items()}
        return spelled.get(as_id(word), as_id(word) or word)

    def _city_of(self, postcode: str) -> dict[str, str]:
        """Return the city that a postcode belongs to, as it stands on a letter."""
        cities = self.catalogue.taxonomy.cities.terms
        return next(({"city": it.name} for it in cities if postcode in it.postcodes), {})


def _area(words: list[str]) -> dict[str, Any]:
    said = {it.casefold() for it in words}
    cities = [it for it in words if it.casefold() not in {_WHOLE_DISTRICT, _ONLINE}]
    return {
        "cities": cities,
        "whole_district": _WHOLE_DISTRICT in said or None,
        "online": _ONLINE in said or None,
    }


def begun(content: Content, today: date) -> Draft:
    """Return an empty draft beside everything that was read."""
    catalogue = build_catalogue(content)
    known = registers(scope_of(content, catalogue, today))
    return Draft(content, catalogue, known, today, {})
