"""What stands when a clause is read: what is being voted on, whose section it is, whether a heading of voting governs."""

from dossiercheck.facts.votes import cues, subjects
from dossiercheck.facts.votes.draft import Draft
from dossiercheck.facts.votes.items import Clause, Item
from dossiercheck.facts.votes.numbers import Figures
from dossiercheck.facts.votes.subjects import Subject
from dossiercheck.model.frozen import frozen
from dossiercheck.model.values import VoteOn


@frozen
class Standing:
    """What the clauses above left open for the next one."""

    committee: bool
    voting: bool
    """A heading of voting stands above."""
    region: VoteOn | None
    subjects: tuple[Subject, ...]
    person: str | None
    """A name that headed an item where nothing said yet that members are classed."""
    group: str | None
    """The class that heads the names below it."""
    draft: Draft | None
    item: Item | None
    """The item that told the last figures."""
    about: str | None = None
    """With whose name the paragraph began; until another subject is named it is about that person."""

    @property
    def on(self) -> VoteOn | None:
        """What the vote being read is on."""
        return self.subjects[0].on if self.subjects else None

    @property
    def member(self) -> str | None:
        """Whom the vote being read is about."""
        return self.subjects[0].member if self.subjects else None

    def completes(self, clause: Clause) -> bool:
        """Whether the clause goes on with the vote being read: '- Không đồng ý: 0', 'Tỷ lệ: 100 %'."""
        return self.draft is not None and self.draft.told and bool(cues.COMPLETES.match(clause.folded, clause.body))

    def adopts(self, clause: Clause) -> bool:
        """Whether the clause is a paper with its result alone; 'Bảng điểm: 38/40' may be points unless papers were voted on of as many."""
        if not (clause.first and subjects.names_paper(clause.folded, clause.body)):
            return False
        base = cues.named_result(clause.folded, clause.body)
        before = self.draft.figures.base if self.draft and self.on == "adoption" else None
        return base is not None and ("điểm:" not in clause.folded.replace("kiểm điểm", "") or base == before)

    def again(self, clause: Clause, told: Figures) -> bool:
        """Whether the clause tells a second result on the same subject: another chi bộ's, another round's."""
        draft = self.draft or Draft(())
        return not draft.figures.fits(told) or (draft.figures.full and told.full and clause.item is not self.item)
