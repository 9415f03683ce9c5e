"""What a scan that reads badly may prove: nothing against anybody. A fail that rests on its words is unsure.

'Not signed', 'not dated', 'no vote on this member' rest on not having found something; a sum that does not agree
rests on figures that may be misread. Where the letters of a document were read below the pack's `legibility`, such a
fail becomes a matter for a person's eyes. What is not told by reading (receipt, certificates, folders) stands.
A text typed without diacritics, or in a font that lost them, is read as badly.
"""

from dataclasses import replace

from dossiercheck.model.report import Finding
from dossiercheck.rules.judge.context import Context

BY_READING = frozenset(
    (
        "undated", "unsigned", "wrong-signatory", "wrong-period", "wrong-unit", "vote-missing", "member-unvoted",
        "vote-inconsistent", "date-outside", "vote-short", "quorum-short", "content-missing", "scores-inconsistent",
        "class-mismatch", "roster-mismatch", "not-on-roster", "unsealed",
    )
)  # fmt: skip
"""Codes a poor reading may raise by itself."""


def softened(context: Context, made: Finding, quality: float) -> Finding:
    """The finding as it is; as unsure where it accuses and the document's letters were read below the pack's measure."""
    if made.verdict != "fail" or made.severity == "info" or made.code not in BY_READING:
        return made
    if quality >= context.ruleset.legibility:
        return made
    vi = context.lang == "vi"
    return replace(
        made,
        verdict="unsure",
        message=f"Bản quét khó đọc hoặc chữ không dấu, chưa chắc chắn: {made.message}"
        if vi
        else f"The scan reads badly or the text has no diacritics, so perhaps: {made.message}",
        remedy="Đề nghị người kiểm tra đối chiếu bản gốc." if vi else "A person should look at the original.",
    )
