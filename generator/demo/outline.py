"""Which offers there are: the topic, the city and how far it reaches, one after the other."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from generator.demo.chance import Chance
from generator.demo.ids import numbered
from generator.demo.phrasebook import Topic
from generator.demo.quota import by_share
from generator.demo.world import Frame
from generator.model.taxonomy import City

Reach = Literal["city", "several", "district", "online"]
_LOCAL = ("city", "several")


@dataclass(frozen=True, slots=True)
class Outline:
    """One offer before its details."""

    number: int
    topic: Topic
    city: City
    reach: Reach
    copy: int
    """How many offers on this topic there were at this place before."""

    @property
    def place(self) -> str:
        """The city, or what stands for it in the id of an offer without a city of its own."""
        return (
            self.city.id if self.is_local else {"district": "kreisweit"}.get(self.reach, self.reach)
        )

    @property
    def id(self) -> str:
        """The offer's id: the topic, the place and a number, as in `sprachcafe-datteln-3`."""
        return numbered(f"{self.topic.id}-{self.place}", self.copy + 1)

    @property
    def folder(self) -> str:
        """The folder below `offers/`."""
        return self.city.id if self.is_local else "kreisweit"

    @property
    def is_local(self) -> bool:
        """Whether the offer is made for certain cities."""
        return self.reach in _LOCAL


def outlines(frame: Frame) -> Iterator[Outline]:
    """Yield offers for ever: cities by their population, topics by their weight."""
    seen: Counter[str] = Counter()
    cities = {local: _cities(frame, local) for local in (True, False)}
    for number, topic in enumerate(_topics(frame)):
        reach = _reach(topic, frame.chance("reach", number))
        city = next(cities[reach in _LOCAL])
        first = Outline(number, topic, city, reach, 0)
        yield Outline(number, topic, city, reach, seen[first.id])
        seen[first.id] += 1


def _cities(frame: Frame, local: bool) -> Iterator[City]:
    cities = {city.id: city for city in frame.world.taxonomy.cities.terms}
    people = {key: float(city.population or 1) for key, city in cities.items()}
    return (cities[key] for key in by_share(people, frame.chance("cities", local)))


def _topics(frame: Frame) -> Iterator[Topic]:
    topics = {
        topic.id: topic
        for topic in frame.book.topics
        if frame.world.known("categories", topic.categories)
    }
    weights = {key: float(topic.weight) for key, topic in topics.items()}
    return (topics[key] for key in by_share(weights, frame.chance("topics")))


def _reach(topic: Topic, chance: Chance) -> Reach:
    wanted = chance.pick(topic.reach)
    return next((reach for reach in get_args(Reach) if reach == wanted), "city")
