from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from movie_director.values.digest import canonical, digest_json, digest_parts
from movie_director.values.money import Money
from movie_director.values.slate import slate, slug
from movie_director.values.timecode import Frames, frames_for_ticks

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda c: st.lists(c) | st.dictionaries(st.text(), c),
    max_leaves=12,
)


def test_a_digest_is_the_sha_256_of_tag_zero_and_canonical_json():
    import hashlib

    assert (
        digest_json("Recipe.1", {"b": 1, "a": "é"}) == hashlib.sha256('Recipe.1\0{"a":"é","b":1}'.encode()).hexdigest()
    )


def test_the_documented_vectors_hold():
    import re
    from pathlib import Path

    page = (Path(__file__).parents[2] / "docs/reference/digest.md").read_text()
    listing = page.partition("Canonical forms by number:")[2].partition("```")[2].partition("```")[0]
    forms = dict(line.split("  ", 1) for line in listing.strip().splitlines())
    vectors = re.findall(r"^\| (Example\.\d) \| (\d) \| `([0-9a-f]{64})` \|$", page, flags=re.M)
    assert len(vectors) == 7
    for tag, number, digest in vectors:
        assert digest_parts(tag, [forms[number].encode()]) == digest
    for tag, parts in (("bytes", [b""]), ("pixels/rgb24/2x1@12", [bytes([255, 0, 0, 0, 0, 255])])):
        assert digest_parts(tag, parts) in page


@given(JSON)
def test_equal_values_have_equal_digests_whatever_the_order_of_keys(value):
    import json

    shuffled = json.loads(json.dumps(value))
    assert digest_json("X.1", value) == digest_json("X.1", shuffled)


def test_the_tag_keeps_kinds_apart():
    assert digest_parts("a", [b"x"]) != digest_parts("b", [b"x"])


def test_splitting_a_stream_differently_changes_nothing():
    assert digest_parts("t", [b"ab", b"c"]) == digest_parts("t", [b"a", b"bc"])


def test_a_number_that_json_has_not_is_refused():
    with pytest.raises(ValueError, match="Out of range"):
        canonical({"x": float("nan")})


def test_money_is_exact_and_of_one_currency():
    assert Money.parse("0.10") + Money.parse("0.20 usd") == Money(Decimal("0.30"))
    with pytest.raises(ValueError, match="different currencies"):
        _ = Money.parse("1 USD") + Money.parse("1 EUR")
    for wrong in ("", "-1", "5 dollars", "1e3"):
        with pytest.raises(ValueError):
            Money.parse(wrong)


def test_a_slate_is_checked():
    assert slate("sc03/sh012a/picture") == "sc03/sh012a/picture"
    for wrong in ("", "/x", "Sc01", "a//b", "a/../b"):
        with pytest.raises(ValueError):
            slate(wrong)


@given(st.text(min_size=1))
def test_every_name_has_a_slug_that_is_a_slate(name):
    assert slate(slug(name))


def test_frames_hold_whole_ticks():
    assert frames_for_ticks(24_000, 24) == 24
    assert frames_for_ticks(24_001, 24) == 25
    assert Frames(24 * 61 + 3).timecode() == "00:01:01:03"


def test_nothing_is_nothing_in_any_currency():
    assert Money(Decimal(0)) + Money.parse("2 EUR") == Money.parse("2 EUR")
    assert Money(Decimal(0)) <= Money.parse("2 EUR")


def test_names_that_differ_have_slugs_that_differ():
    assert slug("JOSÉ") == "jose"
    assert slug("ИВАН") != slug("ПЁТР")
    assert slug("O’NEIL") == "oneil"
