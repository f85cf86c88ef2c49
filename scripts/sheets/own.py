"""Own people and own motions: figures and recordings that come in as anybody's would, as strips. Needs Blender."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw, ImageFont

from movie_director.engines.blender.bodies.shelf import person_of
from movie_director.engines.blender.motions.strip import strip
from movie_director.engines.blender.people import Person
from movie_director.engines.blender.people.acts.track import Track
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.studio.body import receive_body
from movie_director.studio.motion import Clip, receive_motion
from movie_director.testing.motions import walks, wheels, write_bvh
from movie_director.testing.toys import make_toys

STRIP = 22
WOMAN = Look(height=1.64, hair="bun", top="sweater", top_colour="#34506e", legs="trousers", seed=5)
CHILD = Look(gender="male", age=8, height=1.22, top="shirt", top_colour="#b5852a", legs="shorts", seed=3)


def make(folder: Path) -> list[Path]:
    """Draw the sheet: a recording on each row, on one of ours or on a body that came in."""
    place = Installation.here()
    data, config = place.people_data(), place.colour_config()
    rows: list[tuple[str, Image.Image]] = []
    with TemporaryDirectory() as loose:
        root = Path(loose)
        make_toys(rigged=[root / "toy.glb"], bare=[root / "bare.glb"])
        toys = {name: receive_body(root, name, root / f"{name}.glb") for name in ("toy", "bare")}
        told = {"cartwheel": (wheels, 3.0), "walk": (walks, 2.2)}
        tracks: dict[str, Track] = {}
        for name, (pose, seconds) in told.items():
            file = write_bvh(root / f"{name.partition(' ')[0]}.bvh", pose, seconds)
            tracks[name] = receive_motion(root, file.stem, file, Clip())[1]

        def one(look: Look) -> Person:
            return person_of(look.model_dump(mode="json"), data)

        toy = Look(height=1.55, body=toys["toy"].name, skin=toys["toy"].skin)
        bare = Look(height=1.5, body=toys["bare"].name, skin=toys["bare"].skin)
        for label, motion, look, begins in (
            ("a cartwheel, recorded as BVH, by one of ours", "cartwheel", WOMAN, 0.0),
            ("the same by a toy with bones named as Mixamo names them", "cartwheel", toy, 0.0),
            ("a recorded walk by a child", "walk", CHILD, 62.0),
            ("the same by a toy without bones: ours were put into it", "walk", bare, 62.0),
        ):
            rows.append((label, strip(tracks[motion], one(look), look.skin, config, begins=begins)))
    wide, high = rows[0][1].size
    sheet = Image.new("RGB", (wide, (high + STRIP) * len(rows)), "#16161a")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(14)
    for n, (label, picture) in enumerate(rows):
        sheet.paste(picture, (0, n * (high + STRIP)))
        pen.text((6, n * (high + STRIP) + high + 3), label, fill="#d8d4c8", font=font)
    path = folder / "own.jpg"
    sheet.save(path, quality=88)
    return [path]
