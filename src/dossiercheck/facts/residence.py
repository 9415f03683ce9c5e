"""The opinion of the Party committee where the members live, as minutes mention it: the sentence, as printed.

Looks for a sentence that names the place of residence ('cấp ủy nơi cư trú', 'chi bộ nơi ở', 'chi ủy tổ dân phố') and an
opinion ('ý kiến', 'nhận xét', 'phản ánh', 'xác nhận'). That no opinion has come yet is a mention too: the sentence says so.

Traps: 'giữ mối liên hệ với chi ủy nơi cư trú' is a member's duty, 'Nơi cư trú: ...' an address.
"""

import re

from dossiercheck.facts.layout import evidence, missing, paragraphs, told
from dossiercheck.facts.running import paired
from dossiercheck.model.document import Document
from dossiercheck.model.fact import Fact, Found

_HOME = re.compile(
    r"nơi (?:cư trú|ở(?! *:)|thường trú|tạm trú|sinh sống|đảng viên (?:cư trú|sinh sống))"
    r"|(?:chi (?:[uủ][ỷy]|bộ)|cấp [uủ][ỷy]) (?:tổ dân phố|khối phố|khu phố|khu dân cư|thôn|địa bàn|địa phương)"
)
_OPINION = re.compile(r"ý kiến|nhận xét|phản ánh|xác nhận|đánh giá|góp ý|phiếu lấy")
_ADDRESS = re.compile(r"nơi [^:.;]{1,20}:")
_SENTENCE = re.compile(r"[^.;]+(?:[.;](?!\s|$)[^.;]*)*[.;]?")


def find(document: Document) -> Fact[str]:
    """Find the first such sentence."""
    if not _HOME.search(told(document)):
        return missing(document)
    for paragraph in paragraphs(document):
        text, folded = paired(paragraph.text)
        for sentence in _SENTENCE.finditer(folded):
            said = sentence.group()
            home = _HOME.search(said)
            if home and _OPINION.search(said) and not _ADDRESS.match(said.strip(" -+*")):
                quote = text[sentence.start() : sentence.end()].strip()
                return Found(
                    quote, (evidence(document, paragraph.lines, quote),), min(x.confidence for x in paragraph.lines)
                )
    return missing(document)
