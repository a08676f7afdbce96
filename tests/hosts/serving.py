"""Real web servers on this machine, set up as awkwardly as they are found in town halls.

They run as processes of their own, on a free port of the loopback, and touch nothing but a folder.
"""

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from pwd import getpwnam

from tools.find_programs import program_path

PATIENCE = 10
MODULES = ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/lib/httpd/modules")
LOADED = ("mpm_event", "authz_core", "dir", "mime", "autoindex", "negotiation", "filter", "deflate")
OPTIONAL = ("headers", "rewrite")

# Listings, content negotiation, no links, compression on the fly, what Debian says of .br and .gz.
APACHE = """\
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/apache.log
DefaultRuntimeDir {work}
TypesConfig {work}/mime.types
DocumentRoot "{root}"
AddLanguage br .br
AddType application/x-gzip .gz
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json
<Directory "{root}">
  Options Indexes MultiViews
  AllowOverride All
  Require all granted
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
"""
NGINX = """\
daemon off;
pid {work}/nginx.pid;
error_log {work}/nginx.log;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  gzip on;
  gzip_min_length 1;
  gzip_types *;
  gzip_vary on;
  autoindex on;
  default_type text/plain;
  add_header X-Content-Type-Options sniff;
  server {{
    listen 127.0.0.1:{port};
    root "{root}";
    include "{root}{base}nginx.conf";
    location ~ "[.](?:html|js|css|svg)$" {{ return 410; }}
  }}
}}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; `headers` has every value a name came with, by its name in small letters."""

    status: int
    headers: Mapping[str, list[str]] = field(repr=False)
    body: bytes = field(repr=False)

    def header(self, name: str) -> str:
        """Return the value of a header that came once; nothing when it did not come."""
        values = self.headers.get(name.lower(), [])
        assert len(values) <= 1, values
        return values[0] if values else ""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    port: int

    def ask(self, target: str, method: str = "GET", **headers: str) -> Answer:
        """Send a request; `target` as it goes over the wire, `accept_encoding="br"` a header."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.putrequest(method, target, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        response = connection.getresponse()
        found: dict[str, list[str]] = {}
        for name, value in response.getheaders():
            found.setdefault(name.lower(), []).append(value)
        answer = Answer(response.status, found, response.read())
        connection.close()
        return answer


@contextmanager
def apache(root: Path, work: Path, without: str = "") -> Iterator[Server]:
    """Serve a folder with Apache; `without` names a module that it lacks."""
    modules = next(it for it in map(Path, MODULES) if it.is_dir())
    names = [*LOADED, *(it for it in OPTIONAL if it != without)]
    loaded = "".join(f"LoadModule {it}_module {modules}/mod_{it}.so\n" for it in names)
    (work / "mime.types").write_text("text/html html\n")
    port = _free_port()
    settings = _written(
        work / "apache.conf", loaded + APACHE.format(port=port, work=work, root=root)
    )
    command = (program_path("apache2"), "-f", str(settings), "-DFOREGROUND")
    with _running(command, port, work / "apache.log") as server:
        yield server


@contextmanager
def nginx(root: Path, work: Path, base: str) -> Iterator[Server]:
    """Serve a folder with nginx, with the file of the site at `base` included."""
    port = _free_port()
    text = NGINX.format(port=port, work=work, root=root, base=base)
    settings = _written(work / "nginx-main.conf", text)
    command = (
        program_path("nginx"),
        "-p",
        str(work),
        "-e",
        f"{work}/nginx.log",
        "-c",
        str(settings),
    )
    with _running(command, port, work / "nginx.log") as server:
        yield server


@contextmanager
def _running(command: tuple[str, ...], port: int, log: Path) -> Iterator[Server]:
    # Servers that root starts change to a user of their own; here they are that user at once.
    nobody = getpwnam("nobody") if os.geteuid() == 0 else None
    process = subprocess.Popen(
        command,
        user=nobody.pw_uid if nobody else None,
        group=nobody.pw_gid if nobody else None,
        extra_groups=[] if nobody else None,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        _wait(process, port, log)
        yield Server(port)
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    process.kill()
    said = process.communicate()[0].decode(errors="replace")
    raise AssertionError(said + (log.read_text(errors="replace") if log.exists() else ""))


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file
