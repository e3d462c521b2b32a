from __future__ import annotations

import textwrap

import pytest

from briefing_app.domain.moment import Moment
from briefing_app.intake.reading import pasted, read
from tests.intake import samples

TEXT = "L’usine coûte 50 M€ – « déjà »\nÀ Groningue."


def parts(data: bytes, name: str) -> list[str]:
    found = read(data, name=name)
    return [found.text[one.start : one.end] for one in found.paragraphs]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_text_is_read_in_each_encoding(encoding: str) -> None:
    assert read(TEXT.encode(encoding), name="a.txt").text == "\n\n".join(TEXT.split("\n"))


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(ending: str) -> None:
    assert parts(f"Een.{ending}{ending}Twee.".encode(), "a.txt") == ["Een.", "Twee."]


def test_utf8_with_a_broken_character_is_not_taken_for_windows() -> None:
    found = read("é€ï’« ".encode() * 9 + b"\xff", name="a.txt")
    assert found.text == "é€ï’« " * 9 + "\ufffd"
    assert found.notices[0].fields["n"] == 1


def test_lines_that_were_broken_to_a_width_are_one_paragraph() -> None:
    text = f"{textwrap.fill(samples.NL, 50)}\nSlot\n- a\n- b\n\n{textwrap.fill(samples.FR, 50)}"
    assert parts(text.encode(), "a.txt") == [samples.NL, "Slot", "- a", "- b", samples.FR]


def test_hidden_characters_part_no_words_and_no_break_spaces_stay() -> None:
    text = "sub\u00adsidie van 50\u00a0miljoen\u200b en 2\u202f310"
    assert parts(text.encode(), "a.txt") == ["subsidie van 50\u00a0miljoen en 2\u202f310"]


def test_signs_that_turn_the_direction_are_left_out_so_that_a_figure_shows_as_it_is_read() -> None:
    text = "Het kost \u202e000.05 €\u202c, \u2066€ 70 miljoen\u2069 en\u200f 5\u200e niet."
    assert parts(text.encode(), "a.txt") == ["Het kost 000.05 €, € 70 miljoen en 5 niet."]


def test_markdown_loses_its_marks_and_keeps_its_notes() -> None:
    text = (
        "---\ntitle: Fabriek\ndate: 2025-10-13\nlang: nl\n---\n# Kop\n\nEr komen **500** banen[^1]"
        " en [meer](https://example.org).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- punt\n\n"
        "[^1]: De krant.\n"
    )
    found = read(text.encode(), name="a.md")
    assert found.text.split("\n\n") == [
        "Kop", "Er komen 500 banen[1] en meer.", "a\tb\n1\t2", "punt", "[1] De krant.",
    ]  # fmt: skip
    assert (found.title, str(found.date), found.language) == ("Fabriek", "2025-10-13", "nl")
    assert found.media_type == "text/markdown"


PAGE = """<!DOCTYPE html><html lang="nl"><head><title>AI-fabriek | De Krant</title>
<meta property="og:site_name" content="De Krant">
<meta property="article:published_time" content="2025-10-13T08:00:00+02:00">
<style>p{color:red}</style><script>document.write("fout 99")</script></head><body>
<header><a href="/">De Krant</a></header><nav><ul><li>Nieuws 12</li></ul></nav>
<div class="cookie-banner">Wij gebruiken 3 cookies</div>
<article><header><h1>AI-fabriek&nbsp;in Groningen</h1></header>
<p>De fabriek kost &euro;&nbsp;50&#8239;miljoen<sup><a href="#fn1">1</a></sup> en is
5&nbsp;m<sup>2</sup> groot<br>of meer<sup>[2]</sup>, op 1<sup>er</sup> octobre.</p>
<p hidden>Verborgen 1</p><p style="display: none">Verborgen 2</p><!-- 7 -->
<table><caption>Bijdragen</caption><tr><th>Wie</th><th>Hoeveel</th></tr>
<tr><td>EU</td><td>70
miljoen</td></tr></table>
<ul><li>Eerste</li><li>Tweede <b>punt</b></li></ul><noscript>Zet JavaScript aan</noscript>
<img src="http://127.0.0.1:9/x.png"><iframe src="http://127.0.0.1:9/"></iframe></article>
<aside>Lees ook: 4 tips</aside><footer>Contact 070</footer></body></html>"""


def test_page_gives_its_article_without_what_surrounds_it() -> None:
    found = read(PAGE.encode(), name="a.html")
    assert found.text.split("\n\n") == [
        "AI-fabriek\u00a0in Groningen",
        "De fabriek kost €\u00a050\u202fmiljoen[1] en is 5\u00a0m² groot\nof meer[2], op 1er"
        " octobre.",
        "Bijdragen", "Wie\tHoeveel\nEU\t70 miljoen", "Eerste", "Tweede punt",
    ]  # fmt: skip
    assert (found.title, found.publisher) == ("AI-fabriek", "De Krant")
    assert (found.date, found.media_type) == (Moment.parse("2025-10-13"), "text/html")


def test_lines_of_set_text_stay_apart() -> None:
    page = b"<html><body><pre>a  1\n<code>b\nc</code></pre>d\ne</body></html>"
    assert parts(page, "a.html") == ["a 1\nb\nc", "d e"]


def test_date_is_found_where_news_sites_keep_it() -> None:
    data = '{"@type":"NewsArticle","datePublished" : "2025-10-13T08:00:00Z"}'
    page = (
        f'<html><body><script type="application/ld+json">{data}</script><p>Tekst</p></body></html>'
    )
    assert read(page.encode(), name="a.html").date == Moment.parse("2025-10-13")
    page = '<html><body><time datetime="2025-10-12">gisteren</time><p>Tekst</p></body></html>'
    assert read(page.encode(), name="a.html").date == Moment.parse("2025-10-12")


def test_page_without_an_article_loses_its_head_and_foot() -> None:
    page = "<html><body><div><header>Kop 1</header><p>Tekst 2</p><footer>Voet 3</footer></div>"
    assert parts(page.encode(), "a.htm") == ["Tekst 2"]


@pytest.mark.parametrize("name", ["a.txt", "", "a.html"])
def test_html_is_known_by_its_bytes(name: str) -> None:
    assert read(PAGE.encode("utf-16"), name=name).media_type == "text/html"


def test_page_in_windows_encoding_is_believed() -> None:
    page = '<html><head><meta charset="windows-1252"></head><body><p>coûte 5 €</p></body></html>'
    assert parts(page.encode("cp1252"), "a.html") == ["coûte 5 €"]


@pytest.mark.parametrize(("mark", "shown"), [
    ('<a href="#n"><sup>1</sup></a>', "[1]"),
    ('<sup class="reference"><a href="#cite_note-3">[3]</a></sup>', "[3]"),
    ('<span style="font-size:0.6em; vertical-align:super">1</span>', "¹"),
    ('<a href="#_ftn1"><span class="MsoFootnoteReference">[1]</span></a><o:p></o:p>', "[1]"),
    ('<a href="/meer">op 5 m<sup>2</sup></a>', "op 5 m²"),
    ('<!--[if !supportFootnotes]-->[2]<!--[endif]-->', "[2]"),
    ("<sup>er</sup>", "er"),
])  # fmt: skip
def test_marks_are_those_of_any_program_that_a_page_is_pasted_from(mark: str, shown: str) -> None:
    copied = f"<!--StartFragment--><p>1 miljoen{mark}</p><!--EndFragment-->"
    assert read(pasted("", html=copied)).text == f"1 miljoen{shown}"


def test_text_that_mentions_a_tag_stays_a_text() -> None:
    text = "Wij schrijven <html> niet meer, en ook geen <p>."
    assert parts(text.encode(), "a.txt") == [text]


def test_scripts_in_markdown_are_no_text() -> None:
    text = "Voor\n\n<script>alert(99)</script>\n\nNa"
    assert parts(text.encode(), "a.md") == ["Voor", "Na"]


def test_language_of_a_page_counts_where_words_do_not_tell() -> None:
    assert read(b'<html lang="fr-BE"><p>50</p>', name="a.html").language == "fr"
    assert read(f'<html lang="en"><p>{samples.NL}</p>'.encode(), name="a.html").language == "nl"
