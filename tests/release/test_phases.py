from hypothesis import given
from hypothesis import strategies as st

from generator.release.phases import Phase, in_phases, is_asset, phase

NAMES = st.sampled_from(
    [
        "assets/site-0123456789.css",
        "assets/site-0123456789.css.br",
        "search/index-0123456789.js",
        "uk/search/cards-0123456789.js",
        "offline/de-0123456789.txt",
        "search/files.js",
        "sitemap.xml",
        ".htaccess",
        ".well-known/security.txt",
        "index.html",
        "index.html.gz",
        "stadt/ähren.html",
        "uk/index.html",
        "build-manifest.json",
        "sw.js",
        "sw.js.br",
    ]
)
PATHS = st.sets(NAMES | st.text("ab/.-0123456789", min_size=1), max_size=20)


@given(PATHS, PATHS)
def test_every_path_is_published_once_and_phases_only_rise(
    paths: set[str], there: set[str]
) -> None:
    groups = in_phases(paths, there)
    assert sorted(path for group in groups for path in group) == sorted(paths)
    kinds = [{phase(path, there) for path in group} for group in groups]
    assert all(len(kind) == 1 for kind in kinds)
    order = [min(kind) for kind in kinds]
    assert order == sorted(set(order))


@given(NAMES.filter(lambda name: not name.endswith((".br", ".gz"))), PATHS)
def test_a_compressed_file_goes_with_what_it_stands_for(path: str, there: set[str]) -> None:
    both = {path, f"{path}.br"}
    assert phase(f"{path}.br", there | both) == phase(path, there | both)
    assert phase(f"{path}.br", there - both) == phase(path, there - both)
    assert phase(f"{path}.br", there - both | {path}) == phase(path, there | both)
    assert is_asset(f"{path}.gz") == is_asset(path)


def test_what_leads_to_pages_comes_after_them() -> None:
    leading = [
        "sitemap.xml",
        "feeds/marl.xml",
        ".htaccess",
        "_headers",
        "_redirects",
        "nginx.conf",
        "index.html",
    ]
    assert {phase(path, ()) for path in leading} == {Phase.WAYS_IN}
    assert Phase.NEW_PAGES < Phase.CHANGED_PAGES < Phase.WAYS_IN
    assert phase("angebot/unsere-index.html", ()) is Phase.NEW_PAGES


def test_the_order_is_assets_files_pages_manifest_service_worker() -> None:
    paths = [
        "sw.js",
        "build-manifest.json",
        "index.html",
        "alt.html",
        "neu.html",
        "search/files.js",
        "assets/site-0123456789.css",
    ]
    there = {"alt.html"}
    assert [path for group in in_phases(paths, there) for path in group] == [
        "assets/site-0123456789.css",
        "search/files.js",
        "neu.html",
        "alt.html",
        "index.html",
        "build-manifest.json",
        "sw.js",
    ]
    assert phase("neu.html", there) is Phase.NEW_PAGES
