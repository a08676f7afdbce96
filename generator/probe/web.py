"""Whether a web address answers: HEAD, and GET where a server does not know HEAD."""

import socket
import ssl
from http import HTTPStatus
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    Request,
)

from generator.probe.finding import Fault

AGENT = "integrationsangebote-probe/1.0 (prueft naechtlich, ob Links noch gehen)"
TIMEOUT = 15.0
_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_NO_HEAD = frozenset(
    {HTTPStatus.FORBIDDEN, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED, *_GONE}
)
"""Some servers answer HEAD with these though the page is there."""
_ANSWERED = frozenset(
    {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.METHOD_NOT_ALLOWED}
)
"""The server lives and does not let programs in; what people see there nobody knows."""


def link_fault(url: str, timeout: float = TIMEOUT) -> Fault | None:
    """Return what is wrong with a web address, None when it answers."""
    try:
        status = _status(url, "HEAD", timeout)
        if status in _NO_HEAD:
            status = _status(url, "GET", timeout)
    except (URLError, OSError, HTTPException, ValueError) as error:
        return _failure(error)
    if status in _GONE:
        return Fault(f"Die Seite gibt es nicht mehr (Antwort {status}).", sure=True)
    if status >= HTTPStatus.BAD_REQUEST and status not in _ANSWERED:
        return Fault(f"Der Server meldet gerade einen Fehler (Antwort {status}).", sure=False)
    return None


def _status(url: str, method: str, timeout: float) -> int:
    """Return the status after redirects; nothing of the page itself is read."""
    request = Request(url, method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})  # noqa: S310 - the opener knows http and https only
    try:
        with _opener().open(request, timeout=timeout) as answer:
            status: int = answer.status
            return status
    except HTTPError as error:
        with error:
            return error.code


def _opener() -> OpenerDirector:
    """Return an opener without files, FTP, proxies' passwords and cookies."""
    opener = OpenerDirector()
    for handler in (
        HTTPHandler,
        HTTPSHandler,
        HTTPRedirectHandler,
        HTTPErrorProcessor,
        HTTPDefaultErrorHandler,
    ):
        opener.add_handler(handler())
    return opener


def _failure(error: Exception) -> Fault:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Fault("Das Zertifikat ist abgelaufen oder gehört nicht zur Adresse.", sure=True)
    if isinstance(reason, socket.gaierror) and reason.errno == socket.EAI_NONAME:
        return Fault("Diesen Namen gibt es im Netz nicht (mehr).", sure=True)
    if isinstance(reason, TimeoutError):
        return Fault("Der Server antwortet nicht rechtzeitig.", sure=False)
    return Fault("Der Server ist gerade nicht zu erreichen.", sure=False)
