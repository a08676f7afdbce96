"""Texts in other languages: of what, in which language, and still of the same German text."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.check.identity import stem
from generator.check.registers import vocabulary
from generator.check.scope import Placed, Scope
from generator.i18n import SOURCE, languages
from generator.model.offer import Offer, OfferTranslation
from generator.model.site import TextPage
from generator.model.taxonomy import Language
from generator.problems import Problem, Severity
from generator.suggest import nearest
from generator.translation import source_digest


def file_languages(scope: Scope) -> Iterator[Problem]:
    """The language in a file name is one of taxonomy/languages.yaml."""
    known = vocabulary(scope, "languages")
    texts: tuple[Placed[Any], ...] = (*scope.each(OfferTranslation), *scope.each(TextPage))
    for placed in texts:
        code = _language(placed.path)
        if not known.has(code):
            yield placed.problem(
                "unknown-language",
                f"Die Sprache „{code}“ im Dateinamen kennt das Verzeichnis nicht.",
                known.remedy(code),
            )


def interfaces(scope: Scope) -> Iterator[Problem]:
    """A language that the site is published in has a catalogue of texts (generator/i18n/)."""
    for placed in scope.each(Language):
        term = placed.value
        if term.interface and term.id not in languages():
            yield placed.problem(
                "interface-without-texts",
                f"Die Texte der Seiten gibt es auf {term.name} ({term.id}) noch nicht.",
                f"Löschen Sie „interface“, oder fangen Sie die Übersetzung an: "
                f"python build.py i18n --add {term.id}",
                "interface",
            )


def without_german(scope: Scope) -> Iterator[Problem]:
    """A page of text is there in German, too: who changes the language stays on the page."""
    texts = tuple(scope.each(TextPage))
    paths = {placed.path for placed in texts}
    for placed in texts:
        german = f"pages/{stem(placed.path)}.{SOURCE}.md"
        if german not in paths and stem(placed.path) not in scope.content.unreadable:
            yield placed.problem(
                "page-without-german",
                f"Die deutsche Fassung dieser Seite fehlt: {german}.",
                "Legen Sie sie an; wer hier die Sprache wechselt, käme sonst ins Leere.",
            )


def orphans(scope: Scope) -> Iterator[Problem]:
    """A translation stands beside the offer it translates."""
    offers = {placed.path: stem(placed.path) for placed in scope.each(Offer)}
    for placed in scope.each(OfferTranslation):
        offer = stem(placed.path)
        beside = str(PurePosixPath(placed.path).with_name(f"{offer}.md"))
        if beside not in offers and offer not in scope.content.unreadable:
            yield placed.problem(
                "translation-without-offer",
                f"Das Angebot zu dieser Übersetzung fehlt: {beside}.",
                _right_place(placed.path, offers),
            )


def _right_place(path: str, offers: Mapping[str, str]) -> str:
    """Return where a translation belongs that stands beside no offer; `offers` are ids by path."""
    home = next((it for it, offer in offers.items() if offer == stem(path)), None)
    if home:
        return f"Verschieben Sie die Übersetzung neben {home}."
    if best := nearest(stem(path), offers.values()):
        return f"Meinten Sie „{best}.{_language(path)}.md“?"
    return "Nennen Sie die Datei wie das Angebot, mit der Sprache vor „.md“."


def into_german(scope: Scope) -> Iterator[Problem]:
    """Offers are not translated into the language they are written in."""
    language = scope.catalogue.site.language
    for placed in scope.each(OfferTranslation):
        if _language(placed.path) == language:
            yield placed.problem(
                "translation-into-own-language",
                f"Die Angebote stehen schon in der Sprache „{language}“.",
                f"Schreiben Sie den Text in {stem(placed.path)}.md, und löschen Sie diese Datei.",
            )


def outdated(scope: Scope) -> Iterator[Problem]:
    """A translation carries the digest of the text it translates."""
    for placed in scope.each(OfferTranslation):
        offer = scope.catalogue.offer_by_id.get(stem(placed.path))
        digest = source_digest(offer) if offer else placed.value.source_digest
        if placed.value.source_digest != digest:
            yield _changed(placed, digest)


def _changed(placed: Placed[OfferTranslation], digest: str) -> Problem:
    return placed.problem(
        "outdated-translation",
        "Der deutsche Text hat sich seit dieser Übersetzung geändert.",
        f"Vergleichen Sie beide; stimmt die Übersetzung noch, tragen Sie „{digest}“ ein.",
        "source_digest",
        severity=Severity.WARNING,
    )


def _language(path: str) -> str:
    return PurePosixPath(path).name.split(".")[1]
