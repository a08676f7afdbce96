"""Numbers as printable text: small ones take one letter, and gzip finds it as easy as bytes.

Text, because the same file must come as a classic script from a folder and from a server. The
letters need no escaping in a JavaScript string. `client/numbers.js` reads them.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

_LETTERS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "\\<")
_BASE = len(_LETTERS) // 2
_LAST, _MORE = _LETTERS[:_BASE], _LETTERS[_BASE:]


def encode(numbers: Iterable[int]) -> str:
    """Write numbers from 0 up: digits of base 45, the lowest first, the last from its own half."""
    return "".join(map(encode_one, numbers))


def gaps(ascending: Iterable[int]) -> Iterator[int]:
    """Yield by how much each number is more than the one before, the first by how much than 0."""
    before = 0
    for number in ascending:
        yield number - before
        before = number


@lru_cache(maxsize=1 << 15)
def encode_one(number: int) -> str:
    """Write one number from 0 up."""
    if number < _BASE:
        return _LAST[number]
    return _MORE[number % _BASE] + encode_one(number // _BASE)
