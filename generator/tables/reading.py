"""What is read: files of tables, CSV or XLSX, as sheets; and the content beside them."""

from pathlib import Path

from generator.load import Content, load
from generator.tables.csv_text import read_csv
from generator.tables.sheet import Sheet, TableError
from generator.tables.xlsx.reading import read_xlsx

_MOST_BYTES = 50_000_000


def read_table(path: Path, sheet: str = "", usual: str = "") -> Sheet:
    """Read a table; of a workbook the sheet named, else that of the usual name, else the first.

    Raises TableError when the file cannot be read.
    """
    raw = _bytes(path)
    suffix = path.suffix.lower()
    if suffix == ".xlsx" or raw.startswith(b"PK\x03\x04"):
        return read_xlsx(raw, path.name, sheet, usual)
    if suffix in {".csv", ".txt", ".tsv"}:
        return read_csv(raw, path.name)
    raise TableError(
        f"{path.name}: Diese Art von Datei kann der Import nicht lesen. Speichern Sie die Tabelle "
        "als „Excel-Arbeitsmappe (.xlsx)“ oder als „CSV UTF-8“."
    )


def read_content(root: Path) -> Content:
    """Read the content that tables come from or go to; raises TableError where there is none."""
    if not (root / "taxonomy").is_dir():
        raise TableError(
            f"Im Ordner „{root}“ gibt es keinen Unterordner „taxonomy“. Nennen Sie mit --content "
            "den Ordner mit den Inhalten."
        )
    return load(root)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise TableError(f"{path}: Die Datei ist größer als {_MOST_BYTES // 1_000_000} MB.")
        return path.read_bytes()
    except OSError as error:
        raise TableError(
            f"„{path}“ lässt sich nicht lesen ({error.strerror}). Prüfen Sie den Namen."
        ) from None
