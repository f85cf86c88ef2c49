"""Respelling: how somebody says that a word is said, as the symbols that the voice models read."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping

from movie_director.errors import EngineFailed

_IPA: tuple[tuple[str, str], ...] = (
    ("eɪ", "A"), ("aɪ", "I"), ("aʊ", "W"), ("oʊ", "O"), ("ɔɪ", "Y"), ("tʃ", "ʧ"), ("dʒ", "ʤ"), ("t͡ʃ", "ʧ"), ("d͡ʒ", "ʤ"),
    ("ɝ", "ɜɹ"), ("ɚ", "əɹ"), ("g", "ɡ"), ("r", "ɹ"), (":", "ː"), ("'", "ˈ"), (".", ""), ("͡", ""),
)  # fmt: skip
"""What the alphabet of misaki writes otherwise than IPA for English does."""
_VOWELS = "aeiouyæɑɒɐɔøœəɚɛɜɪɨʊʌɯɤAIOQWYᵊᵻ"
_STRESS = "ˈˌ"
_SPELT: tuple[tuple[str, str], ...] = (
    ("air", "ɛɹ"), ("eer", "ɪɹ"), ("eye", "I"), ("igh", "I"), ("oor", "ʊɹ"), ("tch", "ʧ"),
    ("ah", "ɑː"), ("ai", "A"), ("ar", "ɑːɹ"), ("aw", "ɔː"), ("ay", "A"), ("ee", "iː"), ("eh", "ɛ"), ("er", "ɜːɹ"),
    ("ih", "ɪ"), ("oh", "O"), ("oo", "uː"), ("or", "ɔːɹ"), ("ow", "W"), ("oy", "Y"), ("uh", "ə"), ("ur", "ɜːɹ"),
    ("yy", "I"), ("ch", "ʧ"), ("ck", "k"), ("dh", "ð"), ("kh", "x"), ("ng", "ŋ"), ("ph", "f"), ("sh", "ʃ"),
    ("th", "θ"), ("wh", "w"), ("zh", "ʒ"), ("a", "æ"), ("e", "ɛ"), ("i", "ɪ"), ("o", "ɒ"), ("u", "ʌ"),
    ("c", "k"), ("g", "ɡ"), ("j", "ʤ"), ("q", "k"), ("r", "ɹ"), ("x", "ks"), ("y", "j"),
)  # fmt: skip
"""Letters of a syllable as they sound, the longest first: the key that English newspapers and encyclopedias use."""


def respelled(told: str, read: Callable[[str], str], known: Container[str], *, british: bool = True) -> str:
    """Return the symbols of a word that is told as `shi-VAWN`, `Shivawn` or `/ʃɪˈvɔːn/`.

    Parts between hyphens are syllables, each as its letters sound, and the one in capitals is stressed; `read` reads
    what has neither hyphen nor capitals as any word is. Raises EngineFailed with the signs that no voice knows, and
    where nothing is left to say.
    """
    plain = told.strip()
    if plain.startswith("/"):
        sounds = _phonetic(plain.strip("/ "), british=british)
        strange = sorted({sign for sign in sounds if sign not in known})
        if strange:
            raise EngineFailed(
                f"{told!r} has signs that no voice knows: {' '.join(strange)}.",
                cure="Use the signs of English IPA, or write it as it sounds: `shi-VAWN`.",
            )
    else:
        parts = [part for part in re.split(r"[-\s]+", plain) if part]
        if len(parts) == 1 and not plain.isupper():
            sounds = read(plain.lower())
        else:
            said = [_syllable(part.lower(), known, british=british) for part in parts]
            sounds = "".join(_stressed(s) if p.isupper() else s for s, p in zip(said, parts, strict=True))
            if british:  # no r is heard before a consonant
                sounds = re.sub(rf"(?<=ː)ɹ(?![{_VOWELS}ˈ])", "", sounds)
    if not any(sign in _VOWELS or sign.isalpha() for sign in sounds):
        raise EngineFailed(f"Nothing in {told!r} can be spoken.", cure="Write it as it sounds: `shi-VAWN`.")
    return sounds


def owned(sounds: str) -> str:
    """The sounds of a word with the `'s` of an owner."""
    last = sounds.rstrip("ː")[-1:]
    return sounds + ("ᵻz" if last in "szʃʒʧʤ" else "s" if last in "ptkfθ" else "z")


def with_told(word: str, sounds: str, told: Mapping[str, str], say: Callable[[str], str]) -> str:
    """Return a word's sounds, where it or its parts between hyphens are told otherwise.

    `say` returns the sounds of what somebody wrote of a word; `sounds` are those that the rules of the language give.
    """
    plain = word.lower().replace("’", "'")
    stem = plain.removesuffix("'s")
    if plain in told:
        return say(told[plain])
    if stem in told:
        return owned(say(told[stem])) if stem != plain else say(told[stem])
    return sounds


def _phonetic(ipa: str, *, british: bool) -> str:
    sounds = ipa.replace("əʊ", "Q" if british else "O")
    for theirs, ours in _IPA:
        sounds = sounds.replace(theirs, ours)
    if not british:  # in American English no vowel's length tells words apart, and the voices have none
        sounds = sounds.replace("ː", "")
    return re.sub(rf"([{_STRESS}])([^{_VOWELS}]*)", r"\2\1", sounds)  # the sign stands before the vowel there


def _syllable(spelt: str, known: Container[str], *, british: bool) -> str:
    """Return how the letters of a syllable sound: `shi`, `vawn`, `my`."""
    if spelt.endswith("y") and not any(vowel in spelt[:-1] for vowel in "aeiou"):
        spelt += "y"  # `my`, `fly`
    sounds = ""
    while spelt:
        letters, sound = next(((a, b) for a, b in _SPELT if spelt.startswith(a)), (spelt[0], spelt[0]))
        if sound[0] not in known:
            raise EngineFailed(
                f"{letters!r} is no sound of a syllable.", cure="Write it in English letters: `shi-VAWN`, or in IPA."
            )
        sounds, spelt = sounds + sound, spelt[len(letters) :]
    return sounds.replace("O", "Q") if british else sounds.replace("ː", "").replace("ɒ", "ɑ")


def _stressed(sounds: str) -> str:
    at = next((n for n, sign in enumerate(sounds) if sign in _VOWELS), 0)
    return f"{sounds[:at]}ˈ{sounds[at:]}"
