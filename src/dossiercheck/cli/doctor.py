"""`dossiercheck doctor`: what is installed, and what is lost without the rest."""

import platform

import click

from dossiercheck import __version__
from dossiercheck.cli.options import lang_option
from dossiercheck.cli.output import put
from dossiercheck.cli.texts import Lang, say

_LOST = {
    "needed": ("không kiểm tra được hồ sơ", "nothing can be checked"),
    "scans": (
        "ảnh quét, ảnh chụp chưa đọc được: báo cáo ghi «cần người xem», không ghi «thiếu». Cài bằng: dossiercheck setup",
        "scans and photos are not read: “to be looked at”, never “missing”. Install it with: dossiercheck setup",
    ),
    "signatures": (
        "chữ ký số chỉ được ghi nhận là có, chưa kiểm tra được",
        "electronic signatures are noted, not verified",
    ),
}


@click.command("doctor", help=say("Máy này có gì, thiếu gì.", "What this machine has and lacks."))
@lang_option
def command(lang: Lang) -> int:
    """Exit 0 if everything a check needs is there, else 1."""
    from dossiercheck.run.machine import parts

    lines = [f"dossiercheck {__version__} · Python {platform.python_version()} · {platform.system()}"]
    found = parts()
    for part in found:
        sign = "✓" if part.found else "✗" if part.need == "needed" else "?"
        lost = "" if part.found else f": {_LOST[part.need][lang == 'en']}"
        lines.append(f"  {sign} {part.name} {part.found or ''}".rstrip() + lost)
    lines += _packs(lang)
    put(("\n".join(lines) + "\n").encode(), None)
    return 1 if any(p.found is None and p.need == "needed" for p in found) else 0


def _packs(lang: Lang) -> list[str]:
    from dossiercheck.run.packs import shipped

    label = "Bộ quy tắc" if lang == "vi" else "Rule packs"
    return [f"  ✓ {label}: {', '.join(shipped())}"]
