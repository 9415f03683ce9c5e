"""Two checks compared, as a document: what is new, what is still open, what was mended."""

from dossiercheck.model.comparison import Comparison
from dossiercheck.report.docx.letter import item
from dossiercheck.report.docx.parts import Parts, Section
from dossiercheck.report.words import day, printable, word


def compared_parts(comparison: Comparison) -> Parts:
    """The lists, each finding behind its unit's name."""
    lang = comparison.new.lang
    names = {u.path: printable(u.name) for r in (comparison.old, comparison.new) for u in r.units}
    groups = (("fresh", comparison.fresh), ("still", comparison.still), ("mended", comparison.mended))
    sections = tuple(
        Section(
            f"{number}. {word(f'group-{key}', lang)} ({len(found)})",
            tuple(f"{names.get(f.unit, f.unit)}: {item(f, lang)}" for f in found),
        )
        for number, (key, found) in enumerate(groups, 1)
    )
    days = f"{day(comparison.old.as_of)} → {day(comparison.new.as_of)}"
    return Parts(word("compared", lang).upper(), days, None, "", sections, "", (), ())
