"""Icons: content names them, the icon set draws them."""

from collections.abc import Iterator
from typing import Any

from generator.check.scope import Placed, Scope
from generator.icons import exists
from generator.model.concept import Handlungsfeld
from generator.model.taxonomy import Term
from generator.problems import Problem


def unknown_icons(scope: Scope) -> Iterator[Problem]:
    """Every icon that content names is one of the Lucide set."""
    drawn: tuple[Placed[Any], ...] = (*scope.each(Term), *scope.each(Handlungsfeld))
    for placed in drawn:
        icon = placed.value.icon
        if icon and not exists(icon):
            yield placed.problem(
                "unknown-icon",
                f"Ein Bild „{icon}“ gibt es nicht.",
                "Suchen Sie eines auf https://lucide.dev/icons/ und schreiben Sie seinen Namen.",
                "icon",
            )
