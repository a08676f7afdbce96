"""The command line: `python build.py --help`. Each command is a module in commands/."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def told_what_is_missing() -> Iterator[None]:
    """End with a German message where the libraries are not installed, as outside of .venv/."""
    try:
        yield
    except ImportError as missing:
        sys.exit(
            f"Diesem Python fehlt, was das Programm braucht ({missing}). Bitte mit make starten, "
            "etwa „make check“: Das richtet beim ersten Mal alles ein. Danach geht auch: "
            ".venv/bin/python build.py --help"
        )


with told_what_is_missing():
    import click

    from commands import COMMANDS


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Verzeichnis der Integrationsangebote: Inhalte prüfen, Seiten bauen, ansehen.

    \b
    Am einfachsten mit make: „make serve“ zeigt die Seiten, „make check“ prüft
    die Inhalte. Wo in der Hilfe „python“ steht, ist das Python gemeint, das make
    einrichtet: .venv/bin/python
    """  # noqa: D301 - click reads \b as: keep the lines


for command in COMMANDS:
    main.add_command(command)

if __name__ == "__main__":
    with told_what_is_missing():
        main()
