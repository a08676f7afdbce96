"""The language server that editors use for YAML: what it offers and says, asked as editors ask."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.building import ROOT
from tools.find_node import node_path

SERVER = ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


@dataclass
class LanguageServer:
    """A running server, by the Language Server Protocol 3.17 on its standard streams."""

    process: subprocess.Popen[bytes]
    asked: int = 0
    diagnostics: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def ask(self, method: str, params: Any) -> Any:  # noqa: ANN401 - any JSON
        """Return the answer to a request."""
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        return self._until(lambda it: it.get("id") == self.asked and "method" not in it)["result"]

    def tell(self, method: str, params: Any) -> None:  # noqa: ANN401 - any JSON
        """Send what needs no answer."""
        self._send({"method": method, "params": params})

    def open(self, file: Path, text: str) -> str:
        """Open a file with a text and return its address; its diagnostics have come then."""
        address = file.as_uri()
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        assert address not in self.diagnostics, "already open"
        self.tell("textDocument/didOpen", {"textDocument": document})
        self._until(lambda _: address in self.diagnostics)
        return address

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _until(self, wanted: Any) -> dict[str, Any]:  # noqa: ANN401 - a predicate
        while True:
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                params = message["params"]
                self.diagnostics[params["uri"]] = params["diagnostics"]
            elif "method" in message and "id" in message:  # the server asks for settings
                items = message.get("params", {}).get("items", [])
                self._send({"id": message["id"], "result": [None] * len(items)})
            if wanted(message):
                return message

    def _receive(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, number = line.partition(b":")
            length = int(number) if name.lower() == b"content-length" else length
        read: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return read


@contextmanager
def language_server(root: Path) -> Iterator[LanguageServer]:
    """Start the server for a folder, and end it."""
    with subprocess.Popen(
        [node_path(), SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
    ) as process:
        server = LanguageServer(process)
        capabilities = {"textDocument": {"hover": {"contentFormat": ["markdown"]}}}
        server.ask(
            "initialize",
            {"processId": None, "rootUri": root.as_uri(), "capabilities": capabilities},
        )
        server.tell("initialized", {})
        yield server
        process.kill()
