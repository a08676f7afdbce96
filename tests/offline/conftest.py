from collections.abc import Iterator

import pytest

from tests.javascript import JavaScript, javascript


@pytest.fixture(scope="session")
def js() -> Iterator[JavaScript]:
    """Return a running Node.js."""
    with javascript() as running:
        yield running
