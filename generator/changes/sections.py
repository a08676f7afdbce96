"""What follows from a change, as sections of the report."""

from generator.changes.comparison import Comparison
from generator.changes.gaps import Gap
from generator.changes.view import Line, Section, Tone
from generator.changes.wording import seen
from generator.i18n import german
from generator.model.offer import Offer
from generator.pages.cards import place
from generator.problems import Problem, Severity
from generator.report import SEVERITIES

_TONES: dict[Severity, Tone] = {Severity.ERROR: "warn"}


def attention(found: Comparison) -> tuple[Section, ...]:
    """Return what must be looked at before the change is taken over."""
    sections = (
        _unreadable(found),
        _new_problems(found),
        _duplicates(found),
        _outdated(found),
        _opened(found),
    )
    return tuple(it for it in sections if it.lines)


def besides(found: Comparison) -> tuple[Section, ...]:
    """Return what is good to know."""
    sections = (_closed(found), _mended(found), _neighbours(found))
    return tuple(it for it in sections if it.lines)


def _unreadable(found: Comparison) -> Section:
    return Section(
        "nicht-lesbar",
        "Nicht lesbar",
        icon="file-x",
        intro="Diese Dateien enthalten Fehler. Was sich in ihnen ändert, ist nicht zu sagen.",
        lines=tuple(
            Line("", "", path, "schon vorher" if path in found.before.unreadable else "")
            for path in sorted(found.after.unreadable)
        ),
    )


def _new_problems(found: Comparison) -> Section:
    return Section(
        "neue-probleme",
        "Neue Probleme",
        icon="triangle-alert",
        intro="Das findet die Prüfung, seit es diese Änderung gibt.",
        lines=tuple(_problem(it) for it in found.problems.new),
    )


def _mended(found: Comparison) -> Section:
    return Section(
        "behoben",
        "Behoben",
        icon="circle-check",
        intro="Das fand die Prüfung vorher; jetzt nicht mehr.",
        lines=tuple(Line("", seen(it.message), it.path) for it in found.problems.mended),
    )


def _problem(problem: Problem) -> Line:
    return Line(
        seen(problem.message),
        seen(problem.remedy),
        f"{problem.path}, Zeile {problem.line}",
        SEVERITIES[problem.severity],
        _TONES.get(problem.severity, "plain"),
    )


def _duplicates(found: Comparison) -> Section:
    return Section(
        "doppelt",
        "Vielleicht doppelt",
        icon="copy",
        intro="Gibt es dasselbe Angebot schon? Dann ergänzen Sie das vorhandene, statt ein zweites "
        "anzulegen.",
        lines=tuple(
            Line(
                f"{_called(found, it.offer)} – {_called(found, it.other)}",
                german().list(it.reasons),
                f"{it.offer.id}, {it.other.id}",
            )
            for it in found.duplicates
        ),
    )


def _outdated(found: Comparison) -> Section:
    catalogue = found.after.catalogue
    return Section(
        "uebersetzungen-veraltet",
        "Übersetzungen, die nicht mehr passen",
        icon="languages",
        intro="Der deutsche Text ist ein anderer. Bitte die Übersetzung vergleichen und ändern.",
        lines=tuple(
            Line(
                seen(catalogue.offer_by_id[offer].name),
                catalogue.name_of("languages", language),
                f"{offer}.{language}.md",
            )
            for offer, language in found.outdated
        ),
    )


def _opened(found: Comparison) -> Section:
    return Section(
        "neue-luecken",
        "Neue Lücken",
        icon="map-pin-off",
        intro="Hier gibt es danach kein Angebot mehr, das stattfindet.",
        lines=_gaps(found.gaps.opened),
    )


def _closed(found: Comparison) -> Section:
    return Section(
        "gefuellte-luecken",
        "Gefüllte Lücken",
        icon="map-pin-check",
        intro="Hier gab es bisher kein Angebot.",
        lines=_gaps(found.gaps.closed),
    )


def _gaps(gaps: tuple[Gap, ...]) -> tuple[Line, ...]:
    return tuple(Line(seen(it.city), seen(it.category)) for it in gaps)


def _neighbours(found: Comparison) -> Section:
    days = found.after.catalogue.site.stale_after_days
    return Section(
        "nebenbei",
        "Wo Sie gerade dabei sind",
        icon="phone",
        intro="Vom selben Anbieter oder aus derselben Stadt und Kategorie, aber seit mehr als "
        f"{german().number(days)} Tagen nicht geprüft. Vielleicht fragen Sie gleich mit nach.",
        lines=tuple(
            Line(
                _called(found, it.offer),
                _last_check(it.offer),
                it.offer.id,
                "gleicher Anbieter" if it.shares_provider else "",
            )
            for it in found.neighbours
        ),
    )


def _called(found: Comparison, offer: Offer) -> str:
    return seen(f"„{offer.name}“ ({place(found.after.edition, offer)})")


def _last_check(offer: Offer) -> str:
    if offer.verified is None:
        return "noch nie geprüft"
    return f"zuletzt geprüft am {german().long_date(offer.verified.on)}"
