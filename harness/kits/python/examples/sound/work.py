"""What one step works with: its commit, and the company, the orders, the outbox and the EDI side.

The modules of an order's way are functions that take it first. What all of them do is here: ask a system, open a case for
people, move an order on.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Tuple

from commit import Commit
from company import Company
from edi import Edi
from intake import Trouble
from orders import PARKED, Book, Order
from outbox import Operation, Outbox
from proofload import decimal_text, to_json


@dataclass
class Work:
    commit: Commit
    company: Company
    book: Book
    outbox: Outbox
    edi: Edi

    @property
    def now(self) -> int:
        return self.commit.now

    def ask(self, order: Order, system: str, type: str, about: str, body: Any, subject: str = "",
            lookup: Tuple[str, Any] = ("", "")) -> None:
        """Type and `about` name the operation: nothing, where it is open. `lookup`: how to find out whether it was done."""
        self.outbox.ask(self.commit, Operation(f"{type}:{about}", system, type, order.key, to_json(body), subject, lookup[0],
                                               to_json(lookup[1])))

    def open_case(self, partner: str, key: str, trouble: Trouble, *, step: str, case_id: str = "",
                  kind: str = "business") -> None:
        case_id = case_id or f"{trouble.cause}:{key}"
        body = {"case_id": case_id, "partner": partner, "external_id": key, "kind": kind, "cause": trouble.cause, "step": step,
                "text": trouble.text}
        if trouble.line is not None:
            body["line"] = trouble.line
        self.outbox.ask(self.commit, Operation(f"desk.open_case:{case_id}", self.company.desk, "desk.open_case", key,
                                               to_json(body)))

    def park(self, order: Order, trouble: Trouble, step: str) -> None:
        """The order waits until people have decided."""
        order.cause = trouble.cause
        self.open_case(order.partner, order.key, trouble, step=step, case_id=f"order:{order.key}")
        self.advance(order, PARKED)

    def advance(self, order: Order, stage: str = "") -> None:
        order.stage = stage or order.stage
        order.progress = self.now
        self.book.changed(order)


def amount(quantity: int, unit: str) -> Dict[str, str]:
    return {"amount": decimal_text(quantity), "unit": unit}
