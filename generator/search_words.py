"""The words of the search: what all languages call things. They depend on the thesaurus alone."""

from collections.abc import Sequence
from functools import partial

from generator.memory import Memory
from generator.parallel import map_on_all_cores
from generator.search_keys import key_of
from generator.thesaurus import GERMAN, Thesaurus
from search.concept_files import concept_list, labels
from search.concepts import Concept
from search.lexicon import PART_LENGTH, lexicon
from search.vocabulary import sounding, vocabulary

LONGEST_PART = 1 << 20
"""Letters of a part that is not loaded by itself: practically all words in one."""


def search_words(known: Thesaurus, memory: Memory) -> dict[str, str]:
    """Return the files of concepts, their labels and all words, by logical name."""
    key = key_of("words of all languages", map(_everything, known.concepts))
    return memory.value(dict[str, str], key, partial(_files, known.concepts, known.languages()))


def own_words(known: Thesaurus, language: str, memory: Memory) -> dict[str, str]:
    """Return the same for one language (BCP 47) and for German, which the content is written in.

    With their varieties: German with Leichte Sprache. In few parts, as all are loaded at once.
    """
    needed = {language.partition("-")[0], GERMAN}
    own = tuple(it for it in known.languages() if it.partition("-")[0] in needed)
    key = key_of("own words", (own, *map(_everything, known.concepts)))
    return memory.value(dict[str, str], key, partial(_files, known.concepts, own, LONGEST_PART))


def _files(
    concepts: Sequence[Concept], languages: Sequence[str], part_length: int = PART_LENGTH
) -> dict[str, str]:
    said = map_on_all_cores(partial(vocabulary, concepts), languages, worth_forking=2)
    heard = map_on_all_cores(partial(sounding, concepts), languages, worth_forking=2)
    return {
        "concepts": concept_list(concepts),
        **{f"labels-{it}": labels(concepts, it) for it in languages},
        **lexicon("words", said, part_length),
        **lexicon("sounds", [it for it in heard if it], part_length),
    }


def _everything(concept: Concept) -> object:
    it = concept
    words = [(language, tuple(each)) for language, each in it.words.items()]
    near, implies, values = tuple(it.near), tuple(it.implies), sorted(it.values)
    return it.id, it.name, words, tuple(it.asked), near, implies, values, it.general
