"""What the tests of the storage share."""

import pytest


@pytest.fixture(params=["as a small library", "as a large one"])
def small_and_large(request, monkeypatch):
    """Read and write libraries as small ones, and again as large ones are."""
    if request.param == "as a large one":
        monkeypatch.setattr("seasontrack.storage.json_text._LARGE", 0)
        monkeypatch.setattr("seasontrack.storage.json_text._MANY", 0)
