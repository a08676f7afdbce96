"""`build.py todo`: for each city what its editors should ask about, with letters ready to send."""

from generator.todo.making import TodoError, make_todo

__all__ = ["TodoError", "make_todo"]
