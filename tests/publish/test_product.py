from dataclasses import FrozenInstanceError

import pytest

from generator.product import Product


def test_digest_is_sha256_of_the_content() -> None:
    # FIPS 180-4 example for the message "abc"
    expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert Product("a.txt", b"abc").digest == expected


def test_products_are_values() -> None:
    assert Product("a.txt", b"abc") == Product("a.txt", b"abc")
    assert Product("a.txt", b"abc") != Product("a.txt", b"abd")
    assert len({Product("a.txt", b"abc"), Product("a.txt", b"abc")}) == 1


def test_a_product_cannot_be_changed() -> None:
    product = Product("a.txt", b"abc")
    with pytest.raises(FrozenInstanceError):
        product.content = b"abd"  # type: ignore[misc]
