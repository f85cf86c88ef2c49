"""The standing crew: everybody who works on a screenplay without being asked, in the order they do, and those who are.

Each works by rule; those with a brief may be played by a language model, held to the same checks.
"""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.crew.artdirection import (
    Designed,
    clothes_are_ours,
    design,
    design_edits,
    design_told,
    places_are_free,
)
from movie_director.crew.blocking.film import block_film
from movie_director.crew.brief import Brief
from movie_director.crew.casting import Casting, cast, cast_edits
from movie_director.crew.castwords import everyone_is_cast, nobody_else_is_cast, people_told, voices_fit
from movie_director.crew.cinematography import (
    Operating,
    camera_told,
    moves_are_rare,
    operate,
    operating_edits,
    shots_are_free,
)
from movie_director.crew.continuity.checker import continuity_notes, script_told
from movie_director.crew.costume.changes import dress_scenes
from movie_director.crew.coverage import cover_film
from movie_director.crew.feelings import track_feelings
from movie_director.crew.length import fit_length
from movie_director.crew.movement.film import direct_movement
from movie_director.crew.names import (
    decor_names,
    note_names,
    part_names,
    shot_names,
    sounded_names,
    style_names,
    tier_names,
)
from movie_director.crew.notes import Choice, Notes, real_scenes
from movie_director.crew.pacing import pace_notes, pace_told
from movie_director.crew.pen import WHOLE, all_but, only
from movie_director.crew.producing import Allotment, allot, allotment_edits, money_does, money_told, tiers_are_free
from movie_director.crew.propmaster import hire_props
from movie_director.crew.proposal import Proposal
from movie_director.crew.reader import read_script
from movie_director.crew.rename import follow_names
from movie_director.crew.role import AnyRole, Role
from movie_director.crew.setdresser import dress_sets
from movie_director.crew.sounddesign import (
    Soundtrack,
    design_sound,
    music_comes_back,
    scenes_are_ours,
    sound_edits,
    sound_told,
)
from movie_director.crew.titles import assemble
from movie_director.crew.tone import choose_style, known_style, style_edit, tone_told
from movie_director.crew.views import (
    Accounts,
    Camera,
    Clothes,
    Design,
    Drafts,
    Floor,
    Heard,
    Hire,
    Listed,
    Order,
    People,
    Played,
    Script,
    Times,
    Tone,
    Written,
)
from movie_director.film.character import Character, Wardrobe
from movie_director.film.cut import Cut
from movie_director.film.direction import Direction
from movie_director.film.location import Location
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.film.shot import Shot
from movie_director.prophouse.house import House

SCRIPT_SUPERVISOR = Role(
    name="script-supervisor",
    department="direction",
    does="Follows renamings: who is called otherwise in the new draft is still the same one.",
    reads=Drafts,
    writes=Proposal,
    craft=lambda view: follow_names(view.before, view),
    may={Character: only("cue", "aliases")},
)
SCRIPT_READER = Role(
    name="script-reader",
    department="direction",
    does="Breaks the screenplay down: scenes, sheets, places, people, things, and the genre.",
    reads=Script,
    writes=Proposal,
    craft=read_script,
    may={
        Scene: all_but(
            "style", "light", "visual", "budget", "blocking", "crowd", "tier", "ambience", "music", "track", "worn"
        ),
        Sheet: WHOLE,
        Location: all_but("paint"),
        Character: all_but("voice", "pace", "look"),
        Prop: all_but("model", "size", "colour", "crc", "locked"),
        Direction: only("genre", "kind", "style", "music"),
    },
)
SET_DRESSER = Role(
    name="set-dresser",
    department="art",
    does="Gives everything that a scene's sheet lists a document, so that it has a model and can be changed.",
    reads=Listed,
    writes=Proposal,
    craft=dress_sets,
    may={Prop: all_but("model", "size", "colour", "crc", "locked", "sound")},
)
PROP_MASTER = Role(
    name="prop-master",
    department="art",
    does="Chooses the model that shows each thing, by its words, the film's time and the licences it may use.",
    reads=Hire,
    writes=Proposal,
    craft=lambda view: hire_props(view, view.house if view.house is not None else House(())),
    may={Prop: only("model", "size", "colour", "crc")},
)
CASTING_DIRECTOR = Role(
    name="casting-director",
    department="cast",
    does="Gives each character a look from the words that introduce them, and all who speak a voice.",
    reads=People,
    writes=Casting,
    craft=cast,
    propose=cast_edits,
    may={Character: only("voice", "look"), Wardrobe: WHOLE},
    brief=Brief("casting-director.md", people_told, tokens=4000, names=part_names),
    checks=(nobody_else_is_cast, everyone_is_cast, voices_fit),
)
COSTUME_DESIGNER = Role(
    name="costume-designer",
    department="cast",
    does="Follows clothes that the action changes: a coat that is put on stays on until it comes off or the day ends.",
    reads=Clothes,
    writes=Proposal,
    craft=dress_scenes,
    may={Scene: only("worn")},
)
COVERAGE = Role(
    name="coverage",
    department="camera",
    does="Decides which shots tell each scene, by the grammar of film and the style that is asked for.",
    reads=Floor,
    writes=Proposal,
    craft=lambda view: cover_film(view, view.styles),
    may={Shot: WHOLE, Cut: only("retired")},
)
BLOCKING = Role(
    name="blocking",
    department="direction",
    does="Places everybody in each scene, says in which shots they are seen to move, and fills it with its crowd.",
    reads=Floor,
    writes=Proposal,
    craft=lambda view: block_film(view, view.styles),
    may={Scene: only("blocking", "crowd"), Shot: only("crossing")},
)
MOVEMENT_DIRECTOR = Role(
    name="movement-director",
    department="direction",
    does="Says what people do in each shot, by the verbs of the action, and lists the verbs that have no movement.",
    reads=Floor,
    writes=Proposal,
    craft=lambda view: direct_movement(view, view.styles),
    may={Shot: only("acts")},
)
EMOTION_TRACKER = Role(
    name="emotion-tracker",
    department="direction",
    does="Says what shows on each face in each shot, from what is done, said and told; and where a feeling jumps.",
    reads=Played,
    writes=Proposal,
    craft=track_feelings,
    may={Shot: only("moods", "shades")},
)
TITLE_DESIGNER = Role(
    name="title-designer",
    department="post",
    does="Orders the scenes, and writes the opening card and the credits.",
    reads=Order,
    writes=Proposal,
    craft=assemble,
    may={Cut: all_but("struck")},
)
EDITOR = Role(
    name="editor",
    department="editorial",
    does="Solves the film's length once: a budget for each scene, and a length for each shot that may change.",
    reads=Times,
    writes=Proposal,
    craft=lambda view: fit_length(view, view.spoken, view.rate, again=view.again),
    may={Shot: only("length"), Scene: only("budget")},
)
STANDING: Sequence[AnyRole] = (
    SCRIPT_SUPERVISOR,
    SCRIPT_READER,
    SET_DRESSER,
    PROP_MASTER,
    CASTING_DIRECTOR,
    COSTUME_DESIGNER,
    COVERAGE,
    BLOCKING,
    MOVEMENT_DIRECTOR,
    EMOTION_TRACKER,
    TITLE_DESIGNER,
    EDITOR,
)
"""Who looks at a new or rewritten screenplay, in order. What a person set by hand, none of them changes."""

DIRECTOR = Role(
    name="director",
    department="direction",
    does="Chooses the style in which the whole film is covered.",
    reads=Tone,
    writes=Choice,
    craft=choose_style,
    propose=style_edit,
    may={Direction: only("style")},
    brief=Brief("director.md", tone_told, tokens=300, names=style_names),
    checks=(known_style,),
)
PACING_ANALYSER = Role(
    name="pacing-analyser",
    department="editorial",
    does="Notes scenes that drag, rush, or go round in circles beside the others.",
    reads=Times,
    writes=Notes,
    craft=pace_notes,
    brief=Brief("pacing-analyser.md", pace_told, tokens=1500, names=note_names),
    checks=(real_scenes,),
)
CINEMATOGRAPHER = Role(
    name="cinematographer",
    department="camera",
    does="Moves the camera where somebody feels most, opens the lens on their face, and lets go at the film's end.",
    reads=Camera,
    writes=Operating,
    craft=operate,
    propose=operating_edits,
    may={Shot: only("move", "amount", "lens", "touched")},
    brief=Brief("cinematographer.md", camera_told, tokens=2500, names=shot_names),
    checks=(shots_are_free, moves_are_rare),
)
CONTINUITY_CHECKER = Role(
    name="continuity-checker",
    department="direction",
    does="Notes what cannot be as it is written: hands, clothes, feelings, hours and the dead.",
    reads=Written,
    writes=Notes,
    craft=continuity_notes,
    brief=Brief("continuity-checker.md", script_told, tokens=1500, names=note_names),
    checks=(real_scenes,),
)
PRODUCER = Role(
    name="producer",
    department="production",
    does="Makes scenes cheaper until the film fits the money, the least telling first, and says what will not fit.",
    reads=Accounts,
    writes=Allotment,
    craft=allot,
    propose=allotment_edits,
    may={Scene: only("tier")},
    brief=Brief("producer.md", money_told, tokens=1500, names=tier_names),
    checks=(tiers_are_free, money_does),
)
ART_DIRECTOR = Role(
    name="art-director",
    department="art",
    does="Paints places as the film feels, so that they differ from each other and people stand out from them.",
    reads=Design,
    writes=Designed,
    craft=design,
    propose=design_edits,
    may={Location: only("paint", "period"), Wardrobe: only("appearance"), Direction: only("visual")},
    brief=Brief("art-director.md", design_told, tokens=2500, names=decor_names),
    checks=(places_are_free, clothes_are_ours),
)
SOUND_DESIGNER = Role(
    name="sound-designer",
    department="sound",
    does="Lets be heard what the words tell of a place, and keeps music out where it would take what comes after.",
    reads=Heard,
    writes=Soundtrack,
    craft=design_sound,
    propose=sound_edits,
    may={Scene: only("ambience", "music"), Shot: only("silent")},
    brief=Brief("sound-designer.md", sound_told, tokens=2500, names=sounded_names),
    checks=(scenes_are_ours, music_comes_back),
)
ASKED: Sequence[AnyRole] = (
    DIRECTOR,
    ART_DIRECTOR,
    CINEMATOGRAPHER,
    SOUND_DESIGNER,
    CONTINUITY_CHECKER,
    PACING_ANALYSER,
    PRODUCER,
)
"""Who works when asked: `movie-director crew PROJECT ROLE`."""


def roles() -> Sequence[AnyRole]:
    """The roles that come with Movie Director, registered by entry point as a plugin's are."""
    return (*STANDING, *ASKED)
