from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.difference import Side, compare_words

_WORDS = st.lists(
    st.sampled_from(["de", "EU", " ", "{{fact:eu}}", "[@surf]", ".", "\n", "é", "🙂"]), max_size=30
).map("".join)


@settings(deadline=None)
@given(_WORDS, _WORDS)
def test_runs_give_back_both_wordings(old: str, new: str) -> None:
    runs = compare_words(old, new)
    assert "".join(run.text for run in runs if run.side is not Side.NEW) == old
    assert "".join(run.text for run in runs if run.side is not Side.OLD) == new


def test_only_the_word_that_changed_is_marked() -> None:
    runs = compare_words("draagt {{fact:eu}} bij", "betaalt {{fact:eu}} bij")
    changed = [(run.side, run.text) for run in runs if run.side is not Side.SAME]
    assert changed == [(Side.OLD, "draagt"), (Side.NEW, "betaalt")]


def test_a_reference_changes_as_a_whole() -> None:
    runs = compare_words("{{fact:eu}}", "{{fact:eu|short}}")
    assert [run.text for run in runs] == ["{{fact:eu}}", "{{fact:eu|short}}"]
