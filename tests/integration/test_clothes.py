"""Clothes on bodies: outside the skin, whole at neck and waist, of the colours asked for, and cut as they are called."""

import numpy as np
import pytest

from movie_director.engines.blender.people.base import BODY_VERTICES, load
from movie_director.engines.blender.people.body import grow
from movie_director.engines.blender.people.build import _DEFAULTS, build
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.fit import measure
from movie_director.engines.blender.people.haircuts import cut_of
from movie_director.engines.blender.people.hats import BLOCKS, hat
from movie_director.engines.blender.people.piece import join, triangulate, vertex_normals
from movie_director.engines.blender.people.skull import skull
from movie_director.engines.blender.people.wardrobe import dress
from movie_director.engines.installation import Installation
from movie_director.film import look as words
from movie_director.film.look import Look

DATA = Installation.here().people_data()
MAN = {"gender": "male", "height": 1.8, "seed": 4}
WOMAN = {"gender": "female", "height": 1.66, "seed": 5}
WORN = {
    "suit": {**MAN, "outer": "suit-jacket", "neck": "tie"},
    "tailcoat": {**MAN, "outer": "tailcoat", "neck": "bow-tie", "waistcoat": True, "build": 0.6},
    "frock-coat": {**MAN, "outer": "frock-coat", "neck": "cravat", "waistcoat": True, "age": 70},
    "uniform": {**MAN, "outer": "uniform", "build": -0.8},
    "oilskin": {**MAN, "outer": "oilskin", "shoes": "boots"},
    "robe": {**MAN, "outer": "robe"},
    "armour": {**MAN, "outer": "armour"},
    "tunic": {**MAN, "top": "tunic", "legs": "breeches"},
    "sweater": {**MAN, "top": "sweater", "legs": "jeans", "build": 0.9},
    "child": {**MAN, "age": 8, "height": 1.25, "top": "tshirt", "legs": "shorts"},
    "bodice": {**WOMAN, "top": "bodice", "legs": "full-skirt"},
    "gown": {**WOMAN, "top": "gown", "legs": "full-skirt", "build": 0.7},
    "nurse": {**WOMAN, "top": "dress", "legs": "long-skirt", "apron": "bib"},
    "cardigan": {**WOMAN, "top": "cardigan", "legs": "skirt", "age": 82, "neck": "scarf"},
}


def dressed(look):
    whole = {**_DEFAULTS, **look}
    fit = measure(grow(load(DATA), DATA, whole))
    return fit, dress(fit, whole)


@pytest.fixture(scope="module", params=WORN, ids=str)
def worn(request):
    return request.param, *dressed(WORN[request.param])


def test_cloth_lies_outside_the_skin(worn):
    name, fit, clothes = worn
    positions = fit.body.positions[:BODY_VERTICES]
    normals = vertex_normals(positions, triangulate(fit.body.base.quads["body"]))[:BODY_VERTICES]
    trunk = (positions[:, 2] > fit.crotch + 0.05) & (positions[:, 2] < fit.neck[2])
    skin, out = positions[trunk], normals[trunk]
    cloth = join(*clothes.pieces).positions
    cloth = cloth[(cloth[:, 2] > fit.crotch + 0.06) & (cloth[:, 2] < fit.neck[2] - 0.01)]
    cloth = cloth[:: max(1, len(cloth) // 3000)]
    away = ((cloth[:, None] - skin[None]) ** 2).sum(axis=2)
    nearest = away.argmin(axis=1)
    height = np.einsum("ij,ij->i", cloth - skin[nearest], out[nearest])
    inside = (height < -0.004) & (away.min(axis=1) < 0.03**2)
    assert inside.mean() < 0.05, name


def test_there_is_cloth_all_round_the_waist(worn):
    name, fit, clothes = worn
    cloth = join(*clothes.pieces).positions
    for height in (fit.waist - 0.02, fit.waist, fit.waist + 0.03):
        near = cloth[(np.abs(cloth[:, 2] - height) < 0.035) & (np.abs(cloth[:, 0]) < 0.3)]
        ways = np.degrees(np.arctan2(near[:, 0], near[:, 1] - fit.depth)) // 20
        assert len(set(ways)) == 18, name


def test_no_hole_gapes_between_neck_and_cloth(worn):
    name, fit, clothes = worn
    positions, weights = fit.body.positions, fit.body.base.weights
    arms = fit.arm(positions, weights.astype(np.float64)) > -0.5
    bare = ~clothes.covered & ~arms & (np.arange(len(positions)) < BODY_VERTICES)
    skin = positions[bare & (positions[:, 2] > fit.neck[2] - 0.3) & (positions[:, 2] < fit.neck[2] + 0.1)]
    cloth = join(*clothes.pieces).positions
    cloth = cloth[np.hypot(cloth[:, 0], cloth[:, 1] - fit.neck[1]) < 0.2]

    def sector(points):
        return (np.degrees(np.arctan2(points[:, 0], points[:, 1] - fit.neck[1])) // 30).astype(int)

    for way in range(-6, 6):
        below, above = skin[sector(skin) == way], cloth[sector(cloth) == way]
        if len(below):
            assert len(above) and below[:, 2].min() < above[:, 2].max() + 0.004, (name, way)


def test_cloth_has_the_colour_that_its_look_says():
    _, clothes = dressed({**MAN, "outer": "uniform", "outer_colour": "#2f4a73"})
    shown = np.concatenate([piece.colour for piece in clothes.pieces])
    assert (np.abs(shown - linear("#2f4a73")).max(axis=1) < 1e-6).sum() > 1000


def test_gloves_cover_the_hands_and_nothing_else():
    gloved = build({**MAN, "gloves": True, "gloves_colour": "#2fa073"}, DATA)
    cloth = np.abs(gloved.colour - linear("#2fa073")).max(axis=1) < 0.02
    fingers = [k for k, name in enumerate(gloved.bones) if name.startswith(("index_", "middle_", "ring_", "pinky_"))]
    bent = gloved.weights[:, fingers].sum(axis=1) > 0.9
    assert bent.sum() > 300 and cloth[bent].mean() > 0.6
    assert not cloth[gloved.rest[:, 2] > gloved.eye_height - 0.3].any()


def test_worn_clothes_are_duller_and_uneven():
    new, old = (np.concatenate([p.colour for p in dressed({**MAN, "wear": w})[1].pieces]) for w in (0.0, 1.0))
    assert len(np.unique(old.round(3), axis=0)) > 10 * len(np.unique(new.round(3), axis=0))


def test_heavy_people_are_broader_than_slight_ones():
    def girth(build_):
        fit, _ = dressed({**MAN, "build": build_})
        p = fit.form.positions
        near = p[(np.abs(p[:, 2] - fit.waist) < 0.03) & (np.abs(p[:, 0]) < 0.28)]
        return np.ptp(near[:, 0]) + np.ptp(near[:, 1])

    assert girth(-1) * 1.08 < girth(0) and girth(0) * 1.15 < girth(1)


def test_a_child_has_a_larger_head_for_its_height():
    def share(age, height):
        body = grow(load(DATA), DATA, {**_DEFAULTS, "age": age, "height": height})
        return skull(body, DATA).unit / height

    assert share(7, 1.2) > 1.2 * share(35, 1.75)


@pytest.mark.parametrize("kind", [k for k in words.Hat.__args__ if k != "none"])
def test_a_hat_sits_on_the_head(kind):
    body = grow(load(DATA), DATA, {**_DEFAULTS, **MAN})
    head = skull(body, DATA)
    made = hat(body, {**_DEFAULTS, "hat": kind}, head)
    top = made.positions[:, 2].max()
    assert head.line(0.6) < top < head.line(2.2) and abs(made.positions[:, 0].mean()) < 0.01
    assert made.positions[:, 2].min() > head.chin - 0.4 * head.unit


def test_every_word_of_a_look_can_be_built():
    assert {"none", "headscarf", *BLOCKS} == set(words.Hat.__args__)
    hair = set(words.HairStyle.__args__)
    assert len(hair) >= 12 and all(h == "bald" or cut_of({**_DEFAULTS, "hair": h}) is not None for h in hair)
    for field, kind in (("outer", words.OuterGarment), ("top", words.Garment), ("legs", words.Legwear)):
        for name in kind.__args__:
            assert dressed({**MAN, field: name})[1].pieces, name


def test_the_defaults_of_the_builder_are_those_of_the_document():
    look = Look()
    assert dict(_DEFAULTS) == {name: getattr(look, name) for name in Look.model_fields}


@pytest.mark.parametrize("beard", [b for b in words.Beard.__args__ if b not in ("none", "stubble")])
def test_beards_differ(beard):
    plain, bearded = (build({**MAN, "beard": b}, DATA) for b in ("none", beard))
    assert len(bearded.rest) > len(plain.rest) + 50
