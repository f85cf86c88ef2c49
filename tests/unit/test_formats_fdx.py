"""Final Draft's `.fdx`: what is read from it, and that writing it loses nothing."""

import contextlib
import xml.etree.ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from movie_director.errors import ScriptError
from movie_director.film.screenplay import Element, Screenplay, Written
from movie_director.interchange.emphasis import Run, marked_of, plain_of, runs_of, trimmed
from movie_director.interchange.fdx import read_fdx, write_fdx
from movie_director.interchange.fountain import parse_fountain


def fdx(content: str, after: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'
        '<FinalDraft DocumentType="Script" Template="No" Version="4">\n<Content>\n'
        '<Paragraph Type="Scene Heading"><Text>INT. HALL - DAY</Text></Paragraph>\n'
        f"{content}\n</Content>\n{after}</FinalDraft>\n"
    ).encode()


def read(content: str, after: str = "") -> tuple[Written, ...]:
    return read_fdx(fdx(content, after)).elements[1:]


def told(element: Written | Element) -> dict[str, object]:
    fields = vars(element) if isinstance(element, Written) else element.model_dump()
    return {key: value for key, value in fields.items() if key not in ("id", "line", "source")}


def play_of(elements: tuple[Written, ...], **more: object) -> Screenplay:
    return Screenplay(
        elements=tuple(Element(id=f"e{i}", **vars(element)) for i, element in enumerate(elements)),
        **more,  # type: ignore[arg-type]
    )


def again(play: Screenplay) -> Screenplay:
    manuscript = read_fdx(write_fdx(play).encode())
    return play_of(
        manuscript.elements,
        title=manuscript.title,
        credit=manuscript.credit,
        authors=manuscript.authors,
        page=manuscript.page,
    )


def test_the_paragraphs_of_every_type_become_elements():
    elements = read(
        '<Paragraph Type="Action"><Text>Rain.</Text></Paragraph>'
        '<Paragraph Type="Character"><Text>Nora (V.O.)</Text></Paragraph>'
        '<Paragraph Type="Parenthetical"><Text>(low)</Text></Paragraph>'
        '<Paragraph Type="Dialogue"><Text>Go.</Text></Paragraph>'
        '<Paragraph Type="Parenthetical"><Text>(lower)</Text></Paragraph>'
        '<Paragraph Type="Dialogue"><Text>Now.</Text></Paragraph>'
        '<Paragraph Type="Lyrics"><Text>La la.</Text></Paragraph>'
        '<Paragraph Type="Transition"><Text>CUT TO:</Text></Paragraph>'
        '<Paragraph Type="Shot"><Text>CLOSE ON THE KEY</Text></Paragraph>'
        '<Paragraph Type="General"><Text>A general remark.</Text></Paragraph>'
        '<Paragraph Type="Cast List"><Text>NORA</Text></Paragraph>'
        '<Paragraph Type="New Act"><Text>ACT TWO</Text></Paragraph>'
        '<Paragraph Type="Outline 2"><Text>The turn</Text></Paragraph>'
        '<Paragraph Type="General" Alignment="Center"><Text>THE END</Text></Paragraph>'
    )
    assert [(e.kind, e.text) for e in elements] == [
        ("action", "Rain."),
        ("dialogue", "Go."),
        ("dialogue", "Now."),
        ("dialogue", "La la."),
        ("transition", "CUT TO:"),
        ("action", "CLOSE ON THE KEY"),
        ("action", "A general remark."),
        ("action", "NORA"),
        ("action", "ACT TWO"),
        ("section", "The turn"),
        ("centered", "THE END"),
    ]
    assert [(e.character, e.extension, e.parenthetical, e.sung) for e in elements[1:4]] == [
        ("NORA", "V.O.", "low", False),
        ("NORA", "V.O.", "lower", False),
        ("NORA", "V.O.", None, True),
    ]
    assert elements[9].level == 2


def test_styled_runs_become_marked_text_and_all_caps_are_seen():
    (element,) = read(
        '<Paragraph Type="Action"><Text>She </Text><Text Style="Bold+Italic">never </Text>'
        '<Text RevisionID="2" Style="-1">runs</Text><Text Style="Underline"> ever</Text><Text Style="AllCaps"> again</Text></Paragraph>'
    )
    assert element.text == "She never runs ever AGAIN"
    assert element.marked == "She ***never*** runs _ever_ AGAIN"


def test_soft_breaks_stay_and_two_paragraphs_of_speech_are_one_speech():
    elements = read(
        '<Paragraph Type="Action"><Text>One.\nTwo.</Text></Paragraph><Paragraph Type="Character"><Text>ADA</Text></Paragraph>'
        '<Paragraph Type="Dialogue"><Text>First.</Text></Paragraph><Paragraph Type="Dialogue"><Text Style="Bold">Second.</Text></Paragraph>'
    )
    assert [e.text for e in elements] == ["One.\nTwo.", "First.\nSecond."]
    assert elements[1].marked == "First.\n**Second.**"


def test_dual_dialogue_marks_the_second_voice_only():
    elements = read(
        '<Paragraph><DualDialogue><Paragraph Type="Character"><Text>ADA</Text></Paragraph><Paragraph Type="Dialogue"><Text>No!</Text></Paragraph>'
        '<Paragraph Type="Character"><Text>BO</Text></Paragraph><Paragraph Type="Parenthetical"><Text>(loud)</Text></Paragraph>'
        '<Paragraph Type="Dialogue"><Text>Yes!</Text></Paragraph></DualDialogue></Paragraph>'
        '<Paragraph Type="Character"><Text>ADA</Text></Paragraph><Paragraph Type="Dialogue"><Text>Well.</Text></Paragraph>'
    )
    assert [(e.character, e.text, e.dual) for e in elements] == [
        ("ADA", "No!", False),
        ("BO", "Yes!", True),
        ("ADA", "Well.", False),
    ]


def test_scene_properties_become_the_number_and_synopses():
    elements = read(
        '<Paragraph Number="12A" Type="Scene Heading"><SceneProperties Color="#FFFF" Length="2/8" Page="3" Title="The turn">'
        "<Summary><Paragraph><Text>She leaves.</Text></Paragraph><Paragraph><Text></Text></Paragraph></Summary>"
        '<SceneArcBeats><CharacterArcBeat Name="ADA"><Paragraph><Text>hidden</Text></Paragraph></CharacterArcBeat></SceneArcBeats>'
        "</SceneProperties><Text>EXT. YARD - NIGHT</Text></Paragraph>"
    )
    assert [(e.kind, e.text, e.number) for e in elements] == [
        ("heading", "EXT. YARD - NIGHT", "12A"),
        ("synopsis", "The turn", None),
        ("synopsis", "She leaves.", None),
    ]


def test_script_notes_go_with_their_paragraph_or_stand_alone():
    elements = read(
        '<Paragraph Type="Action"><ScriptNote Name="hymn" Type="Research"><Paragraph><Text>Too</Text></Paragraph>'
        "<Paragraph><Text>modern.</Text></Paragraph></ScriptNote><Text>They sing.</Text></Paragraph>"
        '<Paragraph Type="Action"><ScriptNote><Paragraph><Text>Ask.</Text></Paragraph></ScriptNote><Text></Text></Paragraph>'
        '<Paragraph Type="Character"><ScriptNote><Paragraph><Text>Who?</Text></Paragraph></ScriptNote><Text>BO</Text></Paragraph>'
        '<Paragraph Type="Dialogue"><Text>Me.</Text></Paragraph>'
    )
    assert [(e.kind, e.text, e.notes) for e in elements] == [
        ("action", "They sing.", ("hymn: Too\nmodern.",)),
        ("note", "Ask.", ()),
        ("dialogue", "Me.", ("Who?",)),
    ]


def test_revisions_locked_pages_macros_and_settings_are_passed_over():
    plain = read('<Paragraph Type="Action"><Text>Rain.</Text></Paragraph>')
    after = (
        '<LockedPages><LockedPage LevelIndex="0" Position="3"/></LockedPages><Macros><Macro Name="M" Text="INT."/></Macros>'
        '<Revisions ActiveSet="1"><Revision Color="#000" ID="1" Mark="*"/></Revisions>'
        '<DeletedText><DeletedTextLocation Offset="3" RevisionID="1"/></DeletedText>'
        '<ElementSettings Type="Action"><FontSpec Style="Bold"/></ElementSettings>'
    )
    assert (
        read(
            '<Paragraph Type="Action"><Text RevisionID="1">Ra</Text><Text RevisionID="2">in.</Text></Paragraph>', after
        )
        == plain
    )


def test_an_omitted_scene_is_kept_but_not_played():
    elements = read(
        '<Paragraph Number="4" Type="Scene Heading"><Text>OMITTED</Text><OmittedScene><Paragraph Type="Scene Heading"><Text>EXT. YARD</Text>'
        '</Paragraph><Paragraph Type="Action"><Text>Rain.</Text></Paragraph></OmittedScene></Paragraph>'
    )
    assert [(e.kind, e.text) for e in elements] == [("note", "Scene 4 omitted"), ("boneyard", "EXT. YARD\n\nRain.")]


def test_types_unknown_and_speech_under_no_name_are_read_as_action_and_told():
    manuscript = read_fdx(
        fdx(
            '<Paragraph Type="Mood"><Text>Blue.</Text></Paragraph>\n<Paragraph Type="Mood"><Text>Red.</Text></Paragraph>\n'
            '<Paragraph Type="Dialogue"><Text>Hello?</Text></Paragraph>\n<Paragraph Type="Character"><Text>ADA</Text></Paragraph>'
        )
    )
    assert [e.kind for e in manuscript.elements[1:]] == ["action"] * 4
    assert [(g.line, g.what.split(" (")[0]) for g in manuscript.guessed] == [
        (5, "paragraphs of the type “Mood” were read as action"),
        (7, "a line of dialogue under no name was read as action"),
        (8, "a name under which nothing is said was read as action"),
    ]


def test_the_title_page_is_read_by_its_blocks():
    page = "".join(
        f'<Paragraph Alignment="Center"><Text>{line}</Text></Paragraph>'
        for line in (
            "",
            "The Late",
            "Train",
            "",
            "Written by",
            "",
            "Ann Example &amp; Bo Example",
            "",
            "Based on a story",
            "",
            "3 May 2026",
            "",
        )
    )
    manuscript = read_fdx(fdx("", f"<TitlePage><Content>{page}</Content></TitlePage>"))
    assert (manuscript.title, manuscript.credit) == ("The Late Train", "Written by")
    assert manuscript.authors == ("Ann Example", "Bo Example")
    assert dict(manuscript.page)["Source"] == "Based on a story"
    assert dict(manuscript.page)["Draft date"] == "3 May 2026"


@pytest.mark.parametrize(
    ("raw", "line", "word"),
    [
        (fdx("<Paragraph>"), 6, "damaged XML"),
        (
            b'<?xml version="1.0"?>\n<!DOCTYPE FinalDraft [<!ENTITY a "b">]>\n<FinalDraft><Content/></FinalDraft>',
            2,
            "document type",
        ),
        (b'<!DOCTYPE FinalDraft SYSTEM "file:///etc/passwd">\n<FinalDraft><Content/></FinalDraft>', 1, "document type"),
        (
            b"<FinalDraft>\n<Content><Paragraph><Text>&bomb;</Text></Paragraph></Content></FinalDraft>",
            2,
            "undefined entity",
        ),
        (b"<html><body/></html>", 1, "no Final Draft"),
        (b"<FinalDraft><Content/></FinalDraft>", 1, "no scene"),
        (b"<FinalDraft><Content>" + b"<a>" * 500, 1, "too deep"),
        (b'<?xml version="1.0" encoding="klingon"?><FinalDraft/>', 1, "encoding"),
    ],
)
def test_what_is_no_safe_final_draft_screenplay_is_refused_with_its_line(raw: bytes, line: int, word: str):
    with pytest.raises(ScriptError, match=word) as error:
        read_fdx(raw, "x.fdx")
    assert error.value.line == line
    assert error.value.cure


def test_other_encodings_of_xml_are_read():
    text = fdx('<Paragraph Type="Action"><Text>Caf\u00e9.</Text></Paragraph>').decode()
    assert read_fdx(text.replace("UTF-8", "UTF-16").encode("utf-16")).elements[1].text == "Café."
    assert read_fdx(text.replace("UTF-8", "windows-1252").encode("cp1252")).elements[1].text == "Café."
    assert read_fdx(b"\xef\xbb\xbf" + text.encode()).elements[1].text == "Café."


def test_what_is_written_is_what_final_draft_expects():
    play = play_of(
        parse_fountain(
            "Title: Rain & Sun\n\n.A PLACE #7#\n\n= It rains.\n\nThe **end** [[really?]] is near.\n\nADA\nNo!\n\nBO ^\n(loud)\nYes!\n\n> THE END <\n\n===\n\nINT. B - DAY\n"
        ).elements,
        title="Rain & Sun",
        authors=("Ann Example",),
    )
    root = ET.fromstring(write_fdx(play))
    assert (root.tag, root.attrib) == ("FinalDraft", {"DocumentType": "Script", "Template": "No", "Version": "1"})
    assert [child.tag for child in root] == ["Content", "TitlePage"]
    paragraphs = root.findall("Content/Paragraph")
    assert [p.get("Type") for p in paragraphs] == ["Scene Heading", "Action", None, "General", "Scene Heading"]
    assert paragraphs[0].get("Number") == "7"
    assert paragraphs[0].findtext("SceneProperties/Summary/Paragraph/Text") == "It rains."
    assert [(t.get("Style"), t.text) for t in paragraphs[1].findall("Text")] == [
        (None, "The "),
        ("Bold", "end"),
        (None, " is near."),
    ]
    assert paragraphs[1].findtext("ScriptNote/Paragraph/Text") == "really?"
    assert [p.get("Type") for p in paragraphs[2].findall("DualDialogue/Paragraph")] == [
        "Character",
        "Dialogue",
        "Character",
        "Parenthetical",
        "Dialogue",
    ]
    assert paragraphs[3].get("Alignment") == "Center"
    assert paragraphs[4].get("StartsNewPage") == "Yes"
    assert "Rain & Sun" in [t.text for t in root.findall("TitlePage/Content/Paragraph/Text")]


# Every screenplay that a reader can make comes back from Final Draft as it was.

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12)
LINE = st.lists(WORDS, min_size=1, max_size=4).map(lambda words: " ".join(" ".join(words).split())).filter(bool)
TEXT = st.lists(LINE, min_size=1, max_size=3).map("\n".join)
NAME = st.from_regex(r"[A-Z][A-Z0-9 .'-]{0,11}[A-Z0-9]", fullmatch=True).map(lambda name: " ".join(name.split()))
INSIDE = LINE.map(lambda text: text.strip("() ")).filter(bool)
NOTES = st.lists(TEXT, max_size=2).map(tuple)
STYLES = st.frozensets(st.sampled_from(["bold", "italic", "underline"]))
STYLED = st.lists(st.builds(Run, LINE, STYLES), min_size=1, max_size=4)


@st.composite
def speeches(draw: st.DrawFn) -> list[Written]:
    out: list[Written] = []
    for dual in (False, True)[: draw(st.integers(1, 2))]:
        name, extension = draw(NAME), draw(st.none() | NAME)
        for i in range(draw(st.integers(1, 3))):
            aside = draw(INSIDE if i else st.none() | INSIDE)
            text = draw(TEXT) if aside is None else draw(TEXT | st.just(""))
            sung = bool(text) and draw(st.booleans())
            out.append(Written("dialogue", text, 1, name, extension, aside, dual, sung, notes=draw(NOTES)))
    return out


@st.composite
def standing(draw: st.DrawFn) -> list[Written]:
    kind = draw(
        st.sampled_from(
            [
                "action",
                "heading",
                "lyrics",
                "transition",
                "centered",
                "note",
                "section",
                "synopsis",
                "boneyard",
                "page-break",
            ]
        )
    )
    if kind == "page-break":
        return [Written("page-break", "", 1)]
    if kind in ("action", "heading", "centered"):
        runs = trimmed(draw(STYLED))
        marked = marked_of(runs)
        number = draw(st.none() | NAME) if kind == "heading" else None
        return [Written(kind, plain_of(runs).strip(), 1, number=number, marked=marked, notes=draw(NOTES))]
    level = draw(st.integers(1, 6)) if kind == "section" else 0
    return [Written(kind, draw(TEXT), 1, level=level)]  # type: ignore[arg-type]


@st.composite
def plays(draw: st.DrawFn) -> Screenplay:
    blocks = draw(st.lists(standing() | speeches(), max_size=8))
    elements = [Written("heading", "INT. HALL - DAY", 1), *(element for block in blocks for element in block)]
    return play_of(
        tuple(elements),
        title=draw(LINE),
        credit=draw(LINE),
        authors=tuple(draw(st.lists(LINE, max_size=2))),
        page=tuple(draw(st.lists(st.tuples(LINE, TEXT), max_size=3))),
    )


@settings(max_examples=100, deadline=None)
@given(plays())
def test_a_screenplay_written_and_read_again_has_equal_elements(play: Screenplay):
    back = again(play)
    assert [told(e) for e in back.elements] == [told(e) for e in play.elements]
    assert (back.title, back.credit, back.authors, back.page) == (play.title, play.credit, play.authors, play.page)
    assert write_fdx(back) == write_fdx(play)


@settings(max_examples=100, deadline=None)
@given(STYLED)
@example([Run("a", frozenset({"bold"})), Run("b", frozenset({"italic"}))])
@example([Run("in"), Run("g", frozenset({"underline"})), Run("ood")])
@example([Run("\\", frozenset({"bold"})), Run("*")])
def test_marks_say_the_same_words_as_the_runs_they_were_made_of(runs: list[Run]):
    marked = marked_of(runs)
    assert marked is None or plain_of(runs_of(marked)) == plain_of(runs)
    if marked is not None:
        assert any(run.styles for run in runs_of(marked))


@pytest.mark.parametrize(
    "styles", [{"bold"}, {"italic"}, {"underline"}, {"bold", "italic"}, {"bold", "italic", "underline"}]
)
def test_every_style_survives_beside_plain_words(styles: set[str]):
    runs = (Run("He "), Run("never came", frozenset(styles)), Run(" back."))
    marked = marked_of(runs)
    assert marked is not None
    assert runs_of(marked) == runs


FOUNTAIN = """Title: The Test
Credit: written by
Author: Ann Example

# Act one

= All that is to come.

INT. HALL - DAY #3#

= She waits.

[[A note that stands alone.]]

A *long* wait [[how long?]], and **_nobody_** comes.
Not today.

ADA (V.O.)
(to herself)
Where is he?
(louder)
Where?

BO
Here!

CY ^
There!

~La la la

/* cut this */

> FADE OUT.

===

> THE END <
"""


def test_fountain_through_final_draft_says_the_same():
    before = parse_fountain(FOUNTAIN).elements
    after = read_fdx(write_fdx(play_of(before)).encode()).elements
    assert [runs_of(e.marked) if e.marked else None for e in after] == [
        runs_of(e.marked) if e.marked else None for e in before
    ]
    assert [{**told(e), "marked": None} for e in after] == [{**told(e), "marked": None} for e in before]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_make_the_reader_fail_but_by_a_script_error(raw: bytes):
    for whole in (
        raw,
        fdx("") + raw,
        fdx("").replace(b"INT. HALL", raw),
        b"<FinalDraft><Content>" + raw + b"</Content></FinalDraft>",
    ):
        with contextlib.suppress(ScriptError):
            read_fdx(whole)
