"""What the seventh grader, who did not know the reader, found listed twice, wrong or missing: a rule a test."""

import pytest

from movie_director.film.character import Character
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.testing.films import film_of

CAST = "\n\nADA\nYes.\n\nBEN\nNo.\n"


def items(action, category, more=CAST, place="A"):
    film = film_of(f"INT. {place} - DAY\n\n{action}{more}")
    return [(i.name, i.who) for i in film.get(Sheet, "sc01").of(category)]


def names(action, category, more=CAST, place="A"):
    return [name for name, _ in items(action, category, more, place)]


@pytest.mark.parametrize(
    ("action", "category", "found"),
    [
        ("YELLOW CANARIES fly out. Ben is surrounded by canaries.", "animals", ["yellow-canary"]),
        ("Ada calls her cat.\n\nTHE VAMPIRE CAT swoops past.", "animals", ["vampire-cat"]),
        ("A BLACK DOG barks. A white dog sleeps.", "animals", ["black-dog", "dog"]),
        ("The passengers mutter. Ben addresses the crowd.", "extras", ["passengers"]),
        ("Two cops push in. Ben addresses the crowd.", "extras", ["cops", "crowd"]),
        ("Ada SCREAMS.\n\nShe continues to SCREAM.", "sounds", ["screams"]),
        ("Ben pulls out a yearbook. He hands the annual over.", "props", ["yearbook"]),
        ('Ada sits reading "Vogue." She turns the page. Goes back to her magazine.', "props", ["book"]),
        ("Ada opens a book. She puts the magazine down.", "props", ["book", "magazine"]),
        ("Ada reads a newspaper on the couch. Ben sits on the bench reading.", "props", ["newspaper"]),
    ],
)
def test_what_a_sheet_has_under_a_fuller_name_is_not_listed_again(action, category, found):
    assert names(action, category) == found


def test_an_animal_that_is_one_of_the_cast_is_no_other_animal():
    more = "\n\nTURTLE MONSTER\nNo.\n"
    assert names("The turtle steps back.", "animals", more) == []


BOYS = "\n\nJOHN\nYes.\n\nPETER\nNo.\n\nDAVID\nYes.\n"


def test_the_boys_are_those_whom_the_script_names_but_not_in_a_classroom():
    assert names("The boys are all gathered around the table.", "extras", BOYS) == []
    assert names("The boys are all gathered around the table.", "extras", BOYS, "CLASSROOM") == ["boys"]
    assert names("The boys are all gathered around the table.", "extras", "\n\nJOHN\nYes.\n") == ["boys"]


def test_clothes_in_other_hands_are_the_same_clothes():
    assert items("Ada wears a wig. Ben grabs Ada's wig.", "wardrobe") == [("wig", "ada")]
    assert items("Ada enters in white gloves and Ben's scarf.", "wardrobe") == [("glove", "ada"), ("scarf", "ada")]


PHOTOS = (
    "Ada has hung PHOTOS of the children. One is of Ben's FEET, left shoe on right foot. Ben sitting in a cupboard."
)


def test_what_a_photograph_shows_is_not_on_the_set():
    assert names(PHOTOS, "wardrobe") == names(PHOTOS, "set-dressing") == []
    assert names(PHOTOS, "props") == ["photo"]
    assert names("A painting of a horse hangs on the wall.", "animals") == []
    assert names("A sketch of a horse hangs on the wall.", "animals") == []
    assert names("Ada finds a photo of Ben in the wallet.", "props") == ["photo", "wallet"]
    assert names("Ada takes a picture. A horse trots by.", "animals") == ["horse"]


@pytest.mark.parametrize(
    ("action", "category", "found"),
    [
        ("Ada is setting the table.", "props", ["plate"]),
        ("Ada is setting the table on fire.", "props", []),
        ("Ben begins to serve himself dinner.", "props", ["food"]),
        ("The others return to their meal.", "props", ["food"]),
        ("Ben threads the film.", "props", ["film"]),
        ("Ben locks his bike to the rack.", "props", ["bike-lock"]),
        ("Ada is bagging trash.", "props", ["trash-bag"]),
        ("A table with a map laid out on it.", "props", ["map"]),
        ("Ada sits on the couch reading and nods.", "props", ["book"]),
        ("Ben smashes into a tulip stall.", "set-dressing", ["stall"]),
        ("The missile is on a hoist.", "set-dressing", ["hoist"]),
        ("She holds a tank top up to her chest.", "wardrobe", ["tank-top"]),
        ("Again shots fired.", "effects", ["gunfire"]),
        ("Ben kneels, vomiting into the snow.", "effects", ["vomit", "snow"]),
        ("The WATER in the pool BUBBLES.", "effects", ["water"]),
        ("They walk out into a snowy night.", "effects", ["snow"]),
        ("The hook starts TEARING IT off the deck.", "effects", ["breaking"]),
        ("A loud, eerie YOWL.", "sounds", ["yowl"]),
        ("There is a hideous SLURPING SOUND.", "sounds", ["slurping"]),
        ("A violent sucking, comes from inside the walls.", "sounds", ["sound"]),
        ("It comes roaring out of the speakers.", "music", ["music"]),
        ("The song comes roaring out of the speakers.", "music", ["song"]),
        ("The hook IMPALES Ben's LEG.", "makeup", ["wound"]),
        ("Ada drops Ben and lets Ben fall.", "stunts", ["falls"]),
        ("A MAN begins to CLIMB the hair.", "stunts", ["climbs"]),
        ("Ben tumbles out the open hatchway.", "stunts", ["tumbles"]),
        ("She's JERKED BACK DOWN!", "stunts", ["jerked"]),
        ("A WOMAN is SUCKED UNDER THE WATER.", "stunts", ["under"]),
        ("Ada begins to strike Ben with the paddle.", "stunts", ["strikes"]),
        ("Ada hits Ben with a smile.", "stunts", []),
        ("Ben stumbles down the hill.", "stunts", ["stumbles"]),
        ("Ben hits himself on the head.", "stunts", []),
        ("A busy New York sidewalk.", "extras", ["pedestrians"]),
        ("Family and friends are leaving the wake.", "extras", ["family-and-friends"]),
        ("Ada and her crew disappear.", "extras", ["crew"]),
    ],
)
def test_a_phrase_tells_a_department_what_it_needs(action, category, found):
    assert names(action, category) == found


@pytest.mark.parametrize(
    ("action", "category"),
    [
        ("With a blood curdling screech, he runs.", "makeup"),
        ("The jury is in.", "extras"),
        ("One laser look at Ben.", "effects"),
        ("Her ARMS FLAIL WILDLY.", "props"),
        ("A GAPING HOLE in the PORT BOW.", "props"),
        ("They are swathed in the shrieking guitar solos.", "props"),
        ("A tiny shell which falls to the ground at Ada's feet.", "stunts"),
    ],
)
def test_figures_of_speech_bring_nothing(action, category):
    assert names(action, category) == []


def test_everything_is_nobody():
    film = film_of(f"INT. A - DAY\n\nEVERYTHING goes CRASH. Everything stops.\n\nEverything goes quiet.{CAST}")
    assert film.get(Character, "everything") is None


def test_who_is_spoken_to_by_a_parenthetical_is_there():
    film = film_of(
        "INT. A - DAY\n\nAda sits.\n\nADA\n(to Ben)\nStop.\n\nADA\n(into phone, to Carl)\nGo.\n\n"
        "INT. B - DAY\n\nBEN\nNo.\n\nCARL\nNo.\n"
    )
    assert film.get(Scene, "sc01").characters == ("ada", "ben")


def test_a_lead_who_never_speaks_is_known_by_what_they_do():
    acts = "\n\n".join(f"Sparkle runs over. Ada sees that Sparkle barks. Door {n} opens." for n in range(8))
    film = film_of(f"INT. A - DAY\n\n{acts}{CAST}")
    assert film.get(Scene, "sc01").characters == ("sparkle", "ada", "ben")
    film = film_of(f"INT. A - DAY\n\n{acts.replace('Sparkle runs', 'The Sparkle runs').replace('that', 'the')}{CAST}")
    assert film.get(Scene, "sc01").characters == ("ada", "ben")


def test_a_contraction_is_no_possessive():
    film = film_of("INT. A - DAY\n\nBen sits. Ada's not sure.\n\nBEN\nNo.\n\nINT. B - DAY\n\nADA\nYes.\n")
    assert film.get(Scene, "sc01").characters == ("ben", "ada")
