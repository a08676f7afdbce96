"""Open data: all records as JSON at fixed addresses, with a description that programs read."""

from collections.abc import Sequence

from generator.open_data.datasets import DATASETS, dataset_file
from generator.open_data.description import api_description, described
from generator.pages.page import Edition
from generator.product import Product
from generator.urls import API_DESCRIPTION

__all__ = ["api_description", "described", "open_data"]


def open_data(edition: Edition) -> tuple[Product, ...]:
    """Return the files with the records of a site, and what describes them."""
    files: Sequence[Product] = [dataset_file(edition, it) for it in DATASETS]
    return (*files, Product(API_DESCRIPTION, described(edition.catalogue.site).encode()))
