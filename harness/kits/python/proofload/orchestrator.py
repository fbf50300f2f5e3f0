"""An orchestrator: a class with three methods, and the loop that lets a harness talk to it."""
from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Callable, Dict, Optional

from .message import Message
from .step import Step

PROTOCOL = 1


@dataclass
class Start:
    """What an orchestrator is told when it starts, and again after each crash."""

    node: str = "orchestrator"
    incarnation: int = 0  # 1 more at each restart
    epoch: str = ""       # the RFC 3339 time at which `now` is 0
    seed: int = 0
    config: Dict[str, Any] = field(default_factory=dict)
    store: Dict[str, str] = field(default_factory=dict)  # all that was put and not removed, in key order
    now: int = 0


class Orchestrator:
    """Subclass it. Each method adds effects to its step and returns; nothing else of the world is at hand.

    No clock, no sleep, no socket, no chance but `step.draw`: else two runs of one seed differ, and `--verify` says so.
    """

    # A new object is made for each case, so one process serves many. False where something outlives the object, such as
    # a global variable.
    reusable = True

    def start(self, step: Step, start: Start) -> None:
        """Memory is empty and no timer is set: build both from `start.store`, and tell again what may be untold."""

    def message(self, step: Step, message: Message) -> None:
        """A request, a reply, an event or a document has come; each of them may come twice, late, or never."""

    def timer(self, step: Step, key: str) -> None:
        """A timer is due."""


def serve(make: Callable[[], Orchestrator], lines: Optional[BinaryIO] = None, answers: Optional[BinaryIO] = None) -> None:
    """Reads one line, answers with one line, until `stop`.

    Standard output belongs to the answers: what is printed meanwhile goes to standard error, where the harness keeps it.
    """
    lines = lines or sys.stdin.buffer
    answers = answers or sys.stdout.buffer
    spoken, sys.stdout = sys.stdout, sys.stderr
    try:
        _serve(make, lines, answers)
    finally:
        sys.stdout = spoken


def _serve(make: Callable[[], Orchestrator], lines: BinaryIO, answers: BinaryIO) -> None:
    ours: Orchestrator = Orchestrator()
    seed = 0
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for line in lines:
        said = json.loads(line)
        op = said["op"]
        step = Step(said["now"], seed)
        answer: Dict[str, Any] = {"do": step.effects}
        if op == "message":
            ours.message(step, Message.from_wire(said["message"]))
        elif op == "timer":
            ours.timer(step, said["key"])
        elif op == "start":
            if said["protocol"] != PROTOCOL:
                raise SystemExit(f"this kit speaks protocol {PROTOCOL}, and the harness {said['protocol']}")
            ours = make()
            step.seed = seed = int(said["seed"])
            ours.start(step, Start(node=said["node"], incarnation=said["incarnation"], epoch=said["epoch"], seed=seed,
                                   config=said["config"], store=said["store"], now=said["now"]))
            if ours.reusable:
                answer["reusable"] = True
        answers.write(encode(answer).encode() + b"\n")
        answers.flush()
        if op == "stop":
            return
