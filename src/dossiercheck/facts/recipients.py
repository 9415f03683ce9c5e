"""Recipients: 'Nơi nhận' and its list; it may be interleaved with the signature column."""

from dossiercheck.facts.layout import evidence, missing
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Fact, Found
from dossiercheck.vietnamese.fold import clean, fold


def find(document: Document) -> Fact[tuple[str, ...]]:
    """Names under 'Nơi nhận', dashes and closing marks dropped."""
    for at, line in enumerate(document.lines):
        text = fold(line.text)
        if not text.startswith("nơi nhận"):
            continue
        items = [clean(i) for i in line.text.partition(":")[2].split(";")]
        for other in document.lines[at + 1 : at + 30]:
            if other.text.lstrip().startswith(("-", "–", "+")) and other.side != "right":
                items.append(other.text.lstrip("-–+ "))
            elif other.side in {"left", "full"} and not other.text.isupper() and items and items[-1]:
                break
        names = tuple(n for i in items if (n := clean(i).strip(" ;.-")))
        return Found(names, (evidence(document, line),))
    return missing(document)
