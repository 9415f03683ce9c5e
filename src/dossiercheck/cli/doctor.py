"""`dossiercheck doctor`: what is installed, and what is lost without the rest."""

import platform
from importlib.metadata import PackageNotFoundError, version

import click

from dossiercheck import __version__
from dossiercheck.cli.options import lang_option
from dossiercheck.cli.output import put
from dossiercheck.cli.texts import Lang, say

_NEEDED = ("pypdfium2", "lxml", "pydantic", "PyYAML", "rich", "python-calamine", "jsonschema", "olefile")


@click.command("doctor", help=say("Máy này có gì, thiếu gì.", "What this machine has and lacks."))
@lang_option
def command(lang: Lang) -> int:
    """Exit 0 if everything a check needs is there, else 1."""
    lines = [f"dossiercheck {__version__} · Python {platform.python_version()} · {platform.system()}"]
    lost = 0
    for package in _NEEDED:
        found = _version(package)
        lost += found is None
        lines.append(f"  {'✓' if found else '✗'} {package} {found or ''}".rstrip())
    lines += _scans(lang) + _packs(lang)
    put(("\n".join(lines) + "\n").encode(), None)
    return 1 if lost else 0


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _scans(lang: Lang) -> list[str]:
    """What becomes of scans in this version, and of electronic signatures."""
    scans = (
        "Ảnh quét: chưa đọc được trong phiên bản này; báo cáo ghi «cần người xem», không ghi «thiếu»."
        if lang == "vi"
        else "Scans: not read in this version; reported as “to be looked at”, never as “missing”."
    )
    return [f"  ? {scans}", *_signatures(lang)]


def _signatures(lang: Lang) -> list[str]:
    """Whether electronic signatures in PDF can be verified, and what stays unknown all the same."""
    found = _version("pyHanko")
    if found is None:
        lost = (
            "pyHanko: thiếu; chữ ký số trong PDF chỉ được ghi là «có», không xác minh được."
            if lang == "vi"
            else "pyHanko: missing; electronic signatures in PDF are told as present, not verified."
        )
        return [f"  ? {lost}"]
    offline = (
        "không tra cứu qua mạng: không biết chứng thư có bị thu hồi không; chứng thư gốc đưa bằng --trust-roots"
        if lang == "vi"
        else "nothing is fetched: revocation stays unknown; root certificates are given with --trust-roots"
    )
    return [f"  ✓ pyHanko {found} ({offline})"]


def _packs(lang: Lang) -> list[str]:
    from dossiercheck.run.packs import shipped

    label = "Bộ quy tắc" if lang == "vi" else "Rule packs"
    return [f"  ✓ {label}: {', '.join(shipped())}"]
