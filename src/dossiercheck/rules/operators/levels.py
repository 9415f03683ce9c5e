"""Whether two printed classes are the same class."""

from dossiercheck.model.report import Verdict
from dossiercheck.vietnamese.fold import fold
from dossiercheck.vietnamese.levels import level_key


def agree(left: str, right: str) -> Verdict:
    """Pass for one level in any spelling, fail for two, unsure where a name does not say which level it is."""
    first, second = level_key(left), level_key(right)
    if fold(left) == fold(right) or (first is not None and first == second):
        return "pass"
    return "unsure" if first is None or second is None else "fail"
