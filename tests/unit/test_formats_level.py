"""Plain text screenplays whose names stand level with speech, and whose headings lack something."""

import pytest

from movie_director.interchange.plain import read_plain

LEVEL = """
PIER - EXTERIOR NIGHT

The lamp on the pier goes out. Somebody is standing at the far end of it,
with a lantern that gives no light.

       NORA
       Who is there ? I can hear you breathing, and I have heard it
       since the boat came in.

TOM (voice over) is not seen yet.

       TOM (voice over)
       Only me.
HARBOUR HOUSE - LANDING OUTSIDE THE KITCHEN OF THE OLD PILOT -
INTERIOR NIGHT

Nora knocks.
HARBOUR HOUSE - KITCHEN - INTERIOR NIGHT
       NORA
       You left the door open.

       TOM
       WHAT DOOR ?
       I never open doors.

He looks for it, and finds it behind the coats that hang there.

"""


def test_names_indented_no_deeper_than_speech_are_names() -> None:
    read = read_plain(LEVEL * 5)
    spoken = [e for e in read.elements if e.kind == "dialogue"]
    assert len(spoken) == 20
    assert [e.character for e in spoken[:4]] == ["NORA", "TOM", "NORA", "TOM"]
    assert spoken[0].text.startswith("Who is there ?") and spoken[0].text.endswith("since the boat came in.")
    assert spoken[3].text.startswith("WHAT DOOR ?"), "what is shouted first is no name"


def test_a_heading_broken_before_its_side_is_whole_and_needs_no_empty_row_above() -> None:
    read = read_plain(LEVEL * 5)
    assert [e.text for e in read.elements if e.kind == "heading"] == [
        "PIER - EXTERIOR NIGHT",
        "HARBOUR HOUSE - LANDING OUTSIDE THE KITCHEN OF THE OLD PILOT - INTERIOR NIGHT",
        "HARBOUR HOUSE - KITCHEN - INTERIOR NIGHT",
    ] * 5


FORGOT = """
{place}INT. OLD MILL - DAY

{place}The wheel turns. Flour hangs in the light that falls through the roof, and
{place}Nora walks through it with a lamp.

{name}NORA
{speech}Nobody has been here since the flood.

{place}{forgot}

{place}She climbs the ladder to the loft, where the sacks are, and where it is dark
{place}even now.

{name}NORA
{speech}Nobody at all.

"""


@pytest.mark.parametrize(
    ("forgot", "scenes"),
    [("OLD MILL - NIGHT", 12), ("OLD MILL - LATER", 12), ("THE BIG WHEEL - NIGHT", 6), ("OLD MILL - SILENCE", 6)],
)
def test_a_known_place_with_a_time_is_a_heading_without_int(forgot: str, scenes: int) -> None:
    text = FORGOT.format(place=" " * 15, name=" " * 37, speech=" " * 25, forgot=forgot)
    read = read_plain(text * 6)
    assert sum(e.kind == "heading" for e in read.elements) == scenes
