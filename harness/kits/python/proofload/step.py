"""One step of an orchestrator: what it is told of the moment, and what it wants done."""
from __future__ import annotations

from typing import Any, Dict, List, Optional, Union

from .draw import draw
from .message import Message, reply

NANOSECOND = 1
SECOND = 1_000_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR


class Step:
    """Collects effects, which happen after the method has returned, in this order. A crash may fall between any two.

    Durable is what a `put` before the crash wrote. So: one `put` with all that a step decides, and only then what tells
    others of it.
    """

    def __init__(self, now: int, seed: int = 0) -> None:
        self.now = now  # virtual time, in nanoseconds since `Start.epoch`
        self.seed = seed
        self.effects: List[Dict[str, Any]] = []

    def send(self, message: Message) -> None:
        self.effects.append({"send": message.to_wire()})

    def reply(self, message: Message, status: int = 200, body: Any = None) -> None:
        self.send(reply(message, status, body))

    def put(self, writes: Dict[str, Optional[str]]) -> None:
        """One durable write of all these keys; None removes one. The store comes back in `start`."""
        if writes:
            self.effects.append({"put": writes})

    def timer(self, key: str, after: int) -> None:
        """Calls `timer(key)` after so many nanoseconds; the timer of a key is set anew each time."""
        self.effects.append({"timer": {"key": key, "after": max(int(after), 0)}})

    def cancel(self, key: str) -> None:
        self.effects.append({"cancel": key})

    def note(self, text: str, **facts: Union[str, int, bool]) -> None:
        """A line for whoever reads the trace. It changes nothing."""
        self.effects.append({"note": {"text": text, **facts}})

    def draw(self, purpose: str, subject: str) -> int:
        """Chance, from 0 to 2**64 - 1: a function of the seed, the purpose and the thing decided upon."""
        return draw(self.seed, purpose, subject)
