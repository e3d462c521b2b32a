"""Quotations in running text: what is one, and who said it."""

from __future__ import annotations

import pytest

from briefing_app.intake.candidates import Candidate, candidates


def quotes(text: str, language: str) -> list[Candidate]:
    return [one for one in candidates(text, language) if one.kind == "quote"]


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker", "role"),
    [
        (
            "fr",
            "Selon Willem Jonker, président du conseil d’AIC4NL, c’est une étape. "
            "« Nous construisons l’IA : une alternative. »",
            "Nous construisons l’IA : une alternative.",
            "Willem Jonker",
            "président du conseil d’AIC4NL",
        ),
        (
            "fr",
            "Le ministre de l’Économie Jan Jansen souligne : « C’est crucial pour nous. »",
            "C’est crucial pour nous.",
            "Jan Jansen",
            "ministre de l’Économie",
        ),
        (
            "fr",
            "« On ne peut plus attendre », s’indigne la bourgmestre de Braine, Nathalie Dewez.",
            "On ne peut plus attendre",
            "Nathalie Dewez",
            "bourgmestre de Braine",
        ),
        (
            "fr",
            "« Nous le demanderons », a prévenu le ministre de l’Industrie, Paul-Henri Sarre.",
            "Nous le demanderons",
            "Paul-Henri Sarre",
            "ministre de l’Industrie",
        ),
        (
            "nl",
            "“Zonder garantie stapt geen bank in”, zegt directeur Marjolein Verhagen van het net.",
            "Zonder garantie stapt geen bank in",
            "Marjolein Verhagen",
            "directeur",
        ),
        (
            "nl",
            "Onderzoeker Pim Haverkamp: „Het geld is er. De mensen niet.”",
            "Het geld is er. De mensen niet.",
            "Pim Haverkamp",
            "Onderzoeker",
        ),
        (
            "nl",
            "Volgens minister Karin de Boer van Landbouw is het ‘een eerste stap op een weg’.",
            "een eerste stap op een weg",
            "Karin de Boer",
            "minister van Landbouw",
        ),
        (
            "nl",
            "‘Dit lossen we niet op’, aldus D66-Kamerlid Tjeerd Visser in het debat.",
            "Dit lossen we niet op",
            "Tjeerd Visser",
            "D66-Kamerlid",
        ),
        (
            "en",
            "“It is not enough,” Maria Keane, the union’s general secretary, told reporters.",
            "It is not enough,",
            "Maria Keane",
            "union’s general secretary",
        ),
        (
            "en",
            '"Nobody asked us," complained farmer Tom O\'Neill from Cork.',
            "Nobody asked us,",
            "Tom O'Neill",
            "farmer",
        ),
        (
            "en",
            "The Council of State finds the period “barely sufficient”.",
            "barely sufficient",
            "Council of State",
            "",
        ),
    ],
)
def test_speaker_and_function_are_found_before_and_after(
    language: str, text: str, said: str, speaker: str, role: str
) -> None:
    found = quotes(text, language)

    assert [(one.text, one.speaker, one.speaker_role) for one in found] == [(said, speaker, role)]
    assert text[found[0].start : found[0].end] == said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "‘Het Nieuwe Wonen’ heet het programma, en de ‘stikstofbank’ blijft bestaan."),
        ("nl", "De foto's van de agenda's, 's ochtends gemaakt, zijn van auto's."),
        ("fr", "Le « Green Deal » et le plan « France 2030 » restent muets."),
        ("en", "The report is titled “A fair share for all of Ireland”."),
        ("en", "The farmers' market and the workers' council don't agree on the teachers' pay."),
    ],
)
def test_terms_titles_and_apostrophes_are_no_quotations(language: str, text: str) -> None:
    assert quotes(text, language) == []


def test_a_pronoun_stands_for_the_person_named_last() -> None:
    found = quotes("Wethouder Ans de Vries wil door. “We zijn al begonnen”, zegt ze.", "nl")

    assert [(one.speaker, one.speaker_role) for one in found] == [("Ans de Vries", "Wethouder")]


def test_a_quotation_that_goes_on_has_the_same_speaker() -> None:
    text = "“We have food for eleven days,” said Grace Wanjiru, the director. “After that, none.”"

    assert [one.speaker for one in quotes(text, "en")] == ["Grace Wanjiru", "Grace Wanjiru"]


def test_the_lead_of_the_next_quotation_is_not_the_speaker_of_the_last() -> None:
    text = "“We need nurses now.” The minister, Simon Boyle, said: “Every euro counts.”"

    assert quotes(text, "en")[-1].speaker == "Simon Boyle"


def test_quotation_inside_a_quotation_is_part_of_it() -> None:
    text = "“Ze zei ‘nooit meer hier’ en ging weg”, vertelt Jan Smit."

    assert [one.text for one in quotes(text, "nl")] == ["Ze zei ‘nooit meer hier’ en ging weg"]


def test_the_sentence_after_a_closed_quotation_does_not_name_its_speaker() -> None:
    text = "In het rapport staat: „De risico’s zijn groot.” Minister Jan Smit sprak van „een dag”."

    assert [one.speaker for one in quotes(text, "nl")] == ["", "Jan Smit"]


def test_nobody_is_named_by_an_indefinite_pronoun() -> None:
    found = quotes("« Il était temps », réagit-on au cabinet du ministre.", "fr")

    assert [(one.text, one.speaker) for one in found] == [("Il était temps", "")]


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker", "role"),
    [
        ("nl", "‘Dat kan niet’, aldus FNV-bestuurder Petra Bol.", "Dat kan niet", "Petra Bol",
         "FNV-bestuurder"),
        ("nl", "“Wij betalen dit”, klinkt het bij Boerenbond.", "Wij betalen dit", "Boerenbond",
         ""),
        ("fr", "À l’inverse, la CGT dénonce « un passage en force ».", "un passage en force", "CGT",
         ""),
        ("fr", "« C’est un signal », se félicite-t-on au cabinet.", "C’est un signal", "", ""),
        ("en", "“It is wrong,” Taoiseach Mary Byrne told the Dáil.", "It is wrong,", "Mary Byrne",
         "Taoiseach"),
        ("en", "Dr Alan Reid, chair of NHS Fife, said staff were “at breaking point”.",
         "at breaking point", "Alan Reid", "chair of NHS Fife"),
        ("en", "According to Unison, members are “exhausted and demoralised”.",
         "exhausted and demoralised", "Unison", ""),
        ("en", "Speaking in Cork, she said it was “a step change for us”.", "a step change for us",
         "", ""),
    ],
)  # fmt: skip
def test_function_and_lead_are_no_part_of_the_name(
    language: str, text: str, said: str, speaker: str, role: str
) -> None:
    (found,) = quotes(text, language)
    assert (found.text, found.speaker, found.speaker_role) == (said, speaker, role)


def test_wording_of_a_text_is_a_quotation_of_nobody_and_a_name_is_none() -> None:
    text = "In de brief staat dat er “geen enkele aanleiding is om het te verlengen”."
    (found,) = quotes(text, "nl")
    assert (found.speaker, found.confidence < 0.5) == ("", True)

    assert quotes("Zij kreeg de bijnaam “IJzeren Dame”.", "nl") == []
