"""The language of help and messages: Vietnamese unless English is asked for."""

import os
import sys
from typing import Literal

Lang = Literal["vi", "en"]


def asked_language() -> Lang:
    """`--lang en` on the command line, else the environment's DOSSIERCHECK_LANG, else Vietnamese."""
    arguments = sys.argv[1:]
    for at, argument in enumerate(arguments):
        if argument == "--lang=en" or (argument == "--lang" and arguments[at + 1 : at + 2] == ["en"]):
            return "en"
    return "en" if os.environ.get("DOSSIERCHECK_LANG") == "en" else "vi"


def say(vi: str, en: str) -> str:
    """One of the two, by the language asked for."""
    return en if asked_language() == "en" else vi
