"""Which language lines are spoken in, told by their words, and read aloud by whose rules."""

import pytest

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.engines.voice.espeak import EspeakReader, program
from movie_director.engines.voice.visemes import Sound, visemes
from movie_director.errors import SetupMissing
from movie_director.film.tongue import named, tongue_in, tongue_of
from movie_director.project.manifest import ENGINES
from movie_director.testing.films import SAMPLE, film_of

DUTCH = """INT. KEUKEN - DAG

ADA, veertig, en BEN, vijftig, eten.

ADA
Waarom zou iemand een brief op de keukentafel laten liggen?

BEN
Ja.

ADA
You have to tell them that they can not stay with her.

BEN
Ik weet het niet, en ik wil het niet weten.

ADA
Dan moet je naar de buren gaan, want die hebben er nog een.
"""


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("Waarom heb je dat niet gezegd?", "nl"),
        ("Ich habe dich nicht gesehen.", "de"),
        ("Je ne sais pas ce que tu dis.", "fr"),
        ("No sé qué está pasando con él.", "es"),
        ("Non so che cosa è questo.", "it"),
        ("Você não está com a minha mãe?", "pt"),
        ("He was in the hand of his son.", "en"),
        ("Yes. No. Was?", "en"),
    ],
)
def test_a_language_is_told_by_its_small_words(text, tongue):
    assert tongue_of([text]) == tongue


def test_a_short_line_is_in_the_language_of_its_film():
    assert tongue_in("Nee.", "nl") == tongue_in("Ja, in Amsterdam.", "nl") == "nl"
    assert tongue_in("Die, die!", "en") == "en"


def test_a_title_page_says_it_by_code_or_name():
    assert [named(words) for words in ("nl", "nl-BE", "Dutch", "Nederlands", "Klingon")] == [
        "nl",
        "nl",
        "nl",
        "nl",
        None,
    ]
    page = "Title: Zonder\nLanguage: Dutch\n\nINT. HALL - DAY\n\nADA\nOké.\n"
    assert film_of(page).screenplay.tongue == "nl"


def test_each_line_is_asked_for_in_its_language():
    setups = breakdown(film_of(DUTCH), Delivery(ENGINES))
    asked = {s.parameters["text"]: s.parameters["language"] for s in setups if s.operation == "speak@1"}
    assert asked["Ja."] == "nl"
    assert asked["Ik weet het niet, en ik wil het niet weten."] == "nl"
    assert asked["You have to tell them that they can not stay with her."] == "en"


def test_a_film_is_finished_in_its_language():
    asked = [
        next(s for s in breakdown(film_of(page), Delivery(ENGINES)) if s.slate == "film/master")
        for page in (DUTCH, SAMPLE)
    ]
    assert asked[0].parameters["language"] == "nld"
    assert "language" not in asked[1].parameters, "what was finished before stands"


def test_dutch_is_read_by_dutch_rules_word_for_word():
    (phrase,) = EspeakReader("nl").read("'s Avonds heb ik 25 huizen gezien, dhr. Jansen!", together=True)
    read = {word: phrase.symbols[first:last] for word, first, last in phrase.words}
    assert list(read) == ["'s", "Avonds", "heb", "ik", "25", "huizen", "gezien", "de", "heer", "Jansen"]
    assert "œy" in read["huizen"]
    assert "ɣ" in read["gezien"] or "x" in read["gezien"]
    assert read["25"].startswith("vˈɛɪf")
    assert phrase.symbols.endswith("!")
    assert "," in phrase.symbols


def test_every_sound_of_every_language_can_be_spoken():
    said = {
        "nl": "De gure ui, een deur, geel, zeeën en bureautjes.",
        "de": "Ich möchte über euren Kuchen, fünf Äpfel und Zeit.",
        "fr": "Un bon vin blanc, deux œufs, la pluie, je n'ai rien.",
        "es": "El niño llama a la guerra, jefe; mañana lluvia.",
        "it": "Gli gnocchi, sciogliere, pizza, giorno, ciao.",
        "pt": "Não há ninguém, irmão; o coração, lhe, chuva.",
    }
    for code, text in said.items():
        reader = EspeakReader(code)
        (phrase,) = reader.read(text, together=True)
        assert reader.numbers(phrase.symbols)
        assert len(phrase.words) == len(text.split())
        letters = [Sound(c, n * 1_000, n * 1_000 + 1_000) for n, c in enumerate(phrase.symbols)]
        assert "sil" not in {shape for a, b, shape in visemes(letters) if b - a > 4_000}


def test_without_its_rules_a_language_is_refused_with_the_cure(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SetupMissing, match="espeak-ng") as refused:
        program()
    assert "apt-get install espeak-ng" in str(refused.value.cure)
