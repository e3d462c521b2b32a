"""Speakers of quotations: a name, an office or a body, and otherwise nobody."""

from __future__ import annotations

import pytest

from briefing_app.intake.candidates import candidates
from briefing_app.intake.offices import is_abbreviated, is_office


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("nl", "De markt groeit hard, al noemt Aerts dat cijfer “met een korrel zout te nemen”.",
         "Aerts"),
        ("nl", "De sector krimpt, want Bakker vindt de prijs “echt veel te hoog”.",
         "Bakker"),
        ("nl", "“We zijn er nog lang niet”, klinkt het in de wandelgangen.",
         ""),
        ("nl", "“Wij wachten al jaren”, vertelt marien ecoloog dr. Jildou Hoekstra.",
         "Jildou Hoekstra"),
        ("nl", "“Het water stijgt door”, zegt prof. dr. ir. Bas Jonkman van de TU.",
         "Bas Jonkman van de TU"),
        ("nl", "“Dat is niet juist”, aldus mw. drs. Elly de Wit.",
         "Elly de Wit"),
        ("nl", "“Dat klopt”, zegt mr. J. Peters, advocaat in Breda.",
         "J. Peters"),
        ("nl", "Dhr. Smit zegt: “Wij betalen dit niet.”",
         "Smit"),
        ("nl", "“Er is geen geld meer”, verzucht de directeur na afloop.",
         "directeur"),
        ("nl", "“Er is geen geld meer”, zei gisteren wethouder Kim Smits.",
         "Kim Smits"),
        ("nl", "“Er is geen geld meer”, zei toen wethouder Kim Smits.",
         "Kim Smits"),
        ("nl", "Een woordvoerder van de gemeente laat weten dat het onderzoek loopt. “We zijn "
         "er bijna uit”, zegt hij.",
         "woordvoerder van de gemeente"),
        ("nl", "“Daar komt niets van in”, reageert een bewoner van de wijk.",
         "bewoner van de wijk"),
        ("nl", "“Daar komt niets van in”, zegt de brancheorganisatie in een reactie.",
         "brancheorganisatie"),
        ("nl", "“Wij zijn er klaar voor”, zegt de Nederlandse Spoorwegen in zijn reactie aan de "
         "Provincie Noord-Holland.",
         "Nederlandse Spoorwegen"),
        ("nl", "“Het is mooi geweest”, zegt hoogleraar Anna de Bruin van de Universiteit Utrecht.",
         "Anna de Bruin van de Universiteit Utrecht"),
        ("nl", "Hoogleraar Anna de Bruin van de Universiteit Utrecht, die dit leidde, is "
         "streng. “Het is echt mooi geweest”, zegt ze.",
         "Anna de Bruin van de Universiteit Utrecht"),
        ("nl", "Volgens de markt is dit “een veel te hoge prijs”.",
         ""),
        ("fr", "« Nous y sommes presque », assurait alors son patron, Jean-Marc Chéry [1].",
         "Jean-Marc Chéry"),
        ("fr", "« Nous y sommes presque », a ensuite déclaré la ministre Claire Faure.",
         "Claire Faure"),
        ("fr", "Une école sur trois présente des fuites. La ministre Valérie Glatigny conteste. "
         "« Fin de cette année, tout sera prêt », a-t-elle répliqué sur La Première.",
         "Valérie Glatigny"),
        ("fr", "« Le compte n’y est pas », écrit la Cour des comptes dans son rapport transmis "
         "au Parlement de la Fédération Wallonie-Bruxelles.",
         "Cour des comptes"),
        ("fr", "« Le compte n’y est pas », constate le Conseil d’État dans un avis à la Région "
         "de Bruxelles-Capitale.",
         "Conseil d’État"),
        ("fr", "« Le compte n’y est pas », a-t-il ajouté sur Radio France.",
         ""),
        ("fr", "« Le compte n’y est pas », lit-on dans le rapport.",
         ""),
        ("fr", "« Le compte n’y est pas », répète-t-on partout.",
         ""),
        ("fr", "« C’est une honte », s’exclame une habitante du quartier.",
         "habitante du quartier"),
        ("fr", "« C’est une honte », affirme le pr. Louis Meyer, chirurgien.",
         "Louis Meyer"),
        ("fr", "« C’est une honte », affirme le dr. Anne Petit.",
         "Anne Petit"),
        ("fr", "« C’est une honte », affirme M. Petit, maire d’Albi.",
         "Petit"),
        ("fr", "« C’est une honte », s’indigne l’association des riverains.",
         "association des riverains"),
        ("fr", "Selon Marc Delvaux, de l’Université de Liège, c’est « un vrai tournant pour la "
         "région ».",
         "Marc Delvaux"),
        ("fr", "Le marché recule, mais Dubois y voit « une pause tout à fait normale ».",
         "Dubois"),
        ("fr", "« On verra bien demain », glisse en souriant la présidente, Aline Roux.",
         "Aline Roux"),
        ("fr", "Le professeur Paul Henry de l’Université de Mons, dont l’équipe a mesuré le "
         "sol, est inquiet. « Le sol est sec », dit-il.",
         "Paul Henry"),
        ("fr", "« La réforme est prête », souligne avec force le ministre Luc Arnaud.",
         "Luc Arnaud"),
        ("en", "A spokesman for the mayor said engineers would report soon. “We will not reopen "
         "a bridge that is not safe,” he added.",
         "spokesman for the mayor"),
        ("en", "Professor Hannah Lambie of Leeds Beckett University, whose team interviewed "
         'claimants, blamed the wait. "Cut that and demand would drop," she said.',
         "Hannah Lambie"),
        ("en", "“It was never going to work,” reads the report.",
         ""),
        ("en", "“It was never going to work,” said dr. Alan Reid of the trust.",
         "Alan Reid"),
        ("en", "“It was never going to work,” said Prof. Jane Hill, who led the study.",
         "Jane Hill"),
        ("en", "“It was never going to work,” said Gen. Mark Cole after the vote.",
         "Mark Cole"),
        ("en", "“It was never going to work,” said the Rt. Hon. Jane Hill.",
         "Jane Hill"),
        ("en", "“It was never going to work,” said the union in its reply to the Department for "
         "Work.",
         "union"),
        ("en", "“It was never going to work,” said a resident of Hull.",
         "resident of Hull"),
        ("en", "“It was never going to work,” came the answer.",
         ""),
        ("en", "“It was never going to work,” then said Councillor Ann Marsh.",
         "Ann Marsh"),
        ("en", "A spokeswoman for Ofgem said the cap would fall. “Bills will be lower by "
         "spring,” she said.",
         "spokeswoman for Ofgem"),
        ("en", "The market fell, though Baker called it “a healthy correction at last”.",
         "Baker"),
        ("en", "“Growth will return next year,” said the Treasury in its report to the House of "
         "Commons.",
         "Treasury"),
        ("en", "“Growth will return next year,” according to sources.",
         "sources"),
        ("en", "“Growth will return next year,” said deputy governor Sarah Lund of the Bank of "
         "England.",
         "Sarah Lund"),
        ("en", "Dr Amir Khan of the Royal Free Hospital, who treated them, was blunt. “We were "
         "too late for most,” he said.",
         "Amir Khan"),
    ],
)  # fmt: skip
def test_speaker_is_who_is_named_or_an_office_and_never_another_word(
    language: str, text: str, speaker: str
) -> None:
    found = [one for one in candidates(text, language) if one.kind == "quote"]

    assert [one.speaker for one in found] == [speaker]


@pytest.mark.parametrize(
    "word",
    ["woordvoerder", "inspecteur-generaal", "vakbond", "l’association", "habitants", "spokeswoman",
     "vice-président", "sceptics"],
)  # fmt: skip
def test_office_trade_or_body_can_speak_without_a_name(word: str) -> None:
    assert is_office(word)


@pytest.mark.parametrize("word", ["markt", "marien", "luid", "sector", "trois", "marché", "answer"])
def test_other_words_cannot_speak(word: str) -> None:
    assert not is_office(word)


def test_point_of_an_abbreviation_or_an_initial_ends_nothing() -> None:
    assert is_abbreviated("vertelt ecoloog dr")
    assert is_abbreviated("zegt J")
    assert not is_abbreviated("zegt de directeur")
