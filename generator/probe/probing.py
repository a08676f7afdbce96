"""All subjects tried: hosts at the same time, but each host one question after the other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from urllib.parse import urlsplit

from generator import phone
from generator.load import Content
from generator.probe.finding import Fault, Finding
from generator.probe.mail import Resolver, mail_fault
from generator.probe.subjects import subjects_of
from generator.probe.web import link_fault

AT_ONCE = 8
"""Hosts that are asked at the same time."""

Faults = Mapping[str, Fault | None]


def probe(content: Content, resolve: Resolver) -> tuple[Finding, ...]:
    """Return what leads nowhere, by institution. Nothing raises: whatever fails is a finding."""
    subjects = subjects_of(content)
    values = {
        kind: {it.value for it in subjects if it.kind == kind} for kind in ("link", "mail", "phone")
    }
    faults: dict[str, Faults] = {
        "link": asked(values["link"], _host, link_fault),
        "mail": asked(values["mail"], _domain, lambda it: mail_fault(it, resolve)),
        "phone": {it: _phone_fault(it) for it in values["phone"]},
    }
    asked_for = {**faults["link"], **faults["mail"]}
    if asked_for and None not in asked_for.values():
        # Nothing at all answered: it may well be this machine that reaches nobody.
        faults |= {kind: _doubtful(faults[kind]) for kind in ("link", "mail")}
    found = (
        Finding(it, fault) for it in subjects if (fault := faults[it.kind][it.value]) is not None
    )
    return tuple(sorted(found, key=lambda it: (it.subject.institution, it.subject.value)))


def _doubtful(faults: Faults) -> Faults:
    return {it: replace(fault, sure=False) if fault else None for it, fault in faults.items()}


def asked(
    values: Iterable[str], host: Callable[[str], str], ask: Callable[[str], Fault | None]
) -> Faults:
    """Ask for each value; those of one host one after the other."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for value in sorted(values):
        by_host[host(value)].append(value)

    def in_turn(own: Sequence[str]) -> list[tuple[str, Fault | None]]:
        return [(it, ask(it)) for it in own]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(pair for pairs in pool.map(in_turn, by_host.values()) for pair in pairs)


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _domain(address: str) -> str:
    return address.rpartition("@")[2]


def _phone_fault(number: str) -> Fault | None:
    doubt = phone.doubt(number)
    return Fault(f"Die Nummer {doubt}.", sure=True) if doubt else None
