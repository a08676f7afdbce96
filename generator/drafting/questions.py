"""What is asked about a new offer, in which order; the words come from the model."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.check.references import FIELDS
from generator.check.registers import Register
from generator.model.audience import Audience, OfferLanguage
from generator.model.offer import Offer, ServiceArea
from generator.model.validation import fields_at
from generator.problems import FieldPath

_ASKED: tuple[FieldPath, ...] = (
    ("name",),
    ("service_area", "cities"),
    ("categories",),
    ("kind",),
    ("summary",),
    ("provider",),
    ("venue", "name"),
    ("venue", "street"),
    ("venue", "postcode"),
    ("hours", "opening_hours"),
    ("audience", "genders"),
    ("audience", "age_groups"),
    ("languages",),
    ("cost", "free"),
    ("registration", "requirement"),
    ("contact", "role"),
    ("contact", "phone"),
    ("contact", "email"),
    ("contact", "website"),
    ("verified", "by"),
    ("verified", "how"),
)
_REQUIRED = frozenset({("name",), ("service_area", "cities"), ("categories",)})
_MANY = frozenset({("service_area", "cities"), ("categories",), ("languages",)}) | {
    ("audience", "genders"),
    ("audience", "age_groups"),
}
_REGISTERS: Mapping[FieldPath, str] = {
    **{(field,): name for field, name in FIELDS[Offer].items()},
    **{("service_area", field): name for field, name in FIELDS[ServiceArea].items()},
    **{("audience", field): name for field, name in FIELDS[Audience].items()},
    ("languages",): FIELDS[OfferLanguage]["code"],
}
_HINTS: Mapping[FieldPath, str] = {
    ("service_area", "cities"): "„kreis“ für den ganzen Kreis, „online“, wenn man nirgends hingeht",
    ("provider",): "Kennung oder Name; fehlt er noch, leer lassen und ihn danach unter "
    "institutions/ anlegen",
    ("hours", "opening_hours"): "Mo-Fr 09:00-12:00; PH off, oder Sa[1] 10:00-14:00 für den ersten "
    "Samstag im Monat; geht es so nicht, leer lassen und in der Datei in Worten ergänzen",
    ("languages",): "die dort gesprochen werden",
    ("cost", "free"): "ja oder nein",
    ("verified", "by"): "Stelle, die heute nachgefragt hat, kein Personenname; sonst leer lassen",
}
_LISTED = 15
"""So many ids are named in a question; of longer lists people type what they mean."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question in German about a field; `hint` says what is expected, `choices` are ids."""

    field: FieldPath
    title: str
    hint: str
    choices: tuple[str, ...]
    required: bool
    many: bool
    register: str

    @property
    def text(self) -> str:
        """The question as it is shown."""
        listed = f"\n  {', '.join(self.choices)}" if self.choices else ""
        several = "; mehrere mit Komma" if self.many else ""
        return f"{self.title} ({self.hint}{several}){listed}"


def questions(known: Mapping[str, Register]) -> tuple[Question, ...]:
    """Return what is asked about an offer; `known` are the ids there are."""
    return tuple(_question(field, known) for field in _ASKED)


def _question(field: FieldPath, known: Mapping[str, Register]) -> Question:
    info = fields_at(Offer, field[:-1])[str(field[-1])]
    register = _REGISTERS.get(field, "")
    ids = sorted(known[register].ids) if register else []
    hint = _HINTS.get(field) or (info.description or "").rstrip(".")
    return Question(
        field,
        info.title or str(field[-1]),
        "eine Kennung oder ein Name" if register and field not in _HINTS else hint,
        tuple(ids) if len(ids) <= _LISTED else (),
        field in _REQUIRED,
        field in _MANY,
        register,
    )
