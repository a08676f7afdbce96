"""The words of the search: what all languages call things. They depend on the thesaurus alone."""

from collections.abc import Sequence
from functools import partial

from generator.memory import Memory
from generator.parallel import map_on_all_cores
from generator.search_keys import key_of
from generator.thesaurus import Thesaurus
from search.concept_files import concept_list, labels
from search.concepts import Concept
from search.lexicon import lexicon
from search.vocabulary import sounding, vocabulary


def search_words(known: Thesaurus, memory: Memory) -> dict[str, str]:
    """Return the files of concepts, their labels and all words, by logical name."""
    key = key_of("words of all languages", map(_everything, known.concepts))
    return memory.value(key, partial(_files, known.concepts, known.languages()))


def _files(concepts: Sequence[Concept], languages: Sequence[str]) -> dict[str, str]:
    said = map_on_all_cores(partial(vocabulary, concepts), languages, worth_forking=2)
    heard = map_on_all_cores(partial(sounding, concepts), languages, worth_forking=2)
    return {
        "concepts": concept_list(concepts),
        **{f"labels-{it}": labels(concepts, it) for it in languages},
        **lexicon("words", said),
        **lexicon("sounds", [it for it in heard if it]),
    }


def _everything(concept: Concept) -> object:
    it = concept
    words = [(language, tuple(each)) for language, each in it.words.items()]
    near, implies, values = tuple(it.near), tuple(it.implies), sorted(it.values)
    return it.id, it.name, words, tuple(it.asked), near, implies, values, it.general
