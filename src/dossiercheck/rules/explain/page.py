"""The Markdown page of a pack: `docs/rules/<id>.md` (Vietnamese) and `<id>.en.md`."""

from dossiercheck.rules.codes import CODES
from dossiercheck.rules.explain import code_sheet, sheets
from dossiercheck.rules.explain.obligations import said, window
from dossiercheck.rules.explain.sheet import as_markdown
from dossiercheck.rules.messages import Lang
from dossiercheck.rules.schema import RuleSet


def page(ruleset: RuleSet, lang: Lang) -> str:
    """The whole page: windows, parameters, rules, readings, what is not checked, coverage, codes."""
    parts = [_head(ruleset, lang), _parameters(ruleset, lang)]
    parts.append(_title("Yêu cầu và phép kiểm", "Requirements and checks", lang))
    parts += [as_markdown(s) for s in sheets(ruleset, lang)]
    parts += [_readings(ruleset, lang), _unchecked(ruleset, lang), _coverage(ruleset, lang), _codes(lang)]
    return "\n".join(parts).rstrip("\n") + "\n"


def _title(vi: str, en: str, lang: Lang) -> str:
    return f"## {vi if lang == 'vi' else en}\n"


def _head(ruleset: RuleSet, lang: Lang) -> str:
    basis = ruleset.basis
    issued = f"{basis.symbol}, {basis.issued:%d/%m/%Y}, {basis.issuer}"
    told = "Trang này do «dossiercheck rules docs» viết ra; sửa tệp YAML, không sửa trang này."
    if lang == "en":
        told = "Written by `dossiercheck rules docs`; change the YAML, not this page."
    spans = [f"| `{n}` | {window(w)} | {w.clause} |" for n, w in ruleset.windows.items()]
    heads = "| Khoảng | Ngày | Mục |" if lang == "vi" else "| Window | Days | Clause |"
    return "\n".join(
        [f"# {said(ruleset.title, lang)}", "", f"`{ruleset.id}` · {issued}", "", f"<!-- {told} -->", "", heads, "|---|---|---|", *spans, ""]
    )  # fmt: skip


def _parameters(ruleset: RuleSet, lang: Lang) -> str:
    lines = [_title("Tham số", "Parameters", lang)]
    for name, p in ruleset.parameters.items():
        default = "–" if p.default is None else str(p.default).lower() if isinstance(p.default, bool) else p.default
        choices = f" {{{' | '.join(p.choices)}}}" if p.choices else ""
        lines.append(
            f"- `{name}` ({p.type}{choices}, {'mặc định' if lang == 'vi' else 'default'} {default}): {said(p.note, lang)}"
        )
    return "\n".join([*lines, ""])


def _readings(ruleset: RuleSet, lang: Lang) -> str:
    lines = [_title("Chỗ kế hoạch để ngỏ và cách hiểu", "What the plan leaves open, and how it is read", lang)]
    for r in ruleset.readings:
        parameter = f" (`{r.parameter}`)" if r.parameter else ""
        lines.append(f"- **{r.id}** {said(r.question, lang)} {said(r.reading, lang)}{parameter}")
    return "\n".join([*lines, ""])


def _unchecked(ruleset: RuleSet, lang: Lang) -> str:
    lines = [_title("Không kiểm tra", "Not checked", lang)]
    lines += [f"- {said(u.what, lang)}: {said(u.why, lang)}" for u in ruleset.not_checked]
    return "\n".join([*lines, ""])


def _coverage(ruleset: RuleSet, lang: Lang) -> str:
    lines = [_title("Từng việc trong kế hoạch nằm ở đâu", "Where each obligation is held", lang)]
    none = "không kiểm tra" if lang == "vi" else "not checked"
    for row, held in ruleset.coverage.items():
        lines.append(f"- {row}: {', '.join(none if h == 'not_checked' else f'`{h}`' for h in held)}")
    return "\n".join([*lines, ""])


def _codes(lang: Lang) -> str:
    lines = [_title("Mã kết quả", "Finding codes", lang)]
    for code, severity in CODES.items():
        sheet = code_sheet(code, lang)
        lines.append(f"- `{code}` ({severity}): {sheet.title} {sheet.entries[1][1][0]}")
    return "\n".join([*lines, ""])
