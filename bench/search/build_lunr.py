"""Make the index of lunr.py once, as its guide shows it, and print the seconds it took."""

import json
import sys
import time
from pathlib import Path

from lunr import lunr

from bench.search.material import FIELDS
from bench.search.place import Place


def main(place: Place) -> None:
    """Write the index as JSON; everything but the fields is lunr's default."""
    documents = json.loads(place.documents.read_text("utf-8"))
    start = time.perf_counter()
    index = lunr(ref="id", fields=FIELDS, documents=documents)
    text = json.dumps(index.serialize(), ensure_ascii=False, separators=(",", ":"))
    print(time.perf_counter() - start)
    (place.root / "lunr.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main(Place(Path(sys.argv[1])))
