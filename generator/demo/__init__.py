"""The demo: obviously invented institutions and offers, as many as wanted, always the same ones.

`python build.py demo` writes them beside the real taxonomy, workshops and pages and builds the
site; the benchmark takes the same files by the ten thousand. Everything follows from the number of
an offer and the seed, so that a larger demo begins with the files of a smaller one. Words and
sentences are in `data/`; nothing in them is about real people or real organisations.
"""

from generator.demo.folder import DemoError, write_demo
from generator.demo.stream import demo_files
from generator.demo.world import World

__all__ = ["DemoError", "World", "demo_files", "write_demo"]
