"""How good ranked answers are, by kind of query.

success@k: whether an offer of grade 2 or more is among the first k (grade 1 where no offer has
more). nDCG@10: Järvelin and Kekäläinen 2002, with gain 2^grade - 1. A query of kind "none" has no
fitting offer: an empty answer is right.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log2
from statistics import fmean

NOTHING_FITS = "none"


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, its kind, and the grades (1 to 3) of the offers that fit."""

    id: str
    kind: str
    query: str
    relevant: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Score:
    """Means over queries, each from 0 to 1; `empty` is the share of empty answers."""

    queries: int
    success1: float
    success5: float
    ndcg: float
    empty: float


def score(judged: Judged, answer: Sequence[str]) -> Score:
    """Score one answer: offer ids, best first."""
    ranked = list(dict.fromkeys(answer))
    if judged.kind == NOTHING_FITS:
        right = float(not ranked)
        return Score(1, right, right, right, right)
    need = min(2, max(judged.relevant.values()))
    grades = [judged.relevant.get(it, 0) for it in ranked]
    ideal = _gain(sorted(judged.relevant.values(), reverse=True)[:10])
    found = [grade >= need for grade in grades]
    return Score(
        1, float(any(found[:1])), float(any(found[:5])), _gain(grades[:10]) / ideal, not ranked
    )


def by_kind(queries: Iterable[Judged], answers: Mapping[str, Sequence[str]]) -> dict[str, Score]:
    """Return the mean score of each kind, and as "macro" the mean over all kinds but "none"."""
    scores: dict[str, list[Score]] = {}
    for it in queries:
        scores.setdefault(it.kind, []).append(score(it, answers.get(it.id, ())))
    means = {kind: _mean(each) for kind, each in scores.items()}
    return {**means, "macro": _mean([it for kind, it in means.items() if kind != NOTHING_FITS])}


def _gain(grades: Iterable[int]) -> float:
    return fsum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))


def _mean(scores: Sequence[Score]) -> Score:
    return Score(
        sum(it.queries for it in scores),
        fmean(it.success1 for it in scores),
        fmean(it.success5 for it in scores),
        fmean(it.ndcg for it in scores),
        fmean(it.empty for it in scores),
    )
