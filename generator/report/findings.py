"""What a report is made of."""

from dataclasses import dataclass

from generator.problems import Problem, blocks


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that is wrong in a content folder, and what a report says besides.

    folder: put before each path. handbook: the address of the page about all rules. release:
    what is open before a release counts as what stops it.
    """

    problems: tuple[Problem, ...]
    folder: str
    handbook: str
    release: bool

    def file(self, problem: Problem) -> str:
        """Return the file of a problem as one opens it from where the command was typed."""
        return f"{self.folder}/{problem.path}"

    def stops(self, problem: Problem) -> bool:
        """Say whether a problem keeps the content from being built or released."""
        return blocks((problem,), release=self.release)

    @property
    def by_file(self) -> dict[str, list[Problem]]:
        """The problems of each file, by its path, in the order of the paths."""
        grouped: dict[str, list[Problem]] = {}
        for problem in sorted(self.problems, key=lambda it: (it.path, it.line, it.column)):
            grouped.setdefault(self.file(problem), []).append(problem)
        return grouped
