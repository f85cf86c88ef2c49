"""Names made of content: SHA-256 over canonical JSON or bytes, each with a type tag.

Canonical JSON is UTF-8, keys sorted, no spaces, no NaN; the hashed bytes are `tag`, a zero byte, then the content.
The tag keeps two kinds of thing with the same content apart. Test vectors: `docs/reference/digest.md`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
Digest: TypeAlias = str
"""64 lower-case hexadecimal digits."""
_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode


def canonical(value: Json) -> bytes:
    """Return the one byte string that stands for a JSON value. Raises ValueError for NaN and infinities."""
    return _encode(value).encode("utf-8")


def digest_json(tag: str, value: Json) -> Digest:
    """Name a JSON value of the kind `tag`, such as `Recipe.1`."""
    return digest_parts(tag, [canonical(value)])


def digest_parts(tag: str, parts: Iterable[bytes | memoryview]) -> Digest:
    """Name a stream of bytes of the kind `tag`, such as `pixels/rgb24/640x360@12`, without joining it in memory."""
    running = hashlib.sha256(tag.encode("utf-8") + b"\0")
    for part in parts:
        running.update(part)
    return running.hexdigest()
