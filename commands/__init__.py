"""The command line, one module a command. Only here something is printed; generator/ does the work.

Modules of generator/ are imported where they are used: `--help` must not wait for them.
"""

from commands.build import build
from commands.check import check
from commands.demo import demo
from commands.export import export
from commands.fmt import fmt
from commands.i18n import i18n
from commands.import_tables import import_tables
from commands.new import new
from commands.probe import probe
from commands.publish import publish
from commands.report import report
from commands.schema import schema
from commands.search import search
from commands.serve import serve
from commands.todo import todo
from commands.verify import verify
from commands.words import uncovered_words

COMMANDS = (
    check,
    build,
    serve,
    publish,
    verify,
    export,
    new,
    fmt,
    import_tables,
    demo,
    report,
    schema,
    i18n,
    search,
    todo,
    probe,
    uncovered_words,
)
