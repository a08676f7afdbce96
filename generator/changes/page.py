"""The report as files: a page with the cards as the site shows them, its style, and Markdown."""

from dataclasses import replace
from pathlib import Path

from generator.assets import STATIC, STYLE, assets
from generator.changes.comparison import Comparison
from generator.changes.items import PAGE, groups
from generator.changes.markdown import markdown
from generator.changes.sections import attention, besides
from generator.changes.view import ReportView
from generator.i18n import german
from generator.pages.layout import plan_layout
from generator.pages.page import Heading, Page
from generator.product import Product
from generator.render import renderer
from generator.security import CONTENT_SECURITY_POLICY_WITHOUT_SCRIPTS

MARKDOWN = "bericht.md"
_STYLE = "bericht.css"
_TITLE = "Was sich an den Inhalten ändert"
_NOTHING = "Diese Änderung lässt alle Inhalte, wie sie sind."


def report_view(found: Comparison, compared: str) -> ReportView:
    """Return what the report shows; `compared` says what was compared with what."""
    if found.is_empty:
        return ReportView(compared, _NOTHING, (), (), (), ())
    kinds = groups(found)
    return ReportView(
        compared=compared,
        nothing="",
        summary=(*(f"{it.title}: {it.told}" for it in kinds), _problems(found)),
        attention=attention(found),
        groups=kinds,
        besides=besides(found),
    )


def _problems(found: Comparison) -> str:
    news = found.problems
    return (
        f"Prüfung: {len(news.new)} Probleme neu, {len(news.mended)} behoben "
        f"(vorher {news.before}, jetzt {news.after})"
    )


def report_files(found: Comparison, compared: str) -> tuple[Product, ...]:
    """Return the files of the report; the page needs those beside it and nothing else."""
    view = report_view(found, compared)
    style = assets()[STYLE]
    own = Product(f"assets/{_STYLE}", (STATIC / "report" / _STYLE).read_bytes())
    layout = replace(
        plan_layout(found.after.edition),
        security_policy=CONTENT_SECURITY_POLICY_WITHOUT_SCRIPTS,
    )
    page = Page(
        PAGE, "report/report.html", Heading("Was sich an den Inhalten ändert"), lambda: view
    )
    printed = renderer(german(), layout, {STYLE: style.path, _STYLE: own.path}, None)
    html = Product(PAGE, printed.render(page, view))
    return (html, Product(MARKDOWN, markdown(view).encode()), style, own)


def report_lines(found: Comparison, output: Path) -> tuple[str, ...]:
    """Return what the command line says."""
    view = report_view(found, "")
    said = (view.nothing,) if view.nothing else view.summary
    return (*said, f"Der Bericht steht in {output / PAGE} und {output / MARKDOWN}.")
