"""The phrase book: what invented offers are about and how people say it."""

from collections.abc import Mapping

from pydantic import Field

from generator.demo.words import Phrase
from generator.model.base import Bool, Part, Slug

Phrases = tuple[Phrase, ...]
Texts = tuple[str, ...]


class TopicAudience(Part):
    """Whom offers on a topic address; each offer takes some of it."""

    genders: tuple[Slug, ...] = ()
    origins: tuple[Slug, ...] = ()
    age_groups: tuple[Slug, ...] = ()
    ages: tuple[int | None, int | None] | None = None
    german_levels: Texts = ()
    statuses: Bool = False
    notes: Phrases = ()


class Topic(Part):
    """What an offer can be about, with the sentences that fit."""

    id: Slug
    names: Phrases
    weight: int
    kind: Slug
    categories: tuple[Slug, ...]
    handlungsfelder: tuple[Slug, ...] = ()
    providers: Texts
    places: Texts
    audience: TopicAudience = TopicAudience()
    speaks: str
    times: Texts
    cost: Texts
    entry: Texts
    childcare: str = "unknown"
    bring: Phrases = ()
    reach: Texts = ("city",)
    summaries: Phrases
    about: Phrases
    details: Phrases
    answers: tuple[Slug, ...] = ()


class House(Part):
    """An invented place; `at` says "in it" in German."""

    name: str
    at: str


class CostPhrase(Part):
    """One way to say what it costs."""

    free: Bool
    amount: Phrase | None = None
    note: Phrase | None = None


class TimesInWords(Part):
    """Times that no notation can hold, and why."""

    text: Phrase
    reason: str


class Places(Part):
    """Houses by what happens in them, streets and ways to get there."""

    houses: Mapping[str, tuple[House, ...]]
    streets: Texts
    getting_there: Phrases


class People(Part):
    """Invented names, fiction telephone numbers, roles and when people can be reached."""

    names: Texts
    landlines: Texts
    mobiles: Texts
    roles: Texts
    available: Texts


class Schedules(Part):
    """Opening hours by habit, holidays, times in words and notes."""

    hours: Mapping[str, Texts]
    holidays: Texts
    notes: Phrases
    words: Mapping[str, tuple[TimesInWords, ...]]
    session_notes: Texts


class Conditions(Part):
    """What nearly every offer says about cost, registration, waiting and how it is kept."""

    costs: Mapping[str, tuple[CostPhrase, ...]]
    registration: Mapping[str, tuple[Phrase | None, ...]]
    closings: Mapping[str, Phrases]
    waiting_notes: tuple[Phrase | None, ...]
    accessibility_notes: Phrases
    language_notes: Texts
    reasons: Mapping[str, Phrases]
    where: Mapping[str, Phrase]
    conjunction: Phrase
    verified_by: Texts
    sources: Texts


class Praise(Part):
    """Why an offer is good practice."""

    what_works: Texts
    conditions: Texts


class GoodPractices(Part):
    """Praise by kind of offer, and what can be said of all."""

    kinds: Mapping[str, Praise]
    evidence: Texts
    transferable_to: Texts


class NamePattern(Part):
    """A name with the gap `{city}`, and the id of the institution it belongs to."""

    name: str
    parent: Slug | None = None


class InstitutionPlan(Part):
    """A role that an invented institution plays, one in each city or one for the district."""

    role: str
    kind: Slug
    names: tuple[NamePattern, ...]
    short: str | None = None
    description: str
    topics: tuple[Slug, ...] = ()


class Institutions(Part):
    """The roles in every city and those in the district."""

    local: tuple[InstitutionPlan, ...]
    district: tuple[InstitutionPlan, ...]


class Languages(Part):
    """How often a language is spoken beside German, and in offers held in two languages."""

    weights: Mapping[Slug, int]
    second: Mapping[Slug, int]


class Phrasebook(Part):
    """Everything the demo is made of."""

    topics: tuple[Topic, ...] = Field(min_length=1)
    places: Places
    people: People
    schedules: Schedules
    conditions: Conditions
    praise: GoodPractices
    institutions: Institutions
    languages: Languages
