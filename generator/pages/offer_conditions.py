"""What taking part in an offer asks of people."""

from generator.model.offer import Cost, Offer, Registration
from generator.model.schedule import Waiting
from generator.pages.facts import Fact, Value, known, or_unknown, texts
from generator.pages.page import Edition


def condition_facts(edition: Edition, offer: Offer) -> tuple[Fact, ...]:
    """Return cost, registration, waiting time and what to bring along."""
    words = edition.words
    return (
        or_unknown(edition, Fact(words("Kosten"), _cost(edition, offer.cost))),
        or_unknown(edition, Fact(words("Anmeldung"), _registration(edition, offer.registration))),
        *known(Fact(words("Wartezeit"), _waiting(edition, offer.waiting))),
        *known(Fact(words("Mitbringen"), texts(*offer.bring_along))),
    )


def _cost(edition: Edition, cost: Cost | None) -> tuple[Value, ...]:
    if cost is None:
        return ()
    words = edition.words
    first = cost.amount
    if cost.free is not None and not cost.amount:
        first = words("kostenlos") if cost.free else words("kostet etwas")
    return texts(first, cost.note)


def _registration(edition: Edition, registration: Registration | None) -> tuple[Value, ...]:
    if registration is None:
        return ()
    words = edition.words
    needed = {
        "none": words("nicht nötig, einfach kommen"),
        "wished": words("erwünscht"),
        "required": words("nötig"),
        "referral": words("nur mit Überweisung oder Zuweisung"),
    }[registration.requirement]
    link = (
        (Value(words("Zur Anmeldung"), registration.url, external=True),)
        if registration.url
        else ()
    )
    return (*texts(needed, registration.how), *link)


def _waiting(edition: Edition, waiting: Waiting | None) -> tuple[Value, ...]:
    if waiting is None:
        return ()
    words, weeks = edition.words, waiting.weeks
    time = words("Dauer nicht bekannt")
    if weeks is not None:
        about = words.plural("etwa {count} Woche", "etwa {count} Wochen", weeks)
        time = about if weeks else words("keine")
    said = words(
        "{time} (gemeldet am {date})",
        time=time,
        date=words.long_date(waiting.reported_on),
    )
    return texts(said, waiting.note)
