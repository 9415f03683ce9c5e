"""Short ways to write a value in a pack: one item without brackets, one text for both languages.

The printed JSON Schema tells both forms, so that editors accept what the loader accepts.
"""

from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


def _many(value: Any) -> Any:
    return value if isinstance(value, list | tuple) or value is None else [value]


def _both(value: Any) -> Any:
    return {"vi": value, "en": value} if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """A list whose only item may stand without brackets: `role: chair`."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The list's schema, reached through a wrapper that adds the brackets."""
        return core_schema.no_info_before_validator_function(_many, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Either form."""
        array = handler(schema)
        return {"anyOf": [array["items"], array]}


@dataclass(frozen=True, slots=True)
class Both:
    """A text in two languages; a plain string stands for both (names that are not translated)."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The pair's schema, reached through a wrapper that doubles a plain string."""
        return core_schema.no_info_before_validator_function(_both, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Either form."""
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(schema)]}
