"""Property tests draw the same examples in every CI run; at a desk they keep looking for new ones."""

import os

import pytest
from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --renew` writes expected answers anew where they lie beside their inputs."""
    parser.addoption("--renew", action="store_true", help="write expected answers anew")
