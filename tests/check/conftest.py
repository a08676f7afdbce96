import pytest

from tests.check.district import Check, check_with


@pytest.fixture
def checked(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """Return the check of the small district with a test's files laid over it."""
    return lambda files: check_with(tmp_path_factory.mktemp("district") / "content", files)
