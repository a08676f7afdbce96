"""Which paths a website may have, so that it can be copied to any system unharmed."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.product import is_windows_device
from generator.publish.error import PublishError, shown

MAX_PATH_BYTES = 240
_INVISIBLE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class _Rule:
    """broken tells whether a path breaks the rule; wrong and mend say so in German."""

    broken: Callable[[str], bool]
    wrong: str
    mend: str


@dataclass(frozen=True, slots=True)
class _Place:
    path: str
    is_folder: bool


def _any_part(broken: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda path: any(broken(part) for part in path.split("/"))


# Names and characters after Microsoft, "Naming Files, Paths, and Namespaces".
_RULES = (
    _Rule(lambda path: not path, "er ist leer", "Bitte einen Dateinamen vergeben."),
    _Rule(
        lambda path: path.startswith("/"),
        "er beginnt mit einem Schrägstrich",
        "Bitte den Schrägstrich am Anfang weglassen.",
    ),
    _Rule(
        _any_part(lambda part: part in ("", ".", "..")),
        "er enthält „.“, „..“ oder einen leeren Teil zwischen Schrägstrichen",
        "Bitte nur Ordner- und Dateinamen verwenden.",
    ),
    _Rule(
        lambda path: any(unicodedata.category(sign) in _INVISIBLE_CATEGORIES for sign in path),
        "er enthält Steuerzeichen oder unsichtbare Zeichen",
        "Bitte den Namen neu eintippen, statt ihn einzufügen.",
    ),
    _Rule(
        lambda path: any(sign in '\\<>:"|?*' for sign in path),
        'er enthält eines der Zeichen \\ < > : " | ? *',
        "Bitte nur Buchstaben, Ziffern, Bindestrich, Punkt und „/“ verwenden.",
    ),
    _Rule(
        _any_part(is_windows_device),
        "er enthält einen Namen, den Windows für Geräte reserviert (etwa con, nul, com1)",
        "Bitte einen anderen Namen wählen.",
    ),
    _Rule(
        _any_part(lambda part: part.endswith((".", " "))),
        "ein Teil endet mit einem Punkt oder Leerzeichen",
        "Bitte den Punkt oder das Leerzeichen am Ende weglassen.",
    ),
    _Rule(
        lambda path: len(path.encode("utf-8", "surrogatepass")) > MAX_PATH_BYTES,
        f"er ist länger als {MAX_PATH_BYTES} Byte",
        "Bitte einen kürzeren Namen wählen.",
    ),
)


def check_site_paths(paths: Iterable[str], reserved: str) -> None:
    """Refuse paths that some system cannot store, or could not tell apart.

    paths: site-relative POSIX paths, one for each product.
    reserved: a path the generator keeps for itself.
    Raises PublishError with one German line for every problem.
    """
    every = tuple(paths)
    problems = (*_broken_rules(every), *_collisions((reserved, *every)))
    if problems:
        raise PublishError("\n".join(problems))


def _broken_rules(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        rule = next((rule for rule in _RULES if rule.broken(path)), None)
        if rule:
            yield f"Der Seitenpfad „{shown(path)}“ ist nicht erlaubt: {rule.wrong}. {rule.mend}"


def _collisions(paths: Iterable[str]) -> Iterator[str]:
    """Compare every file and every folder above it, as folders may collide as well."""
    seen: dict[str, _Place] = {}
    for place in (place for path in paths for place in _places(path)):
        earlier = seen.setdefault(_folded(place.path), place)
        if earlier is not place and not (earlier == place and place.is_folder):
            yield _collision(earlier.path, place.path)


def _places(path: str) -> tuple[_Place, ...]:
    above = tuple(str(folder) for folder in PurePosixPath(path).parents)[:-1]
    return (_Place(path, is_folder=False), *(_Place(folder, is_folder=True) for folder in above))


def _folded(path: str) -> str:
    """Canonical caseless matching: Unicode Standard, section 3.13, D145, ending in NFC."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def _collision(known: str, place: str) -> str:
    return (
        f"Zwei Dateien der Website wollen denselben Platz: „{shown(known)}“ und „{shown(place)}“. "
        "Groß- und Kleinschreibung oder die Schreibweise eines Umlauts unterscheiden Pfade nicht "
        "auf jedem System, und ein Name kann nicht zugleich Datei und Ordner sein. "
        "Bitte einen der beiden Namen ändern."
    )
