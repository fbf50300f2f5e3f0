"""A sound orchestrator: orders by EDI into an ERP, a warehouse and parcel carriers, and back to the partner as documents.

    proofload run --sut 'python3 sound_orchestrator.py' order_to_cash

What it takes no part in: changes of orders (860), trucks, third-party warehouses, returns, remittances. What comes of those
goes to people, with its name and a reason.
"""
from __future__ import annotations

import hashlib
from typing import Optional

from commit import Commit
from company import Company, Partner
from edi import Edi
from flow import RANK, Flow
from intake import Trouble, content_of, key_of, read_order
from orders import Book
from outbox import AGAIN, EXHAUSTED, SETTLED, UNKNOWN, Outbox
from proofload import DOCUMENT, REPLY, Message, Orchestrator, Start, Step, millionths, serve, x12

NO_DEMAND = ("06", "07")  # BEG01: a confirmation and a copy ask for nothing


class SoundOrchestrator(Orchestrator):
    company: Company
    flow: Flow

    def start(self, step: Step, start: Start) -> None:
        self.company = Company(start.config, start.epoch)
        self.book, self.outbox, self.edi = Book(), Outbox(self.company.deadlines), Edi(self.company)
        self.flow = Flow(self.company, self.book, self.outbox, self.edi)
        self.is_sweep_set = False
        for key, value in start.store.items():
            kind, _, name = key.partition("/")
            if kind == "outbox":
                self.outbox.restore(value)
            elif kind == "order":
                self.book.restore(value)
            elif kind == "known":
                self.book.known[name] = value
            else:
                self.edi.restore(kind, name, value)
        commit = Commit(step)
        self.outbox.resume(commit)
        self.edi.resume(commit)
        for order in self.book.open.values():
            self.flow.await_window(commit, order)
        self._finish(commit)

    def message(self, step: Step, message: Message) -> None:
        commit = Commit(step)
        if message.kind == DOCUMENT:
            self._take_document(commit, message)
        elif message.kind == REPLY:
            self._take_reply(commit, message)
        else:
            commit.answer(message, 200 if self._take_event(commit, message) else 400)
        self._finish(commit)

    def timer(self, step: Step, key: str) -> None:
        commit = Commit(step)
        kind, _, name = key.partition(":")
        if kind == "attempt":
            if self.outbox.tick(commit, name) == EXHAUSTED:
                self.flow.exhausted(commit, name)
        elif kind == "acknowledgement":
            if not self.edi.tick(commit, name):
                self.flow.open_case(commit, "", "", step=name, case_id=name, trouble=Trouble(
                    "unacknowledged_document", f"The partner never acknowledged {name}: call the partner."))
        elif kind == "window":
            self.flow.window_ended(commit, name)
        elif kind == "sweep":
            self.is_sweep_set = False
            self.flow.sweep(commit)
        self._finish(commit)

    def _finish(self, commit: Commit) -> None:
        self.flow.documents_settled(commit)
        if self.book.open and not self.is_sweep_set:
            self.is_sweep_set = True
            commit.timer("sweep", self.company.deadlines["sweep_every"])
        self.book.save(commit)
        commit.finish()

    # --- Documents

    def _take_document(self, commit: Commit, message: Message) -> None:
        partner = self.company.partners.get(message.sender)
        if partner is None:
            return commit.answer(message, 403)
        received, readable = self.edi.receive(commit, partner, message)
        for each in received:
            self._take_set(commit, partner, each.set, each.is_repeat)
        for id in self.edi.given_up:
            self.flow.open_case(commit, partner.name, "", step=id, case_id=id, trouble=Trouble(
                "rejected_document", f"The partner keeps rejecting {id}: correct it by hand."))
        self.edi.given_up.clear()
        if not readable:
            self.flow.open_case(commit, partner.name, "", step="intake", case_id=f"unreadable:{partner.name}:{digest(message.body)}",
                                trouble=Trouble("unreadable_document", "A document without a readable envelope came in: ask the "
                                                "partner to send it again."))
        commit.answer(message, 200)

    def _take_set(self, commit: Commit, partner: Partner, set: x12.Set, is_repeat: bool) -> None:
        if set.id != "850":
            if not is_repeat:
                text = "\n".join("*".join(segment) for segment in set.segments)
                self.flow.open_case(commit, partner.name, "", step=set.id, case_id=f"{set.id}:{partner.name}:its content {digest(text)}",
                                    trouble=Trouble("unsupported_document", f"Set {set.id} came from {partner.name}, and nothing "
                                                    "here takes one: see what it asks for."))
            return
        purpose, key = set.first("BEG")[1], key_of(partner, set)
        if purpose in NO_DEMAND:
            return
        if purpose == "01":
            return self.flow.take_cancel(commit, partner.name, key)
        content, known = content_of(set), self.book.known.get(key)
        if known is None:
            order, trouble = read_order(self.company, partner, set, commit.now)
            self.flow.take_order(commit, order, content, trouble)
        elif known != content:
            cause = "replacement_of_known_order" if purpose == "05" else "contradicting_repeat"
            self.flow.open_case(commit, partner.name, key, step="intake", trouble=Trouble(
                cause, f"Order {key} came again with other lines: ask the buyer which one holds."))

    # --- Replies

    def _take_reply(self, commit: Commit, reply: Message) -> None:
        partner = self.company.partners.get(reply.sender)
        if partner is not None:
            if reply.is_success:
                self.edi.receipt(commit, partner, reply.ref)
            return
        answer = self.outbox.answered(commit, reply)
        if answer == EXHAUSTED:
            self.flow.exhausted(commit, reply.ref)
        elif answer == SETTLED:
            self.flow.answered(commit, reply)
        assert answer in (AGAIN, EXHAUSTED, SETTLED, UNKNOWN)

    # --- Events. Whatever comes after the end of a release says nothing new.

    def _take_event(self, commit: Commit, event: Message) -> bool:
        """Whether it was understood: what was not, because it was damaged on its way, is sent again."""
        body = event.json()
        if not isinstance(body, dict):
            return False
        if event.type == "carrier.tracking":
            return self._take_tracking(commit, event.sender, body)
        if event.type == "desk.replay":
            self.outbox.replay(commit, body["case_id"])
        elif event.type == "desk.decide":
            self.flow.decided(commit, body["case_id"], body["decision"])
        elif event.type == "erp.order_posted":
            order = self.book.open.get(body["external_id"])
            if order is not None and order.erp == event.sender:
                self.flow.booked(commit, order, body["sales_order"])
        elif event.type == "wms.received":
            self.flow.stock_came(commit, event.sender, body["item"], millionths(body["quantity"]["amount"]))
        elif event.type == "wms.returned":
            self.flow.open_case(commit, "", "", step=event.type, case_id=f"unexpected_return:{body['return_number']}",
                                trouble=Trouble("unexpected_return", f"Goods of {body['release']} came back: see to them."))
        else:
            order, release = self.book.by_release(body.get("release", ""))
            if order is None or release is None or not release.is_open:
                return True
            if event.type == "wms.allocated":
                self.flow.allocated(commit, order, release, body["lines"])
            elif event.type == "wms.packed":
                self.flow.packed(commit, order, release, body["carton"])
            elif event.type == "wms.shipped":
                self.flow.shipped(commit, order, release, body["shipment"], body["at"], body["lines"], body["cartons"])
            elif event.type == "wms.cancelled":
                self.flow.release_cancelled(commit, order, release, body["reason"])
        return True

    def _take_tracking(self, commit: Commit, carrier: str, body: "dict[str, str]") -> bool:
        order = self.book.by_carton(body["reference"])
        carton = order.carton(body["reference"]) if order else None
        if order is None or carton is None:
            return True
        status: Optional[str] = self.company.carriers[carrier].get(body["status"])
        if status not in RANK:
            return False
        self.flow.heard_of_parcel(commit, order, carton, status, body["at"])
        return True


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


if __name__ == "__main__":
    serve(SoundOrchestrator)
