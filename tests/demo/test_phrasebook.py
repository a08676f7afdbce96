"""The phrase book fits the vocabularies, and what is translated is translated whole."""

import re
from collections.abc import Iterator

import pytest

from generator.demo.phrasebook import Phrasebook, Topic
from generator.demo.reading import read_phrasebook
from generator.demo.words import GERMAN, LANGUAGES, Words
from generator.demo.world import World

TOPICS = read_phrasebook().topics
USUAL_PLACES = 104
"""Letters that a summary may have before the names of up to three cities are put in."""


def texts(topic: Topic) -> Iterator[Words]:
    yield from (*topic.names, *topic.summaries, *topic.about, *topic.details, *topic.bring)


def test_there_are_topics_for_every_category(world: World) -> None:
    assert len(TOPICS) >= 60
    assert len({topic.id for topic in TOPICS}) == len(TOPICS)
    named = {category for topic in TOPICS for category in topic.categories}
    assert named == {term.id for term in world.taxonomy.categories.terms}


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_a_topic_names_only_what_there_is(topic: Topic, world: World, book: Phrasebook) -> None:
    audience = topic.audience
    for vocabulary, ids in (
        ("offer_kinds", (topic.kind,)),
        ("categories", topic.categories),
        ("genders", audience.genders),
        ("origins", audience.origins),
        ("age_groups", audience.age_groups),
    ):
        assert world.known(vocabulary, ids) == ids
    assert set(topic.handlungsfelder) <= set(world.handlungsfelder)
    assert set(topic.answers) <= set(world.statements)
    plans = (*book.institutions.local, *book.institutions.district)
    assert set(topic.providers) <= {plan.role for plan in plans}
    assert set(topic.places) <= set(book.places.houses)
    assert set(topic.times) <= {*book.schedules.hours, "course", "event", "appointment", "words"}
    assert set(topic.cost) <= set(book.conditions.costs)
    assert set(topic.entry) <= set(book.conditions.registration)
    assert set(topic.reach) <= {"city", "several", "district", "online"}
    assert topic.speaks in {"counsel", "group", "german", "open", "tongue"}


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_a_topic_has_variety_and_short_summaries(topic: Topic) -> None:
    assert len(topic.names) >= 2
    assert len(topic.summaries) >= 2
    assert len(topic.details) >= 3
    for summary in topic.summaries:
        assert all(
            len(text.replace("{where}", "")) <= USUAL_PLACES for text in summary.texts.values()
        )


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_a_topic_is_translated_whole_or_not_at_all(topic: Topic) -> None:
    languages = {tuple(sorted(words.texts)) for words in texts(topic)}
    assert languages in ({(GERMAN,)}, {tuple(sorted((GERMAN, *LANGUAGES)))})


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_gaps_are_known_and_the_same_in_all_languages(topic: Topic) -> None:
    for words in texts(topic):
        gaps = {tuple(sorted(re.findall(r"\{(\w+)\}", text))) for text in words.texts.values()}
        assert len(gaps) == 1
        assert set(gaps.pop()) <= {"where", "language", "Language"}


def test_translations_use_their_own_script(book: Phrasebook) -> None:
    script = {"ar": "[\u0600-\u06ff]", "uk": "[\u0400-\u04ff]", "tr": "[a-zçğöşü]", "en": "[a-z]"}
    translated = [words for topic in book.topics for words in texts(topic) if len(words.texts) > 1]
    assert len(translated) > 100
    for words in translated:
        assert all(re.search(script[code], words.texts[code], re.IGNORECASE) for code in LANGUAGES)
        assert len(set(words.texts.values())) > 2


def test_no_translation_has_letters_that_only_russian_uses(book: Phrasebook) -> None:
    ukrainian = [
        words.texts["uk"] for topic in book.topics for words in texts(topic) if "uk" in words.texts
    ]
    assert not re.search("[ыэёъЫЭЁЪ]", "".join(ukrainian))
