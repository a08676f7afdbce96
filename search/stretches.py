"""Documents in stretches of neighbours, each for a segment of the index."""

from collections.abc import Iterator, Sequence
from zlib import crc32

from search.document import Document

# A change costs one stretch anew, and joining costs the more the more stretches there are.
_USUAL = 64
_LONGEST = 96


def stretches(documents: Sequence[Document]) -> Iterator[Sequence[Document]]:
    """Cut documents into stretches at places that only their ids decide.

    So documents that come or go change the stretch they are in, and hardly ever the next.
    """
    start = 0
    for end, document in enumerate(documents, 1):
        if end - start == _LONGEST or crc32(document.id.encode()) % _USUAL == 0:
            yield documents[start:end]
            start = end
    if start < len(documents):
        yield documents[start:]
