"""What is measured of a search, and how many values become one."""

from collections.abc import Sequence
from math import ceil

from bench.table import Row

ROWS = (
    Row("plain", "first result, plain, kB"),
    Row("bytes", "first result, any query, kB"),
    Row("ready", "ready after download, ms"),
    Row("p50", "query p50, first time, ms", 1),
    Row("p95", "query p95, first time, ms", 1),
    Row("again50", "query p50, again, ms", 1),
    Row("again95", "query p95, again, ms", 1),
    Row("failed", "queries that throw"),
    Row("memory", "memory when ready, MB", 1),
    Row("asked", "memory after queries, MB", 1),
    Row("freeze", "longest freeze, loading, ms"),
    Row("thread", "... if in the page, ms"),
    Row("drawing", "... drawing the answer, ms"),
    Row("facets50", "all facet counts p50, ms", 2),
    Row("facets95", "all facet counts p95, ms", 2),
    Row("build", "build of the index, s", 2),
    Row("changed", "... after one change, s", 2),
)


def percentile(values: Sequence[float], share: int) -> float:
    """Return the value that `share` percent of all do not exceed (nearest rank); none for none."""
    if not values:
        return 0.0
    return sorted(values)[max(0, ceil(len(values) * share / 100) - 1)]
