"""Which of a rig's bones is which of ours, by what rigs call them: Mixamo, VRM, Rigify, MakeHuman, Unreal, plain words.

A name is taken apart into words: `mixamorig:LeftForeArm`, `J_Bip_L_LowerArm`, `DEF-forearm.L`, `lowerarm02.R`, and
`Bip01 L Forearm` all say left (or right) and forearm.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from movie_director.engines.blender.bodies.raw import Rig

_LEFT, _RIGHT = frozenset({"l", "left", "lft"}), frozenset({"r", "right", "rgt"})
_NOISE = frozenset({
    "mixamorig", "bip", "biped", "j", "c", "def", "org", "cc", "base", "bone", "joint", "jnt", "character", "armature",
    "rig", "skin", "bind", "b", "avatar", "valvebiped", "sk", "g", "deform",
})  # fmt: skip
_AIDS = re.compile(r"(^|[-_.])(mch|ctrl|ik|fk|vis|pole|target|tweak|widget|wgt)([-_.]|$)|^ik_|_ik$|helper|roll$", re.I)
_WORDS: Mapping[str, str] = {
    "hips": "pelvis", "hip": "pelvis", "pelvis": "pelvis",
    "neck": "neck_01", "head": "head", "jaw": "jaw", "chin": "jaw", "lowerjaw": "jaw",
    "eye": "eye", "eyeball": "eye", "faceeye": "eye",
    "clavicle": "clavicle", "shoulder": "clavicle", "collar": "clavicle", "collarbone": "clavicle",
    "upperarm": "upperarm", "uparm": "upperarm", "arm": "upperarm", "shldr": "upperarm", "shldrbend": "upperarm",
    "upperarmbend": "upperarm", "armupper": "upperarm",
    "lowerarm": "lowerarm", "lowarm": "lowerarm", "forearm": "lowerarm", "elbow": "lowerarm", "armlower": "lowerarm",
    "forearmbend": "lowerarm",
    "hand": "hand", "wrist": "hand",
    "thigh": "thigh", "upleg": "thigh", "upperleg": "thigh", "thighbend": "thigh", "legupper": "thigh",
    "calf": "calf", "shin": "calf", "lowerleg": "calf", "lowleg": "calf", "knee": "calf", "leglower": "calf",
    "foot": "foot", "ankle": "foot",
    "toe": "ball", "toes": "ball", "toebase": "ball", "ball": "ball",
    "thumb": "thumb", "index": "index", "indexfinger": "index", "findex": "index", "fingerindex": "index",
    "middle": "middle", "mid": "middle", "middlefinger": "middle", "fmiddle": "middle", "fingermiddle": "middle",
    "ring": "ring", "ringfinger": "ring", "fring": "ring", "fingerring": "ring",
    "pinky": "pinky", "little": "pinky", "littlefinger": "pinky", "pinkie": "pinky", "fpinky": "pinky",
    "fingerpinky": "pinky", "handthumb": "thumb", "handindex": "index", "handmiddle": "middle", "handring": "ring",
    "handpinky": "pinky", "fthumb": "thumb", "fingerthumb": "thumb",
}  # fmt: skip
_SIDED = frozenset({
    "clavicle", "upperarm", "lowerarm", "hand", "thigh", "calf", "foot", "ball", "thumb", "index", "middle", "ring",
    "pinky", "eye",
})  # fmt: skip
FINGERS = ("thumb", "index", "middle", "ring", "pinky")
_OFF_FINGERS = frozenset({"metacarpal", "palm", "end", "tip", "null", "nub"})
NEEDED = tuple(f"{bone}_{side}" for side in "lr" for bone in ("upperarm", "lowerarm", "hand", "thigh", "calf", "foot"))
"""Without these a rig is none that a human being's actions could move."""


def words_of(name: str) -> tuple[list[str], str]:
    """A bone's name as words, without noise, and `l`, `r` or nothing."""
    plain = name.rpartition(":")[2] if ":" in name else name.rpartition("|")[2]
    plain = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", plain)
    plain = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", plain)
    found = [w for w in re.split(r"[^A-Za-z0-9]+|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])", plain) if w]
    words = [w.lower() for w in found]
    side = "l" if _LEFT & set(words) else "r" if _RIGHT & set(words) else ""
    return [w for w in words if w not in _LEFT and w not in _RIGHT and w not in _NOISE], side


def matched(rig: Rig, used: Sequence[bool]) -> dict[str, int]:
    """Our name -> index of the rig's bone. `used` says of each whether it or what hangs on it moves any point."""
    deep = _depths(rig)
    told = [words_of(name) for name in rig.names]
    found: dict[str, list[tuple[bool, bool, int, int]]] = {}
    for k, (words, side) in enumerate(told):
        core = "".join(w for w in words if not w.isdigit())
        name = _WORDS.get(core)
        finger = next((f for f in FINGERS if words and _WORDS.get(words[0]) == f), None) if name is None else None
        if finger is not None and not _OFF_FINGERS & set(words):
            name = finger
        if core in ("leg",):
            name = "leg"
        if name is None or (name in _SIDED or name == "leg") != bool(side) or _AIDS.search(rig.names[k]):
            continue
        found.setdefault(f"{name}_{side}" if side else name, []).append((not used[k], deep[k] == 0, deep[k], k))
    placed = {name: min(bones)[3] for name, bones in found.items() if name.partition("_")[0] not in FINGERS}
    for side in "lr":
        leg = placed.pop(f"leg_{side}", None)
        if leg is not None:
            placed.setdefault(f"calf_{side}" if f"thigh_{side}" in placed else f"thigh_{side}", leg)
        for finger in FINGERS:
            bones = sorted(found.get(f"{finger}_{side}", ()), key=lambda bone: bone[2:])
            bones = [bone for bone in bones if not bone[0]] or bones
            for joint, bone in zip(("01", "02", "03"), bones, strict=False):
                placed[f"{finger}_{joint}_{side}"] = bone[3]
    _rigify(rig, placed)
    _by_joints(rig, told, placed)
    if "pelvis" not in placed and all(f"thigh_{side}" in placed for side in "lr"):
        above = _common(rig, placed["thigh_l"], placed["thigh_r"])
        if above >= 0:
            placed["pelvis"] = above
    return placed


def spine_of(rig: Rig, placed: Mapping[str, int]) -> list[int]:
    """The bones between the hips and the neck (else the head, else the shoulders), from below."""
    top = placed.get("neck_01", placed.get("head", placed.get("clavicle_l", placed["upperarm_l"])))
    way: list[int] = []
    above = rig.parents[top]
    while above >= 0 and above != placed.get("pelvis"):
        way.append(above)
        above = rig.parents[above]
    if above < 0:  # the spine does not hang on the hips: what lies higher than they do
        low = rig.heads[placed["pelvis"], 2] if "pelvis" in placed else rig.heads[placed["thigh_l"], 2]
        way = [bone for bone in way if rig.heads[bone, 2] > low - 1e-6]
    return way[::-1]


def _rigify(rig: Rig, placed: dict[str, int]) -> None:
    """Rigify calls hips, back, neck and head all `spine`, and counts them."""
    back: dict[int, int] = {}
    for k, name in enumerate(rig.names):
        told = re.fullmatch(r"(?:DEF-)?spine(?:\.(\d{3}))?", name)
        if told is not None and (name.startswith("DEF-") or f"DEF-{name}" not in rig.names):
            back[int(told[1] or 0)] = k
    if set(range(7)) <= set(back) and "pelvis" not in placed:
        placed["pelvis"] = back[0]
        placed.setdefault("neck_01", back[4])
        placed.setdefault("head", back[6])


def _by_joints(rig: Rig, told: Sequence[tuple[list[str], str]], placed: dict[str, int]) -> None:
    """Motion files call bones by their joints: a left hip is a thigh, and arms begin at shoulders."""
    for side in "lr":
        mine = [("".join(w for w in words if not w.isdigit()), k) for k, (words, s) in enumerate(told) if s == side]
        below = placed.get(f"calf_{side}", -1)
        above = rig.parents[below] if below >= 0 else -1
        if f"thigh_{side}" not in placed and any(k == above and word in ("hip", "hips") for word, k in mine):
            placed[f"thigh_{side}"] = above
        below = placed.get(f"lowerarm_{side}", -1)
        above = rig.parents[below] if below >= 0 else -1
        if f"upperarm_{side}" not in placed and any(k == above and word == "shoulder" for word, k in mine):
            if placed.get(f"clavicle_{side}") == above:
                del placed[f"clavicle_{side}"]
            placed[f"upperarm_{side}"] = above


def _depths(rig: Rig) -> list[int]:
    deep: list[int] = []
    for k in range(len(rig.names)):
        count, above = 0, rig.parents[k]
        while above >= 0 and count <= len(rig.names):
            count, above = count + 1, rig.parents[above]
        deep.append(count)
    return deep


def _common(rig: Rig, a: int, b: int) -> int:
    over = {a}
    above = rig.parents[a]
    while above >= 0:
        over.add(above)
        above = rig.parents[above]
    while b >= 0 and b not in over:
        b = rig.parents[b]
    return b


UNITS: Mapping[str, tuple[str, ...]] = {
    "eyeBlinkLeft": ("blinkl", "blinkleft", "eyeclosel", "fcleyeclosel", "eyesclosedl", "winkl", "winkleft"),
    "eyeBlinkRight": ("blinkr", "blinkright", "eyecloser", "fcleyecloser", "eyesclosedr", "winkr", "winkright"),
    "jawOpen": ("mouthopen", "openmouth", "a", "aa", "fclmtha", "visemeaa", "vrcvaa", "openjaw", "jawdrop", "aah"),
    "mouthFunnel": ("o", "oh", "ou2", "fclmtho", "visemeo", "vrcvoh", "mouthO"),
    "mouthPucker": ("u", "ou", "fclmthu", "visemeu", "vrcvou", "mouthu", "pucker", "kiss"),
    "mouthSmileLeft": ("smilel", "smileleft", "mouthsmilel"),
    "mouthSmileRight": ("smiler", "smileright", "mouthsmiler"),
    "mouthFrownLeft": ("frownl", "frownleft"),
    "mouthFrownRight": ("frownr", "frownright"),
    "browInnerUp": ("browsinnerup", "browsu", "browup", "browsup", "fclbrwsorrow", "browraise"),
    "mouthClose": ("mouthclosed", "pp", "visemepp", "vrcvpp", "mbp"),
}
"""What shapes of the face are also called, in small letters without signs."""
PAIRS: Mapping[str, tuple[str, ...]] = {
    "eyeBlink": ("blink", "eyesclosed", "eyeclose", "eyesclose", "fcleyeclose", "close", "eyeblink"),
    "mouthSmile": ("smile", "mouthsmile", "fclmthjoy", "fclmthfun", "happy", "joy"),
    "mouthFrown": ("frown", "mouthfrown", "sad", "fclmthsorrow", "mouthsad"),
    "browDown": ("browdown", "browsdown", "fclbrwangry", "angrybrows", "browsd"),
    "eyeSquint": ("squint", "eyesquint"),
    "eyeWide": ("eyewide", "eyeswide", "surprisedeyes", "fcleyesurprised", "fcleyespread"),
    "browOuterUp": ("browouterup", "browsouterup", "fclbrwsurprised"),
    "mouthStretch": ("i", "ih", "e", "ee", "visemei", "visemee", "fclmthi", "fclmthe", "mouthstretch"),
}
"""Shapes of both sides at once."""


def plain(name: str) -> str:
    """A shape's name in small letters without signs, and without what importers and makers put before it."""
    return re.sub(r"[^a-z0-9]", "", name.rpartition(".")[2].lower())


def shape_for(unit: str, shapes: Sequence[str]) -> tuple[str, str] | None:
    """The shape that does what a face unit does, and `l` or `r` where only that side of it is meant."""
    known = {plain(name): name for name in reversed(shapes)}
    side = "l" if unit.endswith("Left") else "r" if unit.endswith("Right") else ""
    stem = unit.removesuffix("Left").removesuffix("Right")
    own = (unit.lower(), f"{stem.lower()}{side}", *UNITS.get(unit, ()))
    for name in own:
        if name in known:
            return known[name], ""
    for name in PAIRS.get(stem, ()) if side else ():
        if name in known:
            return known[name], side
    return None
