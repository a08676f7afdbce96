"""Names are sorted as in a dictionary."""

from generator.collation import dictionary_key


def test_umlauts_stand_with_their_vowels() -> None:
    names = ["Zelt", "Ährenlese", "Beet", "Strauß", "Straße", "ahoi", "Öl", "Opa"]
    order = ["ahoi", "Ährenlese", "Beet", "Öl", "Opa", "Straße", "Strauß", "Zelt"]
    assert sorted(names, key=dictionary_key) == order
