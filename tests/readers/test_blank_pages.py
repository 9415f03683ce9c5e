"""A page is blank only if nothing at all is on it."""

import pytest

from dossiercheck.readers.pdf.drawn import Drawn
from dossiercheck.readers.pdf.trust import distrust


def test_nothing_at_all_is_blank() -> None:
    assert distrust("", Drawn()) == "blank"


@pytest.mark.parametrize("shapes", [Drawn(paths=1), Drawn(pictures=[(0, 0, 9, 9)])])
def test_any_ink_without_text_is_unread(shapes: Drawn) -> None:
    assert distrust(" ", shapes) == "no-text"
