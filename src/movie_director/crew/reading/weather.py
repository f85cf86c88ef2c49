"""The weather that a heading or an action tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from movie_director.film.scene import Weather


def _compiled(told: Sequence[tuple[Weather, str]]) -> tuple[tuple[Weather, re.Pattern[str]], ...]:
    return tuple((weather, re.compile(rf"\b(?:{words})\b", re.I)) for weather, words in told)


_TOLD = _compiled(
    (
        ("dust", r"sand ?storm|dust ?storm|dusty?|haboob"),
        ("snow", r"snow(?!y? ?(?:owl|white|ball))(?:s|y|ing|fall|storm|flakes?)?|sneeuw|blizzard|sleet|flurries"),
        ("storm", r"(?:thunder|lightning|rain|electrical )storm\w*|storm(?:y|ing)?|thunder\w*|lightning|hurricane|"
                  r"typhoon|tempest|gale|squall|cyclone|tornado"),
        ("rain", r"regen|rain(?!forest|bow|coat|ier|ey)\w*|downpour|drizzl\w*|wet|cloudburst|monsoon"),
        ("fog", r"fog(?!horn)\w*|mist(?:y|s)?|hazy?|murky?"),
        ("wind", r"windy?|windswept|blustery|breezy"),
        ("cloudy", r"overcast|cloudy|cloud cover|gr[ea]y (?:day|morning|sky)"),
    )
)  # fmt: skip
"""A heading's words, the strongest weather first."""
_FALLS = _compiled(
    (
        ("dust", r"sand ?storm|dust ?storm|(?:dust|sand) (?:blows|whips|swirls)"),
        ("snow", r"it(?:'s| is)? snow(?:s|ing)|snow(?:ing|fall|storm|flakes)|blizzard|snow (?:falls|is falling|drifts "
                 r"down|covers|blankets|blows|lies)|falling snow|(?:light|heavy|thick|fresh) snow"),
        ("storm", r"thunder ?storms?|(?:lightning|thunder) (?:flashes|cracks|strikes|rolls|rumbles|claps)|"
                  r"a storm (?:rages|howls|breaks)|the storm (?:rages|howls|breaks)|hurricane|tempest|gale"),
        ("rain", r"it rains|rain(?:ing|y|fall|storm|drops)?|downpour|drizzl(?:e|es|ing)"),
        ("fog", r"(?:thick|heavy|dense|rolling|morning|low) (?:fog|mist)|(?:fog|mist) (?:rolls|hangs|drifts|lies|swirls"
                r"|covers|shrouds|creeps)|foggy|misty"),
        ("wind", r"(?:the|a|strong|howling|bitter|cold|fierce|high) winds? (?:\w+ )?(?:blows|howls|whips|gusts|tears|"
                 r"moans|rattles)|windy|windswept|gusts? of wind"),
        ("cloudy", r"overcast|(?:grey|gray|leaden) sk(?:y|ies)|cloudy|storm clouds"),
    )
)  # fmt: skip
"""An action's words: that it happens, and not that somebody speaks of it."""
_ALONE: Sequence[tuple[Weather, str]] = (
    ("dust", "dust ?storm|sand ?storm"),
    ("snow", "snow|sneeuw"),
    ("storm", "storm|thunder|lightning"),
    ("fog", "fog|mist"),
    ("wind", "wind"),
    ("cloudy", "clouds"),
)
_BARE: tuple[tuple[Weather, re.Pattern[str]], ...] = tuple(
    (
        weather,
        re.compile(
            rf"(?:^|[.!?\u2026]\s+|--\s*)(?:\w+[ ,]+){{0,2}}(?:{words})(?: everywhere| outside| again)?"
            rf"(?=\s*[.!\u2026]|\s*--)",
            re.I,
        ),
    )
    for weather, words in _ALONE
)
"""A sentence that is no more than its weather: `Fog.`, `Cold, hard wind.`"""
_NOT_IT = re.compile(r"\b(?:no|not|like|against|into|after|before|in|without|of|about|than)\b", re.I)
_DENIED = re.compile(r"\b(no|after|stopped|stops|without|before|not|like|from|of the)\b[^.]{0,20}$", re.I)
_OVER = re.compile(r"\s+(?:has|have|had)?\s*(?:stopped|stops|ended|lets up|let up|is over|eases|clears)\b", re.I)
_PANE = re.compile(r"\b(window|windows|outside|pane|panes|glass|windshield|roof|skylight)\b", re.I)
_PLACES = re.compile(
    r"\b(?:storm (?:drain|cellar|shelter|door)s?|snow ?(?:mobile|plough|plow)|wind ?(?:mill|shield|ow)s?|dusty? "
    r"(?:road|track|trail)s?|wet (?:bar|room))\b",
    re.I,
)
"""What only sounds like weather."""


def of_heading(told: str) -> Weather | None:
    """The weather that a heading says, or None."""
    text = _PLACES.sub(" ", told)
    return next((weather for weather, words in _TOLD if words.search(text)), None)


def of_action(text: str, inside: bool) -> Weather | None:
    """The weather that an action lets happen, in a room as far as one sees or hears it outside; or None."""
    plain = _PLACES.sub(lambda found: found[0] if _PANE.search(found[0]) else " ", text)
    if inside and not _PANE.search(text):
        return None
    for weather, words in _FALLS:
        match = words.search(plain)
        if match is not None and not _DENIED.search(plain[: match.start()]) and not _OVER.match(plain[match.end() :]):
            return weather
    for weather, words in _BARE:
        match = words.search(plain)
        if match is not None and not _NOT_IT.search(match[0]):
            return weather
    return None
