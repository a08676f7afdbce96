"""How long building takes: `make bench`, or `python -m bench --offers 5000`.

All figures of a run come from this machine in this run; compare the ratios, not seconds of
different days. Each build is a process of its own, as an editor or a pipeline starts it.
"""

import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.demo import write_demo

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 23)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--offers", multiple=True, default=(520, 5000), help="Number of offers; repeatable.")
@click.option("--rounds", default=3, show_default=True, help="The best of so many is printed.")
def main(offers: tuple[int, ...], rounds: int) -> None:
    """Measure cold builds, rebuilds without a change and rebuilds after one change."""
    names = ("offers", "check", "cold", "same", "one", "same/cold", "one/cold")
    click.echo(" ".join(f"{name:>9}" for name in names))
    for count in offers:
        with TemporaryDirectory() as folder:
            click.echo(_row(count, _measure(Path(folder), count, rounds)))


def _row(count: int, seconds: tuple[float, float, float, float]) -> str:
    check, cold, same, one = seconds
    times = " ".join(f"{time:>8.2f}s" for time in (check, cold, same, one))
    return f"{count:>9} {times} {same / cold:>9.2f} {one / cold:>9.2f}"


def _measure(folder: Path, count: int, rounds: int) -> tuple[float, float, float, float]:
    """Return the best times of: check, cold build, build of the same, build after one change."""
    content = folder / "content"
    write_demo(ROOT / "content", content, count, 1, DAY)
    offer = next((content / "offers").rglob("*.md"))
    check = min(_timed("check", "--content", content) for _ in range(rounds))
    cold = min(_build(content, folder / f"cold{it}") for it in range(rounds))
    warm = folder / "warm"
    _build(content, warm)
    same = min(_build(content, warm) for _ in range(rounds))
    one = []
    for number in range(rounds):
        text = offer.read_text(encoding="utf-8")
        offer.write_text(f"{text}\nNoch ein Satz {number}.\n", encoding="utf-8")
        one.append(_build(content, warm))
    return check, cold, same, min(one)


def _build(content: Path, folder: Path) -> float:
    folder.mkdir(exist_ok=True)
    return _timed("build", "--content", content, "--site", folder / "site")


def _timed(*arguments: str | Path) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, ROOT / "build.py", *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        env={"SOURCE_DATE_EPOCH": "1795392000", "PATH": "/usr/bin:/bin"},
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
