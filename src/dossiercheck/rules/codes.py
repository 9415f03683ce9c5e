"""Finding codes and their default severity (a pack may lower one with a reason)."""

from dossiercheck.model.report import Severity

_ERRORS = (
    "missing", "late", "undated", "unsigned", "wrong-signatory", "wrong-period", "wrong-unit", "vote-missing",
    "member-unvoted", "vote-inconsistent", "signature-invalid", "unreadable",
)  # fmt: skip
_WARNINGS = (
    "date-outside", "vote-short", "quorum-short", "content-missing", "scores-inconsistent", "class-mismatch",
    "roster-mismatch", "not-on-roster", "misfiled", "unsealed", "unrecognised",
)  # fmt: skip
_INFOS = ("duplicate", "superseded", "encoding", "format")

CODES: dict[str, Severity] = {
    **dict.fromkeys(_ERRORS, "error"),
    **dict.fromkeys(_WARNINGS, "warning"),
    **dict.fromkeys(_INFOS, "info"),
}
