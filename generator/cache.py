"""A folder of results that need not be worked out again; deleting it is always right."""

import re
import tempfile
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_DIGEST_BYTES = 32
# Only what the cache itself could have written is ever removed.
_OWN_FILE = re.compile(r"[0-9a-f]{62}|new-[a-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Cache:
    """Bytes by key in a folder that several processes may use at once.

    Keys are any strings; they should name everything the value depends on. A value that
    was cut short or changed on disk counts as missing, and so does one that cannot be read.
    A cache that cannot be written (disk full, no rights) stays as it is: it only saves time.
    """

    folder: Path

    def get(self, key: str) -> bytes | None:
        """Return the value stored under this key; None when there is no intact one."""
        try:
            stored = self._file(key).read_bytes()
        except OSError:
            return None
        checksum, value = stored[:_DIGEST_BYTES], stored[_DIGEST_BYTES:]
        return value if checksum == _checksum(key, value) else None

    def put(self, key: str, value: bytes) -> None:
        """Store the value; a reader sees the old value or the new one, never a part."""
        with suppress(OSError):
            file = self._file(key)
            file.parent.mkdir(parents=True, exist_ok=True)
            _replace(file, _checksum(key, value) + value)

    def get_or(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return the stored value, or make and store it; what make raises goes through."""
        stored = self.get(key)
        if stored is not None:
            return stored
        value = make()
        self.put(key, value)
        return value

    def prune(self, keep: AbstractSet[str]) -> None:
        """Remove every entry whose key is not in keep, and what killed processes left."""
        kept = {self._file(key) for key in keep}
        with suppress(OSError):
            for file in self._own_files():
                if file not in kept:
                    file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        name = _digest(key).hex()
        return self.folder / name[:2] / name[2:]

    def _own_files(self) -> Iterator[Path]:
        for file in self.folder.glob("[0-9a-f][0-9a-f]/*"):
            if _OWN_FILE.fullmatch(file.name):
                yield file


def _digest(key: str) -> bytes:
    return sha256(key.encode("utf-8", "surrogatepass")).digest()


def _checksum(key: str, value: bytes) -> bytes:
    """Cover the key as well, so that an entry under a wrong name is found out."""
    return sha256(_digest(key) + value).digest()


def _replace(file: Path, content: bytes) -> None:
    # No flush to the disk: after a power cut the checksum tells a broken entry.
    with tempfile.NamedTemporaryFile(prefix="new-", dir=file.parent, delete=False) as new:
        unfinished = Path(new.name)
        try:
            new.write(content)
            new.close()
            unfinished.replace(file)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
