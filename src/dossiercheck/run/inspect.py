"""What is seen in one file: for `dossiercheck inspect`."""

from pathlib import Path

from dossiercheck.intake.source import Source
from dossiercheck.model.frozen import frozen
from dossiercheck.rules.compile import recognisers
from dossiercheck.run.packs import open_pack
from dossiercheck.run.pool import read_all
from dossiercheck.run.settings import Lang, Limits, Refusal, certificates, refuse
from dossiercheck.run.task import FileReader, Reading, Task


@frozen
class Inspection:
    """One file's reading and the labels of the kinds it may be."""

    reading: Reading
    labels: dict[str, str]


def inspect(
    path: Path, rules: str | None, lang: Lang, limits: Limits, trust_roots: Path | None = None
) -> Inspection | Refusal:
    """Read one file in a worker, as `check` would; a Refusal (exit 2) if there is no such file or pack."""
    if path.is_dir():
        message = (
            "Đây là thư mục; hãy dùng «dossiercheck check»."
            if lang == "vi"
            else "This is a folder; use “dossiercheck check”."
        )
        return refuse(str(path), "a-folder", message)
    if not path.is_file():
        message = "Không có tệp này." if lang == "vi" else "There is no such file."
        return refuse(str(path), "no-path", message)
    pack = open_pack(rules, lang)
    if isinstance(pack, Refusal):
        return pack
    work = FileReader(recognisers(pack.ruleset), limits, trust_roots=certificates(trust_roots))
    reading = next(iter(read_all([Task(path.name, Source(str(path)))], work, 1, limits)))
    labels = {k: d.label.vi if lang == "vi" else d.label.en for k, d in pack.ruleset.documents.items()}
    return Inspection(reading, labels)
