"""Asking the search without a browser: what the shipped scripts answer, on the command line."""

from generator.ask.collection import Collection, collection
from generator.ask.engine import ask
from generator.ask.error import AskError
from generator.ask.questions import Question, read_questions, runs
from generator.ask.table import answer_lines

__all__ = [
    "AskError",
    "Collection",
    "Question",
    "answer_lines",
    "ask",
    "collection",
    "read_questions",
    "runs",
]
