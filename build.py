"""The command line: `python build.py --help`. Each command is a module in commands/."""

import click

from commands import COMMANDS


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Verzeichnis der Integrationsangebote: Inhalte prüfen, Seiten bauen, ansehen.

    Am einfachsten mit make: „make serve“ zeigt die Seiten, „make check“ prüft die Inhalte.
    """


for command in COMMANDS:
    main.add_command(command)

if __name__ == "__main__":
    main()
