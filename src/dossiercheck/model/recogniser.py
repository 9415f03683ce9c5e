"""How a kind of document is known: compiled from a rule pack, used by the facts floor."""

from dossiercheck.model.frozen import frozen


@frozen
class Phrases:
    """Phrases to look for in folded text: every one of `all` and, if given, one of `any`."""

    all: tuple[str, ...] = ()
    any: tuple[str, ...] = ()


@frozen
class Recogniser:
    """One kind of document.

    `title` is looked for in genre and subject, `text` in the body (it confirms a weak title),
    `issuer` in the letterhead, then signatory, then title (chi bộ or đảng bộ), `never` in the title
    (a hit rules the kind out), `genres` are genre words as printed on the genre line.
    """

    kind: str
    label: str
    title: tuple[Phrases, ...] = ()
    """Alternatives: one of them must hold."""
    text: Phrases = Phrases()
    issuer: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    watched: tuple[str, ...] = ()
    """Phrases the pack's rules ask about: those that stand in the text are told in `DocumentFacts.said`."""
    body: bool = True
    """The rules ask for what stands in the body; False: head and signatures are enough."""
    asked: frozenset[str] | None = None
    """Names of the facts that some rule asks of this kind; None: whoever reads wants them all."""


@frozen
class KindReading:
    """Which kind a document is, how surely, and what else it might be."""

    kind: str | None
    confidence: float
    runner_up: str | None
    why: str
    settled: bool = False
    """It is none of the pack's kinds, whatever stands in its body: a scan's body need not be read."""
