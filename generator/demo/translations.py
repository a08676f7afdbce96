"""Translations of some offers, most of them up to date with the German text."""

from collections.abc import Iterator, Mapping

from generator.demo.outline import Outline
from generator.demo.words import LANGUAGES, Draft, Words, in_german
from generator.demo.world import Frame
from generator.model.offer import Offer
from generator.translation import PLACES, source_digest
from generator.yamlwrite import Writable

_TRANSLATED = 0.72
"""Of the offers whose texts are known in other languages; about one in seven of all."""


def translations(
    frame: Frame, outline: Outline, draft: Mapping[str, Draft], description: Words
) -> Iterator[tuple[str, dict[str, Writable], str]]:
    """Yield language, fields and description of each translation of one offer."""
    chance = frame.chance("translation", outline.number)
    known = [code for code in LANGUAGES if _complete(draft, description, code)]
    if not known or not chance.maybe(_TRANSLATED):
        return
    digest = _digest(draft, description)
    for code in sorted(chance.some(known, chance.between(1, 3))):
        made_for = digest[::-1] if chance.maybe(0.12) else digest
        fields: dict[str, Writable] = {
            "source_digest": made_for,
            "translated_by": "person" if chance.maybe(0.4) else "machine",
        }
        fields |= {name: _said(_at(draft, path), code) for name, path in PLACES.items()}
        yield code, fields, description.texts[code]


def _complete(draft: Mapping[str, Draft], description: Words, code: str) -> bool:
    texts = (draft.get("name"), draft.get("summary"), description)
    return all(isinstance(text, Words) and code in text.texts for text in texts)


def _digest(draft: Mapping[str, Draft], description: Words) -> str:
    german = in_german({**draft, "description": description})
    return source_digest(Offer.model_validate(_without_gaps(german)))


def _without_gaps(value: Writable) -> Writable:
    if isinstance(value, dict):
        return {key: _without_gaps(item) for key, item in value.items() if item is not None}
    return [_without_gaps(item) for item in value] if isinstance(value, list) else value


def _at(draft: Draft, path: tuple[str, ...]) -> Draft:
    for key in path:
        draft = draft.get(key) if isinstance(draft, Mapping) else None
    return draft


def _said(draft: Draft, code: str) -> Writable:
    if isinstance(draft, Words):
        return draft.texts.get(code)
    if isinstance(draft, tuple | list):
        said = [_said(item, code) for item in draft]
        return said if all(said) else None
    return None
