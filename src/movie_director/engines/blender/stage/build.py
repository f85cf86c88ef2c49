# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets, built once and kept while the next shot is in the same place."""

from __future__ import annotations

import time
from pathlib import Path

import bpy

from movie_director.engines.blender.stage import brought, flames, furnish, gaffer, light, meter, prop, seat, setting
from movie_director.engines.blender.stage.furniture import Furniture
from movie_director.engines.blender.stage.library import Library
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import Place, Staging


class Stage:
    """One set stands on it at a time; lamps and camera are set anew for every shot."""

    def __init__(self, cache: Path, library: Library | None = None) -> None:
        self._cache = cache
        self.library = library or Library()
        self._key = ""
        self._setting: Setting | None = None

    def ready(self, staging: Staging) -> Setting:
        """The set of the shot, lit for its camera and people."""
        setting = self.dressed(staging)
        self._light(setting, staging)
        return setting

    def dressed(self, staging: Staging) -> Setting:
        """The set of the shot, furnished and not lit; kept for the next shot that has the same."""
        if self._setting is None or self._key != staging.set_key:
            self._key = ""
            self._setting = self._build(staging)
            self._key = staging.set_key
        return self._setting

    def forget(self) -> None:
        """Build the next set anew, whichever it is: what stands was changed."""
        self._key = ""

    def apart(self, place: Place, licences: str) -> Setting:
        """Materials and furniture for what is made beside the set that stands, and taken away again."""
        return Setting(place, Furniture(self.library.allowing(licences), self._cache))

    def _build(self, staging: Staging) -> Setting:
        setting_ = Setting(staging.place, Furniture(self.library.allowing(staging.licences), self._cache))
        setting.empty()
        lies = any(thing.where == "surface" for thing in staging.props)
        setting_.bare = staging.place.laid or lies
        setting_.curtains = staging.curtains
        furnish.build(setting_, laid=setting_.bare, loose=staging.loose)
        bpy.context.view_layer.update()
        if staging.place.set_file:
            brought.settle(setting_, self.library.own_set(staging.place.set_file, staging.place.set_crc))
        seat.stand(setting_, staging.seats)
        for hero in (True, False):
            before = set(bpy.context.scene.objects)
            prop.lay(setting_, [thing for thing in staging.props if thing.hero == hero])
            for thing in bpy.context.scene.objects:
                if thing not in before:
                    thing["prop"], thing["hero"] = True, hero
        if staging.place.set_file:
            brought.rest(setting_)
        flames.burn(setting_)
        setting_.own, setting_.air, setting_.level = tuple(setting_.lamps), setting_.fog, setting_.exposure
        setting_.fog.settle()
        bpy.context.view_layer.update()
        return setting_

    def _light(self, setting_: Setting, staging: Staging) -> None:
        for thing in [o for o in bpy.context.scene.objects if o.type == "LIGHT"]:
            data = thing.data
            bpy.data.objects.remove(thing)
            bpy.data.lights.remove(data)
        setting_.lamps = gaffer.settle(setting_, staging.light)
        setting_.exposure = setting_.level + staging.light.exposure
        for lamp in light.film(setting_, staging):
            lamp.light()["film"] = True
        for lamp in setting_.lamps:
            thing = lamp.light()
            if lamp.name == flames.NAME:  # of the script's things, which no artist's file brings back
                thing["film"] = True
        bpy.context.view_layer.update()
        began = time.perf_counter()
        setting_.exposure -= meter.balance(staging)
        setting_.metered = time.perf_counter() - began
