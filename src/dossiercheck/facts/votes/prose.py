"""Votes told in paragraphs and lists: a walk through the clauses with what they are about carried along.

A subject begins in a heading, a list item or the sentence of the vote itself and holds until another begins; the
figures that follow are its own. A person's name at the head of an item makes that person the subject, unless the
person speaks. Opinions are no votes; a second full result without a subject of its own is 'other'.
"""

from dataclasses import replace

from dossiercheck.facts.votes import classes, corrections, cues, parts, persons, subjects, whose, words
from dossiercheck.facts.votes.ballots import both
from dossiercheck.facts.votes.classes import Level
from dossiercheck.facts.votes.draft import Draft, Method, method_of
from dossiercheck.facts.votes.governed import figures_of
from dossiercheck.facts.votes.items import Clause, Item, clauses
from dossiercheck.facts.votes.numbers import Figures
from dossiercheck.facts.votes.persons import Name
from dossiercheck.facts.votes.standing import Standing
from dossiercheck.facts.votes.subjects import ELSE, Subject
from dossiercheck.model.document import Line
from dossiercheck.model.values import Ballots, Vote, VoteOn


class Teller:
    """Reads items in order and keeps what governs the next."""

    def __init__(self, committee: bool) -> None:
        self.votes: list[tuple[Vote, tuple[Line, ...]]] = []
        self.voting = False  # whether a heading of voting stands above
        self.region: VoteOn | None = None
        self.subjects: tuple[Subject, ...] = ()
        self.committee = committee
        self._method: Method | None = None
        self._ballots: Ballots | None = None
        self._of_classes = False  # the method and the ballots are those of classing alone
        self._opinion = False
        self._depth = 4.0  # of the heading that governs
        self._group: str | None = None
        self._person: str | None = None
        """A name that headed an item where nothing said yet that members are classed."""
        self._about: str | None = None  # whom the paragraph is about
        self._spoke: str | None = None  # headed the item with words of the person's own
        self._claimed: str | None = None
        self._proposed: str | None = None
        self._draft: Draft | None = None
        self._item: Item | None = None
        self._listing: Item | None = None  # the item that lists papers

    def tell(self, item: Item) -> None:
        """Read one item."""
        for clause in clauses(item):
            for part in parts.told_apart(clause):
                self._clause(part)

    def emit(self, draft: Draft) -> None:
        """Keep a vote read elsewhere, as from a table, with what the heading says of all."""
        meant = not (self._of_classes and draft.subjects[0].on in {"adoption", "minutes"})
        draft = replace(draft, method=draft.method or (self._method if meant else None))
        self.votes += [(vote, draft.lines) for vote in draft.votes(self._ballots if meant else None)]

    def close(self) -> None:
        """End the vote being read."""
        if self._draft and self._draft.told:
            self.emit(self._draft.settled(self._proposed, self._group or self._claimed))
        self._draft = None

    def _clause(self, clause: Clause) -> None:
        folded = clause.folded
        if words.RULE.search(folded) and not cues.RESULT.search(folded):
            return
        body = clause.body
        heads = persons.heads(clause.text, folded, body)
        opens = bool(heads) and persons.opens(folded, heads[-1])
        speaker = (
            bool(heads)
            and not opens
            and not persons.put_forward(folded, heads[-1])
            and persons.speaks(clause.text, folded, heads[-1], clause.item.text[clause.end :])
        )
        found = classes.levels(clause.text, folded)
        self._about_whom(clause, heads, found, speaker=speaker)
        if clause.first:
            self._opens(clause, heads, speaker)
        self._answered(clause, heads, found)
        unit = tuple(x for x in found if words.UNIT_LEVEL.search(x.text.lower()))
        standing = self._standing()
        told, found = figures_of(clause, standing, found, heads if not speaker else ())
        if self._corrected(clause, told) or self._presented(clause, told, body, speaker=speaker):
            return
        if (speaker or self._opinion) and not parts.strong(folded, told):
            return
        self._item_of(clause, heads, told, speaker=speaker)
        if heads and not told.any and self._headed(clause, heads, body, speaker=speaker, result=opens or bool(found)):
            self._papers(clause, told)
            return
        standing = self._standing()
        own = whose.own(clause, standing, found or unit, told, () if speaker else heads, speaker=speaker)
        if opens and not own:
            if clause.first and self._draft and self._draft.told:
                self.close()
                self.subjects = ()
            self._person = heads[-1].text
        level = next((x.text for x in found if not x.own), None)
        if len(own) > 1 and told.any and len({x.text for x in found if not x.own}) > 1:
            self._each(clause, own, told, found)
            return
        anew = opens and clause.first and self._draft is not None and self._draft.told  # a namesake's section
        if own and (self._draft is None or own != self._draft.subjects or anew or standing.again(clause, told)):
            self._begin(own, keep_group=bool(heads))
        self._take(clause, own, told, level)
        self._remember(
            clause, told, found, bool(own), stated=not speaker and self._stated(clause, own, told, heads, level)
        )

    def _corrected(self, clause: Clause, told: Figures) -> bool:
        """Whether the clause sets an earlier result right."""
        if not (told.any and corrections.announced(clause.folded)):
            return False
        self.close()
        votes = corrections.corrected(self.votes, clause, told)
        self.votes = votes or self.votes
        return votes is not None

    def _papers(self, clause: Clause, told: Figures) -> None:
        """Ballots counted for one person at the head of the item: 'Đ/c A: phát ra 6 phiếu; HTTNV: 5 phiếu'."""
        if told.ballots and self._draft and self._draft.subjects[0].member:
            self._draft = self._draft.add(Figures(ballots=told.ballots), None, "ballot", clause.lines)

    def _item_of(self, clause: Clause, heads: tuple[Name, ...], told: Figures, *, speaker: bool) -> None:
        """'1. Đ/c A: hội nghị góp ý … Đề nghị HTTNV: 6/6': an item headed by a name is about that person."""
        if parts.heads_item(clause, heads) and not (speaker or told.any):
            self._begin((Subject("member-class", None, heads[0].text),))

    def _each(self, clause: Clause, own: tuple[Subject, ...], told: Figures, found: tuple[Level, ...]) -> None:
        """One result for several people, each with a class: 'nhất trí 100% xếp loại đ/c A: HTXSNV, đ/c B: HTTNV'."""
        places = {s: clause.text.find(s.member) if s.member else -1 for s in own}
        for subject, at in places.items():
            end = min((p for p in places.values() if p > at), default=len(clause.text))
            level = next((x.text for x in found if not x.own and at >= 0 and at < x.start < end), None)
            self._begin((subject,))
            self._take(clause, (subject,), told, level)

    def _headed(self, clause: Clause, heads: tuple[Name, ...], body: int, *, speaker: bool, result: bool) -> bool:
        """Whether a clause that begins with a name only lists it, opens its section or tells something else."""
        if self._listed(clause, heads, body):
            return True
        if not speaker and persons.reviews(clause.folded, heads[-1]):
            self._begin((Subject("member-class", None, heads[-1].text),))
            return True
        return not (result or speaker)

    def _presented(self, clause: Clause, told: Figures, body: int, *, speaker: bool) -> bool:
        """Papers read out, or heading an item, are what the next vote is about, until it is told."""
        folded = clause.folded
        heading = clause.first and clause.item.depth < 4 and subjects.names_paper(folded, body)
        listing = cues.LISTS.search(folded) is not None or (
            not clause.first and self._listing is clause.item and subjects.names_paper(folded, cues.lead(folded))
        )
        self._listing = clause.item if listing else self._listing
        heading = heading and not listing
        reads = cues.PRESENTS.search(folded) or (speaker and "thông qua" in folded)
        if told.any or not (heading or listing or reads) or words.BALLOTING.search(folded):
            return False
        papers = tuple(
            s for s in subjects.adopted(folded, self.committee) if s.of and s.of.startswith(("branch-", "committee-"))
        )
        if not papers:
            return False
        draft = self._draft
        pending = draft is not None and not draft.told and draft.subjects[0].on == "adoption" and not heading
        waiting = draft.subjects if draft and pending else ()
        self._begin(tuple(dict.fromkeys((*waiting, *papers))))
        return True

    def _listed(self, clause: Clause, heads: tuple[Name, ...], body: int) -> bool:
        """Add a further name to a list whose result comes behind it: 'A; B. Biểu quyết: 8/8', names below one class."""
        draft = self._draft
        if (
            draft is None
            or draft.told
            or draft.subjects[-1].member is None
            or not persons.bare(clause.text, heads[-1], body)
        ):
            return False
        if clause.first and not self._group:
            return False
        self._draft = replace(
            draft, subjects=(*draft.subjects, *(replace(draft.subjects[0], member=n.text) for n in heads))
        )
        self.subjects = self._draft.subjects
        return True

    def _opens(self, clause: Clause, heads: tuple[Name, ...], speaker: bool) -> None:
        """What a new item changes: opinions begin or end, a numbered heading of its own ends what governed before."""
        folded = clause.folded
        opinion = bool(persons.OPINION.match(folded, clause.body))
        votes = bool(words.BALLOTING.search(folded)) or (bool(cues.RESULT.search(folded)) and words.has_vote(folded))
        numbered = clause.item.depth < 3
        if opinion and not words.BALLOTING.search(folded):
            self._opinion = True
        elif (votes or numbered or subjects.CLASSING.search(folded) or _reviewed(folded, heads)) and not speaker:
            self._opinion = False
        plain = not (votes or heads or cues.RESULT.search(folded) or words.has_level(folded))
        if numbered and plain and len(clause.text) < 120 and clause.item.depth <= max(self._depth, 0):
            self.voting, self._method, self._ballots, self._group = False, None, None, None
        if numbered and plain and len(clause.text) < 120 and not self.voting and subjects.unknown_heading(folded):
            self._begin((ELSE,))
        self.region = subjects.region(folded) or self.region
        self._spoke = heads[0].text if speaker and parts.heads_item(clause, heads) else None

    def _about_whom(self, clause: Clause, heads: tuple[Name, ...], found: tuple[Level, ...], *, speaker: bool) -> None:
        """A paragraph that begins with one member's name is about that member until another subject is named."""
        if clause.first or (heads and not speaker):
            unit = subjects.classes_unit(clause.folded) or subjects.heads_unit(clause.folded)
            whom = None if unit else persons.paragraph_of(clause.text, clause.folded, heads)
            self._about = whom.text if whom else None
        elif any(words.UNIT_LEVEL.match(x.text.lower()) for x in found) or subjects.classes_unit(clause.folded):
            self._about = None

    def _answered(self, clause: Clause, heads: tuple[Name, ...], found: tuple[Level, ...]) -> None:
        """'- Đ/c A: tiếp thu góp ý. Chi bộ đề nghị xếp loại: HTTNV. Đồng ý 3/3': A spoke, the branch classes A."""
        if self._spoke and found and not (clause.first or heads) and subjects.CLASSING.search(clause.folded):
            self._begin((Subject("member-class", None, self._spoke),))

    def _standing(self) -> Standing:
        return Standing(
            self.committee, self.voting, self.region, self.subjects, self._person, self._group, self._draft, self._item,
            self._about,
        )  # fmt: skip

    def _begin(self, own: tuple[Subject, ...], *, keep_group: bool = False) -> None:
        self.close()
        self._claimed = self._proposed = self._person = None
        if not keep_group:
            self._group = None
        self.subjects = own
        self._draft = Draft(own)
        if own[0].member is None or own[0].on == "member-class":
            self.region = own[0].on

    def _take(self, clause: Clause, own: tuple[Subject, ...], told: Figures, level: str | None) -> None:
        """Join the figures to the vote being read, or open another for them."""
        method = method_of(clause.folded) if told.any or own else None
        if not told.any:
            if told.denied and self._draft and self._draft.figures.any and self._draft.figures.fits(told):
                self._draft = self._draft.add(told, None, method, ())
            if told.ballots and not own and self._by_show(clause):
                self.close()  # those counted are the papers of what follows
            if self._draft and told.ballots and (self._draft.figures.any or own):
                self._draft = self._draft.add(told, None, "ballot", clause.lines)
            elif self._draft and own:
                self._draft = self._draft.add(Figures(ballots=told.ballots), level, method, clause.lines)
            return
        draft = self._draft or Draft(self.subjects or (ELSE,))
        if draft.second_class(told, level):
            self._draft = draft.add(told, level, method, clause.lines)
            return
        classes_more = bool(told.tally and draft.figures.tally) and not {t.level for t in told.tally} & {
            t.level for t in draft.figures.tally
        }
        goes_on = clause.item is self._item or self._standing().completes(clause) or classes_more
        if not draft.figures.fits(told) or (draft.figures.full and told.full and not goes_on and not own):
            self.close()
            draft = Draft(own or (ELSE,))
        self._draft = draft.add(told, level, method, clause.lines)
        self._item = clause.item

    def _by_show(self, clause: Clause) -> bool:
        """Whether the vote told above was taken without ballot papers."""
        draft = self._draft
        if draft is None or not draft.figures.any or clause.item is self._item or draft.method == "ballot":
            return False
        return draft.method == "hands" or draft.subjects[0].on in {"adoption", "minutes"}

    def _remember(self, clause: Clause, told: Figures, found: tuple[Level, ...], own: bool, *, stated: bool) -> None:
        """Keep what governs later clauses: voting announced, the method, ballots, a class that heads a group."""
        if stated:
            self._draft = replace(self._draft or Draft(self.subjects or (ELSE,)), stated=True)
            if not self._draft.lines:
                self._draft = replace(self._draft, lines=clause.lines)
        for level in found:
            if level.own:
                self._claimed = level.text
        people = persons.names(clause.text)
        if told.any and found and people and found[0].end <= people[0].start and not found[0].own:
            self._group = found[0].text
        if told.any:
            return
        self._announce(clause, told)
        self._classes(clause, found, own)

    def _announce(self, clause: Clause, told: Figures) -> None:
        """'Chi bộ bỏ phiếu kín, kết quả:' governs the figures below; so does a heading 'Thông qua các văn bản'."""
        folded = clause.folded
        heading = clause.first and words.ADOPTING.match(folded, clause.body)
        if (words.BALLOTING.search(folded) or heading) and not words.BLANK.search(folded):
            self.voting = True
            self._depth = clause.item.depth if clause.item.depth < 3 else 0
            self._method = method_of(folded) or self._method
            adopting = bool(words.ADOPTING.search(folded) or subjects.adopted(folded, self.committee))
            if clause.first or adopting or subjects.CLASSING.search(folded):
                self._of_classes = not adopting and subjects.CLASSING.search(folded) is not None
        if told.ballots and not (self._draft and self._draft.figures.any):
            self._ballots = both(self._ballots, told.ballots)
            self._method = "ballot"

    def _classes(self, clause: Clause, found: tuple[Level, ...], own: bool) -> None:
        """A class that opens an item heads the names below it; another is what was proposed."""
        for level in found:
            if level.own:
                continue
            body = clause.body
            heading = clause.first and cues.OF_CLASS.fullmatch(clause.folded, body, level.start)
            if (level.start <= body + 2 or heading) and not own:
                self.close()
                self._group = level.text
            else:
                self._proposed = level.text

    def _stated(
        self, clause: Clause, own: tuple[Subject, ...], told: Figures, heads: tuple[Name, ...], level: str | None
    ) -> bool:
        """Whether a result is told in words only: 'đa số đồng ý', 'chi bộ nhất trí xếp loại đ/c A HTTNV'."""
        if told.any or self._opinion:
            return False
        folded = words.plainly(clause.folded)
        if words.BLANK.search(folded):
            return False
        if heads and level and self.voting and len(clause.text) < 160:
            return True
        if cues.DONE.search(folded) and words.has_vote(folded) and not cues.READ.search(folded):
            return bool(own or self.subjects or "đa số" in folded or "bỏ phiếu" in folded)
        rhetoric = folded != clause.folded and not words.BALLOTING.search(folded)
        agree = None if rhetoric else words.AGREEING.search(folded)
        on = own[0].on if own else None
        if agree is None or on not in {"branch-class", "member-class", "adoption", "commendation"}:
            return False
        actor = cues.ACTOR.search(folded)
        return actor is not None and actor.start() < agree.start() and not cues.READ.search(folded)


def _reviewed(folded: str, heads: tuple[Name, ...]) -> bool:
    """Whether the next person reads out the own review: what was said of the one before is over."""
    return bool(heads) and persons.reviews(folded, heads[-1])
