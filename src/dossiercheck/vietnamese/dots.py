"""Dotted lines of printed forms: taken away from round what was filled in, left where nothing was.

    filled := leader value leader | leader number          leader := two or more of '.', '…', '_'

'Có mặt: .....08..... đ/c' says 'Có mặt: 08 đ/c', a comma stands where another label follows words; 'ngày......tháng......năm' stays blank, for a label's word between
leaders is no value.
"""

import re

_LEADER = r"(?:[._…]{2,}|…)"
# A value is a number, or begins with a capital letter or an address, and touches the leaders on both sides.
_FILLED = re.compile(
    rf"{_LEADER}\s?(?P<number>\d+(?:[/,.]\d+)*%?)\s?{_LEADER}|{_LEADER}(?P<late>\d)"
    rf"|(?:(?<=[\s:;,(/])|^){_LEADER}(?P<words>(?:đ/c|đồng chí|không|[^\W\d_a-z])[^.…_:;]{{0,78}}(?<!\s)){_LEADER}(?P<on>(?=\s*[^\W\d_]))?(?=[\s;,)/]|$)"
)


def undotted(text: str) -> str:
    """The text without the leaders round filled values; the text itself where there are none.

    >>> undotted("Có mặt: ....08.... đ/c; Chủ tọa: .....Tăng Bá Hòa..... Chức vụ: ......")
    'Có mặt:  08  đ/c; Chủ tọa:  Tăng Bá Hòa, Chức vụ: ......'
    >>> undotted("ngày......tháng......năm 20....")
    'ngày......tháng......năm 20....'
    """
    if ".." not in text and "…" not in text and "__" not in text:
        return text
    return _FILLED.sub(_value, text)


def _value(match: re.Match[str]) -> str:
    if match["late"]:
        return f" {match['late']}"
    if match["number"]:
        return f" {match['number']} "
    return f" {match['words']}{',' if match['on'] is not None else ' '}"
