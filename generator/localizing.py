"""The content as an edition shows it: names translated, the rest marked as German.

What the site says itself is in its catalogue (generator/i18n.py). So are the names and descriptions
of vocabularies and Handlungsfelder, and the title of the site: there are few of them, and offers
are made of them. Languages are called what CLDR calls them. Offers and pages of text have files of
their own for each language; where there is none, readers get the German text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TypeVar, get_args

from pydantic import BaseModel

from generator.foreign import foreign
from generator.i18n import SOURCE, Words
from generator.load import Content, Entry
from generator.model.base import Prose
from generator.model.concept import Handlungsfeld
from generator.model.offer import Offer, OfferTranslation
from generator.model.site import Site, TextPage
from generator.model.taxonomy import City, Language, Taxonomy, Term
from generator.translation import translated

M = TypeVar("M", bound=BaseModel)
PAGE = "pages/{page}.{language}.md"
OWN_NAMES = ("name", "summary", "description")
"""What of a term or a Handlungsfeld the catalogues translate."""


def localized(content: Content, words: Words) -> Content:
    """Return the content for an edition in a language."""
    if words.language == SOURCE:
        return content
    texts = _translations(content, words.language)
    entries = [replace(it, record=_record(it.record, words, texts)) for it in content.entries]
    return replace(content, entries=(*entries, *_german_pages(content, words.language)))


def translatable(content: Content, words: Words) -> Iterator[tuple[str, str]]:
    """Yield what a catalogue translates of the content: what it is a part of, and the text."""
    for entry in content.entries:
        match entry.record:
            case Taxonomy() as taxonomy:
                yield from _terms_to_translate(taxonomy, words)
            case Handlungsfeld() as field:
                yield from _named("handlungsfelder", field)
            case Site() as site:
                yield from (("site", text) for text in (site.title, site.district, site.tagline))


def _terms_to_translate(taxonomy: Taxonomy, words: Words) -> Iterator[tuple[str, str]]:
    for vocabulary in Taxonomy.model_fields:
        for term in getattr(taxonomy, vocabulary).terms:
            if not isinstance(term, City) and not _name_in_cldr(term, words):
                yield from _named(vocabulary, term)


def _named(vocabulary: str, record: Term | Handlungsfeld) -> Iterator[tuple[str, str]]:
    for name in OWN_NAMES:
        if text := getattr(record, name, None):
            yield vocabulary, text


def _translations(content: Content, language: str) -> Mapping[str, OfferTranslation]:
    """Return the translations of offers into a language by the id of the offer."""
    names = ((it.path.rpartition("/")[2].split("."), it.record) for it in content.entries)
    return {
        name[0]: record
        for name, record in names
        if isinstance(record, OfferTranslation) and name[1] == language
    }


def _record(record: object, words: Words, texts: Mapping[str, OfferTranslation]) -> object:
    match record:
        case Offer():
            text = texts.get(record.id)
            marked = _marked(record)
            return translated(marked, text) if text else marked
        case Taxonomy():
            return _taxonomy(record, words)
        case Handlungsfeld():
            return _own_names(_marked(record), record, "handlungsfelder", words)
        case Site():
            names = ("title", "district", "tagline")
            found = {it: _term(words, "site", getattr(record, it)) for it in names}
            return record.model_copy(update=found)
        case BaseModel() if not isinstance(record, TextPage | OfferTranslation):
            return _marked(record)
    return record


def _german_pages(content: Content, language: str) -> Iterator[Entry]:
    """Yield the German pages that the language has none of its own for."""
    places = {it.path for it in content.entries}
    for entry in content.entries:
        name, _, rest = entry.path.removeprefix("pages/").partition(".")
        own = PAGE.format(page=name, language=language)
        if isinstance(entry.record, TextPage) and rest == f"{SOURCE}.md" and own not in places:
            yield Entry(own, _marked(entry.record))


def _taxonomy(taxonomy: Taxonomy, words: Words) -> Taxonomy:
    found = {}
    for name in Taxonomy.model_fields:
        vocabulary = getattr(taxonomy, name)
        terms = tuple(_localized_term(it, name, words) for it in vocabulary.terms)
        found[name] = vocabulary.model_copy(update={"terms": terms})
    return taxonomy.model_copy(update=found)


def _localized_term(term: Term, vocabulary: str, words: Words) -> Term:
    if isinstance(term, City):
        return term
    own = _own_names(_marked(term), term, vocabulary, words)
    known = _name_in_cldr(term, words)
    return own.model_copy(update={"name": known}) if known else own


def _name_in_cldr(term: Term, words: Words) -> str | None:
    return words.language_name(term.tag or term.id) if isinstance(term, Language) else None


def _own_names(marked: M, record: M, vocabulary: str, words: Words) -> M:
    texts = {it: text for it in OWN_NAMES if (text := getattr(record, it, None))}
    found = {it: words.term(vocabulary, text) for it, text in texts.items()}
    return marked.model_copy(update={it: text for it, text in found.items() if text})


def _term(words: Words, vocabulary: str, text: str) -> str:
    return words.term(vocabulary, text) or foreign(text)


def _marked(record: M) -> M:
    """Return a record with all of its prose marked as German."""
    found = {}
    for name in _fields_with_prose(type(record)):
        value = getattr(record, name)
        if (marked := _mark(value)) != value:
            found[name] = marked
    return record.model_copy(update=found)


def _mark(value: object) -> object:
    match value:
        case str():
            return foreign(value)
        case tuple():
            return tuple(map(_mark, value))
        case BaseModel():
            return _marked(value)
    return value


@cache
def _fields_with_prose(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a model that hold prose, or groups of fields that may."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if _holds_prose(field.annotation) or any(isinstance(it, Prose) for it in field.metadata)
    )


def _holds_prose(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_fields_with_prose(annotation))
    return isinstance(annotation, Prose) or any(map(_holds_prose, _parts(annotation)))


def _parts(annotation: object) -> tuple[object, ...]:
    return (*get_args(annotation), *getattr(annotation, "__metadata__", ()))
