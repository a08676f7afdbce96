"""The catalogue: all valid records, sorted, with the indices that pages and checks need."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import product
from types import MappingProxyType
from typing import TypeVar

from generator.collation import dictionary_key
from generator.load import Content
from generator.model.concept import Handlungsfeld, Workshop
from generator.model.institution import Institution
from generator.model.offer import Offer, OfferTranslation
from generator.model.site import DistrictMap, Site, TextPage
from generator.model.taxonomy import Taxonomy, Term
from generator.model.thesaurus import Compounds, Concept

R = TypeVar("R")
K = TypeVar("K", str, tuple[str, str])
Index = Mapping[str, tuple[Offer, ...]]
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the site is about. Mappings are read-only; ids are the keys unless said otherwise.

    `listed` are the offers that lists show and counts count: all but the ended ones. The indices
    `by_…` hold listed offers. `by_city` holds the offers made for that city; those for the whole
    district or online are in `district_wide` only, so that nothing is counted twice.
    """

    site: Site
    taxonomy: Taxonomy
    district_map: DistrictMap | None
    offers: tuple[Offer, ...]
    listed: tuple[Offer, ...]
    institutions: tuple[Institution, ...]
    handlungsfelder: tuple[Handlungsfeld, ...]
    workshops: tuple[Workshop, ...]
    text_pages: Mapping[tuple[str, str], TextPage]
    """By page id and language."""
    translations: Mapping[tuple[str, str], OfferTranslation]
    """By offer id and language."""
    offer_by_id: Mapping[str, Offer]
    institution_by_id: Mapping[str, Institution]
    handlungsfeld_by_id: Mapping[str, Handlungsfeld]
    terms: Mapping[tuple[str, str], Term]
    """By vocabulary (`cities`, `categories` …) and id."""
    by_city: Index
    by_city_category: Mapping[tuple[str, str], tuple[Offer, ...]]
    district_wide: tuple[Offer, ...]
    by_category: Index
    by_language: Index
    by_gender: Index
    by_origin: Index
    by_age_group: Index
    by_provider: Index
    by_handlungsfeld: Index
    handlungsfelder_of: Mapping[str, Ids]
    """Ids of Handlungsfelder by offer id, the ended offers included."""
    concepts: tuple[Concept, ...]
    """The thesaurus, by id."""
    compounds: Compounds

    def term(self, vocabulary: str, term_id: str) -> Term:
        """Return a term; an id that no vocabulary has names itself (a check reports it)."""
        return self.terms.get((vocabulary, term_id)) or Term(id=term_id, name=term_id)

    def name_of(self, vocabulary: str, term_id: str) -> str:
        """Return the name of a term as people read it."""
        return self.term(vocabulary, term_id).name

    def also_for(self, city: str) -> tuple[Offer, ...]:
        """Return the offers for the whole district that are not among the city's own."""
        return tuple(it for it in self.district_wide if city not in it.service_area.cities)


def build_catalogue(content: Content) -> Catalogue:
    """Sort and index what was read. Of two records with one id the first (by path) is kept."""
    taxonomy = _only(content, Taxonomy) or Taxonomy()
    offers = sorted(
        _records(content, Offer), key=lambda offer: (dictionary_key(offer.name), offer.id)
    )
    listed = tuple(offer for offer in offers if not is_ended(offer))
    handlungsfelder = sorted(_records(content, Handlungsfeld), key=lambda it: (it.order, it.id))
    fields_of, by = _fields_of(offers, handlungsfelder), partial(_index, listed)
    return Catalogue(
        site=_only(content, Site) or Site(title="Verzeichnis", district="Kreis", tagline="–"),
        taxonomy=taxonomy,
        district_map=_only(content, DistrictMap),
        offers=tuple(offers),
        listed=listed,
        institutions=tuple(
            sorted(_records(content, Institution), key=lambda it: (dictionary_key(it.name), it.id))
        ),
        handlungsfelder=tuple(handlungsfelder),
        workshops=tuple(sorted(_records(content, Workshop), key=lambda it: (it.order, it.id))),
        text_pages=_by_language(content, TextPage),
        translations=_by_language(content, OfferTranslation),
        offer_by_id=_by_id(offers),
        institution_by_id=_by_id(_records(content, Institution)),
        handlungsfeld_by_id=_by_id(handlungsfelder),
        terms=_terms(taxonomy),
        by_city=by(lambda it: it.service_area.cities),
        by_city_category=by(lambda it: product(it.service_area.cities, it.categories)),
        district_wide=tuple(offer for offer in listed if is_district_wide(offer)),
        by_category=by(lambda it: it.categories),
        by_language=by(lambda it: (language.code for language in it.languages)),
        by_gender=by(lambda it: it.audience.genders),
        by_origin=by(lambda it: it.audience.origins),
        by_age_group=by(lambda it: it.audience.age_groups),
        by_provider=by(lambda it: (*((it.provider,) if it.provider else ()), *it.partners)),
        by_handlungsfeld=by(lambda it: fields_of[it.id]),
        handlungsfelder_of=fields_of,
        concepts=tuple(sorted(_records(content, Concept), key=lambda it: it.id)),
        compounds=_only(content, Compounds) or Compounds(),
    )


def is_ended(offer: Offer) -> bool:
    """Say whether the offer no longer takes place; its page stays, lists leave it out."""
    return offer.status is not None and offer.status.state == "ended"


def is_district_wide(offer: Offer) -> bool:
    """Say whether the offer is for the whole district, or online and for no city in particular."""
    area = offer.service_area
    return area.whole_district or (area.online and not area.cities)


def _records(content: Content, model: type[R]) -> tuple[R, ...]:
    found: dict[str, R] = {}
    for entry in content.entries:
        if isinstance(entry.record, model):
            found.setdefault(getattr(entry.record, "id", entry.path), entry.record)
    return tuple(found.values())


def _only(content: Content, model: type[R]) -> R | None:
    return next((it.record for it in content.entries if isinstance(it.record, model)), None)


def _by_id(records: Iterable[R]) -> Mapping[str, R]:
    return MappingProxyType({str(getattr(record, "id", "")): record for record in records})


def _by_language(content: Content, model: type[R]) -> Mapping[tuple[str, str], R]:
    """Index records of files named `<id>.<language>.md`."""
    found: dict[tuple[str, str], R] = {}
    for entry in content.entries:
        if isinstance(entry.record, model):
            stem, language, _ = entry.path.rsplit("/", 1)[-1].split(".")
            found[stem, language] = entry.record
    return MappingProxyType(found)


def _terms(taxonomy: Taxonomy) -> Mapping[tuple[str, str], Term]:
    return MappingProxyType(
        {
            (vocabulary, term.id): term
            for vocabulary in Taxonomy.model_fields
            for term in getattr(taxonomy, vocabulary).terms
        }
    )


def _fields_of(offers: Iterable[Offer], fields: Iterable[Handlungsfeld]) -> Mapping[str, Ids]:
    """Return the Handlungsfelder of each offer: those it names, else those of its categories."""
    return MappingProxyType(
        {
            offer.id: offer.handlungsfelder
            or tuple(it.id for it in fields if set(it.categories) & set(offer.categories))
            for offer in offers
        }
    )


def _index(
    offers: Iterable[Offer], keys: Callable[[Offer], Iterable[K]]
) -> Mapping[K, tuple[Offer, ...]]:
    index: defaultdict[K, list[Offer]] = defaultdict(list)
    for offer in offers:
        for key in dict.fromkeys(keys(offer)):
            index[key].append(offer)
    return MappingProxyType({key: tuple(found) for key, found in index.items()})
