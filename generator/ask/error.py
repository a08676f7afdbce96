"""What makes asking impossible."""


class AskError(Exception):
    """The search cannot be asked; says in German why and what helps."""
