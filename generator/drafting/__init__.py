"""`build.py new offer`: a new offer, asked for field by field."""

from generator.drafting.draft import Draft, begun
from generator.drafting.questions import Question, questions

__all__ = ["Draft", "Question", "begun", "questions"]
