"""What the verbs of every noun share: finding a row, writing its texts, removing it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from briefing_app.errors import Message, UserError, message
from briefing_app.session.desk import found
from briefing_app.session.keys import row_of, settle_key
from briefing_app.store.history import instant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from briefing_app.domain.fact import Texts
    from briefing_app.session.desk import Desk
    from briefing_app.store.rows import Cell


class HasKey(Protocol):
    """A value of the domain that has a key."""

    @property
    def key(self) -> str:
        """The key."""


Thing = TypeVar("Thing", bound=HasKey)


class NounVerbs(Generic[Thing]):
    """The verbs that all nouns have.

    ``titles`` is the field that names a row; ``fields`` are all that hold a text per language;
    ``columns`` are what :meth:`change` may set besides.
    """

    table: ClassVar[str]
    titles: ClassVar[str]
    fields: ClassVar[frozenset[str]]
    columns: ClassVar[frozenset[str]]
    label_new: ClassVar[str]
    label_edit: ClassVar[str]
    label_remove: ClassVar[str]

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def _load(self, ids: Iterable[int] | None = None) -> dict[int, Thing]:
        raise NotImplementedError

    def all(self) -> list[Thing]:
        """Return all of them, in the dossier's order."""
        return list(self._load().values())

    def get(self, row: int) -> Thing:
        """Return one by id; raise ``NotFound``."""
        return found(self._load([row]), row)

    def by_key(self, key: str) -> Thing:
        """Return one by key; raise ``NotFound``."""
        return self.get(row_of(self._desk.db, self.table, key))

    def change(self, row: int, *, by: object | None = None, **fields: object) -> None:
        """Set fields of a row; ``title={...}`` and the like replace all texts of that field.

        Raises ``UserError`` for a value that the field cannot have, ``TypeError`` for a field
        that there is not.
        """
        unknown = fields.keys() - self.fields - self.columns
        if unknown:
            raise TypeError(f"{self.table} has no {sorted(unknown)}")
        thing = self.get(row)
        self._check(thing, fields)
        with self._desk.step(self._label(self.label_edit, thing), by) as rows:
            rows.change(self.table, row, **{
                name: to_cell(value) for name, value in fields.items() if name in self.columns
            })  # fmt: skip
            for name, value in fields.items():
                if name in self.fields:
                    rows.write_texts(self.table, row, name, as_texts(value))

    def write(
        self, row: int, field: str, language: str, text: str, *, by: object | None = None
    ) -> None:
        """Write one text; an empty one removes it."""
        if field not in self.fields:
            raise TypeError(f"{self.table} has no text {field}")
        thing = self.get(row)
        with self._desk.step(self._label(self.label_edit, thing), by) as rows:
            rows.write_text(self.table, row, field, language, text)

    def remove(self, row: int, *, by: object | None = None) -> None:
        """Remove a row with all that belongs to it; undo brings everything back."""
        thing = self.get(row)
        with self._desk.step(self._label(self.label_remove, thing), by) as rows:
            rows.remove(self.table, row)

    def _check(self, thing: Thing, fields: Mapping[str, object]) -> None:
        """Raise ``UserError`` when fields cannot be changed so."""

    def _add(
        self, key: str | None, texts: Mapping[str, Texts], columns: Mapping[str, object],
        by: object | None,
    ) -> int:  # fmt: skip
        titles = texts.get(self.titles, {})
        key = settle_key(self._desk.db, self.table, key, titles)
        label = Message(self.label_new, {"title": name_of(titles, key)})
        with self._desk.step(label, by) as rows:
            cells = {name: to_cell(value) for name, value in columns.items()}
            row = rows.add(self.table, key=key, **cells)
            for field, by_language in texts.items():
                rows.write_texts(self.table, row, field, by_language)
        return row

    def _label(self, text: str, thing: Thing, **fields: object) -> Message:
        titles = getattr(thing, self.titles)
        name = titles if isinstance(titles, str) else name_of(titles, thing.key)
        return Message(text, {"title": name or thing.key, **fields})


def name_of(titles: Mapping[str, str], key: str) -> str:
    """Return a name for a label: the first title that there is, cut to a line, or the key."""
    first = " ".join(next(iter(titles.values()), key).split())
    return first if len(first) <= 60 else first[:59] + "…"


def as_texts(value: object) -> Texts:
    """Return texts by language; raise ``TypeError`` for anything else."""
    if not isinstance(value, dict):
        raise TypeError("texts are given by language")
    return value


def to_cell(value: object) -> Cell:
    """Return a value of the domain as the dossier keeps it."""
    if value is None or isinstance(value, (int, str, bytes)):
        return int(value) if isinstance(value, bool) else value
    if isinstance(value, dt.datetime):
        return instant(value)
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return str(value)


def one_of(read: Callable[[str], object], value: object) -> None:
    """Raise ``UserError`` when a code is not in its closed list."""
    try:
        read(str(value))
    except ValueError as error:
        raise UserError(
            message("“{value}” is not one of the choices."), "", value=str(value)
        ) from error
