"""A sound orchestrator: orders by EDI into an ERP, a warehouse and parcel carriers, and back to the partner as documents.

    proofload run --sut 'python3 sound_orchestrator.py' order_to_cash

What it takes no part in: changes of orders (860), trucks, third-party warehouses, returns, remittances. What comes of those
goes to people, with its name and a reason.

Read this file first: which message goes where. Then what every step stands on:

    commit               first the write, then the telling
    company              what `config` says
    orders               what is known of an order
    outbox               what was asked and not answered for good
    edi                  interchanges taken once, answered each time; documents told until they arrived
    work                 all of these together, as one step has them

Then the way of an order:

    intake               an 850 read
    order_booking        a sales order in the ERP
    sourcing             which warehouse ships what
    ship_window          between which days
    warehouse_release    accepted, allocated, packed, shipped or cancelled
    parcel_labels        rates, labels, the manifest
    delivery_status      the parcel's way, told to the ERP
    buyer_notices        the response (855) and the ship notice (856)
    invoicing            the shipment confirmed, its invoice posted and sent (810)
    documents            855, 856 and 810 written
    order_cancellation   what is not wanted any more
    order_closing        ended, and forgotten

Last what brings orders on: system_replies, when a system has answered; reconciliation, when nothing was heard.
"""
from __future__ import annotations

import hashlib

import delivery_status
import invoicing
import order_booking
import order_cancellation
import reconciliation
import ship_window
import sourcing
import system_replies
import warehouse_release
from commit import Commit
from company import Company, Partner
from edi import Edi
from intake import Trouble, content_of, key_of, read_order
from orders import Book
from outbox import EXHAUSTED, SETTLED, Outbox
from proofload import DOCUMENT, REPLY, Message, Orchestrator, Start, Step, millionths, serve, x12
from work import Work

NO_DEMAND = ("06", "07")  # BEG01: a confirmation and a copy ask for nothing


class SoundOrchestrator(Orchestrator):
    def start(self, step: Step, start: Start) -> None:
        self.company = Company(start.config, start.epoch)
        self.book, self.outbox, self.edi = Book(), Outbox(self.company.deadlines), Edi(self.company)
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
        work = self._work(step)
        self.outbox.resume(work.commit)
        self.edi.resume(work.commit)
        for order in self.book.open.values():
            ship_window.set_timer(work, order)
        self._finish(work)

    def message(self, step: Step, message: Message) -> None:
        work = self._work(step)
        if message.kind == DOCUMENT:
            self._take_document(work, message)
        elif message.kind == REPLY:
            self._take_reply(work, message)
        else:
            work.commit.answer(message, 200 if self._take_event(work, message) else 400)
        self._finish(work)

    def timer(self, step: Step, key: str) -> None:
        work = self._work(step)
        kind, _, name = key.partition(":")
        if kind == "attempt":
            if self.outbox.tick(work.commit, name) == EXHAUSTED:
                system_replies.exhausted(work, name)
        elif kind == "acknowledgement":
            if not self.edi.tick(work.commit, name):
                work.open_case("", "", step=name, case_id=name, trouble=Trouble(
                    "unacknowledged_document", f"The partner never acknowledged {name}: call the partner."))
        elif kind == "window":
            order_cancellation.window_ended(work, name)
        elif kind == "sweep":
            self.is_sweep_set = False
            reconciliation.sweep(work)
        self._finish(work)

    def _work(self, step: Step) -> Work:
        return Work(Commit(step), self.company, self.book, self.outbox, self.edi)

    def _finish(self, work: Work) -> None:
        invoicing.documents_settled(work)
        if self.book.open and not self.is_sweep_set:
            self.is_sweep_set = True
            work.commit.timer("sweep", self.company.deadlines["sweep_every"])
        self.book.save(work.commit)
        work.commit.finish()

    # --- Documents

    def _take_document(self, work: Work, message: Message) -> None:
        partner = self.company.partners.get(message.sender)
        if partner is None:
            return work.commit.answer(message, 403)
        received, readable = self.edi.receive(work.commit, partner, message)
        for each in received:
            self._take_set(work, partner, each.set, each.is_repeat)
        for id in self.edi.given_up:
            work.open_case(partner.name, "", step=id, case_id=id, trouble=Trouble(
                "rejected_document", f"The partner keeps rejecting {id}: correct it by hand."))
        self.edi.given_up.clear()
        if not readable:
            work.open_case(partner.name, "", step="intake", case_id=f"unreadable:{partner.name}:{digest(message.body)}",
                           trouble=Trouble("unreadable_document", "A document without a readable envelope came in: ask the partner "
                                           "to send it again."))
        work.commit.answer(message, 200)

    def _take_set(self, work: Work, partner: Partner, set: x12.Set, is_repeat: bool) -> None:
        if set.id != "850":
            if not is_repeat:
                text = "\n".join("*".join(segment) for segment in set.segments)
                work.open_case(partner.name, "", step=set.id, case_id=f"{set.id}:{partner.name}:its content {digest(text)}",
                               trouble=Trouble("unsupported_document", f"Set {set.id} came from {partner.name}, and nothing here "
                                               "takes one: see what it asks for."))
            return
        purpose, key = set.first("BEG")[1], key_of(partner, set)
        if purpose in NO_DEMAND:
            return
        if purpose == "01":
            return order_cancellation.take_cancel(work, partner.name, key)
        content, known = content_of(set), self.book.known.get(key)
        if known is None:
            order, trouble = read_order(self.company, partner, set, work.now)
            order_booking.take_order(work, order, content, trouble)
        elif known != content:
            cause = "replacement_of_known_order" if purpose == "05" else "contradicting_repeat"
            work.open_case(partner.name, key, step="intake", trouble=Trouble(
                cause, f"Order {key} came again with other lines: ask the buyer which one holds."))

    # --- Replies

    def _take_reply(self, work: Work, reply: Message) -> None:
        partner = self.company.partners.get(reply.sender)
        if partner is not None:
            if reply.is_success:
                self.edi.receipt(work.commit, partner, reply.ref)
            return
        answer = self.outbox.answered(work.commit, reply)
        if answer == EXHAUSTED:
            system_replies.exhausted(work, reply.ref)
        elif answer == SETTLED:
            system_replies.answered(work, reply)

    # --- Events. Whatever comes after the end of a release says nothing new.

    def _take_event(self, work: Work, event: Message) -> bool:
        """Whether it was understood: what was not, because it was damaged on its way, is sent again."""
        body = event.json()
        if not isinstance(body, dict):
            return False
        if event.type == "carrier.tracking":
            return self._take_tracking(work, event.sender, body)
        if event.type == "desk.replay":
            self.outbox.replay(work.commit, body["case_id"])
        elif event.type == "desk.decide":
            order_cancellation.decided(work, body["case_id"], body["decision"])
        elif event.type == "erp.order_posted":
            order = self.book.open.get(body["external_id"])
            if order is not None and order.erp == event.sender:
                order_booking.booked(work, order, body["sales_order"])
        elif event.type == "wms.received":
            sourcing.stock_came(work, event.sender, body["item"], millionths(body["quantity"]["amount"]))
        elif event.type == "wms.returned":
            work.open_case("", "", step=event.type, case_id=f"unexpected_return:{body['return_number']}",
                           trouble=Trouble("unexpected_return", f"Goods of {body['release']} came back: see to them."))
        else:
            order, release = self.book.by_release(body.get("release", ""))
            if order is None or release is None or not release.is_open:
                return True
            if event.type == "wms.allocated":
                warehouse_release.allocated(work, order, release, body["lines"])
            elif event.type == "wms.packed":
                warehouse_release.packed(work, order, release, body["carton"])
            elif event.type == "wms.shipped":
                warehouse_release.shipped(work, order, release, body["shipment"], body["at"], body["lines"], body["cartons"])
            elif event.type == "wms.cancelled":
                warehouse_release.cancelled(work, order, release, body["reason"])
        return True

    def _take_tracking(self, work: Work, carrier: str, body: "dict[str, str]") -> bool:
        order = self.book.by_carton(body["reference"])
        carton = order.carton(body["reference"]) if order else None
        if order is None or carton is None:
            return True
        status = self.company.carriers[carrier].get(body["status"])
        if status is None:
            return False
        delivery_status.heard_of_parcel(work, order, carton, status, body["at"])
        return True


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


if __name__ == "__main__":
    serve(SoundOrchestrator)
