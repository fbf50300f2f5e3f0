"""A double of the harness for unit tests: runs an orchestrator step by step, keeps its store and its timers, crashes it.

    bench = Bench(MyOrchestrator, config)
    bench.start()
    bench.deliver(request("orchestrator", "erp.order_posted", {...}))
    assert bench.sent[-1].type == "wms.create_release"
    bench.crash()          # memory and timers are gone, the store stays, `start` is called anew

It knows nothing of systems: what they would answer is the test's to say. Effects go over the wire as JSON and back, so
what could not be sent to the harness fails here, too.
"""
from __future__ import annotations

import json
from typing import Any, Callable, Dict, List, Optional

from .message import Message, reply
from .orchestrator import Orchestrator, Start
from .step import Step


class Bench:
    def __init__(self, make: Callable[[], Orchestrator], config: Optional[Dict[str, Any]] = None, *, seed: int = 7,
                 epoch: str = "2026-01-05T00:00:00Z") -> None:
        self.make, self.config, self.seed, self.epoch = make, config or {}, seed, epoch
        self.now = 0
        self.store: Dict[str, str] = {}
        self.timers: Dict[str, int] = {}  # by key, when it is due
        self.sent: List[Message] = []
        self.notes: List[Dict[str, Any]] = []
        self.incarnation = -1
        self.ours: Optional[Orchestrator] = None
        self._ids = 0

    def start(self) -> None:
        self.incarnation += 1
        self.timers.clear()
        self.ours = self.make()
        start = Start(incarnation=self.incarnation, epoch=self.epoch, seed=self.seed, config=self.config,
                      store=dict(sorted(self.store.items())), now=self.now)
        self._step(lambda step: self.ours.start(step, start))  # type: ignore[union-attr]

    def deliver(self, message: Message, *, crash_after: Optional[int] = None) -> List[Message]:
        """Hands a message over, and returns what was sent in answer. `crash_after`: only so many effects happen, and then
        the orchestrator starts anew."""
        if not message.id:
            self._ids += 1
            message.id = f"{self._ids:016x}"
        before = len(self.sent)
        wire = {**message.to_wire(), "id": message.id, "from": message.sender}
        arrived = Message.from_wire(json.loads(json.dumps(wire)))
        self._step(lambda step: self.ours.message(step, arrived), crash_after)  # type: ignore[union-attr]
        return self.sent[before:]

    def answer(self, asked: Message, status: int, body: Any = None) -> List[Message]:
        """Delivers the reply of a system to something that was sent to it."""
        back = reply(asked, status, body)
        back.sender, back.to = asked.to, "orchestrator"
        return self.deliver(back)

    def advance(self, by: int) -> List[Message]:
        """Lets virtual time pass: timers go off, the earliest first."""
        until, before = self.now + by, len(self.sent)
        while self.timers:
            key, due = min(self.timers.items(), key=lambda each: (each[1], each[0]))
            if due > until:
                break
            self.now = max(self.now, due)
            del self.timers[key]
            self._step(lambda step: self.ours.timer(step, key))  # type: ignore[union-attr]
        self.now = until
        return self.sent[before:]

    def crash(self) -> List[Message]:
        """Starts a new one with the store as it stands, and returns what that sent."""
        before = len(self.sent)
        self.start()
        return self.sent[before:]

    def _step(self, run: Callable[[Step], None], crash_after: Optional[int] = None) -> None:
        step = Step(self.now, self.seed)
        run(step)
        applied = 0
        for effect in json.loads(json.dumps(step.effects)):
            if crash_after is not None and ("put" in effect or "send" in effect):
                if applied == crash_after:
                    break
                applied += 1
            self._apply(effect)
        if crash_after is not None:
            self.start()

    def _apply(self, effect: Dict[str, Any]) -> None:
        (kind, value), = effect.items()
        if kind == "send":
            self.sent.append(Message.from_wire({**value, "from": "orchestrator"}))
        elif kind == "put":
            for key, text in value.items():
                if text is None:
                    self.store.pop(key, None)
                else:
                    assert isinstance(text, str), f"put {key}: a string is expected, not {text!r}"
                    self.store[key] = text
        elif kind == "timer":
            self.timers[value["key"]] = self.now + value["after"]
        elif kind == "cancel":
            self.timers.pop(value, None)
        else:
            self.notes.append(value)
