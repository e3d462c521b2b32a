"""Documents made by hand, so that painting is tried without composing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing_app.document.block import (
    Block,
    Cell,
    ColumnHead,
    Document,
    Figure,
    Heading,
    List,
    ListItem,
    Metadata,
    Note,
    Notes,
    Pair,
    Paragraph,
    Particular,
    Table,
    Tile,
    Tiles,
    TitleBlock,
)
from briefing_app.document.inline import FigureText, Inline, Line, Link, NoteMark, Span, Text
from briefing_app.document.picture import LINE, MOVE, PathMark, PathStep, Picture, TextMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.pdf.rendering import Rendered

MADE_AT = dt.datetime(2025, 10, 13, 9, 30, tzinfo=dt.UTC)
TAGS = {"nl": "nl-NL", "fr": "fr-FR", "en": "en-GB"}
NBSP, NARROW = "\u00a0", "\u202f"


def line(text: str, language: str = "nl") -> Line:
    return Line((Text(text),), language)


def both(dutch: str, french: str) -> tuple[Line, ...]:
    return (line(dutch, "nl"), line(french, "fr"))


def paragraph(*content: Inline | str, language: str = "nl") -> Paragraph:
    nodes = tuple(Text(node) if isinstance(node, str) else node for node in content)
    return Paragraph(content=nodes, language=language)


def pair(dutch: Sequence[Inline | str], french: Sequence[Inline | str], place: str = "") -> Pair:
    return Pair(
        columns=((paragraph(*dutch),), (paragraph(*french, language="fr"),)),
        place=place,
    )


def headings(number: str, dutch: str, french: str, level: int = 1) -> Pair:
    return Pair(
        columns=tuple(
            (
                Heading(
                    content=(Text(text),),
                    level=level,
                    language=language,
                    number=number,
                    anchor=f"section-{number}-{language}",
                    place=f"s{number}",
                ),
            )
            for text, language in ((dutch, "nl"), (french, "fr"))
        ),
        place=f"s{number}",
    )


def picture() -> Picture:
    marks: list[PathMark | TextMark] = []
    bars = (("Europese Unie · Union européenne", 70), ("Rijk · État", 70), ("Nij Begun", 60))
    for index, (label, amount) in enumerate(bars):
        y = 60.0 - 21 * index
        marks.append(TextMark(label, 0, y + 4, 8, (0.1, 0.1, 0.1)))
        steps: list[PathStep] = [(MOVE, (172.0, y)), (LINE, (172.0 + 3.2 * amount, y))]
        steps += [(LINE, (172.0 + 3.2 * amount, y + 13)), (LINE, (172.0, y + 13)), ("h", ())]
        marks.append(PathMark(tuple(steps), fill=(0.07, 0.26, 0.43)))
        marks.append(TextMark(str(amount), 176 + 3.2 * amount, y + 4, 8, (0, 0, 0), weight=600))
    axis = ((MOVE, (172.0, 12.0)), (LINE, (172.0, 78.0)))
    marks.append(PathMark(axis, stroke=(0.2, 0.2, 0.2), line_width=0.8))
    return Picture(484, 84, tuple(marks))


def front() -> list[Block]:
    particulars = (
        Particular(
            label=both("Aan", "À"),
            content=both(
                "De Voorzitter van de Tweede Kamer",
                "La Présidente de la Seconde Chambre (Tweede Kamer)",
            ),
        ),
        Particular(label=both("Datum", "Date"), content=both("13 oktober 2025", "13 octobre 2025")),
        Particular(label=both("Kenmerk", "Réf."), content=(line("DE-2025-0417"),)),
        Particular(label=both("Bijlagen", "Annexes"), content=(line("2"),)),
    )
    tiles = (
        ("€ 200 mln.", "totale investering", "200 M€ · investissement total"),
        ("€ 70 mln.", "Europese Unie", "70 M€ · Union européenne"),
        ("circa 500", "banen in de regio", "environ 500 emplois dans la région"),
        ("2027", "volledig operationeel", "pleinement opérationnelle"),
    )
    return [
        TitleBlock(
            titles=both(
                "Europese subsidie voor de AI-fabriek in Groningen",
                "Subvention européenne pour la fabrique d’IA de Groningue",
            ),
            sender=both("Ministerie van Economische Zaken", "Ministère des Affaires économiques"),
            marking=both("CONCEPT", "PROJET"),
            particulars=particulars,
        ),
        Tiles(
            language="nl",
            tiles=tuple(
                Tile(figure=line(figure), labels=(line(first), line(second, "fr")))
                for figure, first, second in tiles
            ),
        ),
        ColumnHead(lines=both("Nederlands", "Français")),
    ]


def notes() -> list[Block]:
    entries = (
        ("Ministerie van Economische Zaken, ", "Kamerbrief over de AI-fabriek", "nl"),
        ("SURF, ", "Nederlandse AI-fabriek krijgt groen licht", "nl"),
        ("Commission européenne, ", "Des fabriques d’IA pour l’Europe", "fr"),
    )
    return [
        headings("", "Bronnen", "Sources"),
        Notes(
            notes=tuple(
                Note(
                    number=index,
                    language="nl",
                    content=(
                        Text(publisher),
                        Span((Text(title),), language),
                        Text(", 13 oktober 2025, "),
                        Link((Text("https://example.org/doc"),), "https://example.org/doc"),
                    ),
                )
                for index, (publisher, title, language) in enumerate(entries, 1)
            )
        ),
    ]


def body() -> list[Block]:
    seventy = FigureText(f"€{NBSP}70{NBSP}miljoen", "eu")
    soixante = FigureText(f"70{NBSP}millions d’euros", "eu")
    figure = Figure(
        picture=picture(),
        language="nl",
        caption=both(
            "Figuur 1 · Financiering per financier, in miljoen euro",
            "Figure 1 · Financement par contributeur, en millions d’euros",
        ),
        alternative=both("Staafdiagram: 70, 70 en 60.", "Diagramme : 70, 70 et 60."),
        source=both("Bronnen: 1, 3. Gegevens: bijlage A.", "Sources : 1, 3. Données : annexe A."),
        place="figure",
    )
    return [
        headings("1", "Financiering", "Financement"),
        pair(
            (
                "De Europese Unie draagt ",
                seventy,
                " bij aan de AI-fabriek in Groningen.",
                NoteMark((1,)),
                " Met de bijdragen van het Rijk en van het programma Nij Begun komt de totale "
                "investering op ",
                FigureText(f"€{NBSP}200{NBSP}miljoen", "total"),
                ".",
                NoteMark((1, 3)),
            ),
            (
                "L’Union européenne contribue à hauteur de ",
                soixante,
                " à la fabrique d’IA de Groningue.",
                NoteMark((1,)),
                " Avec les apports de l’État et du programme Nij Begun, l’investissement total "
                "atteint ",
                FigureText(f"200{NBSP}millions d’euros", "total"),
                ".",
                NoteMark((1, 3)),
            ),
            place="p1",
        ),
        figure,
        headings("2", "Wat er komt", "Ce qui sera construit"),
        pair(
            (
                "De faciliteit bestaat uit een supercomputer, een data-infrastructuur en een "
                "expertisecentrum. Start-ups, onderzoekers, onderwijs en overheden krijgen "
                "toegang tot rekenkracht en kennis.",
                NoteMark((2,)),
            ),
            (
                "L’installation comprend un supercalculateur, une infrastructure de données et "
                "un centre d’expertise. Jeunes pousses, chercheurs, enseignement et "
                "administrations auront accès à la puissance de calcul et aux connaissances.",
                NoteMark((2,)),
            ),
            place="p2",
        ),
        lists(),
        headings("2.1", "Planning", "Calendrier", level=2),
        pair(
            (
                "Het expertisecentrum opent in 2026; de supercomputer draait naar verwachting "
                "in 2027 op volle capaciteit.",
                NoteMark((3,)),
            ),
            (
                f"Le centre d’expertise ouvrira en 2026{NARROW}; le supercalculateur devrait "
                "tourner à pleine capacité en 2027.",
                NoteMark((3,)),
            ),
            place="p3",
        ),
    ]


def lists() -> Pair:
    items = {
        "nl": ("gezondheid en landbouw", "mobiliteit, veiligheid en energie", "defensie"),
        "fr": ("santé et agriculture", "mobilité, sécurité et énergie", "défense"),
    }
    return Pair(
        columns=tuple(
            (
                List(
                    language=language,
                    items=tuple(
                        ListItem(blocks=(paragraph(text, language=language),)) for text in texts
                    ),
                ),
            )
            for language, texts in items.items()
        )
    )


def table(rows: int = 3) -> Table:
    head = tuple(
        Cell(lines=both(dutch, french), header="column", align=align)
        for dutch, french, align in (
            ("Feit", "Fait", "left"),
            ("Waarde", "Valeur", "right"),
        )
    )
    content = tuple(
        (
            Cell(lines=both(f"Bijdrage {index}", f"Contribution {index}"), header="row"),
            Cell(lines=both(f"€ {index} mln.", f"{index} M€"), align="right"),
        )
        for index in range(1, rows + 1)
    )
    return Table(
        rows=(head, *content),
        language="nl",
        widths=(0.7, 0.3),
        caption=both("Tabel 1 · Bijdragen", "Tableau 1 · Contributions"),
    )


def document(
    *blocks: Block, draft: bool = True, languages: tuple[str, ...] = ("nl", "fr")
) -> Document:
    return Document(
        blocks=blocks,
        languages=languages,
        metadata=Metadata(
            titles=both("Europese subsidie AI-fabriek", "Subvention européenne fabrique d’IA"),
            author="Ministerie van Economische Zaken",
        ),
        footer=both("Europese subsidie AI-fabriek", "Subvention européenne fabrique d’IA"),
        draft=draft,
        marking=both("CONCEPT", "PROJET"),
        page_label=both("Pagina {page} van {pages}", "Page {page} sur {pages}"),
        tags=TAGS,
    )


def note() -> Document:
    """The page that the design shows."""
    return document(*front(), *body(), *notes(), table())


def rendered(document: Document) -> Rendered:
    from briefing_app.pdf.rendering import render

    return render(document, made_at=MADE_AT, identifier="urn:uuid:1")
