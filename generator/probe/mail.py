"""Whether a domain takes mail: it has a mail server, or failing that an address (RFC 5321, 5.1)."""

from collections.abc import Callable, Sequence

import dns.exception
import dns.resolver

from generator.probe.finding import Fault

Resolver = Callable[[str, str], Sequence[str] | None]
"""Domain and type of record (MX, A, AAAA): the records, none when it has none, None when the
domain is not there. Raises OSError when nobody answers."""

TIMEOUT = 10.0


def asks_dns(domain: str, kind: str) -> Sequence[str] | None:
    """Ask the name servers of this machine."""
    try:
        found = dns.resolver.resolve(domain, kind, lifetime=TIMEOUT)
    except dns.resolver.NXDOMAIN:
        return None
    except dns.resolver.NoAnswer:
        return ()
    except dns.exception.DNSException as error:
        raise OSError(str(error)) from None
    return tuple(it.to_text() for it in found)


def mail_fault(address: str, resolve: Resolver) -> Fault | None:
    """Return what is wrong with the domain of an e-mail address; no mailbox is tried."""
    domain = address.rpartition("@")[2]
    try:
        servers = resolve(domain, "MX")
        if servers is None:
            return Fault(f"Die Domain „{domain}“ gibt es nicht (mehr).", sure=True)
        if [it.split()[-1] for it in servers] == ["."]:  # RFC 7505
            return Fault(f"„{domain}“ nimmt ausdrücklich keine E-Mails an.", sure=True)
        if servers or resolve(domain, "A") or resolve(domain, "AAAA"):
            return None
    except OSError:
        return Fault(f"Zu „{domain}“ war gerade keine Auskunft zu bekommen.", sure=False)
    return Fault(f"„{domain}“ hat keinen Server für E-Mails.", sure=True)
