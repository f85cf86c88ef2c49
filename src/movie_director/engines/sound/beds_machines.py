"""Beds of machines and of what moves: engine rooms, laboratories, warehouses, cold counters; trains, cars, ships."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from movie_director.engines.sound.loop import (
    LENGTH,
    RATE,
    SECONDS,
    Curve,
    around,
    burst,
    empty,
    ping,
    place,
    swell,
    wide,
)
from movie_director.engines.sound.reverb import response
from movie_director.engines.sound.samples import Samples, single


def engine_room(rng: np.random.Generator) -> Samples:
    """A large diesel at work: its beat through iron, valves, and the hiss of air."""
    beat = _beating(12.5, [1.0 / (1 + (k / 7) ** 2) for k in range(1, 60)])
    out = _both(beat, rng, 0.2) * np.float32(2.2)
    out += wide(rng, [(30, -2), (80, 0), (250, -5), (800, -12), (2_500, -20), (9_000, -34)], 0.9) * np.float32(0.8)
    valves = empty()
    for index in range(int(6.25 * SECONDS)):
        hit = ping([420, 910, 1_730, 2_600], [0.05, 0.04, 0.03, 0.02], [1, 0.7, 0.5, 0.3], 0.06)
        place(valves, hit, index / 6.25 + float(rng.uniform(-0.003, 0.003)), -0.4 if index % 2 else 0.4, 0.4)
    hiss = wide(rng, [(500, -30), (2_000, -6), (5_000, 0), (12_000, -10)], 1.0) * np.float32(0.22)
    return single(out + valves * np.float32(5.0) + around(valves, response(0.9, 3_500)) * np.float32(6.0) + hiss)


def laboratory(rng: np.random.Generator) -> Samples:
    """Instruments at work: fans, a pump that breathes, a tone now and then that says that all is well."""
    fans = wide(rng, [(60, -12), (180, -3), (420, 0), (1_100, -4), (3_000, -14), (9_000, -30)], 0.8)
    hum = _both(_hum((120, 240, 360, 725), (1.0, 0.5, 0.3, 0.22)), rng, 0.1) * np.float32(0.28)
    pump = wide(rng, [(90, -6), (260, 0), (700, -8), (2_400, -26)], 0.4)
    breath = np.float32(0.5) * (1 + np.sin(2 * np.pi * _cycles(18))) ** 2
    out = fans + hum + pump * np.asarray(breath * 0.7, np.float32)[:, None]
    tones = empty()
    for second in (3.0, 9.0, 15.0, 21.0):
        tone = ping([1_320, 2_640], [0.9, 0.4], [1, 0.15], 0.28) * np.hanning(int(0.28 * RATE)).astype(np.float32)
        place(tones, tone, second, 0.5, 2.6)
    return single(out + tones + around(tones, response(0.6)) * np.float32(0.5))


def warehouse(rng: np.random.Generator) -> Samples:
    """A great cold hall: lamps that hum under its roof, air, something let go of far away and its echo."""
    air = wide(rng, [(25, -3), (60, 0), (160, -8), (500, -18), (2_000, -34)], 0.9)
    lamps = _both(_hum((100, 200, 300, 500, 700), (0.7, 1.0, 0.3, 0.22, 0.12)), rng, 0.05) * np.float32(0.22)
    far = empty()
    for second in (4.0, 11.5, 18.2):
        at = second + float(rng.uniform(-1, 1))
        pitch = float(rng.uniform(90, 240))
        modes = [pitch, pitch * 1.7, pitch * 2.9, pitch * 4.1]
        place(far, ping(modes, [0.5, 0.4, 0.3, 0.2], [1, 0.6, 0.4, 0.2], 0.6), at, float(rng.uniform(-0.8, 0.8)), 0.7)
        place(far, burst(rng, 200, 2_500, 0.1, 0.2), at, 0.0, 0.5)
    return single(air * swell(rng, 8, 0.1)[:, None] + lamps + around(far, response(3.2, 2_200)) * np.float32(1.6))


def refrigerator(rng: np.random.Generator) -> Samples:
    """Cold counters along a wall: compressors a hair apart that beat, a fan, a rattle of glass."""
    one, two = (
        _hum((50, 100, 150, 200, 300), (0.4, 1.0, 0.5, 0.4, 0.25)),
        _hum((50 + 4 / SECONDS, 100 + 8 / SECONDS, 200 + 14 / SECONDS, 400), (0.4, 1.0, 0.4, 0.2)),
    )
    motors = np.stack([one + two * np.float32(0.5), two + one * np.float32(0.5)], axis=1) * np.float32(0.6)
    fan = wide(rng, [(120, -10), (350, 0), (900, -3), (2_200, -12), (7_000, -30)], 0.9) * np.float32(0.55)
    glass = empty()
    for second in (5.5, 13.4, 19.9):
        for late in (0.0, 0.05, 0.09):
            place(glass, ping([3_100, 4_700], [0.06, 0.04], [1, 0.5], 0.08), second + late, 0.6, 0.12)
    return single(motors + fan + glass)


def train(rng: np.random.Generator) -> Samples:
    """A carriage under way: wheels over joints two by two, the rumble of its floor, a door that rattles."""
    rumble = wide(rng, [(25, -2), (55, 0), (130, -3), (320, -10), (900, -18), (3_000, -32)], 0.7)
    out = rumble * swell(rng, 3, 0.18)[:, None]
    out += wide(rng, [(200, -18), (700, -4), (1_500, 0), (4_000, -9), (10_000, -26)], 0.9) * np.float32(0.2)
    clacks = empty()
    for index in range(24):  # a rail of eighteen metres at 65 km/h
        for late, level in ((0.0, 1.0), (0.14, 0.85), (0.62, 0.45), (0.76, 0.4)):
            hit = ping([62, 118, 240, 410], [0.16, 0.12, 0.07, 0.05], [1, 0.8, 0.5, 0.3], 0.2)
            at = index * (SECONDS / 24) + late + float(rng.uniform(-0.006, 0.006))
            place(clacks, hit, at, -0.1, 1.5 * level * float(rng.uniform(0.85, 1.1)))
            place(clacks, burst(rng, 500, 3_800, 0.03, 0.05), at, 0.1, 0.5 * level)
    for second in (2.2, 2.32, 9.7, 16.1, 16.2, 16.31):
        place(clacks, ping([1_150, 1_900, 2_700], [0.05, 0.04, 0.03], [1, 0.6, 0.4], 0.07), second, 0.7, 0.25)
    out = out + clacks * np.float32(4.5) + around(clacks, response(0.25)) * np.float32(1.8)
    return single(out - out.mean(axis=0))  # joints push one way more than the other


def car(rng: np.random.Generator) -> Samples:
    """A car on the road, from within: tyres, wind at the pillars, an engine that is asked for a little more or less."""
    road = wide(rng, [(25, -2), (50, 0), (110, -2), (280, -12), (700, -16), (1_500, -24), (5_000, -42)], 0.7)
    tyres = wide(rng, [(150, -16), (600, -3), (1_000, 0), (1_900, -8), (5_000, -28)], 0.8) * np.float32(0.2)
    wander = np.cumsum(swell(rng, 6, 0.05).astype(np.float64) - 1) / RATE
    turns = 38.0 * (_cycles(SECONDS) + wander - _cycles(1) * wander[-1])  # whole turns, whatever it is asked for
    motor = sum(np.sin(2 * np.pi * k * turns + k * k) / k**1.3 for k in (1, 2, 3, 4, 6, 8))
    return single(road * swell(rng, 4, 0.12)[:, None] + tyres + _both(np.asarray(motor, np.float32), rng, 0.05) * 0.9)


def ship(rng: np.random.Generator) -> Samples:
    """Below deck: an engine far down, water along the hull, timber and rivets that give."""
    engine = _beating(6.25, [1.0 / (1 + (k / 5) ** 2) for k in range(1, 26)])
    out = _both(engine, rng, 0.2) * np.float32(0.55)
    wash = wide(rng, [(60, -8), (200, -2), (500, 0), (1_400, -9), (5_000, -26)], 0.9)
    roll = np.asarray(0.55 + 0.45 * np.sin(2 * np.pi * _cycles(4)), np.float32)
    out += wash * (roll**2 * np.float32(0.8))[:, None]
    creaks = empty()
    for second in (1.7, 7.6, 13.8, 19.6):  # as she leans, a quarter of a roll on
        at = second + float(rng.uniform(-0.3, 0.3))
        for index in range(int(rng.integers(9, 16))):
            pitch = 210 + 9 * index + float(rng.uniform(-8, 8))
            place(creaks, ping([pitch, pitch * 2.1], [0.06, 0.04], [1, 0.5], 0.08), at + 0.045 * index, -0.5, 0.35)
    return single(out + creaks + around(creaks, response(0.5)) * np.float32(0.9))


def space(rng: np.random.Generator) -> Samples:
    """A vessel between the stars: a drone that is felt, air that is made, a thin tone that never ends."""
    drone = _both(_hum((32, 48, 64 + 2 / SECONDS, 96, 144), (1.0, 0.8, 0.5, 0.35, 0.12)), rng, 0.05)
    out = drone * swell(rng, 12, 0.3)[:, None]
    out += wide(rng, [(40, -6), (120, 0), (300, -6), (900, -20), (4_000, -36)], 1.0) * np.float32(0.45)
    out += wide(rng, [(1_500, -40), (2_950, -14), (3_000, 0), (3_050, -14), (6_000, -44)], 1.0) * np.float32(0.05)
    relays = empty()
    for second in (6.1, 6.25, 14.4, 20.8, 20.95):
        place(relays, burst(rng, 1_200, 5_000, 0.01, 0.02), second, float(rng.uniform(-0.7, 0.7)), 0.12)
    return single(out + relays + around(relays, response(1.2)) * np.float32(0.8))


def _cycles(count: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """How many of `count` turns are over at each sample of the loop."""
    return np.arange(LENGTH) / LENGTH * count


def _hum(hertz: Sequence[float], levels: Sequence[float]) -> Samples:
    """Steady tones; whole cycles of each fit the loop when it is a multiple of 1/24 Hz."""
    return np.asarray(
        sum(
            level * np.sin(2 * np.pi * _cycles(pitch * SECONDS) + i)
            for i, (pitch, level) in enumerate(zip(hertz, levels, strict=True))
        ),
        np.float32,
    )


def _beating(hertz: float, levels: Sequence[float]) -> Samples:
    """A beat with harmonics whose phases lie near each other, so that it thuds rather than hums."""
    turn = 2 * np.pi * _cycles(hertz * SECONDS)
    out = sum(level * np.cos((k + 1) * turn + 0.25 * k) for k, level in enumerate(levels))
    return np.asarray(out / np.std(out), np.float32)


def _both(mono: Samples, rng: np.random.Generator, air: float) -> Samples:
    """The same in both ears, and as much air of the same colour that is not."""
    curve: Curve = [(30, -3), (80, 0), (200, -6), (700, -22), (3_000, -44)]
    level = np.float32(np.sqrt(np.mean(np.square(mono))))
    return single(np.stack([mono, mono], axis=1) + wide(rng, curve, 1.0) * (level * np.float32(0.35 + air)))


BEDS_MACHINES = {
    "engine-room": engine_room,
    "laboratory": laboratory,
    "warehouse": warehouse,
    "refrigerator": refrigerator,
    "train": train,
    "car": car,
    "ship": ship,
    "space": space,
}
LEVELS_MACHINES = {
    "engine-room": -30.0,
    "laboratory": -40.0,
    "warehouse": -42.0,
    "refrigerator": -41.0,
    "train": -31.0,
    "car": -33.0,
    "ship": -36.0,
    "space": -38.0,
}
"""LUFS at which each is heard beside dialogue at -18."""
