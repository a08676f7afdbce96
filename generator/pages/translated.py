"""What readers of a translation should know about the text before them."""

from generator.foreign import is_foreign
from generator.model.offer import Offer
from generator.model.site import TextPage
from generator.pages.page import Edition
from generator.translation import source_digest


def about_offer(edition: Edition, offer: Offer) -> str:
    """Say whether the texts of an offer are translated, by whom, and if that is still right."""
    if not edition.is_translation:
        return ""
    words = edition.words
    translation = edition.source.translations.get((offer.id, words.language))
    if translation is None:
        return words(
            "Name und Beschreibung gibt es nur auf Deutsch. Was sonst bekannt ist, steht hier in "
            "Ihrer Sprache."
        )
    said = []
    if translation.source_digest != source_digest(edition.source.offer_by_id[offer.id]):
        said.append(
            words(
                "Der deutsche Text ist neuer als diese Übersetzung. Im Zweifel gilt der deutsche."
            )
        )
    if translation.translated_by == "machine":
        said.append(words("Ein Programm hat diesen Text übersetzt."))
    return " ".join(said)


def about_page(edition: Edition, page: TextPage) -> str:
    """Say that a page of text is there in German only."""
    return edition.words("Diesen Text gibt es nur auf Deutsch.") if is_foreign(page.title) else ""
