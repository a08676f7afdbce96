"""What was found out about one address or number."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["link", "mail", "phone"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Something to be tried: a web address, an e-mail address or a telephone number.

    institution: by whose name it is told; place: the file and what stands there.
    """

    kind: Kind
    value: str
    institution: str
    place: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in German; `sure` when it will be so tomorrow, too."""

    message: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """A subject with a fault."""

    subject: Subject
    fault: Fault
