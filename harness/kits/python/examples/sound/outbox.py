"""What systems were asked and have not answered for good: written down, tried again, and handed to people in the end.

An operation has a name that no retry and no restart changes: it is its own idempotency key. A system keeps keys for a day
or so; after that asking again would do the thing a second time, so it is looked up first.
"""
from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any, Dict, Optional

from commit import Commit
from proofload import SECOND, Message, request, to_json

ERRORS_OF_ONE_KEY = 4                 # a key that is answered 500 again and again holds a stored failure

UNKNOWN, AGAIN, EXHAUSTED, SETTLED = "unknown", "again", "exhausted", "settled"


@dataclass
class Operation:
    id: str       # "erp.create_order:bigbox/4711"
    system: str
    type: str
    order: str
    body: str
    subject: str = ""      # what it is about within the order: a release, a carton
    lookup_type: str = ""  # how to find out whether it was done; empty where asking again does no harm
    lookup_body: str = ""
    first_asked: int = 0
    key: int = 0           # 1 more for each key that turned out to hold a failure
    look_up_first: bool = False
    parked: bool = False   # with people: nothing is sent until they say so

    @property
    def idempotency_key(self) -> str:
        return self.id if self.key == 0 else f"{self.id}~{self.key}"


@dataclass
class Pending:
    operation: Operation
    attempts: int = 0
    due: int = 0
    in_flight: bool = False
    looking_up: bool = False
    errors: int = 0


class Outbox:
    def __init__(self, deadlines: Dict[str, int]) -> None:
        self.patience = deadlines
        self.pending: Dict[str, Pending] = {}
        self._open: Counter[str] = Counter()       # by order
        self._failures: Counter[str] = Counter()   # by system, in a row
        self._closed_until: Dict[str, int] = {}    # by system, or by system and type

    def restore(self, text: str) -> None:
        operation = Operation(**json.loads(text))
        self.pending[operation.id] = Pending(operation)
        self._open[operation.order] += 1

    def resume(self, commit: Commit) -> None:
        """After a start nobody knows what was answered meanwhile: all is asked again, under the same keys."""
        for id in sorted(self.pending):
            if not self.pending[id].operation.parked:
                self._attempt(commit, self.pending[id])

    def has_open(self, order: str) -> bool:
        return self._open[order] > 0

    def ask(self, commit: Commit, operation: Operation) -> None:
        """Nothing, where that very thing is being asked already."""
        if operation.id in self.pending:
            return
        pending = self.pending[operation.id] = Pending(operation)
        self._open[operation.order] += 1
        operation.first_asked = commit.now
        self._save(commit, operation)
        self._attempt(commit, pending)

    def answered(self, commit: Commit, reply: Message) -> str:
        pending = self.pending.get(reply.ref)
        if pending is None or pending.operation.parked:
            return UNKNOWN
        operation, status = pending.operation, reply.status or 0
        of_lookup = reply.type != operation.type
        if of_lookup != pending.looking_up:
            return UNKNOWN  # late, and of an attempt that was given up
        if _is_transient(status):
            if not pending.in_flight:
                return UNKNOWN
            if not of_lookup:
                self._count_error(commit, pending, status)
            pause = _retry_after(reply)
            if pause:
                # Too many requests concern the whole system; what is unavailable may be this sort of request alone.
                gate = operation.system if status == 429 else f"{operation.system}/{operation.type}"
                self._closed_until[gate] = max(self._closed_until.get(gate, 0), commit.now + pause)
            if pause > self.patience["backoff_cap"]:  # closed, and says until when: to keep away costs no attempt
                pending.attempts -= 1
                self._wait_for(commit, pending, commit.now + pause)
                return AGAIN
            return self._failed(commit, pending, pause)
        self._failures[operation.system] = 0
        if of_lookup and status == 404:  # it was never done, so it may be asked for as if for the first time
            operation.look_up_first = False
            operation.first_asked = commit.now
            self._save(commit, operation)
            self._attempt(commit, pending)
            return AGAIN
        return SETTLED

    def tick(self, commit: Commit, id: str) -> str:
        """The timer of an operation: no reply came, or the pause is over."""
        pending = self.pending.get(id)
        if pending is None or pending.operation.parked:
            return UNKNOWN
        if commit.now < pending.due:
            return AGAIN  # a job that ran twice
        if pending.in_flight:
            return self._failed(commit, pending, 0)
        self._attempt(commit, pending)
        return AGAIN

    def close(self, commit: Commit, id: str) -> Operation:
        operation = self.pending.pop(id).operation
        self._open[operation.order] -= 1
        commit.write(f"outbox/{id}", None)
        commit.cancel(f"attempt:{id}")
        return operation

    def park(self, commit: Commit, id: str) -> None:
        self.pending[id].operation.parked = True
        self._save(commit, self.pending[id].operation)
        commit.cancel(f"attempt:{id}")

    def replay(self, commit: Commit, id: str) -> None:
        pending = self.pending.get(id)
        if pending is None or not pending.operation.parked:
            return
        pending.operation.parked = False
        pending.attempts = 0
        self._save(commit, pending.operation)
        self._attempt(commit, pending)

    def _attempt(self, commit: Commit, pending: Pending) -> None:
        operation = pending.operation
        opens = max(self._closed_until.get(operation.system, 0),
                    self._closed_until.get(f"{operation.system}/{operation.type}", 0))
        if commit.now < opens:
            return self._wait_for(commit, pending, opens)
        pending.attempts += 1
        pending.in_flight = True
        is_old = commit.now - operation.first_asked > self.patience["key_trusted_for"]
        pending.looking_up = bool(operation.lookup_type) and (is_old or operation.look_up_first)
        if pending.looking_up:
            message = request(operation.system, operation.lookup_type, operation.lookup_body, ref=operation.id,
                              about=operation.order)
        else:
            message = request(operation.system, operation.type, operation.body, ref=operation.id, about=operation.order,
                              idempotency_key=operation.idempotency_key)
        commit.send(message)
        self._wake_after(commit, pending, self.patience["reply_timeout"])

    def _failed(self, commit: Commit, pending: Pending, at_least: int) -> str:
        system = pending.operation.system
        self._failures[system] += 1
        if self._failures[system] >= self.patience["breaker_failures"]:
            self._closed_until[system] = max(self._closed_until.get(system, 0), commit.now + self.patience["breaker_pause"])
        pending.in_flight = False
        if pending.attempts >= self.patience["attempts_max"]:
            return EXHAUSTED
        pause = min(self.patience["backoff_first"] << min(pending.attempts - 1, 16), self.patience["backoff_cap"])
        # Half of it by chance, so that what failed together does not come back together.
        pause = pause // 2 + commit.step.draw("backoff", _attempt_name(pending)) % (pause // 2)
        self._wake_after(commit, pending, at_least + pause)
        return AGAIN

    def _wait_for(self, commit: Commit, pending: Pending, opens: int) -> None:
        pending.in_flight = False
        spread = commit.step.draw("gate", _attempt_name(pending)) % (10 * SECOND)
        self._wake_after(commit, pending, opens - commit.now + spread)

    def _wake_after(self, commit: Commit, pending: Pending, pause: int) -> None:
        pending.due = commit.now + pause
        commit.timer(f"attempt:{pending.operation.id}", pause)

    def _count_error(self, commit: Commit, pending: Pending, status: int) -> None:
        pending.errors = pending.errors + 1 if status == 500 else 0
        if pending.errors == ERRORS_OF_ONE_KEY:
            pending.errors = 0
            pending.operation.look_up_first = True
            pending.operation.key += 1
            self._save(commit, pending.operation)

    def _save(self, commit: Commit, operation: Operation) -> None:
        commit.write(f"outbox/{operation.id}", to_json(vars(operation)))


def _attempt_name(pending: Pending) -> str:
    return f"{pending.operation.id}#{pending.attempts}"


def _is_transient(status: int) -> bool:
    """Worth another attempt: nobody there, too busy, or the request was damaged on its way."""
    return status <= 0 or status in (400, 408, 425, 429) or status >= 500


def _retry_after(reply: Message) -> int:
    seconds = reply.headers.get("retry-after", "0")
    return min(int(seconds), 86_400) * SECOND if seconds.isdigit() else 0


def refusal_of(reply: Message) -> Dict[str, Any]:
    """What a system says against it; empty where the body is no refusal."""
    body: Optional[Any] = reply.json()
    return body if isinstance(body, dict) and "error" in body else {}
