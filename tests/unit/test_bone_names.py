"""A rig's bones are known by what rigs call them, whoever made it."""

from __future__ import annotations

import numpy as np
import pytest

from movie_director.engines.blender.bodies.names import NEEDED, matched, shape_for, spine_of
from movie_director.engines.blender.bodies.raw import Rig

ARM, LEG = ("clavicle", "upperarm", "lowerarm", "hand"), ("thigh", "calf", "foot", "ball")
MAKERS = {
    "Mixamo": (
        ["mixamorig:Hips", "mixamorig:Spine", "mixamorig:Spine1", "mixamorig:Spine2", "mixamorig:Neck", "mixamorig:Head"],
        "mixamorig:{Side}Shoulder mixamorig:{Side}Arm mixamorig:{Side}ForeArm mixamorig:{Side}Hand",
        "mixamorig:{Side}UpLeg mixamorig:{Side}Leg mixamorig:{Side}Foot mixamorig:{Side}ToeBase",
        "mixamorig:{Side}HandIndex1 mixamorig:{Side}HandIndex2 mixamorig:{Side}HandIndex3 mixamorig:{Side}HandIndex4",
    ),
    "VRM": (
        ["J_Bip_C_Hips", "J_Bip_C_Spine", "J_Bip_C_Chest", "J_Bip_C_UpperChest", "J_Bip_C_Neck", "J_Bip_C_Head"],
        "J_Bip_{S}_Shoulder J_Bip_{S}_UpperArm J_Bip_{S}_LowerArm J_Bip_{S}_Hand",
        "J_Bip_{S}_UpperLeg J_Bip_{S}_LowerLeg J_Bip_{S}_Foot J_Bip_{S}_ToeBase",
        "J_Bip_{S}_Index1 J_Bip_{S}_Index2 J_Bip_{S}_Index3 J_Bip_{S}_Index3_end",
    ),
    "VRM in plain words": (
        ["hips", "spine", "chest", "upperChest", "neck", "head"],
        "{side}Shoulder {side}UpperArm {side}LowerArm {side}Hand",
        "{side}UpperLeg {side}LowerLeg {side}Foot {side}Toes",
        "{side}IndexProximal {side}IndexIntermediate {side}IndexDistal {side}IndexTip",
    ),
    "Rigify": (
        ["DEF-spine", "DEF-spine.001", "DEF-spine.002", "DEF-spine.003", "DEF-spine.004", "DEF-spine.005", "DEF-spine.006"],
        "DEF-shoulder.{S} DEF-upper_arm.{S} DEF-forearm.{S} DEF-hand.{S}",
        "DEF-thigh.{S} DEF-shin.{S} DEF-foot.{S} DEF-toe.{S}",
        "DEF-f_index.01.{S} DEF-f_index.02.{S} DEF-f_index.03.{S}",
    ),
    "MakeHuman": (
        ["root", "spine05", "spine04", "spine03", "spine02", "spine01", "neck01", "head"],
        "clavicle.{S} upperarm01.{S} lowerarm01.{S} wrist.{S}",
        "upperleg01.{S} lowerleg01.{S} foot.{S} toe1-1.{S}",
        "",
    ),
    "Unreal": (
        ["pelvis", "spine_01", "spine_02", "spine_03", "neck_01", "head"],
        "clavicle_{s} upperarm_{s} lowerarm_{s} hand_{s}",
        "thigh_{s} calf_{s} foot_{s} ball_{s}",
        "index_metacarpal_{s} index_01_{s} index_02_{s} index_03_{s}",
    ),
    "3ds Max": (
        ["Bip01 Pelvis", "Bip01 Spine", "Bip01 Spine1", "Bip01 Neck", "Bip01 Head"],
        "Bip01 {S} Clavicle|Bip01 {S} UpperArm|Bip01 {S} Forearm|Bip01 {S} Hand",
        "Bip01 {S} Thigh|Bip01 {S} Calf|Bip01 {S} Foot|Bip01 {S} Toe0",
        "",
    ),
    "plain words": (
        ["Hips", "Back", "Chest", "Neck", "Head"],
        "{Side} Shoulder|Arm.{S}|Forearm.{S}|Hand.{S}",
        "Leg.{S}|Shin.{S}|Foot.{S}|Toes.{S}",
        "",
    ),
}  # fmt: skip


def rig(maker: str) -> tuple[Rig, dict[str, str]]:
    """A rig as a maker names it, and which of its names is which of ours."""
    trunk, arm, leg, finger = MAKERS[maker]
    names, parents, meant = list(trunk), [n - 1 for n in range(len(trunk))], dict[str, str]()
    top = next(n for n, name in enumerate(trunk) if "neck" in name.lower() or name.endswith("004"))
    for side, word in (("l", "Left"), ("r", "Right")):
        for chain, ours, above in ((arm, ARM, top - 1), (leg, LEG, 0)):
            told = chain.format(Side=word, side=word.lower(), S=side.upper(), s=side)
            told = told.split("|") if "|" in told else told.split()
            for k, name in enumerate(told):
                meant[f"{ours[k]}_{side}"] = name
                names.append(name)
                parents.append(above if k == 0 else len(names) - 2)
        hand = len(names) - 5
        for name in finger.format(Side=word, side=word.lower(), S=side.upper(), s=side).split():
            names.append(name)
            parents.append(hand)
            hand = len(names) - 1
    spots = np.zeros((len(names), 3))
    spots[: len(trunk), 2] = 1.0 + np.arange(len(trunk)) / 10
    return Rig(tuple(names), tuple(parents), spots, spots), meant


@pytest.mark.parametrize("maker", list(MAKERS))
def test_arms_legs_and_head_are_found_in_a_rig(maker: str) -> None:
    own, meant = rig(maker)
    found = matched(own, [True] * len(own.names))
    assert {name: own.names[found[name]] for name in meant if name in found} == meant
    assert not [name for name in NEEDED if name not in found]
    assert "head" in own.names[found["head"]].lower() or own.names[found["head"]].endswith("006")
    assert found["pelvis"] == 0


@pytest.mark.parametrize(("maker", "count"), [("Mixamo", 3), ("Rigify", 3), ("MakeHuman", 5), ("plain words", 2)])
def test_what_lies_between_hips_and_neck_is_the_spine(maker: str, count: int) -> None:
    own, _ = rig(maker)
    spine = spine_of(own, matched(own, [True] * len(own.names)))
    assert len(spine) == count
    assert spine == sorted(spine)


@pytest.mark.parametrize("maker", ["Mixamo", "VRM", "VRM in plain words", "Rigify", "Unreal"])
def test_a_finger_is_its_three_bones_and_neither_its_tip_nor_the_hand_s(maker: str) -> None:
    own, _ = rig(maker)
    found = matched(own, [True] * len(own.names))
    joints = [own.names[found[f"index_0{k}_l"]] for k in (1, 2, 3)]
    assert len(set(joints)) == 3
    assert not any(word in joint.lower() for joint in joints for word in ("metacarpal", "tip", "end", "4"))


def test_bones_that_move_nothing_yield_to_those_that_do() -> None:
    own, _ = rig("Rigify")
    double = Rig(
        (*own.names, *(f"ORG-{n.removeprefix('DEF-')}" for n in own.names)),
        (*own.parents, *(-1 for _ in own.names)),
        np.tile(own.heads, (2, 1)),
        np.tile(own.tails, (2, 1)),
    )
    found = matched(double, [True] * len(own.names) + [False] * len(own.names))
    assert all(double.names[k].startswith("DEF-") for k in found.values())


def test_strangers_names_are_not_guessed() -> None:
    own = Rig(("Bone", "Bone.001", "Bone.002", "Tail_L"), (-1, 0, 1, 2), np.zeros((4, 3)), np.zeros((4, 3)))
    assert not [name for name in NEEDED if name in matched(own, [True] * 4)]


@pytest.mark.parametrize(
    ("unit", "shapes", "meant"),
    [
        ("jawOpen", ["jawOpen"], ("jawOpen", "")),
        ("jawOpen", ["Face.M_F00_000_00_Fcl_MTH_A", "Fcl_MTH_A"], ("Fcl_MTH_A", "")),
        ("eyeBlinkLeft", ["eyeBlink_L", "eyeBlink_R"], ("eyeBlink_L", "")),
        ("eyeBlinkRight", ["Blink"], ("Blink", "r")),
        ("mouthSmileLeft", ["Smile"], ("Smile", "l")),
        ("mouthPucker", ["viseme_U"], ("viseme_U", "")),
        ("cheekPuff", ["Blink"], None),
    ],
)
def test_shapes_of_a_face_are_known_by_their_names(unit: str, shapes: list[str], meant: object) -> None:
    assert shape_for(unit, shapes) == meant
