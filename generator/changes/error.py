"""The one exception of the report: what is missing to compare, in German, with a remedy."""


class ChangesError(Exception):
    """The report was not made; str() is the German message."""
