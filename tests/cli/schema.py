"""Enough of JSON Schema to hold a file against ours; an unknown word of it raises."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,), "boolean": (bool,),
    "null": (type(None),),
}  # fmt: skip
_WORDS = {
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "additionalProperties",
    "required", "properties", "items", "anyOf", "enum", "const", "pattern",
}  # fmt: skip


def breaches(data: Any, schema: Any, whole: Any = None, path: str = "") -> Iterator[str]:
    """Yield the places where data are not as the schema says."""
    whole = whole or schema
    assert set(schema) <= _WORDS
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    if "anyOf" in schema and all(
        list(breaches(data, each, whole, path)) for each in schema["anyOf"]
    ):
        yield f"{path}: none of the choices"
    yield from (f"{path}: {what}" for what in _simple(data, schema))
    if isinstance(data, dict):
        yield from _object(data, schema, whole, path)
    if isinstance(data, list) and "items" in schema:
        for place, each in enumerate(data):
            yield from breaches(each, schema["items"], whole, f"{path}/{place}")


def _simple(data: Any, schema: Any) -> Iterator[str]:
    if "enum" in schema and data not in schema["enum"]:
        yield f"{data!r} is none of the codes"
    if "const" in schema and data != schema["const"]:
        yield f"{data!r} is not {schema['const']}"
    if "pattern" in schema and isinstance(data, str) and not re.search(schema["pattern"], data):
        yield f"{data!r} is not of the form"
    if "type" in schema:
        names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        if not isinstance(data, tuple(each for name in names for each in _TYPES[name])):
            yield f"{data!r} is no {names}"


def _object(data: dict[str, Any], schema: Any, whole: Any, path: str) -> Iterator[str]:
    known, other = schema.get("properties", {}), schema.get("additionalProperties", {})
    yield from (
        f"{path}/{name} is missing" for name in schema.get("required", ()) if name not in data
    )
    for name, each in data.items():
        if name in known:
            yield from breaches(each, known[name], whole, f"{path}/{name}")
        elif other is False:
            yield f"{path}/{name} is not known"
        elif other:
            yield from breaches(each, other, whole, f"{path}/{name}")
