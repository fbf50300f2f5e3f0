"""The only chance that an orchestrator has: a number that follows from its seed, a purpose and a subject.

The same in every language: FNV-1a over 64 bits, then three steps of mixing. Who asks again gets the same answer, so a run
can be repeated; who wants another number names another subject ("so:BIGBOX:4711#2").
"""
from __future__ import annotations

from functools import lru_cache

_ALL = (1 << 64) - 1
_SEPARATOR = "\x1f"


@lru_cache(maxsize=4096)
def draw(seed: int, purpose: str, subject: str) -> int:
    """A number from 0 to 2**64 - 1."""
    h = 0xCBF29CE484222325
    for byte in f"{seed}{_SEPARATOR}{purpose}{_SEPARATOR}{subject}".encode():
        h = ((h ^ byte) * 0x100000001B3) & _ALL
    h = ((h ^ (h >> 30)) * 0xBF58476D1CE4E5B9) & _ALL
    h = ((h ^ (h >> 27)) * 0x94D049BB133111EB) & _ALL
    return h ^ (h >> 31)
