"""What the operator still has to fill in is marked wherever it may stand."""

from pathlib import Path

from tests.contents import pages
from tests.reading import main_of

GAP = '<mark class="to-fill-in">bitte ergänzen: Träger</mark>'


def test_gaps_are_marked_in_the_summary_and_in_the_text_of_a_page(tmp_path: Path) -> None:
    page = (
        "---\ntitle: Wer wir sind\nsummary: 'Von [[bitte ergänzen: Träger]]'\n---\n"
        "Es grüßt [[bitte ergänzen: Träger]].\n"
    )
    shown = pages(tmp_path, {"pages/wir.de.md": page})["wir.html"]
    assert shown.html.count(GAP) == 2
    assert "[[" not in main_of(shown.html)
