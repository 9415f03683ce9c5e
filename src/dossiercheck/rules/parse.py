"""YAML becomes data and a line and column for every value, or what is wrong with the YAML, in a clerk's words."""

import re
from typing import Any

import yaml

from dossiercheck.model.diagnostic import Diagnostic
from dossiercheck.rules.events import Builder, StopReadingError, place_of
from dossiercheck.rules.positions import Positions

# What YAML forbids in a file: control characters other than tab and line ends.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, name: str, lang: str = "vi") -> tuple[Any, Positions] | tuple[Diagnostic, ...]:
    """The data and its positions, or what is wrong with the YAML itself. An empty file is None.

    `name` is how diagnostics call the file. Plain 'no', '0123' and '12:30' stay text; ISO dates become dates.
    """
    if (bad := _CONTROL.search(text)) is not None:
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        return (Diagnostic(name, "yaml", _say(lang, "control"), line, column),)
    builder = Builder()
    stopped = _run(builder, text, name, lang)
    twice = [Diagnostic(name, "duplicate-key", _say(lang, "duplicate").format(k), *at) for k, at in builder.twice]
    return (*twice, *stopped) or (builder.root, builder.positions)


def _run(builder: Builder, text: str, name: str, lang: str) -> tuple[Diagnostic, ...]:
    """Feed the builder; what stopped it, if anything did."""
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except StopReadingError as stop:
        said = _say(lang, stop.key).format(*stop.values)
        return (Diagnostic(name, "yaml", said, *place_of(stop.mark)),)
    except yaml.YAMLError as error:
        problem = getattr(error, "problem", None) or getattr(error, "context", None) or str(error).split("\n")[0]
        said = _say(lang, "malformed").format(_problem(problem, lang))
        return (Diagnostic(name, "yaml", said, *place_of(getattr(error, "problem_mark", None))),)
    return ()


_SENTENCES = {
    "malformed": ("YAML viết sai: {}.", "The YAML is malformed: {}."),
    "duplicate": ("Khóa «{}» viết hai lần.", "The key “{}” stands twice."),
    "documents": ("Tệp có nhiều phần cách nhau bằng «---»; chỉ được một.", "The file holds several documents; one is wanted."),
    "key": ("Khóa phải là chữ.", "A key must be text."),
    "depth": ("Lồng nhau quá {} tầng.", "Nested deeper than {} levels."),
    "size": ("Tệp quá lớn.", "The file is too large."),
    "tag": ("Không dùng được nhãn «{}».", "The tag “{}” is not allowed."),
    "alias": ("Không có neo «&{0}» trước «*{0}».", "There is no anchor “&{0}” before “*{0}”."),
    "control": ("Có ký tự điều khiển không được phép.", "There is a control character, which YAML does not allow."),
}  # fmt: skip

# The parser's own words, in Vietnamese; what is not here is told as it is.
_PROBLEMS = {
    "mapping values are not allowed in this context": "dấu hai chấm ở đây không hợp lệ; đặt giá trị trong dấu ngoặc kép",
    "did not find expected key": "thụt đầu dòng không khớp hoặc thiếu khóa",
    "could not find expected ':'": "thiếu dấu hai chấm sau khóa",
    "did not find expected '-' indicator": "thụt đầu dòng không khớp trong danh sách",
    "did not find expected ',' or ']'": "thiếu dấu phẩy hoặc dấu «]»",
    "did not find expected ',' or '}'": "thiếu dấu phẩy hoặc dấu «}»",
    "did not find expected node content": "thiếu giá trị",
    "found unexpected end of stream": "hết tệp khi chưa đóng dấu ngoặc",
    "found character that cannot start any token": "ký tự không được đứng đầu (dấu tab, @ hoặc `)",
    "exceeded maximum nesting depth": "lồng nhau quá nhiều tầng",
    "found unknown escape character": "dấu «\\» trong ngoặc kép không hợp lệ",
}


def _problem(text: str, lang: str) -> str:
    return _PROBLEMS.get(text, text) if lang == "vi" else text


def _say(lang: str, key: str) -> str:
    return _SENTENCES[key][lang == "en"]
