"""Links inside the site that lead nowhere."""

from collections.abc import Iterator

from generator.load import Content
from generator.markup import links_in
from generator.problems import Passage, Problem
from generator.suggest import remedy

BODIES = ("description", "body")


def dead_links(content: Content, paths: frozenset[str]) -> Iterator[Problem]:
    """A link `/…` in a text must lead to a page of the site; `paths` are all there are.

    While a file is unreadable its pages are missing, and links to them say nothing.
    """
    if content.unreadable:
        return
    for entry in content.entries:
        for name in BODIES:
            for target, line in links_in(getattr(entry.record, name, None) or ""):
                path = target.partition("#")[0].removeprefix("/")
                if target.startswith("/") and not target.startswith("//") and path not in paths:
                    yield Problem(
                        entry.path,
                        "dead-link",
                        f"Der Verweis „{target}“ führt zu keiner Seite.",
                        remedy(
                            f"/{path}",
                            (f"/{it}" for it in paths),
                            "Schreiben Sie die Adresse der Seite ab dem ersten Schrägstrich, "
                            "zum Beispiel /angebot/badminton.html.",
                        ),
                        (name,),
                        passage=Passage(line, target),
                    )
