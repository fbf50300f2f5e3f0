"""What one step decides: first one write of all of it, and only then what tells others.

A crash may fall between any two effects. Before the write nothing has happened; after it the store says what is still to
be told, and the next start tells it.
"""
from __future__ import annotations

from typing import Callable, Dict, List, Optional

from proofload import Message, Step, reply


class Commit:
    def __init__(self, step: Step) -> None:
        self.step = step
        self.now = step.now
        self.writes: Dict[str, Optional[str]] = {}
        self._answers: List[Message] = []
        self._messages: List[Message] = []
        self._timers: List[Callable[[], None]] = []

    def write(self, key: str, value: Optional[str]) -> None:
        self.writes[key] = value

    def send(self, message: Message) -> None:
        self._messages.append(message)

    def answer(self, message: Message, status: int = 200) -> None:
        """Receipts go after the write and before what they set in motion."""
        self._answers.append(reply(message, status))

    def timer(self, key: str, after: int) -> None:
        self._timers.append(lambda: self.step.timer(key, after))

    def cancel(self, key: str) -> None:
        self._timers.append(lambda: self.step.cancel(key))

    def finish(self) -> None:
        self.step.put(self.writes)
        for message in self._answers + self._messages:
            self.step.send(message)
        for set_timer in self._timers:
            set_timer()
