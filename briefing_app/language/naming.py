"""Facts in messages: named to their reader by title, in the quotation marks of the language.

A message carries the key of a fact, which never changes and reads the same in every language;
whoever shows it knows the titles.  A key is shown only where a title does not tell which fact.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing_app.language.catalog import Catalog

_FIELDS = frozenset({"key", "whole", "part", "numerator", "denominator", "earlier", "other"})
"""Fields of messages that hold the key of a fact."""


class FactNames:
    """How facts are named in one language; ``titles`` by key and language."""

    def __init__(self, titles: Mapping[str, Mapping[str, str]], catalog: Catalog) -> None:
        self._titles, self._catalog = titles, catalog

    def show(self, said: Message) -> str:
        """Return a message's sentence, with its facts named by their titles."""
        named = {name: self._name(str(said.fields[name])) for name in self._named_in(said)}
        return self._catalog.show(Message(said.text, {**said.fields, **named}))

    def keys(self, said: Message) -> list[str]:
        """Return the keys of the facts that a message names."""
        return list(dict.fromkeys(str(said.fields[name]) for name in self._named_in(said)))

    def _named_in(self, said: Message) -> Iterator[str]:
        for name, value in said.fields.items():
            if name in _FIELDS and isinstance(value, str) and value in self._titles:
                yield name

    def _name(self, key: str) -> Message | str:
        title = self._title(key)
        if not title:
            return key
        if self._count[title] > 1:
            return Message(message("“{name}” ({key})"), {"name": title, "key": key})
        return Message(message("“{name}”"), {"name": title})

    def _title(self, key: str) -> str:
        """Return a title in the reader's language, else in the first that has one."""
        texts = self._titles[key]
        title = texts.get(self._catalog.language) or next(filter(None, texts.values()), "")
        return " ".join(title.split())

    @cached_property
    def _count(self) -> Counter[str]:
        return Counter(map(self._title, self._titles))
