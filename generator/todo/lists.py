"""The list of a city: its offers that need asking about, by provider."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.collation import dictionary_key
from generator.load import Content, Entry
from generator.model.institution import Institution
from generator.model.offer import Offer
from generator.pages.page import Edition
from generator.todo.letters import letter
from generator.todo.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Item:
    """An offer and what is to be done about it."""

    name: str
    id: str
    path: str
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Whom to ask: the provider, what is to be done about its own record, and a letter to it.

    `email` and `letter` are empty where no address is known; `phone` is then the way.
    """

    name: str
    phone: str
    email: str
    letter: str
    tasks: tuple[str, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class TodoList:
    """All there is to ask in a city; `id` is that of the city, or of the whole district."""

    id: str
    title: str
    summary: str
    groups: tuple[Group, ...]


def todo_list(edition: Edition, content: Content, tasks: Tasks, folder: str, city: str) -> TodoList:
    """Return the list for the offers in a folder."""
    by_provider: dict[str, list[Entry]] = {}
    for entry in content.entries:
        if isinstance(entry.record, Offer) and _is_in(entry.path, folder) and tasks.get(entry.path):
            by_provider.setdefault(_whom_to_ask(entry.record), []).append(entry)
    known = {it.record.id: it for it in content.entries if isinstance(it.record, Institution)}
    groups = [_group(edition, known.get(it), by_provider[it], tasks) for it in by_provider]
    count = sum(len(it.items) for it in groups)
    return TodoList(
        folder,
        f"Nachfragen: {city}",
        f"{_counted(count, len(groups))} Stand: {edition.today:%d.%m.%Y}.",
        tuple(sorted(groups, key=lambda it: dictionary_key(it.name))),
    )


def _counted(offers: int, groups: int) -> str:
    if not offers:
        return "Zurzeit ist nichts nachzufragen."
    many = "1 Angebot" if offers == 1 else f"{offers} Angebote"
    return f"{many} bei {'1 Stelle' if groups == 1 else f'{groups} Stellen'}."


def _whom_to_ask(offer: Offer) -> str:
    """Return the id of the provider or, where it is not known, the address of the contact."""
    return offer.provider or (offer.contact.email if offer.contact else None) or ""


def _is_in(path: str, folder: str) -> bool:
    return PurePosixPath(path).parent.name == folder


def _group(edition: Edition, provider: Entry | None, entries: list[Entry], tasks: Tasks) -> Group:
    contacts = (
        *(provider.record.contacts if provider else ()),
        *(it.record.contact for it in entries if it.record.contact),
    )
    email = next((it.email for it in contacts if it.email), "")
    offers = [it.record for it in entries]
    return Group(
        name=provider.record.name if provider else "Anbieter nicht bekannt",
        phone=next((it.phone for it in contacts if it.phone), ""),
        email=email,
        letter=letter(edition, email, offers) if email else "",
        tasks=tasks.get(provider.path, ()) if provider else (),
        items=tuple(_items(entries, tasks)),
    )


def _items(entries: list[Entry], tasks: Tasks) -> Iterator[Item]:
    for entry in entries:
        yield Item(entry.record.name, entry.record.id, entry.path, tasks[entry.path])
