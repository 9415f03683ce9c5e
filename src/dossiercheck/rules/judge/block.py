"""Whose signature block it is: how well a block's authority, post and name fit one signatory owed."""

import re
from enum import IntEnum
from functools import lru_cache

from dossiercheck.model.fact import Found
from dossiercheck.model.frozen import frozen
from dossiercheck.model.submission import Unit
from dossiercheck.model.values import Signature
from dossiercheck.rules.assign import Placed
from dossiercheck.rules.assign.names import Strength, UnitNames
from dossiercheck.rules.assign.roll import People
from dossiercheck.rules.judge.context import Context, Owed
from dossiercheck.rules.schema import SignedBy
from dossiercheck.vietnamese.fold import fold, plain
from dossiercheck.vietnamese.names import name_key, near_name, same_name

# Posts no Party cell has: heads of offices sign for the State, chairs of unions for theirs.
_STATE = re.compile(
    r"giam doc|chu tich|chanh van phong|chanh thanh tra|quan doc|chi huy truong|tong bien tap|chu nhiem (?:hop tac|htx|khoa)"
    r"|(?:hieu|thu|vien|cuc|vu|tram|doi|hat|don|xuong) truong|truong (?:phong|ban|khoa|doan|tram|thon|xom|khu|cong an|bo phan)"
)
_FOR_HEAD = re.compile(r"^(?:k ?t|t ?l|tuq|t ?u ?q)\b ?")
_FOR_POST = re.compile(r"^k ?t\b ?")
# A post that is printed and is not the wanted one.
_POST = re.compile(r"uy vien|dang vien|thu ky|chu toa|chu tri|to truong|ke toan|nguoi lap|can bo|chuyen vien|bi thu")
_HEAD_POST = re.compile(r"^(?:(?:phó|q\.|quyền|p\.)\s*)*bí thư(?!\w)")
_ON_BEHALF = re.compile(r"^(?:t ?m|thay mat)\b ?")
_PERSONAL = re.compile(r"\b(?:nguoi (?!ghi|lap)|dang vien|ca nhan|ban than|khai|viet)")


_ABBREVIATED = 3


class Fit(IntEnum):
    """How a block fits a signatory owed."""

    WRONG = 0
    """Surely another's, in this one's place."""
    OTHER = 1
    """Another's own block, which may stand beside it: the branch's remark on a member's paper."""
    UNKNOWN = 2
    LOOSE = 3
    """His, in another wording than the official one."""
    EXACT = 4


@frozen
class Reading:
    """A block's fit and the words it was told by."""

    fit: Fit
    printed: str
    signer: str
    """Who signed, as far as the block tells: the person of a member's block, post and person of another."""
    foreign: bool = False
    """It names a body of the unit's kind that nobody here knows, and a person whom nobody here knows."""


@frozen
class Wanted:
    """One signatory owed, ready to be compared."""

    roles: tuple[str, ...]
    """Folded wordings of the post."""
    others: tuple[str, ...]
    """Longer wordings of other posts that hold one of these: 'công đoàn cơ sở' is no 'đoàn cơ sở'."""
    bodies: tuple[str, ...]
    """'chi bo': the collective signed for, without 'T/M'."""
    member: str | None
    named: str | None
    """Who the text says holds the function: the meeting's chair or secretary."""
    unit: Unit
    names: UnitNames
    secretaries: frozenset[str]
    members: frozenset[str]
    kinds: tuple[tuple[str, tuple[str, ...]], ...]
    """Words of the unit's own kind and of other kinds."""

    @staticmethod
    def of(context: Context, owed: Owed, placed: Placed, people: People, rule: SignedBy) -> "Wanted":
        """From a rule and the paper at hand."""
        roles = context.ruleset.roles
        known = [w for r in rule.role for w in (roles[r].known_by if r in roles else (r,))]
        member = (placed.member.name if placed.member else owed.member) if rule.member else None
        wordings = _with_initials(tuple(fold(w) for w in known))
        elsewhere = tuple(fold(w) for k, r in roles.items() if k not in rule.role for w in r.known_by)
        return Wanted(
            wordings,
            _longer(wordings, elsewhere),
            tuple(_ON_BEHALF.sub("", _bare(a)) for a in rule.authority),
            member,
            _named(placed, rule),
            people.unit,
            people.names,
            people.secretaries,
            frozenset(name_key(m.name) for m in people.members),
            tuple((k, tuple(_bare(w) for w in v.known_by)) for k, v in context.ruleset.units.items()),
        )


@lru_cache(maxsize=256)
def _longer(wordings: tuple[str, ...], elsewhere: tuple[str, ...]) -> tuple[str, ...]:
    """Those wordings of other posts that hold one of these; asked anew for every paper."""
    return tuple(o for o in elsewhere if any(o != w and _holds(w, o) for w in wordings))


def _with_initials(wordings: tuple[str, ...]) -> tuple[str, ...]:
    """With those of three words and more abbreviated: 'cđcs' for 'công đoàn cơ sở'. Shorter ones mean several things."""
    long = [w.split() for w in wordings if len(w.split()) >= _ABBREVIATED]
    return tuple(dict.fromkeys((*wordings, *("".join(word[0] for word in words) for words in long))))


def _named(placed: Placed, rule: SignedBy) -> str | None:
    """Chair or secretary by name, where a role of the meeting is owed."""
    if not isinstance(placed.facts.meeting, Found) or rule.authority or rule.member:
        return None
    meeting = placed.facts.meeting.value
    if any("chair" in r for r in rule.role):
        return meeting.chair
    return meeting.secretary if any("secretary" in r for r in rule.role) else None


def fit(block: Signature, wanted: Wanted) -> Reading:
    """How a block fits, and how it is printed."""
    printed = " / ".join(p for p in (block.authority, block.role) if p) or (block.name or "")
    if wanted.member is not None:
        return Reading(_personal(block, wanted), printed, block.name or printed)
    signer = f"{printed} / {block.name}" if block.name and block.name != printed else printed
    if not wanted.bodies:
        return Reading(_function(block, wanted), printed, signer)
    return Reading(_official(block, wanted), printed, signer, _foreign(block, wanted))


def _personal(block: Signature, wanted: Wanted) -> Fit:
    """A member's own block. A block with an authority is a remark or a certification beside it."""
    role = _bare(f"{block.authority or ''} {block.role or ''}")
    if block.name is not None and wanted.member is not None:
        if same_name(block.name, wanted.member) or near_name(block.name, wanted.member):
            return Fit.EXACT
        if not block.authority and _PERSONAL.search(role):
            return Fit.WRONG if name_key(block.name) in wanted.members else Fit.UNKNOWN
        return Fit.OTHER if block.authority else Fit.UNKNOWN
    if not block.authority and _PERSONAL.search(role):
        return Fit.EXACT
    return Fit.OTHER if block.authority or role else Fit.UNKNOWN


def _function(block: Signature, wanted: Wanted) -> Fit:
    """A function of the meeting, by its printed role or by the name the text gives it."""
    printed = fold(f"{block.authority or ''} {block.role or ''}")
    for longer in wanted.others:
        printed = printed.replace(longer, " / ")
    # 'bí thư ký tên' holds no secretary: whole words only.
    if any(re.search(rf"(?<!\w){re.escape(w)}(?!\w)", printed.replace("bí thư ký", "bí thư")) for w in wanted.roles):
        return Fit.EXACT
    if wanted.named and block.name and same_name(block.name, wanted.named):
        return Fit.EXACT
    bare = plain(printed)
    if any(_near_words(plain(w), bare) for w in wanted.roles):
        return Fit.EXACT
    return Fit.OTHER if block.role or block.authority else Fit.UNKNOWN


def _official(block: Signature, wanted: Wanted) -> Fit:
    """A post on behalf of a body: 'T/M CHI BỘ', 'BÍ THƯ'."""
    authority, role = _bare(block.authority or ""), _bare(block.role or "")
    both = f"{authority} {role}".strip()
    if not both:
        return Fit.UNKNOWN
    post = max(_post(role or both, wanted), _post(both, wanted), key=lambda f: (f >= Fit.LOOSE, f))
    # 'K/T BÍ THƯ - PHÓ BÍ THƯ' is the branch's own deputy in the State's manner; 'K/T GIÁM ĐỐC' is another's.
    deputy = _FOR_POST.match(both) and _post(_FOR_POST.sub("", both), wanted) is Fit.EXACT and not _STATE.search(both)
    if (_FOR_HEAD.match(both) and not deputy) or (_STATE.search(both) and post is not Fit.EXACT):
        return Fit.WRONG
    body, other = _body(both, wanted), _other_body(both, wanted)
    if (other and not body) or _other_unit(block, wanted):
        return Fit.WRONG
    if post is Fit.WRONG:
        return Fit.WRONG if body or authority else Fit.OTHER
    if not body and post is Fit.UNKNOWN:
        return Fit.UNKNOWN
    plainly = any(_ON_BEHALF.sub("", authority) == b for b in wanted.bodies) and post is Fit.EXACT
    return Fit.EXACT if plainly and _ON_BEHALF.match(authority) and "/" in (block.authority or "") else Fit.LOOSE


def _body(both: str, wanted: Wanted) -> bool:
    """Whether the collective's own words stand there: those of the unit's kind, or of the authority owed."""
    own = next((words for kind, words in wanted.kinds if kind == wanted.unit.kind), ())
    related = own if any(b in own for b in wanted.bodies) else ()
    return any(_holds(b, both) for b in (*wanted.bodies, *related)) or _holds("ban thuong vu", both)


def _other_body(both: str, wanted: Wanted) -> bool:
    """Whether another kind's words stand there."""
    return any(_holds(w, both) for kind, words in wanted.kinds if kind != wanted.unit.kind for w in words)


def _other_unit(block: Signature, wanted: Wanted) -> bool:
    """Whether it is another unit's: named by the authority line, or signed by that unit's known secretary."""
    for line in (block.authority, block.role):
        if line and wanted.names.strength(line, wanted.unit) <= Strength.SHARED:
            unit, strength = wanted.names.named(line, wanted.unit)
            if (
                unit is not None
                and unit.kind == wanted.unit.kind
                and strength is Strength.EXACT
                and unit != wanted.unit
            ):
                return True
    key = name_key(block.name or "")
    return bool(key) and key in wanted.secretaries and key not in wanted.members


def _foreign(block: Signature, wanted: Wanted) -> bool:
    if name_key(block.name or "") in wanted.members:
        return False
    said = (block.authority, _HEAD_POST.sub("", fold(block.role or "")))
    return any(wanted.names.tells_no_sister(line, wanted.unit) for line in said if line)


def _post(role: str, wanted: Wanted) -> Fit:
    """Whether the post is a wanted one. A deputy's title holds the head's: the whole words decide."""
    known = [plain(w) for w in wanted.roles]
    if any(_holds(k, role) for k in known):
        return Fit.EXACT
    if any(_near_words(k, role) for k in known):
        return Fit.LOOSE
    return Fit.WRONG if _POST.search(role) else Fit.UNKNOWN


def _near_words(wanted: str, printed: str) -> bool:
    """Whether a poor reading of the words stands there: one letter in four may be wrong."""
    size = len(wanted.split())
    found = printed.split()
    return len(wanted) >= 6 and any(
        near_name(" ".join(found[i : i + size]), wanted) for i in range(len(found) - size + 1)
    )


@lru_cache(maxsize=16384)
def _bare(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in plain(text)).split())


def _holds(words: str, text: str) -> bool:
    return f" {words} " in f" {text} "
