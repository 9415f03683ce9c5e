"""Is this word a Vietnamese syllable? The grammar of spelling tells one encoding from another."""

import re
import unicodedata
from functools import lru_cache


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ONSETS = _set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x") | {""}
_RHYMES = _set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc
    oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc ui um un ung up ut uê uêch uênh uêu uy uya uych uyên uyêt uynh uyp uyt uyu uôc uôi uôm
    uôn uông uôp uôt uơ ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu
    """
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOPPED = ("c", "p", "t", "ch")
_ONSET = re.compile(r"(?:ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])?")


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word, in any case, is spelled as Vietnamese syllables are.

    >>> is_syllable("Quyết"), is_syllable("QuyÕt"), is_syllable("Coäng")
    (True, False, False)
    """
    if not 0 < len(word) <= 8:
        return False
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in parts if c in _TONES]
    bare = unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES))
    if len(tones) > 1:
        return False
    onset = _ONSET.match(bare)
    assert onset is not None
    splits = {onset.end(), onset.end() - 1} if onset.group() in {"gi", "qu"} else {onset.end()}
    rhyme = next((bare[at:] for at in sorted(splits) if bare[:at] in _ONSETS and bare[at:] in _RHYMES), None)
    if rhyme is None:
        return False
    return not rhyme.endswith(_STOPPED) or tones in (["\u0301"], ["\u0323"])
