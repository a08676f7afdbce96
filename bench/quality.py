"""How good the search is: `make quality`, by kind of query, through the scripts that ship.

The sets stand in tests/search/quality/. Nobody may tune anything on the set "heldout".
"""

import json
from pathlib import Path

import click

from bench.scoring import Judged, Score, by_kind
from generator.ask import Collection, Question, ask, runs
from generator.ask.form2017 import read_form
from generator.ask.vocabularies import vocabularies
from generator.catalogue import build_catalogue
from generator.load import load
from generator.thesaurus import thesaurus

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "tests" / "search" / "quality"
OFFERS = {
    "sample": ("sample",),
    "development": ("sample", "development"),
    "boundary": ("sample", "development"),
    "review": ("review",),
    "wording": ("review",),
    "heldout": ("heldout",),
}
"""The lists of offers that the queries of each set were judged against."""
COLUMNS = ("kind", "queries", "s@1", "s@5", "nDCG@10", "empty")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sets", nargs=-1, type=click.Choice(tuple(OFFERS)))
def main(sets: tuple[str, ...]) -> None:
    """Print success@1, success@5, nDCG@10 and the share of empty answers, by kind of query.

    "none" are queries that nothing fits: an empty answer is right. "macro" is the mean of the
    other kinds, each counted alike.
    """
    for name in sets or tuple(OFFERS):
        click.echo(f"\n{name}\n" + "".join(f"{column:>13}" for column in COLUMNS))
        for kind, score in measure(name).items():
            click.echo(_row(kind, score))


def measure(name: str) -> dict[str, Score]:
    """Return the scores of a set by kind of query."""
    catalogue = build_catalogue(load(ROOT / "content"))
    files = [FOLDER / f"{offers}-offers.yaml" for offers in OFFERS[name]]
    offers = Collection(read_form(files, vocabularies(catalogue.taxonomy)), thesaurus(catalogue))
    queries = _judged(name)
    questions = tuple(Question(it.id, it.query) for it in queries)
    answers = ask(offers.texts(), questions, "de", 50)
    return by_kind(queries, runs(questions, answers, offers.ids()))


def _judged(name: str) -> tuple[Judged, ...]:
    records = json.loads((FOLDER / f"{name}-queries.json").read_text("utf-8"))
    return tuple(Judged(it["id"], it["kind"], it["query"], it["relevant"]) for it in records)


def _row(kind: str, score: Score) -> str:
    means = (score.success1, score.success5, score.ndcg, score.empty)
    return f"{kind:>13}{score.queries:>13}" + "".join(f"{mean:>13.3f}" for mean in means)


if __name__ == "__main__":
    main()
