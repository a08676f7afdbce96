"""What a single file cannot know. Each check is one rule; its docstring says which."""

from collections.abc import Callable, Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.check import (
    completeness,
    contacts,
    coordinates,
    dates,
    files,
    freshness,
    icons,
    identity,
    places,
    references,
    texts,
    thesaurus,
    times,
    translations,
)
from generator.check.scope import Scope, scope_of
from generator.load import Content
from generator.problems import Problem

CHECKS: tuple[Callable[[Scope], Iterator[Problem]], ...] = (
    references.unknown_ids,
    identity.id_is_file_name,
    identity.repeated_ids,
    identity.repeated_terms,
    identity.repeated_concept_ids,
    identity.former_ids,
    files.offer_folders,
    files.file_names,
    files.device_names,
    files.colliding_names,
    files.reserved_pages,
    places.city_names,
    places.postcodes,
    places.city_districts,
    coordinates.far_away,
    contacts.phone_numbers,
    contacts.email_addresses,
    contacts.security_contact,
    contacts.consent,
    contacts.long_consent,
    contacts.named_people,
    dates.future_dates,
    dates.over,
    dates.begun,
    times.opening_hours,
    times.repetition_rules,
    times.old_rules,
    times.many_sessions,
    times.sessions_over,
    freshness.never_verified,
    freshness.stale,
    completeness.missing_reader_fields,
    completeness.site_settings,
    completeness.required_pages,
    completeness.missing_security_contact,
    icons.unknown_icons,
    texts.markdown_links,
    texts.html_in_markdown,
    texts.complexity,
    texts.long_words,
    texts.unfinished,
    texts.composed_letters,
    translations.file_languages,
    translations.interfaces,
    translations.without_german,
    translations.orphans,
    translations.into_german,
    translations.outdated,
    thesaurus.repeated_names,
    thesaurus.unknown_languages,
    thesaurus.words_of_offers,
    thesaurus.words_of_readers,
    thesaurus.unknown_terms,
    thesaurus.circles,
)


def check(content: Content, catalogue: Catalogue, today: date) -> tuple[Problem, ...]:
    """Return everything that is wrong between files as of a day, without lines yet."""
    scope = scope_of(content, catalogue, today)
    return tuple(problem for rule in CHECKS for problem in rule(scope))
