"""Toy figures: made in Blender, as somebody else would make a character, to be brought in."""

# ruff: noqa: E501 - the script keeps its own form

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from movie_director.engines.installation import Installation

MAKE = """
import bpy, json, math, sys
from mathutils import Vector

bpy.ops.wm.read_factory_settings(use_empty=True)
wanted = json.loads(sys.argv[1])
MIXAMO = {"pelvis": "Hips", "spine_01": "Spine", "spine_02": "Spine1", "spine_03": "Spine2", "neck_01": "Neck",
          "head": "Head", "clavicle": "Shoulder", "upperarm": "Arm", "lowerarm": "ForeArm", "hand": "Hand",
          "thigh": "UpLeg", "calf": "Leg", "foot": "Foot", "ball": "ToeBase"}
J = {"pelvis": ((0, 0, .95), (0, 0, 1.05)), "spine_01": ((0, 0, 1.05), (0, 0, 1.15)),
     "spine_02": ((0, 0, 1.15), (0, 0, 1.27)), "spine_03": ((0, 0, 1.27), (0, 0, 1.43)),
     "neck_01": ((0, 0, 1.45), (0, 0, 1.52)), "head": ((0, 0, 1.52), (0, 0, 1.80))}
UP = {"spine_01": "pelvis", "spine_02": "spine_01", "spine_03": "spine_02", "neck_01": "spine_03", "head": "neck_01"}
for s, m in (("l", 1), ("r", -1)):
    J |= {f"clavicle_{s}": ((.03*m, 0, 1.41), (.17*m, 0, 1.41)), f"upperarm_{s}": ((.17*m, 0, 1.41), (.45*m, 0, 1.41)),
          f"lowerarm_{s}": ((.45*m, 0, 1.41), (.70*m, 0, 1.41)), f"hand_{s}": ((.70*m, 0, 1.41), (.86*m, 0, 1.41)),
          f"thigh_{s}": ((.095*m, 0, .92), (.095*m, 0, .50)), f"calf_{s}": ((.095*m, 0, .50), (.095*m, .01, .09)),
          f"foot_{s}": ((.095*m, .01, .09), (.095*m, -.12, .03)), f"ball_{s}": ((.095*m, -.12, .03), (.095*m, -.19, .03))}
    UP |= {f"clavicle_{s}": "spine_03", f"upperarm_{s}": f"clavicle_{s}", f"lowerarm_{s}": f"upperarm_{s}",
           f"hand_{s}": f"lowerarm_{s}", f"thigh_{s}": "pelvis", f"calf_{s}": f"thigh_{s}", f"foot_{s}": f"calf_{s}",
           f"ball_{s}": f"foot_{s}"}

def coat(name, colour, rough=.6):
    made = bpy.data.materials.new(name); made.use_nodes = True
    shade = made.node_tree.nodes["Principled BSDF"]
    shade.inputs["Base Color"].default_value = (*colour, 1); shade.inputs["Roughness"].default_value = rough
    return made
green, cream, boots = coat("coat", (.02, .35, .06)), coat("wood", (.62, .36, .18)), coat("boots", (.05, .02, .01))
face = bpy.data.images.new("face", 128, 64)
pixels = []
for y in range(64):
    for x in range(128):
        u, v = (x + .5) / 128 * 2 - 1, (y + .5) / 64
        eye = any((abs(u) - .13) ** 2 / .0025 + (v - .56) ** 2 / .004 < 1 for _ in (0,))
        lips = abs(u) < .11 and abs(v - .36 - 1.2 * u * u) < .016
        rouge = (abs(u) - .22) ** 2 / .004 + (v - .43) ** 2 / .006 < 1
        pixels += [.05, .04, .06, 1] if eye else [.55, .08, .08, 1] if lips else [.9, .5, .42, 1] if rouge else [.84, .66, .48, 1]
face.pixels[:] = pixels; face.pack()
skin = coat("face", (1, 1, 1))
image = skin.node_tree.nodes.new("ShaderNodeTexImage"); image.image = face
skin.node_tree.links.new(image.outputs[0], skin.node_tree.nodes["Principled BSDF"].inputs["Base Color"])
hat = coat("hat", (.5, .03, .03))

parts = []
def ball(bone, at, radii, material, along=None, wrap=False):
    bpy.ops.mesh.primitive_uv_sphere_add(segments=24, ring_count=14, location=(0, 0, 0))
    o = bpy.context.object
    # The seam of the texture behind: the sphere's begins at +x.
    o.data.transform(__import__("mathutils").Matrix.Rotation(math.radians(-90), 4, "Z"))
    for v in o.data.vertices: v.co = Vector(v.co[k] * radii[k] for k in range(3))
    if along is not None:
        o.data.transform(Vector((0, 0, 1)).rotation_difference(Vector(along)).to_matrix().to_4x4())
    o.data.transform(__import__("mathutils").Matrix.Translation(at))
    for p in o.data.polygons: p.use_smooth = True
    o.data.materials.append(material)
    o.vertex_groups.new(name=bone).add(range(len(o.data.vertices)), 1.0, "REPLACE")
    parts.append(o)
def limb(bone, a, b, r, material):
    a, b = Vector(a), Vector(b)
    ball(bone, (a + b) / 2, (r, r, (b - a).length / 2 + .6 * r), material, b - a)

ball("pelvis", (0, 0, .97), (.155, .12, .13), green)
ball("spine_02", (0, 0, 1.16), (.14, .105, .17), green)
ball("spine_03", (0, 0, 1.33), (.18, .125, .15), green)
limb("neck_01", (0, 0, 1.44), (0, 0, 1.56), .05, cream)
ball("head", (0, -.01, 1.66), (.115, .125, .14), skin)
ball("head", (0, 0, 1.77), (.15, .15, .03), hat); ball("head", (0, 0, 1.80), (.09, .09, .09), hat)
for s, m in (("l", 1), ("r", -1)):
    for bone, r in (("upperarm", .055), ("lowerarm", .045)):
        limb(f"{bone}_{s}", *J[f"{bone}_{s}"], r, green)
    ball(f"hand_{s}", (.78*m, 0, 1.41), (.085, .035, .028), cream)
    limb(f"thigh_{s}", *J[f"thigh_{s}"], .08, green); limb(f"calf_{s}", *J[f"calf_{s}"], .06, boots)
    ball(f"foot_{s}", (.095*m, -.07, .045), (.05, .13, .045), boots)

bpy.ops.object.select_all(action="SELECT")
bpy.context.view_layer.objects.active = parts[0]
bpy.ops.object.join()
toy = bpy.context.object; toy.name = "toy"

def named(bone):
    stem, _, side = bone.rpartition("_")
    if bone in MIXAMO: return "mixamorig:" + MIXAMO[bone]
    return "mixamorig:" + {"l": "Left", "r": "Right"}[side] + MIXAMO[stem]

def save(path):
    if path.endswith(".glb"): bpy.ops.export_scene.gltf(filepath=path, export_format="GLB")
    elif path.endswith(".fbx"): bpy.ops.export_scene.fbx(filepath=path)
    else: bpy.ops.wm.save_as_mainfile(filepath=path)

for path in wanted.get("bare", ()):
    groups = [(g.name, [(v.index, e.weight) for v in toy.data.vertices for e in v.groups if e.group == g.index]) for g in toy.vertex_groups]
    toy.vertex_groups.clear(); save(path)
    for name, members in groups:
        g = toy.vertex_groups.new(name=name)
        for n, w in members: g.add([n], w, "REPLACE")
rig = bpy.data.armatures.new("rig"); owner = bpy.data.objects.new("rig", rig)
bpy.context.scene.collection.objects.link(owner)
bpy.context.view_layer.objects.active = owner
bpy.ops.object.mode_set(mode="EDIT")
for bone, (a, b) in J.items():
    made = rig.edit_bones.new(named(bone)); made.head, made.tail = a, b
for bone, above in UP.items():
    rig.edit_bones[named(bone)].parent = rig.edit_bones[named(above)]
bpy.ops.object.mode_set(mode="OBJECT")
for g in toy.vertex_groups: g.name = named(g.name)
toy.parent = owner; toy.modifiers.new("rig", "ARMATURE").object = owner
toy.shape_key_add(name="Basis"); talk = toy.shape_key_add(name="MouthOpen")
for v in toy.data.vertices:
    if v.co.z > 1.5 and v.co.z < 1.64 and v.co.y < -.09: talk.data[v.index].co.z -= .02
owner.rotation_euler.z = math.radians(wanted.get("turned", 0))
for path in wanted.get("rigged", ()): save(path)
if wanted.get("waving"):  # the left arm comes from level to 60 degrees up in a second
    scene = bpy.context.scene; scene.frame_end = 25
    bone = owner.pose.bones[named("upperarm_l")]; bone.rotation_mode = "QUATERNION"
    axis = bone.bone.matrix_local.to_3x3().inverted() @ Vector((0, -1, 0))
    for n in range(25):
        bone.rotation_quaternion = __import__("mathutils").Quaternion(axis, math.radians(60 * n / 24))
        bone.keyframe_insert("rotation_quaternion", frame=n + 1)
    for path in wanted["waving"]: save(path)
    owner.animation_data_clear(); bone.rotation_quaternion = (1, 0, 0, 0)
if wanted.get("hostile"):
    text = bpy.data.texts.new("boot.py"); text.use_module = True
    text.write("open(" + repr(wanted["witness"]) + ", 'w').write('ran')")
    toy.driver_add("location", 0).driver.expression = "__import__('pathlib').Path(" + repr(wanted["witness"]) + ").write_text('ran') and 0"
    save(wanted["hostile"])
if wanted.get("flat"):
    bpy.data.objects.remove(owner); toy.rotation_euler.x = math.radians(90); toy.modifiers.clear(); save(wanted["flat"])
sys.stdout.flush()
__import__("os")._exit(0)  # Blender may wait for ever for threads of its own
"""


def make_toys(**wanted: object) -> None:
    """Write toy figures: `rigged` and `bare` are lists of paths, `hostile` one with a script that would write `witness`."""
    done = subprocess.run(
        [Installation.here().stage_python(), "-c", MAKE, json.dumps(wanted, default=str)],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=Path("/"),
    )
    assert done.returncode == 0, done.stderr[-2000:]
