"""What the search knows of a thing that can be found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to be found: an offer, an institution, a page.

    `labels` are words it is filed under (places, languages, providers, contacts); `subjects` are
    labels that say what it is about (categories) and so may mark it with concepts, as its `name`
    and its running `text` do; `values` are terms of vocabularies, as (vocabulary, id), that mark it
    with concepts; `phones` are telephone numbers in any writing.
    """

    id: str
    name: str
    labels: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    text: str = ""
    values: frozenset[tuple[str, str]] = frozenset()
    phones: tuple[str, ...] = ()
