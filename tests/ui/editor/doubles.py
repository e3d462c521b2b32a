"""Stand-ins for what an editor is handed: faces, offers and colours without a dossier."""

from __future__ import annotations

from PySide6.QtGui import QColor

from briefing_app.ui.editor.face import Face, Offer


class PlainFaces:
    def __init__(self) -> None:
        self.wording = {"eu-contribution": "€\u00a070\u00a0miljoen", "new-jobs": "circa 500 banen"}

    def fact(self, key: str, form: str) -> Face:
        if key not in self.wording:
            return Face(key, "must", "?", "unknown")
        return Face(self.wording[key], hint=f"{key} {form}")

    def source(self, key: str, place: str) -> Face:
        return Face("[1]", hint=f"{key} {place}")


class PlainOffers:
    def facts(self, words: str) -> list[Offer]:
        found = [
            Offer("{{fact:eu-contribution}}", "EU contribution", "€\u00a070\u00a0miljoen"),
            Offer("{{fact:new-jobs}}", "New jobs", "circa 500 banen"),
        ]
        return [offer for offer in found if words.lower() in offer.title.lower()]

    def sources(self, words: str) -> list[Offer]:
        found = [Offer("[@surf]", "SURF", "10 Oct 2025")]
        return [offer for offer in found if words.lower() in offer.title.lower()]


def plain_colours(tone: str) -> tuple[QColor, QColor]:
    return QColor("#E7EEF5"), QColor("#12436D" if tone == "accent" else "#A3324A")
