"""What words mean in every language, for the browser: one sorted list, cut into small files.

A query loads the few parts that hold its words. The directory (JSON) names the languages, each with
the rules of its script, and the first word of each part. The first line of a part has its words,
front-coded; then comes a line for each word: a block for each language that has it, with tabs
between them. Numbers of a block: language and whether it
says nothing alone there; how many concepts it means alone, and which (gaps); how many longer
phrases are spelled out here, and their concepts (gaps); how many concepts it is only a word of, and
which (gaps), each with the fewest words. Then a space and the other words of the longer phrases.
`client/lexicon.js` reads them.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from search.front_coding import front_coded
from search.numbers import encode, gaps

FORMAT = 2
PART_LENGTH = 7000
"""Letters a part has at least, before compression: about 3 kB to load, a few hundred words."""

Phrase = tuple[int, tuple[str, ...]]
"""The number of a concept, and words that mean it together."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases of a language (BCP 47) and the words that say nothing in it."""

    language: str
    script: str
    phrases: tuple[Phrase, ...]
    ignored: AbstractSet[str] = frozenset()


def lexicon(
    name: str, vocabularies: Sequence[Vocabulary], part_length: int = PART_LENGTH
) -> dict[str, str]:
    """Return the files of a lexicon: its directory under its name, its parts as `name-0` and on."""
    entries: dict[str, list[str]] = defaultdict(list)
    for number, vocabulary in enumerate(vocabularies):
        for word, block in _blocks(number, vocabulary):
            entries[word].append(block)
    parts = list(_parts(sorted(entries), entries, part_length))
    directory = {
        "format": FORMAT,
        "languages": [(it.language, it.script) for it in vocabularies],
        "parts": [words[0] for words in parts],
    }
    return {
        name: json.dumps(directory, ensure_ascii=False, separators=(",", ":")),
        **{f"{name}-{number}": _part(words, entries) for number, words in enumerate(parts)},
    }


def _parts(
    words: Sequence[str], entries: Mapping[str, Sequence[str]], part_length: int
) -> Iterator[list[str]]:
    """Cut sorted words into parts of about the same length."""
    part: list[str] = []
    length = 0
    for word in words:
        part.append(word)
        length += len(word) + sum(map(len, entries[word]))
        if length >= part_length:
            yield part
            part, length = [], 0
    if part:
        yield part


def _part(words: Sequence[str], entries: Mapping[str, Sequence[str]]) -> str:
    return "\n".join((front_coded(words), *("\t".join(entries[it]) for it in words)))


def _blocks(number: int, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield every word of a language with its block."""
    alone: dict[str, set[int]] = defaultdict(set)
    spelled: dict[str, set[Phrase]] = defaultdict(set)
    member: dict[str, dict[int, int]] = defaultdict(dict)
    for concept, words in vocabulary.phrases:
        if len(words) == 1:
            alone[words[0]].add(concept)
    frequency = Counter(word for _, words in vocabulary.phrases for word in words)
    for concept, words in vocabulary.phrases:
        if len(words) == 1:
            continue
        # At its rarest word a phrase is met least often in vain.
        home = min(words, key=lambda word: (frequency[word], word))
        spelled[home].add((concept, words))
        for word in words:
            fewest = member[word].get(concept, len(words))
            member[word][concept] = min(fewest, len(words))
    for word in sorted({*alone, *member, *vocabulary.ignored}):
        phrases = sorted(spelled[word])
        known = {**dict.fromkeys(alone[word], 1)}
        for concept, words in phrases:
            known[concept] = min(known.get(concept, len(words)), len(words))
        only = {
            concept: fewest
            for concept, fewest in sorted(member[word].items())
            if fewest < known.get(concept, fewest + 1)
        }
        head = number * 2 + (word in vocabulary.ignored)
        yield word, _block(word, head, sorted(alone[word]), phrases, only)


def _block(
    word: str, head: int, alone: Sequence[int], phrases: Sequence[Phrase], only: Mapping[int, int]
) -> str:
    numbers = (
        head,
        *(len(alone), *gaps(alone)),
        *(len(phrases), *gaps([concept for concept, _ in phrases])),
        len(only),
        *(
            number
            for gap, fewest in zip(gaps(list(only)), only.values(), strict=True)
            for number in (gap, fewest)
        ),
    )
    others = "!".join(" ".join(it for it in words if it != word) for _, words in phrases)
    # Zeros at the end say nothing.
    while len(numbers) > 1 and not numbers[-1]:
        numbers = numbers[:-1]
    return encode(numbers) + (f" {others}" if others else "")
