"""The thesaurus: languages and vocabularies that exist, one name a concept, no circles."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.check.references import FIELDS, unknown_id
from generator.check.registers import vocabulary
from generator.check.scope import Placed, Scope
from generator.model.audience import Audience, OfferLanguage
from generator.model.offer import Offer, ServiceArea
from generator.model.taxonomy import Taxonomy
from generator.model.thesaurus import Concept
from generator.problems import Problem, Severity
from generator.suggest import remedy

OF_OFFERS = frozenset(Taxonomy.model_fields) & {
    register
    for model in (Offer, ServiceArea, Audience, OfferLanguage)
    for register in FIELDS[model].values()
}
"""The vocabularies whose values offers have."""


def repeated_names(scope: Scope) -> Iterator[Problem]:
    """Two concepts never have one name."""
    first: dict[str, Placed[Concept]] = {}
    for placed in scope.each(Concept):
        other = first.setdefault(placed.value.name.casefold(), placed)
        if other is not placed:
            yield placed.problem(
                "repeated-name",
                f"„{placed.value.name}“ heißt schon ein anderer Begriff: {other.path}.",
                "Geben Sie einem der beiden einen genaueren Namen, oder legen Sie sie zusammen.",
                "name",
            )


def unknown_languages(scope: Scope) -> Iterator[Problem]:
    """The words of a concept are in languages of taxonomy/languages.yaml."""
    languages = vocabulary(scope, "languages")
    for placed in scope.each(Concept):
        for code in placed.value.words:
            if not languages.has(code):
                problem = placed.problem(
                    "unknown-language",
                    f"Die Sprache „{code}“ kennt das Verzeichnis nicht.",
                    languages.remedy(code),
                    *("words", code),
                )
                yield replace(problem, at_key=True)


def words_of_offers(scope: Scope) -> Iterator[Problem]:
    """A concept has words in the language of the offers: nothing else finds any."""
    language = scope.catalogue.site.language
    known = ("languages", language) in scope.catalogue.terms
    for placed in scope.each(Concept) if known else ():
        if language not in placed.value.words:
            problem = placed.problem(
                "missing-words",
                f"Unter „words“ fehlt „{language}“; so findet der Begriff kein Angebot.",
                f"Ergänzen Sie „{language}: […]“ mit Wörtern, die in Angeboten stehen.",
                "words",
            )
            yield replace(problem, at_key=True)


def words_of_readers(scope: Scope) -> Iterator[Problem]:
    """A concept has words in every language that the pages are read in."""
    terms = scope.catalogue.taxonomy.languages.terms
    read = {
        it.id: it.name for it in terms if it.interface and it.id != scope.catalogue.site.language
    }
    for placed in scope.each(Concept):
        missing = [f"{name} ({it})" for it, name in read.items() if it not in placed.value.words]
        if missing:
            problem = placed.problem(
                "missing-language",
                f"Es fehlen Wörter in einer Sprache der Seiten: {', '.join(missing)}.",
                "Bitten Sie jemanden darum, der die Sprache spricht.",
                "words",
                severity=Severity.WARNING,
            )
            yield replace(problem, at_key=True)


def unknown_terms(scope: Scope) -> Iterator[Problem]:
    """The terms of a concept are values that offers can have."""
    registers = {name: vocabulary(scope, name) for name in OF_OFFERS}
    for placed in scope.each(Concept):
        for name, ids in placed.value.terms.items():
            if name not in registers:
                yield _unknown_vocabulary(placed, name)
                continue
            for index, term in enumerate(ids):
                if not registers[name].has(term):
                    yield unknown_id(placed, registers[name], term, "terms", name, index)


def _unknown_vocabulary(placed: Placed[Concept], name: str) -> Problem:
    problem = placed.problem(
        "unknown-vocabulary",
        f"Angebote haben keine Werte aus einer Liste „{name}“.",
        remedy(name, OF_OFFERS, f"Möglich sind: {', '.join(sorted(OF_OFFERS))}."),
        *("terms", name),
    )
    return replace(problem, at_key=True)


def circles(scope: Scope) -> Iterator[Problem]:
    """A concept never implies itself, not by way of others either."""
    implied = {it.value.id: it.value.implies for it in scope.each(Concept)}
    told: set[str] = set()
    for placed in scope.each(Concept):
        way = () if placed.value.id in told else _way_back(placed.value.id, implied)
        told.update(way)
        if way:
            yield placed.problem(
                "circle",
                f"Der Begriff schließt über „implies“ sich selbst ein: {' → '.join(way)}.",
                "Eingeschlossen ist immer der weitere Begriff (fussball → sport). Löschen Sie die "
                "Stelle, an der es umgekehrt ist.",
                *("implies", placed.value.implies.index(way[1])),
            )


def _way_back(start: str, implied: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the shortest way from a concept to itself, or nothing when there is none."""
    ways, seen = deque[tuple[str, ...]]([(start,)]), {start}
    while ways:
        way = ways.popleft()
        following = implied.get(way[-1], ())
        if start in following:
            return (*way, start)
        ways.extend((*way, it) for it in following if it not in seen)
        seen.update(following)
    return ()
