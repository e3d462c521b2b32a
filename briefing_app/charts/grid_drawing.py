"""A stakeholder grid from request to drawing: picks who is shown, then pictures and words it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.charts.grid import Place, Words, draw_grid
from briefing_app.charts.label import parts, tidy
from briefing_app.charts.people import select_people
from briefing_app.charts.speech import Speech
from briefing_app.document.picture import ChartDrawing, DataRow
from briefing_app.domain.codes import Position
from briefing_app.errors import message
from briefing_app.language.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.charts.label import Line
    from briefing_app.charts.people import Person
    from briefing_app.charts.request import Request
    from briefing_app.charts.ruler import Ruler
    from briefing_app.domain.fact import Texts
    from briefing_app.language.catalog import Catalog

_MOST_DETAILED = 6
_SEMIBOLD = 600
_NONE = "–"
_TITLED = message("Stakeholder grid “{title}”.")
_JUDGED = message("{name}: influence {influence} of 5, interest {interest} of 5, {position}.")
_NOT_JUDGED = message("{name}: {position}, not judged.")
_OF_POSITION = message("{position}: {names}.")
_TABLE = message("The data table gives influence and interest of each.")


def draw_stakeholders(
    request: Request, catalog: Callable[[str], Catalog], ruler: Ruler
) -> ChartDrawing:
    """Draw a stakeholder grid; raise ``UserError`` when it has nobody."""
    chart, languages = request.chart, request.languages
    people = select_people(chart, request.stakeholders, request.all_languages)
    everybody = [Speech(catalog(code), request.voices[code]) for code in request.all_languages]
    speeches = everybody[: len(languages)]
    titles = {}
    for speech in speeches:
        fallback = speech.catalog.pgettext("document", "Stakeholder grid")
        titles[speech.language] = chart.title.get(speech.language, "").strip() or fallback
    alternatives = {
        speech.language: chart.alternative.get(speech.language, "").strip()
        or _alternative(people, titles[speech.language], speech)
        for speech in speeches
    }
    places = [
        Place(
            parts(
                person.name, languages, weight=_SEMIBOLD if person.emphasis else 400,
                own=person.name_languages, room=request.room,
            ),
            person.position, person.influence, person.interest,
        )
        for person in people
    ]  # fmt: skip
    columns, rows = _table(people, everybody)
    return ChartDrawing(
        picture=draw_grid(places, _words(request, everybody), request.width, ruler),
        title=titles,
        subtitle={code: chart.subtitle.get(code, "").strip() for code in languages},
        alternative=alternatives,
        columns=columns,
        rows=rows,
        fact_keys=(),
    )


def _words(request: Request, speeches: Sequence[Speech]) -> Words:
    def line(say: Callable[[Speech], str]) -> Line:
        texts = {speech.language: say(speech) for speech in speeches}
        return parts(texts, request.languages, room=request.room)

    # One arrow is enough for the labels of all languages beside each other.
    later, earlier = request.languages[1:], request.languages[:-1]
    return Words(
        influence=line(
            lambda speech: ("" if speech.language in later else "↑ ") + _influence(speech)
        ),
        interest=line(
            lambda speech: _interest(speech) + ("" if speech.language in earlier else " →")
        ),
        not_judged=line(lambda speech: speech.catalog.pgettext("document", "Not judged")),
        positions={
            position: line(lambda speech, position=position: _position(position, speech))  # type: ignore[misc]
            for position in Position
        },
    )


def _influence(speech: Speech) -> str:
    return speech.catalog.pgettext("document", "Influence")


def _interest(speech: Speech) -> str:
    return speech.catalog.pgettext("document", "Interest")


def _position(position: Position, speech: Speech) -> str:
    return speech.catalog.gettext(label(position))


def _alternative(people: Sequence[Person], title: str, speech: Speech) -> str:
    """Say who stands where: each one of a few, names by position of many."""
    sentences = [speech.catalog.gettext(_TITLED, title=title)]
    if len(people) <= _MOST_DETAILED:
        sentences += [_judged(person, speech) for person in people]
        return " ".join(sentences)
    for position in Position:
        names = [_name(person, speech) for person in people if person.position is position]
        if names:
            word = _position(position, speech)
            listed = speech.enumeration(names)
            sentences.append(speech.catalog.gettext(_OF_POSITION, position=word, names=listed))
    return " ".join([*sentences, speech.catalog.gettext(_TABLE)])


def _judged(person: Person, speech: Speech) -> str:
    word = _position(person.position, speech)
    position = word[:1].lower() + word[1:]
    name = _name(person, speech)
    if person.influence is None or person.interest is None:
        return speech.catalog.gettext(_NOT_JUDGED, name=name, position=position)
    return speech.catalog.gettext(
        _JUDGED, name=name, influence=person.influence, interest=person.interest, position=position
    )


def _name(person: Person, speech: Speech) -> str:
    return tidy(person.name[speech.language])


def _table(
    people: Sequence[Person], speeches: Sequence[Speech]
) -> tuple[tuple[Texts, ...], tuple[DataRow, ...]]:
    def each(say: Callable[[Speech], str]) -> Texts:
        return {speech.language: say(speech) for speech in speeches}

    def mark(number: int | None) -> Texts:
        return each(lambda _: _NONE if number is None else str(number))

    heads = (
        each(_influence),
        each(_interest),
        each(lambda speech: speech.catalog.pgettext("document", "Position")),
    )
    rows = []
    for person in people:
        position = person.position
        word = {speech.language: _position(position, speech) for speech in speeches}
        names = {speech.language: _name(person, speech) for speech in speeches}
        rows.append(DataRow(names, (mark(person.influence), mark(person.interest), word)))
    return heads, tuple(rows)
