import pytest

from movie_director.crew.reading.heading import read_heading
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.places import sort_of
from movie_director.testing.films import film_of, sample_film


@pytest.mark.parametrize(
    ("text", "place", "setting", "time"),
    [
        ("INT. KITCHEN - DAY", "KITCHEN", "inside", "day"),
        ("EXT. ROAD \u2014 NIGHT", "ROAD", "outside", "night"),
        ("INT./EXT. CAR - DUSK", "CAR", "both", "dusk"),
        ("I/E. VAN (MOVING) - 3 AM", "VAN", "both", "night"),
        ("EST. CITY - DAWN", "CITY", "outside", "dawn"),
        ("INT. HALL, NIGHT", "HALL", "inside", "night"),
        ("INT. HALL-NIGHT", "HALL", "inside", "night"),
        ("EXT FOREST NIGHT", "FOREST", "outside", "night"),
        ("INTERIOR. NIGHT CLUB - NIGHT", "NIGHT CLUB", "inside", "night"),
        ("INT. DAY CARE", "DAY CARE", "inside", None),
        ("INT. X-RAY ROOM - LATE AFTERNOON", "X-RAY ROOM", "inside", "day"),
        ("EXT. CLINIC - BLACK AND WHITE - DAY", "CLINIC", "outside", "day"),
        ("INT. BLACK AND WHITE BALLROOM - DAY", "BLACK AND WHITE BALLROOM", "inside", "day"),
        ("INT. PRISON - UNKNOWN TIME", "PRISON", "inside", None),
        ("INT. PARTY - HOME MOVIES - DAY", "PARTY", "inside", "day"),
        ("INT. DANCE HALL - ANOTHER LOCATION - NIGHT", "DANCE HALL", "inside", "night"),
        ("EXT. HILL - MAGIC HOUR", "HILL", "outside", "dusk"),
        ("EXT. HILL - PRE-DAWN", "HILL", "outside", "dawn"),
        ("INT. HOUSE. KITCHEN. DAY", "HOUSE - KITCHEN", "inside", "day"),
        ("INT. ST. MARY'S HOSPITAL -- EVENING", "ST. MARY'S HOSPITAL", "inside", "dusk"),
        ("INT. HOTEL - THIRD FLOOR - THE NEXT MORNING", "HOTEL - THIRD FLOOR", "inside", "day"),
        ("FLASHBACK - INT. BARN - DAY", "BARN", "inside", "day"),
        ("THE BEACH", "THE BEACH", "outside", None),
        ("SOMEWHERE ELSE", "SOMEWHERE ELSE", "inside", None),
    ],
)
def test_a_heading_tells_where_and_when(text, place, setting, time):
    heading = read_heading(text)
    assert (heading.place, heading.setting, heading.time) == (place, setting, time)


def test_headings_of_many_forms_tell_place_and_time():
    assert (read_heading("INT. SMITH HOUSE - KITCHEN - NIGHT").place) == "SMITH HOUSE - KITCHEN"
    assert read_heading("INT. HALL, NIGHT") == read_heading("INT. HALL-NIGHT")
    assert read_heading("EXT. TRAM STREET - NIGHT - RAIN").after == "NIGHT - RAIN"


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("INT. SMITH HOUSE - KITCHEN - NIGHT", "kitchen"),
        ("INT. KITCHEN - SMITH HOUSE - NIGHT", "kitchen"),
        ("INT. KITCHEN, SMITH HOUSE - NIGHT", "kitchen"),
        ("INT. HOUSE/KITCHEN - NIGHT", "kitchen"),
        ("INT. HOSPITAL - ROOM 12 - DAY", "room 12"),
        ("INT. KITCHEN - DAY", None),
    ],
)
def test_the_part_of_a_place_is_found_at_either_end(text, area):
    assert read_heading(text).area == area


@pytest.mark.parametrize(
    ("text", "continuity"),
    [
        ("INT. HOUSE - CONTINUOUS", "continuous"),
        ("INT. HOUSE - CONT'D", "continuous"),
        ("INT. HOUSE - NEXT MOMENT", "continuous"),
        ("EXT. HUTS - ANOTHER ANGLE - DAY", "continuous"),
        ("INT. HOUSE - ANOTHER DAY", "new"),
        ("INT. HOUSE - MOMENTS LATER", "later"),
        ("INT. HOUSE - TWO YEARS LATER", "new"),
        ("INT. HOUSE - SAME TIME", "same"),
        ("INT. HOUSE - SAME DAY", "later"),
        ("INT. HOUSE - DAY", "new"),
    ],
)
def test_continuity_words_tell_how_a_scene_goes_on(text, continuity):
    assert read_heading(text).continuity == continuity


@pytest.mark.parametrize(
    ("text", "manner", "period"),
    [
        ("EXT. BERLIN, 1944 - NIGHT (FLASHBACK)", "flashback", "1944"),
        ("EXT. LONDON - THE 1920S", "plain", "1920S"),
        ("INT. CASTLE - GREAT HALL - MEDIEVAL", "plain", "MEDIEVAL"),
        ("INT. BED - NIGHT (DREAM)", "dream", None),
        ("MONTAGE - SAM TRAINS", "montage", None),
        ("INTERCUT: INT. OFFICE / INT. KITCHEN - DAY", "intercut", None),
    ],
)
def test_manner_and_period_are_read(text, manner, period):
    heading = read_heading(text)
    assert (heading.manner, heading.period) == (manner, period)


def test_scene_numbers_stand_before_behind_or_in_marks():
    assert read_heading("12A INT. HOUSE - DAY 12A") == read_heading("INT. HOUSE - DAY #12A#")
    assert read_heading("12A INT. HOUSE - DAY 12A").number == "12A"


def test_what_the_camera_is_told_is_no_place():
    assert read_heading("INT. BROWN DERBY - CLOSE ON NEWSPAPER").place == "BROWN DERBY"
    assert read_heading("INT. HOTEL - DAY - SAM'S POV").remarks == ("SAM'S POV",)


def scenes(text):
    return list(film_of(text).of(Scene))


def test_time_goes_on_until_a_heading_tells_another_or_days_go_by():
    film = (
        "EXT. ROAD - NIGHT\n\nx\n\nINT. HUT - CONTINUOUS\n\nx\n\n.LATER\n\nx\n\nINT. BANK\n\nx\n\n"
        "INT. SHOP - SAME\n\nx\n\nINT. BANK - TWO DAYS LATER\n\nx\n"
    )
    assert [s.time for s in scenes(film)] == ["night"] * 5 + ["day"]


def test_a_heading_that_names_no_place_stays_in_the_one_before():
    first, later, nak = scenes("EXT. PIER - NIGHT\n\nNAK\nHello.\n\n.MOMENTS LATER\n\nx\n\n.NAK\n\nx\n")
    assert first.location == later.location == nak.location == "pier"
    assert not later.inside and not nak.inside and later.continuity == "later"


def test_the_action_tells_the_time_that_the_heading_leaves_out():
    assert [s.time for s in scenes("EXT. LAKE\n\nIt is now dusk. Wind.\n\nEXT. BARN\n\nDawn. A cock crows.\n")] == [
        "dusk",
        "dawn",
    ]


def test_rain_falls_outside_where_heading_or_action_let_it():
    told = scenes(
        "EXT. ROAD - DAY - RAIN\n\nx\n\nEXT. YARD - CONTINUOUS\n\nx\n\nINT. HUT - DAY - RAIN\n\nx\n\n"
        "EXT. HILL - DAY\n\nRain pours down.\n\nEXT. SEA - DAY\n\nThe rain has stopped. No rain.\n\nEXT. X - DAY\n\nBen storms off.\n"
    )
    assert [s.weather for s in told][:4] == ["rain", "rain", "rain", "rain"]
    assert told[5].weather == "clear"


def test_flashbacks_last_until_they_are_said_to_end():
    told = scenes(
        "INT. A - DAY\n\nBEGIN FLASHBACK:\n\nx\n\nINT. B - DAY\n\nx\n\nINT. C - DAY\n\nEND FLASHBACK.\n\nINT. D - DAY\n\nx\n"
    )
    assert [s.manner for s in told] == ["flashback", "flashback", "flashback", "plain"]


def test_a_flashback_without_an_end_is_its_own_scene_and_what_goes_on_from_it():
    told = scenes("INT. A - DAY (FLASHBACK)\n\nx\n\nINT. B - CONTINUOUS\n\nx\n\nINT. C - DAY\n\nx\n")
    assert [s.manner for s in told] == ["flashback", "flashback", "plain"]


def test_montage_and_intercut_lines_make_their_scene_one():
    told = scenes("INT. A - DAY\n\nMONTAGE:\n\nx\n\nINT. B - DAY\n\nINTERCUT WITH:\n\nx\n\nINT. C - DAY\n\nx\n")
    assert [s.manner for s in told] == ["montage", "intercut", "plain"]


def test_a_title_over_the_scene_names_its_period():
    assert scenes("EXT. PARIS - DAY\n\nSUPER: PARIS, 1944\n\nTanks.\n")[0].period == "1944"


@pytest.mark.parametrize(
    "spelling",
    [
        "INT. THE SMITH HOUSE - KITCHEN - NIGHT",
        "INT. Smith's House - Kitchen - DAY",
        "INT. KITCHEN - SMITH HOUSE - DAY",
        "INT. KITCHEN OF THE SMITH HOUSE - DAY",
        "INT. SMITH HOUSE/KITCHEN - DAY",
        "EXT. SMITH HOUSE -- KITCHEN -- DAY",
    ],
)
def test_the_same_place_is_the_same_location_however_it_is_spelt(spelling):
    film = film_of(f"INT. SMITH HOUSE - KITCHEN - DAY\n\nx\n\nEXT. ROAD - DAY\n\nx\n\n{spelling}\n\nx\n")
    assert [s.location for s in film.of(Scene)] == ["smith-house-kitchen", "road", "smith-house-kitchen"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("JOE'S CAF\u00c9", "JOES CAFE"),
        ("13TH STREET STATION", "13TH ST. STATION"),
        ("APT. 4B", "APARTMENT 4B"),
        ("GRAND RESTAURANT", "GRAND RESTARAUNT"),
        ("ST. MARY'S HOSPITAL", "SAINT MARYS HOSPITAL"),
        ("A ROOFTOP", "ROOF TOP"),
        ("HALL OF CURIOSITY", "HALL OF CURIOSITIES"),
        ("MOVIE HOUSE", "MOVIES HOUSE"),
    ],
)
def test_abbreviations_accents_and_slips_of_the_pen_do_not_make_a_place(one, other):
    film = film_of(f"INT. {one} - DAY\n\nx\n\nINT. {other} - DAY\n\nx\n")
    assert len({s.location for s in film.of(Scene)}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("ROOM 101", "ROOM 102"), ("BOAT HOUSE", "HOUSE BOAT"), ("SMITH HOUSE - HALL", "SMITH HOUSE - KITCHEN")],
)
def test_other_places_are_other_locations(one, other):
    film = film_of(f"INT. {one} - DAY\n\nx\n\nINT. {other} - DAY\n\nx\n")
    assert len({s.location for s in film.of(Scene)}) == 2


def test_a_bare_room_after_a_scene_in_its_house_is_that_room():
    film = film_of(
        "INT. SMITH HOUSE - KITCHEN - DAY\n\nx\n\nINT. SMITH HOUSE - HALL - DAY\n\nx\n\nINT. KITCHEN - CONTINUOUS\n\nx\n"
    )
    assert [s.location for s in film.of(Scene)][2] == "smith-house-kitchen"


def test_a_part_that_only_names_people_is_no_place():
    film = film_of("INT. OFFICE - ANNIE - DAY\n\nANNIE\nYes.\n\nINT. OFFICE - NIGHT\n\nANNIE\nNo.\n")
    assert {s.location for s in film.of(Scene)} == {"office"}


def test_a_location_keeps_its_name_and_learns_new_spellings():
    before = film_of("INT. SMITH HOUSE - KITCHEN - DAY\n\nx\n")
    after = film_of("INT. KITCHEN - SMITH HOUSE - DAY\n\nx\n\nINT. SMITH HOUSE KITCHEN - DAY\n\nx\n", before)
    assert {s.location for s in after.of(Scene)} == {"smith-house-kitchen"}
    assert after.get(Location, "smith-house-kitchen").aliases == ("KITCHEN - SMITH HOUSE",)


def test_places_are_rooms_streets_or_open_country():
    film = film_of("INT. BAR - DAY\n\nx\n\nEXT. SIDE ALLEY - DAY\n\nx\n\nEXT. DESERT - DAY\n\nx\n")
    assert {p.name: (p.kind, sort_of(p.words, p.inside)) for p in film.of(Location)} == {
        "bar": ("", "room"),
        "side-alley": ("", "street"),
        "desert": ("", "land"),
    }


def test_what_happens_before_the_first_heading_is_a_scene_in_black():
    black, first = scenes("FADE IN:\n\nWe hear somebody breathe.\n\nINT. A - DAY\n\nx\n")
    assert (black.heading, black.location) == ("BLACK", "black")
    assert len(black.elements) == 2 and first.heading == "INT. A - DAY"


def test_fade_in_alone_belongs_to_the_first_scene():
    (only,) = scenes("FADE IN:\n\nINT. A - DAY\n\nx\n")
    assert only.heading == "INT. A - DAY" and len(only.elements) == 3


def test_scenes_know_their_place_time_weather_and_people():
    one, two = sample_film().of(Scene)
    assert (one.inside, one.time, one.weather, set(one.characters)) == (True, "day", "clear", {"ada", "ben"})
    assert (two.inside, two.time, two.weather, two.location) == (False, "night", "rain", "quiet-street")


def test_continuous_goes_on_in_the_time_before_and_inside_is_a_room():
    film = film_of("EXT. HOUSE - NIGHT\n\nx\n\nINT. HOUSE - CONTINUOUS\n\ny\n")
    from movie_director.breakdown.staging import place

    outside, inside = film.of(Scene)
    assert (outside.time, inside.time) == ("night", "night")
    assert (place(film, outside).inside, place(film, inside).inside) == (False, True)


@pytest.mark.parametrize(
    "shot", [".BACK AT THE PIER", ".UNDER THE TABLE", ".THE HAND", ".THE VAN", ".NAK LOOKS UP", "EXT. ANGLE"]
)
def test_a_heading_that_is_a_shot_stays_where_the_film_is(shot):
    film = f"EXT. PIER - NIGHT\n\nNAK\nHello.\n\n{shot}\n\nx\n"
    assert [s.location for s in scenes(film)] == ["pier", "pier"]


@pytest.mark.parametrize(
    "shot",
    [
        ".RACK FOCUS",
        ".PULL BACK TO REVEAL",
        ".TIGHTER ON NAK",
        ".THE NAK",
        ".NAK AND HIS MEN",
        ".A DIAL",
        ".TWO LARGE TUBS",
    ],
)
def test_a_shot_goes_on_where_and_when_the_film_is(shot):
    one, two = scenes(f"EXT. PIER - NIGHT\n\nNAK\nHello.\n\n{shot}\n\nx\n")
    assert (two.location, two.inside, two.time, two.continuity) == ("pier", False, "night", "continuous")
    assert one.continuity == "new"


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        (".ON THE PIER", "pier"),
        (".RACK FOCUS BACK TO THE PIER", "pier"),
        (".BACK TO NAK ON THE PIER", "pier"),
        (".INSIDE THE CHAPEL", "the-chapel"),
        (".IN THE SHED", "the-shed"),
    ],
)
def test_a_place_after_in_or_on_or_a_move_of_the_camera_is_that_place(heading, place):
    film = f"EXT. PIER - DAY\n\nNAK\nHello.\n\nINT. HALL - DAY\n\nx\n\n{heading}\n\ny\n"
    assert scenes(film)[2].location == place


@pytest.mark.parametrize("place", [".WOODLANDS", ".A GROVE OF TREES", ".QUARTERDECK", ".STERN OF THE SPEEDWELL"])
def test_what_lies_open_to_the_sky_is_outside_without_ext(place):
    (only,) = scenes(f"{place}\n\nx\n")
    assert not only.inside


def test_a_place_once_outside_is_outside_when_its_heading_only_names_it():
    told = scenes("EXT. SPEEDWELL - DAY\n\nx\n\nINT. HALL - DAY\n\nx\n\n.THE SPEEDWELL\n\nx\n")
    assert [s.inside for s in told] == [False, True, False]


def test_how_a_car_goes_is_no_place_and_the_car_is_the_one_just_seen():
    told = scenes("INT. ADA'S CAR / DRIVING - DAY\n\nx\n\nEXT. ROAD - DAY\n\nx\n\nINT. THE CAR - DAY\n\nx\n")
    assert [s.location for s in told] == ["adas-car", "road", "adas-car"]


def test_whom_a_heading_looks_at_is_there():
    one, two = scenes("INT. VAN - DAY\n\nNED\nGo.\n\nINT. BARN - ON NED - DAY\n\nA door falls shut.\n")
    assert one.characters == two.characters == ("ned",) and two.location == "barn"


def test_a_scene_that_names_nobody_goes_on_with_who_was_there():
    one, two = scenes("INT. A - DAY\n\nADA\nYes.\n\nBEN\nNo.\n\nEXT. B - DAY\n\nThey run.\n")
    assert two.characters == one.characters == ("ada", "ben")


@pytest.mark.parametrize(
    ("text", "place", "time"),
    [
        ("EXT. CITY STREETS - (TOP OF HILL #3) - DAY", "CITY STREETS - TOP OF HILL #3", "day"),
        ("INT. HOUSE (BEDROOM) - NIGHT", "HOUSE - BEDROOM", "night"),
        ("EXT. HILL (FLASHBACK) - DAY", "HILL", "day"),
        ("INT. KITCHEN LATER THAT EVENING", "KITCHEN", "dusk"),
        ("EXT. WAREHOUSE - A LITTLE LATER", "WAREHOUSE", None),
    ],
)
def test_brackets_can_hold_a_part_of_the_place_and_a_little_later_is_none(text, place, time):
    heading = read_heading(text)
    assert (heading.place, heading.time) == (place, time)


def test_it_is_just_cracking_dawn_where_the_action_says_so():
    film = film_of("EXT. CLUB - NIGHT\n\nRain.\n\nEXT. WOODS\n\nIt is just cracking dawn. Ada waits.\n")
    assert film.get(Scene, "sc02").time == "dawn"


def test_a_room_stays_a_place_where_a_slip_made_a_cue_of_it():
    film = film_of("INT. BANK - DAY\n\nx\n\nHALLWAY\nYes.\n\nINT. HALLWAY\n\nAda waits.\n")
    assert film.get(Scene, "sc02").location == "hallway"


def test_a_bare_house_is_the_one_of_that_kind_shortly_before():
    film = film_of("INT. MUSEUM OF CLOCKS - DAY\n\nx\n\nEXT. ROAD - DAY\n\nx\n\nEXT. MUSEUM - NIGHT\n\nx\n")
    assert [s.location for s in film.of(Scene)] == ["museum-of-clocks", "road", "museum-of-clocks"]


def test_a_bare_house_after_two_of_that_kind_is_its_own():
    film = film_of("INT. SCHOOL OF ART - DAY\n\nx\n\nINT. SCHOOL OF LAW - DAY\n\nx\n\nEXT. SCHOOL - NIGHT\n\nx\n")
    assert len({s.location for s in film.of(Scene)}) == 3


def test_a_heading_without_a_side_is_where_its_place_always_is():
    film = film_of("EXT. KARNAK - DAY\n\nx\n\nINT. HUT - DAY\n\nx\n\n.KARNAK - NIGHT\n\nx\n\n.HUT - NIGHT\n\nx\n")
    assert [(s.inside, s.setting) for s in film.of(Scene)] == [
        (False, "outside"),
        (True, "inside"),
        (False, "outside"),
        (True, "inside"),
    ]
