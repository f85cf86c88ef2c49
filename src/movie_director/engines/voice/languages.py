"""The languages that lines can be in, and how each is read: English by our own rules, others by espeak-ng's."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Language:
    """A language: its name, espeak-ng's name for it, what its titles and the like are short for, and sounds of its own.

    `sounds` puts what Kokoro was taught in the place of what espeak-ng writes and Kokoro has no symbol for.
    """

    name: str
    rules: str
    short: dict[str, str] = field(default_factory=dict[str, str])
    sounds: dict[str, str] = field(default_factory=dict[str, str])


LANGUAGES: dict[str, Language] = {
    "nl": Language(
        "Dutch", "nl",
        {
            "dhr.": "de heer", "mevr.": "mevrouw", "mw.": "mevrouw", "dr.": "dokter", "prof.": "professor",
            "bijv.": "bijvoorbeeld", "bv.": "bijvoorbeeld", "enz.": "enzovoort", "nr.": "nummer",
            "a.u.b.": "alstublieft",
        },
    ),
    "de": Language(
        "German", "de",
        {"hr.": "Herr", "fr.": "Frau", "dr.": "Doktor", "prof.": "Professor", "nr.": "Nummer", "z.b.": "zum Beispiel"},
        {"ɔ^ø": "Y", "ɔ^œ": "Y"},
    ),
    "fr": Language(
        "French", "fr-fr",
        {
            "m.": "Monsieur", "mm.": "Messieurs", "mme": "Madame", "mlle": "Mademoiselle", "dr.": "Docteur",
            "st.": "Saint",
        },
    ),
    "es": Language(
        "Spanish", "es",
        {"sr.": "Señor", "sra.": "Señora", "srta.": "Señorita", "dr.": "Doctor", "dra.": "Doctora", "ud.": "usted"},
    ),
    "it": Language(
        "Italian", "it",
        {"sig.": "Signor", "sig.ra": "Signora", "sig.na": "Signorina", "dott.": "Dottor", "prof.": "Professor"},
    ),
    "pt": Language(
        "Portuguese", "pt-br",
        {"sr.": "Senhor", "sra.": "Senhora", "srta.": "Senhorita", "dr.": "Doutor", "dra.": "Doutora"},
    ),
}  # fmt: skip
"""All but English, by ISO 639-1."""
