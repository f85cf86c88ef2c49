"""Reading an answer: the JSON in what a model said, and what is wrong with its form."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from movie_director.values.digest import Json

_FENCED = re.compile(r"```(?:json)?\s*\n(.*?)```", re.S)
MOST = 12
"""Faults that are told at once."""


def read_answer(words: str, form: Mapping[str, Json]) -> tuple[Any, tuple[str, ...]]:
    """Return the JSON value that was answered, and its faults: field by field, each with what was asked.

    Talk around a value is passed over, since small models cannot help it; a value that is cut short is a fault.
    """
    value, fault = _value(words)
    return value, (fault,) if fault else faults_of(value, form)


def faults_of(value: Any, form: Mapping[str, Json]) -> tuple[str, ...]:
    """Return what of a value is not of the form, the outermost first."""
    from jsonschema import Draft202012Validator

    found = sorted(Draft202012Validator(dict(form)).iter_errors(value), key=lambda e: list(map(str, e.absolute_path)))
    return tuple(f"{_path(error.absolute_path)}: {_short(error.message)}" for error in found[:MOST])


def _value(words: str) -> tuple[Any, str]:
    text = words.strip()
    if not text:
        return None, "the answer is empty; answer with one JSON value"
    fenced = _FENCED.search(text)
    starts = [n for n, sign in enumerate(text) if sign in "{["][:1]
    for part in (text, fenced[1] if fenced else "", text[starts[0] :] if starts else ""):
        try:
            value = json.JSONDecoder().raw_decode(part.strip())[0]
            json.dumps(value, ensure_ascii=False, allow_nan=False).encode()  # not to a number, half a sign: no value
        except (ValueError, RecursionError):
            continue
        return value, ""
    return None, "the answer is no whole JSON value; answer with one and nothing else"


def _path(steps: Any) -> str:
    return ".".join(map(str, steps)) or "the answer"


def _short(message: str) -> str:
    return message if len(message) <= 240 else message[:240] + "..."
